"""Words in a widget's frame, painted alone where they change; like `textual_internals` beyond Textual's documented interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content, ContentType
from textual.geometry import Region
from textual.widget import Widget, _BorderTitle

if TYPE_CHECKING:
    from rich.text import Text


class _FrameWords(_BorderTitle):
    """Words in a frame. Where they change, their line of the frame is painted; Textual would paint the whole widget."""

    def __set__(self, obj: Widget, title: Text | ContentType | None) -> None:
        """Write the words, unless they stand there already."""
        before: Content | None = getattr(obj, self._internal_name, None)
        words = None if title is None else obj.render_str(title).expand_tabs(4).split()[0]  # type: ignore[arg-type]
        if words is before or (words is not None and before is not None and words.is_same(before)):
            return
        setattr(obj, self._internal_name, words)
        (left, top), outer = obj.content_offset, obj.outer_size
        line = -top if self._internal_name == "_border_title" else outer.height - 1 - top
        obj.refresh(*([Region(-left, line, outer.width, 1)] if outer else []))


class Framed(Widget):
    """A widget in a frame that has words."""

    border_title = _FrameWords()
    border_subtitle = _FrameWords()
