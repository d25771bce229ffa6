"""The matrix: who holds what on which issue, at a glance; under it the answer of the cell under the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from briefing.app import commands
from briefing.app.screens.brief_screen import BriefScreen
from briefing.app.widgets.lines_view import DetailView
from briefing.app.widgets.matrix_view import MatrixView
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import Ref
from briefing.brief.vocabulary import Marking
from briefing.output.pages.answers import answer_page, confrontation_page
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled
from briefing.output.pages.save_notice import signs


class MatrixScreen(BriefScreen, inherit_bindings=False):
    """Issues and parties across each other, over the answer."""

    called = "Matrix"
    CSS_PATH = "matrix.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.MATRIX)]
    AUTO_FOCUS = "MatrixView"

    def top(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the brief's title."""
        brief = self.catalogue.brief
        return f"Matrix · {brief.title}", [], brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the grid and the answer."""
        self._grid = MatrixView(self.catalogue.links, palette=self.look, id="grid")
        self._grid.border_title = Content("Stances on the issues")
        self._detail = DetailView(palette=self.look, id="detail")
        yield self._grid
        yield self._detail

    @property
    def edited(self) -> Ref | None:
        """The position in the cell; its party where none is stated."""
        return self.selected or (Ref("party", self._grid.cell[0].id) if self._grid.cell else None)

    def show_notes(self) -> None:
        """Show the answer again, with the presenter's notes or without them."""
        if self._grid.cell:
            self._detail.show(answer_page(self.catalogue.links, *self._grid.cell, notes=self.shows_notes))

    def take_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Show it in the grid, with the cursor in the same cell, and its answer under it."""
        refs = [[Ref("position", name) for name in each.links.positions] for each in (before, self.catalogue)]
        self._grid.show_links(self.catalogue.links, signs(comparison, *refs))
        if self._grid.cell is None:
            self.selected = None
            self._detail.show(None)

    @on(MatrixView.Highlighted)
    def _answer(self, event: MatrixView.Highlighted) -> None:
        stated = self.catalogue.links.position(event.party, event.issue)
        self.selected = Ref("position", stated.id) if stated else None
        self.show_notes()

    @on(MatrixView.Opened)
    def _open(self, event: MatrixView.Opened) -> None:
        self.briefing.navigation.show_position(self.catalogue, event.party, event.issue)

    @on(MatrixView.Paired)
    def _confront(self, event: MatrixView.Paired) -> None:
        left, right = event.left.id, event.right.id

        def facing(catalogue: Catalogue) -> Titled | None:
            parties = catalogue.links.parties
            if left not in parties or right not in parties:
                return None
            return confrontation_page(catalogue.links, parties[left], parties[right])

        self.briefing.navigation.show_page(self.catalogue, facing)

    def action_next_pane(self, step: int) -> None:
        """Go from the grid to the answer, or back."""
        self.set_focus(self._grid if self._detail.has_focus else self._detail)

    def action_back(self) -> None:
        """Leave the answer, then the screen."""
        if self._detail.has_focus:
            self.set_focus(self._grid)
        else:
            self.go_back()
