"""The text of a PDF: its running text page by page, without heads, feet and page numbers, and then the notes of all pages.

Read through pdfminer.six, which tells of each glyph where it stands. Only glyphs are asked for: no picture is decoded, no
form filled in, no script or action looked at. This runs in a bounded process: a PDF can ask for any amount of work.
"""

import io
import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from importlib.metadata import version
from itertools import chain, pairwise
from statistics import median
from typing import Any

from pdfminer import pdfinterp
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream
from pdfminer.utils import Matrix, Point, apply_matrix_rect

from briefing.library.reading.formats.page_furniture import (
    body_size,
    note_number,
    text_and_notes,
    without_calls,
    without_furniture,
)
from briefing.library.reading.formats.page_layout import Glyph, Line, Run, runs_of
from briefing.library.reading.formats.pdf_content import ContentParser
from briefing.library.reading.formats.text import FormattedText, Marks, UnreadableError

MAX_PAGES = 5000
"""The most pages of a PDF that are read."""

_ENDS = '.!?:…"”»’)'
_UNKNOWN = "\ufffd"
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xad": "-"})


class _Page:
    """The glyphs of one page, and whether it has a picture."""

    def __init__(self) -> None:
        self.upright: list[Glyph] = []
        self.turned: list[Glyph] = []
        self.has_picture = False

    @cached_property
    def is_legible(self) -> bool:
        """Say whether most of its letters are known; it is asked when all are there."""
        counts = Counter(glyph.text for glyph in chain(self.upright, self.turned))
        letters = {text: count for text, count in counts.items() if not text.isspace()}
        unknown = sum(count for text, count in letters.items() if _is_unknown(text))
        return unknown * 5 < sum(letters.values()) or not letters


class _Device(PDFTextDevice):
    """Keeps the glyphs of the page that is interpreted, and lets everything else pass."""

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager)
        self.page = _Page()
        self._frame = (0.0, 0.0, 0.0, 0.0)
        self._letters: dict[PDFFont, dict[int, tuple[str, float]]] = {}
        """Of each font the text and the width of the codes that were shown."""

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        self.page = _Page()
        self._frame = apply_matrix_rect(ctm, page.cropbox)

    def render_image(self, name: str, stream: PDFStream) -> None:
        self.page.has_picture = True

    def render_string_horizontal(
        self,
        seq: PDFTextSeq,
        matrix: Matrix,
        pos: Point,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        charspace: float,
        wordspace: float,
        rise: float,
        dxscale: float,
        ncs: PDFColorSpace,
        graphicstate: Any,
    ) -> Point:
        """Keep the glyphs of some strings; the numbers between these are distances. Returns where the next one begins."""
        a, b, c, d, e, f = matrix
        size = abs(fontsize) * (c * c + d * d) ** 0.5
        is_upright = a * scaling > 0 and d > 0 and abs(b) <= 0.1 * a
        keep = (self.page.upright if is_upright else self.page.turned).append
        x0, y0, x1, y1 = self._frame
        left, below, right, above = x0 - size, y0 - size, x1 + size, y1 + size
        letters = self._letters.setdefault(font, {})
        x, y = pos
        is_first = True
        for part in seq:
            if isinstance(part, (int, float)):
                x -= part * dxscale
                is_first = False
                continue
            for cid in font.decode(part) if isinstance(part, bytes) else ():
                if not is_first:
                    x += charspace
                is_first = False
                if cid not in letters:
                    letters[cid] = _letter(font, cid)
                text, width = letters[cid]
                advance = width * fontsize * scaling
                at_x, at_y = x * a + y * c + e + c * rise, x * b + y * d + f + d * rise
                if size and text and left <= at_x <= right and below <= at_y <= above:
                    keep(Glyph(text, at_x, at_y, advance * a if is_upright else 0.0, size))
                x += advance
                if cid == 32:
                    x += wordspace
        return x, y

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        """Keep a glyph of a font that is written downwards. Returns how far off the next one is."""
        text, _ = _letter(font, cid)
        _, _, c, d, x, y = matrix
        size = abs(fontsize) * (c * c + d * d) ** 0.5
        x, y = x + c * rise, y + d * rise
        x0, y0, x1, y1 = self._frame
        if size and text and x0 - size <= x <= x1 + size and y0 - size <= y <= y1 + size:
            self.page.turned.append(Glyph(text, x, y, 0.0, size))
        return font.char_width(cid) * fontsize * scaling


def _letter(font: PDFFont, cid: int) -> tuple[str, float]:
    """Return the text of a code of a font, and its width."""
    try:
        text = font.to_unichr(cid)
    except PDFUnicodeNotDefined:
        text = _UNKNOWN
    return text, font.char_width(cid)


