"""`briefing present` and `briefing console`: run the room's screen, and the presenter's console."""

import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from briefing import paths
from briefing.brief import names
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.cli.audience import audience_of
from briefing.cli.command import Command
from briefing.cli.commands import open_app
from briefing.cli.named_part import one, shelf_with
from briefing.cli.sources import sources_folder
from briefing.errors import NotFoundError, UsageError
from briefing.library.files.location import FOLDER, Place, files_of, find_place
from briefing.library.reading.format_rules import step_name_problem
from briefing.library.shelf import Shelf
from briefing.output.pages.catalogue import Catalogue
from briefing.output.shell import print_file, print_page
from briefing.paths import absolute
from briefing.room.live.address import NOTHING_RUNS, find, find_awaited, live_addresses, new_address
from briefing.room.live.hub_lease import Address, read_lease
from briefing.room.record.pace import recorded_pace
from briefing.room.record.presentations import presentations

if TYPE_CHECKING:
    from briefing.app.app import BriefingApp
    from briefing.app.presentation.selection import Selection
    from briefing.app.presentation.timing import Timing
    from briefing.room.live.stage import Stage


_PATIENCE = 4.0
"""Seconds for which a console that names no brief waits for the room's screen, which may have been started just before it."""

_OWN_TERMINAL = "begin it in a window of its own, not in a pipe or a script"

_OVERRUN = 6 * 3600.0
"""Seconds for which a time of day that has passed still counts as today's end."""


class PresentArguments(NamedTuple):
    """The arguments of `briefing present`."""

    id: str | None
    steps: Sequence[str] | None
    issue: Sequence[str] | None
    party: str | None
    full: bool
    join: bool
    plan: bool
    rehearse: bool
    end: tuple[int, int] | None
    minutes: float | None
    theme: str | None
    audience: Marking | None = None
    sources: str | None = None


class ConsoleArguments(NamedTuple):
    """The arguments of `briefing console`."""

    id: str | None
    end: tuple[int, int] | None
    minutes: float | None
    theme: str | None
    sources: str | None = None
    audience: Marking | None = None


def present(arguments: PresentArguments) -> int:
    """Run a screen of the room. Raises BriefingError where there is nothing to present, or no terminal."""
    address = find(arguments.id) if arguments.join else None
    path = _path_of(address) if address else arguments.id
    if path is None:
        raise UsageError("say which brief: `briefing present ID`; `briefing list` shows what there is")
    shelf, entry = shelf_with(path, audience=audience_of(arguments.audience))
    catalogue = Catalogue(shelf.sound(entry.id), entry.id, str(entry.path))
    # what is named and is not there is told before a terminal that is missing
    selected, sources = _selection(catalogue, arguments), sources_folder(arguments.sources)
    if not arguments.plan:
        named = quote(path)
        instead = f"`briefing show {named}` prints the brief, `briefing present {named} --minutes 20 --plan` the steps"
        open_app.require_a_screen("present", instead)
    from briefing.app.presentation.join import JoinTarget
    from briefing.room.live.stage import darkened

    stage = _first_stage(catalogue, shelf.audience, selected, arguments)
    if arguments.plan:
        return _print_plan(catalogue, stage)
    stage = replace(stage, rehearsal=arguments.rehearse)

    def open_first(app: "BriefingApp") -> None:
        app.navigation.open_entry(entry)
        app.navigation.present(catalogue, first=darkened(stage) if address else stage, join_target=JoinTarget(address))

    began = datetime.now().astimezone()
    status = open_app.run_app(shelf, theme=arguments.theme, sources=sources, open_first=open_first)
    if arguments.rehearse:
        _print_rehearsal(catalogue.id, began)
    return status


def _print_plan(catalogue: Catalogue, stage: "Stage") -> int:
    from briefing.app.presentation.selection import planned_deck
    from briefing.output.deck.plan_view import plan_page

    _, made_plan = planned_deck(catalogue, stage)
    if made_plan is None:
        raise UsageError("--plan wants a time: `briefing present ID --minutes 20 --plan`, or --end 14:30")
    print_page(plan_page(made_plan, catalogue.brief.strictest))
    return 0


def _print_rehearsal(brief_id: str, began: datetime) -> None:
    """Print the report of the rehearsal that has just ended; nothing where none was recorded, as nobody moved."""
    from briefing.room.record import rehearsal

    newest = next(iter(presentations(paths.rehearsals_folder(), brief_id)), None)
    if newest is not None and newest.started is not None and newest.started >= began.replace(microsecond=0):
        print_file(rehearsal.report(newest).encode())


