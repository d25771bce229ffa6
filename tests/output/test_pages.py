"""Each sort of item, whole: its words, its sources, what belongs to it, and what is missing said as missing."""

from collections.abc import Iterable

import pytest

from briefing.brief import citations
from briefing.brief.audience import visible_part
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief, Evidence
from briefing.brief.vocabulary import Marking
from briefing.output.layout.blocks import Beside, Block, lay_out, plain_text
from briefing.output.layout.word_diff import renderings
from briefing.output.pages import answers, item_pages
from briefing.output.pages.catalogue import Catalogue
from tests.brief.alder import changed, small, sound
from tests.output.bundled_briefs import BRIEFS
from tests.room.recorded import room_question


def ref_of(address: str) -> Ref:
    """Return the address that is written as "kind id"."""
    kind, _, item_id = address.partition(" ")
    return Ref(ItemKind(kind), item_id)


def words_of(catalogue: Catalogue, ref: Ref, *, notes: bool = False) -> str:
    """Return a page's title and text, each block on a line of its own."""
    title, page, _ = catalogue.page(ref, notes=notes)
    return "\n".join([title, *("".join(text for text, _ in line) for line in item_pages.as_lines(page))])


def supported(brief: Brief) -> list[tuple[Ref, tuple[Evidence, ...]]]:
    """Return every item that has evidence, with its evidence."""
    claims = [(Ref(ItemKind.CLAIM, claim.id), claim.evidence) for claim in brief.claims]
    positions = [(Ref(ItemKind.POSITION, position.id), position.evidence) for position in brief.positions]
    return [
        *claims,
        *positions,
        *((Ref(ItemKind.EVENT, str(n)), event.evidence) for n, event in enumerate(brief.timeline)),
    ]


def every_ref(catalogue: Catalogue) -> list[Ref]:
    links = catalogue.links
    kinds: dict[str, Iterable[str]] = {
        "source": links.sources,
        "claim": links.claims,
        "position": links.positions,
        "question": links.questions,
        "gap": catalogue.gaps,
        "silence": links.parties,
    }
    refs = [Ref(ItemKind(kind), name) for kind, items in kinds.items() for name in items]
    return [*refs, *(Ref(ItemKind.EVENT, str(number)) for number, _ in enumerate(catalogue.brief.timeline))]


@pytest.mark.parametrize("name", BRIEFS)
def test_every_quotation_stands_on_its_items_page_with_its_place(name: str) -> None:
    catalogue = Catalogue(sound(BRIEFS[name]), name)
    for ref, evidence in supported(catalogue.brief):
        words = words_of(catalogue, ref)
        for piece in evidence:
            whole, below = citations.place(catalogue.links, piece), citations.place_below(catalogue.links, piece, piece)
            texts = {(other.source, other.origin) for other in evidence}
            assert whole in words or (below in words and len(texts) < len(evidence))
            assert piece.quote is None or citations.quoted(" ".join(piece.quote.split())) in words


@pytest.mark.parametrize("name", BRIEFS)
def test_every_quotation_stands_on_the_page_of_the_source_that_carries_it(name: str) -> None:
    catalogue = Catalogue(sound(BRIEFS[name]), name)
    for _, evidence in supported(catalogue.brief):
        for piece in evidence:
            for source in filter(None, (piece.source, piece.origin)):
                words = words_of(catalogue, Ref(ItemKind.SOURCE, source))
                assert piece.quote is None or citations.quoted(piece.quote) in words


@pytest.mark.parametrize("name", BRIEFS)
def test_every_item_has_a_page_a_citation_and_a_marking(name: str) -> None:
    catalogue = Catalogue(sound(BRIEFS[name]), name)
    for ref in every_ref(catalogue):
        title, page, _ = catalogue.page(ref)
        assert title and "\n" not in title
        for width in 20, 84, 120:
            assert plain_text(lay_out(page, width)).strip()
        assert catalogue.citation(ref).endswith(f"\n{catalogue.marking(ref)}")


