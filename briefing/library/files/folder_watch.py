"""Whether any file of a place is new, gone or changed: told soon, at a cost that stays small in a folder of ten thousand.

The folders' own stamps tell at once what came and went, saves that rename a new file over the old one among them. What was
written in place is found by looking at every file, which costs some 20 ms for ten thousand, and is done as seldom as that asks.
"""

from collections.abc import Sequence
from pathlib import Path

from briefing.errors import NotFoundError
from briefing.library.files.snapshot import take_snapshot
from briefing.library.files.watch import Stamp, stamp_of

SHARE = 0.01
"""The share of the time that looking at every file may take."""

SELDOM = 0.5
"""The least seconds between two looks at every file."""


class FolderWatch:
    """All files of a place. Owns no clock: times are in seconds of one that only goes forward."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = tuple(paths)
        self._folders: list[Stamp | None] = []
        self._sign = ""
        self._next = 0.0

    def look(self, now: float) -> bool:
        """Say whether anything has changed since the last look; at the first look it has."""
        folders = [stamp_of(path) for path in self._paths]
        if folders == self._folders and now < self._next:
            return False
        try:
            sign = take_snapshot(self._paths).sign
        except NotFoundError as error:  # whoever reads the folder anew tells that
            sign = str(error)
        changed = sign != self._sign
        self._folders, self._sign, self._next = folders, sign, now + SELDOM
        return changed

    def spent(self, seconds: float, now: float) -> None:
        """Take how long the look that ended now has taken: the next at every file waits until that is a small share."""
        self._next = max(self._next, now + seconds / SHARE)
