"""The deck: a brief becomes steps by itself, whole and in order, and a place in it survives a change of the brief."""

from hypothesis import given, settings

from briefing.brief.deck import Deck, Spot, Step, StepKind, deck
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Brief
from tests.brief.alder import TEXT, changed, links, problems_in, small
from tests.brief.generated import briefs

PRESENT = "notes: Start with the chart of Grey Bank."


def ids(made: Deck) -> list[str]:
    return [step.id for step in made.steps]


def presenting(*entries: str) -> Deck:
    assert "\npresent:" not in TEXT
    return deck(links(TEXT + f"\npresent: [{', '.join(entries)}]\n"))


def test_a_brief_becomes_steps_from_its_bottom_line_to_its_sources() -> None:
    steps = ids(deck(links()))
    assert steps[:2] == ["title", "parties"]
    assert steps[2:5] == ["issue/site", "claim/no-harm", "positions/site"]
    assert steps[-3:] == ["timeline", "questions", "sources"]


def test_a_rebuttal_stands_beside_what_it_rebuts() -> None:
    step = deck(links()).step(Spot("claim/no-harm"))
    assert step.items == (Ref(ItemKind.CLAIM, "no-harm"), Ref(ItemKind.CLAIM, "plume"))


def test_a_rebuttal_of_a_rebuttal_follows_it() -> None:
    claims = """
    - {id: one, issue: site, made_by: port, kind: assertion, text: One.}
    - {id: two, issue: site, made_by: union, kind: denial, text: Two., answers: [one]}
    - {id: other, issue: site, made_by: union, kind: denial, text: Other., answers: [one]}
    - {id: three, issue: site, made_by: port, kind: denial, text: Three., answers: [two]}
    """
    step = deck(links(small(claims=claims))).step(Spot("claim/one"))
    assert [ref.id for ref in step.items] == ["one", "two", "three", "other"]


def test_claims_that_answer_each_other_in_a_ring_are_all_shown() -> None:
    claims = """
    - {id: one, issue: site, made_by: port, kind: denial, text: One., answers: [two]}
    - {id: two, issue: site, made_by: union, kind: denial, text: Two., answers: [one]}
    """
    made = deck(links(small(claims=claims)))
    assert [ref.id for ref in made.step(Spot("claim/one")).items] == ["one", "two"]


@given(brief=briefs())
@settings(max_examples=100, derandomize=True, deadline=None)
def test_every_item_is_in_one_step_and_in_one_alone(brief: Brief) -> None:
    refs = [ref for step in deck(Links(brief)).steps for ref in step.items]
    assert len(set(refs)) == len(refs)
    expected = {
        *(Ref(ItemKind.PARTY, party.id) for party in brief.parties),
        *(Ref(ItemKind.ISSUE, issue.id) for issue in brief.issues),
        *(Ref(ItemKind.CLAIM, claim.id) for claim in brief.claims),
        *(Ref(ItemKind.POSITION, position.id) for position in brief.positions),
        *(Ref(ItemKind.QUESTION, question.id) for question in brief.questions),
        *(Ref(ItemKind.SOURCE, source.id) for source in brief.sources),
        *(Ref(ItemKind.EVENT, str(place)) for place in range(len(brief.timeline))),
    }
    assert expected <= set(refs)


def test_a_brief_orders_its_steps() -> None:
    assert ids(presenting("questions", "positions/site", "title")) == ["questions", "positions/site", "title"]


def test_an_issue_stands_for_all_that_is_under_it() -> None:
    assert ids(presenting("site", "title")) == ["issue/site", "claim/no-harm", "positions/site", "title"]


def test_a_brief_leaves_steps_out() -> None:
    everything = ids(deck(links()))
    assert ids(presenting("-sources", "-claim/no-harm")) == [
        step for step in everything if step not in ("sources", "claim/no-harm")
    ]


def test_a_step_that_is_left_out_of_a_chosen_issue_stays_out() -> None:
    assert ids(presenting("site", "-positions/site")) == ["issue/site", "claim/no-harm"]


def test_an_unknown_step_is_refused_with_the_nearest() -> None:
    problems = problems_in(TEXT + "\npresent: [title, qestions]\n")
    assert len(problems) == 1
    assert 'unknown step "qestions"; did you mean "questions"?' in problems[0]


def test_a_rebuttal_is_no_step_of_its_own() -> None:
    problems = problems_in(TEXT + "\npresent: [claim/plume]\n")
    assert len(problems) == 1
    assert '"claim/plume" is no step of its own; it is shown beside "no-harm"' in problems[0]


def test_one_issue_is_presented_with_its_questions() -> None:
    made = deck(links(), issues=["site"])
    assert ids(made) == ["title", "issue/site", "claim/no-harm", "positions/site", "questions"]


