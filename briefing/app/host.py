"""The app as screens see it. Screens import this module instead of the app, so that no two modules import each other."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from briefing.brief.model import Evidence, Issue, Party
from briefing.brief.text import one_line
from briefing.brief.vocabulary import Marking
from briefing.library.files.source_folders import SourcePlaces
from briefing.library.reading.reader import Reading
from briefing.library.reading.theme_file import ThemeFile
from briefing.library.shelf import Shelf, ShelfFile
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled

if TYPE_CHECKING:
    from briefing.app.presentation.join import JoinTarget
    from briefing.app.presentation.timing import Timing
    from briefing.app.searcher import Searcher
    from briefing.library.checks.source_texts import SourceTexts
    from briefing.library.lookup.explanation import Terms
    from briefing.library.lookup.hits import Hit, LookupAnswer
    from briefing.room.live.hub_lease import Address
    from briefing.room.live.stage import Stage

MOST_LINES = 9
DEFAULT_LINES = 3
SECONDS_SHOWN: dict[SeverityLevel, float] = {"information": 3.0, "warning": 8.0, "error": 8.0}
"""How long a message is shown."""

WritePage = Callable[[Catalogue], Titled | None]
"""A function that writes a page from a version of the brief; None where its item has left the brief."""


class Hits(NamedTuple):
    """A lookup's hits in one brief: the items that `n` and `N` step through, and what to mark in them."""

    refs: tuple[Ref, ...]
    terms: Terms


class Resume(NamedTuple):
    """How the lookup was left: the typed text, and the hit under the cursor; and the last queries that had hits."""

    text: str = ""
    at: Ref | None = None
    queries: tuple[str, ...] = ()


class Navigation(ABC):
    """The ways from one screen to another, which `briefing.app.navigation` implements, as it alone imports every screen."""

    @abstractmethod
    def open_entry(self, entry: ShelfFile) -> None:
        """Open a brief of the shelf, or the problems of a refused one."""

    @abstractmethod
    def show_brief(self, reading: Reading, *, select: Ref | None = None, hits: Hits | None = None) -> None:
        """Show a sound brief's dashboard instead of all other screens, with an item selected and hits to step through."""

    @abstractmethod
    def withdraw(self, reading: Reading) -> None:
        """Close every screen of a brief that the audience may no longer see, and say so over the library."""

    @abstractmethod
    def show_library(self) -> None:
        """Show the library, over the open brief if there is one."""

    @abstractmethod
    def show_lookup(self, catalogue: Catalogue | None = None) -> None:
        """Show the lookup as it was left, with the open brief's hits first."""

    @abstractmethod
    def show_browse(self, view: str, catalogue: Catalogue, at: Ref | None = None) -> None:
        """Show the sources or the timeline of a brief, beginning at what belongs to an item."""

    @abstractmethod
    def show_matrix(self, catalogue: Catalogue, at: Ref | None = None) -> None:
        """Show the matrix of a brief, beginning at the cell of an item."""

    @abstractmethod
    def show_changes(self, catalogue: Catalogue) -> None:
        """Show what changed in a brief since the last git version that differs from it."""

    @abstractmethod
    def show_position(self, catalogue: Catalogue, party: Party | None = None, issue: Issue | None = None) -> None:
        """Show a party's position on an issue, or ask for the two by letter."""

    @abstractmethod
    def show_party_history(self, party: str, marking: Marking | None) -> None:
        """Show what a party, by its label, holds in all briefs of the library, by issue and date."""

    @abstractmethod
    def show_source(self, catalogue: Catalogue, evidence: Evidence) -> None:
        """Show the text of a piece of evidence's source, at its words."""

    @abstractmethod
    def show_desk(self, catalogue: Catalogue, at: Ref | None = None) -> None:
        """Show a brief on the desk, at an item; say why not where the audience may not see all of it."""

    @abstractmethod
    def show_page(self, catalogue: Catalogue, write: WritePage, *, of: Ref | None = None) -> None:
        """Show a page of a brief on a screen of its own; it is rewritten when the brief is saved.

        `of` is the address of what it shows, by which the room can be shown it.
        """

    @abstractmethod
    def show_problems(self, reading: Reading) -> None:
        """Show the problems of a refused file."""

    @abstractmethod
    def show_help(self) -> None:
        """Show the keys of the current screen."""

    @abstractmethod
    def show_manual_topics(self) -> None:
        """Show the list of the manual's pages, to choose one."""

    @abstractmethod
    def show_manual(self, topic: str) -> None:
        """Show one page of the manual."""

    @abstractmethod
    def go_to_item(self, ref: Ref) -> None:
        """Go back to the dashboard and select an item; in a presentation, show the item there."""

    @abstractmethod
    def go_to_hit(self, hit: Hit, answer: LookupAnswer) -> None:
        """Open a hit of a lookup; where its file has gone or is refused, say so and look up again."""

    @property
    @abstractmethod
    def is_presenting(self) -> bool:
        """Whether one of the open screens takes part in a presentation."""

    @abstractmethod
    def present(
        self,
        catalogue: Catalogue,
        *,
        first: Stage | None = None,
        at: Ref | None = None,
        here: bool = False,
        join_target: JoinTarget | None = None,
    ) -> None:
        """Present a brief to the room: from the stage `first`; with `here`, from the step that shows item `at`; else resume it.

        A brief that was not presented before starts at its first step.
        """

    @abstractmethod
    def leave_presentation(self, reading: Reading, *, select: Ref | None, whispers: Iterable[str]) -> None:
        """Go from the presentation to the dashboard, select an item, and show the messages that were kept from the room."""

    @abstractmethod
    def record_question(self, words: str, hit: Hit | None) -> None:
        """Record a question from the room, on the hit that answers it; do nothing where nothing is presented."""

    @abstractmethod
    def push_to_room(self, ref: Ref, path: str, *, text: str = "", otherwise: Sequence[Ref] = ()) -> None:
        """Show an item to the room, and go back to the console; where the room may not see it, the first of others.

        `text` is the file of its source's text, for words that are shown in it.
        """

    @abstractmethod
    async def open_console(self, address: Address, path: Path, first: Stage | None, timing: Timing) -> None:
        """Join the presentation at an address as the console of the brief in a file; start it at `first` if nobody is there."""


