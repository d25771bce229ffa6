"""The matrix screen: every party's stance on every issue, over the page of the cell under the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from briefing.app import commands
from briefing.app.screens.bases.brief_screen import BriefScreen
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.matrix_view import MatrixView
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief, Issue, Party
from briefing.brief.vocabulary import Marking
from briefing.output.deck import on_request
from briefing.output.layout.blocks import Block
from briefing.output.layout.display import PLAIN, SETTINGS
from briefing.output.pages.answers import answer_page
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled
from briefing.output.pages.save_notice import signs

_RANKS = {"face-to-face": 3, "next-pane": 4}
"""Ranks in the key bar that are this screen's own."""


class MatrixScreen(BriefScreen, inherit_bindings=False):
    """A grid of issues and parties, over the answer of the selected cell."""

    display_name = "Matrix"
    shows_outcomes = True
    CSS_PATH = "matrix.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.MATRIX)]
    AUTO_FOCUS = "MatrixView"
    own_command = "matrix"

    def __init__(self, catalogue: Catalogue, *, at: Ref | None = None) -> None:
        """Show the matrix of a brief; the cursor begins at the cell of the item `at`."""
        super().__init__(catalogue)
        self._begins_at = at

    def on_mount(self) -> None:
        """Put the cursor on the cell of the item that was selected before."""
        if not self._grid.cell:
            self.show_notes()
        if self._begins_at is None or not self._grid.cell:
            return
        scope = self.catalogue.scope(self._begins_at)
        issue = next((issue.id for issue in self.catalogue.brief.issues if issue.id in scope.issues), None)
        if issue is not None:
            party = self.catalogue.party_of(self._begins_at) or self._grid.cell[0]
            self._grid.go_to(party.id, issue)

    def hint_rank(self, command: commands.Command) -> int:
        """Put the two that disagree before the way into the answer below, which Enter shows whole."""
        return _RANKS.get(command.id) or super().hint_rank(command)

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the brief's title."""
        brief = self.catalogue.brief
        return f"Matrix · {brief.title}", [], brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the grid and the answer."""
        self._grid = MatrixView(self.catalogue.links, id="grid")
        self._grid.border_title = Content("At issue, and who says what to it")
        self._detail = DetailView(id="detail", opens_quotations=True, settings=(PLAIN, *SETTINGS))
        yield self._grid
        yield self._detail

    @property
    def item_to_edit(self) -> Ref | None:
        """The item to edit: the cell's position, or its party where no position is stated."""
        return self.selected or (Ref(ItemKind.PARTY, self._grid.cell[0].id) if self._grid.cell else None)

    @property
    def selected_party(self) -> Party | None:
        """The party of the cell, whether it states a position there or not."""
        return self._grid.cell[0] if self._grid.cell else None

    @property
    def selected_issue(self) -> Issue | None:
        """The issue of the cell."""
        return self._grid.cell[1] if self._grid.cell else None

    def show_notes(self, *, from_top: bool = True) -> None:
        """Show the answer again, with the presenter's notes or without them; why there is none where no cell is."""
        links, cell = self.catalogue.links, self._grid.cell
        page = answer_page(links, *cell, notes=self.shows_notes) if cell else _without_cells(links.brief)
        self._detail.show(page, from_top=from_top)

    def show_outcomes(self) -> None:
        """Show the answer again, with what the check of its quotations came to."""
        self.show_notes(from_top=False)

    def show_new_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Show the new version; the cursor stays in its cell."""
        refs = [
            [Ref(ItemKind.POSITION, name) for name in version.links.positions] for version in (before, self.catalogue)
        ]
        self._grid.show_links(self.catalogue.links, signs(comparison, *refs))
        if self._grid.cell is None:
            self.selected = None
            self.show_notes()

    @on(MatrixView.Highlighted)
    def _answer(self, event: MatrixView.Highlighted) -> None:
        stated = self.catalogue.links.position(event.party, event.issue)
        self.selected = Ref(ItemKind.POSITION, stated.id) if stated else None
        self.show_notes()

    @on(MatrixView.Opened)
    def _open(self, event: MatrixView.Opened) -> None:
        self.briefing.navigation.show_position(self.catalogue, event.party, event.issue)

    @on(MatrixView.Paired)
    def _confront(self, event: MatrixView.Paired) -> None:
        if self._grid.cell:
            self.show_face_to_face(event.left, event.right, self._grid.cell[1])

    def action_push(self) -> None:
        """Show the room the whole matrix, or the answer while that has the focus."""
        links, cell = self.catalogue.links, self._grid.cell
        has_answer = cell is not None and self._detail.has_focus
        ref = on_request.answer(links, *cell) if cell and has_answer else on_request.WHOLE_MATRIX
        self.briefing.navigation.push_to_room(ref, self.catalogue.path)

    def action_next_pane(self, step: int) -> None:
        """Focus the other of grid and answer."""
        self.set_focus(self._grid if self._detail.has_focus else self._detail)

    def action_back(self) -> None:
        """Leave the answer for the grid; else close the screen."""
        if self._detail.has_focus:
            self.set_focus(self._grid)
        else:
            self.go_back()


def _without_cells(brief: Brief) -> Titled:
    """Say why a brief has no stances: each is a party's, on an issue."""
    missing = [noun for noun, items in (("parties", brief.parties), ("issues", brief.issues)) if not items]
    return Titled("No stances", [Block([(f"The brief has no {' and no '.join(missing)} yet.", "gap")])])
