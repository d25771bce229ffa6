"""A list with the detail of its selected item beside it: the sources of a brief, and its timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget

from briefing.app import commands, panes
from briefing.app.screens.brief_screen import BriefScreen
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.lines_view import DetailView
from briefing.app.widgets.rows import Rows
from briefing.brief.refs import Ref
from briefing.brief.vocabulary import WITHHELD, WITHHELD_GLYPH, Marking
from briefing.output.catalogue import Catalogue
from briefing.output.pages import Titled
from briefing.output.spans import Block, Span


class View(NamedTuple):
    """What is browsed: its title, its rows, which lists of the brief they are, and what it says where there are none."""

    title: str
    rows: Callable[[Catalogue], Rows]
    lists: tuple[str, ...]
    empty: str


VIEWS = {
    "sources": View("Sources", panes.sources, ("sources",), "This brief names no sources."),
    "timeline": View(
        "Timeline", panes.timeline, ("timeline", "claims"), "This brief has no dated event and no dated claim."
    ),
}


class Browse(BriefScreen, inherit_bindings=False):
    """One view of a brief."""

    CSS_PATH = "browse.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.BROWSE)]

    def __init__(self, catalogue: Catalogue, view: str) -> None:
        super().__init__(catalogue)
        self.view = view
        self.selected: Ref | None = None

    def top(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the view's name and the brief's title."""
        brief = self.catalogue.brief
        return f"{VIEWS[self.view].title} · {brief.title}", [], brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the list and the detail."""
        view = VIEWS[self.view]
        self._list = ItemList(view.rows(self.catalogue), palette=self.look, lines=self.briefing.lines, id="list")
        self._list.border_title = Content(view.title)
        self._detail = DetailView(palette=self.look, id="detail")
        yield Container(self._list, self._detail, id="halves")

    def on_mount(self) -> None:
        """Say so where there is nothing to list."""
        if self._list.ref is None:
            self._detail.show(Titled("", [Block([self._nothing()])]))

    def _nothing(self) -> Span:
        """Say that there is nothing here; where something is hidden, that this is why."""
        hidden = self.catalogue.brief.withheld.hidden
        if any(name in hidden for name in VIEWS[self.view].lists):
            return f"{WITHHELD_GLYPH} What there is here is {WITHHELD}.", "muted"
        return VIEWS[self.view].empty, "gap"

    @on(ItemList.Highlighted)
    def _show(self, event: ItemList.Highlighted) -> None:
        if event.ref != self.selected:
            self.selected = event.ref
            self.show_notes()

    @on(ItemList.Opened)
    def _open(self, event: ItemList.Opened) -> None:
        if event.ref.kind == "claim":
            self.briefing.show_in_dashboard(event.ref)
        else:
            self.add_class("-zoomed", "-detail")
            self.set_focus(self._detail)

    def show_notes(self) -> None:
        """Show the selected item's page."""
        if self.selected is not None:
            self._detail.show(self.catalogue.page(self.selected, notes=self.briefing.notes))

    def on_descendant_focus(self) -> None:
        """Show the detail alone where it has the focus on a small screen."""
        self.set_class(self._detail.has_focus, "-detail")

    def action_next_pane(self, step: int) -> None:
        """Go from the list to the detail, or back."""
        self.set_focus(self._list if self._detail.has_focus else self._detail)

    def action_neighbour(self, step: int) -> None:
        """Go to the detail at the right, or to the list at the left."""
        self.set_focus(self._detail if step > 0 else self._list)

    def action_zoom(self) -> None:
        """Give the list or the detail the whole screen, or take it back."""
        self.toggle_class("-zoomed")
        if not self.has_class("-zoomed"):
            self.set_focus(self._list)

    def action_back(self) -> None:
        """Leave the zoom, then the detail, then the screen."""
        if self.has_class("-zoomed"):
            self.action_zoom()
        elif self._detail.has_focus:
            self.set_focus(self._list)
        else:
            self.app.pop_screen()
