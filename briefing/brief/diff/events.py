"""Dated events in two versions. They have no ids: the same words on another day, or like words on the same day, are one.

A limit that follows: an event that is both reworded beyond likeness and marked above an audience cannot be known for the
same one. That audience is told that it was withdrawn, in its old words, which it was shown.
"""

from collections.abc import Iterator, Sequence

from briefing.brief import dates
from briefing.brief.diff import evidence, fields
from briefing.brief.diff.change import Change, ChangedItem, Kind, Move
from briefing.brief.diff.pairs import Pairs, Versions, pair_by_keys, pair_by_words
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Event
from briefing.brief.text import listed

Numbered = tuple[int, Event]
"""An event with its index in its timeline."""


def same_events(old: Sequence[Event], new: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """Yield the indexes, in the old and the new timeline, of two versions of the same event."""
    pairs, _, _ = _matched(list(enumerate(old)), list(enumerate(new)))
    yield from ((before[0], after[0]) for before, after in pairs)


def _matched(
    old: Sequence[Numbered], new: Sequence[Numbered]
) -> tuple[Pairs[Numbered], list[Numbered], list[Numbered]]:
    pairs, withdrawn, added = pair_by_keys(
        old,
        new,
        lambda numbered: (_date_and_text(numbered), frozenset(numbered[1].by), frozenset(numbered[1].evidence)),
        _date_and_text,
        lambda numbered: fields.folded(numbered[1].text),
    )
    alike, withdrawn, added = pair_by_words(
        withdrawn, added, within=lambda numbered: numbered[1].date, text=lambda numbered: numbered[1].text
    )
    return [*pairs, *alike], withdrawn, added


def _date_and_text(numbered: Numbered) -> tuple[str, str]:
    return numbered[1].date, fields.folded(numbered[1].text)


def compare(versions: Versions) -> Iterator[Change]:
    """Yield what changed among the dated events."""
    old, new = versions
    pairs, withdrawn, added = _matched(list(enumerate(old.brief.timeline)), list(enumerate(new.brief.timeline)))
    for number, event in added:
        what = f"event added, {dates.in_words(event.date)}"
        yield _subject(number, event).change(Kind.EVENT, Move.ADDED, what, after=event.text)
    for number, event in withdrawn:
        subject = _subject(number, event)._replace(gone=True)
        what = f"event withdrawn, {dates.in_words(event.date)}"
        yield subject.change(Kind.EVENT, Move.WITHDRAWN, what, before=event.text)
    for (_, before), (number, after) in pairs:
        if before != after:
            yield from _changed(versions, _subject(number, after), before, after)


def _subject(number: int, event: Event) -> ChangedItem:
    return ChangedItem(Ref(ItemKind.EVENT, str(number)), None, "", event.text)


def _changed(versions: Versions, subject: ChangedItem, before: Event, after: Event) -> Iterator[Change]:
    old, new = versions
    if before.date != after.date:
        days = dates.in_words(before.date), dates.in_words(after.date)
        what = f"event now dated {days[1]}, before {days[0]}"
        yield subject.change(Kind.EVENT, Move.CHANGED, what, before=days[0], after=days[1])
    yield from fields.prose(subject, "event", before.text, after.text, kind=Kind.EVENT)
    makers = [
        [links.parties[party].label for party in event.by if party not in other.by]
        for links, event, other in ((old, before, after), (new, after, before))
    ]
    if makers[1]:
        who = listed(makers[1])
        yield subject.change(Kind.EVENT, Move.CHANGED, f"event now told as the doing of {who}", after=who)
    if makers[0]:
        who = listed(makers[0])
        yield subject.change(Kind.EVENT, Move.CHANGED, f"event no longer told as the doing of {who}", before=who)
    yield from evidence.compare(subject, versions, before.evidence, after.evidence)
    yield from fields.carried(subject, before, after, marked=(old.brief.marking, new.brief.marking))
