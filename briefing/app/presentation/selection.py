"""What of a brief is presented, and in what time: what the room may see, the deck that a stage asks for, the plan of its walk."""

from __future__ import annotations

from typing import NamedTuple

from briefing.brief.audience import visible_part
from briefing.brief.deck import Deck, Spot, deck
from briefing.brief.items import ItemKind, Ref
from briefing.brief.plan import Plan, plan
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.output.pages.catalogue import Catalogue
from briefing.room.live.stage import Stage


class Selection(NamedTuple):
    """What of a brief is presented, and in what time."""

    steps: tuple[str, ...] = ()
    """The steps to show, written as under the key `present` of a brief; empty: those that the brief lists."""
    issues: tuple[str, ...] = ()
    """The ids of the issues; empty: all."""
    party: str = ""
    """The id of the only party; empty: all."""
    full: bool = False
    """Whether the walk takes every step, and not the cards alone."""
    planned: float | None = None
    """How many minutes the walk is planned for; None where none is."""
    pace: float = 1.0
    """How many times as long as estimated the presenter takes for a step."""


AS_THE_BRIEF_ASKS = Selection()
"""The presentation that the brief itself asks for, without a planned time."""


def selection(stage: Stage) -> Selection:
    """Return what of the brief a stage presents."""
    return Selection(stage.steps, stage.issues, stage.party, stage.full, stage.planned, stage.pace)


def planned_deck(catalogue: Catalogue, stage: Stage) -> tuple[Deck, Plan | None]:
    """Make the deck that a stage asks for, and the plan of its walk if it has a time."""
    whole_deck = deck(
        catalogue.links, entries=stage.steps, issues=stage.issues, party=stage.party or None, full=stage.full
    )
    if stage.planned is None:
        return whole_deck, None
    walk = plan(catalogue.links, whole_deck, minutes=stage.planned, pace=stage.pace)
    return walk.deck, walk


def spot_of(steps: Deck, catalogue: Catalogue, ref: Ref | None) -> Spot | None:
    """Return the spot of the step that shows an item, else of its issue's first step; None where there is neither."""
    if ref is None:
        return None
    spot = steps.spot_of(ref)
    issues = (
        () if spot or (not catalogue.holds(ref) and ref.kind != ItemKind.GAP) else sorted(catalogue.scope(ref).issues)
    )
    return spot or next((step for issue in issues if (step := steps.spot_of(Ref(ItemKind.ISSUE, issue)))), None)


def room_catalogue(whole: Catalogue, stage: Stage) -> Catalogue | None:
    """Return the part of a brief that both this process and the room may see; None where none is left."""
    own_audience = whole.brief.withheld.audience
    room_audience = Marking(stage.audience) if stage.audience else EVERYBODY
    level = min(own_audience, room_audience, key=lambda marking: marking.rank)
    if own_audience is level:
        return whole
    visible_brief = visible_part(whole.brief, level)
    if visible_brief is None:
        return None
    catalogue = Catalogue(visible_brief, whole.id, whole.path)
    catalogue.set_outcomes(whole.links.outcomes, are_final=whole.is_checked)
    return catalogue
