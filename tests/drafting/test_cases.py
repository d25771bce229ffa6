"""Each kind of article that drafts have failed on is drafted right: who speaks, for whom, and nobody who is nobody."""

from pathlib import Path

import pytest

from tests.drafting.cases import Case, brief_of, cases, differences


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_draft_holds_what_the_article_says(case: Case, tmp_path: Path) -> None:
    assert list(differences(case, brief_of(case, tmp_path))) == []
