"""The base of the room's screen and the console: moves, questions from the room, and a brief that may be saved meanwhile."""

from __future__ import annotations

from abc import abstractmethod
from asyncio import wrap_future
from pathlib import Path

from textual import events, on, work
from textual.message import Message

from briefing.app import commands
from briefing.app.presentation.read_passages import PassageRequest, read_passage
from briefing.app.presentation.recorder import Recorder
from briefing.app.presentation.session import Presentation
from briefing.app.screens.bases.prompt_screen import PromptScreen
from briefing.app.screens.presentation.choice import ChoiceScreen
from briefing.app.screens.presentation.overview import OverviewScreen
from briefing.app.widgets.rows import Row
from briefing.brief.deck import Spot
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.room_questions import Settlement
from briefing.brief.vocabulary import Marking
from briefing.library.followed_brief import BriefUpdate
from briefing.library.lookup.hits import Hit
from briefing.library.reading.audience_view import visible_reading
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, read_file
from briefing.output.deck.passage import WrittenPassage
from briefing.output.layout.blocks import Block
from briefing.output.pages.catalogue import Catalogue
from briefing.room.record.recorder import Questions

_HOW_BY_LETTER = {
    "": Settlement.ANSWERED,
    "a": Settlement.ANSWERED,
    "d": Settlement.DEFERRED,
    "t": Settlement.TAKEN_BACK,
}


