"""The screen of a source's text: at the words that the brief quotes, with all else that the brief takes from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Container
from textual.message import Message
from textual.widget import Widget

from briefing.app import commands
from briefing.app.screens.bases.prompt_screen import PromptScreen
from briefing.app.widgets.bars.screen_bars import TopBar
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.prompt import Prompt
from briefing.app.widgets.text_view import Searched, TextView
from briefing.brief import citations
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Evidence, Source
from briefing.brief.vocabulary import Marking
from briefing.library.checks.passages import Passage
from briefing.library.checks.source_texts import SourceText
from briefing.library.checks.text_at_hand import read_passages
from briefing.library.files.source_folders import is_at_hand, text_path
from briefing.library.lookup.text_search import last_match, next_match
from briefing.library.reading.problems import Problem
from briefing.output.deck import on_request
from briefing.output.layout.blocks import Block
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled
from briefing.output.pages.source_layout import SourceLayout
from briefing.output.pages.source_text import resting_page, summary, wanted_page
from briefing.paths import absolute, cache_folder

if TYPE_CHECKING:
    from pathlib import Path


class SourceScreen(PromptScreen, inherit_bindings=False):
    """One source's text. While it is not at hand, the screen says what it wants."""

    display_name = "The text of a source"
    CSS_PATH = "source_text.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.SOURCE)]
    AUTO_FOCUS = "TextView"

    class TextRead(Message):
        """The text was read, and what the brief takes from it was found in it; a problem says why it was not."""

        def __init__(self, catalogue: Catalogue, layout: SourceLayout | Problem) -> None:
            super().__init__()
            self.catalogue = catalogue
            self.layout = layout

    def __init__(self, catalogue: Catalogue, evidence: Evidence) -> None:
        """Show the source of a piece of evidence, at its words where it quotes any."""
        super().__init__(catalogue)
        self._evidence = evidence
        self._layout: SourceLayout | None = None
        self._passage: Passage | None = None
        self._searched_words = ""
        self._searched_from = (1, -1)
        self._pending = 1  # until the screen is there and has begun to read

    # What is shown

    @property
    def source(self) -> Source:
        """The source whose text is shown."""
        return self.catalogue.links.sources[self._evidence.source]

    @property
    def passage(self) -> Passage | None:
        """The passage that is marked."""
        return self._passage

    @property
    def text(self) -> SourceText | None:
        """The source's text; None while it is not at hand."""
        return self._layout.passages.text if self._layout else None

    @property
    def is_settled(self) -> bool:
        """Whether the text is read and searched, and stands where it is to be read."""
        return self._pending == 0 and (self._layout is None or self._text.is_in_place)

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the source's title, what rests on its text, and who published it."""
        facts = [] if self._layout is None else [*summary(self._layout.passages)]
        source = self.source
        published = [] if source.is_withheld else [citations.publication(source)]
        return f"Source · {source.title}", [*facts, *published], self.catalogue.brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the text, what rests on the marked passage, the page that says what is wanted, and the line to search with."""
        self._text = TextView(id="text")
        self._resting = DetailView(id="resting")
        self._resting.can_focus = False
        self._page = DetailView(id="page")
        self.prompt = Prompt(id="search")
        yield Container(self._text, self._resting, id="source")
        yield self._page
        yield self.prompt

    def on_mount(self) -> None:
        """Read the text."""
        self._read()
        self._pending -= 1

    def show_new_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Show what the new version takes from the text; go back where the source has left the brief."""
        if self._evidence.source not in self.catalogue.links.sources:
            self.briefing.say("The source has left the brief.")
            self.go_back()
        else:
            self._read()

    def show_notes(self) -> None:
        """Show the same: a source's text has no notes."""

    # Reading

    def _read(self) -> None:
        source = self.source
        folders = self.briefing.source_places.folders(self.file)
        if source.is_withheld or source.file is None or not is_at_hand(folders, source.file):
            self._show_what_is_missing(wanted_page(source, [*map(str, folders)]))
            return
        if self._layout is None:
            self._show_what_is_missing(
                Titled(f"The text of {citations.quoted(source.title)}", [Block([("Reading …", "muted")])])
            )
        self._pending += 1
        self._read_on_thread(self.catalogue, source, folders, source.file)

    def _show_what_is_missing(self, titled: Titled) -> None:
        self._layout, self._passage = None, None
        self.add_class("-wanting")
        self._page.show(titled)
        self.set_focus(self._page)

    @work(thread=True, group="source", exit_on_error=False)
    def _read_on_thread(self, catalogue: Catalogue, source: Source, folders: Sequence[Path], name: str) -> None:
        texts = self.briefing.source_texts
        passages = read_passages(catalogue.brief, source, name, texts, folders, cache_folder())
        layout = passages if isinstance(passages, Problem) else SourceLayout(passages)
        self.post_message(self.TextRead(catalogue, layout))

    @on(TextRead)
    def _take_text(self, event: TextRead) -> None:
        self._pending -= 1
        if event.catalogue is not self.catalogue:
            return  # of a version that has been saved over meanwhile; another one is being read
        if isinstance(event.layout, Problem):
            self._show_what_is_missing(wanted_page(self.source, [], event.layout))
            return
        is_first = self._layout is None
        self._layout = event.layout
        passages = event.layout.passages
        kept = self._passage.evidence if self._passage else (self._evidence,)
        self._passage = next(filter(None, map(passages.passage_of, kept)), None)
        self.remove_class("-wanting")
        if self.focused is self._page or self.focused is None:
            self.set_focus(self._text)
        self._show()
        if is_first:
            self._go_to_beginning()

    def _go_to_beginning(self) -> None:
        """Go to the words that the screen was opened for; where they are not there, to the paragraph where they should be."""
        if self._layout is None:
            return
        if self._passage is not None:
            self._text.go_to(self._passage.paragraph, self._passage.stretches[0].begin)
        elif self._evidence.paragraph is not None and self._evidence.paragraph <= len(
            self._layout.passages.text.paragraphs
        ):
            self._text.go_to(self._evidence.paragraph)
        if self._passage is None and self._evidence.quote:
            self.briefing.say("The quotation is not in this text.", severity="warning")

    def _show(self) -> None:
        layout = self._layout
        if layout is None:
            return
        self.selected = self._passage.refs[0] if self._passage else None
        self._text.show(layout, current=self._passage, words=self._searched_words)
        self._resting.show(resting_page(self.catalogue.links, layout.passages, self._passage))
        bar = self.query_one(TopBar)
        bar.title, bar.facts, _ = self.top_bar_content()
        self.refresh_bindings()

    # Moving

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is available: those on the text are where there is one."""
        if action in ("quotation", "left_out", "search", "match", "push") and self._layout is None:
            return False
        return super().check_action(action, parameters)

    def action_quotation(self, step: int) -> None:
        """Mark the next or the previous quotation of the brief in the text, in a circle."""
        passages = self._layout.passages.passages if self._layout else ()
        if not passages:
            self.briefing.say("The brief quotes nothing of this text.")
            return
        if self._passage is not None:
            number = passages.index(self._passage) + step
        else:
            here = self._text.place
            later = [n for n, passage in enumerate(passages) if (passage.paragraph, passage.stretches[0].begin) >= here]
            number = later[0] if later else len(passages)
            number += min(step, 0)
        self._mark(passages[number % len(passages)])

    @on(TextView.Clicked)
    def _clicked(self, event: TextView.Clicked) -> None:
        self._mark(event.passage)

    def _mark(self, passage: Passage) -> None:
        self._passage = passage
        self._show()
        self._text.go_to(passage.paragraph, passage.stretches[0].begin)

    def action_left_out(self, step: int) -> None:
        """Go to the next or the previous paragraph that nothing rests on, past those that follow each other."""
        left_out = self._layout.passages.left_out if self._layout else ()
        if left_out is None:
            self.briefing.say("Some of what rests on this text is withheld, so what is left out is not known.")
            return
        firsts = [number for place, number in enumerate(left_out) if place == 0 or left_out[place - 1] != number - 1]
        here = self._text.cursor_paragraph
        others = [n for n in firsts if n > here] if step > 0 else [n for n in reversed(firsts) if n < here]
        if not firsts:
            self.briefing.say("Something rests on every paragraph.")
        else:
            self._text.go_to(others[0] if others else firsts[0 if step > 0 else -1])

    # Searching

    def action_search(self) -> None:
        """Ask for the words to search the text for."""
        self.prompt.ask("Search the text:", self._search)

    def _search(self, words: str) -> None:
        self._searched_words = " ".join(words.split())
        paragraph, place = self._text.place
        self._searched_from = (paragraph, place - 1)
        self._show()
        if self._searched_words:
            self.action_match(1)

    def action_match(self, step: int) -> None:
        """Go to the next or the previous place of the words that were searched for."""
        if not self._searched_words:
            self.action_search()
        elif self._layout is not None:
            self._pending += 1
            self._search_on_thread(
                self._layout.passages.text.paragraphs, self._searched_words, self._searched_from, step
            )

    @work(thread=True, group="search", exit_on_error=False)
    def _search_on_thread(self, paragraphs: Sequence[str], words: str, at: tuple[int, int], step: int) -> None:
        match = next_match(paragraphs, words, after=at) if step > 0 else last_match(paragraphs, words, before=at)
        self.post_message(Searched(words, match))

    @on(Searched)
    def _take_match(self, event: Searched) -> None:
        self._pending -= 1
        if event.words != self._searched_words or self._layout is None:
            return
        if event.match is None:
            self.briefing.say(f"“{event.words}” is not in this text.")
        else:
            self._searched_from = (event.match.paragraph, event.match.begin)
            self._text.go_to(*self._searched_from)

    # What can be done

    @property
    def item_to_edit(self) -> Ref | None:
        """The item to edit: the first that rests on the marked passage, else the source."""
        return self.selected or Ref(ItemKind.SOURCE, self.source.id)

    def action_push(self) -> None:
        """Show the room the marked words in their paragraph; where none are marked the source, and what rests on it."""
        passage, source, show = self._passage, self.source, self.briefing.navigation.push_to_room
        if passage is None or source.file is None:
            show(Ref(ItemKind.SOURCE, source.id), self.catalogue.path)
            return
        pieces = ((ref, piece) for ref in passage.refs for piece in self.catalogue.links.evidence(ref))
        requests = [on_request.passage(ref, piece) for ref, piece in pieces if passage.rests_here(piece)]
        text = absolute(text_path(self.briefing.source_places.folders(self.file), source.file))
        show(requests[0], self.catalogue.path, text=str(text), otherwise=requests[1:])

    def action_copy(self) -> None:
        """Copy the words of the item that rests on the marked passage with their citation; else the source's citation."""
        self.copy_item(self.selected or Ref(ItemKind.SOURCE, self.source.id))

    def action_address(self) -> None:
        """Open the source's address at the marked words."""
        evidence = self._passage.evidence[0] if self._passage else self._evidence
        address = self.catalogue.address_of(evidence)
        if address is None:
            self.briefing.say("This source gives no address.")
        else:
            self.open_address(address)

    def action_back(self) -> None:
        """Close the screen."""
        self.go_back()
