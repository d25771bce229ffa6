"""The application: starts on the right screen, and holds the theme, the searcher and the file follower that screens share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType

from briefing import paths
from briefing.app import commands
from briefing.app.file_follower import FileFollower
from briefing.app.host import DEFAULT_LINES, Host
from briefing.app.navigation import Navigator
from briefing.app.shared_value import SharedValue
from briefing.app.terminal import signals
from briefing.app.terminal.quiet_collector import QuietCollector
from briefing.app.theme import DEFAULT, TERMINAL, Palette, textual_theme, variables
from briefing.brief.vocabulary import Marking
from briefing.config import Config, place_in_file
from briefing.library.files.source_folders import SourcePlaces
from briefing.library.reading.problems import Problem
from briefing.library.reading.theme_file import ThemeFile, no_such_theme
from briefing.library.shelf import Shelf, ShelfFile

if TYPE_CHECKING:
    from textual.command import Provider

    from briefing.app.screens.bases.base import BarredScreen
    from briefing.app.searcher import Searcher
    from briefing.library.checks.source_texts import SourceTexts


class BriefingApp(Host, inherit_bindings=False):
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
        entry: ShelfFile | None = None,
        theme: str | None = None,
        sources: Path | None = None,
        problems: Iterable[Problem] = (),
        open_first: Callable[[BriefingApp], object] | None = None,
    ) -> None:
        """Prepare the app over a shelf; `entry` is the brief to open, `theme` the name of the requested theme.

        `open_first` opens the first screen where that is neither the brief nor the library. `sources` is the folder of the
        sources' texts that was named on the command line.

        `problems` of the configuration and the themes are shown once the first screen is there.
        """
        paths.absolute("")  # where the person is now: the folder may go while the program runs
        self.shelf = shelf
        self.themes = themes
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)  # so that Textual drops every colour
        self._config = config or Config()
        self.source_places = SourcePlaces(sources, self._config.sources)
        self._entry = entry
        self._startup_problems: list[str] = []
        self._open_first = open_first
        self._searcher = SharedValue(self._make_searcher)
        self.lines = self._config.lines or DEFAULT_LINES
        self.navigation = Navigator(self)
        self._collector = QuietCollector()
        self.presented_at = {}
        self._palettes = {name: Palette(file) for name, file in themes.items()}
        for file in themes.values():
            self.register_theme(textual_theme(file))
        self.theme = self._initial_theme(theme)
        keymap, wrong = commands.keymap(self._config.keys)
        self.add_startup_problems(map(str, problems))
        for rebinding, what in wrong:
            where = ("keys", self._config.keys.index(rebinding), "command")
            self.add_startup_problems([f"{place_in_file(where, rebinding.command)}{what}"])
        if keymap:
            self.set_keymap(keymap)

    # Looks

    @property
    def palette(self) -> Palette:
        """The palette of the current theme."""
        return self._palettes[self.theme]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the default theme's colours for the variables of the stylesheets."""
        return variables(self.themes[DEFAULT].colours)

    def action_next_theme(self) -> None:
        """Switch to the next theme."""
        names = list(self.themes)
        self.choose_theme(names[(names.index(self.theme) + 1) % len(names)])
        self.say(f"Theme: {self.theme}")

    def _initial_theme(self, requested_name: str | None) -> str:
        theme_name = requested_name or self._config.theme
        if theme_name in self.themes:
            return str(theme_name)
        if theme_name:
            place = "" if requested_name else place_in_file(("theme",), theme_name)
            self.add_startup_problems([f"{place}{no_such_theme(theme_name, self.themes)}"])
        few_colours = self.no_color or self.console.color_system in (None, "standard")
        return TERMINAL if few_colours and TERMINAL in self.themes else DEFAULT

    # Beginning and ending

    def on_mount(self) -> None:
        """Open the first screen: the requested brief, the only one, or the library; then show the startup problems."""
        signals.go_on_as_it_was(self)
        self._collector.begin()
        entry = self._entry or self.shelf.only
        if self._open_first is not None:
            self._open_first(self)
        elif entry is not None:
            self.navigation.open_entry(entry)
        else:
            self.navigation.show_library()
        for problem in self._startup_problems:
            self.say(problem, severity="warning")

    def add_startup_problems(self, problems: Iterable[str]) -> None:
        """Add problems to show once the first screen is there."""
        self._startup_problems += problems

    async def on_event(self, event: events.Event) -> None:
        """Note every key, also those that a widget takes."""
        if isinstance(event, events.Key):
            self._collector.note_key()
        await super().on_event(event)

    async def on_key(self, event: events.Key) -> None:
        """Pass keys that no widget handled to the screen."""
        screen = self._barred_screen
        typed = event.character if event.is_printable else None
        if screen is not None and (screen.accept_key(event) or (typed and screen.accept_character(typed))):
            event.stop()
            event.prevent_default()

    async def on_paste(self, event: events.Paste) -> None:
        """Pass text that was pasted outside an input line to the screen."""
        if self._barred_screen is not None:
            self._barred_screen.accept_paste(event.text)

    def on_cursor_position(self, event: events.CursorPosition) -> None:
        """Pass the terminal's answer to the screen."""
        if self._barred_screen is not None:
            self._barred_screen.accept_terminal_answer(event)

    @property
    def _barred_screen(self) -> BarredScreen | None:
        """The current screen; None where it is Textual's, or there is none, as before the first and while the program ends."""
        from briefing.app.screens.bases.base import BarredScreen

        screen = self.screen_stack[-1] if self.screen_stack else None
        return screen if isinstance(screen, BarredScreen) else None

    # What the screens share

    @property
    def screen_marking(self) -> Marking | None:
        """The marking of the current screen."""
        return self._barred_screen.top_bar_content()[2] if self._barred_screen is not None else None

    @property
    def searcher(self) -> Searcher:
        """The searcher of the shelf's folder, shared by all screens and threads."""
        return self._searcher.get()

    @cached_property
    def source_texts(self) -> SourceTexts:
        """The sources' texts that were read last; the rules of quoting are imported when the first is asked for."""
        from briefing.library.checks.source_texts import SourceTexts

        return SourceTexts()

    def _make_searcher(self) -> Searcher:
        from briefing.app.searcher import Searcher

        synonyms = self._config.synonyms
        return Searcher(self.shelf.place, paths.cache_folder(), audience=self.shelf.audience, synonyms=synonyms)

    @cached_property
    def _follower(self) -> FileFollower:
        return FileFollower(self.shelf.audience, notes=lambda: self.notes, failed=self._report_following_failed)

    @property
    def follower(self) -> FileFollower:
        """The follower that tells screens of changes to the files they show."""
        return self._follower

    def _report_following_failed(self, error: Exception) -> None:
        why = f"Files are followed no longer, begin anew to see what is saved: {error!r}"
        self.call_later(self.say, why, severity="error")

    def on_unmount(self) -> None:
        """Stop following files, and close the index."""
        self._collector.end()
        self.keys.end()
        self.follower.end()
        self._searcher.close()

    def action_help(self) -> None:
        """Show the keys of the current screen."""
        self.navigation.show_help()

    def action_manual(self) -> None:
        """Show the list of the manual's pages, to choose one."""
        self.navigation.show_manual_topics()


def _palette_entries() -> type[Provider]:
    """Return the provider of the command palette, imported when the palette is first opened."""
    from briefing.app.palette import PaletteEntries

    return PaletteEntries
