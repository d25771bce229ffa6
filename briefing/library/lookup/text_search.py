"""Words looked for in one text, as a person types them: case, accents and the shape of quotation marks do not matter."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from briefing.brief.text import fold

_WINDOW = 4096
"""How many characters are folded at a time, so that a paragraph of any length is searched."""

_MARKS = str.maketrans(
    {mark: '"' for mark in "“”„‟«»"} | {mark: "'" for mark in "‘’‚‛‹›`´"} | {mark: "-" for mark in "‐‑–—"}
)


class Match(NamedTuple):
    """Where words stand in a text: the paragraph's number, from 1, and the beginning and the end in it."""

    paragraph: int
    begin: int
    end: int


def next_match(paragraphs: Sequence[str], words: str, *, after: tuple[int, int]) -> Match | None:
    """Return the first place of some words after a paragraph and a place in it; from the end the search goes on at the top."""
    number, place = after
    for other in (*range(number, len(paragraphs) + 1), *range(1, min(number, len(paragraphs)) + 1)):
        matches = matches_in(paragraphs[other - 1], words)
        later = (match for match in matches if other != number or match[0] > place)
        match = next(later, None)
        if match is not None:
            return Match(other, *match)
        place = -1 if other == number else place
    return None


def last_match(paragraphs: Sequence[str], words: str, *, before: tuple[int, int]) -> Match | None:
    """Return the last place of some words before a paragraph and a place in it; from the top the search goes on at the end."""
    number, place = before
    count = len(paragraphs)
    for turn, other in enumerate((*range(min(number, count), 0, -1), *range(count, number - 1, -1))):
        matches = [m for m in matches_in(paragraphs[other - 1], words) if turn or m[0] < place]
        if matches:
            return Match(other, *matches[-1])
    return None


def matches_in(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where some words begin and end in a text, from left to right."""
    wanted = _folded(" ".join(words.split()))
    if not wanted:
        return
    reach = 2 * len(words) + 16
    passed = 0
    for begin in range(0, len(text), _WINDOW):
        window = text[begin : begin + _WINDOW + reach]
        folded = _folded(window)
        offset = folded.find(wanted)
        if offset < 0:
            continue
        places = None if window.isascii() else [0, *accumulate(len(_folded(char)) for char in window)]
        while offset >= 0:
            first, end = (
                (offset, offset + len(wanted)) if places is None else _span(places, offset, offset + len(wanted))
            )
            if first < _WINDOW and begin + first >= passed:
                yield begin + first, begin + end
                passed = begin + end
            offset = folded.find(wanted, offset + 1)


def _span(places: Sequence[int], first: int, end: int) -> tuple[int, int]:
    """Return the characters that two offsets of a folded text fall in; `places` says where each character's fold begins."""
    from bisect import bisect_left, bisect_right

    return bisect_right(places, first) - 1, bisect_left(places, end)


def _folded(text: str) -> str:
    return fold(text if text.isascii() else text.translate(_MARKS))
