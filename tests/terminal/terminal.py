"""A real terminal for the tests: a program in a pty, its output on an emulated screen.

Owns the process, the pty and the screen; knows nothing of what the program shows. Every wait is for a condition, with a
deadline so generous that only a program that hangs meets it. Nothing here sleeps, and nothing depends on speed: the
terminal says that it knows synchronized output (mode 2026), and shows whole frames only.
"""

import os
import re
import select
import signal
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Protocol, Self

import pexpect
import pyte

from tests.drawn_words import has_in_middle_letters

DEADLINE = 120.0
PROGRAM = str(Path(sys.executable).with_name("briefing"))

KEYS = {
    "Enter": "\r", "Esc": "\x1b", "Tab": "\t", "Shift+Tab": "\x1b[Z", "Backspace": "\x7f", "Space": " ",
    "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D", "Home": "\x1b[H", "End": "\x1b[F",
    "PgUp": "\x1b[5~", "PgDn": "\x1b[6~", "F1": "\x1bOP", "F5": "\x1b[15~", "F6": "\x1b[17~", "F8": "\x1b[19~",
}  # fmt: skip

_KITTY = re.compile(rb"\x1b\[<[0-9]*u")
_LEFT = b"\x1b[?1049l"
_UNFINISHED = re.compile(rb"\x1b(\[[0-9;?<>=$]*)?\Z")
_FRAME_BEGINS, _FRAME_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"
_ASKED_FOR_FRAMES, _KNOWS_FRAMES = b"\x1b[?2026$p", "\x1b[?2026;2$y"
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_CLIPBOARD = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
_OWN_COMMAND = re.compile(rb"\x1b\](?:52;c;[A-Za-z0-9+/=]*|22;[a-z-]*)\x07")
_SGR = re.compile(rb"\x1b\[([0-9;:]*)m")


class Size(NamedTuple):
    """A terminal's size in cells."""

    columns: int
    rows: int


class CellStyle(NamedTuple):
    """How a cell is painted. A colour is `default`, one of pyte's names, or six hexadecimal digits."""

    colour: str
    background: str
    bold: bool
    underlined: bool
    reversed: bool