def test_a_claims_page_says_who_made_it_when_and_how_it_is_graded() -> None:
    page = words_of(Catalogue(sound(), "alder"), Ref(ItemKind.CLAIM, "no-harm"))
    assert page.splitlines() == [
        "Port asserts · Ana Ruiz, harbour master · 10 Mar 2025",
        "The spoil is clean sand and will not reach the spawning grounds.",
        "how sure possibly true · source: usually reliable (Admiralty B3)",
        "“clean sand”",
        "— Port, as given by The Alder Herald, 13 Mar 2025, ¶4",
        "answered · Union alleges: The ebb carries the plume over the spawning grounds.",
    ]


def test_a_claim_that_nobody_answers_says_so_and_counts_its_roots() -> None:
    lines = words_of(Catalogue(sound(), "alder"), Ref(ItemKind.CLAIM, "plume")).splitlines()
    assert lines[0] == "Union alleges"
    assert lines[-3:] == [
        "1◆ one root source behind them: Letter to the harbour master",
        "answers · Port asserts: The spoil is clean sand and will not reach the spawning grounds.",
        "╌ no answer to it in the sources",
    ]


def test_independent_sources_are_counted_on_the_page() -> None:
    text = changed(("    derived_from: [union-letter]", "    # derived_from"))
    assert "2◆ 2 independent sources" in words_of(Catalogue(sound(text), "alder"), Ref(ItemKind.CLAIM, "plume"))


def test_what_a_source_reports_in_its_own_voice_wants_no_answer() -> None:
    own = "[{id: a, issue: site, made_by: reporting, kind: assertion, text: It is so.}]"
    assert words_of(Catalogue(sound(small(claims=own)), "small"), Ref(ItemKind.CLAIM, "a")).splitlines() == [
        "a source reports",
        "It is so.",
        "╌ no source given",
    ]


def test_a_judgment_gives_likelihood_and_confidence_apart() -> None:
    page = words_of(Catalogue(sound(BRIEFS["full"]), "full"), Ref(ItemKind.CLAIM, "no-harm")).splitlines()
    assert "likelihood very unlikely (05–20 %)" in page
    assert "confidence moderate" in page


def test_a_positions_page_gives_the_proposition_the_stance_and_who_stands_against_it() -> None:
    page = words_of(Catalogue(sound(), "alder"), Ref(ItemKind.POSITION, "port/site")).splitlines()
    assert page == [
        "Port on Where the spoil goes · said 20 Jan 2025",
        "Port ●\u00a0affirms it · in dispute: Dumping at Grey Bank does no harm to the fishery.",
        "Grey Bank is the only site within range, and a safe one.",
        "“the only site within range”",
        "— Port, as given by The Alder Herald, 13 Mar 2025",
        "Union ✕\u00a0denies it: Contests the harm assessment; would accept the outer site.",
    ]


def test_a_position_says_who_states_nothing_on_its_issue() -> None:
    neutral = "[{party: port, issue: site, stance: neutral, summary: Takes no side.}]"
    page = words_of(Catalogue(sound(small(positions=neutral)), "small"), Ref(ItemKind.POSITION, "port/site"))
    assert "╌ nothing stated by The Union" in page
    assert "The Port ○\u00a0takes no side on it · at issue: The site is safe." in page


def test_all_that_a_party_holds_names_the_proposition_of_each_issue_also_where_nothing_is_stated() -> None:
    links = Catalogue(sound(small()), "small").links
    page = plain_text(lay_out(answers.party_page(links, links.parties["union"]).page, 100))
    assert page.splitlines()[-1].endswith("╌ nothing stated · at issue: The site is safe.")


def test_a_silence_is_told_with_the_issues_and_the_questions_open_there() -> None:
    questions = "[{id: q, issue: site, text: Is it safe?}, {id: r, issue: site, text: Old?, status: deferred}]"
    page = words_of(Catalogue(sound(small(questions=questions)), "small"), Ref(ItemKind.SILENCE, "union"))
    assert page.splitlines() == [
        "The Union · nothing stated",
        "╌ The Union: nothing stated on",
        "Site · at issue: The site is safe.",
        "open questions there",
        "? Is it safe?",
    ]


