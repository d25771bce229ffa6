"""What present mode and the console share: the moves, the questions from the room, and a brief that may change meanwhile."""

from __future__ import annotations

from asyncio import wrap_future
from pathlib import Path

from textual import events, work
from textual.message import Message

from briefing.app import commands
from briefing.app.presentation.recorder import Recording
from briefing.app.presentation.session import Presentation
from briefing.app.screens.brief_screen import BriefScreen
from briefing.app.screens.presentation.choice import Choice
from briefing.app.widgets.bars import Hint
from briefing.app.widgets.prompt import Prompt
from briefing.app.widgets.rows import Row
from briefing.brief.deck import Spot, StepKind
from briefing.brief.items import Ref
from briefing.brief.room_questions import Settlement
from briefing.brief.vocabulary import Marking
from briefing.library.followed_brief import BriefUpdate
from briefing.library.reading.audience_view import visible_reading
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, read_file
from briefing.output.layout.blocks import Block
from briefing.output.pages.catalogue import Catalogue
from briefing.room.record.recorder import Questions

_UNDER_AN_ISSUE = (StepKind.CLAIM, StepKind.POSITIONS)
_HOWS = {"": Settlement.ANSWERED, "a": Settlement.ANSWERED, "d": Settlement.DEFERRED, "t": Settlement.TAKEN_BACK}


