"""Dates: written ones, and those that are counted from the day of publication."""

import pytest

from briefing.drafting.articles.dates import dates_in, unresolved_words, written_date

TUESDAY = "2024-07-23"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Tuesday, July 23, 2024", "2024-07-23"),
        ("Published: 23 July 2024, 10:15", "2024-07-23"),
        ("the 3rd of March 2025", "2025-03-03"),
        ("2024-07-23T10:15:00Z", "2024-07-23"),
        ("2024年7月23日", "2024-07-23"),
        ("Sept. 1, 2024", "2024-09-01"),
        ("23/07/2024", "2024-07-23"),
        ("07/23/2024", "2024-07-23"),
        ("5.4.2024", "2024-04-05"),
        ("05/05/2024", "2024-05-05"),
        ("04/05/2024", None),
        ("4/5/2024, 10:15", None),
        ("July 2024", None),
        ("31 February 2024", None),
        ("The ship may sail on 12 boats", None),
    ],
)
def test_a_written_date_is_read(line: str, date: str | None) -> None:
    assert written_date(line) == date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("China on Thursday urged NATO", ["2024-07-18"]),
        ("He said on Tuesday", ["2024-07-23"]),
        ("He left last Tuesday", ["2024-07-16"]),
        ("They meet next Friday", ["2024-07-26"]),
        ("The report is due on Friday", ["2024-07-26"]),
        ("NATO will meet again on Friday", ["2024-07-26"]),
        ("a statement by NATO on Wednesday", ["2024-07-17"]),
        ("It pledged to publish the letters on Friday", ["2024-07-26"]),
        ("It came yesterday, and goes tomorrow", ["2024-07-22", "2024-07-24"]),
        ("since 20 January", ["2024-01-20"]),
        ("by 5 December", ["2024-12-05"]),
        ("on March 3", ["2024-03-03"]),
        ("in March they may march", ["2024-03"]),
        ("in March 2011", ["2011-03"]),
        ("Sales sank in December", ["2023-12"]),
        ("The ship struck the pier on 5 December", ["2023-12-05"]),
        ("Prices fell to 12 euros in October", ["2023-10"]),
        ("The ward was closed for good in November", ["2023-11"]),
        ("It said in October that the ward would close in November", ["2023-10", "2024-11"]),
        ("The ward is closed in November", ["2024-11"]),
        ("They agreed to close it in November", ["2024-11"]),
        ("The vote planned in November", ["2024-11"]),
        ("They said the ward closes in November", ["2024-11"]),
        ("It may be that nothing happens", []),
        ("after it lost its Saturday opening, and hers every Friday", []),
        ("soll am 2. Oktober abgestimmt werden", ["2024-10-02"]),
        ("se votará el 3 de octubre, a partir del 1er mai", ["2024-10-03", "2024-05-01"]),
    ],
)
def test_days_are_counted_from_the_day_of_publication(text: str, dates: list[str]) -> None:
    assert [dated.date for dated in dates_in(text, TUESDAY)] == dates


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    assert [dated.date for dated in dates_in("on 30 December", "2025-01-04")] == ["2024-12-30"]


def test_nothing_is_counted_where_the_day_of_publication_is_not_known() -> None:
    assert list(dates_in("China on Thursday and on 5 May", None)) == []
    assert [dated.date for dated in dates_in("on 5 May 2024", None)] == ["2024-05-05"]
    assert unresolved_words("China on Thursday urged") == "Thursday"


def test_the_ends_of_the_calendar_are_no_traceback() -> None:
    assert list(dates_in("yesterday and next Monday, last Monday", "0001-01-01")) != []
    assert list(dates_in("tomorrow", "9999-12-31")) == []
    assert [dated.date for dated in dates_in("on 29 February", "2023-03-01")] == ["2024-02-29"]
