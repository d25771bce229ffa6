"""The registry: no key means two things in one place, everything has a help, and the manual's tables are made from it."""

from collections import Counter
from pathlib import Path

import pytest
from textual.command import CommandList
from textual.dom import DOMNode

from briefing.app import commands
from briefing.app.app import BriefingApp
from briefing.app.commands import COMMANDS, EVERYWHERE
from briefing.app.screens.browse import Browse
from briefing.app.screens.changes import Changes
from briefing.app.screens.dashboard import Dashboard
from briefing.app.screens.desk.desk_base import DeskList
from briefing.app.screens.desk.desk_screen import DeskScreen
from briefing.app.screens.library import Library
from briefing.app.screens.lookup import LookupScreen
from briefing.app.screens.matrix import MatrixScreen
from briefing.app.screens.pages.brief_page import BriefPage
from briefing.app.screens.pages.page_screen import PageScreen
from briefing.app.screens.position import PositionScreen
from briefing.app.screens.presentation.choice import ChoiceScreen
from briefing.app.screens.presentation.console import ConsoleScreen
from briefing.app.screens.presentation.nearest_answer import QuestionPrompt
from briefing.app.screens.presentation.overview import OverviewScreen
from briefing.app.screens.presentation.present import PresentScreen
from briefing.app.screens.source_text import SourceScreen
from briefing.app.widgets.desk.options_view import OptionsView
from briefing.app.widgets.desk.words_view import WordsView
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.matrix_view import MatrixView
from briefing.app.widgets.prompt import Prompt
from briefing.app.widgets.text_view import TextView
from briefing.config import Rebinding
from tests.app.conftest import MAIN, MakeApp
from tests.app.screen_texts import app_of, screen_text, settled

PLACES_TOGETHER = [
    (commands.DASHBOARD, commands.LIST),
    (commands.DASHBOARD, commands.DETAIL),
    (commands.BROWSE, commands.LIST),
    (commands.BROWSE, commands.DETAIL),
    (commands.MATRIX, commands.GRID),
    (commands.MATRIX, commands.DETAIL),
    (commands.POSITION,),
    (commands.SOURCE, commands.TEXT),
    (commands.PAGE, commands.DETAIL),
    (commands.PAGE, commands.BRIEF_PAGE, commands.DETAIL),
    *(
        (commands.DESK, step, where)
        for step in (
            *(commands.WHO, commands.ISSUES, commands.CLAIMS),
            *(commands.POSITIONS, commands.QUESTIONS, commands.REST),
        )
        for where in (commands.ITEMS, commands.WORDS)
    ),
    (commands.OPTIONS,),
    (commands.LIBRARY,),
    (commands.LOOKUP,),
    (commands.STEPS,),
    (commands.CHOICE, commands.LIST),
    (commands.PROMPT, commands.QUESTION),
]


@pytest.mark.parametrize("places", PLACES_TOGETHER)
def test_no_key_means_two_things_where_one_stands(places: tuple[str, ...]) -> None:
    here = {*places, EVERYWHERE}
    keys = Counter(key for command in COMMANDS if here & set(command.places) for key in command.keys.split(","))
    assert [key for key, number in keys.items() if number > 1] == []


def test_ids_are_used_once_and_every_command_has_a_help() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert all(command.help and command.group for command in COMMANDS)


def test_what_stands_in_the_footer_has_a_word() -> None:
    assert all(command.label for command in COMMANDS if command.rank)


