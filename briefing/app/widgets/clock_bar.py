"""The console's line of clocks, with the state of the room's screens on its right."""

from collections.abc import Callable

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from briefing.app.content import measure
from briefing.app.widgets.themed import Themed
from briefing.output.layout.blocks import Line, cropped, width_of


class ClockBar(Themed):
    """One line whose two ends are computed each time it is painted."""

    DEFAULT_CSS = """
    ClockBar { height: 1; width: 1fr; }
    """

    def __init__(self, left: Callable[[], Line], right: Callable[[], Line], *, id: str) -> None:
        super().__init__(id=id)
        self._left, self._right = left, right

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take one line."""
        return 1

    def render_line(self, y: int) -> Strip:
        """Paint the line; where both ends do not fit, the left one is cut first."""
        width = self.size.width
        right = cropped(self._right(), max(0, width - 2), measure)
        left = cropped(self._left(), max(0, width - width_of(right, measure) - 3), measure)
        gap = " " * max(1, width - 2 - width_of(left, measure) - width_of(right, measure))
        spans: Line = [(" ", "text"), *left, (gap, "text"), *right]
        style = self.palette.style
        segments = [Segment(text, style(role, "bar")) for text, role in spans]
        return Strip(segments).adjust_cell_length(width, style("text", "bar"))
