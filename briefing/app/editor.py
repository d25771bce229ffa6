"""The person's editor over the screen: the program gives its terminal away, and comes back to where it was."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator
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
from briefing.library.editor import command_line, editor
from briefing.library.reading.item_lines import line_of
from briefing.library.reading.reader import read_file

if TYPE_CHECKING:
    from briefing.app.host import Host


class Wakeup(NamedTuple):
    """Two ends of a pair of sockets: whoever waits reads the one; signals, and what was waited for, write to the other."""

    reader: socket.socket
    writer: socket.socket


def edit(app: Host, path: Path, ref: Ref | None = None) -> bool:
    """Open a brief's file in the person's editor, at an item's line or at its first problem; return whether it was.

    Not before an audience: the file holds what is hidden from it.
    """
    audience = app.shelf.audience
    if audience is not EVERYBODY:
        app.say(f"The file shows what is hidden from {audience}: edit it in another terminal.", severity="warning")
        return False
    if not path.is_file():
        app.say(f"{path} is not there, so there is nothing to edit.", severity="warning")
        return False
    try:
        words = editor(os.environ)
    except BriefingError as error:
        app.say(str(error), severity="warning")
        return False
    problem = _run(app, command_line(words, path, line_of(read_file(path), ref)))
    if problem:
        app.say(problem, severity="warning")
    return True


def _run(app: Host, command: list[str]) -> str:
    """Run a command in the program's terminal until it ends; return what went wrong, or nothing."""
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
    """Run a command to its end; return its status, minus the signal that ended it, or why it could not be started."""
    with _signals_are_the_editors() as (editors, wakeup):
        try:
            with subprocess.Popen(command) as process:
                editors.append(process)
                return _waited_for(process, wakeup)
        except OSError as error:
            return error


def _waited_for(process: subprocess.Popen[bytes], wakeup: Wakeup) -> int:
    """Wait for a process's end and return its status; be woken by every signal.

    The system may hand a signal to any thread, and Python answers it on this one: where it waits for a process, it would
    answer when that has ended.
    """
    waiting = threading.Thread(target=lambda: (process.wait(), wakeup.writer.send(b"\0")), name="editor", daemon=True)
    waiting.start()
    while waiting.is_alive() and process.returncode is None:
        wakeup.reader.recv(64)
    waiting.join()
    return process.returncode


@contextmanager
def _signals_are_the_editors() -> Iterator[tuple[list[subprocess.Popen[bytes]], Wakeup]]:
    """Let Ctrl+C be the editor's own business, and obey an order to end once it has ended.

    An interrupt reaches every process of the terminal. That the terminal has gone may be told to this process alone: it
    tells the editors of the list that it yields, and waits no longer than it may for them.
    """
    editors: list[subprocess.Popen[bytes]] = []
    missed: list[int] = []

    def keep(number: int, frame: FrameType | None) -> None:
        missed.append(number)
        if number == signals.HUNG_UP:
            signals.limit_the_end()
            for editor in editors:
                editor.send_signal(number)

    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    try:
        with _woken_by_signals() as wakeup:
            before = {number: signal.signal(number, keep) for number in numbers}
            try:
                yield editors, wakeup
            finally:
                for number, handler in before.items():
                    signal.signal(number, handler)
    finally:
        for number in missed:
            if number != signal.SIGINT:
                signal.raise_signal(number)


@contextmanager
def _woken_by_signals() -> Iterator[Wakeup]:
    """Yield what wakes its reader at every signal. The event loop is told of none meanwhile: it would obey each of them."""
    reader, writer = socket.socketpair()
    with reader, writer:
        writer.setblocking(False)
        before = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        try:
            yield Wakeup(reader, writer)
        finally:
            signal.set_wakeup_fd(before)
