"""What the check of a quotation came to, wherever the quotation stands: quiet where all is well, in words where not."""

import json
import re
from pathlib import Path

import pytest

from briefing.brief.deck import Spot, deck
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.vocabulary import QuotationOutcome
from briefing.library.checks.quotes import Verifier
from briefing.output.as_json import part_document
from briefing.output.deck import slides
from briefing.output.deck.slideshow import Slideshow
from briefing.output.deck.typesetting import Screen
from briefing.output.evidence import checked_words, unreliable_words
from briefing.output.handout.html import html_page
from briefing.output.handout.markdown import markdown_page
from briefing.output.handout.parts import Handout
from briefing.output.layout.block_letters import BLOCKS
from briefing.output.layout.blocks import Page, lay_out, plain_text
from briefing.output.pages.brief_page import Part, brief_page
from briefing.output.pages.catalogue import Catalogue
from tests.brief.alder import sound
from tests.library.every_outcome import BRIEF, QUOTES, write

WIDTHS = (24, 40, 60, 80, 116)
LOUD = ("doubtful", "not in the text", "unreadable")
WHY = {
    QuotationOutcome.DOUBTFUL: "doubtful: “not” stands just before it in the text",
    QuotationOutcome.NOT_FOUND: "not in the text",
    QuotationOutcome.UNREADABLE: "unreadable: this is not a text",
}


@pytest.fixture
def links(tmp_path: Path) -> Links:
    """The links of the brief that has every outcome, checked against the texts that are at hand."""
    write(tmp_path)
    brief = sound(BRIEF)
    return Links(brief, Verifier(tmp_path / "sources").outcomes(brief))


def claim(outcome: QuotationOutcome) -> Ref:
    return Ref(ItemKind.CLAIM, outcome.name.lower().replace("_", "-"))


def page(links: Links, ref: Ref) -> Page:
    catalogue = Catalogue(links.brief, "every-outcome")
    catalogue.set_outcomes(links.outcomes)
    return catalogue.page(ref).page


def lines(page: Page, width: int) -> list[str]:
    return plain_text(lay_out(page, width)).splitlines()


def test_each_quotation_of_a_text_at_hand_has_its_outcome_and_no_other_is_claimed(links: Links) -> None:
    outcomes = {links.claims[claim(outcome).id]: outcome for outcome in QuotationOutcome}
    assert {item: links.outcome(item.evidence[0], item) for item in outcomes} == outcomes
    assert len(links.outcomes) == len(QUOTES) - 1


@pytest.mark.parametrize("outcome", QuotationOutcome)
def test_a_citation_begins_with_the_sign_and_under_it_stands_why_where_a_reader_must_know(
    links: Links, outcome: QuotationOutcome
) -> None:
    citation, *why = (line.strip() for line in lines(page(links, claim(outcome)), 116) if line.startswith("  "))
    assert citation.startswith(f"{outcome.glyph} The Port, as given by “")
    assert why == ([WHY[outcome]] if outcome.is_loud else [])
    assert outcome.is_loud == (str(outcome) in LOUD)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("outcome", QuotationOutcome)
def test_when_the_outcomes_come_no_line_moves_but_for_those_that_a_reader_must_know(
    links: Links, outcome: QuotationOutcome, width: int
) -> None:
    for ref in (claim(outcome), Ref(ItemKind.SOURCE, QUOTES[outcome][0])):
        before, after = lines(page(Links(links.brief), ref), width), lines(page(links, ref), width)
        words, again = ([re.sub(r"^( *)(?:[—✓≈?≠◌] )", "", line).strip() for line in page] for page in (before, after))
        rest = iter(again)
        assert all(line in rest for line in words), "the lines stand in their order"
        assert len(again) == len(words) or any(came_to.is_loud for came_to in outcomes_on(links, ref))


