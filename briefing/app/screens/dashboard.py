"""The dashboard screen: the issues in a rail, linked panes of claims, positions and questions, and the selected item's detail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget

from briefing.app import commands, panes
from briefing.app.content import measure
from briefing.app.host import Hits
from briefing.app.screens.bases.room_questions import RoomQuestionsScreen
from briefing.app.widgets.bars.issue_rail import BOTTOM_LINE, IssueRail
from briefing.app.widgets.bars.tabs import TabStrip
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.lines_view import LinesView
from briefing.app.widgets.rows import Rows
from briefing.brief import dates, walk
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import Ref
from briefing.brief.text import counted
from briefing.brief.vocabulary import Marking
from briefing.output.layout.display import PLAIN, SETTINGS
from briefing.output.layout.highlight import marked
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.save_notice import address_now, signs

_NAMES = ("Key claims", "Positions", "Open questions")
_DETAIL_TAB = "Detail"
_TABS = ("1 Claims", "2 Positions", "3 Open", _DETAIL_TAB)
_RANKS = {"present-here": 31, "copy": 32, "next-pane": 33}
"""Ranks in the key bar between those of the other commands, which are tens here."""
_BY_PARTY, _BY_ISSUE = "by party", "by issue"


class Dashboard(RoomQuestionsScreen, inherit_bindings=False):
    """The issues of one brief, its three panes and the detail under them."""

    display_name = "Dashboard"
    shows_outcomes = shows_whole_brief = True
    CSS_PATH = "dashboard.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.DASHBOARD)]

    def __init__(self, catalogue: Catalogue, *, select: Ref | None = None, hits: Hits | None = None) -> None:
        super().__init__(catalogue)
        self._grouped_by = _BY_ISSUE
        self._select = None if select is None else catalogue.listed(select)
        self.hits = hits and hits._replace(refs=tuple(dict.fromkeys(map(catalogue.listed, hits.refs))))
        self.selected: Ref | None = None
        self._hit_to_leave = self._select if hits else None

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the brief's title, its date and its counts."""
        brief = self.catalogue.brief
        counts = counted(len(brief.sources), "source"), counted(len(brief.parties), "party")
        return brief.title, [f"as of {dates.in_words(brief.as_of)}", *counts], self.catalogue.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the issues, the tabs for small terminals, the panes, and the detail."""
        lines = self.briefing.lines
        self._panes = tuple(
            ItemList(rows, lines=lines, id=name, classes="pane")
            for name, rows in zip(("claims", "positions", "questions"), self._rows(), strict=True)
        )
        self._panes[0].add_class("-open")
        for pane in self._panes:
            pane.follower = self._follow
        self._detail = DetailView(id="detail", opens_quotations=True, settings=(PLAIN, *SETTINGS))
        self._rail = IssueRail(self.catalogue.links, id="rail")
        yield self._rail
        yield TabStrip(id="tabs")
        yield Container(*self._panes, id="panes")
        yield self._detail

    def on_mount(self) -> None:
        """Select the requested item or the first claim, and read the room's questions."""
        if self._select is not None:
            self.go_to(self._select)
        self._name_panes()
        self.read_room_questions()

    def on_resize(self) -> None:
        """Name the panes again once they have their new widths."""
        self.call_after_refresh(self._name_panes)

    # What follows the selected item

    @on(ItemList.Highlighted)
    def _follow_highlighted(self, event: ItemList.Highlighted) -> None:
        # The screen's initial focus has gone on to the requested item's pane; a focusing click may have moved the cursor.
        if event.items.has_focus:
            self._follow(event.items, event.items.ref)

    def _follow(self, items: ItemList, ref: Ref | None) -> None:
        self._open(items)
        self._show(items, ref)

    @on(ItemList.Opened)
    def _open_item(self, event: ItemList.Opened) -> None:
        self._show(event.items, event.ref)
        self.add_class("-zoomed", "-detail")
        self.set_focus(self._detail)

    @on(IssueRail.Chosen)
    def _choose_issue(self, event: IssueRail.Chosen) -> None:
        if event.ref == BOTTOM_LINE:
            self.action_bottom_line()
        elif not self.go_to_issue(event.ref.id):
            self.briefing.say("Nothing in this brief is on this issue.")

    @on(TabStrip.Chosen)
    def _choose_tab(self, event: TabStrip.Chosen) -> None:
        self.set_focus(self._stops[event.number])

    def on_descendant_focus(self) -> None:
        """Let a small terminal show the focused pane, or the detail while it has the focus."""
        self.set_class(self._detail.has_focus, "-detail")
        self._name_panes()

    def _show(self, items: ItemList, ref: Ref | None) -> None:
        if ref == self.selected and items.following is None:
            return  # nothing to show again: the focus came back to the item
        self.selected = ref
        if self._hit_to_leave is not None:
            self.refresh_bindings()
        self._mark(items)
        preferred = None if ref is None else self.catalogue.own_position(ref)
        for other in self._panes:
            if other is not items:
                other.follow(self._belonging(other), first=preferred)
        self.show_notes()
        self._name_panes()

    def _open(self, items: ItemList) -> None:
        for pane in self._panes:
            pane.set_class(pane is items, "-open")

    def _name_panes(self) -> None:
        linked = [f" · {len(pane.following)} linked" if pane.following is not None else "" for pane in self._panes]
        named = [f"{number} {name}" for number, name in enumerate(_NAMES, 1)]
        for pane, name, link in zip(self._panes, named, linked, strict=True):
            words = f"{name} {self._grouped_by}{link}" if pane.id == "positions" else f"{name}{link}"
            if 0 < pane.size.width < measure(words) + 4:
                words = f"{name}{link}"
            if words != pane.border_title:
                pane.border_title = Content(words)
        with_links = [f"{name}{link}" for name, link in zip(named, linked, strict=True)]
        is_single = self.has_class("-narrow") or self.has_class("-low")
        wordings = () if is_single else ([*with_links, _DETAIL_TAB], [*named, _DETAIL_TAB])
        fitting = (tabs for tabs in wordings if TabStrip.width_of(tabs) <= self.size.width)
        open_tab = self._stops.index(self.focused) if self.focused in self._stops else 0
        is_repeated = self.has_class("-medium") and self._panes[1].has_class("-open") and self._grouped_by == _BY_ISSUE
        self._rail.show_sentence(not is_repeated)
        for tabs in self.query(TabStrip):  # a screen that is being left has none any more
            tabs.show(next(fitting, _TABS), open_tab)

    # Moving

    @property
    def _stops(self) -> list[LinesView]:
        return [*self._panes, self._detail]

    def go_to(self, ref: Ref) -> bool:
        """Select an item in the pane that holds it, or that says it with others; return whether one does."""
        if ref == BOTTOM_LINE:
            self.action_bottom_line()
            return True
        ref = self.catalogue.listed(ref)
        for pane in self._panes:
            if pane.move_to(ref):
                self.set_class(False, "-zoomed")
                self.set_focus(pane)
                self._open(pane)
                self._show(pane, ref)
                return True
        return False

    def action_bottom_line(self) -> None:
        """Show the bottom line in the detail, and dim nothing in the panes; Esc goes back to the item."""
        self.selected = BOTTOM_LINE
        for pane in self._panes:
            pane.mark(frozenset())
        self.show_notes()
        self._name_panes()
        self.set_focus(self._detail)

    def action_issue(self, step: int) -> None:
        """Select the first item on the next issue or on the one before, in the open pane where it has one."""
        issues = [issue.id for issue in self.catalogue.brief.issues]
        here = [number for number, issue in enumerate(issues) if issue in self._issues_selected] or [-1]
        is_on_several = len(here) > 1
        number = here[0] if is_on_several and step > 0 else here[0] + step
        while 0 <= number < len(issues):
            if self.go_to_issue(issues[number]):
                return
            number += step
        if number < 0:
            self.action_bottom_line()

    def go_to_issue(self, issue: str) -> bool:
        """Select the first item that is on an issue alone, first of all in the open pane; return whether there is one."""
        for pane in (self._open_pane, *self._panes):
            ref = next((ref for ref in pane.refs if self.catalogue.scope(ref).issues == {issue}), None)
            if ref is None:
                continue
            pane.move_to(ref)
            self._open(pane)
            if not self.has_class("-zoomed") or not self._detail.has_focus:
                self.set_focus(pane)
            self._show(pane, ref)
            return True
        return False

    def go_to_bottom_line(self) -> None:
        """Show the bottom line."""
        self.action_bottom_line()

    def show_issue_letters(self, are_asked_for: bool) -> None:
        """Light the letters in the rail while one of them is asked for."""
        self._rail.ask(are_asked_for)

    @property
    def has_titles_above(self) -> bool:
        """Whether the rail has each issue's title."""
        return self._rail.tells_titles

    @property
    def _issues_selected(self) -> frozenset[str]:
        """The issues that the selected item is about."""
        return self.catalogue.scope(self.selected).issues if self.selected is not None else frozenset()

    def action_pane(self, number: int) -> None:
        """Focus a pane by its number, from 0."""
        self.set_focus(self._panes[number])

    def action_next_pane(self, step: int) -> None:
        """Focus the next or the previous pane, in a circle; the detail is the last."""
        here = self._stops.index(self.focused) if self.focused in self._stops else 0
        self.set_focus(self._stops[(here + step) % len(self._stops)])

    def action_neighbour(self, step: int) -> None:
        """Focus the pane on the right or the left; stop at the outermost."""
        if self.focused in self._panes:
            self.set_focus(self._panes[min(max(self._panes.index(self.focused) + step, 0), len(self._panes) - 1)])

    def action_back(self) -> None:
        """Ask for no letter; else end the zoom; else leave the detail; else go back to the hits, once, or to the library."""
        if self.stop_asking_for_issue():
            return
        if self.has_class("-zoomed"):
            self.action_zoom()
        elif self._detail.has_focus:
            self.set_focus(self._open_pane)
        elif self._hit_to_leave is not None and self._hit_to_leave == self.selected:
            self._hit_to_leave = None
            self.action_look_up()
        else:
            self.action_library()

    def action_zoom(self) -> None:
        """Give the focused pane the whole screen, or show all panes again."""
        is_zoomed = not self.has_class("-zoomed")
        self.set_class(is_zoomed, "-zoomed")
        self.refresh_bindings()
        if not is_zoomed and self._detail.has_focus:
            self.set_focus(self._open_pane)

    @property
    def _open_pane(self) -> ItemList:
        return next(pane for pane in self._panes if pane.has_class("-open"))

    # What the room asked

    def show_room_questions(self) -> None:
        """Show them in the pane of open questions; the cursor stays."""
        questions = self._panes[2]
        questions.show_rows(panes.questions(self.catalogue))
        if self._open_pane is questions and self.selected != BOTTOM_LINE:
            self._show(questions, questions.ref)
            self.show_notes()
        elif self.selected is not None:
            questions.follow(self._belonging(questions))
        self._name_panes()

    # Another version of the brief

    def show_new_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Show the new version in the panes; cursors, focus, zoom, grouping, scroll and hits stay."""
        self.catalogue.set_room_questions([*before.asked.values()])  # until the records are read for this version
        self.read_room_questions()
        self.marking = self.catalogue.strictest
        for pane, rows in zip(self._panes, self._rows(), strict=True):
            refs, at = pane.refs, pane.ref
            kept = None if at is None else address_now(comparison, at)
            pane.show_rows(rows, keep=None if kept == at else kept)
            pane.flash(signs(comparison, refs, pane.refs))
        if self.hits is not None:
            refs_shown = {ref for pane in self._panes for ref in pane.refs}
            refs = [address_now(comparison, ref) for ref in self.hits.refs]
            self.hits = self.hits._replace(refs=tuple(ref for ref in refs if ref in refs_shown))
        before_save = self.selected
        self.selected = BOTTOM_LINE if before_save == BOTTOM_LINE else self._open_pane.ref
        self._rail.show_links(self.catalogue.links)
        self._link_again()
        self.show_notes(from_top=self.selected != before_save)
        self._name_panes()

    def _link_again(self) -> None:
        for pane in self._panes:
            if pane is self._open_pane:
                self._mark(pane)
            else:
                pane.relink(self._belonging(pane))

    def _mark(self, pane: ItemList) -> None:
        """Show in the pane that leads what the selected item answers or contradicts, and what else is on its issue."""
        is_item = self.selected not in (None, BOTTOM_LINE)
        facing = self.catalogue.facing(self.selected) if self.selected and is_item else frozenset[Ref]()
        pane.mark(facing, near=self._belonging(pane))

    def _belonging(self, pane: ItemList) -> frozenset[Ref] | None:
        """Return the items of a pane that belong to the selected one; None, which dims none, where that is the whole brief."""
        ref = self.selected
        return None if ref is None or ref == BOTTOM_LINE else self.catalogue.belonging(ref, pane.refs)

    def _rows(self) -> tuple[Rows, Rows, Rows]:
        positions = panes.positions_by_issue if self._grouped_by == _BY_ISSUE else panes.positions_by_party
        return panes.claims(self.catalogue), positions(self.catalogue), panes.questions(self.catalogue)

    # How the lists and the detail are shown

    def hint_rank(self, command: commands.Command) -> int:
        """Put the way back first where it does not lead to the library: in the detail, from a whole pane, and from a hit.

        How to present from here stands beside how to present, and outlives what is known without a hint.
        """
        if command.id == "back" and not self._leads_back:
            return (command.rank + 1) * 10
        return super().hint_rank(command) * 10 if command.id not in _RANKS else _RANKS[command.id]

    def hint_label(self, command: commands.Command) -> str:
        """Say in short what stands behind how to present."""
        return "here" if command.id == "present-here" else super().hint_label(command)

    @property
    def _leads_back(self) -> bool:
        """Whether Esc leads to another place of this screen, or to the hits, and not to the library."""
        is_hit = self._hit_to_leave is not None and self._hit_to_leave == self.selected
        return self.has_class("-zoomed") or self._detail.has_focus or is_hit

    def action_group(self) -> None:
        """Group the positions by party, or by issue again; under the tabs, open their pane."""
        positions, now_by_issue = self._panes[1], self._grouped_by == _BY_PARTY
        self._grouped_by = _BY_ISSUE if now_by_issue else _BY_PARTY
        positions.show_rows(self._rows()[1])
        if positions.has_focus:
            self._show(positions, positions.ref)
        elif self.selected is not None:
            positions.follow(self._belonging(positions))
        if not positions.display:
            self.set_focus(positions)
        self._name_panes()

    def show_notes(self, *, from_top: bool = True) -> None:
        """Show the detail again, with or without the notes, with the lookup's terms highlighted."""
        self._rail.show(self.selected, self._issues_selected)
        if self.selected is None:
            self._detail.show(None)
            return
        titled = self.catalogue.page(self.selected, notes=self.shows_notes)
        page = marked(titled.page, self.hits.terms, walk.texts(self.catalogue.brief)) if self.hits else titled.page
        self._detail.show(titled._replace(page=page), from_top=from_top)

    def show_outcomes(self) -> None:
        """Show the detail again, with what the check of its quotations came to."""
        self.show_notes(from_top=False)

    # Hits

    def action_hit(self, step: int) -> None:
        """Select the next or the previous hit of the last lookup in this brief."""
        if not self.hits or not self.hits.refs:
            self.briefing.say("No hits to walk: look something up first.")
            return
        refs = self.hits.refs
        here = refs.index(self.selected) if self.selected in refs else -1 if step > 0 else 0
        number = (here + step) % len(refs)
        self.go_to(refs[number])
        self.briefing.say(f"Hit {number + 1} of {len(refs)}")
