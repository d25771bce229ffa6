"""The answer that lies nearest to a question, as the presenter reads it while the room still speaks: whole, and short."""

from briefing.library.lookup.hits import LookupAnswer
from briefing.output.layout.blocks import BLANK, Block, Page
from briefing.output.layout.highlight import marked
from briefing.output.pages import hits
from briefing.output.pages.item_pages import Titled

NONE_OF_THEM = -1
"""The number of the choice that none of the hits answers the question."""

_HEADING = "Nearest answer"
_OTHERS = 2
"""How many of the hits that follow are named, a line for each."""


def nearest_page(answer: LookupAnswer, chosen: int) -> Titled:
    """Write the chosen hit of an answer with its first quotation, why it is a hit, and the hits that follow it.

    `chosen` is the hit's number, from 0, or `NONE_OF_THEM`.
    """
    understood = hits.understood(answer)
    above = [Block([(understood, "muted")], hang=2)] if understood else []
    if not answer.hits:
        return Titled(f"{_HEADING} · none", [Block([("nothing found", "gap")]), *above])
    if chosen == NONE_OF_THEM:
        none = Block([("None of them: the question is recorded on what the room sees.", "text")])
        return Titled(f"{_HEADING} · none of {len(answer.hits)}", [none, BLANK, *_named(answer, 0)])
    hit = answer.hits[chosen]
    page = [*hits.hit_blocks(hit, quotations=1), *hits.why_blocks(hit, answer)]
    others = _named(answer, chosen + 1)
    return Titled(
        f"{_HEADING} · {chosen + 1} of {len(answer.hits)}",
        [*above, *marked(page, answer.terms, hits.texts(hit)), *([BLANK, *others] if others else [])],
    )


def waiting_page(state: str, problem: str = "") -> Titled:
    """Write what stands where no question is typed yet, or none was answered; `state` and `problem` may be empty."""
    problems = [Block([(problem, "error")], hang=2)] if problem else []
    hint = "Type the question as it is asked, or words of it: the nearest answer stands here, for you alone."
    return Titled(" · ".join(filter(None, [_HEADING, state])), [*problems, Block([(hint, "muted")])])


def _named(answer: LookupAnswer, first: int) -> Page:
    """Write some hits from a number on, each by what it is and what it says."""
    return [
        Block(
            [*hits.heading(hit, short=True), (" — ", "muted"), *hits.sign_spans(hit), (hit.fields["text"], "muted")],
            lead=[("↓ ", "key")],
            hang=2,
            marking=hits.own_marking(hit),
        )
        for hit in answer.hits[first : first + _OTHERS]
    ]
