"""What every screen of the program shares: the two bars, the palette, and the keys that serve everywhere."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from briefing.app import clipboard, commands
from briefing.app.theme import Palette
from briefing.app.widgets.bars import Banner, Hint, KeyBar, TopBar
from briefing.app.widgets.lines_view import LinesView
from briefing.brief.vocabulary import Marking

if TYPE_CHECKING:
    from textual import events

    from briefing.app.host import Host

_TO_COPY_BY_HAND = 8.0
"""For how many seconds a text stands of which nobody knows whether it was copied."""


class BarredScreen(Screen[None], inherit_bindings=False):
    """A screen between a top bar and a key bar."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-medium"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high"), (30, "-tall")]  # noqa: RUF012
    AUTO_FOCUS = "LinesView"
    called: ClassVar[str] = "this screen"
    """What people call the screen, for its help."""
    takes_part: ClassVar[bool] = False
    """Whether the screen takes part in a presentation."""
    is_private: ClassVar[bool] = False
    """Whether it is the presenter's alone, which the room does not see."""

    @property
    def briefing(self) -> Host:
        """The app, as what it is."""
        return cast("Host", self.app)

    @property
    def look(self) -> Palette:
        """The palette of the app's theme."""
        return self.briefing.palette

    def compose(self) -> ComposeResult:
        """Put the screen's own widgets between the two bars."""
        title, facts, marking = self.top()
        yield TopBar(title, facts, palette=self.look, marking=marking, hidden=self.hidden)
        yield Banner(palette=self.look)
        yield from self.compose_middle()
        yield KeyBar(self.hints, palette=self.look, marking=marking)

    def take(self, character: str) -> bool:
        """Take a character that no widget took: on a screen that is typed into, or typed ahead of its opening.

        Returns whether it was taken; one that was not may be a command.
        """
        return False

    def take_pasted(self, text: str) -> None:
        """Take a text that was pasted while no line had the focus: into the line of a screen that is typed into."""

    def take_answer(self, event: events.CursorPosition) -> None:
        """Take the terminal's answer to `ask_terminal`; nothing for a screen that never asks."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show to the room only from the console; over a presentation, serve nothing that would end it by accident."""
        if not self.is_mounted:
            return False  # what the actions speak of is not there yet
        room = self._taking_part
        if action == "push":
            return room is not None and room.is_private
        if action == "edit":  # an editor over a presentation would hold up the link between its screens
            return room is None
        if action == "notes":
            return not self.is_seen_by_the_room
        return room is None or room is self or action not in ("quit", "library")

    @property
    def is_seen_by_the_room(self) -> bool:
        """Whether this is a screen of the room, or stands over one."""
        return self._taking_part is not None and not self._taking_part.is_private

    @property
    def shows_notes(self) -> bool:
        """Whether the presenter's notes are shown: where they are asked for, and the room does not read along."""
        return self.briefing.notes and not self.is_seen_by_the_room

    @property
    def _taking_part(self) -> BarredScreen | None:
        """The screen that takes part in a presentation, where there is one."""
        return next((s for s in self.app.screen_stack if isinstance(s, BarredScreen) and s.takes_part), None)

    def go_back(self) -> None:
        """Leave the screen for the one under it; nothing where it was left already, by a key or a click that came twice."""
        if self.is_active:
            self.app.pop_screen()

    def copy(self, text: str) -> None:
        """Copy a text, and say what became of it once that is known."""
        self.app.copy_to_clipboard(text)
        self._copy(text)

    @work(thread=True, group="copy", exit_on_error=False)
    def _copy(self, text: str) -> None:
        way = clipboard.copy(text)
        seconds = None if way else _TO_COPY_BY_HAND
        self.app.call_later(self.briefing.say, clipboard.told(text, way, os.environ), seconds=seconds)

    def action_quit(self) -> None:
        """End the program."""
        self.app.exit()

    def top(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the top bar's title, its facts in order of importance, and the marking."""
        raise NotImplementedError

    @property
    def hidden(self) -> Sequence[str]:
        """How it is told that something is hidden from the audience, the fullest first; empty where nothing is."""
        return ()

    def tell_hidden(self) -> None:
        """Show in the top bar how much is hidden now."""
        bar = self.query_one(TopBar)
        bar.hidden = tuple(self.hidden)
        bar.refresh()

    def mark(self, marking: Marking | None) -> None:
        """Show another marking in the bars."""
        for bar in self.query("TopBar, KeyBar").results(Widget):
            cast(TopBar, bar).marking = marking
            bar.refresh()

    def compose_middle(self) -> Iterator[Widget]:
        """Yield what stands between the bars."""
        raise NotImplementedError

    def repaint(self, palette: Palette) -> None:
        """Take another theme's palette."""
        for view in self.query("LinesView"):
            assert isinstance(view, LinesView)
            view.repaint(palette)
        for bar in self.query("TopBar, KeyBar, Banner, SheetView, ClockBar, TabStrip, LetterStrip, MatrixView").results(
            Widget
        ):
            cast(TopBar, bar).repaint(palette)

    def hints(self) -> list[Hint]:
        """Return the footer's keys: the registry's commands that serve here, with the keys that they have now."""
        shown = [live for live in self.briefing.live_commands(self).values() if live.command.rank]
        return [
            Hint(
                commands.key_name(live.keys[0]),
                live.command.label,
                live.command.rank,
                partial(self.briefing.run_command, live),
            )
            for live in sorted(shown, key=lambda live: live.command.rank)
        ]
