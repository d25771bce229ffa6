"""What a statement rests on, told the same on every screen and in every output: its words, its places, its roots."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.brief.links import Links
from briefing.brief.model import Evidence
from briefing.output.renderings import renderings
from briefing.output.spans import Span

NO_SOURCE = "no source given"


class Support(NamedTuple):
    """The evidence behind one statement.

    `differing`: there are two quotations, renderings of one statement, with the differing words in the role `differs`.
    `verb` leads to what is cited without words; `withheld` counts what the audience may not see of it all. `badge` and
    `carried` tell how many independent sources there are; both are empty where a single piece of evidence says it
    already, or where there is none.
    """

    quotations: Sequence[tuple[Evidence, list[Span]]]
    differing: bool
    unquoted: Sequence[Evidence]
    verb: str
    withheld: int
    badge: str
    carried: str


def support(links: Links, evidence: Sequence[Evidence]) -> Support:
    """Return what some evidence says: the quotations, what is cited beside them, and on how many roots it rests."""
    quotations = renderings(evidence)
    differing = len(quotations) == 2 and any(role == "differs" for _, spans in quotations for _, role in spans)
    unquoted = [piece for piece in evidence if not piece.quote and not links.sources[piece.source].is_withheld]
    verb = "also in" if quotations else "reported by"
    return Support(quotations, differing, unquoted, verb, links.withheld_pieces(evidence), *_roots(links, evidence))


def _roots(links: Links, evidence: Sequence[Evidence]) -> tuple[str, str]:
    independent = links.corroboration(evidence)
    if independent > 1:
        return f"{independent}◆", f"{independent} independent sources"
    if len(evidence) > 1:
        source = links.sole_source(tuple(evidence))
        of = f": {source.title}" if source else ""
        return "1◆", f"one root source behind them{of}"
    return "", ""
