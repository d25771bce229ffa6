"""One change between two versions of a brief, as a value; and the order in which a room must know the changes."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from briefing.brief.items import Ref


class Kind(StrEnum):
    """What changed."""

    MARKING = "marking"
    BOTTOM_LINE = "bottom-line"
    NOTICE = "notice"
    STANCE = "stance"
    POSITION = "position"
    QUESTION = "question"
    PROPOSITION = "proposition"
    CLAIM = "claim"
    ANSWER = "answer"
    INDEPENDENCE = "independent-sources"
    CREDIBILITY = "credibility"
    LIKELIHOOD = "likelihood"
    CONFIDENCE = "confidence"
    ISSUE = "issue"
    PARTY = "party"
    SILENCE = "silence"
    SOURCE = "source"
    RELIABILITY = "reliability"
    DERIVATION = "derivation"
    EVIDENCE = "evidence"
    EVENT = "event"
    TITLE = "title"
    AS_OF = "as-of"
    ITEM_MARKING = "item-marking"
    DETAIL = "detail"
    ID = "id"
    NOTE = "note"


class Move(StrEnum):
    """How it changed."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    REWORDED = "reworded"
    CHANGED = "changed"
    RAISED = "raised"
    LOWERED = "lowered"
    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    ANSWERED = "answered"
    DEFERRED = "deferred"
    REOPENED = "reopened"
    RENAMED = "renamed"


class Change(NamedTuple):
    """One change.

    `ref` is the item that it belongs to, in the new version; in the old one where it is `gone`. `issue` is the id of
    the issue that it is listed under, None for none. `who`, `what` and `about` are the parts of its sentence; `before` and
    `after` are what the two versions say.
    """

    kind: Kind
    move: Move
    ref: Ref
    issue: str | None
    who: str
    what: str
    about: str = ""
    before: str | None = None
    after: str | None = None
    gone: bool = False

    @property
    def words(self) -> str:
        """The change as one sentence: `China: stance on Supplies to Russia changed from denies to conditional`."""
        sentence = ": ".join(part for part in (self.who, self.what, self.about) if part)
        return sentence[:1].upper() + sentence[1:]

    @property
    def rank(self) -> int:
        """Its place in the order of importance: the lower, the sooner the room must know it."""
        return _RANKS.get((self.kind, self.move), _RANKS.get((self.kind, None), len(_IMPORTANCE)))


class ChangedItem(NamedTuple):
    """The item that changes belong to: its address, its issue, who holds it, and its own words; see `Change`."""

    ref: Ref
    issue: str | None
    who: str
    about: str = ""
    gone: bool = False

    def change(
        self, kind: Kind, move: Move, what: str, *, before: str | None = None, after: str | None = None
    ) -> Change:
        """Return a change of this item."""
        return Change(kind, move, self.ref, self.issue, self.who, what, self.about, before, after, self.gone)


class Group(NamedTuple):
    """The changes that are listed together: those on one issue, or on the brief, its parties, sources or dates."""

    title: str
    changes: tuple[Change, ...]


WHOLE, PARTIES, QUESTIONS, SOURCES, TIMELINE = "The brief", "Parties", "Questions", "Sources", "Timeline"
_BY_REF = {"brief": WHOLE, "party": PARTIES, "silence": PARTIES, "question": QUESTIONS, "source": SOURCES}


def grouped(changes: Iterable[Change], titles: dict[str, str]) -> tuple[Group, ...]:
    """Group changes in the order in which a room must know them.

    A new marking or bottom line comes first; then the issues, the one with the gravest change before the others; then
    parties, questions on no issue, sources, dates, and other changes of the brief as a whole. The changes of one item
    stay together. `titles` are the issues' titles by id, in the brief's order.
    """
    by_place: dict[tuple[int, str], list[Change]] = {}
    for change in changes:
        by_place.setdefault(_place(change), []).append(change)
    order = list(titles)

    def gravity(place: tuple[int, str]) -> tuple[int, int, int]:
        kind, name = place
        if kind != _ISSUES:
            return kind, 0, 0
        return kind, min(change.rank for change in by_place[place]), order.index(name)

    return tuple(
        Group(titles[name] if kind == _ISSUES else name, _by_item(by_place[kind, name]))
        for kind, name in sorted(by_place, key=gravity)
    )


_AFTER_ISSUES = (PARTIES, QUESTIONS, SOURCES, TIMELINE)
_FIRST, _ISSUES, _AFTER = range(3)
_LAST = _AFTER + len(_AFTER_ISSUES)
_AT_ONCE = (Kind.MARKING, Kind.BOTTOM_LINE)


def _place(change: Change) -> tuple[int, str]:
    if change.issue is not None:
        return _ISSUES, change.issue
    if change.kind in _AT_ONCE:
        return _FIRST, WHOLE
    title = _BY_REF.get(change.ref.kind, TIMELINE)
    return (_LAST, WHOLE) if title is WHOLE else (_AFTER + _AFTER_ISSUES.index(title), title)


def _by_item(changes: list[Change]) -> tuple[Change, ...]:
    gravest: dict[Ref, int] = {}
    for change in changes:
        gravest[change.ref] = min(change.rank, gravest.get(change.ref, change.rank))
    order = {ref: index for index, ref in enumerate(gravest)}
    return tuple(sorted(changes, key=lambda change: (gravest[change.ref], order[change.ref], change.rank)))


_IMPORTANCE: tuple[tuple[Kind, Move | None], ...] = (
    (Kind.MARKING, None),
    (Kind.BOTTOM_LINE, None),
    (Kind.NOTICE, None),
    (Kind.STANCE, None),
    (Kind.POSITION, Move.ADDED),
    (Kind.POSITION, Move.WITHDRAWN),
    (Kind.QUESTION, Move.ANSWERED),
    (Kind.PROPOSITION, None),
    (Kind.ISSUE, Move.ADDED),
    (Kind.ISSUE, Move.WITHDRAWN),
    (Kind.CLAIM, Move.ADDED),
    (Kind.CLAIM, Move.WITHDRAWN),
    (Kind.ANSWER, None),
    (Kind.INDEPENDENCE, None),
    (Kind.CREDIBILITY, None),
    (Kind.LIKELIHOOD, None),
    (Kind.CONFIDENCE, None),
    (Kind.CLAIM, None),
    (Kind.POSITION, None),
    (Kind.QUESTION, Move.REOPENED),
    (Kind.QUESTION, Move.ADDED),
    (Kind.QUESTION, Move.DEFERRED),
    (Kind.QUESTION, None),
    (Kind.PARTY, None),
    (Kind.ISSUE, None),
    (Kind.SILENCE, None),
    (Kind.SOURCE, Move.WITHDRAWN),
    (Kind.SOURCE, None),
    (Kind.RELIABILITY, None),
    (Kind.DERIVATION, None),
    (Kind.EVIDENCE, None),
    (Kind.EVENT, None),
    (Kind.TITLE, None),
    (Kind.AS_OF, None),
    (Kind.ITEM_MARKING, None),
    (Kind.DETAIL, None),
    (Kind.ID, None),
    (Kind.NOTE, None),
)
_RANKS = {pair: rank for rank, pair in enumerate(_IMPORTANCE)}
