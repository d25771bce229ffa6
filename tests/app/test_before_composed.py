"""A key that comes before a screen stands does nothing, or waits for it: it never meets a screen without its widgets."""

from collections.abc import Callable

import pytest
from textual import events

from briefing.app import commands
from briefing.app.host import Resume
from briefing.app.presentation.join import JoinTarget
from briefing.app.presentation.session import Presentation, beginning
from briefing.app.screens.bases.base import BarredScreen
from briefing.app.screens.browse import Browse
from briefing.app.screens.changes import Changes
from briefing.app.screens.dashboard import Dashboard
from briefing.app.screens.library import Library
from briefing.app.screens.lookup import LookupScreen
from briefing.app.screens.matrix import MatrixScreen
from briefing.app.screens.pages.page_screen import PageScreen
from briefing.app.screens.position import PositionScreen
from briefing.app.screens.presentation.choice import ChoiceScreen
from briefing.app.screens.presentation.overview import OverviewScreen
from briefing.app.screens.presentation.present import PresentScreen
from briefing.brief.vocabulary import Marking
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled
from tests.app.conftest import MakeApp
from tests.app.screen_texts import app_of, dashboard, settled

SCREENS: dict[str, Callable[[Catalogue], BarredScreen]] = {
    "dashboard": Dashboard,
    "sources": lambda catalogue: Browse(catalogue, "sources"),
    "changes": Changes,
    "matrix": MatrixScreen,
    "position": PositionScreen,
    "answer": lambda known: PositionScreen(known, party=known.brief.parties[0], issue=known.brief.issues[0]),
    "present": lambda catalogue: PresentScreen(catalogue, join_target=JoinTarget()),
    "lookup": lambda catalogue: LookupScreen(open_brief=None, marking=Marking.CLEAR, resume=Resume()),
    "library": lambda catalogue: Library(),
    "page": lambda catalogue: PageScreen("Page", Titled("", [])),
    "choice": lambda catalogue: ChoiceScreen("Choice", lambda: [], lambda ref: None),
    "steps": lambda catalogue: OverviewScreen(
        Presentation(catalogue, beginning(catalogue), lambda: None), lambda step: None, marking=lambda: None
    ),
}


@pytest.mark.parametrize("name", SCREENS)
async def test_no_action_of_a_screen_runs_before_its_widgets_stand(make_app: MakeApp, name: str) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        screen = SCREENS[name](dashboard(pilot).catalogue)
        opened = pilot.app.push_screen(screen)
        assert pilot.app.screen is screen and not screen.is_mounted
        for command in commands.COMMANDS:
            if commands.EVERYWHERE not in command.places and not command.action.startswith("app."):
                assert not await pilot.app.run_action(command.action, screen)
        await opened
        assert app_of(pilot).screen is screen


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("key", ["pagedown", "tab", "escape", "x", "down"])
async def test_keys_that_come_with_the_one_that_opens_a_screen_find_it_standing(
    make_app: MakeApp, name: str, key: str
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        screen = SCREENS[name](dashboard(pilot).catalogue)
        opened = pilot.app.push_screen(screen)
        keys, found_standing = app_of(pilot).keys, list[bool]()
        hand_on = keys._hand_on

        async def note(event: events.Event) -> None:
            found_standing.append(screen.is_mounted)
            await hand_on(event)

        keys._hand_on = note
        await pilot.app.on_event(events.Key(key, key if len(key) == 1 else None))
        while not keys.are_all_done:
            await pilot.pause(0.01)
        assert found_standing == [True]
        await opened
        await settled(pilot)
