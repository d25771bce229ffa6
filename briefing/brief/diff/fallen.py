"""What rests on withdrawn or corrected sources, in two versions: which statements must say so now, and which no longer."""

from collections.abc import Iterator

from briefing.brief.diff.change import Change, ChangedItem, Kind, Move
from briefing.brief.diff.events import same_events
from briefing.brief.diff.pairs import Versions
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.resting import notices
from briefing.brief.vocabulary import NoticeKind


def compare(versions: Versions) -> Iterator[Change]:
    """Yield of every statement of the new version what it must say of its sources now, or no longer."""
    old, new = versions
    if not old.resting.signed and not new.resting.signed:
        return
    events = {str(after): str(before) for before, after in same_events(old.brief.timeline, new.brief.timeline)}
    for subject in _statements(new):
        here = subject.ref
        before = Ref(here.kind, events.get(here.id, "")) if here.kind is ItemKind.EVENT else here
        yield from _of_statement(subject, _signs(old, before), _signs(new, here))


def _of_statement(
    subject: ChangedItem, before: dict[NoticeKind, str], after: dict[NoticeKind, str]
) -> Iterator[Change]:
    for kind in NoticeKind:
        was, now = before.get(kind), after.get(kind)
        if was == now:
            continue
        if now is None:
            yield subject.change(Kind.NOTICE, Move.WITHDRAWN, f"no longer {was}", before=was)
        else:
            yield subject.change(Kind.NOTICE, Move.CHANGED if was else Move.ADDED, f"now {now}", before=was, after=now)


def _signs(links: Links, ref: Ref) -> dict[NoticeKind, str]:
    return {sign.kind: notices.statement(ref, sign) for sign in reversed(links.resting.signs(ref))}


def _statements(links: Links) -> Iterator[ChangedItem]:
    for claim in links.brief.claims:
        yield ChangedItem(Ref(ItemKind.CLAIM, claim.id), claim.issue, links.maker(claim), claim.text)
    for position in links.brief.positions:
        label, title = links.parties[position.party].label, links.issues[position.issue].title
        yield ChangedItem(Ref(ItemKind.POSITION, position.id), position.issue, label, f"position on {title}")
    for place, event in enumerate(links.brief.timeline):
        yield ChangedItem(Ref(ItemKind.EVENT, str(place)), None, "", event.text)
