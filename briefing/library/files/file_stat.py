"""A file's stat: by it a change of the file is noticed without reading it."""

from pathlib import Path
from typing import NamedTuple


class FileStat(NamedTuple):
    """A file's size in bytes, its times in nanoseconds, and its inode: where any of them differs, the file has changed.

    `ctime` is the time of its last change, which no program can set back: a file of the same size and `mtime`, as archives
    and synchronising programs leave it, still counts as another one.
    """

    size: int
    mtime: int
    ctime: int
    inode: int


UNREAD = FileStat(-1, -1, -1, -1)
"""Equals no file's stat: a file that has not been read yet counts as changed."""


def file_stat(path: Path) -> FileStat | None:
    """Return a file's stat; None where there is no such file, or it cannot be reached."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return FileStat(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
