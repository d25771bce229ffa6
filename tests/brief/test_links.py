"""What belongs together in a brief, and how many independent sources carry something."""

import pytest

from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links, Scope, touches
from briefing.brief.model import Evidence
from tests.brief.alder import TEXT, changed, links, small

CHAIN = """
- {id: speech, title: A speech, kind: speech, reliability: A}
- {id: letter, title: A letter, kind: statement, reliability: A}
- {id: wire, title: A wire report, kind: article, reliability: B, derived_from: [speech]}
- {id: herald, title: An article, kind: article, reliability: B, derived_from: [wire]}
- {id: post, title: Another article, kind: article, reliability: B, derived_from: [speech, letter]}
- {id: gazette, title: A third article, kind: article, reliability: B, derived_from: [letter]}
"""


def cited(*names: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(source=name) for name in names)


def test_a_claim_is_about_its_issue_and_itself() -> None:
    alder = links()
    assert alder.scope(alder.claims["plume"]) == Scope(frozenset(["site"]), frozenset(["plume"]))


def test_a_position_is_about_its_issue_and_no_claim() -> None:
    alder = links()
    assert alder.scope(alder.positions["union/site"]) == Scope(frozenset(["site"]))


def test_a_question_without_an_issue_reaches_the_issues_of_its_claims() -> None:
    alder = links(changed(("    issue: site\n    about:", "    about:")))
    scope = alder.scope(alder.questions["tides"])
    assert scope == Scope(frozenset(["site"]), frozenset(["no-harm", "plume"]))
    assert alder.questions_on("site") == (alder.questions["tides"],)


def test_a_question_that_names_nothing_is_about_the_whole_brief() -> None:
    general = links(small(questions="[{id: who, text: Who pays?}]"))
    assert general.scope(general.questions["who"]) == Scope()
    assert general.questions_on("site") == ()


def test_items_belong_together_by_a_shared_claim_or_a_shared_issue() -> None:
    one = Scope(frozenset(["site"]), frozenset(["no-harm"]))
    assert touches(one, Scope(frozenset(["site"])))
    assert touches(one, Scope(frozenset(), frozenset(["no-harm"])))
    assert not touches(one, Scope(frozenset(["money"]), frozenset(["plume"])))
    assert not touches(one, Scope())


def test_an_answer_is_found_from_both_ends() -> None:
    alder = links()
    no_harm, plume = alder.claims["no-harm"], alder.claims["plume"]
    assert alder.answers_to(no_harm) == (plume,)
    assert alder.answered_by(plume) == (no_harm,)
    assert alder.answers_to(plume) == ()


def test_claims_are_found_by_issue_and_by_maker() -> None:
    alder = links()
    assert [claim.id for claim in alder.claims_on("site")] == ["no-harm", "plume"]
    assert [claim.id for claim in alder.claims_on("site", made_by="union")] == ["plume"]
    assert alder.claims_on("money") == ()


def test_what_a_source_says_in_its_own_voice_is_made_by_its_publisher() -> None:
    alder = links(changed(("made_by: port   ", "made_by: reporting   ")))
    assert alder.maker(alder.claims["no-harm"]) == "The Alder Herald"
    assert alder.maker(alder.claims["plume"]) == "Union"


def test_positions_stand_in_the_order_of_the_parties() -> None:
    both = links(
        small(
            positions="""
            - {party: union, issue: site, stance: denies, summary: Not safe.}
            - {party: port, issue: site, stance: supports, summary: Safe.}
            """
        )
    )
    assert [position.party for position in both.positions_on("site")] == ["port", "union"]


def test_no_stated_position_is_a_gap_and_never_neutral() -> None:
    half = links(small(positions="[{party: port, issue: site, stance: neutral, summary: Takes no side.}]"))
    (site,) = half.brief.issues
    port, union = half.brief.parties
    neutral = half.position(port, site)
    assert neutral is not None and neutral.stance == "neutral"
    assert half.position(union, site) is None
    assert half.silent_on(union) == (site,)
    assert half.silent_on(port) == ()


def test_five_articles_that_repeat_one_release_count_once() -> None:
    copies = "".join(
        f"- {{id: copy-{n}, title: Copy {n}, kind: article, reliability: C, derived_from: [release]}}\n"
        for n in range(5)
    )
    repeated = links(small(sources="- {id: release, title: Release, kind: press-release, reliability: A}\n" + copies))
    everywhere = cited(*(f"copy-{n}" for n in range(5)))
    assert repeated.corroboration(everywhere) == 1
    assert repeated.sole_source(everywhere) == repeated.sources["release"]


def test_sources_with_roots_of_their_own_count_each() -> None:
    assert links(small(sources=CHAIN)).corroboration(cited("speech", "letter")) == 2


def test_the_same_source_cited_twice_counts_once() -> None:
    assert links(small(sources=CHAIN)).corroboration(cited("speech", "speech")) == 1


def test_a_chain_counts_as_the_source_it_begins_with() -> None:
    chain = links(small(sources=CHAIN))
    assert chain.roots(chain.sources["herald"]) == {"speech"}
    assert chain.corroboration(cited("herald", "speech")) == 1


def test_sources_that_share_one_of_their_roots_are_not_independent() -> None:
    chain = links(small(sources=CHAIN))
    assert chain.corroboration(cited("herald", "gazette")) == 2
    assert chain.corroboration(cited("herald", "gazette", "post")) == 1
    assert chain.corroboration(cited("post", "herald", "gazette")) == 1


