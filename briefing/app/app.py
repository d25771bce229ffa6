"""The application: which screen is shown, in which theme, over which briefs. Screens are imported when first shown."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.binding import BindingType
from textual.notifications import SeverityLevel
from textual.screen import Screen

from briefing import paths
from briefing.app import commands
from briefing.app.file_follower import Following
from briefing.app.shared_value import Once
from briefing.app.terminal import signals
from briefing.app.terminal.textual_internals import SteadyApp, until_mounted
from briefing.app.theme import DEFAULT, TERMINAL, Palette, textual_theme, variables
from briefing.brief.deck import Spot
from briefing.brief.items import Ref
from briefing.brief.model import Issue, Party
from briefing.brief.text import did_you_mean, one_line, shortened
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.config import Config
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading
from briefing.library.reading.theme_file import ThemeFile
from briefing.library.shelf import Entry, Shelf
from briefing.output.pages.catalogue import Catalogue

if TYPE_CHECKING:
    from textual.command import Provider

    from briefing.app.screens.brief_screen import BriefScreen
    from briefing.app.screens.dashboard import Hits
    from briefing.app.screens.lookup import Resume
    from briefing.app.screens.pages.brief_page import Write
    from briefing.app.searcher import Searcher

MOST_LINES = 9
DEFAULT_LINES = 3


class BriefingApp(SteadyApp[int], inherit_bindings=False):
    """The dashboard over one shelf of briefs."""

    CSS_PATH = "app.tcss"
    TITLE = "briefing"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS = {lambda: _palette_entries()}  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE)]

    def __init__(
        self,
        shelf: Shelf,
        themes: dict[str, ThemeFile],
        *,
        config: Config | None = None,
        entry: Entry | None = None,
        theme: str | None = None,
        problems: Iterable[Problem] = (),
        first: Callable[[BriefingApp], object] | None = None,
    ) -> None:
        """Prepare the app over a shelf; `entry` is the brief to begin with, `theme` the theme asked for by name.

        `first` shows something else than the brief or the library at first.

        `problems` are those of the configuration and the themes, told once the screen stands.
        """
        paths.absolute("")  # where the person is now: the folder may go while the program runs
        self.shelf = shelf
        self.themes = themes
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)  # so that Textual drops every colour
        self._config = config or Config()
        self._entry = entry
        self._told: list[str] = []
        self._first = first
        self._searcher = Once(self._make_searcher)
        self.lines = self._config.lines or DEFAULT_LINES
        self.notes = False
        self.resume: Resume | None = None
        self.library_left = "", ""
        """Where the library was left: what was typed there, and the path of the brief under the cursor."""
        self.presented_at: dict[str, Spot] = {}
        """Where each brief's presentation was left, by its path."""
        self.unsaved = ""
        """What of a presentation's record could not be written to disk."""
        self.farewell = ""
        """Why the program ends, to be told in the shell."""
        self._palettes = {name: Palette(file) for name, file in themes.items()}
        for file in themes.values():
            self.register_theme(textual_theme(file))
        self.theme = self._first_theme(theme)
        keymap, wrong = commands.keymap(self._config.keys)
        self.tell([*(str(problem) for problem in problems), *wrong])
        if keymap:
            self.set_keymap(keymap)

    # Looks

    @property
    def look(self) -> Palette:
        """The palette of the present theme."""
        return self._palettes[self.theme]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the default theme's colours for every variable that the stylesheets use."""
        return variables(self.themes[DEFAULT].colours)

    def choose_theme(self, name: str) -> None:
        """Paint every screen in another theme."""
        self.theme = name
        for screen in self.screen_stack:
            if hasattr(screen, "repaint"):
                screen.repaint(self.look)

    def action_next_theme(self) -> None:
        """Step to the next theme."""
        names = list(self.themes)
        self.choose_theme(names[(names.index(self.theme) + 1) % len(names)])
        self.say(f"Theme: {self.theme}")

    def change_lines(self, step: int) -> None:
        """Give each item of every list a line more or less, from 1 to 9."""
        from briefing.app.widgets.item_list import ItemList

        self.lines = min(MOST_LINES, max(1, self.lines + step))
        for screen in self.screen_stack:
            for items in screen.query(ItemList):
                items.set_lines(self.lines)

    def _first_theme(self, asked: str | None) -> str:
        wanted = asked or self._config.theme
        if wanted in self.themes:
            return str(wanted)
        if wanted:
            remedy = did_you_mean(wanted, self.themes) or f"there are {', '.join(self.themes)}"
            self.tell([f'there is no theme "{shortened(wanted)}"; {remedy}'])
        few_colours = self.no_color or self.console.color_system in (None, "standard")
        return TERMINAL if few_colours and TERMINAL in self.themes else DEFAULT

    # Beginning and ending

    def on_mount(self) -> None:
        """Show the brief asked for, the only one there is, or the library; then tell what was wrong on the way."""
        signals.go_on_as_it_was(self)
        entry = self._entry or self.shelf.only
        if self._first is not None:
            self._first(self)
        elif entry is not None:
            self.open_entry(entry)
        else:
            self.show_library()
        for problem in self._told:
            self.say(problem, severity="warning")

    def tell(self, problems: Iterable[str]) -> None:
        """Keep what was wrong on the way in, to be told once the screen stands."""
        self._told += problems

    async def on_key(self, event: events.Key) -> None:
        """Give a screen that is typed into what no widget has taken: keys may come faster than its widgets stand."""
        from briefing.app.screens.base import BarredScreen

        await until_mounted(self.screen)
        typed = event.character if event.is_printable else None
        if typed and isinstance(self.screen, BarredScreen) and self.screen.take(typed):
            event.stop()
            event.prevent_default()

    async def on_paste(self, event: events.Paste) -> None:
        """Give a screen that is typed into what was pasted while its line had not the focus; to others it means nothing."""
        from briefing.app.screens.base import BarredScreen

        await until_mounted(self.screen)
        if isinstance(self.screen, BarredScreen):
            self.screen.take_pasted(event.text)

    # Screens

    def open_entry(self, entry: Entry) -> None:
        """Open a brief of the shelf, or show what is wrong with it."""
        reading = self.shelf.read(entry)
        if reading.brief is not None:
            self.show_brief(reading)
        else:
            self.show_problems(reading)

    def show_brief(self, reading: Reading, *, select: Ref | None = None, hits: Hits | None = None) -> None:
        """Show a sound brief's dashboard in place of every other screen, with an item selected and hits to walk."""
        from briefing.app.screens.dashboard import Dashboard

        assert reading.brief is not None
        self._clear()
        self.push_screen(Dashboard(Catalogue(reading.brief, reading.id, reading.path), select=select, hits=hits))

    def show_lookup(self, catalogue: Catalogue | None = None) -> None:
        """Look words up in every brief, the open one first; it comes back as it was left."""
        from briefing.app.screens.lookup import LookupScreen, Resume

        marking = catalogue.brief.strictest if catalogue else self.screen_marking
        path = catalogue.path if catalogue else None
        self.push_screen(LookupScreen(open_brief=path, marking=marking, resume=self.resume or Resume()))

    @property
    def screen_marking(self) -> Marking | None:
        """The marking of the screen that is shown."""
        from briefing.app.screens.base import BarredScreen

        return self.screen.top()[2] if isinstance(self.screen, BarredScreen) else None

    @property
    def searcher(self) -> Searcher:
        """The index of the shelf's place, for every screen that looks something up, on whatever thread."""
        return self._searcher.get()

    def _make_searcher(self) -> Searcher:
        from briefing.app.searcher import Searcher

        return Searcher(self.shelf.place, paths.cache_folder(), audience=self.shelf.audience)

    @cached_property
    def following(self) -> Following:
        """What looks whether the files of what is shown have changed."""
        return Following(self.shelf.audience, notes=lambda: self.notes, failed=self._follow_no_longer)

    def _follow_no_longer(self, error: Exception) -> None:
        why = f"Files are followed no longer, begin anew to see what is saved: {error!r}"
        self.call_later(self.say, why, severity="error")

    def on_unmount(self) -> None:
        """Look at files no more, and read none."""
        self.following.end()
        self._searcher.close()

    def withdraw(self, reading: Reading) -> None:
        """Leave every screen of a brief that the audience may not see any more."""
        self._clear()
        self.show_library()
        self.say(reading.problems[0].message, severity="warning")

    def show_library(self) -> None:
        """Show the library, over the open brief where there is one."""
        from briefing.app.screens.library import Library

        for screen in self.screen_stack:
            if isinstance(screen, Library):
                return
        self.push_screen(Library())

    def back_to_brief(self) -> None:
        """Leave the library for the brief under it, where there is one."""
        if len(self.screen_stack) > 2:
            self.pop_screen()

    def show_browse(self, view: str, over: BriefScreen) -> None:
        """Show the sources or the timeline of the brief of a screen."""
        from briefing.app.screens.browse import Browse

        if not (isinstance(over, Browse) and over.view == view):
            self._over_dashboard(Browse(over.catalogue, view))

    def show_matrix(self, over: BriefScreen) -> None:
        """Show the matrix of the brief of a screen."""
        from briefing.app.screens.matrix import MatrixScreen

        if not isinstance(over, MatrixScreen):
            self._over_dashboard(MatrixScreen(over.catalogue))

    def show_changes(self, over: BriefScreen) -> None:
        """Show what moved in the brief of a screen since its last version in git that says something else."""
        from briefing.app.screens.changes import Changes

        if not isinstance(over, Changes):
            self._over_dashboard(Changes(over.catalogue))

    def show_position(self, over: BriefScreen, party: Party | None = None, issue: Issue | None = None) -> None:
        """Answer for a party on an issue, or ask for them by their letters."""
        from briefing.app.screens.position import PositionScreen

        if isinstance(over, PositionScreen):
            over.action_ask()
        else:
            self.push_screen(PositionScreen(over.catalogue, party=party, issue=issue))

    def ask_terminal(self, question: str) -> None:
        """Ask the terminal something; it answers, if ever, by an event. Does nothing where there is none to ask."""
        if os.environ.get("TERM") != "linux":
            self.write_to_terminal(question)

    def on_cursor_position(self, event: events.CursorPosition) -> None:
        """Pass the terminal's answer on to who asked."""
        from briefing.app.screens.presentation.present import PresentScreen

        if isinstance(self.screen, PresentScreen):
            self.screen.take_answer(event)

    def show_page(self, over: BriefScreen, write: Write) -> None:
        """Show one page of a screen's brief over the whole screen; it is written anew when the brief is saved."""
        from briefing.app.screens.pages.brief_page import BriefPage

        self.push_screen(BriefPage(over.catalogue, write))

    def _over_dashboard(self, screen: BriefScreen) -> None:
        """Show a screen of the brief over its dashboard or its presentation, in place of any other that stands there."""
        from briefing.app.screens.base import BarredScreen
        from briefing.app.screens.dashboard import Dashboard

        while not (
            isinstance(self.screen, Dashboard) or (isinstance(self.screen, BarredScreen) and self.screen.takes_part)
        ):
            self.pop_screen()
        self.push_screen(screen)

    def show_problems(self, reading: Reading) -> None:
        """Show the problems of a refused file."""
        from briefing.app.screens.pages.page_screen import PageScreen, problems_page

        self.push_screen(PageScreen(f"Refused: {one_line(reading.path)}", problems_page(reading)))

    def action_help(self) -> None:
        """Show the keys of where the person stands."""
        from briefing.app.screens.base import BarredScreen
        from briefing.app.screens.pages.help_page import help_page
        from briefing.app.screens.pages.page_screen import PageScreen

        if isinstance(self.screen, PageScreen):
            return
        where = self.screen.called if isinstance(self.screen, BarredScreen) else "this screen"
        audience = f" · for {self.shelf.audience}" if self.shelf.audience is not EVERYBODY else ""
        page = help_page(self.live_commands(self.screen), where + audience)
        self.push_screen(PageScreen("Help", page, marking=self.screen_marking))

    def action_manual(self) -> None:
        """Show the list of the manual's pages, to choose one."""
        from briefing.app.screens.pages.manual_pages import topic_rows
        from briefing.app.screens.presentation.choice import Choice

        over = self.screen_marking
        self.push_screen(Choice("Manual", topic_rows, lambda ref: self.show_manual(ref.id), marking=lambda: over))

    def show_manual(self, topic: str) -> None:
        """Show one page of the manual."""
        from briefing.app.screens.pages.page_screen import PageScreen
        from briefing.output.pages.manual import manual_page

        self.push_screen(PageScreen(f"Manual › {topic}", manual_page(topic), marking=self.screen_marking))

    def _clear(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    # Commands

    def live_commands(self, screen: Screen[Any]) -> dict[str, commands.Live]:
        """Return the registry's commands that serve on a screen now, each with its keys and who carries it out."""
        found: dict[str, commands.Live] = {}
        for key, active in screen.active_bindings.items():
            command = commands.command(active.binding.id or "")
            if command is not None and active.enabled:
                keys = found[command.id].keys if command.id in found else ()
                found[command.id] = commands.Live(command, (*keys, key), active.node)
        return found

    async def run_command(self, live: commands.Live) -> None:
        """Run a command where it belongs; not where that was left meanwhile, as a second click on its key finds it."""
        if live.node is self or self.screen in live.node.ancestors_with_self:
            await self.run_action(live.command.action, live.node)

    def tell_audience(self) -> None:
        """Say for whom the screens are, and how to change that."""
        audience = self.shelf.audience
        self.say(f"What is marked above {audience} is hidden. `briefing --audience LEVEL` begins anew for another.")

    def end(self, why: str) -> None:
        """End the program with a failure, and say in the shell why."""
        self.farewell = why
        self.exit(1)

    def say(self, text: str, *, severity: SeverityLevel = "information", seconds: float | None = None) -> None:
        """Tell the person something, as plain text, for some seconds; what is wrong stands longer."""
        self.notify(
            one_line(text), markup=False, timeout=seconds or (3 if severity == "information" else 8), severity=severity
        )


def _palette_entries() -> type[Provider]:
    """Import the palette's entries when the palette is first opened."""
    from briefing.app.palette import PaletteEntries

    return PaletteEntries
