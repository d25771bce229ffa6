"""The base of every screen: two bars, the theme's palette, and the actions that every screen has."""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.reactive import var
from textual.screen import Screen
from textual.widget import Widget

from briefing.app import clipboard, commands
from briefing.app.terminal.steady_screen import SteadyScreen
from briefing.app.terminal.textual_internals import SteadyPalette
from briefing.app.widgets.bars.clock_bar import StateBar
from briefing.app.widgets.bars.screen_bars import Banner, KeyBar, KeyHint, TopBar
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.too_small import TooSmall, is_too_small
from briefing.brief.vocabulary import Marking
from briefing.output.deck.presenter_status import Status

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Size

    from briefing.app.host import Host

_UNSEEN_EVERY = 0.5
"""Seconds between two updates of the line that tells the presenter, on a private page, what the room sees."""

_SAYS_THAT_NO_ROOM_IS_OPEN = "push"
"""The action for the console alone that is available while nothing is presented, to say how a room is opened."""

_SECONDS_TO_COPY_BY_HAND = 8.0
"""Seconds for which a notification shows a text that may not have reached the clipboard, so that it can be copied by hand."""


class BarredScreen(SteadyScreen[None], inherit_bindings=False):
    """A screen between a top bar and a key bar."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-medium"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high"), (30, "-tall")]  # noqa: RUF012
    AUTO_FOCUS = "LinesView"
    display_name: ClassVar[str] = "this screen"
    """The screen's name in its help."""
    is_in_presentation: ClassVar[bool] = False
    """Whether the screen is the room's view of a presentation, or the presenter's console."""
    is_private: ClassVar[bool] = False
    """Whether only the presenter sees it, and not the room."""
    forbidden_while_presenting: ClassVar[frozenset[str]] = frozenset({"quit"})
    """The actions that would disturb a presentation, or end it by accident."""
    console_actions: ClassVar[frozenset[str]] = frozenset()
    """The actions that serve only the presenter at the console, while something is presented."""
    private_actions: ClassVar[frozenset[str]] = frozenset()
    """The actions that show what the room must not see."""

    keeps_others_waiting: ClassVar[bool] = False
    """Whether the screens below wait to show a saved file until they are on top again, as this one saves at every key."""

    marking: var[Marking | None] = var(None)
    """The TLP marking that both bars show."""

    @property
    def briefing(self) -> Host:
        """The app, typed as the `Host` that screens know."""
        return cast("Host", self.app)

    def compose(self) -> ComposeResult:
        """Put the screen's own widgets between the two bars."""
        title, facts, self.marking = self.top_bar_content()
        bar = TopBar(title, facts, hidden_notices=self.hidden_notices, shorter=self.shorter_title)
        yield bar.data_bind(BarredScreen.marking)
        yield Banner()
        yield StateBar(self._unseen, id="unseen")
        yield from self.compose_middle()
        yield KeyBar(self.hints).data_bind(BarredScreen.marking)
        yield TooSmall().data_bind(BarredScreen.marking)

    def style_for(self, size: Size) -> None:
        """Set the classes for a size of the terminal: the breakpoints', and whether it is too small for the screen."""
        super().style_for(size)
        self.set_class(is_too_small(*size), "-too-small")

    def on_mount(self) -> None:
        """Keep the line on what the room sees up to date while the presenter reads a private page."""
        if self._unseen() is not None:
            self.set_interval(_UNSEEN_EVERY, self.query_one("#unseen", StateBar).update)

    def _unseen(self) -> Status | None:
        """Return what stands over a page that the presenter opened in private; None for any other screen."""
        presenting = self._presentation_screen
        return None if presenting is None or presenting is self else presenting.unseen_status()

    def unseen_status(self) -> Status | None:
        """Return what stands over the pages that are opened from this screen: nothing, where the room may see them."""
        return None

    def accept_key(self, event: events.Key) -> bool:
        """Note a key that no widget handled. Returns whether it does nothing else here."""
        return False

    def accept_character(self, character: str) -> bool:
        """Handle a character that no widget handled.

        Returns whether the screen used it; an unused character may be a command.
        """
        return False

    def accept_paste(self, text: str) -> None:
        """Handle text that was pasted while no input line had the focus; a screen that has a line puts it there."""

    def accept_terminal_answer(self, event: events.CursorPosition) -> None:
        """Handle the terminal's answer to `ask_terminal`; a screen that never asks ignores it."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is available now, by what the screen declares of its actions."""
        if not self.is_mounted:
            return False  # the widgets that actions use do not exist yet
        presenting = self._presentation_screen
        if action in self.console_actions:
            return presenting.is_private if presenting is not None else action == _SAYS_THAT_NO_ROOM_IS_OPEN
        if action in self.private_actions:
            return not self.is_visible_to_room
        return presenting is None or action not in self.forbidden_while_presenting

    @property
    def is_visible_to_room(self) -> bool:
        """Whether the room sees this screen: it is the room's own, or lies over it."""
        return self._presentation_screen is not None and not self._presentation_screen.is_private

    @property
    def shows_notes(self) -> bool:
        """Whether the presenter's notes are shown: they are switched on, and the room does not see this screen."""
        return self.briefing.notes and not self.is_visible_to_room

    @property
    def _presentation_screen(self) -> BarredScreen | None:
        """The screen of the stack that takes part in a presentation; None where nothing is presented."""
        return presentation_screen(self.app.screen_stack)

    def go_back(self) -> None:
        """Close the screen; do nothing where a doubled key or click has closed it already."""
        if self.is_active:
            self.app.pop_screen()

    def copy(self, text: str) -> None:
        """Copy a text, and report the outcome once it is known."""
        self.app.copy_to_clipboard(text)
        self._copy(text)

    @work(thread=True, group="copy", exit_on_error=False)
    def _copy(self, text: str) -> None:
        program = clipboard.copy(text)
        seconds = None if program else _SECONDS_TO_COPY_BY_HAND
        self.app.call_later(self.briefing.say, clipboard.outcome_message(text, program, os.environ), seconds=seconds)

    def action_top(self) -> None:
        """Move to the first item of the list that has the focus, or to the top of the page."""
        if isinstance(self.focused, ItemList | DetailView):
            self.focused.action_first()

    def action_quit(self) -> None:
        """End the program."""
        self.app.exit()

    @abstractmethod
    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the top bar's title, its facts in order of importance, and the marking."""

    @property
    def hidden_notices(self) -> Sequence[str]:
        """What the top bar says of items hidden from the audience, the longest wording first; empty where none is hidden."""
        return ()

    @property
    def shorter_title(self) -> tuple[str, str]:
        """What of the top bar's title may be shorter where there is no room for all of it, and what it is then."""
        return "", ""

    def show_hidden_notices(self) -> None:
        """Update what the top bar says of hidden items."""
        self.query_one(TopBar).hidden_notices = self.hidden_notices

    @abstractmethod
    def compose_middle(self) -> Iterator[Widget]:
        """Yield what stands between the bars."""

    def on_screen_suspend(self) -> None:
        """Offer other keys while the palette lies over the screen."""
        self.query(KeyBar).refresh()

    def on_screen_resume(self) -> None:
        """Offer the screen's own keys again."""
        self.query(KeyBar).refresh()

    def hints(self) -> list[KeyHint]:
        """Return the key bar's hints: the commands available here that have a rank, with their current keys.

        Under the palette these are the palette's own two.
        """
        if isinstance(self.app.screen, SteadyPalette):
            return [KeyHint("Enter", "take it", 1, _nothing), KeyHint("Esc", "leave it", 2, _nothing)]
        is_presented = self._presentation_screen is not None
        ranks = [
            (self.hint_rank(live.command), live)
            for live in self.briefing.live_commands(self).values()
            if is_presented or live.command.action not in self.console_actions
        ]
        return [
            KeyHint(
                commands.key_name(live.keys[0]),
                self.hint_label(live.command),
                rank,
                partial(self.briefing.run_command, live),
            )
            for rank, live in sorted(ranks, key=lambda ranked: ranked[0])
            if rank
        ]

    def hint_rank(self, command: commands.Command) -> int:
        """Return the rank of a command in this screen's key bar: 0 keeps it out, the highest is left out first."""
        return command.rank

    def hint_label(self, command: commands.Command) -> str:
        """Return what the key bar calls a command on this screen, as it is now."""
        return command.label


async def _nothing() -> None:
    """Run nothing, as a click beside the palette closes it and reaches nothing under it."""


def presentation_screen(stack: Iterable[Screen[Any]]) -> BarredScreen | None:
    """Return the screen of a stack that takes part in a presentation; None where nothing is presented."""
    return next((screen for screen in stack if isinstance(screen, BarredScreen) and screen.is_in_presentation), None)
