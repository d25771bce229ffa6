"""The runs of signs between a text's spaces, each different one taken apart once: a long text has few that differ.

No word goes on over a space, so what is so of one run is so of all that are like it. What is told by certain words is looked
for where these stand.
"""

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
"""Matches a word of a text, or several that a sign holds together."""

_LETTERS = re.compile(r"[^\W\d_]+")

_LONGEST_MATCH = 80
"""More characters than what is looked for near a place has."""


class TextRuns(NamedTuple):
    """The different runs of a text in one line, in no order; and all its words in small letters, between single spaces."""

    different: str
    flat: str


@lru_cache(maxsize=32)
def text_runs(text: str) -> TextRuns:
    """Return the runs of a text; those of the texts at hand are kept."""
    runs = text.split()
    different = {*runs}
    flat = {run: f"{run.lower()} " if run.isalnum() else _flat(run) for run in different}
    return TextRuns(" ".join(different), f" {''.join(map(flat.__getitem__, runs))}")


def _flat(run: str) -> str:
    return "".join(f"{word} " for word in WORD.findall(run.lower()))


def places_of(small_words: Set[str], text: str) -> list[int]:
    """Return where some words may stand in a text, with large letters or small ones."""
    forms = {word for word in _LETTERS.findall(text_runs(text).different) if word.lower() in small_words}
    return [match.start() for match in re.finditer("|".join(forms), text)] if forms else []


def matches_near(places: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that are near some places: to look at all of a long text takes many times as long."""
    begin = end = 0
    for place in sorted(places):
        if place - _LONGEST_MATCH > end:
            yield from pattern.finditer(text, begin, end)
            begin = place - _LONGEST_MATCH
        end = place + _LONGEST_MATCH
    yield from pattern.finditer(text, begin, end)
