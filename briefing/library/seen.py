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
    """Return the names of a folder's briefs, in order. Raises OSError for a folder that cannot be read."""
    return sorted(filter(is_brief, os.listdir(folder)))  # noqa: PTH208 (a Path each of ten thousand would be slow)


def is_brief(name: str) -> bool:
    """Say whether a file is named like a brief, and not hidden."""
    return name.endswith(ENDINGS) and not name.startswith(".")


def facts_of(names: Sequence[str]) -> "array[int]":
    """Return size, time and inode of each file, three numbers for each."""
    facts = array("q")
    prefix, folder = _folder_of(names)
    begins = len(prefix)
    try:
        for name in names:
            status = _status(name[begins:], folder) if name.startswith(prefix) else _status(name, None)
            facts.extend((GONE, 0, 0) if status is None else (status.st_size, status.st_mtime_ns, status.st_ino))
    finally:
        if folder is not None:
            os.close(folder)
    return facts


def _folder_of(names: Sequence[str]) -> tuple[str, int | None]:
    """Open the first file's folder, so that the system need not walk down to it for each of its files."""
    prefix = os.path.join(os.path.dirname(names[0]), "") if names else ""  # noqa: PTH118, PTH120
    try:
        folder = os.open(prefix, os.O_RDONLY) if prefix and os.stat in os.supports_dir_fd else None
    except OSError:
        folder = None
    return ("" if folder is None else prefix), folder


def _status(name: str, folder: int | None) -> os.stat_result | None:
    for look in (os.stat, os.lstat):  # a link that leads nowhere is there too
        try:
            return look(name, dir_fd=folder)
        except OSError:
            continue
    return None
