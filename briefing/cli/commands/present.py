"""`briefing present` and `briefing console`: run the room's screen, and the presenter's console."""

import time
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.brief import names
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.cli.audience import audience_of
from briefing.cli.commands import open_app
from briefing.cli.commands.show_brief import one
from briefing.errors import NotFoundError, UsageError
from briefing.library.files.location import find_place, is_path
from briefing.library.shelf import Shelf, ShelfFile
from briefing.output.pages.catalogue import Catalogue
from briefing.room.live.address import find, new_address
from briefing.room.live.hub_lease import Address, read_lease

if TYPE_CHECKING:
    from briefing.app.app import BriefingApp
    from briefing.app.presentation.session import Timing
    from briefing.room.live.stage import Stage


_OVERRUN = 6 * 3600.0
"""Seconds for which a time of day that has passed still counts as today's end."""


def run(options: Namespace) -> int:
    """Run one of the two commands. Raises BriefingError where there is nothing to present, or no terminal."""
    if not open_app.has_a_screen():
        raise UsageError(f"`briefing {options.command}` wants a terminal; `briefing show` prints a brief")
    command: int = {"present": _present, "console": _console}[options.command](options)
    return command


def _present(options: Namespace) -> int:
    from briefing.app.presentation.join import JoinTarget
    from briefing.room.live.stage import darkened

    address = find(options.id) if options.join else None
    path = _path_of(address) if address else options.id
    if path is None:
        raise UsageError("say which brief: `briefing present ID`; `briefing list` shows what there is")
    shelf, entry = _shelf(path, audience_of(options))
    catalogue = Catalogue(shelf.sound(entry.id), entry.id, str(entry.path))
    stage = _timing(options).on(_first_stage(options, catalogue, shelf.audience))

    def open_first(app: "BriefingApp") -> None:
        app.navigation.open_entry(entry)
        app.navigation.present(catalogue, first=darkened(stage) if address else stage, join_target=JoinTarget(address))

    return open_app.run_app(options, shelf, open_first=open_first)


def _console(options: Namespace) -> int:
    stage: Stage | None = None
    timing = _timing(options)
    own = getattr(options, "audience", None) or EVERYBODY
    try:
        address = find(options.id)
    except NotFoundError:
        if options.id is None:
            raise
        shelf, entry = _shelf(options.id, audience_of(options))
        catalogue = Catalogue(shelf.sound(entry.id), entry.id, str(entry.path))
        stage = _first_stage(options, catalogue, shelf.audience)
        address, path = new_address(entry.id), str(entry.path)
    else:
        path = _path_of(address)

    def open_first(app: "BriefingApp") -> None:
        app.run_worker(app.navigation.open_console(address, Path(path), stage, timing), exit_on_error=False)

    return open_app.run_app(options, Shelf(find_place(), audience=own), open_first=open_first)


def _shelf(name: str, audience: Marking) -> tuple[Shelf, ShelfFile]:
    shelf = Shelf(find_place(name if is_path(name) else None), audience=audience)
    entry = shelf.entries[0] if is_path(name) and len(shelf.entries) == 1 else shelf.find(name)
    shelf.sound(entry.id)
    return shelf, entry


def _path_of(address: Address) -> str:
    lease = read_lease(address)
    if lease is None:
        raise NotFoundError("no presentation is running; `briefing present ID` or `briefing console ID` begins one")
    return lease.path


def _first_stage(options: Namespace, catalogue: Catalogue, audience: Marking) -> "Stage":
    from briefing.app.presentation.session import beginning

    brief = catalogue.brief
    issues = tuple(
        one(word, names.issue_names(brief.issues), "issue") for word in getattr(options, "issue", None) or ()
    )
    asked = getattr(options, "party", None)
    party = one(asked, names.party_names(brief.parties), "party") if asked else ""
    full = getattr(options, "full", False)
    return beginning(catalogue, audience=audience, issues=issues, party=party, full=full)


def _timing(options: Namespace) -> "Timing":
    from briefing.app.presentation.session import Timing

    return Timing(_next_time_of_day(options.end) if options.end else None, options.minutes)


def _next_time_of_day(clock: tuple[int, int]) -> float:
    """Return the next moment at which the clock shows a time, in seconds since the epoch.

    A time that passed within the last six hours counts as today's, the end of a talk that overruns.
    """
    now = time.localtime()
    days = (time.mktime((now.tm_year, now.tm_mon, now.tm_mday + day, *clock, 0, -1, -1, -1)) for day in (-1, 0, 1))
    return next(moment for moment in days if moment > time.time() - _OVERRUN)
