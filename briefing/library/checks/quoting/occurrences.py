"""Where the pieces of a quotation occur in a folded text, what its brackets stand for there, and what was cut."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from briefing.library.checks.quoting import edges, objections
from briefing.library.checks.quoting.folded import BREAK, Folded
from briefing.library.checks.quoting.objections import Objection
from briefing.library.checks.quoting.pieces import Bracket, Insertion, Piece, QuoteParts, trimmed

_MOST_OCCURRENCES = 50
"""How many occurrences of one piece are considered."""

_LONGEST_REPLACED = 6
"""How many words a bracket may take the place of."""

_LIST_NUMBER = re.compile(r" (?<=[.;:,!?] )(?:(?:\d{1,2}|[IVX]{1,4})[.)]|\(?[a-z]\)|\([ivx]{1,4}\)) ")
"""Matches the number or the letter of a list's item that stands behind another one."""

_BESIDE = 30
"""How many characters of a quotation are shown at an end where it cuts something, and of what stands beside it."""

_SIGNS = ("a sign", "a sign of currency")

_LONGEST_WORD = 60
"""How many characters a word has at most that a bracket takes the place of, with the space after it."""

_REPLACED = rf"[^\s.!?]{{1,{_LONGEST_WORD}}}(?: [^\s.!?]{{1,{_LONGEST_WORD}}}){{0,{_LONGEST_REPLACED - 1}}}?"
"""Matches the words that a bracket takes the place of."""


class Occurrence(NamedTuple):
    """One occurrence of a piece: its first and last offset in `Folded.marked`, and what each bracket stands for there."""

    start: int
    end: int
    replaced: tuple[tuple[Insertion, str], ...] = ()


def occurrences(piece: Piece, text: Folded, *, literally: bool = False) -> Iterator[Occurrence]:
    """Yield where a piece occurs; its first letter may be large or small (Chicago 13.7). `literally` takes brackets as text."""
    if literally or not piece.brackets:
        words = piece.whole
        of_paragraphs = re.sub(r'(?<=[.!?]) "(?=\w)', " ", words)  # each paragraph of a long quotation opens it again
        matching = list(_verbatim(words, text, either_case=True))
        matching += _verbatim(of_paragraphs, text) if of_paragraphs != words else ()
        if not matching and BREAK in text.marked and "-" in words:
            matching = list(_over_line_ends(words, text))
        if not matching and " " in words and _LIST_NUMBER.search(text.text):
            matching = list(_over_list_numbers(words, text))
        yield from sorted(matching)[:_MOST_OCCURRENCES]
        return
    for kinds in product(("inserted", "replaced"), repeat=sum(b.kind is Bracket.WORDS for b in piece.brackets)):
        matching = list(_with_brackets(piece, text, kinds))
        if matching:
            yield from matching
            return


def _verbatim(words: str, text: Folded, *, either_case: bool = False) -> Iterator[Occurrence]:
    """Yield where words stand as they are; in `either_case` their first letter is large or small."""
    first, other = words[:1], words[:1].swapcase()
    offsets: Iterator[int]
    if either_case and len(words) > 1 and len(other) == 1 and other != first:
        rest = (offset - 1 for offset in _offsets(words[1:], text.text) if offset)
        offsets = (offset for offset in rest if text.text[offset] in (first, other))
    else:
        offsets = _offsets(words, text.text)
    for offset in islice(offsets, _MOST_OCCURRENCES):
        yield Occurrence(_marked_offset(text, offset), _marked_offset(text, offset + len(words) - 1) + 1)


def _offsets(words: str, text: str) -> Iterator[int]:
    offset = text.find(words)
    while offset >= 0:
        yield offset
        offset = text.find(words, offset + 1)


def _over_line_ends(words: str, text: Folded) -> Iterator[Occurrence]:
    letters = (
        rf"(?:- ?|{BREAK})" if char == "-" else "" if char == " " and before == "-" else re.escape(char)
        for before, char in zip(" " + words, words, strict=False)
    )
    pattern = f"{BREAK}?".join(letter for letter in letters if letter)
    for match in re.finditer(pattern, text.marked):
        yield Occurrence(*match.span())


def _over_list_numbers(words: str, text: Folded) -> Iterator[Occurrence]:
    """Yield where words stand that are a list's, of which the numbers are left out, as its dots may be: "1. … 2. …"."""
    begins = {*text.starts}
    spaces = [place for place, char in enumerate(words) if char == " "]
    for start in _offsets(words[: spaces[0]], text.text):
        place, end = start + spaces[0], 0
        passed = 0
        for word in words[spaces[0] + 1 :].split(" "):
            number = _LIST_NUMBER.match(text.text, place)
            if (
                number
                and _marked_offset(text, number.start() + 1) in begins
                and text.text.startswith(word, number.end())
            ):
                place, passed = number.end() - 1, passed + 1
            if not text.text.startswith(f" {word}", place):
                break
            place += len(word) + 1
        else:
            end = place
        if end and passed:
            yield Occurrence(_marked_offset(text, start), _marked_offset(text, end - 1) + 1)


def _marked_offset(text: Folded, offset: int) -> int:
    """Turn an offset of `Folded.text` into one of `Folded.marked`, which has the hyphens at line ends."""
    if len(text.text) == len(text.marked):
        return offset
    begin = passed = 0
    while passed_here := text.marked.count(BREAK, begin, offset + passed + 1):
        begin = offset + passed + 1
        passed += passed_here
    return offset + passed


