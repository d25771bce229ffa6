"""The ways from something found to where it stands: in its brief's dashboard, or in the presentation that is under way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.app.presenting import back_to_the_room, presenting
from briefing.brief.items import Ref
from briefing.library.shelf import Entry
from briefing.output.pages.catalogue import holds

if TYPE_CHECKING:
    from briefing.app.app import BriefingApp
    from briefing.library.lookup.hits import Found, Hit


def to_item(app: BriefingApp, ref: Ref) -> None:
    """Go back to the dashboard, with an item selected; in a presentation, to what shows it there."""
    from briefing.app.screens.dashboard import Dashboard

    room = presenting(app)
    if room is not None:
        back_to_the_room(app)
        room.show_item(ref)
        return
    while not isinstance(app.screen, Dashboard) and len(app.screen_stack) > 1:
        app.pop_screen()
    if isinstance(app.screen, Dashboard):
        app.screen.go_to(ref)


def to_hit(app: BriefingApp, hit: Hit, found: Found) -> None:
    """Go to a hit of a lookup; where its file has gone or is refused now, say so and look again."""
    from briefing.app.screens.dashboard import Hits
    from briefing.app.screens.lookup import LookupScreen

    room = presenting(app)
    if room is not None and room.presentation.is_of(hit.path):
        to_item(app, hit.ref)
        return
    if room is not None:
        app.say("This is of another brief than the one that is presented.", severity="warning")
        return
    reading = app.shelf.read(Entry(hit.brief_id, Path(hit.path)))
    refs = tuple(each.ref for each in found.hits if each.path == hit.path)
    if reading.brief is not None and holds(reading.brief, hit.ref):
        app.show_brief(reading, select=hit.ref, hits=Hits(refs, found.terms))
        return
    gone = reading.problems[0].message if reading.brief is None else "it no longer holds this item"
    app.say(f"{hit.path}: {gone}", severity="warning")
    if isinstance(app.screen, LookupScreen):
        app.screen.refresh_hits()
