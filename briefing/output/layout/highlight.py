"""The words that lookup found, marked in a page."""

import re
from collections.abc import Iterable

from briefing.library.index import tokens
from briefing.library.lookup.explanation import Terms
from briefing.output.layout.blocks import Page, Span
from briefing.output.layout.changed_page import changed_page

_WORD = re.compile(r"\w+")


def marked(page: Page, terms: Terms) -> Page:
    """Return a page with every word that is one of some terms, or begins with one, in the role `hit`."""
    if not any(terms):
        return page
    return changed_page(page, lambda block: block._replace(spans=_spans(block.spans, terms)))


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
