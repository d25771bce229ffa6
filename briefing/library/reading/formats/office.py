"""The text of an office document: OOXML's DOCX and OpenDocument's ODT, a line for each paragraph, an empty one
between two, the notes at the end.

What a reader of the document sees is its text: neither what changes have deleted, nor remarks at the margin, hidden words,
heads and feet of pages. A raised digit is written as a superscript, so that 10⁶ is not 106.
"""

import posixpath
from collections.abc import Callable, Mapping

from briefing.brief.text import with_single_spaces
from briefing.library.reading.formats.archive import DAMAGED, LOCKED, Archive, parse
from briefing.library.reading.formats.text import SUPERSCRIPTS, FormattedText, UnreadableError, with_gaps

_UNSEEN_IN_DOCX = frozenset({"del", "moveFrom", "Fallback", "rt", "instrText", "delText"})
_UNSEEN_IN_ODT = frozenset(
    {
        "tracked-changes",
        "annotation",
        "note-citation",
        "ruby-text",
        "hidden-text",
        "forms",
        "sequence-decls",
        "desc",
        "title",
    }
)


def read(raw: bytes, grant: Callable[[], None] = lambda: None) -> FormattedText:
    """Read the text of an office document. Raises UnreadableError where there is none that can be read."""
    archive = Archive(raw)
    if "content.xml" in archive.names:
        if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.member("META-INF/manifest.xml"):
            raise LOCKED
        lines, form = _Odt().lines(archive.member("content.xml"), grant), "ODT"
    else:
        main = _main_part(archive, grant)
        notes = [posixpath.join(posixpath.dirname(main), f"{kind}.xml") for kind in ("footnotes", "endnotes")]
        parts = [main, *(name for name in notes if name in archive.names)]
        lines, form = [line for part in parts for line in _Docx().lines(archive.member(part), grant)], "DOCX"
    if not lines:
        raise UnreadableError("there is no text in this document", "check the file")
    return FormattedText(tuple(with_gaps(lines)), f"{form}, by its XML")


def _main_part(archive: Archive, grant: Callable[[], None]) -> str:
    """Return the name of a DOCX's text, as its package says (ECMA-376, part 2)."""
    targets: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            targets.append(attributes.get("Target", "").lstrip("/"))

    parse(archive.member("_rels/.rels"), grant, start)
    if not targets:
        raise DAMAGED
    return targets[0]


class _Paragraphs:
    """The paragraphs of a document, one in another kept apart: a text box stands in a paragraph and is none of its words."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.notes: list[str] = []
        self._open: list[list[str]] = []
        self._unseen = 0
        self._in_note = 0

    def hide(self, by: int) -> None:
        self._unseen += by

    def note(self, by: int) -> None:
        self._in_note += by

    def begin(self) -> None:
        self._open.append([])

    def add(self, text: str) -> None:
        if self._open and not self._unseen:
            self._open[-1].append(text)

    def finish(self) -> None:
        if self._open:
            line = with_single_spaces("".join(self._open.pop()))
            if line:
                (self.notes if self._in_note else self.done).append(line)

    def lines(self) -> list[str]:
        return [*self.done, *self.notes]


class _Docx:
    """Reads WordprocessingML."""

    def __init__(self) -> None:
        self._paragraphs = _Paragraphs()
        self._is_text = self._is_raised = self._is_hidden = False

    def lines(self, xml: bytes, grant: Callable[[], None]) -> list[str]:
        parse(xml, grant, self._start, self._end, self._text)
        return self._paragraphs.lines()

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _UNSEEN_IN_DOCX:
            self._paragraphs.hide(1)
        elif name == "p":
            self._paragraphs.begin()
        elif name == "r":
            self._is_raised = self._is_hidden = False
        elif name == "t":
            self._is_text = True
        elif name in ("tab", "br", "cr") and not attributes.get("pos"):
            self._paragraphs.add(" ")
        elif name == "noBreakHyphen":
            self._paragraphs.add("-")
        elif name == "vertAlign":
            self._is_raised = attributes.get("val") == "superscript"
        elif name == "vanish":
            self._is_hidden = attributes.get("val") not in ("0", "false", "off")

    def _end(self, name: str) -> None:
        if name in _UNSEEN_IN_DOCX:
            self._paragraphs.hide(-1)
        elif name == "p":
            self._paragraphs.finish()
        elif name == "t":
            self._is_text = False

    def _text(self, text: str) -> None:
        if self._is_text and not self._is_hidden:
            self._paragraphs.add(text.translate(SUPERSCRIPTS) if self._is_raised else text)


class _Odt:
    """Reads OpenDocument's text."""

    def __init__(self) -> None:
        self._paragraphs = _Paragraphs()
        self._style = ""
        self._raised: set[str] = set()
        self._hidden: set[str] = set()
        self._spans: list[str] = []
        self._is_body = False

    def lines(self, xml: bytes, grant: Callable[[], None]) -> list[str]:
        parse(xml, grant, self._start, self._end, self._text)
        return self._paragraphs.lines()

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "style":
            self._style = attributes.get("name", "")
        elif name == "text-properties":
            position = attributes.get("text-position", "")
            if position.startswith("super") or (position[:1].isdigit() and not position.startswith("0")):
                self._raised.add(self._style)
            if attributes.get("display") == "none":
                self._hidden.add(self._style)
        elif name == "body":
            self._is_body = True
        if not self._is_body:
            return
        if name in _UNSEEN_IN_ODT:
            self._paragraphs.hide(1)
        elif name == "note-body":
            self._paragraphs.note(1)
        elif name in ("p", "h"):
            self._paragraphs.begin()
        elif name in ("s", "tab", "line-break"):
            self._paragraphs.add(" ")
        elif name == "span":
            self._spans.append(attributes.get("style-name", ""))
            self._paragraphs.hide(self._spans[-1] in self._hidden)

    def _end(self, name: str) -> None:
        if not self._is_body:
            return
        if name in _UNSEEN_IN_ODT:
            self._paragraphs.hide(-1)
        elif name == "note-body":
            self._paragraphs.note(-1)
        elif name in ("p", "h"):
            self._paragraphs.finish()
        elif name == "span" and self._spans:
            self._paragraphs.hide(-(self._spans.pop() in self._hidden))

    def _text(self, text: str) -> None:
        is_raised = any(span in self._raised for span in self._spans)
        self._paragraphs.add(text.translate(SUPERSCRIPTS) if is_raised else text)
