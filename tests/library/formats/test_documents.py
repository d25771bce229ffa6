"""DOCX, ODT and EPUB are read as their readers see them; an archive that is no text costs one line."""

import re
from pathlib import Path

import pytest

from briefing.library.reading.source_file import SourceFile, read_source
from tests.library.formats.documents import LAUGHS, W, docx, epub, packed

DOCX_BODY = """
<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>The spoil is </w:t></w:r>
<w:del><w:r><w:delText>dirty</w:delText><w:t>dirty</w:t></w:r></w:del><w:ins><w:r><w:t>clean</w:t></w:r></w:ins>
<w:r><w:t xml:space="preserve"> sand,</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>
<w:r><w:br/><w:t>she said.</w:t></w:r></w:p>
<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>
<w:r><w:t> tonnes, long</w:t><w:noBreakHyphen/><w:t>term</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>A box</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:p><w:r><w:t>A box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>"""
ODT_BODY = """
<office:automatic-styles><style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T2"><style:text-properties text:display="none"/></style:style></office:automatic-styles>
<office:body><office:text><text:tracked-changes><text:p>dirty</text:p></text:tracked-changes>
<text:h>Report</text:h><text:p>The spoil is<text:s/>clean sand,<text:note
><text:note-citation>1</text:note-citation><text:note-body>
<text:p>Skeleton, 4.</text:p></text:note-body></text:note
><office:annotation><text:p>Really?</text:p></office:annotation> she said.</text:p>
<text:p>10<text:span text:style-name="T1">6</text:span> tonnes<text:span text:style-name="T2">hidden</text:span></text:p>
</office:text></office:body>"""
ODT_NAMES = 'xmlns:office="o" xmlns:text="t" xmlns:style="s"'


def odt(content: str, **more: str) -> bytes:
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **more})


def outcome(folder: Path, raw: bytes, name: str = "report") -> SourceFile | str:
    (folder / name).write_bytes(raw)
    source_file, problem = read_source(folder / name, name)
    assert (source_file is None) != (problem is None)
    return source_file or str(problem)


@pytest.mark.parametrize(
    ("raw", "lines", "reader"),
    [
        (
            docx(f"<w:document {W}><w:body>{DOCX_BODY}</w:body></w:document>"),
            [
                "The spoil is clean sand, she said.",
                *("10⁶ tonnes, long-term", "A cell", "A box", "Skeleton, 4."),
            ],
            "DOCX, by its XML",
        ),
        (
            odt(f"<office:document-content {ODT_NAMES}>{ODT_BODY}</office:document-content>"),
            ["Report", "The spoil is clean sand, she said.", "10⁶ tonnes", "Skeleton, 4."],
            "ODT, by its XML",
        ),
        (
            epub(),
            ["Sand", "The spoil is clean sand,¹ “she” said.", "10⁶ tonnes", "The end."],
            "EPUB of 2 parts, by its XHTML",
        ),
    ],
    ids=["DOCX", "ODT", "EPUB"],
)
def test_a_document_is_read_as_its_reader_sees_it(raw: bytes, lines: list[str], reader: str, tmp_path: Path) -> None:
    result = outcome(tmp_path, raw)
    assert isinstance(result, SourceFile), result
    assert [line for line in result.text.splitlines() if line] == lines
    assert result.reader == reader


SAVE = "save its text as a file of its own"
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
ENTITIES = f"its XML defines entities, which no program that saves texts writes; {SAVE}"
EMPTY = f"<w:document {W}><w:body><w:p/></w:body></w:document>"


def test_an_old_office_file_that_is_locked_is_told(tmp_path: Path) -> None:
    locked = b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    assert outcome(tmp_path, locked) == "report: it is locked with a password; save it without one"
    assert outcome(tmp_path, b"\xd0\xcf\x11\xe0" + b"\0" * 600) == (
        "report: this is a file of an office program; save it as DOCX, ODT or PDF, or its text as a file of its own"
    )


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (docx(b"<w>" + b" " * (40 << 20) + b"</w>"), rf"it unpacks to \d+ times its size, as no text does; {SAVE}"),
        (docx(b"<w>" + b" " * (60 << 20) + b"</w>"), f"it holds more than 48 MiB of text, unpacked; {SAVE}"),
        (docx(f"{LAUGHS}<w>&b;</w>"), ENTITIES),
        (docx(f"{OUTSIDE}<w>&a;</w>"), ENTITIES),
        (odt(f"{LAUGHS}<w>&b;</w>"), ENTITIES),
        (docx("<w><not closed"), f"this archive is damaged; get it anew, or {SAVE}"),
        (docx("<w/>")[:-30], f"this archive is damaged; get it anew, or {SAVE}"),
        (docx(EMPTY, **{"word/footnotes.xml": "<w/>"}), "there is no text in this document; check the file"),
        (
            odt("<w/>", **{"META-INF/manifest.xml": "<m><encryption-data/></m>"}),
            "it is locked with a password; save it without one",
        ),
        (
            epub(**{"META-INF/encryption.xml": '<e><CipherReference URI="OEBPS/one.xhtml"/></e>'}),
            r"this book is locked \(DRM\); save the passage that is cited as a file of its own",
        ),
        (
            docx("<w/>", **{f"member{number}": "" for number in range(5001)}),
            f"it holds 5005 files, and 5000 is the most; {SAVE}",
        ),
        (packed({"a.txt": "clean sand"}), f"this is an archive, as office programs save their texts; {SAVE}"),
    ],
    ids=[
        *(
            "bomb",
            "large bomb",
            "entities",
            "a file outside",
            "entities in ODT",
            "broken XML",
            "cut",
            "empty",
            "password",
        ),
        *("DRM", "members", "another archive"),
    ],
)
def test_an_archive_without_a_text_is_told(raw: bytes, line: str, tmp_path: Path) -> None:
    result = outcome(tmp_path, raw)
    assert isinstance(result, str)
    assert re.fullmatch(f"report: {line}", result), result