def test_a_question_gives_why_what_settles_it_and_the_claims_it_is_about() -> None:
    page = words_of(Catalogue(sound(), "alder"), Ref(ItemKind.QUESTION, "tides")).splitlines()
    assert page[:4] == [
        "open question · Where the spoil goes",
        "Which way does the plume go on the ebb?",
        "why Both sides stake their case on it.",
        "settled by The tidal study, due 2025-04-20.",
    ]
    assert [line.split(":")[0] for line in page[4:]] == ["about · Port asserts", "about · Union alleges"]


def test_an_answered_question_gives_its_answer() -> None:
    page = words_of(Catalogue(sound(BRIEFS["full"]), "full"), Ref(ItemKind.QUESTION, "tides")).splitlines()
    assert page[0].startswith("answered question")
    assert "answer North." in page


@pytest.mark.parametrize(
    ("gap", "line"),
    [
        ("one-root/union-letter", "Union alleges: The ebb carries the plume over the spawning grounds."),
        ("unanswered/site/union", "! Where the spoil goes: 1 claim by Union that nobody answers"),
    ],
)
def test_a_gap_says_that_it_is_computed_and_names_its_claims(gap: str, line: str) -> None:
    page = words_of(Catalogue(sound(), "alder"), Ref(ItemKind.GAP, gap)).splitlines()
    assert page[0] == "gap · computed from the brief, not written"
    assert line in page


def test_a_gap_of_silence_names_the_parties_and_the_proposition() -> None:
    page = words_of(Catalogue(sound(small()), "small"), Ref(ItemKind.GAP, "silence/site")).splitlines()
    assert page[2:] == [
        "proposition The site is safe.",
        "╌ The Port: nothing stated",
        "╌ The Union: nothing stated",
    ]


def test_a_source_gives_its_reliability_its_chain_and_what_rests_on_it() -> None:
    page = words_of(Catalogue(sound(BRIEFS["full"]), "full"), Ref(ItemKind.SOURCE, "letter")).splitlines()
    assert page[:6] == [
        "statement",
        "Letter to the harbour master",
        "publisher not named",
        "published no date given",
        "source completely reliable (Admiralty A)",
        "carried by · Union threatens suit (The Alder Herald, 13 Mar 2025) ⊘\xa0withdrawn",
    ]
    assert "3 items rest on it" in page
    assert "• 12 Mar 2025 The union writes. ⊘\u00a0withdrawn" in page
    assert "address https://example.org/spoil" in words_of(
        Catalogue(sound(BRIEFS["full"]), "full"), Ref(ItemKind.SOURCE, "herald")
    )


def test_a_source_that_nothing_rests_on_says_so() -> None:
    page = words_of(Catalogue(sound(small()), "small"), Ref(ItemKind.SOURCE, "paper"))
    assert page.endswith("╌ nothing in this brief rests on it directly")


def test_an_event_gives_its_date_its_doers_and_its_source() -> None:
    page = words_of(Catalogue(sound(BRIEFS["full"]), "full"), Ref(ItemKind.EVENT, "0")).splitlines()
    assert page[:2] == ["12 Mar 2025 · by Alder Fishers' Union", "The union writes."]
    assert "“clean sand”" in page


@pytest.mark.parametrize("kind", ["claim no-harm", "position port/site", "question tides", "source herald", "event 0"])
def test_a_note_is_shown_only_where_it_is_asked_for_and_a_marking_always(kind: str) -> None:
    catalogue = Catalogue(sound(BRIEFS["full"]), "full")
    ref = ref_of(kind)
    assert "For the presenter." not in words_of(catalogue, ref)
    assert "note For the presenter." in words_of(catalogue, ref, notes=True)
    assert plain_text(lay_out(catalogue.page(ref).page, 100)).splitlines()[0].endswith(" TLP:AMBER")
    assert catalogue.marking(ref) == "TLP:AMBER"
    assert catalogue.citation(ref).endswith("\nTLP:AMBER")


