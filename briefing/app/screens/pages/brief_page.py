"""A screen of one page of a brief, such as two parties face to face; it is rewritten when the file is saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from briefing.app import commands
from briefing.app.host import WritePage
from briefing.app.screens.bases.brief_screen import BriefScreen
from briefing.app.widgets.detail_view import DetailView
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import Ref
from briefing.brief.vocabulary import Marking
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled

_GONE = Titled("", [])


class BriefPage(BriefScreen, inherit_bindings=False):
    """A scrollable page of a brief. Esc closes it; it closes itself when its item leaves the brief."""

    CSS_PATH = "page_screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.PAGE, commands.BRIEF_PAGE)]
    display_name = "Page"
    shows_outcomes = True

    def __init__(self, catalogue: Catalogue, write: WritePage, *, of: Ref | None = None) -> None:
        """Show a page as `write` writes it of each version; `of` is the address of what it shows."""
        super().__init__(catalogue)
        self.selected = of
        self._write = write

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the page's title and the brief's."""
        brief = self.catalogue.brief
        page = self._write(self.catalogue) or _GONE
        return " · ".join(title for title in (page.title, brief.title) if title), [], brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the page."""
        self._view = DetailView(id="page", opens_quotations=True)
        yield self._view

    def on_mount(self) -> None:
        """Show the page."""
        self.show_notes()

    def on_screen_resume(self) -> None:
        """Close the page if its item left the brief while another screen covered it."""
        self._leave_where_gone()

    def show_notes(self) -> None:
        """Show the page again, empty where its item has left the brief."""
        self._show()

    def show_outcomes(self) -> None:
        """Show the page again, with what the check of its quotations came to."""
        self._show(from_top=False)

    def _show(self, *, from_top: bool = True) -> None:
        """Show the page without its title, which stands in the top bar."""
        self._view.show((self._write(self.catalogue) or _GONE)._replace(title=""), from_top=from_top)

    def show_new_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Show the page of the new version; close it where its item has left the brief."""
        self.show_notes()
        self._leave_where_gone()

    def _leave_where_gone(self) -> None:
        if self._write(self.catalogue) is None:
            self.go_back()

    def action_back(self) -> None:
        """Close the page."""
        self.go_back()
