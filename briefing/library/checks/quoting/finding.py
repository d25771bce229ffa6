"""How a quotation stands in a source's text: verbatim, doubtful, cut, or not at all."""

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from briefing.brief.text import fold
from briefing.library.checks.quoting import context, edges, languages
from briefing.library.checks.quoting.folded import BREAK, Folded, folded_words
from briefing.library.checks.quoting.languages import CHINESE, JAPANESE, Words
from briefing.library.checks.quoting.pieces import Bracket, Inserted, Piece, Quoted, quoted, trimmed
from briefing.library.checks.quoting.places import Place, chains_of, cut_of, places

_REACH, _TOO_FAR = 45, 200
"""How many words may be left out at one place: more is told, and far more is refused."""

STANDS_TWICE = "it stands there more than once, and nothing says which is meant"
NOT_BETWEEN = "it does not stand between its prefix and suffix"

_TITLES = "mr|mrs|ms|miss|dr|prof|sir|lord|lady|the|of|and|for|capt|captain|gen|general|sen|rep|judge|q|a"


class Outcome(StrEnum):
    """How a quotation stands in a text."""

    VERIFIED = "verified"
    DOUBTFUL = "doubtful"
    CUT = "cut"
    NOT_FOUND = "not found"


class Found(NamedTuple):
    """How a quotation stands: its outcome, why in words, and the lines, from 1, that it begins in."""

    outcome: Outcome
    why: str = ""
    lines: tuple[int, ...] = ()


class Wanted(NamedTuple):
    """What is looked for: a quotation, and what the brief says of where it stands and who said it."""

    quote: str
    prefix: str = ""
    suffix: str = ""
    line: int | None = None
    speaker: str = ""


def find(wanted: Wanted, text: Folded) -> Found:
    """Look for a quotation in a source's folded text."""
    parts = quoted(wanted.quote)
    if parts.is_nothing:
        return Found(Outcome.NOT_FOUND, "no word of it is the source's")
    words = text.language
    whole = Piece((parts.folded,), parts.folded)
    chains: list[tuple[Place, ...]] = [(place,) for place in places(whole, text, literally=True)]
    is_literal = any(not cut_of(text, chain) for chain in chains)
    if not is_literal:
        if bad := _bad_bracket(parts, words):
            return Found(Outcome.NOT_FOUND, bad)
        chains = [*chains, *chains_of(parts, text)]
    if not chains:
        return Found(Outcome.NOT_FOUND, _why_not(parts, text))
    clean = [chain for chain in chains if not cut_of(text, chain)]
    if not clean:
        what = next(filter(None, (cut_of(text, chain) for chain in chains)))
        return Found(Outcome.CUT, f"it is cut out of {what}", _lines(text, chains))
    standing = [chain for chain in clean if _is_between(text, chain, wanted)]
    if not standing:
        return Found(Outcome.NOT_FOUND, NOT_BETWEEN, _lines(text, clean))
    here = [chain for chain in standing if wanted.line in (None, text.line_at(chain[0].start))]
    if not here:
        return Found(Outcome.VERIFIED, "", _lines(text, standing))
    return _judged(here, parts, text, wanted, words, is_literal=is_literal)


def _judged(
    chains: Sequence[tuple[Place, ...]], parts: Quoted, text: Folded, wanted: Wanted, words: Words, *, is_literal: bool
) -> Found:
    """Say how a quotation stands at the best of its places."""
    verdicts = [(_refused(chain, text, words), _doubt(chain, parts, text, wanted, words), chain) for chain in chains]
    sound = [(doubt, chain) for refused, doubt, chain in verdicts if not refused]
    if not sound:
        return Found(Outcome.NOT_FOUND, verdicts[0][0], _lines(text, chains))
    lines = _lines(text, [chain for _, chain in sound])
    without = [chain for doubt, chain in sound if not doubt]
    if not without:
        return Found(Outcome.DOUBTFUL, sound[0][0], lines)
    is_told_apart = bool(wanted.prefix or wanted.suffix or wanted.line is not None)
    if (
        not is_told_apart
        and len({chain[0].start for chain in chains if not _refused(chain, text, words)}) > 1
        and len(parts.pieces) == 1
    ):
        return Found(Outcome.DOUBTFUL, STANDS_TWICE, lines)
    return Found(Outcome.VERIFIED, "" if is_literal else "≈", lines)


