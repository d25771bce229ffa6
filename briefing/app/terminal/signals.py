"""What the program does when it is signalled: it ends in order and in time, and goes on after it was stopped."""

from __future__ import annotations

import asyncio
import contextvars
import signal
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

HUNG_UP = 1
"""The number of SIGHUP, which a terminal that goes sends to its programs."""

LONGEST_END = 3.0
"""For how many seconds the program may be busy ending in order once it is told to end; then the system ends it."""


class Ending:
    """The way in which a signal ends the program: with the terminal as it was, the record closed, and in `LONGEST_END`."""

    def __init__(self, app: App[Any], hurry: Callable[[], object]) -> None:
        """Obey the signals from now on, called on the loop, before the terminal is taken over.

        `hurry` is called first: it lets go of what the loop may be waiting for. The handlers come before the loop's own,
        which would wait for it as well; those wake it where the system has handed the signal to another thread.
        """
        self._app = app
        self._hurry = hurry
        self._loop = asyncio.get_running_loop()
        self._context = contextvars.copy_context()
        for name in ("SIGTERM", "SIGHUP", "SIGINT"):
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):  # not here, or on this thread
                number = getattr(signal, name)
                self._loop.add_signal_handler(number, self.begin, number)
                signal.signal(number, self._signalled)

    def begin(self, number: int) -> None:
        """End as a signal of that number would. May be called on any thread, and by a signal's handler."""
        limit_the_end()
        self._hurry()
        with suppress(RuntimeError):  # the loop has ended meanwhile
            self._loop.call_soon_threadsafe(self._app.exit, 128 + number, context=self._context)

    def _signalled(self, number: int, frame: FrameType | None) -> None:
        self.begin(number)


def limit_the_end() -> None:
    """Have the system end the program where it has not ended in time: whatever holds it up, it is held up no longer."""
    with suppress(AttributeError):  # not here
        signal.setitimer(signal.ITIMER_REAL, LONGEST_END)


def go_on_as_it_was(app: App[Any]) -> None:
    """Take the terminal over again after a suspension alone; after a bare SIGSTOP, which gave nothing back, paint anew.

    Textual takes it over at every SIGCONT: twice in a row, and then neither ends nor gives the terminal back. Called on the
    loop, once Textual has set what it does.
    """
    if not hasattr(signal, "SIGCONT"):
        return
    suspend, resume = signal.getsignal(signal.SIGTSTP), signal.getsignal(signal.SIGCONT)
    if not callable(suspend) or not callable(resume):
        return
    loop = asyncio.get_running_loop()
    is_suspended = False

    def stopped(number: int, frame: FrameType | None) -> None:
        nonlocal is_suspended
        is_suspended = True
        suspend(number, frame)

    def woken(number: int, frame: FrameType | None) -> None:
        nonlocal is_suspended
        if is_suspended:
            is_suspended = False
            resume(number, frame)
        else:
            loop.call_soon_threadsafe(app.refresh)

    signal.signal(signal.SIGTSTP, stopped)
    signal.signal(signal.SIGCONT, woken)
