"""One brief's file, followed: each new version of it is read, and compared with the last sound one.

A version is read once the file has held still, because it may be half a save. A version with problems, or a file that is
gone, has to hold still for longer: many editors take the old file away before they write the new one.
"""

from pathlib import Path
from typing import NamedTuple

from briefing.brief.audience import visible_part
from briefing.brief.diff.comparison import Comparison
from briefing.brief.model import Brief
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.library.files.file_stat import UNREAD, FileStat
from briefing.library.files.watch import FileWatch
from briefing.library.reading.audience_view import visible_reading
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import MAX_BYTES, Reading, bytes_of, read_file

SETTLED = 0.025
"""Seconds for which a file must have held still before it is read."""

PATIENCE = 0.25
"""Seconds for which a file that does not read, has lost much, or is not there, must have held still before that is reported."""


class BriefUpdate(NamedTuple):
    """A new version of a file: all of it, what the audience may see of it, and what moved since the last sound version.

    There is no comparison where the new version is not sound, or where the audience may not see both versions.
    """

    whole: Reading
    visible: Reading
    comparison: Comparison | None


class KnownVersion(NamedTuple):
    """A sound version of a file: its bytes, and the whole brief that they are."""

    content: bytes
    brief: Brief


class FollowedBrief:
    """The file of a brief that is open, and the last version that was read of it."""

    def __init__(
        self, path: Path, known: Brief, *, audience: Marking = EVERYBODY, stat: FileStat | None = UNREAD
    ) -> None:
        """Follow a file from the brief that was read of it, as the audience sees it, when the file had this stat."""
        self.path = path
        self.problem: Problem | None = None
        """Why the file does not read now, in words that the audience may see; None while it is sound."""
        self.newest = Reading(str(path), known, (), None)
        """The newest sound version, as the audience sees it; one that it may not see has no brief."""
        self.problems_in_all = 0
        """How many problems the file has now, of which `problem` is the first."""
        self._audience = audience
        self._shown = known
        self._whole = known if known.withheld.audience is EVERYBODY else None
        self._known: KnownVersion | None = None
        self._watch = FileWatch(path, stat)
        self._doubtful_reading: Reading | None = None
        self._lacks_whole = self._whole is None
        self._is_moving = False

    def expect(self, version: KnownVersion) -> None:
        """Expect a version that the program itself has written: where the file has its bytes, they need not be read as a brief.

        May be called from another thread than polls.
        """
        self._known = version

    def poll(self, now: float, *, at_once: bool = False, notes: bool = False) -> BriefUpdate | None:
        """Return the file's new version; None where there is none, or where the file has yet to hold still.

        `now` is in seconds of a clock that only goes forward. With `at_once` the file need not hold still: whoever wrote
        it has ended. With `notes`, changes in the presenter's notes are among what moved.
        """
        still_for = self._watch.poll(now)
        self._is_moving = still_for is not None
        if still_for is None:
            self._read_whole_once()
            return None
        if still_for == 0.0:
            self._doubtful_reading = None
        if still_for < SETTLED and not at_once:
            return None
        reading = self._doubtful_reading or self._read()
        if not self._watch.is_still():
            self._doubtful_reading = None
            return None
        is_doubtful = reading.brief is None or self._watch.is_cut()
        if is_doubtful and still_for < PATIENCE and not at_once:
            self._doubtful_reading = reading
            return None
        self._doubtful_reading, self._is_moving = None, False
        self._watch.mark_read(now)
        return self._update(reading, notes=notes)

    @property
    def is_moving(self) -> bool:
        """Whether the file has changed, and has yet to hold still."""
        return self._is_moving

    def _read(self) -> Reading:
        known = self._known
        if known is not None and bytes_of(self.path, str(self.path), most=MAX_BYTES)[0] == known.content:
            return Reading(str(self.path), known.brief, (), None)
        return read_file(self.path)

    def _read_whole_once(self) -> None:
        """Read the whole of the version of which only a part is shown: the next version is compared with that."""
        if self._lacks_whole:
            self._lacks_whole = False
            whole = read_file(self.path).brief
            self._whole = whole if self._watch.is_still() else None

    def _update(self, reading: Reading, *, notes: bool) -> BriefUpdate | None:
        """Return the update that a reading brings; None where it says the same as the last one did."""
        before, last_problem = self._whole, self.problem
        visible = visible_reading(reading, self._audience)
        self.problem = visible.problems[0] if visible.brief is None else None
        self.problems_in_all = len(visible.problems) if visible.brief is None else 0
        if reading.brief is None:
            return BriefUpdate(reading, visible, None) if self.problem != last_problem else None
        self._whole, self._lacks_whole, self.newest = reading.brief, False, visible
        if before is None:
            is_same = visible_part(reading.brief, self._shown.withheld.audience) == self._shown
        else:
            is_same = reading.brief == before
        if is_same and last_problem is None:
            return None
        comparison = self._comparison(before, reading.brief, notes=notes)
        is_written_here = self._known is not None and reading.brief is self._known.brief
        if comparison is not None and not is_written_here:
            comparison.find()  # here, as whoever shows it must not wait; what the program itself writes is rarely shown
        return BriefUpdate(reading, visible, comparison)

    def _comparison(self, before: Brief | None, after: Brief, *, notes: bool) -> Comparison | None:
        if before is None or not all(self._audience.admits(brief.marking) for brief in (before, after)):
            return None
        return Comparison(before, after, notes=notes, audience=self._audience)
