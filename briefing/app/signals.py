"""What the program does when it is signalled: it ends in order, and goes on after it was stopped."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.app.app import BriefingApp


def end_in_order(app: BriefingApp) -> None:
    """End with the terminal as it was, when somebody ends the process or closes its terminal.

    Called on the loop, before the terminal is taken over: a signal may come at any moment from then on.
    """
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGHUP", "SIGINT"):
        with suppress(NotImplementedError, AttributeError, RuntimeError, ValueError):  # not here, or not on this thread
            number = getattr(signal, name)
            loop.add_signal_handler(number, app.exit, 128 + number)


def go_on_as_it_was(app: BriefingApp) -> None:
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
