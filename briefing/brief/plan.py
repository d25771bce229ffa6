"""The plan of a presentation that has a time: what the walk takes in, and how long each of its steps takes.

Cards are always walked, and with them the claims that the curator marked as key. Of the steps under the cards the walk takes
in as many as there is time for; the others stay under their card, where ↓ finds them. First to go are the positions, as each
issue's card has said who holds what; then the claims that nobody answers; then the charges with their answers. Among equals
the last in the deck goes first.
"""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.brief.deck import Deck, Step, StepKind
from briefing.brief.items import Ref
from briefing.brief.links import Links

WORDS_A_MINUTE = 130
"""How fast the words of a step are taken to be spoken, until records say otherwise: a calm speaker's rate."""

SECONDS_A_STEP = 12.0
"""What each step takes beside its words: it is shown, and the room looks at it."""

SECONDS_AN_ITEM = 2.0
"""What each line of a list takes, or each side on an issue's card, which is pointed at and not read out."""

_LISTS = frozenset([StepKind.PARTIES, StepKind.MATRIX, StepKind.TIMELINE, StepKind.SOURCES])

SLOWEST, FASTEST = 4.0, 0.25
"""The bounds of a pace. A step that took longer was one with a question or a break; a quicker one was leafed through."""


class Plan(NamedTuple):
    """A deck whose walk fits a time."""

    deck: Deck
    """The deck, whose cards are the steps of the walk."""
    seconds: dict[str, float]
    """How long each step of the walk is planned to take, by its id. If they had to be shortened, they fill the time exactly."""
    optional: frozenset[str]
    """The ids of the steps of the walk that stand under a card without it."""
    left_out: tuple[Step, ...]
    """The steps that there is no time for, in the order of the deck."""
    needed: float
    """How many seconds the walk takes at the presenter's pace: more than there are where the cards alone take longer."""
    available: float
    """How many seconds there are."""

    @property
    def is_too_short(self) -> bool:
        """Whether the cards alone take longer than there is time."""
        return self.needed > self.available

    def behind(self, step: str, elapsed: float) -> float:
        """Return by how many seconds the presenter is late who stands at a step: below 0 who is early, 0 who is neither.

        A step that is not of the walk counts as the one before it that is.
        """
        begins = ends = 0.0
        for other in self.deck.steps[: (self.deck.place(step) or 0) + 1]:
            if other.id in self.seconds:
                begins, ends = ends, ends + self.seconds[other.id]
        return elapsed - ends if elapsed > ends else min(0.0, elapsed - begins)

    def to_leave_out(self, step: str, behind: float) -> tuple[Step, ...]:
        """Return the steps after this one that win back so many seconds if they are left out, or as many as can be."""
        coming = self.deck.steps[(self.deck.place(step) or 0) + 1 :]
        chosen: set[str] = set()
        for other in sorted(
            (other for other in reversed(coming) if other.id in self.optional), key=_turn, reverse=True
        ):
            if behind <= 0:
                break
            chosen.add(other.id)
            behind -= self.seconds[other.id]
        return tuple(other for other in coming if other.id in chosen)


def plan(links: Links, deck: Deck, *, minutes: float, pace: float = 1.0) -> Plan:
    """Plan a walk through a deck that fits so many minutes.

    `pace` is how many times as long as `estimated_seconds` the presenter takes for a step.
    """
    available = minutes * 60
    estimate = {step.id: pace * estimated_seconds(links, step) for step in deck.steps}
    needed = sum(estimate[step.id] for step in deck.steps if step.is_card)
    walked = {step.id for step in deck.steps if step.is_card}
    optional: set[str] = set()
    for step in sorted((step for step in deck.steps if not step.is_card), key=_turn):
        if needed + estimate[step.id] > available:
            break
        needed += estimate[step.id]
        optional.add(step.id)
    walked |= optional
    shortening = min(1.0, available / needed)
    seconds = {step.id: estimate[step.id] * shortening for step in deck.steps if step.id in walked}
    left_out = tuple(step for step in deck.steps if step.id not in walked)
    planned = Deck([step._replace(is_card=step.id in walked) for step in deck.steps])
    return Plan(planned, seconds, frozenset(optional), left_out, needed, available)


def estimated_seconds(links: Links, step: Step) -> float:
    """Return how many seconds a step takes, from its words alone; nobody reads out a list of sources."""
    if step.kind in _LISTS:
        return SECONDS_A_STEP + SECONDS_AN_ITEM * len(step.items)
    words = sum(len(text.split()) for ref in step.items for text in _texts(links, ref))
    sides = len(links.positions_on(step.issue)) if step.kind is StepKind.ISSUE else 0
    return SECONDS_A_STEP + SECONDS_AN_ITEM * sides + 60 * words / WORDS_A_MINUTE


def measured_pace(shown: Iterable[tuple[float, float]]) -> float:
    """Return the pace of steps that were shown, each with its estimated and its measured seconds; 1 where there are none.

    A step that took longer than the slowest counts as one of the slowest; one that was leafed through does not count.
    """
    presented = [(estimate, seconds) for estimate, seconds in shown if seconds >= FASTEST * estimate]
    bounded = [(estimate, min(seconds, SLOWEST * estimate)) for estimate, seconds in presented]
    estimates = sum(estimate for estimate, _ in bounded)
    return sum(seconds for _, seconds in bounded) / estimates if estimates else 1.0


def _turn(step: Step) -> int:
    """Return when a step under a card is left out: the highest first."""
    if step.kind is StepKind.POSITIONS:
        return 2
    return 0 if len(step.items) > 1 else 1


def _texts(links: Links, ref: Ref) -> Iterable[str]:
    """Return the words of an item that a presenter reads out: its own, and the first of its quotations."""
    brief = links.brief
    item = links.item(ref)
    if item is None:
        return [brief.title, brief.bottom_line or ""] if ref.id == "title" else []
    own = (getattr(item, name, None) for name in ("text", "summary", "proposition", "title", "label"))
    first_quote = next((piece.quote for piece in links.evidence(ref) if piece.quote), "")
    return [*(str(text) for text in own if text), first_quote or ""]
