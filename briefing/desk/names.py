"""How items and values are called in the sentences of decisions, and the ids of new items."""

import re
from collections.abc import Iterable

from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief
from briefing.brief.text import fold, shortened
from briefing.brief.vocabulary import REPORTING

_WORDS_OF_AN_ID = 4
_LONGEST_ID = 48


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
    plain = fold(words).replace("'", "").replace("’", "")
    base = "-".join(re.findall("[a-z0-9]+", plain)[:_WORDS_OF_AN_ID])[:_LONGEST_ID].strip("-") or otherwise
    taken, candidate, number = {*used, REPORTING}, base, 2
    while candidate in taken:
        candidate, number = f"{base}-{number}", number + 1
    return candidate
