"""Claims in two versions: added, withdrawn, reworded, graded anew, answered or carried by more sources than before."""

from collections.abc import Iterator

from briefing.brief.diff import evidence, fields
from briefing.brief.diff.change import Change, ChangedItem, Kind, Move
from briefing.brief.diff.pairs import Versions, pair_by_id
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Claim


def compare(versions: Versions) -> Iterator[Change]:
    """Yield what changed among the claims."""
    for before, after in pair_by_id(versions.old.claims, versions.new.claims):
        if after is None and before is not None:
            subject = _subject(versions.old, before)._replace(gone=True)
            yield subject.change(Kind.CLAIM, Move.WITHDRAWN, f"{before.kind} withdrawn", before=before.text)
        elif before is None and after is not None:
            subject = _subject(versions.new, after)
            yield subject.change(Kind.CLAIM, Move.ADDED, f"new {after.kind}", after=after.text)
            yield from _answers(subject, versions, None, after)
        elif before is not None and after is not None:
            yield from _changed(versions, before, after)


def _subject(links: Links, claim: Claim) -> ChangedItem:
    return ChangedItem(Ref(ItemKind.CLAIM, claim.id), claim.issue, links.maker(claim), claim.text)


def _changed(versions: Versions, before: Claim, after: Claim) -> Iterator[Change]:
    old, new = versions
    subject = _subject(new, after)
    yield from fields.prose(subject, "claim", before.text, after.text, kind=Kind.CLAIM)
    if before.made_by != after.made_by:
        yield from fields.plain(subject, "maker of the claim", old.maker(before), new.maker(after), kind=Kind.CLAIM)
    if before.issue != after.issue:
        titles = old.issues[before.issue].title, new.issues[after.issue].title
        yield from _moved_issue(subject, *titles)
    if before.kind != after.kind:
        what = f"told as {_article(after.kind)} now, no longer as {_article(before.kind)}"
        yield subject.change(Kind.CLAIM, Move.CHANGED, what, before=before.kind, after=after.kind)
    yield from _answers(subject, versions, before, after)
    yield from evidence.compare_independence(subject, versions, before.evidence, after.evidence)
    grades = (
        (Kind.CREDIBILITY, fields.credibility(before.credibility), fields.credibility(after.credibility)),
        (Kind.LIKELIHOOD, fields.likelihood(before.likelihood), fields.likelihood(after.likelihood)),
        (Kind.CONFIDENCE, fields.confidence(before.confidence), fields.confidence(after.confidence)),
    )
    for kind, was, now in grades:
        yield from fields.scale(subject, kind, was, now)
    yield from evidence.compare(subject, versions, before.evidence, after.evidence)
    yield from fields.plain(subject, "speaker", before.speaker, after.speaker)
    yield from fields.dated(subject, "date", before.date, after.date)
    places = _place_in_deck(before), _place_in_deck(after)
    yield from fields.plain(subject, "place in the presentation", *places)
    yield from fields.carried(subject, before, after, marked=(old.brief.marking, new.brief.marking))


def _place_in_deck(claim: Claim) -> str:
    return "a card" if claim.key else "under its issue"


def _moved_issue(subject: ChangedItem, before: str, after: str) -> Iterator[Change]:
    what = f"told under {after} now, no longer under {before}"
    yield subject.change(Kind.CLAIM, Move.CHANGED, what, before=before, after=after)


def _answers(subject: ChangedItem, versions: Versions, before: Claim | None, after: Claim) -> Iterator[Change]:
    """Yield who answers a claim now, or no longer; for a new claim only the answers that were in the brief before it."""
    old = {claim.id: claim for claim in versions.old.answers_to(before)} if before else {}
    new = {claim.id: claim for claim in versions.new.answers_to(after)}
    for name, answer in new.items():
        if name not in old and (before is not None or name in versions.old.claims):
            first = "; nobody answered it before" if before and not versions.old.is_answered(before) else ""
            what = f"now answered by {versions.new.maker(answer)}{first}"
            yield subject.change(Kind.ANSWER, Move.ADDED, what, after=answer.text)
    for name, answer in old.items():
        if name not in new:
            last = "" if versions.new.is_answered(after) else "; nobody answers it now"
            what = f"no longer answered by {versions.old.maker(answer)}{last}"
            yield subject.change(Kind.ANSWER, Move.WITHDRAWN, what, before=answer.text)


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
