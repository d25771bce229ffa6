"""The errors that a person can cause; each message says what, where, and what to do.

BriefingError
├── NotFoundError        something requested does not exist (exit 1)
└── UsageError           an argument or the configuration cannot be understood (exit 2)
"""


class BriefingError(Exception):
    """An error caused by a file, an argument or a terminal; only its message is shown, never a traceback."""

    exit_status = 1


class NotFoundError(BriefingError):
    """Something requested does not exist."""


class UsageError(BriefingError):
    """An argument or the configuration cannot be understood."""

    exit_status = 2
