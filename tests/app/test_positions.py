"""Position in two keys, the matrix, and two parties face to face, with few parties and with many."""

import random
import re
from pathlib import Path
from typing import Any

import pytest

from briefing.app.content import measure
from briefing.app.screens.matrix import MatrixScreen
from briefing.app.screens.pages.brief_page import BriefPage
from briefing.app.screens.position import PositionScreen
from briefing.app.widgets.bars.letter_strip import LetterChoice, LetterStrip
from briefing.app.widgets.matrix_view import MatrixView
from briefing.brief.items import ItemKind, Ref
from briefing.output.layout.grid_lines import GridLines, lines_of_grid
from tests.app.conftest import ROOT, MakeApp
from tests.app.many_parties import brief_of_many
from tests.app.screen_texts import screen_text, selected, settled, shows_large
from tests.drawn_words import rows_in_large_letters

SIZES = [(200, 60), (120, 36), (80, 24)]


async def test_two_letters_answer_with_the_quotation_and_its_source(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("p", "c")
        await pilot.pause()
        shown = screen_text(pilot)
        assert "China · all that it holds" in shown
        assert "Names peace talks and a political settlement" in shown
        await pilot.press("s")
        await pilot.pause()
        shown = screen_text(pilot)
        assert "In dispute: China supplies Russia" in shown
        assert shows_large(pilot, "China denies it")
        assert "“we strictly control the export of dual-use items, including civilian drones”" in shown
        assert "Press release of the spokesperson" in shown
        assert "11 Jul 2024" in shown
        assert "answers · NATO" in shown


async def test_a_broad_screen_has_a_partys_own_words_beside_all_that_it_holds(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("p", "c")
        await pilot.pause()
        assert "We have never supplied" not in screen_text(pilot)
        await pilot.resize_terminal(200, 60)
        await pilot.pause()
        lines = screen_text(pilot).splitlines()
        row = next(line for line in lines if "in dispute: China supplies Russia with" in line)
        assert "We have never supplied lethal weapons to any of the parties to the conflict" in row
        assert any("y ╌ nothing stated" in line for line in lines)


async def test_the_arrows_step_to_the_neighbours(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("p", "c", "s", "left")
        await pilot.pause()
        assert "NATO on Supplies to Russia" in screen_text(pilot)
        await pilot.press("down")
        await pilot.pause()
        assert "NATO on An end to the support" in screen_text(pilot)


async def test_where_nothing_is_stated_the_answer_says_so_with_the_open_questions(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("p", "r", "s")
        await pilot.pause()
        shown = screen_text(pilot)
        assert "Russia on Supplies to Russia · nothing stated" in shown
        assert shows_large(pilot, "Russia: nothing stated")
        assert "Which goods, in what quantities, from which suppliers?" in shown


async def test_a_letter_that_nobody_has_is_said(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("p", "q")
        await pilot.pause()
        assert 'No party has the letter "q".' in screen_text(pilot)
        assert isinstance(pilot.app.screen, PositionScreen)


async def test_backspace_takes_the_letters_back_one_by_one_and_escape_leaves_at_once(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("p", "c", "s", "backspace")
        await pilot.pause()
        assert "all that it holds" in screen_text(pilot)
        await pilot.press("s", "escape")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, PositionScreen)


@pytest.mark.parametrize("where", ["s", "t", "m"])
async def test_it_is_asked_from_every_screen_of_a_brief(make_app: MakeApp, where: str) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press(where)
        await pilot.pause()
        await pilot.press("p", "n", "e")
        await pilot.pause()
        assert "NATO on China's part in the war" in screen_text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert selected(pilot) == Ref(ItemKind.POSITION, "nato/enabler")


async def test_the_matrix_shows_glyph_and_word_and_the_answer_of_its_cell(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("m", "down", "right")
        await pilot.pause()
        shown = screen_text(pilot)
        assert "✕ denies" in shown
        assert "● affirms" in shown
        assert "China ✕ denies it · in dispute: China supplies Russia" in shown
        row = next(line for line in shown.splitlines() if "China created the crisis in Ukraine." in line)
        assert row.count("╌") == 4


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("parties", [2, 14])
async def test_the_matrix_is_readable_and_every_cell_is_reached(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int], parties: int
) -> None:
    async with make_app("many", folder=brief_of_many(tmp_path / "shelf", parties)).run_test(size=size) as pilot:
        await pilot.press("m")
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        reached = set()
        for _ in range(len(grid.rows)):
            grid.action_edge(0, -1)
            for _ in range(len(grid.columns)):
                assert grid.cell is not None
                party, issue = grid.cell
                reached.add((party.id, issue.id))
                grid.action_move(0, 1)
            await pilot.pause()
            assert grid.cell is not None
            assert f"{grid.cell[0].name} on {grid.cell[1].title}" in screen_text(pilot)
            grid.action_move(1, 0)
        assert len(reached) == parties * 6
        letters = [heading.letter for heading in grid.columns]
        assert all(letters)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("parties", [2, 14])
async def test_two_marked_parties_stand_face_to_face(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int], parties: int
) -> None:
    async with make_app("many", folder=brief_of_many(tmp_path / "shelf", parties)).run_test(size=size) as pilot:
        await pilot.press("m")
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        step = "down" if grid.is_turned else "right"
        await pilot.press("space", step, "space")
        await pilot.pause()
        assert isinstance(pilot.app.screen, BriefPage)
        shown = screen_text(pilot)
        assert "Party number 0 and Party number 1, face to face" in shown
        assert "words of 0 on 1" in shown
        if size[0] >= 100:
            line = next(line for line in shown.splitlines() if "words of 0 on 1" in line)
            assert "words of 1 on 1" in line
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, MatrixScreen)


async def test_the_title_of_two_parties_face_to_face_stands_once(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("x")
        await pilot.pause()
        assert screen_text(pilot).count("NATO and China, face to face") == 1


async def test_the_grid_turns_over_and_keeps_its_cell(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("m", "down", "right")
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        before, turned = grid.cell, grid.is_turned
        await pilot.press("v")
        await pilot.pause()
        assert grid.is_turned is not turned
        assert grid.cell == before


async def test_the_grid_is_laid_out_for_a_column_and_a_size_and_not_for_each_line(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await settled(pilot)
        sizes: list[tuple[int, int]] = []

        def counted(*args: Any) -> GridLines:
            sizes.append(args[4])
            return lines_of_grid(*args)

        monkeypatch.setattr("briefing.app.widgets.matrix_view.lines_of_grid", counted)
        for key, times in (("down", 0), ("right", 1), ("down", 0)):
            sizes.clear()
            await pilot.press(key)
            await settled(pilot)
            assert len(sizes) == times, key
        await pilot.resize_terminal(90, 24)
        await settled(pilot)
        grid = pilot.app.screen.query_one(MatrixView)
        assert 0 < len(sizes) < grid.content_size.height and sizes[-1] == grid.content_size


async def test_letters_are_packed_on_lines_once_for_a_width(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("p")
        await settled(pilot)
        strip, measured = pilot.app.screen.query_one("#issues", LetterStrip), list[str]()

        def counted(text: str) -> int:
            measured.append(text)
            return measure(text)

        monkeypatch.setattr("briefing.app.widgets.bars.letter_strip.measure", counted)
        strip.refresh()
        await settled(pilot)
        assert strip.size.height > 0 and not measured
        strip.offer([LetterChoice("site", "s", "Where the spoil goes")])
        await settled(pilot)
        assert measured and "Where the spoil goes" in screen_text(pilot)


async def test_enter_opens_the_cell_and_a_click_moves_to_one(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        grid, lines = pilot.app.screen.query_one(MatrixView), screen_text(pilot).splitlines()
        row = next(number for number, line in enumerate(lines) if "China supplies Russia" in line)
        column = next(line.index("c China") for line in lines if "c China" in line) - 1
        await pilot.click("#grid", offset=(column, row - grid.region.y))
        await pilot.pause()
        assert "China on Supplies to Russia" in screen_text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, PositionScreen)


@pytest.mark.parametrize("seed", range(4))
async def test_the_cursor_stays_in_its_cell_through_any_sizes_and_turns(
    make_app: MakeApp, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    folder = brief_of_many(tmp_path / "many", chance.choice([2, 3, 7, 12]), chance.choice([2, 3, 6, 10]))
    async with make_app("many", folder=folder).run_test(size=(160, 40)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        for _ in range(25):
            moved = chance.random() < 0.4
            if moved:
                await pilot.press(chance.choice(["up", "down", "left", "right", "home", "end"]))
            before = grid.cell
            await pilot.press(*(["v"] if chance.random() < 0.3 else []))
            await pilot.resize_terminal(chance.choice([20, 40, 60, 90, 120, 160, 200]), chance.choice([10, 24, 40]))
            await pilot.pause()
            assert before is not None and grid.cell == before


@pytest.mark.parametrize("size", [(60, 20), (40, 12)])
async def test_what_is_out_of_sight_in_the_matrix_is_said_at_every_size(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with make_app("many", folder=brief_of_many(tmp_path / "shelf", 20, 20)).run_test(size=size) as pilot:
        await pilot.press("m")
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        for keys, arrows in ([], "▶▼"), (["end"], "▲"), (["right"] * 19, "◀▲"):
            await pilot.press(*keys)
            await pilot.pause()
            head = screen_text(pilot).splitlines()[grid.content_region.y]
            assert all(arrow in head for arrow in arrows), head


@pytest.mark.parametrize("size", [(200, 60), (120, 36), (100, 30)])
async def test_nothing_is_said_to_be_out_of_sight_where_all_is_in_sight(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("m")
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        lines = screen_text(pilot).splitlines()[grid.content_region.y : grid.content_region.bottom]
        assert not any(arrow in line for line in lines for arrow in "◀▶▲▼"), lines


@pytest.mark.parametrize("size", [(200, 60), (120, 36), (80, 24), (60, 20), (40, 12)])
async def test_parties_that_state_nothing_have_narrow_columns_and_are_named_once_below(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("m")
        await pilot.pause()
        region = pilot.app.screen.query_one(MatrixView).content_region
        lines = screen_text(pilot).splitlines()[region.y : region.bottom]
        assert "n NATO" in lines[0] and "c China" in lines[0]
        row = next(line for line in lines if "e China dec" in line)
        for letter in "rup":
            assert row[lines[0].index(f" {letter}") + 1] == "╌"
        assert lines[0].index(" r") + 4 == lines[0].index(" p")
        assert "r Russia, u Ukraine, p Partners" in lines[-1]
        assert size[0] < 60 or "Partners: nothing stated" in lines[-1]


async def test_the_cell_of_a_party_that_states_nothing_is_reached_in_its_narrow_column(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("m", *["right"] * 4)
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        assert grid.cell is not None and grid.cell[0].label == "Partners"
        row = next(line for line in screen_text(pilot).splitlines() if "e China dec" in line)
        assert "╌ ╌▌╌" in row


@pytest.mark.parametrize("size", [(200, 60), (160, 45), (120, 36), (100, 30), (80, 24), (60, 20)])
async def test_every_proposition_of_the_matrix_is_seen_whole_with_the_cursor_on_it(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("m")
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        for heading in grid.rows:
            region = grid.content_region
            head, *lines = screen_text(pilot).splitlines()[region.y : region.bottom]
            axis = "".join(line[region.x + 3 : head.index("n NATO") - 1] for line in lines)
            assert heading.row_text.replace(" ", "") in axis.replace(" ", "")
            assert "…" not in axis
            await pilot.press("down")
            await pilot.pause()


async def test_a_proposition_is_broken_where_rows_are_to_spare_and_a_click_beside_its_second_line_is_in_its_row(
    make_app: MakeApp,
) -> None:
    async with make_app().run_test(size=(80, 40)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        lines = screen_text(pilot).splitlines()
        at = next(number for number, line in enumerate(lines) if "d China should cease all" in line)
        assert "support to Russia's war effort." in lines[at + 1]
        assert "● affirms" in lines[at] and "● affirms" not in lines[at + 1]
        await pilot.click("#grid", offset=(lines[at].index("● affirms") + 1, at + 1 - grid.region.y))
        await pilot.pause()
        assert grid.cell is not None and (grid.cell[0].name, grid.cell[1].title) == ("NATO", "An end to the support")


async def test_letters_over_the_columns_of_a_turned_matrix_are_explained_below_it(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("m", "v")
        await pilot.pause()
        shown = " ".join(screen_text(pilot).replace("┃", " ").split())
        assert (
            "e China's part in the war, s Supplies to Russia, d An end to the support, o Origin of the crisis" in shown
        )
        assert "y Cyber-defence centre" in shown


@pytest.mark.parametrize("size", [(60, 20), (40, 12)])
async def test_where_not_all_letters_can_be_explained_that_under_the_cursor_is(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("m", "v")
        for title in ("e China's part in the war", "s Supplies to Russia"):
            await pilot.pause()
            region = pilot.app.screen.query_one(MatrixView).content_region
            assert title in screen_text(pilot).splitlines()[region.bottom - 1]
            await pilot.press("right")


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_under_a_matrix_whose_heads_are_all_named_stands_no_empty_line(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with make_app("many", folder=brief_of_many(tmp_path / "shelf", 2)).run_test(size=size) as pilot:
        await pilot.press("m")
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        assert grid.content_size.height == 1 + len(grid.rows)


async def test_parties_that_state_nothing_have_the_last_columns(make_app: MakeApp, tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    text = (ROOT / "briefs" / "nato-china-russia.yaml").read_text(encoding="utf-8")
    ukraine = next(part for part in text.split("  - id: ") if part.startswith("ukraine\n"))
    text = text.replace(f"  - id: {ukraine}", "").replace("  - id: nato\n", f"  - id: {ukraine}  - id: nato\n", 1)
    (folder / "moved.yaml").write_text(text, encoding="utf-8")
    async with make_app("moved", folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        assert [heading.name for heading in grid.columns[:2]] == ["NATO", "China"]
        assert {heading.name for heading in grid.columns[2:]} == {"Russia", "Ukraine", "Partners"}


@pytest.mark.parametrize(("size", "title"), [((200, 60), "Asia-Pacific partners"), ((160, 45), "Supplies to Russia")])
async def test_issues_over_the_columns_are_whole_on_several_lines(
    make_app: MakeApp, size: tuple[int, int], title: str
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("m", "v")
        await pilot.pause()
        grid = pilot.app.screen.query_one(MatrixView)
        assert grid.is_turned
        lines = screen_text(pilot).splitlines()[grid.content_region.y :]
        heads = lines[: next(number for number, line in enumerate(lines) if "n NATO" in line)]
        column = next(line.index(title.split()[0]) for line in heads if title.split()[0] in line)
        width = grid._widths(grid.content_size.width).columns[0] - 3
        assert " ".join("".join(line[column : column + width] + " " for line in heads).split()) == title


async def test_beside_each_party_and_issue_stands_what_it_comes_to_with_the_one_that_is_chosen(
    make_app: MakeApp,
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert not {*"●✕╌"} & {*"".join(screen_text(pilot).splitlines()[1:3])}
        await pilot.press("c")
        await pilot.pause()
        letters = " ".join(screen_text(pilot).splitlines()[2:5])
        assert "s Supplies to Russia ✕" in letters and "n Neutrality ●" in letters
        assert "d An end to the support ╌" in letters
        await pilot.press("s", "right")
        await pilot.pause()
        parties = " ".join(screen_text(pilot).splitlines()[1].split())
        assert parties == "n NATO ● c China ✕ ▌r Russia ╌ u Ukraine ╌ p Partners ╌"


@pytest.mark.parametrize("keys", [["p"], ["p", "c"], ["p", "c", "s"]])
async def test_the_letters_leave_room_for_the_marking_on_the_smallest_terminal(
    make_app: MakeApp, keys: list[str]
) -> None:
    async with make_app().run_test(size=(40, 12)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert screen_text(pilot).splitlines()[-1].endswith("TLP:CLEAR")


async def test_two_that_disagree_stand_in_columns_where_there_is_room(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(160, 45)) as pilot:
        await pilot.press("p", "c", "s")
        await pilot.pause()
        top = rows_in_large_letters("China denies it")[0]
        row = next(line for line in screen_text(pilot).splitlines() if top in line)
        assert rows_in_large_letters("NATO affirms it")[0] in row.partition(top)[2]
        assert "answers · NATO" in screen_text(pilot)
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert "In dispute: China supplies Russia" in screen_text(pilot)
        assert not shows_large(pilot, "NATO affirms it")
        await pilot.press("right")
        await pilot.resize_terminal(200, 60)
        await pilot.pause()
        assert shows_large(pilot, "Russia: nothing stated")


@pytest.mark.parametrize(
    ("size", "is_large"), [((80, 24), True), ((120, 36), True), ((60, 15), False), ((40, 12), False)]
)
async def test_what_a_party_holds_is_large_wherever_its_words_have_room_below(
    make_app: MakeApp, size: tuple[int, int], is_large: bool
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("p", "c", "s")
        await pilot.pause()
        shown = screen_text(pilot)
        assert shows_large(pilot, "China denies it") == is_large
        assert ("✕ denies it" in shown) != is_large
        assert "“We have never supplied lethal weapons" in shown or size[1] < 16


async def test_a_party_whose_name_has_no_drawing_is_answered_in_plain_letters(
    make_app: MakeApp, tmp_path: Path
) -> None:
    text = (ROOT / "briefs/nato-china-russia.yaml").read_text("utf-8")
    (tmp_path / "brief.yaml").write_text(text.replace("name: China\n", "name: 中国\n", 1), "utf-8")
    async with make_app("brief", folder=tmp_path).run_test(size=(120, 36)) as pilot:
        await pilot.press("p", "c", "s")
        await pilot.pause()
        assert "中国 ✕ denies it · in dispute: China supplies Russia" in screen_text(pilot)


async def test_an_answer_on_a_low_screen_has_a_line_of_issues_and_says_where_others_are(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "c")
        await pilot.pause()
        asking = pilot.app.screen.query_one("#issues", LetterStrip)
        assert asking.size.height > 1
        await pilot.press("p")
        await pilot.pause()
        lines = screen_text(pilot).splitlines()
        assert asking.size.height == 1
        row = next(line for line in lines if "p Peace talks" in line)
        assert row.startswith("‹") and row.endswith("›")
        await pilot.click("#issues", offset=(row.index("c Confrontation"), 0))
        await pilot.pause()
        assert "China on Confrontation and rivalry" in screen_text(pilot)
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert asking.size.height > 1


async def test_the_pane_by_party_says_once_that_its_sentences_are_at_issue_and_shows_more_of_each(
    make_app: MakeApp,
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("v")
        await pilot.pause()
        shown = screen_text(pilot)
        assert shown.count("NATO · on what is at issue:") == 1
        assert "╌ nothing stated on " in shown
        assert len(re.findall(r"● affirms it · (?:China \w+|NATO and) ?\w*…", shown)) >= 2


@pytest.mark.parametrize("theme", ["terminal", "monochrome", "dark"])
async def test_the_cell_under_the_cursor_is_of_one_colour(make_app: MakeApp, theme: str) -> None:
    async with make_app(theme=theme).run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        view = pilot.app.screen.query_one(MatrixView)
        cells = [cell for number in range(view.content_size.height) for cell in view.render_line(number) if cell.text]
        at = next(number for number, cell in enumerate(cells) if cell.style == view.palette.style("strong", "cursor"))
        assert cells[at].text == "● affirms"
        assert (cells[at + 1].text.strip(), cells[at + 1].style) == ("", cells[at].style)


async def test_an_item_that_is_open_whole_is_large_where_all_of_it_is_in_sight(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(200, 60)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert shows_large(pilot, "NATO alleges")
        await pilot.press("escape")
        await pilot.pause()
        assert not shows_large(pilot, "NATO alleges")
        assert "China has become decisive in enabling Russia" in screen_text(pilot)
