"""What an audience of some level sees of a brief: what is hidden with what, and that no figure becomes a lie."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.audience import visible_part
from briefing.brief.gaps import Gap, gaps, voiceless
from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.brief.vocabulary import GapKind, Marking
from tests.brief.alder import small, sound
from tests.brief.marked import Document, briefs, hidden_items

LEVELS = st.sampled_from([Marking.CLEAR, Marking.GREEN, Marking.AMBER, Marking.AMBER_STRICT])

SOURCES = """
- {id: paper, title: A paper, kind: document, reliability: A}
- {id: secret, title: A secret, kind: document, reliability: B, marking: TLP:RED, derived_from: [paper]}
- {id: copy, title: A copy, kind: article, reliability: C, derived_from: [secret]}
- {id: deep, title: A deep secret, kind: document, reliability: E, marking: TLP:RED}
- {id: one, title: One, kind: article, reliability: C, derived_from: [deep]}
- {id: two, title: Two, kind: article, reliability: C, derived_from: [deep]}
"""
PARTIES = """
- {id: port, name: The Port}
- {id: union, name: The Union}
- {id: ghost, name: The Ghost, marking: TLP:AMBER}
"""
ISSUES = """
- {id: site, title: Site, proposition: The site is safe.}
- {id: plot, title: Plot, proposition: There is one., marking: TLP:AMBER}
"""


def visible(level: str = "green", **sections: str) -> Brief:
    """Return a small brief with hidden sources, a hidden party and a hidden issue, as an audience sees it."""
    whole = sound(small(**{"sources": SOURCES, "parties": PARTIES, "issues": ISSUES, **sections}))
    audience = Marking.parse(level)
    assert audience is not None
    brief = visible_part(whole, audience)
    assert brief is not None
    return brief


def test_what_is_marked_above_the_level_is_hidden_and_counted() -> None:
    brief = visible()
    assert [party.id for party in brief.parties] == ["port", "union"]
    assert [issue.id for issue in brief.issues] == ["site"]
    assert [source.id for source in brief.sources] == ["paper", "copy", "one", "two"]
    assert brief.withheld.hidden == {"sources": 2, "parties": 1, "issues": 1}
    assert brief.withheld.total == 4


@pytest.mark.parametrize(
    ("level", "hidden"), [("clear", 4), ("green", 4), ("amber", 2), ("amber+strict", 2), ("red", 0)]
)
def test_each_level_sees_what_is_marked_so_far_and_no_further(level: str, hidden: int) -> None:
    assert visible(level).withheld.total == hidden


def test_a_brief_above_the_level_is_not_seen_at_all() -> None:
    amber = sound(small().replace("TLP:CLEAR", "TLP:AMBER"))
    assert visible_part(amber, Marking.GREEN) is None
    assert visible_part(amber, Marking.AMBER) is not None


def test_a_hidden_party_hides_its_claims_and_its_positions_and_its_name_in_events() -> None:
    brief = visible(
        claims="- {id: boo, issue: site, made_by: ghost, kind: denial, text: We are not here.}",
        positions="- {party: ghost, issue: site, stance: denies, summary: Not here.}",
        timeline="- {date: 2025-03-12, text: They met., by: [port, ghost]}",
    )
    assert (brief.claims, brief.positions) == ((), ())
    assert brief.timeline[0].by == ("port",)
    assert brief.withheld.positions == frozenset()


def test_a_hidden_issue_hides_its_claims_positions_and_questions() -> None:
    brief = visible(
        claims="- {id: c, issue: plot, made_by: port, kind: denial, text: There is none.}",
        positions="- {party: port, issue: plot, stance: denies, summary: None.}",
        questions="- {id: on, issue: plot, text: Who?}\n- {id: through, about: [c], text: Where?}",
    )
    assert (brief.claims, brief.positions, brief.questions) == ((), (), ())
    assert brief.withheld.hidden["questions"] == 2


def test_a_question_goes_with_the_last_of_its_claims_even_where_its_issue_is_seen() -> None:
    brief = visible(
        claims="""
        - {id: open, issue: site, made_by: port, kind: assertion, text: Safe.}
        - {id: shut, issue: site, made_by: port, kind: assertion, text: Not safe., marking: TLP:RED}
        """,
        questions="""
        - {id: both, issue: site, about: [open, shut], text: Which?}
        - {id: gone, issue: site, about: [shut], text: Really?}
        - {id: free, issue: site, text: When?}
        """,
    )
    assert [(question.id, question.about) for question in brief.questions] == [("both", ("open",)), ("free", ())]


def test_a_hidden_source_takes_its_words_away_and_leaves_the_item() -> None:
    brief = visible(
        claims="""
        - id: safe
          issue: site
          made_by: port
          kind: assertion
          text: Safe.
          evidence: [{source: secret, quote: the very words, paragraph: 3}, {source: copy, origin: secret, quote: so}]
        """
    )
    links = Links(brief)
    assert links.withheld_pieces(brief.claims[0].evidence) == 2
    assert all((piece.quote, piece.paragraph) == (None, None) for piece in brief.claims[0].evidence)
    assert "claims without any source" not in " ".join(gap.text for gap in gaps(links))


def test_what_a_hidden_source_carries_from_a_seen_one_is_still_counted_with_it() -> None:
    two = "[{source: secret, quote: a}, {source: paper, quote: b}]"
    brief = visible(claims=f"- {{id: c, issue: site, made_by: port, kind: demand, text: Do., evidence: {two}}}")
    assert Links(brief).corroboration(brief.claims[0].evidence) == 1


def test_two_articles_that_rest_on_one_hidden_source_are_not_independent() -> None:
    two = "[{source: one, quote: a}, {source: two, quote: b}]"
    brief = visible(claims=f"- {{id: c, issue: site, made_by: port, kind: demand, text: Do., evidence: {two}}}")
    links = Links(brief)
    assert links.corroboration(brief.claims[0].evidence) == 1
    sole = next(gap for gap in gaps(links) if gap.kind is GapKind.ONE_ROOT)
    assert sole.text == "1 claim rests on one root source: a source withheld from this audience"


def test_a_hidden_position_is_withheld_and_no_silence() -> None:
    brief = visible(positions="- {party: port, issue: site, stance: supports, summary: Safe., marking: TLP:RED}")
    links = Links(brief)
    (port, union), site = brief.parties, brief.issues[0]
    assert links.position(port, site) is None
    assert links.withholds(port, site) and not links.is_silent(port, site)
    assert links.silent_on(port) == ()
    assert links.silent_about(site) == (union,)
    assert [gap.text for gap in gaps(links)] == ["Site: nothing stated by The Union"]


def test_a_claim_with_a_hidden_answer_is_not_unanswered() -> None:
    brief = visible(
        claims="""
        - {id: safe, issue: site, made_by: port, kind: assertion, text: Safe., evidence: [{source: paper}]}
        - {id: not, issue: site, made_by: union, kind: denial, text: No., answers: [safe], marking: TLP:RED}
        """
    )
    links = Links(brief)
    assert links.is_answered(brief.claims[0])
    assert links.answers_to(brief.claims[0]) == ()
    assert links.withheld_answers_to(brief.claims[0]) == 1
    assert GapKind.UNANSWERED not in {gap.kind for gap in gaps(links)}


def test_an_answer_to_a_hidden_claim_stays_without_saying_so() -> None:
    brief = visible(
        claims="""
        - {id: safe, issue: site, made_by: port, kind: assertion, text: Safe., marking: TLP:RED}
        - {id: not, issue: site, made_by: union, kind: denial, text: No., answers: [safe]}
        """
    )
    assert [(claim.id, claim.answers) for claim in brief.claims] == [("not", ())]


def test_the_banner_is_as_strict_as_what_is_shown() -> None:
    text = small(parties=PARTIES)
    assert sound(text).strictest is Marking.AMBER
    brief = visible_part(sound(text), Marking.GREEN)
    assert brief is not None
    assert brief.strictest is Marking.CLEAR


@pytest.mark.parametrize(
    ("word", "level"),
    [
        ("green", "TLP:GREEN"), ("TLP:GREEN", "TLP:GREEN"), ("tlp:clear", "TLP:CLEAR"), (" Red ", "TLP:RED"),
        ("amber+strict", "TLP:AMBER+STRICT"), ("TLP:AMBER-STRICT", "TLP:AMBER+STRICT"), ("amber", "TLP:AMBER"),
        ("white", Marking.CLEAR), ("amber strict", Marking.AMBER_STRICT), ("", None), ("TLP:", None), ("tlp", None), ("1", None),
    ],
)  # fmt: skip
def test_a_level_is_understood_however_it_is_written(word: str, level: str | None) -> None:
    assert Marking.parse(word) == level


def presented(*entries: str) -> tuple[str, ...]:
    claims = "- {id: shut, issue: site, made_by: port, kind: demand, text: Not safe., marking: TLP:RED}"
    return visible(claims=claims, present=f"[{', '.join(entries)}]").present


def test_the_order_of_presenting_does_not_name_what_is_hidden() -> None:
    assert presented("title", "plot", "site", "positions/plot", "claim/shut") == ("title", "site")
    assert presented("-claim/shut", "-sources") == ("-sources",)
    assert presented("claim/shut", "-sources") == ("title",)
    assert presented("-claim/shut") == ()


# Every rule at once, over briefs at random


def both(document: Document, level: Marking) -> tuple[Links, Links]:
    whole = sound(json.dumps(document))
    brief = visible_part(whole, level)
    assert brief is not None
    return Links(whole), Links(brief)


@given(briefs(), LEVELS)
def test_as_many_items_are_hidden_as_it_says(document: Document, level: Marking) -> None:
    assert both(document, level)[1].brief.withheld.total == hidden_items(document, level)


@given(briefs(), LEVELS)
def test_every_silence_that_is_told_is_one_of_the_whole_brief(document: Document, level: Marking) -> None:
    whole, links = both(document, level)
    for party in links.brief.parties:
        for issue in links.brief.issues:
            assert links.is_silent(party, issue) == whole.is_silent(party, issue)


@given(briefs(), LEVELS)
def test_sources_are_counted_as_in_the_whole_brief(document: Document, level: Marking) -> None:
    whole, links = both(document, level)
    for claim in links.brief.claims:
        assert links.corroboration(claim.evidence) == whole.corroboration(whole.claims[claim.id].evidence)
        assert len(claim.evidence) == len(whole.claims[claim.id].evidence)
    for source in links.brief.sources:
        number = len(links.resting_on(source)) + links.withheld_on_source(source)
        assert number == len(whole.resting_on(source))
        assert len(source.derived_from) == len(whole.sources[source.id].derived_from)


@given(briefs(), LEVELS)
def test_answers_are_counted_as_in_the_whole_brief(document: Document, level: Marking) -> None:
    whole, links = both(document, level)
    for claim in links.brief.claims:
        number = len(links.answers_to(claim)) + links.withheld_answers_to(claim)
        assert number == len(whole.answers_to(whole.claims[claim.id]))


@given(briefs(), LEVELS)
def test_every_gap_that_is_told_is_one_of_the_whole_brief(document: Document, level: Marking) -> None:
    whole, links = both(document, level)
    known = [_facts(gap) for gap in gaps(whole)]
    for gap in gaps(links):
        kind, claims, parties = _facts(gap)
        assert any(kind == k and claims <= c and parties <= p for k, c, p in known), gap.text


@given(briefs(), LEVELS)
def test_what_is_seen_is_a_whole_brief_again(document: Document, level: Marking) -> None:
    links = both(document, level)[1]
    for claim in links.brief.claims:
        assert links.maker(claim)
        assert claim.issue in links.issues
        assert len(links.answered_by(claim)) == len(claim.answers)
    for question in links.brief.questions:
        assert links.scope(question).claims == frozenset(question.about)
    for event in links.brief.timeline:
        assert all(party in links.parties for party in event.by)


@given(briefs(), st.lists(LEVELS, min_size=2, max_size=2).map(lambda two: sorted(two, key=lambda level: level.rank)))
def test_what_one_audience_sees_can_be_narrowed_for_another(document: Document, levels: list[Marking]) -> None:
    lower, higher = levels
    at_once = both(document, lower)[1]
    first = both(document, higher)[1].brief
    narrowed = visible_part(first, lower)
    assert narrowed is not None
    links = Links(narrowed)
    assert visible_part(narrowed, higher) is narrowed
    one, other = narrowed.withheld, at_once.brief.withheld
    assert one._replace(sources=()) == other._replace(sources=())
    assert len(one.sources) == len(other.sources)
    assert [gap.text for gap in gaps(links)] == [gap.text for gap in gaps(at_once)]
    for claim in narrowed.claims:
        assert links.corroboration(claim.evidence) == at_once.corroboration(at_once.claims[claim.id].evidence)


def _facts(gap: Gap) -> tuple[GapKind, frozenset[str], frozenset[str]]:
    return gap.kind, gap.scope.claims or gap.scope.issues, frozenset(gap.parties)


@pytest.mark.parametrize(
    "hidden",
    [
        {"claims": "[{id: a, issue: site, made_by: union, kind: assertion, text: So., marking: TLP:RED}]"},
        {
            "issues": "[{id: site, title: Site, proposition: So.}, {id: cost, title: Cost, proposition: So., marking: TLP:RED}]",
            "positions": "[{party: union, issue: cost, stance: affirms, summary: So.}]",
        },
    ],
)
def test_nobody_is_called_voiceless_where_what_is_hidden_may_be_theirs(hidden: dict[str, str]) -> None:
    seen_by_all = visible_part(sound(small(**hidden)), Marking.GREEN)
    assert seen_by_all is not None
    assert voiceless(Links(seen_by_all)) == ()
