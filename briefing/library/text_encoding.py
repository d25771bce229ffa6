"""Bytes become text: in the encoding that the file names, else in the one that its bytes can only be; never in silence."""

import codecs
import re
from typing import NamedTuple

_DECLARED = re.compile(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_SEARCHED = 4096
"""How many bytes from the beginning of an HTML file may name its encoding."""

_AS_BROWSERS_READ = {
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252", "ascii": "windows-1252",
    "us-ascii": "windows-1252", "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932",
    "sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8",
    "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8", "x-user-defined": "windows-1252",
    "x-mac-cyrillic": "mac-cyrillic", "macintosh": "mac-roman", "windows-31j": "cp932", "iso-8859-8-i": "iso-8859-8",
}  # fmt: skip
"""Names of encodings that mean another one in a page (the WHATWG's Encoding Standard). A page that names UTF-16 in bytes that
can be read as ASCII is UTF-8."""

_MOST_STRAY = 20
"""How many bytes may not fit the encoding that a file otherwise is in; a file with more is in another one."""

_UNDEFINED_IN_CP1252 = b"\x81\x8d\x8f\x90\x9d"


class Decoded(NamedTuple):
    """A text and what it was read as, in words: `UTF-8`, `UTF-8 (but for the byte 0x96 in line 1)`."""

    text: str
    encoding: str


class UnknownEncodingError(Exception):
    """A file names an encoding that it is not in, or that nobody knows; the message says which."""


def decode(raw: bytes, *, is_html: bool) -> Decoded:
    """Decode a file's bytes. Raises UnknownEncodingError where it names an encoding in which it cannot be read.

    A byte order mark decides; then what HTML declares; then the bytes themselves: UTF-8, UTF-16, else Windows-1252, or
    Latin-1 where they hold what that does not know. A text that is UTF-8 but for a few bytes is read as UTF-8, with U+FFFD
    in their place.
    """
    for mark, codec, name in (
        (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
        (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
        (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
    ):
        if raw.startswith(mark):
            return _with_strays_told(raw, codec, name)
    declared = _declared(raw) if is_html else None
    if declared is not None:
        return _as_declared(raw, declared)
    guessed = _utf_16_without_a_mark(raw)
    if guessed:
        return Decoded(raw.decode(guessed, "replace"), "UTF-16")
    try:
        return Decoded(raw.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        pass
    if _is_utf_8_with_strays(raw):
        return _with_strays_told(raw, "utf-8", "UTF-8")
    latin = any(byte in raw for byte in _UNDEFINED_IN_CP1252)
    return Decoded(raw.decode("latin-1"), "Latin-1") if latin else Decoded(raw.decode("cp1252"), "Windows-1252")


def _declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:_SEARCHED])
    return (found[1] or found[2]).decode("ascii", "replace").lower() if found else None


def _as_declared(raw: bytes, declared: str) -> Decoded:
    codec = _AS_BROWSERS_READ.get(declared, declared)
    try:
        name = codecs.lookup(codec).name
    except LookupError:
        raise UnknownEncodingError(f'it says that its encoding is "{declared[:40]}", which is not known') from None
    shown = "UTF-8" if name == "utf-8" else codec.replace("windows", "Windows")
    if len(raw.decode(name, "ignore")) == 0 and raw:
        raise UnknownEncodingError(f"it says that its encoding is {declared[:40]}, and it is not")
    decoded = _with_strays_told(raw, name, shown)
    if decoded.text.count("\ufffd") > max(_MOST_STRAY, len(decoded.text) // 100):
        raise UnknownEncodingError(f"it says that its encoding is {declared[:40]}, and it is not")
    return decoded


def _with_strays_told(raw: bytes, codec: str, name: str) -> Decoded:
    """Decode, and name the first of the bytes that do not fit."""
    try:
        return Decoded(raw.decode(codec), name)
    except UnicodeDecodeError as error:
        first, line = raw[error.start], raw.count(b"\n", 0, error.start) + 1
        text = raw.decode(codec, "replace")
    number = text.count("\ufffd")
    others = f" and {number - 1} more" if number > 1 else ""
    return Decoded(text, f"{name} (but for the byte 0x{first:02x} in line {line}{others})")


def _is_utf_8_with_strays(raw: bytes) -> bool:
    """Say whether bytes are UTF-8 but for a few: more of its sequences stand there than bytes that fit none.

    What another encoding means by its bytes makes a sequence of UTF-8 only by a rare chance. An end in the middle of a
    character, as of a download that broke off, counts for nothing.
    """
    text = raw.decode("utf-8", "surrogateescape")
    strays = sum("\udc80" <= char <= "\udcff" for char in text)
    at_the_end = len(text) - len(text.rstrip("".join(map(chr, range(0xDC80, 0xDD00)))))
    sequences = sum(char > "\x7f" for char in text) - strays
    inside = strays - min(at_the_end, 3)
    return inside == 0 or (sequences >= inside and inside <= _MOST_STRAY)


def _utf_16_without_a_mark(raw: bytes) -> str | None:
    """Return UTF-16 in one order of bytes where nearly every second byte of the beginning is zero."""
    start = raw[:2000]
    if len(start) < 8:
        return None
    for codec, zeros in (("utf-16-le", start[1::2]), ("utf-16-be", start[0::2])):
        if zeros.count(0) * 10 > len(zeros) * 8 and start.count(0) < len(start) * 6 // 10:
            return codec
    return None
