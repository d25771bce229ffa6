"""One page of a brief over the whole screen: two parties face to face, an item on the console. It follows the brief's file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from briefing.app import commands
from briefing.app.host import WritePage
from briefing.app.screens.brief_screen import BriefScreen
from briefing.app.widgets.lines_view import DetailView
from briefing.brief.diff.comparison import Comparison
from briefing.brief.vocabulary import Marking
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled

_GONE = Titled("", [])


class BriefPage(BriefScreen, inherit_bindings=False):
    """A page of a brief, scrolled by the keys; Esc leaves it, and so does the end of what it is about."""

    CSS_PATH = "page_screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.PAGE)]
    called = "Page"

    def __init__(self, catalogue: Catalogue, write: WritePage) -> None:
        super().__init__(catalogue)
        self._write = write

    def top(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the brief's title."""
        return self.catalogue.brief.title, [], self.catalogue.brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the page."""
        self._view = DetailView(palette=self.look, id="page")
        yield self._view

    def on_mount(self) -> None:
        """Show the page."""
        self.show_notes()

    def on_screen_resume(self) -> None:
        """Leave the page where what it is about went while another screen stood over it."""
        self._leave_where_gone()

    def show_notes(self) -> None:
        """Show the page again; nothing of it where what it is about has gone."""
        self._view.show(self._write(self.catalogue) or _GONE)

    def take_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Write the page anew; leave it where what it is about has gone."""
        self.show_notes()
        self._leave_where_gone()

    def _leave_where_gone(self) -> None:
        if self._write(self.catalogue) is None:
            self.go_back()

    def action_back(self) -> None:
        """Leave the page."""
        self.go_back()
