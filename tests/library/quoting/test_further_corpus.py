"""Quotations from sources of every form, as files that are read and not as strings, become what an editor would say of them."""

from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from weasyprint import HTML  # type: ignore[import-untyped]

from briefing.brief.model import Evidence
from briefing.brief.vocabulary import QuotationOutcome
from briefing.library.checks.evidence_check import check_evidence
from briefing.library.checks.source_texts import SourceText, read_text
from tests.library.formats.documents import W, docx, epub
from tests.library.quoting import (
    ashby_corpus,
    aubrac_corpus,
    bread_corpus,
    bronze_corpus,
    calder_corpus,
    dam_corpus,
    further_corpus,
    glassworks_corpus,
    harwick_corpus,
    lighthouse_corpus,
    loughmore_corpus,
    marle_corpus,
    meridian_corpus,
    norrey_corpus,
    orrell_corpus,
    orrin_corpus,
    saltmere_corpus,
    strike_corpus,
    tarvin_corpus,
    tolvane_corpus,
    varn_corpus,
    wexcombe_corpus,
)
from tests.library.quoting.corpus import Case

CASES = [
    *further_corpus.CASES,
    *dam_corpus.CASES,
    *strike_corpus.CASES,
    *bread_corpus.CASES,
    *orrin_corpus.CASES,
    *calder_corpus.CASES,
    *marle_corpus.CASES,
    *varn_corpus.CASES,
    *bronze_corpus.CASES,
    *aubrac_corpus.CASES,
    *lighthouse_corpus.CASES,
    *glassworks_corpus.CASES,
    *norrey_corpus.CASES,
    *loughmore_corpus.CASES,
    *orrell_corpus.CASES,
    *meridian_corpus.CASES,
    *tarvin_corpus.CASES,
    *tolvane_corpus.CASES,
    *saltmere_corpus.CASES,
    *wexcombe_corpus.CASES,
    *harwick_corpus.CASES,
    *ashby_corpus.CASES,
]
SOURCES = Path(__file__).parent / "sources"
STYLE = (
    '<html lang="en"><style>@page{size:A5;margin:18mm 14mm;@top-center{content:"Trial Report 2024";font-size:8pt}'
    "@bottom-center{content:counter(page)}} body{columns:2;column-gap:6mm;hyphens:auto;font:9pt/1.3 serif}</style>"
)
LETTERS = {QuotationOutcome.VERIFIED: "V", QuotationOutcome.FOLDED: "V", QuotationOutcome.DOUBTFUL: "D"}


def written(folder: Path, name: str) -> Path:
    """Return the file of a source: the one at hand, or a PDF made from its page, or a DOCX or EPUB made from its paragraphs."""
    path = SOURCES / name
    if path.exists():
        return path
    made = folder / name
    if path.suffix == ".pdf":
        HTML(string=STYLE + path.with_suffix(".html").read_text(encoding="utf-8")).write_pdf(made)
    elif path.suffix == ".epub":
        made.write_bytes(epub(**{"OEBPS/one.xhtml": path.with_suffix(".xhtml").read_text(encoding="utf-8")}))
    else:
        lines = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
        body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines if line)
        made.write_bytes(docx(f"<w:document {W}><w:body>{body}</w:body></w:document>"))
    return made


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, SourceText]:
    folder = tmp_path_factory.mktemp("sources")
    paths = [written(folder, name) for name in dict.fromkeys(case.text for case in CASES)]
    readings = {path.name: read_text([path.parent], path.name) for path in paths}
    return {name: text for name, text in readings.items() if isinstance(text, SourceText)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.text}: {case.quote[:50]!r}")
def test_a_quotation_from_a_file_becomes_what_an_editor_would_say(case: Case, texts: dict[str, SourceText]) -> None:
    prefix, suffix = case.prefix or None, case.suffix or None
    evidence = Evidence(source="text", quote=case.quote, prefix=prefix, suffix=suffix, paragraph=case.line, at=case.at)
    outcome = check_evidence(evidence, case.speaker, texts[case.text]).outcome
    assert LETTERS.get(outcome, "R") in case.right
