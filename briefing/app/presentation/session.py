"""One process's part in a presentation: the stage that it shares with the others, and the moves on it.

Owns no widget. A screen moves it by its methods, and is told of every change, its own and the others', by one callback on
the loop. What the room sees changes through `change` alone, so that whoever keeps the record misses nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from msgspec.structs import replace

from briefing.brief.audience import visible_part
from briefing.brief.deck import Deck, Spot, Step, StepKind, deck
from briefing.brief.items import Ref
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.output.deck.sheets import Screen
from briefing.output.deck.slideshow import Slideshow, View
from briefing.output.layout.block_letters import BLOCK, Letters
from briefing.output.pages.catalogue import Catalogue, holds
from briefing.paths import absolute
from briefing.room.live import stage as stages
from briefing.room.live.link import Link
from briefing.room.live.stage import Stage
from briefing.room.live.wire import Peer

BARS = 2
"""The rows of every screen of the room that belong to its two bars."""

PUSHED = "pushed"
"""The id of the one step that an item pushed to the room makes."""

_PUSHABLE = ("claim", "position", "question", "source")


@dataclass
class Presentation:
    """A presentation as this process takes part in it: on its own, or linked with the others."""

    catalogue: Catalogue
    """The brief as the room may see it."""
    alone: Stage
    """The stage while there is no link."""
    told: Callable[[], object]
    """Called after every change, on the loop."""
    link: Link | None = None
    letters: Letters = BLOCK
    size: tuple[int, int] = (80, 24)
    """The columns and rows of this terminal."""
    before: Callable[[Stage, Stage], object] = lambda old, new: None
    """Called with the old stage and the new one for each change that is made here."""
    _show: Slideshow | None = field(init=False, default=None)
    _deck: tuple[object, Deck] | None = field(init=False, default=None)

    # What it is now

    @property
    def stage(self) -> Stage:
        """The newest stage."""
        return self.link.stage if self.link else self.alone

    @property
    def deck(self) -> Deck:
        """The steps of what the room may see, the same in every process: as the stage says."""
        stage = self.stage
        made_of = id(self.catalogue), stage.issues, stage.party
        if self._deck is None or self._deck[0] != made_of:
            self._deck = made_of, deck(self.catalogue.links, issues=stage.issues, party=stage.party or None)
        return self._deck[1]

    @property
    def screens(self) -> tuple[Peer, ...]:
        """The room's screens."""
        return tuple(peer for peer in (self.link.peers if self.link else ()) if peer.role == "screen")

    @property
    def show(self) -> Slideshow:
        """The deck laid out for the room: all of its screens show what fits the smallest."""
        sizes = [(peer.columns, peer.rows) for peer in self.screens] or [self.size]
        columns, rows = min(columns for columns, _ in sizes), min(rows for _, rows in sizes)
        screen = Screen(columns, max(1, rows - BARS), self.letters)
        if self._show is None or self._show.screen != screen or self._show.deck is not self.deck:
            self._show = Slideshow(self.catalogue.links, self.deck, screen)
        return self._show

    @property
    def step(self) -> Step:
        """The step that the presenter stands at."""
        return self.deck.step(self.stage.at)

    def seen(self) -> View | None:
        """Return what the room sees; None for a dark screen."""
        shown = stages.shown(self.stage)
        if shown.dark:
            return None
        pushed = self.pushed()
        return pushed.view(Spot(PUSHED, self.stage.pushed_part)) if pushed else self.show.view(shown.spot)

    def pushed(self) -> Slideshow | None:
        """Return what was pushed as a deck of one step; None where nothing is, or the room's brief does not have it."""
        step = self.pushed_step(self.stage)
        return Slideshow(self.catalogue.links, Deck([step]), self.show.screen) if step else None

    def pushed_step(self, stage: Stage) -> Step | None:
        """Return the step that what a stage has pushed makes; None where nothing is, or the room's brief does not have it."""
        kind, _, name = (stage.pushed or "").partition(" ")
        return self._as_step(Ref(kind, name))

    # Moves

    def forward(self) -> None:
        """Reveal more, or go on; first through what was pushed, which goes away at its end."""
        if not self._turn(Slideshow.forward):
            self.go(self.show.forward(self.stage.at))

    def backward(self) -> None:
        """Take back, or go back; first through what was pushed."""
        if not self._turn(Slideshow.back):
            self.go(self.show.back(self.stage.at))

    def skip(self, count: int) -> None:
        """Go to the next step or the one before, with all of it revealed."""
        self.go(self.show.skip(self.stage.at, count))

    def reveal(self) -> None:
        """Reveal all of the step, or go on where all of it is."""
        self.go(self.show.reveal(self.stage.at))

    def edge(self, *, last: bool) -> None:
        """Go to the deck's beginning, or to all of its last step."""
        self.go(self.show.whole(self.deck.steps[-1]) if last else self.show.start)

    def go(self, spot: Spot) -> None:
        """Go to a spot."""
        self.change(stages.moved(self.stage, spot, now=time.time()))

    def freeze(self) -> None:
        """Hold what the room sees, or let it go."""
        self.change(stages.thawed(self.stage) if self.stage.held else stages.frozen(self.stage))

    def blackout(self) -> None:
        """Empty the room's screens, or fill them again."""
        self.change(stages.lit(self.stage) if self.stage.blackout else stages.darkened(self.stage))

    def push(self, ref: Ref) -> bool:
        """Show the room an item; return whether it may see it."""
        if self._as_step(ref) is None:
            return False
        self.change(stages.pushed(self.stage, f"{ref.kind} {ref.id}"))
        return True

    def take_back(self) -> bool:
        """Take away what was pushed; return whether anything was."""
        was_pushed = self.stage.pushed is not None
        self.change(stages.taken_back(self.stage))
        return was_pushed

    def change(self, stage: Stage) -> None:
        """Make a stage the newest, here and everywhere."""
        old = self.stage
        if stage == old:
            return
        self.before(old, stage)
        if self.link:
            self.link.change(stage)
        else:
            self.alone = stage
        self.told()

    # The others, and the brief

    def resized(self, columns: int, rows: int) -> None:
        """Take another size of this terminal."""
        self.size = (max(1, columns), max(1, rows))
        if self.link:
            self.link.resized(*self.size)

    async def leave(self) -> None:
        """Leave the others to themselves."""
        if self.link:
            self.alone = self.link.stage
            link, self.link = self.link, None
            await link.close()

    def take(self, catalogue: Catalogue) -> None:
        """Go on with another version of the brief, at the same step as far as it is still there."""
        before = self.deck
        self.catalogue = catalogue
        stage = stages.kept(self.stage, lambda spot: self.deck.kept(spot, before))
        self.change(stages.taken_back(stage) if self.pushed() is None else stage)
        self.told()

    def is_of(self, path: str) -> bool:
        """Say whether it is the brief of a file that is presented."""
        return str(absolute(path)) == self.stage.path

    def _turn(self, move: Callable[[Slideshow, Spot], Spot]) -> bool:
        """Turn what was pushed by a sheet, away at its ends; False where nothing is pushed."""
        pushed = self.pushed()
        if pushed is None:
            return False
        here = pushed.view(Spot(PUSHED, self.stage.pushed_part)).part
        there = move(pushed, Spot(PUSHED, here)).part
        self.change(stages.taken_back(self.stage) if here == there else stages.turned(self.stage, there))
        return True

    def _as_step(self, ref: Ref) -> Step | None:
        if ref.kind not in _PUSHABLE or not holds(self.catalogue.brief, ref):
            return None
        issues = () if ref.kind == "source" else self.catalogue.scope(ref).issues
        return Step(PUSHED, StepKind.CLAIM, "", (ref,), next(iter(sorted(issues)), ""))


