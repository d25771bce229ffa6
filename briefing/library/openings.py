"""Which version of each brief the person last opened, kept between runs: by it the library says what is new or changed."""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from briefing.errors import BriefingError
from briefing.files import make_private_folder, own_alone, write_whole
from briefing.library.files.file_stat import file_stat
from briefing.library.files.location import Place, files_of
from briefing.library.reading.reader import MAX_BYTES, bytes_of
from briefing.paths import absolute

_MOST_PLACES = 100
"""How many places are remembered: those of which a brief was opened last."""


class Novelty(StrEnum):
    """What the person has not read yet of a file."""

    NEW = "new: not opened yet"
    CHANGED = "changed since you last looked"


class _Version(NamedTuple):
    """A file's size in bytes, its time in nanoseconds, and the digest of its content; empty where it was not opened yet."""

    size: int
    mtime: int
    digest: str = ""


_Known = Mapping[str, _Version]


class Openings:
    """The files of a place as they were when they were last opened, kept in a file.

    A place that is met for the first time is remembered as it is: nothing of it is new.
    """

    def __init__(self, file: Path, place: Place) -> None:
        self._file = file
        self._place = place
        self._key = "\n".join(str(absolute(path)) for path in place.paths)

    def novelties(self) -> dict[str, Novelty]:
        """Return which files are new or changed, by their absolute paths."""
        known = self._read().get(self._key)
        if known is None:
            self._write(self._as_listed())
            return {}
        novelties = ((path, _novelty(known.get(path), path)) for path in self._listed())
        return {path: novelty for path, novelty in novelties if novelty is not None}

    def note(self, opened: Path) -> None:
        """Remember a file as it is now, as the person has it on the screen."""
        path = str(absolute(opened))
        version = _version(path, with_digest=True)
        if version is None:
            return
        known = self._read().get(self._key)
        if known is None:
            known = self._as_listed()
        if known.get(path) != version:
            self._write({**known, path: version})

    def _listed(self) -> list[str]:
        try:
            return [str(absolute(name)) for path in self._place.paths for name in files_of(path)]
        except BriefingError:
            return []  # the place has gone meanwhile

    def _as_listed(self) -> dict[str, _Version]:
        versions = ((path, _version(path, with_digest=False)) for path in self._listed())
        return {path: version for path, version in versions if version is not None}

    def _read(self) -> dict[str, _Known]:
        try:
            places = json.loads(self._file.read_text("utf-8"))
            return {place: {path: _Version(*of) for path, of in known.items()} for place, known in places.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}  # not there yet, or not by this program

    def _write(self, known: _Known) -> None:
        places = self._read()
        places.pop(self._key, None)
        places[self._key] = known
        kept = dict([*places.items()][-_MOST_PLACES:])
        with suppress(OSError, BriefingError):  # where nothing can be kept, nothing is called new
            make_private_folder(self._file.parent)
            write_whole(self._file, json.dumps(kept).encode("ascii"), replace=True)
            own_alone(self._file)


def _version(path: str, *, with_digest: bool) -> _Version | None:
    """Return a file's version; None where there is none, or where its digest is wanted and it cannot be read."""
    status = file_stat(Path(path))
    if status is None:
        return None
    if not with_digest:
        return _Version(status.size, status.mtime)
    content, _ = bytes_of(Path(path), path, most=MAX_BYTES)
    return None if content is None else _Version(status.size, status.mtime, hashlib.sha256(content).hexdigest())


def _novelty(known: _Version | None, path: str) -> Novelty | None:
    """Return what a file is to a person who knows a version of it; one that has the same content is the same."""
    now = _version(path, with_digest=False)
    if now is None:
        return None
    if known is None:
        return Novelty.NEW
    if now[:2] == known[:2]:
        return None
    if known.digest and (read := _version(path, with_digest=True)) and read.digest == known.digest:
        return None
    return Novelty.CHANGED
