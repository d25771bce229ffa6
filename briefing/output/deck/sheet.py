"""A sheet of the deck: what stands where on it, and when it is seen; and one that is being filled.

It knows nothing of what its words mean, or which of them belong together.
"""

from collections.abc import Collection, Mapping, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from briefing.output.deck.typesetting import INDENT, Face, Room, Run, height_of, rows_of, words_in
from briefing.output.layout.block_letters import touches
from briefing.output.layout.blocks import BAR, ELLIPSIS, Line, width_of

OPEN_END: tuple[Line, ...] = ([(ELLIPSIS, "muted")],)
"""The sign of a text that goes on: after its last words on a sheet, and before its first ones on the next."""


class Piece(NamedTuple):
    """Some lines at a place of the sheet: rows and columns from 0, `pitch` rows from line to line, in one face.

    A pitch may have a half: every second line is then drawn half a row lower.
    It is seen once the step is revealed beyond `after` (see `Spot.part`). `after` is -1 for what stands over a sheet and
    was said on another.
    """

    lines: tuple[Line, ...]
    row: int
    column: int
    pitch: float
    face: Face
    after: int

    def place_of(self, number: int) -> tuple[int, bool]:
        """Return the row of a line, and whether it is drawn half a row lower."""
        rows, half = divmod(number * self.pitch, 1)
        return self.row + int(rows), bool(half)


class Kept(IntEnum):
    """How much of a text is shown."""

    NOTHING, BEGINNING, WHOLE = range(3)


class Sheet(NamedTuple):
    """What stands on the screen at once, and the parts of the step at which something more of it is revealed."""

    pieces: tuple[Piece, ...]
    stops: tuple[int, ...]

    def visible(self, part: int) -> list[Piece]:
        """Return the pieces that are seen at a part of the step."""
        return [piece for piece in self.pieces if piece.after < part]


