"""Lines between the edges of a frame, whose sides are made once a paint; like `textual_internals` beyond Textual's interface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from textual._styles_cache import StylesCache
from textual.geometry import Region
from textual.strip import Strip

if TYPE_CHECKING:
    from textual._styles_cache import RenderLineCallback
    from textual.color import Color
    from textual.css.styles import StylesBase
    from textual.geometry import Size, Spacing
    from textual.widget import Widget


class FramedLines(StylesCache):
    """Keeps the lines of a widget that has no outline, tint or hatch. Textual would ask its styles anew for each of them."""

    def __init__(self) -> None:
        super().__init__()
        self._sides: tuple[Sequence[Segment], Sequence[Segment]] | None = None
        """What stands on either side of a line, once one was painted."""
        self._top = 0

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        """Paint lines, with sides in the styles that the widget has now."""
        self._sides = None
        return super().render_widget(widget, crop)

    def render_line(
        self,
        styles: StylesBase,
        y: int,
        size: Size,
        content_size: Size,
        padding: Spacing,
        base_background: Color,
        background: Color,
        render_content_line: RenderLineCallback,
        *effects: Any,
    ) -> Strip:
        """Paint a line; the first one between the edges as Textual does, the others with the sides of that one."""
        if self._sides is not None and 0 <= y - self._top < content_size.height:
            line = render_content_line(y - self._top)
            if line.cell_length == content_size.width:
                left, right = self._sides
                return Strip([*left, *line, *right], size.width)
        gutter = styles.gutter
        strip = super().render_line(
            styles, y, size, content_size, padding, base_background, background, render_content_line, *effects
        )
        if self._sides is None and 0 <= y - gutter.top < content_size.height:
            self._top = gutter.top
            self._sides = [*strip.crop(0, gutter.left)], [*strip.crop(size.width - gutter.right, size.width)]
        return strip
