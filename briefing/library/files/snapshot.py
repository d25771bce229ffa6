"""The stats of all files of a place, taken without reading one: they tell whether any is new, gone or changed."""

import os
import zlib
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.library.files.file_stat import FileStat
from briefing.library.files.location import files_of

_NUMBERS = len(FileStat._fields)
"""How many numbers stand for a file in a snapshot: those of its stat."""


class SnapshotFile(NamedTuple):
    """One file of a snapshot: its path, and its stat."""

    path: str
    stat: FileStat


class Snapshot(NamedTuple):
    """All files of a place: their paths, the numbers of their stats in one row, and a digest that any change changes."""

    digest: str
    paths: Sequence[str]
    numbers: "array[int]"

    @property
    def stats(self) -> set[tuple[str, int, int, int, int]]:
        """Every file's path and stat, as plain tuples: there are many."""
        columns = [self.numbers[index::_NUMBERS] for index in range(_NUMBERS)]
        return set(zip(self.paths, *columns, strict=True))

    def packed(self) -> bytes:
        """Return it as bytes that `unpacked` understands."""
        names = "\0".join((self.digest, *self.paths)).encode(errors="surrogateescape")
        return b"".join((len(names).to_bytes(8), names, self.numbers.tobytes()))

    @staticmethod
    def unpacked(packed: bytes) -> "Snapshot":
        """Return what was packed. Raises ValueError for anything else, or a part of it."""
        end = 8 + int.from_bytes(packed[:8])
        digest, *paths = packed[8:end].decode(errors="surrogateescape").split("\0")
        numbers = array("q", packed[end:])
        if end > len(packed) or len(numbers) != _NUMBERS * len(paths):
            raise ValueError("this is no snapshot, or half of one")
        return Snapshot(digest, paths, numbers)


def take_snapshot(paths: Iterable[Path]) -> Snapshot:
    """Take the stats of the files of some folders now. Raises NotFoundError for a folder that cannot be read."""
    names, numbers = [], array("q")
    for name in (name for path in paths for name in files_of(path)):
        status = _stat_or_lstat(name)
        if status is not None:
            names.append(name)
            numbers.extend((status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino))
    checksum = zlib.crc32("\0".join(names).encode(errors="surrogateescape"))
    return Snapshot(f"{checksum:08x}.{hash(tuple(numbers))}", names, numbers)


def _stat_or_lstat(name: str) -> os.stat_result | None:
    """Return what the system says of a file, or of a link that leads nowhere; None for a file that went away meanwhile."""
    for take_stat in (os.stat, os.lstat):
        try:
            return take_stat(name)
        except OSError:
            continue
    return None
