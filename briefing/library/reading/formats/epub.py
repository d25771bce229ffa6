"""The text of a book (EPUB): its chapters in the order of its spine, a line for each block of text and an
empty one between two.

A chapter is XHTML of any quality, so that Python's own reader of HTML takes it: no script runs, no style is looked at.
"""

import posixpath
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from urllib.parse import unquote

from briefing.brief.text import with_single_spaces
from briefing.library.reading.formats.archive import DAMAGED, Archive, parse
from briefing.library.reading.formats.text import SUPERSCRIPTS, FormattedText, UnreadableError, with_gaps

_BLOCKS = {
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
    ),
    *("footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section"),
    *("table", "td", "th", "tr", "ul"),
}
_UNSEEN = {"script", "style", "head", "title", "template", "svg", "math", "rt", "rp"}
_CHUNK = 64 << 10
"""So many characters of a chapter are one part that has been read."""


def read(raw: bytes, grant: Callable[[], None] = lambda: None) -> FormattedText:
    """Read the text of a book. Raises UnreadableError where there is none that can be read."""
    archive = Archive(raw)
    chapters = _chapters(archive, _package(archive, grant), grant)
    locked = _locked(archive, grant)
    if locked & {*chapters}:
        raise UnreadableError("this book is locked (DRM)", "save the passage that is cited as a file of its own")
    lines: list[str] = []
    for chapter in dict.fromkeys(chapters):
        reader = _Chapter()
        text = archive.member(chapter).decode("utf-8", "replace")
        for place in range(0, len(text), _CHUNK):
            reader.feed(text[place : place + _CHUNK])
            grant()
        reader.close()
        lines += reader.finished()
    if not any(lines):
        raise UnreadableError("there is no text in this book", "check the file")
    count = len(dict.fromkeys(chapters))
    return FormattedText(tuple(with_gaps(lines)), f"EPUB of {count} part{'s' if count != 1 else ''}, by its XHTML")


def _package(archive: Archive, grant: Callable[[], None]) -> str:
    paths: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name == "rootfile":
            paths.append(attributes.get("full-path", ""))

    parse(archive.member("META-INF/container.xml"), grant, start)
    if not paths:
        raise DAMAGED
    return paths[0]


def _chapters(archive: Archive, package: str, grant: Callable[[], None]) -> list[str]:
    """Return the names of the chapters, in the order in which they are read."""
    items: dict[str, str] = {}
    spine: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name == "item" and "html" in attributes.get("media-type", "html"):
            path = unquote(attributes.get("href", "").partition("#")[0])
            items[attributes.get("id", "")] = posixpath.normpath(posixpath.join(posixpath.dirname(package), path))
        elif name == "itemref":
            spine.append(attributes.get("idref", ""))

    parse(archive.member(package), grant, start)
    return [items[name] for name in spine if name in items]


def _locked(archive: Archive, grant: Callable[[], None]) -> set[str]:
    """Return the names of the members that are encrypted; a font that is only obscured is among them, a chapter is not."""
    names: set[str] = set()
    if "META-INF/encryption.xml" in archive.names:

        def start(name: str, attributes: Mapping[str, str]) -> None:
            if name == "CipherReference":
                names.add(posixpath.normpath(unquote(attributes.get("URI", ""))))

        parse(archive.member("META-INF/encryption.xml"), grant, start)
    return names


class _Chapter(HTMLParser):
    """The lines of a chapter."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._words: list[str] = []
        self._unseen: list[str] = []
        self._raised = 0

    def finished(self) -> list[str]:
        self._break()
        return self._lines

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN or (self._unseen and tag == self._unseen[-1]):
            self._unseen.append(tag)
        elif tag in _BLOCKS:
            self._break()
        elif tag == "sup":
            self._raised += 1
        elif tag == "q":
            self._words.append("“")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        elif tag in _BLOCKS:
            self._break()
        elif tag == "sup":
            self._raised = max(0, self._raised - 1)
        elif tag == "q":
            self._words.append("”")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._words.append(data.translate(SUPERSCRIPTS) if self._raised else data)

    def _break(self) -> None:
        line = with_single_spaces("".join(self._words))
        if line:
            self._lines.append(line)
        self._words = []
