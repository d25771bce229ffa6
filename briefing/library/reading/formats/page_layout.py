"""The glyphs of a page become its lines, in the order in which a person reads them.

A page is cut where white space runs through it (XY cut: Nagy and Seth, 1984): into columns where a gutter stands between
lines, else into rows. Lengths are in points, heights grow upwards.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from briefing.library.reading.formats.text import SUPERSCRIPTS

_SPACE = 0.15
"""A gap of so many ems between two glyphs is a space, beyond what is usual between the glyphs of the line."""

_SPLIT = 0.7
"""A gap of so many ems ends a run of glyphs: a column's gutter, a tabulator, a wide space of a justified line."""

_GUTTER = 0.6
"""The ems that a gutter between two columns has at the least."""

_WIDE_GUTTER = 1.2
"""The ems from which on a gap over two lines is a gutter, and no wide spaces that stand one over the other."""

_MOST_LEVELS = 8
"""How deep columns may stand within columns."""


class Glyph(NamedTuple):
    """What is drawn at once, mostly one letter: its text, where its baseline begins, its width and its font's size."""

    text: str
    x: float
    y: float
    width: float
    size: float


class Run(NamedTuple):
    """Glyphs that are drawn side by side on one baseline."""

    glyphs: tuple[Glyph, ...]
    x0: float
    x1: float
    y: float
    size: float

    @property
    def top(self) -> float:
        """The height up to which its letters reach."""
        return self.y + 0.7 * self.size

    @property
    def bottom(self) -> float:
        """The height down to which its letters reach."""
        return self.y - 0.2 * self.size


class Line(NamedTuple):
    """A line as it is read: its text, from where to where it stands, its baseline, its size, its column's number."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    column: int


def runs_of(glyphs: Sequence[Glyph]) -> list[Run]:
    """Put glyphs together that are drawn one after the other, side by side; what is drawn twice counts once."""
    runs: list[Run] = []
    current: list[Glyph] = []
    for glyph in glyphs:
        if current and not _goes_on(current[-1], glyph):
            runs += _run(current)
            current = []
        if current and _is_same_again(current[-1], glyph):
            continue
        current.append(glyph)
    return list(dict.fromkeys([*runs, *_run(current)]))


def lines_of(runs: Sequence[Run]) -> list[Line]:
    """Return the lines of a page in the order in which they are read."""
    return [
        line._replace(column=number)
        for number, column in enumerate(_columns(list(runs), _MOST_LEVELS))
        for line in _rows(column)
    ]


def bands_of(runs: Sequence[Run]) -> list[list[Run]]:
    """Part runs where nothing stands at some height, from the top of the page to its foot."""
    bands: list[list[Run]] = []
    bottom = 0.0
    for run in sorted(runs, key=lambda run: -run.top):
        if bands and run.top > bottom:
            bands[-1].append(run)
            bottom = min(bottom, run.bottom)
        else:
            bands.append([run])
            bottom = run.bottom
    return bands


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size)
    gap = glyph.x - (before.x + before.width)
    return (
        abs(glyph.y - before.y) <= 0.1 * size
        and abs(glyph.size - before.size) <= 0.3 * size
        and -0.5 * size - before.width <= gap <= _SPLIT * size
    )


def _is_same_again(before: Glyph, glyph: Glyph) -> bool:
    """Say whether a glyph is drawn over itself, a little beside, to look bold."""
    return glyph.text == before.text and abs(glyph.x - before.x) < 0.1 * glyph.size < glyph.width


def _run(glyphs: Sequence[Glyph]) -> Iterator[Run]:
    """Yield the run of some glyphs without the spaces at its ends; nothing where there is no other glyph."""
    inked = [place for place, glyph in enumerate(glyphs) if not glyph.text.isspace()]
    if inked:
        glyphs = glyphs[inked[0] : inked[-1] + 1]
        ends = [glyph.x + glyph.width for glyph in glyphs]
        size = max(glyph.size for glyph in glyphs)
        yield Run(tuple(glyphs), min(glyph.x for glyph in glyphs), max(ends), glyphs[0].y, size)


# Columns


def _columns(runs: list[Run], levels: int) -> Iterator[list[Run]]:
    """Yield the parts of a region that are read one after the other, each row by row."""
    if not runs:
        return
    bands = bands_of(runs)
    plain: list[Run] = []
    place = 0
    while place < len(bands):
        group, gutters = _group_with_gutters(bands, place) if levels else ([], [])
        if not group:
            plain += bands[place]
            place += 1
            continue
        above, beside = group
        plain += [run for band in bands[place:above] for run in band]
        together = [run for band in bands[above:beside] for run in band]
        columns = _split(together, gutters)
        if len(columns) > 1:
            if plain:
                yield plain
            plain = []
            for column in columns:
                yield from _columns(column, levels - 1)
        else:
            plain += together
        place = beside
    if plain:
        yield plain


def _group_with_gutters(
    bands: Sequence[list[Run]], start: int
) -> tuple[tuple[int, int] | list[int], list[tuple[float, float]]]:
    """Find the first bands, from one on, that have a gutter in common: from which to which, and the gutters."""
    for seed in range(start, len(bands)):
        gutters = _gaps(bands[seed])
        if not gutters:
            continue
        above, beside = seed, seed + 1
        while beside < len(bands) and (kept := _kept(gutters, bands[beside])):
            gutters = kept
            beside += 1
        while above > start and (kept := _kept(gutters, bands[above - 1])):
            gutters = kept
            above -= 1
        return (above, beside), gutters
    return [], []


def _gaps(runs: Sequence[Run]) -> list[tuple[float, float]]:
    """Return the stretches between the runs of a band in which none stands, as wide as a gutter at the least."""
    gaps: list[tuple[float, float]] = []
    least = _GUTTER * median(run.size for run in runs)
    end: float | None = None
    for run in sorted(runs, key=lambda run: run.x0):
        if end is not None and run.x0 - end >= least:
            gaps.append((end, run.x0))
        end = run.x1 if end is None else max(end, run.x1)
    return gaps


def _kept(gutters: Sequence[tuple[float, float]], band: Sequence[Run]) -> list[tuple[float, float]]:
    """Return what is left of some gutters beside the runs of one more band."""
    least = _GUTTER * median(run.size for run in band)
    kept = list(gutters)
    for run in band:
        parts = (part for low, high in kept for part in ((low, min(high, run.x0)), (max(low, run.x1), high)))
        kept = [(low, high) for low, high in dict.fromkeys(parts) if high - low >= least]
    return kept


def _split(runs: Sequence[Run], gutters: Sequence[tuple[float, float]]) -> list[list[Run]]:
    """Part runs at those gutters that have a column on either side; a label, a number or a table's cell is none."""
    width = max(run.x1 for run in runs) - min(run.x0 for run in runs)
    edges = [(low + high) / 2 for low, high in sorted(gutters)]
    parts: list[list[Run]] = [[]]
    for run in sorted(runs, key=lambda run: run.x0):
        while edges and run.x0 > edges[0]:
            edges.pop(0)
            parts.append([])
        parts[-1].append(run)
    columns = [part for part in parts if part]
    height = len(bands_of(runs))
    widest = max((high - low for low, high in gutters), default=0.0) / median(run.size for run in runs)
    least = 1 if height >= 5 else 2 if widest >= _WIDE_GUTTER else 3
    return columns if all(_is_column(column, width, least) for column in columns) else [list(runs)]


