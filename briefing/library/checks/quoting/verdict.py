"""The verdict on a quotation: it stands in its source's text verbatim, with a doubt, cut out of something, or not at all."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from briefing.brief.text import fold
from briefing.library.checks.quoting import context, measures, objections
from briefing.library.checks.quoting.folded import BREAK, Folded, folded_words
from briefing.library.checks.quoting.folding.turns import is_interjection
from briefing.library.checks.quoting.idioms import retraction_after
from briefing.library.checks.quoting.lexicon import languages
from briefing.library.checks.quoting.lexicon.languages import CHINESE, JAPANESE, Words
from briefing.library.checks.quoting.lexicon.number_words import NUMBER_WORDS
from briefing.library.checks.quoting.objections import Objection
from briefing.library.checks.quoting.occurrences import Occurrence, chains_of, cut_of, occurrences, where_cut
from briefing.library.checks.quoting.pieces import Bracket, Insertion, Piece, QuoteParts, quote_parts, trimmed

_REACH, _TOO_FAR = 45, 200
"""How many words may be left out at one place: with more it is doubtful, with far more no quotation."""

_BESIDE = 400
"""How many characters before a quotation and behind it are looked at for what turns it."""

_ASIDE = re.compile(r"—(?!\W*(?:not|never|no)\W)[^—.!?;:\"]{8,}—| ?\([^().!?\"]{8,}\) ?", re.IGNORECASE)
"""What dashes or round brackets enclose: left out whole, it takes nothing from the sentence round it."""

_EMPHASIS = re.compile(
    r",? ?(?:not even|not so much as|not least|nor even|or even|let alone|nicht einmal|geschweige denn|nicht zuletzt"
    r"|(?:pas|ni) même|encore moins|ni siquiera|mucho menos|даже не|ни даже)(?: [\w'’-]+){0,8},? ?",
    re.IGNORECASE,
)
"""What only stresses a negation that is quoted before it: "we will not sign anything, not even a receipt"."""

_REVERSING = r"un|in|non-?|dis|im|ir|il|anti-?"
"""Syllables that reverse the word that they stand before."""

_TITLES = (
    "mr|mrs|ms|miss|dr|prof|sir|lord|lady|the|of|and|for|capt|captain|gen|general|sen|rep|judge|q|a|m|mme|mlle|le|la|herr|frau"
    "|der|die|el|sr|sra"
)


class Outcome(StrEnum):
    """How a quotation stands in a text."""

    VERIFIED = "verified"
    DOUBTFUL = "doubtful"
    CUT = "cut"
    NOT_FOUND = "not found"


class Verdict(NamedTuple):
    """How a quotation stands: its outcome, what speaks against it, and the lines, from 1, that it begins in.

    `chain` is where its pieces stand; empty where they do not stand there.
    """

    outcome: Outcome
    objection: Objection = objections.NOTHING
    lines: tuple[int, ...] = ()
    chain: tuple[Occurrence, ...] = ()


class QuoteToFind(NamedTuple):
    """A quotation, and what the brief says of where it stands and who said it.

    It begins in the line `line`, and in one of the lines `within`, where these are given.
    """

    text: str
    prefix: str = ""
    suffix: str = ""
    line: int | None = None
    speaker: str = ""
    within: frozenset[int] | None = None

    def allows(self, line: int) -> bool:
        """Say whether the quotation may begin in a line."""
        return self.line in (None, line) and (self.within is None or line in self.within)


def judge(quote: QuoteToFind, text: Folded) -> Verdict:
    """Judge how a quotation stands in a source's folded text."""
    parts = quote_parts(quote.text)
    if parts.is_nothing:
        return Verdict(Outcome.NOT_FOUND, objections.HAS_NO_WORD)
    whole = Piece((parts.folded,), parts.folded)
    chains: list[tuple[Occurrence, ...]] = [(occurrence,) for occurrence in occurrences(whole, text, literally=True)]
    cuts = [cut_of(text, chain) for chain in chains]
    is_literal = not all(cuts)
    if not is_literal:
        if bad_bracket := _bad_bracket(parts, text.language):
            return Verdict(Outcome.NOT_FOUND, bad_bracket)
        further = chains_of(parts, text)
        chains += further
        cuts += [cut_of(text, chain) for chain in further]
    if not chains and " / " in quote.text:  # how lines of verse are run on
        return judge(quote._replace(text=quote.text.replace(" / ", " ")), text)
    if not chains:
        return Verdict(Outcome.NOT_FOUND, _why_not(parts, text))
    clean = [chain for chain, cut in zip(chains, cuts, strict=True) if not cut]
    if not clean:
        return Verdict(Outcome.CUT, where_cut(text, chains[0]), _lines(text, chains), chains[0])
    standing = [chain for chain in clean if _is_between(text, chain, quote)]
    if not standing:
        return Verdict(Outcome.NOT_FOUND, objections.IS_NOT_BETWEEN, _lines(text, clean), clean[0])
    here = [chain for chain in standing if quote.allows(text.line_at(chain[0].start))]
    if not here:
        return Verdict(Outcome.VERIFIED, lines=_lines(text, standing), chain=standing[0])
    return _verdict_at_best(here, parts, text, quote)


