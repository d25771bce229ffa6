"""The content of a PDF's pages: the strings that are shown, with the distances between them, are read as a whole.

pdfminer.six reads a content sign by sign, whatever it is; of a typeset page nine tenths are such arrays.
"""

import re
from collections.abc import Iterator
from typing import Any

from pdfminer.pdfinterp import PDFContentParser

_ESCAPE = r"\\(?:[0-3][0-7]{2}|[()\\])"
_STRING = rf"\(((?:[^()\\]++|{_ESCAPE})*+)\)"
_HEXADECIMAL = r"<((?:[0-9A-Fa-f]{2})*+)>"
_NUMBER = r"([-+]?(?:\d++\.?\d*+|\.\d++))"
_ARRAY = re.compile(rf"\s*+\[(?:\s*+(?:{_STRING}|{_HEXADECIMAL}|{_NUMBER}))*+\s*+\]".encode())
_PART = re.compile(rf"{_STRING}(?:\s*+{_NUMBER})?+|{_HEXADECIMAL}|{_NUMBER}".encode())
"""An array of strings and numbers. One with a rare escape, a comment or anything else in it is left to pdfminer.

Most have a number after each string.
"""

_ESCAPED = re.compile(_ESCAPE.encode())


class ContentParser(PDFContentParser):
    """Reads the content of a page as pdfminer does, but for plain arrays, which it reads at once."""

    BUFSIZ = 1 << 16

    def nextobject(self) -> tuple[int, Any]:
        """Return where the next object begins, and the object. Raises PSEOF where there is none."""
        is_between_objects = not (self.results or self.context or self._tokens) and self._parse1 == self._parse_main
        array = _ARRAY.match(self.buf, self.charpos) if is_between_objects else None
        if array is None:
            return super().nextobject()
        self.charpos = array.end()
        return self.bufpos + array.start(), [*_parts(array[0])]


def _parts(array: bytes) -> Iterator[bytes | float]:
    for string, behind, hexadecimal, alone in _PART.findall(array):
        if hexadecimal:
            yield bytes.fromhex(hexadecimal.decode("ascii"))
        elif not alone:
            yield _ESCAPED.sub(_sign, string) if b"\\" in string else string
        if number := behind or alone:
            yield float(number) if b"." in number else int(number)


def _sign(escape: re.Match[bytes]) -> bytes:
    return bytes((int(escape[0][1:], 8),)) if len(escape[0]) == 4 else escape[0][1:]
