"""What a brief's file itself marks as unfinished: guesses that nobody has reviewed, and texts still to be written.

A guess carries a comment, `# review: REASON`, on its line or above it; a text that the curator has yet to write begins
with TO BE WRITTEN. Neither is a problem: the file says so, and whoever has done the work deletes the mark.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple

import yaml

REVIEW = "# review: "
"""Begins the comment that marks a guess; the reason follows."""

TO_BE_WRITTEN = "TO BE WRITTEN"
"""Begins a text that stands in for one which the curator has yet to write."""

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
    """Find the marks in a brief's text. A text that is not YAML has none; one that no draft made costs nothing."""
    has_guesses, has_unwritten = "review:" in text, TO_BE_WRITTEN in text
    if not has_guesses and not has_unwritten:
        return NOTHING
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        values = _values(text)
    except yaml.YAMLError:
        return NOTHING
    begins = [value.begin for value in values]
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]

    def place(offset: int) -> tuple[int, int]:
        line = bisect_right(starts, offset) - 1
        return line, offset - starts[line]

    def is_comment(place: tuple[int, int]) -> bool:
        before = bisect_right(begins, place) - 1
        return before < 0 or not _holds(values[before], place, lines)

    marks = (place(found.start()) for found in _MARK.finditer(text)) if has_guesses else ()
    guesses = tuple(mark[0] + 1 for mark in marks if is_comment(mark))
    return Unreviewed(guesses, tuple(each.begin[0] + 1 for each in values if each.text.startswith(TO_BE_WRITTEN)))


class _Value(NamedTuple):
    """A scalar: where it begins and ends, as line and column from 0, what it says, and whether it is a block (> or |)."""

    begin: tuple[int, int]
    end: tuple[int, int]
    text: str
    is_block: bool


def _values(text: str) -> list[_Value]:
    scalars: list[Any] = [each for each in yaml.parse(text, Loader=_Loader) if isinstance(each, yaml.ScalarEvent)]
    return [
        _Value(
            (each.start_mark.line, each.start_mark.column),
            (each.end_mark.line, each.end_mark.column),
            each.value,
            each.style in ("|", ">"),
        )
        for each in scalars
    ]


def _holds(value: _Value, place: tuple[int, int], lines: Sequence[str]) -> bool:
    """Say whether a place is text of a value; libyaml lets a block reach over the comments that follow it."""
    if place >= value.end:
        return False
    if not value.is_block:
        return True
    within = (line for line in lines[value.begin[0] + 1 : place[0] + 1] if line.strip())
    first = next(within, "")
    return place[0] > value.begin[0] and _indent(lines[place[0]]) >= _indent(first)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
