"""Files watched by looking at them again and again: on any file system, however an editor saves.

A change counts once it has settled, that is, once two looks in a row see the same: a file that is missing for a moment while
an editor renames another over it, or that is half written, is no change yet.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

Stamp = tuple[int, int, int] | None
"""Time, size and number of a file; None where it is not there."""


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

    def _look(self, known: Iterable[Path]) -> dict[Path, Stamp]:
        return {path: _stamp(path) for path in dict.fromkeys([*self._listed(), *known])}


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
