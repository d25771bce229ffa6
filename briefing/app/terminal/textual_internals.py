"""What the program changes in Textual beyond its documented ways in: all of it is here, tried with `TRIED_WITH`.

The terminal's driver goes on whatever bytes come, is never held by a terminal that has gone, and reports what nobody foresaw.
"""

from __future__ import annotations

import os
import re
import select
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from textual import _xterm_parser as xterm
from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.app import App, ComposeResult
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.message import Message
from textual.screen import Screen
from textual.widget import MountError, Widget

from briefing.app.terminal import signals
from briefing.app.terminal.input import Keys, Pasted, TerminalInput, on_one_line
from briefing.app.terminal.writer import TerminalWriter

if TYPE_CHECKING:
    from rich.console import RenderableType

TRIED_WITH = "8.2.8"
"""The version of Textual whose inside this module knows."""

Result = TypeVar("Result")

_LOOK_EVERY = 0.1
"""Seconds after which the driver looks whether it is to read no more, and whether a key is an Esc of its own."""

_MORE_WITHIN, _SEQUENCE_WITHIN = 0.02, 0.5
"""Seconds within which the rest comes of what one read has cut: of an escape, which may be the key alone, and of more."""

_PASTE_WITHIN = 5.0
"""Seconds within which more of a paste comes, on the slowest line; one that has stopped is taken as it is."""

_MOST_CELLS = 1_000_000
"""A terminal that says it is larger does not say so itself."""


class PanicError(Exception):
    """Textual ended the program by a report of its own; the message is that report."""


class SteadyApp(App[Result], inherit_bindings=False):
    """An app that keeps the error which ended it, and prints nothing of it over the restored terminal."""

    ALLOW_SELECT = False  # a text is copied by its key; Textual's selection fails on what was taken away under it

    unexpected: Exception | None = None
    """The error that nobody foresaw; None where there was none."""

    def get_driver_class(self) -> type[Driver]:
        """Return the driver for real terminals that is steadier than Textual's; Textual's own where there is none."""
        usual = super().get_driver_class()
        if sys.platform != "win32" and usual is LinuxDriver:
            return SteadyDriver
        return usual

    async def on_event(self, event: events.Event) -> None:
        """Give what is pasted to every line as one line: Textual's own takes its first and drops the others.

        What is still done while the program ends meets no screen any more, and means nothing.
        """
        if isinstance(event, events.InputEvent | events.Paste) and (self._exit or not self.screen_stack):
            return
        if isinstance(event, events.Paste):
            event.text = on_one_line(event.text)
        await super().on_event(event)

    def action_command_palette(self) -> None:
        """Show the command palette, unless it is shown."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(SteadyPalette(id="--command-palette"))

    def write_to_terminal(self, text: str) -> None:
        """Write a sequence to the terminal; nothing where there is none, as in a test."""
        if self._driver is not None and not self.is_headless:
            self._driver.write(text)

    def fail(self, error: Exception) -> None:
        """End with an error that nobody foresaw, wherever it was met. Called on the loop."""
        self._handle_exception(error)

    def _handle_exception(self, error: Exception) -> None:
        if self._exit and isinstance(error, MountError | NoMatches):
            return  # once the end is ordered nothing can be mounted any more: a screen that is being built finds nothing
        self.unexpected = self.unexpected or error
        super()._handle_exception(error)

    def panic(self, *renderables: RenderableType) -> None:
        """Keep Textual's own report of an error as the error, where none is known."""
        if self.unexpected is None:
            with self.console.capture() as report:
                self.console.print(*renderables)
            self.unexpected = PanicError(report.get())
        super().panic(*renderables)

    def _print_error_renderables(self) -> None:
        """Print nothing: the command that ran the app keeps the report and says where."""
        self._exit_renderables.clear()


class SteadyPalette(CommandPalette):
    """The command palette, in which no key fails because the list has no line: none yet, or no room for one."""

    _parts: dict[object, Widget] = {}  # noqa: RUF012 (none until it is composed)

    def compose(self) -> ComposeResult:
        """Compose the palette, and know its parts from then on."""
        self._parts = {}
        for part in super().compose():
            self._parts[type(part)] = part
            yield part

    def on_mount(self) -> None:
        """Know as well what holds its parts."""
        self._parts["#--input"] = self.query_one("#--input")

    def query_one(self, selector: Any, *arguments: Any) -> Any:
        """Find a part, once it has been taken away too: what still runs of a search writes to it as the palette closes."""
        try:
            return super().query_one(selector, *arguments)
        except NoMatches:
            if selector not in self._parts:
                raise
            return self._parts[selector]

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave the palette; nothing where it was left already, by a key or a click that came twice."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError, NoMatches):  # a page from a line that has no place; a key as it opens, or as it closes
            super()._action_command_list(action)

    def _action_cursor_down(self) -> None:
        with suppress(NoMatches):
            super()._action_cursor_down()


