"""What is written to the terminal, on a thread of its own: a slow terminal slows the program down, a lost one never holds it.

Textual's own writer dies of a terminal that has gone, and then lets the program wait for it for ever.
"""

import os
import select
import threading
import time
from collections import deque

MOST_WAITING = 30
"""How many texts may wait to be written before whoever writes has to wait."""

GRACE = 1.0
"""For how many seconds a terminal that does not take what is written is waited for once the program is told to end."""

_LOOK_AGAIN = 0.05


class TerminalWriter:
    """Writes texts to an open file, in order, as long as anybody takes them."""

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
        """Have a text written; wait while many are waiting. Dropped where the terminal has gone, or takes nothing more."""
        with self._changed:
            while len(self._waiting) >= MOST_WAITING and not self._is_over:
                self._changed.wait(_LOOK_AGAIN)
            if not self._is_over:
                self._waiting.append(text)
                self._changed.notify_all()

    def hurry(self) -> None:
        """Wait for the terminal `GRACE` seconds more and no longer. Takes no lock: a signal's handler may call it."""
        if self._patience_ends is None:
            self._patience_ends = time.monotonic() + GRACE

    def close(self) -> None:
        """Write what is waiting, then nothing more; return once it is written, or nobody takes it."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
        while self._thread.is_alive() and not self._is_impatient:
            self._thread.join(_LOOK_AGAIN)

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
            except BlockingIOError:  # whoever began the program has left the terminal so that it does not block
                select.select([], [self._descriptor], [])
