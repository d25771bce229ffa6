"""The plan of a presentation in words: each step with its time, what is left out, and how far ahead or behind one is."""

from collections.abc import Iterator, Sequence

from briefing.brief import dates
from briefing.brief.deck import Step
from briefing.brief.plan import Plan
from briefing.brief.text import counted, listed
from briefing.brief.vocabulary import Marking
from briefing.output.layout.blocks import BLANK, Block, Span

_MINUTE = 60
_TIMES = 16
"""The columns of the two times: when a step begins, and how long it takes."""

_NEARLY_ON_TIME = 15.0
"""Who is early or late by fewer seconds is on time."""


def plan_page(plan: Plan, marking: Marking) -> list[Block]:
    """Write a plan: how the time is used, the steps of the walk with when they begin and how long they take, the others.

    It goes under the strictest `marking` of the brief, whose words the titles hold.
    """
    blocks = [Block([(summary(plan), "strong")], hang=2, marking=marking), BLANK]
    begins = 0.0
    for step in plan.deck.steps:
        if step.id in plan.seconds:
            seconds = plan.seconds[step.id]
            blocks.append(_row(plan, step, f"{_clock(begins)} {_clock(seconds)}"))
            begins += seconds
    blocks.append(Block([("the end", "muted")], hang=_TIMES, lead=[(_clock(begins), "muted")]))
    if plan.left_out:
        blocks += [BLANK, Block([("Left out; ↓ on the issue's card shows them:", "strong")])]
        blocks += [_row(plan, step, "") for step in plan.left_out]
    return blocks


def _clock(seconds: float) -> str:
    return f"{dates.clock(round(seconds)):>7}"


def _row(plan: Plan, step: Step, times: str) -> Block:
    lead: list[Span] = [(f"{times:<{_TIMES}}", "muted"), (f"{plan.deck.label(step):>5}", "muted")]
    return Block([(step.title, "text")], hang=_TIMES + 7, lead=lead)


def summary(plan: Plan) -> str:
    """Return how a plan uses its time, in a sentence."""
    walked, time = len(plan.seconds), in_minutes(plan.available)
    if plan.is_too_short:
        needed = in_minutes(plan.needed)
        return f"{counted(walked, 'step')} in {time}: at your pace the cards alone take {needed}, so be brief"
    left = f"; {counted(len(plan.left_out), 'step')} left out" if plan.left_out else ""
    spare = plan.available - plan.needed
    rest = f"; {in_minutes(spare)} for questions" if spare >= _MINUTE else ""
    return f"{counted(walked, 'step')} in {time}{left}{rest}"


def standing(plan: Plan, step: str, elapsed: float) -> tuple[str, bool]:
    """Return how a presenter stands who is at a step after so many seconds, in words, and whether that is late."""
    behind = plan.behind(step, elapsed)
    if abs(behind) < _NEARLY_ON_TIME:
        return "on time", False
    if behind < 0:
        return f"{dates.clock(-behind)} ahead", False
    words = f"{dates.clock(behind)} behind"
    steps = plan.to_leave_out(step, behind)
    if steps:
        words += f": leave out {'steps' if len(steps) > 1 else 'step'} {listed(_labels(plan, steps))}"
    return words, True


def _labels(plan: Plan, steps: Sequence[Step]) -> Iterator[str]:
    return (plan.deck.label(step) for step in steps)


def in_minutes(seconds: float) -> str:
    """Return a number of seconds as whole minutes: `1 minute`, `12 minutes`; below one, in seconds."""
    return counted(round(seconds / _MINUTE), "minute") if seconds >= _MINUTE else counted(round(seconds), "second")
