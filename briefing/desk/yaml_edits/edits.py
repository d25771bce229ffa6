"""Characters of a text replaced by others, and the way back."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """The characters from `start` up to `end` become `text`."""

    start: int
    end: int
    text: str


class OverlapError(Exception):
    """Two edits would change the same characters."""


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """Sort edits by place, insertions before deletions, without what lies inside a deletion.

    Raises OverlapError where two others overlap.
    """
    ordered: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end > edit.start, -edit.end)):
        before = ordered[-1] if ordered else None
        if before is None or edit.start >= before.end:
            ordered.append(edit)
        elif before.text or edit.end > before.end or edit.text:
            raise OverlapError
    return ordered


def applied(text: str, ordered: Sequence[Edit]) -> str:
    """Return a text with edits made that are in order and do not overlap."""
    parts: list[str] = []
    place = 0
    for edit in ordered:
        parts += (text[place : edit.start], edit.text)
        place = edit.end
    return "".join((*parts, text[place:]))


def way_back(text: str, ordered: Sequence[Edit]) -> list[Edit]:
    """Return the edits that make the text before out of the text after."""
    back: list[Edit] = []
    moved = 0
    for edit in ordered:
        start = edit.start + moved
        back.append(Edit(start, start + len(edit.text), text[edit.start : edit.end]))
        moved += len(edit.text) - (edit.end - edit.start)
    return back
