"""Runs of text as sentences, and sentences as words: what stands in quotation marks is one word of them.

A sentence goes on behind a quotation that ends in a question mark where `he asked` follows, and does not end at an
abbreviation, an initial or a figure.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.quotation_marks import Span
from briefing.drafting.language.verbs import reporting

_END = re.compile(r"[.!?…]+[”\"’'»“」』)\]]*(?=\s|$)|[。！？؟]+[”\"’'»」』)]*")
_TITLE = "Col|Gen|Lt|Maj|Capt|Sgt|Adm|Dr|Prof|Sen|Rep|Gov|Mr|Mrs|Ms|St|Rev|Hon|Ch|Md|Smt|Supt|Insp|Messrs"
_SMALL_OF_A_NAME = r"(?:van|von|de|del|della|der|den|di|da|du|dos|la|le|bin|al|ten|ter|zu|af|av) "
_WITH_ITS_STOP = (
    rf"\b(?:[A-Z](?:\.[A-Z])+\.(?=\s\w)|[A-Z]\.(?=\s?(?:{_SMALL_OF_A_NAME}){{0,2}}[A-ZÀ-Þ])"
    rf"|(?:{_TITLE})\.(?=\s[A-ZÀ-Þ]))"
)
"""An initial, a title or initials that belong together: `K. P. Amadi`, `P. J. van Oosten`, `Col. Hale`, `U.N. envoy`."""
_WORD = re.compile(
    rf"{_WITH_ITS_STOP}|" r"\d{1,3}(?:[,\u202f]\d{3})+(?:\.\d+)?|[^\W_]+(?:[’'\-‑.&/][^\W_]+)*[’']?|[^\w\s*`#]"
)
_ABBREVIATIONS = word_list("abbreviations")
_MONTHS_BEHIND_A_DAY = word_list("de months")
_ABBREVIATED_COMPANIES = {"inc", "ltd", "co", "corp", "jr", "sr"}
_NAME_AND_OFFICE = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?: [\w’'.-]+){0,4}, [^.?!;:“”\"«»]{3,120}, (?P<verb>[a-z]+)(?P<hearer>(?: [^.,?!;:]+)?)[.,]"
)
_REPORTED = re.compile(r"\b(?:that|had|was|were|has|is|are|would|will|could|should)\b")
_LONGEST = 2_000
"""How many words of one sentence are looked at: what is longer is no prose."""


class Word(NamedTuple):
    """A word, a punctuation mark, or a whole quotation; the last has its span's number among the sentence's own."""

    text: str
    start: int
    quotation: int | None = None

    @property
    def lower(self) -> str:
        """The word in small letters, its apostrophes straight, without the stop of an abbreviation."""
        lower = self.text.lower().replace("’", "'")
        return lower.rstrip(".") or lower

    @property
    def is_capital(self) -> bool:
        """Say whether it begins with a capital letter, or is a brand that has one within: `zipGo`."""
        return self.text[:1].isupper() or (not self.text.islower() and self._has_a_capital_within)

    @property
    def _has_a_capital_within(self) -> bool:
        return (
            self.text[:1].islower()
            and len(self.text) > 3
            and self.text.isalpha()
            and any(char.isupper() for char in self.text[1:-1])
        )

    @property
    def is_word(self) -> bool:
        """Say whether it is a word, not a mark nor a quotation."""
        return self.quotation is None and self.text[:1].isalnum()


class Sentence(NamedTuple):
    """One sentence: its offsets, its words, the quotations in it; `number` counts within its run from 1."""

    start: int
    end: int
    words: tuple[Word, ...]
    spans: tuple[Span, ...]
    number: int


def sentences(text: str, start: int, end: int, spans: Sequence[Span]) -> Iterator[Sentence]:
    """Yield the sentences of a run, whose quotations are given in order."""
    begin, first = start, 0
    for number, stop in enumerate(_stops(text, start, end, spans), start=1):
        last = first
        while last < len(spans) and spans[last].start <= stop:
            last += 1
        own = tuple(spans[first:last])
        yield Sentence(begin, stop, tuple(_words(text, begin, stop, own)), own, number)
        begin, first = stop, last
        while begin < end and text[begin].isspace():
            begin += 1


def _stops(text: str, start: int, end: int, spans: Sequence[Span]) -> Iterator[int]:
    """Yield where sentences end: past their marks. One that ends within a quotation ends with it, or not at all."""
    index, reached = 0, start
    for match in _END.finditer(text, start, end):
        while index < len(spans) and spans[index].end < match.start():
            index += 1
        stop = match.end()
        within = index < len(spans) and spans[index].start <= match.start() < spans[index].end
        if within and stop <= spans[index].end:  # the mark does not take in the closing one
            continue
        if stop <= reached or stop >= end:
            continue
        if _ends(text, match, stop, end, within):
            yield stop
            reached = stop
    if reached < end:
        yield end


def _ends(text: str, match: re.Match[str], stop: int, end: int, within: bool) -> bool:
    if match.group()[0] in "。！？؟":
        return True
    after = text[stop : min(end, stop + 240)].lstrip()
    first = after.lstrip("“\"‘'«„「(—–-")[:1]
    if within:
        return (
            not first.islower() and after[:1] not in "—–-" and not (match.group()[0] in "!?" and _is_attribution(after))
        )
    if first.islower() or not first:
        return False
    before = text[max(0, match.start() - 12) : match.start()].split()
    word = before[-1].lstrip("“\"‘'«(") if before else ""
    if match.group() == "." and word.isdecimal() and after.split(" ")[0].rstrip(".,").lower() in _MONTHS_BEHIND_A_DAY:
        return False  # `am 2. Oktober`
    if match.group() == "." and word.lower() == "no" and not first.isdecimal():
        return True
    if match.group() == "." and (word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())):
        return word.lower() in ("u.s", "u.k", "e.u", "u.n", "a.m", "p.m", "etc") and _begins_anew(after)
    return True


def _begins_anew(after: str) -> bool:
    return after.split(" ")[0] in ("The", "A", "An", "He", "She", "They", "It", "In", "On", "But", "This", "That")


def _is_attribution(after: str) -> bool:
    if _names_who_spoke(after):
        return True
    words = after.split()[:6]
    return any(reporting(word.strip(".,")) for word in words[1:4]) and any(word.endswith((".", ",")) for word in words)


def _names_who_spoke(after: str) -> bool:
    """Say whether a name, an office between commas and a verb of saying alone follow: `Ana Ruiz, head of X, told reporters.`"""
    match = _NAME_AND_OFFICE.match(after)
    verb = reporting(match["verb"]) if match else None
    if match is None or verb is None:
        return False
    return not match["hearer"] or (verb.lemma in ("tell", "ask") and not _REPORTED.search(match["hearer"]))


def _words(text: str, start: int, end: int, spans: Sequence[Span]) -> Iterator[Word]:
    at, made = start, 0
    for number, span in enumerate(spans):
        for match in _WORD.finditer(text, at, max(at, span.start - 1)):
            yield Word(match.group(), match.start())
            made += 1
            if made > _LONGEST:
                return
        yield Word(text[span.start : min(span.end, span.start + 40)], span.start, number)
        made += 1
        if made > _LONGEST:
            return
        typed = 2 if text.startswith("''", span.end) else 1  # a mark of two characters
        at = span.end + (typed if span.closed else 0)
    for match in _WORD.finditer(text, at, end):
        yield Word(match.group(), match.start())
        made += 1
        if made > _LONGEST:
            return


def without_brackets(words: Sequence[Word]) -> tuple[tuple[Word, ...], dict[int, tuple[Word, ...]]]:
    """Return the words outside brackets, and those within by where the word before them begins.

    Brackets around a quotation stay, and so does one that nothing closes.
    """
    outside: list[Word] = []
    inside: dict[int, tuple[Word, ...]] = {}
    at = 0
    while at < len(words):
        end = next((i for i in range(at, min(len(words), at + 16)) if words[i].text in ")]"), None)
        part = words[at + 1 : end] if words[at].text in "([" and words[at].quotation is None and end else ()
        before = outside[-1] if outside else None
        if before and part and end and len(part) == 1 and _is_glued(before, words[at]):
            outside[-1] = before._replace(text=f"{before.text}({part[0].text})")  # `CPI(M)`
            at = end + 1
        elif part and outside and end and all(word.quotation is None for word in part):
            inside[outside[-1].start] = tuple(part)
            at = end + 1
        else:
            outside.append(words[at])
            at += 1
    return tuple(outside), inside


def _is_glued(word: Word, bracket: Word) -> bool:
    """Say whether a bracket belongs to the initials before it: no space stands between them."""
    return word.text.isupper() and word.start + len(word.text) == bracket.start


def without_commas_of_dates(words: Sequence[Word]) -> tuple[Word, ...]:
    """Leave out the comma of a date, which sets nothing apart: `January 12, 2025`."""
    return tuple(
        word
        for at, word in enumerate(words)
        if not (
            word.text == ","
            and 0 < at < len(words) - 1
            and words[at - 1].text.isdecimal()
            and len(words[at - 1].text) < 3
            and words[at + 1].text.isdecimal()
            and len(words[at + 1].text) == 4
        )
    )


def without_stops_of_companies(words: Sequence[Word]) -> tuple[Word, ...]:
    """Leave out the stop of an abbreviation behind which its sentence goes on: `Agrodyne Inc., which …`, `Acme Ltd. said`."""
    return tuple(
        word
        for at, word in enumerate(words)
        if not (word.text == "." and 0 < at < len(words) - 1 and words[at - 1].lower in _ABBREVIATED_COMPANIES)
    )


def words_within(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words of a quotation: names stand in it too."""
    return tuple(_words(text, span.start, span.end, ()))
