"""How many terminal cells a text takes."""

import re
import unicodedata
from functools import lru_cache

_PERHAPS_NOT_ONE_CELL = (
    "[^ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u22ff"
    "\u2500-\u25fc\u270e\u2713\u2715]"
)
"""Finds what may take another number of cells than one: Latin, Greek and Cyrillic letters, dashes, quotation marks, arrows,
frames, and `✎ ✓ ✕` each take one, so that most texts need no table of widths."""


def cell_width(text: str) -> int:
    """Return how many terminal cells a text takes: wide characters two, combining ones none, a joined emoji two.

    The widths are those of `wcwidth`, which terminals and the screen agree with (UAX #11, UTS #51).
    """
    if text.isascii():
        return len(text)
    return _width_of_one(text) if len(text) == 1 else _width_of_more(text)


def is_of_single_cells(text: str) -> bool:
    """Say whether each character of a text takes one cell for certain. No space is among them but that of ASCII and U+00A0."""
    return not re.search(_PERHAPS_NOT_ONE_CELL, text)


def _width_of_more(text: str) -> int:
    if is_of_single_cells(text):
        return len(text)
    from wcwidth import wcswidth

    width = wcswidth(text)
    return width if width >= 0 else sum(char_width(char) for char in text)


@lru_cache(4096)  # a text of wide characters asks for each of them, and each is a word
def _width_of_one(char: str) -> int:
    return _width_of_more(char)


@lru_cache(4096)
def char_width(char: str) -> int:
    """Return how many cells one character takes by itself: none where it combines with the one before."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
