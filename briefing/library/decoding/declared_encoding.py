"""The encoding that a page names for itself, as browsers look for it before they read it (HTML Standard, 13.2.3.2).

`<meta charset>` or `<meta http-equiv=content-type>`, whichever comes first and names an encoding; else the XML declaration.
What stands in a comment, a script or a description names nothing.
"""

import re
from collections.abc import Iterator

from briefing.library.decoding.encoding_names import codec_of

_SEARCHED = 64 << 10
"""How many bytes from the beginning of a page may name its encoding."""

_XML = re.compile(rb"\s*<\?xml[^>]{0,400}?\bencoding\s*=\s*(?:\"([^\">]{1,80})\"|'([^'>]{1,80})')")
_MARKUP = re.compile(
    rb"<!--(?:>|->|.*?(?:-->|\Z))"
    rb"|<(script|style|title|textarea)\b.*?(?:</\1\b|\Z)"
    rb"|<(meta)(?=[\s/])((?:[^<>\"']++|\"[^<\"]*+\"|'[^<']*+')*+)>"
    rb"|<(body)\b",
    re.I | re.S,
)
_ATTRIBUTE = re.compile(rb"([^\s/=>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([^\s;\"']+)", re.I)


def declared_encoding(raw: bytes) -> str | None:
    """Return the name that a page gives its encoding, the first that browsers know; None where it names none."""
    names = [*_names_in(raw[:_SEARCHED])]
    return next((name for name in names if codec_of(name)), names[0] if names else None)


def _names_in(start: bytes) -> Iterator[str]:
    for markup in _MARKUP.finditer(start):
        if markup[4]:
            break
        if markup[2]:
            yield from _names_in_meta(markup[3])
    xml = _XML.match(start)
    if xml:
        yield _text(xml[1] or xml[2])


def _names_in_meta(attributes: bytes) -> Iterator[str]:
    """Yield the encoding that the attributes of a `<meta>` name."""
    value_by_name: dict[bytes, bytes] = {}
    for attribute in _ATTRIBUTE.finditer(attributes):
        value_by_name.setdefault(attribute[1].lower(), attribute[2] or attribute[3] or attribute[4] or b"")
    content = value_by_name.get(b"content", b"").strip()
    is_of_content_type = value_by_name.get(b"http-equiv", b"").strip().lower() == b"content-type"
    if value_by_name.get(b"charset", b"").strip():
        yield _text(value_by_name[b"charset"])
    elif is_of_content_type or content.lower().startswith((b"text/html", b"application/xhtml")):
        charset = _CHARSET.search(content)
        if charset:
            yield _text(charset[1])


def _text(name: bytes) -> str:
    return name.decode("ascii", "replace").strip()
