"""What rests on what: held against a slow account of the same rule, over briefs drawn at random, and case by case."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import convert

from briefing.brief.audience import visible_part
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Brief, Evidence
from briefing.brief.resting import notices
from briefing.brief.resting.dependents import Hop, Resting, Tie
from briefing.brief.vocabulary import Marking, NoticeKind, Reliance
from tests.brief.alder import TEXT, changed, links, small, sound
from tests.brief.marked import Document, hidden_words, words_in
from tests.brief.marked import briefs as marked_briefs

SOURCES = ["s0", "s1", "s2", "s3", "s4"]
CLAIMS = ["c0", "c1", "c2", "c3", "c4", "c5"]


@st.composite
def tangled(draw: st.DrawFn) -> Brief:
    """Draw a brief whose sources derive from each other and whose claims answer each other in any way, rings included."""

    def some(names: list[str]) -> list[str]:
        return draw(st.lists(st.sampled_from(names), max_size=3, unique=True))

    def evidence() -> list[dict[str, Any]]:
        origins = st.none() | st.sampled_from(SOURCES)
        pairs = draw(st.lists(st.tuples(st.sampled_from(SOURCES), origins), max_size=3))
        return [{"source": source, "origin": origin} for source, origin in pairs]

    def fallen() -> dict[str, Any]:
        return {kind: {"date": "2025", "reason": "So."} for kind in some(["withdrawn", "corrected"])}

    fields = {
        "format": 1,
        **{"title": "T", "as_of": "2025", "marking": "TLP:CLEAR", "bottom_line": "B."},
        "sources": [
            {
                "id": name,
                "title": name,
                "kind": "article",
                "reliability": "B",
                "derived_from": some(SOURCES),
                **fallen(),
            }
            for name in SOURCES
        ],
        "parties": [{"id": "p", "name": "P"}],
        "issues": [{"id": "i", "title": "I", "proposition": "It is."}],
        "claims": [
            {
                **{"id": name, "issue": "i", "made_by": "p", "kind": "denial", "text": name},
                **{"answers": some(CLAIMS), "evidence": evidence()},
            }
            for name in CLAIMS
        ],
        "positions": [{"party": "p", "issue": "i", "stance": "denies", "summary": "No.", "evidence": evidence()}],
        "timeline": [{"date": "2025", "text": "So.", "evidence": evidence()} for _ in range(2)],
    }
    return convert(fields, Brief)


def above(brief: Brief, name: str) -> set[str]:
    """Return every source that one derives from, over any number of steps: what is left when nothing more is added."""
    parents = {source.id: set(source.derived_from) for source in brief.sources}
    reached = set(parents[name])
    while True:
        more = reached | {further for parent in reached for further in parents[parent]}
        if more == reached:
            return reached
        reached = more


def leads_to(brief: Brief, piece: Evidence, source: str) -> bool:
    """Say whether a piece of evidence leads to a source, from the definition."""
    cited = piece.source == source
    if piece.origin is None:
        return cited or source in above(brief, piece.source)
    at_or_above = source == piece.origin or source in above(brief, piece.origin)
    between = source in above(brief, piece.source) and piece.origin in above(brief, source)
    return cited or at_or_above or between


def own_reliance(brief: Brief, source: str) -> dict[Ref, Reliance]:
    """Return, from the definition, how each item's own evidence rests on a source."""
    led: dict[Ref, list[bool]] = {
        Ref(ItemKind.SOURCE, other.id): [
            parent == source or source in above(brief, parent) for parent in other.derived_from
        ]
        for other in brief.sources
        if other.id != source
    }
    led |= {Ref(ItemKind.CLAIM, c.id): [leads_to(brief, e, source) for e in c.evidence] for c in brief.claims}
    led |= {Ref(ItemKind.POSITION, p.id): [leads_to(brief, e, source) for e in p.evidence] for p in brief.positions}
    led |= {
        Ref(ItemKind.EVENT, str(n)): [leads_to(brief, e, source) for e in event.evidence]
        for n, event in enumerate(brief.timeline)
    }
    return {ref: Reliance.WHOLLY if all(leads) else Reliance.IN_PART for ref, leads in led.items() if any(leads)}


def answering(brief: Brief, fallen: set[str]) -> set[str]:
    """Return the claims that answer some, or answer those that do, and so on; none of those some."""
    reached = set(fallen)
    while more := {claim.id for claim in brief.claims if set(claim.answers) & reached} - reached:
        reached |= more
    return reached - fallen


