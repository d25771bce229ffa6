"""What a brief's file itself marks as unfinished: guesses that nobody has reviewed, and texts still to be written.

A guess carries a comment, `# review: REASON`, on its line or above it; a text that the curator has yet to write begins
with TO BE WRITTEN. Neither is a problem: the file says so, and whoever has done the work deletes the mark.
"""

import re
from bisect import bisect_right
from typing import Any, NamedTuple

import yaml

REVIEW = "# review: "
"""Begins the comment that marks a guess; the reason follows."""

TO_BE_WRITTEN = "TO BE WRITTEN"
"""Begins a text that stands in for one which the curator has yet to write."""

WHICH_ISSUE = "on which issue? nobody has sorted it yet"
"""The reason of the guess that an item belongs to the issue which it was given because there was no other."""

_MARK = re.compile(r"(?:^|(?<=\s))#\s?review:", re.MULTILINE)
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Unreviewed(NamedTuple):
    """The lines, counted from 1, on which marks of guesses and texts to be written stand."""

    guesses: tuple[int, ...]
    unwritten: tuple[int, ...]

    def __bool__(self) -> bool:
        """Say whether there is anything left to do."""
        return bool(self.guesses or self.unwritten)


NOTHING = Unreviewed((), ())


def unreviewed(text: str) -> Unreviewed:
    """Find the marks in a brief's text; a text that is not YAML has none."""
    has_guesses, has_unwritten = "review:" in text, TO_BE_WRITTEN in text
    if not has_guesses and not has_unwritten:
        return NOTHING
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        values = _values(text)
    except yaml.YAMLError:
        return NOTHING
    scalar_begins = [value.begin for value in values]
    line_starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(offset: int) -> tuple[int, int]:
        line = bisect_right(line_starts, offset) - 1
        return line, offset - line_starts[line]

    def is_comment(place: tuple[int, int]) -> bool:
        before = bisect_right(scalar_begins, place) - 1
        return before < 0 or place >= values[before].end or _is_on_header(place, values[before])

    marks = (place(match.start()) for match in _MARK.finditer(text)) if has_guesses else ()
    guesses = tuple(mark[0] + 1 for mark in marks if is_comment(mark))
    return Unreviewed(guesses, tuple(value.begin[0] + 1 for value in values if value.text.startswith(TO_BE_WRITTEN)))


class _Value(NamedTuple):
    """A text of a brief: where it begins and ends, as line and column from 0, its style in YAML, and what it says."""

    begin: tuple[int, int]
    end: tuple[int, int]
    style: str | None
    text: str


def _is_on_header(place: tuple[int, int], value: _Value) -> bool:
    """Say whether a place stands on the line of the sign | or > that begins a text: nothing but a comment follows there."""
    return value.style in ("|", ">") and place[0] == value.begin[0]


def _values(text: str) -> list[_Value]:
    """Return every text of a brief, in order."""
    scalars: list[Any] = [scalar for scalar in yaml.parse(text, Loader=_Loader) if isinstance(scalar, yaml.ScalarEvent)]
    return [
        _Value(
            (scalar.start_mark.line, scalar.start_mark.column),
            (scalar.end_mark.line, scalar.end_mark.column),
            scalar.style,
            scalar.value,
        )
        for scalar in scalars
    ]
