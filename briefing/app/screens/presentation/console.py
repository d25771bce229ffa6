"""The console: the presenter's own terminal. Where the room is, what comes next, notes, clocks; it drives the room's screens."""

from __future__ import annotations

import time
from asyncio import wrap_future
from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Container
from textual.widget import Widget

from briefing import paths
from briefing.app import commands
from briefing.app.presentation.recorder import Recording
from briefing.app.presentation.session import Presentation, room_catalogue
from briefing.app.screens.presentation.presentation_base import PresentingScreen
from briefing.app.widgets.clock_bar import ClockBar
from briefing.app.widgets.lines_view import DetailView
from briefing.app.widgets.prompt import Prompt
from briefing.brief.items import Ref
from briefing.brief.text import counted
from briefing.brief.vocabulary import Marking
from briefing.library.reading.reader import Reading
from briefing.output.deck import presenter_view
from briefing.output.layout.blocks import Block, Line
from briefing.output.pages.catalogue import Catalogue, holds
from briefing.output.pages.item_pages import Titled
from briefing.room.live import stage as stages
from briefing.room.live.link import Link
from briefing.room.record.recorder import Questions

_TICK = 0.5
_READ_EVERY = 2.0
"""Seconds between two looks at what was asked on the other screens."""


class ConsoleScreen(PresentingScreen, inherit_bindings=False):
    """The presenter's view of a presentation."""

    called = "Console"
    CSS_PATH = "console.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.CONSOLE)]
    AUTO_FOCUS = ""
    is_private = True

    def __init__(self, whole: Catalogue, link: Link, presentation: Presentation) -> None:
        """Take part in a presentation by an open link; `whole` is its brief with nothing hidden from the presenter."""
        super().__init__(whole)
        self.presentation = presentation
        presentation.link = link
        self._asked = Questions((), ())

    def top(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the brief's title."""
        return f"Console · {self.catalogue.brief.title}", [], self.catalogue.brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the clocks, the four views, and the line that asks the presenter."""
        self._clocks = ClockBar(self._times, self._state, palette=self.look, id="clocks")
        self._now, self._next, self._notes, self._room = (
            DetailView(palette=self.look, id=name) for name in ("now", "next", "notes", "room")
        )
        for view in (self._now, self._next, self._notes, self._room):
            view.can_focus = False
        self.prompt = Prompt(id="prompt")
        yield self._clocks
        yield Container(self._now, self._next, self._notes, self._room, id="views")
        yield self.prompt

    def on_mount(self) -> None:
        """Begin to keep the record, and to tick."""
        self.presentation.told = lambda: self.post_message(self.Changed())
        self.recording = Recording(self.presentation, paths.records_folder(), changed=self._recorded)
        self.presentation.resized(self.size.width, self.size.height)
        self.refresh_view()
        self.set_interval(_TICK, self._clocks.refresh)
        self.set_interval(_READ_EVERY, self._recorded)
        self._recorded()

    def refresh_view(self) -> None:
        """Show where the presentation stands."""
        show, stage = self.presentation.show, self.presentation.stage
        now, revealed = presenter_view.now_page(show, stage.at)
        self._now.show(now)
        self._now.bring_into_sight(revealed)
        self._next.show(presenter_view.next_page(show, stage.at))
        level = Marking(stage.audience) if stage.audience else None
        notes = presenter_view.notes_page(self.catalogue, show, self.presentation.step, level)
        if notes.page != self._notes.page:  # else they stay where they are read
            self._notes.show(notes)
        self._tell_room()
        self._clocks.refresh()

    def _tell_room(self) -> None:
        blocks = [Block([(text, "error")], hang=2) for text in (self.refused, self.recording.problem) if text]
        for asked in (*self._asked.open, *self._asked.settled):
            sign = "? " if asked.is_open else "✓ "
            status = "" if asked.is_open else f" · {asked.status}"
            blocks.append(Block([(sign, "key"), (f"{asked.number} {asked.words}", "text"), (status, "muted")], hang=2))
        self._room.show(Titled("From the room", blocks or [Block([("a records a question", "muted")])]))

    def action_read_notes(self, pages: int) -> None:
        """Read on in the notes, or back."""
        if pages > 0:
            self._notes.action_page_down()
        else:
            self._notes.action_page_up()

    # The clock bar

    def _times(self) -> Line:
        stage, now = self.presentation.stage, time.time()
        end = stages.deadline(stage)
        clocks = presenter_view.Clocks(
            time.strftime("%H:%M:%S"),
            None if stage.started is None else max(0.0, now - stage.started),  # the clock may have been set back
            None if stage.stepped is None else max(0.0, now - stage.stepped),
            None if end is None else end - now,
        )
        return presenter_view.clock_line(clocks)

    def _state(self) -> Line:
        """Say what the room sees, where that is not simply the step."""
        stage, screens = self.presentation.stage, self.presentation.screens
        if self.typed:
            return [(f"go to {self.typed}▏", "key")]
        if not screens:
            return [("no screen in the room", "gap")]
        who = counted(len(screens), "screen")
        if stage.blackout:
            return [("BLACKOUT", "error"), (f" · {who}", "muted")]
        if stage.pushed:
            return [("SHOWN ON REQUEST, Esc ends it", "gap"), (f" · {who}", "muted")]
        if stage.held:
            number = (self.presentation.deck.place(stage.held.step) or 0) + 1
            return [(f"FROZEN, the room sees {number}", "gap"), (f" · {who}", "muted")]
        return [(f"live · {who}", "muted")]

    # What only the presenter reads

    @work(exclusive=True, group="questions", exit_on_error=False)
    async def _recorded(self) -> None:
        """Read the room's questions again, and say what could not be written."""
        self.tell_problem()
        self._asked = await wrap_future(self.recording.questions())
        self._tell_room()

    def show_notes(self) -> None:
        """Show the notes: they always are, here."""

    def show_item(self, ref: Ref) -> None:
        """Show an item to the presenter alone."""

        def page(catalogue: Catalogue) -> Titled | None:
            return catalogue.page(ref, notes=True) if holds(catalogue.brief, ref) else None

        self.briefing.navigation.show_page(self.catalogue, page)

    # The brief

    def reread(self, reading: Reading) -> None:
        """Go on with a sound version at the same step; keep the last one where it is broken, and say so here."""
        if reading.brief is None:
            self.refused = f"The last sound version stays: {reading.problems[0]}"
        else:
            self.refused = ""
            self.catalogue = Catalogue(reading.brief, reading.id, self.catalogue.path)
            seen = room_catalogue(self.catalogue, self.presentation.stage)
            if seen is not None:
                self.recording.take(seen)
        self.refresh_view()

    # Leaving

    def action_back(self) -> None:
        """Forget a number that was typed; else take away what was pushed."""
        if not self.untype():
            self.presentation.take_back()
