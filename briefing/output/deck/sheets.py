"""The deck's steps laid out for a size of screen: large where that fits, on several sheets where one does not hold it.

Owns where words stand, never which. Nothing is cut and nothing stands twice, at any size: an item that no sheet holds runs
on over several. A sheet is laid out for all that it reveals, so that nothing moves as more is shown.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from briefing.brief.deck import WHOLE_ITEM, StepKind
from briefing.output.deck.slides import Item, Size, Words
from briefing.output.layout.block_letters import Letters
from briefing.output.layout.blocks import Line, Measure, cell_width, wrap


class Piece(NamedTuple):
    """Some lines at a place of the sheet: rows and columns from 0, `pitch` rows from line to line, large or not.

    It is seen once the step is revealed beyond `after` (see `Spot.part`).
    """

    lines: tuple[Line, ...]
    row: int
    column: int
    pitch: int
    large: bool
    after: int


class Sheet(NamedTuple):
    """What stands on the screen at once, and the parts of the step at which something more of it is revealed."""

    pieces: tuple[Piece, ...]
    stops: tuple[int, ...]


class Screen(NamedTuple):
    """The room for a sheet, in cells; how wide text is; and how text is set large, where it is at all."""

    columns: int
    rows: int
    letters: Letters | None = None
    measure: Measure = cell_width


class _Look(NamedTuple):
    """Which words are large, and how many rows stay free between items; above one, some stay free within them too."""

    display: bool
    statement: bool
    gap: int


class _Run(NamedTuple):
    """Lines of one size at a row of their item."""

    lines: tuple[Line, ...]
    row: int
    pitch: int
    large: bool

    @property
    def height(self) -> int:
        return len(self.lines) * self.pitch


class _Set(NamedTuple):
    """An item set for a width."""

    runs: tuple[_Run, ...]
    height: int


class _Placed(NamedTuple):
    number: int
    item: _Set
    row: int
    column: int


_LOOKS = (_Look(True, True, 2), _Look(True, False, 2), _Look(False, False, 2), _Look(False, False, 1))
_TIGHT = _Look(False, False, 0)
_LISTS = (StepKind.PARTIES, StepKind.TIMELINE, StepKind.SOURCES)
_READABLE = 92
"""Longer lines of plain text are hard to follow from afar."""
_COLUMN = 44
"""Columns narrower than this are worse than one under the other."""
_GUTTER = 5
_NARROW = 60
_LOW = 16
_TALL = 40


def sheets(
    items: Sequence[Item], kind: StepKind, screen: Screen, *, head: Item = (), across: int = 0
) -> tuple[Sheet, ...]:
    """Lay a step's items out: on one sheet where a look is found that fits, else on as many as they need.

    `head` stands over each of them. So many of the last items as `across` says face no other: they take the whole width.
    """
    margin = 1 if screen.columns < _NARROW else max(2, screen.columns // 12)
    room = screen._replace(columns=max(1, screen.columns - 2 * margin), rows=max(1, screen.rows))
    over = _set(head, room.columns, _LOOKS[-1], room)
    if over.height * 3 + 2 > room.rows:  # on a screen as low as this, the items need the room
        over = _Set((), 0)
    elif head:
        room = room._replace(rows=room.rows - over.height - 2)
    one = _one_sheet(items, kind, room, across)
    made = one if one and not _is_better_parted(one, items, kind, room) else list(_several(items, kind, room))
    return tuple(_moved(sheet, margin, over) for sheet in made)


def _is_better_parted(one: Sequence[Sheet], items: Sequence[Item], kind: StepKind, room: Screen) -> bool:
    """Say whether several sheets with large words are better than one without: for a title, and on a tall screen."""
    if room.letters is None or any(piece.large for piece in one[0].pieces):
        return False
    if kind is StepKind.TITLE:
        return any(piece.large for sheet in _several(items, kind, room) for piece in sheet.pieces)
    return kind not in _LISTS and room.rows >= _TALL and _each_fits(items, room, _LOOKS[0])


def _one_sheet(items: Sequence[Item], kind: StepKind, room: Screen, across: int = 0) -> list[Sheet] | None:
    """Take the largest look in which everything fits; only in the last one does it reach the edges."""
    if sum(_least_cells(item, room) for item in items) > room.columns * room.rows:
        return None
    for look in _LOOKS:
        spare = 0 if look == _LOOKS[-1] or room.rows < _LOW else 2
        for placed in _arranged(items, kind, look, room, across):
            if max((each.row + each.item.height for each in placed), default=0) + spare <= room.rows:
                return [_sheet(placed, room)]
    return None


def _moved(sheet: Sheet, margin: int, over: _Set) -> Sheet:
    """Put a sheet where the screen has room for it: right of the margin, under what stands over each."""
    down = over.height + 2 if over.runs else 0
    pieces = [piece._replace(row=piece.row + down, column=piece.column + margin) for piece in sheet.pieces]
    top = min((piece.row for piece in pieces), default=0) - over.height - 1
    first = [Piece(run.lines, top + run.row, margin, run.pitch, run.large, -1) for run in over.runs]
    return sheet._replace(pieces=(*first, *pieces))


def _arranged(items: Sequence[Item], kind: StepKind, look: _Look, room: Screen, across: int) -> Iterator[list[_Placed]]:
    """Yield the ways to place items on one sheet: rebuttals beside, positions facing each other, one under the other."""
    half = (room.columns - _GUTTER) // 2
    if len(items) - across > 1 and half >= _COLUMN and kind in (StepKind.CLAIM, StepKind.POSITIONS):
        sets = [_set(item, half, look, room) for item in items]
        yield _answered(sets, half, look) if kind is StepKind.CLAIM else _facing(items, sets, half, look, room, across)
    yield _stacked([_set(item, room.columns, look, room) for item in items], look)


def _answered(sets: Sequence[_Set], half: int, look: _Look) -> list[_Placed]:
    return [_Placed(0, sets[0], 0, 0), *_stacked(sets[1:], look, first=1, column=half + _GUTTER)]


def _facing(
    items: Sequence[Item], sets: Sequence[_Set], half: int, look: _Look, room: Screen, across: int
) -> list[_Placed]:
    """Place items two by two; those that have no fellow stand across the whole width."""
    placed: list[_Placed] = []
    row = number = 0
    paired = len(items) - across
    while number < len(items):
        pair = list(sets[number : number + 2])
        if number + 1 >= paired:
            pair = [_set(items[number], room.columns, look, room)]
        placed += [_Placed(number + place, each, row, place * (half + _GUTTER)) for place, each in enumerate(pair)]
        row += max(each.height for each in pair) + look.gap
        number += len(pair)
    return placed


def _stacked(sets: Sequence[_Set], look: _Look, *, first: int = 0, column: int = 0) -> list[_Placed]:
    placed: list[_Placed] = []
    row = 0
    for number, each in enumerate(sets, start=first):
        placed.append(_Placed(number, each, row, column))
        row += each.height + look.gap
    return placed


def _several(items: Sequence[Item], kind: StepKind, room: Screen) -> Iterator[Sheet]:
    """Fill sheet after sheet; an item that fits a sheet is not torn."""
    looks = [look for look in _LOOKS if not (kind in _LISTS and look.statement)]
    look = next((look for look in looks if _each_fits(items, room, look)), _TIGHT)
    placed: list[_Placed] = []
    row = 0
    for number, item in enumerate(items):
        each = _set(item, room.columns, look, room)
        if placed and row + each.height > room.rows:
            yield _sheet(placed, room)
            placed, row = [], 0
        if each.height > room.rows:
            yield from _torn(number, each, room)
        else:
            placed.append(_Placed(number, each, row, 0))
            row += each.height + look.gap
    if placed:
        yield _sheet(placed, room)


def _each_fits(items: Sequence[Item], room: Screen, look: _Look) -> bool:
    if any(_least_cells(item, room) > room.columns * room.rows for item in items):
        return False
    return all(_set(item, room.columns, look, room).height <= room.rows for item in items)


def _least_cells(item: Item, room: Screen) -> int:
    """Return how many cells an item takes at least; 0 where it is short, and worth laying out to know.

    To lay out a text as long as a book takes as long as a person notices, and is done for each look that is tried. What
    may join others in one cell is not counted: marks, emoji, the later parts of a Korean syllable.
    """
    texts = [text for words in item for text, _ in words.block.spans]
    if sum(map(len, texts)) <= room.columns * room.rows:
        return 0
    return sum(1 for text in texts for char in text if char.isalnum() and not "\u1160" <= char <= "\u11ff")


def _torn(number: int, item: _Set, room: Screen) -> Iterator[Sheet]:
    """Run an item on over several sheets, line by line."""
    lines = [line for run in item.runs for line in run.lines]
    all_of_it = max(1, sum(map(_letters_in, lines)))
    told, after, end = 0, number * WHOLE_ITEM, (number + 1) * WHOLE_ITEM
    for start in range(0, len(lines), room.rows):
        some = tuple(lines[start : start + room.rows])
        told += sum(map(_letters_in, some))
        is_last = start + room.rows >= len(lines)
        until = end if is_last else min(max(after + 1, number * WHOLE_ITEM + told * WHOLE_ITEM // all_of_it), end - 1)
        yield Sheet((Piece(some, 0, 0, 1, False, after),), (until,))
        after = until


def _letters_in(line: Line) -> int:
    return sum(len("".join(text.split())) for text, _ in line)


def _sheet(placed: Sequence[_Placed], room: Screen) -> Sheet:
    """Put items on a sheet, a little above its middle."""
    top = (room.rows - max((each.row + each.item.height for each in placed), default=0)) * 2 // 5
    pieces = [
        Piece(run.lines, top + each.row + run.row, each.column, run.pitch, run.large, each.number * WHOLE_ITEM)
        for each in placed
        for run in each.item.runs
    ]
    return Sheet(tuple(pieces), tuple((each.number + 1) * WHOLE_ITEM for each in placed))


def _set(item: Item, width: int, look: _Look, screen: Screen) -> _Set:
    """Set an item for a width: in an airy look a row stays free after its heading and after what it says."""
    runs: list[_Run] = []
    row = 0
    before: Size = "body"
    for size, words in groupby(item, key=lambda words: words.size):
        if runs and look.gap > 1 and before != "body":
            row += 1
        for each in words:
            run = _large(each, row, width, look, screen) or _plain(each, row, min(width, _READABLE), screen)
            runs.append(run)
            row += run.height
        before = size
    return _Set(tuple(runs), row)


def _large(words: Words, row: int, width: int, look: _Look, screen: Screen) -> _Run | None:
    wanted = {"display": look.display, "statement": look.statement, "body": False}[words.size]
    letters = screen.letters
    text = "".join(text for text, _ in words.block.spans)
    if not wanted or letters is None or not letters.can_set(text):
        return None
    if any(letters.measure(word) > width for word in text.split()):
        return None
    return _Run(tuple(wrap(words.block, width, letters.measure)), row, letters.rows, True)


def _plain(words: Words, row: int, width: int, screen: Screen) -> _Run:
    return _Run(tuple(wrap(words.block, width, screen.measure)), row, 1, False)
