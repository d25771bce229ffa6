"""The quotations of an article: every run of somebody's own words, verbatim, with its paragraph.

A quotation over several paragraphs becomes one for each. Long ones are cut into sentences, and a sentence of more than
forty words behind one of its commas: what is kept stays a run of the text, letter for letter.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from briefing.drafting.articles.article import Article, Run
from briefing.drafting.language.quotation_marks import Span, spans
from briefing.drafting.language.reporting_clauses import DETERMINERS, PRONOUNS
from briefing.drafting.language.sentences import Sentence
from briefing.drafting.language.verbs import reporting

MOST_WORDS = 40
_MOST_CHARACTERS = 320
_SENTENCE = re.compile(r"(?<=[.!?…。！？؟])\s+(?=[^\W\d_a-z])|(?<=[。！？])")
_PAUSE = re.compile(r"[,;:—–，；：、،](?=\s|[^\x00-\x7f])")
_INTERRUPTED = re.compile(
    r"[,.!?]['’](?= [^'’“”\"]{2,60}\b(?:said|says|added|adds|told|continued|explained|insisted)\b)"
)
_LEFT_OPEN = re.compile(
    r"[,?!](?= (?:said|says|added|adds|explained|insisted|wrote) (?:the |a |its |their )?[^\W\d_][^,;.“”\"]{2,60}"
    r"(?:, [^\W\d_][^,;.“”\"]{2,40})?\.\s*$)"
)
"""Where a quotation ends that no mark closes, at the end of its paragraph: `“We were told on the Friday, said Ana Ruiz.`"""
_FEWEST_LEFT_OPEN = 3
_MOST_OF_A_TITLE = 6
_LONGEST_SMALL_WORD = 4
_TRAILING = " ,;:，；、،"


class Marked(NamedTuple):
    """One run of an article with its quotations; `runs_on` says that it begins within one of the run before."""

    run: Run
    spans: tuple[Span, ...]
    runs_on: bool


class Piece(NamedTuple):
    """A verbatim part of a quotation: where it begins in the text, its words, and whether more of it was left out."""

    start: int
    text: str
    is_cut: bool


def _without_what_interrupts(text: str, span: Span) -> Span:
    """End a quotation where a mark of another form closes it before somebody is said to speak: `“It is,' a man said. 'Now.”`"""
    match = _INTERRUPTED.search(text, span.start, span.end)
    if match is None and not span.closed:
        match = _LEFT_OPEN.search(text[: span.end], span.start)
    return span._replace(end=match.start() + 1, closed=True) if match else span


def marked(article: Article) -> Iterator[Marked]:
    """Yield every run of the article with its quotations in order."""
    runs_on = False
    for index, run in enumerate(article.runs):
        quoted_spans = [_without_what_interrupts(article.text, s) for s in spans(article.text, run.start, run.end)]
        open_one = next((span for span in quoted_spans if not span.closed), None)
        following = article.runs[index + 1] if index + 1 < len(article.runs) else None
        if open_one is not None:
            follows = following is not None and article.text[following.start : following.start + 1] == open_one.mark
            continues = follows and not article.text[open_one.start].islower()  # `a joke on the town. He did not say …`
            if not continues and _closes_with_its_paragraph(article.text, run, open_one):
                open_one = open_one._replace(end=run.end, closed=True)
                quoted_spans[-1] = open_one
            quoted_spans = [
                span
                for span in quoted_spans
                if (
                    span is open_one
                    if continues and span.start >= open_one.start
                    else span.closed or span is not open_one
                )
            ]
            yield Marked(run, tuple(quoted_spans), runs_on)
            runs_on = continues
        else:
            yield Marked(run, tuple(quoted_spans), runs_on)
            runs_on = False


def _closes_with_its_paragraph(text: str, run: Run, span: Span) -> bool:
    """Say whether what a mark leaves open can only end with its paragraph: the last words of a sentence that says who speaks."""
    rest = text[span.start : run.end]
    before = _SENTENCE.split(text[run.start : span.start - 1])[-1].split()
    says = any(reporting(word.strip(",:;—–-").lower()) for word in before)
    names_a_thing = not before or before[-1].lower() in DETERMINERS  # `the “Harbour Lights festival`
    is_one_sentence = rest[-1:] in ".!?" and len(_SENTENCE.split(rest)) == 1
    return says and not names_a_thing and is_one_sentence and len(rest.split()) >= _FEWEST_LEFT_OPEN


def pieces(article: Article, start: int, end: int) -> Iterator[Piece]:
    """Yield what is kept of a quotation: all of it, or its sentences where it is long. Marks at its end are left out."""
    text = article.text[start:end]
    if _is_short(text):
        yield from _piece(start, text, is_cut=False)
        return
    at = 0
    for match in (*_SENTENCE.finditer(text), None):
        stop = match.start() if match else len(text)
        sentence = text[at:stop]
        kept = sentence if _is_short(sentence) else _first_words(sentence)
        yield from _piece(start + at, kept, is_cut=len(kept) < len(sentence))
        at = match.end() if match else stop


def is_a_title(text: str) -> bool:
    """Say whether words are written as a name or a title is, and say nothing: `Santa Irene`, `Abide with Me`."""
    words = text.split()
    if not 2 <= len(words) <= _MOST_OF_A_TITLE or words[0].lower() in PRONOUNS:  # `We were told on Friday`
        return False
    telling = [word for word in words if len(word) > _LONGEST_SMALL_WORD]
    is_name = all(word[0].isupper() for word in (*telling, words[0], words[-1]))
    return is_name and text.isascii() and text[-1].isalpha() and not text.isupper()


def word_count(text: str) -> int:
    """Return how many words a text has; in scripts without spaces, two characters count as one."""
    spaced = len(text.split())
    return max(spaced, sum(1 for char in text if char > "\u2e7f") // 2)


def _piece(start: int, text: str, *, is_cut: bool) -> Iterator[Piece]:
    kept = text.rstrip(_TRAILING) or text.rstrip()
    lead = len(kept) - len(kept.lstrip())
    if any(char.isalnum() for char in kept):
        yield Piece(start + lead, kept.strip(), is_cut)


def _is_short(text: str) -> bool:
    return len(text) <= _MOST_CHARACTERS and word_count(text) <= MOST_WORDS


def _first_words(sentence: str) -> str:
    """Return the beginning of a sentence up to its last pause within the measure, else up to a word's end."""
    measure = len(sentence)
    ends: Sequence[int] = [match.end() for match in re.finditer(r"\S+", sentence)]
    if len(ends) > MOST_WORDS:
        measure = ends[MOST_WORDS - 1]
    measure = min(measure, _MOST_CHARACTERS)
    while word_count(sentence[:measure]) > MOST_WORDS:
        measure = measure * 3 // 4
    pauses = [match.start() for match in _PAUSE.finditer(sentence, 0, measure)]
    if pauses and pauses[-1] * 2 > measure:
        return sentence[: pauses[-1]]
    inside = [end for end in ends if end <= measure]
    return sentence[: inside[-1]] if inside and inside[-1] * 2 > measure else sentence[:measure]


def without_quotations(text: str, sentence: Sentence, numbers: Collection[int] | None = None) -> str:
    """Return a sentence with its quotations blanked, or those of some numbers, so that offsets stay."""
    spans = [span for number, span in enumerate(sentence.spans) if numbers is None or number in numbers]
    return "".join(_parts(text, sentence, spans))


def _parts(text: str, sentence: Sentence, spans: Sequence[Span]) -> Iterator[str]:
    at = sentence.start
    end = min(sentence.end, sentence.start + 4_000)
    for span in spans:
        if span.start >= end:
            break
        yield text[at : span.start]
        yield " " * (span.end - span.start)
        at = span.end
    yield text[at:end]