def test_nothing_corroborates_without_evidence() -> None:
    chain = links(small(sources=CHAIN))
    assert chain.corroboration(()) == 0
    assert chain.sole_source(()) is None


def test_an_origin_says_which_of_the_roots_a_piece_rests_on() -> None:
    chain = links(small(sources=CHAIN))
    from_speech = Evidence(source="post", origin="speech")
    from_letter = Evidence(source="post", origin="letter")
    assert chain.evidence_roots(from_speech) == {"speech"}
    assert chain.corroboration((from_speech, from_letter)) == 2
    assert chain.corroboration((from_speech, *cited("herald"))) == 1
    assert chain.sole_source((from_speech, *cited("herald"))) == chain.sources["speech"]


def test_an_origin_midway_is_followed_to_its_own_root() -> None:
    chain = links(small(sources=CHAIN))
    assert chain.evidence_roots(Evidence(source="herald", origin="wire")) == {"speech"}


def test_the_sole_source_of_one_text_with_two_roots_is_the_text() -> None:
    chain = links(small(sources=CHAIN))
    assert chain.sole_source(cited("post", "post")) == chain.sources["post"]
    assert chain.sole_source(cited("speech", "letter")) is None


def test_what_rests_on_a_source_is_found_through_origins_too() -> None:
    alder = Links(links(changed(("quote: straight", "origin: union-letter, quote: straight"))).brief)
    resting = alder.resting_on(alder.sources["union-letter"])
    assert [ref for ref, _ in resting] == [Ref(ItemKind.CLAIM, "plume"), Ref(ItemKind.EVENT, "0")]
    assert len(resting[0][1]) == 2
    assert "position port/site" in {f"{ref.kind} {ref.id}" for ref, _ in alder.resting_on(alder.sources["herald"])}


def test_nothing_rests_on_a_source_that_nobody_cites() -> None:
    text = TEXT.replace("timeline:", "# timeline:").split("# timeline:")[0]
    alone = links(changed(("      - {source: union-letter, quote", "      # - {source"), text=text))
    assert alone.resting_on(alone.sources["union-letter"]) == ()


HELD = """
- {{party: port, issue: site, stance: {port}, summary: It says so.}}
- {{party: union, issue: site, stance: {union}, summary: It says so.}}
- {{party: town, issue: site, stance: {town}, summary: It says so.}}
"""
THREE = "[{id: port, name: The Port}, {id: union, name: The Union}, {id: town, name: The Town}]"


@pytest.mark.parametrize(
    ("port", "union", "town", "party", "pair"),
    [
        ("affirms", "denies", "opposes", "", ("port", "union")),
        ("affirms", "denies", "opposes", "town", ("port", "town")),
        ("affirms", "neutral", "opposes", "", ("port", "town")),
        ("affirms", "neutral", "opposes", "union", ("port", "union")),
        ("affirms", "affirms", "conditional", "", ("port", "town")),
        ("denies", "opposes", "denies", "", None),
    ],
)
def test_two_parties_disagree_where_they_stand_on_different_sides(
    port: str, union: str, town: str, party: str, pair: tuple[str, str] | None
) -> None:
    brief = links(small(parties=THREE, positions=HELD.format(port=port, union=union, town=town)))
    opposed = brief.opposed_on(brief.issues["site"], party=party)
    assert (opposed and (opposed[0].id, opposed[1].id)) == pair


def test_without_stances_they_disagree_of_whom_one_answers_the_other() -> None:
    claim = "- {{id: {}, issue: site, made_by: {}, kind: assertion, text: It is so., answers: [{}]}}\n".format
    claims = claim("a", "port", "") + claim("b", "reporting", "a") + claim("c", "port", "a")
    assert (undisputed := links(small(claims=claims))).opposed_on(undisputed.issues["site"]) is None
    disputed = links(small(claims=claims + claim("d", "union", "c")))
    opposed = disputed.opposed_on(disputed.issues["site"])
    assert opposed and [party.id for party in opposed] == ["port", "union"]


def test_an_answer_stands_under_what_it_answers_and_each_claim_once() -> None:
    claim = "- {{id: {}, issue: {}, made_by: {}, kind: assertion, text: It is so., answers: [{}]}}\n".format
    two_issues = (
        "[{id: site, title: Site, proposition: It is safe.}, {id: cost, title: Cost, proposition: It is dear.}]"
    )
    claims = "".join(
        claim(*fields)
        for fields in [
            ("a", "site", "port", ""), ("b", "site", "port", ""), ("c", "site", "union", "a"),
            ("d", "site", "port", "c"), ("e", "site", "union", "a, b"), ("f", "site", "union", "z"),
            ("y", "site", "port", "x"), ("x", "site", "union", "y"), ("z", "cost", "port", ""),
        ]
    )  # fmt: skip
    brief = links(small(issues=two_issues, claims=claims))
    threads = [(claim.id, depth) for claim, depth in brief.threads_on("site")]
    assert threads == [("a", 0), ("c", 1), ("d", 2), ("e", 1), ("b", 0), ("f", 0), ("y", 0), ("x", 1)]


def test_a_party_that_states_nothing_on_any_issue_is_silent_everywhere() -> None:
    held = "[{party: union, issue: site, stance: neutral, summary: Takes no side.}]"
    assert [party.id for party in links(small(positions=held)).silent_everywhere] == ["port"]
    assert links(small(issues="[]")).silent_everywhere == ()
