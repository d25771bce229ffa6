"""Sources in two versions: added, withdrawn, judged more or less reliable, traced to other roots."""

from collections.abc import Iterator

from briefing.brief import citations
from briefing.brief.diff import fields
from briefing.brief.diff.change import Change, ChangedItem, Kind, Move
from briefing.brief.diff.pairing import Versions, pair_by_id
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Source
from briefing.brief.text import counted, shortened


def compare(versions: Versions) -> Iterator[Change]:
    """Yield what changed among the sources."""
    old, new = ({source.id: source for source in links.brief.sources} for links in versions)
    for before, after in pair_by_id(old, new):
        if after is None and before is not None:
            resting = len(versions.old.resting_on(before)) + versions.old.withheld_on_source(before)
            what = f"withdrawn; {counted(resting, 'item')} rested on it" if resting else "withdrawn"
            yield _subject(before)._replace(gone=True).change(Kind.SOURCE, Move.WITHDRAWN, what, before=_facts(before))
        elif before is None and after is not None:
            what = f"added ({_facts(after)})"
            yield _subject(after).change(Kind.SOURCE, Move.ADDED, what, after=_facts(after))
        elif before is not None and after is not None:
            yield from _changed(versions, before, after)


def _subject(source: Source) -> ChangedItem:
    return ChangedItem(Ref(ItemKind.SOURCE, source.id), None, f"source {citations.quoted(shortened(source.title, 80))}")


def _facts(source: Source) -> str:
    facts = f"{source.kind}, {citations.publication(source)}"
    return f"{facts}; {source.reliability} ({source.reliability.meaning})"


def _changed(versions: Versions, before: Source, after: Source) -> Iterator[Change]:
    old, new = versions
    subject = _subject(after)
    was, now = fields.reliability(before.reliability), fields.reliability(after.reliability)
    yield from fields.scale(subject, Kind.RELIABILITY, was, now)
    for name in after.derived_from:
        if name not in before.derived_from and not new.sources[name].is_withheld:
            title = citations.quoted(new.sources[name].title)
            yield subject.change(Kind.DERIVATION, Move.ADDED, f"derived from {title} as well", after=title)
    for name in before.derived_from:
        if name not in after.derived_from and not old.sources[name].is_withheld:
            title = citations.quoted(old.sources[name].title)
            yield subject.change(Kind.DERIVATION, Move.WITHDRAWN, f"no longer derived from {title}", before=title)
    yield from fields.prose(subject, "title", before.title, after.title)
    yield from fields.plain(subject, "publisher", before.publisher, after.publisher)
    yield from fields.dated(subject, "date of publication", before.published, after.published)
    yield from fields.plain(subject, "kind", before.kind, after.kind)
    yield from fields.plain(subject, "address", before.url, after.url)
    yield from fields.plain(subject, "name of its text's file", before.file, after.file)
    yield from fields.plain(subject, "fingerprint of its text", before.sha256, after.sha256)
    yield from fields.carried(subject, before, after, marked=(old.brief.marking, new.brief.marking))
