"""A room and its console, each in an app of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from briefing.app.presentation.timing import Timing
from briefing.app.screens.presentation.console import ConsoleScreen
from briefing.app.screens.presentation.present import PresentScreen
from briefing.room.live.address import find
from tests.app.conftest import MakeApp
from tests.app.screen_texts import settled


def present(pilot: Pilot[int]) -> PresentScreen:
    """Return present mode, which must be the screen that is shown."""
    screen = pilot.app.screen
    assert isinstance(screen, PresentScreen)
    return screen


async def linked(pilot: Pilot[int]) -> PresentScreen:
    """Return present mode once it has met the others, or found itself alone."""
    screen = present(pilot)
    await settled(pilot)
    await pilot.app.workers.wait_for_complete()
    return screen


@asynccontextmanager
async def console(make_app: MakeApp, folder: Path) -> AsyncIterator[tuple[Pilot[int], ConsoleScreen]]:
    """The console of the presentation that runs, in an app of its own."""
    app = make_app(None, folder=folder)
    async with app.run_test(size=(120, 36)) as pilot:
        await app.navigation.open_console(find(None), folder / "alder.yaml", None, Timing())
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, ConsoleScreen)
        yield pilot, screen
