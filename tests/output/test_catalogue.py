"""Items by their address: what belongs to one, what faces it, and how it is cited."""

import pytest

from briefing.brief.audience import visible_part
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Scope
from briefing.brief.vocabulary import Marking
from briefing.output.pages.catalogue import Catalogue
from tests.brief.alder import changed, small, sound
from tests.library.full import FULL, text_of
from tests.room.recorded import room_question

CLAIM, ANSWER = Ref(ItemKind.CLAIM, "no-harm"), Ref(ItemKind.CLAIM, "plume")
PORT, UNION = Ref(ItemKind.POSITION, "port/site"), Ref(ItemKind.POSITION, "union/site")
QUESTION = Ref(ItemKind.QUESTION, "tides")
ROOT, UNANSWERED = Ref(ItemKind.GAP, "one-root/union-letter"), Ref(ItemKind.GAP, "unanswered/site/union")
ALL = [CLAIM, ANSWER, PORT, UNION, QUESTION, ROOT, UNANSWERED]

TWO_ISSUES = {
    "issues": "[{id: site, title: Site, proposition: p}, {id: cost, title: Cost, proposition: p}]",
    "claims": """
    - {id: safe, issue: site, made_by: port, kind: denial, text: Safe.}
    - {id: clean, issue: site, made_by: port, kind: denial, text: Clean.}
    - {id: cheap, issue: cost, made_by: port, kind: denial, text: Cheap.}
    """,
    "positions": """
    - {party: port, issue: site, stance: supports, summary: Yes.}
    - {party: port, issue: cost, stance: supports, summary: Yes.}
    """,
    "questions": "[{id: q, issue: site, about: [safe], text: Is it?}, {id: r, text: Who pays?}]",
}


def ref_of(address: str) -> Ref:
    """Return the address that is written as "kind id"."""
    kind, _, item_id = address.partition(" ")
    return Ref(ItemKind(kind), item_id)


def alder() -> Catalogue:
    return Catalogue(sound(), "alder")


def test_everything_on_an_issue_belongs_to_a_claim_on_it() -> None:
    assert alder().belonging(CLAIM, ALL) == set(ALL)


def test_what_is_on_another_issue_does_not_belong() -> None:
    two = Catalogue(sound(small(**TWO_ISSUES)), "two")
    refs = [
        Ref(ItemKind.CLAIM, "safe"),
        Ref(ItemKind.CLAIM, "cheap"),
        Ref(ItemKind.POSITION, "port/site"),
        Ref(ItemKind.POSITION, "port/cost"),
    ]
    assert two.belonging(Ref(ItemKind.CLAIM, "safe"), refs) == {
        Ref(ItemKind.CLAIM, "safe"),
        Ref(ItemKind.POSITION, "port/site"),
    }


def test_a_question_that_names_its_claims_brings_those_alone_and_the_positions_on_their_issue() -> None:
    two = Catalogue(sound(small(**TWO_ISSUES)), "two")
    refs = [
        Ref(ItemKind.CLAIM, "safe"),
        Ref(ItemKind.CLAIM, "clean"),
        Ref(ItemKind.POSITION, "port/site"),
        Ref(ItemKind.POSITION, "port/cost"),
    ]
    assert two.belonging(Ref(ItemKind.QUESTION, "q"), refs) == {
        Ref(ItemKind.CLAIM, "safe"),
        Ref(ItemKind.POSITION, "port/site"),
    }


def test_nothing_belongs_to_a_question_about_the_whole_brief() -> None:
    two = Catalogue(sound(small(**TWO_ISSUES)), "two")
    assert (
        two.belonging(Ref(ItemKind.QUESTION, "r"), [Ref(ItemKind.CLAIM, "safe"), Ref(ItemKind.POSITION, "port/site")])
        == set()
    )


def test_a_gap_of_silence_brings_its_own_parties_silence() -> None:
    two = Catalogue(sound(small(**TWO_ISSUES)), "two")
    silences = [Ref(ItemKind.SILENCE, "port"), Ref(ItemKind.SILENCE, "union")]
    assert two.scope(silences[1]) == Scope(frozenset(["site", "cost"]))
    assert two.belonging(Ref(ItemKind.GAP, "silence/site"), silences) == {Ref(ItemKind.SILENCE, "union")}


