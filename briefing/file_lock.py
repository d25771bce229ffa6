"""A lock on an open file among processes, released by its holder or by the system when the holder dies."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

PATIENCE = 1.0
"""Seconds to wait for another process's lock, which is held only while something is written."""

_PAUSE = 0.001
_UNKNOWN_HERE = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}

if sys.platform == "win32":
    import msvcrt

    _BEYOND = 1 << 30  # the offset of a byte past every record: a lock there does not prevent reading

    def _try(descriptor: int, shared: bool) -> None:
        os.lseek(descriptor, _BEYOND, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _release(descriptor: int) -> None:
        os.lseek(descriptor, _BEYOND, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _try(descriptor: int, shared: bool) -> None:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


@contextmanager
def locked(descriptor: int, *, shared: bool = False) -> Iterator[bool]:
    """Hold the lock; yield False where the file system has no locks. Raises OSError where another process keeps the lock."""
    known = _acquire(descriptor, shared)
    try:
        yield known
    finally:
        if known:
            with suppress(OSError):
                _release(descriptor)


def _acquire(descriptor: int, shared: bool) -> bool:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            _try(descriptor, shared)
            return True
        except OSError as error:
            if error.errno in _UNKNOWN_HERE:
                return False
            if error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
                raise
            if time.monotonic() > deadline:
                raise OSError(errno.EAGAIN, "another process keeps the file to itself") from error
        time.sleep(_PAUSE)
