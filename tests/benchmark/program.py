"""One program in a pty of its own, timed from outside: when it wrote what, how long a key takes, how much memory it took."""

import fcntl
import os
import pty
import select
import struct
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, Self

import pyte

COLUMNS, ROWS = 120, 36
SILENCE = 0.030
"""Seconds without output after which what a key has caused is taken to have ended."""
QUIET = 0.4
"""Seconds without output after which a program that has painted is taken to have started; less than a cursor's blink."""
PAINTED = 2000
"""Bytes that a program has written when it has painted a screen, and not only prepared the terminal."""
DEADLINE = 60.0
_PROCESS_CLOCK = 2
"""How Linux makes of a process's number the number of its clock: `clock_getcpuclockid`, which Python does not have."""


class Written(NamedTuple):
    """Some output, and the seconds from the start of the measurement to when it had been read."""

    after: float
    text: bytes


class Cost(NamedTuple):
    """What a key cost: the seconds of a core that the program took, all its threads together, and those to its last output."""

    processor: float
    screen: float


class Program:
    """A command running in a pty. Takes its output at once, so that no full buffer holds it up."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it; the clock runs from before the fork."""
        self._clock = time.perf_counter()
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execv(command[0], list(command))

    def started(self) -> list[Written]:
        """Return all that it writes until it is quiet."""
        return self._until_silent(QUIET, least=PAINTED)

    def press(self, key: bytes, *, silence: float = SILENCE) -> float:
        """Press a key and return the seconds from its sending to the last output that it causes.

        What comes after so many seconds of `silence` is not taken for its doing.
        """
        self._clock = time.perf_counter()
        os.write(self._terminal, key)
        return self._until_silent(silence)[-1].after

    def cost(self, key: bytes, *, silence: float) -> Cost:
        """Press a key and return what it cost until the program has slept for so many seconds of `silence`."""
        before, screen = self.processor_seconds(), self.press(key, silence=silence)
        while (text := self._take(silence)) or not self._sleeps():
            screen = time.perf_counter() - self._clock if text else screen
        return Cost(self.processor_seconds() - before, screen)

    def pressed_in(self, other: "Program", key: bytes) -> float:
        """Press a key in another program; return the seconds from its sending to the last output that it causes here."""
        other.drain()
        self._clock = time.perf_counter()
        os.write(other._terminal, key)
        return self._until_silent(SILENCE)[-1].after

    def drain(self) -> None:
        """Take what has been written, so that it fills no buffer."""
        while self._take(0):
            pass

    def wait_for(self, text: bytes) -> None:
        """Take what it writes until a text is in it, unbroken."""
        written = b""
        while text not in written:
            taken = self._take(DEADLINE)
            if not taken:
                raise TimeoutError(f"the program never wrote {text!r}")
            written += taken

    def idle(self, seconds: float) -> None:
        """Take what it writes for some seconds."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._take(left)

    def cpu_seconds(self) -> float:
        """Return how many seconds of a core it has taken."""
        fields = Path(f"/proc/{self._pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def processor_seconds(self) -> float:
        """Return the same from the clock of its process, which is exact to the microsecond."""
        return time.clock_gettime((~self._pid << 3) | _PROCESS_CLOCK)

    def _sleeps(self) -> bool:
        """Whether none of its threads runs or waits for a core."""
        states = (
            path.read_text().rsplit(")", 1)[1].split()[0] for path in Path(f"/proc/{self._pid}/task").glob("*/stat")
        )
        return "R" not in states

    def end(self) -> int:
        """End it by Ctrl+Q and return the most memory that it took, in KiB."""
        os.write(self._terminal, b"\x11")
        while self._take(DEADLINE):
            pass
        _, _, usage = os.wait4(self._pid, 0)
        os.close(self._terminal)
        return usage.ru_maxrss

    def _until_silent(self, silence: float, *, least: int = 1) -> list[Written]:
        written: list[Written] = []
        while True:
            text = self._take(silence if sum(len(piece.text) for piece in written) >= least else DEADLINE)
            if not text:
                break
            written.append(Written(time.perf_counter() - self._clock, text))
        if not written:
            raise TimeoutError(f"the program wrote nothing in {DEADLINE:.0f} seconds")
        return written

    def _take(self, timeout: float) -> bytes:
        if not select.select([self._terminal], [], [], timeout)[0]:
            return b""
        try:
            return os.read(self._terminal, 1 << 16)
        except OSError:  # the end of a pty whose program has ended
            return b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.end()


def first_frame(written: Sequence[Written], shows: Callable[[str], bool]) -> float:
    """Return the seconds after which a screen that is given some output shows what is looked for."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    for after, text in written:
        stream.feed(text)
        if shows("\n".join(screen.display)):
            return after
    raise ValueError("the first frame never came:\n" + "\n".join(screen.display))
