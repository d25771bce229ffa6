"""The list of the deck's steps: what is in sight, what folds away, and what a filter finds."""

import pytest

from briefing import paths
from briefing.brief.deck import Deck, Step, deck
from briefing.brief.links import Links
from briefing.library.reading.reader import read_file
from briefing.output.deck.overview import FOLDED, UNFOLDED, ListedStep, Overview
from tests.brief.alder import changed, links


@pytest.fixture(scope="module")
def main_brief() -> Links:
    """The main one of the bundled briefs."""
    brief = read_file(paths.bundled("briefs") / "nato-china-russia.yaml").brief
    assert brief is not None
    return Links(brief)


def overview(brief: Links, made: Deck | None = None) -> Overview:
    return Overview(brief, made or deck(brief))


def ids(listed: list[ListedStep]) -> list[str]:
    return [row.step.id for row in listed]


def line(row: ListedStep) -> str:
    return "".join(text for text, _ in (*row.block.lead, *row.block.spans, *row.block.aside))


def test_the_claims_under_an_issue_are_folded_away_and_an_issue_says_how_many() -> None:
    brief = links()
    made = deck(brief)
    rows = overview(brief).listed(frozenset())
    assert ids(rows) == [step.id for step in made.cards]
    head = next(row for row in rows if row.step.id == "issue/site")
    under = [step for step in made.steps if step.issue == "site" and not step.is_card]
    assert f"{FOLDED} " in line(head) and f"{len(under)} steps under it" in line(head)


def test_an_issue_that_is_unfolded_shows_its_claims_by_who_makes_them() -> None:
    brief = links()
    rows = overview(brief).listed({"site"})
    assert [row.step for row in rows if row.step.issue == "site"] == [
        step for step in deck(brief).steps if step.issue == "site"
    ]
    claim = next(row for row in rows if row.step.id == "claim/no-harm")
    assert "Port asserts: " in line(claim)
    assert UNFOLDED in line(next(row for row in rows if row.step.id == "issue/site"))


def test_a_deck_without_levels_folds_as_well() -> None:
    brief = links()
    full = deck(brief, full=True)
    listed = ids(overview(brief, full).listed(frozenset()))
    assert len(listed) < len(full.steps)
    assert "issue/site" in listed and "claim/no-harm" not in listed


def test_a_claim_that_is_a_card_stays_in_sight() -> None:
    brief = links(changed(("  - id: no-harm\n", "  - id: no-harm\n    key: true\n")))
    assert "claim/no-harm" in ids(overview(brief).listed(frozenset()))


def test_the_letter_of_an_issue_leads_to_its_first_step(main_brief: Links) -> None:
    made = overview(main_brief)
    for letter, name in (("n", "neutrality"), ("s", "supplies"), ("e", "enabler")):
        step = made.issue_at(letter)
        assert step is not None and step.id == f"issue/{name}"
        row = next(row for row in made.listed(frozenset()) if row.step.id == step.id)
        assert line(row).startswith(f"{letter} ")
    assert made.issue_at("z") is None


def test_an_issue_that_the_deck_leaves_out_has_no_letter_in_it(main_brief: Links) -> None:
    made = overview(main_brief, deck(main_brief, issues=["supplies"]))
    assert made.issue_at("n") is None
    assert made.issue_at("s") is not None


@pytest.mark.parametrize(
    ("wanted", "step"),
    [
        ("no complete weapons", "claim/no-complete-systems"),
        ("NATO Complete", "claim/no-complete-systems"),
        ("neutral", "issue/neutrality"),
        ("open questions", "questions"),
    ],
)
def test_a_filter_finds_steps_by_their_words_folded_or_not(main_brief: Links, wanted: str, step: str) -> None:
    listed = ids(overview(main_brief).listed(frozenset(), wanted))
    assert step in listed
    assert len(listed) < len(deck(main_brief).steps)


def test_a_number_that_is_typed_means_the_step_of_that_number(main_brief: Links) -> None:
    made, steps = overview(main_brief), deck(main_brief)
    for wanted in ("1", "12", "4.2"):
        best = made.best(made.listed(frozenset(), wanted), wanted)
        assert best is not None and steps.label(best) == wanted


def test_what_no_step_has_finds_none(main_brief: Links) -> None:
    made = overview(main_brief)
    assert made.listed(frozenset(), "99") == []
    assert made.best([], "99") is None


def test_the_cursor_goes_to_what_stays_in_sight_when_its_step_is_folded_away(main_brief: Links) -> None:
    made, steps = overview(main_brief), deck(main_brief)

    def head(name: str) -> Step:
        return made.head_of(next(step for step in steps.steps if step.id == name))

    assert head("positions/supplies").id == "issue/supplies"
    assert head("issue/supplies").id == "issue/supplies"
    assert head("questions").id == "questions"