def beginning(
    catalogue: Catalogue, *, audience: Marking = EVERYBODY, issues: tuple[str, ...] = (), party: str = ""
) -> Stage:
    """Return the stage that a presentation of a brief begins with."""
    first = deck(catalogue.links, issues=issues, party=party or None).steps[0]
    spot = Spot(first.id)
    path = str(absolute(catalogue.path))
    level = "" if audience is EVERYBODY else str(audience)
    return Stage(brief=catalogue.id, path=path, audience=level, issues=issues, party=party, at=spot)


def room_catalogue(whole: Catalogue, stage: Stage) -> Catalogue | None:
    """Return a brief, as this process may see it, as the room may see it; None where nothing is left of it."""
    own, rooms = whole.brief.withheld.audience, Marking(stage.audience) if stage.audience else EVERYBODY
    level = min(own, rooms, key=lambda each: each.rank)
    if whole.brief.withheld.audience is level:
        return whole
    seen = visible_part(whole.brief, level)
    return None if seen is None else Catalogue(seen, whole.id, whole.path)


class Timing(NamedTuple):
    """When a presentation is to end, in seconds since the epoch, or how many minutes it is to take."""

    ends: float | None = None
    minutes: float | None = None

    def on(self, stage: Stage) -> Stage:
        """Return a stage with this timing, where any was asked for."""
        return stage if self == Timing() else replace(stage, ends=self.ends, minutes=self.minutes)