def outcomes_on(links: Links, ref: Ref) -> list[QuotationOutcome]:
    """What the quotations came to that the page of a claim or a source shows."""
    pieces = ((item, piece) for item in links.brief.claims for piece in item.evidence)
    return [links.outcome(piece, item) for item, piece in pieces if ref.id in (item.id, piece.source)]


@pytest.mark.parametrize("width", WIDTHS)
def test_why_is_whole_however_narrow(links: Links, width: int) -> None:
    text = " ".join(" ".join(lines(brief_page(Part(links)), width)).split())
    assert all(words in text for words in WHY.values())


def test_the_counts_stand_once_and_so_does_that_nothing_was_checked(links: Links) -> None:
    checked, unchecked = (" ".join(lines(brief_page(Part(one)), 120)) for one in (links, Links(links.brief)))
    assert (
        "2 of 6 quotations verified (1 ≈, set otherwise), 1 doubtful, 1 not in the text, 1 unreadable, 1 unchecked"
        in checked
    )
    assert unchecked.count("unchecked") == 1 and "6 quotations unchecked" in unchecked
    assert checked_words([]) == ""


def test_a_page_of_a_source_has_the_sign_of_each_quotation_before_its_bar(links: Links) -> None:
    text = lines(page(links, Ref(ItemKind.SOURCE, "paper")), 80)
    assert "  ✓ ▌“it is clean sand”" in text and "  ≠ ▌“it is dirty sand”\n     not in the text" in "\n".join(text)
    assert "    ▌“it is elsewhere”" in lines(page(links, Ref(ItemKind.SOURCE, "gone")), 80)


def test_json_gives_each_checked_quotation_its_outcome_and_counts_them(links: Links) -> None:
    document = json.loads(json.dumps(part_document(Part(links), "every-outcome")))
    pieces = [piece for item in document["claims"] for piece in item["evidence"]]
    assert [(piece.get("outcome"), piece.get("reason")) for piece in pieces] == [
        ("verified", None),
        ("verified ≈", None),
        ("doubtful", "“not” stands just before it in the text"),
        ("not in the text", None),
        ("unreadable", "this is not a text"),
        (None, None),
    ]
    assert document["quotations"] == {
        **{"found": 6, "verified": 2, "verified ≈": 1, "doubtful": 1},
        **{"not in the text": 1, "unreadable": 1, "unchecked": 1},
    }


def test_a_hand_out_has_the_sign_of_each_outcome_the_loud_word_and_a_legend(links: Links) -> None:
    handout = Handout(Part(links))
    markdown, html = markdown_page(handout), html_page(handout)
    for outcome in QuotationOutcome:
        assert f"> {outcome.glyph} " in markdown
        assert f"**{outcome.glyph} {outcome.label}**" in markdown and outcome.meaning in html.replace("&#39;", "'")
        why = WHY.get(outcome, str(outcome))
        assert (f"· **{why}**" in markdown) == outcome.is_loud == (f"· {why}</b>" in html)
        assert (f">{outcome.glyph}</abbr>" in html) == (outcome is not QuotationOutcome.UNCHECKED)


def test_a_hand_out_of_texts_that_nobody_has_says_so_once(links: Links) -> None:
    markdown = markdown_page(Handout(Part(Links(links.brief))))
    assert markdown.count("unchecked") == 1 and "✓" not in markdown