def is_link(brief: Brief, ref: Ref, hop: Hop) -> bool:
    """Say whether an item hangs on another one by what a step of a path names."""
    named = Links(brief)
    if hop.tie is Tie.ANSWERS:
        return hop.ref.id in named.claims[ref.id].answers
    if hop.tie is Tie.DERIVED_FROM:
        return hop.ref.id in named.sources[ref.id].derived_from
    return any(hop.ref.id == piece.source for piece in named.evidence(ref))


@given(tangled(), st.sampled_from(SOURCES))
def test_what_rests_on_a_source_is_what_the_definition_says(brief: Brief, source: str) -> None:
    dependents = Resting(brief).on(source)
    own = own_reliance(brief, source)
    of_answers = {dependent.ref.id for dependent in dependents if dependent.reliance is Reliance.BY_ANSWER}
    assert {d.ref: d.reliance for d in dependents if d.reliance is not Reliance.BY_ANSWER} == own
    assert of_answers == answering(brief, {ref.id for ref in own if ref.kind is ItemKind.CLAIM})
    assert len({dependent.ref for dependent in dependents}) == len(dependents)


@given(tangled(), st.sampled_from(SOURCES))
def test_every_path_goes_step_by_step_from_the_item_to_the_source(brief: Brief, source: str) -> None:
    for dependent in Resting(brief).on(source):
        here = dependent.ref
        assert dependent.path[-1].ref == Ref(ItemKind.SOURCE, source)
        for number, hop in enumerate(dependent.path):
            if hop.tie is Tie.ORIGIN:  # an origin is named by the evidence, whatever text was read
                cited = dependent.path[number - 1].ref.id
                pieces = Links(brief).evidence(dependent.path[number - 2].ref if number > 1 else dependent.ref)
                assert (cited, hop.ref.id) in {(piece.source, piece.origin) for piece in pieces}
            else:
                assert is_link(brief, here, hop), (here, hop)
            here = hop.ref


@given(tangled())
def test_an_item_carries_a_sign_where_and_only_where_it_hangs_on_something_fallen(brief: Brief) -> None:
    resting = Resting(brief)
    for kind in NoticeKind:
        fallen = [source.id for source in brief.sources if source.notices and source.notices[0][0] is kind]
        hanging = {dependent.ref for source in fallen for dependent in resting.on(source)}
        assert hanging == {ref for ref, signs in resting.signed.items() if any(sign.kind is kind for sign in signs)}
    for signs in resting.signed.values():
        assert signs and all(sign.paths and not sign.is_withheld for sign in signs)


def own_signs(brief: Brief) -> dict[Ref, dict[NoticeKind, Reliance]]:
    """Return how each item's own evidence rests on withdrawn or corrected sources."""
    own: dict[Ref, dict[NoticeKind, Reliance]] = {}
    for ref, signs in Resting(brief).signed.items():
        for sign in signs:
            if sign.reliance is not Reliance.BY_ANSWER and ref.kind is not ItemKind.EVENT:
                own.setdefault(ref, {})[sign.kind] = sign.reliance
    return own


@given(marked_briefs(), st.sampled_from([Marking.CLEAR, Marking.GREEN, Marking.AMBER]))
def test_no_audience_misses_a_sign_and_none_reads_a_hidden_word(document: Document, level: Marking) -> None:
    whole = sound(json.dumps(document))
    visible = visible_part(whole, level)
    assert visible is not None
    shown = {
        *(Ref(ItemKind.SOURCE, source.id) for source in visible.sources),
        *(Ref(ItemKind.CLAIM, claim.id) for claim in visible.claims),
        *(Ref(ItemKind.POSITION, position.id) for position in visible.positions),
    }
    assert own_signs(visible) == {ref: kinds for ref, kinds in own_signs(whole).items() if ref in shown}
    for_audience = Links(visible)
    for ref in for_audience.resting.signed:
        written = "\n".join(
            [*notices.sentences(for_audience.resting, ref), json.dumps(notices.fields(for_audience.resting, ref))]
        )
        assert not words_in(written) & hidden_words(document, level)


@given(marked_briefs(), st.sampled_from([Marking.CLEAR, Marking.GREEN]))
def test_to_narrow_in_two_steps_is_to_narrow_at_once(document: Document, level: Marking) -> None:
    whole = sound(json.dumps(document))
    first = visible_part(whole, Marking.AMBER)
    assert first is not None
    twice, once = visible_part(first, level), visible_part(whole, level)
    assert twice is not None and once is not None
    assert own_signs(twice) == own_signs(once)
    assert twice.withheld.noticed.keys() >= once.withheld.noticed.keys()


# Case by case

