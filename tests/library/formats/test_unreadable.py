"""A source that cannot be read costs one line that says what it is, and none of its quotations is called missing."""

import io
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from briefing.library.reading.source_file import SourceFile, read_source
from tests.library.formats.documents import W, docx
from tests.library.formats.hostile_files import HOSTILE, PAGE
from tests.library.formats.pages import pdf_of
from tests.library.formats.verified import verification

PICTURE = "q 400 0 0 400 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"  # one grey point, drawn large


def read(folder: Path, raw: bytes, name: str = "report.pdf") -> SourceFile | str:
    """Write a file and read it; return what came of it, or the line that is told."""
    (folder / name).write_bytes(raw)
    file, problem = read_source(folder / name, name)
    assert (file is None) != (problem is None)
    return file or str(problem)


def encrypted() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of([PAGE]))))
    writer.encrypt("secret", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


SAVE = "save its text as a file of its own"
OCR = "recognise its text (OCR), or save it as a file of its own"


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (lambda: pdf_of([PICTURE, PICTURE]), f"this PDF is a scan: pictures of 2 pages, and no text; {OCR}"),
        (lambda: pdf_of([""]), "there is no text in this PDF; check the file"),
        (encrypted, "this PDF is locked with a password; save it without one"),
        (lambda: b"%PDF-1.7\nnothing of the sort", f"this PDF is damaged; get it anew, or {SAVE}"),
        (lambda: b"", "the file is empty; save the text of the source in it"),
        (lambda: b" \n\t\n", "the file is empty; save the text of the source in it"),
    ],
    ids=["scan", "no text", "password", "damaged", "empty", "blank"],
)
def test_a_pdf_without_a_text_is_told(raw: Callable[[], bytes], line: str, tmp_path: Path) -> None:
    assert read(tmp_path, raw()) == f"report.pdf: {line}"


def test_quotations_of_an_unreadable_text_are_not_called_missing(tmp_path: Path) -> None:
    outcome = verification(tmp_path, pdf_of([PICTURE]), [("clean sand", None), ("the harbour master", 1)])
    assert {problem.rule for problem in outcome.problems} == {"unusable-text"}
    assert (outcome.quotations, outcome.verified, outcome.unreadable) == (2, 0, 2)


def test_a_page_that_is_a_picture_is_unreadable_and_the_others_are_not(tmp_path: Path) -> None:
    pdf = pdf_of([PAGE, PICTURE])
    assert verification(tmp_path, pdf, [("clean sand", 1)]).verified == 1
    on_picture = verification(tmp_path, pdf, [("clean sand", 2)])
    assert [problem.rule for problem in on_picture.problems] == ["unusable-text"]
    assert "page 2 of “paper”".replace("“", '"').replace("”", '"') in on_picture.problems[0].what
    anywhere = verification(tmp_path, pdf, [("dirty sand", None)])
    assert anywhere.problems[0].message.endswith(
        'is not on the pages of "paper" that can be read; page 2 cannot; recognise their text (OCR), then check again'
    )
    assert anywhere.unreadable == 1


def test_what_read_a_text_is_told_with_the_quotations(tmp_path: Path) -> None:
    (reading,) = verification(tmp_path, pdf_of([PAGE]), [("clean sand", 1)]).readings
    assert reading.startswith("report.pdf: read as PDF of 1 page, through pdfminer.six ")


def test_a_page_past_the_end_is_told(tmp_path: Path) -> None:
    (problem,) = verification(tmp_path, pdf_of([PAGE]), [("clean sand", 14)]).problems
    assert problem.message == 'page 14 is past the end of "paper", which has 1; count from the file\'s first page'


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pdf_costs_one_line_or_gives_its_text(name: str, tmp_path: Path) -> None:
    result = read(tmp_path, HOSTILE[name]())
    if isinstance(result, SourceFile):
        assert "clean sand" in result.text
    else:
        assert result.startswith("report.pdf: ") and "\n" not in result and "; " in result


def test_nothing_in_a_pdf_is_executed(tmp_path: Path) -> None:
    target = tmp_path / "executed"
    actions = (
        f"/OpenAction<</S/JavaScript/JS(app.launchURL\\('{target}'\\))>>"
        f"/AA<</WC<</S/Launch/F({target})/Win<</F(cmd.exe)>>>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>"
    )
    result = read(tmp_path, pdf_of([PAGE], catalog=actions))
    assert isinstance(result, SourceFile) and result.text == "The spoil is clean sand, the harbour master said."
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]


@pytest.mark.parametrize("encoding", ["x-made-up", "shift_jis", "base64"])
def test_a_document_in_an_encoding_that_nobody_has_is_damaged_and_not_too_large(encoding: str, tmp_path: Path) -> None:
    words = f'<?xml version="1.0" encoding="{encoding}"?><w {W}><w:p><w:r><w:t>The spoil.</w:t></w:r></w:p></w>'
    assert read(tmp_path, docx(words), "a.docx") == f"a.docx: this archive is damaged; get it anew, or {SAVE}"


UNDER_A_LIMIT = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
from briefing.library.reading.source_file import read_source
source_file, problem = read_source(Path(sys.argv[1]), "a.docx")
print(problem or source_file.text)
"""


def test_a_file_is_read_where_the_system_allows_less_than_it_may_take(tmp_path: Path) -> None:
    words = f"<w {W}><w:p><w:r><w:t>The spoil is clean sand.</w:t></w:r></w:p></w>"
    (tmp_path / "a.docx").write_bytes(docx(words, picture=random.Random(1).randbytes(600_000)))
    command = [sys.executable, "-c", UNDER_A_LIMIT, str(tmp_path / "a.docx")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("The spoil is clean sand.")
