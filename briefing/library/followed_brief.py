"""One brief's file as it is followed: what became of it with each save, and what moved between two sound versions.

Half a save is waited for: a version is read once the file holds still, and one that does not read once it has done so
for longer, as has a file that is gone, because many editors take the old file away before the new one stands.
"""

from pathlib import Path
from typing import NamedTuple

from briefing.brief.audience import seen_by
from briefing.brief.diff.comparison import Comparison
from briefing.brief.model import Brief
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.library.files.watch import UNREAD, FileWatch, Stamp
from briefing.library.reading.audience_view import as_seen
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, read_file

SETTLED = 0.025
"""Seconds for which a file must have held still before it is read."""

PATIENCE = 0.25
"""Seconds for which a file that does not read, has lost much, or is not there, must have held still before that is told."""


class News(NamedTuple):
    """What became of a file: all of it, as the audience sees it, and what moved since the last sound version.

    There is no comparison where the new version is not sound, or the audience may not see both.
    """

    whole: Reading
    seen: Reading
    comparison: Comparison | None


class FollowedBrief:
    """The file of a brief that is open."""

    def __init__(
        self, path: Path, known: Brief, *, audience: Marking = EVERYBODY, stamp: Stamp | None = UNREAD
    ) -> None:
        """Follow a file from the brief that was read of it, as it was seen, under a stamp."""
        self.path = path
        self.problem: Problem | None = None
        """Why the file does not read now, in words that the audience may see; None while it is sound."""
        self._audience = audience
        self._known = known
        self._whole = known if known.withheld.audience is EVERYBODY else None
        self._watch = FileWatch(path, stamp)
        self._kept: Reading | None = None
        self._stale = self._whole is None
        self._moving = False

    def look(self, now: float, *, at_once: bool = False, notes: bool = False) -> News | None:
        """Return what became of the file where it has changed; None where there is nothing new, or not yet.

        `now` is in seconds of a clock that only goes forward. With `at_once` nothing is waited for: whoever wrote the
        file has ended. With `notes`, changes in the presenter's notes are among what moved.
        """
        quiet = self._watch.look(now)
        self._moving = quiet is not None
        if quiet is None:
            self._read_what_is_hidden()
            return None
        if quiet == 0.0:
            self._kept = None
        if quiet < SETTLED and not at_once:
            return None
        reading = self._kept or read_file(self.path)
        if not self._watch.is_still():
            self._kept = None
            return None
        is_doubtful = reading.brief is None or self._watch.is_cut()
        if is_doubtful and quiet < PATIENCE and not at_once:
            self._kept = reading
            return None
        self._kept, self._moving = None, False
        self._watch.take(now)
        return self._news(reading, notes=notes)

    @property
    def is_moving(self) -> bool:
        """Whether the file was seen to change, and is waited for."""
        return self._moving

    def _read_what_is_hidden(self) -> None:
        """Read once what the audience does not see of the version that it was shown: the next is compared with that."""
        if self._stale:
            self._stale = False
            whole = read_file(self.path).brief
            self._whole = whole if self._watch.is_still() else None

    def _news(self, reading: Reading, *, notes: bool) -> News | None:
        before, was_told = self._whole, self.problem
        seen = as_seen(reading, self._audience)
        self.problem = seen.problems[0] if seen.brief is None else None
        if reading.brief is None:
            return News(reading, seen, None) if self.problem != was_told else None
        self._whole, self._stale = reading.brief, False
        if before is None:
            is_same = seen_by(reading.brief, self._known.withheld.audience) == self._known
        else:
            is_same = reading.brief == before
        if is_same and was_told is None:
            return None
        return News(reading, seen, self._compared(before, reading.brief, notes=notes))

    def _compared(self, before: Brief | None, after: Brief, *, notes: bool) -> Comparison | None:
        if before is None or not all(self._audience.admits(brief.marking) for brief in (before, after)):
            return None
        return Comparison(before, after, notes=notes, audience=self._audience)
