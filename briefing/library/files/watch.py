"""Files polled for changes by their stats: on any file system, however an editor saves.

Owns no clock and no thread: whoever polls says what time it is, in seconds of a clock that only goes forward. A file that
is missing for a moment while an editor renames another over it, or that is half written, counts as changed only once it
has held still.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from briefing.library.files.file_stat import FileStat, file_stat

COARSE = 2.5
"""Seconds after which a file is read once more where its file system counts whole seconds: two saves may share one."""

_SECOND = 1_000_000_000


class FileWatch:
    """One file, and whether it has changed since it was last read."""

    def __init__(self, path: Path, read_stat: FileStat | None) -> None:
        """Watch a file that had this stat when it was last read; None where it was not there."""
        self._path = path
        self._read_stat = read_stat
        self._polled_stat = read_stat
        self._unchanged_since = 0.0
        self._reread_at: float | None = None

    def poll(self, now: float) -> float | None:
        """Return for how many seconds a changed file has held still; None where it is as it was read."""
        stat = file_stat(self._path)
        if stat != self._polled_stat:
            self._polled_stat, self._unchanged_since, self._reread_at = stat, now, None
        is_due = self._reread_at is not None and now >= self._reread_at
        return None if stat == self._read_stat and not is_due else now - self._unchanged_since

    def is_still(self) -> bool:
        """Say whether the file is as it was when last polled: whatever was read in between is then one version."""
        return file_stat(self._path) == self._polled_stat

    def is_cut(self) -> bool:
        """Say whether the same file has lost a tenth or more of its bytes: it may be about to be written anew.

        The beginning of a brief may well be a sound brief.
        """
        old, new = self._read_stat, self._polled_stat
        return old is not None and new is not None and old.inode == new.inode and new.size <= old.size * 0.9

    def mark_read(self, now: float) -> None:
        """Count the file as read, as it was when last polled."""
        is_new_version = self._read_stat != self._polled_stat
        self._read_stat = self._polled_stat
        is_coarse = self._polled_stat is not None and self._polled_stat.mtime % _SECOND == 0
        self._reread_at = now + COARSE if is_new_version and is_coarse else None


class Watch:
    """Some files, and which of them have changed since they were last polled; they are listed anew each time."""

    def __init__(self, list_files: Callable[[], Iterable[Path]]) -> None:
        self._list_files = list_files
        self._reported_stats = self._polled_stats = self._stats({})

    def changes(self) -> list[Path]:
        """Poll the files; return those whose change has settled: saved, new, gone or come back."""
        before = self._polled_stats
        self._polled_stats = self._stats(before)
        changed = [
            path
            for path, stat in self._polled_stats.items()
            if stat == before.get(path) and stat != self._reported_stats.get(path)
        ]
        self._reported_stats = {**self._reported_stats, **{path: self._polled_stats[path] for path in changed}}
        return changed

    def _stats(self, known: Iterable[Path]) -> dict[Path, FileStat | None]:
        return {path: file_stat(path) for path in dict.fromkeys([*self._list_files(), *known])}
