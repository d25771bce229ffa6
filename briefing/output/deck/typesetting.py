"""Words set in the letters of a screen: in which face, in how many lines, how high; none of them left out.

Owns how large words are. Which of them stand on a sheet, and where, is `sheets`' matter.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefing.output.deck.slide_words import Group, Words
from briefing.output.layout.block_letters import Faces, Letters
from briefing.output.layout.blocks import Block, Line, Measure, Role, Span, clamp, width_of, wrap
from briefing.output.layout.cells import cell_width
from briefing.output.layout.tokens import with_held_numbers

Face = Literal["large", "middle", "small", "plain"]


class Screen(NamedTuple):
    """The room for a sheet, in cells; how wide text is; and the larger faces, where there are any."""

    columns: int
    rows: int
    faces: Faces | None = None
    measure: Measure = cell_width


class Room(NamedTuple):
    """Where words stand on a screen: from which row and column, in how many of each, and how many of them at most."""

    top: int
    left: int
    columns: int
    rows: int
    words: int
    faces: Faces | None
    measure: Measure

    def letters(self, face: Face) -> Letters | None:
        """Return a face's letters; None for plain text."""
        return None if self.faces is None or face == "plain" else getattr(self.faces, face)


def room_of(screen: Screen) -> Room:
    """Return where words stand on a screen of a size: within its margins, from the same row on every sheet."""
    margin = 1 if screen.columns < _NARROW else max(2, screen.columns // 12)
    top = 0 if screen.rows < _LOW else 1 if screen.rows < _TALL else 2
    columns, rows = max(1, screen.columns - 2 * margin), max(1, screen.rows - top)
    faces = None if screen.columns < _NARROW or screen.rows < _LOW else screen.faces
    cells = screen.columns * screen.rows
    if faces is not None and faces.taller is not None and screen.columns >= _VAST_COLUMNS and screen.rows >= _VAST_ROWS:
        faces, cells = faces.taller, cells // 2  # a quarter of the letters, but nobody reads them from farther away
    words = max(_MOST_WORDS, _MOST_WORDS * cells // _ON_CELLS)
    return Room(top, margin, columns, rows, words, faces, screen.measure)


class Sizes(NamedTuple):
    """The face of each size of words; how many rows stay free under each line of the middle face, and between sizes.

    Somebody's `own_words`, which have a bar, may be larger than what else is of the middle size. A `grade`, without which a
    room takes what is said for true, is small only where nothing else helps.
    """

    display: Face
    statement: Face
    middle: Face
    leading: int
    gap: int
    body: Face = "small"
    own_words: Face = "middle"
    grade: Face = "middle"


class Run(NamedTuple):
    """Lines of one face, `row` rows below the beginning of their group."""

    lines: tuple[Line, ...]
    row: int
    pitch: int
    face: Face
    bar: Role | None = None
    is_repeated: bool = False
    is_rest: bool = False

    @property
    def height(self) -> int:
        """The rows that it takes."""
        return len(self.lines) * self.pitch

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(map(words_in, self.lines))


SIZE_CHOICES: Sequence[Sizes] = (
    Sizes("large", "large", "middle", 1, 1),
    Sizes("large", "middle", "middle", 1, 1),
    Sizes("middle", "middle", "middle", 1, 1),
    Sizes("middle", "middle", "middle", 0, 1),
    Sizes("middle", "middle", "middle", 0, 0),
    Sizes("middle", "middle", "middle", 0, 0, grade="small"),
)
"""From the largest to the smallest."""
PLAIN = Sizes("plain", "plain", "plain", 0, 0, "plain", "plain", "plain")
"""For texts and screens that the larger faces are not for."""
READABLE = 92
"""Longer lines of plain text are hard to follow from afar."""
_MOST_OVER = 3
"""How many lines at most something that was said before takes over a sheet in the middle face."""
_NARROW, _LOW = 60, 14
"""A smaller screen has no room for the larger faces."""
_VAST_COLUMNS, _VAST_ROWS = 180, 50
"""On a screen of so many cells the letters are small on the wall, so that they are taken twice as large."""
_TALL = 30
"""A screen of so many rows has a row more above its text."""
_MOST_WORDS = 40
"""The most words that a room reads at once."""
_ON_CELLS = 120 * 34
"""The cells of the screen on which it reads so many; on a larger one more, as more fit."""
INDENT = 2
"""The columns that the bar before somebody's own words takes."""


def set_group(group: Group, sizes: Sizes, width: int, room: Room) -> list[Run]:
    """Set a group for a width: a row stays free between what is set large and what follows it."""
    runs: list[Run] = []
    row = 0
    for words in group:
        run = _set_words(words, row, sizes, width, room)
        if runs and sizes.gap and _is_apart(runs[-1].face, run.face, sizes):
            row += 1
            run = run._replace(row=row)
        runs.append(run)
        row += run.height
    return runs


_APART = {
    ("large", "large"),
    ("large", "middle"),
    ("large", "plain"),
    ("middle", "middle"),
    ("plain", "middle"),
    ("plain", "large"),
}
"""Faces that want a row between them, where there is one. The middle face has one under each of its lines as well."""


def _is_apart(before: Face, after: Face, sizes: Sizes) -> bool:
    pair = tuple("plain" if face == "small" else face for face in (before, after))
    return pair in _APART or (before == "middle" and not sizes.leading)


def _set_words(words: Words, row: int, sizes: Sizes, width: int, room: Room) -> Run:
    wide = width - (INDENT if words.bar else 0)
    is_marked = words.size == "body" and words.block.marking  # a marking is plain text everywhere
    wanted: Face = "plain" if is_marked else sizes.own_words if words.bar else getattr(sizes, words.size)
    for face in _FALLBACK[wanted]:
        letters = room.letters(face)
        if letters and letters.can_set(words.text) and all(letters.measure(w) <= wide for w in words.text.split()):
            leading = sizes.leading if face == "middle" else 0
            lines = tuple(wrap(_held(_close(words.block), wide, letters.measure), wide, letters.measure))
            return Run(lines, row, letters.rows + leading, face, words.bar, words.is_repeated, words.is_rest)
    width = max(1, min(wide, READABLE))
    lines = tuple(wrap(_held(words.block, width, room.measure), width, room.measure))
    return Run(lines, row, 1, "plain", words.bar, words.is_repeated, words.is_rest)


_FALLBACK: dict[Face, tuple[Face, ...]] = {
    "large": ("large", "middle"),
    "middle": ("middle", "small"),
    "small": ("small",),
    "plain": (),
}


def _close(block: Block) -> Block:
    """Return a block that begins each of its lines at the left: large letters show by themselves where a text begins."""
    return block._replace(hang=0)


def _held(block: Block, width: int, measure: Measure) -> Block:
    """Return a block whose lines part no date and no number from what it counts, where the width has room for that."""
    spans = [(with_held_numbers(text), role) for text, role in block.spans]
    if any(measure(word) > width for text, _ in spans for word in text.split(" ")):
        return block
    return block._replace(spans=spans)


def rows_of(run: Run, room: Room) -> int:
    """Return how many rows a line of a run takes, without what stays free under it."""
    letters = room.letters(run.face)
    return letters.rows if letters else 1


def height_of(runs: Sequence[Run]) -> int:
    """Return how many rows several runs take."""
    return max((run.row + run.height for run in runs), default=0)


def text_of(line: Sequence[Span]) -> str:
    """Return a line without its roles."""
    return "".join(text for text, _ in line)


def words_in(line: Sequence[Span]) -> int:
    """Count the words of a line; a dash or a stance's sign by itself is none."""
    return sum(any(map(str.isalnum, word)) for word in text_of(line).split())


def lines_over(line: Sequence[Span], room: Room, *, rows: int, free: int) -> tuple[list[Line], Face]:
    """Return the lines that stand over a sheet, and their face: the largest in which they take no more than the `free` rows.

    Else they are plain text, cut where so many `rows` of that do not hold them.
    """
    text = text_of(line)
    faces: Sequence[tuple[Face, int]] = (("middle", _MOST_OVER), ("small", rows))
    for face, most_lines in faces:
        letters = room.letters(face)
        if letters is not None and len(text) <= room.columns * rows and letters.can_set(text):
            lines = wrap(_held(Block(line), room.columns, letters.measure), room.columns, letters.measure)
            is_held = all(width_of(line, letters.measure) <= room.columns for line in lines)
            if is_held and len(lines) <= most_lines and len(lines) * letters.rows <= free:
                return [_faint(line) for line in lines] if face == "middle" else lines, face
    return shortened(line, room, rows=rows), "plain"


def _faint(line: Line) -> Line:
    """Return a line whose words are fainter than what stands under it, as it is as large; who speaks keeps a hue."""
    return [(text, "muted" if role in ("text", "strong") else role) for text, role in line]


def height_over(lines: Sequence[Line], face: Face, room: Room) -> int:
    """Return how many rows lines over a sheet take."""
    letters = room.letters(face)
    return len(lines) * (letters.rows if letters else 1)


def shortened(line: Sequence[Span], room: Room, *, rows: int = 1) -> list[Line]:
    """Return a line that was said in full elsewhere, in so many rows at the most."""
    width = min(room.columns, READABLE)
    block = _held(Block(_beginning(line, width * rows)), width, room.measure)
    return clamp(wrap(block, width, room.measure), rows, width, room.measure)


def _beginning(line: Sequence[Span], cells: int) -> Line:
    """Return the beginning of a line, longer than so many cells hold: a long text is not wrapped for what is cut."""
    kept: Line = []
    spare = 2 * cells
    for text, role in line:
        kept.append((text[:spare], role))
        spare -= len(text)
        if spare <= 0:
            break
    return kept
