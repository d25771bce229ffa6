"""Bytes become text: in the encoding that the file names, else in the only one that fits its bytes. A guess is reported."""

import codecs
import re
import unicodedata
from typing import NamedTuple

from briefing.brief.text import shortened
from briefing.library.decoding.declared_encoding import declared_encoding
from briefing.library.decoding.encoding_names import codec_of
from briefing.library.decoding.western_text import is_western

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
"""What a file of Unicode may begin with, its codec and the name of its encoding. The mark of UTF-32 begins like that of
UTF-16, and so comes before it."""

_MOST_STRAY = 20
"""How many bytes may not fit the encoding that a short file otherwise is in; of a long one, one in a thousand."""

_SURE = 4
"""From so many characters of several bytes on a text is UTF-8, whatever it declares: no other has them by chance."""

_NEW_LINE = re.compile(rb"\r\n?|\n")
_NO_ASCII = bytes(range(0x80, 0x100))
_ONLY_ASCII = bytes(range(0x80))
_LEADS_OF_TWO_LETTERS = (0xDC, 0xDD, 0xDE, 0xDF)
"""The first bytes of U+0700 to U+07FF."""

_NOT_ASCII = re.compile(r"\S*[^\x00-\x7f]\S*")


class Decoded(NamedTuple):
    """A text, the name of its encoding, and `how` it was read, in words: empty where it is UTF-8 without a fault."""

    text: str
    encoding: str
    how: str = ""


class UnknownEncodingError(Exception):
    """The encoding of a file cannot be known; the message says which one it declares, or which byte does not fit."""


def decode(raw: bytes, *, is_html: bool) -> Decoded:
    """Decode a file's bytes. Raises UnknownEncodingError where they cannot be read for certain.

    A byte order mark decides; then what HTML declares; then the bytes themselves: UTF-8, UTF-16, else Windows-1252 where
    they read like that. A text that is in its encoding but for a few bytes is read with U+FFFD in their place.
    """
    for mark, codec, name in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _read_as(raw, codec, name, "by its first bytes", "its first bytes say")
    declared = declared_encoding(raw) if is_html else None
    if declared is not None and not raw.isascii():
        return _as_declared(raw, declared)
    if declared is not None and (known := codec_of(declared)) and known[0] == "ISO-2022-JP":
        return _as_declared(raw, declared)
    if raw.isascii() and b"\x00" not in raw:
        return Decoded(raw.decode("ascii"), "UTF-8")
    without_mark = _utf_16_without_a_mark(raw)
    if without_mark is not None:
        return Decoded(without_mark, "UTF-16", "read as UTF-16, which it does not say")
    return _by_its_bytes(raw)


def _as_declared(raw: bytes, declared: str) -> Decoded:
    known = codec_of(declared)
    if known is None:
        raise UnknownEncodingError(f'it says that its encoding is "{shortened(declared, 40)}", which is not known')
    name, codec = known
    if name != "UTF-8" and _is_surely_utf_8(raw):
        raise UnknownEncodingError(f"it says that its encoding is {shortened(declared, 40)}, and its bytes are UTF-8")
    return _read_as(raw, codec, name, "as it says", "it says")


def _by_its_bytes(raw: bytes) -> Decoded:
    if _is_utf_8(raw):
        return _read_as(raw, "utf-8", "UTF-8", "", "its other characters say")
    valid = raw.decode("utf-8", "ignore")
    encoded = valid.encode()
    strays = len(raw) - len(encoded)
    cut = _cut_character(raw)
    inside = strays - cut
    sequences = _of_several_bytes(encoded)
    if sequences >= inside and _are_few(inside, len(valid) + strays) and (sequences or cut > 1):
        return _read_as(raw, "utf-8", "UTF-8", "", "its other characters say")
    western = raw.decode("cp1252", "replace") if sequences * 10 <= strays else ""
    if western and "\ufffd" not in western and is_western(western):
        return Decoded(western, "Windows-1252", _guessed(western))
    byte, line = _first_stray(raw, "utf-8")
    what = f"it does not say what its encoding is, and is neither UTF-8 (byte 0x{byte:02x} in line {line}) nor Windows-1252"
    raise UnknownEncodingError(what)


def _of_several_bytes(encoded: bytes) -> int:
    """Count the characters of several bytes in UTF-8, but for those whose two bytes are two letters of a Western text as well."""
    further = encoded.translate(None, _ONLY_ASCII)
    return len(further.decode()) - sum(map(further.count, _LEADS_OF_TWO_LETTERS))


def _guessed(text: str) -> str:
    """Write that the encoding is a guess, with the first word by which a reader can judge it."""
    word = _NOT_ASCII.search(text)
    assert word is not None
    line = text.count("\n", 0, word.start()) + 1
    return f"not UTF-8; read as Windows-1252, which it does not say: “{shortened(word.group(), 40)}” in line {line}"


def _read_as(raw: bytes, codec: str, name: str, why: str, witness: str) -> Decoded:
    """Decode, and name the first of the bytes that do not fit. Raises UnknownEncodingError where they are many."""
    text = raw.decode(codec, "replace")
    number = text.count("\ufffd") and text.count("\ufffd") - raw.decode(codec, "ignore").count("\ufffd")
    read_as = f"read as {name}{f', {why}' if why else ''}"
    if not number:
        return Decoded(text, name, "" if name == "UTF-8" else read_as)
    byte, line = _first_stray(raw, codec)
    strays = f"the byte 0x{byte:02x} in line {line}" + (f" and {number - 1} more" if number > 1 else "")
    if not _are_few(number, len(text)):
        raise UnknownEncodingError(f"{witness} that its encoding is {name}, and {strays} cannot be in it")
    fate = "do not fit and are" if number > 1 else "does not fit and is"
    return Decoded(text, name, f"{read_as}; {strays} {fate} written \ufffd")


def _first_stray(raw: bytes, codec: str) -> tuple[int, int]:
    try:
        raw.decode(codec)
    except UnicodeDecodeError as error:
        return raw[error.start], len(_NEW_LINE.findall(raw, 0, error.start)) + 1
    return raw[0], 1


def _are_few(strays: int, characters: int) -> bool:
    return strays <= max(_MOST_STRAY, characters // 1000)


def _cut_character(raw: bytes) -> int:
    """Return how many bytes at the end are the start of a cut UTF-8 character, as where a download broke off."""
    for length in (1, 2, 3):
        lead = raw[-length] if length <= len(raw) else 0
        if lead >= 0xC2:
            wanted = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
            return length if lead < 0xF5 and length < wanted else 0
        if lead < 0x80:
            return 0
    return 0


def _is_surely_utf_8(raw: bytes) -> bool:
    return _is_utf_8(raw) and len(raw.decode("utf-8")) - len(raw.translate(None, _NO_ASCII)) >= _SURE


def _is_utf_8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf_16_without_a_mark(raw: bytes) -> str | None:
    """Return the text of bytes that can be read as UTF-16 in exactly one byte order; None for other bytes."""
    if b"\x00" not in raw or len(raw) < 8:
        return None
    texts = [text for codec in ("utf-16-le", "utf-16-be") if (text := _readable(raw, codec))]
    return texts[0] if len(texts) == 1 else None


def _readable(raw: bytes, codec: str) -> str | None:
    """Return a text of words and spaces; None where it has controls, unassigned characters, or no spaces."""
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        return None
    start = text[:4000]
    is_text = all(char in "\t\r\n" or unicodedata.category(char)[0] != "C" for char in start)
    return text if is_text and any(char.isspace() for char in start) else None
