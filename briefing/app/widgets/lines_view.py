"""A scrolling view of lines: paints only the visible ones, and lays out again only when its width changes."""

from abc import abstractmethod
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Region as TextualRegion
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.app.terminal.framed_lines import FramedLines
from briefing.app.widgets.themed import Themed, frame_css

THUMB = "█"


class InSight(NamedTuple):
    """What is painted of each line in sight, and the rows of the thumb on the side of the frame."""

    lines: Sequence[object]
    thumb: range


class LinesView(ScrollView, Themed, can_focus=True, inherit_bindings=False):
    """A scrolling view of lines, which subclasses lay out for a width and paint."""

    DEFAULT_CSS = f"""
    {frame_css("LinesView")}
    LinesView {{ scrollbar-size: 0 0; overflow-x: hidden; overflow-y: scroll; }}
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._styles_cache = FramedLines()
        self._total = 0
        self._laid_out_for = -1
        self._place: tuple[int, int] | None = None
        """The line at the top and the width in cells, while lines are painted: Textual looks for them on the screen."""

    @abstractmethod
    def lay_out(self, width: int) -> int:
        """Lay the lines out for a width in cells, at least 1; return their number."""

    @abstractmethod
    def paint(self, number: int, width: int) -> Strip:
        """Paint a line by its number, from 0."""

    def lay_out_again(self) -> None:
        """Lay out for the current width; the scroll position stays as far as the lines reach."""
        width = self.content_size.width
        if width <= 0:
            self._laid_out_for = -1  # hidden now; `on_resize` lays out when it is shown again
            return
        self.set_lines_laid_out(width, self.lay_out(width))

    def set_lines_laid_out(self, width: int, total: int) -> None:
        """Show `total` lines that are laid out for a width."""
        self._take_lines(width, total)
        self.refresh()

    def _take_lines(self, width: int, total: int) -> None:
        """Take `total` lines that are laid out for a width, without painting them."""
        self._laid_out_for = width
        self._total = total
        self._set_length()
        self.show_more()

    def _set_length(self) -> None:
        """Set the scrollable length to the number of lines, without the layout of the screen that Textual would do."""
        self.set_reactive(LinesView.virtual_size, Size(self.content_size.width, self._total))
        self.scroll_y = self.validate_scroll_y(self.scroll_y)

    def in_sight(self) -> InSight:
        """Return what is to be painted now."""
        top = round(self.scroll_offset.y)
        lines = range(top, min(self._total, top + self.content_size.height))
        return InSight([self.to_paint(number) for number in lines], self._thumb)

    def to_paint(self, number: int) -> object:
        """Return what is to be painted of a line; two that are equal are painted alike."""
        raise NotImplementedError

    def paint_what_changed(self, painted: InSight | None) -> None:
        """Paint the lines that differ from those that were painted; all of them where it is not known what was.

        Where the view was scrolled meanwhile, Textual paints all of it.
        """
        shown = self.in_sight()
        if painted is None or painted.thumb != shown.thumb:
            self.refresh()
            return
        top = round(self.scroll_offset.y)
        for number, (before, now) in enumerate(zip_longest(painted.lines, shown.lines), top):
            if before != now:
                self.refresh_lines(number, 1)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out again where the width has changed."""
        if self.content_size.width != self._laid_out_for:
            self.lay_out_again()
        else:
            self.take_height()

    def _lay_out_for_width(self) -> None:
        if self.content_size.width != self._laid_out_for:
            self.lay_out_again()

    def take_height(self) -> None:
        """Show the same lines in a view of another height."""
        self.show_more()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Update the foot of the frame, and the thumb on its side where that moves."""
        super().watch_scroll_y(old_value, new_value)
        self.show_more()
        if thumb(old_value, self.content_size.height, self._total) != self._thumb:
            self.refresh()

    @property
    def _thumb(self) -> range:
        return thumb(self.scroll_y, self.content_size.height, self._total)

    def render_lines(self, crop: TextualRegion) -> list[Strip]:
        """Paint the widget, and on the right side of its frame a thumb that says where in the whole the view stands.

        A view that several keys at once have opened may not have been told of its size: it lays out again.
        """
        if self.content_size.width != self._laid_out_for:
            self.call_later(self._lay_out_for_width)
        self._place = round(self.scroll_offset.y), self.content_size.width
        strips = super().render_lines(crop)
        self._place = None
        rows = self._thumb
        if not rows or not self.gutter.right or crop.right < self.outer_size.width:
            return strips
        return [
            _with_thumb(strip) if number in rows else strip
            for number, strip in enumerate(strips, crop.y - self.gutter.top)
        ]

    def show_more(self) -> None:
        """Write at the foot of the frame how many lines lie above and below."""
        above = round(self.scroll_offset.y)
        below = self._total - above - self.content_size.height
        words = " ".join(filter(None, [f"▲ {above}" if above > 0 else "", f"▼ {below}" if below > 0 else ""]))
        noun = "line" if max(above, 0) + max(below, 0) == 1 else "lines"
        self._set_subtitle(f"{words} {noun}" if words else "")

    def render_line(self, y: int) -> Strip:
        """Paint one visible line."""
        top, width = self._place or (round(self.scroll_offset.y), self.content_size.width)
        number = y + top
        if number >= self._total:
            return Strip([Segment(" " * width, self.palette.style("text"))], width)
        return self.paint(number, width)

    def _set_subtitle(self, text: str) -> None:
        if text != (self.border_subtitle or ""):
            self.border_subtitle = Content(text)


def thumb(top: float, height: int, total: int) -> range:
    """Return the rows of a view that its thumb takes, where `height` of `total` lines are in sight from line `top` on.

    It is empty where all lines are in sight.
    """
    if height < 1 or total <= height:
        return range(0)
    size = max(1, round(height * height / total))
    start = round(min(max(top, 0), total - height) * (height - size) / (total - height))
    return range(start, start + size)


def _with_thumb(strip: Strip) -> Strip:
    """Put the thumb in the place of a line's last cell, in the colours that the frame has there."""
    before, side = strip.divide([strip.cell_length - 1, strip.cell_length])
    return Strip.join([before, Strip([Segment(THUMB, segment.style) for segment in side], 1)])
