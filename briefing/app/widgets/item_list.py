"""A list of items of several lines each, with a cursor, emphasised and dimmed items, and headings between them.

Owns the cursor and the scroll position. The items' text comes from a function of the width; which items belong together
is set from outside, by `follow` and `mark`. What recedes in a list that follows another is folded to a line each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip
from textual.theme import Theme
from textual.timer import Timer

from briefing.app import commands
from briefing.app.content import filled
from briefing.app.theme import FLASH, State
from briefing.app.widgets.lines_view import LinesView
from briefing.app.widgets.rows import (
    Emphasis,
    FixedRows,
    PaintedLine,
    Rows,
    end_of_run,
    first_under_heading,
    item_away,
    lay_out_rows,
    nearest,
    next_item,
    number_of_item,
    row_numbers,
    top_of,
)
from briefing.brief.items import Ref
from briefing.output.layout.blocks import Line

GUTTER = 1
BAR = "▌"
_ROOMY = 12
"""From how many lines on a list has room for an empty line between its groups."""


class ItemList(LinesView, inherit_bindings=False):
    """A list with a cursor. A screen links its lists by calling `follow` on the others."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.LIST)]

    class Highlighted(Message):
        """The cursor moved to an item, or the list got the focus."""

        def __init__(self, items: ItemList, ref: Ref | None) -> None:
            super().__init__()
            self.items = items
            self.ref = ref

    class Opened(Message):
        """An item was opened, by Enter or a double click."""

        def __init__(self, items: ItemList, ref: Ref) -> None:
            super().__init__()
            self.items = items
            self.ref = ref

    def __init__(
        self, rows: Rows | FixedRows, *, lines: int, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._row_source = rows
        self._most_lines = lines
        self.follower: Callable[[ItemList, Ref | None], None] | None = None
        """Called at once when the cursor moves, to paint linked lists in the same frame; without it, a message is posted."""
        self.always_active = False
        """Whether the cursor is always painted as if the list had the focus, because another widget moves it."""
        self._row_layout = lay_out_rows(rows, 80, lines)
        self._row_by_ref = row_numbers(self._row_layout)
        self._was_roomy = False
        self._cursor = self._next_item(-1, 1)
        self._emphasis = Emphasis()
        self._signs: dict[Ref, str] = {}
        self._fading: Timer | None = None
        self._strips: dict[tuple[int, int, int, State, bool, str], Strip] = {}
        self._pressed: int | None = None
        """The row on which a button of the mouse was pressed: the press may have folded others."""

    # What the list holds

    @property
    def ref(self) -> Ref | None:
        """The item under the cursor; None in an empty list."""
        return self._row_layout.refs[self._cursor] if 0 <= self._cursor < len(self._row_layout.refs) else None

    @property
    def refs(self) -> list[Ref]:
        """All items, in order."""
        return list(self._row_by_ref)

    @property
    def following(self) -> frozenset[Ref] | None:
        """The linked items, which stay bright while the others are dimmed; None where none is dimmed."""
        return self._emphasis.following

    @property
    def marked(self) -> frozenset[Ref]:
        """The items emphasised beside the cursor's own in a list that leads others."""
        return self._emphasis.marked

    def show_rows(self, rows: Rows | FixedRows, *, keep: Ref | None = None) -> None:
        """Replace the rows; the cursor stays on its item (or goes to `keep`), or on its neighbour where that has gone.

        The cursor also keeps its height in the view.
        """
        kept, before = keep or self.ref, self.refs
        height = self._row_layout.start(self._cursor) - round(self.scroll_offset.y) if self._cursor >= 0 else 0
        self._row_source = rows
        width = self.content_size.width
        painted = self.in_sight() if width == self._laid_out_for else None
        total = self.lay_out(max(GUTTER + 1, width))
        row = -1 if kept is None else self._row_by_ref.get(nearest(kept, before, self._row_by_ref), -1)
        self._cursor = row if row >= 0 else self._next_item(-1, 1)
        if width <= 0:
            self._laid_out_for, self._total = -1, 0  # what is painted before `on_resize` has none of the new rows
            return
        self._take_lines(width, total)
        self._scroll_to_row(self._cursor)
        if keep is None and self._cursor >= 0:
            self.scroll_to(y=self._row_layout.start(self._cursor) - height, animate=False)
        self.paint_what_changed(painted)

    def flash(self, signs: Mapping[Ref, str]) -> None:
        """Put signs beside some items for some seconds, in addition to those already there."""
        if self._fading is not None:
            self._fading.stop()
        self._signs = {**self._signs, **signs}
        self._fading = self.set_timer(FLASH, self._fade)
        self._strips.clear()
        self.refresh()

    @property
    def signs(self) -> Mapping[Ref, str]:
        """The items that have a sign now."""
        return self._signs

    def _fade(self) -> None:
        self._signs = {}
        self._strips.clear()
        self.refresh()

    def set_lines(self, lines: int) -> None:
        """Set the most lines that an item takes."""
        self._most_lines = lines
        self.lay_out_again()

    def move_to(self, ref: Ref) -> bool:
        """Put the cursor on an item and scroll to it, without a message; return whether the list has the item."""
        row = self._row_by_ref.get(ref)
        if row is None:
            return False
        self._put_cursor(row)
        return True

    def select(self, ref: Ref) -> None:
        """Move the cursor to an item as a key would, with a message; nothing where the list has not the item."""
        self._move_cursor(self._row_by_ref.get(ref, self._cursor))

    def follow(self, refs: frozenset[Ref] | None, *, first: Ref | None = None) -> None:
        """Dim all items but some; None dims none.

        The cursor goes to `first` where it is among them, else to the topmost of them, and the list scrolls there.
        """
        refs = refs if refs is None else refs & self._row_by_ref.keys()
        self._emphasise(Emphasis(following=refs))
        if refs:
            rows = sorted(self._row_by_ref[ref] for ref in refs)
            self._put_cursor(self._row_by_ref[first] if first in refs else rows[0])
            self._scroll_to_row(rows[0], also=(rows[-1], end_of_run(rows)), unless=self._cursor)

    def relink(self, refs: frozenset[Ref] | None) -> None:
        """Dim all items but some, as `follow` does; the cursor stays."""
        self._emphasise(Emphasis(following=refs if refs is None else refs & self._row_by_ref.keys()))

    def mark(self, refs: frozenset[Ref], *, near: frozenset[Ref] | None = None) -> None:
        """Emphasise some items beside the cursor's own, and dim all but those that are `near`; None dims none."""
        self._emphasise(Emphasis(near=near, marked=refs))

    def _emphasise(self, emphasis: Emphasis) -> None:
        """Set what stands out and what recedes; the cursor keeps its height in the view where rows fold or unfold."""
        if emphasis == self._emphasis:
            return
        self._emphasis, layout, row = emphasis, self._row_layout, self._cursor
        height = layout.start(row) - round(self.scroll_offset.y) if row >= 0 else 0
        if layout.fold(emphasis.following) and self._laid_out_for > 0:
            self.set_lines_laid_out(self._laid_out_for, layout.height)
            if row >= 0:
                self.scroll_to(y=layout.start(row) - height, animate=False)
                self._scroll_to_row(row)
        self.refresh()

    # Moving

    def action_down(self) -> None:
        """Move to the next item."""
        self._move_cursor(self._next_item(self._cursor, 1))

    def action_up(self) -> None:
        """Move to the previous item; at the first one, scroll to the heading above it."""
        self._move_cursor(self._next_item(self._cursor, -1))

    def action_first(self) -> None:
        """Move to the first item."""
        self._move_cursor(self._next_item(-1, 1))

    def action_last(self) -> None:
        """Move to the last item."""
        self._move_cursor(self._next_item(len(self._row_layout.refs), -1))

    def action_heading(self, step: int) -> None:
        """Move to the first item under the next heading (1) or under the one before (-1)."""
        self._move_cursor(first_under_heading(self._row_layout.refs, self._cursor, step))

    def action_page_down(self) -> None:
        """Move a page down."""
        self._move_by_lines(max(1, self.content_size.height - 1))

    def action_page_up(self) -> None:
        """Move a page up."""
        self._move_by_lines(-max(1, self.content_size.height - 1))

    def action_open(self) -> None:
        """Open the item under the cursor."""
        if self.ref is not None:
            self.post_message(self.Opened(self, self.ref))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember the row under the pointer: the list may get the focus, and unfold, before the click comes."""
        offset = event.get_content_offset(self)
        self._pressed = row = (
            None if offset is None else self._row_layout.row_at(offset.y + round(self.scroll_offset.y))
        )
        if row is not None and self.following is not None and self._row_layout.refs[row] is not None:
            self._cursor = row  # the list unfolds about the item under the pointer

    def on_click(self, event: events.Click) -> None:
        """Move to the clicked item; a double click opens it."""
        row, self._pressed = self._pressed, None
        if event.chain == 2:  # the first click may have folded the list, and moved the item away from under the pointer
            self.action_open()
        elif row is not None and row < len(self._row_layout.refs) and self._row_layout.refs[row] is not None:
            self._move_cursor(row)

    def on_focus(self) -> None:
        """Post the item under the cursor."""
        self._strips.clear()
        self.post_message(self.Highlighted(self, self.ref))

    def on_blur(self) -> None:
        """Paint the cursor of a list without the focus."""
        self.refresh()

    # Painting

    def theme_changed(self, theme: Theme) -> None:
        """Paint again in the new theme's palette."""
        self._strips.clear()
        super().theme_changed(theme)

    def lay_out_again(self) -> None:
        """Lay out for the current width, and scroll to the cursor."""
        super().lay_out_again()
        self._scroll_to_row(self._cursor)

    def take_height(self) -> None:
        """Keep the cursor in sight in a view of another height, which may have room between its groups or not."""
        if self._has_room != self._was_roomy:
            self.lay_out_again()
            return
        super().take_height()
        self._scroll_to_row(self._cursor)

    @property
    def _has_room(self) -> bool:
        return self.content_size.height >= _ROOMY and self._most_lines > 1

    def lay_out(self, width: int) -> int:
        """Lay the rows out beside the gutter."""
        self._strips.clear()
        here, has_room, before = self.ref, self._has_room, self._row_layout
        inner = max(1, width - GUTTER - bool(self.styles.gutter.width))  # no text touches the frame at its right
        self._row_layout = lay_out_rows(self._row_source, inner, self._most_lines, has_room=has_room, before=before)
        self._was_roomy = has_room
        self._row_layout.fold(self._emphasis.following)
        self._row_by_ref = row_numbers(self._row_layout)
        self._cursor = self._cursor if here is None else self._row_by_ref.get(here, self._cursor)
        return self._row_layout.height

    def paint(self, number: int, width: int) -> Strip:
        """Paint a line: the bar in the gutter, then the text in the colours of its item's state."""
        line, state, marked, sign = self.to_paint(number)
        row = self._row_layout.row_at(number)
        assert row is not None
        start, end = self._row_layout.start(row), self._row_layout.end(row)
        key = (row, number - start, end - start, state, marked, sign)
        strip = self._strips.get(key)
        if strip is None or strip.cell_length != width:
            strip = self._strips[key] = self._painted(line, state, marked, sign, width)
        return strip

    def to_paint(self, number: int) -> PaintedLine:
        """Return what is to be painted of a line."""
        row = self._row_layout.row_at(number)
        assert row is not None
        line = self._row_layout.line(number)
        state, marked = self._state(row) if line else ("plain", False)  # what fills up a row is not its item's
        return PaintedLine(line, state, marked, self._sign(row, number))

    def show_more(self) -> None:
        """Write at the foot of the frame the cursor's number, the number of items, and arrows where more lies above or below."""
        refs, total = self._row_layout.refs, len(self._row_by_ref)
        above = round(self.scroll_offset.y) > 0
        below = self._total - round(self.scroll_offset.y) > self.content_size.height
        place = (self._cursor + 1 if total == len(refs) else number_of_item(refs, self._cursor)) if total else 0
        arrows = ("▲" if above else "") + ("▼" if below else "")
        self._set_subtitle(f"{place}/{total} {arrows}".strip() if total else "")

    def _sign(self, row: int, number: int) -> str:
        """Return the gutter of a line of a changed item: its sign in the item's first line, a space below; empty for others."""
        ref = self._row_layout.refs[row]
        sign = self._signs.get(ref, "") if ref is not None else ""
        return sign and (sign if number == self._row_layout.start(row) else " ")

    def _painted(self, line: Line, state: State, marked: bool, sign: str, width: int) -> Strip:
        palette = self.palette
        ground = palette.style("text", state)
        bar = Segment(" ", ground)
        if sign:
            bar = Segment(sign, palette.sign())
        elif marked:
            bar = Segment(BAR, palette.line("focus" if state == "cursor" else "link", state))
        return filled([bar, *(palette.segment(text, role, state) for text, role in line)], width, ground)

    def _state(self, row: int) -> tuple[State, bool]:
        ref = self._row_layout.refs[row]
        active = self.has_focus or self.always_active
        if row == self._cursor and active:
            return "cursor", True
        if row == self._cursor and self.following is None and ref not in self.marked:
            return "blurred", True
        state, has_bar = self._emphasis.of(self._row_layout.refs, row)
        return ("plain" if ref in self._signs else state), has_bar

    # Places

    def _next_item(self, row: int, step: int) -> int:
        return next_item(self._row_layout.refs, row, step)

    def _move_cursor(self, row: int) -> None:
        if row == self._cursor:
            self._scroll_to_row(row)
            return
        self._put_cursor(row)
        if self.follower is not None:
            self.follower(self, self.ref)
        else:
            self.post_message(self.Highlighted(self, self.ref))

    def _move_by_lines(self, lines: int) -> None:
        if self._cursor >= 0:
            self._move_cursor(item_away(self._row_layout, self._cursor, lines))

    def _put_cursor(self, row: int) -> None:
        before, self._cursor = self._cursor, row
        for changed in (before, row):
            if 0 <= changed < len(self._row_layout.refs):
                start, end = self._row_layout.start(changed), self._row_layout.end(changed)
                self.refresh_lines(start, end - start)
        self._scroll_to_row(row)

    def _scroll_to_row(self, row: int, *, also: Sequence[int] = (), unless: int | None = None) -> None:
        """Scroll as little as shows the whole item and its heading.

        `also` are later items, of which the first that fits is shown with it; where none does, `unless` is shown instead.
        """
        height = self.content_size.height
        if not 0 <= row < len(self._row_layout.refs) or height <= 0:
            return
        top, bottom = top_of(self._row_layout, row, height), self._row_layout.end(row)
        fitting = next((later for later in also if self._row_layout.end(later) - top <= height), None)
        if fitting is not None:
            bottom = self._row_layout.end(fitting)
        elif unless is not None:
            top, bottom = top_of(self._row_layout, unless, height), self._row_layout.end(unless)
        scroll = round(self.scroll_offset.y)
        if bottom - scroll > height:
            scroll = bottom - height
        self.scroll_to(y=min(scroll, top), animate=False)
        self.show_more()
