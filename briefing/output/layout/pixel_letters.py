"""Letters of three rows, drawn from pixels, two high and two wide in a cell: quadrants, which every monospace font has.

Small letters are four pixels high, capitals five; the sixth row is for what hangs below the line. Letters with a mark are
made of their letter and the mark. A letter that has no drawing is said to have none: nothing is left out or replaced.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import product

HEIGHT = 6
"""The rows of pixels of a letter."""

_BLANK = 3
"""The pixels of a space."""

_QUADRANTS = dict(zip(map("".join, product(".#", repeat=4)), " ▗▖▄▝▐▞▟▘▚▌▙▀▜▛█", strict=True))
"""The character of a cell by its pixels: upper left, upper right, lower left, lower right."""

_PIXELS = {character: pixels for pixels, character in _QUADRANTS.items()}

_DRAWINGS = """
A    B    C    D    E    F    G    H    I   J    K    L    M     N     O    P    Q    R
.##. ###. .### ###. #### #### .### #..# ### ..## #..# #... #...# #...# .##. ###. .##. ###.
#..# #..# #... #..# #... #... #... #..# .#. ...# #.#. #... ##.## ##..# #..# #..# #..# #..#
#### ###. #... #..# ###. ###. #.## #### .#. ...# ##.. #... #.#.# #.#.# #..# ###. #..# ###.
#..# #..# #... #..# #... #... #..# #..# .#. #..# #.#. #... #...# #..## #..# #... #.## #.#.
#..# ###. .### ###. #### #... .### #..# ### .##. #..# #### #...# #...# .##. #... .### #..#
.... .... .... .... .... .... .... .... ... .... .... .... ..... ..... .... .... .... ....

S    T     U    V     W     X     Y     Z    a    b    c    d    e    f   g    h    i j  k
.### ##### #..# #...# #...# #...# #...# #### .... #... .... ...# .... .## .... #... # .# #...
#... ..#.. #..# #...# #...# .#.#. .#.#. ...# ###. ###. .### .### .##. .#. .### ###. . .. #.#.
.##. ..#.. #..# #...# #.#.# ..#.. ..#.. .##. ..## #..# #... #..# #### ### #..# #..# # .# ##..
...# ..#.. #..# .#.#. ##.## .#.#. ..#.. #... #..# #..# #... #..# #... .#. .### #..# # .# #.#.
###. ..#.. .##. ..#.. #...# #...# ..#.. #### .### ###. .### .### .### .#. ...# #..# # .# #..#
.... ..... .... ..... ..... ..... ..... .... .... .... .... .... .... ... ###. .... . #. ....

l  m     n    o    p    q    r   s    t   u    v     w     x    y    z    0    1   2    3    4
#. ..... .... .... .... .... ... .... .#. .... ..... ..... .... .... .... .##. .#. ###. ###. #..#
#. ####. ###. .##. ###. .### #.# .### ### #..# #...# #.#.# #..# #..# #### #..# ##. ...# ...# #..#
#. #.#.# #..# #..# #..# #..# ##. ##.. .#. #..# #...# #.#.# .##. #..# ..#. #..# .#. .##. .##. ####
#. #.#.# #..# #..# #..# #..# #.. ..## .#. #..# .#.#. #.#.# .##. .### .#.. #..# .#. #... ...# ...#
.# #.#.# #..# .##. ###. .### #.. ###. .## .### ..#.. .#.#. #..# ...# #### .##. ### #### ###. ...#
.. ..... .... .... #... ...# ... .... ... .... ..... ..... .... ###. .... .... ... .... .... ....