def _is_column(runs: Sequence[Run], region_width: float, least: int) -> bool:
    rows = len(bands_of(runs))
    width = max(run.x1 for run in runs) - min(run.x0 for run in runs)
    letters = sum(len(run.glyphs) for run in runs)
    return rows >= least and width >= 0.12 * region_width and letters >= 9 * rows


# Rows


def _rows(runs: Sequence[Run]) -> Iterator[Line]:
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.y, run.x0)):
        if rows and _is_in_row(run, rows[-1]):
            rows[-1].append(run)
        else:
            rows.append([run])
    for row in rows:
        yield _line(sorted(row, key=lambda run: run.x0))


def _is_in_row(run: Run, row: Sequence[Run]) -> bool:
    top, bottom = max(word.top for word in row), min(word.bottom for word in row)
    shared = min(run.top, top) - max(run.bottom, bottom)
    return shared >= 0.5 * min(run.top - run.bottom, top - bottom)


def _line(row: Sequence[Run]) -> Line:
    main = max(row, key=lambda run: len(run.glyphs))
    glyphs = [_raised(glyph, main) for run in row for glyph in run.glyphs]
    text = _text(glyphs)
    return Line(text, row[0].x0, max(run.x1 for run in row), main.y, main.size, 0)


def _raised(glyph: Glyph, main: Run) -> Glyph:
    """Write a small raised digit as a superscript: 10⁶ is not 106, and the mark of a note is no number."""
    is_raised = glyph.y - main.y >= 0.15 * main.size and glyph.size <= 0.85 * main.size
    return glyph._replace(text=glyph.text.translate(SUPERSCRIPTS)) if is_raised else glyph


def _text(glyphs: Sequence[Glyph]) -> str:
    gaps = [after.x - (before.x + before.width) for before, after in pairwise(glyphs)]
    inner = [
        gap
        for gap, (before, after) in zip(gaps, pairwise(glyphs), strict=True)
        if not before.text.isspace() and not after.text.isspace()
    ]
    usual = max(0.0, median(inner)) if len(inner) >= 8 else 0.0
    parts = [glyphs[0].text]
    for gap, glyph in zip(gaps, glyphs[1:], strict=True):
        if gap > usual + _SPACE * glyph.size:
            parts.append(" ")
        parts.append(glyph.text)
    return " ".join("".join(parts).split())
