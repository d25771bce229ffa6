"""Parties and issues in two versions: added, withdrawn, renamed, and what an issue's proposition says now."""

from collections.abc import Iterator

from briefing.brief.diff import fields
from briefing.brief.diff.change import Change, ChangedItem, Kind, Move
from briefing.brief.diff.pairs import Versions, pair_by_id
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Issue, Party


def compare_parties(versions: Versions) -> Iterator[Change]:
    """Yield what changed among the parties."""
    markings = (versions.old.brief.marking, versions.new.brief.marking)
    for before, after in pair_by_id(versions.old.parties, versions.new.parties):
        if after is None and before is not None:
            subject = _of_party(before)._replace(gone=True)
            yield subject.change(Kind.PARTY, Move.WITHDRAWN, "party withdrawn", before=before.name)
        elif before is None and after is not None:
            yield _of_party(after).change(Kind.PARTY, Move.ADDED, "new party", after=after.name)
        elif before is not None and after is not None:
            subject = _of_party(after)
            if fields.folded(before.name) != fields.folded(after.name):
                what = f"renamed from {before.name} to {after.name}"
                yield subject.change(Kind.PARTY, Move.RENAMED, what, before=before.name, after=after.name)
            yield from fields.plain(subject, "short name", before.short, after.short)
            yield from fields.names(subject, "name", before.aliases, after.aliases)
            yield from fields.prose(subject, "who it is", before.about, after.about)
            yield from fields.plain(subject, "letter", before.key, after.key)
            yield from fields.plain(subject, "colour", before.colour, after.colour)
            yield from fields.carried(subject, before, after, marked=markings)


def compare_issues(versions: Versions) -> Iterator[Change]:
    """Yield what changed among the issues. Where a proposition changes, so does the meaning of every stance on it."""
    markings = (versions.old.brief.marking, versions.new.brief.marking)
    for before, after in pair_by_id(versions.old.issues, versions.new.issues):
        if after is None and before is not None:
            subject = _of_issue(before)._replace(gone=True)
            yield subject.change(Kind.ISSUE, Move.WITHDRAWN, "issue withdrawn", before=before.proposition)
        elif before is None and after is not None:
            yield _of_issue(after).change(Kind.ISSUE, Move.ADDED, "new issue", after=after.proposition)
        elif before is not None and after is not None:
            subject = _of_issue(after)
            label = "proposition"
            yield from fields.prose(subject, label, before.proposition, after.proposition, kind=Kind.PROPOSITION)
            if fields.folded(before.title) != fields.folded(after.title):
                what = f"issue renamed from {before.title}"
                yield subject.change(Kind.ISSUE, Move.RENAMED, what, before=before.title, after=after.title)
            yield from fields.names(subject, "name", before.also, after.also)
            yield from fields.plain(subject, "letter", before.key, after.key)
            yield from fields.carried(subject, before, after, marked=markings)


def _of_party(party: Party) -> ChangedItem:
    return ChangedItem(Ref(ItemKind.PARTY, party.id), None, party.label)


def _of_issue(issue: Issue) -> ChangedItem:
    return ChangedItem(Ref(ItemKind.ISSUE, issue.id), issue.id, issue.title)
