"""The deck laid out: every word once, none cut, at every size; and the moves through it meet every reveal."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.brief.deck import Spot, deck
from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.output.deck import sheets
from briefing.output.deck.sheets import Piece, Screen, Sheet
from briefing.output.deck.slideshow import Slideshow
from briefing.output.layout.block_letters import BLOCK, drawn
from briefing.output.layout.blocks import BAR, Block, Line, Measure, cell_width, width_of, wrap
from tests.brief.alder import links, small
from tests.brief.generated import briefs, own_words

SIZES = st.tuples(st.integers(40, 300), st.integers(10, 78))
LETTERS = st.sampled_from([BLOCK, None])


def text_of(piece: Piece) -> str:
    """Return the words of a piece, without the bars before somebody's own words."""
    return "".join(text for line in piece.lines for text, _ in line if text != BAR)


def squeezed(text: str) -> str:
    return "".join(text.split())


def all_sheets(show: Slideshow) -> list[Sheet]:
    return [sheet for step in show.deck.steps for sheet in show.sheets(step)]


@given(brief=briefs(), size=SIZES, letters=LETTERS)
@settings(max_examples=80, derandomize=True, deadline=None)
def test_every_word_is_shown_once_at_every_size(brief: Brief, size: tuple[int, int], letters: object) -> None:
    made = Links(brief)
    show = Slideshow(made, deck(made), Screen(*size, BLOCK if letters else None))
    shown = "".join(
        squeezed(text_of(piece)) for sheet in all_sheets(show) for piece in sheet.pieces if piece.after >= 0
    )
    missing = {text: shown.count(squeezed(text)) for text in own_words(brief) if shown.count(squeezed(text)) != 1}
    assert missing == {}


@given(brief=briefs(), size=SIZES, letters=LETTERS)
@settings(max_examples=80, derandomize=True, deadline=None)
def test_nothing_leaves_the_screen_and_nothing_overlaps(brief: Brief, size: tuple[int, int], letters: object) -> None:
    columns, rows = size
    made = Links(brief)
    show = Slideshow(made, deck(made), Screen(columns, rows, BLOCK if letters else None))
    for sheet in all_sheets(show):
        taken: Counter[tuple[int, int]] = Counter()
        for piece in sheet.pieces:
            for number, line in enumerate(piece.lines):
                wide = width_of(line, BLOCK.measure if piece.large else cell_width)
                top = piece.row + number * piece.pitch
                assert piece.column + wide <= columns
                assert top >= 0 and top + piece.pitch <= rows
                taken.update((row, piece.column + x) for row in range(top, top + piece.pitch) for x in range(wide))
        assert max(taken.values(), default=0) <= 1


@given(brief=briefs(), size=SIZES)
@settings(max_examples=40, derandomize=True, deadline=None)
def test_going_on_meets_every_reveal_and_going_back_meets_them_again(brief: Brief, size: tuple[int, int]) -> None:
    made = Links(brief)
    show = Slideshow(made, deck(made), Screen(*size, BLOCK))
    every = [(step.id, stop) for step in show.deck.steps for sheet in show.sheets(step) for stop in sheet.stops]
    spot = Spot(show.deck.steps[0].id, every[0][1])
    met = [spot]
    while (following := show.forward(spot)) != spot:
        spot = following
        met.append(spot)
    assert [(each.step, each.part) for each in met] == every
    for expected in reversed(met[:-1]):
        spot = show.back(spot)
        assert spot == expected
    assert show.back(spot) == spot


@given(brief=briefs(), size=SIZES, other=SIZES)
@settings(max_examples=40, derandomize=True, deadline=None)
def test_a_change_of_size_takes_back_no_item_that_was_shown(
    brief: Brief, size: tuple[int, int], other: tuple[int, int]
) -> None:
    made = Links(brief)
    before, after = (Slideshow(made, deck(made), Screen(*each, BLOCK)) for each in (size, other))
    for step in before.deck.steps:
        for sheet in before.sheets(step):
            for stop in sheet.stops:
                view = after.view(Spot(step.id, stop))
                assert view.step == step
                assert view.part >= stop


def test_large_letters_are_used_where_they_fit() -> None:
    made = links()
    show = Slideshow(made, deck(made), Screen(200, 58, BLOCK))
    assert any(piece.large for piece in show.view(Spot("title")).sheet.pieces)
    low = Slideshow(made, deck(made), Screen(40, 10, BLOCK))
    assert not any(piece.large for sheet in all_sheets(low) for piece in sheet.pieces)


@pytest.mark.parametrize("text", ["字", "Ж", "ا", "👩‍🚀"])
def test_what_has_no_drawing_is_not_set_large(text: str) -> None:
    assert not BLOCK.can_set(f"Port {text}")


@pytest.mark.parametrize("text", ["Port Alder", "é ü ß Å", "“no limits” – it’s…", "2025-03-14: 45 %!"])
def test_large_letters_are_as_wide_as_they_are_measured(text: str) -> None:
    assert BLOCK.can_set(text)
    rows = drawn([(text, "text")])
    assert len(rows) == BLOCK.rows
    assert {width_of(row) for row in rows} == {BLOCK.measure(text)}


def test_rebuttals_stand_at_the_right_of_what_they_rebut_where_there_is_room() -> None:
    made = links()
    pieces = Slideshow(made, deck(made), Screen(120, 34)).view(Spot("claim/no-harm")).sheet.pieces
    claim, rebuttal = (next(p for p in pieces if p.after == after) for after in (0, 1000))
    assert rebuttal.row == claim.row
    assert rebuttal.column > claim.column


def test_the_proposition_stands_over_the_positions_on_each_sheet() -> None:
    made = links()
    view = Slideshow(made, deck(made), Screen(80, 22)).view(Spot("positions/site"))
    assert "Dumping at Grey Bank does no harm" in text_of(view.sheet.pieces[0])
    assert view.sheet.pieces[0].after < 0


def test_numbers_lead_to_steps() -> None:
    made = links()
    show = Slideshow(made, deck(made), Screen(80, 22))
    assert (show.numbered(1) or Spot("")).step == "title"
    assert show.numbered(0) is None
    assert show.numbered(len(show.deck.steps) + 1) is None


def test_revealing_all_of_a_step_comes_before_the_next() -> None:
    made = links()
    show = Slideshow(made, deck(made), Screen(120, 34))
    start = Spot("parties")
    whole = show.reveal(start)
    assert whole.step == "parties" and show.view(whole).is_whole
    assert show.reveal(whole).step == "issue/site"


@pytest.mark.parametrize("word", ["word ", "世界", "cafe\u0301 ", "x" * 300 + " "])
def test_a_text_that_no_sheet_holds_is_laid_out_once(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    text = word * (30_000 // len(word))
    laid_out: list[int] = []

    def counted(block: Block, width: int, measure: Measure) -> list[Line]:
        laid_out.append(sum(len(text) for text, _ in block.spans))
        return wrap(block, width, measure)

    monkeypatch.setattr(sheets, "wrap", counted)
    claim = f'- {{id: c, issue: site, made_by: port, kind: assertion, text: "{text}", evidence: [{{source: paper, quote: q}}]}}'
    brief = links(small(claims=claim))
    steps = deck(brief)
    show = Slideshow(brief, steps, Screen(120, 34, BLOCK))
    made = show.sheets(next(step for step in steps.steps if any(ref.kind == "claim" for ref in step.items)))
    assert sum(laid_out) < 1.5 * len(text)
    shown = "".join(squeezed(text_of(piece)) for sheet in made for piece in sheet.pieces)
    assert squeezed(text) in shown
