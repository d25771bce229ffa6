"""A grid of stances with fixed axes: a cursor on one cell, letters on the axes, and parties marked for comparison.

Owns the cursor, the orientation and the scroll position. A cell shows glyph and word where the columns are wide enough,
else the glyph alone. Parties that state nothing on any issue have the last columns, with their letters as heads; a line
under the grid names what a letter alone stands for.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer

from briefing.app import commands
from briefing.app.content import cut, measure
from briefing.app.theme import FLASH, State
from briefing.app.widgets.themed import Themed, frame_css
from briefing.brief.items import ItemKind, Ref
from briefing.brief.letters import issue_letters, party_letters
from briefing.brief.links import Links
from briefing.brief.model import Issue, Party
from briefing.output.layout.blocks import Line, Role, Span, width_of
from briefing.output.layout.column_heads import (
    WORD_COLUMN_WIDTH,
    Heading,
    Widths,
    name_lines,
    needed,
    place_note,
    turned_widths,
    upright_widths,
)
from briefing.output.layout.grid_lines import GridLines, Legend, lines_of_grid, lines_of_heads
from briefing.output.matrix_cells import beside_stance, stance_in, width_in
from briefing.output.speakers import speaker

_LEAST_HEIGHT = 20
"""From how many lines on a screen has room for heads of more than one line."""
_MARK_GLYPH = "◆"


class MatrixView(Themed, can_focus=True, inherit_bindings=False):
    """The grid of issues and parties, in the orientation that shows more words."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.GRID)]
    DEFAULT_CSS = f"""
    {frame_css("MatrixView")}
    MatrixView {{ height: auto; width: 1fr; }}
    """

    @dataclass
    class OfCell(Message):
        """Something happened in a cell."""

        party: Party
        issue: Issue

    class Highlighted(OfCell):
        """The cursor came to a cell."""

    class Opened(OfCell):
        """A cell was opened, by Enter or a double click."""

    @dataclass
    class Paired(Message):
        """A second party was marked, so that two can be compared."""

        left: Party
        right: Party

    def __init__(self, links: Links, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._set_links(links)
        self._party = self._issue = 0
        """The indices of the party and the issue under the cursor; turning the grid does not change them."""
        self._top = self._left = 0
        self._is_turned_by_choice: bool | None = None
        self._marked: list[str] = []
        self._signs: dict[Ref, str] = {}
        self._fading: Timer | None = None

    def _set_links(self, links: Links) -> None:
        self._links = links
        brief = links.brief
        letters = party_letters(brief)
        parties = [Heading(p.id, letters.get(p.id, ""), p.label) for p in brief.parties]
        silent = {party.id for party in links.silent_everywhere}
        self._speaking = [heading for heading in parties if heading.id not in silent]
        self._silent = [heading for heading in parties if heading.id in silent]
        """The parties that state nothing on any issue: their columns are narrow, and the last."""
        self._parties = [*self._speaking, *self._silent]
        letters = issue_letters(brief)
        self._issues = [Heading(i.id, letters.get(i.id, ""), i.title, i.proposition) for i in brief.issues]
        self._longest_proposition = max((measure(heading.proposition) for heading in self._issues), default=0)
        self._words, self._least_words = self._word_widths(least=False), self._word_widths(least=True)
        """How wide the widest stance of each speaking party is with its word, and with its marking's or without these."""
        self._fits_upright: tuple[int, bool] | None = None
        """The width in cells for which the orientation was computed, and whether issues are the rows there."""
        self._laid_out: tuple[tuple[Hashable, ...], GridLines] | None = None
        """The lines of the grid, and all but the brief that they depend on: they are painted one by one."""

    def _word_widths(self, *, least: bool) -> list[int]:
        names = [[f"{party.id}/{issue.id}" for issue in self._issues] for party in self._speaking]
        return [max((width_in(self._links, name, measure, least=least) for name in of), default=0) for of in names]

    def show_links(self, links: Links, signs: Mapping[Ref, str]) -> None:
        """Show another version of the brief; the cursor stays in its cell, and changed positions get a sign for some seconds."""
        here = self.cell
        self._set_links(links)
        self._marked = [party for party in self._marked if party in links.parties]
        self._party = max(0, min(self._party, len(self._parties) - 1))
        self._issue = max(0, min(self._issue, len(self._issues) - 1))
        if here and here[0].id in links.parties and here[1].id in links.issues:
            self.go_to(here[0].id, here[1].id)
        else:
            self._cursor_moved()
        if self._fading is not None:
            self._fading.stop()
        self._signs = {**self._signs, **signs}
        self._fading = self.set_timer(FLASH, self._fade)
        self.refresh(layout=True)

    def _fade(self) -> None:
        self._signs = {}
        self.refresh()

    # What it shows

    @property
    def is_turned(self) -> bool:
        """Whether parties are the rows: as the person chose, else where that shows more words."""
        if self._is_turned_by_choice is not None:
            return self._is_turned_by_choice
        width = self.content_size.width
        if self._fits_upright is None or self._fits_upright[0] != width:
            upright = width * 2 // 5 + needed(self._speaking, self._least_words, len(self._silent))
            turned = turned_widths(self._parties, (), width).axis + WORD_COLUMN_WIDTH * len(self._issues)
            self._fits_upright = width, upright <= width or upright <= turned
        return not self._fits_upright[1]

    @property
    def rows(self) -> list[Heading]:
        """The axis at the left."""
        return self._parties if self.is_turned else self._issues

    @property
    def columns(self) -> list[Heading]:
        """The axis at the top."""
        return self._issues if self.is_turned else self._parties

    @property
    def cell(self) -> tuple[Party, Issue] | None:
        """The party and the issue under the cursor; None in an empty grid."""
        if not self._parties or not self._issues:
            return None
        party, issue = self._parties[self._party], self._issues[self._issue]
        return self._links.parties[party.id], self._links.issues[issue.id]

    @property
    def _row(self) -> int:
        return self._party if self.is_turned else self._issue

    @property
    def _column(self) -> int:
        return self._issue if self.is_turned else self._party

    def go_to(self, party: str, issue: str) -> None:
        """Put the cursor on a cell."""
        self._party = next(n for n, heading in enumerate(self._parties) if heading.id == party)
        self._issue = next(n for n, heading in enumerate(self._issues) if heading.id == issue)
        self._cursor_moved()

    # Moving

    def action_move(self, down: int, right: int) -> None:
        """Move the cursor; it stops at the edges."""
        self._put_cursor(self._row + down, self._column + right)

    def action_edge(self, down: int, right: int) -> None:
        """Move the cursor to an edge in each direction: -1 is the first, 1 the last, 0 stays."""
        last_row, last_column = len(self.rows) - 1, len(self.columns) - 1
        row = self._row if not down else (last_row if down > 0 else 0)
        column = self._column if not right else (last_column if right > 0 else 0)
        self._put_cursor(row, column)

    def action_open(self) -> None:
        """Open the cell under the cursor."""
        if self.cell:
            self.post_message(self.Opened(*self.cell))

    def action_mark(self) -> None:
        """Mark or unmark the party under the cursor; a second mark opens the comparison of the two."""
        if not self.cell:
            return
        party = self.cell[0].id
        if party in self._marked:
            self._marked.remove(party)
        else:
            self._marked.append(party)
        self.refresh()
        if len(self._marked) == 2:
            left, right = (self._links.parties[party_id] for party_id in self._marked)
            self._marked.clear()
            self.post_message(self.Paired(left, right))

    def action_turn(self) -> None:
        """Swap rows and columns."""
        self._is_turned_by_choice = not self.is_turned
        self._top = self._left = 0
        self._cursor_moved()
        self.refresh(layout=True)

    def on_click(self, event: events.Click) -> None:
        """Move to the clicked cell; a double click opens it."""
        offset = event.get_content_offset(self)
        place = self._lines.place(offset.y, self._top, self.content_size.height) if offset is not None else None
        column = self._column_at(offset.x) if offset is not None else None
        if place is not None and column is not None:
            self._put_cursor(place[0], column)
            if event.chain == 2:
                self.action_open()

    def _column_at(self, x: int) -> int | None:
        """Return the number of the column at a cell of a line; None at the left axis and behind the last."""
        widths = self._lines.widths
        end = widths.axis
        if x < end:
            return None
        for number, _ in self._visible_columns(widths):
            end += widths.columns[number]
            if x < end:
                return number
        return None

    def on_resize(self) -> None:
        """Scroll so that the cursor is visible."""
        self._top = self._left = 0
        self._cursor_moved()

    # Painting

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take the lines of each row, which is broken rather than cut, the heads and the legend."""
        height, limit = container.height, self.styles.max_height
        if limit is not None:
            height = int(limit.resolve(container, viewport)) - self.styles.gutter.height
        return self._lines_of(width, height).number

    @property
    def _lines(self) -> GridLines:
        return self._lines_of(*self.content_size)

    def _lines_of(self, width: int, height: int) -> GridLines:
        """Return the lines that a grid of some size consists of."""
        key = (width, height, self.app.size.height, self.is_turned, self._column)
        if self._laid_out is None or self._laid_out[0] != key:
            self._laid_out = key, self._lay_out(width, height)
        return self._laid_out[1]

    def _lay_out(self, width: int, height: int) -> GridLines:
        widths = self._widths(width)
        heads = lines_of_heads(self.columns, widths) if self.app.size.height >= _LEAST_HEIGHT else 1
        return lines_of_grid(self.rows, widths, heads, self._legend(widths), (width, height), measure)

    def _legend(self, widths: Widths) -> Legend:
        """Name the columns that have their letters alone."""
        columns = [*zip(self.columns, widths.columns, strict=True)]
        nameless = [heading for heading, width in columns if not heading.is_named_in(width)]
        silent = [] if self.is_turned else [heading for heading in nameless if heading in self._silent]
        here = self.columns[self._column] if self.columns else None

        def name(heading: Heading) -> Span:
            role: Role = "strong" if heading is here else "muted"
            return f"{heading.letter}\u00a0{heading.name}", role if self.is_turned else speaker(self._links, heading.id)

        names = [name(heading) for heading in nameless if heading not in silent]
        return Legend(names, [name(heading) for heading in silent], name(here) if here in nameless and here else None)

    def render_line(self, y: int) -> Strip:
        """Paint a line of the heads, of a row or of the legend."""
        (width, height), lines = self.content_size, self._lines
        place = lines.place(y, self._top, height)
        if y < lines.heads:
            segments = self._heads(y, lines)
        elif place is not None:
            segments = self._cells(*place, lines)
        else:
            segments = [
                Segment(text, self.palette.style(role)) for text, role in [(" ", "text"), *lines.legend_at(y, height)]
            ]
        return Strip(segments).adjust_cell_length(width, self.palette.style("text"))

    def _heads(self, y: int, lines: GridLines) -> list[Segment]:
        """Paint a line of the heads: those of parties end beside each other, those of issues begin so."""
        widths, style = lines.widths, self.palette.style
        corner = cut(self._out_of_sight(widths) if y == 0 else "", widths.axis)
        segments = [Segment(corner + " " * (widths.axis - measure(corner)), style("muted"))]
        for number, heading in self._visible_columns(widths):
            width = widths.columns[number]
            name = name_lines(heading.name, width, lines.heads) if heading.is_named_in(width) else [""]
            begin = 0 if self.is_turned else lines.heads - len(name)
            text = name[y - begin] if 0 <= y - begin < len(name) else ""
            segments += self._head(heading, text, width, number == self._column, has_letter=y == begin)
        return segments

    def _cells(self, row: int, line: int, lines: GridLines) -> list[Segment]:
        """Paint a line of a row: its first has the stances."""
        here, turned, left, widths = row == self._row, self.is_turned, self.rows[row], lines.widths
        segments = self._head(left, lines.rows[row][line], widths.axis, here, is_row=True, has_letter=not line)
        for number, heading in self._visible_columns(widths):
            wide = widths.columns[number]
            state: State = "cursor" if here and number == self._column else "plain"
            party, issue = (left, heading) if turned else (heading, left)
            ref = Ref(ItemKind.POSITION, f"{party.id}/{issue.id}")
            sign, word, role = stance_in(self._links, ref.id) if not line else ("", "", "text")
            mark = "▌" if state == "cursor" else " "
            changed = self._signs.get(ref) if not line else None
            lead = (changed, self.palette.sign()) if changed else (mark, self.palette.line("focus", state))
            segments.append(Segment(*lead))
            text = f"{sign} {word}" if word and widths.have_words else sign
            room = wide - 1 - measure(text)
            beside = beside_stance(self._links, ref.id, room, measure) if not line else []
            spans: Line = [(text, role), *beside, (" " * (room - width_of(beside, measure)), role)]
            segments += [Segment(words, self.palette.style(its_role, state)) for words, its_role in spans]
        return segments

    def _head(
        self, heading: Heading, name: str, width: int, here: bool, *, is_row: bool = False, has_letter: bool = True
    ) -> list[Segment]:
        """Paint a line of the head of a row or a column: the one with the letter and the mark, or one of others."""
        style, is_party = self.palette.style, self.is_turned is is_row
        mark = _MARK_GLYPH if is_party and has_letter and heading.id in self._marked else " "
        text = cut(name, width - (4 if is_row else 3)) if width > 4 else ""
        role: Role = (
            speaker(self._links, heading.id) if is_party else "strong" if here else "text" if is_row else "muted"
        )
        letter = heading.letter if has_letter and heading.letter else " "
        room = max(0, width - 1 - measure(letter))
        return [
            Segment(mark, style("badge")),
            Segment(letter, style(role) if is_party else style("muted")),
            Segment(f" {text}" + " " * (room - 1 - measure(text)) if room else "", style(role)),
        ]

    def _visible_columns(self, widths: Widths) -> list[tuple[int, Heading]]:
        room, last = self.content_size.width - widths.axis, self._left
        while last < len(self.columns) and (room := room - widths.columns[last]) >= 0:
            last += 1
        return [*enumerate(self.columns)][self._left : max(last, self._left + 1)]

    def _out_of_sight(self, widths: Widths) -> str:
        """Say in the corner, which every size of screen has room for, which rows and columns are out of sight."""
        columns = place_note(self._column, self._left, len(self._visible_columns(widths)), len(self.columns), "◀▶")
        in_sight = self._lines.rows_in_sight(self._top, self.content_size.height)
        rows = place_note(self._row, self._top, in_sight, len(self.rows), "▲▼")
        return " ".join(filter(None, [columns, rows]))

    # Places

    def _widths(self, width: int) -> Widths:
        """Return the widths of a grid of some width."""
        if self.is_turned:
            return turned_widths(self._parties, self._issues, width)
        signs, wanted = (self._words, self._least_words), self._longest_proposition + 4
        return upright_widths(self._speaking, signs, len(self._silent), wanted, width)

    def _put_cursor(self, row: int, column: int) -> None:
        if not self.cell:
            return
        row = min(max(row, 0), len(self.rows) - 1)
        column = min(max(column, 0), len(self.columns) - 1)
        self._party, self._issue = (row, column) if self.is_turned else (column, row)
        self._cursor_moved()

    def _cursor_moved(self) -> None:
        self.refresh()
        if not self.cell:
            return
        self._top = self._lines.top_for(self._row, self._top, self.content_size.height)
        self._left = min(self._left, self._column)
        widths = self._widths(self.content_size.width)
        while self._column not in [number for number, _ in self._visible_columns(widths)]:
            self._left += 1
        self.post_message(self.Highlighted(*self.cell))
