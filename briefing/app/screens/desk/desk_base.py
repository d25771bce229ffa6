"""The desk as it is seen: a source at the left, the items of a step and the fields of one at the right, and moving in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget

from briefing.app import commands
from briefing.app.screens.bases.prompt_screen import PromptScreen
from briefing.app.screens.desk.claims import ClaimsPage
from briefing.app.screens.desk.dialogue import Dialogue
from briefing.app.screens.desk.issues import IssuesPage
from briefing.app.screens.desk.positions import PositionsPage
from briefing.app.screens.desk.questions import QuestionsPage
from briefing.app.screens.desk.rest import RestPage
from briefing.app.screens.desk.source_pane import SourcePane
from briefing.app.screens.desk.step_names import step_names
from briefing.app.screens.desk.step_page import BRIEF, FormerPlace, StepPage, amount_left, former_place, next_left
from briefing.app.screens.desk.who import WhoPage
from briefing.app.terminal.textual_internals import Unscrolled
from briefing.app.widgets.bars.screen_bars import KeyBar, TopBar
from briefing.app.widgets.bars.tabs import TabStrip
from briefing.app.widgets.desk.foot_lines import FootLines
from briefing.app.widgets.desk.options_view import OptionsView
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.prompt import Prompt
from briefing.brief.items import Ref
from briefing.brief.model import Evidence, Source
from briefing.brief.text import counted, one_line
from briefing.brief.vocabulary import Marking
from briefing.desk.desk import Desk
from briefing.output.layout.blocks import Block
from briefing.output.pages.catalogue import Catalogue

PAGES: tuple[type[StepPage], ...] = (WhoPage, IssuesPage, ClaimsPage, PositionsPage, QuestionsPage, RestPage)


_FIELD_LINES = 3
"""By how many lines a key scrolls the fields."""

_LEAST_ITEMS, _LEAST_FIELDS = 7, 20
"""How many lines of a tall screen the items and the fields have at the least, with their frames."""

_TO_SPARE = 4
"""How many lines more than the items need their list keeps, so that not every decision moves what stands below it."""


class DeskList(ItemList, inherit_bindings=False):
    """The items of a step. Enter decides, which the screen does."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.ITEMS)]
    legend = ""
    """What the signs at the end of its rows mean."""

    def _set_subtitle(self, text: str) -> None:
        super()._set_subtitle(" · ".join(filter(None, [self.legend, text])))

    def action_fields(self, step: int) -> None:
        """Scroll the fields of the item."""
        if isinstance(self.screen, DeskBase):
            self.screen.scroll_fields(step)


class _Part(Unscrolled, Container):
    """A part of the screen that holds others."""


