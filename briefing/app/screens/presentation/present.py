"""The room's screen: shows the deck one step at a time, large and without controls."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widget import Widget

from briefing import paths
from briefing.app import commands
from briefing.app.presentation.join import JoinTarget
from briefing.app.presentation.recorder import Recorder
from briefing.app.presentation.room_rows import has_issue_bar, sheet_rows
from briefing.app.presentation.selection import room_catalogue
from briefing.app.presentation.session import Presentation, beginning
from briefing.app.screens.presentation.presentation_base import PresentationScreen
from briefing.app.terminal import text_sizing
from briefing.app.widgets.bars.issue_bar import IssueBar
from briefing.app.widgets.bars.screen_bars import KeyBar, KeyHint, TopBar
from briefing.app.widgets.prompt import Prompt
from briefing.app.widgets.sheet_view import SheetView
from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import Marking
from briefing.library.reading.reader import Reading
from briefing.output.deck import slides
from briefing.output.deck.on_request import PUSHED
from briefing.output.deck.typesetting import room_of
from briefing.output.pages.catalogue import Catalogue
from briefing.room.live import stage as stages
from briefing.room.live.stage import Stage

FROZEN_SIGN = "‖"
"""Stands after the step's place while the view is frozen: the pause of other players."""
_NARROW = 60
"""A screen of fewer columns has no room for a heading and where that is."""


