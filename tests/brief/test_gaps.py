"""What a brief lacks: each kind of gap where it is due, and none where nothing is missing."""

import pytest

from briefing.brief.gaps import Gap, gap_called, gaps, gathered, voiceless
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Scope
from briefing.brief.vocabulary import GapKind
from tests.brief.alder import TEXT, changed, links, small


def gaps_of(text: str, kind: GapKind) -> list[Gap]:
    return [gap for gap in gaps(links(text)) if gap.kind is kind]


def claim(name: str, more: str = "", *, maker: str = "port", kind: str = "assertion") -> str:
    return f"- {{id: {name}, issue: site, made_by: {maker}, kind: {kind}, text: It is so.{more}}}\n"


def test_an_issue_on_which_parties_are_silent_names_them() -> None:
    (gap,) = gaps_of(small(), GapKind.SILENCE)
    assert gap.text == "Site: nothing stated by The Port or The Union"
    assert gap.parties == ("port", "union")
    assert gap.scope == Scope(frozenset(["site"]))
    assert gap.ref == Ref(ItemKind.GAP, "silence/site")


def test_no_silence_is_told_where_every_party_states_a_position() -> None:
    assert gaps_of(TEXT, GapKind.SILENCE) == []


def test_a_neutral_party_is_not_silent() -> None:
    neutral = "[{party: port, issue: site, stance: neutral, summary: Takes no side.}]"
    (gap,) = gaps_of(small(positions=neutral), GapKind.SILENCE)
    assert gap.parties == ("union",)


def test_claims_without_any_source_are_one_gap() -> None:
    (gap,) = gaps_of(small(claims=claim("a") + claim("b")), GapKind.NO_SOURCE)
    assert gap.text == "2 claims without any source"
    assert gap.scope.claims == {"a", "b"}


def test_no_missing_source_is_told_where_each_claim_has_one() -> None:
    assert gaps_of(TEXT, GapKind.NO_SOURCE) == []


def test_claims_on_one_root_source_are_told_with_the_root() -> None:
    own, repeated = gaps_of(TEXT, GapKind.ONE_ROOT)
    assert own.text == "1 claim rests on one root source: Union threatens suit over spoil site"
    assert (own.id, {*own.scope.claims}) == ("one-root/herald", {"no-harm"})
    assert repeated.text == "1 claim rests on one root source: Letter to the harbour master"
    assert (repeated.id, {*repeated.scope.claims}) == ("one-root/union-letter", {"plume"})


def test_words_without_an_origin_rest_on_the_text_that_is_cited_however_many_it_derives_from() -> None:
    second = "    derived_from: [union-letter, chart]"
    chart = "  - id: chart\n    title: Tidal chart\n    kind: dataset\n    reliability: A\n"
    of_one = {gap.id: gap.scope.claims for gap in gaps_of(TEXT, GapKind.ONE_ROOT)}
    several = changed(("    derived_from: [union-letter]", second), ("parties:\n", f"{chart}parties:\n"))
    of_two = {gap.id: gap.scope.claims for gap in gaps_of(several, GapKind.ONE_ROOT)}
    assert of_one["one-root/herald"] == of_two["one-root/herald"] == {"no-harm"}


def test_a_claim_that_two_independent_sources_carry_is_no_gap() -> None:
    independent = changed(("    derived_from: [union-letter]", "    # derived_from"))
    (gap,) = gaps_of(independent, GapKind.ONE_ROOT)
    assert gap.scope.claims == {"no-harm"}
    assert gap.text.startswith("1 claim rests on one root source: Union threatens suit")


def test_claims_whose_sources_share_their_roots_are_told_without_a_name() -> None:
    sources = """
    - {id: shared, title: Shared, kind: speech, reliability: A}
    - {id: other, title: Other, kind: speech, reliability: A}
    - {id: one, title: One, kind: article, reliability: A, derived_from: [shared, other]}
    - {id: two, title: Two, kind: article, reliability: A, derived_from: [shared, other]}
    """
    claims = claim("a", ", evidence: [{source: one}, {source: two}]") + claim("b", ", evidence: [{source: shared}]")
    both = gaps_of(small(sources=sources, claims=claims), GapKind.ONE_ROOT)
    assert [gap.text for gap in both] == [
        "1 claim rests on sources that share their roots",
        "1 claim rests on one root source: Shared",
    ]
    assert len({gap.id for gap in both}) == 2


