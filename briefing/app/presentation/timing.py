"""When a presentation should end, as it was asked for when it began."""

from typing import NamedTuple

from msgspec.structs import replace

from briefing.room.live.stage import Stage


class Timing(NamedTuple):
    """When a presentation should end: `ends`, in seconds since the epoch, or `minutes` after the first move."""

    ends: float | None = None
    minutes: float | None = None

    def minutes_from(self, now: float) -> float | None:
        """Return how many minutes there are, if the presentation begins `now`; None where the end is open or has passed."""
        if self.minutes is not None:
            return self.minutes
        left = (self.ends - now) / 60 if self.ends is not None else 0.0
        return left if left > 0 else None

    def on(self, stage: Stage) -> Stage:
        """Return a stage with this timing; unchanged where no timing was given."""
        return stage if self == Timing() else replace(stage, ends=self.ends, minutes=self.minutes)
