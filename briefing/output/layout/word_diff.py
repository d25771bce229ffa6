"""One statement in two sources' words, or one text before and after: the words in which they differ marked."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from briefing.brief.citations import quoted
from briefing.output.layout.blocks import Role, Span

if TYPE_CHECKING:
    from briefing.brief.model import Evidence

_COMPARED = 300
"""The longest text, in words, that is compared with another."""

_TELLING = 4
"""From how many letters on a word tells of what is said: `is not a` stands in any two statements."""


def renderings(evidence: Sequence[Evidence]) -> list[tuple[Evidence, list[Span]]]:
    """Return the quotations as spans, the words in which another source's rendering differs marked as `differs`.

    Two quotations are renderings of one statement where their sources differ and they share a third of their words, one that
    tells of what is said among them.
    """
    quoted_evidence = [piece for piece in evidence if piece.quote]
    return [(piece, _spans(piece, _other_rendering(piece, quoted_evidence))) for piece in quoted_evidence]


def _other_rendering(piece: Evidence, pieces: Sequence[Evidence]) -> str | None:
    mine = _folded(piece.quote or "")
    best, best_ratio = None, 1 / 3
    for other in pieces if len(mine) <= _COMPARED else ():
        theirs = _folded(other.quote or "")
        if other.source == piece.source or len(theirs) > _COMPARED:
            continue
        if any(len(word) >= _TELLING for word in {*mine} & {*theirs}):
            ratio = SequenceMatcher(None, mine, theirs, autojunk=False).ratio()
            if ratio >= best_ratio:
                best, best_ratio = other.quote, ratio
    return best


def _spans(piece: Evidence, other: str | None) -> list[Span]:
    words = piece.quote or ""
    if other is None:
        return [(quoted(" ".join(words.split())), "quote")]
    return [("“", "quote"), *differing(words, other, "quote"), ("”", "quote")]


def differing(text: str, other: str, role: Role) -> list[Span]:
    """Return a text as spans of a role, the words that another text has not, or elsewhere, as `differs`.

    Texts of more than some hundred words are not compared: what that costs grows with the product of their lengths.
    """
    words = text.split()
    mine, theirs = _folded(text), _folded(other)
    if max(len(mine), len(theirs)) > _COMPARED:
        return [(" ".join(words), role)]
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    shared = {block.a + offset for block in matcher.get_matching_blocks() for offset in range(block.size)}
    spans: list[Span] = []
    for index, word in enumerate(words):
        if index:
            spans.append((" ", role))
        spans.append((word, role if index in shared else "differs"))
    return spans


def _folded(text: str) -> list[str]:
    return [word.strip(".,;:!?'\"’‘“”").casefold() for word in text.replace("’", "'").split()]
