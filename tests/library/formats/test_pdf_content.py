"""The content of a page is read as pdfminer reads it, whatever stands in it and wherever a part of it ends."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdfinterp import PDFContentParser
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import PSEOF

from briefing.library.reading.formats.pdf_content import ContentParser

PIECES = (
    *(
        b"[",
        b"[ ",
        b"]",
        b" ]",
        b"] TJ\n",
        b"(a) Tj ",
        b"(a)",
        b"(a\\)b)",
        b"(\\101)",
        b"(\\7)",
        b"(a(b)c)",
        b"(\\\n)",
        b"()",
    ),
    *(b"<41>", b"<4>", b"<4 1>", b"<>", b"12", b"-12", b"+3", b"1.5", b"-.5", b"5.", b"1.5.2", b"1-2", b"--1", b"."),
    *(b"% to the end\n", b"/F1 ", b"<< /A 1 >>", b"{", b"}", b" ", b"\n", b"\x00", b"\\", b"q", b"(", b")", b"<", b">"),
)


def objects(parser: PDFContentParser) -> list[object]:
    """Return what a parser reads, and last what ends it."""
    found: list[object] = []
    while True:
        try:
            found.append(parser.nextobject()[1])
        except PSEOF:
            return found
        except Exception as error:
            return [*found, type(error), str(error)]


@given(
    st.lists(st.lists(st.sampled_from(PIECES), max_size=14).map(b"".join), min_size=1, max_size=3), st.integers(1, 40)
)
def test_a_content_is_read_as_pdfminer_reads_it(contents: list[bytes], part: int) -> None:
    class InParts(ContentParser):
        BUFSIZ = part

    wanted = objects(PDFContentParser([PDFStream({}, content) for content in contents]))
    for kind in (ContentParser, InParts):
        assert repr(objects(kind([PDFStream({}, content) for content in contents]))) == repr(wanted)


@pytest.mark.parametrize(
    ("array", "parts"),
    [
        (rb"[(Q)8(u)-8.5(a)] TJ", [b"Q", 8, b"u", -8.5, b"a"]),
        (rb"[ (\200\(x\)) -.5 <41ff> ]TJ", [b"\x80(x)", -0.5, b"A\xff"]),
        (b"[]TJ", []),
    ],
)
def test_an_array_of_strings_is_read_at_once(array: bytes, parts: list[bytes | float]) -> None:
    class WithoutTokens(ContentParser):
        def nexttoken(self) -> tuple[int, Any]:
            raise AssertionError("it was read token by token")

    parser = WithoutTokens([PDFStream({}, array)])
    parser.fillbuf()
    assert parser.nextobject() == (0, parts)
