"""The types of options' values; a bad value raises ArgumentTypeError with a message that says how to write it."""

import re
from argparse import ArgumentTypeError

from briefing.brief import dates
from briefing.brief.text import shortened


def clock_time(text: str) -> tuple[int, int]:
    """Return the hour and the minute of a time of day, 14:30. Raises ArgumentTypeError."""
    match = re.fullmatch("([01]?[0-9]|2[0-3]):([0-5][0-9])", text)
    if match is None:
        raise ArgumentTypeError(f'"{shortened(text)}" is no time of day; write it like 14:30')
    return int(match[1]), int(match[2])


def minutes(text: str) -> float:
    """Return a number of minutes, up to a day. Raises ArgumentTypeError."""
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]+)?", text) or not 0 < float(text) <= 1440:
        raise ArgumentTypeError(f'"{shortened(text)}" is no number of minutes from above 0 to 1440')
    return float(text)


def words(text: str) -> list[str]:
    """Return the words of a list with commas. Raises ArgumentTypeError where there is none."""
    listed = [word.strip() for word in text.split(",") if word.strip()]
    if not listed:
        raise ArgumentTypeError("name at least one step, as in --steps title,questions")
    return listed


def positive_number(text: str) -> int:
    """Return a whole number from 1 on. Raises ArgumentTypeError."""
    if not re.fullmatch("[0-9]{1,9}", text) or int(text) < 1:
        raise ArgumentTypeError(f'"{shortened(text)}" is no number from 1 to 999999999; write it like 20')
    return int(text)


def day(text: str) -> str:
    """Return a day of the calendar, 2025-03-14. Raises ArgumentTypeError."""
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text) or not dates.is_calendar_date(text):
        meant = dates.from_words(text)
        remedy = f"write it as {meant}" if meant and len(meant) == 10 else "write it like 2025-03-14"
        raise ArgumentTypeError(f'"{shortened(text)}" is no day; {remedy}')
    return text
