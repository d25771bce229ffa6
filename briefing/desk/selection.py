"""Words selected in a source's text become a piece of evidence: the quotation, and all that says where it stands."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from briefing.brief.dates import clock
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Evidence, Source
from briefing.library.checks.passages import Passage, find_passage
from briefing.library.checks.source_texts import SourceText
from briefing.library.checks.tradecraft.wording import LONGEST_QUOTATION, count_words

_MOST_WORDS_BESIDE = 8
"""The most words of a prefix or a suffix."""

_LONGEST_WORD = 60
"""How many characters of a half word are added at the most: a text may be one word."""

_LONGEST_SELECTION = 1_000
"""The most characters of a quotation: forty words of any script are fewer."""

_NEAR = 3
"""How many characters a passage may begin beside the selection: quotation marks are folded away."""

_OUTSIDE = ' \t"“”„‟«»,;:–—-'
_SINGLE_MARKS = "'‘’‚‹›"
_LETTER = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
"""A letter or digit of a script that sets blanks between words."""

_QUOTATIONS = (
    "“[^“”]*”",
    "„[^„“”]*[“”]",
    "«[^«»]*»",
    "»[^»«]*«",
    "‹[^‹›]*›",
    "「[^「」]*」",
    "『[^『』]*』",
    '"[^"]*"',
    r"(?<!\w)‘.*?’(?!\w)",
)
QUOTATION = re.compile("|".join(_QUOTATIONS))
"""A quotation with its marks; of one within another the outer one."""

_QUOTATIONS_OF_A_KIND = tuple(re.compile(pattern) for pattern in _QUOTATIONS)

WINDOW = 2_000
"""How many characters before and behind a place are searched for the sentence or the quotation that it is in."""

_NO_ITEM = Ref(ItemKind.CLAIM, "")


class Place(NamedTuple):
    """A place in a source's text: the paragraph's number, from 1, and the offset of a character in `SourceText.paragraphs`."""

    paragraph: int
    offset: int


class SelectedWords(NamedTuple):
    """A piece of evidence for selected words, and what the check of quotations would say of it; empty where it says nothing.

    `start` and `end` are where the words of the quotation stand, once half words were made whole.
    """

    evidence: Evidence
    start: Place
    end: Place
    doubt: str = ""


def evidence_from(text: SourceText, source: Source, start: Place, end: Place, *, speaker: str = "") -> SelectedWords:
    """Return the evidence that quotes the words between two places; `end` is behind the last character.

    Half words are made whole, blanks and quotation marks at the ends left out. Page or time are those that the text has,
    else the paragraph; prefix and suffix are given where the words stand more than once and nothing else tells them apart.
    More words than a quotation may have cite the paragraph alone, and `doubt` says so. `speaker` is who says them.
    """
    start, end = whole_words(text, start, end)
    quote = _words_between(text, start, end)
    cited = evidence_of_paragraph(text, source, start.paragraph)
    if not quote:
        return SelectedWords(cited, start, end)
    if doubt := _why_not_quoted(text, quote, start, end):
        return SelectedWords(cited, start, end, f"{doubt}: the paragraph is cited without it")
    best: SelectedWords | None = None
    for evidence in _candidates(text, replace(cited, quote=quote), start, end):
        passage = find_passage(evidence, _NO_ITEM, speaker, text)
        if not isinstance(passage, Passage):
            best = best or SelectedWords(evidence, start, end, passage.why)
            continue
        first = passage.stretches[0]
        is_here = first.line == start.paragraph and abs(first.begin - start.offset) <= _NEAR
        if is_here and not passage.doubt:
            return SelectedWords(evidence, start, end)
        if is_here or best is None:
            doubt = passage.doubt.words if passage.doubt else "the same words stand elsewhere, too"
            best = SelectedWords(evidence, start, end, doubt)
        if is_here:
            break
    assert best is not None
    return best


def evidence_of_paragraph(text: SourceText, source: Source, paragraph: int) -> Evidence:
    """Return the evidence that cites a paragraph without quoting it."""
    marks = text.marks
    page = marks.pages[paragraph - 1] if marks.page_count and paragraph <= len(marks.pages) else None
    at = clock(marks.times[paragraph - 1][0]) if paragraph <= len(marks.times) else None
    return Evidence(source=source.id, paragraph=paragraph, page=page, at=at)


def whole_words(text: SourceText, start: Place, end: Place) -> tuple[Place, Place]:
    """Return a selection, first place first, with half words made whole and no blanks and quotation marks at its ends.

    A quotation whose words are all selected, and one of whose marks stands among them, keeps its other mark.
    """
    start, end = sorted((_within(text, start), _within(text, end)))
    first, last = text.paragraphs[start.paragraph - 1], text.paragraphs[end.paragraph - 1]
    begin, stop = start.offset, end.offset
    while (
        start.offset - _LONGEST_WORD < begin
        and 0 < begin < len(first)
        and _LETTER.match(first[begin - 1])
        and _LETTER.match(first[begin])
    ):
        begin -= 1
    while (
        stop < end.offset + _LONGEST_WORD
        and 0 < stop < len(last)
        and _LETTER.match(last[stop - 1])
        and _LETTER.match(last[stop])
    ):
        stop += 1
    lowest = begin if start.paragraph == end.paragraph else 0
    highest = stop if start.paragraph == end.paragraph else len(first)
    is_in_single_marks = False
    while begin < highest and (first[begin] in _OUTSIDE or first[begin] in _SINGLE_MARKS):
        is_in_single_marks = is_in_single_marks or first[begin] in _SINGLE_MARKS
        begin += 1
    while stop > max(lowest, begin if start.paragraph == end.paragraph else 0) and (
        last[stop - 1] in _OUTSIDE or (is_in_single_marks and last[stop - 1] in _SINGLE_MARKS)
    ):
        stop -= 1
    return with_both_marks(text.paragraphs, Place(start.paragraph, begin), Place(end.paragraph, stop))


def with_both_marks(paragraphs: Sequence[str], start: Place, end: Place) -> tuple[Place, Place]:
    """Return a selection widened to the other mark of each quotation that it has all the words and one mark of."""
    first, last = paragraphs[start.paragraph - 1], paragraphs[end.paragraph - 1]
    is_one = start.paragraph == end.paragraph
    begin, _ = _widened(first, start.offset, end.offset if is_one else len(first))
    _, stop = _widened(last, start.offset if is_one else 0, end.offset)
    return Place(start.paragraph, begin), Place(end.paragraph, stop)


@lru_cache(8)
def _widened(paragraph: str, begin: int, end: int) -> tuple[int, int]:
    first, last = max(0, begin - WINDOW), end + WINDOW
    for pattern in _QUOTATIONS_OF_A_KIND:
        for quotation in pattern.finditer(paragraph, first, last):
            opening, closing = quotation.span()
            if begin <= opening < end < closing and not _has_words(paragraph[end:closing]):
                end = closing
            elif opening < begin < closing <= end and not _has_words(paragraph[opening:begin]):
                begin = opening
    return begin, end


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _why_not_quoted(text: SourceText, quote: str, start: Place, end: Place) -> str:
    """Say why selected words make no quotation; empty where they do."""
    if _is_within_word(text, start) or _is_within_word(text, end):
        return f"the selection cuts a word of more than {_LONGEST_WORD} characters"
    words = count_words(quote)
    if words > LONGEST_QUOTATION:
        return f"the selection has {words} words, and {LONGEST_QUOTATION} is the most"
    if len(quote) > _LONGEST_SELECTION:
        return f"the selection has {len(quote):,} characters, and {_LONGEST_SELECTION:,} is the most"
    return ""


def _is_within_word(text: SourceText, place: Place) -> bool:
    pair = text.paragraphs[place.paragraph - 1][max(0, place.offset - 1) : place.offset + 1]
    return len(pair) == 2 and place.offset > 0 and all(map(_LETTER.match, pair))


def _within(text: SourceText, place: Place) -> Place:
    paragraph = min(max(place.paragraph, 1), len(text.paragraphs))
    return Place(paragraph, min(max(place.offset, 0), len(text.paragraphs[paragraph - 1])))


def _words_between(text: SourceText, start: Place, end: Place) -> str:
    if start.paragraph == end.paragraph:
        return text.paragraphs[start.paragraph - 1][start.offset : end.offset].strip()
    parts = [text.paragraphs[start.paragraph - 1][start.offset :]]
    parts += text.paragraphs[start.paragraph : end.paragraph - 1]
    parts.append(text.paragraphs[end.paragraph - 1][: end.offset])
    return " ".join(part for part in parts if part).strip()


def _candidates(text: SourceText, evidence: Evidence, start: Place, end: Place) -> Iterator[Evidence]:
    """Yield the evidence as it can be written, from the barest on, until the words before and after tell it apart."""
    if evidence.page is not None or evidence.at is not None:
        yield replace(evidence, paragraph=None)
    yield evidence
    before = text.paragraphs[start.paragraph - 1][max(0, start.offset - 400) : start.offset].split()
    after = text.paragraphs[end.paragraph - 1][end.offset : end.offset + 400].split()
    for count in range(1, _MOST_WORDS_BESIDE + 1):
        prefix = " ".join(before[-count:]).strip(_OUTSIDE + _SINGLE_MARKS) or None
        suffix = " ".join(after[:count]).strip(_OUTSIDE + _SINGLE_MARKS) or None
        if prefix:
            yield replace(evidence, prefix=prefix)
        if suffix:
            yield replace(evidence, suffix=suffix)
        if prefix and suffix:
            yield replace(evidence, prefix=prefix, suffix=suffix)
