"""A widget that shows one sheet of the deck; large text is drawn in block letters or enlarged by the terminal."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from briefing.app.content import measure
from briefing.app.terminal import text_sizing
from briefing.app.widgets.themed import Themed
from briefing.output.deck.sheet import Piece, Sheet
from briefing.output.deck.typesetting import INDENT, Face
from briefing.output.layout.block_letters import BLOCKS, Faces, Letters, drawn
from briefing.output.layout.blocks import BAR, Line, Speaker, width_of


class _Placed(NamedTuple):
    """What stands in one row from a column on; `sized` is 0 for plain text, else the row of text that `letters` size.

    A `sign` stands before large letters for the one party that they name, at their beginning, if it has no hue.
    """

    column: int
    line: Line
    sized: int = 0
    letters: Letters | None = None
    sign: Speaker | None = None


class SheetView(Themed):
    """The part of a step that the room sees. It handles no keys: its screen decides what it shows."""

    DEFAULT_CSS = """
    SheetView { width: 1fr; height: 1fr; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.faces: Faces = BLOCKS
        self._sheet: Sheet | None = None
        self._part = 0
        self._corner = (0, 0)
        self._rows: dict[int, list[_Placed]] = {}

    def show(
        self, sheet: Sheet | None, part: int = 0, *, corner: tuple[int, int] = (0, 0), faces: Faces | None = None
    ) -> None:
        """Show a sheet up to a part, its top left corner at a column and a row, in its faces; None shows nothing."""
        self.faces = faces or self.faces
        self._sheet = sheet
        self._part = part
        self._corner = corner
        self._rows = self._laid_out()
        self.refresh()

    def text(self) -> str:
        """Return the visible text, line by line."""
        return "\n".join("".join(text for text, _ in line) for piece in self._visible_pieces() for line in piece.lines)

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        width = self.size.width
        plain = self.palette.style("text")
        segments: list[Segment] = []
        used = 0
        for placed in sorted(self._rows.get(y, ()), key=lambda placed: placed.column):
            if placed.sign and (placed.column < used or not self.palette.shows_sign(placed.sign)):
                continue
            segments.append(Segment(" " * max(0, placed.column - used), plain))
            letters = placed.letters
            wide = width_of(placed.line, letters.measure if letters else measure)
            if letters:
                first = placed.sized == 1
                sized = text_sizing.upper(placed.line, self.palette, letters.rows)
                segments += sized if first else text_sizing.lower(wide)
            else:
                segments += [self.palette.segment(text, role) for text, role in placed.line]
            used = max(used, placed.column) + wide
        segments.append(Segment(" " * max(0, width - used), plain))
        return Strip(segments, max(width, used)).adjust_cell_length(width)

    def _visible_pieces(self) -> list[Piece]:
        return self._sheet.visible(self._part) if self._sheet else []

    def _laid_out(self) -> dict[int, list[_Placed]]:
        rows: dict[int, list[_Placed]] = defaultdict(list)
        left, top = self._corner
        for piece in self._visible_pieces():
            for number, line in enumerate(piece.lines):
                row, is_lowered = piece.place_of(number)
                drawn_rows = self._drawn(line, left + piece.column, piece.face, is_lowered=is_lowered)
                for offset, drawn_row in enumerate(drawn_rows, top + row):
                    rows[offset] += drawn_row
        return rows

    def _drawn(self, line: Line, column: int, face: Face, *, is_lowered: bool) -> list[list[_Placed]]:
        if face == "plain":
            return [[_Placed(column, line)]]
        letters: Letters = getattr(self.faces, face)
        if letters.draw:
            rows = [[_Placed(column, row)] for row in drawn(line, letters, is_lowered=is_lowered)]
        else:
            rows = [[_Placed(column, line, row, letters)] for row in range(1, letters.rows + 1)]
        speaker = line[0][1] if line else None
        is_only = sum(isinstance(role, Speaker) for _, role in line) == 1
        if isinstance(speaker, Speaker) and is_only and column >= INDENT:
            rows = [[_Placed(column - INDENT, [(BAR, speaker)], sign=speaker), *row] for row in rows]
        return rows
