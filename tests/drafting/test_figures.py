"""The draft finds what a curator finds, in articles of several styles that stand beside the benchmark."""

from pathlib import Path

import pytest

from tests.benchmark.draft import ARTICLES, compare


@pytest.mark.parametrize("curated", sorted(ARTICLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_quotations_and_their_speakers_are_found(curated: Path) -> None:
    figures = compare([curated], ARTICLES)
    matched, wanted = figures.quotations
    assert matched >= wanted * 0.95
    assert figures.speakers[0] >= wanted * 0.85
    assert figures.verbatim[0] == figures.verbatim[1] > 0
