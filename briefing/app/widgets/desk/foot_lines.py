"""Some lines above the key bar: what was done last, or what is to be said of the words that are being typed."""

from collections.abc import Sequence

from textual.geometry import Size
from textual.strip import Strip

from briefing.app.content import cut_spans, measure, painted
from briefing.app.terminal.textual_internals import Unscrolled
from briefing.app.widgets.themed import Themed
from briefing.output.layout.blocks import Block, Line, clamp, wrap


class FootLines(Unscrolled, Themed):
    """Blocks on as many lines as the stylesheet gives it. Each has one before any has two; what is cut ends with an ellipsis."""

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
        return max(1, sum(map(len, self._wrapped(max(1, width - 2)))))

    def _wrapped(self, room: int) -> list[list[Line]]:
        return [[*wrap(block, room, measure)] for block in self._blocks]

    def _lines(self, room: int, height: int) -> list[Line]:
        """Return the lines that are shown, the last with an ellipsis where there are more blocks than lines."""
        wrapped = self._wrapped(room)
        lines: list[Line] = []
        for number, block in enumerate(wrapped[:height], 1):
            others = min(len(wrapped), height) - number
            lines += clamp(block, min(len(block), height - len(lines) - others), room, measure)
        return lines if len(wrapped) <= height or not lines else clamp([*lines, []], height, room, measure)

    def render_line(self, y: int) -> Strip:
        """Paint a line."""
        width, height = self.size
        room = max(1, width - 2)
        shown = self._lines(room, height)
        line: Line = [(" ", "text"), *shown[y]] if y < len(shown) else []
        return painted(cut_spans(line, width), self.palette, "plain", width)
