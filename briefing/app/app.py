"""The application: which screen is shown, in which theme, over which briefs. Screens are imported when first shown."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType

from briefing import paths
from briefing.app import commands
from briefing.app.file_follower import FileFollower
from briefing.app.host import Host
from briefing.app.navigation import Navigator
from briefing.app.shared_value import Once
from briefing.app.terminal import signals
from briefing.app.terminal.textual_internals import until_mounted
from briefing.app.theme import DEFAULT, TERMINAL, Palette, textual_theme, variables
from briefing.brief.text import did_you_mean, shortened
from briefing.brief.vocabulary import Marking
from briefing.config import Config
from briefing.library.reading.problems import Problem
from briefing.library.reading.theme_file import ThemeFile
from briefing.library.shelf import Shelf, ShelfFile

if TYPE_CHECKING:
    from textual.command import Provider

    from briefing.app.searcher import Searcher

MOST_LINES = 9
DEFAULT_LINES = 3


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
        self.navigation = Navigator(self)
        self.presented_at = {}
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
    def palette(self) -> Palette:
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
                screen.repaint(self.palette)

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
            self.navigation.open_entry(entry)
        else:
            self.navigation.show_library()
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
        if typed and isinstance(self.screen, BarredScreen) and self.screen.accept_character(typed):
            event.stop()
            event.prevent_default()

    async def on_paste(self, event: events.Paste) -> None:
        """Give a screen that is typed into what was pasted while its line had not the focus; to others it means nothing."""
        from briefing.app.screens.base import BarredScreen

        await until_mounted(self.screen)
        if isinstance(self.screen, BarredScreen):
            self.screen.accept_paste(event.text)

    # What the screens share

    @property
    def screen_marking(self) -> Marking | None:
        """The marking of the screen that is shown."""
        from briefing.app.screens.base import BarredScreen

        return self.screen.top_bar_content()[2] if isinstance(self.screen, BarredScreen) else None

    @property
    def searcher(self) -> Searcher:
        """The index of the shelf's place, for every screen that looks something up, on whatever thread."""
        return self._searcher.get()

    def _make_searcher(self) -> Searcher:
        from briefing.app.searcher import Searcher

        return Searcher(self.shelf.place, paths.cache_folder(), audience=self.shelf.audience)

    @cached_property
    def _follower(self) -> FileFollower:
        return FileFollower(self.shelf.audience, notes=lambda: self.notes, failed=self._follow_no_longer)

    @property
    def follower(self) -> FileFollower:
        """What tells the screens whether the files of what they show have changed."""
        return self._follower

    def _follow_no_longer(self, error: Exception) -> None:
        why = f"Files are followed no longer, begin anew to see what is saved: {error!r}"
        self.call_later(self.say, why, severity="error")

    def on_unmount(self) -> None:
        """Look at files no more, and read none."""
        self.follower.end()
        self._searcher.close()

    def ask_terminal(self, question: str) -> None:
        """Ask the terminal something; it answers, if ever, by an event. Does nothing where there is none to ask."""
        if os.environ.get("TERM") != "linux":
            self.write_to_terminal(question)

    def on_cursor_position(self, event: events.CursorPosition) -> None:
        """Pass the terminal's answer on to the screen that asked."""
        from briefing.app.screens.base import BarredScreen

        if isinstance(self.screen, BarredScreen):
            self.screen.accept_terminal_answer(event)

    def action_help(self) -> None:
        """Show the keys of where the person stands."""
        self.navigation.show_help()

    def action_manual(self) -> None:
        """Show the list of the manual's pages, to choose one."""
        self.navigation.show_manual_topics()


def _palette_entries() -> type[Provider]:
    """Import the palette's entries when the palette is first opened."""
    from briefing.app.palette import PaletteEntries

    return PaletteEntries
