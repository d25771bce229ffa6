"""Two versions of a brief as one audience may see them: what is hidden in either is hidden in both.

Otherwise an item whose marking was tightened between the versions would be shown as withdrawn, in words that are hidden
now, and one whose marking was loosened as new.
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


def visible_versions(old: Brief, new: Brief, audience: Marking) -> tuple[Brief, Brief] | None:
    """Return what an audience may see of two versions with the same ids; None where one as a whole is marked above it.

    To hide an item in one version may hide others that depend on it, which then have to be hidden in the other version
    too: this goes on until nothing more is hidden.
    """
    if audience is EVERYBODY:
        return old, new
    while True:
        visible_old, visible_new = visible_part(old, audience), visible_part(new, audience)
        if visible_old is None or visible_new is None:
            return None
        hide_in_old, hide_in_new = _hidden(new, visible_new), _hidden(old, visible_old)
        hide_events_in_old, hide_events_in_new = _hidden_events(old, new, visible_old, visible_new)
        narrower_old = _without(visible_old, old, hide_in_old, hide_events_in_old)
        narrower_new = _without(visible_new, new, hide_in_new, hide_events_in_new)
        if narrower_old is old and narrower_new is new:
            return visible_old, visible_new
        old, new = narrower_old, narrower_new


def _hidden(whole: Brief, visible: Brief) -> set[Address]:
    return _addresses(whole) - _addresses(visible)


def _addresses(brief: Brief) -> set[Address]:
    return {(name, item.id) for name in _LISTS for item in getattr(brief, name)}


def _hidden_events(old: Brief, new: Brief, visible_old: Brief, visible_new: Brief) -> tuple[set[int], set[int]]:
    """Return the indexes, in the old and the new timeline, of the events whose other version is hidden."""
    shown_old, shown_new = set(_places(old, visible_old)), set(_places(new, visible_new))
    hide_old: set[int] = set()
    hide_new: set[int] = set()
    for before, after in same_events(old.timeline, new.timeline):
        if before in shown_old and after not in shown_new:
            hide_old.add(before)
        if after in shown_new and before not in shown_old:
            hide_new.add(after)
    return hide_old, hide_new


def _places(whole: Brief, visible: Brief) -> Iterable[int]:
    """Yield the indexes in a whole timeline of the events that are visible; those keep their order and their words."""
    waiting = [(event.date, event.text, event.marking, event.note) for event in reversed(visible.timeline)]
    for number, event in enumerate(whole.timeline):
        if waiting and waiting[-1] == (event.date, event.text, event.marking, event.note):
            waiting.pop()
            yield number


def _without(visible: Brief, whole: Brief, hidden: set[Address], events: set[int]) -> Brief:
    """Return the whole brief with some items marked so that the audience does not see them; itself where it sees none."""
    if not events and not hidden & _addresses(visible):
        return whole
    lists = {name: tuple(_hide(item, (name, item.id) in hidden) for item in getattr(whole, name)) for name in _LISTS}
    timeline = tuple(_hide(event, number in events) for number, event in enumerate(whole.timeline))
    return replace(whole, **lists, timeline=timeline)


def _hide(item: Item, is_hidden: bool) -> Item:
    return replace(item, marking=_HIDDEN) if is_hidden else item
