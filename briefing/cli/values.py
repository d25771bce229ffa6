"""The types of options' values; a bad value raises ArgumentTypeError with a message that says how to write it."""

import re
from argparse import ArgumentTypeError

from briefing.brief import dates
from briefing.brief.text import one_line, shortened


def clock_time(text: str) -> tuple[int, int]:
    """Return the hour and the minute of a time of day, 14:30. Raises ArgumentTypeError."""
    match = re.fullmatch("([01]?[0-9]|2[0-3]):([0-5][0-9])", text)
    if match is None:
        raise ArgumentTypeError(f'"{shortened(text)}" is no time of day; write it like 14:30')
    return int(match[1]), int(match[2])


def minutes(text: str) -> float:
    """Return a number of minutes, up to a day. Raises ArgumentTypeError."""
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]+)?", text) or not 0 < float(text) <= 1440:
        raise ArgumentTypeError(f'"{shortened(text)}" is no number of minutes up to 1440 (a day); write it like 20')
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


def party_with_names(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a party and the names of those who speak for it: `Iran=Baghaei,Araqchi`. Raises ArgumentTypeError."""
    party, _, listed = one_line(text).partition("=")
    names = tuple(dict.fromkeys(name.strip() for name in listed.split(",") if name.strip()))
    if not _has_letters(party) or not names:
        what = "does not say who speaks for whom; write it like Iran=Baghaei,Araqchi"
        raise ArgumentTypeError(f'"{shortened(one_line(text))}" {what}')
    nameless = next((name for name in names if not _has_letters(name)), None)
    if nameless is not None:
        raise ArgumentTypeError(f'"{shortened(nameless)}" is no name; write it like Iran=Baghaei,Araqchi')
    return party.strip(), names


def paragraphs(text: str) -> tuple[int, int]:
    """Return the first and the last of some paragraphs: `7`, `¶7`, `5-8`. Raises ArgumentTypeError."""
    match = re.fullmatch(r"¶{0,2} ?([0-9]{1,9})(?: ?[-–] ?¶? ?([0-9]{1,9}))?", text.strip())
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not 0 < first <= last:
        raise ArgumentTypeError(f'"{shortened(one_line(text))}" is no paragraph; write it like 7, ¶7 or 5-8')
    return first, last


def _has_letters(text: str) -> bool:
    return any(char.isalpha() for char in text)
