"""The lookup screen: searches every brief while words are typed, and shows the answer beside the hits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import get_current_worker

from briefing.app import commands
from briefing.app.host import Resume
from briefing.app.screens.bases.query_screen import QueryScreen
from briefing.app.screens.lookup_rows import Suggestion, hit_rows, suggestion_rows
from briefing.app.widgets.bars.screen_bars import TopBar
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.line_input import LineInput
from briefing.brief.items import ItemKind, Ref
from briefing.brief.text import counted
from briefing.brief.vocabulary import REPORTING, Marking
from briefing.library.lookup.hits import MOST, Hit, LookupAnswer
from briefing.library.shelf import ShelfFile
from briefing.output.layout.blocks import BLANK, Block
from briefing.output.layout.display import SETTINGS
from briefing.output.layout.highlight import marked
from briefing.output.pages import hits
from briefing.output.pages.answers import answer_page
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled
from briefing.paths import cache_folder

_MOST_QUERIES = 5
"""How many of the last queries are offered again."""

_HINTS = Titled("How to look up", hits.hints())
"""What is shown while nothing is typed."""


class LookupScreen(QueryScreen, inherit_bindings=False):
    """A query line, the hits, and the text of the hit under the cursor."""

    display_name = "Lookup"
    CSS_PATH = "lookup.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.LOOKUP)]
    AUTO_FOCUS = "#query"
    console_actions = frozenset({"push", "record"})

    class Answered(Message):
        """The index answered a query; `answer` is None for an empty query.

        `named` is the whole answer, as on the position screen, where the query names a party and an issue.
        """

        def __init__(self, question: int, text: str, answer: LookupAnswer | None, named: Titled | None = None) -> None:
            super().__init__()
            self.question = question
            self.text = text
            self.answer = answer
            self.named = named

    class HitChecked(Message):
        """The quotations of the hit under the cursor were held against those of their texts that are at hand."""

        def __init__(self, hit: Hit, checked: Hit, named: Titled | None) -> None:
            super().__init__()
            self.hit = hit
            self.checked = checked
            self.named = named

    def __init__(
        self, *, open_brief: str | None, marking: Marking | None, resume: Resume, scopes: Sequence[Suggestion] = ()
    ) -> None:
        """Look words up, the open brief's hits first; while nothing is typed, offer the last queries and ready scopes."""
        super().__init__(LineInput(placeholder="words, names, scopes: china dual · party:nato in:claims", id="query"))
        self._open_brief = open_brief
        self._marking = marking
        self._resume = resume
        self._suggestions = list(scopes)
        self.answer: LookupAnswer | None = None
        self._named: Titled | None = None
        self._list_title = self._shown_understood = ""
        self._awaited_check: Hit | None = None
        """The hit whose quotations are being held against their texts."""
        self._checked: Hit | None = None
        """The hit whose quotations were last held against their texts, as it was before."""

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the screen's name; in how many briefs it looks stands beside it once that is known."""
        return "Look up", [], self._marking

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the line, the hits and the answer."""
        if not self.is_visible_to_room:
            self._suggestions[:0] = [Suggestion(text, "looked up before") for text in self._resume.queries]
        self.item_list = ItemList(suggestion_rows(self._suggestions), lines=self.briefing.lines, id="list")
        self.item_list.always_active = True
        self._detail = DetailView(id="detail", settings=SETTINGS)
        yield self.line
        yield Container(self.item_list, self._detail, id="halves")

    def on_mount(self) -> None:
        """Restore the query that was left here, and update the index."""
        self._detail.show(_HINTS)
        self.fill()
        if self._resume.text and not self.line.value:
            self.line.value = self._resume.text
            self.line.select_all()

    def on_screen_suspend(self) -> None:
        """Stop following the files."""
        self.stop_following_files()

    def on_screen_resume(self) -> None:
        """Update the index and ask again, as files may have changed meanwhile."""
        if self.answer is not None:
            self.fill()

    @property
    def is_settled(self) -> bool:
        """Whether the hits answer the typed text from an index that is up to date."""
        return self.is_answered and not self.reading_state and self._awaited_check is None

    @property
    def is_answered(self) -> bool:
        """Whether the hits answer the typed text; that there is none is no answer while the files are read."""
        answered_for = self.answered_for if self.answer else self.answered_for or ""
        return answered_for == self.line.value and not (self.reading_state and self.item_list.ref is None)

    @property
    def has_item(self) -> bool:
        """Whether a hit is under the cursor."""
        return self.hit is not None

    def hint_rank(self, command: commands.Command) -> int:
        """Keep Enter in the key bar where a suggestion is under the cursor: Enter types it."""
        is_suggestion = command.id == "go-to-hit" and self.answer is None and self.item_list.ref is not None
        return command.rank if is_suggestion else super().hint_rank(command)

    def hint_label(self, command: commands.Command) -> str:
        """Say of a suggestion that Enter types it."""
        return "type it" if command.id == "go-to-hit" and self.answer is None else super().hint_label(command)

    # Asking

    @on(Input.Changed)
    def _typed(self) -> None:
        self.briefing.searcher.interrupt()
        self._ask(self.new_question(), self.line.value)

    @work(thread=True, exclusive=True, group="ask", exit_on_error=False)
    def _ask(self, question: int, text: str) -> None:
        worker = get_current_worker()
        answer = (
            self.briefing.searcher.ask(text, self._open_brief, lambda: worker.is_cancelled) if text.strip() else None
        )
        named = self._named_answer(answer) if answer and answer.named_party and not worker.is_cancelled else None
        if not worker.is_cancelled:
            self.post_message(self.Answered(question, text, answer, named))

    def _named_answer(self, answer: LookupAnswer, *, is_checked: bool = False) -> Titled | None:
        """Return the whole answer of the party and the issue that a query names; None where the file has changed.

        With `is_checked` its quotations were held against their texts.
        """
        hit = answer.hits[0]
        reading = self.briefing.shelf.read(ShelfFile(hit.brief_id, Path(hit.path)))
        if reading.brief is None:
            return None
        catalogue = Catalogue(reading.brief, reading.id, reading.path)
        if is_checked:
            from briefing.library.checks.quotes import outcomes_at_hand  # with the rules of quoting, mostly not wanted

            folders = self.briefing.source_places.folders(Path(hit.path))
            catalogue.set_outcomes(outcomes_at_hand(reading.brief, folders, cache_folder()))
        pair = catalogue.party_and_issue(answer.named_party, hit.fields["issue_id"])
        return answer_page(catalogue.links, *pair) if pair else None

    @on(QueryScreen.Progress)
    def _show_progress(self, event: QueryScreen.Progress) -> None:
        self.note_progress(event)
        self._title_list(self._counted())
        if not self.reading_state:
            self.follow_files()
        if event.listing is not None:
            self.query_one(TopBar).facts = [f"in {counted(event.listing.sound, 'brief')}"]
        has_hits = self.answer is not None and self.answer.hits
        if self.line.value and (event.done or not has_hits or self._understood() != self._shown_understood):
            self._ask(self.new_question(), self.line.value)

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        if not self.is_awaited(event.question, event.text):
            return
        self.answered_for = event.text
        here = self.hit.ref if self.hit and event.text == self._shown_for else None
        is_first = self.answer is None
        before, understood_before = self.answer, self._shown_understood
        self._shown_for = event.text
        self.answer = event.answer
        understood = self._shown_understood = self._understood()
        self._named = event.named
        self.set_class(event.named is not None, "-named")
        new_hits = event.answer.hits if event.answer else ()
        keep = self._resume.at if is_first and event.text == self._resume.text else here
        row = _ref_of(new_hits, keep)
        if row and before and _are_alike(before.hits, new_hits) and understood == understood_before:
            if self.item_list.ref != row:
                self.item_list.move_to(row)
        else:
            rows = hit_rows(new_hits, understood) if event.answer else suggestion_rows(self._suggestions)
            self.item_list.show_rows(rows, keep=row)
        self._title_list(self._counted())
        self.marking = _strictest(self._marking, new_hits)
        self.describe_selected()
        self.refresh_bindings()
        self.do_what_is_awaited()
        self.draw_soon()

    def _title_list(self, words: str) -> None:
        """Write on the list's frame what it holds, where that is something else: the list is painted anew by it."""
        if words != self._list_title:
            self._list_title = words
            self.item_list.border_title = Content(words)

    def _counted(self) -> str:
        number = len(self.answer.hits) if self.answer is not None else 0
        found = f"{number} hits and more" if number == MOST else counted(number, "hit")
        heading = found if self.answer is not None else "Begin with" if self._suggestions else "Hits"
        return " · ".join(filter(None, [heading, self.reading_state]))

    def _understood(self) -> str:
        """Return how the query was understood, where that differs from what is typed; else an empty text."""
        return hits.understood(self.answer, is_partial=bool(self.reading_state)) if self.answer is not None else ""

    # Reading

    @property
    def hit(self) -> Hit | None:
        """The hit under the cursor."""
        ref = self.item_list.ref
        return self.answer.hits[int(ref.id)] if self.answer and ref else None

    def describe_selected(self) -> None:
        """Show the detail of the hit under the cursor."""
        self._describe()

    def _describe(self, *, from_top: bool = True) -> None:
        hit = self.hit
        complaints = self.answer.query.complaints if self.answer else ()
        complaint_blocks = [Block([(complaint, "error")], hang=2) for complaint in complaints]
        if hit is None:
            self._awaited_check = None
            nothing = Block([("nothing found yet" if self.reading_state else "nothing found", "gap")])
            above = [*complaint_blocks, *([nothing] if self.answer else [])]
            self._detail.show(Titled("", [*above, BLANK, *hits.hints()]) if above else _HINTS)
            return
        is_named = self._named is not None and self.answer is not None and hit is self.answer.hits[0]
        if self._named is not None and self.answer is not None and is_named:
            page = marked(self._named.page, self.answer.terms, hits.texts(hit))
            self._detail.show(self._named._replace(page=page), from_top=from_top)
        elif self.answer is not None:
            page = marked([*hits.hit_blocks(hit)], self.answer.terms, hits.texts(hit))
            page = [*complaint_blocks, *page, *hits.why_blocks(hit, self.answer)]
            self._detail.show(Titled(hit.brief, page), from_top=from_top)
        self._check(hit, is_named=is_named)

    def _with_hit(self, what_for: str, act: Callable[[Hit], object]) -> None:
        """Do something with the hit under the cursor, once the hits are those of what is typed; say so where there is none."""

        def act_on_hit() -> None:
            if self.hit is None:
                self.briefing.say(f"No hit is selected, so there is nothing to {what_for}.")
            else:
                act(self.hit)

        self.once_answered(act_on_hit)

    def action_open(self) -> None:
        """Open the hit in its brief's dashboard; a suggestion is typed instead."""
        self.once_answered(self._open)

    def _open(self) -> None:
        if self.answer is None and self.item_list.ref is not None:
            self.line.value = self._suggestions[int(self.item_list.ref.id)].text
            self.line.action_end()
        elif self.hit is not None and self.answer is not None:
            self._keep_query()
            self.briefing.navigation.go_to_hit(self.hit, self.answer)

    def action_copy(self) -> None:
        """Copy the hit's words with their citation."""
        self._with_hit("copy", self._copy_once_checked)

    @work(thread=True, group="copy", exit_on_error=False)
    def _copy_once_checked(self, hit: Hit) -> None:
        checked = self.briefing.searcher.checked(hit, self.briefing.source_places)
        self.call_later(self.copy, hits.citation(checked))

    # What the check of the quotations came to

    def _check(self, hit: Hit, *, is_named: bool) -> None:
        """Hold the quotations of the hit under the cursor against their texts, unless that was done or is being done."""
        if hit.outcomes or hit is self._awaited_check or hit is self._checked:
            return  # compared by identity: a newer answer's equal hit is checked anew
        self._awaited_check = hit
        self._check_on_thread(hit, self.answer if is_named else None)

    @work(thread=True, exclusive=True, group="outcomes", exit_on_error=False)
    def _check_on_thread(self, hit: Hit, answer: LookupAnswer | None) -> None:
        checked = self.briefing.searcher.checked(hit, self.briefing.source_places)
        named = self._named_answer(answer, is_checked=True) if answer and checked.outcomes else None
        self.post_message(self.HitChecked(hit, checked, named))

    @on(HitChecked)
    def _accept_check(self, event: HitChecked) -> None:
        if event.hit is not self._awaited_check:
            return
        self._awaited_check, self._checked = None, event.hit
        if self.answer is not None and event.hit in self.answer.hits and event.checked.outcomes:
            self.answer = self.answer.with_checked(event.hit, event.checked)
            self._named = event.named or self._named
            self._describe(from_top=False)

    def action_party_history(self) -> None:
        """Show what the hit's party holds in all briefs."""
        self.once_answered(self._show_party_history)

    def _show_party_history(self) -> None:
        party = self.hit.fields.get("party_id") if self.hit else None
        if self.hit is None or party in (None, REPORTING):
            self.briefing.say("This is no party's; choose what a party claims or holds.")
        else:
            self._keep_query()
            self.briefing.navigation.show_party_history(self.hit.fields["party"], Marking(self.hit.fields["marking"]))

    def action_push(self) -> None:
        """Show the hit to the room."""
        self._with_hit("show", self._push)

    def _push(self, hit: Hit) -> None:
        self._keep_query()
        self.briefing.navigation.push_to_room(hit.ref, hit.path)

    def action_record(self) -> None:
        """Record the typed line as a question from the room, with the hit as its answer."""
        self.once_answered(self._record)

    def _record(self) -> None:
        if self.line.value.strip():
            self._keep_query()
            self.briefing.navigation.record_question(self.line.value, self.hit)
        else:
            self.briefing.say("Nothing is typed, so there is no question to record.")

    def action_next_pane(self, step: int) -> None:
        """Focus the next of query line, hits and answer, in a circle."""
        stops: list[Widget] = [self.line, self.item_list, self._detail]
        here = stops.index(self.focused) if self.focused in stops else 0
        self.set_class(stops[(here + step) % 3] is self._detail, "-detail")
        self.set_focus(stops[(here + step) % 3])

    def action_back(self) -> None:
        """Close the screen, and keep its query for the next time."""
        self._keep_query()
        self.go_back()

    def refresh_hits(self) -> None:
        """Update the index from the files, and ask again."""
        self.fill()

    def _keep_query(self) -> None:
        hit, queries = self.hit, self._resume.queries
        if hit is not None:
            queries = tuple(dict.fromkeys((self.line.value, *queries)))[:_MOST_QUERIES]
        self._resume = self.briefing.resume = Resume(self.line.value, hit.ref if hit else None, queries)


def _strictest(marking: Marking | None, shown_hits: Sequence[Hit]) -> Marking | None:
    """Return the strictest marking on the screen: that of the screen beneath, or of a hit."""
    markings = [*([marking] if marking else []), *(Marking(hit.fields["marking"]) for hit in shown_hits)]
    return max(markings, key=lambda candidate: candidate.rank, default=None)


def _are_alike(some_hits: Sequence[Hit], others: Sequence[Hit]) -> bool:
    """Say whether hits are the same items with the same words, whatever the check of their quotations came to."""
    return [(hit.path, hit.fields) for hit in some_hits] == [(hit.path, hit.fields) for hit in others]


def _ref_of(shown_hits: Sequence[Hit], wanted: Ref | None) -> Ref | None:
    """Return the row of the hit on a wanted item, else the first row; None where there is no hit."""
    number = next((number for number, hit in enumerate(shown_hits) if hit.ref == wanted), None)
    return Ref(ItemKind.OTHER, str(number or 0)) if shown_hits else None