@pytest.mark.parametrize("kind", ["assertion", "allegation", "denial", "demand"])
def test_a_claim_that_wants_an_answer_and_has_none_is_a_gap(kind: str) -> None:
    (gap,) = gaps_of(small(claims=claim("a", kind=kind)), GapKind.UNANSWERED)
    assert gap.text == "Site: 1 claim by The Port that nobody answers"
    assert gap.parties == ("port",)


@pytest.mark.parametrize("kind", ["commitment", "judgment"])
def test_a_commitment_or_a_judgment_wants_no_answer(kind: str) -> None:
    assert gaps_of(small(claims=claim("a", kind=kind)), GapKind.UNANSWERED) == []


def test_what_a_source_reports_in_its_own_voice_wants_no_answer() -> None:
    assert gaps_of(small(claims=claim("a", maker="reporting")), GapKind.UNANSWERED) == []


def test_an_answered_claim_is_no_gap() -> None:
    (gap,) = gaps_of(TEXT, GapKind.UNANSWERED)
    assert gap.scope.claims == {"plume"}


def test_unanswered_claims_are_told_by_issue_and_party() -> None:
    claims = claim("a") + claim("b") + claim("c", maker="union")
    scopes = [(gap.id, sorted(gap.scope.claims)) for gap in gaps_of(small(claims=claims), GapKind.UNANSWERED)]
    assert scopes == [("unanswered/site/port", ["a", "b"]), ("unanswered/site/union", ["c"])]


def test_gaps_stand_in_the_order_of_their_kinds() -> None:
    claims = claim("a") + claim("b", ", evidence: [{source: paper}]")
    kinds = [gap.kind for gap in gaps(links(small(claims=claims)))]
    assert kinds == [GapKind.SILENCE, GapKind.NO_SOURCE, GapKind.ONE_ROOT, GapKind.UNANSWERED]


def test_what_parties_state_on_no_issue_is_gathered_before_the_silences_that_are_left() -> None:
    parties = "[{id: port, name: Port}, {id: union, name: Union}, {id: town, name: Town}, {id: bank, name: Bank}]"
    issues = "[{id: site, title: Site, proposition: It is safe.}, {id: cost, title: Cost, proposition: It is dear.}]"
    held = """
    - {party: port, issue: site, stance: affirms, summary: It is safe.}
    - {party: port, issue: cost, stance: affirms, summary: It is dear.}
    - {party: union, issue: site, stance: denies, summary: It is not safe.}
    """
    brief = links(small(parties=parties, issues=issues, positions=held))
    listed = gathered(brief, gaps(brief))
    assert [(gap.id, gap.text, gap.parties) for gap in listed] == [
        ("no-voice/*", "Town and Bank: nothing stated, on any issue", ("town", "bank")),
        ("silence/cost", "Cost: nothing stated by Union", ("union",)),
    ]
    assert listed[0].scope == Scope(frozenset(["site", "cost"]))


def test_a_party_that_makes_a_claim_is_not_told_to_state_nothing() -> None:
    parties = "[{id: port, name: Port}, {id: union, name: Union}, {id: bank, name: Bank}]"
    held = "\n    - {party: port, issue: site, stance: affirms, summary: It is safe.}\n"
    brief = links(small(parties=parties, positions=held, claims=claim("a", maker="union")))
    listed = [(gap.id, gap.parties) for gap in gathered(brief, gaps(brief))]
    assert listed[:2] == [("no-voice/*", ("bank",)), ("silence/site", ("union",))]


def test_where_every_party_speaks_the_gaps_are_listed_as_they_are() -> None:
    brief = links(TEXT)
    assert gathered(brief, gaps(brief)) == gaps(brief)


def test_who_states_neither_a_position_nor_a_claim_is_voiceless() -> None:
    brief = links(small(claims=claim("a")))
    (gap,) = voiceless(brief)
    assert (gap.id, gap.text, gap.parties) == ("no-voice/union", "The Union: nothing stated, on any issue", ("union",))
    assert gap_called(brief, gap.id) == gap
    assert gap_called(brief, "no-voice/port") is None
