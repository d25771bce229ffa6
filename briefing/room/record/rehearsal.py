"""The report of a rehearsal, as Markdown: how long each issue took against the plan, and where it dragged."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.brief.items import ItemKind
from briefing.library.escapes import escape_markdown
from briefing.room.record.minutes import Minutes, ShownStep
from briefing.room.record.report import duration, when

DRAGGED = 1.5
"""A step dragged that took so many times as long as it was planned to, or as its words take where there was no plan."""

_FEWEST_SECONDS = 15
"""A step that was late by fewer seconds did not drag."""


class TimedStep(NamedTuple):
    """A step of a rehearsal, with all the time that was spent on it."""

    step: str
    title: str
    issue: str
    """The id of its issue; empty where it is of none."""
    seconds: int
    expected: float
    """How many seconds it was planned to take; by its words where there was no plan."""

    @property
    def dragged(self) -> bool:
        """Whether it took much longer than expected."""
        return self.seconds > max(DRAGGED * self.expected, self.expected + _FEWEST_SECONDS) and self.expected > 0


def timed_steps(minutes: Minutes) -> list[TimedStep]:
    """Return each step that was shown, once, in the order in which it was shown first."""
    steps: dict[str, TimedStep] = {}
    for shown in minutes.steps:
        before = steps.get(shown.step)
        seconds = shown.seconds + (before.seconds if before else 0)
        steps[shown.step] = TimedStep(shown.step, shown.title, _issue(shown), seconds, shown.planned or shown.estimated)
    return list(steps.values())


def report(minutes: Minutes) -> str:
    """Return the report, between two lines with the marking."""
    marking = [str(minutes.marking), ""] if minutes.marking else []
    lines = [
        *marking,
        f"# Rehearsal: {escape_markdown(minutes.title or minutes.brief)}",
        "",
        f"- rehearsed {when(minutes)}",
    ]
    steps = timed_steps(minutes)
    took, expected = sum(step.seconds for step in steps), round(sum(step.expected for step in steps))
    what = "planned" if any(step.planned for step in minutes.steps) else "expected by the words"
    lines += [f"- took {duration(took)}; {what}: {duration(expected)}", ""]
    lines += [*_by_issue(steps, what), "", *_dragging(steps, what), ""]
    return "\n".join([*lines, *marking]).rstrip("\n") + "\n"


def _by_issue(steps: list[TimedStep], what: str) -> Iterator[str]:
    yield f"| issue | took | {what} | |"
    yield "|---|---|---|---|"
    titles = {step.issue: step.title for step in steps if step.step == f"issue/{step.issue}"}
    for issue in dict.fromkeys(step.issue for step in steps):
        on_issue = [step for step in steps if step.issue == issue]
        took, expected = sum(step.seconds for step in on_issue), round(sum(step.expected for step in on_issue))
        name = escape_markdown(titles.get(issue, issue)) if issue else "title, lists and questions"
        yield f"| {name} | {duration(took)} | {duration(expected)} | {_difference(took - expected)} |"


def _dragging(steps: list[TimedStep], what: str) -> Iterator[str]:
    dragging = sorted((step for step in steps if step.dragged), key=lambda step: step.expected - step.seconds)
    if not dragging:
        yield "No step took much longer than it should."
        return
    yield "Where it dragged, the worst first:"
    yield ""
    for step in dragging:
        yield f"- {escape_markdown(step.title)}: {duration(step.seconds)}; {what}: {duration(round(step.expected))}"


def _difference(seconds: int) -> str:
    if not seconds:
        return "as planned"
    return f"{duration(abs(seconds))} {'longer' if seconds > 0 else 'shorter'}"


def _issue(shown: ShownStep) -> str:
    return next((ref.id for ref in shown.of if ref.kind == ItemKind.ISSUE), "")
