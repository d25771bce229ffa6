"""What `briefing source` prints: quotations where they stand in their sources' texts, and which texts are at hand."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.brief.links import Links
from briefing.brief.model import Evidence, Source
from briefing.brief.text import counted
from briefing.library.checks.source_texts import SourceTexts
from briefing.library.checks.text_at_hand import read_passages
from briefing.library.files.source_folders import is_at_hand
from briefing.library.reading.problems import Problem
from briefing.output.fallen import sign_blocks
from briefing.output.layout.blocks import BLANK, Block
from briefing.output.pages import source_text
from briefing.output.pages.item_pages import Titled
from briefing.output.pages.source_layout import SourceLayout
from briefing.paths import cache_folder


class SourceBlocks:
    """The texts of a brief's sources, as blocks; `is_complete` while all that was asked for is there."""

    def __init__(self, links: Links, folders: tuple[Path, ...]) -> None:
        self.is_complete = True
        self._links = links
        self._folders = folders
        self._away = 0
        self._texts = SourceTexts(keeps=len(links.brief.sources))

    def overview(self, source: Source) -> Iterator[Block]:
        """Write a source's title, and whether its text is at hand and what rests on it."""
        yield Block([(source.id, "key"), (": ", "muted"), (source.title, "strong")], hang=2)
        for block in sign_blocks(self._links, self._links.ref(source)):
            yield block._replace(indent=2, hang=4)
        layout = self._layout(source)
        if isinstance(layout, SourceLayout):
            yield Block(
                [(" · ".join([source.file or "", *source_text.summary(layout.passages)]), "text")], indent=2, hang=4
            )
            yield from source_text.missing_blocks(layout.passages)
        else:
            self._away += layout is None and source.file is not None
            yield Block([(source_text.lack(source, layout), "muted")], indent=2, hang=4)

    def ways_to_the_others(self) -> Iterator[Block]:
        """Say, after overviews, where the texts are looked for that are not at hand; nothing where all are."""
        if self._away:
            count = f"{counted(self._away, 'text')} {'is' if self._away == 1 else 'are'} not at hand. "
            first, *others = source_text.ways_to_texts([*map(str, self._folders)], self._away)
            yield BLANK
            yield Block([(count, "text"), *first.spans])
            yield from others

    def whole(self, source: Source) -> Iterator[Block]:
        """Write all of a source's text, its paragraphs numbered, with what the brief quotes marked."""
        layout = self._layout(source)
        if isinstance(layout, SourceLayout):
            count = len(layout.passages.text.paragraphs)
            yield from source_text.text_blocks(layout, range(1, count + 1), None)
            yield from source_text.missing_blocks(layout.passages)
        else:
            yield from self._wanted(source, layout)

    def quotations(self, evidence: Sequence[Evidence]) -> Iterator[Block]:
        """Write each quotation in its text, between the paragraphs beside it."""
        for number, piece in enumerate(evidence):
            if number:
                yield BLANK
            source = self._links.sources[piece.source]
            layout = self._layout(source)
            if isinstance(layout, SourceLayout):
                self.is_complete &= not piece.quote or layout.passages.passage_of(piece) is not None
                yield from source_text.quotation_blocks(layout, piece)
            else:
                yield from self._wanted(source, layout)

    def _wanted(self, source: Source, problem: Problem | None) -> Iterator[Block]:
        self.is_complete = False
        titled: Titled = source_text.wanted_page(source, [*map(str, self._folders)], problem)
        yield Block([(titled.title, "heading")])
        yield from (block for block in titled.page if isinstance(block, Block))

    def _layout(self, source: Source) -> SourceLayout | Problem | None:
        """Return the layout of a source's text, the problem with it, or None where it is not at hand."""
        if source.is_withheld or source.file is None or not is_at_hand(self._folders, source.file):
            return None
        brief = self._links.brief
        passages = read_passages(brief, source, source.file, self._texts, self._folders, cache_folder())
        return passages if isinstance(passages, Problem) else SourceLayout(passages)
