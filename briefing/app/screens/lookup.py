"""Lookup: any words, looked up as they are typed in every brief; the answer stands beside the hits before Enter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from briefing.app.screens.query_screen import TypedScreen
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.line_input import LineInput
from briefing.app.widgets.lines_view import DetailView
from briefing.app.widgets.rows import Row, Rows
from briefing.brief.items import Ref
from briefing.brief.text import counted
from briefing.brief.vocabulary import Marking
from briefing.library.lookup.hits import Hit, LookupAnswer
from briefing.library.lookup.query import KINDS, QUOTES, SCOPES
from briefing.output.layout.blocks import BLANK, Block
from briefing.output.layout.highlight import marked
from briefing.output.pages import hits
from briefing.output.pages.item_pages import Titled


class LookupScreen(TypedScreen, inherit_bindings=False):
    """One line to type in, the hits, and the answer of the hit under the cursor."""

    called = "Lookup"
    CSS_PATH = "lookup.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.LOOKUP)]
    AUTO_FOCUS = "#query"

    class Answered(Message):
        """A query has been answered; `found` is None where nothing was asked."""

        def __init__(self, text: str, found: LookupAnswer | None) -> None:
            super().__init__()
            self.text = text
            self.found = found

    def __init__(self, *, open_brief: str | None, marking: Marking | None, resume: Resume) -> None:
        super().__init__(LineInput(placeholder="words, names, scopes: china dual · party:nato in:claims", id="query"))
        self._open_brief = open_brief
        self._marking = marking
        self._resume = resume
        self.found: LookupAnswer | None = None
        self._answered_for: str | None = None
        self._shown_for = ""
        self._opens = False
        """Whether Enter came before the hits were those of what is typed."""

    def top(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the screen's name and the place that is searched."""
        return "Look up", [str(self.briefing.shelf.place)], self._marking

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the line, the hits and the answer."""
        self._list = ItemList(_rows(()), palette=self.look, lines=self.briefing.lines, id="list")
        self._list.always_active = True
        self._detail = DetailView(palette=self.look, id="detail")
        yield self.line
        yield Container(self._list, self._detail, id="halves")

    def on_mount(self) -> None:
        """Come back as it was left, and bring the index up to date meanwhile."""
        self._detail.show(_hints())
        self.fill()
        if self._resume.text and not self.line.value:
            self.line.value = self._resume.text
            self.line.select_all()

    def on_screen_suspend(self) -> None:
        """Follow the files no longer."""
        self.follow_no_longer()

    def on_screen_resume(self) -> None:
        """Answer from the files as they are now."""
        if self.found is not None:
            self.fill()

    @property
    def is_settled(self) -> bool:
        """Say whether what is shown answers what is typed, from the files as they are."""
        return not self.filling and (self._answered_for or "") == self.line.value

    # Asking

    @on(Input.Changed)
    def _typed(self) -> None:
        self.briefing.searcher.interrupt()
        self._ask(self.line.value)

    @work(thread=True, exclusive=True, group="ask", exit_on_error=False)
    def _ask(self, text: str) -> None:
        worker = get_current_worker()
        found = (
            self.briefing.searcher.ask(text, self._open_brief, lambda: worker.is_cancelled) if text.strip() else None
        )
        if not worker.is_cancelled:
            self.post_message(self.Answered(text, found))

    @on(TypedScreen.Filled)
    def _fill_told(self, event: TypedScreen.Filled) -> None:
        self.tell_filling(event)
        self._list.border_title = Content(self.filling or self._counted())
        if not self.filling:
            self.follow_files()
        if self.line.value and (event.done or self.found is None):
            self._answered_for = None
            self._ask(self.line.value)

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        if event.text != self.line.value:
            return
        self._answered_for = event.text
        here = self.hit.ref if self.hit and event.text == self._shown_for else None
        first = self.found is None
        self._shown_for = event.text
        self.found = event.found
        found = event.found.hits if event.found else ()
        keep = self._resume.at if first and event.text == self._resume.text else here
        self._list.show_rows(_rows(found), keep=_ref_of(found, keep))
        self._list.border_title = Content(self._counted())
        self.mark(_strictest(self._marking, found))
        self._describe()
        if self._opens and self.hit is not None:
            self.action_open()

    def _counted(self) -> str:
        if self.found is None:
            return "Hits"
        taken = ", ".join(f"“{typed}” taken for “{word}”" for typed, word in self.found.corrected)
        alike = ", ".join(f"“{typed}” → “{word}”" for typed, word in self.found.synonyms)
        unknown = f"in no brief: {', '.join(self.found.unknown)}" if self.found.unknown else ""
        number = len(self.found.hits)
        words = f"{number} hits and more" if number == 50 else counted(number, "hit")
        return " · ".join(filter(None, [words, taken, alike, unknown]))

    # Reading

    @property
    def hit(self) -> Hit | None:
        """The hit under the cursor."""
        ref = self._list.ref
        return self.found.hits[int(ref.id)] if self.found and ref else None

    @on(ItemList.Highlighted)
    def _highlighted(self) -> None:
        self._describe()

    @on(ItemList.Opened)
    def _opened(self) -> None:
        self.action_open()

    def _describe(self) -> None:
        hit = self.hit
        complaints = self.found.query.complaints if self.found else ()
        said = [Block([(complaint, "error")], hang=2) for complaint in complaints]
        if hit is None:
            nothing = [Block([("nothing found", "gap")])] if self.found else []
            self._detail.show(Titled("", [*said, *nothing, BLANK, *_hints().page]) if said or nothing else _hints())
            return
        page = [*said, *hits.hit_blocks(hit)]
        self._detail.show(Titled(hit.brief, marked(page, self.found.terms if self.found else ())))

    def action_move(self, how: str) -> None:
        """Move the cursor of the hits while the line keeps the focus."""
        getattr(self._list, f"action_{how}")()
        self._describe()

    def action_open(self) -> None:
        """Go to the hit in its brief's dashboard; once the hits are those of what is typed."""
        self._opens = (self._answered_for or "") != self.line.value
        if self._opens:
            return
        if self.hit is not None and self.found is not None:
            self._keep()
            self.briefing.navigation.go_to_hit(self.hit, self.found)

    def action_copy(self) -> None:
        """Copy the hit's words with their citation."""
        hit = self.hit
        if hit is not None:
            self.copy(hits.citation(hit))

    def action_push(self) -> None:
        """Show the hit to the room."""
        if self.hit is not None:
            self._keep()
            self.briefing.navigation.push_to_room(self.hit.ref, self.hit.path)

    def action_next_pane(self, step: int) -> None:
        """Go from the line to the hits to the answer, and round."""
        stops: list[Widget] = [self.line, self._list, self._detail]
        here = stops.index(self.focused) if self.focused in stops else 0
        self.set_class(stops[(here + step) % 3] is self._detail, "-detail")
        self.set_focus(stops[(here + step) % 3])

    def action_back(self) -> None:
        """Leave; it comes back as it is."""
        self._keep()
        self.go_back()

    def refresh_hits(self) -> None:
        """Read what has changed on disk, and ask again."""
        self.fill()

    def _keep(self) -> None:
        hit = self.hit
        self.briefing.resume = Resume(self.line.value, hit.ref if hit else None)


