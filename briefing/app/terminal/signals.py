"""Signal handling: the program ends in order and in time when told to, and goes on after it was stopped."""

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
"""The number of SIGHUP, which a closing terminal sends to its programs."""

_ENDING = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "SIGUSR1", "SIGUSR2")
"""The signals that would end a program at once, in the middle of a screen, and which it can answer."""

LONGEST_END = 3.0
"""The most seconds that an orderly end may take; then the system ends the program."""


class Ending:
    """Ends the program on a signal: the terminal is restored and the record closed, within `LONGEST_END` seconds."""

    def __init__(self, app: App[Any], hurry: Callable[[], object]) -> None:
        """Install the signal handlers. Called on the loop, before the terminal is taken over.

        `hurry` is called first, to release whatever the loop may be waiting for. These handlers run even while the loop
        waits; the loop's own are installed too, as they wake it where the system gave the signal to another thread.
        """
        self._app = app
        self._hurry = hurry
        self._loop = asyncio.get_running_loop()
        self._context = contextvars.copy_context()
        for name in _ENDING:
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):  # not here, or on this thread
                number = getattr(signal, name)
                self._loop.add_signal_handler(number, self.begin, number)
                signal.signal(number, self._signalled)

    def begin(self, number: int) -> None:
        """End the program as a signal of that number does. Callable on any thread, and in a signal handler."""
        limit_the_end()
        self._hurry()
        with suppress(RuntimeError):  # the loop has ended meanwhile
            self._loop.call_soon_threadsafe(self._app.exit, 128 + number, context=self._context)

    def _signalled(self, number: int, frame: FrameType | None) -> None:
        self.begin(number)


def limit_the_end() -> None:
    """Have the system end the program after `LONGEST_END` seconds, whatever it is waiting for."""
    with suppress(AttributeError):  # not here
        signal.setitimer(signal.ITIMER_REAL, LONGEST_END)


def go_on_as_it_was(app: App[Any]) -> None:
    """Let SIGCONT take the terminal over only after Ctrl+Z; after a bare SIGSTOP it only repaints.

    Textual takes the terminal over at every SIGCONT. After a SIGSTOP, which did not give it back, that is once too often:
    the program then neither ends nor gives it back. Called on the loop, after Textual has installed its handlers.
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
