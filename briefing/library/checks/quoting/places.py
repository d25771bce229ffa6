"""Where the pieces of a quotation stand in a folded text: each place, what its brackets stand for there, what was cut."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from briefing.library.checks.quoting import edges
from briefing.library.checks.quoting.folded import BREAK, Folded
from briefing.library.checks.quoting.pieces import Bracket, Inserted, Piece, Quoted

_MOST_PLACES = 50
"""How many places of one piece are looked at."""

_LONGEST_REPLACED = 6
"""How many words a bracket may take the place of."""


class Place(NamedTuple):
    """Where a piece stands: from and to which offset of the folded text, and what its brackets stand for there."""

    start: int
    end: int
    replaced: tuple[tuple[Inserted, str], ...] = ()


def places(piece: Piece, text: Folded, *, literally: bool = False) -> Iterator[Place]:
    """Yield where a piece stands; its first letter may be large or small (Chicago 13.7)."""
    if literally or not piece.brackets:
        words = piece.whole
        of_paragraphs = re.sub(r'(?<=[.!?]) "(?=\w)', " ", words)  # each paragraph of a long quotation opens it again
        spellings = dict.fromkeys([words, words[:1].swapcase() + words[1:], of_paragraphs])
        found = [place for spelling in spellings for place in _verbatim(spelling, text)]
        if not found and BREAK in text.marked and "-" in words:
            found = list(_over_line_ends(words, text))
        yield from sorted(found)[:_MOST_PLACES]
        return
    for kinds in product(("inserted", "replaced"), repeat=sum(b.kind is Bracket.WORDS for b in piece.brackets)):
        found = list(_with_brackets(piece, text, kinds))
        if found:
            yield from found
            return


def _verbatim(words: str, text: Folded) -> Iterator[Place]:
    at = text.text.find(words)
    while at >= 0:
        start, end = _marked(text, at), _marked(text, at + len(words) - 1) + 1
        yield Place(start, end)
        at = text.text.find(words, at + 1)


def _over_line_ends(words: str, text: Folded) -> Iterator[Place]:
    letters = (
        rf"(?:- ?|{BREAK})" if char == "-" else "" if char == " " and before == "-" else re.escape(char)
        for before, char in zip(" " + words, words, strict=False)
    )
    pattern = f"{BREAK}?".join(letter for letter in letters if letter)
    for match in re.finditer(pattern, text.marked):
        yield Place(*match.span())


def _marked(text: Folded, offset: int) -> int:
    """Turn an offset of the text without its lines' hyphens into one of the text with them."""
    if len(text.text) == len(text.marked):
        return offset
    at, passed = -1, 0
    while True:
        at = text.marked.find(BREAK, at + 1)
        if at < 0 or at - passed > offset:
            return offset + passed
        passed += 1


def _with_brackets(piece: Piece, text: Folded, kinds: Sequence[str]) -> Iterator[Place]:
    """Yield where a piece stands, each bracket taken as words that are added or that take the place of others."""
    pattern = ""
    brackets: list[Inserted] = []
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
            pattern += rf"(?P<b{len(brackets)}>{_replaced()})" if is_replaced else rf"(?P<b{len(brackets)}>)"
            brackets.append(part)
    pattern = re.sub(r"(?:\\ )*(\(\?P<b\d+>\))(?:\\ )*", r"(?:\\ )?\1(?:\\ )?", pattern)
    pattern = re.sub(r"^(?:\(\?:\\ \)\?)|(?:\(\?:\\ \)\?)$", "", pattern)
    first = re.match(r"[^\W\d_]", pattern)
    if first:
        pattern = f"(?i:{first[0]}){pattern[1:]}"
    for number, match in enumerate(re.finditer(pattern, text.text)):
        if number == _MOST_PLACES:
            return
        replaced = tuple((bracket, match[f"b{place}"]) for place, bracket in enumerate(brackets))
        yield Place(_marked(text, match.start()), _marked(text, match.end() - 1) + 1, replaced)


def _replaced() -> str:
    return rf"[^\s.!?]+(?: [^\s.!?]+){{0,{_LONGEST_REPLACED - 1}}}?"


def chains_of(parts: Quoted, text: Folded) -> list[tuple[Place, ...]]:
    """Return where the pieces stand one after the other, each as near to the one before as it can be."""
    standing = [list(places(piece, text)) for piece in parts.pieces]
    if not all(standing):
        return []
    chains = []
    for first in standing[0]:
        chain = [first]
        for of_piece in standing[1:]:
            later = [place for place in of_piece if place.start >= chain[-1].end]
            clean = [place for place in later if not cut_of(text, (place,))]
            if not later:
                break
            chain.append((clean or later)[0])
        else:
            chains.append(tuple(chain))
    if len(parts.pieces) > 1 and chains:
        return [min(chains, key=lambda chain: (bool(cut_of(text, chain)), chain[-1].end - chain[0].start))]
    return chains


def cut_of(text: Folded, chain: Sequence[Place]) -> str:
    """Say what a chain of places is cut out of: a word, a number; empty where it is cut out of nothing."""
    return next(
        (
            cut
            for place in chain
            for cut in (edges.cut_at_start(text.marked, place.start), edges.cut_at_end(text.marked, place.end))
            if cut
        ),
        "",
    )
