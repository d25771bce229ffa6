"""Claims of several quotations, answers to allegations, and the questions that an article itself leaves open."""

import pytest

from briefing.library.reading.reader import read
from briefing.library.reading.unreviewed import WHICH_ISSUE
from tests.drafting.drafts import sound, written


def quotes(text: str) -> list[list[str | None]]:
    """Return the quotations of each claim of a draft."""
    return [[evidence.quote for evidence in claim.evidence] for claim in sound(text).claims]


def test_what_one_speaker_says_in_one_paragraph_is_one_claim() -> None:
    text = (
        "A headline\n\nNorway called the quota “far too high”. “We counted the fish,” it said. “There are few of them.”"
    )
    assert quotes(text) == [["far too high", "We counted the fish", "There are few of them."]]
    assert "      # the same speaker in the same paragraph" in written(text)


def test_the_issue_of_each_claim_is_a_guess() -> None:
    text = written("A headline\n\nNorway called it “far too high”. Denmark denied the report.")
    lines = [line for line in text.split("\nclaims:")[1].splitlines() if line.startswith("    issue: ")]
    assert len(lines) == 2
    assert all(f"# review: {WHICH_ISSUE}" in line for line in lines)


def test_two_speakers_and_two_paragraphs_are_several_claims() -> None:
    text = "A headline\n\nNorway called it “far too high”. Denmark called it “far too low”.\n\nNorway said it was “a shame”."
    assert quotes(text) == [["far too high"], ["a shame"], ["far too low"]]


def test_a_demand_and_a_denial_are_two_claims() -> None:
    text = "A headline\n\nNorway denied that it was “cheating”. It demanded “an apology by Monday”."
    assert [claim.kind for claim in sound(text).claims] == ["denial", "demand"]


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("The ministry did not immediately respond to a request for comment.", "not answered"),
        ("Calls to the company were not returned; it could not be reached.", "not answered"),
        ("The minister declined to say whether the talks would go on.", "would not say"),
        ("The claim could not be independently verified.", "could not be verified"),
        ("It is unclear when the ferry will sail again.", "is not known"),
        ("The court has yet to rule on the appeal.", "still to be decided"),
        ("No date has been set for the vote.", "still to be decided"),
        ("Das Ministerium wollte sich nicht äußern.", "would not say"),
        ("Le ministère n’a pas répondu.", "not answered"),
    ],
)
def test_the_fixed_words_of_reporters_make_a_question(sentence: str, what: str) -> None:
    (question,) = sound(f"A headline\n\nThe ferry stopped on a Sunday in March. {sentence}").questions
    assert question.text.startswith("TO BE WRITTEN: ") and what in question.text and "¶2" in question.text


@pytest.mark.parametrize(
    "sentence", ["It was clear that it would sail.", "He said: “I declined to say so.”", "They replied."]
)
def test_other_words_leave_nothing_open(sentence: str) -> None:
    assert sound(f"A headline\n\nThe ferry stopped on a Sunday in March. {sentence}").questions == ()


def test_a_denial_answers_the_allegation_of_another_party_before_it() -> None:
    text = "A headline\n\nNorway accused Denmark of “fishing by night”.\n\nDenmark denied it. “Nobody fished,” it said."
    brief = sound(text)
    allegation = next(claim for claim in brief.claims if claim.kind == "allegation")
    assert [claim.answers for claim in brief.claims if claim.kind == "denial"] == [(allegation.id,)]
    assert "# review: the allegation of Norway before it" in written(text)


def test_a_denial_far_behind_or_of_the_same_party_answers_nothing() -> None:
    between = "\n\n".join(f"It rained on day {number} of the talks in the north." for number in range(5))
    text = f"A headline\n\nNorway accused Denmark of “fishing by night”.\n\n{between}\n\nDenmark denied the report."
    assert [claim.answers for claim in sound(text).claims] == [(), ()]


def test_each_party_that_is_quoted_has_a_position_to_fill_in_with_its_quotations() -> None:
    text = "A headline\n\nNorway called it “far too high”.\n\nDenmark called it “far too low”. Sweden urged restraint."
    block = written(text).split("# positions:")[1]
    assert sound(text).positions == ()
    assert [line.split("party: ")[1] for line in block.splitlines() if "- party: " in line] == ["denmark", "norway"]
    entries = block.split("\n\n")[0].replace("\n#   ", "\n  ").replace("stance:  ", "stance: opposes  ")
    filled = written(text).split("# positions:")[0] + "positions:" + entries
    reading = read(filled, "draft.yaml")
    assert reading.brief is not None, reading.problems
    assert [[evidence.quote for evidence in position.evidence] for position in reading.brief.positions] == [
        ["far too low"], ["far too high"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway said the sand “is not clean”.", "assertion"),
        ("Norway said it “did not agree to this”.", "assertion"),
        ("Norway said that “it will not move the site”.", "assertion"),
        ("Norway said: “That is not true.”", "denial"),
        ("Norway said it had “never sold a ton”.", "denial"),
        ("Norway said that “it will move the site”.", "commitment"),
    ],
)
def test_a_negation_alone_is_neither_a_denial_nor_a_commitment(text: str, kind: str) -> None:
    assert f"    kind: {kind}" in written(f"A headline\n\n{text}")
