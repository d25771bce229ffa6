"""Whether any file of a place is new, gone or changed: noticed soon, and cheaply even in a folder of ten thousand.

A folder's own stat changes at once with every file that comes or goes, and so with saves that rename a new file over the
old one. What was written in place shows only in the files' own stats. To take ten thousand of them costs some 20 ms, so
that is done as seldom as its share of the time allows.
"""

from collections.abc import Sequence
from pathlib import Path

from briefing.errors import NotFoundError
from briefing.library.files.file_stat import FileStat, file_stat
from briefing.library.files.snapshot import take_snapshot

SHARE = 0.01
"""The share of the time that taking all files' stats may cost."""

SELDOM = 0.5
"""The least seconds between two snapshots of all files."""


class FolderWatch:
    """All files of a place. Owns no clock: times are in seconds of one that only goes forward."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = tuple(paths)
        self._folder_stats: list[FileStat | None] = []
        self._digest = ""
        self._next_snapshot = 0.0

    def poll(self, now: float) -> bool:
        """Say whether anything has changed since the last poll; at the first it has."""
        folder_stats = [file_stat(path) for path in self._paths]
        if folder_stats == self._folder_stats and now < self._next_snapshot:
            return False
        try:
            digest = take_snapshot(self._paths).digest
        except NotFoundError as error:  # whoever lists the folder anew reports that
            digest = str(error)
        changed = digest != self._digest
        self._folder_stats, self._digest, self._next_snapshot = folder_stats, digest, now + SELDOM
        return changed

    def spent(self, seconds: float, now: float) -> None:
        """Note how long the poll that ended now has taken: the next snapshot waits until that is a small share."""
        self._next_snapshot = max(self._next_snapshot, now + seconds / SHARE)
