"""The presenter's console: drives the room's screens, and shows what they show, what comes next, notes and clocks."""

from __future__ import annotations

import time
from asyncio import wrap_future
from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Container
from textual.widget import Widget
from textual.widgets import Input

from briefing import paths
from briefing.app import commands
from briefing.app.presentation.recorder import Recorder
from briefing.app.presentation.selection import room_catalogue
from briefing.app.presentation.session import Presentation
from briefing.app.screens.presentation.nearest_answer import NearestAnswer, QuestionPrompt
from briefing.app.screens.presentation.presentation_base import PresentationScreen
from briefing.app.widgets.bars.clock_bar import ClockBar, StateBar
from briefing.app.widgets.bars.issue_bar import IssueBar
from briefing.app.widgets.bars.screen_bars import KeyBar, KeyHint
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.prompt import Prompt
from briefing.brief.items import Ref
from briefing.brief.model import Supported
from briefing.brief.vocabulary import Marking
from briefing.library.reading.reader import Reading
from briefing.output.deck import plan_view, presenter_view
from briefing.output.deck.presenter_status import Clocks, RoomState, StateKeys, Status, status_of, unseen_status
from briefing.output.evidence import quotation_outcomes, unreliable_words
from briefing.output.layout.blocks import Block, Line
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled
from briefing.room.live import stage as stages
from briefing.room.live.link import Link
from briefing.room.record.recorder import Questions

