"""Dates as precise as the source gives them: ISO 8601 with reduced precision (2025, 2025-03, 2025-03-14)."""

from datetime import date, datetime

PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
"""The form of a date in a brief. It sorts as text."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def is_calendar_date(text: str) -> bool:
    """Say whether a text of the right form names a day, a month or a year that exists."""
    parts = [int(part) for part in text.split("-")]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        return False
    return True


def in_words(text: str) -> str:
    """Write a date for reading: `2025-03-14` as `14 Mar 2025`, `2025-03` as `Mar 2025`, `2025` as it is."""
    year, *rest = text.split("-")
    words = [str(int(rest[1]))] if len(rest) == 2 else []
    if rest:
        words.append(_MONTHS[int(rest[0]) - 1])
    return " ".join([*words, year])


def moment(at: datetime) -> str:
    """Write a moment for reading, to the minute: `14 Mar 2025, 10:21`."""
    return f"{in_words(at.date().isoformat())}, {at:%H:%M}"
