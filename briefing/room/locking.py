"""A lock on an open file, among processes: held until it is let go, and gone with the process that held it."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

PATIENCE = 1.0
"""How long, in seconds, another process that holds the lock is waited for; it holds it for one line."""

_PAUSE = 0.001
_UNKNOWN_HERE = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}

if sys.platform == "win32":
    import msvcrt

    _BEYOND = 1 << 30  # a byte that no record reaches: a lock there keeps nobody from reading

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
    """Hold the lock; tell whether the file system knows locks at all. Raises OSError where another process keeps it."""
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
                raise OSError(errno.EAGAIN, "another process keeps the record to itself") from error
        time.sleep(_PAUSE)
