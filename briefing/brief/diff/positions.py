"""Positions in two versions: stances that changed, positions newly stated or no longer, and who is silent on what is new."""

from collections.abc import Iterator

from briefing.brief.citations import quoted
from briefing.brief.diff import evidence, fields
from briefing.brief.diff.change import Change, ChangedItem, Kind, Move
from briefing.brief.diff.pairs import Versions, pair_by_id
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Position
from briefing.brief.text import listed
from briefing.brief.vocabulary import NOTHING_STATED


def compare(versions: Versions) -> Iterator[Change]:
    """Yield what changed among the positions."""
    for before, after in pair_by_id(versions.old.positions, versions.new.positions):
        if after is None and before is not None:
            subject = _subject(versions.old, before)._replace(gone=True, about=before.summary)
            what = f"position no longer stated; before: {_stated(versions.old, before)}"
            yield subject.change(Kind.POSITION, Move.WITHDRAWN, what, before=before.stance)
        elif before is None and after is not None:
            subject = _subject(versions.new, after)._replace(about=after.summary)
            what = f"position newly stated: {_stated(versions.new, after)}"
            yield subject.change(Kind.POSITION, Move.ADDED, what, after=after.stance)
        elif before is not None and after is not None:
            yield from _changed(versions, before, after)


def compare_silences(versions: Versions) -> Iterator[Change]:
    """Yield the gaps that are new: who states nothing on a new issue, and on which issues a new party states nothing."""
    new_issues = [issue for issue in versions.new.brief.issues if issue.id not in versions.old.issues]
    for issue in new_issues:
        silent = [party.label for party in versions.new.brief.parties if versions.new.position(party, issue) is None]
        if silent:
            subject = ChangedItem(Ref(ItemKind.GAP, f"silence/{issue.id}"), issue.id, "")
            what = f"{NOTHING_STATED} on {issue.title} by {listed(silent, last='or')}"
            yield subject.change(Kind.SILENCE, Move.ADDED, what, after=listed(silent, last="or"))
    for party in versions.new.brief.parties:
        titles = [issue.title for issue in versions.new.silent_on(party) if issue not in new_issues]
        if party.id not in versions.old.parties and titles:
            subject = ChangedItem(Ref(ItemKind.SILENCE, party.id), None, party.label)
            what = f"{NOTHING_STATED} on {listed(titles, last='or')}"
            yield subject.change(Kind.SILENCE, Move.ADDED, what, after=listed(titles, last="or"))


def _subject(links: Links, position: Position) -> ChangedItem:
    return ChangedItem(Ref(ItemKind.POSITION, position.id), position.issue, links.parties[position.party].label)


def _stated(links: Links, position: Position) -> str:
    """Write a stance with what it is towards: `denies “The site is safe.”`."""
    return f"{position.stance.verb} {quoted(links.issues[position.issue].proposition)}"


def _title(links: Links, position: Position) -> str:
    return links.issues[position.issue].title


def _changed(versions: Versions, before: Position, after: Position) -> Iterator[Change]:
    old, new = versions
    subject = _subject(new, after)
    title = _title(new, after)
    if before.stance != after.stance:
        proposition = quoted(new.issues[after.issue].proposition)
        what = f"stance changed from {before.stance.label} to {after.stance.label}: {proposition}"
        yield subject.change(Kind.STANCE, Move.CHANGED, what, before=before.stance, after=after.stance)
    yield from fields.prose(subject, f"position on {title}", before.summary, after.summary, kind=Kind.POSITION)
    stated = subject._replace(about=f"position on {title}")
    yield from evidence.compare_independence(stated, versions, before.evidence, after.evidence)
    yield from evidence.compare(stated, versions, before.evidence, after.evidence)
    yield from fields.dated(subject, f"date of the position on {title}", before.since, after.since)
    yield from fields.carried(stated, before, after, marked=(old.brief.marking, new.brief.marking))