def _verdict_at_best(
    chains: Sequence[tuple[Occurrence, ...]], parts: QuoteParts, text: Folded, quote: QuoteToFind
) -> Verdict:
    """Judge how a quotation stands where it stands best."""
    refusals = [_refusal(chain, text) or _number_put_for_another(chain, parts, text) for chain in chains]
    doubts = [
        (_doubt(chain, parts, text, quote), chain)
        for chain, refusal in zip(chains, refusals, strict=True)
        if refusal is None
    ]
    if not doubts:
        return Verdict(Outcome.NOT_FOUND, refusals[0] or objections.NOTHING, _lines(text, chains), chains[0])
    lines = _lines(text, [chain for _, chain in doubts])
    if (first := doubts[0][0]) is not None and all(doubts_of_one is not None for doubts_of_one, _ in doubts):
        return Verdict(Outcome.DOUBTFUL, first, lines, doubts[0][1])
    best = next(chain for doubt, chain in doubts if doubt is None)
    is_pinned_down = bool(quote.prefix or quote.suffix or quote.line is not None)
    said_by_them = {chain[0].start for _, chain in doubts if not _doubt_of_speaker(chain[0], text, quote.speaker)}
    stands_twice = len(said_by_them) > 1 and len(parts.pieces) == 1
    if stands_twice and not is_pinned_down:
        return Verdict(Outcome.DOUBTFUL, objections.STANDS_TWICE, lines, best)
    return Verdict(Outcome.VERIFIED, lines=lines, chain=best)


def _is_between(text: Folded, chain: Sequence[Occurrence], quote: QuoteToFind) -> bool:
    """Say whether a chain stands between the prefix and the suffix that the brief gives."""
    if not quote.prefix and not quote.suffix:
        return True
    before = text.marked[max(0, chain[0].start - 400) : chain[0].start].rstrip(' "').replace(BREAK, "")
    after = text.marked[chain[-1].end : chain[-1].end + 400].lstrip(' "').replace(BREAK, "")
    prefix, suffix = folded_words(quote.prefix).strip(' "'), folded_words(quote.suffix).strip(' "')
    loose = before.rstrip(' ",;:.—'), prefix.rstrip(' ",;:.—')
    follows_prefix = not prefix or before.endswith(prefix) or (loose[0].endswith(loose[1]) and bool(loose[1]))
    return follows_prefix and (not suffix or after.startswith(suffix) or after.lstrip(' ".,;:').startswith(suffix))


def _lines(text: Folded, chains: Sequence[tuple[Occurrence, ...]]) -> tuple[int, ...]:
    return tuple(sorted({text.line_at(chain[0].start) for chain in chains}))


# What speaks against a quotation


def _bad_bracket(parts: QuoteParts, words: Words) -> Objection | None:
    """Say which bracket holds words that only the source could have said; None where none does."""
    for bracket in (bracket for piece in parts.pieces for bracket in piece.brackets):
        if not bracket.text:
            return objections.EMPTY_BRACKET
        if bracket.kind is Bracket.REMARK:
            continue
        if _negates(words, bracket.text) or (
            bracket.kind is Bracket.PART and re.fullmatch(_REVERSING, bracket.text, re.I)
        ):
            return objections.bracket_reverses(bracket.text)
    return None


def _refusal(chain: Sequence[Occurrence], text: Folded) -> Objection | None:
    """Say why a chain of pieces is no quotation; None where it is one."""
    words = text.language
    for bracket, replaced in (pair for occurrence in chain for pair in occurrence.replaced):
        if not replaced or bracket.kind is not Bracket.WORDS:
            continue
        if _negates(words, replaced) or _are_opposites(replaced, bracket.text):
            return objections.bracket_replaces(bracket.text, replaced, is_refused=True)
        in_words = all(languages.holds(NUMBER_WORDS, number) for number in (replaced, bracket.text))
        if replaced != bracket.text and (in_words or re.search(r"\d", replaced + bracket.text)):
            return objections.bracket_replaces(bracket.text, replaced, is_refused=True)
    for before, after in pairwise(chain):
        first, second = text.turns.label_at(before.start), text.turns.label_at(after.start)
        between = [label for label in text.turns.beginning(before.end, after.start) if not is_interjection(label)]
        if between and {first, second, *between} != {first}:
            return objections.SOMEBODY_ELSE_BETWEEN
        if (count := _count(text.marked[before.end : after.start])) > _TOO_FAR:
            return objections.leaves_out_too_much(count)
    return None