5    6    7    8    9    . ,  : ;  ! ?   ' "   (  )  [  ]  {   }   -   – —    _    /   \\   +   =
#### .##. #### .##. .##. . .. . .. # ##. # #.# .# #. ## ## .## ##. ... .... ...... .... ..# #.. ... ...
#... #... ...# #..# #..# . .. . .. # ..# # #.# #. .# #. .# .#. .#. ... .... ...... .... ..# #.. .#. ###
###. ###. ..#. .##. .### . .. # .# # .#. . ... #. .# #. .# #.. ..# ### #### ###### .... .#. .#. ### ...
...# #..# .#.. #..# ...# . .. . .. . ... . ... #. .# #. .# .#. .#. ... .... ...... .... .#. .#. .#. ###
###. .##. .#.. .##. .##. # .# # .# # .#. . ... #. .# #. .# .#. .#. ... .... ...... .... #.. ..# ... ...
.... .... .... .... .... . #. . #. . ... . ... .# #. ## ## .## ##. ... .... ...... #### ... ... ... ...

*   &     %     #     @     $     <   >   | ~    ^   `  €     £    °   «     »     · •  × ¡ ¿   ß    ı   ¶
#.# .##.. ##..# .#.#. .###. .#### ..# #.. # .... .#. #. ..### .### .#. ..... ..... . .. ... # .#. .##. . .####
.#. #..#. ##.#. ##### #.### #.#.. .#. .#. # .#.# #.# .# .#... .#.. #.# ..#.# #.#.. . ## #.# . ... #..# # ###.#
#.# .##.# ..#.. .#.#. #.#.# .###. #.. ..# # #.#. ... .. ####. ###. .#. .#.#. .#.#. # ## .#. # .#. #.#. # .##.#
... #..#. .#.## ##### #.### ..#.# .#. .#. # .... ... .. .#... .#.. ... #.#.. ..#.# . .. #.# # #.. #..# # ..#.#
... .##.# #..## .#.#. .##.. ####. ..# #.. # .... ... .. ..### #### ... .#.#. .#.#. . .. ... # .## #.#. # ..#.#
... ..... ..... ..... ..... ..... ... ... # .... ... .. ..... .... ... ..#.# #.#.. . .. ... . ... .... . .....

æ       œ       ø    Æ      Œ      Ø    đ     Đ     ł   Ł     ≠    ◌ ╌
....... ....... .... .##### .##### .### ..### .###. .#. .#... ...# ..#.. .......
.##.##. .##.##. .### #..#.. #..#.. #.## .###. .#..# .## .#.#. #### #...# .......
#..#### #..#### #.## #####. #..##. #.## #..#. ###.# ##. .##.. ..#. ..... ###.###
#..#... #..#... ##.# #..#.. #..#.. ##.# #..#. .#..# .#. ##... #### #...# .......
.###.## .##.### ###. #..### .##### ###. .###. .###. .#. .#### #... ..#.. .......
....... ....... .... ...... ...... .... ..... ..... ... ..... .... ..... .......

