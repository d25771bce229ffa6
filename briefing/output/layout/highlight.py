"""The words that lookup found, marked in a page where the brief says them: never in the program's own words beside."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.library.index import tokens
from briefing.library.lookup.explanation import Terms
from briefing.output.layout.blocks import Block, Page, Span
from briefing.output.layout.changed_page import changed_page

_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s")

_Place = tuple[int, int]
"""Where a word stands in a text: its first character, and the one behind it."""


def marked(page: Page, terms: Terms, texts: Iterable[str]) -> Page:
    """Return a page with every word that is one of some terms, or begins with one, in the role `hit`.

    `texts` are the brief's own: a word is marked where it stands in one of them. "given" in "as given by" is none.
    """
    if not any(terms):
        return page
    lines = [" ".join(line.split()) for text in texts for line in text.splitlines()]
    return changed_page(page, lambda block: _marked_block(block, terms, lines))


def _marked_block(block: Block, terms: Terms, texts: Sequence[str]) -> Block:
    display = block.display
    if display is not None and display.kind == "headline":  # who holds what, in that party's hue
        return block._replace(
            display=display._replace(over=[_marked_block(above, terms, texts) for above in display.over])
        )
    if display is not None:
        over = [_marked_block(above, terms, texts) for above in display.over]
        display = display._replace(words=_marked_spans(display.words, terms, texts), over=over)
    return block._replace(spans=_marked_spans(block.spans, terms, texts), display=display)


def _marked_spans(spans: Sequence[Span], terms: Terms, texts: Sequence[str]) -> Sequence[Span]:
    whole = _SPACE.sub(" ", "".join(text for text, _ in spans))  # a page keeps some words on one line
    places = [word.span() for word in _WORD.finditer(whole) if _is_marked(word.group(), terms)]
    places = [place for place in places if _is_in_text(place, whole, texts)]
    return [*_spans(spans, places)] if places else spans


def _is_marked(word: str, terms: Terms) -> bool:
    return any(token in terms.words or token.startswith(terms.beginnings) for token in tokens.words(word))


def _is_in_text(place: _Place, whole: str, texts: Iterable[str]) -> bool:
    """Say whether a word of a block stands in one of some texts that the block has, whole."""
    word = whole[slice(*place)]
    return any(_covers(text, place, whole) for text in texts if word in text)


def _covers(text: str, place: _Place, whole: str) -> bool:
    """Say whether a text stands in a block around a word: from word to word, so that no longer word has it as a part."""
    start = whole.find(text, max(0, place[1] - len(text)))
    while 0 <= start <= place[0]:
        if not _is_within_word(whole, start) and not _is_within_word(whole, start + len(text)):
            return True
        start = whole.find(text, start + 1)
    return False


def _is_within_word(whole: str, edge: int) -> bool:
    """Say whether the characters on both sides of an edge belong to one word."""
    return 0 < edge < len(whole) and _WORD.fullmatch(whole[edge - 1 : edge + 1]) is not None


def _spans(spans: Iterable[Span], places: Iterable[_Place]) -> Iterator[Span]:
    """Yield the spans of a text with what stands in some places of it, in their order, in the role `hit`."""
    edges = [edge for place in places for edge in place]
    start = 0
    for text, role in spans:
        cuts = [0, *(edge - start for edge in edges if 0 < edge - start < len(text)), len(text)]
        for begin, end in itertools.pairwise(cuts):
            is_hit = sum(edge <= start + begin for edge in edges) % 2 == 1
            if end > begin:
                yield text[begin:end], "hit" if is_hit else role
        start += len(text)
