"""What the check of a quotation came to: six outcomes, and each quotation has one of them."""

from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.brief.vocabulary import QuotationOutcome
from briefing.library.checks.quotes import Verification, Verifier
from briefing.library.reading.reader import read
from tests.brief.alder import small

TEXT = """\
The union agreed. “We did not sign the letter,” said Ana Ruiz, “but it is clean sand.” She calls it an of\ufb01cial paper.
It moved 12 500 tonnes.
"""
NAMED = "file: paper.txt"


def verified(folder: Path, *pieces: str, source: str = NAMED, text: bytes = TEXT.encode()) -> Verification:
    (folder / "paper.txt").write_bytes(text)
    evidence = ", ".join(f"{{source: paper, {piece}}}" for piece in pieces)
    sources = f"[{{id: paper, title: t, kind: article, reliability: A{source and ', '}{source}}}]"
    reading = read(small(sources=sources, timeline=f"[{{date: 2025, text: t, evidence: [{evidence}]}}]"), "a.yaml")
    assert reading.brief is not None, reading.problems
    return Verifier(folder).verify(reading)


@pytest.mark.parametrize(
    ("piece", "outcome"),
    [
        ("quote: it is clean sand", "verified"),
        ("quote: an official paper", "verified ≈"),
        ("quote: sign the letter", "doubtful"),
        ("quote: It moved, paragraph: 1", "doubtful"),
        ("quote: it is dirty sand", "not in the text"),
        ("quote: 500 tonnes", "not in the text"),
        ("quote: clean sand, paragraph: 7", "unchecked"),
    ],
)
def test_a_quotation_has_the_outcome_of_its_check(tmp_path: Path, piece: str, outcome: str) -> None:
    (checked,) = verified(tmp_path, piece).outcomes
    assert (str(checked.outcome), checked.source) == (outcome, "paper")
    assert checked.fingerprint == sha256(TEXT.encode()).hexdigest()
    assert checked.line > 1 and checked.column > 1


def test_a_text_that_cannot_be_read_leaves_its_quotations_unreadable_and_no_text_unchecked(tmp_path: Path) -> None:
    (unreadable,) = verified(tmp_path, "quote: clean sand", text=b"\x00\x01" * 400).outcomes
    (unchecked,) = verified(tmp_path, "quote: clean sand", source="").outcomes
    assert (str(unreadable.outcome), unreadable.fingerprint) == ("unreadable", "")
    assert (str(unchecked.outcome), unchecked.fingerprint) == ("unchecked", "")


def test_the_outcomes_and_the_counts_are_one_account(tmp_path: Path) -> None:
    pieces = (
        "quote: it is clean sand",
        "quote: the official paper",
        "quote: 500 tonnes",
        "paragraph: 1",
        "quote: agreed",
    )
    verification = verified(tmp_path, *pieces)
    counts = Counter(quotation.outcome for quotation in verification.outcomes)
    assert verification.quotations == counts.total() == 4
    assert verification.verified == counts[QuotationOutcome.VERIFIED] + counts[QuotationOutcome.FOLDED]
    assert verification.doubtful == counts[QuotationOutcome.DOUBTFUL]
    assert verification.unreadable == counts[QuotationOutcome.UNREADABLE]
