"""Writes to the terminal on a thread, so that a slow terminal slows the program down but a lost one never blocks it.

Textual's own writer dies when the terminal has gone, and the program then waits for it for ever.
"""

import os
import select
import threading
import time
from collections import deque

MOST_WAITING = 30
"""The most texts that may be queued before `write` has to wait."""

GRACE = 1.0
"""Seconds to wait, once the program is ending, for a terminal that accepts no more text."""

_CHECK_AGAIN = 0.05


class TerminalWriter:
    """Writes texts to an open file in order, as long as it accepts them."""

    def __init__(self, descriptor: int, encoding: str) -> None:
        self._descriptor = descriptor
        self._encoding = encoding
        self._waiting: deque[str] = deque()
        self._changed = threading.Condition()
        self._is_lost = False
        self._is_closed = False
        self._patience_ends: float | None = None
        self._thread = threading.Thread(target=self._run, name="terminal-writer", daemon=True)
        self._thread.start()

    def write(self, text: str) -> None:
        """Queue a text, waiting while the queue is full; drop it where the terminal has gone or accepts nothing more."""
        with self._changed:
            while len(self._waiting) >= MOST_WAITING and not self._is_over:
                self._changed.wait(_CHECK_AGAIN)
            if not self._is_over:
                self._waiting.append(text)
                self._changed.notify_all()

    def hurry(self) -> None:
        """Wait at most `GRACE` seconds more for the terminal. Takes no lock, so that signal handlers can call it."""
        if self._patience_ends is None:
            self._patience_ends = time.monotonic() + GRACE

    def close(self) -> None:
        """Write the queued texts and stop; return once they are written, or the terminal accepts nothing more."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
        while self._thread.is_alive() and not self._is_impatient:
            self._thread.join(_CHECK_AGAIN)

    @property
    def _is_impatient(self) -> bool:
        return self._patience_ends is not None and time.monotonic() > self._patience_ends

    @property
    def _is_over(self) -> bool:
        return self._is_lost or self._is_closed or self._is_impatient

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._waiting and not self._is_closed:
                    self._changed.wait()
                text = "".join(self._waiting)
                self._waiting.clear()
                self._changed.notify_all()
            if not text:
                return
            try:
                self._write(text.encode(self._encoding, "replace"))
            except OSError:
                self._is_lost = True
                return

    def _write(self, data: bytes) -> None:
        left = memoryview(data)
        while left:
            try:
                left = left[os.write(self._descriptor, left) :]
            except BlockingIOError:  # the terminal was left in non-blocking mode by whatever started the program
                select.select([], [self._descriptor], [])