def test_one_party_is_presented_with_what_it_answers() -> None:
    made = deck(links(), party="union")
    assert "claim/no-harm" in ids(made)
    assert "sources" not in ids(made)


def test_a_part_with_nothing_in_it_is_the_title_alone() -> None:
    quiet = small(parties="[{id: port, name: The Port}, {id: union, name: The Union}, {id: tide, name: The Tide}]")
    assert ids(deck(links(quiet), party="tide")) == ["title"]


def test_a_place_survives_what_comes_before_it() -> None:
    before = deck(links())
    after = deck(links(changed((PRESENT, PRESENT + "\npresent: [-parties]"))))
    assert after.corresponding_spot(Spot("claim/no-harm", 2000), before) == Spot("claim/no-harm", 2000)


def test_where_a_step_has_gone_the_one_before_it_is_taken() -> None:
    before = deck(links())
    after = deck(links(changed((PRESENT, PRESENT + "\npresent: [-claim/no-harm, -issue/site]"))))
    assert after.corresponding_spot(Spot("claim/no-harm", 2000), before) == Spot("parties")


def test_a_place_in_a_deck_of_which_nothing_is_left_is_its_beginning() -> None:
    before = deck(links())
    after = Deck([Step("sources", StepKind.SOURCES, "Sources", ())])
    assert after.corresponding_spot(Spot("title"), before) == Spot("sources")


def test_the_deck_knows_where_an_item_is_revealed() -> None:
    made = deck(links())
    assert made.spot_of(Ref(ItemKind.CLAIM, "plume")) == Spot("claim/no-harm", 2000)
    assert made.spot_of(Ref(ItemKind.CLAIM, "no-such")) is None


def cards(made: Deck) -> list[str]:
    return [step.id for step in made.cards]


def test_an_issue_is_one_card_and_its_claims_stand_under_it() -> None:
    made = deck(links())
    assert cards(made)[:3] == ["title", "parties", "issue/site"]
    assert "claim/no-harm" not in cards(made) and "positions/site" not in cards(made)
    labels = {step.id: made.label(step) for step in made.steps}
    assert [labels[step] for step in ("parties", "issue/site", "claim/no-harm", "positions/site")] == [
        "2",
        "3",
        "3.1",
        "3.2",
    ]


def test_a_full_deck_is_one_walk_through_every_step() -> None:
    made = deck(links(), full=True)
    assert made.cards == made.steps
    assert ids(made) == ids(deck(links()))
    assert [made.label(step) for step in made.steps] == [str(number) for number in range(1, len(made.steps) + 1)]


def test_a_claim_that_is_marked_as_key_is_a_card() -> None:
    made = deck(links(changed(("- id: no-harm\n", "- id: no-harm\n    key: true\n"))))
    assert cards(made)[2:4] == ["issue/site", "claim/no-harm"]
    assert made.above(made.step(Spot("claim/no-harm"))) == made.step(Spot("issue/site"))


def test_an_answer_that_is_marked_as_key_puts_the_claim_that_it_answers_among_the_cards() -> None:
    assert "claim/no-harm" in cards(deck(links(changed(("- id: plume\n", "- id: plume\n    key: true\n")))))


def test_a_step_that_the_brief_names_is_a_card() -> None:
    assert cards(presenting("site", "positions/site")) == ["issue/site", "positions/site"]


def test_no_step_is_out_of_reach_where_its_issue_has_no_card() -> None:
    made = presenting("-issue/site")
    assert "claim/no-harm" in cards(made) and "positions/site" in cards(made)


@given(brief=briefs())
@settings(max_examples=60, derandomize=True, deadline=None)
def test_every_step_is_reached_by_the_cards_and_by_going_down_from_them(brief: Brief) -> None:
    made = deck(Links(brief))
    reached = []
    card: Step | None = made.steps[0]
    while card:
        reached.append(card)
        under = made.after(card.id)
        while under and not under.is_card:
            reached.append(under)
            assert made.above(under) == card
            under = made.following(under)
        card = made.following(card)
    assert reached == list(made.steps)


def test_who_says_what_to_several_issues_is_one_step() -> None:
    assert "matrix" not in ids(deck(links()))
    issues = "[{id: site, title: Site, proposition: It harms.}, {id: cost, title: Cost, proposition: It is dear.}]"
    positions = "[{party: port, issue: cost, stance: denies, summary: It is cheap., evidence: [{source: paper}]}]"
    made = deck(links(small(issues=issues, positions=positions)))
    assert made.step(Spot("matrix")).items == (Ref(ItemKind.MATRIX, "site"), Ref(ItemKind.MATRIX, "cost"))
