"""The desk as far as it is careful: no key does what nobody saw, and what was decided is not lost unasked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from textual import events
from textual.timer import Timer

from briefing.app import commands
from briefing.app.screens.desk.desk_base import DeskBase
from briefing.brief.items import Ref
from briefing.brief.text import one_line
from briefing.desk.losses import Loss
from briefing.output.layout.blocks import Block, Span

_HAMMERED_WITHIN = 0.25
"""Seconds between two strokes of a key that is hammered, or held down, at the most."""


class CarefulDesk(DeskBase, inherit_bindings=False):
    """A desk that asks, at its foot, before more is lost than the item that is taken out.

    The same key again answers it, where it is struck once and rests: one that is held down, or hammered, answers nothing.
    """

    _question: LossQuestion | None = None
    """What is asked now; every other key leaves it, and does what it does: Esc nothing else."""
    _dropped: events.Key | None = None
    """The last key that was dropped."""
    _last_stroke: float | None = None
    """When the key that takes out came last, in seconds on the clock of events."""
    _answer: Timer | None = None
    """An answer that is given once the key has rested."""

    def accept_key(self, event: events.Key) -> bool:
        """Drop a key that came before what it would decide was on the screen, and the same key while it is hammered on."""
        is_stroke = event.key in self._keys_that_delete
        last_stroke = self._last_stroke
        if is_stroke:
            self._last_stroke = event.time
        if self._is_early(event):
            self._dropped = event
            return True
        if self._question is None:
            return False
        if is_stroke:
            self._hear_answer(is_held=last_stroke is not None and event.time - last_stroke < _HAMMERED_WITHIN)
            return True
        self.leave_question()
        return event.key == "escape"  # which leaves what is innermost: the question, and not the desk with it

    def _hear_answer(self, *, is_held: bool) -> None:
        """Take the item out once the key has rested; of a key that repeats, nobody knows how often it was meant."""
        self._unsay_answer()
        if not is_held:
            self._answer = self.set_timer(_HAMMERED_WITHIN, self.action_delete)

    def _unsay_answer(self) -> None:
        if self._answer is not None:
            self._answer.stop()
            self._answer = None

    def _is_early(self, event: events.Key) -> bool:
        """Say whether a key came before the first decision was seen, or the question that it would answer."""
        last = self._dropped
        if last is not None and event.key == last.key and event.time - last.time < _HAMMERED_WITHIN:
            return True
        if self.drawn_at is None or event.time < self.drawn_at:
            return True
        question = self._question
        return question is not None and event.key in self._keys_that_delete and not question.is_seen_at(event.time)

    def note_drawing(self, time: float) -> None:
        """Note when the screen was drawn, and with it the question."""
        super().note_drawing(time)
        if self._question is not None:
            self._question.note_drawing(time)

    def action_delete(self) -> None:
        """Take the selected item out; ask first where more is lost with it, unless that was asked."""
        ref = self.selected
        loss = self.page.loss(ref) if ref is not None else None
        if ref is None or loss is None or (self._question is not None and self._question.is_about(ref, loss)):
            self.action_decide("delete")
            return
        self._question = LossQuestion(ref, loss)
        self._foot.add_class("-losing")
        self._foot.show([self._question.block(commands.key_names(self._keys_that_delete[:1]))])

    @abstractmethod
    def action_decide(self, decides: str) -> None:
        """Decide something on the selected item."""

    def leave_question(self) -> None:
        """Keep the item that it was asked about."""
        self._unsay_answer()
        if self._question is not None:
            self._question = None
            self._foot.remove_class("-losing")
            self._foot.show([])

    def show_item(self) -> None:
        """Show the selected item; what was asked about another one, or about it as it was, is left."""
        self.leave_question()
        super().show_item()

    @property
    def _keys_that_delete(self) -> Sequence[str]:
        live = self.briefing.live_commands(self).get("delete")
        return live.keys if live is not None else ()


class LossQuestion:
    """Whether an item is taken out although more is lost with it."""

    def __init__(self, ref: Ref, loss: Loss) -> None:
        self._ref = ref
        self._loss = loss
        self._drawn_at: float | None = None

    def is_about(self, ref: Ref, loss: Loss) -> bool:
        """Say whether it asks about an item and a loss."""
        return (ref, loss) == (self._ref, self._loss)

    def block(self, key: str) -> Block:
        """Write what is lost, and which key takes it out all the same."""
        they = "them" if self._loss.are_several else "it"
        loss: Span = (one_line(self._loss.sentence), "text")
        answers: list[Span] = [
            (key, "key"),
            (f" again takes {they} out".replace(" ", "\u00a0"), "text"),
            (f" · any other key keeps {they}".replace(" ", "\u00a0"), "muted"),
        ]
        return Block([("! ", "gap"), loss, (" · ", "muted"), *answers], hang=2)

    def note_drawing(self, time: float) -> None:
        """Note when a screen with the question was drawn, in seconds on the clock of events."""
        if self._drawn_at is None:
            self._drawn_at = time

    def is_seen_at(self, time: float) -> bool:
        """Say whether the question was on the screen at a time: a key that came before is no answer to it."""
        return self._drawn_at is not None and time >= self._drawn_at
