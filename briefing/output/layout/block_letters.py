"""The larger faces of the room: letters of eight rows, of four and of three, where the characters have a drawing.

The large letters are pyfiglet's, but for the widest of them; the middle ones are `pixel_letters`'. A text with a character
that has no drawing is not set large: nothing of it is left out or replaced.
"""

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.output.layout import pixel_letters
from briefing.output.layout.blocks import Line, Measure, Role, Span

_FONT = "smblock"
_ROWS = 4
_SAME = str.maketrans("’‘‚“”„‐‑−", "'''\"\"\"---")  # drawn alike: the shape of a mark, never another word
_LARGE_SAME = str.maketrans("–—", "--")
_ELLIPSIS = "..."
_LINES_KEPT = 1024
"""How many lines stay drawn: a page is set in several sizes until one fits, and shown again with each key."""
_WIDE = {
    "w": ("     ", "▌  ▐ ", "▌▞▚▐ ", "▝  ▘ "),
    "m": ("     ", "▛▀▛▀▖", "▌ ▌ ▌", "▘ ▘ ▘"),
    "W": ("▌  ▐ ", "▌▗▖▐ ", "▌▌▐▐ ", "▝  ▘ "),
    "M": ("▙  ▟ ", "▌▚▞▐ ", "▌  ▐ ", "▘  ▝ "),
    "·": ("  ", "▗ ", "  ", "  "),
    "╌": ("     ", "▄▖▗▄ ", "     ", "     "),
    '"': ("▌▌ ", "▘▘ ", "   ", "   "),
    "≠": ("   ▗ ", "▀▀▞▀ ", "▀▞▀▀ ", "▝    "),
    "◌": ("     ", "▗▘▝▖ ", "▖  ▗ ", "▝▖▗▘ "),
    "⊘": ("▗▀▀▀▄ ", "▌  ▞▐ ", "▌▗▀ ▐ ", "▀▄▄▄▘ "),
    "✎": ("  ▗▚ ", " ▗▚▘ ", "▗▚▘  ", "▝▘   "),
    "▒": ("     ", "▞▞▞  ", "▞▞▞  ", "▝▝▝  "),
}
"""Drawn anew: the font's own `w`, `m` and `W` are as wide as its `u`, `n` and `H`, and from afar are read as them.

It has no dot in the middle, no broken line, and not the signs of what cannot be relied on or is withheld; its quotation mark
looks like a closing one, and stands at both ends.
"""


class Letters(NamedTuple):
    """A face: how many rows a line takes, how wide a text is in cells, which texts can be set, and how a text is drawn.

    `draw` returns as many rows as the face has, all as wide as it measures the text; None where the terminal draws it.
    """

    rows: int
    measure: Measure
    can_set: Callable[[str], bool]
    draw: Callable[[str], Sequence[str]] | None


class Faces(NamedTuple):
    """The two faces in which text is set large; the large one has the more rows.

    `taller` are those of a screen of so many cells that its letters are small on the wall; they have a `small` one as well,
    for what is plain text elsewhere.
    """

    large: Letters
    middle: Letters
    taller: "Faces | None" = None
    small: Letters | None = None


def drawn(line: Sequence[Span], letters: Letters, *, is_lowered: bool = False) -> list[Line]:
    """Draw a line in a face that has drawings: as many lines as the face has rows, each span keeping its role.

    One that `is_lowered` stands half a row lower, and takes a row more.

    What is underlined is so once, under its letters: a line through each of their rows would strike them out. What is found
    stands on the ground of a marked passage: on the glaring one of a marker nobody could read letters of half a cell.
    """
    lines: list[Line] = [[] for _ in range(letters.rows + is_lowered)]
    for text, role in line:
        rows = letters.draw(text) if letters.draw else ()
        rows = pixel_letters.lowered(rows) if is_lowered else rows
        for row_number, (line_of_cells, row) in enumerate(zip(lines, rows, strict=True), 1):
            is_last = row_number == len(lines)
            role = "passage" if role == "hit" else role
            line_of_cells.append((row, role if is_last else _ABOVE_AN_UNDERLINE.get(role, role)))
    return lines


def touches(above: Sequence[Span], below: Sequence[Span], letters: Letters) -> bool:
    """Say whether letters of a line touch those of a line set close under it; where the terminal draws them, they do not."""
    if letters.draw is None:
        return False
    upper, lower = (letters.draw("".join(text for text, _ in line)) for line in (above, below))
    return pixel_letters.touch(upper, lower)


def _drawable(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("…", _ELLIPSIS).replace("\u00a0", " ").translate(_SAME)


@lru_cache(_LINES_KEPT)
def _draw_large(text: str) -> Sequence[str]:
    glyphs = [_glyph(char) for char in _drawable(text).translate(_LARGE_SAME)]
    return tuple("".join(glyph[row] for glyph in glyphs) for row in range(_ROWS))


def _can_set_large(text: str) -> bool:
    return all(
        char == " " or any(row.strip() for row in _glyph(char)) for char in _drawable(text).translate(_LARGE_SAME)
    )


def _large_width(text: str) -> int:
    return sum(len(_glyph(char)[0]) for char in _drawable(text).translate(_LARGE_SAME))


@cache
def _glyph(char: str) -> tuple[str, ...]:
    """Return the rows of one large character, all of one width; of width 0 where there is no drawing."""
    if char in _WIDE:
        return _WIDE[char]
    rows = _font().get(ord(char), [""] * _ROWS)
    wide = max(map(len, rows))
    return tuple(row.ljust(wide) for row in rows)


@cache
def _font() -> dict[int, list[str]]:
    from pyfiglet import FigletFont

    font = FigletFont(_FONT)
    blank = font.hardBlank
    return {code: [row.replace(blank, " ") for row in rows] for code, rows in font.chars.items()}


@lru_cache(_LINES_KEPT)
def _draw_middle(text: str) -> Sequence[str]:
    return tuple(pixel_letters.rows_of_cells(_drawable(text)))


def _can_set_middle(text: str) -> bool:
    return all(map(pixel_letters.has_drawing, _drawable(text)))


def _middle_width(text: str) -> int:
    return pixel_letters.width(_drawable(text))


def _draw_doubled(text: str) -> Sequence[str]:
    """Draw large letters with a cell for each quadrant of a cell."""
    rows: list[str] = []
    for row in _draw_large(text):
        pixels = [pixel_letters.pixels_of(cell) for cell in row]
        rows += ["".join(_FILLED[cell[half : half + 2]] for cell in pixels) for half in (0, 2)]
    return rows


_ABOVE_AN_UNDERLINE: dict[Role, Role] = {"differs": "quote", "quoted": "quote"}
"""The same ink, without the line, for what is underlined."""
_FILLED = {"..": "  ", "#.": "█ ", ".#": " █", "##": "██"}
_LARGE = Letters(_ROWS, _large_width, _can_set_large, _draw_large)
_DOUBLED = Letters(2 * _ROWS, lambda text: 2 * _large_width(text), _can_set_large, _draw_doubled)

_MIDDLE = Letters(3, _middle_width, _can_set_middle, _draw_middle)

BLOCKS = Faces(_LARGE, _MIDDLE, Faces(_DOUBLED, _LARGE, small=_MIDDLE))
"""Faces for every terminal that has block characters."""