def _is_between(text: Folded, chain: Sequence[Place], wanted: Wanted) -> bool:
    before = text.marked[max(0, chain[0].start - 400) : chain[0].start].rstrip(' "').replace(BREAK, "")
    after = text.marked[chain[-1].end : chain[-1].end + 400].lstrip(' "').replace(BREAK, "")
    prefix, suffix = folded_words(wanted.prefix).strip(' "'), folded_words(wanted.suffix).strip(' "')
    loose = before.rstrip(' ",;:.—'), prefix.rstrip(' ",;:.—')
    ends_so = not prefix or before.endswith(prefix) or (loose[0].endswith(loose[1]) and bool(loose[1]))
    return ends_so and (not suffix or after.startswith(suffix) or after.lstrip(' ".,;:').startswith(suffix))


def _lines(text: Folded, chains: Sequence[tuple[Place, ...]]) -> tuple[int, ...]:
    return tuple(sorted({text.line_at(chain[0].start) for chain in chains}))


# What speaks against it


def _bad_bracket(parts: Quoted, words: Words) -> str:
    """Say which bracket says what only the source could have said; empty where none does."""
    for bracket in (bracket for piece in parts.pieces for bracket in piece.brackets):
        if not bracket.text:
            return "an empty bracket stands for words"
        if bracket.kind is Bracket.REMARK:
            continue
        if _negates(words, bracket.text) or (
            bracket.kind is Bracket.PART and re.fullmatch(r"un|in|non-?|dis|im|ir|il|anti", bracket.text, re.I)
        ):
            return f"[{bracket.text}] turns it round"
    return ""


def _refused(chain: Sequence[Place], text: Folded, words: Words) -> str:
    """Say why a chain of pieces is no quotation; empty where it is one."""
    for bracket, replaced in (pair for place in chain for pair in place.replaced):
        if not replaced or bracket.kind is not Bracket.WORDS:
            continue
        if _negates(words, replaced):
            return f"[{bracket.text}] takes the place of “{replaced}”"
        if re.search(r"\d", replaced + bracket.text) and replaced != bracket.text:
            return f"[{bracket.text}] takes the place of “{replaced}”"
    for before, after in pairwise(chain):
        first, second = text.turn_at(before.start), text.turn_at(after.start)
        between = [turn for turn in text.turns if before.end <= turn.start <= after.start]
        if between and {first, second, *(turn.label for turn in between)} != {first}:
            return "somebody else speaks where words are left out"
        if _count(text.marked[before.end : after.start]) > _TOO_FAR:
            return f"{_count(text.marked[before.end : after.start])} words are left out at one place"
    return ""


def _doubt(chain: Sequence[Place], parts: Quoted, text: Folded, wanted: Wanted, words: Words) -> str:
    """Say what a reader of the quotation alone would not know; empty where that is nothing."""
    first, last = chain[0], chain[-1]
    if lost := next(filter(None, (edges.measure_cut(text.marked, place.start, place.end) for place in chain)), ""):
        return f"“{lost}” is cut off from its number"
    if lost := edges.range_cut(text.marked, first.start, last.end):
        return f"“{lost}” is cut off from its range"
    if missed := context.missed_before(text, first.start, words):
        return f"“{missed}” stands just before it"
    if missed := context.missed_after(text, last.end, words):
        return f"“{missed}” stands just after it"
    if context.question_cut(text, last.end, parts.last):
        return "it is a question there"
    for before, after in pairwise(chain):
        gap = text.marked[before.end : after.start]
        if _negates(words, gap):
            return f"a negation is left out: “{trimmed(gap)[:80]}”"
        if _count(gap) > _REACH:
            return f"{_count(gap)} words are left out at one place"
        if gap.count('"') >= 2 and any(before.end < place <= after.start for place in text.breaks):
            return "it joins two quotations of the source"
    short = sum(_count(piece.words) < 3 for piece in parts.pieces)
    if len(chain) > 2 and short > 1:
        return "it is made of scraps"
    return _doubt_of_brackets(chain, parts, text, words) or _doubt_of_speaker(first, text, wanted.speaker)