def _number_put_for_another(chain: Sequence[Occurrence], parts: QuoteParts, text: Folded) -> Objection | None:
    """Say which bracket at an end of a piece has a number where the text has another; None where none has."""
    for piece, occurrence in zip(parts.pieces, chain, strict=False):
        before = re.search(r"([\w.,'-]+) ?$", text.marked[max(0, occurrence.start - 40) : occurrence.start])
        after = re.match(r" ?([\w'-]+)", text.marked[occurrence.end : occurrence.end + 40])
        for bracket, beside in ((piece.parts[0], before), (piece.parts[-1], after)):
            is_number = isinstance(bracket, Insertion) and bracket.kind is Bracket.WORDS and _is_number(bracket.text)
            if isinstance(bracket, Insertion) and is_number and beside and _is_number(beside[1]):
                return objections.bracket_replaces(bracket.text, beside[1], is_refused=True)
    return None


def _is_number(word: str) -> bool:
    return re.search(r"\d", word) is not None or bool(languages.holds(NUMBER_WORDS, word))


def _doubt(chain: Sequence[Occurrence], parts: QuoteParts, text: Folded, quote: QuoteToFind) -> Objection | None:
    """Say what a reader of the quotation alone would not know; None where that is nothing."""
    another_speaker = _doubt_of_speaker(chain[0], text, quote.speaker)
    text, chain = _around(chain, text)
    words, first, last = text.language, chain[0], chain[-1]
    if lost := next(filter(None, (measures.measure_cut(text.marked, place.start, place.end) for place in chain)), ""):
        return objections.lacks_of_its_number(lost)
    if lost := measures.range_cut(text.marked, first.start, last.end, words.name):
        return objections.lacks_of_its_number(lost)
    if lost := measures.bound_cut(text.marked, first.start, last.end):
        return objections.lacks_of_its_number(lost)
    if missed := context.missed_before(text, first.start, words):
        return objections.stands_before(missed)
    if missed := context.missed_after(text, last.end, words, text.marked[last.start : last.end]):
        return objections.stands_after(missed)
    beside = text.marked[max(0, first.start - 150) : first.start], text.marked[last.end : last.end + 300]
    if taken_back := retraction_after(beside[1], beside[0], words.name):
        return objections.is_taken_back(taken_back)
    if context.question_cut(text, last.end, parts.last):
        return objections.IS_A_QUESTION
    for before, after in pairwise(chain):
        gap = text.marked[before.end : after.start]
        if _EMPHASIS.fullmatch(gap) and _negates(words, text.marked[before.start : before.end]):
            continue
        if (negation := _negates(words, gap)) and not _ASIDE.fullmatch(gap):
            return objections.leaves_out(negation, trimmed(gap))
        if swallowed := context.swallowed(text, before.end, after.start, words):
            return objections.leaves_out(swallowed)
        if (count := _count(gap)) > _REACH:
            return objections.leaves_out_too_much(count)
        if gap.count('"') >= 2 and any(before.end < place <= after.start for place in text.breaks):
            return objections.JOINS_QUOTATIONS
        if context.joins_halves(text, before.end, after.start):
            return objections.JOINS_HALVES
    short = sum(_count(piece.words) < 3 for piece in parts.pieces)
    if len(chain) > 2 and short > 1:
        return objections.IS_PIECED_TOGETHER
    return _doubt_of_brackets(chain, parts, text) or another_speaker


def _around(chain: Sequence[Occurrence], text: Folded) -> tuple[Folded, Sequence[Occurrence]]:
    """Return the text around a chain without the hyphens at its lines' ends, of which a word that turns it may have one."""
    begin, end = max(0, chain[0].start - _BESIDE), chain[-1].end + _BESIDE
    marked = text.marked[begin:end]
    if BREAK not in marked:
        return text, chain

    def moved(offset: int) -> int:
        return offset - begin - marked.count(BREAK, 0, offset - begin)

    breaks = text.breaks[bisect_left(text.breaks, begin) : bisect_right(text.breaks, end)]
    around = text._replace(marked=marked.replace(BREAK, ""), breaks=(0, *map(moved, breaks)))
    return around, [place._replace(start=moved(place.start), end=moved(place.end)) for place in chain]


