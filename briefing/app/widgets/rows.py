"""Rows laid out in lines: all of them at once where they differ in height, only those in sight where they do not."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from briefing.app.content import measure
from briefing.brief.items import Ref
from briefing.output.layout.blocks import Block, Line, lay_out_row

_WHOLE = 10_000


class Row(NamedTuple):
    """An item of a list, or a heading between items where there is no ref. A whole row is never shortened."""

    ref: Ref | None
    blocks: Sequence[Block]
    whole: bool = False


Rows = Callable[[int], Sequence[Row]]
"""The rows for a width in cells."""


class FixedRows(NamedTuple):
    """Many items of one height in lines: their refs, and the row of each, made when it comes into sight."""

    refs: Sequence[Ref]
    row: Callable[[Ref], Row]
    height: int


class Laid(Protocol):
    """Rows in lines."""

    refs: Sequence[Ref | None]
    """The item of each row; None for a heading."""

    height: int
    """How many lines all rows take."""

    def start(self, row: int) -> int:
        """Return the number of a row's first line."""

    def end(self, row: int) -> int:
        """Return the number of the line after a row's last."""

    def row_at(self, line: int) -> int | None:
        """Return the row that a line belongs to; None past the last."""

    def line(self, number: int) -> Line:
        """Return one line."""


class LaidRows:
    """Rows of different heights."""

    def __init__(self, rows: Sequence[Row], width: int, most: int) -> None:
        self.refs: Sequence[Ref | None] = [row.ref for row in rows]
        self._starts: list[int] = []
        self._lines: list[Line] = []
        for row in rows:
            self._starts.append(len(self._lines))
            self._lines += lay_out_row(row.blocks, width, _WHOLE if row.whole else most, measure)
        self.height = len(self._lines)

    def start(self, row: int) -> int:
        """Return the number of a row's first line."""
        return self._starts[row]

    def end(self, row: int) -> int:
        """Return the number of the line after a row's last."""
        return self._starts[row + 1] if row + 1 < len(self._starts) else self.height

    def row_at(self, line: int) -> int | None:
        """Return the row that a line belongs to; None past the last."""
        return bisect_right(self._starts, line) - 1 if 0 <= line < self.height else None

    def line(self, number: int) -> Line:
        """Return one line."""
        return self._lines[number]


class LaidFixedRows:
    """Rows of one height, laid out when they come into sight."""

    def __init__(self, rows: FixedRows, width: int) -> None:
        self.refs: Sequence[Ref | None] = rows.refs
        self.height = len(rows.refs) * rows.height
        self._each = rows.height

        @lru_cache(256)
        def lines_of(row: int) -> list[Line]:
            lines = lay_out_row(rows.row(rows.refs[row]).blocks, width, rows.height, measure)
            return [*lines, *([] for _ in range(rows.height - len(lines)))]

        self._lines_of = lines_of

    def start(self, row: int) -> int:
        """Return the number of a row's first line."""
        return row * self._each

    def end(self, row: int) -> int:
        """Return the number of the line after a row's last."""
        return (row + 1) * self._each

    def row_at(self, line: int) -> int | None:
        """Return the row that a line belongs to; None past the last."""
        return line // self._each if 0 <= line < self.height else None

    def line(self, number: int) -> Line:
        """Return one line."""
        return self._lines_of(number // self._each)[number % self._each]


def laid_out(rows: Rows | FixedRows, width: int, most: int) -> Laid:
    """Lay rows out for a width in cells, each in at most so many lines."""
    if isinstance(rows, FixedRows):
        return LaidFixedRows(rows, width)
    return LaidRows(rows(width), width, most)
