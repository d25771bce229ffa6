"""The text of a source as it lies on disk: plain text, Markdown, HTML or what `formats` reads, in whatever encoding.

Owns what counts as a source's text, so that a draft and the check of its quotations number the same paragraphs. HTML is
read through trafilatura, PDF through pdfminer.six: extras of the package, imported when such a file is read. Plain text and
Markdown are taken as they stand.
"""

import hashlib
import re
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from briefing.brief.text import clean, one_line
from briefing.library.decoding.file_kind import SAVE_ITS_TEXT, archive_form, is_old_office_file, kind_of
from briefing.library.decoding.terminal_output import without_attributes
from briefing.library.decoding.text_encoding import UnknownEncodingError, decode
from briefing.library.reading.formats.bounded import read_bounded
from briefing.library.reading.formats.subtitles import is_subtitles, read_subtitles
from briefing.library.reading.formats.text import FormattedText, Marks, UnreadableError, check_form
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import bytes_of

MAX_BYTES = 16 << 20
"""The largest source that is read, in bytes: 16 MiB."""

_HTML_NAMES = (".html", ".htm", ".xhtml")
_HTML_BEGINS = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(!doctype\s+html|html)\b", re.I | re.S
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f]")


class SourceFile(NamedTuple):
    """A source's cleaned text, its encoding, and title, publisher and day from the file's own metadata (HTML).

    The fingerprint is the SHA-256 of the file's bytes: what `sha256sum` prints. `reading` says in words how the bytes were
    read, `read as windows-1251, as it says`; it is empty where they are UTF-8 without a fault. `reader` says what read a
    file that is no plain text, `PDF of 14 pages, through pdfminer.six 20260107`; `marks` where its lines stand in it. So
    many of its last paragraphs as there are `captions` stand below pictures, and not in the article.
    """

    text: str
    encoding: str
    fingerprint: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    reading: str = ""
    reader: str = ""
    marks: Marks = Marks()
    captions: int = 0


def read_source(path: Path, name: str) -> tuple[SourceFile | None, Problem | None]:
    """Read a source's text in whatever encoding: the text, or None and the problem. Raises nothing for a bad file."""
    raw, problem = bytes_of(path, name, most=MAX_BYTES)
    if raw is None:
        return None, problem
    if not raw.strip():
        return None, Problem(name, 0, 0, "the file is empty", "save the text of the source in it")
    if b"%PDF-" in raw[:1024]:
        return _formatted("pdf", raw, name)
    if form := archive_form(raw):
        return _formatted(form, raw, name)
    if is_old_office_file(raw):
        return None, _of_old_office_file(raw, name)
    kind = kind_of(raw)
    if kind:
        return None, Problem(name, 0, 0, f"this is {kind}", SAVE_ITS_TEXT)
    is_html = name.lower().endswith(_HTML_NAMES) or _HTML_BEGINS.match(raw[:2000]) is not None
    try:
        text, encoding, reading = decode(raw, is_html=is_html)
    except UnknownEncodingError as error:
        return None, Problem(name, 0, 0, str(error), "save it as UTF-8")
    if not is_html and (problem := _of_form(text, name)):
        return None, problem
    text = without_attributes(text)
    if "\x00" in text or len(_CONTROL.findall(text, 0, 10_000)) * 20 > min(len(text), 10_000):
        return None, Problem(name, 0, 0, "this is not a text", "save the article as plain text, Markdown or HTML")
    source_file = SourceFile(clean(text), encoding, hashlib.sha256(raw).hexdigest(), reading=reading)
    if is_html or _HTML_BEGINS.match(text[:2000].encode("utf-8", "replace")):
        return _html(text, source_file, name)
    if name.lower().endswith((".srt", ".vtt")) or is_subtitles(source_file.text):
        return _subtitles(source_file, name)
    return source_file, None


def _of_form(text: str, name: str) -> Problem | None:
    """Say what is wrong with a text in an absurd form, and what to do; None where nothing is."""
    try:
        check_form(text)
    except UnreadableError as error:
        return Problem(name, 0, 0, error.what, error.remedy)
    return None


_WANTED = {"pdf": ("pdfminer", "PDF is read through pdfminer.six", "sources")}
"""By form, the module that its reader wants, what is said where it is missing, and the extra that brings it."""


def _formatted(form: str, raw: bytes, name: str) -> tuple[SourceFile | None, Problem | None]:
    """Read a file of a form that `formats` has a module for."""
    module, what, extra = _WANTED.get(form, ("", "", ""))
    if module and find_spec(module) is None:
        from briefing.installation import install_command

        return None, Problem(name, 0, 0, what, install_command(extra))
    try:
        read: FormattedText = read_bounded(form, raw)
    except UnreadableError as error:
        return None, Problem(name, 0, 0, error.what, error.remedy)
    return _with(SourceFile("", "UTF-8", hashlib.sha256(raw).hexdigest()), read), None


def _of_old_office_file(raw: bytes, name: str) -> Problem:
    """Say what to do with a file of the form before OOXML; a DOCX with a password is wrapped in one."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return Problem(name, 0, 0, "it is locked with a password", "save it without one")
    remedy = "save it as DOCX, ODT or PDF, or its text as a file of its own"
    return Problem(name, 0, 0, "this is a file of an office program", remedy)


def _subtitles(source_file: SourceFile, name: str) -> tuple[SourceFile | None, Problem | None]:
    try:
        return _with(source_file, read_subtitles(source_file.text)), None
    except UnreadableError as error:
        return None, Problem(name, 0, 0, error.what, error.remedy)


def _with(source_file: SourceFile, read: FormattedText) -> SourceFile:
    """Put a text that a reader took out of a file in place of what the file has."""
    text = "\n".join(one_line(line) if line else "" for line in read.lines)
    return source_file._replace(text=text, reader=read.reader, marks=read.marks)


def _html(text: str, source_file: SourceFile, name: str) -> tuple[SourceFile | None, Problem | None]:
    if find_spec("trafilatura") is None:
        from briefing.installation import install_command

        return None, Problem(name, 0, 0, "HTML is read through trafilatura", install_command("html"))
    from briefing.library.reading.formats.web_page import read_page

    try:
        page = read_page(text)
        check_form(page.text)
    except UnreadableError as error:
        return None, Problem(name, 0, 0, error.what, error.remedy)
    return source_file._replace(**page._asdict()), None
