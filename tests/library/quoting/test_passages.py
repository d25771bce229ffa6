"""A quotation from a passage of one or two sentences becomes what an editor would say of it."""

import pytest

from briefing.library.checks.quoting.folded import folded_text
from briefing.library.checks.quoting.verdict import Outcome, QuoteToFind, judge
from tests.library.quoting import bakery_passages, bridge_passages, carnival_passages, orchestra_passages
from tests.library.quoting.papers import REST_OF_THE_PAPER
from tests.library.quoting.passage import Passage

PASSAGES = [
    *bakery_passages.PASSAGES,
    *orchestra_passages.PASSAGES,
    *carnival_passages.PASSAGES,
    *bridge_passages.PASSAGES,
]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.text[:60])
def test_a_quotation_from_a_passage_becomes_what_an_editor_would_say(passage: Passage) -> None:
    paper = passage.text if passage.speaker else f"{REST_OF_THE_PAPER[passage.language]}\n\n{passage.text}\n"
    verdict = judge(QuoteToFind(passage.quote, speaker=passage.speaker), folded_text(paper))
    assert {Outcome.VERIFIED: "V", Outcome.DOUBTFUL: "D"}.get(verdict.outcome, "R") in passage.right
