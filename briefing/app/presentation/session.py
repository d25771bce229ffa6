"""One process's part in a presentation: the stage that all its processes share, and the moves on it.

Owns no widget. A screen calls its methods to move, and gets a callback on the loop for each change, whichever process made
it. Every move goes through `change`, so that the recorder misses none.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec
from msgspec.structs import replace

from briefing.app.presentation.read_passages import PassageRequest, ReadPassages
from briefing.app.presentation.room_rows import sheet_rows
from briefing.app.presentation.selection import AS_THE_BRIEF_ASKS, Selection, planned_deck, selection
from briefing.app.widgets import too_small
from briefing.brief.deck import Deck, Spot, Step
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief
from briefing.brief.plan import Plan
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.output.deck.on_request import PUSHED, as_request, name_of, passage_at, requested_step
from briefing.output.deck.slideshow import Slideshow, View
from briefing.output.deck.typesetting import Screen
from briefing.output.layout.block_letters import BLOCKS, Faces
from briefing.output.pages.catalogue import Catalogue
from briefing.paths import absolute
from briefing.room.live import stage as stages
from briefing.room.live.link import Link
from briefing.room.live.stage import Stage
from briefing.room.live.wire import Peer


@dataclass
class Presentation:
    """A presentation as seen by one process, alone or linked with others."""

    catalogue: Catalogue
    """The brief as the room may see it."""
    alone: Stage
    """The stage while this process is not linked with others."""
    on_change: Callable[[], object]
    """Called after every change, on the loop."""
    link: Link | None = None
    faces: Faces = BLOCKS
    size: tuple[int, int] = (80, 24)
    """The columns and rows of this terminal."""
    passages: ReadPassages = field(default_factory=ReadPassages)
    """The passages of sources' texts that were read for what is pushed."""
    before_change: Callable[[Stage, Stage], object] = lambda old, new: None
    """Called with the old and the new stage before each change made by this process."""
    _show: Slideshow | None = field(init=False, default=None)
    _made: tuple[object, tuple[Deck, Plan | None]] | None = field(init=False, default=None)
    _jumps: list[tuple[Spot, Step]] = field(init=False, default_factory=list)
    """Where the jumps of this process came from, and to which step each led."""
    _digest: tuple[Catalogue, str] | None = field(init=False, default=None)
    _moved_under: Spot | None = field(init=False, default=None)
    """The spot at which the room's view was frozen when this process moved last."""

    # The current state

    @property
    def stage(self) -> Stage:
        """The newest stage."""
        return self.link.stage if self.link else self.alone

    @property
    def deck(self) -> Deck:
        """The steps that the room may see, as the stage selects them; the same in every process."""
        return self._planned_deck[0]

    @property
    def plan(self) -> Plan | None:
        """The plan of the walk through the deck; None where no time was given for one."""
        return self._planned_deck[1]

    @property
    def _planned_deck(self) -> tuple[Deck, Plan | None]:
        made_of = id(self.catalogue), selection(self.stage)
        if self._made is None or self._made[0] != made_of:
            self._made = made_of, planned_deck(self.catalogue, self.stage)
        return self._made[1]

    @property
    def screens(self) -> tuple[Peer, ...]:
        """The room's screens."""
        return tuple(peer for peer in (self.link.peers if self.link else ()) if peer.role == "screen")

    @property
    def digest(self) -> str:
        """The digest of what is shown of the brief: the same in two processes that show the same version of it."""
        if self._digest is None or self._digest[0] is not self.catalogue:
            self._digest = self.catalogue, _digest_of(self.catalogue.brief)
        return self._digest[1]

    @property
    def audience(self) -> Marking:
        """The strictest marking that the brief as it is shown here may have: for everybody, the strictest there is."""
        return self.catalogue.brief.withheld.audience

    @property
    def differs_from_a_screen(self) -> bool:
        """Whether a screen of the room shows another version of the brief than this process."""
        return any(peer.digest not in ("", self.digest) for peer in self.screens)

    @property
    def exceeds_audience(self) -> bool:
        """Whether the brief as it is shown here holds more than the room may see, since a stricter process has joined."""
        stage = self.stage
        return bool(stage.audience) and self.audience.rank > Marking(stage.audience).rank

    @property
    def stands_elsewhere(self) -> bool:
        """Whether the room's view is frozen, and the presenter has gone on from what it shows."""
        held = self.stage.held
        return held is not None and self.show.view(held) != self.show.view(self.stage.at)

    @property
    def has_moved_frozen(self) -> bool:
        """Whether the room's view is frozen, and this very process has moved since, which shows nothing."""
        return self.stage.held is not None and self.stage.held == self._moved_under

    @property
    def has_console(self) -> bool:
        """Whether a console takes part, this process or another."""
        return any(peer.role == "console" for peer in (self.link.peers if self.link else ()))

    @property
    def show(self) -> Slideshow:
        """The deck laid out for the smallest of the room's screens, as all of them show the same."""
        sizes = [(peer.columns, peer.rows) for peer in self.screens] or [self.size]
        columns, rows = min(columns for columns, _ in sizes), min(sheet_rows(rows) for _, rows in sizes)
        screen = Screen(columns, rows, self.faces)
        links, deck = self.catalogue.links, self.deck
        made_of = None if self._show is None else (self._show.links, self._show.deck, self._show.screen)
        if self._show is None or made_of != (links, deck, screen):
            self._show = Slideshow(links, deck, screen)
        return self._show

    @property
    def step(self) -> Step:
        """The step that the presenter stands at."""
        return self.deck.step(self.stage.at)

    def room_view(self) -> View | None:
        """Return what the room sees; None while its screens are dark."""
        shown = stages.shown(self.stage)
        if shown.dark:
            return None
        return self.requested_view() or self.show.view(shown.spot)

    def requested_view(self) -> View | None:
        """Return how the pushed item is seen; None where nothing is pushed that the room may see."""
        pushed = self.pushed_slideshow()
        return pushed.view(self.pushed_spot) if pushed else None

    @property
    def pushed_spot(self) -> Spot:
        """Where in the pushed item the room is: where it was turned to, else at its beginning, or where its words begin."""
        passage = self.passages.written(self.passage_request)
        return Spot(PUSHED, self.stage.pushed_part or (passage.start if passage else 0))

    @property
    def requested_name(self) -> str:
        """What is pushed, in a line: `China on Supplies to Russia`; empty where nothing is."""
        return name_of(self.catalogue.links, pushed_ref(self.stage)) if self.pushed_step(self.stage) else ""

    def pushed_slideshow(self) -> Slideshow | None:
        """Return the pushed item as a slideshow of one step; None where nothing is pushed that the room may see."""
        step = self.pushed_step(self.stage)
        if step is None:
            return None
        passage = self.passages.written(self.passage_request)
        written = {step.items[0]: passage.slide} if passage else {}
        return Slideshow(self.catalogue.links, Deck([step]), self.show.screen, written=written)

    @property
    def passage_request(self) -> PassageRequest | None:
        """What is pushed in the text of its source; None where no such thing is that the room may see."""
        stage = self.stage
        if not stage.pushed_text or passage_at(self.catalogue.links, pushed_ref(stage)) is None:
            return None
        return PassageRequest(pushed_ref(stage), stage.pushed_text, self.digest)

    def pushed_step(self, stage: Stage) -> Step | None:
        """Return the step of a stage's pushed item; None where nothing is pushed that the room may see."""
        return requested_step(self.catalogue.links, pushed_ref(stage))

    # Moves

    def forward(self) -> None:
        """Reveal more, or move to the next step; a pushed item is paged through first, and ends after its last sheet."""
        if not self._turn_pushed_sheet(Slideshow.forward):
            self.go(self.show.forward(self.stage.at))

    def backward(self) -> None:
        """Hide the last revealed part, or move to the previous step; a pushed item is paged back first."""
        if not self._turn_pushed_sheet(Slideshow.back):
            self.go(self.show.back(self.stage.at))

    def down(self) -> None:
        """Go into an issue's claims, or to the next step."""
        self.go(self.show.down(self.stage.at))

    def up(self) -> None:
        """Come out of an issue's claims, or go to the card before."""
        self.go(self.show.up(self.stage.at))

    def issue(self, count: int) -> None:
        """Go to the next issue, or to the one before where `count` is negative."""
        self.go(self.show.issue(self.stage.at, count))

    def reveal(self) -> None:
        """Reveal all of the step."""
        self.go(self.show.reveal(self.stage.at))

    def edge(self, *, last: bool) -> None:
        """Jump to the deck's beginning, or to that of its last card."""
        self.jump(self.show.beginning(self.deck.cards[-1]) if last else self.show.start)

    def go(self, spot: Spot) -> None:
        """Go to a spot. Who goes on from where a jump led, to another issue or another step that has none, stays there."""
        self.change(stages.moved(self.stage, spot, now=time.time()))
        step = self.step
        if (
            self._jumps
            and step.id != self._jumps[-1][1].id
            and (not step.issue or step.issue != self._jumps[-1][1].issue)
        ):
            self._jumps.clear()

    def jump(self, spot: Spot) -> None:
        """Go to a spot from which `return_from_jump` leads back."""
        origin = self.stage.at
        if spot != origin:
            self._jumps.append((origin, self.deck.step(spot)))
            self.go(spot)

    @property
    def can_go_back(self) -> bool:
        """Whether something was pushed that can be taken away, or a jump led here that can be undone."""
        return self.stage.pushed is not None or bool(self._jumps)

    def return_from_jump(self) -> bool:
        """Go back to where the last jump came from; return whether there was one."""
        if not self._jumps:
            return False
        origin, _ = self._jumps.pop()
        self.change(stages.moved(self.stage, origin, now=time.time()))
        return True

    def freeze(self) -> None:
        """Freeze the room's view, or let it follow the presenter again."""
        self.change(stages.thawed(self.stage) if self.stage.held else stages.frozen(self.stage))

    def blackout(self) -> None:
        """Blank the room's screens, or light them again."""
        self.change(stages.lit(self.stage) if self.stage.blackout else stages.darkened(self.stage))

    def push(self, ref: Ref, *, text: str = "") -> bool:
        """Show the room an item; return False, and do nothing, where it may not see it.

        `text` is the file of its source's text, for words that are shown in it.
        """
        ref = as_request(ref)
        if requested_step(self.catalogue.links, ref) is None:
            return False
        self.change(stages.pushed(self.stage, f"{ref.kind} {ref.id}", text=text if text.isprintable() else ""))
        return True

    def take_back(self) -> bool:
        """End a pushed item; return whether there was one."""
        was_pushed = self.stage.pushed is not None
        self.change(stages.taken_back(self.stage))
        return was_pushed

    def change(self, stage: Stage) -> None:
        """Make a stage the newest one in every process."""
        old = self.stage
        if stage == old:
            return
        if stage.held is not None and stage.at != old.at:
            self._moved_under = stage.held
        self.before_change(old, stage)
        if self.link:
            self.link.change(stage)
        else:
            self.alone = stage
        self.on_change()

    def set_record(self, name: str) -> None:
        """Put the record's name on the stage of every process."""
        if name == self.stage.record:
            return
        if self.link:
            self.link.set_record(name)
        else:
            self.alone = replace(self.alone, record=name)
        self.on_change()

    # Other processes, and other versions of the brief

    def resized(self, columns: int, rows: int) -> None:
        """Set the size of this terminal, in columns and rows, and share it."""
        self.size = (max(too_small.COLUMNS, columns), max(too_small.ROWS, rows))
        if self.link:
            self.link.resized(*self.size)

    async def leave(self) -> None:
        """Close the link; the presentation goes on alone here, and without this process elsewhere."""
        if self.link:
            self.alone = self.link.stage
            link, self.link = self.link, None
            await link.close()

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Present another version of the brief, from the same step as far as that still exists."""
        old_deck = self.deck
        self.catalogue = catalogue
        if self.link:
            self.link.set_digest(self.digest)
        stage = stages.kept(self.stage, lambda spot: self.deck.corresponding_spot(spot, old_deck))
        self.change(stages.taken_back(stage) if self.pushed_slideshow() is None else stage)
        self.on_change()

    def is_of(self, path: str) -> bool:
        """Return whether the brief in a file is the one presented."""
        return str(absolute(path)) == self.stage.path

    def _turn_pushed_sheet(self, move: Callable[[Slideshow, Spot], Spot]) -> bool:
        """Page through a pushed item by a sheet, and end it past its ends; return False where nothing is pushed."""
        pushed = self.pushed_slideshow()
        if pushed is None:
            return False
        here = pushed.view(self.pushed_spot).part
        there = move(pushed, Spot(PUSHED, here)).part
        self.change(stages.taken_back(self.stage) if here == there else stages.turned(self.stage, there))
        return True


def pushed_ref(stage: Stage) -> Ref:
    """Return the address of what a stage shows the room on request; one of nothing where it shows nothing so."""
    kind, _, name = (stage.pushed or "").partition(" ")
    return Ref(ItemKind(kind), name)


def _digest_of(brief: Brief) -> str:
    """Return the digest of all of a brief that a room can be shown."""
    shown = [getattr(brief, name) for name in Brief.__struct_fields__ if name != "notes"]
    return hashlib.sha256(msgspec.json.encode(shown)).hexdigest()[:16]


def beginning(catalogue: Catalogue, *, audience: Marking = EVERYBODY, selected: Selection = AS_THE_BRIEF_ASKS) -> Stage:
    """Return the stage that a presentation of a brief starts with."""
    path = str(absolute(catalogue.path))
    level = "" if audience is EVERYBODY else str(audience)
    stage = Stage(brief=catalogue.id, path=path, audience=level, at=Spot(""), **selected._asdict())
    deck, _ = planned_deck(catalogue, stage)
    return replace(stage, at=Spot(deck.steps[0].id))
