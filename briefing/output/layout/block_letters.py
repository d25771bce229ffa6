"""Large letters for the room: text drawn from blocks, several rows high, where the characters have a drawing.

The drawings are pyfiglet's. A text with a character that has none is not set large: nothing of it is left out or replaced.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from briefing.output.layout.blocks import Line, Measure, Span

_FONT = "smblock"
_SAME = str.maketrans("’‘“”–—…", "''\"\"--.")  # drawn alike: the shape of a mark, never another word
_ELLIPSIS = "..."


class Letters(NamedTuple):
    """A way to set text large: how many rows a line takes, how wide a text is in cells, which texts can be set at all."""

    rows: int
    measure: Measure
    can_set: Callable[[str], bool]


def drawn(line: Sequence[Span]) -> list[Line]:
    """Draw a line in block letters: as many lines as `BLOCK.rows`, each span keeping its role."""
    lines: list[Line] = [[] for _ in range(BLOCK.rows)]
    for text, role in line:
        glyphs = [_glyph(char) for char in _drawable(text)]
        for number in range(BLOCK.rows):
            lines[number].append(("".join(glyph[number] for glyph in glyphs), role))
    return lines


def _can_draw(text: str) -> bool:
    return all(char == " " or any(row.strip() for row in _glyph(char)) for char in _drawable(text))


def _width(text: str) -> int:
    return sum(len(_glyph(char)[0]) for char in _drawable(text))


def _drawable(text: str) -> str:
    return text.replace("…", _ELLIPSIS).translate(_SAME)


@cache
def _glyph(char: str) -> tuple[str, ...]:
    """Return the rows of one character, all of one width; of width 0 where there is no drawing."""
    font = _font()
    rows = font.get(ord(char), [""] * BLOCK.rows)
    wide = max(map(len, rows))
    return tuple(row.ljust(wide) for row in rows)


@cache
def _font() -> dict[int, list[str]]:
    from pyfiglet import FigletFont

    font = FigletFont(_FONT)
    blank = font.hardBlank
    return {code: [row.replace(blank, " ") for row in rows] for code, rows in font.chars.items()}


BLOCK = Letters(4, _width, _can_draw)