def test_a_gap_that_names_its_claims_brings_those_alone() -> None:
    two = Catalogue(sound(small(**TWO_ISSUES)), "two")
    refs = [
        Ref(ItemKind.CLAIM, "safe"),
        Ref(ItemKind.CLAIM, "cheap"),
        Ref(ItemKind.POSITION, "port/site"),
        Ref(ItemKind.SILENCE, "union"),
    ]
    gap = Ref(ItemKind.GAP, "unanswered/cost/port")
    assert two.belonging(gap, refs) == {Ref(ItemKind.CLAIM, "cheap"), Ref(ItemKind.SILENCE, "union")}


def test_a_claim_faces_what_it_answers_and_what_answers_it() -> None:
    assert alder().facing(CLAIM) == {ANSWER}
    assert alder().facing(ANSWER) == {CLAIM}


def test_a_position_faces_the_other_positions_on_its_issue() -> None:
    assert alder().facing(PORT) == {UNION}
    assert alder().facing(QUESTION) == set()


def test_a_claim_leads_to_its_makers_own_position() -> None:
    assert alder().own_position(CLAIM) == PORT
    assert alder().own_position(PORT) is None
    silent = Catalogue(sound(small(claims="[{id: a, issue: site, made_by: port, kind: denial, text: T.}]")), "small")
    assert silent.own_position(Ref(ItemKind.CLAIM, "a")) is None


def test_a_source_is_about_nothing_in_particular() -> None:
    assert alder().scope(Ref(ItemKind.SOURCE, "herald")) == Scope()


def test_a_claim_is_cited_with_its_words_their_speaker_and_their_place() -> None:
    assert alder().citation(CLAIM).splitlines() == [
        "“clean sand” — Ana Ruiz, harbour master, for Port, 10 Mar 2025; "
        "“Union threatens suit over spoil site”, The Alder Herald, 13 Mar 2025, ¶4",
        "TLP:CLEAR",
    ]


def test_each_rendering_is_cited_on_a_line_of_its_own() -> None:
    assert [line.split(" — ")[0] for line in alder().citation(ANSWER).splitlines()] == [
        "“straight across the spawning grounds”",
        "“directly over our spawning grounds”",
        "TLP:CLEAR",
    ]


def test_what_has_no_quotation_is_cited_as_paraphrased() -> None:
    assert alder().citation(UNION).splitlines()[0] == (
        "Contests the harm assessment; would accept the outer site. — "
        "Alder Fishers' Union (paraphrased); no source given"
    )


def test_an_origin_is_cited_as_given_by_the_text_that_was_read() -> None:
    from_letter = changed(("quote: straight", "origin: union-letter, quote: straight"))
    assert (
        Catalogue(sound(from_letter), "alder")
        .citation(ANSWER)
        .splitlines()[0]
        .endswith(
            "; Letter to the harbour master (Alder Fishers' Union, 12 Mar 2025), as given by "
            "“Union threatens suit over spoil site”, The Alder Herald, 13 Mar 2025"
        )
    )


def test_a_source_is_cited_with_its_address() -> None:
    assert Catalogue(sound(text_of(FULL)), "full").citation(Ref(ItemKind.SOURCE, "herald")) == (
        "“Union threatens suit”, The Alder Herald, 13 Mar 2025, https://example.org/spoil\n"
        "⊘\u00a0withdrawn 14 Mar 2025: The letter was forged.\n✎\u00a0corrected Mar 2025: A date was wrong.\nTLP:AMBER"
    )


@pytest.mark.parametrize("kind", ["claim no-harm", "position port/site", "event 0", "source herald"])
def test_the_address_behind_an_item_is_its_first_sources_at_the_words(kind: str) -> None:
    full = Catalogue(sound(text_of(FULL)), "full")
    words = "" if kind == "source herald" else "#:~:text=clean%20sand"
    assert full.address(ref_of(kind)) == f"https://example.org/spoil{words}"


@pytest.mark.parametrize("kind", ["claim plume", "question tides", "source letter"])
def test_an_item_whose_sources_give_no_address_leads_nowhere(kind: str) -> None:
    assert Catalogue(sound(text_of(FULL)), "full").address(ref_of(kind)) is None


def test_what_was_said_in_a_room_that_was_shown_more_is_counted_and_not_told() -> None:
    visible = visible_part(sound(), Marking.GREEN)
    assert visible is not None
    public = room_question("In the open?", number=1)
    private = room_question("In private?", number=2, marking=Marking.AMBER)
    unknown = room_question("Who knows?", number=3, marking=None)
    catalogue = Catalogue(visible, "alder")
    catalogue.set_room_questions([public, private, unknown])
    assert list(catalogue.asked.values()) == [public]
    assert catalogue.asked_elsewhere == 2
    whole = alder()
    whole.set_room_questions([public, private, unknown])
    assert len(whole.asked) == 3
