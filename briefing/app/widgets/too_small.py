"""What stands over a screen in a terminal that is too small for it: the marking, whole, and how large it has to be."""

import textwrap

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip

from briefing.app.content import measure
from briefing.app.widgets.themed import Themed
from briefing.brief.vocabulary import Marking

COLUMNS, ROWS = 20, 6
"""The fewest columns and rows in which a screen shows words beside its longest marking."""


def is_too_small(columns: int, rows: int) -> bool:
    """Say whether a terminal of so many columns and rows is too small for any screen."""
    return columns < COLUMNS or rows < ROWS


class TooSmall(Themed):
    """Covers the screen while the terminal is too small for it, as frames without words say nothing.

    The keys go on working on the screen beneath.
    """

    DEFAULT_CSS = """
    TooSmall { layer: over; display: none; width: 100%; height: 100%; background: $brief-background; }
    """

    marking: reactive[Marking | None] = reactive(None)
    """The TLP marking; the screen's, to which it is bound."""

    def render_line(self, y: int) -> Strip:
        """Paint a line of the marking, or of the words under it."""
        width, height = self.size
        marked = marking_lines(str(self.marking), width) if self.marking else []
        text = self.palette.style("text")
        if y >= len(marked):
            words = _words(width, height - len(marked))
            line = words[y - len(marked)] if y - len(marked) < len(words) else ""
            return Strip([Segment(line, text)]).adjust_cell_length(width, text)
        assert self.marking is not None
        segments = [Segment(marked[y], Style(color=self.marking.colour, bgcolor="#000000", bold=True))]
        [beside, *others] = _words(width - measure(marked[y]) - 1, 1) or [""]
        if len(marked) == height and not others:  # there is no line under it
            segments.append(Segment(f" {beside}", text))
        return Strip(segments).adjust_cell_length(width, text)


def marking_lines(marking: str, width: int) -> list[str]:
    """Return a marking as it stands in the bars where there is room for it; else on as many lines as it needs."""
    padded = f" {marking} "
    if measure(padded) <= width:
        return [padded]
    return textwrap.wrap(marking.replace("+", " +"), max(1, width)) if measure(marking) > width else [marking]


def _words(width: int, lines: int) -> list[str]:
    """Say how large the terminal has to be, in the longest words for which there is room; none where there is none."""
    least = f"{COLUMNS}×{ROWS}"
    for words in (f"too small: at least {least}", f"too small: needs {least}", f"needs {least}", least):
        wrapped = textwrap.wrap(words, max(1, width), break_long_words=False)
        if len(wrapped) <= lines and all(measure(line) <= width for line in wrapped):
            return wrapped
    return []
