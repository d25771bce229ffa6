"""The nearest answer to a question from the room, shown to the presenter alone while the question is typed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.binding import BindingType
from textual.message import Message
from textual.worker import get_current_worker

from briefing.app import commands
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.prompt import Prompt
from briefing.brief.vocabulary import Marking
from briefing.errors import BriefingError
from briefing.library.lookup.hits import Hit, LookupAnswer
from briefing.output.pages.nearest_answer import NONE_OF_THEM, nearest_page, waiting_page

if TYPE_CHECKING:
    from briefing.app.host import Host
    from briefing.app.searcher import Searcher

_LONGEST_WAIT = 1.0
"""How many seconds a question waits for its answer before it is recorded without one."""


class NearestAnswer(DetailView, inherit_bindings=False):
    """Asks the index what is typed, and shows the chosen hit. It never takes the focus."""

    class IndexRead(Message):
        """The index is up to date, or `problem` says why not."""

        def __init__(self, problem: str) -> None:
            super().__init__()
            self.problem = problem

    class Answered(Message):
        """The index answered what was typed; `answer` is None where nothing was, or the index could not be asked."""

        def __init__(self, question: int, text: str, answer: LookupAnswer | None) -> None:
            super().__init__()
            self.question = question
            self.text = text
            self.answer = answer

    class HitChecked(Message):
        """The quotations of the chosen hit were held against those of their texts that are at hand."""

        def __init__(self, hit: Hit, checked: Hit) -> None:
            super().__init__()
            self.hit = hit
            self.checked = checked

    class Shown(Message):
        """Another answer is shown, or none any more."""

    def __init__(self, path: Callable[[], str], *, id: str) -> None:
        """Answer from the whole library; the hits of the brief at `path` go before others that are as good."""
        super().__init__(id=id)
        self.can_focus = False
        self._path = path
        self._typed = ""
        self._question = 0
        """The number of the newest question; answers to earlier ones tell an index that was not up to date."""
        self._answer: LookupAnswer | None = None
        self._answer_to = ""
        """The text that the answer is to."""
        self._number = 0
        self._checked: Hit | None = None
        """The hit whose quotations were last held against their texts, or are being so, as it was before."""
        self._is_reading = False
        self._problem = ""
        self._has_answered = asyncio.Event()

    @property
    def has_answered(self) -> bool:
        """Whether the answer is that to the typed text."""
        return self._has_answered.is_set()

    def is_answer_to(self, text: str) -> bool:
        """Return whether the answer is that to a text."""
        return self.has_answered and self._answer_to.strip() == text

    @property
    def is_settled(self) -> bool:
        """Whether the answer is that to the typed text, from an index that is up to date."""
        return not self._is_reading and self.has_answered

    @property
    def hit(self) -> Hit | None:
        """The chosen hit; None where there is none, or none of them was chosen."""
        if self._answer is None or not self.has_hits or self._number == NONE_OF_THEM:
            return None
        return self._answer.hits[self._number]

    @property
    def has_hits(self) -> bool:
        """Whether there is a hit to choose."""
        return self._answer is not None and bool(self._answer.hits)

    @property
    def marking(self) -> Marking | None:
        """The strictest marking of the hits; None where there is none."""
        shown_hits = self._answer.hits if self._answer else ()
        return max((Marking(hit.fields["marking"]) for hit in shown_hits), key=lambda level: level.rank, default=None)

    def begin(self) -> None:
        """Forget the question before, and bring the index up to date."""
        self._is_reading, self._problem = True, ""
        self._answer, self._number = None, 0
        self.ask("")
        self._read()

    def ask(self, text: str) -> None:
        """Ask for the nearest answer to a text; what was asked before is dropped."""
        self._typed = text
        self._question += 1
        self._has_answered.clear()
        self._searcher.interrupt()
        self._look_up(self._question, text)

    def choose(self, step: int) -> None:
        """Choose the next hit (1) or the one before (-1); before the first stands that none of them answers."""
        if self._answer is not None and self.has_hits:
            self._number = min(max(NONE_OF_THEM, self._number + step), len(self._answer.hits) - 1)
            self._show()

    async def hit_for(self, text: str) -> Hit | None:
        """Ask a text, and return its first hit; None where that takes too long."""
        self.ask(text)
        try:
            await asyncio.wait_for(self._has_answered.wait(), _LONGEST_WAIT)
        except TimeoutError:
            return None
        return self.hit

    @property
    def _host(self) -> Host:
        return cast("Host", self.app)

    @property
    def _searcher(self) -> Searcher:
        return self._host.searcher

    @work(thread=True, exclusive=True, group="read", exit_on_error=False)
    def _read(self) -> None:
        """Bring the index up to date."""
        problem = ""
        try:
            self._searcher.fill(lambda done, files: None)
        except (OSError, BriefingError) as error:
            problem = str(error)
        self.post_message(self.IndexRead(problem))

    @work(thread=True, exclusive=True, group="ask", exit_on_error=False)
    def _look_up(self, question: int, text: str) -> None:
        """Ask the index."""
        worker = get_current_worker()
        answer = self._searcher.ask(text, self._path(), lambda: worker.is_cancelled) if text.strip() else None
        if not worker.is_cancelled:
            self.post_message(self.Answered(question, text, answer))

    @on(IndexRead)
    def _index_read(self, event: IndexRead) -> None:
        self._is_reading, self._problem = False, event.problem
        self.ask(self._typed)

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        if event.question != self._question:
            return
        if event.text != self._answer_to:
            self._number = 0
        self._answer, self._answer_to = event.answer, event.text
        new_hits = event.answer.hits if event.answer else ()
        self._number = min(self._number, max(0, len(new_hits) - 1))
        if new_hits or not self._is_reading:  # what an index lacks that is still being read may come
            self._has_answered.set()
        self._show()

    def _show(self, *, from_top: bool = True) -> None:
        if not self.has_answered or self._answer is None:
            self.show(waiting_page("reading the briefs" if self._is_reading else "", self._problem))
        else:
            self.show(nearest_page(self._answer, self._number), from_top=from_top)
            self._check()
        self.post_message(self.Shown())

    # What the check of the quotations came to

    def _check(self) -> None:
        """Hold the quotations of the chosen hit against their texts, unless that was done or is being done."""
        hit = self.hit
        if hit is not None and not hit.outcomes and hit is not self._checked:
            self._checked = hit
            self._check_on_thread(hit)

    @work(thread=True, exclusive=True, group="outcomes", exit_on_error=False)
    def _check_on_thread(self, hit: Hit) -> None:
        self.post_message(self.HitChecked(hit, self._searcher.checked(hit, self._host.source_places)))

    @on(HitChecked)
    def _accept_check(self, event: HitChecked) -> None:
        if self._answer is not None and event.checked.outcomes and any(hit is event.hit for hit in self._answer.hits):
            self._answer = self._answer.with_checked(event.hit, event.checked)
            self._show(from_top=False)


class QuestionPrompt(Prompt):
    """A prompt that also asks for a question from the room, with keys for the nearest answer while it does."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.QUESTION)]
    is_for_question = False
    """Whether it asks for a question from the room."""

    class ToRoom(Message):
        """The presenter wants the room to see the nearest answer."""

    def __init__(self, nearest: NearestAnswer, *, id: str) -> None:
        super().__init__(id=id)
        self._nearest = nearest

    def ask_question(self, label: str, then: Callable[[str], object]) -> None:
        """Ask for a question from the room, and show the nearest answer meanwhile."""
        self.is_for_question = True
        self._nearest.begin()
        self.ask(label, then, cancelled=self._tell_unrecorded)

    @property
    def labels(self) -> Mapping[str, str]:
        """What the key bar calls the keys that end the line, by their commands, where that is not what any line's are called."""
        return {"accept": "record it", "cancel": "do not record"} if self.is_for_question else {}

    def _tell_unrecorded(self) -> None:
        """Say of a question that was typed that it is recorded nowhere."""
        if self.text.strip():
            cast("Host", self.app).say(f"Not recorded: {self.text.strip()}")

    def end(self) -> None:
        """Stop asking."""
        self.is_for_question = False
        super().end()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is available; those on the nearest answer are while a question is typed that has one."""
        if action == "to_room":
            return self.is_for_question and self._nearest.hit is not None
        return action != "nearest" or (self.is_for_question and self._nearest.has_hits)

    def action_nearest(self, step: int) -> None:
        """Choose the next of the nearest answers, or the one before."""
        self._nearest.choose(step)

    def action_to_room(self) -> None:
        """Show the nearest answer to the room."""
        self.post_message(self.ToRoom())
