"""Dates as precise as the source gives them: ISO 8601 with reduced precision (2025, 2025-03, 2025-03-14)."""

import re
from datetime import date, datetime

PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
"""The form of a date in a brief. It sorts as text."""

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip


_DAYS_BEFORE_MONTHS, _MONTHS_BEFORE_YEARS = 60, 24
"""How many days are told as days, and how many months as months."""


def is_calendar_date(text: str) -> bool:
    """Say whether a text of the right form names a day, a month or a year that exists."""
    parts = [int(part) for part in text.split("-")]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        return False
    return True


def is_after(date_text: str, other: str) -> bool:
    """Say whether a date is later than another, as far as both are known: March 2025 is not after 14 March 2025."""
    known = min(len(date_text), len(other))
    return date_text[:known] > other[:known]


def from_words(text: str) -> str | None:
    """Return a date that is written in another way in the brief's form: `12 May 2026` as `2026-05-12`; None where unclear.

    Dates in figures are read as year, month, day, with a time of day or without, or with full stops as day, month, year;
    `3/4/2025` may be two days, and gives None.
    """
    word = text.strip().lower()
    written = re.fullmatch(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.? (\d{4})", word)
    american = re.fullmatch(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", word)
    figures = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{2}:\d{2}\S*)?", word)
    figures = figures or re.fullmatch(r"(\d{4})(\d{2})(\d{2})", word)
    dotted = re.fullmatch(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})", word)
    if written:
        day, month, year = written.groups()
    elif american:
        month, day, year = american.groups()
    elif figures:
        year, month, day = figures.groups()
    elif dotted:
        day, month, year = dotted.groups()
    else:
        return None
    number = month if month.isdecimal() else _month_number(month)
    parts = [year, *(part.zfill(2) for part in (number, day) if part)]
    date_text = "-".join(parts)
    return date_text if number and is_calendar_date(date_text) else None


def _month_number(name: str) -> str:
    """Return the number of a month by its English name or the start of it; empty where there is none."""
    return next((str(number) for number, full in enumerate(MONTHS, 1) if full.startswith(name)), "")


def clock(seconds: float) -> str:
    """Write a span of time as a clock shows it, whole seconds alone: `12:31`, `1:02:31` from an hour on."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def in_words(text: str) -> str:
    """Write a date for reading: `2025-03-14` as `14 Mar 2025`, `2025-03` as `Mar 2025`, `2025` as it is."""
    year, *rest = text.split("-")
    words = [str(int(rest[1]))] if len(rest) == 2 else []
    if rest:
        words.append(MONTHS[int(rest[0]) - 1][:3].capitalize())
    return " ".join([*words, year])


def gap_in_words(before: str, after: str) -> str:
    """Write how much later a date is than another one: `the next day`, `3 days later`, `2 months later`.

    It is told as precisely as both dates are; empty where one holds the other, as March 2025 holds 14 March 2025.
    """
    known = min(len(before), len(after))
    if not is_after(after, before):
        return ""
    if known == len("2025-03-14"):
        days = (date.fromisoformat(after) - date.fromisoformat(before)).days
        if days < _DAYS_BEFORE_MONTHS:
            return _later(days, "day")
    if known >= len("2025-03"):
        months = _months(after) - _months(before)
        has_day = known == len("2025-03-14") and after[8:] < before[8:]
        months -= has_day  # the last month is not over
        if months < _MONTHS_BEFORE_YEARS:
            return _later(months, "month")
        return _later(months // 12, "year")
    return _later(int(after[:4]) - int(before[:4]), "year")


def _months(date_text: str) -> int:
    return int(date_text[:4]) * 12 + int(date_text[5:7])


def _later(number: int, unit: str) -> str:
    return f"the next {unit}" if number == 1 else f"{number} {unit}s later"


def moment(at: datetime) -> str:
    """Write a moment for reading, to the minute: `14 Mar 2025, 10:21`."""
    return f"{in_words(at.date().isoformat())}, {at:%H:%M}"
