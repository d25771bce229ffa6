"""`briefing present` and `briefing console`: run the room's screen, and the presenter's console."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.brief import names
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.cli.audience import audience_of
from briefing.cli.command import Command
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


class PresentArguments(NamedTuple):
    """The arguments of `briefing present`."""

    id: str | None
    issue: Sequence[str] | None
    party: str | None
    full: bool
    join: bool
    end: tuple[int, int] | None
    minutes: float | None
    theme: str | None
    audience: Marking | None = None


class ConsoleArguments(NamedTuple):
    """The arguments of `briefing console`."""

    id: str | None
    end: tuple[int, int] | None
    minutes: float | None
    theme: str | None
    audience: Marking | None = None


def present(arguments: PresentArguments) -> int:
    """Run a screen of the room. Raises BriefingError where there is nothing to present, or no terminal."""
    _require_terminal("present")
    from briefing.app.presentation.join import JoinTarget
    from briefing.room.live.stage import darkened

    address = find(arguments.id) if arguments.join else None
    path = _path_of(address) if address else arguments.id
    if path is None:
        raise UsageError("say which brief: `briefing present ID`; `briefing list` shows what there is")
    shelf, entry = _shelf(path, audience_of(arguments.audience))
    catalogue = Catalogue(shelf.sound(entry.id), entry.id, str(entry.path))
    first = _first_stage(
        catalogue, shelf.audience, issues=arguments.issue or (), party=arguments.party, full=arguments.full
    )
    stage = _timing(arguments.end, arguments.minutes).on(first)

    def open_first(app: "BriefingApp") -> None:
        app.navigation.open_entry(entry)
        app.navigation.present(catalogue, first=darkened(stage) if address else stage, join_target=JoinTarget(address))

    return open_app.run_app(shelf, theme=arguments.theme, open_first=open_first)


def console(arguments: ConsoleArguments) -> int:
    """Run the presenter's console. Raises BriefingError where there is nothing to present, or no terminal."""
    _require_terminal("console")
    stage: Stage | None = None
    timing = _timing(arguments.end, arguments.minutes)
    own = arguments.audience or EVERYBODY
    try:
        address = find(arguments.id)
    except NotFoundError:
        if arguments.id is None:
            raise
        shelf, entry = _shelf(arguments.id, audience_of(arguments.audience))
        catalogue = Catalogue(shelf.sound(entry.id), entry.id, str(entry.path))
        stage = _first_stage(catalogue, shelf.audience)
        address, path = new_address(entry.id), str(entry.path)
    else:
        path = _path_of(address)

    def open_first(app: "BriefingApp") -> None:
        app.run_worker(app.navigation.open_console(address, Path(path), stage, timing), exit_on_error=False)

    return open_app.run_app(Shelf(find_place(), audience=own), theme=arguments.theme, open_first=open_first)


def _require_terminal(command: str) -> None:
    if not open_app.has_a_screen():
        raise UsageError(f"`briefing {command}` wants a terminal; `briefing show` prints a brief")


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


def _first_stage(
    catalogue: Catalogue,
    audience: Marking,
    *,
    issues: Sequence[str] = (),
    party: str | None = None,
    full: bool = False,
) -> "Stage":
    from briefing.app.presentation.session import beginning

    brief = catalogue.brief
    issue_ids = tuple(one(word, names.issue_names(brief.issues), "issue") for word in issues)
    party_id = one(party, names.party_names(brief.parties), "party") if party else ""
    return beginning(catalogue, audience=audience, issues=issue_ids, party=party_id, full=full)


def _timing(end: tuple[int, int] | None, minutes: float | None) -> "Timing":
    from briefing.app.presentation.session import Timing

    return Timing(_next_time_of_day(end) if end else None, minutes)


def _next_time_of_day(clock: tuple[int, int]) -> float:
    """Return the next moment at which the clock shows a time, in seconds since the epoch.

    A time that passed within the last six hours counts as today's, the end of a talk that overruns.
    """
    now = time.localtime()
    days = (time.mktime((now.tm_year, now.tm_mon, now.tm_mday + day, *clock, 0, -1, -1, -1)) for day in (-1, 0, 1))
    return next(moment for moment in days if moment > time.time() - _OVERRUN)


COMMANDS = {"present": Command(PresentArguments, present), "console": Command(ConsoleArguments, console)}