@pytest.mark.parametrize("kind", ["claim plume", "source letter", "gap silence/site", "silence union"])
def test_an_item_without_a_marking_of_its_own_goes_under_its_briefs(kind: str) -> None:
    assert Catalogue(sound(BRIEFS["full"]), "full").marking(ref_of(kind)) == "TLP:GREEN"


def pair(one: str, other: str, *, sources: tuple[str, str] = ("a", "b")) -> list[str]:
    """Return two quotations as they are rendered, a differing word in brackets."""
    evidence = [Evidence(source=sources[0], quote=one), Evidence(source=sources[1], quote=other)]
    return [
        "".join(f"[{text}]" if role == "differs" else text for text, role in spans) for _, spans in renderings(evidence)
    ]


def test_the_words_in_which_two_renderings_differ_are_marked() -> None:
    assert pair("stop provoking a confrontation", "stop causing a confrontation") == [
        "“stop [provoking] a confrontation”",
        "“stop [causing] a confrontation”",
    ]


def test_signs_case_and_the_form_of_apostrophes_do_not_differ() -> None:
    assert pair("“It’s the ebb,” he said", "it's the ebb he said.") == [
        "““It’s the ebb,” he said”",
        "“it's the ebb he said.”",
    ]


def test_quotations_that_share_little_are_two_statements() -> None:
    assert pair("the plume goes north", "nobody asked us first") == [
        "“the plume goes north”",
        "“nobody asked us first”",
    ]


def test_statements_that_share_only_what_any_two_share_are_no_renderings_of_each_other() -> None:
    assert pair("is not a museum", "That is not correct.") == ["“is not a museum”", "“That is not correct.”"]


def test_quotations_of_one_source_are_no_renderings_of_each_other() -> None:
    assert pair("stop provoking us", "stop causing us", sources=("a", "a")) == [
        "“stop provoking us”",
        "“stop causing us”",
    ]


def test_two_renderings_stand_side_by_side_and_two_statements_do_not() -> None:
    sources = "[{id: a, title: A, kind: article, reliability: A}, {id: b, title: B, kind: article, reliability: A}]"
    claim = "id: c, issue: site, made_by: port, kind: demand, text: T."
    pages_of = [
        Catalogue(sound(small(sources=sources, claims=f"[{{{claim}, evidence: [{one}, {other}]}}]")), "small").page(
            Ref(ItemKind.CLAIM, "c")
        )
        for one, other in (
            ("{source: a, quote: stop provoking us}", "{source: b, quote: stop causing us}"),
            ("{source: a, quote: stop provoking us}", "{source: b, quote: quite another matter}"),
        )
    ]
    assert [[type(part) for part in page if not isinstance(part, Block)] for _, page, _ in pages_of] == [[Beside], []]


def test_a_quotation_too_long_to_compare_is_shown_as_it_is() -> None:
    long = "word " * 5000
    assert pair(long, long) == [f"“{long.strip()}”"] * 2


@pytest.mark.parametrize("width", [60, 160])
def test_face_to_face_names_each_party_once_an_issue(width: int) -> None:
    brief = sound()
    port, union = brief.parties[:2]
    page = answers.confrontation_page(Catalogue(brief, "alder").links, port, union).page
    first, *lines = plain_text(lay_out(page, width)).splitlines()
    assert first.startswith("Where the spoil goes · in dispute: ")
    text = " ".join(lines)
    assert text.count(f"{port.label} ● affirms it") == 1
    assert text.count(f"{union.label} ✕ denies it") == 1
    assert not {port.name, union.name} & {line.strip() for line in lines}


@pytest.mark.parametrize(
    ("on", "line"),
    [
        (Ref(ItemKind.CLAIM, "no-harm"), "on · Port asserts: The spoil is clean sand"),
        (
            Ref(ItemKind.POSITION, "port/site"),
            "on Port ●\u00a0affirms it · in dispute: Dumping at Grey Bank does no harm",
        ),
        (Ref(ItemKind.ISSUE, "site"), "on Where the spoil goes · in dispute: Dumping at Grey Bank does no harm"),
        (Ref(ItemKind.SOURCE, "herald"), "on the source herald What was shown"),
        (Ref(ItemKind.BRIEF, "bottom-line"), "on the bottom line What was shown"),
        (None, "on the screen A step"),
    ],
)
def test_a_question_from_the_room_is_shown_with_what_it_was_asked_on(on: Ref | None, line: str) -> None:
    alder = Catalogue(sound(), "alder")
    asked = room_question(on=on, on_words="What was shown")
    alder.set_room_questions([asked])
    words = words_of(alder, asked.ref)
    assert words.startswith("open question from the room · 14 Mar 2025, 10:15\nHow clean is clean?\n")
    assert line in words


