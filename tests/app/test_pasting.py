"""What is pasted stands on one line, whole, in every line that is typed into; elsewhere it runs no command."""

from asyncio import wrap_future

import pytest
from textual import events
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.app.screens.library import Library
from briefing.app.screens.lookup import LookupScreen
from briefing.app.screens.presentation.present import PresentScreen
from tests.app.conftest import MakeApp
from tests.app.screen_texts import screen_text, settled

TEXT = "Who pays\nfor \t the\r\n\r\nsand?\n"
LINE = "Who pays for the sand?"


async def paste(pilot: Pilot[int], text: str = TEXT) -> None:
    """Paste a text, as the driver hands it on."""
    pilot.app.post_message(events.Paste(text))
    await settled(pilot)


@pytest.mark.parametrize("keys", [["slash"], ["b"], ["f5", "a"], ["f5", "slash"], ["p", "ctrl+p"]])
async def test_several_lines_become_one_in_every_line_that_is_typed_into(make_app: MakeApp, keys: list[str]) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        await settled(pilot)
        line = pilot.app.focused
        assert isinstance(line, Input)
        await paste(pilot)
        assert line.value.strip() == LINE


@pytest.mark.parametrize(
    ("keys", "text", "value"),
    [
        ([], " \n ", ""),
        ([], "\n one\n\ntwo \n", "one two"),
        (["x"], "\n one", "x one"),
        (["x"], "one\n", "xone"),
        (["x", "home"], "one\n", "one x"),
        (["x", "y", "left"], " one\n", "x one y"),
        (["x", "y", "shift+left"], "one", "xone"),
        (["x"], "\x1b[31mred\x07\u202e", "x[31mred"),
    ],
)
async def test_a_paste_stands_where_the_cursor_is(make_app: MakeApp, keys: list[str], text: str, value: str) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *keys)
        await paste(pilot, text)
        assert pilot.app.screen.query_one(Input).value == value


@pytest.mark.parametrize("opening", ["slash", "b"])
async def test_a_screen_that_is_typed_into_takes_it_wherever_the_focus_is(make_app: MakeApp, opening: str) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press(opening, "tab")
        await paste(pilot)
        assert pilot.app.screen.query_one(Input).value == LINE
        assert isinstance(pilot.app.screen, LookupScreen | Library)


async def test_a_question_may_be_pasted_in_one_burst_with_the_key_that_asks_for_it(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, PresentScreen)
        pilot.app.post_message(events.Key("a", "a"))
        await paste(pilot)
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        questions = await wrap_future(screen.recorder.questions())
        assert [asked.words for asked in questions.open] == [LINE]


@pytest.mark.parametrize("keys", [[], ["m"], ["p"], ["s"], ["D"], ["question_mark"], ["f5"]])
async def test_letters_that_are_pasted_where_nothing_is_typed_are_no_commands(
    make_app: MakeApp, keys: list[str]
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        await settled(pilot)
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        stack, before = list(pilot.app.screen_stack), screen_text(pilot)
        await paste(pilot, "b\nq\x11T/9")
        assert pilot.app.screen_stack == stack
        assert screen_text(pilot) == before


@pytest.mark.parametrize("size", [(1, 1), (20, 4), (40, 12), (120, 36)])
async def test_no_key_fails_in_a_palette_whose_list_has_no_line(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("ctrl+p")
        assert isinstance(pilot.app.screen, CommandPalette)
        for key in ("pagedown", "pageup", "down", "up", "ctrl+end", "ctrl+home", "enter"):
            pilot.app.post_message(events.Key("ctrl+p", None))
            pilot.app.post_message(events.Key(key, None))
            await pilot.press(key)
            assert pilot.app.is_running
