"""The rows of a list, and their layout in lines: rows of one height are laid out only when they become visible.

Rows that recede are folded to a line each, so that those that stand out have the room.
"""

from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise, takewhile
from typing import NamedTuple, Protocol

from briefing.app.content import measure
from briefing.app.theme import State
from briefing.brief.items import Ref
from briefing.output.layout.blocks import BLANK, Block, Line, lay_out_row, width_of

_WHOLE = 10_000
_ROOM_OF_OPENED = 2
"""How many times as many lines an item may take where others are folded."""
_MOST_LINES_UNDER = 2
"""How many lines each thing that stands under an item may take, where the list has room."""


class Row(NamedTuple):
    """An item of a list, or a heading where there is no ref. A `whole` row is shortened only where it is folded.

    What stands `under` an item belongs to it, and takes a line each, or two in a list that has room, where items take more
    than one. A `margin` stands
    before each of its lines: one for the first, and one, as wide, for the others. Before a row that `begins` a group an
    empty line stands, where the list has room. A row `folds` to one line beside those that stand out, unless one line would
    say another thing than all of it.
    """

    ref: Ref | None
    blocks: Sequence[Block]
    whole: bool = False
    under: Sequence[Block] = ()
    margin: tuple[Line, Line] | None = None
    begins: bool = False
    folds: bool = True


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

    def fold(self, opened: Container[Ref] | None) -> bool:
        """Fold all rows but some items, which get more lines, and their headings; or none. Say whether that changed any."""


class VariableRowLayout:
    """Rows of different heights."""

    def __init__(
        self, rows: Sequence[Row], width: int, most: int, before: RowLayout | None = None, most_under: int = 1
    ) -> None:
        """Lay rows out; those at the top and at the foot that are as they were `before` keep their lines."""
        self._rows = rows
        self._width, self._most, self._most_under = width, most, most_under
        self.refs: Sequence[Ref | None] = [row.ref for row in rows]
        self._most_of_opened = 0
        self._lines: list[dict[tuple[int, bool], list[Line]]] = [{} for _ in rows]
        self._starts: list[int] = []
        self._folded: list[bool] = []
        self.height = 0
        if isinstance(before, VariableRowLayout) and before._limits == self._limits:
            self._take_lines(before)
        self.fold(None)

    @property
    def _limits(self) -> tuple[int, int, int]:
        return self._width, self._most, self._most_under

    def _take_lines(self, before: "VariableRowLayout") -> None:
        top = _count_equal(self._rows, before._rows)
        foot = _count_equal(self._rows[top:][::-1], before._rows[top:][::-1])
        self._lines[:top] = before._lines[:top]
        self._lines[len(self._lines) - foot :] = before._lines[len(before._lines) - foot :]

    def fold(self, opened: Container[Ref] | None) -> bool:
        """Fold all rows but some items, which get more lines, and their headings; or none. Say whether that changed any."""
        folded, most = [False] * len(self._rows), self._most
        if opened is not None and most > 1:
            folded = [not _is_open(self.refs, row, opened) for row in range(len(self._rows))]
            most *= _ROOM_OF_OPENED
        if (folded, most) == (self._folded, self._most_of_opened):
            return False
        self._folded, self._most_of_opened = folded, most
        self._starts, self.height = [], 0
        for row, is_folded in enumerate(folded):
            self._starts.append(self.height)
            self.height += 1 if is_folded and self._rows[row].folds else len(self._lines_of(row))
        return True

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
        row = bisect_right(self._starts, number) - 1
        return self._lines_of(row)[number - self._starts[row]]

    def _lines_of(self, row: int) -> list[Line]:
        is_folded = self._folded[row]
        most = self._most_of_opened if not is_folded else 1 if self._rows[row].folds else self._most
        key = most, is_folded
        lines = self._lines[row].get(key)
        if lines is None:
            lines = self._lines[row][key] = _laid_out(self._rows[row], self._width, *key, self._most_under)
        return lines


def _count_equal(rows: Sequence[Row], others: Sequence[Row]) -> int:
    """Count the rows at the top of two lists that are the same in both."""
    return next(
        (n for n, (row, other) in enumerate(zip(rows, others, strict=False)) if row != other),
        min(len(rows), len(others)),
    )


def _is_open(refs: Sequence[Ref | None], row: int, opened: Container[Ref]) -> bool:
    ref = refs[row]
    return heads(refs, row, opened) if ref is None else ref in opened


def heads(refs: Sequence[Ref | None], heading: int, items: Container[Ref]) -> bool:
    """Say whether one of some items stands under a heading, before the next one."""
    group = takewhile(lambda ref: ref is not None, islice(refs, heading + 1, None))
    return any(ref in items for ref in group)


