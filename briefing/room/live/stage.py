"""The whole state of a presentation as one frozen value, and the pure moves on it.

No clock and no screen: times are given in, in seconds since the epoch. What may arrive from another process is held to
the fields' bounds when it is read, so that whoever is handed a stage may trust it.
"""

import re
from collections.abc import Callable
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct
from msgspec.structs import replace

from briefing.brief.deck import Spot, Thousandths
from briefing.brief.vocabulary import Marking

_LEVELS = "|".join(re.escape(marking) for marking in Marking)

Words = Annotated[str, Meta(pattern=r"\A[^\x00-\x1f\x7f-\x9f]*\Z", description="no control characters")]
Level = Annotated[str, Meta(pattern=rf"\A({_LEVELS})?\Z", description="a TLP level, or nothing")]
FileName = Annotated[
    str, Meta(pattern=r"\A(?!\.\.?\Z)[^/\\\x00-\x1f]*\Z", description="a file's name, without a folder")
]
Time = Annotated[float, Meta(ge=0, le=253_402_300_799, description="seconds since the epoch, up to the year 9999")]
Minutes = Annotated[float, Meta(gt=0, le=1440, description="minutes, up to a day")]


class Stage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a presentation stands: the presenter's place, and what the room sees of it."""

    brief: str
    """The brief's id."""
    path: str
    """Its file."""
    audience: Level = ""
    """The TLP level that the room may see; empty: all."""
    issues: tuple[Words, ...] = ()
    """The ids of the issues that are presented alone; none: all."""
    party: Words = ""
    """The id of the party that is presented alone; empty: all."""
    at: Spot
    """Where the presenter stands."""
    held: Spot | None = None
    """What the room sees while frozen."""
    blackout: bool = False
    pushed: Words | None = None
    """The address of what was pushed to the room, "kind id": no words of it."""
    pushed_part: Thousandths = 0
    """How far that is revealed."""
    started: Time | None = None
    """When the first move was made."""
    stepped: Time | None = None
    """When the step last changed."""
    ends: Time | None = None
    """When the presentation is to end, where that was asked for."""
    minutes: Minutes | None = None
    """How long it is to take from the first move, where that was asked for."""
    record: FileName = ""
    """The record's file name."""


class Shown(NamedTuple):
    """What the room's screens show: nothing where `dark`, else what was `pushed`, else the `spot`."""

    spot: Spot
    pushed: str | None
    dark: bool


def shown(stage: Stage) -> Shown:
    """Return what the room's screens show."""
    return Shown(stage.held or stage.at, stage.pushed, stage.blackout)


def moved(stage: Stage, spot: Spot, *, now: float) -> Stage:
    """Go to a spot. It lights the screen and takes back what was pushed; while frozen, the room sees no change.

    The clocks are the presenter's: they begin with the first move to another spot, frozen or not. The step's own clock
    begins anew where the step changes, and goes on from part to part.
    """
    if stage.held is None:
        stage = replace(stage, blackout=False, pushed=None, pushed_part=0)
    if spot == stage.at:
        return stage
    same_step = spot.step == stage.at.step and stage.stepped is not None
    started = now if stage.started is None else stage.started
    return replace(stage, at=spot, started=started, stepped=stage.stepped if same_step else now)


def frozen(stage: Stage) -> Stage:
    """Hold what the room sees while the presenter looks elsewhere."""
    return replace(stage, held=stage.held or stage.at)


def thawed(stage: Stage) -> Stage:
    """Let the room see where the presenter stands again."""
    return replace(stage, held=None)


def darkened(stage: Stage) -> Stage:
    """Empty the room's screens."""
    return replace(stage, blackout=True)


def lit(stage: Stage) -> Stage:
    """Show again what the blackout hid."""
    return replace(stage, blackout=False)


def pushed(stage: Stage, address: str) -> Stage:
    """Show the room an item by its address, "kind id", over the step, frozen or not; a dark screen is lit for it."""
    return replace(stage, pushed=address, pushed_part=0, blackout=False)


def turned(stage: Stage, part: int) -> Stage:
    """Show another part of what was pushed."""
    return replace(stage, pushed_part=part)


def taken_back(stage: Stage) -> Stage:
    """Take away what was pushed, so that the room sees the step again."""
    return replace(stage, pushed=None, pushed_part=0)


def kept(stage: Stage, where: Callable[[Spot], Spot]) -> Stage:
    """Take the spots to where they are in another version of the deck; no clock begins anew."""
    return replace(stage, at=where(stage.at), held=stage.held and where(stage.held))


def deadline(stage: Stage) -> float | None:
    """Return when the presentation is to end, in seconds since the epoch; None where that is not known, or not yet."""
    if stage.ends is not None:
        return stage.ends
    return None if stage.minutes is None or stage.started is None else stage.started + 60 * stage.minutes
