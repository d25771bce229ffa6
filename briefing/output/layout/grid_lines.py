"""Which lines a grid of stances takes: its heads, its rows, and the legend of the letters that stand alone over columns."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from briefing.brief.vocabulary import NOTHING_STATED, NOTHING_STATED_ANYWHERE
from briefing.output.layout.blocks import Block, Line, Measure, Span, clamp, wrap
from briefing.output.layout.column_heads import Heading, Widths, broken_lines, name_lines

_MOST_LINES_OF_LEGEND = 5
_MOST_LINES_OF_ROW = 4
_LEAST_ROWS_IN_SIGHT = 2
"""How many of the highest rows are to be in sight at once where rows are broken and do not all fit."""
_LEAST_HEIGHT_WITH_LEGEND = 4


class GridLines(NamedTuple):
    """The widths, how many lines the heads take, the lines of each row's text, and those of the legend."""

    widths: Widths
    heads: int
    rows: Sequence[Sequence[str]]
    legend: Sequence[Line]

    @property
    def number(self) -> int:
        """How many lines that is."""
        return self.heads + sum(map(len, self.rows)) + len(self.legend)

    def room_for_rows(self, height: int) -> int:
        """Return how many lines there are between the heads and the legend in a grid of some height."""
        return max(1, height - self.heads - len(self.legend))

    def rows_in_sight(self, top: int, height: int) -> int:
        """Return how many rows a grid of some height shows whole where they begin with `top`; at least one."""
        heights = accumulate(len(row) for row in self.rows[top:])
        return max(1, sum(1 for end in heights if end <= self.room_for_rows(height)))

    def top_for(self, row: int, top: int, height: int) -> int:
        """Return which row the rows have to begin with so that one is in sight: `top` where that shows it."""
        top = min(top, row)
        while top < row and row - top >= self.rows_in_sight(top, height):
            top += 1
        return top

    def place(self, y: int, top: int, height: int) -> tuple[int, int] | None:
        """Return which row a line shows where the rows begin with `top`, and which line of it; None where it shows none.

        A row of which only some lines would be in sight is not shown: what is left of a sentence says another thing.
        """
        y -= self.heads
        if 0 <= y < self.room_for_rows(height):
            for row in range(top, min(len(self.rows), top + self.rows_in_sight(top, height))):
                if y < len(self.rows[row]):
                    return row, y
                y -= len(self.rows[row])
        return None

    def legend_at(self, y: int, height: int) -> Line:
        """Return the line of the legend that a line of a grid of some height shows; empty where it shows none."""
        line = y - min(height, self.number) + len(self.legend)
        return self.legend[line] if 0 <= line < len(self.legend) else []


class Legend(NamedTuple):
    """What the letters that stand alone over columns stand for: names, those of the silent, that under the cursor."""

    names: Sequence[Span]
    names_of_silent: Sequence[Span]
    here: Span | None

    def lines(self, width: int, most: int, measure: Measure) -> Sequence[Line]:
        """Return the names on at most some lines; where they take more, what is under the cursor has one to itself."""
        lines: Sequence[Line] = []
        for words in (NOTHING_STATED_ANYWHERE, NOTHING_STATED):
            lines = wrap(Block(spans), width, measure) if (spans := self._spans(words)) else []
            if len(lines) <= most:
                return lines
        if self.here is not None:
            lines = wrap(Block([self.here]), width, measure)
        return clamp([*lines], most, width, measure)

    def _spans(self, words: str) -> list[Span]:
        """Write the names, and what is to be said of those of the silent."""
        spans = _joined(self.names)
        if not self.names_of_silent:
            return spans
        between: list[Span] = [(" · ", "gap")] if spans else []
        return [*spans, *between, *_joined(self.names_of_silent), (f": {words}", "gap")]


def _joined(names: Sequence[Span]) -> list[Span]:
    spans: list[Span] = []
    for number, name in enumerate(names):
        spans += [(", ", "gap"), name] if number else [name]
    return spans


def lines_of_heads(headings: Sequence[Heading], widths: Widths) -> int:
    """Return how many lines the names over columns take, as far as there are columns that have them."""
    heads = zip(headings, widths.columns, strict=True)
    return max((len(name_lines(head.name, width)) for head, width in heads if head.is_named_in(width)), default=1)


def lines_of_grid(
    rows: Sequence[Heading], widths: Widths, heads: int, legend: Legend, size: tuple[int, int], measure: Measure
) -> GridLines:
    """Return what a grid of some size consists of.

    A row is broken rather than cut, also where not all rows stay in sight then. Rows have a line each where they are not
    all in sight and breaking them would not save every word, or would leave hardly more than one of them in sight.
    """
    width, height = size
    most = min(_MOST_LINES_OF_LEGEND, max(1, height - heads - len(rows)))
    legend_lines = legend.lines(width - 2, most, measure) if height >= _LEAST_HEIGHT_WITH_LEGEND else []
    broken = [broken_lines(row.row_text, widths.axis - 4, _MOST_LINES_OF_ROW, measure) for row in rows]
    lines = GridLines(widths, heads, broken, legend_lines)
    highest = max(map(len, broken), default=0)
    is_readable = highest * _LEAST_ROWS_IN_SIGHT <= lines.room_for_rows(height) and all(
        "".join(row.row_text.split()) == "".join("".join(part).split()) for row, part in zip(rows, broken, strict=True)
    )
    has_room = lines.number <= height
    return lines if has_room or is_readable else lines._replace(rows=[[row.row_text] for row in rows])
