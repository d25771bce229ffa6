"""The questions that the room asked while a brief was presented, on which items, and how they were settled.

A question from the room is no part of the brief's file: it comes from a record, and stands beside the curated ones. It
has the strictest marking of what its room was shown: whoever saw a hidden item may have spoken of it.
"""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from briefing.brief.gaps import gap_called
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links, Scope
from briefing.brief.model import Brief, Item, Source
from briefing.brief.text import one_line
from briefing.brief.vocabulary import EVERYBODY, Marking


class Settlement(StrEnum):
    """How a question from the room was settled."""

    ANSWERED = "answered"
    TAKEN_BACK = "taken back"
    DEFERRED = "deferred"


class Settled(NamedTuple):
    """How a question was settled, in which words, and when."""

    how: Settlement
    words: str
    at: datetime


class RoomQuestion(NamedTuple):
    """One question from the room: its number in its presentation, its words, and what was on the screen.

    `on` is the item that it was asked on, None for a step that shows no single one; `on_words` is the item's text then,
    `title` the step's title, `marking` the strictest of what the presentation showed, None where that is not known.
    `settled` is how it was settled last.
    """

    presentation: str
    number: int
    words: str
    at: datetime
    step: str
    title: str
    on: Ref | None
    on_words: str
    marking: Marking | None
    settled: Settled | None = None

    @property
    def ref(self) -> Ref:
        """Its address: the presentation and its number there."""
        return Ref(ItemKind.ASKED, f"{self.presentation}/{self.number}")

    @property
    def is_open(self) -> bool:
        """Say whether nobody has settled it."""
        return self.settled is None

    @property
    def asked_on(self) -> str:
        """The item that it was asked on, in words: `the claim no-harm`, `the bottom line`; empty for none in particular."""
        if self.on is None:
            return ""
        if self.on.kind == ItemKind.BRIEF:
            return f"the {self.on.id.replace('-', ' ')}"
        if self.on.kind == ItemKind.SILENCE:
            return f"what is not stated: {self.on.id}"
        return "an event" if self.on.kind == ItemKind.EVENT else f"the {self.on.kind} {self.on.id}"

    @property
    def status(self) -> str:
        """Its status in a word: open, or how it was settled."""
        return self.settled.how.value if self.settled else "open"


def item_asked_on(links: Links, ref: Ref, words: str = "") -> Item | None:
    """Return the item of an address that an audience may see; None where it is not there, or is computed.

    An event has no id but its index, which moves when the brief changes or a part of it is hidden: it is known by `words`, its
    text when it was shown.
    """
    if ref.kind is ItemKind.SILENCE:
        return links.parties.get(ref.id) or links.issues.get(ref.id)
    if ref.kind is ItemKind.EVENT:
        return next((event for event in links.brief.timeline if one_line(event.text) == words), None)
    item = links.item(ref)
    return None if isinstance(item, Source) and item.is_withheld else item


def stands_in(links: Links, ref: Ref | None, words: str = "") -> bool:
    """Say whether an audience may see an item; no item in particular it always may, one of unknown kind never."""
    if ref is None or ref.kind is ItemKind.BRIEF or item_asked_on(links, ref, words) is not None:
        return True
    return ref.kind is ItemKind.GAP and gap_called(links, ref.id) is not None


def may_hear(audience: Marking, marking: Marking | None) -> bool:
    """Say whether an audience may read what was said in a room that saw items up to a marking; None where that is unknown."""
    return audience is EVERYBODY or (marking is not None and audience.admits(marking))


def may_be_shown(links: Links, asked: RoomQuestion) -> bool:
    """Say whether a question may be shown to the audience of a brief's visible part."""
    return may_hear(links.brief.withheld.audience, asked.marking) and stands_in(links, asked.on, asked.on_words)


def scope_of(links: Links, ref: Ref | None) -> Scope:
    """Return what a question that was asked on an item is about; an empty scope where that is the whole brief."""
    if ref is not None and ref.kind == ItemKind.GAP:
        gap = gap_called(links, ref.id)
        return gap.scope if gap is not None else Scope()
    if ref is None or not stands_in(links, ref):
        return Scope()
    scope = links.scope_at(ref)
    if scope is not None:
        return scope
    return Scope(frozenset([ref.id])) if ref.kind in (ItemKind.ISSUE, ItemKind.SILENCE) else Scope()


def is_curated(brief: Brief, asked: RoomQuestion) -> bool:
    """Say whether the brief has a curated question in the same words: somebody has adopted it."""
    return asked.words in {one_line(question.text) for question in brief.questions}