⊘       ✎     ▒    ◆     §
..###.. ...#. #.#. ..#.. .##
.#...## ..#.# .#.# .###. #..
#...#.# .#.#. #.#. ##### .#.
#.#...# #.#.. .#.# .###. #.#
##...#. ##... #.#. ..#.. .#.
..###.. ..... .... ..... ##.
"""

_MARKS = {
    "\u0301": "..#.",
    "\u0300": ".#..",
    "\u0302": ".##.",
    "\u030c": ".##.",
    "\u0308": "#..#",
    "\u0303": "#.##",
    "\u030a": ".##.",
    "\u0304": "####",
    "\u0306": "#.##",
    "\u0307": "..#.",
    "\u030b": ".#.#",
}  # by the Unicode mark that a letter is decomposed into
_MARKS_BELOW = {"\u0327": ".#..", "\u0328": "..#.", "\u0326": ".#.."}
_DOTLESS = {"i": "ı", "j": "j"}
_WITHOUT = {"e": 3, "s": 3}
"""Which row a small letter gives up for a mark, where that is not the second."""

Glyph = tuple[str, ...]
"""The rows of pixels of a letter, `#` where one is set; all of one length."""


def has_drawing(char: str) -> bool:
    """Say whether a character can be drawn, the space included."""
    return char == " " or _glyph(char) is not None


@cache
def width(text: str) -> int:
    """Return how many cells a text takes, two pixels each; each letter is followed by a column of pixels."""
    return -(-sum(_BLANK if char == " " else len((_glyph(char) or [""])[0]) + 1 for char in text) // 2)


def rows_of_cells(text: str) -> list[str]:
    """Draw a text as three rows of cells, all as wide as `width` says."""
    wide = 2 * width(text)
    glyphs = [_glyph(char) or ("",) * HEIGHT for char in text]
    lines = [
        "".join(
            "." * _BLANK if char == " " else glyph[row] + "." for char, glyph in zip(text, glyphs, strict=True)
        ).ljust(wide, ".")
        for row in range(HEIGHT)
    ]
    return [_row_of_cells(upper, lower) for upper, lower in zip(lines[::2], lines[1::2], strict=True)]


@cache
def _glyph(char: str) -> Glyph | None:
    drawn = _drawings().get(char)
    if drawn is not None:
        return drawn
    decomposed = unicodedata.normalize("NFD", char)
    letter, marks = decomposed[0], decomposed[1:]
    base = _drawings().get(_DOTLESS.get(letter, letter))
    if base is None or len(marks) != 1:
        return None
    if marks in _MARKS_BELOW:
        return _below(base, _MARKS_BELOW[marks])
    return _above(letter, base, _MARKS[marks]) if marks in _MARKS else None


def _below(base: Glyph, mark: str) -> Glyph | None:
    if "#" in base[-1]:
        return None
    return (*base[:-1], mark[: len(base[0])].ljust(len(base[0]), "."))


def _above(letter: str, base: Glyph, mark: str) -> Glyph | None:
    """Put a mark over a letter: a small one gives up a row for it, a capital stands a row lower and gives one up."""
    wide = max(len(base[0]), len(mark))
    left = (wide - len(base[0])) // 2
    rows = [("." * left + row).ljust(wide, ".") for row in base]
    over = ("." * ((wide - len(mark)) // 2) + mark).ljust(wide, ".")
    if letter.isupper():
        return (over, "." * wide, rows[0], *rows[2:5])
    if letter not in _DOTLESS and "#" in rows[0]:
        return None  # what rises above the small letters leaves no room
    body = rows[1:]
    given_up = _WITHOUT.get(letter, 2) - 1
    return (over, "." * wide, *body[:given_up], *body[given_up + 1 :])


@cache
def _drawings() -> dict[str, Glyph]:
    glyphs: dict[str, Glyph] = {}
    for strip in _DRAWINGS.strip().split("\n\n"):
        heads, *rows = (line.split() for line in strip.splitlines())
        glyphs |= zip(heads, zip(*rows, strict=True), strict=True)
    return glyphs


def lowered(rows: Sequence[str]) -> list[str]:
    """Draw rows of cells lower by half a row: one row more."""
    halves = [half for row in rows for half in _halves(row)]
    blank = ".." * len(rows[0])
    halves = [blank, *halves, blank]
    return [_row_of_cells(upper, lower) for upper, lower in zip(halves[::2], halves[1::2], strict=True)]


def touch(above: Sequence[str], below: Sequence[str]) -> bool:
    """Say whether letters of a row would touch some of the row under it, be it at a corner."""
    feet, heads = _halves(above[-1])[1], _halves(below[0])[0]
    return any(pixel == "#" and "#" in heads[max(0, x - 1) : x + 2] for x, pixel in enumerate(feet))


def _halves(row: str) -> tuple[str, str]:
    """Return the two rows of pixels of a row of cells."""
    pixels = [pixels_of(cell) for cell in row]
    return "".join(cell[:2] for cell in pixels), "".join(cell[2:] for cell in pixels)


def _row_of_cells(upper: str, lower: str) -> str:
    return "".join(_QUADRANTS[upper[x : x + 2] + lower[x : x + 2]] for x in range(0, len(upper), 2))


def pixels_of(cell: str) -> str:
    """Return the pixels of a cell's character: upper left, upper right, lower left, lower right; `#` is a filled one."""
    return _PIXELS[cell]