class Host(SteadyApp[int], inherit_bindings=False):
    """The app as its screens know it: what they share, and how they reach each other."""

    shelf: Shelf
    source_places: SourcePlaces
    """Where the person says that the sources' texts are."""
    themes: Mapping[str, ThemeFile]
    navigation: Navigation
    lines: int
    """The most lines that an item of a list takes."""
    notes: bool = False
    """Whether the presenter's notes are switched on."""
    resume: Resume = Resume()
    library_left: tuple[str, str] = "", ""
    """How the library was left: the filter, and the path of the brief under the cursor."""
    presented_at: dict[str, Spot]
    """The spot at which each brief's presentation was left, by the brief's path."""
    unsaved: str = ""
    """The lines of a presentation's record that could not be written to disk."""
    keeps_from_room: Callable[[str], bool] | None = None
    """Keeps a warning that the room is not to read until its screen is left, and says whether it did."""
    farewell: str = ""
    """Why the program ended, to be printed in the shell; empty for a usual end."""

    @property
    @abstractmethod
    def palette(self) -> Palette:
        """The palette of the current theme."""

    @property
    @abstractmethod
    def searcher(self) -> Searcher:
        """The searcher of the shelf's folder, shared by all screens and threads."""

    @property
    @abstractmethod
    def source_texts(self) -> SourceTexts:
        """The sources' texts that were read last."""

    @property
    @abstractmethod
    def follower(self) -> FileFollower:
        """The follower that tells screens of changes to the files they show."""

    @property
    @abstractmethod
    def screen_marking(self) -> Marking | None:
        """The marking of the current screen."""

    def choose_theme(self, name: str) -> None:
        """Switch to another theme."""
        self.theme = name

    def change_lines(self, step: int) -> None:
        """Let items of lists take a line more or less, from 1 to 9."""
        from briefing.app.widgets.item_list import ItemList

        self.lines = min(MOST_LINES, max(1, self.lines + step))
        for screen in self.screen_stack:
            for items in screen.query(ItemList):
                items.set_lines(self.lines)

    def ask_terminal(self, question: str) -> None:
        """Send the terminal a query, which it may answer by an event; do nothing where there is no terminal."""
        if os.environ.get("TERM") != "linux":
            self.write_to_terminal(question)

    # Commands

    def live_commands(self, screen: Screen[Any]) -> dict[str, commands.LiveCommand]:
        """Return the commands available on a screen now, by id, each with its keys and the node that runs it."""
        live_by_id: dict[str, commands.LiveCommand] = {}
        for key, active in screen.active_bindings.items():
            command = commands.command(active.binding.id or "")
            if command is not None and active.enabled:
                keys = live_by_id[command.id].keys if command.id in live_by_id else ()
                live_by_id[command.id] = commands.LiveCommand(command, (*keys, key), active.node)
        return live_by_id

    async def run_command(self, live: commands.LiveCommand) -> None:
        """Run a command on its node, unless the node's screen has been left, as a doubled click does."""
        if live.node is self or self.screen in live.node.ancestors_with_self:
            await self.run_action(live.command.action, live.node)

    # Messages

    def say(self, text: str, *, severity: SeverityLevel = "information", seconds: float | None = None) -> None:
        """Show a message as plain text, for so many seconds; by default as long as its severity asks for.

        On a screen of the room a warning may be kept until that is left.
        """
        if severity != "information" and self.keeps_from_room is not None and self.keeps_from_room(text):
            return
        self.notify(one_line(text), markup=False, timeout=seconds or SECONDS_SHOWN[severity], severity=severity)

    def tell_audience(self) -> None:
        """Show which audience the screens are for, and how to change it."""
        audience = self.shelf.audience
        self.say(f"What is marked above {audience} is hidden. `briefing --audience LEVEL` begins anew for another.")

    def end(self, why: str) -> None:
        """End the program with status 1, and print the reason in the shell."""
        self.farewell = why
        self.exit(1)