@pytest.mark.parametrize("outcome", QuotationOutcome)
def test_in_the_room_a_sign_stands_over_a_quotation_that_cannot_be_relied_on_and_over_no_other(
    links: Links, outcome: QuotationOutcome
) -> None:
    (quotation,) = slides.item(links, claim(outcome))[1:]
    texts = [words.text for words in quotation]
    assert texts[-2] == f"“{QUOTES[outcome][1]}”"
    assert " ".join(texts[:-2]) == (f"{outcome.glyph}\u00a0quotation {WHY[outcome]}" if outcome.is_loud else "")
    assert texts[-1].startswith("— The Port, as given by ")


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (80, 24), (120, 36), (200, 60)])
def test_the_sign_stands_on_each_sheet_that_a_long_quotation_runs_on_over(
    tmp_path: Path, columns: int, rows: int
) -> None:
    long = " ".join(f"sand{number}" for number in range(90))
    write(tmp_path)
    brief = sound(BRIEF.replace("it is dirty sand", long))
    shown = Links(brief, Verifier(tmp_path / "sources").outcomes(brief))
    show = Slideshow(shown, deck(shown), Screen(columns, rows, BLOCKS))
    step = show.deck.step(Spot(f"claim/{claim(QuotationOutcome.NOT_FOUND).id}"))
    quoting = [
        text
        for sheet in show.sheets(step)
        if "sand" in (text := " ".join(words for piece in sheet.pieces for line in piece.lines for words, _ in line))
    ]
    assert len(quoting) > 1
    assert all("≠ quotation not in the text" in " ".join(text.split()) for text in quoting)


def test_a_source_that_only_carries_words_as_well_has_its_own_sign(tmp_path: Path) -> None:
    write(tmp_path)
    more = "{source: paper, quote: it is dirty sand}, {source: scan, quote: it is dirty sand}"
    brief = sound(BRIEF.replace("      - {source: paper, quote: it is dirty sand}", f"      [{more}]"))
    shown = Links(brief, Verifier(tmp_path / "sources").outcomes(brief))
    (group,) = slides.item(shown, claim(QuotationOutcome.NOT_FOUND))[1:2]
    (place,) = (words.text for words in group if words.text.startswith("— "))
    assert place.endswith("also in “A scan”, publisher not named · ◌\u00a0quotation unreadable: this is not a text")


def test_the_presenter_is_told_how_many_quotations_cannot_be_relied_on() -> None:
    assert unreliable_words([QuotationOutcome.VERIFIED, QuotationOutcome.UNCHECKED]) == ""
    loud = [QuotationOutcome.DOUBTFUL, QuotationOutcome.NOT_FOUND, QuotationOutcome.DOUBTFUL]
    assert unreliable_words(loud) == "3 quotations cannot be relied on: 2 doubtful, 1 not in the text"


def test_the_same_quotation_of_two_speakers_has_an_outcome_for_each(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text("Q. Is it safe?\nRuiz: It is clean sand.\nLund: No.\nRuiz: Yes.\n", "utf-8")
    evidence = "[{source: paper, quote: It is clean sand}]"
    claims = "".join(
        f"  - {{id: {name}, made_by: port, kind: assertion, issue: site, speaker: Ana {name.title()}, text: Of {name}., "
        f"evidence: {evidence}}}\n"
        for name in ("ruiz", "lund")
    )
    brief = sound(BRIEF[: BRIEF.index("claims:")] + "claims:\n" + claims)
    checked = Links(brief, Verifier(tmp_path).outcomes(brief))
    assert [str(checked.outcome(item.evidence[0], item)) for item in brief.claims] == ["verified", "doubtful"]


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (60, 16), (80, 24), (120, 36), (200, 60)])
@pytest.mark.parametrize("outcome", WHY)
def test_no_quotation_that_fails_stands_on_a_sheet_without_its_sign_and_why(
    links: Links, outcome: QuotationOutcome, columns: int, rows: int
) -> None:
    show = Slideshow(links, deck(links), Screen(columns, rows, BLOCKS))
    step = show.deck.step(Spot(f"claim/{claim(outcome).id}"))
    sheets = [
        " ".join(" ".join(words for piece in sheet.pieces for line in piece.lines for words, _ in line).split())
        for sheet in show.sheets(step)
    ]
    assert any(QUOTES[outcome][1] in text for text in sheets)
    for text in sheets:
        if QUOTES[outcome][1] in text:
            assert f"{outcome.glyph} quotation {WHY[outcome]}" in text
