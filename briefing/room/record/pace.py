"""How fast a presenter is, by the records of earlier presentations: measured against what the words of each step take."""

from collections import Counter
from collections.abc import Iterable

from briefing.brief.plan import measured_pace
from briefing.room.record.minutes import Minutes

MOST_PRESENTATIONS = 10
"""How many of the newest presentations count: a presenter changes."""


def recorded_pace(presentations: Iterable[Minutes]) -> float:
    """Return the pace of presentations, the newest first: how many times as long as estimated their steps took.

    It is 1 where no record tells how long its steps were estimated to take.
    """
    estimated_and_taken: list[tuple[float, float]] = []
    for minutes in list(presentations)[:MOST_PRESENTATIONS]:
        seconds: Counter[str] = Counter()
        for step in minutes.steps:
            seconds[step.step] += step.seconds
        estimates = {step.step: step.estimated for step in minutes.steps if step.estimated}
        estimated_and_taken += [(estimate, seconds[step]) for step, estimate in estimates.items()]
    return measured_pace(estimated_and_taken)
