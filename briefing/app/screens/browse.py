"""The screen of a brief's sources or of its timeline: a list beside the detail of the selected item."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from textual.widget import Widget

from briefing.app import commands, panes
from briefing.app.screens.bases.split_screen import SplitScreen
from briefing.app.timeline import timeline
from briefing.app.widgets.rows import Rows
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import WITHHELD, WITHHELD_GLYPH, Marking
from briefing.output.layout.blocks import Block, Span
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled
from briefing.output.pages.save_notice import signs


class View(NamedTuple):
    """What the screen lists: a title, rows, the brief's lists they come from, and a text for an empty list."""

    title: str
    rows: Callable[[Catalogue], Rows]
    lists: tuple[str, ...]
    empty: str


VIEWS = {
    "sources": View("Sources", panes.sources, ("sources",), "This brief names no sources."),
    "timeline": View("Timeline", timeline, ("timeline", "claims"), "This brief has no dated event and no dated claim."),
}


class Browse(SplitScreen, inherit_bindings=False):
    """The sources or the timeline of one brief."""

    shows_outcomes = True

    display_name = "Sources and timeline"
    BINDINGS = SplitScreen.BINDINGS

    def __init__(self, catalogue: Catalogue, view: str, *, at: Ref | None = None) -> None:
        """List a view of a brief; the cursor begins at what belongs to the item `at`."""
        super().__init__(catalogue)
        self.view = view
        self.own_command = view
        self._begins_at = at
        self.selected: Ref | None = None

    def hint_rank(self, command: commands.Command) -> int:
        """Leave out what no source has: an issue on which two parties disagree."""
        is_idle = command.id == "face-to-face" and self.view == "sources"
        return 0 if is_idle else super().hint_rank(command)

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the view's name and the brief's title."""
        brief = self.catalogue.brief
        return f"{VIEWS[self.view].title} · {brief.title}", [], brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the list and the detail."""
        view = VIEWS[self.view]
        yield from self.compose_list_and_detail(view.title, view.rows(self.catalogue))

    def on_mount(self) -> None:
        """Put the cursor on what belongs to the item that was selected before; explain an empty list."""
        first = next((ref for ref in self._belonging_to(self._begins_at) if ref in self.items.refs), None)
        if first is not None:
            self.items.select(first)
        if self.items.ref is None:
            self.detail.show(Titled("", [Block([self._nothing()])]))

    def show_new_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """List the new version; an event that moved in the file is recognised by its date and text."""
        was = [ref if ref.kind != ItemKind.EVENT else _moved(ref, before, self.catalogue) for ref in self.items.refs]
        at = self.selected
        if at is not None and at.kind == ItemKind.EVENT:
            at = _moved(at, before, self.catalogue)
        self.items.show_rows(VIEWS[self.view].rows(self.catalogue), keep=at if at in self._listed() else None)
        self.items.flash(signs(comparison, was, self.items.refs))
        stays = self.items.ref == at
        self.selected = self.items.ref
        if self.selected is None:
            self.detail.show(Titled("", [Block([self._nothing()])]))
        else:
            self.show_notes(from_top=not stays)

    def _listed(self) -> set[Ref]:
        rows = VIEWS[self.view].rows(self.catalogue)(80)
        return {row.ref for row in rows if row.ref is not None}

    def _belonging_to(self, ref: Ref | None) -> Iterator[Ref]:
        """Yield what may stand in the list for an item: itself, its sources, then the claims that it is about."""
        if ref is None:
            return
        yield ref
        yield from (Ref(ItemKind.SOURCE, piece.source) for piece in self.catalogue.links.evidence(ref))
        scope = self.catalogue.scope(ref)
        claims = [claim for claim in self.catalogue.brief.claims if claim.issue in scope.issues]
        party = ref.id.partition("/")[0] if ref.kind == ItemKind.POSITION else None
        yield from (
            Ref(ItemKind.CLAIM, claim.id) for claim in claims if claim.id in scope.claims or claim.made_by == party
        )
        yield from (Ref(ItemKind.CLAIM, claim.id) for claim in claims)

    def _nothing(self) -> Span:
        """Return the text of an empty list, which says so where items are hidden."""
        hidden = self.catalogue.brief.withheld.hidden
        if any(name in hidden for name in VIEWS[self.view].lists):
            return f"{WITHHELD_GLYPH} What there is here is {WITHHELD}.", "muted"
        return VIEWS[self.view].empty, "gap"

    def choose(self, ref: Ref | None) -> None:
        """Select an item and show its page."""
        if ref != self.selected:
            self.selected = ref
            self.show_notes()

    def open_item(self, ref: Ref) -> None:
        """Open a claim in the dashboard; give any other item's page the whole screen here."""
        if ref.kind == ItemKind.CLAIM:
            self.briefing.navigation.go_to_item(ref)
        else:
            self.zoom_detail()

    def show_outcomes(self) -> None:
        """Show the selected item's page again, with what the check of its quotations came to."""
        self.show_notes(from_top=False)

    def show_notes(self, *, from_top: bool = True) -> None:
        """Show the selected item's page."""
        if self.selected is not None:
            page = self.catalogue.page(self.selected, notes=self.shows_notes, first=self._begins_at)
            self.detail.show(page, from_top=from_top)


def _moved(ref: Ref, before: Catalogue, now: Catalogue) -> Ref:
    """Return an event's reference in another version of the brief; event -1, which is none, where it has gone."""
    event = before.brief.timeline[int(ref.id)]
    same = (
        n
        for n, candidate in enumerate(now.brief.timeline)
        if (candidate.date, candidate.text) == (event.date, event.text)
    )
    return Ref(ItemKind.EVENT, str(next(same, -1)))
