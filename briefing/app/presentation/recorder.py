"""Writes the record of a presentation on a thread of its own, so that no key waits for the disk.

Nothing is written before the first move or question, so that a glance at the presentation leaves no file behind.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TypeVar

from briefing.app.presentation.session import Presentation, pushed_ref
from briefing.brief.items import ItemKind, Ref
from briefing.brief.plan import estimated_seconds
from briefing.brief.room_questions import Settlement
from briefing.brief.text import shortened
from briefing.errors import NotFoundError
from briefing.output.deck import on_request, slides
from briefing.output.pages.catalogue import Catalogue
from briefing.room.live import stage as stages
from briefing.room.live.stage import Stage
from briefing.room.record.recorder import Questions, Record

Result = TypeVar("Result")


class _ShownStep(NamedTuple):
    """A step as it is recorded: its id and title, the items whose words are in the title, and its seconds by its words."""

    id: str
    title: str
    of: Sequence[Ref]
    estimated: float


class Recorder:
    """Records what this process does in a presentation. Its methods are called on the event loop and return futures."""

    def __init__(
        self, presentation: Presentation, folder: Path, *, changed: Callable[[], object], rehearsals: Path | None = None
    ) -> None:
        """Record into a folder, and a rehearsal into `rehearsals`.

        `changed` is called on the loop after each line was written or failed to be.
        """
        self.presentation = presentation
        self._folders = {False: folder, True: rehearsals or folder}
        self._changed = changed
        self._record: Record | None = None
        self.problem: str | None = None
        """Why part of the record is only in memory; None where all is on disk, or nothing was recorded.

        It is as of the last line; asking the record itself would wait for the line that is being written.
        """
        self._has_begun = False
        self._opened = datetime.now()
        self._strictest = presentation.catalogue.brief.strictest
        self._thread = ThreadPoolExecutor(1, "record")
        self._loop = asyncio.get_running_loop()
        presentation.before_change = self._record_move

    @property
    def unsaved(self) -> str:
        """The lines that are only in memory. Waits for the line that is being written."""
        return self._record.unsaved if self._record else ""

    def ask(self, words: str, *, on: Ref | None = None) -> Future[int]:
        """Record a question from the room; return its number, once it is on disk or kept in memory.

        It is recorded on the item that answers it, where the room may see that, and else on the one on screen.
        """
        step = self.presentation.step
        is_shown_to_room = on is not None and self.presentation.catalogue.holds(on)
        on = on if is_shown_to_room else self._subject()
        on_words = _words_of(self.presentation, on) if on else ""
        return self._submit(lambda record: record.add_question(words, step=step.id, on=on, on_words=on_words))

    def settle(self, number: int, how: Settlement, words: str) -> Future[None]:
        """Record how a question was settled."""
        return self._submit(lambda record: record.settle(number, how, words))

    def questions(self) -> Future[Questions]:
        """Read the room's questions, including those recorded by other processes."""
        if not self._is_recorded:
            return self._thread.submit(lambda: Questions((), ()))
        return self._submit(Record.questions, tells=False)

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Present another version of the brief, after a stricter marking of it has been recorded.

        A record that begins later has that marking as well.
        """
        self._strictest = max(self._strictest, catalogue.brief.strictest, key=lambda level: level.rank)
        if self._is_recorded:
            self._submit(lambda record: None)
        self.presentation.set_catalogue(catalogue)

    def close(self, *, last: bool) -> None:
        """Stop recording; the `last` process also ends the record. Waits for the disk."""
        if last and self._is_recorded:
            self._submit(Record.end, tells=False)
        self._thread.shutdown()
        if self._record is not None:
            self._record.close()

    @property
    def _is_recorded(self) -> bool:
        """Whether there is a record, or one is being started on the thread."""
        return self._has_begun or bool(self.presentation.stage.record)

    # What is recorded

    def _record_move(self, old: Stage, new: Stage) -> None:
        """Record a step that a move of this process brings on the room's screens."""
        was, now = stages.shown(old), stages.shown(new)
        if now.dark or (not was.dark and (now.spot.step, now.pushed) == (was.spot.step, was.pushed)):
            return
        at, following = datetime.now(), self._shown_step(new)
        self._submit(lambda record: self._add_step(record, following, at), before=old)

    def _add_step(self, record: Record, step: _ShownStep, at: datetime) -> None:
        made_plan = self.presentation.plan
        planned = made_plan.seconds.get(step.id, 0.0) if made_plan else 0.0
        record.add_step(step.id, step.title, of=step.of, estimated=step.estimated, planned=planned, at=at)

    def _shown_step(self, stage: Stage) -> _ShownStep:
        links = self.presentation.catalogue.links
        requested = self.presentation.pushed_step(stage)
        if requested is None:
            step = self.presentation.deck.step(stages.shown(stage).spot)
            return _ShownStep(step.id, step.title, step.named_after, estimated_seconds(links, step))
        ref = pushed_ref(stage)
        words = f": {slides.stated(links, ref)}" if ref.kind == ItemKind.POSITION else ""
        title = f"Shown on request: {shortened(on_request.name_of(links, ref) + words, 150)}"
        of, estimated = on_request.named_items(ref), estimated_seconds(links, requested)
        return _ShownStep(f"pushed/{ref.kind}/{ref.id}", title, of, estimated)

    def _subject(self) -> Ref | None:
        """Return the item a question is about: the pushed one, else the one revealed last."""
        stage = self.presentation.stage
        if self.presentation.pushed_step(stage) is not None:
            return on_request.subject_of(pushed_ref(stage))
        ref = self.presentation.step.revealed(stage.at.part)[-1]
        if ref.kind in (ItemKind.SILENCE, ItemKind.MATRIX):
            return Ref(ItemKind.ISSUE, ref.id)
        return None if ref.kind == ItemKind.BRIEF else ref

    # The record's thread

    def _submit(
        self, what: Callable[[Record], Result], *, tells: bool = True, before: Stage | None = None
    ) -> Future[Result]:
        """Run `what` with the record on its thread; a new record starts with the step shown at `before`, else the current one."""
        self._has_begun = True
        presentation = self.presentation
        brief, stage, marking = presentation.catalogue.brief, presentation.stage, self._strictest
        folder, begun_with = self._folders[stage.rehearsal], before or stage
        first = None if stages.shown(begun_with).dark else self._shown_step(begun_with)

        def done() -> Result:
            if self._record is None:
                self._record = _joined(folder, stage.record)
            if self._record is None:
                self._record = Record.begin(
                    folder,
                    brief_id=stage.brief,
                    title=brief.title,
                    path=stage.path,
                    as_of=brief.as_of,
                    marking=str(marking),
                    audience=stage.audience,
                    now=self._opened,
                )
                if first:
                    self._add_step(self._record, first, self._opened)
            try:
                self._record.raise_marking(marking)
                return what(self._record)
            finally:
                self.problem = self._record.problem
                if tells:
                    self._loop.call_soon_threadsafe(self._share_record_name)

        return self._thread.submit(done)

    def _share_record_name(self) -> None:
        """Put the record's name on the stage once it is on disk, so that the other processes write to it too."""
        name = self._record.name if self._record else None
        if name:
            self.presentation.set_record(name)
        self._changed()


def _joined(folder: Path, name: str) -> Record | None:
    if not name:
        return None
    try:
        return Record.join(folder, name)
    except NotFoundError:
        return None  # it was removed meanwhile, so this process starts a new one


def _words_of(presentation: Presentation, ref: Ref) -> str:
    """Return an item's text on one line."""
    links = presentation.catalogue.links
    return slides.stated(links, ref)
