"""The state of a presentation as one frozen value, and the moves on it as pure functions.

No clock and no screen: times are arguments, in seconds since the epoch. A stage from another process is checked against the
fields' bounds when it is decoded, so that a Stage can always be trusted.
"""

import re
from collections.abc import Callable
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct
from msgspec.structs import replace

from briefing.brief.deck import Spot, Thousandths
from briefing.brief.plan import FASTEST, SLOWEST
from briefing.brief.vocabulary import EVERYBODY, Marking

_LEVELS = "|".join(re.escape(marking) for marking in Marking)

Words = Annotated[str, Meta(pattern=r"\A[^\x00-\x1f\x7f-\x9f]*\Z", description="no control characters")]
Level = Annotated[str, Meta(pattern=rf"\A({_LEVELS})?\Z", description="a TLP level, or nothing")]
FileName = Annotated[
    str, Meta(pattern=r"\A(?!\.\.?\Z)[^/\\\x00-\x1f]*\Z", description="a file's name, without a folder")
]
Time = Annotated[float, Meta(ge=0, le=253_402_300_799, description="seconds since the epoch, up to the year 9999")]
Minutes = Annotated[float, Meta(gt=0, le=1440, description="minutes, up to a day")]
Pace = Annotated[float, Meta(ge=FASTEST, le=SLOWEST, description="a multiple of the estimate")]


class Stage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The state of a presentation: where the presenter is, and what the room sees."""

    brief: str
    """The brief's id."""
    path: str
    """The brief's file."""
    audience: Level = ""
    """The TLP level that the room may see; empty: all."""
    issues: tuple[Words, ...] = ()
    """The ids of the issues to present; empty: all."""
    party: Words = ""
    """The id of the only party to present; empty: all."""
    full: bool = False
    """Whether every step is walked, instead of an issue's card alone."""
    steps: tuple[Words, ...] = ()
    """The steps to present, in the words of a brief's `present`; empty: those that the brief asks for."""
    planned: Minutes | None = None
    """How many minutes the walk is planned for; None where none is."""
    pace: Pace = 1.0
    """How many times as long as estimated the presenter takes for a step."""
    at: Spot
    """The presenter's step and part."""
    held: Spot | None = None
    """The step and part that the room sees while frozen; None while it follows the presenter."""
    blackout: bool = False
    pushed: Words | None = None
    """The pushed item as "kind id", which holds no text of it; None where nothing is pushed."""
    pushed_part: Thousandths = 0
    """The sheet of the pushed item that is shown; at 0, where it begins."""
    pushed_text: Words = ""
    """The file of the source's text that the pushed words stand in; empty where nothing of a text is pushed."""
    started: Time | None = None
    """When the first move was made."""
    stepped: Time | None = None
    """When the step last changed."""
    ends: Time | None = None
    """When the presentation should end, if a time was given."""
    minutes: Minutes | None = None
    """How long the presentation should take from the first move, if that was given."""
    rehearsal: bool = False
    """Whether this is a rehearsal, which is recorded apart."""
    record: FileName = ""
    """The record's file name; empty while there is none."""


class Shown(NamedTuple):
    """What the room's screens show: nothing if `dark`, else the `pushed` item, else the `spot`."""

    spot: Spot
    pushed: str | None
    dark: bool


def shown(stage: Stage) -> Shown:
    """Return what the room's screens show."""
    return Shown(stage.held or stage.at, stage.pushed, stage.blackout)


def moved(stage: Stage, spot: Spot, *, now: float) -> Stage:
    """Return the stage moved to a spot. This ends a blackout and a pushed item, unless the room's view is frozen.

    The clocks follow the presenter: they start with the first move to another spot, frozen or not. The step's clock restarts
    when the step changes, but not from part to part.
    """
    if stage.held is None:
        stage = taken_back(lit(stage))
    if spot == stage.at:
        return stage
    same_step = spot.step == stage.at.step and stage.stepped is not None
    started = now if stage.started is None else stage.started
    return replace(stage, at=spot, started=started, stepped=stage.stepped if same_step else now)


def frozen(stage: Stage) -> Stage:
    """Return the stage with the room's view frozen while the presenter moves on."""
    return replace(stage, held=stage.held or stage.at)


def thawed(stage: Stage) -> Stage:
    """Return the stage with the room's view following the presenter again."""
    return replace(stage, held=None)


def darkened(stage: Stage) -> Stage:
    """Return the stage with the room's screens dark."""
    return replace(stage, blackout=True)


def lit(stage: Stage) -> Stage:
    """Return the stage with the blackout ended."""
    return replace(stage, blackout=False)


def pushed(stage: Stage, address: str, *, text: str = "") -> Stage:
    """Return the stage with an item, "kind id", shown to the room over the step, frozen or not; it ends a blackout.

    `text` is the file of the source's text in which it is shown, for words in their text.
    """
    return replace(stage, pushed=address, pushed_part=0, pushed_text=text, blackout=False)


def turned(stage: Stage, part: int) -> Stage:
    """Return the stage with another sheet of the pushed item."""
    return replace(stage, pushed_part=part)


def taken_back(stage: Stage) -> Stage:
    """Return the stage with no pushed item, so that the room sees the step again."""
    return replace(stage, pushed=None, pushed_part=0, pushed_text="")


def narrowed(stage: Stage, audience: Marking) -> Stage:
    """Return the stage for the stricter of its audience and another, so that nobody in the room sees more than either may."""
    if audience is EVERYBODY or (stage.audience and Marking(stage.audience).rank <= audience.rank):
        return stage
    return replace(stage, audience=str(audience))


def kept(stage: Stage, where: Callable[[Spot], Spot]) -> Stage:
    """Return the stage with its spots mapped to another version of the deck; no clock restarts."""
    return replace(stage, at=where(stage.at), held=stage.held and where(stage.held))


def deadline(stage: Stage, *, if_begun: float | None = None) -> float | None:
    """Return when the presentation should end, in seconds since the epoch; None where that is open, or not known yet.

    One that has not begun ends as if it began then, where a time is given.
    """
    if stage.ends is not None:
        return stage.ends
    started = if_begun if stage.started is None else stage.started
    return None if stage.minutes is None or started is None else started + 60 * stage.minutes
