"""The sign of an item that hangs on a withdrawn or corrected source, in the role that it has on every screen.

Which items carry it is asked of `Links.resting` alone; its words are those of `brief.notices`.
"""

from collections.abc import Iterator

from briefing.brief.deck import Deck
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Source
from briefing.brief.resting import notices
from briefing.output.layout.blocks import Block, Span


def sign_spans(links: Links, ref: Ref, *, before: str = "", after: str = "") -> list[Span]:
    """Write an item's sign to stand beside it, between two texts; nothing for an item that has none."""
    words = notices.sign_of(links.resting, ref)
    return [(f"{before}{words}{after}", "warning")] if words else []


def notice_blocks(source: Source) -> Iterator[Block]:
    """Write what became of a source itself; nothing for one that stands."""
    for kind, notice in source.notices:
        yield Block([(f"{kind.glyph}\u00a0{notices.notice_words(kind, notice)}", "warning")], hang=2)


def sign_blocks(links: Links, ref: Ref) -> Iterator[Block]:
    """Write all that an item must say of withdrawn and corrected sources, as lines of its page."""
    for words in notices.sentences(links.resting, ref):
        yield Block([(words, "warning")], hang=2)


def fallen_in(links: Links, deck: Deck) -> tuple[Ref, ...]:
    """Return the statements that a deck shows and that hang on a withdrawn or corrected source, in its order, each once."""
    shown = dict.fromkeys(ref for step in deck.steps for ref in step.items if ref.kind is not ItemKind.SOURCE)
    return tuple(ref for ref in shown if links.resting.signs(ref))
