"""All changes to Textual that go beyond its documented interface, tested with version `TRIED_WITH`.

The driver survives any bytes, is never blocked by a lost terminal, and reports unexpected errors.
"""

from __future__ import annotations

import os
import re
import select
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from textual import _xterm_parser as xterm
from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._time import get_time
from textual.app import App, ComposeResult
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message
from textual.notifications import Notify
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import MountError, Widget

from briefing.app.terminal import signals
from briefing.app.terminal.input import Keys, Pasted, TerminalInput, on_one_line
from briefing.app.terminal.keys_in_turn import KeysInTurn
from briefing.app.terminal.steady_screen import SteadyScreen
from briefing.app.terminal.writer import TerminalWriter

if TYPE_CHECKING:
    from rich.console import RenderableType

TRIED_WITH = "8.2.8"
"""The version of Textual whose internals this module relies on."""

Result = TypeVar("Result")

_CHECK_EVERY = 0.1
"""Seconds after which the driver checks whether to stop reading, and whether an escape was the Esc key."""

_MORE_WITHIN, _SEQUENCE_WITHIN = 0.02, 0.5
"""Seconds to wait for the rest of an incomplete read: of a lone escape, which may be the Esc key, and of anything longer."""

_PASTE_WITHIN = 5.0
"""Seconds to wait for more of a paste on the slowest line; after that it counts as complete."""

_MOST_CELLS = 1_000_000
"""The most cells of a believable terminal; a larger report is garbage."""


class PanicError(Exception):
    """Textual ended the program with an error report, which is the message."""


class SteadyApp(App[Result], inherit_bindings=False):
    """An app that keeps the error that ended it, and does not print it over the restored terminal."""

    ALLOW_SELECT = (
        False  # copying has a key of its own; Textual's selection fails on widgets that were removed under it
    )

    def _on_notify(self, event: Notify) -> None:
        """Let what is said take the place of what was said before it, and a warning that of the same warning.

        Other warnings and errors stay until their time is over.
        """
        incoming = event.notification
        for shown in [*self._notifications]:
            if shown.severity == incoming.severity == "information" or shown.message == incoming.message:
                self._unnotify(shown, refresh=False)

    unexpected: Exception | None = None
    """The unexpected error that ended the app, if any."""

    @cached_property
    def keys(self) -> KeysInTurn:
        """The keys that were typed and wait for their turn."""
        return KeysInTurn(self, self._hand_on)

    def _end_batch(self) -> None:
        """Let the screen draw what it has kept while changes were collected."""
        super()._end_batch()
        if not self._batch_count and self.screen_stack and isinstance(self.screen, SteadyScreen):
            self.screen.call_later(self.screen.draw_what_was_kept)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Draw, and let the screen note when that was."""
        super()._display(screen, renderable)
        if renderable is not None and not self._batch_count and isinstance(screen, SteadyScreen):
            screen.note_drawing(get_time())

    def get_driver_class(self) -> type[Driver]:
        """Return our steadier driver for real terminals, else Textual's own."""
        usual = super().get_driver_class()
        if sys.platform != "win32" and usual is LinuxDriver:
            return SteadyDriver
        return usual

    async def on_event(self, event: events.Event) -> None:
        """Let keys and pastes wait for their turn.

        Input that arrives while the program ends is ignored, as there may be no screen any more.
        """
        if isinstance(event, events.InputEvent | events.Paste) and self._has_no_screen:
            return
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.keys.take(event)
        else:
            await super().on_event(event)

    async def _hand_on(self, event: events.Event) -> None:
        """Give a key or a paste to whom it is for.

        Pasted text is folded onto one line, as Textual's inputs would drop all lines but the first.
        """
        if self._has_no_screen:
            return
        if isinstance(event, events.Paste):
            event.text = on_one_line(event.text)
        try:
            await super().on_event(event)
        except Exception as error:  # as the app's own messages do, since a key that waited has no other
            self._handle_exception(error)

    @property
    def _has_no_screen(self) -> bool:
        return bool(self._exit or not self.screen_stack)

    def action_command_palette(self) -> None:
        """Show the command palette, unless it is open."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(SteadyPalette(id="--command-palette"))

    def write_to_terminal(self, text: str) -> None:
        """Write a sequence to the terminal; do nothing where there is none, as in a test."""
        if self._driver is not None and not self.is_headless:
            self._driver.write(text)

    def fail(self, error: Exception) -> None:
        """End the app with an unexpected error from any thread. Called on the loop."""
        self._handle_exception(error)

    def _handle_exception(self, error: Exception) -> None:
        if self._exit and isinstance(error, MountError | NoMatches):
            return  # an exiting app mounts nothing, so a screen that is being built finds no widgets
        self.unexpected = self.unexpected or error
        super()._handle_exception(error)

    def panic(self, *renderables: RenderableType) -> None:
        """Keep Textual's report as the unexpected error, unless one is known."""
        if self.unexpected is None:
            with self.console.capture() as report:
                self.console.print(*renderables)
            self.unexpected = PanicError(report.get())
        super().panic(*renderables)

    def _print_error_renderables(self) -> None:
        """Print nothing, as the command that ran the app saves the report and says where."""
        self._exit_renderables.clear()


