"""What every screen of the program shares: the two bars, the palette, and the keys that serve everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from briefing.app import commands
from briefing.app.theming import Palette
from briefing.app.widgets.bars import Hint, KeyBar, TopBar
from briefing.app.widgets.lines_view import LinesView
from briefing.brief.vocabulary import Marking

if TYPE_CHECKING:
    from briefing.app.app import BriefingApp


class BarredScreen(Screen[None], inherit_bindings=False):
    """A screen between a top bar and a key bar."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-medium"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high"), (30, "-tall")]  # noqa: RUF012
    AUTO_FOCUS = "LinesView"
    takes_part: ClassVar[bool] = False
    """Whether the screen takes part in a presentation."""
    is_private: ClassVar[bool] = False
    """Whether it is the presenter's alone, which the room does not see."""

    @property
    def briefing(self) -> BriefingApp:
        """The app, as what it is."""
        return cast("BriefingApp", self.app)

    @property
    def look(self) -> Palette:
        """The palette of the app's theme."""
        return self.briefing.look

    def compose(self) -> ComposeResult:
        """Put the screen's own widgets between the two bars."""
        title, facts, marking = self.top()
        yield TopBar(title, facts, palette=self.look, marking=marking, hidden=self.hidden)
        yield from self.compose_middle()
        yield KeyBar(self.hints, palette=self.look, marking=marking)

    def take(self, character: str) -> bool:
        """Take a character that no widget took: on a screen that is typed into, or typed ahead of its opening.

        Returns whether it was taken; one that was not may be a command.
        """
        return False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show to the room only from the presenter's console, where the room does not see the screen; edit only elsewhere."""
        if action == "edit":  # an editor over a presentation would hold up the link between its screens
            return not any(getattr(screen, "takes_part", False) for screen in self.app.screen_stack)
        return action != "push" or any(getattr(screen, "is_private", False) for screen in self.app.screen_stack)

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
        for bar in self.query("TopBar, KeyBar, Banner, TabStrip, LetterStrip, MatrixView").results(Widget):
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
