"""What a screen may ask of the app that shows it. Screens import this, never the app: so no two modules import each other."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.notifications import SeverityLevel
from textual.screen import Screen

from briefing.app import commands
from briefing.app.file_follower import FileFollower
from briefing.app.terminal.textual_internals import SteadyApp
from briefing.app.theme import Palette
from briefing.brief.deck import Spot
from briefing.brief.items import Ref
from briefing.brief.model import Issue, Party
from briefing.brief.text import one_line
from briefing.brief.vocabulary import Marking
from briefing.library.reading.reader import Reading
from briefing.library.reading.theme_file import ThemeFile
from briefing.library.shelf import Shelf, ShelfFile
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled

if TYPE_CHECKING:
    from briefing.app.presentation.join import Meeting
    from briefing.app.presentation.session import Timing
    from briefing.app.searcher import Searcher
    from briefing.library.lookup.hits import Hit, LookupAnswer
    from briefing.room.live.hub_lease import Address
    from briefing.room.live.stage import Stage

WritePage = Callable[[Catalogue], Titled | None]
"""Writes a page from a version of the brief; None where what it is about is not there any more."""


class Hits(NamedTuple):
    """What lookup found in one brief: the items to walk with `n` and `N`, and the terms to mark."""

    refs: tuple[Ref, ...]
    terms: tuple[str, ...]


class Resume(NamedTuple):
    """Where lookup was left: what was typed, and the hit under the cursor."""

    text: str = ""
    at: Ref | None = None


class Navigation(ABC):
    """The ways from one screen to another. `briefing.app.navigation` carries them out; it alone knows every screen."""

    @abstractmethod
    def open_entry(self, entry: ShelfFile) -> None:
        """Open a brief of the shelf, or show what is wrong with it."""

    @abstractmethod
    def show_brief(self, reading: Reading, *, select: Ref | None = None, hits: Hits | None = None) -> None:
        """Show a sound brief's dashboard in place of every other screen, with an item selected and hits to walk."""

    @abstractmethod
    def withdraw(self, reading: Reading) -> None:
        """Leave every screen of a brief that the audience may not see any more."""

    @abstractmethod
    def show_library(self) -> None:
        """Show the library, over the open brief where there is one."""

    @abstractmethod
    def leave_library(self) -> None:
        """Leave the library for the brief under it, where there is one."""

    @abstractmethod
    def show_lookup(self, catalogue: Catalogue | None = None) -> None:
        """Look words up in every brief, the open one first; lookup comes back as it was left."""

    @abstractmethod
    def show_browse(self, view: str, catalogue: Catalogue) -> None:
        """Show the sources or the timeline of a brief."""

    @abstractmethod
    def show_matrix(self, catalogue: Catalogue) -> None:
        """Show the matrix of a brief."""

    @abstractmethod
    def show_changes(self, catalogue: Catalogue) -> None:
        """Show what moved in a brief since its last version in git that says something else."""

    @abstractmethod
    def show_position(self, catalogue: Catalogue, party: Party | None = None, issue: Issue | None = None) -> None:
        """Answer for a party on an issue, or ask for them by their letters."""

    @abstractmethod
    def show_page(self, catalogue: Catalogue, write: WritePage) -> None:
        """Show one page of a brief over the whole screen; it is written anew when the brief is saved."""

    @abstractmethod
    def show_problems(self, reading: Reading) -> None:
        """Show the problems of a refused file."""

    @abstractmethod
    def show_help(self) -> None:
        """Show the keys of where the person stands."""

    @abstractmethod
    def show_manual_topics(self) -> None:
        """Show the list of the manual's pages, to choose one."""

    @abstractmethod
    def show_manual(self, topic: str) -> None:
        """Show one page of the manual."""

    @abstractmethod
    def go_to_item(self, ref: Ref) -> None:
        """Go back to the dashboard, with an item selected; in a presentation, to what shows it there."""

    @abstractmethod
    def go_to_hit(self, hit: Hit, found: LookupAnswer) -> None:
        """Go to a hit of a lookup; where its file has gone or is refused now, say so and look again."""

    @property
    @abstractmethod
    def is_presenting(self) -> bool:
        """Whether a screen of the stack takes part in a presentation."""

    @abstractmethod
    def present(
        self,
        catalogue: Catalogue,
        *,
        first: Stage | None = None,
        at: Ref | None = None,
        here: bool = False,
        meeting: Meeting | None = None,
    ) -> None:
        """Present a brief to the room: from a first stage; `here`, from the step that shows an item; else where it was left.

        A presentation that was not left before begins at the beginning.
        """

    @abstractmethod
    def leave_presentation(self, reading: Reading, *, select: Ref | None, whispers: Iterable[str]) -> None:
        """Go from present mode to the dashboard, with an item selected, and tell what was kept from the room."""

    @abstractmethod
    def push_to_room(self, ref: Ref, path: str) -> None:
        """Show an item to the room, from whatever screen of the presenter it was found on; go back to the console."""

    @abstractmethod
    async def open_console(self, address: Address, path: Path, first: Stage | None, timing: Timing) -> None:
        """Take part as the console in the presentation at an address, of the brief of a file; begin it with `first`."""


