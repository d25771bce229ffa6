"""What a long text says is found in it wherever it stands, as in a short one."""

import pytest

from briefing.library.checks.own_words.days import mentions
from briefing.library.checks.own_words.text_runs import text_runs

FILLER = "The mayor may well have read it to the council, sat down, and left. " * 40
SAYINGS = [
    "on the 3rd of March 2024, 6 p.m.",
    "on 2024-03-14 and 15.3.2024",
    "mid-1998, the 1990s, and in May",
    "Sunday",
    "THREE WEEKS AGO",
    "a year earlier, yesterday; this morning",
]


@pytest.mark.parametrize("saying", SAYINGS)
def test_days_are_found_wherever_they_stand_in_a_long_text(saying: str) -> None:
    alone = [mention._replace(start=0, end=0) for mention in mentions(saying, "English")]
    beside = len(FILLER) - 1
    within = mentions(f"{FILLER}{saying} {FILLER}", "English")
    assert alone
    assert [mention._replace(start=0, end=0) for mention in within] == alone
    assert all(beside < mention.start < mention.end <= beside + 1 + len(saying) for mention in within)


def test_a_texts_words_stand_between_single_spaces_without_their_signs() -> None:
    assert text_runs("“Dr. O’Neil-Grey” — 3.5 m; O’NEIL").flat == " dr o’neil-grey 3.5 m o’neil "
    assert text_runs("“…”").flat == " "
