"""The quotations of a slide: somebody's own words, who says them and who gives them, and a sign where that cannot be relied on.

A quotation that was verified has no sign here: beside what a party alleges, a tick would be read as "this is true".
"""

from collections.abc import Iterator, Sequence

from briefing.brief import citations
from briefing.brief.links import Links
from briefing.brief.model import Evidence, Supported
from briefing.brief.vocabulary import NOTHING_STATED_GLYPH
from briefing.output.deck.slide_words import Words, body
from briefing.output.evidence import ALSO_IN, Quotation, cited_briefly, outcome_role, support
from briefing.output.item_facts import withheld_words
from briefing.output.layout.blocks import Block, Line, Role, Span
from briefing.output.pages.item_pages import withheld_blocks


def quotations(links: Links, item: Supported, bar: Role) -> Iterator[Sequence[Words]]:
    """Write the parties' own words, each with its place; two renderings of the same words keep their differences marked.

    Who gives them in other words stands behind the last place.
    """
    backing = support(links, item.evidence)
    reported = _reported(links, item, backing.reported)
    for number, quotation in enumerate(backing.quotations, 1):
        signature: Line = [("— ", "muted"), *cited_briefly(links, item, quotation.piece)]
        for piece in quotation.also:
            signature += [(f"; {ALSO_IN} {_place(links, piece)}", "muted"), *_sign(links, item, piece, before=" · ")]
        if reported and number == len(backing.quotations):
            signature += [("; ", "muted"), *reported]
        yield [*_warning(links, item, quotation), Words(Block(quotation.spans), "middle", bar), _signed(signature)]
    last: list[Words] = []
    if reported and not backing.quotations:
        last.append(_signed([("— ", "muted"), *reported]))
    last += withheld(withheld_words(backing.withheld, "citation"))
    independent = links.corroboration(item.evidence)
    if not item.evidence:
        last.append(body([(f"{NOTHING_STATED_GLYPH} {citations.NO_SOURCE}", "gap")], hang=2))
    elif independent > 1:
        last.append(body([(f"{backing.badge} ", "badge"), (backing.carried, "muted")], hang=3))
    yield last


def _signed(spans: Sequence[Span]) -> Words:
    """Return who says something and where it stands; the number of a paragraph begins no line."""
    return body([(text.replace(" ¶", "\u00a0¶"), role) for text, role in spans], hang=2)


def _reported(links: Links, item: Supported, pieces: Sequence[Evidence]) -> Line:
    """Write which sources give in other words what somebody says; nothing where none does."""
    if not pieces:
        return []
    others = "".join(f"; {_place(links, piece)}" for piece in pieces[1:])
    return [*cited_briefly(links, item, pieces[0]), (others, "muted")]


def withheld(words: str) -> list[Words]:
    """Write how much is withheld from the room; nothing where nothing is."""
    return [Words(block, "body", is_rest=True) for block in withheld_blocks(words)]


def _warning(links: Links, item: Supported, quotation: Quotation) -> Iterator[Words]:
    """Write over a quotation that it cannot be relied on, and why; it stands over each sheet that the quotation runs on over."""
    check = links.check(quotation.piece, item)
    if check.outcome.is_loud:
        role = outcome_role(check.outcome)
        sign = f"{check.outcome.glyph}\u00a0quotation {check.outcome}"
        yield Words(Block([(f"{sign}:" if check.reason else sign, role)]), "middle", is_repeated=True)
        if check.reason:
            yield body([(check.reason, role)])._replace(is_repeated=True)


def _sign(links: Links, item: Supported, piece: Evidence, *, before: str = "") -> list[Span]:
    """Write what the check of a quotation came to, and why, where it must be told: `≠ quotation not in the text`."""
    check = links.check(piece, item)
    words = f"{before}{check.outcome.glyph}\u00a0quotation {check.words}"
    return [(words, outcome_role(check.outcome))] if check.outcome.is_loud else []


def _place(links: Links, piece: Evidence) -> str:
    """Write where a piece of evidence stands, briefly, without whose words it has."""
    return citations.after_comma(citations.publisher(links, links.sources[piece.source]), citations.locator(piece))
