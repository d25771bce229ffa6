"""Files watched by looking at their stamps again and again: on any file system, however an editor saves.

Owns no clock and no thread: whoever looks says what time it is, in seconds of one clock that only goes forward. A file is
told as changed together with how long it has been as it is, or once it has settled: one that is missing for a moment while an
editor renames another over it, or that is half written, is no change yet.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

COARSE = 2.5
"""Seconds after which a file is looked into once more where its folder counts whole seconds: two saves may share one."""

_SECOND = 1_000_000_000


class Stamp(NamedTuple):
    """What tells whether a file has changed."""

    mtime: int
    size: int
    inode: int
    ctime: int
    """The time of its last change, which no program can set back."""


UNREAD = Stamp(-1, -1, -1, -1)
"""The stamp of a file that has not been read as yet: it is changed, whatever it is."""


def stamp_of(path: Path) -> Stamp | None:
    """Return a file's stamp; None where there is no such file, or none that can be looked at."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return Stamp(status.st_mtime_ns, status.st_size, status.st_ino, status.st_ctime_ns)


class FileWatch:
    """One file."""

    def __init__(self, path: Path, taken: Stamp | None) -> None:
        """Watch a file that was last read under a stamp; None where it was not there."""
        self._path = path
        self._taken = taken
        self._seen = taken
        self._since = 0.0
        self._again: float | None = None

    def look(self, now: float) -> float | None:
        """Return for how many seconds a changed file has been as it is; None where it is as it was read."""
        stamp = stamp_of(self._path)
        if stamp != self._seen:
            self._seen, self._since, self._again = stamp, now, None
        is_due = self._again is not None and now >= self._again
        return None if stamp == self._taken and not is_due else now - self._since

    def is_still(self) -> bool:
        """Say whether the file is as it was at the last look: whatever was read between is then one version."""
        return stamp_of(self._path) == self._seen

    def is_cut(self) -> bool:
        """Say whether the same file has lost a tenth or more of its bytes: it may be about to be written anew.

        The beginning of a brief may well be a sound brief.
        """
        old, new = self._taken, self._seen
        return old is not None and new is not None and old.inode == new.inode and new.size <= old.size * 0.9

    def take(self, now: float) -> None:
        """Count the file as read, as it was at the last look."""
        first = self._taken != self._seen
        self._taken = self._seen
        is_coarse = self._seen is not None and self._seen.mtime % _SECOND == 0
        self._again = now + COARSE if first and is_coarse else None


class Watch:
    """What has changed among some files since it was last asked; the list of files is made anew each time."""

    def __init__(self, listed: Callable[[], Iterable[Path]]) -> None:
        self._listed = listed
        self._told = self._seen = self._look({})

    def changes(self) -> list[Path]:
        """Look again and return the files whose change has settled: saved, new, gone or come back."""
        before = self._seen
        self._seen = self._look(before)
        changed = [
            path for path, stamp in self._seen.items() if stamp == before.get(path) and stamp != self._told.get(path)
        ]
        self._told = {**self._told, **{path: self._seen[path] for path in changed}}
        return changed

    def _look(self, known: Iterable[Path]) -> dict[Path, Stamp | None]:
        return {path: stamp_of(path) for path in dict.fromkeys([*self._listed(), *known])}
