"""What a long text says is found in it wherever it stands, as in a short one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.checks.own_words.borrowed_words import borrowed
from briefing.library.checks.own_words.days import mentions
from briefing.library.checks.own_words.text_runs import loose_words, text_runs

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


@given(st.text(st.sampled_from("ab1_ßİΣ’'.,-—  ½"), max_size=40))
def test_words_in_a_row_are_in_a_row_when_the_signs_within_them_do_not_count(text: str) -> None:
    words = text_runs(text).flat.split()
    for begin in range(len(words)):
        for end in range(begin + 1, len(words) + 1):
            assert text_runs(text).has_loosely(loose_words(" ".join(words[begin:end])).split())


def test_a_run_is_found_whatever_signs_stand_in_and_between_its_words() -> None:
    text = text_runs("It said: “The port’s 3,500 ships—all of them—left the well-known quay.” Nobody knew.")
    run = borrowed("She told us the port’s 3,500 ships, all of them, left the well-known quay at dawn.", text, [])
    assert run is not None
    assert (run.length, run.text) == (11, "the port’s 3,500 ships, all of them, left the well-known quay")
