"""Where the room is in the deck: a bar with a segment for each issue."""

from __future__ import annotations

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from briefing.app.widgets.themed import Themed
from briefing.output.deck.slideshow import Progress
from briefing.output.layout.blocks import Role

_PASSED, _HERE, _TO_COME = "─", "━", "┈"  # told apart without colours


class IssueBar(Themed):
    """One line: the issues that the deck has been through, the one where it is, and those to come."""

    DEFAULT_CSS = """
    IssueBar { height: 1; width: 1fr; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._progress = Progress(0, 0, False)

    def show(self, progress: Progress) -> None:
        """Show another place in the deck."""
        if progress != self._progress:
            self._progress = progress
            self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take one line."""
        return 1

    def render_line(self, y: int) -> Strip:
        """Paint the segments, as wide as each other; none where there is no room for a sign of each."""
        width, progress, style = self.size.width, self._progress, self.palette.style
        room = width - 2
        segments = [Segment(" ", style("text"))]
        wide = (room + 1) // progress.issues - 1 if progress.issues else 0
        for number in range(progress.issues if wide > 0 else 0):
            sign, role = self._sign(number)
            segments += [Segment(sign * wide, style(role)), Segment(" ", style("text"))]
        return Strip(segments).adjust_cell_length(width, style("text"))

    def _sign(self, number: int) -> tuple[str, Role]:
        if number < self._progress.passed:
            return _PASSED, "muted"
        is_here = self._progress.is_within and number == self._progress.passed
        return (_HERE, "key") if is_here else (_TO_COME, "muted")
