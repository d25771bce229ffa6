"""Words selected in the text at the desk, by keys and by the mouse: evidence of an item, or a claim of their own."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.app.widgets.desk.words_view import WordsView
from tests.app.desk.desk_draft import CLEAN, brief_in, claim_in, desk_screen, press, write
from tests.app.screen_texts import screen_text

TEXT = (
    "First words here. “A quotation, quite long”, he said.\n\nSecond paragraph: 海港局表示，泥沙很干净。\n\nلا ضرر.\n"
)


def selected(pilot: Pilot[int]) -> str:
    """Return the words that are selected, or the one under the cursor."""
    view = pilot.app.screen.query_one(WordsView)
    run = view.selected_run
    if run is None:
        return ""
    paragraphs = view.paragraphs
    if run.begin[0] == run.end[0]:
        return paragraphs[run.begin[0] - 1][run.begin[1] : run.end[1]]
    first, last = paragraphs[run.begin[0] - 1][run.begin[1] :], paragraphs[run.end[0] - 1][: run.end[1]]
    return "\n".join([first, *paragraphs[run.begin[0] : run.end[0] - 1], last])


async def test_the_cursor_begins_at_the_words_of_the_item_and_moves_by_words_and_lines(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "tab")
        shown = [selected(pilot)]
        for key in ("right", "right", "left", "down", "up", "home", "end", "g"):
            await press(pilot, key)
            shown.append(selected(pilot))
        assert shown[:4] == ["The", "spoil", "is", "spoil"]
        assert shown[4:6] == ["Ruiz", "The"], "in the other line, the word at the same place or before it"
        assert shown[6:] == ["Union", "March", "Union"]


async def test_space_and_shift_select(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "tab", "space", "right", "right")
        assert selected(pilot) == "The spoil is"
        await press(pilot, "space")
        assert selected(pilot) == "is"
        await press(pilot, "shift+right", "shift+right")
        assert selected(pilot) == "is clean sand"
        await press(pilot, "shift+left")
        assert selected(pilot) == "is clean"
        await press(pilot, "escape")
        assert selected(pilot) == "clean"


async def test_a_sentence_and_a_quotation_are_selected_by_one_key(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "tab", "quotation_mark")
        assert selected(pilot) == "The spoil is clean sand"
        await press(pilot, "right", "right", "quotation_mark")
        assert selected(pilot) == "the only site within range"
        await press(pilot, "up", "up", "up", "home", "full_stop")
        assert selected(pilot) == "Union threatens suit over spoil site"


@pytest.mark.parametrize(("paragraph", "sentence"), [
    ("The port dug. Lund said: “The sand is clean.” He left.", "Lund said: “The sand is clean.”"),
    ("“Is the sand clean?” she asked. He left.", "“Is the sand clean?” she asked"),
    ("“We dug. The sand is clean.” He left.", "The sand is clean"),
    ("He said it (“The sand is clean”). He left.", "He said it (“The sand is clean”"),
    ("At 5 p.m. on Monday the sand was clean. He left.", "At 5 p.m. on Monday the sand was clean"),
])  # fmt: skip
async def test_a_sentence_is_selected_with_both_marks_of_its_quotations_or_none(
    app: BriefingApp, path: Path, paragraph: str, sentence: str
) -> None:
    article = path.parent / "sources" / "alder-herald.txt"
    article.write_text(f"Headline\n\n{paragraph}\n", encoding="utf-8")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "tab", "home", "slash")
        await write(pilot, "clean")
        await press(pilot, "full_stop")
        assert selected(pilot) == sentence
        await press(pilot, "e")
        assert claim_in(path).evidence[-1].quote == sentence


async def test_selected_words_become_evidence_with_their_paragraph(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "e")
        assert "Select words" in screen_text(pilot)
        await press(pilot, "right", "right", "right", "right", "right", "quotation_mark", "e")
        piece = claim_in(path).evidence[-1]
        assert (piece.source, piece.paragraph, piece.quote) == (
            "union-threatens-suit-over",
            6,
            "the only site within range",
        )
        assert desk_screen(pilot).selected == CLEAN
        await press(pilot, "u")
        assert len(claim_in(path).evidence) == 2


async def test_selected_words_become_a_claim(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "tab", "g", "down", "down", "down", "down", "full_stop", "c")
        assert "Who says it?" in screen_text(pilot)
        await press(pilot, "a", "l")
        await write(pilot, "It may sue the port.")
        claim = next(claim for claim in brief_in(path).claims if claim.text == "It may sue the port.")
        assert (claim.made_by, claim.kind.value, claim.evidence[0].paragraph) == (
            "alder-fishers-union",
            "allegation",
            4,
        )


async def test_a_paragraph_is_cited_without_its_words(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "tab", "end", "E")
        piece = claim_in(path).evidence[-1]
        assert (piece.paragraph, piece.quote) == (7, None)


async def test_the_mouse_selects(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3")
        lines = screen_text(pilot).splitlines()
        row = next(number for number, line in enumerate(lines) if "spoil is clean sand,”" in line)
        column = lines[row].index("spoil is clean sand,”")
        await pilot.mouse_down(offset=(column + 1, row))
        await pilot.hover(offset=(column + 16, row))
        await pilot.mouse_up(offset=(column + 16, row))
        await pilot.pause()
        assert selected(pilot) == "spoil is clean sand"


async def test_words_of_other_scripts_are_selected(app: BriefingApp, path: Path) -> None:
    (path.parent / "sources" / "alder-herald.txt").write_text(TEXT, encoding="utf-8")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "tab", "g", "down", "down", "end")
        assert selected(pilot) == "ضرر"
        await press(pilot, "left", "left")
        assert selected(pilot) == "净"
        await press(pilot, "full_stop")
        assert selected(pilot) == "Second paragraph: 海港局表示，泥沙很干净"


async def test_the_text_is_searched(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, "c", "3", "tab", "g", "slash")
        await write(pilot, "GREY")
        assert selected(pilot) == "Grey"
        view = pilot.app.screen.query_one(WordsView)
        assert view.cursor_place[0] == 4
        await press(pilot, "slash", "enter")
        assert view.cursor_place[0] == 6
        await press(pilot, "slash")
        await write(pilot, "nowhere")
        assert "“nowhere” is not in this text." in screen_text(pilot)