class Unscrolled(Widget):
    """A widget that Textual does not scroll: for each new size of it, Textual would lay the screen out a second time."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))


class SteadyPalette(CommandPalette):
    """A command palette whose keys do not fail while its list is empty, opening or closing."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012
    _parts: dict[object, Widget] = {}  # noqa: RUF012 (replaced when it is composed)

    def compose(self) -> ComposeResult:
        """Compose the palette, and remember its parts."""
        self._parts = {}
        for part in super().compose():
            self._parts[type(part)] = part
            yield part

    def on_mount(self) -> None:
        """Remember the container of its parts as well."""
        self._parts["#--input"] = self.query_one("#--input")

    def query_one(self, selector: Any, *arguments: Any) -> Any:
        """Find a part even after it was removed, as a running search still writes to it while the palette closes."""
        try:
            return super().query_one(selector, *arguments)
        except NoMatches:
            if selector not in self._parts:
                raise
            return self._parts[selector]

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close the palette; do nothing where a doubled key or click has closed it already."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError, NoMatches):  # paging where no line is highlighted; a key during opening or closing
            super()._action_command_list(action)

    def _action_cursor_down(self) -> None:
        with suppress(NoMatches):
            super()._action_cursor_down()


_SEQUENCE = re.compile(
    r"\x1b\[\[[A-E]|\x1b\[[0-?]*[ -/]*[@-~]"  # function keys of Linux's console; every sequence of ECMA-48
    r"|\x1b[\]PX^_][^\x1b\x07]*(?:\x07|\x1b\\)"  # string sequences, such as long answers
)
_KNOWN = (
    *(xterm._re_mouse_event, xterm._re_terminal_mode_response, xterm._re_cursor_position),
    *(xterm._re_extended_key, xterm._re_in_band_window_resize),
)


class SteadyParser:
    """Textual's parser of keys and reports, restarted after input that it cannot parse."""

    def __init__(self) -> None:
        self._parser = xterm.XTermParser()

    def feed(self, text: str) -> Iterator[Message]:
        """Yield the messages of a text; drop the rest of one that cannot be parsed."""
        yield from self._steadily(self._parser.feed(_SEQUENCE.sub(_if_known, text)))

    def tick(self) -> Iterator[Message]:
        """Yield the messages of an incomplete sequence that has waited long enough."""
        yield from self._steadily(self._parser.tick())

    def _steadily(self, messages: Iterable[Message]) -> Iterator[Message]:
        try:
            yield from filter(_is_sensible, messages)
        except Exception:  # various errors for numbers that are no valid character, size or button
            self._parser = xterm.XTermParser()


def _if_known(match: re.Match[str]) -> str:
    """Return a sequence that Textual's parser knows, else nothing, as it would take the letters of others for keys."""
    sequence = match.group()
    is_known = sequence in xterm.SPECIAL_SEQUENCES or sequence in ANSI_SEQUENCES_KEYS
    return sequence if is_known or any(known.fullmatch(sequence) for known in _KNOWN) else ""


def _is_sensible(message: Message) -> bool:
    """Return whether a message is plausible: no half of a surrogate pair, no impossible size of the terminal."""
    if isinstance(message, events.Key):
        return not any("\ud800" <= character <= "\udfff" for character in message.character or "")
    if isinstance(message, events.Resize):
        return 0 < message.size.area <= _MOST_CELLS
    return True


if sys.platform != "win32":
    from textual.drivers.linux_driver import LinuxDriver

    class SteadyDriver(LinuxDriver):
        """Textual's driver, with its reading, writing and signal handling replaced."""

        def __init__(self, app: App[Any], **options: Any) -> None:
            super().__init__(app, **options)
            self._writer: TerminalWriter | None = None
            self._ending = signals.Ending(app, self.hurry)

        def start_application_mode(self) -> None:
            """Take the terminal over."""
            stream = sys.__stderr__ if sys.__stderr__ is not None and sys.__stderr__.isatty() else sys.__stdout__
            assert stream is not None  # the program has checked that there is a terminal
            self._writer = TerminalWriter(stream.fileno(), stream.encoding)
            super().start_application_mode()  # type: ignore[no-untyped-call]

        def write(self, data: str) -> None:
            """Queue a text for writing."""
            if self._writer is not None:
                self._writer.write(data)

        def close(self) -> None:
            """Write what is queued, and close the writer."""
            super().close()
            if self._writer is not None:
                self._writer.close()

        def hurry(self) -> None:
            """Limit the wait for a terminal that accepts nothing."""
            if self._writer is not None:
                self._writer.hurry()

        def run_input_thread(self) -> None:
            """Read the terminal until the app stops or the terminal has gone; report an unexpected error."""
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
                within = _SEQUENCE_WITHIN if taken.is_within_a_sequence else _MORE_WITHIN if is_cut else _CHECK_EVERY
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