HOLDERS: dict[str, tuple[type[DOMNode], ...]] = {
    commands.EVERYWHERE: (BriefingApp,),
    commands.DASHBOARD: (Dashboard,),
    commands.BROWSE: (Browse, Changes),
    commands.MATRIX: (MatrixScreen,),
    commands.POSITION: (PositionScreen,),
    commands.SOURCE: (SourceScreen,),
    commands.TEXT: (TextView,),
    commands.LIBRARY: (Library,),
    commands.LOOKUP: (LookupScreen,),
    commands.PAGE: (PageScreen, BriefPage),
    commands.BRIEF_PAGE: (BriefPage,),
    commands.PRESENT: (PresentScreen,),
    commands.CONSOLE: (ConsoleScreen,),
    commands.CHOICE: (ChoiceScreen,),
    commands.STEPS: (OverviewScreen,),
    commands.LIST: (ItemList,),
    commands.DETAIL: (DetailView,),
    commands.GRID: (MatrixView,),
    commands.PROMPT: (Prompt,),
    **dict.fromkeys(
        (
            *(commands.DESK, commands.WHO, commands.ISSUES, commands.CLAIMS),
            *(commands.POSITIONS, commands.QUESTIONS, commands.REST),
        ),
        (DeskScreen,),
    ),
    commands.ITEMS: (DeskList,),
    commands.WORDS: (WordsView,),
    commands.OPTIONS: (OptionsView,),
    commands.QUESTION: (QuestionPrompt,),
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_its_action_wherever_it_serves(command: commands.Command) -> None:
    action = command.action.partition("(")[0]
    for place in command.places:
        for holder in (BriefingApp,) if action.startswith("app.") else HOLDERS[place]:
            assert hasattr(holder, f"action_{action.removeprefix('app.')}"), (holder.__name__, command.id)


@pytest.mark.parametrize(
    ("key", "name"),
    [("question_mark", "?"), ("ctrl+p", "Ctrl+P"), ("f8", "F8"), ("G", "G"), ("shift+tab", "Shift+Tab"), ("plus", "+")],
)
def test_keys_are_written_as_on_a_keyboard(key: str, name: str) -> None:
    assert commands.key_name(key) == name


async def test_every_command_of_the_registry_serves_on_some_screen(make_app: MakeApp, tmp_path: Path) -> None:
    served: set[str] = set()
    (tmp_path / "000_fdacec251b24ddd0.txt").write_text("The text of the brief's first source.\n", encoding="utf-8")
    async with make_app(sources=tmp_path).run_test(size=(120, 36)) as pilot:
        walk = [
            [],
            ["c", "1"],
            *([step] for step in "23456"),
            ["down"],
            ["3", "tab"],
            ["space"],
            ["escape", "escape", "a"],
            ["escape", "escape"],
            ["tab", "tab", "tab"],
            ["1", "enter", "enter"],
            ["escape", "escape", "s"],
            ["question_mark"],
            ["escape", "escape", "m"],
            ["tab"],
            ["p", "c", "s"],
        ]
        presenting = [["f5"], ["o"], ["escape", "a"], ["escape", "escape"]]
        for keys in [*walk, ["slash"], ["escape", "escape", "escape", "escape"], *presenting, ["b"]]:
            await pilot.press(*keys)
            await settled(pilot)
            served |= app_of(pilot).live_commands(pilot.app.screen).keys()
    only_from_the_console = {"notes-on", "notes-back", "record-question"}
    only_from_the_console |= {"answer-to-room", "next-answer", "previous-answer"}
    assert served == {command.id for command in COMMANDS} - only_from_the_console


async def test_the_help_shows_the_keys_of_where_one_stands_and_no_others(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(200, 60)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        dashboard_help = screen_text(pilot)
        assert "the dated events" in dashboard_help
        assert "read the files again" not in dashboard_help
        await pilot.press("escape", "b", "f1")
        await pilot.pause()
        library_help = screen_text(pilot)
        assert "read the files again" in library_help
        assert "the dated events" not in library_help


@pytest.mark.parametrize("theme", ["dark", "light", "monochrome", "terminal"])
async def test_the_palette_shows_its_cursor_and_dims_no_marking(make_app: MakeApp, theme: str) -> None:
    async with make_app(theme=theme).run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p")
        entries = pilot.app.screen.query_one(CommandList)
        plain, cursor = entries.visual_style, entries.get_visual_style("option-list--option-highlighted")
        assert (cursor.background, cursor.underline) != (plain.background, plain.underline)
        assert pilot.app.screen.styles.background.a == 0


async def test_the_palette_finds_the_help_by_its_name(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"help")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "Keys · Dashboard" in screen_text(pilot)


async def test_the_palette_runs_a_command_where_it_belongs(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"next theme")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.theme != "dark"


@pytest.mark.parametrize(
    ("brief", "keys", "first"),
    [
        (MAIN, (), ["Position: two letters", "Matrix: all positions", "Look up: look words up"]),
        (MAIN, ("s",), ["Position: two letters", "Matrix: all positions", "Look up: look words up"]),
        (None, (), ["Look up: look words up"]),
    ],
)
async def test_the_palette_begins_with_what_one_comes_for(
    make_app: MakeApp, brief: str | None, keys: tuple[str, ...], first: list[str]
) -> None:
    async with make_app(brief).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await pilot.press(*keys, "ctrl+p")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        lines = screen_text(pilot).splitlines()
        begin = next(number for number, line in enumerate(lines) if "Search for commands" in line) + 2
        entries = lines[begin : begin + 6]
        assert [entry for entry in first if not any(entry in line for line in entries)] == []


@pytest.mark.parametrize("brief", [None, MAIN])
async def test_the_first_entry_of_the_palette_does_not_end_the_program(make_app: MakeApp, brief: str | None) -> None:
    async with make_app(brief).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+p")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.is_running and pilot.app.return_code is None


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36), (200, 60)])
async def test_the_footer_holds_only_whole_hints_and_the_marking(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.pause()
        footer = screen_text(pilot).splitlines()[-1]
        assert " ? keys " in footer
        assert footer.endswith("TLP:CLEAR")
        assert "…" not in footer


def test_a_key_that_is_named_very_often_is_one_key() -> None:
    keys = ",".join(["x", " y"] * 25_000)
    assert commands.keymap([Rebinding(command="zoom", keys=keys)]) == ({"zoom": "x,y"}, [])


def test_no_more_keys_are_taken_than_a_keyboard_has_use_for() -> None:
    many = ",".join(f"f{number}" for number in range(1, 50_001))
    chosen, wrong = commands.keymap([Rebinding(command="zoom", keys=many)])
    assert chosen == {"zoom": ",".join(f"f{number}" for number in range(1, 17))}
    assert [what for _, what in wrong] == ["zoom has 50000 keys; the first 16 are taken"]


def test_of_many_commands_that_are_not_there_a_few_are_told() -> None:
    _, wrong = commands.keymap([Rebinding(command=f"zoon{number}", keys="x") for number in range(50_000)])
    assert len(wrong) == 5
    assert 'did you mean "zoom"?' in wrong[0][1]


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 12)])
async def test_the_palette_covers_neither_marking(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("ctrl+p")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        lines = screen_text(pilot).splitlines()
        assert "TLP:CLEAR" in lines[0]
        assert "TLP:CLEAR" in lines[-1]


async def test_the_way_back_stands_first_on_a_page_and_a_list_says_that_enter_chooses(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        assert screen_text(pilot).splitlines()[-1].split()[:2] == ["Esc", "back"]
        await pilot.press("m")
        await pilot.pause()
        assert screen_text(pilot).splitlines()[-1].split()[:4] == ["Enter", "choose", "Esc", "back"]


async def test_the_key_of_the_help_closes_it_and_is_not_offered_there(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert "? keys" not in screen_text(pilot).splitlines()[-1]
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Dashboard)


async def test_help_shows_the_keys_of_a_page_of_the_manual(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("question_mark", "m", "enter")
        await pilot.pause()
        assert "? keys" in screen_text(pilot).splitlines()[-1]
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Keys · Page" in screen_text(pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Manual ›" in screen_text(pilot)


async def test_under_the_palette_the_key_bar_offers_what_works_in_it(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p")
        await settled(pilot)
        assert screen_text(pilot).splitlines()[-1].split()[:6] == ["Enter", "take", "it", "Esc", "leave", "it"]
        await pilot.press("escape")
        await settled(pilot)
        assert "? keys" in screen_text(pilot).splitlines()[-1]


async def test_what_is_for_the_room_is_not_the_first_entry_while_there_is_no_room(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p")
        await settled(pilot)
        options = pilot.app.screen.query_one(CommandList).options
        assert str(options[0].prompt).startswith("Look up")
        assert any(str(option.prompt).startswith("Show it to the room") for option in options)
