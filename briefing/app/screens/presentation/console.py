"""The presenter's console: drives the room's screens, and shows the current step, the next one, notes and clocks."""

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
from briefing.app.presentation.recorder import Recorder
from briefing.app.presentation.session import Presentation, room_catalogue
from briefing.app.screens.presentation.presentation_base import PresentationScreen
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
"""Seconds between two readings of the questions that other screens have recorded."""


class ConsoleScreen(PresentationScreen, inherit_bindings=False):
    """The presenter's view of a presentation."""

    display_name = "Console"
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

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the brief's title."""
        return f"Console · {self.catalogue.brief.title}", [], self.catalogue.brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the clocks, the four views, and the line that asks the presenter."""
        self._clocks = ClockBar(self._times, self._state, id="clocks")
        self._now, self._next, self._notes, self._room = (
            DetailView(id=name) for name in ("now", "next", "notes", "room")
        )
        for view in (self._now, self._next, self._notes, self._room):
            view.can_focus = False
        self.prompt = Prompt(id="prompt")
        yield self._clocks
        yield Container(self._now, self._next, self._notes, self._room, id="views")
        yield self.prompt

    def on_mount(self) -> None:
        """Start the record, the clocks, and the regular reading of the room's questions."""
        self.presentation.on_change = lambda: self.post_message(self.Changed())
        self.recorder = Recorder(
            self.presentation,
            paths.records_folder(),
            rehearsals=paths.rehearsals_folder(),
            changed=self._recorded,
        )
        self.presentation.resized(self.size.width, self.size.height)
        self.refresh_view()
        self.set_interval(_TICK, self._clocks.refresh)
        self.set_interval(_READ_EVERY, self._recorded)
        self._recorded()

    def refresh_view(self) -> None:
        """Show the current and the next step, the notes, and the room's questions."""
        show, stage = self.presentation.show, self.presentation.stage
        now, revealed = presenter_view.now_page(show, stage.at)
        self._now.show(now)
        self._now.bring_into_sight(revealed)
        self._next.show(presenter_view.next_page(show, stage.at))
        level = Marking(stage.audience) if stage.audience else None
        notes = presenter_view.notes_page(self.catalogue, show, self.presentation.step, level)
        if notes.page != self._notes.page:  # unchanged notes keep their scroll position
            self._notes.show(notes)
        self._tell_room()
        self._clocks.refresh()

    def _tell_room(self) -> None:
        blocks = [Block([(text, "error")], hang=2) for text in (self.refused, self.recorder.problem) if text]
        for asked in (*self._asked.open, *self._asked.settled):
            sign = "? " if asked.is_open else "✓ "
            status = "" if asked.is_open else f" · {asked.status}"
            blocks.append(Block([(sign, "key"), (f"{asked.number} {asked.words}", "text"), (status, "muted")], hang=2))
        self._room.show(Titled("From the room", blocks or [Block([("a records a question", "muted")])]))

    def action_read_notes(self, pages: int) -> None:
        """Scroll the notes a page down or up."""
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
        """Return the clock bar's right end: a typed step number, else how the room's view differs from the presenter's."""
        stage, screens = self.presentation.stage, self.presentation.screens
        if self.typed:
            return [(f"go to {self.typed}▏", "key")]
        if not screens:
            return [("no screen in the room", "warning")]
        who = counted(len(screens), "screen")
        if stage.blackout:
            return [("BLACKOUT", "error"), (f" · {who}", "muted")]
        if stage.pushed:
            return [("SHOWN ON REQUEST, Esc ends it", "warning"), (f" · {who}", "muted")]
        if stage.held:
            deck = self.presentation.deck
            number = deck.label(deck.step(stage.held))
            return [(f"FROZEN, the room sees {number}", "warning"), (f" · {who}", "muted")]
        return [(f"live · {who}", "muted")]

    # What only the presenter reads

    @work(exclusive=True, group="questions", exit_on_error=False)
    async def _recorded(self) -> None:
        """Read the room's questions again, and report a record that cannot be written."""
        self.tell_problem()
        self._asked = await wrap_future(self.recorder.questions())
        self._tell_room()

    def show_notes(self) -> None:
        """Do nothing: the console always shows the notes."""

    def show_item(self, ref: Ref) -> None:
        """Show an item's page on the console alone."""

        def page(catalogue: Catalogue) -> Titled | None:
            return catalogue.page(ref, notes=True) if holds(catalogue.brief, ref) else None

        self.briefing.navigation.show_page(self.catalogue, page)

    # The brief

    def reread(self, reading: Reading) -> None:
        """Present a sound new version from the same step on; keep the last one and say why where it is refused."""
        if reading.brief is None:
            self.refused = f"The last sound version stays: {reading.problems[0]}"
        else:
            self.refused = ""
            self.catalogue = Catalogue(reading.brief, reading.id, self.catalogue.path)
            room_version = room_catalogue(self.catalogue, self.presentation.stage)
            if room_version is not None:
                self.recorder.set_catalogue(room_version)
        self.refresh_view()

    # Leaving

    def action_back(self) -> None:
        """Forget a number that was typed, take away what was pushed; else go back from a jump."""
        if not (self.forget_digits() or self.presentation.take_back()):
            self.presentation.return_from_jump()
