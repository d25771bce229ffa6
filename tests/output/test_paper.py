"""The printed hand-out: whatever a brief holds, all of it stands on its sheets."""

import io

import pypdf
import pytest

from briefing.brief.links import Links
from briefing.library.reading.reader import read
from briefing.output.handout import pdf
from briefing.output.handout.html import html_page
from briefing.output.handout.parts import Handout
from briefing.output.handout.pdf import NoPrinterError, pdf_file
from briefing.output.pages.brief_page import Part


def brief_text(parties: int, quotations: int, *, only_last: bool = False, word: str = "sand") -> str:
    """Return a brief in which parties hold positions with many quotations each; each quotation is told by a number."""
    lines = ["format: 1", "title: Paper", "as_of: 2025-01-01", "marking: TLP:GREEN", "bottom_line: A test."]
    lines += ["sources: [{id: s, title: A source, kind: article, reliability: B}]", "parties:"]
    lines += [f"  - {{id: p{number}, name: Party number{number}}}" for number in range(parties)]
    lines += ["issues: [{id: i, title: The issue, proposition: It is so.}]", "positions:"]
    for party in range(parties):
        lines += [f"  - party: p{party}", "    issue: i", "    stance: denies", f"    summary: Summary{party} {word}."]
        lines += ["    evidence:"]
        number = quotations if not only_last or party == parties - 1 else 1
        words = (
            "with as many words as a quotation in a brief may well have, and then some more of them to fill the line"
        )
        lines += [f"      - {{source: s, quote: 'words{party}x{quote} {words}'}}" for quote in range(number)]
    return "\n".join(lines) + "\n"


def printed(text: str) -> tuple[str, list[str]]:
    """Print a brief; return all the text of its sheets, and the runs of text that stand outside a sheet."""
    brief = read(text, "paper.yaml").brief
    assert brief is not None
    outside: list[str] = []
    whole = ""
    for page in pypdf.PdfReader(io.BytesIO(pdf_file(html_page(Handout(Part(Links(brief))))))).pages:
        high, wide = float(page.mediabox.height), float(page.mediabox.width)

        def visit(
            run: str, cm: list[float], tm: list[float], *_: object, high: float = high, wide: float = wide
        ) -> None:
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            if run.strip() and not (0 <= y <= high and 0 <= x <= wide):
                outside.append(run)

        whole += page.extract_text(visitor_text=visit) + " "
    return " ".join(whole.replace("\u200b", "").split()), outside


@pytest.mark.parametrize(("parties", "quotations"), [(1, 30), (2, 8), (3, 9), (4, 8), (7, 3)])
@pytest.mark.parametrize("only_last", [False, True])
def test_every_party_stands_on_the_sheets_with_all_its_words(parties: int, quotations: int, only_last: bool) -> None:
    whole, outside = printed(brief_text(parties, quotations, only_last=only_last))
    assert outside == []
    for party in range(parties):
        assert f"Summary{party}" in whole and f"number{party}" in whole
        for quote in range(quotations if not only_last or party == parties - 1 else 1):
            assert f"words{party}x{quote}" in whole


def test_a_word_longer_than_any_line_is_broken_and_stands_whole() -> None:
    whole, outside = printed(brief_text(2, 1, word="x" * 5_000))
    assert outside == []
    assert whole.count("x") >= 5_000


def test_what_the_printer_fails_by_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    import weasyprint  # type: ignore[import-untyped,unused-ignore]

    def fails(*_: object, **__: object) -> bytes:
        raise AssertionError("in a library")

    monkeypatch.setattr(weasyprint.HTML, "write_pdf", fails)
    with pytest.raises(NoPrinterError, match=r"^WeasyPrint cannot print this hand-out: in a library; print --to html"):
        pdf.pdf_file("<html><head></head><body>x</body></html>")
