"""A deck on a screen of one size: what is seen from a spot, and where each move leads.

A move goes by what the sheets of this size reveal; the spots that it leads to mean the same at any other size.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from briefing.brief.deck import Deck, Spot, Step, StepKind
from briefing.brief.items import Ref
from briefing.brief.links import Links
from briefing.output.deck import slides
from briefing.output.deck.sheet import Sheet
from briefing.output.deck.sheets import sheets
from briefing.output.deck.slide_words import Slide
from briefing.output.deck.typesetting import Screen


class View(NamedTuple):
    """What is seen from a spot: the step and its number in the deck, a sheet of it and how far it is revealed."""

    step: Step
    label: str
    sheet: Sheet
    part: int
    sheet_number: int
    sheet_count: int

    @property
    def part_words(self) -> Sequence[str]:
        """Which sheet of the step it is: `part 1 of 2`; nothing where the step has a single one."""
        return [f"part {self.sheet_number} of {self.sheet_count}"] if self.sheet_count > 1 else []

    @property
    def is_whole(self) -> bool:
        """Say whether all of the step has been revealed."""
        return self.sheet_number == self.sheet_count and self.part >= self.sheet.stops[-1]


class Progress(NamedTuple):
    """How many issues the deck has, through how many it has been, and whether it stands within the next one."""

    issues: int
    passed: int
    is_within: bool


class Slideshow:
    """The moves over one deck at one size."""

    def __init__(
        self, links: Links, deck: Deck, screen: Screen, *, written: Mapping[Ref, Slide] = MappingProxyType({})
    ) -> None:
        """Lay a deck out for a screen. What is `written` of some items is shown in place of what the brief alone has of them."""
        self.links = links
        self.deck = deck
        self.screen = screen
        self._written = written
        self._sheets: dict[str, tuple[Sheet, ...]] = {}

    def view(self, spot: Spot) -> View:
        """Return what is seen from a spot; from the deck's beginning where it has no such step."""
        step = self.deck.step(spot)
        made = self.sheets(step)
        stops = [(stop, number) for number, sheet in enumerate(made) for stop in sheet.stops]
        part, number = next(((stop, number) for stop, number in stops if stop >= spot.part), stops[-1])
        return View(step, self.deck.label(step), made[number], part, number + 1, len(made))

    def sheets(self, step: Step) -> tuple[Sheet, ...]:
        """Return the sheets of a step, laid out when it is first seen."""
        made = self._sheets.get(step.id)
        if made is None:
            made = self._sheets[step.id] = sheets([self._slide(ref) for ref in step.items], step.kind, self.screen)
        return made

    def _slide(self, ref: Ref) -> Slide:
        if ref in self._written:
            return self._written[ref]
        speaker, statement = slides.continued(self.links, ref)
        charge, over = slides.charge(self.links, ref), slides.over(self.links, ref)
        return Slide(slides.item(self.links, ref), charge, speaker, statement, over=over)

    @property
    def start(self) -> Spot:
        """The beginning of the deck."""
        return self.beginning(self.deck.steps[0])

    def forward(self, spot: Spot) -> Spot:
        """Reveal more, or go to where the walk goes on; at the end stay."""
        step, part = self.deck.step(spot), self.view(spot).part
        later = next((stop for stop in self._stops(step) if stop > part), None)
        if later is not None:
            return Spot(step.id, later)
        following = self.deck.following(step)
        return self.beginning(following) if following else Spot(step.id, part)

    def back(self, spot: Spot) -> Spot:
        """Take back what was revealed last, or go to where the walk came from, all of it revealed; at the beginning stay."""
        step, part = self.deck.step(spot), self.view(spot).part
        earlier = [stop for stop in self._stops(step) if stop < part]
        if earlier:
            return Spot(step.id, earlier[-1])
        preceding = self.deck.preceding(step)
        return self.whole(preceding) if preceding else Spot(step.id, part)

    def down(self, spot: Spot) -> Spot:
        """Go to the beginning of the next step, into an issue's claims where it has some; at the end stay."""
        step = self.deck.step(spot)
        return self.beginning(self.deck.after(step.id) or step)

    def up(self, spot: Spot) -> Spot:
        """Come out of an issue's claims to its card, or go to the card before; at the beginning stay."""
        step = self.deck.step(spot)
        return self.beginning(self.deck.above(step) or step)

    def issue(self, spot: Spot, count: int) -> Spot:
        """Go to the beginning of the next issue, or of the one before where `count` is negative; at the ends stay."""
        first = self.deck.first_of_issue(self.deck.step(spot), count)
        return self.beginning(first) if first else spot

    def reveal(self, spot: Spot) -> Spot:
        """Reveal all of the step, and never more."""
        return self.whole(self.deck.step(spot))

    def numbered(self, number: int) -> Spot | None:
        """Return the beginning of a card by its number, from 1; None where there is no such card."""
        return self.beginning(self.deck.cards[number - 1]) if 1 <= number <= len(self.deck.cards) else None

    def beginning(self, step: Step) -> Spot:
        """Return the spot at which a step's first reveal is shown."""
        return Spot(step.id, self._stops(step)[0])

    def whole(self, step: Step) -> Spot:
        """Return the spot at which all of a step is revealed."""
        return Spot(step.id, self._stops(step)[-1])

    def progress(self, step: Step) -> Progress:
        """Return how far the deck has come through its issues at a step of it."""
        issues = self.deck.issues
        if step.issue:
            return Progress(len(issues), issues.index(step.issue), True)
        earlier = self.deck.steps[: self.deck.place(step.id)]
        return Progress(len(issues), len({other.issue for other in earlier if other.issue}), False)

    def place_words(self, step: Step) -> Sequence[str]:
        """Say for the room where a step stands: `issue 3 of 6`, `claim 1 of 4`; of one that is on no issue `step 2 of 9`.

        An issue is not counted where the deck has no other.
        """
        if not step.issue:
            place = sum(other.is_card for other in self.deck.steps[: (self.deck.place(step.id) or 0) + 1])
            return [f"step {place} of {len(self.deck.cards)}"]
        issues = self.deck.issues
        words = [f"issue {issues.index(step.issue) + 1} of {len(issues)}"] if len(issues) > 1 else []
        if step.kind is StepKind.CLAIM:
            claims = [other.id for other in self.deck.steps if (other.issue, other.kind) == (step.issue, step.kind)]
            words.append(f"claim {claims.index(step.id) + 1} of {len(claims)}")
        elif step.kind is StepKind.POSITIONS:
            words.append("positions")
        return words

    def _stops(self, step: Step) -> list[int]:
        return [stop for sheet in self.sheets(step) for stop in sheet.stops]