def _doubt_of_brackets(chain: Sequence[Place], parts: Quoted, text: Folded, words: Words) -> str:
    for place in chain:
        for bracket, replaced in place.replaced:
            if bracket.kind is Bracket.PART:
                return f"[{bracket.text}] changes the word “{replaced}”"
            if replaced and not _is_usual(replaced, bracket.text, words):
                return f"[{bracket.text}] takes the place of “{replaced}”"
    for piece, place in zip(parts.pieces, chain, strict=False):
        opening, closing = piece.parts[0], piece.parts[-1]
        if (
            isinstance(opening, Inserted)
            and opening.kind is Bracket.WORDS
            and not context.starts_a_sentence(text, place.start)
        ):
            before = re.search(r"([\w']+)[ \"]*$", text.marked[: place.start][-40:])
            if not (before and languages.holds(words.pronouns, before[1])):
                return f"[{opening.text}] takes the place of what stands before it"
        if (
            isinstance(closing, Inserted)
            and closing.kind is Bracket.WORDS
            and re.match(r" ?\w", text.marked[place.end :][:2])
        ):
            return f"[{closing.text}] takes the place of what goes on there"
    return ""


def _is_usual(replaced: str, put: str, words: Words) -> bool:
    """Say whether a bracket does what brackets are for: a name for a pronoun, a verb's form for another of it."""
    if languages.holds(words.pronouns, replaced) and len(replaced.split()) == 1:
        return True
    is_one = re.fullmatch(rf"(?:{words.auxiliaries})", replaced, re.IGNORECASE) is not None
    return is_one and re.fullmatch(rf"(?:{words.auxiliaries})", put, re.IGNORECASE) is not None


def _doubt_of_speaker(place: Place, text: Folded, speaker: str) -> str:
    """Say who else says it in a transcript in which the speaker has turns; empty where that is not told."""
    label = text.turn_at(place.start)
    if not speaker or not label:
        return ""
    if label == "Q":
        return "it is the interviewer's there"
    labels = [_names(turn.label) for turn in text.turns]
    mine, theirs = _names(speaker), _names(label)
    for names in labels:  # the chair may be named once alone
        theirs = theirs | names if names & theirs else theirs
    has_turns = any(names & mine for names in labels)
    return f"“{label}” says it there" if has_turns and theirs and not theirs & mine else ""


def _names(words: str) -> set[str]:
    return {word for word in re.findall(r"\w+", fold(words)) if not re.fullmatch(_TITLES, word)}


def _negates(words: Words, text: str) -> str:
    if words in (CHINESE, JAPANESE):
        match = re.search(words.negations if words is CHINESE else languages.AFTER_IN_JAPANESE, text)
        return match[0] if match else ""
    return languages.holds(rf"{words.negations}|not|never|no", text)


def _count(text: str) -> int:
    return len(re.findall(r"[\w'’-]+", text)) if text.isascii() or " " in text else len(text) // 2


def _why_not(parts: Quoted, text: Folded) -> str:
    """Say in words why a quotation of several pieces does not stand in a text; empty for one that is just not there."""
    if len(parts.pieces) < 2:
        return ""
    missing = [piece.whole for piece in parts.pieces if not any(places(piece, text))]
    if missing:
        return f"“{trimmed(missing[0])[:60]}” is not there"
    return "its parts stand there in another order"