_LEADING = "back"
"""Stands before all other keys, where there is something to go back from."""
_ON_STAGE = ("forward", "next-step", "freeze", "blackout", "ask")
"""The keys that change what the room sees, or record what it asks, in the order of the key bar."""
_UNSEEN = ("look-up", "position", "matrix", "sources", "timeline")
"""The keys that open what the presenter alone sees, in the order of the key bar after those."""
_SHORT_LABELS = {"blackout": "black"}
_FIRST_RANK = 3
_AT_THE_END = "help"
"""Stands last, and is left out last."""
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
    prompt: QuestionPrompt

    def __init__(self, whole: Catalogue, link: Link, presentation: Presentation) -> None:
        """Take part in a presentation by an open link; `whole` is its brief with nothing hidden from the presenter."""
        super().__init__(whole)
        self.presentation = presentation
        presentation.link = link
        self._asked = Questions((), ())
        self._shown_next = Titled("", ())

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the brief's title."""
        return f"Console · {self.catalogue.brief.title}", [], self.catalogue.brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the clocks, the state of the room, the views, and the line that asks the presenter."""
        self._clock_bar = ClockBar(self._clocks, self._note, id="clocks")
        self._state_bar = StateBar(lambda: status_of(self._room_state(), is_typing=self.prompt.is_asking), id="state")
        self._issues = IssueBar(id="issues")
        views = [DetailView(id=name, tells_place=True) for name in ("now", "own", "next", "notes", "room")]
        for view in views:
            view.can_focus = False
        self._now, self._own, self._next, self._notes, self._room = views
        self._nearest = NearestAnswer(lambda: self.catalogue.path, id="answer")
        self.prompt = QuestionPrompt(self._nearest, id="prompt")
        yield self._clock_bar
        yield self._state_bar
        yield self._issues
        stage = Container(self._now, self._own, id="stage")
        yield Container(stage, self._next, self._notes, self._room, self._nearest, id="views")
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
        self.set_interval(_TICK, self._clock_bar.refresh)
        self.set_interval(_READ_EVERY, self._recorded)
        self._recorded()

    def refresh_view(self) -> None:
        """Show what the room sees, what comes next, the notes, and the room's questions."""
        presentation, stage = self.presentation, self.presentation.stage
        ending = self._keys().blackout if stage.blackout else self._keys().back
        room = presenter_view.room_page(
            self._layers(),
            is_dark=stage.blackout,
            ending=ending,
            has_screens=bool(presentation.screens),
            forward=self.key_of("forward"),
        )
        _show(self._now, room)
        self._own.display = presentation.stands_elsewhere
        self.set_class(self._outlook is presenter_view.VAST, "-vast")
        _show(self._own, presenter_view.own_page(presentation.show, stage.at))
        level = Marking(stage.audience) if stage.audience else None
        key = self.key_of("position")
        notes = presenter_view.notes_page(
            self.catalogue, presentation.show, presentation.step, level, key=key, outlook=self._outlook
        )
        if notes.page != self._notes.page:  # unchanged notes keep their scroll position
            self.set_class(not notes.page, "-noteless")  # then the other views take their place
            self._notes.reading_key = self.key_of("notes-on")
            self._notes.show(notes)
        self._tell_what_comes()
        self._issues.show(presentation.show.progress(presentation.step))
        self._state_bar.update()
        self._clock_bar.refresh()
        self.query_one(KeyBar).refresh()

    def _layers(self) -> list[presenter_view.Shown]:
        """Return what lies on the room's screens, the uppermost first: what is shown on request, and the step."""
        presentation = self.presentation
        step = self._step_in_the_room()
        requested = presentation.requested_view()
        return [presenter_view.Shown(presentation.requested_name, requested), step] if requested else [step]

    def _step_in_the_room(self) -> presenter_view.Shown:
        """Return the step that the room sees, or would see if nothing lay over it."""
        presentation = self.presentation
        spot = stages.shown(presentation.stage).spot
        return presenter_view.shown_step(presentation.show, spot, is_brief=presentation.stands_elsewhere)

    @property
    def _outlook(self) -> presenter_view.Outlook:
        """How far ahead there is room to tell what comes."""
        return presenter_view.outlook_on(*self.size) if self._is_apart else presenter_view.BRIEF

    def _what_comes(self) -> Titled:
        """Return what the next moves bring: the rest of what is shown on request, else what follows in the deck."""
        presentation = self.presentation
        requested = presentation.pushed_slideshow()
        if requested is None:
            return presenter_view.next_page(presentation.show, presentation.stage.at, self._outlook)
        return presenter_view.rest_page(requested, presentation.pushed_spot, self._step_in_the_room(), self._outlook)

    def _tell_what_comes(self) -> None:
        """Show what comes next and what the room has asked; in one view where there is no room for two."""
        is_apart = self._is_apart
        following = self._what_comes()
        problems = [Block([(text, "error")], hang=2) for text in (self.refused, self.recorder.problem) if text]
        asked = list(self._asked_blocks())
        self._room.display = is_apart and not self.prompt.is_for_question
        if is_apart:
            nothing = Block([(self.key_of("ask"), "key"), (" records a question", "muted")])
            self._room.show(Titled(f"From the room · {len(self._asked.open)} open", [*problems, *(asked or [nothing])]))
        elif problems or asked:
            title = f"{following.title} · {len(self._asked.open)} asked"
            following = Titled(title, [*problems, *following.page, *asked])
        if following != self._shown_next:  # unchanged, it keeps its scroll position
            self._shown_next = following
            self._next.show(following)

    @property
    def _is_apart(self) -> bool:
        """Whether the room's questions have a view of their own."""
        return self.has_class("-wide") and not self.has_class("-low")

    def _asked_blocks(self) -> Iterator[Block]:
        for asked in (*self._asked.open, *self._asked.settled):
            sign = "? " if asked.is_open else "✓ "
            status = "" if asked.is_open else f" · {asked.status}"
            yield Block([(sign, "key"), (f"{asked.number} {asked.words}", "text"), (status, "muted")], hang=2)

    def action_read_notes(self, pages: int) -> None:
        """Scroll the notes a page down or up."""
        if pages > 0:
            self._notes.action_page_down()
        else:
            self._notes.action_page_up()

    def show_outcomes(self) -> None:
        """Show the signs of quotations that cannot be relied on, and tell the presenter how many of these the deck has."""
        super().show_outcomes()
        presentation = self.presentation
        words = unreliable_words(quotation_outcomes(presentation.catalogue.links, _statements(presentation)))
        if words:
            self.briefing.say(f"Of what is presented: {words}", severity="warning")

    # A question from the room, and its nearest answer

    @property
    def is_settled(self) -> bool:
        """Whether the nearest answer is that to the question as it is typed; true where none is typed."""
        return super().is_settled and (not self.prompt.is_for_question or self._nearest.is_settled)

    def action_ask(self) -> None:
        """Ask for a question from the room, and show the nearest answer to it while it is typed."""
        self.prompt.ask_question("Question from the room:", self._take_question)

    @on(Input.Changed)
    def _typed_question(self, event: Input.Changed) -> None:
        if self.prompt.is_for_question:
            self._nearest.ask(event.value)

    @on(Prompt.Began)
    @on(Prompt.Ended)
    @on(NearestAnswer.Shown)
    def _show_asking(self) -> None:
        """Show the nearest answer while a question is typed, and its marking with the brief's."""
        is_asking = self.prompt.is_for_question
        self.set_class(is_asking, "-asking")
        self._room.display = self._is_apart and not is_asking
        markings = [self.catalogue.brief.strictest, *([self._nearest.marking] if is_asking else [])]
        self.marking = max(filter(None, markings), key=lambda marking: marking.rank)
        self._state_bar.update()  # while a line is typed, no key ends that state
        self.refresh_bindings()  # the key bar says what can be done with the answer

    def _take_question(self, words: str) -> None:
        """Record a question with the answer that was shown as it was accepted, or that comes a moment later."""
        if words and self._nearest.is_answer_to(words):
            self.record_question(words, self._nearest.hit)
        elif words:
            self._record_once_answered(words)

    @work(exit_on_error=False)
    async def _record_once_answered(self, words: str) -> None:
        self.record_question(words, await self._nearest.hit_for(words))

    @on(QuestionPrompt.ToRoom)
    def _show_answer_to_room(self) -> None:
        hit = self._nearest.hit
        if hit is not None:
            self.briefing.navigation.push_to_room(hit.ref, hit.path)

    # The key bar

    def hint_rank(self, command: commands.Command) -> int:
        """Rank what the room sees before what it does not; leave out the way back while there is nothing to go back from."""
        if not command.rank:
            return 0
        if command.id == _LEADING:
            return 2 if self._can_go_back else 0
        if command.id == _AT_THE_END:
            return 1
        order = (*_ON_STAGE, *_UNSEEN)
        return _FIRST_RANK + (order.index(command.id) if command.id in order else len(order) + command.rank)

    def hints(self) -> list[KeyHint]:
        """Return the hints, the help at the end; before the keys of what only the console shows stands that once."""
        hints = sorted(super().hints(), key=lambda hint: hint.rank == 1)
        first = next((hint for hint in hints if hint.rank - _FIRST_RANK - len(_ON_STAGE) in range(len(_UNSEEN))), None)
        return [hint._replace(lead="unseen: ") if hint is first else hint for hint in hints]

    def hint_label(self, command: commands.Command) -> str:
        """Return a command's label, which is shorter here for some."""
        return self.prompt.labels.get(command.id) or _SHORT_LABELS.get(command.id) or super().hint_label(command)

    @property
    def _can_go_back(self) -> bool:
        return bool(self.typed) or self.presentation.can_go_back

    # The clocks, and the state of the room

    def _clocks(self) -> Clocks:
        stage, now = self.presentation.stage, time.time()
        end = stages.deadline(stage, if_begun=now)
        return Clocks(
            time.strftime("%H:%M:%S"),
            None if stage.started is None else max(0.0, now - stage.started),  # the clock may have been set back
            None if stage.stepped is None else max(0.0, now - stage.stepped),
            None if end is None else end - now,
        )

    def _note(self) -> Line:
        """Return what stands beside the clocks: the step number that is being typed, else how the plan is kept."""
        if self.typed:
            return [(f"go to {self.typed}▏", "key")]
        rehearsal: Line = [("rehearsal ", "strong")] if self.presentation.stage.rehearsal else []
        return [*rehearsal, *self._plan_note()]

    def _plan_note(self) -> Line:
        plan, stage = self.presentation.plan, self.presentation.stage
        if plan is None:
            return []
        if stage.started is None:
            return [(plan_view.summary(plan), "muted")]
        words, is_late = plan_view.standing(plan, self.presentation.step.id, time.time() - stage.started)
        end = stages.deadline(stage)
        if end is not None and end < time.time() and not is_late:
            return []  # the clock says that the time is over
        return [(words, "warning" if is_late else "muted")]

    def _keys(self) -> StateKeys:
        return StateKeys(*(self.key_of(name) for name in ("blackout", "back", "freeze")))

    def _room_state(self) -> RoomState:
        presentation, stage = self.presentation, self.presentation.stage
        deck, requested = presentation.deck, presentation.requested_name
        number = deck.label(deck.step(stages.shown(stage).spot))
        return RoomState(
            screens=len(presentation.screens),
            sees="nothing" if stage.blackout else requested or f"step {number}",
            stands_on=deck.label(presentation.step),
            keys=self._keys(),
            is_dark=stage.blackout,
            requested=requested,
            held=number if stage.held else "",
            is_elsewhere=presentation.stands_elsewhere,
            is_of_another_version=presentation.differs_from_a_screen,
        )

    def unseen_status(self) -> Status:
        """Return what stands over a page that is opened on the console: the room does not see it."""
        return unseen_status(self._room_state(), self._clocks())

    # What only the presenter reads

    @work(exclusive=True, group="questions", exit_on_error=False)
    async def _recorded(self) -> None:
        """Read the room's questions again, and report a record that cannot be written."""
        self.tell_problem()
        self._asked = await wrap_future(self.recorder.questions())
        self._tell_what_comes()

    def show_notes(self) -> None:
        """Do nothing: the console always shows the notes."""

    def action_show(self, name: str) -> None:
        """Show the sources or the timeline on the console alone, beginning at what was revealed last."""
        at = self.presentation.step.revealed(self.presentation.stage.at.part)[-1]
        self.briefing.navigation.show_browse(name, self.catalogue, at)

    def show_item(self, ref: Ref) -> None:
        """Show an item's page on the console alone."""

        def page(catalogue: Catalogue) -> Titled | None:
            return catalogue.page(ref, notes=True) if catalogue.holds(ref) else None

        self.briefing.navigation.show_page(self.catalogue, page, of=ref)

    # The brief

    def present_reading(self, reading: Reading) -> None:
        """Present a sound new version from the same step on; keep the last one and say why where it is refused."""
        if reading.brief is None:
            self.refused = f"The last sound version stays: {reading.problems[0]}"
        else:
            self.refused = ""
            self.catalogue = self.new_catalogue(reading)
            self.narrow()
        self.refresh_view()

    def narrow(self) -> None:
        """Present no more of the brief than the room may see."""
        room_version = room_catalogue(self.catalogue, self.presentation.stage)
        if room_version is not None:
            self.recorder.set_catalogue(room_version)

    # Leaving

    def action_back(self) -> None:
        """Forget a number that was typed, take away what was pushed; else go back from a jump."""
        if not (self.forget_digits() or self.presentation.take_back()):
            self.presentation.return_from_jump()


def _show(view: DetailView, written: presenter_view.RoomPage) -> None:
    """Show a page so that what was revealed last is in sight."""
    view.foot = written.foot
    view.show(written.page)
    view.bring_into_sight(written.revealed)


def _statements(presentation: Presentation) -> list[Supported]:
    """Return what a deck shows that rests on evidence, each once."""
    refs = dict.fromkeys(ref for step in presentation.deck.steps for ref in step.items)
    items = (presentation.catalogue.links.item(ref) for ref in refs)
    return [item for item in items if isinstance(item, Supported)]