def _laid_out(row: Row, width: int, most: int, is_folded: bool, most_under: int) -> list[Line]:
    inner = max(1, width - width_of(row.margin[0], measure)) if row.margin else width
    lines = lay_out_row(row.blocks, inner, _WHOLE if row.whole and not is_folded else most, measure)
    for block in row.under if most > 1 and not is_folded else ():
        lines += lay_out_row([block], inner, most_under, measure)
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

    def fold(self, opened: Container[Ref] | None) -> bool:
        """Fold nothing: all rows keep their one height."""
        return False

    def line(self, number: int) -> Line:
        """Return one line."""
        return self._lines_of(number // self._row_height)[number % self._row_height]


def lay_out_rows(
    rows: Rows | FixedRows, width: int, most: int, *, has_room: bool = False, before: RowLayout | None = None
) -> RowLayout:
    """Lay rows out for a width in cells; each takes at most `most` lines.

    Where the list `has_room`, groups stand apart, and what stands under an item may take two lines.

    Of the layout that was there `before` the lines are kept that stay as they are.
    """
    if isinstance(rows, FixedRows):
        return FixedRowLayout(rows, width)
    laid_out = rows(width)
    if has_room:
        return VariableRowLayout([*_with_room(laid_out)], width, most, before, _MOST_LINES_UNDER)
    return VariableRowLayout(laid_out, width, most, before)


def _with_room(rows: Sequence[Row]) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if row.begins and number:
            yield Row(None, [BLANK])
        yield row


class Emphasis(NamedTuple):
    """What stands out in a list beside the item under its cursor.

    A list that follows another has the items that are linked to the other's, one that leads those that are near its own,
    which are quiet, and those that are marked. All others are dimmed; none is where neither is given.
    """

    following: frozenset[Ref] | None = None
    near: frozenset[Ref] | None = None
    marked: frozenset[Ref] = frozenset()

    def of(self, refs: Sequence[Ref | None], row: int) -> tuple[State, bool]:
        """Return how a row stands, and whether it has a bar; a heading stands as the items under it do."""
        ref = refs[row]
        belonging = self.near if self.following is None else self.following
        if belonging is None:
            return "plain", ref in self.marked
        if ref is None:
            return "plain" if heads(refs, row, belonging) else "dimmed", False
        if ref in self.marked or ref in (self.following or ()):
            return "plain", True
        return "quiet" if ref in belonging else "dimmed", False


class PaintedLine(NamedTuple):
    """What is painted of a line: its text, in which state, whether a bar stands before it, and the sign in its gutter."""

    line: Line
    state: State
    is_marked: bool
    sign: str


def next_item(refs: Sequence[Ref | None], row: int, step: int) -> int:
    """Return the next row in a direction that is an item; the row itself where there is none, -1 for a row outside."""
    number = row + step
    while 0 <= number < len(refs):
        if refs[number] is not None:
            return number
        number += step
    return row if 0 <= row < len(refs) else -1


def first_under_heading(refs: Sequence[Ref | None], row: int, step: int) -> int:
    """Return the first item under the next heading (1) or under the one before (-1); the row itself where there is none."""
    firsts = [number + 1 for number, ref in enumerate(refs[:-1]) if ref is None and refs[number + 1] is not None]
    beyond = [first for first in firsts if (first > row if step > 0 else first < row)]
    return (beyond[0] if step > 0 else beyond[-1]) if beyond else row


def number_of_item(refs: Sequence[Ref | None], row: int) -> int:
    """Return the number, from 1, of the item in a row: the row less the headings above it."""
    return sum(1 for ref in refs[: row + 1] if ref is not None)


def item_away(layout: RowLayout, row: int, lines: int) -> int:
    """Return the item that is some lines below a row, or above it, but at least the next one in that direction."""
    refs, step = layout.refs, 1 if lines > 0 else -1
    away = layout.row_at(min(max(layout.start(row) + lines, 0), layout.height - 1)) or 0
    while 0 <= away < len(refs) and refs[away] is None:
        away += step
    if not 0 <= away < len(refs):
        away = next_item(refs, len(refs) if step > 0 else -1, -step)
    return next_item(refs, away, step) if away == row else away


def top_of(layout: RowLayout, row: int, height: int) -> int:
    """Return an item's first line; that of the heading directly above it where both fit into a height."""
    above = row - 1
    fits = above >= 0 and layout.end(row) - layout.start(above) <= height
    return layout.start(above) if fits and layout.refs[above] is None else layout.start(row)


def nearest(ref: Ref, before: Sequence[Ref], now: Container[Ref]) -> Ref:
    """Return an item if it is still there, else the nearest one that followed it, else the nearest before it."""
    if ref in now or ref not in before:
        return ref
    old_index = before.index(ref)
    return next((other for other in (*before[old_index:], *reversed(before[:old_index])) if other in now), ref)


def end_of_run(rows: Sequence[int]) -> int:
    """Return the last of the rows that follow each other without another between them, from the first on."""
    return next((row for row, following in pairwise(rows) if following > row + 1), rows[-1])


def row_numbers(layout: RowLayout) -> dict[Ref, int]:
    """Return the number of each item's row, from 0."""
    return {ref: row for row, ref in enumerate(layout.refs) if ref is not None}
