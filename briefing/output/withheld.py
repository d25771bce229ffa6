"""How much is hidden from an audience, in words and as fields of JSON; and counts that claim nothing of what is hidden."""

from collections.abc import Mapping
from typing import Any

from briefing.brief.text import counted, listed
from briefing.brief.vocabulary import EVERYBODY, Marking

REFUSED = "refused_files"
"""The key under which JSON counts the refused files: what they hold is in no answer."""


def not_searched(refused: int) -> str:
    """Say how many files were refused, so that what they hold is in no answer."""
    return f"{counted(refused, 'file')} refused and not searched; `briefing check` says why"


def hidden_words(audience: Marking, *, items: int = 0, briefs: int = 0) -> str:
    """Say how much is hidden: `3 items and 1 brief hidden from TLP:GREEN`; empty where nothing is."""
    counts = [counted(number, noun) for number, noun in ((items, "item"), (briefs, "brief")) if number]
    return f"{listed(counts)} hidden from {audience}" if counts else ""


def hidden_notice(audience: Marking, *, items: int = 0, briefs: int = 0) -> tuple[str, ...]:
    """Say how much is hidden in ever fewer words, the fullest first; where nothing is, for whom the screens are.

    Nothing where they are for everybody.
    """
    words = hidden_words(audience, items=items, briefs=briefs)
    if words:
        return words, f"{items + briefs} hidden"
    return () if audience is EVERYBODY else (f"for {audience}",)


def hidden_fields(audience: Marking, items: int) -> dict[str, Any]:
    """Return the audience's level, null where none is named, and how many items are hidden from it."""
    return {"audience": None if audience is EVERYBODY else str(audience), "hidden": items}


def visible_counts(numbers: Mapping[str, int], hidden: Mapping[str, int]) -> list[str]:
    """Count by noun what may be seen: `3 claims`. That there is none is said only where none is hidden.

    `hidden` says by list of the brief (`claims`) how many are.
    """
    lists = {noun: counted(0, noun).removeprefix("no ") for noun in numbers}
    return [counted(number, noun) for noun, number in numbers.items() if number or not hidden.get(lists[noun])]
