"""The words that lookup found, marked in a page."""

import re
from collections.abc import Iterable, Sequence

from briefing.library.index import tokens
from briefing.output.layout.blocks import Beside, Block, Facing, Page, Span

_WORD = re.compile(r"\w+")


def marked(page: Page, terms: Sequence[str]) -> Page:
    """Return a page with every word that begins with one of some folded terms in the role `hit`."""
    if not terms:
        return page
    return [_part(part, tuple(terms)) for part in page]


def _part(part: Block | Beside | Facing, terms: tuple[str, ...]) -> Block | Beside | Facing:
    if isinstance(part, Block):
        return part._replace(spans=_spans(part.spans, terms))
    if isinstance(part, Beside):
        return Beside(_blocks(part.left, terms), _blocks(part.right, terms))
    return Facing([_blocks(group, terms) for group in part.left], [_blocks(group, terms) for group in part.right])


def _blocks(blocks: Iterable[Block], terms: tuple[str, ...]) -> list[Block]:
    return [block._replace(spans=_spans(block.spans, terms)) for block in blocks]


def _spans(spans: Iterable[Span], terms: tuple[str, ...]) -> list[Span]:
    marked_spans: list[Span] = []
    for text, role in spans:
        end = 0
        for word in _WORD.finditer(text):
            if any(token.startswith(terms) for token in tokens.words(word.group())):
                if word.start() > end:
                    marked_spans.append((text[end : word.start()], role))
                marked_spans.append((word.group(), "hit"))
                end = word.end()
        if end < len(text):
            marked_spans.append((text[end:], role))
    return marked_spans
