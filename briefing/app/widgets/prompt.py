"""A prompt at the foot of a screen: a label and a line to type in, visible only while it asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static
from textual.widgets._toast import ToastRack

from briefing.app import commands
from briefing.app.widgets.line_input import LineInput


class PromptLine(LineInput):
    """The line of a prompt. After the key that ends it, it takes no more: keys of one burst are not the line's."""

    is_ended = False

    def on_key(self, event: events.Key) -> None:
        """Leave to the screen what follows the key that ends the line."""
        if self.is_ended:
            event.prevent_default()
        elif not event.is_printable:
            active = self.screen.active_bindings.get(event.key)
            self.is_ended = active is not None and active.binding.id in ("accept", "cancel")

    def on_hide(self, event: events.Hide) -> None:
        """Keep the focus where the prompt was hidden after one line, and is shown again for the next."""
        if isinstance(self.parent, Prompt) and self.parent.is_asking:
            event.prevent_default()


class Prompt(Horizontal):
    """Asks for one line at a time. Enter passes it to a callback, Esc cancels."""

    DEFAULT_CSS = """
    Prompt { height: 1; display: none; background: $brief-bar; }
    Prompt.-asking { display: block; }
    Prompt Static { width: auto; padding: 0 1; text-style: bold; color: $brief-heading; background: $brief-bar; }
    Prompt LineInput, Prompt LineInput:focus {
        width: 1fr;
        height: 1;
        border: none;
        padding: 0;
        color: $brief-text;
        background: $brief-bar;
        background-tint: transparent;
    }
    Prompt LineInput > .input--cursor { color: $brief-background; background: $brief-text; text-style: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.PROMPT)]

    class Began(Message):
        """The prompt asks for a line."""

    class Ended(Message):
        """The prompt does not ask any more, for now."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._then: Callable[[str], object] | None = None
        self._cancelled: Callable[[], object] = lambda: None
        self._focus_before: Widget | None = None

    def compose(self) -> Iterator[Widget]:
        """Yield the label and the line."""
        self._label = Static(markup=False)
        self._line = PromptLine(placeholder="", id=f"{self.id}-line")
        yield self._label
        yield self._line

    @property
    def text(self) -> str:
        """The line as it is now."""
        return self._line.value

    @property
    def is_asking(self) -> bool:
        """Whether the prompt is waiting for an answer."""
        return self._then is not None

    def ask(
        self,
        label: str,
        then: Callable[[str], object],
        *,
        text: str = "",
        cancelled: Callable[[], object] = lambda: None,
    ) -> None:
        """Ask for a line that begins as `text`; `then` is called with it, trimmed, or `cancelled` where the person cancels."""
        self._focus_before = self.screen.focused
        self._then, self._cancelled = then, cancelled
        self._line.is_ended = False
        self._label.update(Content(label))
        self._line.value = text
        self._line.cursor_position = len(text)
        self.add_class("-asking")
        self._lift_messages(True)
        self.post_message(self.Began())
        self.screen.set_focus(self._line)  # `focus()` would wait, and keys typed meanwhile would run commands

    def accept_character(self, character: str) -> None:
        """Insert a character that was typed before the line had the focus."""
        self._line.insert_text_at_cursor(character)

    def paste(self, text: str) -> None:
        """Insert a text that was pasted before the line had the focus."""
        self._line.paste(text)

    def action_accept(self) -> None:
        """Pass the line to whoever asked."""
        then, text = self._then, self._line.value.strip()
        self.end()
        if then is not None:
            then(text)

    def action_cancel(self) -> None:
        """Stop asking."""
        is_asking = self.is_asking
        self.end()
        if is_asking:
            self._cancelled()

    def on_click(self, event: events.Click) -> None:
        """Focus the line again."""
        self._line.focus()

    def _lift_messages(self, are_lifted: bool) -> None:
        """Let what is said meanwhile stand over the line, and not on it.

        Theirs alone is the class: a class of the screen has the styles of all that it shows computed anew.
        """
        self.screen.query(ToastRack).set_class(are_lifted, "-over-a-line")

    def end(self) -> None:
        """Stop asking, and give the focus back."""
        self._then = None
        self.remove_class("-asking")
        self._lift_messages(False)
        self.screen.set_focus(self._focus_before)
        self.post_message(self.Ended())
