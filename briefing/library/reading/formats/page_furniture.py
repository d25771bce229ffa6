"""What of a PDF's pages is not its running text: heads and feet that come again, page numbers, and the notes at the foot."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.library.reading.formats.page_layout import Line, Run, bands_of, lines_of

_EDGE = 4
"""How many rows at a page's head and foot may be furniture."""

_SAME_HEIGHT = 3.0
"""Points by which a head may stand higher or lower on another page."""

_SMALLER = 0.92
"""A note at a page's foot is set in letters of so much of the running text's size, at the most."""

_NUMBER = re.compile(
    r"(?:[Pp]age|[Ss]eite|[Pp]ágina|[Pp]\.|[Ss]\.)?\s*[-–—|•]?\s*(\d{1,4}|[ivxlc]{1,7})\s*[-–—|•]?"
    r"(?:\s*(?:of|/|von|sur|de)\s*\d{1,4})?"
)
_MARK = re.compile(r"[⁰¹²³⁴-⁹]+|\d{1,3}[.)]?\s|\[\d{1,3}\]|\d{1,3}\.|[*†‡§¶]|[a-z]\)\s")


_NOTE_NUMBER = re.compile(r"\[?([⁰¹²³⁴-⁹]+|\d{1,3})(?:[.)\]]|\s|(?<=[⁰¹²³⁴-⁹]))")
_RAISED = re.compile("[⁰¹²³⁴-⁹]+")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class _Band(NamedTuple):
    """A row at the edge of a page."""

    page: int
    is_head: bool
    y: float
    size: float
    text: str
    runs: tuple[Run, ...]

    @property
    def kind(self) -> str:
        """Its text with every number made one: what comes again on another page."""
        return re.sub(r"\d+", "0", self.text)


def without_furniture(pages: Sequence[Sequence[Run]]) -> list[list[Run]]:
    """Leave out of some pages the heads and feet that come again at one height, and the page numbers."""
    edges = [
        [*_edge(number, runs, is_head=True), *_edge(number, runs, is_head=False)] for number, runs in enumerate(pages)
    ]
    recurring = _recurring([band for bands in edges for band in bands])
    heights = defaultdict(list)
    for band in (band for bands in edges for band in bands if _is_recurring(band, recurring)):
        heights[band.is_head].append((band.y, band.size, band.page))
    kept: list[list[Run]] = []
    for number, (runs, bands) in enumerate(zip(pages, edges, strict=True)):
        dropped: set[Run] = set()
        for is_head in (True, False):
            for band in (band for band in bands if band.is_head == is_head):
                beside = any(
                    abs(y - band.y) <= _SAME_HEIGHT and abs(size - band.size) < 0.5 and page != number
                    for y, size, page in heights[is_head]
                )
                is_numbered = re.match(r"\d{1,4}\b|.*\b\d{1,4}$", band.text) is not None
                is_number = _NUMBER.fullmatch(band.text) is not None
                if not (_is_recurring(band, recurring) or is_number or (beside and is_numbered)):
                    break
                dropped.update(band.runs)
        kept.append([run for run in runs if run not in dropped])
    return kept


def body_size(pages: Sequence[Sequence[Run]]) -> float:
    """Return the size, in half points, in which most letters of some pages are set."""
    letters: Counter[float] = Counter()
    for run in (run for runs in pages for run in runs):
        letters[round(run.size * 2) / 2] += len(run.glyphs)
    return letters.most_common(1)[0][0] if letters else 0.0


def text_and_notes(runs: Sequence[Run], size: float) -> tuple[list[Line], list[Line]]:
    """Return the lines of a page's running text, and those of the notes at its foot or at a column's."""
    text: list[Line] = []
    notes: list[Line] = []
    columns: dict[int, list[Line]] = defaultdict(list)
    for line in lines_of(runs):
        columns[line.column].append(line)
    has_text = any(line.size > _SMALLER * size for lines in columns.values() for line in lines)
    for number, lines in columns.items():
        first = len(lines)
        while first and lines[first - 1].size <= _SMALLER * size:
            first -= 1
        while first < len(lines) and not _MARK.match(lines[first].text) and first > 0:
            first += 1  # a caption, a table: not before the first mark
        is_foot = first > 0 or (number == max(columns) and _MARK.match(lines[0].text))
        if has_text and is_foot:
            text += lines[:first]
            notes += lines[first:]
        else:
            text += lines
    return text, notes


def note_number(text: str) -> str:
    """Return the number that a note begins with; empty where it has none."""
    match = _NOTE_NUMBER.match(text)
    return match[1].translate(_PLAIN) if match else ""


def without_calls(text: Sequence[Line], notes: Sequence[Line]) -> list[Line]:
    """Leave out of a page's text the raised numbers that call its notes: those that stand there once and have a note.

    Another raised number is a power or a unit's, and stays.
    """
    calls = Counter(match[0] for line in text for match in _RAISED.finditer(line.text))
    numbers = {note_number(note.text) for note in notes} - {""}
    called = {call for call, count in calls.items() if count == 1 and call.translate(_PLAIN) in numbers}
    return [
        line._replace(text=_RAISED.sub(lambda match: "" if match[0] in called else match[0], line.text))
        for line in text
    ]


def _edge(page: int, runs: Sequence[Run], *, is_head: bool) -> Iterator[_Band]:
    bands = bands_of(runs)
    for band in bands[:_EDGE] if is_head else bands[: -_EDGE - 1 : -1]:
        lines = lines_of(band)
        text = " ".join(line.text for line in sorted(lines, key=lambda line: (-line.y, line.x0)))
        yield _Band(page, is_head, lines[0].y, lines[0].size, text, tuple(band))


def _recurring(bands: Sequence[_Band]) -> dict[tuple[bool, str], list[tuple[float, int]]]:
    heights: dict[tuple[bool, str], list[tuple[float, int]]] = defaultdict(list)
    for band in bands:
        heights[band.is_head, band.kind].append((band.y, band.page))
    return heights


def _is_recurring(band: _Band, heights: dict[tuple[bool, str], list[tuple[float, int]]]) -> bool:
    return any(abs(y - band.y) <= _SAME_HEIGHT and page != band.page for y, page in heights[band.is_head, band.kind])
