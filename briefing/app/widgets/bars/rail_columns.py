"""How the rail shares its width out among the issues: each has its letter, and as many as there is room for their titles.

A title stands whole or not at all, as one that is cut says no more than its letter: the chosen issue's in any case, then
those that follow it. Which have theirs changes only where the chosen one is not among them. The chosen one's alone may be cut,
where it is longer than what leaves every letter in sight.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from briefing.app.content import measure
from briefing.output.layout.blocks import Block, Line, Span, wrap

LETTER_COLUMN = 4
"""How wide the column of an issue is at least, in cells: a mark, its letter, and two spaces."""
_LEAST_TITLE = 30
"""How wide the chosen issue's column is at least before its title is cut for the letters of the others."""
_LEGEND_TITLES = range(40, 11, -1)
"""How many characters of a title stand in the legend: of these, as many as leave room for all."""
_WIDER = 2
"""How many cells more it has where there is room."""


class Columns(NamedTuple):
    """Where the issues stand: the first of them in cells from the left, which are in sight, the width of each of these.

    Their titles take so many `lines`; of the issues that are `titled` they are shown. The left axis has the title of the
    bottom line, where it `is_axis_titled`.
    """

    start: int
    numbers: range
    widths: Sequence[int]
    titled: range
    lines: int
    is_axis_titled: bool = True

    def number_at(self, x: int) -> int:
        """Return the number of the issue at a cell of a line, of one more behind the last."""
        end = self.start
        for number, width in zip(self.numbers, self.widths, strict=True):
            end += width
            if x < end:
                return number
        return self.numbers.stop


def with_room_for_letters(needs: Sequence[int], room: int) -> list[int]:
    """Return how wide each column is with its title: no wider than leaves room for the letters of all others, if that is much."""
    most = room - LETTER_COLUMN * (len(needs) - 1)
    return [min(need, most) if most >= _LEAST_TITLE else need for need in needs]


def titled_issues(needs: Sequence[int], room: int, chosen: int | None, first: int) -> range:
    """Return which issues have their titles where all are in sight: the chosen one, the others from `first` on.

    `needs` is how wide each column is with its title. Empty where there is no room for a title.
    """
    spare = room - LETTER_COLUMN * len(needs)
    titles = [max(0, need - LETTER_COLUMN) for need in needs]

    def end_from(start: int) -> int:
        return start + sum(total <= spare for total in accumulate(titles[start:]))

    start = min(first, len(needs) if chosen is None else chosen)
    while chosen is not None and start < chosen >= end_from(start):
        start += 1
    while start and end_from(start - 1) == len(needs):
        start -= 1
    return range(start, end_from(start))


def widths_of(needs: Sequence[int], room: int, titled: range) -> list[int]:
    """Return how wide the columns are where all are in sight: some with their titles, the others with some air."""
    widths = [max(need, LETTER_COLUMN) if n in titled else LETTER_COLUMN for n, need in enumerate(needs)]
    wider = min(_WIDER, max(0, room - sum(widths)) // len(widths))
    return [width + wider for width in widths]


def widths_around(needs: Sequence[int], room: int, chosen: int | None, first: int) -> tuple[range, list[int]]:
    """Return which issues are in sight where not all are, from `first` on if the chosen one is there, and their widths."""
    wide = min(room, max(LETTER_COLUMN, needs[chosen])) if chosen is not None else LETTER_COLUMN
    number = min(len(needs), 1 + max(0, room - wide) // LETTER_COLUMN)
    here = first if chosen is None else chosen
    start = max(0, min(max(first, here - number + 1), here, len(needs) - number))
    numbers = range(start, start + number)
    return numbers, [wide if n == chosen else LETTER_COLUMN for n in numbers]


def legend(named: Sequence[tuple[str, str]], width: int, most: int) -> Sequence[Line]:
    """Write what letters stand for, each with its title, on at most `most` lines; none where these do not hold them."""
    for length in _LEGEND_TITLES if named else ():
        spans: list[Span] = []
        for letter, title in named:
            unparted = _to_a_word(title, length).replace(" ", "\u00a0")
            spans += [(letter, "key"), (f"\u00a0{unparted}\u00a0 ", "muted")]
        lines = wrap(Block(spans), width, measure)
        if len(lines) <= most:
            return lines
    return []


def _to_a_word(title: str, length: int) -> str:
    """Return a title, cut behind a word where it has more characters than `length`; within one where it has a single one."""
    if len(title) <= length:
        return title
    words, space, _ = title[:length].rpartition(" ")
    return f"{words if space else title[: length - 1]}…"
