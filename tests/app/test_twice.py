"""A click that comes twice leaves one screen, not two: least of all the room's."""

import pytest
from textual import events
from textual.command import CommandPalette
from textual.pilot import Pilot

from briefing.app.screens.bases.base import BarredScreen
from briefing.app.screens.presentation.overview import OverviewScreen
from briefing.app.screens.presentation.present import PresentScreen
from briefing.app.widgets.item_list import ItemList
from tests.app.conftest import MakeApp
from tests.app.screen_texts import settled


async def present(pilot: Pilot[int], *keys: str) -> None:
    """Begin to present, and open something over it."""
    await pilot.press("f5")
    await settled(pilot)
    await pilot.press(*keys)
    await settled(pilot)


async def test_a_list_over_the_room_is_left_once(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await present(pilot, "o")
        chosen = pilot.app.screen
        assert isinstance(chosen, OverviewScreen)
        items = chosen.query_one(ItemList)
        items.action_open()
        items.action_open()
        await settled(pilot)
        assert isinstance(pilot.app.screen, PresentScreen)


async def test_the_palette_over_the_room_is_left_once(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await present(pilot, "m", "ctrl+p")
        palette = pilot.app.screen
        assert isinstance(palette, CommandPalette)
        below = pilot.app.screen_stack[-2]
        palette.dismiss()
        palette.dismiss()
        await settled(pilot)
        assert pilot.app.screen is below


@pytest.mark.parametrize("key", ["m", "p", "slash", "question_mark"])
async def test_a_second_click_on_back_finds_nothing_to_leave(make_app: MakeApp, key: str) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await present(pilot, key)
        screen = pilot.app.screen
        assert isinstance(screen, BarredScreen)
        back = next(hint for hint in screen.hints() if hint.label == "back")
        await back.run()
        await back.run()
        await settled(pilot)
        assert isinstance(pilot.app.screen, PresentScreen)


async def test_what_is_done_while_the_program_ends_means_nothing(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        pilot.app.exit()
        for kind in (events.MouseDown, events.MouseUp, events.MouseMove):
            pilot.app.post_message(kind(None, 5, 5, 0, 0, 1, False, False, False, screen_x=5, screen_y=5))
        pilot.app.post_message(events.Key("m", "m"))
        pilot.app.post_message(events.Paste("text"))


async def test_what_comes_while_there_is_no_screen_means_nothing(make_app: MakeApp) -> None:
    app = make_app()
    await app.on_event(events.CursorPosition(5, 5))
    await app.on_key(events.Key("m", "m"))
    await app.on_paste(events.Paste("text"))
    assert app.screen_marking is None and not app.screen_stack
