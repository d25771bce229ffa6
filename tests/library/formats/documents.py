"""DOCX and EPUB files, made from their parts."""

import io
import zipfile
from collections.abc import Mapping

RELS = (
    '<Relationships xmlns="r"><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>'
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc"'

CONTAINER = '<container xmlns="c"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'

OPF = """<package xmlns="p"><manifest><item id="two" href="b%20two.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/><item id="css" href="a.css" media-type="text/css"/></manifest>
<spine><itemref idref="one"/><itemref idref="two"/></spine></package>"""

CHAPTER = """<?xml version="1.0"?><!DOCTYPE html><html><head><title>No</title><script>alert('no')</script></head><body>
<h1>Sand</h1><p>The spoil&nbsp;is <b>clean</b> sand,<sup>1</sup> <q>she</q> said.<br/>10<sup>6</sup> tonnes</p></body></html>"""


def packed(members: Mapping[str, str | bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return written.getvalue()


def docx(document: str | bytes, **more: str | bytes) -> bytes:
    footnotes = f"<w:footnotes {W}><w:footnote><w:p><w:r><w:t>Skeleton, 4.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": RELS,
            "word/document.xml": document,
            "word/footnotes.xml": footnotes,
            **more,
        }
    )


def epub(**more: str | bytes) -> bytes:
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OEBPS/book.opf": OPF,
            "OEBPS/one.xhtml": CHAPTER,
            "OEBPS/b two.xhtml": "<html><body><p>The end.</p></body></html>",
            **more,
        }
    )


LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
