"""The change of one field, in words: of a plain value, prose, a list of names, a grade on a scale, a marking.

Each function yields a change where the field changed, and none where only white space or the order of a list did.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.brief import dates
from briefing.brief.diff.change import Change, ChangedItem, Kind, Move
from briefing.brief.model import Item
from briefing.brief.text import listed
from briefing.brief.vocabulary import Confidence, Credibility, Likelihood, Marking, Reliability


class Grade(NamedTuple):
    """One grade of a scale: its value, the value in words, and its height; None where that cannot be judged."""

    value: str
    words: str
    height: int | None


def plain(
    subject: ChangedItem, label: str, before: str | None, after: str | None, *, kind: Kind = Kind.DETAIL
) -> Iterator[Change]:
    """Yield a change where a short value was given, left out or changed."""
    if folded(before) == folded(after):
        return
    if not before:
        yield subject.change(kind, Move.ADDED, f"{label} given: {after}", after=after)
    elif not after:
        yield subject.change(kind, Move.WITHDRAWN, f"{label} no longer given; it was {before}", before=before)
    else:
        what = f"{label} changed from {before} to {after}"
        yield subject.change(kind, Move.CHANGED, what, before=before, after=after)


def dated(subject: ChangedItem, label: str, before: str | None, after: str | None) -> Iterator[Change]:
    """Yield a change where a date was given, left out or changed."""
    yield from plain(subject, label, before and dates.in_words(before), after and dates.in_words(after))


def prose(
    subject: ChangedItem, label: str, before: str | None, after: str | None, *, kind: Kind = Kind.DETAIL
) -> Iterator[Change]:
    """Yield a change where a text was added, left out or reworded; the texts themselves stand in `before` and `after`."""
    if folded(before) == folded(after):
        return
    if not before:
        yield subject.change(kind, Move.ADDED, f"{label} added", after=after)
    elif not after:
        yield subject.change(kind, Move.WITHDRAWN, f"{label} left out", before=before)
    else:
        yield subject.change(kind, Move.REWORDED, f"{label} reworded", before=before, after=after)


def names(
    subject: ChangedItem, label: str, before: Iterable[str], after: Iterable[str], *, kind: Kind = Kind.DETAIL
) -> Iterator[Change]:
    """Yield which names were added to a list, and which were left out."""
    old, new = list(before), list(after)
    added = [name for name in dict.fromkeys(new) if name not in old]
    left_out = [name for name in dict.fromkeys(old) if name not in new]
    if added:
        yield subject.change(kind, Move.ADDED, f"{label} added: {listed(added)}", after=listed(added))
    if left_out:
        yield subject.change(kind, Move.WITHDRAWN, f"{label} left out: {listed(left_out)}", before=listed(left_out))


def scale(subject: ChangedItem, kind: Kind, before: Grade | None, after: Grade | None) -> Iterator[Change]:
    """Yield a change where a grade was raised or lowered; one that cannot be judged stands neither high nor low."""
    if before == after:
        return
    move, what = _graded(str(kind), before, after)
    yield subject.change(kind, move, what, before=before and before.value, after=after and after.value)


def _graded(label: str, before: Grade | None, after: Grade | None) -> tuple[Move, str]:
    if before is None:
        return Move.ADDED, f"{label} given: {after.words if after else ''}"
    if after is None:
        return Move.WITHDRAWN, f"{label} no longer given; it was {before.words}"
    if before.height is None:
        return Move.CHANGED, f"{label} judged now: {after.words}; before, it could not be judged"
    if after.height is None:
        return Move.CHANGED, f"{label} can no longer be judged; it was {before.words}"
    if before.height == after.height:
        return Move.REWORDED, f"{label} put as “{after.value}” instead of “{before.value}”, the same on the scale"
    move = Move.RAISED if after.height > before.height else Move.LOWERED
    return move, f"{label} {move} from {before.words} to {after.words}"


def credibility(value: Credibility | None) -> Grade | None:
    """Return a credibility as a grade: 1 is highest, 6 cannot be judged (Admiralty code)."""
    if value is None:
        return None
    height = None if value is Credibility.UNKNOWN else -value.value
    return Grade(str(value.value), f"{value.value} ({value.meaning})", height)


def reliability(value: Reliability) -> Grade:
    """Return a reliability as a grade: A is highest, F cannot be judged (Admiralty code)."""
    height = None if value is Reliability.F else -list(Reliability).index(value)
    return Grade(str(value), f"{value} ({value.meaning})", height)


def likelihood(value: Likelihood | None) -> Grade | None:
    """Return a likelihood as a grade; the two expressions of one range are equally high (ICD 203)."""
    if value is None:
        return None
    return Grade(str(value), f"{value} ({value.percent})", list(Likelihood).index(value) // 2)


def confidence(value: Confidence | None) -> Grade | None:
    """Return a confidence as a grade (ICD 203)."""
    return None if value is None else Grade(str(value), str(value), list(Confidence).index(value))


def carried(subject: ChangedItem, before: Item, after: Item, *, marked: tuple[Marking, Marking]) -> Iterator[Change]:
    """Yield what changed in the fields that every item may have: a marking of its own, and the presenter's note.

    `marked` are the markings of the brief before and after, which hold for an item without one of its own.
    """
    if before.marking != after.marking:
        rank = (before.marking or marked[0]).rank, (after.marking or marked[1]).rank
        move = Move.TIGHTENED if rank[1] > rank[0] else Move.LOOSENED if rank[1] < rank[0] else Move.CHANGED
        if before.marking and after.marking:
            what = f"own marking {move} from {before.marking} to {after.marking}"
        elif after.marking:
            what = f"marked {after.marking} now"
        else:
            what = f"no longer marked {before.marking} of its own"
        yield subject.change(Kind.ITEM_MARKING, move, what, before=before.marking, after=after.marking)
    yield from prose(subject, "the presenter's note", before.note, after.note, kind=Kind.NOTE)


def folded(text: str | None) -> str:
    """Return a text with its white space folded, for comparing: another line break is no change."""
    return " ".join(text.split()) if text else ""
