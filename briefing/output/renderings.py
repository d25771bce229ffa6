"""One statement in two sources' words: the quotations as spans, the words in which they differ marked."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from briefing.brief.citations import quoted
from briefing.brief.model import Evidence
from briefing.output.spans import Span

_COMPARED = 300
"""The longest quotation, in words, that is compared with another."""


def renderings(evidence: Sequence[Evidence]) -> list[tuple[Evidence, list[Span]]]:
    """Return the quotations as spans, the words in which another source's rendering differs marked as `differs`.

    Two quotations are renderings of one statement where their sources differ and they share a third of their words.
    """
    quoted_evidence = [piece for piece in evidence if piece.quote]
    return [(piece, _spans(piece, _other_rendering(piece, quoted_evidence))) for piece in quoted_evidence]


def _other_rendering(piece: Evidence, pieces: Sequence[Evidence]) -> str | None:
    mine = _folded(piece.quote or "")
    best, best_ratio = None, 1 / 3
    for other in pieces if len(mine) <= _COMPARED else ():
        theirs = _folded(other.quote or "")
        if other.source != piece.source and 0 < len(theirs) <= _COMPARED:
            ratio = SequenceMatcher(None, mine, theirs, autojunk=False).ratio()
            if ratio >= best_ratio:
                best, best_ratio = other.quote, ratio
    return best


def _spans(piece: Evidence, other: str | None) -> list[Span]:
    words = (piece.quote or "").split()
    if other is None:
        return [(quoted(" ".join(words)), "quote")]
    matcher = SequenceMatcher(None, _folded(piece.quote or ""), _folded(other), autojunk=False)
    shared = {block.a + offset for block in matcher.get_matching_blocks() for offset in range(block.size)}
    spans: list[Span] = [("“", "quote")]
    for index, word in enumerate(words):
        if index:
            spans.append((" ", "quote"))
        spans.append((word, "quote" if index in shared else "differs"))
    return [*spans, ("”", "quote")]


def _folded(text: str) -> list[str]:
    return [word.strip(".,;:!?'\"’‘“”").casefold() for word in text.replace("’", "'").split()]