class PresentScreen(PresentationScreen, inherit_bindings=False):
    """A screen of the room, which shows the deck of a brief step by step."""

    display_name = "Presenting"
    CSS_PATH = "present.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.PRESENT)]
    AUTO_FOCUS = ""

    def __init__(
        self, catalogue: Catalogue, *, first: Stage | None = None, join_target: JoinTarget | None = None
    ) -> None:
        """Present a brief from its first stage on, and meet the other screens and consoles as `meeting` says."""
        super().__init__(catalogue)
        self._first = first or beginning(catalogue)
        self._join_target = join_target
        self._whispers: list[str] = []
        self._answers = text_sizing.Answers()

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return only the marking; `refresh_view` puts each step's heading into the bar."""
        return "", [], self.catalogue.brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the bar of issues, the sheet, and the prompt."""
        self.issues = IssueBar(id="issues")
        self.sheet = SheetView(id="sheet")
        self.prompt = Prompt(id="prompt")
        yield self.issues
        yield self.sheet
        yield self.prompt

    def hints(self) -> list[KeyHint]:
        """Return no hints: the room does not need the keys."""
        return []

    def on_mount(self) -> None:
        """Start the presentation alone; then join the other screens and consoles."""
        self.presentation = Presentation(self.catalogue, self._first, lambda: self.post_message(self.Changed()))
        self.recorder = Recorder(
            self.presentation,
            paths.records_folder(),
            rehearsals=paths.rehearsals_folder(),
            changed=self.tell_problem,
        )
        self.briefing.keeps_from_room = self._keep_from_room
        self.app.clear_notifications()
        self.presentation.resized(self.size.width, self.size.height)
        self.briefing.ask_terminal(text_sizing.QUESTION)
        self.refresh_view()
        if self._join_target is not None:
            self.run_worker(self._meet(self._join_target), exit_on_error=False)

    async def _meet(self, join_target: JoinTarget) -> None:
        problem = await join_target.join(self.presentation, "screen")
        if problem:
            self.whisper(problem)
        self.refresh_view()

    def accept_terminal_answer(self, event: events.CursorPosition) -> None:
        """Use the terminal's text of several sizes once it has answered that it shows it."""
        if self._answers.take(event):
            self.presentation.faces = text_sizing.SIZED
            self.refresh(layout=True)
            self.refresh_view()

    def refresh_view(self) -> None:
        """Show the current sheet, or a dark screen."""
        view = self.presentation.room_view()
        if view is not None and self.presentation.passages.awaits(self.presentation.passage_request):
            return  # what was shown stays until the text is read, which takes a moment
        self.set_class(view is None, "-dark")
        self.issues.display = has_issue_bar(self.size.height)
        bar = self.query_one(TopBar)
        bar.hidden_notices = self.hidden_notices
        bar.last_fact_stays = True
        if view is None:
            self.sheet.show(None)
        else:
            shown = self.presentation.show.screen
            free = self.size.width - shown.columns, sheet_rows(self.size.height) - shown.rows
            corner = max(0, free[0] // 2), max(0, free[1] // 2)
            self.sheet.show(view.sheet, view.part, corner=corner, faces=room_of(shown).faces)
            pushed = view.step.id == PUSHED
            bar.title = slides.heading(self.presentation.catalogue.links, view.step)
            where = self.presentation.show.place_words(view.step) if not pushed else []
            facts = (*where, *view.part_words, *self._frozen_words())
            if self.typed:
                facts = (f"go to step {self.typed}▏ of {len(self.presentation.deck.cards)}",)
            self._show_facts(facts)
            self.issues.show(
                self.presentation.show.progress(self.presentation.deck.step(stages.shown(self.presentation.stage).spot))
            )
        self.marking = self.catalogue.brief.strictest

    def _show_facts(self, facts: Sequence[str]) -> None:
        """Show where the room is: beside the heading, or at the foot of a screen that has no room for both."""
        is_narrow = self.size.width < _NARROW
        self.query_one(TopBar).facts = () if is_narrow else facts
        self.query_one(KeyBar).show_facts(facts if is_narrow else ())

    def _frozen_words(self) -> list[str]:
        """Say that the view is frozen, where no console says so: a screen that does not follow its keys looks broken.

        With a console, a sign says so once keys were pressed here: its line may be dead, and whoever stands here then is to
        see why nothing moves; the room need not understand it.
        """
        presentation = self.presentation
        if presentation.stage.held is None:
            return []
        if presentation.has_console:
            return [FROZEN_SIGN] if presentation.has_moved_frozen else []
        key = self.key_of("freeze")
        if self.size.width < _NARROW:
            return [f"frozen: {key} goes on"]
        number = presentation.deck.label(presentation.step)
        is_elsewhere = presentation.stands_elsewhere
        return [f"frozen: {key} goes on from step {number}" if is_elsewhere else f"frozen: {key} lets it go"]

    # What only the presenter reads

    def whisper(self, text: str) -> None:
        """Keep a message until the presentation is left, as the room reads this screen."""
        if text not in self._whispers:
            self._whispers.append(text)

    def _keep_from_room(self, text: str) -> bool:
        """Keep a warning that names a file, or any where there is a console: what is said here is read by the room."""
        is_kept = self in self.app.screen_stack and (os.sep in text or self.presentation.has_console)
        if is_kept:
            self.whisper(text)
        return is_kept

    def tell_problem(self) -> None:
        """Report that the record cannot be written, unless a console, which reports the same, has joined."""
        if not self.presentation.has_console:
            super().tell_problem()

    @property
    def record_problem(self) -> str:
        """That the record cannot be written, without its path: that is told when the presentation is left."""
        return "The record cannot be written; it is kept in memory."

    # The brief

    def present_reading(self, reading: Reading) -> None:
        """Present a sound new version from the same step on; keep the last one where it is refused."""
        if reading.brief is None:
            self.refused = f"The last sound version was shown: {reading.problems[0]}"
            return
        self.refused = ""
        self._present_part_of(self.new_catalogue(reading))

    def narrow(self) -> None:
        """Show no more of the brief than the room may see now, and close what was opened over it before."""
        while self.app.screen is not self and self in self.app.screen_stack:
            self.app.pop_screen()
        self._present_part_of(self.catalogue)
        self.check_quotations()

    def _present_part_of(self, whole: Catalogue) -> None:
        room_version = room_catalogue(whole, self.presentation.stage)
        if room_version is None:
            self.whisper("The brief is marked above what the room may see now.")
            self.leave()
        else:
            self.catalogue = room_version
            self.recorder.set_catalogue(room_version)

    def show_item(self, ref: Ref) -> None:
        """Move to the step that shows an item."""
        spot = self.presentation.deck.spot_of(ref)
        if spot is not None:
            self.presentation.jump(spot)

    def show_notes(self) -> None:
        """Do nothing: the room must not see the notes."""

    # Leaving

    def accept_character(self, character: str) -> bool:
        """Say what leaves, where the key is pressed that quits elsewhere; with a console nothing, as the room reads it."""
        if super().accept_character(character):
            return True
        if character == "q" and not self.presentation.has_console:
            self.briefing.say(f"{self.key_of('back')} ends the presentation.")
            return True
        return False

    def action_back(self) -> None:
        """Forget a number that was typed, take away what was pushed, go back from a jump; else leave present mode."""
        if not (self.forget_digits() or self.presentation.take_back() or self.presentation.return_from_jump()):
            self.leave()

    def leave(self) -> None:
        """Leave the presentation for the dashboard, and report what was kept from the room."""
        if self not in self.app.screen_stack:
            return  # a doubled key has left it already
        self.briefing.presented_at[self.catalogue.path] = self.presentation.stage.at
        whispers = filter(None, [*self._whispers, self.recorder.problem, self.refused])
        self.briefing.navigation.leave_presentation(self.read(), select=self._shown_last(), whispers=whispers)

    def _shown_last(self) -> Ref | None:
        """Return the last claim, position or question that the room saw, else the first claim of the step's issue."""
        view = self.presentation.show.view(self.presentation.stage.at)
        kinds = ("claim", "position", "question")
        last = next((ref for ref in reversed(view.step.revealed(view.part)) if ref.kind in kinds), None)
        if last is None and view.step.issue:
            claims = self.presentation.catalogue.links.claims_on(view.step.issue)
            last = Ref(ItemKind.CLAIM, claims[0].id) if claims else None
        return last
