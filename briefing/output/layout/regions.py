"""Where on a laid-out page each piece of evidence stands, for whoever points at it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.brief.model import Evidence
from briefing.output.layout.blocks import (
    GUTTER,
    SIDE_BY_SIDE,
    Beside,
    Block,
    Facing,
    Measure,
    Page,
    lay_out,
    stacked,
    width_of,
    wrap,
)
from briefing.output.layout.cells import cell_width


class Region(NamedTuple):
    """The lines `first` to before `end`, and the cells `left` to before `right`, that are about a piece of evidence."""

    evidence: Evidence
    first: int
    end: int
    left: int
    right: int

    def holds(self, line: int, cell: int) -> bool:
        """Say whether a cell of a line is in it."""
        return self.first <= line < self.end and self.left <= cell < self.right


def regions(page: Page, width: int, measure: Measure = cell_width, *, text_width: int | None = None) -> list[Region]:
    """Return the regions of a page that `lay_out` lays out for the same widths, in the order of the page."""
    parts: list[Region] = []
    line = 0
    for part in page:
        if isinstance(part, Block) or width < SIDE_BY_SIDE:
            parts += _column(stacked(part), line, 0, min(width, text_width or width), measure)
            line += len(lay_out([part], width, measure, text_width=text_width))
            continue
        groups = zip(part.left, part.right, strict=True) if isinstance(part, Facing) else [(part.left, part.right)]
        half = (width - GUTTER) // 2
        for left, right in groups:
            parts += _column(left, line, 0, half, measure)
            parts += _column(right, line, half + GUTTER, half, measure)
            line += len(lay_out([Beside(left, right)], width, measure))
    return [*_joined(parts)]


def _column(blocks: Iterable[Block], line: int, left: int, width: int, measure: Measure) -> Iterator[Region]:
    for block in blocks:
        lines = wrap(block, width, measure)
        end = line + len(lines)
        if block.evidence is not None:
            wide = max([width, *(width_of(line_of_it, measure) for line_of_it in lines)])  # large letters may be wider
            yield Region(block.evidence, line, end, left, left + wide)
        line = end


def _joined(parts: Iterable[Region]) -> Iterator[Region]:
    """Join what follows each other in one column and is about the same: a quotation, and the line of where it stands."""
    last: Region | None = None
    for part in parts:
        if last is not None and part.evidence is last.evidence and (part.first, part.left) == (last.end, last.left):
            last = last._replace(end=part.end, right=max(last.right, part.right))
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last
