"""The strip of tabs above the one pane that a small terminal has room for."""

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from briefing.app.content import cut, measure
from briefing.app.theme import State
from briefing.app.widgets.themed import Themed


class TabStrip(Themed):
    """The panes' names on one line, each after its key, the open one highlighted; all shortened alike where they do not fit."""

    DEFAULT_CSS = """
    TabStrip { height: 1; width: 1fr; }
    """

    class Chosen(Message):
        """A tab was clicked; `number` counts from 0."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._names: tuple[str, ...] = ()
        self._open = 0

    def show(self, names: Sequence[str], open_tab: int) -> None:
        """Show names, with one of them highlighted as open."""
        if (tuple(names), open_tab) != (self._names, self._open):
            self._names, self._open = tuple(names), open_tab
            self.refresh()

    @staticmethod
    def width_of(names: Sequence[str]) -> int:
        """Return how many cells names take that are not shortened."""
        return sum(measure(name) + 2 for name in names)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take one line."""
        return 1

    def render_line(self, y: int) -> Strip:
        """Paint the names."""
        width = self.size.width
        segments = []
        for number, text in enumerate(self._fitted(width)):
            state: State = "cursor" if number == self._open else "bar"
            mark = "▌" if number == self._open else " "
            style = self.palette.style("strong" if number == self._open else "muted", state)
            rest = text.lstrip("0123456789")
            key = text.removesuffix(rest)
            segments += [
                Segment(mark, style),
                Segment(key, self.palette.style("key", state)),
                Segment(f"{rest} ", style),
            ]
        return Strip(segments).adjust_cell_length(width, self.palette.style("text", "bar"))

    def on_click(self, event: events.Click) -> None:
        """Post which tab was clicked."""
        start = 0
        for number, text in enumerate(self._fitted(self.size.width)):
            end = start + measure(text) + 2
            if start <= event.x < end:
                self.post_message(self.Chosen(number))
            start = end

    def _fitted(self, width: int) -> list[str]:
        names = list(self._names)
        if self.width_of(names) <= width:
            return names
        width_of_each = max(3, width // max(1, len(names)) - 2)
        return [cut(name, width_of_each) for name in names]
