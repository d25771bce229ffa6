"""Whatever hangs on a withdrawn or corrected source says so, with words, wherever it stands; nothing else does."""

import json
from collections.abc import Callable

import pytest

from briefing.brief.deck import deck
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.resting import notices
from briefing.library.index.rows import CLAIMS, POSITIONS, brief_rows
from briefing.library.lookup.hits import Hit
from briefing.output.as_json import brief_summary, part_document
from briefing.output.deck import slides
from briefing.output.deck.slideshow import Slideshow
from briefing.output.deck.typesetting import Screen
from briefing.output.fallen import fallen_in
from briefing.output.handout.html import html_page
from briefing.output.handout.markdown import markdown_page
from briefing.output.handout.parts import Handout
from briefing.output.layout.blocks import Page, lay_out, plain_text
from briefing.output.pages import answers
from briefing.output.pages.brief_page import Part, brief_page
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.changes import changes_page
from briefing.output.pages.hits import citation, heading, hit_document, hits_page, sign_spans
from briefing.output.pages.item_pages import bottom_line_page
from tests.brief.alder import TEXT, changed, sound
from tests.output.fallen_sources import REASON, WITHDRAWN

LINKS = Links(sound(WITHDRAWN))
CATALOGUE = Catalogue(LINKS.brief, "alder")
PORT, UNION, SITE = LINKS.parties["port"], LINKS.parties["union"], LINKS.issues["site"]
FALLEN = {
    Ref(ItemKind.CLAIM, "no-harm"): "⊘ withdrawn",
    Ref(ItemKind.CLAIM, "plume"): "⊘ withdrawn",
    Ref(ItemKind.CLAIM, "stays"): "⊘ answers withdrawn",
    Ref(ItemKind.POSITION, "port/site"): "⊘ from withdrawn",
    Ref(ItemKind.EVENT, "0"): "⊘ withdrawn",
    Ref(ItemKind.SOURCE, "herald"): "⊘ from withdrawn",
    Ref(ItemKind.SOURCE, "union-letter"): "⊘ withdrawn",
}


def text(page: Page, width: int = 200) -> str:
    return plain_text(lay_out(page, width)).replace("\u00a0", " ")


def hits() -> list[Hit]:
    kinds = {POSITIONS: "positions", CLAIMS: "claims"}
    rows = [(kinds[kind], json.loads(fields)) for kind, _, fields in brief_rows(LINKS.brief, "alder") if kind in kinds]
    return [Hit("alder", "alder.yaml", "Alder", kind, Ref(*fields["ref"]), fields) for kind, fields in rows]


@pytest.mark.parametrize("ref", FALLEN, ids=lambda ref: f"{ref.kind} {ref.id}")
def test_the_page_of_an_item_and_what_is_copied_of_it_say_what_fell(ref: Ref) -> None:
    for words in (text(CATALOGUE.page(ref).page), CATALOGUE.citation(ref).replace("\u00a0", " ")):
        assert "⊘ " in words and REASON in words
        assert words.count(REASON) == 1
    assert CATALOGUE.citation(ref).endswith("TLP:CLEAR")


def test_the_sign_is_short_beside_an_item() -> None:
    for ref, words in FALLEN.items():
        assert notices.sign_of(LINKS.resting, ref).replace("\u00a0", " ") == words
    assert not notices.sign_of(LINKS.resting, Ref(ItemKind.POSITION, "union/site"))


PAGES: dict[str, tuple[Callable[[], Page], int]] = {
    "show": (lambda: brief_page(Part(LINKS)), 8),
    "answer": (lambda: answers.answer_page(LINKS, PORT, SITE).page, 3),
    "answer beside": (lambda: answers.answer_page(LINKS, UNION, SITE).page, 2),
    "party": (lambda: answers.party_page(LINKS, PORT).page, 1),
    "face to face": (lambda: answers.confrontation_page(LINKS, PORT, UNION).page, 1),
    "answered claim": (lambda: CATALOGUE.page(Ref(ItemKind.CLAIM, "stays")).page, 2),
    "question": (lambda: CATALOGUE.page(Ref(ItemKind.QUESTION, "tides")).page, 2),
    "source": (lambda: CATALOGUE.page(Ref(ItemKind.SOURCE, "union-letter")).page, 2),
    "hits": (lambda: hits_page(hits()), 4),
}


@pytest.mark.parametrize("name", PAGES)
def test_every_line_that_names_a_fallen_item_carries_its_sign(name: str) -> None:
    page, least = PAGES[name]
    assert text(page()).count("⊘ ") >= least


def test_a_brief_says_first_how_much_of_it_hangs_on_what_fell() -> None:
    assert "⊘ 4 statements on withdrawn sources" in text(bottom_line_page(LINKS).page)
    assert "⊘ 4 statements on withdrawn sources" in text(brief_page(Part(LINKS)))[:200]
    assert brief_summary(LINKS.brief, "alder", "alder.yaml")["on_notice"] == {"withdrawn": 4}
    assert brief_summary(sound(TEXT), "alder", "alder.yaml")["on_notice"] == {}