def read(raw: bytes, grant: Callable[[], None] = lambda: None) -> FormattedText:
    """Read the text of a PDF. Raises UnreadableError where there is none that can be read.

    `grant` is called for each page that has been read, and has a content of its own: it may take more time.
    """
    logging.disable(logging.CRITICAL)
    try:
        pages = [*_pages(raw, grant)]
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise UnreadableError("this PDF is locked with a password", "save it without one") from None
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:  # whatever a broken file makes of pdfminer
        raise UnreadableError("this PDF is damaged", "get it anew, or save its text as a file of its own") from error
    unread = tuple(
        number
        for number, page in enumerate(pages, start=1)
        if not page.is_legible or (page.has_picture and not page.upright and not page.turned)
    )
    _refuse_without_text(pages)
    legible = [page if page.is_legible else _Page() for page in pages]
    lines, of_pages = _assembled([runs_of(page.upright) for page in legible], [_turned(page) for page in legible])
    marks = Marks(pages=of_pages, page_count=len(pages), unread_pages=unread)
    counted = f"{len(pages)} page{'s' if len(pages) != 1 else ''}"
    return FormattedText(lines, f"PDF of {counted}, through pdfminer.six {version('pdfminer.six')}", marks)


def _pages(raw: bytes, grant: Callable[[], None]) -> Iterator[_Page]:
    document = PDFDocument(PDFParser(io.BytesIO(raw)))
    manager = PDFResourceManager()
    device = _Device(manager)
    pdfinterp.PDFContentParser = ContentParser  # type: ignore[misc]  # the interpreter makes its parsers by that name
    interpreter = PDFPageInterpreter(manager, device)
    drawn: set[object] = set()
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        if number > MAX_PAGES:
            raise UnreadableError(f"this PDF has more than {MAX_PAGES} pages", "save the part that is cited as a file")
        interpreter.process_page(page)
        content = str(page.attrs.get("Contents"))
        if content not in drawn:
            drawn.add(content)
            grant()
        yield device.page


def _refuse_without_text(pages: Sequence[_Page]) -> None:
    if not pages:
        raise UnreadableError("this PDF has no pages", "get it anew")
    if any(page.is_legible and (page.upright or page.turned) for page in pages):
        return
    if not all(page.is_legible for page in pages):
        what = "the fonts of this PDF do not say which letters they show"
        raise UnreadableError(what, "recognise its text (OCR), or save it as a file of its own")
    if any(page.has_picture for page in pages):
        what = f"this PDF is a scan: pictures of {len(pages)} page{'s' if len(pages) != 1 else ''}, and no text"
        raise UnreadableError(what, "recognise its text (OCR), or save it as a file of its own")
    raise UnreadableError("there is no text in this PDF", "check the file")


def _is_unknown(text: str) -> bool:
    return text == _UNKNOWN or text.startswith("(cid:") or "\ue000" <= text[:1] <= "\uf8ff"


def _turned(page: _Page) -> str:
    """Return what is written upwards or downwards, as it was drawn: a stamp at the margin, a vertical script."""
    return " ".join("".join(glyph.text for glyph in page.turned).split())


def _assembled(pages: Sequence[Sequence[Run]], turned: Sequence[str]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the lines of the whole text, and the page of each that is not empty.

    The notes stand at the end, so that a sentence or a quotation goes on over a page's foot.
    """
    kept = without_furniture(pages)
    size = body_size(kept)
    lines: list[str] = []
    numbers: list[int] = []
    all_notes: list[tuple[str, int]] = []
    before: Line | None = None

    def add(text: str, number: int) -> None:
        text = " ".join(text.translate(_LIGATURES).split())
        if text:
            lines.append(text)
            numbers.append(number)

    for number, (runs, margin) in enumerate(zip(kept, turned, strict=True), start=1):
        text, notes = text_and_notes(runs, size)
        text = without_calls(text, notes)
        leading = _leading(text)
        for line in text:
            if before is not None and _parts(before, line, leading):
                lines.append("")
            add(line.text, number)
            before = line
        all_notes += [(line.text, number) for line in notes]
        all_notes += [(margin, number)] if margin else []
        if before is not None:
            before = before._replace(column=-1)
    for note, number in all_notes:
        if note_number(note) or note == all_notes[0][0]:
            lines.append("")
        add(note, number)
    return tuple(lines), tuple(numbers)


def _leading(lines: Sequence[Line]) -> float:
    """Return the usual distance of two lines of a page."""
    steps = [a.y - b.y for a, b in pairwise(lines) if a.column == b.column and a.y > b.y]
    return median(steps) if steps else 0.0


def _parts(before: Line, line: Line, leading: float) -> bool:
    """Say whether a new paragraph begins with a line."""
    if abs(before.size - line.size) > 0.1 * max(before.size, line.size):
        return True
    if before.column != line.column:
        return before.text[-1:] in _ENDS
    is_indented = line.x0 - before.x0 > 0.8 * line.size and before.text[-1:] in _ENDS
    return before.y - line.y > 1.3 * leading or is_indented
