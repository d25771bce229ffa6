"""Runs the person's editor in the program's terminal, and then goes back to the same screen."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NamedTuple

from textual.app import SuspendNotSupported

from briefing.app.terminal import signals
from briefing.brief.items import Ref
from briefing.brief.text import shortened
from briefing.brief.vocabulary import EVERYBODY
from briefing.errors import BriefingError
from briefing.library.editor import editor_words, open_at_line_command
from briefing.library.reading.item_lines import line_of
from briefing.library.reading.reader import read_file

if TYPE_CHECKING:
    from briefing.app.host import Host


_FOR_THE_EDITOR = ("SIGINT", "SIGQUIT")
"""The signals that keys send to all programs of a terminal: while an editor runs they mean that one alone."""


class Wakeup(NamedTuple):
    """A pair of sockets that wakes a waiting thread: it reads one end; signals, and the end of a process, write to the other."""

    reader: socket.socket
    writer: socket.socket


def edit(app: Host, path: Path, ref: Ref | None = None) -> bool:
    """Open a brief's file in the person's editor, at an item's line or at the first problem; return whether it was opened.

    It is not opened for an audience, as the file shows what is hidden from it.
    """
    audience = app.shelf.audience
    if audience is not EVERYBODY:
        app.say(f"The file shows what is hidden from {audience}: edit it in another terminal.", severity="warning")
        return False
    if not path.is_file():
        app.say(f"{path} is not there, so there is nothing to edit.", severity="warning")
        return False
    try:
        words = editor_words(os.environ)
    except BriefingError as error:
        app.say(str(error), severity="warning")
        return False
    problem = _run(app, open_at_line_command(words, path, line_of(read_file(path), ref)))
    if problem:
        app.say(problem, severity="warning")
    return True


def _run(app: Host, command: list[str]) -> str:
    """Run a command in the program's terminal until it ends; return what went wrong, else an empty text."""
    name = shortened(command[0])
    try:
        with app.suspend():
            status = _ended(command)
    except SuspendNotSupported:
        return "This terminal cannot be given to an editor."
    if isinstance(status, OSError):
        return f"{name} cannot be started: {(status.strerror or 'error').lower()}"
    return f"{name} ended with status {status}." if status > 0 else f"{name} was ended by a signal." if status else ""


def _ended(command: list[str]) -> int | OSError:
    """Run a command to its end; return its status, a negative signal number, or the error that prevented its start."""
    with _signals_are_the_editors() as (pass_hang_ups_to, wakeup):
        try:
            with subprocess.Popen(command) as process:
                pass_hang_ups_to(process)
                return _waited_for(process, wakeup)
        except OSError as error:
            return error


def _waited_for(process: subprocess.Popen[bytes], wakeup: Wakeup) -> int:
    """Wait for a process's end and return its status, while signals are still handled.

    Python runs signal handlers on the main thread, which is this one. Waiting for the process here would delay them until
    it has ended, so another thread waits for it.
    """
    waiting = threading.Thread(target=lambda: (process.wait(), wakeup.writer.send(b"\0")), name="editor", daemon=True)
    waiting.start()
    while waiting.is_alive() and process.returncode is None:
        wakeup.reader.recv(64)
    waiting.join()
    return process.returncode


@contextmanager
def _signals_are_the_editors() -> Iterator[tuple[Callable[[subprocess.Popen[bytes]], None], Wakeup]]:
    """Leave Ctrl+C to the editor, and obey a signal to end only after the editor has ended.

    An interrupt reaches every process of the terminal. A hang-up may reach this process alone: it is passed on to the
    editor that the yielded function is called with, and the wait for it is limited.
    """
    editor: subprocess.Popen[bytes] | None = None
    missed: list[int] = []

    def pass_hang_ups_to(process: subprocess.Popen[bytes]) -> None:
        nonlocal editor
        editor = process
        if signals.HUNG_UP in missed:  # it came while the editor was being started
            process.send_signal(signals.HUNG_UP)

    def keep(number: int, frame: FrameType | None) -> None:
        missed.append(number)
        if number == signals.HUNG_UP:
            signals.limit_the_end()
            if editor is not None:
                editor.send_signal(number)

    numbers = [getattr(signal, name) for name in (*_FOR_THE_EDITOR, "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    try:
        with _woken_by_signals() as wakeup:
            before = {number: signal.signal(number, keep) for number in numbers}
            try:
                yield pass_hang_ups_to, wakeup
            finally:
                for number, handler in before.items():
                    signal.signal(number, handler)
    finally:
        for number in missed:
            if signal.Signals(number).name not in _FOR_THE_EDITOR:
                signal.raise_signal(number)


@contextmanager
def _woken_by_signals() -> Iterator[Wakeup]:
    """Yield a wakeup that every signal triggers, instead of the event loop, which would obey the signal."""
    reader, writer = socket.socketpair()
    with reader, writer:
        writer.setblocking(False)
        before = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        try:
            yield Wakeup(reader, writer)
        finally:
            signal.set_wakeup_fd(before)
