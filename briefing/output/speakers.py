"""Who speaks, as a role: the one place that makes a party's name, its bar and its column one party's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefing.output.layout.blocks import Role, Span, Speaker

if TYPE_CHECKING:
    from briefing.brief.links import Links
    from briefing.brief.model import Supported


def speaker(links: Links, maker: str) -> Role:
    """Return the role of a party by its id; what is reported has no party, and so no hue."""
    if maker not in links.parties:
        return "muted"
    return Speaker(links.hues.get(maker), links.party_letters.get(maker, ""))


def speaker_of(links: Links, item: Supported) -> Role:
    """Return the role of whose words stand under an item: its maker, its holder, the one party whose doing it was."""
    return speaker(links, item.voices[0]) if len(item.voices) == 1 else "muted"


def party_spans(links: Links, parties: Iterable[str], *, last: str = "and") -> list[Span]:
    """Write parties, by their ids, with their labels, each in its own role: `Japan, Russia and Ukraine`."""
    return listed_spans([(links.parties[party].label, speaker(links, party)) for party in parties], last=last)


def listed_spans(names: Sequence[Span], *, last: str = "and") -> list[Span]:
    """Join names for reading, each in its own role: `Japan, Russia and Ukraine`."""
    spans: list[Span] = []
    for number, name in enumerate(names):
        if number:
            spans.append((f" {last} " if number == len(names) - 1 else ", ", "muted"))
        spans.append(name)
    return spans