def test_every_item_of_the_json_says_what_it_hangs_on_and_how() -> None:
    document = part_document(Part(LINKS), "alder")
    claims = {claim["id"]: claim.get("hangs_on") for claim in document["claims"]}
    assert {name: signs[0]["how"] for name, signs in claims.items()} == {
        **{"no-harm": "wholly", "plume": "wholly", "stays": "by answer"},
    }
    position, union = document["positions"]
    assert position["hangs_on"][0] | {"words": ""} == {
        **{"state": "withdrawn", "how": "wholly", "words": "", "sources": ["union-letter"]},
        **{"derived": True, "withheld": False},
    }
    assert "hangs_on" not in union
    assert document["sources"][1]["withdrawn"] == {"date": "2025-03-14", "reason": REASON}
    assert "hangs_on" in document["timeline"][0]


def test_a_hit_says_it_in_its_list_on_its_page_in_json_and_where_it_is_copied() -> None:
    for hit in hits():
        fell = hit.ref in FALLEN
        assert bool(sign_spans(hit)) == fell and bool(hit_document(hit).get("hangs_on")) == fell
        assert (REASON in citation(hit)) == fell
        assert heading(hit)


def test_the_matrix_of_a_hand_out_its_lists_and_its_sources_say_it() -> None:
    handout = Handout(Part(LINKS))
    for written in (markdown_page(handout), html_page(handout)):
        words = written.replace("\u00a0", " ")
        assert words.count(REASON) == 7  # the claims, the answer, the position, the event, and the two sources
        assert "⊘ 4 statements on withdrawn sources" in words
        assert "⊘ withdrawn and ✎ corrected" in words
    (row,) = [line for line in markdown_page(handout).splitlines() if line.startswith("| **Where the spoil goes**")]
    assert "⊘" in row.split("|")[3] and "⊘" not in row.split("|")[4]


def test_a_step_of_the_deck_says_it_on_every_sheet() -> None:
    shown = deck(LINKS)
    for ref in FALLEN:
        words = " ".join(line.text for line in slides.words(LINKS, ref)).replace("\u00a0", " ")
        assert "⊘ " in words
        if ref.kind is not ItemKind.SOURCE:
            _, statement = slides.continued(LINKS, ref)
            assert statement[0][0].startswith("⊘")
    assert any("⊘" in span for line in slides.charge(LINKS, Ref(ItemKind.CLAIM, "stays")) for span, _ in line)
    for name in ("issue", "matrix"):
        words = " ".join(line.text for line in slides.words(LINKS, Ref(ItemKind(name), "site")))
        assert "Port ⊘" in words
    show = Slideshow(LINKS, shown, Screen(120, 34))
    assert "⊘" in "".join(
        span for piece in show.sheets(shown.steps[0])[0].pieces for line in piece.lines for span, _ in line
    )


def test_what_is_presented_and_has_fallen_is_listed_in_the_decks_order() -> None:
    statements = [ref for ref in FALLEN if ref.kind is not ItemKind.SOURCE]
    assert set(fallen_in(LINKS, deck(LINKS))) == set(statements)
    assert fallen_in(LINKS, deck(LINKS))[0] == Ref(ItemKind.CLAIM, "no-harm")
    assert fallen_in(Links(sound(TEXT)), deck(Links(sound(TEXT)))) == ()


def test_what_moved_says_what_fell_of_every_item_and_of_its_source() -> None:
    before = WITHDRAWN.replace(f"    withdrawn: {{date: 2025-03-14, reason: {REASON}}}\n", "")
    words = text(changes_page(Comparison(sound(before), sound(WITHDRAWN)), "old", "new"))
    assert words.lower().count("now rests on a source that was withdrawn") == 3
    assert "Port: now answers a claim that rests on a source that was withdrawn: It stays." in words
    assert "Port: now rests on a text derived from a source that was withdrawn" in words
    assert f"withdrawn 14 Mar 2025: {REASON} · 6 items hang on it" in words
    back = text(changes_page(Comparison(sound(WITHDRAWN), sound(before)), "old", "new"))
    assert back.lower().count("no longer rests on a source that was withdrawn") == 3
    assert "no longer said to be withdrawn" in back


def test_what_else_moved_of_a_fallen_item_carries_its_sign() -> None:
    graded = changed(("credibility: 3 ", "credibility: 2 "), text=WITHDRAWN)
    words = text(changes_page(Comparison(sound(WITHDRAWN), sound(graded)), "old", "new"))
    assert "⊘ withdrawn" in next(line for line in words.splitlines() if "credibility raised" in line)
