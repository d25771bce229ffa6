"""Some lines above the key bar: what was done last, or what is to be said of the words that are being typed."""

from collections.abc import Sequence

from textual.geometry import Size
from textual.strip import Strip

from briefing.app.content import cut_spans, measure, painted
from briefing.app.terminal.textual_internals import Unscrolled
from briefing.app.widgets.themed import Themed
from briefing.output.layout.blocks import Block, Line, clamp, wrap


class FootLines(Unscrolled, Themed):
    """Blocks on as many lines as the stylesheet gives it, the last of them with an ellipsis where there is more."""

    DEFAULT_CSS = """
    FootLines { height: 1; width: 1fr; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._blocks: Sequence[Block] = ()

    def show(self, blocks: Sequence[Block]) -> None:
        """Show blocks instead of those before."""
        self._blocks = blocks
        self.refresh(layout=self.styles.is_auto_height)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the blocks take, where the stylesheet leaves it to them."""
        return max(1, len(self._lines(max(1, width - 2))))

    def _lines(self, room: int) -> list[Line]:
        return [line for block in self._blocks for line in wrap(block, room, measure)]

    def render_line(self, y: int) -> Strip:
        """Paint a line."""
        width, height = self.size
        room = max(1, width - 2)
        lines = self._lines(room)
        shown = clamp(lines, height, room, measure) if lines else []
        line: Line = [(" ", "text"), *shown[y]] if y < len(shown) else []
        return painted(cut_spans(line, width), self.palette, "plain", width)
