"""A deck on a screen of one size: what is seen from a spot, and where each move leads.

A move goes by what the sheets of this size reveal; the spots that it leads to mean the same at any other size.
"""

from typing import NamedTuple

from briefing.brief.deck import Deck, Spot, Step
from briefing.brief.links import Links
from briefing.output.deck import slides
from briefing.output.deck.sheets import Screen, Sheet, sheets


class View(NamedTuple):
    """What is seen from a spot: the step and its place in the deck (from 1), a sheet of it and how far it is revealed."""

    step: Step
    number: int
    sheet: Sheet
    part: int
    sheet_number: int
    sheet_count: int

    @property
    def is_whole(self) -> bool:
        """Say whether all of the step has been revealed."""
        return self.sheet_number == self.sheet_count and self.part >= self.sheet.stops[-1]


class Slideshow:
    """The moves over one deck at one size."""

    def __init__(self, links: Links, deck: Deck, screen: Screen) -> None:
        self.links = links
        self.deck = deck
        self.screen = screen
        self._sheets: dict[str, tuple[Sheet, ...]] = {}

    def view(self, spot: Spot) -> View:
        """Return what is seen from a spot; from the deck's beginning where it has no such step."""
        step = self.deck.step(spot)
        made = self.sheets(step)
        stops = [(stop, number) for number, sheet in enumerate(made) for stop in sheet.stops]
        part, number = next(((stop, number) for stop, number in stops if stop >= spot.part), stops[-1])
        return View(step, self.deck.steps.index(step) + 1, made[number], part, number + 1, len(made))

    def sheets(self, step: Step) -> tuple[Sheet, ...]:
        """Return the sheets of a step, laid out when it is first seen."""
        made = self._sheets.get(step.id)
        if made is None:
            items = [slides.item(self.links, ref) for ref in step.items]
            head = slides.reminder(self.links, step)
            made = self._sheets[step.id] = sheets(
                items, step.kind, self.screen, head=head, across=sum(ref.kind == "silence" for ref in step.items)
            )
        return made

    @property
    def start(self) -> Spot:
        """The beginning of the deck."""
        step = self.deck.steps[0]
        return Spot(step.id, self._stops(step)[0])

    def forward(self, spot: Spot) -> Spot:
        """Reveal more, or go to the next step; at the end stay."""
        stops = self._stops(self.deck.step(spot))
        part = self.view(spot).part
        later = next((stop for stop in stops if stop > part), None)
        if later is not None:
            return Spot(self.deck.step(spot).id, later)
        following = self.deck.after(self.deck.step(spot).id)
        return Spot(following.id, self._stops(following)[0]) if following else Spot(self.deck.step(spot).id, part)

    def back(self, spot: Spot) -> Spot:
        """Take back what was revealed last, or go to the step before, all of it revealed; at the beginning stay."""
        step = self.deck.step(spot)
        part = self.view(spot).part
        earlier = [stop for stop in self._stops(step) if stop < part]
        if earlier:
            return Spot(step.id, earlier[-1])
        previous = self.deck.after(step.id, -1)
        return self.whole(previous) if previous else Spot(step.id, part)

    def skip(self, spot: Spot, count: int = 1) -> Spot:
        """Go to the next step or the one before, with all of it revealed; at either end stay, with all of it revealed."""
        step = self.deck.step(spot)
        return self.whole(self.deck.after(step.id, count) or step)

    def reveal(self, spot: Spot) -> Spot:
        """Reveal all of the step; the next step's beginning where all of it is revealed."""
        return self.forward(spot) if self.view(spot).is_whole else self.whole(self.deck.step(spot))

    def numbered(self, number: int) -> Spot | None:
        """Return the beginning of a step by its number, from 1; None where there is no such step."""
        if not 1 <= number <= len(self.deck.steps):
            return None
        step = self.deck.steps[number - 1]
        return Spot(step.id, self._stops(step)[0])

    def whole(self, step: Step) -> Spot:
        """Return the spot at which all of a step is revealed."""
        return Spot(step.id, self._stops(step)[-1])

    def _stops(self, step: Step) -> list[int]:
        return [stop for sheet in self.sheets(step) for stop in sheet.stops]
