"""The words that lookup found, marked in a page."""

import re
from collections.abc import Iterable

from briefing.library.index import tokens
from briefing.library.lookup.explanation import Terms
from briefing.output.layout.blocks import Beside, Block, Facing, Page, Span

_WORD = re.compile(r"\w+")


def marked(page: Page, terms: Terms) -> Page:
    """Return a page with every word that is one of some terms, or begins with one, in the role `hit`."""
    if not any(terms):
        return page
    return [_part(part, terms) for part in page]


def _part(part: Block | Beside | Facing, terms: Terms) -> Block | Beside | Facing:
    if isinstance(part, Block):
        return part._replace(spans=_spans(part.spans, terms))
    if isinstance(part, Beside):
        return Beside(_blocks(part.left, terms), _blocks(part.right, terms))
    return Facing([_blocks(group, terms) for group in part.left], [_blocks(group, terms) for group in part.right])


def _blocks(blocks: Iterable[Block], terms: Terms) -> list[Block]:
    return [block._replace(spans=_spans(block.spans, terms)) for block in blocks]


def _is_marked(token: str, terms: Terms) -> bool:
    return token in terms.words or token.startswith(terms.beginnings)


def _spans(spans: Iterable[Span], terms: Terms) -> list[Span]:
    marked_spans: list[Span] = []
    for text, role in spans:
        end = 0
        for word in _WORD.finditer(text):
            if any(_is_marked(token, terms) for token in tokens.words(word.group())):
                if word.start() > end:
                    marked_spans.append((text[end : word.start()], role))
                marked_spans.append((word.group(), "hit"))
                end = word.end()
        if end < len(text):
            marked_spans.append((text[end:], role))
    return marked_spans
