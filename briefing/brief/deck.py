"""The deck: a brief as steps for the room, made from the brief alone, and a spot in it.

It has two levels: cards, which are walked one after the other, and under an issue's card its claims and its positions.

Owns which steps there are, in which order and on which level, and what each reveals. How a step is laid out, on how many
pages, and how far it is revealed on a screen of some size, is decided in `output/deck`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Claim, Issue


class StepKind(StrEnum):
    """What a step shows."""

    TITLE = "title"
    PARTIES = "parties"
    ISSUE = "issue"
    CLAIM = "claim"
    POSITIONS = "positions"
    MATRIX = "matrix"
    TIMELINE = "timeline"
    QUESTIONS = "questions"
    SOURCES = "sources"


LEFT_OUT = "-"
"""Begins an entry of a brief's `present` that names a step to leave out."""


UNDER_AN_ISSUE = frozenset([StepKind.ISSUE, StepKind.CLAIM, StepKind.POSITIONS])
"""The kinds of step that an issue has; of each other kind there is one."""

_ALONE = frozenset(StepKind) - UNDER_AN_ISSUE


class Step(NamedTuple):
    """One step: its id, stable as long as the brief's own ids are; its title; the items that it reveals, in order.

    A card is a step of the first level. Any other stands under its issue's card.
    """

    id: str
    kind: StepKind
    title: str
    items: tuple[Ref, ...]
    issue: str = ""
    is_card: bool = True

    def revealed(self, part: int) -> tuple[Ref, ...]:
        """Return the items that are revealed at a part (see `Spot`), the one that is being revealed included; at least one."""
        return self.items[: max(1, -(-part // WHOLE_ITEM))]

    @property
    def named_after(self) -> tuple[Ref, ...]:
        """The items whose words are in its title: where one of them may not be shown, the title may not either."""
        issue = (Ref(ItemKind.ISSUE, self.issue),) if self.issue else ()
        return (*issue, *self.items[:1]) if self.kind is StepKind.CLAIM else issue


StepId = Annotated[str, Meta(pattern=r"\A[^\x00-\x1f\x7f-\x9f]*\Z", description="no control characters")]
Thousandths = Annotated[int, Meta(ge=0, le=10_000_000, description="a thousand for each item")]


class Spot(Struct, frozen=True, forbid_unknown_fields=True):
    """A spot in a deck: a step's id, and how far the step is revealed.

    `part` is a thousand for each item that is revealed and thousandths of the next one, so that it means the same at
    every size of screen. At 0, the step's beginning, its first item is shown.
    """

    step: StepId
    part: Thousandths = 0


WHOLE_ITEM = 1000
"""What a spot's `part` counts for an item that is wholly revealed."""


class Deck:
    """The steps of one brief, or of a part of it, in order: at least one."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self.steps = tuple(steps)
        self.cards = tuple(step for step in self.steps if step.is_card) or self.steps
        """The steps of the first level."""
        self._places = {step.id: place for place, step in enumerate(self.steps)}
        self._labels = dict(_labelled(self.steps))

    def place(self, step: str) -> int | None:
        """Return the place of a step, from 0; None where the deck has none of this id."""
        return self._places.get(step)

    def step(self, spot: Spot) -> Step:
        """Return the step of a spot; the first where the deck has no such step."""
        return self.steps[self._places.get(spot.step, 0)]

    def after(self, step: str, count: int = 1) -> Step | None:
        """Return the step so many places after another (before it, where the count is negative)."""
        place = self._places.get(step, 0) + count
        return self.steps[place] if 0 <= place < len(self.steps) else None

    def label(self, step: Step) -> str:
        """Return a step's number: `4` for the fourth card, `4.2` for the second step under it."""
        return self._labels[step.id]

    def following(self, step: Step) -> Step | None:
        """Return where a walk goes on: from a card to the next one, from a step under it to the next of either."""
        later = self.steps[self._places[step.id] + 1 :]
        return next((other for other in later if other.is_card or not step.is_card), None)

    def preceding(self, step: Step) -> Step | None:
        """Return where a walk came from: the card before a card, whatever stands before a step under it."""
        earlier = reversed(self.steps[: self._places[step.id]])
        return next((other for other in earlier if other.is_card or not step.is_card), None)

    def above(self, step: Step) -> Step | None:
        """Return the card that a step stands under; for a card, the one before."""
        if step.is_card:
            return self.preceding(step)
        cards = reversed([card for card in self.steps[: self._places[step.id]] if card.issue == step.issue])
        return next((card for card in cards if card.kind is StepKind.ISSUE), None) or self.preceding(step)

    @property
    def issues(self) -> tuple[str, ...]:
        """The ids of the issues that have steps, in the order of the deck."""
        return tuple(dict.fromkeys(step.issue for step in self.steps if step.issue))

    def first_of_issue(self, step: Step, count: int) -> Step | None:
        """Return the first step of the next issue, or of the one before where `count` is negative; None at the ends."""
        firsts: dict[str, Step] = {}
        for other in self.steps:
            if other.issue:
                firsts.setdefault(other.issue, other)
        here = self._places[firsts.get(step.issue, step).id]
        if count > 0:
            return next((first for first in firsts.values() if self._places[first.id] > here), None)
        return next((first for first in reversed(firsts.values()) if self._places[first.id] < here), None)

    def corresponding_spot(self, spot: Spot, before: "Deck") -> Spot:
        """Return the spot that corresponds to one of the deck as it was before its brief changed.

        It is the same step; where that is gone, the nearest step before it that is still there.
        """
        if spot.step in self._places:
            return spot
        place = before.place(spot.step)
        earlier = before.steps[: place or 0]
        step_id = next((step.id for step in reversed(earlier) if step.id in self._places), self.steps[0].id)
        return Spot(step_id)

    def spot_of(self, ref: Ref) -> Spot | None:
        """Return the spot at which an item is revealed; None where the deck does not show it."""
        for step in self.steps:
            if ref in step.items:
                return Spot(step.id, (step.items.index(ref) + 1) * WHOLE_ITEM)
        return None


def deck(
    links: Links,
    *,
    entries: Sequence[str] = (),
    issues: Iterable[str] = (),
    party: str | None = None,
    full: bool = False,
) -> Deck:
    """Make the deck of a sound brief: what `entries` or else its `present` asks for, else everything in the usual order.

    In a `full` one every step is a card. Else claims and positions stand under their issue's card; those that the curator
    marked as `key` or named one by one in `present`, and those whose issue has no card before them, are cards themselves.

    `issues` (ids) limits it to those issues, `party` (an id) to the party's claims and positions and the claims they
    answer; either way parties, matrix, timeline and sources are left out. Where nothing remains, the deck is the title.
    """
    entries = entries or links.brief.present
    steps = tuple(chosen(entries, steps_of(links)) if entries else steps_of(links))
    only = frozenset(issues)
    if only or party:
        concerned = frozenset(ref for ref in _of_party(links, party)) if party else None
        steps = tuple(_narrowed(links, steps, only, concerned))
    return Deck(tuple(_on_levels(links, steps, frozenset(entries), full=full)) or (_title(links),))


def steps_of(links: Links) -> tuple[Step, ...]:
    """Return every step that a brief can have, in the usual order."""
    return tuple(_all_steps(links))


def chosen(entries: Sequence[str], steps: Sequence[Step]) -> Iterator[Step]:
    """Yield the steps that a brief's `present` asks for: each once, where it is first named.

    An entry is a name (see `names`), or a name after `-`, which leaves its steps out. A list that only leaves steps out
    keeps all others. Unknown names are ignored.
    """
    known = names(steps)
    kept = [entry for entry in entries if not entry.startswith(LEFT_OUT)]
    out = {step.id for entry in entries if entry.startswith(LEFT_OUT) for step in known.get(entry[1:], ())}
    asked = {step.id: step for entry in kept for step in known.get(entry, ())} if kept else {s.id: s for s in steps}
    yield from (step for step in asked.values() if step.id not in out)


def names(steps: Iterable[Step]) -> dict[str, list[Step]]:
    """Return steps by the names that `present` may use: each by its id, and all steps of an issue by the issue's id.

    Where an issue has the id of a step that stands alone (`sources`, say), the name means the step.
    """
    steps_by_name: dict[str, list[Step]] = {}
    for step in steps:
        if step.issue and step.issue not in _ALONE:
            steps_by_name.setdefault(step.issue, []).append(step)
        steps_by_name[step.id] = [step]
    return steps_by_name


def _on_levels(links: Links, steps: Iterable[Step], named: frozenset[str], *, full: bool) -> Iterator[Step]:
    with_card: set[str] = set()
    for step in steps:
        if step.kind is StepKind.ISSUE:
            with_card.add(step.issue)
        is_key = any(links.claims[ref.id].key for ref in step.items if ref.kind == ItemKind.CLAIM)
        is_card = step.kind in _CARDS or step.issue not in with_card or step.id in named or is_key
        yield step._replace(is_card=full or is_card)


_CARDS = _ALONE | {StepKind.ISSUE}


def _labelled(steps: Iterable[Step]) -> Iterator[tuple[str, str]]:
    cards = under = 0
    for step in steps:
        cards, under = (cards + 1, 0) if step.is_card else (cards, under + 1)
        yield step.id, f"{cards}.{under}" if under else str(cards)


def _all_steps(links: Links) -> Iterator[Step]:
    brief = links.brief
    yield _title(links)
    if brief.parties:
        yield Step(
            "parties", StepKind.PARTIES, "The parties", tuple(Ref(ItemKind.PARTY, party.id) for party in brief.parties)
        )
    exchanges = _exchanges(links)
    for issue in brief.issues:
        yield from _steps_on(links, issue, [exchange for exchange in exchanges if exchange[0].issue == issue.id])
    if brief.positions and len(brief.issues) > 1:
        refs = tuple(Ref(ItemKind.MATRIX, issue.id) for issue in brief.issues)
        yield Step("matrix", StepKind.MATRIX, "Who says what", refs)
    if brief.timeline:
        events = sorted(range(len(brief.timeline)), key=lambda place: brief.timeline[place].date)
        yield Step(
            "timeline", StepKind.TIMELINE, "Timeline", tuple(Ref(ItemKind.EVENT, str(place)) for place in events)
        )
    if brief.questions:
        refs = tuple(Ref(ItemKind.QUESTION, question.id) for question in brief.questions)
        yield Step("questions", StepKind.QUESTIONS, "Open questions", refs)
    if brief.sources:
        refs = tuple(Ref(ItemKind.SOURCE, source.id) for source in brief.sources)
        yield Step("sources", StepKind.SOURCES, "Sources", refs)


def _title(links: Links) -> Step:
    return Step(
        "title", StepKind.TITLE, links.brief.title, (Ref(ItemKind.BRIEF, "title"), Ref(ItemKind.BRIEF, "bottom-line"))
    )


def _steps_on(links: Links, issue: Issue, exchanges: Sequence[tuple[Claim, ...]]) -> Iterator[Step]:
    yield Step(f"issue/{issue.id}", StepKind.ISSUE, issue.title, (Ref(ItemKind.ISSUE, issue.id),), issue.id)
    for claims in exchanges:
        refs = tuple(Ref(ItemKind.CLAIM, claim.id) for claim in claims)
        title = f"{links.maker(claims[0])}: {claims[0].text}"
        yield Step(f"claim/{claims[0].id}", StepKind.CLAIM, title, refs, issue.id)
    positions = tuple(Ref(ItemKind.POSITION, position.id) for position in links.positions_on(issue.id))
    lacks_some = links.silent_about(issue) or links.withheld_about(issue)
    silent = (Ref(ItemKind.SILENCE, issue.id),) if lacks_some else ()
    title = f"{issue.title}: positions"
    yield Step(f"positions/{issue.id}", StepKind.POSITIONS, title, (*positions, *silent), issue.id)


def _exchanges(links: Links) -> list[tuple[Claim, ...]]:
    """Group the claims: one that rebuts nothing, then its rebuttals, their rebuttals, and so on; each claim once.

    A claim that rebuts several stands with the first of them, in the order of the issues and of the file.
    """
    places = {issue.id: place for place, issue in enumerate(links.brief.issues)}
    claims = sorted(links.brief.claims, key=lambda claim: places[claim.issue])
    order = {claim.id: place for place, claim in enumerate(claims)}
    grouped_ids: set[str] = set()

    def gathered(claim: Claim) -> Iterator[Claim]:
        waiting = [claim]
        while waiting:
            current = waiting.pop()
            if current.id not in grouped_ids:
                grouped_ids.add(current.id)
                yield current
                rebuttals = sorted(links.answers_to(current), key=lambda answer: order[answer.id])
                waiting += reversed([answer for answer in rebuttals if _first(answer, order) == current.id])

    rebutting_none = [claim for claim in claims if not claim.answers]
    exchanges = [tuple(gathered(claim)) for claim in rebutting_none]
    for claim in claims:  # those that answer each other in a ring, where none is the first
        if claim.id not in grouped_ids:
            exchanges.append(tuple(gathered(claim)))
    exchanges.sort(key=lambda exchange: order[exchange[0].id])
    return exchanges


def _first(claim: Claim, order: dict[str, int]) -> str:
    return min(claim.answers, key=lambda answered: order[answered])


def _of_party(links: Links, party: str) -> Iterator[Ref]:
    """Yield the claims and positions of a party, and the claims that it answers or that answer it."""
    for claim in links.brief.claims:
        if claim.made_by == party:
            yield Ref(ItemKind.CLAIM, claim.id)
            yield from (
                Ref(ItemKind.CLAIM, other.id) for other in (*links.answers_to(claim), *links.answered_by(claim))
            )
    yield from (Ref(ItemKind.POSITION, position.id) for position in links.brief.positions if position.party == party)


def _narrowed(
    links: Links, steps: Sequence[Step], issues: frozenset[str], concerned: frozenset[Ref] | None
) -> Iterator[Step]:
    def belongs(step: Step) -> bool:
        return (not issues or step.issue in issues) and (concerned is None or bool(concerned & set(step.items)))

    def is_on_shown_issue(ref: Ref) -> bool:
        scope = links.scope(links.questions[ref.id])
        return bool(scope.issues & shown_issues)

    shown_issues = frozenset(step.issue for step in steps if step.issue and belongs(step))
    for step in steps:
        on_issue = step.issue in shown_issues and (step.kind is StepKind.ISSUE or belongs(step))
        if step.kind is StepKind.TITLE or on_issue:
            yield step
        elif step.kind is StepKind.QUESTIONS:
            yield from _with_items(step, is_on_shown_issue)


def _with_items(step: Step, belongs: Callable[[Ref], bool]) -> Iterator[Step]:
    items = tuple(ref for ref in step.items if belongs(ref))
    if items:
        yield step._replace(items=items)
