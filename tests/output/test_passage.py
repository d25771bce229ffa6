"""Words in the text of their source, as the room reads them: the paragraph, the words set apart in it, the source."""

import pytest

from briefing.brief.audience import visible_part
from briefing.brief.deck import Deck, Spot
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Evidence
from briefing.brief.vocabulary import Marking
from briefing.library.checks.source_texts import source_text
from briefing.output.deck import on_request
from briefing.output.deck.passage import WrittenPassage, written_passage
from briefing.output.deck.sheet import Piece
from briefing.output.deck.slideshow import Slideshow, View
from briefing.output.deck.typesetting import Screen
from briefing.output.layout.block_letters import BLOCKS
from briefing.output.layout.blocks import BAR
from tests.brief.alder import changed, links, small, sound
from tests.library.herald import BRIEF, HERALD

SIZES = [(200, 57), (160, 42), (120, 33), (80, 21), (40, 10)]
NO_HARM, PLUME = Ref(ItemKind.CLAIM, "no-harm"), Ref(ItemKind.CLAIM, "plume")
POSITION = Ref(ItemKind.POSITION, "port/site")


def evidence(brief: Links, ref: Ref) -> Evidence:
    """The first piece of an item's evidence that quotes words of the article."""
    return next(piece for piece in brief.evidence(ref) if piece.quote and piece.source == "herald")


def written(brief: Links, ref: Ref, text: str = HERALD) -> WrittenPassage:
    made = written_passage(brief, ref, evidence(brief, ref), source_text(text))
    assert made is not None
    return made


def views(brief: Links, ref: Ref, size: tuple[int, int], text: str = HERALD) -> tuple[Slideshow, WrittenPassage]:
    step = on_request.requested_step(brief, on_request.passage(ref, evidence(brief, ref)))
    assert step is not None
    made = written(brief, ref, text)
    return Slideshow(brief, Deck([step]), Screen(*size, BLOCKS), written={ref: made.slide}), made


def first_view(brief: Links, ref: Ref, size: tuple[int, int], text: str = HERALD) -> View:
    show, made = views(brief, ref, size, text)
    return show.view(Spot(show.deck.steps[0].id, made.start))


def text_of(piece: Piece) -> str:
    return " ".join("".join(text for text, _ in line) for line in piece.lines if line[0][0] != BAR)


def words(view: View) -> str:
    return " ".join(" ".join(text_of(piece) for piece in view.sheet.visible(view.part)).split())


@pytest.mark.parametrize("size", SIZES)
def test_the_words_stand_in_their_paragraph_under_their_maker_with_their_source(size: tuple[int, int]) -> None:
    brief = links(BRIEF)
    show, _ = views(brief, NO_HARM, size)
    shown = " ".join(text_of(piece) for sheet in show.sheets(show.deck.steps[0]) for piece in sheet.pieces)
    shown = " ".join(shown.split())
    assert "Port asserts:" in shown
    assert "The port rejected the charge." in shown and "said Ana Ruiz, who called Grey Bank" in shown
    for sheet in show.sheets(show.deck.steps[0]):
        assert "In The Alder Herald, 13 Mar" in " ".join(" ".join(map(text_of, sheet.pieces)).split())


@pytest.mark.parametrize("size", [(200, 57), (160, 42), (120, 33), (80, 21)])
def test_the_words_are_set_apart_by_their_size_and_their_speakers_bar(size: tuple[int, int]) -> None:
    pieces = first_view(links(BRIEF), NO_HARM, size).sheet.pieces
    marked = next(piece for piece in pieces if "clean sand" in text_of(piece) and piece.face != "plain")
    assert all(role == "strong" for line in marked.lines for text, role in line if "clean" in text or "sand" in text)
    around = next(piece for piece in pieces if "The port rejected" in text_of(piece))
    assert around.face in ("plain", "small") and around.face != marked.face
    bars = [piece for piece in pieces if piece.lines and piece.lines[0][0][0] == BAR]
    assert any(bar.row == marked.row and bar.column < marked.column for bar in bars)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("before", [0, 30, 500, 20_000])
def test_however_long_the_paragraph_the_first_sheet_has_the_words(size: tuple[int, int], before: int) -> None:
    text = "word " * before + "“The spoil is clean sand,” said Ana Ruiz. " + "more " * before
    brief = links(changed(("quote: clean sand, paragraph: 5", "quote: clean sand, paragraph: 1"), text=BRIEF))
    view = first_view(brief, NO_HARM, size, text)
    assert "clean sand" in words(view)
    show, _ = views(brief, NO_HARM, size, text)
    assert len(show.sheets(show.deck.steps[0])) < 20
    whole = " ".join(text_of(piece) for sheet in show.sheets(show.deck.steps[0]) for piece in sheet.pieces)
    assert ("… word" in whole and "more …" in whole) is (before > 60)


def test_what_touches_the_words_stays_with_them() -> None:
    group = written(links(BRIEF), NO_HARM).slide.item[0]
    marked = next(part for part in group if part.bar is not None)
    assert marked.text == "clean sand,”"
    assert [(text, role) for text, role in marked.block.spans if role == "strong"] == [("clean sand", "strong")]