class Page:
    """A sheet that is being filled: what stands over it, and the words of its items, by their numbers."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.over: list[Piece] = []
        self.placed: list[tuple[int, Run, Piece]] = []
        self.row = self.words = 0
        self.kept_over = Kept.WHOLE
        """How much is left of what its words answer or are about."""
        self.is_beside = False
        """Whether the first words of its first item stand beside those of the item before."""

    @property
    def is_fresh(self) -> bool:
        """Whether nothing stands on it but what stands over it."""
        return not self.placed

    @property
    def says_something(self) -> bool:
        """Whether more stands on it than what says nothing by itself."""
        return any(run.lines and not run.is_rest for _, run, _ in self.placed)

    def holds(self, runs: Sequence[Run]) -> bool:
        """Say whether there is room for more, and whether a room can still read it."""
        words = self.words + sum(run.words for run in runs)
        return self.row + height_of(runs) <= self.room.rows and words <= self.room.words

    def put(self, number: int, runs: Sequence[Run], *, column: int = 0) -> None:
        """Put runs of an item under what is there."""
        top, left = self.room.top + self.row, self.room.left + column
        for run in runs:
            indent = INDENT if run.bar else 0
            piece = Piece(run.lines, top + run.row, left + indent, run.pitch, run.face, 0)
            self.placed.append((number, run, piece))
            if run.bar:
                rows = len(run.lines) * run.pitch - (run.pitch - rows_of(run, self.room))
                bar: tuple[Line, ...] = tuple([(BAR, run.bar)] for _ in range(rows))
                self.placed.append((number, run._replace(lines=()), Piece(bar, top + run.row, left, 1, "plain", 0)))
            self.words += run.words
        self.row += height_of(runs)

    def put_open_end(self) -> None:
        """Show that the text put last goes on elsewhere: behind its last line, be it in the margin, else under it."""
        number, run, piece = next(placed for placed in reversed(self.placed) if placed[1].lines)
        letters, face = self.room.letters(run.face), run.face
        measure = letters.measure if letters else self.room.measure
        row, _ = piece.place_of(len(piece.lines) - 1)
        column = piece.column + width_of(piece.lines[-1], measure)
        if column + measure(ELLIPSIS) > self.room.left + self.room.columns + self.room.left:
            row, column, face = row + rows_of(run, self.room), piece.column, "plain"
        if row < self.room.top + self.room.rows:
            self.placed.append((number, run._replace(lines=()), Piece(OPEN_END, row, column, 1, face, 0)))

    def has_room_over(self, lines: Sequence[Line], face: Face) -> bool:
        """Say whether lines over all else leave at least half of the sheet."""
        letters = self.room.letters(face)
        return (self.row + len(lines) * (letters.rows if letters else 1)) * 2 <= self.room.rows

    def put_over(self, lines: Sequence[Line], face: Face = "plain", *, is_needed: bool = False) -> None:
        """Put lines over all else, as far as they leave at least half of the sheet; what is needed, however little is left."""
        letters = self.room.letters(face)
        pitch = letters.rows if letters else 1
        if lines and (is_needed or self.has_room_over(lines, face)):
            self.over.append(Piece(tuple(lines), self.room.top + self.row, self.room.left, pitch, face, -1))
            self.row += len(lines) * pitch
            self.words += sum(map(words_in, lines))

    def spread(self) -> None:
        """Give rows that stayed free to lines whose letters would touch: a row between two of them, or else half a row.

        Between two texts it is a row. What stands side by side stays as it is.
        """
        pieces = [*self.over, *(piece for _, run, piece in self.placed if run.lines)]
        touching = [piece for piece in pieces if self._touches(piece)]
        seams = [below.row for above, below in pairwise(pieces) if self._are_close(above, below)]
        if not (touching or seams) or any(piece.column > self.room.left + INDENT for piece in pieces):
            return
        free = self.room.top + self.room.rows - max(map(self._end_of, pieces))
        tight = [piece for piece in pieces if self._is_tight(piece)]
        for some, leading in ((tight, 1.0), (touching, 1.0), (tight, 0.5), (touching, 0.5)):
            if len(seams) + sum(_rows_for(piece, leading) for piece in some) <= free:
                self._give({piece.row: leading for piece in some}, seams)
                return
        given: dict[int, float] = {}
        for piece in touching:
            if _rows_for(piece, 0.5) <= free:
                given[piece.row] = 0.5
                free -= _rows_for(piece, 0.5)
        self._give(given, seams[:free])

    def _give(self, leading: Mapping[int, float], gaps: Collection[int]) -> None:
        """Give leading to the lines of some pieces and gaps before some, by the rows they begin in; move what is under them."""
        moved = 0
        for place, piece in enumerate(self.over):
            rows = leading.get(piece.row, 0.0)
            moved += piece.row in gaps
            self.over[place] = piece._replace(row=piece.row + moved, pitch=piece.pitch + rows)
            moved += _rows_for(piece, rows)
        more = end_moved = 0
        for place, (number, run, piece) in enumerate(self.placed):
            rows = leading.get(piece.row, 0.0) if run.lines else 0.0
            if run.lines:
                moved += piece.row in gaps
                more = _rows_for(piece, rows)
                given = piece._replace(row=piece.row + moved, pitch=piece.pitch + rows)
                last = len(piece.lines) - 1
                end_moved = given.place_of(last)[0] - piece.place_of(last)[0]
                moved += more
            elif piece.lines == OPEN_END:
                given = piece._replace(row=piece.row + end_moved)
            else:  # the bar before the words that were placed last
                given = piece._replace(row=piece.row + moved - more, lines=(*piece.lines, *piece.lines[:1] * more))
            self.placed[place] = number, run, given

    def _are_close(self, above: Piece, below: Piece) -> bool:
        """Say whether letters that fill their rows stand right over others."""
        letters = self.room.letters(above.face)
        is_full = letters is not None and letters.draw is not None and above.face == "middle" == below.face
        return is_full and self._end_of(above) == below.row

    def _end_of(self, piece: Piece) -> int:
        """Return the row after the last one of a piece."""
        letters = self.room.letters(piece.face)
        return piece.place_of(len(piece.lines) - 1)[0] + (letters.rows if letters else 1)

    def _is_tight(self, piece: Piece) -> bool:
        letters = self.room.letters(piece.face)
        return letters is not None and letters.draw is not None and len(piece.lines) > 1 and piece.pitch == letters.rows

    def _touches(self, piece: Piece) -> bool:
        letters = self.room.letters(piece.face)
        if letters is None or not self._is_tight(piece):
            return False
        return any(touches(above, below, letters) for above, below in pairwise(piece.lines))


def _rows_for(piece: Piece, leading: float) -> int:
    """Return how many rows more a piece takes with so many between its lines; half a row more ends a row."""
    return int((len(piece.lines) - 1) * leading + leading % 1)