def _with_brackets(piece: Piece, text: Folded, kinds: Sequence[str]) -> Iterator[Occurrence]:
    """Yield where a piece occurs; `kinds` says of each bracket of words whether they are inserted or take others' place."""
    pattern = ""
    brackets: list[Insertion] = []
    of_words = iter(kinds)
    for part in piece.parts:
        if isinstance(part, str):
            pattern += re.escape(part)
        elif part.kind is Bracket.CASE:
            pattern += f"(?i:{re.escape(part.text)}){re.escape(part.after)}"
        elif part.kind is Bracket.PART:
            pattern += rf"(?P<b{len(brackets)}>{re.escape(part.before)}\w*{re.escape(part.after)})"
            brackets.append(part)
        else:
            is_replaced = part.kind is Bracket.WORDS and next(of_words) == "replaced"
            pattern += rf"(?P<b{len(brackets)}>{_REPLACED})" if is_replaced else rf"(?P<b{len(brackets)}>)"
            brackets.append(part)
    pattern = re.sub(r"(?:\\ )*(\(\?P<b\d+>\))(?:\\ )*", r"(?:\\ )?\1(?:\\ )?", pattern)
    pattern = re.sub(r"^(?:\(\?:\\ \)\?)|(?:\(\?:\\ \)\?)$", "", pattern)
    first = re.match(r"[^\W\d_]", pattern)
    if first:
        pattern = f"(?i:{first[0]}){pattern[1:]}"
    compiled = re.compile(pattern)
    windows = _windows(piece, text.text)
    matches = (match for begin, end in windows for match in compiled.finditer(text.text, begin, end))
    for number, match in enumerate(matches):
        if number == _MOST_OCCURRENCES:
            return
        replaced = tuple((bracket, match[f"b{place}"]) for place, bracket in enumerate(brackets))
        yield Occurrence(_marked_offset(text, match.start()), _marked_offset(text, match.end() - 1) + 1, replaced)


def _windows(piece: Piece, text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text in which a piece can occur: around each place that has the longest of its own words in a row."""
    rows = [
        part.strip()[1:] if place == 0 else part.strip()
        for place, part in enumerate(piece.parts)
        if isinstance(part, str)
    ]
    longest = max(rows, key=len, default="")
    if not longest:
        yield 0, len(text)
        return
    reach = len(piece.whole) + len(piece.brackets) * _LONGEST_REPLACED * _LONGEST_WORD
    begin = end = 0
    place = text.find(longest)
    while place >= 0:
        if place - reach > end:
            if end:
                yield begin, end
            begin = max(0, place - reach)
        last = text.rfind(longest, place, place + reach)  # those between them are in the same part
        end = min(len(text), max(place, last) + len(longest) + reach)
        place = text.find(longest, max(place, last) + 1)
    if end:
        yield begin, end


def chains_of(parts: QuoteParts, text: Folded) -> list[tuple[Occurrence, ...]]:
    """Return the chains of occurrences in which the pieces follow each other, each as near to the one before as can be."""
    by_piece = [list(occurrences(piece, text)) for piece in parts.pieces]
    if not all(by_piece):
        return []
    chains = []
    for first in by_piece[0]:
        chain = [first]
        for candidates in by_piece[1:]:
            later = [occurrence for occurrence in candidates if occurrence.start >= chain[-1].end]
            clean = [occurrence for occurrence in later if not cut_of(text, (occurrence,))]
            if not later:
                break
            chain.append((clean or later)[0])
        else:
            chains.append(tuple(chain))
    if len(parts.pieces) > 1 and chains:
        return [min(chains, key=lambda chain: (bool(cut_of(text, chain)), chain[-1].end - chain[0].start))]
    return chains


def cut_of(text: Folded, chain: Sequence[Occurrence]) -> str:
    """Say what a chain of occurrences is cut out of: a word, a number; empty where it is cut out of nothing."""
    return next(
        (
            cut
            for occurrence in chain
            for cut in (
                edges.cut_at_start(text.marked, occurrence.start),
                edges.cut_at_end(text.marked, occurrence.end),
                edges.ordinal_cut(text.marked, occurrence.end, text.language.name),
            )
            if cut
        ),
        "",
    )


def where_cut(text: Folded, chain: Sequence[Occurrence]) -> Objection:
    """Say at which end of a chain's occurrences what is cut, with what stands there: "it begins in the middle of a number"."""
    for place in chain:
        words = text.marked[place.start : place.end]
        earlier = re.search(r"\S*(?: \S*)?$", text.marked[max(0, place.start - _BESIDE) : place.start])
        later = re.match(r"\S*(?: \S*)?", text.marked[place.end : place.end + _BESIDE])
        before, after = (match[0] if match else "" for match in (earlier, later))
        if cut := edges.cut_at_start(text.marked, place.start):
            there = before + (f"{words[:_BESIDE].rsplit(' ', 1)[0]} …" if len(words) > _BESIDE else words + after)
            object_to = objections.lacks_sign if cut in _SIGNS else objections.begins_within
            return object_to(cut, trimmed(there.replace(BREAK, "")))
        cut = edges.cut_at_end(text.marked, place.end)
        if cut or (cut := edges.ordinal_cut(text.marked, place.end, text.language.name)):
            there = (f"… {words[-_BESIDE:].split(' ', 1)[-1]}" if len(words) > _BESIDE else before + words) + after
            return objections.ends_within(cut, trimmed(there.replace(BREAK, "")))
    return objections.NOTHING
