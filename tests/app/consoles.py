"""A console beside its room: both together, what each shows, and keys until they agree."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from briefing.app.presentation.join import JoinTarget
from briefing.app.presentation.session import beginning
from briefing.app.presentation.timing import Timing
from briefing.app.screens.presentation.console import ConsoleScreen
from briefing.app.screens.presentation.present import PresentScreen
from briefing.app.widgets.detail_view import DetailView
from briefing.brief.vocabulary import Marking
from briefing.output.layout.blocks import BAR
from briefing.room.live.address import find
from tests.app.conftest import MakeApp
from tests.app.rooms import linked
from tests.app.saves import until
from tests.app.screen_texts import app_of, screen_text, settled, text_of

FUND = ("  - id: union\n    name: Alder", "  - id: fund\n    name: Heritage Fund\n  - id: union\n    name: Alder")


SIZES = [(120, 36), (80, 24)]


@asynccontextmanager
async def both(
    make_app: MakeApp,
    folder: Path,
    *,
    brief: str = "alder",
    size: tuple[int, int] = (120, 36),
    minutes: float | None = None,
) -> AsyncIterator[tuple[PresentScreen, Pilot[int], ConsoleScreen]]:
    """A room's screen, and the console's pilot and screen."""
    async with make_app(brief, folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        room = await linked(pilot)
        app = make_app(None, folder=folder)
        async with app.run_test(size=size) as private:
            await app.navigation.open_console(find(None), folder / f"{brief}.yaml", None, Timing(minutes=minutes))
            await settled(private)
            console = app.screen
            assert isinstance(console, ConsoleScreen)
            yield room, private, console


def pane(console: ConsoleScreen, name: str) -> str:
    """All of a pane of the console, in a line."""
    return " ".join(text_of(console.query_one(f"#{name}", DetailView)).split())


def title(console: ConsoleScreen, name: str) -> str:
    """What stands on a pane's frame."""
    return str(console.query_one(f"#{name}", DetailView).border_title)


def state(pilot: Pilot[int]) -> str:
    """The line of the console that says in what state the room is."""
    words = ("live ·", "BLACKOUT", "FROZEN", "SHOWN ON REQUEST", "NO SCREEN", "NOT THE SAME")
    return next(line for line in screen_text(pilot).splitlines() if any(word in line for word in words))


def room_words(room: PresentScreen) -> list[str]:
    """The words on the room's screen."""
    return room.sheet.text().replace(BAR, " ").split()


async def moved(pilot: Pilot[int], room: PresentScreen, keys: Sequence[str]) -> None:
    """Press keys on the console, and wait until the room has come to the same."""
    await pilot.press(*keys)
    await settled(pilot)
    console = pilot.app.screen
    if isinstance(console, ConsoleScreen):
        await until(pilot, lambda: room.presentation.stage == console.presentation.stage)
        room.refresh_view()
        await settled(pilot)


async def a_room(pilot: Pilot[int], audience: Marking = Marking.RED) -> PresentScreen:
    """Present the open brief for an audience."""
    catalogue = pilot.app.screen.catalogue  # type: ignore[attr-defined]
    app_of(pilot).navigation.present(catalogue, first=beginning(catalogue, audience=audience), join_target=JoinTarget())
    return await linked(pilot)