class DeskBase(PromptScreen, inherit_bindings=False):
    """A brief on the desk, as far as it is looked at."""

    AUTO_FOCUS = "DeskList"

    def __init__(self, desk: Desk, catalogue: Catalogue, *, at: Ref | None = None) -> None:
        """Show a brief that lies on the desk, at the first item that is left to decide; where none is, at an item."""
        super().__init__(catalogue)
        self.desk = desk
        self._pages = self._make_pages()
        self._number = 0
        self._shown_evidence = 0
        self._dialogue: Dialogue | None = None
        """What is asked of the person now; nothing else can be done meanwhile."""
        self._is_moving = self._awaits_showing = False
        self._at = at
        self._stood: FormerPlace | None = None
        """Where the item stood to which a decision gave another place in the list: from there one goes on."""
        self._last_source: str | None = None
        self._shown_remark = ""
        """What is said among the fields of the quotation that is shown."""
        self._awaits_text = False
        """Whether the text is gone into as soon as it has been read."""

    # What is shown

    @property
    def page(self) -> StepPage:
        """The step that is shown."""
        return self._pages[self._number]

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the step, and how much is left."""
        facts = amount_left(self.desk.open_points, len(self.desk.open_stances))
        return f"{self.page.title} › {self.catalogue.id}", facts, self.catalogue.brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the steps, the source, the items, the fields of one of them, its options, and the line to type in."""
        self._steps = TabStrip(id="steps")
        self._source_pane = SourcePane(self.briefing.source_places.folders(self.file), id="source")
        self._list = DeskList(lambda width: [], lines=self.briefing.lines, id="items")
        self._list.follower = self._follow
        self._fields = DetailView(id="fields")
        self._fields.can_focus = False
        self._options = OptionsView(id="options")
        self._foot = FootLines(id="foot")
        self.prompt = Prompt(id="line")
        yield self._steps
        self._right = _Part(self._list, self._fields, self._options, id="right")
        yield _Part(self._source_pane, self._right, id="halves")
        yield self._foot
        yield self.prompt

    def on_mount(self) -> None:
        """Show the first item that is left to decide; where none is, the one that the desk was opened at."""
        left = next((number for number, page in enumerate(self._pages) if page.left), None)
        if left is not None or self._at is None or not self.go_to(self._at):
            self.show_step(left or 0)
        self.call_after_refresh(self._show_fields)  # with their keys, once these are known
        if self.desk.decisions:
            self.tell(f"u undoes what was decided before, too: {counted(len(self.desk.decisions), 'decision')}.")
        elif self.desk.is_way_back_lost:
            self.tell("The file was saved elsewhere since you were here: what was decided before stays.")

    def _make_pages(self) -> list[StepPage]:
        return [page(self.desk, self.catalogue.links) for page in PAGES]

    def show_step(self, number: int, *, keep: Ref | None = None) -> None:
        """Show the list of a step, with the cursor on the item to `keep`, else on the first that is left."""
        page = self._pages[number]
        rows = page.rows
        if number != self._number or keep is not None:
            self._shown_evidence = 0
        is_new = number != self._number or self.selected is None
        first = next(iter((*page.left, *page.refs)), None) if is_new else None
        self._number = number
        self._list.border_title = Content(self.page.title)
        self._list.legend = self.page.legend
        self._list.show_rows(lambda width: rows, keep=keep or first)
        self._fit_list()
        self.show_item()

    def _fit_list(self) -> None:
        """Give the list of a tall screen the lines that its items need, and the fields all others."""
        styles = self._list.styles
        above_foot = self.query_one(KeyBar).region.y - 1  # also where a line that is typed takes more now
        room = above_foot - self._right.region.y
        self._right.set_class(not self.page.refs, "-empty")
        if not self.has_class("-tall") or room <= 0 or not self.page.refs:
            styles.clear_rule("height")
            return
        frame = self._list.gutter.height
        most = max(_LEAST_ITEMS, room - _LEAST_FIELDS)
        needed = min(max(_LEAST_ITEMS, self._list.virtual_size.height + frame), most)
        present = self._list.outer_size.height if styles.has_rule("height") else 0
        if not needed <= present <= min(needed + _TO_SPARE, most):
            styles.height = needed

    def show_version(self, ref: Ref | None = None) -> None:
        """Show the brief as it is now, at an item where the step has it; else where it stood."""
        if (version := self.desk.version) is not None:
            self.briefing.follower.expect(
                self.file, version
            )  # so that it is not read again as if it came from elsewhere
        self.catalogue = Catalogue(self.desk.brief, self.catalogue.id, self.catalogue.path)
        before, self._pages = self.page.refs, self._make_pages()
        self.show_step(self._number, keep=ref if ref in self.page.refs else None)
        self._stood = former_place(self.selected, before, self.page.refs) or self._stood

    def _follow(self, items: ItemList, ref: Ref | None) -> None:
        self._shown_evidence = 0
        self._fields.scroll_to(y=0, animate=False)
        self.show_item()

    def show_item(self) -> None:
        """Show the fields of the item under the cursor, and the text that it rests on."""
        self.selected = self._list.ref
        self._stood = self._stood if self._stood is not None and self._stood.ref == self.selected else None
        self._awaits_showing = self._is_moving
        if self._is_moving:
            return
        self._show_text()
        self._show_fields()
        self._show_bars()
        self.refresh_bindings()

    @contextmanager
    def shown_once(self) -> Iterator[None]:
        """Show the selected item once at the end, however often another is selected meanwhile."""
        self._is_moving = True
        try:
            yield
        finally:
            self._is_moving = False
            if self._awaits_showing:
                self.show_item()

    def _show_text(self) -> None:
        evidence = self.evidence
        self._source_pane.show(self.desk.brief, self._source_of(evidence), evidence)

    def _source_of(self, evidence: Evidence | None) -> Source | None:
        named = self.page.source(self.selected) if self.selected is not None else None
        sources = self.catalogue.links.sources
        wanted = (evidence.source if evidence else None) or named or self._last_source
        if wanted is None or wanted not in sources:
            wanted = next((source.id for source in self.desk.brief.sources if source.file), None)
        self._last_source = wanted
        return sources[wanted] if wanted else None

    @property
    def pieces(self) -> Sequence[Evidence]:
        """What the selected item rests on."""
        return self.page.evidence(self.selected) if self.selected is not None else ()

    @property
    def evidence(self) -> Evidence | None:
        """The piece of evidence of the item whose words are shown."""
        pieces = self.pieces
        return pieces[min(self._shown_evidence, len(pieces) - 1)] if pieces else None

    @on(SourcePane.Shown)
    def _show_remark(self) -> None:
        if self._source_pane.remark != self._shown_remark:
            self._show_fields()

    def _show_fields(self) -> None:
        self._shown_remark = self._source_pane.remark
        if self.selected is None:
            self._fields.show(None)
            return
        titled = self.page.page(self.selected, self._keys, shown=self._shown_evidence, remark=self._shown_remark)
        self._fields.show(titled, from_top=False)

    def scroll_fields(self, step: int) -> None:
        """Scroll the fields of the item by a few lines."""
        self._fields.scroll_to(y=self._fields.scroll_offset.y + _FIELD_LINES * step, animate=False)

    @property
    def _keys(self) -> Mapping[str, str]:
        """The keys that decide something on the selected item, by what they decide."""
        live = self.briefing.live_commands(self).values()
        return {
            command.action.removeprefix("decide('").removesuffix("')"): commands.key_name(keys[0])
            for command, keys, _ in live
            if command.action.startswith("decide(")
        }

    def _show_bars(self) -> None:
        bar = self.query_one(TopBar)
        bar.title, bar.facts, self.marking = self.top_bar_content()
        self._name_steps()

    def _name_steps(self) -> None:
        self._steps.show(step_names(self._pages, self._number, self.size.width), self._number)

    def on_resize(self) -> None:
        """Name the steps again for the new width."""
        self.call_after_refresh(self._name_steps)
        self.call_after_refresh(self._fit_list)
        self._show_what_is_read()

    def show_notes(self) -> None:
        """Show the same: notes for the presenter have no place at the desk."""

    def tell(self, words: str) -> None:
        """Write above the keys what was done, or why not."""
        self._foot.show([Block([(one_line(words), "muted")])])

    # Moving

    def go_to(self, ref: Ref) -> bool:
        """Select an item on the step that has it; return whether one has."""
        number = next((number for number, page in enumerate(self._pages) if ref in page.refs), None)
        if number is not None:
            self.show_step(number, keep=ref)
        return number is not None

    @on(TabStrip.Chosen)
    def _choose_step(self, event: TabStrip.Chosen) -> None:
        if self._dialogue is None:
            self.action_go_to_step(event.number)

    def action_go_to_step(self, number: int) -> None:
        """Show a step by its number, from 0, at the first item that is left."""
        self._awaits_text = False
        self.show_step(number, keep=next(iter(self._pages[number].left), None))
        self.set_focus(self._list)

    def action_step(self, step: int) -> None:
        """Show the next step or the one before."""
        self.action_go_to_step(min(max(self._number + step, 0), len(self._pages) - 1))

    def action_left(self, step: int) -> None:
        """Select the next item on which something is left to decide, or the one before, on whatever step."""
        left = next_left(self._pages, self._number, self.selected, step, stood=self._stood)
        unmade = self._unmade_before(left[0]) if left and step > 0 else None
        if unmade is not None:
            self.action_go_to_step(unmade)
        elif left is None:
            self.tell("Nothing is left to decide: `briefing check --sources` looks at the whole.")
        else:
            self.show_step(left[0], keep=left[1])

    def _unmade_before(self, number: int) -> int | None:
        """Return the first step between the one that is shown and another that has no items yet and makes new ones."""
        between = range(self._number + 1, number)
        return next((n for n in between if self._pages[n].makes_new and not self._pages[n].refs), None)

    def action_quotation(self, step: int) -> None:
        """Show the next piece of the item's evidence, or the one before."""
        if self.pieces:
            self._shown_evidence = min(max(self._shown_evidence + step, 0), len(self.pieces) - 1)
            self._show_text()
            self._show_fields()

    def action_text(self) -> None:
        """Go into the text, or back to the items."""
        self._awaits_text = self._source_pane.is_reading and not self._awaits_text
        if self._source_pane.has_text:
            self.set_focus(self._list if self._source_pane.words.has_focus else self._source_pane.words)

    @on(SourcePane.Shown)
    def _go_into_text(self) -> None:
        if self._awaits_text and not self._source_pane.is_reading:
            self._awaits_text = False
            if self._dialogue is None and self._source_pane.has_text:
                self.set_focus(self._source_pane.words)

    def on_descendant_focus(self) -> None:
        """Let a small terminal show the text while it has the focus."""
        self._show_what_is_read()

    def _show_what_is_read(self) -> None:
        is_small = self.has_class("-narrow") or self.has_class("-low")
        self.set_class(is_small and self._source_pane.words.has_focus, "-reading")

    def action_search(self) -> None:
        """Ask for the words to search the text for; an empty line searches on."""
        self.prompt.ask("Search the text:", lambda words: self._source_pane.search(words or self._source_pane.searched))

    def action_address(self) -> None:
        """Open the address of the source that is shown, at the words."""
        evidence = self.evidence or (Evidence(source=self._last_source) if self._last_source else None)
        address = self.catalogue.address_of(evidence) if evidence else None
        if address is None:
            self.briefing.say("This source gives no address.")
        else:
            self.open_address(address)

    def action_back(self) -> None:
        """Drop the selected words; else leave the text; else close the desk."""
        words = self._source_pane.words
        if self._awaits_text:
            self._awaits_text = False
        elif words.has_selection:
            words.drop_selection()
        elif words.has_focus:
            self.set_focus(self._list)
        else:
            self.go_back()

    @property
    def item_to_edit(self) -> Ref | None:
        """The item at whose line the editor opens: the selected one, where the file has it."""
        ref = self.selected
        return ref if ref is not None and ref != BRIEF and self.catalogue.links.item(ref) else None

    # What can be decided

    def dialogue_for(self, decides: str) -> Callable[[], Dialogue] | None:
        """Return the dialogue that decides something on the selected item; None where there is no such thing on it."""
        ref = self.selected
        if ref is None:
            return None
        number, pieces = self._shown_evidence, self.catalogue.links.evidence(ref)
        if decides == "evidence":
            return (lambda: self.page.delete_evidence(ref, number)) if pieces else None
        if decides == "split":
            return (lambda: self.page.split(ref, number)) if len(pieces) > 1 else None
        return self.page.decisions(ref).get(decides)
