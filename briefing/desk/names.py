"""How items and values are called in the sentences of decisions, and the ids of new items."""

from collections.abc import Iterable

from briefing.brief.items import ItemKind, Ref, id_of, unused_id
from briefing.brief.model import Brief
from briefing.brief.text import shortened
from briefing.brief.vocabulary import REPORTING


def item_label(brief: Brief, ref: Ref) -> str:
    """Return how an item is called: `claim “no-harm”`, `the position of Port on “site”`, `the brief`."""
    if ref.kind is ItemKind.BRIEF:
        return "the brief"
    if ref.kind is ItemKind.EVENT:
        return f"the event of {brief.timeline[int(ref.id)].date}"
    if ref.kind is ItemKind.POSITION:
        party, _, issue = ref.id.partition("/")
        return f"the position of {party_label(brief, party)} on “{issue}”"
    if ref.kind is ItemKind.PARTY:
        return party_label(brief, ref.id)
    return f"{ref.kind.value} “{ref.id}”"


def party_label(brief: Brief, party: str) -> str:
    """Return how a party is called; `reporting` is the sources' own voice."""
    if party == REPORTING:
        return "the sources’ own voice"
    return next((shortened(known.label, 60) for known in brief.parties if known.id == party), f"“{party}”")


def new_id(words: str, used: Iterable[str], *, otherwise: str) -> str:
    """Return an id made of the first words of a text that no other item has."""
    return unused_id(id_of(words) or otherwise, {*used, REPORTING})
