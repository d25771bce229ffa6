"""A grid of stances with fixed axes: a cursor on one cell, letters on the axes, and parties marked for comparison.

Owns the cursor, the orientation and the scroll position. A cell shows glyph and word where the columns are wide enough,
else the glyph alone.
"""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from briefing.app import commands
from briefing.app.content import cut, measure
from briefing.app.theme import FLASH, Palette, State
from briefing.brief.items import Ref
from briefing.brief.letters import issue_letters, party_letters
from briefing.brief.links import Links
from briefing.brief.model import Issue, Party
from briefing.brief.vocabulary import NO_POSITION_GLYPH, WITHHELD_GLYPH
from briefing.output.layout.blocks import Role

_WORD_COLUMN_WIDTH = 15
"""The cells of a column that holds the longest stance with its glyph and a space on either side."""
_NAME_COLUMN_WIDTH = 8
"""The cells of the narrowest column whose head shows more than a letter."""
_LEAST_COLUMN_WIDTH = 5
_MARK_GLYPH = "◆"


class Heading(NamedTuple):
    """A party or an issue on an axis: its id, its letter, its name."""

    id: str
    letter: str
    name: str


class MatrixView(Widget, can_focus=True, inherit_bindings=False):
    """The grid of issues and parties, in the orientation that shows more words."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.GRID)]
    DEFAULT_CSS = """
    MatrixView { height: auto; width: 1fr; }
    """

    class Highlighted(Message):
        """The cursor came to a cell."""

        def __init__(self, party: Party, issue: Issue) -> None:
            super().__init__()
            self.party = party
            self.issue = issue

    class Opened(Message):
        """A cell was opened, by Enter or a double click."""

        def __init__(self, party: Party, issue: Issue) -> None:
            super().__init__()
            self.party = party
            self.issue = issue

    class Paired(Message):
        """A second party was marked, so that two can be compared."""

        def __init__(self, left: Party, right: Party) -> None:
            super().__init__()
            self.left = left
            self.right = right

    def __init__(self, links: Links, *, palette: Palette, id: str | None = None) -> None:
        super().__init__(id=id)
        self.palette = palette
        self._set_links(links)
        self._party = self._issue = 0
        """The indices of the party and the issue under the cursor; turning the grid does not change them."""
        self._top = self._left = 0
        self._is_turned_by_choice: bool | None = None
        self._fits_upright: tuple[int, bool] | None = None
        """The width in cells for which the orientation was computed, and whether issues are the rows there."""
        self._marked: list[str] = []
        self._signs: dict[Ref, str] = {}
        self._fading: Timer | None = None

    def _set_links(self, links: Links) -> None:
        self._links = links
        brief = links.brief
        letters = party_letters(brief)
        self._parties = [Heading(p.id, letters.get(p.id, ""), p.label) for p in brief.parties]
        letters = issue_letters(brief)
        self._issues = [Heading(i.id, letters.get(i.id, ""), i.title) for i in brief.issues]
        self._longest_party = max((measure(heading.name) for heading in self._parties), default=0)
        self._longest_issue = max((measure(heading.name) for heading in self._issues), default=0)

    def show_links(self, links: Links, signs: Mapping[Ref, str]) -> None:
        """Show another version of the brief; the cursor stays in its cell, and changed positions get a sign for some seconds."""
        here = self.cell
        self._set_links(links)
        self._fits_upright = None
        self._marked = [party for party in self._marked if party in links.parties]
        self._party = max(0, min(self._party, len(self._parties) - 1))
        self._issue = max(0, min(self._issue, len(self._issues) - 1))
        if here and here[0].id in links.parties and here[1].id in links.issues:
            self.go_to(here[0].id, here[1].id)
        elif self.cell:
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
            upright, turned = (
                self._wanted_width(self._issues, self._parties),
                self._wanted_width(self._parties, self._issues),
            )
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

    def repaint(self, palette: Palette) -> None:
        """Take another theme's palette."""
        self.palette = palette
        self.refresh()

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
        if offset is None or offset.y < 1 or offset.x < self._axis_width:
            return
        row, column = self._top + offset.y - 1, self._left + (offset.x - self._axis_width) // self._column_width
        if row < len(self.rows) and column < len(self.columns):
            self._put_cursor(row, column)
            if event.chain == 2:
                self.action_open()

    def on_resize(self) -> None:
        """Scroll so that the cursor is visible."""
        self._top = self._left = 0
        self._cursor_moved()

    # Painting

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return one line for the heads and one for each row."""
        return len(self.rows) + 1

    def render_line(self, y: int) -> Strip:
        """Paint the heads, or a row."""
        width = self.content_size.width
        row = self._top + y - 1
        if y == 0:
            segments = self._heads()
        elif row < len(self.rows):
            segments = self._cells(row)
        else:
            segments = []
        return Strip(segments).adjust_cell_length(width, self.palette.style("text"))

    def _heads(self) -> list[Segment]:
        segments = [Segment(" " * self._axis_width, self.palette.style("text"))]
        for number, heading in self._visible_columns():
            segments += self._head(heading, self._column_width, number == self._column, parties=not self.is_turned)
        return segments

    def _cells(self, row: int) -> list[Segment]:
        here = row == self._row
        turned, wide, left = self.is_turned, self._column_width, self.rows[row]
        segments = self._head(left, self._axis_width, here, parties=turned)
        for number, heading in self._visible_columns():
            state: State = "cursor" if here and number == self._column else "plain"
            party, issue = (left, heading) if turned else (heading, left)
            sign, word, role = self._stance(f"{party.id}/{issue.id}")
            mark = "▌" if state == "cursor" else " "
            changed = self._signs.get(Ref("position", f"{party.id}/{issue.id}"))
            segments.append(
                Segment(changed, self.palette.sign()) if changed else Segment(mark, self.palette.line("focus", state))
            )
            text = f"{sign} {word}" if word and wide >= _WORD_COLUMN_WIDTH else sign
            segments.append(Segment(text + " " * (wide - 1 - measure(text)), self.palette.style(role, state)))
        return segments

    def _stance(self, name: str) -> tuple[str, str, Role]:
        """Return a cell's sign, word and role; without a word where no position is stated."""
        position = self._links.positions.get(name)
        if position is not None:
            return position.stance.glyph, position.stance.value, position.stance.value
        if name in self._links.brief.withheld.positions:
            return WITHHELD_GLYPH, "withheld", "muted"
        return NO_POSITION_GLYPH, "", "silent"

    def _head(self, heading: Heading, width: int, here: bool, *, parties: bool) -> list[Segment]:
        style = self.palette.style
        mark = _MARK_GLYPH if parties and heading.id in self._marked else " "
        text = cut(heading.name, width - 4) if width >= _NAME_COLUMN_WIDTH else ""
        role: Role = "strong" if here else "muted"
        used = 3 + measure(heading.letter) + measure(text)
        return [
            Segment(mark, style("badge")),
            Segment(heading.letter or " ", style("key")),
            Segment(f" {text}" + " " * max(0, width - used + 1), style(role)),
        ]

    def _visible_columns(self) -> list[tuple[int, Heading]]:
        last = min(len(self.columns), self._left + self._visible_column_count)
        return [(number, self.columns[number]) for number in range(self._left, last)]

    # Places

    @property
    def _axis_width(self) -> int:
        """The width of the left axis, in cells."""
        longest = self._longest(self.rows) + 4
        return max(6, min(longest, self.content_size.width * 2 // 5))

    @property
    def _column_width(self) -> int:
        """The width of a column, in cells: wide enough for names and words where there is room."""
        room = self.content_size.width - self._axis_width
        names = self._longest(self.columns) + 5
        fair = room // max(1, len(self.columns))
        return max(_LEAST_COLUMN_WIDTH, min(max(_WORD_COLUMN_WIDTH, names), fair))

    @property
    def _visible_column_count(self) -> int:
        return max(1, (self.content_size.width - self._axis_width) // self._column_width)

    def _longest(self, axis: list[Heading]) -> int:
        return self._longest_party if axis is self._parties else self._longest_issue

    def _wanted_width(self, rows: list[Heading], columns: list[Heading]) -> int:
        axis = self._longest(rows) + 4
        return min(axis, self.content_size.width * 2 // 5) + _WORD_COLUMN_WIDTH * len(columns)

    def _put_cursor(self, row: int, column: int) -> None:
        if not self.cell:
            return
        row = min(max(row, 0), len(self.rows) - 1)
        column = min(max(column, 0), len(self.columns) - 1)
        self._party, self._issue = (row, column) if self.is_turned else (column, row)
        self._cursor_moved()

    def _cursor_moved(self) -> None:
        lines = max(1, self.content_size.height - 1)
        self._top = min(max(self._top, self._row - lines + 1), self._row)
        self._left = min(max(self._left, self._column - self._visible_column_count + 1), self._column)
        hidden = len(self.columns) - self._visible_column_count
        more = ("◀" if self._left else "") + ("▶" if hidden > self._left else "")
        self.border_subtitle = Content(f"{self._column + 1}/{len(self.columns)} {more}") if hidden > 0 else None
        self.refresh()
        if self.cell:
            self.post_message(self.Highlighted(*self.cell))
