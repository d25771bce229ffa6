"""The base of the sources, the timeline and the changes: a list, and beside it the detail of the selected item."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget

from briefing.app import commands
from briefing.app.screens.bases.brief_screen import BriefScreen
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.rows import Rows
from briefing.brief.items import Ref
from briefing.output.layout.display import PLAIN, SETTINGS

_VAST = 50
"""From so many rows on the detail would be empty for the most part, and is set large as far as it has room."""


class SplitScreen(BriefScreen, inherit_bindings=False):
    """A screen split into a list and a detail; a small terminal shows one of the two at a time."""

    CSS_PATH = "split_screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.BROWSE)]

    def compose_list_and_detail(self, title: str, rows: Rows) -> Iterator[Widget]:
        """Yield the list and the detail."""
        self.items = ItemList(rows, lines=self.briefing.lines, id="list")
        self.items.border_title = Content(title)
        self.detail = DetailView(id="detail", opens_quotations=True, settings=(PLAIN, *SETTINGS), display_rows=_VAST)
        yield Container(self.items, self.detail, id="halves")

    @abstractmethod
    def choose(self, ref: Ref | None) -> None:
        """Show the detail of the item under the cursor."""

    @abstractmethod
    def open_item(self, ref: Ref) -> None:
        """Open an item of the list."""

    @on(ItemList.Highlighted)
    def _highlighted(self, event: ItemList.Highlighted) -> None:
        self.choose(event.ref)

    @on(ItemList.Opened)
    def _opened(self, event: ItemList.Opened) -> None:
        self.open_item(event.ref)

    def zoom_detail(self) -> None:
        """Give the detail the whole screen."""
        self.add_class("-zoomed", "-detail")
        self.set_focus(self.detail)

    def on_descendant_focus(self) -> None:
        """Let a small terminal show the detail while it has the focus."""
        self.set_class(self.detail.has_focus, "-detail")

    def action_next_pane(self, step: int) -> None:
        """Focus the other of list and detail."""
        self.set_focus(self.items if self.detail.has_focus else self.detail)

    def action_neighbour(self, step: int) -> None:
        """Focus the detail on the right, or the list on the left."""
        self.set_focus(self.detail if step > 0 else self.items)

    def action_heading(self, step: int) -> None:
        """Move to the first item under the next heading (1) or under the one before (-1)."""
        self.items.action_heading(step)

    def action_zoom(self) -> None:
        """Give the list or the detail the whole screen, or show both again."""
        self.toggle_class("-zoomed")
        if not self.has_class("-zoomed"):
            self.set_focus(self.items)

    def action_back(self) -> None:
        """End the zoom; else leave the detail for the list; else close the screen."""
        if self.has_class("-zoomed"):
            self.action_zoom()
        elif self.detail.has_focus:
            self.set_focus(self.items)
        else:
            self.go_back()