def _strictest(marking: Marking | None, found: Sequence[Hit]) -> Marking | None:
    """Return the strictest marking of what the screen shows: what it was opened over, and every hit."""
    shown = [*([marking] if marking else []), *(Marking(hit.fields["marking"]) for hit in found)]
    return max(shown, key=lambda each: each.rank, default=None)


def _rows(found: Sequence[Hit]) -> Rows:
    def row(number: int, hit: Hit) -> Row:
        title = Block(hits.heading(hit, short=True), hang=2)
        return Row(Ref("hit", str(number)), [title, Block([(hit.fields["text"], "text")], indent=2, hang=2)])

    return lambda width: [row(number, hit) for number, hit in enumerate(found)]


def _ref_of(found: Sequence[Hit], wanted: Ref | None) -> Ref | None:
    number = next((number for number, hit in enumerate(found) if hit.ref == wanted), None)
    return Ref("hit", str(number or 0)) if found else None


def _hints() -> Titled:
    scopes = ", ".join(f"{scope}:" for scope in SCOPES)
    return Titled(
        "How to look up",
        [
            Block([("Type words in any order; their beginnings are enough. A slip finds its nearest word.", "text")]),
            BLANK,
            Block([("Scopes: ", "muted"), (scopes, "key")], hang=2),
            Block([("in: ", "muted"), (", ".join((*KINDS, QUOTES)), "key")], hang=2),
            Block([("party:china dual", "quote"), ("  what China says with “dual” in it", "muted")], indent=2, hang=4),
            Block(
                [("stance:denies issue:supplies", "quote"), ("  who denies what on supplies", "muted")],
                indent=2,
                hang=4,
            ),
            Block([("in:quotes lethal", "quote"), ("  the word in the parties' own words", "muted")], indent=2, hang=4),
        ],
    )
