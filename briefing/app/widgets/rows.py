"""The rows of a list, and their layout in lines: rows of one height are laid out only when they become visible."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, Protocol

from briefing.app.content import measure
from briefing.brief.items import Ref
from briefing.output.layout.blocks import Block, Line, lay_out_row, width_of

_WHOLE = 10_000


class Row(NamedTuple):
    """An item of a list, or a heading where there is no ref. A `whole` row is never shortened.

    What stands `under` an item belongs to it, and takes a line each, where items take more than one. A `margin` stands
    before each of its lines: one for the first, and one, as wide, for the others.
    """

    ref: Ref | None
    blocks: Sequence[Block]
    whole: bool = False
    under: Sequence[Block] = ()
    margin: tuple[Line, Line] | None = None


Rows = Callable[[int], Sequence[Row]]
"""The rows for a width in cells."""


class FixedRows(NamedTuple):
    """Many items of one height in lines: their refs, and a function that makes an item's row when it becomes visible."""

    refs: Sequence[Ref]
    row: Callable[[Ref], Row]
    height: int


class RowLayout(Protocol):
    """Rows that have been laid out in lines."""

    refs: Sequence[Ref | None]
    """The item of each row; None for a heading."""

    height: int
    """The number of lines of all rows."""

    def start(self, row: int) -> int:
        """Return the number of a row's first line."""

    def end(self, row: int) -> int:
        """Return the number of the line after a row's last."""

    def row_at(self, line: int) -> int | None:
        """Return the row that a line belongs to; None past the last."""

    def line(self, number: int) -> Line:
        """Return one line."""


class VariableRowLayout:
    """Rows of different heights, all laid out at once."""

    def __init__(self, rows: Sequence[Row], width: int, most: int) -> None:
        self.refs: Sequence[Ref | None] = [row.ref for row in rows]
        self._starts: list[int] = []
        self._lines: list[Line] = []
        for row in rows:
            self._starts.append(len(self._lines))
            self._lines += _laid_out(row, width, most)
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


def _laid_out(row: Row, width: int, most: int) -> list[Line]:
    inner = max(1, width - width_of(row.margin[0], measure)) if row.margin else width
    lines = lay_out_row(row.blocks, inner, _WHOLE if row.whole else most, measure)
    for block in row.under if most > 1 else ():
        lines += lay_out_row([block], inner, 1, measure)
    if row.margin is None:
        return lines
    first, other = row.margin
    return [[*(other if number else first), *line] for number, line in enumerate(lines)]


class FixedRowLayout:
    """Rows of one height, each laid out when it becomes visible."""

    def __init__(self, rows: FixedRows, width: int) -> None:
        self.refs: Sequence[Ref | None] = rows.refs
        self.height = len(rows.refs) * rows.height
        self._row_height = rows.height

        @lru_cache(256)
        def lines_of(row: int) -> list[Line]:
            lines = lay_out_row(rows.row(rows.refs[row]).blocks, width, rows.height, measure)
            return [*lines, *([] for _ in range(rows.height - len(lines)))]

        self._lines_of = lines_of

    def start(self, row: int) -> int:
        """Return the number of a row's first line."""
        return row * self._row_height

    def end(self, row: int) -> int:
        """Return the number of the line after a row's last."""
        return (row + 1) * self._row_height

    def row_at(self, line: int) -> int | None:
        """Return the row that a line belongs to; None past the last."""
        return line // self._row_height if 0 <= line < self.height else None

    def line(self, number: int) -> Line:
        """Return one line."""
        return self._lines_of(number // self._row_height)[number % self._row_height]


def lay_out_rows(rows: Rows | FixedRows, width: int, most: int) -> RowLayout:
    """Lay rows out for a width in cells; each takes at most `most` lines."""
    if isinstance(rows, FixedRows):
        return FixedRowLayout(rows, width)
    return VariableRowLayout(rows(width), width, most)


def end_of_run(rows: Sequence[int]) -> int:
    """Return the last of the rows that follow each other without another between them, from the first on."""
    return next((row for row, following in pairwise(rows) if following > row + 1), rows[-1])


def row_numbers(layout: RowLayout) -> dict[Ref, int]:
    """Return the number of each item's row, from 0."""
    return {ref: row for row, ref in enumerate(layout.refs) if ref is not None}
