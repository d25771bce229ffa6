"""Dated events in two versions. They have no ids: the same words on another day, or like words on the same day, are one."""

from collections.abc import Iterator

from briefing.brief import dates
from briefing.brief.diff import evidence, fields
from briefing.brief.diff.change import Change, Kind, Move, Subject
from briefing.brief.diff.pairing import Versions, alike, paired
from briefing.brief.model import Brief, Event
from briefing.brief.refs import Ref
from briefing.brief.words import listed


def moved(versions: Versions) -> Iterator[Change]:
    """Tell what moved among the dated events."""
    old, new = versions
    pairs, gone, come = paired(
        old.brief.timeline,
        new.brief.timeline,
        lambda event: (event.date, fields.folded(event.text), frozenset(event.by), frozenset(event.evidence)),
        lambda event: (event.date, fields.folded(event.text)),
        lambda event: fields.folded(event.text),
    )
    likened, gone, come = alike(gone, come, within=lambda event: event.date, text=lambda event: event.text)
    for event in come:
        what = f"event added, {dates.in_words(event.date)}"
        yield _subject(new.brief, event).change(Kind.EVENT, Move.ADDED, what, after=event.text)
    for event in gone:
        subject = _subject(old.brief, event)._replace(gone=True)
        what = f"event withdrawn, {dates.in_words(event.date)}"
        yield subject.change(Kind.EVENT, Move.WITHDRAWN, what, before=event.text)
    for before, after in (*pairs, *likened):
        if before != after:
            yield from _changed(versions, before, after)


def _subject(brief: Brief, event: Event) -> Subject:
    number = next(number for number, each in enumerate(brief.timeline) if each is event)
    return Subject(Ref("event", str(number)), None, "", event.text)


def _changed(versions: Versions, before: Event, after: Event) -> Iterator[Change]:
    old, new = versions
    subject = _subject(new.brief, after)
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
    yield from evidence.moved(subject, versions, before.evidence, after.evidence)
    yield from fields.carried(subject, before, after, marked=(old.brief.marking, new.brief.marking))