def test_a_question_from_the_room_goes_under_the_marking_of_what_it_was_asked_on() -> None:
    marked = Catalogue(sound(changed(("    credibility: 3", "    marking: TLP:AMBER\n    credibility: 3"))), "alder")
    on_claim, on_nothing = room_question(), room_question("And so?", None, number=2)
    in_private = room_question("And between us?", None, number=3, marking=Marking.RED)
    marked.set_room_questions([on_claim, on_nothing])
    assert str(marked.strictest) == "TLP:AMBER"
    marked.set_room_questions([on_claim, on_nothing, in_private])
    assert str(marked.strictest) == "TLP:RED"
    assert marked.citation(in_private.ref).endswith("\nTLP:RED")
    assert marked.citation(on_claim.ref).endswith("\nTLP:AMBER")
    assert marked.citation(on_nothing.ref).endswith("\nTLP:CLEAR")


def _three_quotations(*origins: str, marking: str = "") -> list[str]:
    sources = f"""
    - {{id: radio, title: Radio, publisher: Coast Radio, kind: article, reliability: B, derived_from: [letter, speech]}}
    - {{id: letter, title: A letter, kind: statement, reliability: A{marking}}}
    - {{id: speech, title: A speech, kind: speech, reliability: A}}
    """
    evidence = ", ".join(
        f"{{source: radio, origin: {origin}, paragraph: {number}, quote: words of number {number}}}"
        for number, origin in enumerate(origins, 1)
    )
    claims = (
        f"- {{id: one, issue: site, made_by: port, kind: assertion, text: The site is safe., evidence: [{evidence}]}}"
    )
    brief = sound(small(sources=sources, claims=claims))
    brief = visible_part(brief, Marking.GREEN) or brief
    return [
        line for line in words_of(Catalogue(brief, "small"), Ref(ItemKind.CLAIM, "one")).splitlines() if "¶" in line
    ]


def test_a_text_that_has_just_been_named_is_not_named_again() -> None:
    lines = _three_quotations("letter", "letter", "speech")
    assert lines[0] == "— A letter (publisher not named, undated), as given by Coast Radio, undated, ¶1"
    assert lines[1] == "— the same text, ¶2"
    assert lines[2] == "— A speech (publisher not named, undated), as given by Coast Radio, undated, ¶3"


def test_of_a_withheld_origin_nothing_says_that_it_is_the_same() -> None:
    lines = _three_quotations("letter", "letter", "speech", marking=", marking: 'TLP:RED'")
    assert not any("the same text" in line for line in lines)


MARKED = """
- {id: open, issue: site, made_by: port, kind: assertion, text: It is safe., evidence: [{source: radio}]}
- {id: shut, issue: site, made_by: union, kind: denial, answers: [open], text: It is not., marking: 'TLP:RED',
   evidence: [{source: radio}]}
"""


@pytest.mark.parametrize("ref", [Ref(ItemKind.SOURCE, "radio"), Ref(ItemKind.CLAIM, "open")])
def test_an_item_that_another_ones_page_names_has_its_own_marking_there(ref: Ref) -> None:
    sources = "- {id: radio, title: Radio, kind: article, reliability: B}"
    page = Catalogue(sound(small(sources=sources, claims=MARKED)), "small").page(ref).page
    blocks = [block for block in page if isinstance(block, Block)]
    (naming,) = [block for block in blocks if "It is not." in "".join(text for text, _ in block.spans)]
    assert naming.marking is Marking.RED
    assert sum(block.marking is not None for block in blocks) == 1