async def until_mounted(screen: Screen[Any]) -> None:
    """Wait until a screen that is being opened stands, or has failed to."""
    await screen._mounted_event.wait()


_SEQUENCE = re.compile(
    r"\x1b\[\[[A-E]|\x1b\[[0-?]*[ -/]*[@-~]"  # the function keys of Linux's console; all that ECMA-48 knows
    r"|\x1b[\]PX^_][^\x1b\x07]*(?:\x07|\x1b\\)"  # the terminal's longer answers
)
_KNOWN = (
    *(xterm._re_mouse_event, xterm._re_terminal_mode_response, xterm._re_cursor_position),
    *(xterm._re_extended_key, xterm._re_in_band_window_resize),
)


class SteadyParser:
    """Textual's parser of keys and reports, begun anew after whatever it cannot take."""

    def __init__(self) -> None:
        self._parser = xterm.XTermParser()

    def feed(self, text: str) -> Iterator[Message]:
        """Yield what a text means. The rest of one that cannot be read is passed over."""
        yield from self._steadily(self._parser.feed(_SEQUENCE.sub(_if_known, text)))

    def tick(self) -> Iterator[Message]:
        """Yield what was waiting for more, where it has waited long enough."""
        yield from self._steadily(self._parser.tick())

    def _steadily(self, messages: Iterable[Message]) -> Iterator[Message]:
        try:
            yield from filter(_is_sensible, messages)
        except Exception:  # it raises various errors for numbers that are no character, no size, no button
            self._parser = xterm.XTermParser()


def _if_known(found: re.Match[str]) -> str:
    """Return a sequence that Textual's parser takes; of others it would take each letter for a key, and for a command."""
    sequence = found.group()
    is_known = sequence in xterm.SPECIAL_SEQUENCES or sequence in ANSI_SEQUENCES_KEYS
    return sequence if is_known or any(known.fullmatch(sequence) for known in _KNOWN) else ""


def _is_sensible(message: Message) -> bool:
    """Say whether a message can be what a person or a terminal means: no half character, no size without a cell."""
    if isinstance(message, events.Key):
        return not any("\ud800" <= character <= "\udfff" for character in message.character or "")
    if isinstance(message, events.Resize):
        return 0 < message.size.area <= _MOST_CELLS
    return True


if sys.platform != "win32":
    from textual.drivers.linux_driver import LinuxDriver

    class SteadyDriver(LinuxDriver):
        """The terminal as Textual drives it, but for how it is read and written to, and what a signal does."""

        def __init__(self, app: App[Any], **options: Any) -> None:
            super().__init__(app, **options)
            self._writer: TerminalWriter | None = None
            self._ending = signals.Ending(app, self.hurry)

        def start_application_mode(self) -> None:
            """Take the terminal over."""
            stream = sys.__stderr__ if sys.__stderr__ is not None and sys.__stderr__.isatty() else sys.__stdout__
            assert stream is not None  # the program asks for a terminal before it begins
            self._writer = TerminalWriter(stream.fileno(), stream.encoding)
            super().start_application_mode()  # type: ignore[no-untyped-call]

        def write(self, data: str) -> None:
            """Have a text written."""
            if self._writer is not None:
                self._writer.write(data)

        def close(self) -> None:
            """Write what is waiting, and nothing more."""
            super().close()
            if self._writer is not None:
                self._writer.close()

        def hurry(self) -> None:
            """Wait no longer for a terminal that takes nothing."""
            if self._writer is not None:
                self._writer.hurry()

        def run_input_thread(self) -> None:
            """Read the terminal until the app has had enough, or the terminal has gone; report an error of one's own."""
            try:
                self._read()
            except OSError:
                self._ending.begin(signals.HUNG_UP)
            except Exception as error:
                self._app.call_later(self._app.fail, error)  # type: ignore[attr-defined]  # it is a SteadyApp

        def _read(self) -> None:
            taken, parser = TerminalInput(), SteadyParser()
            idle_since = time.monotonic()
            while not self.exit_event.is_set():
                is_cut = taken.is_waiting and not taken.is_pasting
                parts: Iterable[Keys | Pasted] = ()
                within = _SEQUENCE_WITHIN if taken.is_within_a_sequence else _MORE_WITHIN if is_cut else _LOOK_EVERY
                if select.select([self.fileno], [], [], within)[0]:
                    data = os.read(self.fileno, 4096)
                    if not data:
                        raise OSError("the terminal has gone")
                    parts, idle_since = taken.take(data), time.monotonic()
                elif is_cut or (taken.is_pasting and time.monotonic() - idle_since > _PASTE_WITHIN):
                    parts = taken.close()
                for part in parts:
                    self._take(part, parser)
                for message in parser.tick():
                    self.process_message(message)

        def _take(self, part: Keys | Pasted, parser: SteadyParser) -> None:
            if isinstance(part, Pasted):
                self.process_message(events.Paste(part.text))
                return
            for message in parser.feed(part.text):
                self.process_message(message)
