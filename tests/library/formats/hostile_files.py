"""Files that try to harm their reader."""

import zlib

from tests.library.formats.pages import pdf_of, pdf_with

PAGE = "BT /F1 10 Tf 60 700 Td (The spoil is clean sand, the harbour master said.) Tj ET"


def with_stream(raw: bytes) -> bytes:
    """Return a PDF of one page whose content is a compressed stream."""
    packed = zlib.compress(raw, 9).decode("latin-1")
    return pdf_with(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 540 800]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
            f"<</Filter/FlateDecode/Length {len(packed)}>>stream\n{packed}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        ]
    )


HOSTILE = {
    "a million pages declared": lambda: pdf_of([PAGE]).replace(b"/Count 1/", b"/Count 1000000/"),
    "a page that is its own parent": lambda: pdf_with(
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>"]
    ),
    "an object that is itself": lambda: pdf_with(["<</Type/Catalog/Pages 2 0 R>>", "2 0 R"]),
    "an earlier table that is this one": lambda: pdf_of([PAGE]).replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 9"),
    "a stream of 300 MiB": lambda: with_stream(b"\0" * (300 << 20)),
    "a page of ten million letters": lambda: with_stream(
        b"BT /F1 10 Tf 60 700 Td " + b"(clean sand) Tj " * 1_000_000 + b"ET"
    ),
    "brackets in brackets": lambda: with_stream(b"[" * 2_000_000),
    "a form that draws itself": lambda: pdf_with(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R>>",
            "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 11>>stream\n"
            "/X Do /X Do\nendstream",
            "<</Length 5>>stream\n/X Do\nendstream",
        ]
    ),
}
