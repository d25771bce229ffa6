"""A line to type in, over a list: every key that edits a line, while Enter and the arrows up and down stay the screen's."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input


class LineInput(Input, inherit_bindings=False):
    """One line of text."""

    virtual_size = Reactive(Size(0, 0), layout=False)
    """How wide the text is. The line is as wide as the screen whatever it holds: no letter lays the screen out anew."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in Input.BINDINGS if isinstance(binding, Binding) and binding.action != "submit"
    ]

    def __init__(self, *, placeholder: str, id: str) -> None:
        super().__init__(placeholder=placeholder, id=id, select_on_focus=False)
