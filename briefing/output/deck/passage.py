"""Words of an item in the text of their source, as the room reads them: who says so, the paragraph around the words, the source.

Owns how a paragraph is written: the words in the middle size behind their speaker's bar, what stands around them small. Of
what stands around them only the nearest is shown, with a sign where it is cut.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from briefing.brief import citations
from briefing.brief.deck import WHOLE_ITEM
from briefing.brief.items import Ref
from briefing.brief.links import Links
from briefing.brief.model import Claim, Event, Evidence, Position
from briefing.brief.resting import notices
from briefing.library.checks.passages import Passage, Unplaced, find_passage
from briefing.library.checks.source_texts import SourceText
from briefing.output.deck import slides
from briefing.output.deck.slide_words import Slide, Words
from briefing.output.layout.blocks import ELLIPSIS, Block, Line, Role, Span
from briefing.output.speakers import speaker_of

_BESIDE = 60
"""How many words of a paragraph are shown before the words, and after them, at most."""

_AT_ONCE = 90
"""How many words stand on a sheet at most: the paragraph belongs around its words, though a room reads fewer at once."""

_LONGEST = 1000
"""How many characters of it are looked at for them."""


class WrittenPassage(NamedTuple):
    """A passage as a slide, and the part of it (see `Spot.part`) at which its words begin."""

    slide: Slide
    start: int


def written_passage(links: Links, ref: Ref, evidence: Evidence, text: SourceText) -> WrittenPassage | None:
    """Write where the words of an item's evidence stand in their source's text; None where they do not stand there."""
    item = links.item(ref)
    said_by = (item.speaker or "") if isinstance(item, Claim) else ""
    passage = find_passage(evidence, ref, said_by, text)
    if isinstance(passage, Unplaced) or not isinstance(item, Claim | Position | Event):
        return None
    speaker, _ = slides.continued(links, ref)
    signs = dict.fromkeys(filter(None, [notices.sign_of(links.resting, ref), _became(links, evidence)]))
    lead = [Words(Block(speaker), "display"), *(_body([(sign, "warning")]) for sign in signs)]
    group = _marked(links, ref, evidence, [*lead, *_paragraphs(passage, text, speaker_of(links, item))])
    begin = next(place for place, words in enumerate(group) if words.bar is not None)
    letters = [len("".join(words.text.split())) for words in group]
    start = sum(letters[:begin]) * WHOLE_ITEM // max(1, sum(letters)) + 1
    proposition = (
        slides.charge(links, ref) if isinstance(item, Position) else ()
    )  # without which its verb means nothing
    over = (*proposition, _source_line(links, evidence, passage))
    return WrittenPassage(Slide((tuple(group),), over, speaker, words=_AT_ONCE), start)


def _source_line(links: Links, evidence: Evidence, passage: Passage) -> Line:
    """Write where the paragraph stands; it stands over every sheet, and may be cut at its end."""
    place = citations.publication_beside_no_title(links.sources[evidence.source])
    return [("In ", "muted"), (citations.after_comma(place, f"¶{passage.paragraph}"), "text")]


def _became(links: Links, evidence: Evidence) -> str:
    return notices.own_label(links.sources[evidence.source])


def _marked(links: Links, ref: Ref, evidence: Evidence, group: list[Words]) -> list[Words]:
    """Put the stricter of the markings of item and source at the end of the first line of plain text."""
    items = [item for item in (links.item(ref), links.sources[evidence.source]) if item is not None]
    markings = [marking for marking in map(links.own_marking, items) if marking is not None]
    if not markings:
        return group
    place = next((place for place, words in enumerate(group) if words.size == "body"), len(group))
    plain = group[place] if place < len(group) else _body([])
    marking = max(markings, key=lambda level: level.rank)
    return [*group[:place], plain._replace(block=plain.block._replace(marking=marking)), *group[place + 1 :]]


def _paragraphs(passage: Passage, text: SourceText, bar: Role) -> Iterator[Words]:
    """Write the paragraphs that the words stand in: the words, and what stands before, between and after them."""
    by_paragraph = [(number, [*runs]) for number, runs in groupby(passage.stretches, key=lambda stretch: stretch.line)]
    for number, runs in by_paragraph:
        paragraph = text.paragraphs[number - 1]
        end = 0
        for place, run in enumerate(runs):
            begin, following = _with_signs(paragraph, run.begin, run.end)
            before = (_middle if place else _ending)(paragraph[end:begin])
            if before:
                yield _body([(before, "muted")])
            spans: Line = [
                (paragraph[begin : run.begin], "muted"),
                (paragraph[run.begin : run.end], "strong"),
                (paragraph[run.end : following], "muted"),
            ]
            yield Words(Block([(part, role) for part, role in spans if part]), "middle", bar)
            end = following
        after = _beginning(paragraph[end:])
        if after:
            yield _body([(after, "muted")])


def _with_signs(paragraph: str, begin: int, end: int) -> tuple[int, int]:
    """Return where words begin and end with the signs that touch them, such as quotation marks and a full stop."""
    while begin > 0 and not (paragraph[begin - 1].isspace() or paragraph[begin - 1].isalnum()):
        begin -= 1
    while end < len(paragraph) and not (paragraph[end].isspace() or paragraph[end].isalnum()):
        end += 1
    return begin, end


def _ending(text: str) -> str:
    """Return the last words of a text, with a sign where others stand before them."""
    kept = " ".join(text[-_LONGEST:].split()[-_BESIDE:])
    return kept if len(kept) == len(text.strip()) else f"{ELLIPSIS} {kept}"


def _beginning(text: str) -> str:
    """Return the first words of a text, with a sign where others follow."""
    kept = " ".join(text[:_LONGEST].split()[:_BESIDE])
    return kept if len(kept) == len(text.strip()) else f"{kept} {ELLIPSIS}"


def _middle(text: str) -> str:
    """Return the first and the last words of a text, with a sign where others stand between them."""
    if len(text) <= 2 * _LONGEST and len(text.split()) <= 2 * _BESIDE:
        return text.strip()
    return f"{_beginning(text)} {_ending(text).removeprefix(ELLIPSIS).strip()}"


def _body(spans: Sequence[Span]) -> Words:
    return Words(Block(spans, hang=0), "body")
