"""Two versions of a brief as one audience may see them together: what is hidden in either is hidden in both.

Else an item that was marked up between the versions would be told as withdrawn, in words that are hidden now, and one
that was marked down as new.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from briefing.brief.audience import visible_part
from briefing.brief.diff.events import same_events
from briefing.brief.model import Brief, Item
from briefing.brief.vocabulary import EVERYBODY, Marking

Address = tuple[str, str]

_LISTS = ("sources", "parties", "issues", "claims", "positions", "questions")
_HIDDEN = Marking.RED


def seen_together(old: Brief, new: Brief, audience: Marking) -> tuple[Brief, Brief] | None:
    """Return what an audience may see of two versions with the same ids; None where one as a whole is marked above it.

    Hiding an item may hide others that cannot be told without it, and so these in the other version: as long as it does,
    the versions are looked at again.
    """
    if audience is EVERYBODY:
        return old, new
    while True:
        seen_old, seen_new = visible_part(old, audience), visible_part(new, audience)
        if seen_old is None or seen_new is None:
            return None
        gone_old, gone_new = _hidden(new, seen_new), _hidden(old, seen_old)
        events_old, events_new = _hidden_events(old, new, seen_old, seen_new)
        strict_old = _without(seen_old, old, gone_old, events_old)
        strict_new = _without(seen_new, new, gone_new, events_new)
        if strict_old is old and strict_new is new:
            return seen_old, seen_new
        old, new = strict_old, strict_new


def _hidden(whole: Brief, seen: Brief) -> set[Address]:
    return _addresses(whole) - _addresses(seen)


def _addresses(brief: Brief) -> set[Address]:
    return {(name, item.id) for name in _LISTS for item in getattr(brief, name)}


def _hidden_events(old: Brief, new: Brief, seen_old: Brief, seen_new: Brief) -> tuple[set[int], set[int]]:
    """Return the places in either timeline of the events whose fellow in the other version is hidden."""
    shown_old, shown_new = set(_places(old, seen_old)), set(_places(new, seen_new))
    hide_old: set[int] = set()
    hide_new: set[int] = set()
    for before, after in same_events(old.timeline, new.timeline):
        if before in shown_old and after not in shown_new:
            hide_old.add(before)
        if after in shown_new and before not in shown_old:
            hide_new.add(after)
    return hide_old, hide_new


def _places(whole: Brief, seen: Brief) -> Iterable[int]:
    """Yield the places in a whole timeline of the events that are seen; those keep their order and their words."""
    waiting = [(event.date, event.text, event.marking, event.note) for event in reversed(seen.timeline)]
    for number, event in enumerate(whole.timeline):
        if waiting and waiting[-1] == (event.date, event.text, event.marking, event.note):
            waiting.pop()
            yield number


def _without(seen: Brief, whole: Brief, hidden: set[Address], events: set[int]) -> Brief:
    """Return the whole brief with some items marked out of the audience's sight; itself where it sees none of them."""
    if not events and not hidden & _addresses(seen):
        return whole
    marked = {name: tuple(_hide(item, (name, item.id) in hidden) for item in getattr(whole, name)) for name in _LISTS}
    timeline = tuple(_hide(event, number in events) for number, event in enumerate(whole.timeline))
    return replace(whole, **marked, timeline=timeline)


def _hide(item: Item, is_hidden: bool) -> Item:
    return replace(item, marking=_HIDDEN) if is_hidden else item
