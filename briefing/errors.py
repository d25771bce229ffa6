"""The errors that a person may cause, in one tree; each says what, where, and what to do.

BriefingError
├── NotFoundError        what was asked for is not there (exit 1)
└── UsageError           what was asked for, or configured, cannot be understood (exit 2)
"""


class BriefingError(Exception):
    """Anything that a file, an argument or a terminal did: shown as its message alone, never as a traceback."""

    exit_status = 1


class NotFoundError(BriefingError):
    """What was asked for is not there."""


class UsageError(BriefingError):
    """What was asked for, or configured, cannot be understood."""

    exit_status = 2
