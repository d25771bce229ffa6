"""A screen that draws whole frames alone, and only what has changed; like `textual_internals` beyond Textual's interface."""

from __future__ import annotations

import asyncio
from typing import TypeVar

from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

Result = TypeVar("Result")

_MOST_TIMES_PUT_OFF = 10
"""How often a drawing is put off for what widgets have yet to take: keys may come faster than they are dealt with."""


class SteadyScreen(Screen[Result], inherit_bindings=False):
    """A screen whose first frame is whole.

    While changes are collected, as when the app starts, Textual draws frames and throws them away: what is shown next is
    a part of the screen, and its text stood there for a moment without its marking. Of a screen that has a new size, as one
    that is just opened, it would draw frames without words, laid out for another size, and then the screen.

    A key paints what it has changed, once. Textual would paint all of the screen whenever another widget gets the focus, and
    whenever anything reaches a screen that lies hidden under this one; and it would paint while widgets have yet to take what
    the key sent them, their new size among it, and again when they have taken it.
    """

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The widget that has the focus. It and the one before paint themselves again."""

    drawn_at: float | None = None
    """When its first frame was drawn, in seconds on the clock of events; None before that."""
    _times_put_off = 0
    """How often the drawing that is due was put off."""
    _is_laying_out = False
    """Whether the screen is being laid out for what is drawn afterwards."""

    def style_for(self, size: Size) -> None:
        """Set the classes of the screen's breakpoints; Textual sets them after it has drawn."""
        breaks = ((size.width, self.HORIZONTAL_BREAKPOINTS), (size.height, self.VERTICAL_BREAKPOINTS))
        classes = {
            name: name in self._get_breakpoint_classes(length, breakpoints or [])
            for length, breakpoints in breaks
            for _, name in breakpoints or []
        }
        self.update_classes(classes, animate=False)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        """Lay out; where the terminal gives the size, by its style, to be drawn once the widgets have taken theirs."""
        if size is None:
            super()._refresh_layout(size, scroll)
            return
        self.style_for(size)
        was_laying_out, self._is_laying_out = self._is_laying_out, True
        super()._refresh_layout(size, scroll)
        self._is_laying_out = was_laying_out
        self.call_later(self._draw_after_others)

    def _on_timer_update(self) -> None:
        """Lay out and draw, once every widget has taken what was sent to it."""
        self._update_timer.pause()
        if self._times_put_off < _MOST_TIMES_PUT_OFF and self._is_mail_waiting:
            self._times_put_off += 1
            self.call_later(self._draw_after_others)
            return
        self._times_put_off = 0
        self._is_laying_out = self._layout_required and self.is_current
        super()._on_timer_update()
        if self._is_laying_out:
            self._is_laying_out = False
            self.call_later(self._draw_after_others)
        elif self._compositor._dirty_regions and self.is_current:
            self._compositor_refresh()

    def note_drawing(self, time: float) -> None:
        """Note when the screen was drawn, in seconds on the clock of events."""
        if self.drawn_at is None:
            self.drawn_at = time

    def draw_soon(self) -> None:
        """Draw what has changed as soon as every widget has taken what was sent to it, for what a person waits for.

        Textual draws nothing for up to two frames after it has drawn: an answer would wait that long for its letter.
        """
        self.call_later(self._draw_after_others)

    async def _draw_after_others(self) -> None:
        """Draw after all others have had a turn."""
        await asyncio.sleep(0)
        self._on_timer_update()

    @property
    def _is_mail_waiting(self) -> bool:
        """Whether the app, the screen or a widget of it has yet to take a message."""
        return any(node.message_queue_size for node in (self.app, self, *self.walk_children()))

    def _compositor_refresh(self) -> None:
        """Draw what has changed; while changes are collected, keep it, and forget it where another screen hides this one."""
        if self._is_laying_out:
            return
        if self._is_hidden:
            self._compositor._dirty_regions.clear()
            self._dirty_widgets.clear()
        elif not self.app._batch_count:
            super()._compositor_refresh()

    @property
    def _is_hidden(self) -> bool:
        """Whether the screen on top lets nothing of this one through; this one is painted whole when it is on top again."""
        return self is not self.app.screen and self.app.screen.styles.background.a == 1

    def draw_what_was_kept(self) -> None:
        """Draw what was kept while changes were collected; what is out of sight, the layout that brings it into sight draws.

        Textual would else lay out at once, without telling widgets of their new sizes.
        """
        self._compositor.update_widgets(self._dirty_widgets & self._compositor.visible_widgets.keys())
        self._compositor_refresh()
