"""Sources in two versions: added, left out, withdrawn or corrected, judged more or less reliable, traced to other roots."""

from collections.abc import Iterator

from briefing.brief import citations
from briefing.brief.diff import fields
from briefing.brief.diff.change import Change, ChangedItem, Kind, Move
from briefing.brief.diff.pairs import Versions, pair_by_id
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Source
from briefing.brief.resting import notices
from briefing.brief.text import counted, shortened
from briefing.brief.vocabulary import NoticeKind


def compare(versions: Versions) -> Iterator[Change]:
    """Yield what changed among the sources."""
    old, new = ({source.id: source for source in links.brief.sources} for links in versions)
    for before, after in pair_by_id(old, new):
        if after is None and before is not None:
            resting = len(versions.old.resting_on(before)) + versions.old.withheld_on_source(before)
            what = f"left out; {counted(resting, 'item')} rested on it" if resting else "left out"
            yield _subject(before)._replace(gone=True).change(Kind.SOURCE, Move.WITHDRAWN, what, before=_facts(before))
        elif before is None and after is not None:
            what = f"added ({_facts(after)})"
            yield _subject(after).change(Kind.SOURCE, Move.ADDED, what, after=_facts(after))
            yield from _notices(versions.new, None, after)
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
    yield from _notices(new, before, after)
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


def _notices(links: Links, before: Source | None, after: Source) -> Iterator[Change]:
    """Yield that a source was withdrawn or corrected, and how much hangs on it now; or that this is no longer said."""
    subject = _subject(after)
    old, new = _notice_words(before) if before else {}, _notice_words(after)
    for kind in NoticeKind:
        was, now = old.get(kind), new.get(kind)
        if was is None and now is not None:
            hanging = len(links.resting.on(after.id))
            what = f"{now} · {counted(hanging, 'item')} {'hangs' if hanging == 1 else 'hang'} on it"
            yield subject.change(Kind.NOTICE, Move.ADDED, what if hanging else now, after=now)
        elif was is not None and now is None:
            yield subject.change(Kind.NOTICE, Move.WITHDRAWN, f"no longer said to be {kind}; before: {was}", before=was)
        elif was != now:
            yield subject.change(Kind.NOTICE, Move.CHANGED, f"{now}; before: {was}", before=was, after=now)


def _notice_words(source: Source) -> dict[NoticeKind, str]:
    return {kind: notices.notice_words(kind, notice) for kind, notice in source.notices}