class PresentingScreen(BriefScreen):
    """A screen that takes part in a presentation."""

    takes_part = True

    presentation: Presentation
    recording: Recording

    class Changed(Message):
        """The presentation stands elsewhere, or somebody came or went."""

    prompt: Prompt
    refused = ""
    """Why what the brief's file holds now is not shown; empty where it is."""
    _is_told = False
    _typed = ""

    # What the screens say for themselves

    def refresh_view(self) -> None:
        """Show what the presentation shows now."""
        raise NotImplementedError

    def show_item(self, ref: Ref) -> None:
        """Show an item that was found while presenting."""
        raise NotImplementedError

    def on_presenting_screen_changed(self) -> None:
        """Show it."""
        self.refresh_view()

    # Moves

    def action_forward(self) -> None:
        """Go to the step whose number was typed; else reveal more, or go on."""
        typed = self._typed
        if not self.untype():
            self.presentation.forward()
        elif spot := self.presentation.show.numbered(int(typed)):
            self.presentation.go(spot)
        else:
            self.briefing.say(f"There is no step {int(typed)}: the last is {len(self.presentation.deck.steps)}.")

    def action_backward(self) -> None:
        """Take back, or go back."""
        self.presentation.backward()

    def action_skip(self, count: int) -> None:
        """Go to the next step or the one before, all of it revealed."""
        self.presentation.skip(count)

    def action_reveal(self) -> None:
        """Reveal all of the step."""
        self.presentation.reveal()

    def action_edge(self, last: bool) -> None:
        """Go to the first step or the last."""
        self.presentation.edge(last=last)

    def action_blackout(self) -> None:
        """Empty the room's screens, or fill them again."""
        self.presentation.blackout()

    def action_freeze(self) -> None:
        """Hold what the room sees, or let it go."""
        self.presentation.freeze()

    def take(self, character: str) -> bool:
        """Take the digits of a step's number, and what is typed ahead of a question's line."""
        if self.prompt.is_asking:
            self.prompt.take(character)
            return True
        if character.isdecimal() and character.isascii():
            self._typed = (self._typed + character)[-4:]
            self.refresh_view()
            return True
        return False

    def take_pasted(self, text: str) -> None:
        """Take what is pasted ahead of a question's line."""
        if self.prompt.is_asking:
            self.prompt.paste(text)

    @property
    def typed(self) -> str:
        """The digits of a step's number that were typed so far."""
        return self._typed

    def hints(self) -> list[Hint]:
        """Return the keys that serve: those of the line, while one is asked for."""
        hints = super().hints()
        if not self.prompt.is_asking:
            return hints
        own = {command.label for command in commands.COMMANDS if commands.PROMPT in command.places}
        return [hint for hint in hints if hint.label in own]

    def untype(self) -> bool:
        """Forget the digits; return whether there were any."""
        if not self._typed:
            return False
        self._typed = ""
        self.refresh_view()
        return True

    def action_overview(self) -> None:
        """Choose a step from all of them."""
        here = Ref("step", self.presentation.step.id)
        self.app.push_screen(Choice("Steps", self._steps, self._go_to_step, at=here, marking=self._marking))

    def _steps(self) -> list[Row]:
        return [
            Row(Ref("step", step.id), [_numbered(number, step.title, inside=step.kind in _UNDER_AN_ISSUE)])
            for number, step in enumerate(self.presentation.deck.steps, 1)
        ]

    def _marking(self) -> Marking:
        return self.catalogue.brief.strictest

    def show_choices_again(self) -> None:
        """Let a list over this screen show what the brief says now."""
        for screen in self.app.screen_stack:
            if isinstance(screen, Choice) and screen.is_mounted:
                screen.show_again()

    def _go_to_step(self, ref: Ref) -> None:
        place = self.presentation.deck.place(ref.id)
        if place is not None:
            self.presentation.go(self.presentation.show.numbered(place + 1) or Spot(ref.id))

    # Questions from the room

    def action_ask(self) -> None:
        """Record a question from the room against what is on screen."""
        self.prompt.ask("Question from the room:", self._ask)

    @work(exit_on_error=False)
    async def _ask(self, words: str) -> None:
        if not words:
            return
        number = await wrap_future(self.recording.ask(words))
        kept = "Kept in memory" if self.recording.problem else "Recorded"
        self.briefing.say(f"{kept} as question {number}.")

    @work(exit_on_error=False)
    async def action_settle(self) -> None:
        """Settle one of the room's open questions."""
        questions: Questions = await wrap_future(self.recording.questions())
        if self.prompt.is_asking or self.app.screen is not self:
            return  # the presenter has gone on meanwhile
        if not questions.open:
            self.briefing.say("The room has no open question.")
            return
        rows = [
            Row(
                Ref("asked", str(asked.number)),
                [Block([(f"{asked.number}  ", "muted"), (asked.words, "text")], hang=3)],
            )
            for asked in questions.open
        ]
        self.app.push_screen(Choice("Settle which question?", lambda: rows, self._settle_which, marking=self._marking))

    def tell_problem(self) -> None:
        """Say at once, and once, that the record cannot be written: what the room asks may be lost."""
        was_told, self._is_told = self._is_told, self.recording.problem is not None
        if self.recording.problem and not was_told and not self._has_a_console_beside_it:
            self.briefing.say(self.recording.problem, severity="warning")

    @property
    def _has_a_console_beside_it(self) -> bool:
        """Whether this is a screen of the room and somebody reads a console, where the same is told."""
        link = self.presentation.link
        return not self.is_private and link is not None and any(peer.role == "console" for peer in link.peers)

    def _settle_which(self, ref: Ref) -> None:
        self._ask_how(int(ref.id))

    def _ask_how(self, number: int) -> None:
        words = "a answered, d deferred, t taken back (Enter: answered):"
        self.prompt.ask(words, lambda how: self._settle_how(number, how))

    def _settle_how(self, number: int, how: str) -> None:
        chosen = _HOWS.get(how[:1].lower())
        if chosen is None:
            self.briefing.say(f'"{how}" settles nothing: a answered, d deferred, t taken back.')
            self._ask_how(number)
            return
        self.prompt.ask(f"{chosen.value}, in words:", lambda words: self._settle(number, chosen, words))

    @work(exit_on_error=False)
    async def _settle(self, number: int, how: Settlement, words: str) -> None:
        await wrap_future(self.recording.settle(number, how, words))
        self.briefing.say(f"Question {number} is {how.value}.")

    # Leaving

    async def on_unmount(self) -> None:
        """Leave the others to themselves; the last one ends the record."""
        last = not self.presentation.link or len(self.presentation.link.peers) <= 1
        await self.presentation.leave()
        self.recording.close(last=last)
        self.briefing.unsaved += self.recording.unsaved

    # The file

    @property
    def file(self) -> Path:
        """The file of the brief that is presented."""
        return Path(self.presentation.stage.path)

    def read(self) -> Reading:
        """Return what the brief's file says now, as this process may see it."""
        return visible_reading(read_file(self.file), self.briefing.shelf.audience)

    def take_saved(self, news: BriefUpdate, catalogue: Catalogue | None) -> None:
        """Take what became of the file."""
        self.reread(news.visible)
        self.show_choices_again()

    def show_problem(self, problem: Problem | None) -> None:
        """Show nothing here: the room may read along. `reread` tells the presenter."""

    def reread(self, reading: Reading) -> None:
        """Go on with a sound version; keep the last one where it is broken, and tell the presenter alone."""
        raise NotImplementedError

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for another size."""
        self.presentation.resized(self.size.width, self.size.height)
        self.refresh_view()


def _numbered(number: int, words: str, *, inside: bool = False) -> Block:
    return Block([(words, "text" if inside else "strong")], lead=[(f"{number:>3}  ", "muted")], hang=8 if inside else 5)
