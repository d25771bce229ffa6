"""A source's text as lines: its paragraphs with their numbers, and what the brief quotes marked.

Lines are laid out paragraph by paragraph, as they come into sight: a text may be of 16 MiB, and of one paragraph.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.library.checks.passages import Passage, SourcePassages, marks_in
from briefing.library.lookup.text_search import matches_in
from briefing.output.layout.blocks import Block, Line, Measure, Role, Span, wrap
from briefing.output.layout.cells import cell_width

RESTING, LEFT_OUT = "┃", "╎"
"""The signs in the margin: something in the brief rests on the paragraph; nothing does."""

_LONGEST_ROW = 2000
"""How many characters of a paragraph are laid out at a time."""

_LONGEST_WORD = 40
"""In a longer run of letters a line may begin anywhere, as in scripts without spaces."""

NARROW = 50
"""Below so many cells the margin has no spaces."""


class TextRow(NamedTuple):
    """What is laid out at a time: a paragraph, by its number from 1, or a part of a long one, from `begin` to `end`."""

    paragraph: int
    begin: int
    end: int


class SelectedRun(NamedTuple):
    """Words of a text that somebody selects: a paragraph's number and a place in it, where they begin and where they end."""

    begin: tuple[int, int]
    end: tuple[int, int]


class SourceLayout:
    """The lines of one source's text, as they come into sight, for a width."""

    def __init__(self, passages: SourcePassages) -> None:
        self.passages = passages
        self.rows: Sequence[TextRow] = [*_rows(passages.text.paragraphs)]
        self._resting = passages.resting
        self._knows_all = passages.left_out is not None
        self._marks: dict[int, list[tuple[int, int, Passage]]] = defaultdict(list)
        for paragraph in {stretch.line for passage in passages.passages for stretch in passage.stretches}:
            self._marks[paragraph] = [*marks_in(passages.passages, paragraph)]

    def row_at(self, paragraph: int, place: int) -> int:
        """Return the index of the row that a place of a paragraph is in."""
        return max(
            0, bisect_right(self.rows, (paragraph, place, len(self.passages.text.paragraphs[paragraph - 1]) + 1)) - 1
        )

    def lines(
        self,
        row: int,
        width: int,
        current: Passage | None,
        words: str = "",
        measure: Measure = cell_width,
        selected: SelectedRun | None = None,
    ) -> list[Line]:
        """Lay out one row, with the margin before each line and an empty line after a paragraph.

        The passage `current` is marked, the others more faintly, and the words that are searched for or selected.
        """
        paragraph, begin, _ = self.rows[row]
        margin = self.margin_width(width)
        spans = self.spans(self.rows[row], current, words, selected)
        lines = wrap(Block(spans), max(1, width - margin), measure)
        number: Span = (
            f"{paragraph:>{self._digits}}" if begin == 0 else " " * self._digits,
            self._number_role(paragraph),
        )
        margins = [[number, *self._sign(paragraph, width, is_first=begin == 0)]]
        margins += [[(" " * self._digits, "muted"), *self._sign(paragraph, width, is_first=False)] for _ in lines[1:]]
        whole = [[*before, *line] for before, line in zip(margins, lines or [[]], strict=False)]
        ends_paragraph = row + 1 == len(self.rows) or self.rows[row + 1].paragraph != paragraph
        return [*whole, []] if ends_paragraph else whole

    def line_of(self, row: int, place: int, width: int, measure: Measure = cell_width) -> int:
        """Return the number, from 0, of the line of a row that a place of its paragraph is in."""
        paragraph, begin, end = self.rows[row]
        text = self.passages.text.paragraphs[paragraph - 1]
        far = min(end, place + _LONGEST_WORD)
        stop = text.find(" ", place, far)
        before = text[begin : stop if stop >= 0 else far if far == end else place + 1]
        return max(0, len(wrap(Block([(before, "text")]), max(1, width - self.margin_width(width)), measure)) - 1)

    def passage_under(
        self, row: int, lines: Sequence[Line], line: int, cell: int, width: int, measure: Measure = cell_width
    ) -> Passage | None:
        """Return the passage that stands at a cell of a line of a row that is laid out as `lines`; None where none does."""
        place = self.place_under(row, lines, line, cell, width, measure)
        if place is None:
            return None
        runs = self._marks.get(self.rows[row].paragraph, ())
        return next((passage for first, last, passage in runs if first <= place < last), None)

    def place_under(
        self, row: int, lines: Sequence[Line], line: int, cell: int, width: int, measure: Measure = cell_width
    ) -> int | None:
        """Return the place of a row's paragraph that stands at a cell of a line; None in the margin and beyond the text."""
        margin = self.margin_width(width)
        if line >= len(lines) or cell < margin:
            return None
        begins = [*self.line_begins(row, lines, width), self.rows[row].end]
        text = self.passages.text.paragraphs[self.rows[row].paragraph - 1][begins[line] : begins[line + 1]]
        length = next((n for n in range(1, len(text) + 1) if margin + measure(text[:n]) > cell), None)
        return None if length is None else begins[line] + length - 1

    def line_begins(self, row: int, lines: Sequence[Line], width: int) -> list[int]:
        """Return the place of its paragraph at which each line of a row begins that is laid out as `lines`."""
        paragraph, place, end = self.rows[row]
        text = self.passages.text.paragraphs[paragraph - 1]
        margin = self.margin_width(width)
        begins = []
        for spans in lines:
            while place < end and text[place].isspace():
                place += 1
            begins.append(place)
            letters = sum(not char.isspace() for char in "".join(part for part, _ in spans)[margin:])
            while letters and place < end:
                letters -= not text[place].isspace()
                place += 1
        return begins

    def rows_of(self, paragraph: int) -> Sequence[TextRow]:
        """Return the rows of a paragraph."""
        return self.rows[bisect_left(self.rows, (paragraph,)) : bisect_left(self.rows, (paragraph + 1,))]

    def margin(self, paragraph: int) -> list[Span]:
        """Return what stands before the first line of a paragraph, where there is room."""
        return [
            (f"{paragraph:>{self._digits}}", self._number_role(paragraph)),
            *self._sign(paragraph, NARROW, is_first=True),
        ]

    def margin_width(self, width: int) -> int:
        """Return how many cells the margin takes."""
        return self._digits + (1 if width < NARROW else 3)

    @property
    def _digits(self) -> int:
        return len(str(len(self.passages.text.paragraphs)))

    def _sign(self, paragraph: int, width: int, *, is_first: bool) -> list[Span]:
        is_resting = paragraph in self._resting
        sign = RESTING if is_resting else LEFT_OUT if is_first and self._knows_all else " "
        role: Role = "badge" if is_resting else "muted"
        return [(sign, role)] if width < NARROW else [(" ", "text"), (sign, role), (" ", "text")]

    def _number_role(self, paragraph: int) -> Role:
        return "key" if paragraph in self._resting else "muted"

    def spans(
        self, row: TextRow, current: Passage | None, words: str = "", selected: SelectedRun | None = None
    ) -> list[Span]:
        """Return the text of a row in the roles of what it is to the brief."""
        text = self.passages.text.paragraphs[row.paragraph - 1][row.begin : row.end]
        roles: list[Role] = ["text"] * len(text)
        for begin, end, _ in self._marks.get(row.paragraph, ()):
            _put(roles, "quoted", begin - row.begin, end - row.begin)
        for stretch in current.stretches if current else ():
            if stretch.line == row.paragraph:
                _put(roles, "passage", stretch.begin - row.begin, stretch.end - row.begin)
        for begin, end in matches_in(text, words):
            _put(roles, "hit", begin, end)
        if selected is not None and selected.begin[0] <= row.paragraph <= selected.end[0]:
            first = selected.begin[1] if selected.begin[0] == row.paragraph else 0
            last = selected.end[1] if selected.end[0] == row.paragraph else row.end
            _put(roles, "selected", first - row.begin, last - row.begin)
        return [*_runs(text, roles)]


def _rows(paragraphs: Sequence[str]) -> Iterator[TextRow]:
    for number, paragraph in enumerate(paragraphs, 1):
        begin = 0
        while len(paragraph) - begin > _LONGEST_ROW:
            end = paragraph.rfind(" ", begin + _LONGEST_ROW // 2, begin + _LONGEST_ROW) + 1 or begin + _LONGEST_ROW
            yield TextRow(number, begin, end)
            begin = end
        yield TextRow(number, begin, len(paragraph))


def _put(roles: list[Role], role: Role, begin: int, end: int) -> None:
    first, last = max(0, begin), min(len(roles), end)
    if first < last:
        roles[first:last] = [role] * (last - first)


def _runs(text: str, roles: Sequence[Role]) -> Iterator[Span]:
    begin = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or roles[place] != roles[begin]:
            yield text[begin:place], roles[begin]
            begin = place