class PresentationScreen(PromptScreen):
    """A screen that takes part in a presentation: one of the room's, or the console."""

    is_in_presentation = True
    shows_outcomes = True
    forbidden_while_presenting = frozenset({"edit"})
    """The other screens' keys could end a presentation by accident; here they are meant."""

    presentation: Presentation
    recorder: Recorder

    class Changed(Message):
        """The presentation moved, or a process joined or left it."""

    class PassageRead(Message):
        """The text that a pushed passage stands in was read; None says that the words are not there."""

        def __init__(self, request: PassageRequest, written: WrittenPassage | None) -> None:
            super().__init__()
            self.request = request
            self.written = written

    refused = ""
    """Why the saved file is not presented; empty where it is."""
    _has_reported_problem = False
    _typed_digits = ""

    def may_show_less_than(self, audience: Marking) -> bool:
        """Return whether the room sees this screen, and may see less than an audience."""
        return not self.is_private and self.presentation.audience.rank < audience.rank

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(catalogue)
        self._key_names: dict[str, str] = {}

    # What each of the two screens does in its own way

    @abstractmethod
    def refresh_view(self) -> None:
        """Show the presentation as it is now."""

    @abstractmethod
    def show_item(self, ref: Ref) -> None:
        """Show an item that the presenter opened from another screen."""

    @abstractmethod
    def narrow(self) -> None:
        """Show no more of the brief than the room may see, since a process for a stricter audience has joined."""

    def on_presentation_screen_changed(self) -> None:
        """Show the presentation as it is now, of the newest version of the brief and for the audience that all share."""
        if self.presentation.exceeds_audience:
            self.narrow()
        if self.presentation.differs_from_a_screen:
            self.briefing.follower.check_now(self.file)
        request = self.presentation.passage_request
        if request is not None and self.presentation.passages.awaits(request):
            self._read_passage(self.presentation.catalogue.links, request)
        self.refresh_view()

    @work(thread=True, exclusive=True, group="passage", exit_on_error=False)
    def _read_passage(self, links: Links, request: PassageRequest) -> None:
        written = None
        try:
            written = read_passage(self.briefing.source_texts, links, request)
        finally:  # the room waits for the passage, even where reading it fails
            self.post_message(self.PassageRead(request, written))

    @on(PassageRead)
    def _take_passage(self, event: PassageRead) -> None:
        self.presentation.passages.take(event.request, event.written)
        self.refresh_view()

    # Moves

    def action_forward(self) -> None:
        """Move to the typed step number; else reveal more, or move to the next step."""
        typed = self._typed_digits
        if not self.forget_digits():
            self.presentation.forward()
        elif spot := self.presentation.show.numbered(int(typed)):
            self.presentation.jump(spot)
        else:
            self.briefing.say(f"There is no step {int(typed)}: the last is {len(self.presentation.deck.cards)}.")

    def action_backward(self) -> None:
        """Hide the last revealed part, or move to the previous step."""
        self.presentation.backward()

    def action_into(self) -> None:
        """Go into an issue's claims, or to the next step."""
        self.presentation.down()

    def action_out(self) -> None:
        """Come out of an issue's claims, or go to the card before."""
        self.presentation.up()

    def action_issue(self, count: int) -> None:
        """Go to the next issue or the one before."""
        self.presentation.issue(count)

    def action_reveal(self) -> None:
        """Reveal all of the step."""
        self.presentation.reveal()

    def action_edge(self, last: bool) -> None:
        """Jump to the first step or the last."""
        self.presentation.edge(last=last)

    def action_blackout(self) -> None:
        """Blank the room's screens, or light them again."""
        self.presentation.blackout()

    def action_freeze(self) -> None:
        """Freeze the room's view, or let it follow the presenter again."""
        self.presentation.freeze()

    def accept_character(self, character: str) -> bool:
        """Collect the digits of a step number; pass text typed ahead on to an open prompt."""
        if super().accept_character(character):
            return True
        if character.isdecimal() and character.isascii():
            self._typed_digits = (self._typed_digits + character)[-4:]
            self.refresh_view()
            return True
        return False

    @property
    def typed(self) -> str:
        """The digits of a step number that were typed so far."""
        return self._typed_digits

    def key_of(self, command_id: str) -> str:
        """Return the key of a command here as keyboards label it, the registry's own where it is not available now."""
        if command_id not in self._key_names:  # they are asked for with each move, and the same all the time
            live = self.briefing.live_commands(self).get(command_id)
            command = commands.command(command_id)
            keys = live.keys if live else tuple(command.keys.split(",")) if command else ("",)
            if live is None:
                return commands.key_name(keys[0])
            self._key_names[command_id] = commands.key_name(keys[0])
        return self._key_names[command_id]

    def forget_digits(self) -> bool:
        """Forget the typed step number; return whether there was one."""
        if not self._typed_digits:
            return False
        self._typed_digits = ""
        self.refresh_view()
        return True

    def action_overview(self) -> None:
        """Offer all steps to choose from."""
        self.app.push_screen(OverviewScreen(self.presentation, self._go_to_step, marking=self._marking))

    def _marking(self) -> Marking:
        return self.catalogue.brief.strictest

    def show_choices_again(self) -> None:
        """Update the list of choices that lies over this screen, if any, from the present brief."""
        for screen in self.app.screen_stack:
            if isinstance(screen, ChoiceScreen | OverviewScreen) and screen.is_mounted:
                screen.show_again()

    def _go_to_step(self, step: str) -> None:
        deck = self.presentation.deck
        if deck.place(step) is not None:
            self.presentation.jump(self.presentation.show.beginning(deck.step(Spot(step))))

    # Questions from the room

    def action_ask(self) -> None:
        """Ask for a question from the room, to record it with the item on screen."""
        self.prompt.ask("Question from the room:", self._ask)

    def _ask(self, words: str) -> None:
        if words:
            self.record_question(words, None)

    @work(exit_on_error=False)
    async def record_question(self, words: str, hit: Hit | None) -> None:
        """Record a question from the room on the hit that answers it, else on the item on screen, and report its number."""
        is_here = hit is not None and self.presentation.is_of(hit.path)
        number = await wrap_future(self.recorder.ask(words, on=hit.ref if hit is not None and is_here else None))
        kept = "Kept in memory" if self.recorder.problem else "Recorded"
        self.briefing.say(f"{kept} as question {number}.")

    @work(exit_on_error=False)
    async def action_settle(self) -> None:
        """Offer the room's open questions, to settle one."""
        questions: Questions = await wrap_future(self.recorder.questions())
        if self.prompt.is_asking or self.app.screen is not self:
            return  # the presenter has gone on meanwhile
        if not questions.open:
            self.briefing.say("The room has no open question.")
            return
        rows = [
            Row(
                Ref(ItemKind.ASKED, str(asked.number)),
                [Block([(f"{asked.number}  ", "muted"), (asked.words, "text")], hang=3)],
            )
            for asked in questions.open
        ]
        self.app.push_screen(
            ChoiceScreen("Settle which question?", lambda: rows, self._settle_which, marking=self._marking)
        )

    def tell_problem(self) -> None:
        """Report once that the record cannot be written, as the room's questions may be lost."""
        if self.recorder.problem and not self._has_reported_problem:
            self.briefing.say(self.record_problem, severity="warning")
        self._has_reported_problem = self.recorder.problem is not None

    @property
    def record_problem(self) -> str:
        """Why the record cannot be written, for those who read this screen."""
        return self.recorder.problem or ""

    def _settle_which(self, ref: Ref) -> None:
        self._ask_how(int(ref.id))

    def _ask_how(self, number: int) -> None:
        words = "a answered, d deferred, t taken back (Enter: answered):"
        self.prompt.ask(words, lambda how: self._settle_how(number, how))

    def _settle_how(self, number: int, how: str) -> None:
        chosen = _HOW_BY_LETTER.get(how[:1].lower())
        if chosen is None:
            self.briefing.say(f'"{how}" settles nothing: a answered, d deferred, t taken back.')
            self._ask_how(number)
            return
        self.prompt.ask(f"{chosen.value}, in words:", lambda words: self._settle(number, chosen, words))

    @work(exit_on_error=False)
    async def _settle(self, number: int, how: Settlement, words: str) -> None:
        await wrap_future(self.recorder.settle(number, how, words))
        self.briefing.say(f"Question {number} is {how.value}.")

    # Leaving

    async def on_unmount(self) -> None:
        """Leave the presentation; the last process to leave ends the record."""
        is_last = not self.presentation.link or len(self.presentation.link.peers) <= 1
        await self.presentation.leave()
        self.recorder.close(last=is_last)
        self.briefing.unsaved += self.recorder.unsaved

    # The file

    @property
    def file(self) -> Path:
        """The file of the brief that is presented."""
        return Path(self.presentation.stage.path)

    def read(self) -> Reading:
        """Read the brief's file as this process's audience may see it."""
        return visible_reading(read_file(self.file), self.briefing.shelf.audience)

    def accept_saved(self, news: BriefUpdate, catalogue: Catalogue | None) -> None:
        """Present the saved version, also in an open list of choices."""
        self.present_reading(news.visible)
        self.check_quotations()
        self.show_choices_again()

    def show_new_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Show the presentation as it is now, of the version that all its screens share."""
        self.refresh_view()

    def show_outcomes(self) -> None:
        """Show a sign over each quotation that cannot be relied on, here and in what the room may see of the brief."""
        room_version = self.presentation.catalogue
        if room_version is not self.catalogue:
            room_version.set_outcomes(self.catalogue.links.outcomes)
        self.refresh_view()

    def new_catalogue(self, reading: Reading) -> Catalogue:
        """Wrap a sound new version of the brief; until all is checked, a quotation that stayed keeps its last outcome."""
        assert reading.brief is not None
        catalogue = Catalogue(reading.brief, reading.id, self.catalogue.path)
        catalogue.set_outcomes(self.catalogue.links.outcomes, are_final=False)
        return catalogue

    def show_problem(self, problem: Problem | None) -> None:
        """Do nothing, as the room may see this screen; `present_reading` informs the presenter."""

    @abstractmethod
    def present_reading(self, reading: Reading) -> None:
        """Present a sound new version; keep the last one where it is refused, and tell the presenter alone."""

    def on_resize(self, event: events.Resize) -> None:
        """Lay the slides out for the new size of the terminal."""
        self.presentation.resized(self.size.width, self.size.height)
        self.refresh_view()
