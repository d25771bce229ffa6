"""What a statement rests on, in two versions: quotations added, withdrawn or corrected; independent sources counted."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.brief import citations
from briefing.brief.diff import fields
from briefing.brief.diff.change import Change, ChangedItem, Kind, Move
from briefing.brief.diff.pairs import Versions, pair_by_keys, pair_by_words
from briefing.brief.links import Links
from briefing.brief.model import Evidence
from briefing.brief.text import counted


def compare(
    subject: ChangedItem, versions: Versions, old: Sequence[Evidence], new: Sequence[Evidence]
) -> Iterator[Change]:
    """Yield what was added to a statement's evidence, withdrawn or corrected; nothing of what is withheld."""
    pairs, withdrawn, added = pair_by_keys(
        _visible(versions.old, old),
        _visible(versions.new, new),
        lambda piece: piece,
        lambda piece: (piece.source, fields.folded(piece.quote)),
        lambda piece: (piece.source, where) if piece.quote and (where := citations.locator(piece)) else None,
    )
    alike, withdrawn, added = pair_by_words(
        withdrawn, added, within=lambda piece: piece.source, text=lambda piece: piece.quote or ""
    )
    for piece in added:
        yield _added(subject, versions.new, piece)
    for piece in withdrawn:
        yield _withdrawn(subject, versions.old, piece)
    for before, after in (*pairs, *alike):
        if before != after:
            yield from _corrected(subject, versions, before, after)


def compare_independence(
    subject: ChangedItem, versions: Versions, old: Sequence[Evidence], new: Sequence[Evidence]
) -> Iterator[Change]:
    """Yield a change where a statement rests on more or fewer independent sources than before."""
    before, after = versions.old.corroboration(old), versions.new.corroboration(new)
    if before == after:
        return
    if after > before:
        move = Move.RAISED
        if before == 0:
            what = f"carried by {counted(after, 'independent source')} now; no source was given before"
        elif (before, after) == (1, 2):
            what = "a second independent source carries it now"
        else:
            what = f"{after} independent sources carry it now, {before} before"
    else:
        move = Move.LOWERED
        if after == 0:
            what = "no source is given for it any more"
        elif after == 1:
            what = f"rests on one root source now; {before} independent sources carried it before"
        else:
            what = f"{after} independent sources carry it now, {before} before"
    yield subject.change(Kind.INDEPENDENCE, move, what, before=str(before), after=str(after))


def _visible(links: Links, evidence: Iterable[Evidence]) -> list[Evidence]:
    return [piece for piece in evidence if not links.sources[piece.source].is_withheld]


def _added(subject: ChangedItem, links: Links, piece: Evidence) -> Change:
    place = citations.place(links, piece)
    if piece.quote:
        what = f"quotation added, {citations.quoted(piece.quote)} ({place})"
        return subject.change(Kind.EVIDENCE, Move.ADDED, what, after=piece.quote)
    return subject.change(Kind.EVIDENCE, Move.ADDED, f"now reported by {place}", after=place)


def _withdrawn(subject: ChangedItem, links: Links, piece: Evidence) -> Change:
    place = citations.place(links, piece)
    if piece.quote:
        what = f"quotation withdrawn, {citations.quoted(piece.quote)} ({place})"
        return subject.change(Kind.EVIDENCE, Move.WITHDRAWN, what, before=piece.quote)
    return subject.change(Kind.EVIDENCE, Move.WITHDRAWN, f"no longer reported by {place}", before=place)


def _corrected(subject: ChangedItem, versions: Versions, before: Evidence, after: Evidence) -> Iterator[Change]:
    place = citations.place(versions.new, after)
    if fields.folded(before.quote) != fields.folded(after.quote):
        yield from fields.prose(subject, f"quotation from {place}", before.quote, after.quote, kind=Kind.EVIDENCE)
    elif (was := citations.place(versions.old, before)) != place:
        words = citations.quoted(after.quote) if after.quote else "report"
        what = f"place of the {'quotation ' if after.quote else ''}{words} changed from {was} to {place}"
        yield subject.change(Kind.EVIDENCE, Move.CHANGED, what, before=was, after=place)
    else:
        what = f"how a quotation is found in {place} changed"
        yield subject.change(Kind.EVIDENCE, Move.CHANGED, what, before=_around(before), after=_around(after))


def _around(piece: Evidence) -> str:
    return f"{piece.prefix or ''} […] {piece.suffix or ''}".strip()
