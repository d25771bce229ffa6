"""A sheet of the deck on the screen: each line at its place, large ones drawn in blocks."""

from __future__ import annotations

from collections import defaultdict

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from briefing.app.content import measure
from briefing.app.theming import Palette
from briefing.output.lettering import drawn
from briefing.output.sheets import Piece, Sheet
from briefing.output.spans import Line, width_of


class SheetView(Widget):
    """What the room sees of a step. It takes no keys: the screen moves it."""

    DEFAULT_CSS = """
    SheetView { width: 1fr; height: 1fr; }
    """

    def __init__(self, *, palette: Palette, id: str | None = None) -> None:
        super().__init__(id=id)
        self.palette = palette
        self._sheet: Sheet | None = None
        self._part = 0
        self._rows: dict[int, list[tuple[int, Line]]] = {}

    def show(self, sheet: Sheet | None, part: int = 0) -> None:
        """Show a sheet, revealed up to a part; nothing at all for None."""
        self._sheet = sheet
        self._part = part
        self._rows = self._laid_out()
        self.refresh()

    def repaint(self, palette: Palette) -> None:
        """Take another theme's palette."""
        self.palette = palette
        self.refresh()

    def text(self) -> str:
        """Return the words that are seen, in plain text, row by row."""
        seen = [piece for piece in self._sheet.pieces if piece.after < self._part] if self._sheet else []
        return "\n".join("".join(text for text, _ in line) for piece in seen for line in piece.lines)

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        width = self.size.width
        plain = self.palette.style("text")
        segments: list[Segment] = []
        used = 0
        for column, line in sorted(self._rows.get(y, ()), key=lambda placed: placed[0]):
            segments.append(Segment(" " * max(0, column - used), plain))
            segments += [Segment(text, self.palette.style(role)) for text, role in line]
            used = max(used, column) + width_of(line, measure)
        return Strip(segments).simplify().adjust_cell_length(width, plain)

    def _laid_out(self) -> dict[int, list[tuple[int, Line]]]:
        rows: dict[int, list[tuple[int, Line]]] = defaultdict(list)
        for piece in self._sheet.pieces if self._sheet else ():
            if piece.after < self._part:
                for row, line in _drawn(piece):
                    rows[row].append((piece.column, line))
        return rows


def _drawn(piece: Piece) -> list[tuple[int, Line]]:
    if not piece.large:
        return [(piece.row + number * piece.pitch, line) for number, line in enumerate(piece.lines)]
    return [
        (piece.row + number * piece.pitch + offset, row)
        for number, line in enumerate(piece.lines)
        for offset, row in enumerate(drawn(line))
    ]
