"""The left side of the desk: the text that the selected item rests on, at the words, and the words that are selected in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

from textual import on, work
from textual.containers import Container
from textual.message import Message
from textual.widget import Widget

from briefing.app.content import harmless
from briefing.app.terminal.textual_internals import Unscrolled
from briefing.app.widgets.desk.words_view import WordsView
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.text_view import Searched
from briefing.brief.model import Brief, Evidence, Source
from briefing.brief.walk import evidences
from briefing.desk.selection import Place, SelectedWords, evidence_from, evidence_of_paragraph
from briefing.library.checks.passages import FoundPassages, Passage, source_passages, speaker_at
from briefing.library.checks.quoting.alignment import Stretch
from briefing.library.checks.source_texts import SourceText
from briefing.library.files.source_folders import is_at_hand
from briefing.library.lookup.text_search import next_match
from briefing.library.reading.problems import Problem
from briefing.output.layout.blocks import Block
from briefing.output.pages.item_pages import Titled
from briefing.output.pages.source_layout import SourceLayout
from briefing.output.pages.source_text import wanted_page

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.app.host import Host

_KEPT = 4
"""How many texts are kept with what the brief takes from them."""

_MOST_FOUND = 5000
"""How many pieces of evidence are remembered of one text."""

_Taken = tuple[tuple[Evidence, str], ...]
"""What a brief takes from a source: each piece of evidence, and who speaks in it."""


class _Kept(NamedTuple):
    """A text with what a version of the brief takes from it; or the problem with it."""

    taken: _Taken
    layout: SourceLayout | Problem


class SourcePane(Unscrolled, Container):
    """A source's text. While it is not at hand, the pane says what it wants."""

    DEFAULT_CSS = """
    SourcePane { height: 1fr; width: 1fr; }
    SourcePane DetailView { display: none; }
    SourcePane.-wanting DetailView { display: block; }
    SourcePane.-wanting WordsView { display: none; }
    """

    class TextRead(Message):
        """A source's text was read, and what the brief takes from it was found in it; a problem says why it was not."""

        def __init__(self, source: str, taken: _Taken, layout: SourceLayout | Problem) -> None:
            super().__init__()
            self.source = source
            self.taken = taken
            self.layout = layout

    class Shown(Message):
        """The text of the piece of evidence is shown, or it is known that there is none."""

    def __init__(self, folders: Sequence[Path], *, id: str) -> None:
        super().__init__(id=id)
        self.folders = folders
        self.words = WordsView(id="text")
        self._wanted = DetailView(id="wanted")
        self._wanted.can_focus = False
        self._kept: dict[str, _Kept] = {}
        self._found: dict[str, tuple[SourceText, FoundPassages]] = {}
        """What was found in the texts, by their sources' ids: a decision changes little of it."""
        self._brief: Brief | None = None
        self._taken: dict[str, _Taken] = {}
        """What the brief takes from its sources, by their ids, as far as it was asked for."""
        self._source: Source | None = None
        self._evidence: Evidence | None = None
        self._gone_to: tuple[Evidence | None, str] | None = None
        self._searched = ""
        self._pending = 0

    def compose(self) -> Iterator[Widget]:
        """Yield the text, and the page that says what is wanted."""
        yield self.words
        yield self._wanted

    @property
    def _host(self) -> Host:
        return cast("Host", self.app)

    @property
    def is_settled(self) -> bool:
        """Whether the text is read and searched, and stands where it is to be read, unless it is out of sight."""
        is_out_of_sight = self._layout is None or self.words.content_size.width <= 0
        return self._pending == 0 and (is_out_of_sight or self.words.is_in_place)

    @property
    def _layout(self) -> SourceLayout | None:
        kept = self._kept.get(self._source.id) if self._source else None
        return kept.layout if kept is not None and isinstance(kept.layout, SourceLayout) else None

    # What is shown

    def show(self, brief: Brief, source: Source | None, evidence: Evidence | None) -> None:
        """Show a source's text at a piece of evidence; without one, where it stands."""
        if source is None:
            return
        if brief is not self._brief:
            self._brief, self._taken = brief, {}
        self._source, self._evidence = source, evidence
        self.words.border_title = harmless(source.title)
        if source.file is None or not is_at_hand(self.folders, source.file):
            self._want(wanted_page(source, [*map(str, self.folders)]))
            return
        taken = self._taken_from(source)
        kept = self._kept.get(source.id)
        if kept is None:
            self._want(Titled(source.title, [Block([("Reading …", "muted")])]))
        if kept is None or kept.taken != taken:
            self._pending += 1
            self._read_on_thread(brief, source, source.file, taken)
        if kept is not None:
            self._show_kept(kept)

    def _taken_from(self, source: Source) -> _Taken:
        assert self._brief is not None
        if source.id not in self._taken:
            self._taken[source.id] = _taken(self._brief, source)
        return self._taken[source.id]

    @work(thread=True, group="source", exit_on_error=False)
    def _read_on_thread(self, brief: Brief, source: Source, name: str, taken: _Taken) -> None:
        text = self._host.source_texts.text(self.folders, name)
        layout = text if isinstance(text, Problem) else self._laid_out(brief, source, text)
        self.post_message(self.TextRead(source.id, taken, layout))

    def _laid_out(self, brief: Brief, source: Source, text: SourceText) -> SourceLayout:
        known, found = self._found.get(source.id, (None, {}))
        if known is not text or len(found) > _MOST_FOUND:
            found = {}
            self._found[source.id] = text, found
        return SourceLayout(source_passages(brief, source, text, found=found))

    @on(TextRead)
    def _take_text(self, event: TextRead) -> None:
        event.stop()
        self._pending -= 1
        self._kept.pop(event.source, None)
        self._kept[event.source] = _Kept(event.taken, event.layout)
        while len(self._kept) > _KEPT:
            gone = next(iter(self._kept))
            del self._kept[gone]
            self._found.pop(gone, None)
        if self._source is not None and self._source.id == event.source:
            self._show_kept(self._kept[event.source])

    def _show_kept(self, kept: _Kept) -> None:
        assert self._source is not None
        if isinstance(kept.layout, Problem):
            self._want(wanted_page(self._source, [], kept.layout))
            return
        self.remove_class("-wanting")
        evidence, layout = self._evidence, kept.layout
        passage = _passage(layout, evidence)
        self.words.show(layout, current=passage, words=self._searched)
        if (evidence, self._source.id) != self._gone_to:
            self._gone_to = (evidence, self._source.id)
            if passage is not None:
                self.words.go_to(passage.paragraph, passage.stretches[0].begin)
            elif evidence is not None and evidence.paragraph:
                self.words.go_to(min(evidence.paragraph, len(layout.passages.text.paragraphs)))
        self.post_message(self.Shown())

    def _want(self, titled: Titled) -> None:
        self.add_class("-wanting")
        self._wanted.show(titled)
        self.post_message(self.Shown())

    @property
    def remark(self) -> str:
        """What is to be said of the quotation that is shown: that it is not in the text, or what its reader would miss."""
        layout, evidence = self._layout, self._evidence
        if layout is None or evidence is None or not evidence.quote:
            return ""
        passage = layout.passages.passage_of(evidence)
        if passage is not None:
            return passage.doubt.words if passage.doubt else ""
        unplaced = next((missing for missing in layout.passages.unplaced if missing.evidence == evidence), None)
        return (f"not in this text: {unplaced.why}" if unplaced.why else "not in this text") if unplaced else ""

    # What is selected

    @property
    def has_text(self) -> bool:
        """Whether a text is shown."""
        return self._layout is not None

    @property
    def is_reading(self) -> bool:
        """Whether a text is being read that is not shown yet."""
        return self._layout is None and self._pending > 0

    def selected_evidence(self, *, speaker: str) -> SelectedWords | None:
        """Return the evidence that the selected words make, said by a speaker; None where none are selected."""
        layout, run, source = self._layout, self.words.selected_run, self._source
        if layout is None or source is None or run is None or not self.words.has_selection:
            return None
        return evidence_from(layout.passages.text, source, Place(*run.begin), Place(*run.end), speaker=speaker)

    def cursor_evidence(self) -> Evidence | None:
        """Return the evidence that cites the cursor's paragraph; None where there is no cursor."""
        layout, run, source = self._layout, self.words.selected_run, self._source
        if layout is None or source is None or run is None:
            return None
        return evidence_of_paragraph(layout.passages.text, source, run.begin[0])

    # Searching

    @property
    def searched(self) -> str:
        """The words that were searched for last."""
        return self._searched

    def search(self, words: str) -> None:
        """Go to the next place of some words in the text."""
        self._searched = " ".join(words.split())
        layout, source = self._layout, self._source
        if layout is None or source is None or not self._searched:
            return
        self._pending += 1
        self._search_on_thread(layout.passages.text, self._searched, self.words.cursor_place)

    @work(thread=True, group="search", exit_on_error=False)
    def _search_on_thread(self, text: SourceText, words: str, after: tuple[int, int]) -> None:
        self.post_message(Searched(words, next_match(text.paragraphs, words, after=after)))

    @on(Searched)
    def _take_match(self, event: Searched) -> None:
        event.stop()
        self._pending -= 1
        if event.match is None:
            self._host.say(f"“{event.words}” is not in this text.")
        elif (layout := self._layout) is not None:
            self.words.show(layout, current=_passage(layout, self._evidence), words=event.words)
            self.words.put_cursor(event.match.paragraph, event.match.begin)


def _taken(brief: Brief, source: Source) -> _Taken:
    return tuple((piece, speaker_at(brief, where)) for where, piece in evidences(brief) if piece.source == source.id)


def _passage(layout: SourceLayout, evidence: Evidence | None) -> Passage | None:
    """Return the words of a piece of evidence; its whole paragraph where it quotes none."""
    if evidence is None:
        return None
    paragraphs = layout.passages.text.paragraphs
    if evidence.quote:
        return layout.passages.passage_of(evidence)
    if evidence.paragraph is None or evidence.paragraph > len(paragraphs):
        return None
    whole = Stretch(evidence.paragraph, 0, len(paragraphs[evidence.paragraph - 1]))
    return Passage((whole,), (evidence,), ())
