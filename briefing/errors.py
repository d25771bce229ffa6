"""The errors that a person can cause; each message says what, where, and what to do.

BriefingError
├── NotFoundError        something requested does not exist (exit 1)
└── UsageError           an argument or the configuration cannot be understood (exit 2)
"""

import errno


class BriefingError(Exception):
    """An error caused by a file, an argument or a terminal; only its message is shown, never a traceback."""

    exit_status = 1


class NotFoundError(BriefingError):
    """Something requested does not exist."""


class UsageError(BriefingError):
    """An argument or the configuration cannot be understood."""

    exit_status = 2


def remedy_of(error: OSError) -> str:
    """Return what a person can do about a file or folder that the system does not let the program read."""
    if error.errno == errno.ENOTDIR:
        return "a part of its path is a file and no folder: check the path"
    if error.errno in (errno.ELOOP, errno.ENAMETOOLONG):
        return "check the path"
    return "check its disk" if error.errno in (errno.EIO, errno.ESTALE) else "check its permissions"


def remedy_of_write(error: OSError) -> str:
    """Return what a person can do about a file that the system does not let the program write, whoever named the file."""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return "make room on its disk"
    if error.errno == errno.EROFS:
        return "write to a folder elsewhere"
    if error.errno == errno.EFBIG:
        return "raise the limit that is set to the size of files (`ulimit -f`)"
    return remedy_of(error)
