"""A view of a source's text, scrolled by lines that are laid out as they come into sight, and a click's place in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from briefing.app import commands
from briefing.app.content import measure, painted
from briefing.app.terminal.textual_internals import Unscrolled
from briefing.app.widgets.detail_view import TEXT_WIDTH
from briefing.app.widgets.themed import Themed, frame_css
from briefing.library.checks.passages import Passage
from briefing.library.lookup.text_search import Match
from briefing.output.layout.blocks import Line
from briefing.output.pages.source_layout import SelectedRun, SourceLayout

_WHEEL = 3
"""How many lines a turn of the wheel moves the text."""

_KEPT_ROWS = 400
"""How many rows are kept laid out."""


class Searched(Message):
    """A text was searched: where the words stand next, if anywhere."""

    def __init__(self, words: str, match: Match | None) -> None:
        super().__init__()
        self.words = words
        self.match = match


class TextView(Unscrolled, Themed, can_focus=True):
    """The paragraphs of a source's text. Its screen says which passage is marked."""

    DEFAULT_CSS = f"""
    {frame_css("TextView")}
    TextView {{ height: 1fr; width: 1fr; }}
    """
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.TEXT)]

    class Clicked(Message):
        """A passage was clicked."""

        def __init__(self, passage: Passage) -> None:
            super().__init__()
            self.passage = passage

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._layout: SourceLayout | None = None
        self._current: Passage | None = None
        self._words = ""
        self._top = (0, 0)
        self._went_to = 0
        self._awaited: tuple[int, int] | None = None
        self._laid_out: dict[int, list[Line]] = {}
        self._laid_out_for = 0
        self._known_width: int | None = None
        """The width of the text while its lines are asked for."""

    def show(self, layout: SourceLayout, *, current: Passage | None, words: str = "") -> None:
        """Show a text at the present place: the passage `current` marked, and the words that are searched for."""
        if layout is self._layout and (current, words) == (self._current, self._words):
            return
        is_same_text = self._layout is not None and self._layout.passages.text is layout.passages.text
        painted = self._in_sight() if is_same_text and self._awaited is None and self._width > 0 else None
        self._layout, self._current, self._words = layout, current, words
        self._laid_out = {}
        self._top = min(self._top, self._last_top())
        self._show_place()
        self._paint_what_changed(painted)

    def _in_sight(self) -> Sequence[Line]:
        with self._width_known():
            return [self._line_at(y) for y in range(self.content_size.height)]

    def _paint_what_changed(self, painted: Sequence[Line] | None) -> None:
        """Paint the lines that differ from those that were painted; all of them where another text was."""
        if painted is None:
            self.refresh()
            return
        for y, (before, now) in enumerate(zip(painted, self._in_sight(), strict=True)):
            if before != now:
                self.refresh(Region(0, y, self.content_size.width, 1))

    def go_to(self, paragraph: int, place: int = 0) -> None:
        """Scroll so that a place of a paragraph stands in the upper third; leave the text where it is well in sight."""
        layout = self._layout
        self._awaited = None
        if layout is None or self._width <= 0:
            self._awaited = (paragraph, place)  # `on_resize` goes there once there is room
            return
        self._went_to = paragraph
        row = layout.row_at(paragraph, place)
        line = (row, layout.line_of(row, place, self._width, measure))
        height = self.content_size.height
        if not self._moved(self._top, 1 if height > 3 else 0) <= line <= self._moved(self._top, height * 2 // 3):
            self._put_at_top(self._moved(line, -(height // 3)))

    @property
    def is_in_place(self) -> bool:
        """Whether the view has room, and so has gone where it was asked to go."""
        return self._awaited is None

    @property
    def place(self) -> tuple[int, int]:
        """The paragraph at the top, by its number from 1, and the place in it where the view begins."""
        if self._layout is None or not self._layout.rows:
            return 1, 0
        row = self._layout.rows[self._top[0]]
        return row.paragraph, row.begin

    @property
    def cursor_paragraph(self) -> int:
        """The number of the paragraph that `go_to` went to last, while it is in sight; else of the one at the top."""
        return self._went_to if self._went_to in self.paragraphs_in_sight else self.place[0]

    @property
    def paragraphs_in_sight(self) -> range:
        """The numbers of the paragraphs that are in sight."""
        if self._layout is None or not self._layout.rows:
            return range(0)
        bottom = self._moved(self._top, max(0, self.content_size.height - 1))
        return range(self.place[0], self._layout.rows[bottom[0]].paragraph + 1)

    # Lines

    @property
    def _width(self) -> int:
        if self._known_width is not None:
            return self._known_width
        width = self.content_size.width - 1 - bool(self.styles.gutter.width)  # no text touches the frame at its right
        margin = self._layout.margin_width(width) if self._layout else 0
        return max(0, min(width, TEXT_WIDTH + margin))

    @contextmanager
    def _width_known(self) -> Iterator[None]:
        """Find the width once for many lines: Textual searches the screen for it each time."""
        before, self._known_width = self._known_width, self._width
        try:
            yield
        finally:
            self._known_width = before

    @property
    def selected_run(self) -> SelectedRun | None:
        """The words that are selected; None, as this view selects none."""
        return None

    def _lines(self, row: int) -> list[Line]:
        assert self._layout is not None
        if self._laid_out_for != self._width or len(self._laid_out) > _KEPT_ROWS:
            self._laid_out, self._laid_out_for = {}, self._width
        if row not in self._laid_out:
            width = max(1, self._width)
            self._laid_out[row] = self._layout.lines(row, width, self._current, self._words, measure, self.selected_run)
        return self._laid_out[row]

    def _moved(self, place: tuple[int, int], lines: int) -> tuple[int, int]:
        """Return the row and its line that stand some lines below a place, or above it; the first or the last at an end."""
        row, line = place
        line += lines
        rows = len(self._layout.rows) if self._layout else 0
        with self._width_known():
            while line < 0 and row > 0:
                row -= 1
                line += len(self._lines(row))
            while row < rows and line >= len(self._lines(row)) and row + 1 < rows:
                line -= len(self._lines(row))
                row += 1
            return (row, min(max(0, line), max(0, len(self._lines(row)) - 1))) if rows else (0, 0)

    def _last_top(self) -> tuple[int, int]:
        """Return the place at which the text's last line stands at the foot of the view."""
        rows = len(self._layout.rows) if self._layout else 0
        return self._moved((rows - 1, len(self._lines(rows - 1)) - 1), 2 - self.content_size.height) if rows else (0, 0)

    def _put_at_top(self, place: tuple[int, int]) -> None:
        self._top = min(place, self._last_top())
        self._show_place()
        self.refresh()

    def _show_place(self) -> None:
        """Write at the foot of the frame which paragraphs are in sight."""
        if self._layout is None or self._width <= 0 or not self._layout.rows:
            return
        shown, count = self.paragraphs_in_sight, len(self._layout.passages.text.paragraphs)
        several = f"¶{shown.start}–{shown.stop - 1}" if len(shown) > 1 else f"¶{shown.start}"
        self.border_subtitle = Content(f"{several} of {count}")

    def on_resize(self, event: events.Resize) -> None:
        """Keep what stands at the top."""
        if self._layout is not None:
            self._top = (self._top[0], 0) if self._laid_out_for not in (0, self._width) else self._top
            self._put_at_top(self._top)
            self._go_where_awaited()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint the view."""
        with self._width_known():
            if self._awaited is not None and self._width > 0:
                self.call_later(self._go_where_awaited)  # shown again in the size that it had, which no resize tells
            return super().render_lines(crop)

    def _go_where_awaited(self) -> None:
        if self._awaited is not None:
            self.go_to(*self._awaited)

    def render_line(self, y: int) -> Strip:
        """Paint one visible line."""
        width = self.content_size.width
        if self._layout is None or not self._layout.rows or width <= 0 or self._awaited is not None:
            return Strip([Segment(" " * width, self.palette.style("text"))], width)
        return painted(self._line_at(y), self.palette, "plain", width)

    def _line_at(self, y: int) -> Line:
        rows = self._layout.rows if self._layout else ()
        row, line = self._top
        line += y
        while row < len(rows) and line >= len(self._lines(row)):
            line -= len(self._lines(row))
            row += 1
        return [(" ", "text"), *self._lines(row)[line]] if row < len(rows) else []

    # The mouse

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move on."""
        self._scroll(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move back."""
        self._scroll(-_WHEEL)

    def on_click(self, event: events.Click) -> None:
        """Tell which passage was clicked, where one was."""
        offset = event.get_content_offset(self)
        if offset is None or self._layout is None or not self._layout.rows:
            return
        row, line = self._moved(self._top, offset.y)
        passage = self._layout.passage_under(row, self._lines(row), line, offset.x - 1, self._width, measure)
        if passage is not None:
            self.post_message(self.Clicked(passage))

    # Keys

    def action_down(self) -> None:
        """Scroll a line down."""
        self._scroll(1)

    def action_up(self) -> None:
        """Scroll a line up."""
        self._scroll(-1)

    def action_first(self) -> None:
        """Scroll to the top."""
        self._put_at_top((0, 0))

    def action_last(self) -> None:
        """Scroll to the end."""
        self._put_at_top(self._last_top())

    def action_page_down(self) -> None:
        """Scroll a page down."""
        self._scroll(max(1, self.content_size.height - 1))

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self._scroll(1 - max(2, self.content_size.height))

    def _scroll(self, lines: int) -> None:
        self._put_at_top(self._moved(self._top, lines))
