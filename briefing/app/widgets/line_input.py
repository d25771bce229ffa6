"""A one-line input above a list: handles the keys that edit text, and leaves Enter, Up and Down to its screen."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from briefing.app.terminal.input import on_one_line


class LineInput(Input, inherit_bindings=False):
    """One line of text."""

    virtual_size = Reactive(Size(0, 0), layout=False)
    """The size of the text. It triggers no layout, as the line is as wide as the screen whatever it holds."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in Input.BINDINGS if isinstance(binding, Binding) and binding.action != "submit"
    ]

    def on_paste(self, event: events.Paste) -> None:
        """Insert the pasted text."""
        self.paste(event.text)
        event.stop()
        event.prevent_default()

    def paste(self, text: str) -> None:
        """Replace the selection with a text folded onto one line; white space at the ends of the whole line is dropped."""
        start, end = sorted(self.selection)
        before, after = self.value[:start], self.value[end:]
        line = on_one_line(text)
        if not before or before[-1].isspace():
            line = line.lstrip()
        if not after or after[0].isspace():
            line = line.rstrip()
        self.replace(line, start, end)

    def __init__(self, *, placeholder: str, id: str) -> None:
        super().__init__(placeholder=placeholder, id=id, select_on_focus=False)
