"""The plan of a walk: what is always walked, what is left out first, and how late one is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.brief.deck import StepKind, deck
from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.brief.plan import FASTEST, SLOWEST, Plan, estimated_seconds, measured_pace, plan
from tests.brief.alder import TEXT, links, small
from tests.brief.generated import briefs

ISSUES = "[{id: site, title: Site, proposition: It is safe.}, {id: cost, title: Cost, proposition: It is dear.}]"
CLAIMS = """
- {id: charge, issue: site, made_by: port, kind: allegation, text: The union hides its data.}
- {id: answer, issue: site, made_by: union, kind: denial, text: It has published all of it., answers: [charge]}
- {id: lone, issue: site, made_by: port, kind: assertion, text: The sand is clean.}
- {id: late, issue: cost, made_by: port, kind: assertion, text: The other site is farther away.}
"""


def two_issues() -> Links:
    return links(small(issues=ISSUES, claims=CLAIMS))


def walked(made: Plan) -> list[str]:
    return [step.id for step in made.deck.cards]


def minutes_for(on: Links, *step_ids: str) -> float:
    """Return the minutes that the cards and these steps take."""
    made = deck(on)
    return sum(estimated_seconds(on, step) for step in made.steps if step.is_card or step.id in step_ids) / 60


@given(brief=briefs(), minutes=st.floats(0.1, 120), more=st.floats(0, 120), pace=st.floats(FASTEST, SLOWEST))
@settings(max_examples=200, derandomize=True, deadline=None)
def test_a_walk_fits_its_time_keeps_the_cards_and_grows_with_the_time(
    brief: Brief, minutes: float, more: float, pace: float
) -> None:
    on = Links(brief)
    made = deck(on)
    planned, longer = (plan(on, made, minutes=time, pace=pace) for time in (minutes, minutes + more))
    assert sum(planned.seconds.values()) <= minutes * 60 + 1e-6
    assert {step.id for step in made.cards} <= set(planned.seconds) <= set(longer.seconds)
    assert set(planned.seconds) | {step.id for step in planned.left_out} == {step.id for step in made.steps}
    assert [step.id for step in planned.deck.steps] == [step.id for step in made.steps]
    assert walked(planned) == [step.id for step in made.steps if step.id in planned.seconds]


def test_positions_are_left_out_first_then_lone_claims_then_charges_and_the_last_of_each_before_the_first() -> None:
    on = two_issues()
    made = deck(on)
    under = [step.id for step in made.steps if not step.is_card]
    order = ["claim/charge", "claim/lone", "claim/late", "positions/site", "positions/cost"]
    assert sorted(under) == sorted(order)
    for count in range(len(order) + 1):
        planned = plan(on, made, minutes=minutes_for(on, *order[:count]) + 0.001)
        assert {step.id for step in planned.left_out} == set(order[count:])


def test_a_key_claim_is_kept_however_short_the_time() -> None:
    on = two_issues()
    key = links(small(issues=ISSUES, claims=CLAIMS.replace("id: late,", "id: late, key: true,")))
    assert "claim/late" not in walked(plan(on, deck(on), minutes=0.1))
    assert "claim/late" in walked(plan(key, deck(key), minutes=0.1))


def test_cards_that_take_longer_than_there_is_time_share_it() -> None:
    on = two_issues()
    planned = plan(on, deck(on), minutes=0.5)
    assert planned.is_too_short
    assert sum(planned.seconds.values()) == pytest.approx(30)


def test_a_full_walk_leaves_nothing_out() -> None:
    on = two_issues()
    assert not plan(on, deck(on, full=True), minutes=0.5).left_out


def test_who_stands_at_a_step_is_late_after_its_time_and_early_before_it() -> None:
    on = two_issues()
    planned = plan(on, deck(on), minutes=60)
    first, second = planned.deck.cards[:2]
    lasts, ends = planned.seconds[first.id], planned.seconds[first.id] + planned.seconds[second.id]
    assert planned.behind(second.id, lasts) == 0
    assert planned.behind(second.id, ends) == 0
    assert planned.behind(second.id, ends + 40) == pytest.approx(40)
    assert planned.behind(second.id, lasts - 3) == pytest.approx(-3)


def test_a_step_that_was_left_out_counts_as_the_one_of_the_walk_before_it() -> None:
    on = two_issues()
    planned = plan(on, deck(on), minutes=0.1)
    for elapsed in (0.0, 5.0, 100.0):
        assert planned.behind("claim/charge", elapsed) == planned.behind("issue/site", elapsed)


def test_what_is_lost_is_won_back_by_steps_still_to_come_and_never_by_cards() -> None:
    on = two_issues()
    planned = plan(on, deck(on), minutes=60)
    assert [step.id for step in planned.to_leave_out("title", 1)] == ["positions/cost"]
    everything = [step.id for step in planned.to_leave_out("issue/cost", 10_000)]
    assert everything == ["claim/late", "positions/cost"]
    assert planned.to_leave_out(planned.deck.steps[-1].id, 100) == ()
    assert planned.to_leave_out("title", 0) == ()


def test_the_pace_is_what_steps_took_against_their_words_without_breaks_and_what_was_leafed_through() -> None:
    assert measured_pace([]) == 1
    assert measured_pace([(10, 20), (30, 60)]) == 2
    assert measured_pace([(10, 10_000)]) == SLOWEST
    assert measured_pace([(10, 0), (10, 2), (10, 20)]) == 2
    assert measured_pace([(10, 0)]) == 1


def test_steps_are_asked_for_in_the_words_of_present() -> None:
    on = links(TEXT + "\npresent: [-parties]\n")
    made = deck(on, entries=["questions", "claim/no-harm", "title"])
    assert [step.id for step in made.steps] == ["questions", "claim/no-harm", "title"]
    assert all(step.is_card for step in made.steps)
    assert "parties" not in [step.id for step in deck(on).steps]


def test_one_issue_or_party_keeps_the_title_with_the_bottom_line() -> None:
    for made in (deck(links(), issues=["site"]), deck(links(), party="union")):
        assert made.steps[0].kind is StepKind.TITLE
