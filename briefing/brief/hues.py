"""The hue of each party: six in all, each of one party alone, so that a colour never means two speakers."""

from briefing.brief.model import Brief
from briefing.brief.vocabulary import Hue


def party_hues(brief: Brief) -> dict[str, Hue]:
    """Return each party's hue by its id: the curator's choice, else the first that is free in the brief's order.

    A party has none where six others have taken them all. What an audience sees of a brief has the whole brief's hues.
    """
    if brief.withheld.hues:
        return dict(brief.withheld.hues)
    hues = {party.id: party.colour for party in brief.parties if party.colour}
    free = [hue for hue in Hue if hue not in hues.values()]
    undecided = [party.id for party in brief.parties if party.id not in hues]
    hues.update(zip(undecided, free, strict=False))
    return hues