def test_words_with_an_omission_are_marked_piece_by_piece() -> None:
    brief = links(changed(("quote: clean sand, paragraph: 5", "quote: The spoil … clean sand"), text=BRIEF))
    group = written(brief, NO_HARM).slide.item[0]
    marked = [part.text for part in group if part.bar is not None]
    assert [text.strip("“”,") for text in marked] == ["The spoil", "clean sand"]
    assert [part.text for part in group if part.bar is None and part.text == "is"]


def test_a_position_stands_under_its_proposition() -> None:
    brief = links(BRIEF)
    view = first_view(brief, POSITION, (120, 33))
    assert words(view).startswith("In dispute: Dumping at Grey Bank does no harm")
    assert "Port affirms" in words(view)
    assert "The port rejected the charge." in words(view)


def test_what_hangs_on_a_withdrawn_source_says_so() -> None:
    text = changed(
        ("  - id: herald\n", "  - id: herald\n    withdrawn: {date: 2025-03-20, reason: Forged.}\n"), text=BRIEF
    )
    assert "⊘ withdrawn" in words(first_view(links(text), NO_HARM, (120, 33)))


def test_words_that_are_not_in_the_text_make_no_passage() -> None:
    brief = links(BRIEF)
    assert written_passage(brief, NO_HARM, evidence(brief, NO_HARM), source_text("Nothing of it.")) is None


@pytest.mark.parametrize(("item", "source"), [("TLP:AMBER", ""), ("", "TLP:AMBER"), ("TLP:AMBER", "TLP:RED")])
def test_the_stricter_marking_of_item_and_source_ends_the_first_line_of_plain_text(item: str, source: str) -> None:
    text = BRIEF
    if item:
        text = changed(("  - id: no-harm\n", f"  - id: no-harm\n    marking: {item}\n"), text=text)
    if source:
        text = changed(("  - id: herald\n", f"  - id: herald\n    marking: {source}\n"), text=text)
    group = written(links(text), NO_HARM).slide.item[0]
    assert [part.block.marking for part in group if part.block.marking] == [Marking(source or item)]


def test_an_address_names_the_item_and_the_source_and_survives_what_a_save_adds() -> None:
    brief = links(BRIEF)
    address = on_request.passage(NO_HARM, evidence(brief, NO_HARM))
    assert on_request.named_items(address) == (NO_HARM, Ref(ItemKind.SOURCE, "herald"))
    assert on_request.subject_of(address) == NO_HARM
    assert on_request.name_of(brief, address) == (
        "the words in “Union threatens suit over spoil site”, ¶5: "
        "Port asserts: The spoil is clean sand and will not reach the spawning grounds."
    )
    more = links(
        changed(
            (
                "- {source: herald, quote: clean sand, paragraph: 5}",
                "- {source: herald, quote: spoil}\n      - {source: herald, quote: clean sand, paragraph: 5}",
            ),
            text=BRIEF,
        )
    )
    assert on_request.passage_at(more, address) == (NO_HARM, evidence_of(more, "clean sand"))
    other = links(changed(("quote: clean sand, paragraph: 5", "quote: spoil, paragraph: 5"), text=BRIEF))
    assert on_request.requested_step(other, address) is None


def evidence_of(brief: Links, quote: str) -> Evidence:
    return next(piece for claim in brief.brief.claims for piece in claim.evidence if piece.quote == quote)


@pytest.mark.parametrize("marked", ["no-harm", "herald"])
def test_what_the_room_may_not_see_has_no_passage(marked: str) -> None:
    text = changed((f"  - id: {marked}\n", f"  - id: {marked}\n    marking: TLP:AMBER\n"), text=BRIEF)
    whole = links(text)
    part = visible_part(sound(text), Marking.GREEN)
    assert part is not None
    assert on_request.requested_step(Links(part), on_request.passage(NO_HARM, evidence(whole, NO_HARM))) is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "claim",
        "claim/no-harm",
        "claim/no-harm/herald",
        "claim/gone/herald/00000000",
        "claim/no-harm/gone/00000000",
        "x/y/z/w/v",
        "passage/a/b/c/d",
    ],
)
def test_an_address_of_nothing_has_no_step(address: str) -> None:
    assert on_request.requested_step(links(BRIEF), Ref(ItemKind.PASSAGE, address)) is None


def test_a_source_without_spaces_is_laid_out_as_well() -> None:
    claim = "- {id: c, issue: site, made_by: port, kind: assertion, text: T., evidence: [{source: paper, quote: 安全}]}"
    brief = links(small(claims=claim))
    ref = Ref(ItemKind.CLAIM, "c")
    made = written_passage(brief, ref, brief.evidence(ref)[0], source_text("港" * 5000 + "安全" + "口" * 5000))
    assert made is not None
    marked = next(part for part in made.slide.item[0] if part.bar is not None)
    assert marked.text == "安全"