def _doubt_of_brackets(chain: Sequence[Occurrence], parts: QuoteParts, text: Folded) -> Objection | None:
    """Say which bracket a reader of the quotation alone would misread; None where none."""
    words = text.language
    for occurrence in chain:
        for bracket, replaced in occurrence.replaced:
            if bracket.kind is Bracket.PART:
                return objections.bracket_changes(bracket.text, replaced)
            if replaced and not _is_usual(replaced, bracket.text, words):
                return objections.bracket_replaces(bracket.text, replaced)
    for piece, occurrence in zip(parts.pieces, chain, strict=False):
        opening, closing = piece.parts[0], piece.parts[-1]
        if (
            isinstance(opening, Insertion)
            and opening.kind is Bracket.WORDS
            and not context.starts_a_sentence(text, occurrence.start)
        ):
            beside = text.marked[max(0, occurrence.start - 40 - len(opening.text)) : occurrence.start]
            before = re.search(r"([\w']+)[ \"]*$", beside)
            is_the_same = re.search(rf"(?<!\w){re.escape(opening.text)} ?$", beside, re.IGNORECASE) is not None
            if not is_the_same and not (before and languages.holds(words.pronouns, before[1])):
                return objections.bracket_replaces_the_words_before(opening.text)
        if (
            isinstance(closing, Insertion)
            and closing.kind is Bracket.WORDS
            and re.match(r" ?\w", text.marked[occurrence.end :][:2])
        ):
            return objections.bracket_replaces_the_words_after(closing.text)
    return None


def _is_usual(replaced: str, put: str, words: Words) -> bool:
    """Say whether a bracket only does what brackets are for: put a name for a pronoun, or one form of a verb for another.

    Nor does it take anything from a reader where it holds what stands there.
    """
    if replaced.casefold() == put.casefold():
        return True
    if languages.holds(words.pronouns, replaced) and len(replaced.split()) == 1:
        return True
    is_one = re.fullmatch(rf"(?:{words.auxiliaries})", replaced, re.IGNORECASE) is not None
    return is_one and re.fullmatch(rf"(?:{words.auxiliaries})", put, re.IGNORECASE) is not None


def _doubt_of_speaker(occurrence: Occurrence, text: Folded, speaker: str) -> Objection | None:
    """Say who else says the words, in a transcript in which the speaker has turns; None where that is not clear."""
    label = text.turns.label_at(occurrence.start)
    if not speaker or not label:
        return None
    if label == "Q":
        return objections.INTERVIEWER_SAYS_IT
    names_of = {other: _names(other) for other in {*text.turns.labels}}
    mine, theirs = _names(speaker), names_of[label]
    for names in map(names_of.__getitem__, text.turns.labels):  # the chair may be named once alone
        theirs = theirs | names if names & theirs else theirs
    has_turns = any(names & mine for names in names_of.values())
    is_another = has_turns and theirs and not theirs & mine
    return objections.somebody_else_says_it(label.strip("()")) if is_another else None


def _names(words: str) -> set[str]:
    return {word for word in re.findall(r"\w+", fold(words)) if not re.fullmatch(_TITLES, word)}


def _negates(words: Words, text: str) -> str:
    if words in (CHINESE, JAPANESE):
        match = re.search(words.negations if words is CHINESE else languages.AFTER_IN_JAPANESE, text)
        return match[0] if match else ""
    return languages.holds(rf"{words.negations}|not|never|no", text)


def _are_opposites(replaced: str, put: str) -> bool:
    """Say whether one of two words is the other with a syllable before it that reverses it: insufficient, sufficient."""
    shorter, longer = sorted((replaced.casefold(), put.casefold()), key=len)
    return (
        longer.endswith(shorter) and re.fullmatch(_REVERSING, longer.removesuffix(shorter), re.IGNORECASE) is not None
    )


def _count(text: str) -> int:
    return len(re.findall(r"[\w'’-]+", text)) if text.isascii() or " " in text else len(text) // 2


def _why_not(parts: QuoteParts, text: Folded) -> Objection:
    """Say in words why a quotation of several pieces does not stand in a text; no words for one that is just not there."""
    if len(parts.pieces) < 2:
        return objections.NOTHING
    missing = [piece.whole for piece in parts.pieces if not any(occurrences(piece, text))]
    if missing:
        return objections.is_not_there(trimmed(missing[0]))
    return objections.IS_IN_ANOTHER_ORDER
