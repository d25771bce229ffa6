"""Files that are no text, known by their first bytes; and names that are no files, but addresses on the web."""

import re

_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an archive, as office programs save their texts"),
    (b"\xd0\xcf\x11\xe0", "a file of an office program"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
)
_ADDRESS = re.compile("[a-z]{2,}:/", re.I)

SAVE_ITS_TEXT = "save its text as a file of its own"
"""What to do with a file that is no text."""

AN_ADDRESS, SAVE_THE_PAGE = "this is an address, and nothing is fetched", "save the page as a file, and name that"
"""The message, and the remedy, for an address that was given where a file is wanted."""


def kind_of(start: bytes) -> str | None:
    """Return what kind of file begins with some bytes, `a PDF`; None where it may be a text."""
    return next((kind for signature, kind in _KINDS if start.startswith(signature)), None)


def is_old_office_file(raw: bytes) -> bool:
    """Say whether a file is of the form in which office programs saved before OOXML (Compound File Binary)."""
    return raw.startswith(b"\xd0\xcf\x11\xe0")


def archive_form(raw: bytes) -> str:
    """Return which form of text an archive is, `office` or `epub`; empty for any other file.

    Its last bytes name its members, and are searched for their names as they stand: nothing is unpacked.
    """
    if not raw.startswith(b"PK\x03\x04"):
        return ""
    if b"META-INF/container.xml" in raw:
        return "epub"
    is_odt = b"content.xml" in raw and b"application/vnd.oasis.opendocument.text" in raw[:200]
    is_docx = b"[Content_Types].xml" in raw and b"word/" in raw and b"_rels/.rels" in raw
    return "office" if is_odt or is_docx else ""


def is_address(name: str) -> bool:
    """Say whether a name is an address on the web: `https://example.org/`, or with one slash, as paths write it."""
    return _ADDRESS.match(name) is not None