class Terminal:
    """One program in a terminal of its own. The program begins with nothing in its environment but what is given."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: Size,
        environment: Mapping[str, str],
        folder: Path,
    ) -> None:
        """Start a command. A shell waits in its place until the terminal's attributes have been read."""
        self.raw = b""
        self.beside: list[Terminal] = []
        """Terminals that are read while this one is waited for: a program whose writing nobody takes reads no keys."""
        self._held = b""
        self._rows: list[str] | None = None
        self._screen = pyte.Screen(size.columns, size.rows)
        self._stream = pyte.ByteStream(self._screen)
        self._child = pexpect.spawn(
            "/bin/sh",
            ["-c", 'read go; exec "$@"', "sh", *command],
            dimensions=(size.rows, size.columns),
            env=dict(environment),
            cwd=str(folder),
        )
        self._child.delaybeforesend = None  # pexpect sleeps before it sends, and when it closes
        self._child.ptyproc.delayafterclose = 0
        self.attributes_before = self.attributes
        self._child.send("\n")

    # What it shows

    @property
    def rows(self) -> list[str]:
        """The rows of the screen, from the top, without spaces at their ends."""
        if self._rows is None:
            self._rows = [row.rstrip() for row in self._screen.display]
        return self._rows

    @property
    def text(self) -> str:
        """The screen as text."""
        return "\n".join(self.rows)

    @property
    def words(self) -> str:
        """The screen as words parted by one space, without frames and bars, so that a text may run over several rows."""
        return " ".join(re.sub("[▌│┃╭╮╰╯─━┏┓┗┛]", " ", self.text).split())

    def shows(self, words: str) -> bool:
        """Say whether some words are on the screen: as text, over rows as they come, or in letters of two rows."""
        return words in self.words or has_in_middle_letters(self.text, words)

    def row_of(self, text: str) -> int:
        """Return the first row that holds a text."""
        for number, row in enumerate(self.rows):
            if text in row:
                return number
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text}")

    def styles_of(self, text: str) -> set[CellStyle]:
        """Return how the first occurrence of a text on the screen is painted: one look where it is painted evenly."""
        row = self.row_of(text)
        start = self.rows[row].index(text)
        return {self._style(row, column) for column in range(start, start + len(text))}

    def styles_of_row(self, row: int) -> list[CellStyle]:
        """Return how each cell of a row is painted."""
        return [self._style(row, column) for column in range(self._screen.columns)]

    def _style(self, row: int, column: int) -> CellStyle:
        cell = self._screen.buffer[row][column]
        return CellStyle(cell.fg, cell.bg, cell.bold, cell.underscore, cell.reverse)

    # What it has been sent

    @property
    def modes(self) -> dict[int, bool]:
        """The private modes (DECSET) that the program has touched, by number, as it last left them."""
        left: dict[int, bool] = {}
        for numbers, how in _MODE.findall(self.raw):
            left.update(dict.fromkeys(map(int, numbers.split(b";")), how == b"h"))
        return left

    @property
    def clipboard(self) -> list[bytes]:
        """What the program has put on the clipboard, in base 64."""
        return _CLIPBOARD.findall(self.raw)

    @property
    def raw_but_commands(self) -> bytes:
        """All that the program has written, without its own commands that end in a bell: the clipboard, the pointer's shape."""
        return _OWN_COMMAND.sub(b"", self.raw)

    @property
    def styles(self) -> set[bytes]:
        """The parameters of every style sequence (SGR) that the program has written."""
        return set(_SGR.findall(self.raw))

    @property
    def attributes(self) -> list[Any]:
        """The terminal's attributes now (termios)."""
        return termios.tcgetattr(self._child.child_fd)

    # What is done to it

    def press(self, *keys: str) -> None:
        """Press keys by their names in KEYS, `Ctrl+X`, or as they are written.

        Nothing may follow Esc before its effect is seen: the two together would be another key.
        """
        assert "Esc" not in keys[:-1], "wait for the effect of Esc before the next key"
        self._child.send("".join(map(_as_sent, keys)))

    def send(self, data: bytes) -> None:
        """Send bytes as they are, whatever they are."""
        self._child.send(data)

    def paste(self, text: str) -> None:
        """Paste a text, as a terminal does that has been asked to say so (mode 2004)."""
        self.send(b"\x1b[200~" + text.encode() + b"\x1b[201~")

    def click(self, text: str, *, times: int = 1) -> None:
        """Click on the last character of a text that is on the screen."""
        row = self.row_of(text)
        place = f"{self.rows[row].index(text) + len(text)};{row + 1}"
        self._child.send(f"\x1b[<0;{place}M\x1b[<0;{place}m" * times)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, with an empty screen, and tell the program, which is to paint it anew."""
        self._screen.resize(rows, columns)
        self._screen.erase_in_display(2)
        self._rows = None
        self._child.setwinsize(rows, columns)

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self._child.pid, number)

    def hang_up(self) -> None:
        """Close the terminal, as its window is closed; the program goes on until it has noticed."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, self._child.child_fd)
        os.close(nowhere)

    def stall(self) -> None:
        """Take nothing more of what the program writes, as a line does that has gone dead."""
        own = os.open(Path(f"/proc/{self._child.pid}/fd/0").readlink(), os.O_RDWR | os.O_NOCTTY)
        termios.tcflow(own, termios.TCOOFF)
        os.close(own)

    def drain(self) -> None:
        """Take what the program writes until it pauses, and keep it from the screen: `resize` then paints it anew."""
        while self._take(timeout=0.01, show=False):
            pass

    def take_what_is_there(self) -> None:
        """Show what the program has written so far, and wait for nothing: it may be waiting for its writing to be taken."""
        while self._take(timeout=0, show=True):
            pass

    # Waiting

    def wait_until(self, holds: Callable[["Terminal"], bool], what: str = "") -> None:
        """Wait until something holds; fail with the screen where the program ends or hangs before."""
        deadline = time.monotonic() + DEADLINE
        running = True
        while not holds(self):
            assert running, f"the program has ended, and never {what or 'did what was awaited'}:\n{self.text}"
            assert time.monotonic() < deadline, f"never {what or 'happened'}:\n{self.text}"
            running = self._take_beside_others() is not None

    def wait_for(self, *texts: str) -> None:
        """Wait until all of some texts are on the screen, each in one row."""
        self.wait_until(lambda terminal: all(text in terminal.text for text in texts), f"showed {texts}")

    def wait_for_words(self, *texts: str) -> None:
        """Wait until all of some texts are on the screen, be they broken over several rows of a full-width pane."""
        self.wait_until(lambda terminal: all(text in terminal.words for text in texts), f"showed {texts}")

    def end(self) -> int:
        """Wait for the program's end and return its exit status; minus the signal where one killed it."""
        deadline = time.monotonic() + DEADLINE
        while self._take_beside_others() is not None:
            assert time.monotonic() < deadline, f"the program does not end:\n{self.text}"
        self._child.wait()
        return -self._child.signalstatus if self._child.signalstatus else int(self._child.exitstatus)

    def end_unread(self) -> int:
        """Wait for the end of a program whose terminal nobody reads, or is closed; return its status as `end` does."""
        process = os.pidfd_open(self._child.pid)
        try:
            assert select.select([process], [], [], DEADLINE)[0], "the program does not end"
        finally:
            os.close(process)
        self._child.wait()
        return -self._child.signalstatus if self._child.signalstatus else int(self._child.exitstatus)

    @property
    def is_running(self) -> bool:
        """Whether the program has not ended."""
        return bool(self._child.isalive())

    def _take_beside_others(self) -> bool | None:
        """Take what the program writes, as `_take` does, and what those in the terminals beside have written."""
        for other in self.beside:
            other.take_what_is_there()
        return self._take(timeout=0.1 if self.beside else 1.0, show=True)

    def _take(self, *, timeout: float, show: bool) -> bool | None:
        """Take what the program writes: True for something, False for nothing in time, None at its end."""
        try:
            written = self._child.read_nonblocking(1 << 16, timeout=timeout)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            self._show(b"", whole=False)
            return None
        self.raw += written
        if _ASKED_FOR_FRAMES in written:
            self._child.send(_KNOWS_FRAMES)
        if show:
            self._show(written)
        return True

    def _show(self, written: bytes, *, whole: bool = True) -> None:
        """Feed the screen, whole frames only; pyte knows neither the other screen nor the end of the Kitty protocol."""
        ready = self._held + written
        end = _end_of_whole(ready) if whole else len(ready)
        self._held = ready[end:]
        self._rows = None
        self._stream.feed(_KITTY.sub(b"", ready[:end]).replace(_LEFT, _LEFT + b"\x1b[2J\x1b[H"))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child.isalive():
            os.kill(self._child.pid, signal.SIGKILL)
            self._child.wait()
        self._child.close()


class Start(Protocol):
    """What the fixture `start` gives a test: it starts `briefing` with some arguments, or another command."""

    def __call__(
        self,
        *arguments: str,
        command: Sequence[str] = (PROGRAM,),
        size: tuple[int, int] = (120, 36),
        environment: Mapping[str, str | None] | None = None,
        folder: Path | None = None,
    ) -> Terminal:
        """Start it in a terminal of a size; a variable of the environment is taken away by None."""


def _end_of_whole(written: bytes) -> int:
    """Return where the last frame or sequence begins that is not whole yet; the end where there is none."""
    begins = written.rfind(_FRAME_BEGINS)
    if begins > written.rfind(_FRAME_ENDS):
        return begins
    unfinished = _UNFINISHED.search(written)
    return unfinished.start() if unfinished else len(written)


def _as_sent(key: str) -> str:
    if key in KEYS:
        return KEYS[key]
    if key.startswith("Ctrl+"):
        return chr(ord(key[-1].upper()) & 0x1F)
    return key
