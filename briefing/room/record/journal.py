"""An append-only file of lines that several processes write to; each line is on disk before `append` returns.

Owns the descriptor and how far it was read, not the lines' meaning. After a crash in the middle of a line, the next one
still begins on a line of its own. Raises OSError for whatever the disk refuses.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Self

from briefing import file_lock
from briefing.files import make_private_folder, settle

ENDING = ".jsonl"
_OWN_FILE = 0o600
_FLAGS = (
    os.O_RDWR
    | os.O_APPEND
    | sum(getattr(os, name, 0) for name in ("O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
)
_CHUNK = 1 << 16


class Journal:
    """An open journal."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor
        self._read_to = 0
        self._is_locked = False

    @classmethod
    def create(cls, folder: Path, stem: str) -> Self:
        """Create a file in a private folder: `STEM.jsonl`, or `STEM-2.jsonl` where that is taken."""
        make_private_folder(folder)
        for number in count(1):
            path = folder / f"{stem}{f'-{number}' if number > 1 else ''}{ENDING}"
            with suppress(FileExistsError):
                descriptor = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, _OWN_FILE)
                break
        settle(folder)
        return cls(path, descriptor)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open an existing file."""
        descriptor = os.open(path, _FLAGS)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        return cls(path, descriptor)

    @property
    def is_gone(self) -> bool:
        """Whether the file was removed, so that lines written to it are lost."""
        return os.fstat(self._descriptor).st_nlink == 0

    def new_lines(self) -> list[bytes]:
        """Return the lines added by any process since the last call, without their newlines."""
        os.lseek(self._descriptor, self._read_to, os.SEEK_SET)
        parts = []
        while part := os.read(self._descriptor, _CHUNK):
            parts.append(part)
        whole, end, _ = b"".join(parts).rpartition(b"\n")
        self._read_to += len(whole) + len(end)
        return whole.split(b"\n") if end else []

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other processes from writing; first end a line that a crash has cut short."""
        with file_lock.locked(self._descriptor) as self._is_locked:
            if self._is_cut_short():
                os.write(self._descriptor, b"\n")
            yield

    def append(self, line: bytes) -> None:
        """Write a line and its newline, and wait for the disk. Where that fails, nothing of the line remains.

        Call it under the lock.
        """
        size = os.fstat(self._descriptor).st_size
        rest = line + b"\n"
        try:
            while rest:  # usually one write; after a partial one, the next says why
                rest = rest[os.write(self._descriptor, rest) :]
            os.fsync(self._descriptor)
        except OSError:
            if self._is_locked:
                with suppress(OSError):
                    os.ftruncate(self._descriptor, size)
            raise

    def discard(self) -> None:
        """Remove and close a file that no other process knows yet."""
        with suppress(OSError):
            self.path.unlink()
        self.close()

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)

    def _is_cut_short(self) -> bool:
        if os.lseek(self._descriptor, 0, os.SEEK_END) == 0:
            return False
        os.lseek(self._descriptor, -1, os.SEEK_END)
        return os.read(self._descriptor, 1) != b"\n"
