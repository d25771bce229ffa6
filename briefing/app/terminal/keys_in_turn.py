"""Hands typed keys and pastes on in turn: each once all that the one before asked for is done, so that it acts on that.

Textual hands keys on as they come. Of two that come within some milliseconds, as a hurried hand, a slow line and a key
macro send them, the second would act on the item, the pane or the screen that was there before the first.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual import events
from textual.message_pump import MessagePump

if TYPE_CHECKING:
    from textual.app import App

_PATIENCE = 5.0
"""Seconds after which a key is handed on although the one before it is not done, so that nothing can lock the keyboard."""

_ROUNDS_AT_REST = 2
"""Rounds in which nothing more may happen: in the first a key is dealt with, in the second what it sent to other widgets."""


class KeysInTurn:
    """The keys and pastes of one app. Called on the loop."""

    def __init__(self, app: App[Any], hand_on: Callable[[events.Event], Awaitable[None]]) -> None:
        """Hand the keys of an app on by a function, which gives one to the widget that has the focus."""
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[events.Event] = deque()
        self._going_on: asyncio.Task[None] | None = None

    @property
    def are_all_done(self) -> bool:
        """Whether no key waits, and all that the last one asked for is done."""
        return self._going_on is None

    async def take(self, event: events.Event) -> None:
        """Hand a key or a paste on, at once or in its turn."""
        if self._going_on is not None or self._is_screen_opening:
            self._waiting.append(event)
        else:
            await self._hand_on(event)
        if self._going_on is None:
            self._going_on = asyncio.create_task(self._go_on(), name="keys in turn")

    def end(self) -> None:
        """Forget the keys that wait, as the app ends."""
        self._waiting.clear()
        if self._going_on is not None:
            self._going_on.cancel()

    @property
    def _is_screen_opening(self) -> bool:
        """Whether the screen on top has yet to mount its widgets, or to take what was sent to it, such as the focus."""
        stack = self._app.screen_stack
        return bool(stack) and (not stack[-1].is_mounted or stack[-1].message_queue_size > 0)

    async def _go_on(self) -> None:
        try:
            while True:
                await self._wait_until_done()
                if not self._waiting:
                    return
                await self._hand_on(self._waiting.popleft())
        finally:
            self._going_on = None

    async def _wait_until_done(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._rounds(), _PATIENCE)

    async def _rounds(self) -> None:
        """Wait until all whom a key reaches have dealt with it, and with what they sent each other because of it."""
        rounds_at_rest = 0
        while rounds_at_rest < _ROUNDS_AT_REST:
            before = self._place
            for node in self._reached():
                await _has_had_its_turn(node)
            rounds_at_rest = rounds_at_rest + 1 if self._place == before else 0

    @property
    def _place(self) -> tuple[object, object]:
        """The screen on top, and the widget that has the focus."""
        stack = self._app.screen_stack
        return (stack[-1], stack[-1].focused) if stack else (None, None)

    def _reached(self) -> Iterator[MessagePump]:
        """Yield whom a key reaches, from the widget that has the focus up to the app."""
        screen, focused = self._place
        node = focused or screen
        while isinstance(node, MessagePump) and node is not self._app:
            yield node
            node = node._parent
        yield self._app


async def _has_had_its_turn(node: MessagePump) -> None:
    """Wait until a widget has dealt with every message that it has by now."""
    turn = asyncio.Event()
    if node.call_later(turn.set):
        await turn.wait()
