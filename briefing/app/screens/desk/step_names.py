"""The names of the desk's steps as its strip has them, with how much is left on each, in the width that there is."""

from collections.abc import Sequence

from briefing.app.screens.desk.step_page import StepPage
from briefing.app.widgets.bars.tabs import TabStrip


def step_names(pages: Sequence[StepPage], open_step: int, width: int) -> list[str]:
    """Return the steps' names, each with how much is left on it, in the longest wording that a width has room for.

    Where room is scarce the names are shortened, then left out but for that of the open step; the counts stay.
    """
    counts = [str(len(page.left)) if page.left else "✓" if page.refs else "" for page in pages]
    dotted = [f"· {count}" if page.left else count for page, count in zip(pages, counts, strict=True)]
    whole = _named([page.title for page in pages], dotted)
    closer = _named([page.title for page in pages], counts)
    short = _named([page.short or page.title for page in pages], counts)
    bare = _named([page.short or page.title if n == open_step else "" for n, page in enumerate(pages)], counts)
    wordings = (whole, closer, short, bare)
    return next((names for names in wordings if TabStrip.width_of(names) <= width), bare)


def _named(names: Sequence[str], counts: Sequence[str]) -> list[str]:
    return [
        " ".join(part for part in (str(number), name, count) if part)
        for number, (name, count) in enumerate(zip(names, counts, strict=True), 1)
    ]