class Host(SteadyApp[int], inherit_bindings=False):
    """The app as its screens know it: what they share, and the way to each other."""

    shelf: Shelf
    themes: Mapping[str, ThemeFile]
    navigation: Navigation
    lines: int
    """The most lines that each item of a list takes."""
    notes: bool = False
    """Whether the presenter's notes are asked for."""
    resume: Resume = Resume()
    library_left: tuple[str, str] = "", ""
    """Where the library was left: what was typed there, and the path of the brief under the cursor."""
    presented_at: dict[str, Spot]
    """Where each brief's presentation was left, by its path."""
    unsaved: str = ""
    """What of a presentation's record could not be written to disk."""
    farewell: str = ""
    """Why the program ends, to be told in the shell."""

    @property
    def palette(self) -> Palette:
        """The palette of the present theme."""
        raise NotImplementedError

    @property
    def searcher(self) -> Searcher:
        """The index of the shelf's place, for every screen that looks something up, on whatever thread."""
        raise NotImplementedError

    @property
    def follower(self) -> FileFollower:
        """What tells the screens whether the files of what they show have changed."""
        raise NotImplementedError

    @property
    def screen_marking(self) -> Marking | None:
        """The marking of the screen that is shown."""
        raise NotImplementedError

    def choose_theme(self, name: str) -> None:
        """Paint every screen in another theme."""
        raise NotImplementedError

    def change_lines(self, step: int) -> None:
        """Give each item of every list a line more or less, from 1 to 9."""
        raise NotImplementedError

    def ask_terminal(self, question: str) -> None:
        """Ask the terminal something; it answers, if ever, by an event. Does nothing where there is none to ask."""
        raise NotImplementedError

    # Commands

    def live_commands(self, screen: Screen[Any]) -> dict[str, commands.Live]:
        """Return the registry's commands that serve on a screen now, each with its keys and who carries it out."""
        live_by_id: dict[str, commands.Live] = {}
        for key, active in screen.active_bindings.items():
            command = commands.command(active.binding.id or "")
            if command is not None and active.enabled:
                keys = live_by_id[command.id].keys if command.id in live_by_id else ()
                live_by_id[command.id] = commands.Live(command, (*keys, key), active.node)
        return live_by_id

    async def run_command(self, live: commands.Live) -> None:
        """Run a command where it belongs; not where that was left meanwhile, as a second click on its key finds it."""
        if live.node is self or self.screen in live.node.ancestors_with_self:
            await self.run_action(live.command.action, live.node)

    # What is told

    def say(self, text: str, *, severity: SeverityLevel = "information", seconds: float | None = None) -> None:
        """Tell the person something, as plain text, for some seconds; what is wrong stands longer."""
        self.notify(
            one_line(text), markup=False, timeout=seconds or (3 if severity == "information" else 8), severity=severity
        )

    def tell_audience(self) -> None:
        """Say for whom the screens are, and how to change that."""
        audience = self.shelf.audience
        self.say(f"What is marked above {audience} is hidden. `briefing --audience LEVEL` begins anew for another.")

    def end(self, why: str) -> None:
        """End the program with a failure, and say in the shell why."""
        self.farewell = why
        self.exit(1)
