"""Quotations, looked up in a PDF."""

from collections.abc import Sequence
from pathlib import Path

from briefing.library.checks.quotes import Verification, Verifier
from briefing.library.reading.reader import read
from tests.brief.alder import small


def verification(folder: Path, pdf: bytes, quotations: Sequence[tuple[str, int | None]]) -> Verification:
    """Look for quotations with their pages in a PDF."""
    (folder / "report.pdf").write_bytes(pdf)
    evidence = ", ".join(
        f'{{source: paper, quote: "{quote}"{f", page: {page}" if page else ""}}}' for quote, page in quotations
    )
    text = small(
        sources="[{id: paper, title: t, kind: document, reliability: A, file: report.pdf}]",
        timeline=f"[{{date: 2025, text: t, evidence: [{evidence}]}}]",
    )
    reading = read(text, "alder.yaml")
    assert reading.brief is not None, reading.problems
    return Verifier(folder).verify(reading)
