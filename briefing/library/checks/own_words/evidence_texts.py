"""What a sentence cites: the texts of its evidence, the paragraphs within them that it names, and its quotations."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefing.brief.model import Evidence, Source
from briefing.brief.text import quotation_words
from briefing.library.checks.locators import Locator, locators
from briefing.library.checks.own_words.cited_text import LONGEST, CitedText
from briefing.library.checks.own_words.sentences import OwnSentence
from briefing.library.checks.quoting.folded import folded_words
from briefing.library.checks.source_texts import SourceText

_KEPT_TEXTS = 32
"""How many texts are kept with what was found in them, for the briefs that cite them next."""


class Cited(NamedTuple):
    """What a sentence cites: its texts by file, the passages within them, its quotations, and the sources."""

    wholes: tuple[CitedText, ...]
    passages: tuple[CitedText, ...]
    surroundings: tuple[CitedText, ...]
    """The passages with the paragraph before and the one after each."""

    quotations: tuple[str, ...]
    sources: tuple[Source, ...]
    origins: tuple[Source, ...]
    is_placed: bool
    """Whether every piece of evidence says where in its text it stands, or quotes it."""

    @property
    def near(self) -> tuple[CitedText, ...]:
        """Where what the sentence says must stand: about its passages, where it names them all, else in its texts."""
        return self.surroundings if self.is_placed else self.wholes

    @property
    def language(self) -> str:
        """The language of its texts; empty where they are in several."""
        languages = {text.language for text in self.wholes}
        return languages.pop() if len(languages) == 1 else ""


class EvidenceTexts:
    """The texts that briefs cite, with what was found in the last of them."""

    def __init__(self, text_of: Callable[[str], SourceText | None]) -> None:
        """Prepare: `text_of` returns the text of a file's name, None where it cannot be read."""
        self._text_of = text_of
        self._kept: dict[str, CitedText] = {}
        self._paragraphs: dict[tuple[str, int], CitedText] = {}
        self._lines: dict[tuple[str, Evidence], frozenset[int]] = {}

    def text(self, name: str) -> SourceText | None:
        """Return a source's text; None where it cannot be read, whole or in part."""
        text = self._text_of(name)
        return None if text is None or text.marks.unread_pages else text

    def cited(self, name: str, text: SourceText) -> CitedText:
        """Return a whole text, prepared."""
        if name not in self._kept:
            if len(self._kept) >= _KEPT_TEXTS:
                self._kept.clear()
                self._paragraphs.clear()
                self._lines.clear()
            self._kept[name] = CitedText(text.text, text.folded.language.name)
        return self._kept[name]

    def lines(self, name: str, evidence: Evidence, text: SourceText) -> frozenset[int]:
        """Return the lines, from 1, that a piece of evidence names, or in which its quotation begins; none where neither is."""
        if (name, evidence) not in self._lines:
            self._lines[name, evidence] = _lines(evidence, text)
        return self._lines[name, evidence]

    def paragraph(self, name: str, number: int, text: SourceText) -> CitedText:
        """Return one paragraph of a text, prepared; an empty one where there is none of that number."""
        if (name, number) not in self._paragraphs:
            self._paragraphs[name, number] = CitedText(text.paragraph(number), text.folded.language.name)
        return self._paragraphs[name, number]


def cited_by(sentence: OwnSentence, sources: Mapping[str, Source], texts: EvidenceTexts) -> Cited | None:
    """Return what a sentence cites; None where it cites nothing, or something that cannot be read."""
    wholes: dict[str, CitedText] = {}
    passages: dict[tuple[str, int], CitedText] = {}
    surroundings: dict[tuple[str, int], CitedText] = {}
    is_placed = True
    done = set[tuple[str, frozenset[int]]]()
    for evidence in sentence.evidence:
        name = sources[evidence.source].file
        text = texts.text(name) if name else None
        if name is None or text is None:
            return None
        lines = texts.lines(name, evidence, text)
        is_placed = is_placed and bool(lines)
        if (name, lines) in done:
            continue
        done.add((name, lines))
        if text.length <= LONGEST:
            wholes[name] = texts.cited(name, text)
        elif any(len(text.lines[line - 1]) > LONGEST for line in lines if line <= text.line_count):
            return None
        passages |= {(name, line): texts.paragraph(name, line, text) for line in lines}
        near = {other for line in lines for other in (line - 1, line, line + 1) if other > 0}
        surroundings |= {(name, line): texts.paragraph(name, line, text) for line in near}
    if not done:
        return None
    if len(wholes) < len({name for name, _ in done}):  # one of them is too long to be held to as a whole
        if not is_placed:
            return None
        wholes = {str(number): passage for number, passage in enumerate(surroundings.values())}
    cited_sources = dict.fromkeys(evidence.source for evidence in sentence.evidence)
    origins = dict.fromkeys(evidence.origin for evidence in sentence.evidence if evidence.origin)
    return Cited(
        tuple(wholes.values()),
        tuple(passages.values()),
        tuple(surroundings.values()),
        tuple(dict.fromkeys(quotation_words(e.quote) for e in sentence.evidence if e.quote)),
        tuple(sources[name] for name in cited_sources),
        tuple(sources[name] for name in origins),
        is_placed,
    )


def _lines(evidence: Evidence, text: SourceText) -> frozenset[int]:
    places = [place for place in locators(evidence, "", text.line_count, text.marks) if isinstance(place, Locator)]
    if places:
        return frozenset.intersection(*(place.lines for place in places))
    if text.length > LONGEST:
        offset = text.folded.marked.find(folded_words(evidence.quote)) if evidence.quote else -1
        return frozenset({text.folded.line_at(offset)}) if offset >= 0 else frozenset()
    offset = text.text.find(quotation_words(evidence.quote)) if evidence.quote else -1
    return frozenset({text.paragraph_at(offset)}) if offset >= 0 else frozenset()
