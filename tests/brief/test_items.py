"""Ids for new items are made of their words."""

import pytest

from briefing.brief.items import id_of, unused_id


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Alder Fishers’ Union", "alder-fishers-union"),
        ("Where does the spoil go, and when?", "where-does-the-spoil"),
        ("São Tomé & Łódź", "sao-tome-lodz"),
        ("a" * 60, "a" * 48),
        ("2025", "2025"),
        ("Null", ""),
        ("字 ?!", ""),
        ("", ""),
    ],
)
def test_an_id_is_the_first_words(words: str, expected: str) -> None:
    assert id_of(words) == expected


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert [unused_id("a", taken) for taken in ((), {"a"}, {"a", "a-2"})] == ["a", "a-2", "a-3"]
