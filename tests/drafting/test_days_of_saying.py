"""The day of a claim is the one on which it was said, and not one of which it tells."""

import pytest

from tests.drafting.drafts import findings_of


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Norway on Thursday called the report “a lie”.", "2023-11-09"),
        ("Norway said on Thursday that the ship sank in March and was “rotten”.", "2023-11-09"),
        ("Norway told the council on Monday the mud was “clean”.", "2023-11-06"),
        ("“It sank,” Norway said on Friday.", "2023-11-10"),
        ("Norway said in a letter on Friday that it was “over”.", "2023-11-10"),
        ("Norway said the ship that sank on 3 October was “rotten”.", None),
        ("Norway, which bought the ship in October, said it was “rotten”.", None),
        ("Norway said that it had known since October of “a hole”.", None),
        ("Norway rejected the report of 3 October as “a lie”.", None),
        ("Norway said “it was fixed in March and broke in May”.", None),
    ],
)  # fmt: skip
def test_a_quotation_has_the_day_on_which_it_was_said(sentence: str, day: str | None) -> None:
    quotations = findings_of(f"A headline\n\n12 November 2023\n\n{sentence}").quotations
    assert [quotation.date and quotation.date.date for quotation in quotations] == [day]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Denmark denied that the fleet had doubled since October.", None),
        ("Denmark denied that the fleet left on 3 October.", None),
        ("Denmark denied the charge on Thursday.", "2023-11-09"),
        ("Denmark accused Norway of lying on Thursday.", "2023-11-09"),
    ],
)
def test_so_has_what_is_reported(sentence: str, day: str | None) -> None:
    reports = findings_of(f"A headline\n\n12 November 2023\n\n{sentence}").reports
    assert [report.date and report.date.date for report in reports] == [day]
