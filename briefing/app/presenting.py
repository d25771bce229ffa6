"""The ways into a presentation and out of it again: present mode over the dashboard, the console on its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from msgspec.structs import replace

from briefing.app.screens.base import BarredScreen
from briefing.brief.deck import Deck, Spot, deck
from briefing.brief.items import Ref
from briefing.errors import BriefingError
from briefing.library.reading.audience_view import as_seen
from briefing.library.reading.reader import read_file
from briefing.output.pages.catalogue import Catalogue, holds

if TYPE_CHECKING:
    from briefing.app.app import BriefingApp
    from briefing.app.presentation.join import Meeting
    from briefing.app.screens.presentation.present import PresentScreen
    from briefing.app.screens.presentation.presentation_base import PresentingScreen
    from briefing.room.live.hub_lease import Address
    from briefing.room.live.stage import Stage


def present(
    app: BriefingApp,
    catalogue: Catalogue,
    *,
    first: Stage | None = None,
    at: Ref | None = None,
    here: bool = False,
    meeting: Meeting | None = None,
) -> None:
    """Present a brief to the room: from a first stage; `here`, from the step that shows an item; else from where it was left.

    A presentation that was not left before begins at the beginning.
    """
    from briefing.app.presentation.join import Meeting
    from briefing.app.presentation.session import beginning
    from briefing.app.screens.presentation.present import PresentScreen

    if back_to_the_room(app):
        return
    if first is None:
        first = beginning(catalogue, audience=app.shelf.audience)
        steps = deck(catalogue.links)
        spot = _step_of(steps, catalogue, at) if here else app.presented_at.get(catalogue.path)
        if spot is not None and steps.place(spot.step) is not None:
            first = replace(first, at=spot)
    app.push_screen(PresentScreen(catalogue, first=first, meeting=meeting or Meeting()))


def _step_of(steps: Deck, catalogue: Catalogue, ref: Ref | None) -> Spot | None:
    """Return the step that shows an item, else the first of its issue; None where it has neither."""
    if ref is None:
        return None
    spot = steps.holding(ref)
    issues = (
        () if spot or (not holds(catalogue.brief, ref) and ref.kind != "gap") else sorted(catalogue.scope(ref).issues)
    )
    return spot or next((found for issue in issues if (found := steps.holding(Ref("issue", issue)))), None)


def presenting(app: BriefingApp) -> PresentingScreen | None:
    """Return the screen that takes part in a presentation, where there is one."""
    found = next((s for s in reversed(app.screen_stack) if isinstance(s, BarredScreen) and s.takes_part), None)
    return cast("PresentingScreen | None", found)


def back_to_the_room(app: BriefingApp) -> bool:
    """Go back to the screen that takes part in a presentation, leaving all above it; False where there is none."""
    room = presenting(app)
    if room is None:
        return False
    while app.screen is not room:
        app.pop_screen()
    return True


def leave(app: BriefingApp, screen: PresentScreen, whispers: Iterable[str]) -> None:
    """Go from present mode to the dashboard, at the item that was shown last, and tell what was kept from the room."""
    if screen not in app.screen_stack:
        return  # it was left already, by a key that came twice
    ref = _shown_last(screen)
    app.presented_at[screen.catalogue.path] = screen.presentation.stage.at
    reading = screen.read()
    if reading.brief is None:
        app.pop_screen()
    else:
        app.show_brief(reading, select=ref)
    for whisper in whispers:
        app.say(whisper, severity="warning")


def push(app: BriefingApp, ref: Ref, path: str) -> None:
    """Show an item to the room, from whatever screen of the presenter it was found on; go back to the console."""
    room = presenting(app)
    if room is None:
        app.say("Nothing is presented: F5 presents the brief.")
    elif not room.presentation.is_of(path):
        app.say("This is of another brief; only the one that is presented goes to the room.", severity="warning")
    elif not room.presentation.push(ref):
        app.say("The room may not see this.", severity="warning")
    else:
        back_to_the_room(app)


def _shown_last(screen: PresentScreen) -> Ref | None:
    presentation = screen.presentation
    view = presentation.show.view(presentation.stage.at)
    kinds = ("claim", "position", "question")
    found = next((ref for ref in reversed(view.step.revealed(view.part)) if ref.kind in kinds), None)
    if found is None and view.step.issue:
        claims = presentation.catalogue.links.claims_on(view.step.issue)
        found = Ref("claim", claims[0].id) if claims else None
    return found


async def open_console(app: BriefingApp, address: Address, path: Path, first: Stage | None, timing: Timing) -> None:
    """Take part as the console in the presentation at an address, of the brief of a file; begin it with `first`."""
    from briefing.app.presentation.join import opened
    from briefing.app.presentation.session import Presentation, beginning, room_catalogue
    from briefing.app.screens.presentation.console import ConsoleScreen

    reading = as_seen(read_file(path), app.shelf.audience)
    if reading.brief is None:
        app.end(str(reading.problems[0]))
        return
    whole = Catalogue(reading.brief, reading.id, str(path))
    presentation = Presentation(whole, first or beginning(whole), lambda: None)
    presentation.size = (app.size.width, app.size.height)
    try:
        link = await opened(address, presentation, "console", timing.on(first) if first else None)
    except BriefingError as error:
        app.end(str(error))
        return
    seen = room_catalogue(whole, link.stage)
    if seen is None:
        await link.close()
        app.end(f"what you may see holds nothing of what {link.stage.audience} may see")
        return
    link.change(timing.on(link.stage))
    presentation.link = link
    presentation.take(seen)
    app.push_screen(ConsoleScreen(whole, link, presentation))


class Timing(NamedTuple):
    """When a presentation is to end, in seconds since the epoch, or how many minutes it is to take."""

    ends: float | None = None
    minutes: float | None = None

    def on(self, stage: Stage) -> Stage:
        """Return a stage with this timing, where any was asked for."""
        return stage if self == Timing() else replace(stage, ends=self.ends, minutes=self.minutes)
