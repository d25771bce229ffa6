"""The files of a place as they lie on disk, without reading one: what tells whether any is new, gone or changed.

A file's time of change (ctime) is among its facts: no program can set it back, so that a file of the same size and time,
as archives and synchronising programs leave it, is seen to be another one.
"""

import os
import zlib
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.library.files.location import files_of

_FACTS = 4
"""How many numbers stand for a file: size, time of writing and of change in nanoseconds, inode."""


class Stamp(NamedTuple):
    """What tells whether a file has changed: its path, size, time of writing, time of change, and inode."""

    path: str
    size: int
    mtime: int
    ctime: int
    inode: int


class Snapshot(NamedTuple):
    """All files of a place: their paths, four numbers for each, and one sign for all, another one as soon as any changes."""

    sign: str
    paths: Sequence[str]
    facts: "array[int]"

    @property
    def stamps(self) -> set[tuple[str, int, int, int, int]]:
        """Every file's stamp, as plain tuples: there are many."""
        columns = [self.facts[number::_FACTS] for number in range(_FACTS)]
        return set(zip(self.paths, *columns, strict=True))

    def packed(self) -> bytes:
        """Return it as bytes that `unpacked` understands."""
        names = "\0".join((self.sign, *self.paths)).encode(errors="surrogateescape")
        return b"".join((len(names).to_bytes(8), names, self.facts.tobytes()))

    @staticmethod
    def unpacked(packed: bytes) -> "Snapshot":
        """Return what was packed. Raises ValueError for anything else, or a part of it."""
        end = 8 + int.from_bytes(packed[:8])
        sign, *paths = packed[8:end].decode(errors="surrogateescape").split("\0")
        facts = array("q", packed[end:])
        if end > len(packed) or len(facts) != _FACTS * len(paths):
            raise ValueError("this is no snapshot, or half of one")
        return Snapshot(sign, paths, facts)


def take_snapshot(paths: Iterable[Path]) -> Snapshot:
    """Look at the files of some folders now. Raises NotFoundError for a folder that cannot be read."""
    listed, facts = [], array("q")
    for name in (name for path in paths for name in files_of(path)):
        status = _status(name)
        if status is not None:
            listed.append(name)
            facts.extend((status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino))
    names = zlib.crc32("\0".join(listed).encode(errors="surrogateescape"))
    return Snapshot(f"{names:08x}.{hash(tuple(facts))}", listed, facts)


def _status(name: str) -> os.stat_result | None:
    """Return what the system says of a file, or of a link that leads nowhere; None for a file that went away meanwhile."""
    for look in (os.stat, os.lstat):
        try:
            return look(name)
        except OSError:
            continue
    return None
