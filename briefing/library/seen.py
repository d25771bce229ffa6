"""What the system tells of the files of a folder: their names, and of each its size, time and inode. Imports next to nothing."""

import os
from array import array
from collections.abc import Sequence

ENDINGS = (".yaml", ".yml")
"""How a brief's file is named."""

EACH = 3
"""How many numbers are noted of each file: size, time in nanoseconds, and inode."""

GONE = -1
"""The size of a file that went away since it was listed."""


def names_in(folder: str) -> list[str]:
    """Return the names of a folder's briefs that are not hidden, in order. Raises OSError for one that cannot be read."""
    names = os.listdir(folder)  # noqa: PTH208 (a Path each of ten thousand would be slow)
    return sorted([name for name in names if name.endswith(ENDINGS) and not name.startswith(".")])


def facts_of(names: Sequence[str]) -> "array[int]":
    """Return size, time and inode of each file, three numbers for each."""
    facts, look = array("q"), os.stat
    for name in names:
        try:
            status = look(name)
        except OSError:
            facts.extend(_facts_of_a_link(name))
        else:
            facts.extend((status.st_size, status.st_mtime_ns, status.st_ino))
    return facts


def _facts_of_a_link(name: str) -> tuple[int, int, int]:
    """Return what is seen of a link that leads nowhere, or of a file that has gone away."""
    try:
        status = os.lstat(name)
    except OSError:
        return GONE, 0, 0
    return status.st_size, status.st_mtime_ns, status.st_ino