FORGED = "withdrawn: {date: 2025-03-13, reason: It was forged.}"
LETTER = f"- {{id: letter, title: A letter, kind: statement, reliability: A, {FORGED}}}\n"
CHART = "- {id: chart, title: A chart, kind: document, reliability: A}\n"
PAPER = "- {id: paper, title: A paper, kind: article, reliability: B, derived_from: [letter, chart]}\n"
PLUME = "issue: site, made_by: union, kind: allegation, text: The plume drifts."
ANSWER = (
    "- {id: answer, issue: site, made_by: port, kind: denial, text: It stays., answers: [plume],"
    " evidence: [{source: chart}]}"
)


def sentences_of(evidence: str, *more: str, name: str = "plume") -> list[str]:
    """Return what a claim on some evidence must say of a forged letter, from which a paper derives."""
    claims = f"- {{id: plume, {PLUME}, evidence: [{evidence}]}}\n" + "\n".join(more)
    brief_links = links(small(sources=LETTER + CHART + PAPER, claims=claims))
    return notices.sentences(brief_links.resting, Ref(ItemKind.CLAIM, name))


FORGERY = "“A letter” (withdrawn 13 Mar 2025: It was forged.)"


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ("{source: letter}", f"⊘ rests on a source that was withdrawn: {FORGERY}"),
        ("{source: letter}, {source: chart}", f"⊘ rests in part on a source that was withdrawn: {FORGERY}"),
        (
            "{source: paper}",
            f"⊘ rests on a text derived from a source that was withdrawn: {FORGERY}, by way of “A paper”",
        ),
        (
            "{source: paper, origin: letter}",
            f"⊘ rests on a source that was withdrawn: {FORGERY}, by way of “A paper”",
        ),
        ("{source: paper, origin: chart}", ""),
        ("{source: chart}", ""),
        ("", ""),
    ],
)
def test_a_claim_says_as_much_of_a_withdrawn_source_as_its_evidence_does(evidence: str, words: str) -> None:
    assert [line.replace("\u00a0", " ") for line in sentences_of(evidence)] == ([words] if words else [])


def test_an_answer_says_that_what_it_answers_fell_and_that_its_own_evidence_is_another() -> None:
    (line,) = sentences_of("{source: letter}", ANSWER, name="answer")
    assert "answers a claim that rests on a source that was withdrawn; its own evidence is another: “A letter”" in line
    assert sentences_of("{source: chart}", ANSWER, name="answer") == []


def test_an_answer_to_an_answer_says_so_too_and_a_ring_of_answers_ends() -> None:
    again = "- {id: again, issue: site, made_by: union, kind: denial, text: It does not., answers: [answer]}"
    ring = changed(("answers: [plume]", "answers: [plume, again]"), text=ANSWER)
    assert "answers a claim" in sentences_of("{source: letter}", ring, again, name="again")[0]


def test_an_answer_that_itself_rests_on_what_fell_says_that_alone() -> None:
    both = changed(("{source: chart}", "{source: letter}"), text=ANSWER)
    assert [line[2:16] for line in sentences_of("{source: letter}", both, name="answer")] == ["rests on a sou"]


def test_withdrawn_is_graver_than_corrected_where_a_source_was_both() -> None:
    text = small(sources=LETTER.replace("}}", "}, corrected: {date: 2025-03-12, reason: A slip.}}"), claims=(
        f"- {{id: plume, {PLUME}, evidence: [{{source: letter}}]}}"
    ))  # fmt: skip
    brief_links = links(text)
    (sign,) = brief_links.resting.signs(Ref(ItemKind.CLAIM, "plume"))
    assert sign.kind is NoticeKind.WITHDRAWN
    lines = [
        line.replace("\u00a0", " ") for line in notices.sentences(brief_links.resting, Ref(ItemKind.SOURCE, "letter"))
    ]
    assert lines == ["⊘ withdrawn 13 Mar 2025: It was forged.", "✎ corrected 12 Mar 2025: A slip."]


def test_a_claim_on_a_hidden_source_that_was_withdrawn_says_so_and_not_which() -> None:
    hidden = LETTER.replace("reliability: A", "reliability: A, marking: TLP:RED")
    text = small(sources=hidden + CHART, claims=f"- {{id: plume, {PLUME}, evidence: [{{source: letter}}]}}")
    visible = visible_part(sound(text), Marking.GREEN)
    assert visible is not None
    assert notices.sentences(Links(visible).resting, Ref(ItemKind.CLAIM, "plume")) == [
        "⊘\u00a0rests on a source that was withdrawn: a source withheld from this audience"
    ]


def test_a_brief_whose_sources_stand_carries_no_sign() -> None:
    assert links(TEXT).resting.signed == {}
    assert [d.ref.id for d in links(TEXT).resting.on("union-letter")] == [
        "herald",
        "no-harm",
        "plume",
        "port/site",
        "0",
    ]