def console(arguments: ConsoleArguments) -> int:
    """Run the presenter's console. Raises BriefingError where there is nothing to present, or no terminal."""
    if arguments.id is None:
        open_app.require_a_screen("console", _OWN_TERMINAL)
    stage: Stage | None = None
    timing, sources = _timing(arguments.end, arguments.minutes), sources_folder(arguments.sources)
    own = arguments.audience or EVERYBODY
    from briefing.app.presentation.selection import Selection

    try:
        address = find(arguments.id) if arguments.id is not None else _running_soon()
    except NotFoundError:
        if arguments.id is None:
            raise
        shelf, entry = shelf_with(arguments.id, audience=audience_of(arguments.audience))
        catalogue = Catalogue(shelf.sound(entry.id), entry.id, str(entry.path))
        open_app.require_a_screen("console", _OWN_TERMINAL)
        stage = _first_stage(catalogue, shelf.audience, Selection(), arguments)
        address, path = new_address(entry.id), str(entry.path)
    else:
        open_app.require_a_screen("console", _OWN_TERMINAL)
        path = _path_of(address)

    def open_first(app: "BriefingApp") -> None:
        app.run_worker(app.navigation.open_console(address, Path(path), stage, timing), exit_on_error=False)

    shelf = Shelf(place_around(Path(path)), audience=own)
    return open_app.run_app(shelf, theme=arguments.theme, sources=sources, open_first=open_first)


def _running_soon() -> Address:
    """Return the presentation to join where none is named; the person is told where it has to be waited for."""
    if not live_addresses():
        print("no presentation is running yet; looking for one for some seconds", file=sys.stderr, flush=True)
    return find_awaited(_PATIENCE)


def place_around(path: Path) -> Place:
    """Return where a console looks things up: the briefs of where it was begun, if the presented one is among them.

    Else it was begun elsewhere, as through ssh: then those of the folder `briefs` that holds the presented one, or that one
    alone. Raises NotFoundError where a place that the person named is missing.
    """
    place = find_place()
    if absolute(path) in {absolute(name) for folder in place.paths for name in files_of(folder)}:
        return place
    return Place((path.parent if path.parent.name == FOLDER else path,), "where the presented brief is")


def _path_of(address: Address) -> str:
    lease = read_lease(address)
    if lease is None:
        raise NotFoundError(NOTHING_RUNS)
    return lease.path


def _selection(catalogue: Catalogue, arguments: PresentArguments) -> "Selection":
    from briefing.app.presentation.selection import Selection

    brief = catalogue.brief
    for entry in arguments.steps or ():
        problem = step_name_problem(brief, entry)
        if problem:
            raise UsageError(f"--steps: {problem[0]}; {problem[1]}")
    issues = tuple(one(word, names.issue_names(brief.issues), "issue") for word in arguments.issue or ())
    party = one(arguments.party, names.party_names(brief.parties), "party") if arguments.party else ""
    return Selection(tuple(arguments.steps or ()), issues, party, arguments.full)


def _first_stage(
    catalogue: Catalogue, audience: Marking, selected: "Selection", arguments: PresentArguments | ConsoleArguments
) -> "Stage":
    """Return the stage to begin with. Where a time is given, the walk is planned for it, at the pace of earlier records."""
    from briefing.app.presentation.session import beginning

    timing = _timing(arguments.end, arguments.minutes)
    planned = timing.minutes_from(time.time())
    if planned:
        selected = selected._replace(planned=planned, pace=recorded_pace(presentations(paths.records_folder())))
    return timing.on(beginning(catalogue, audience=audience, selected=selected))


def _timing(end: tuple[int, int] | None, minutes: float | None) -> "Timing":
    from briefing.app.presentation.timing import Timing

    return Timing(_next_time_of_day(end) if end else None, minutes)


def _next_time_of_day(clock: tuple[int, int]) -> float:
    """Return the next moment at which the clock shows a time, in seconds since the epoch.

    A time that passed within the last six hours counts as today's, the end of a talk that overruns.
    """
    now = time.localtime()
    days = (time.mktime((now.tm_year, now.tm_mon, now.tm_mday + day, *clock, 0, -1, -1, -1)) for day in (-1, 0, 1))
    return next(moment for moment in days if moment > time.time() - _OVERRUN)


COMMANDS = {"present": Command(PresentArguments, present), "console": Command(ConsoleArguments, console)}
