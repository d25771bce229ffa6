"""Which rows of a terminal of the room are a sheet's, and which its bars'."""

_BARS = 2
"""The number of rows that the two bars of a room's screen take."""
_LEAST_WITH_ISSUES = 17
"""A screen of fewer rows has no bar of issues."""


def sheet_rows(rows: int) -> int:
    """Return how many rows of a terminal of the room are a sheet's: all but those of its bars."""
    return max(1, rows - _BARS - has_issue_bar(rows))


def has_issue_bar(rows: int) -> bool:
    """Say whether a terminal of the room has a row for the bar of issues."""
    return rows >= _LEAST_WITH_ISSUES
