"""Dates as precise as their source: days, months and years."""

import re

import pytest

from briefing.brief import dates


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-03-14", "14 Mar 2025"),
        ("2025-12-01", "1 Dec 2025"),
        ("2025-03", "Mar 2025"),
        ("2025", "2025"),
        ("0999-01-02", "2 Jan 0999"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(written: str, read: str) -> None:
    assert re.match(dates.PATTERN, written)
    assert dates.in_words(written) == read


@pytest.mark.parametrize("written", ["2024-02-29", "2025-01-31", "2025-12", "2025", "9999-12-31"])
def test_a_calendar_has_this_date(written: str) -> None:
    assert dates.is_calendar_date(written)


@pytest.mark.parametrize("written", ["2025-02-29", "2025-13", "2025-00", "2025-04-31", "2025-01-00", "0000"])
def test_no_calendar_has_this_date(written: str) -> None:
    assert re.match(dates.PATTERN, written)
    assert not dates.is_calendar_date(written)


@pytest.mark.parametrize("written", ["14.03.2025", "2025-3-14", "25-03-14", "2025-03-14T10:00", "2025-", "٢٠٢٥", ""])
def test_other_forms_are_no_dates(written: str) -> None:
    assert not re.match(dates.PATTERN, written)


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (0, "0:00"),
        (59.9, "0:59"),
        (60, "1:00"),
        (754, "12:34"),
        (3599.9, "59:59"),
        (3600, "1:00:00"),
        (36_000, "10:00:00"),
    ],
)
def test_a_clock_counts_whole_seconds_and_has_hours_from_an_hour_on(seconds: float, written: str) -> None:
    assert dates.clock(seconds) == written
