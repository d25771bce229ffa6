"""Numbers of a sentence beside those of its texts: which are the same in whatever way they are written, and which is nearest."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from briefing.library.checks.own_words.quantities import SHARE, Quantity, Reading, counted_after

MOST_COUNTED = 12
"""The largest number that a curator may have counted in an enumeration."""

_TWO_NAMES = re.compile(r"[A-ZÀ-Þ]\w*(?:'s)?(?: \w+)? (?:and|und|et|y) (?:the )?[A-ZÀ-Þ]")
_SHARE_TOLERANCE = 1.0
"""By how many parts of a hundred a share in figures may differ from one in words: 33 % is a third."""


class CountedText(Protocol):
    """A text with its numbers."""

    @property
    def text(self) -> str: ...
    @property
    def quantities(self) -> Sequence[Quantity]: ...


class Span(Protocol):
    """A part of a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def outside(numbers: Iterable[Quantity], spans: Sequence[Span]) -> list[Quantity]:
    """Return the numbers that are in none of some parts of the text, in order; both are in order."""
    kept, place = [], 0
    for number in numbers:
        while place < len(spans) and spans[place].end <= number.start:
            place += 1
        if place == len(spans) or spans[place].start >= number.end:
            kept.append(number)
    return kept


def is_borne_out(quantity: Quantity, known: Iterable[Quantity]) -> bool:
    """Say whether a number of a sentence is one of the known numbers, in whatever way each is written."""
    return any(
        _agree(mine, theirs, quantity, other)
        for other in known
        for mine in quantity.readings
        for theirs in other.readings
    )


def nearest(quantity: Quantity, known: Iterable[Quantity]) -> Quantity | None:
    """Return the known number that is most like one, of its unit where there is one; None where there is none."""
    value, unit = quantity.readings[0]

    def distance(other: Quantity) -> tuple[bool, float]:
        theirs = other.readings[0]
        return theirs.unit != unit, abs(theirs.value - value) / max(abs(theirs.value), abs(value), 1.0)

    return min(known, key=distance, default=None)


def enumerated(text: str) -> set[int]:
    """Return how many things are told one by one in each enumeration of a text: 3 for `A, B and C`."""
    counts: set[int] = set()
    for sentence in re.split(r"[.;:!?]\s", text):
        run = 1
        for part in re.split(r",\s+", sentence)[1:]:
            ends = re.match(r"(?:\S+\s+){0,4}?(?:and|or|und|oder|sowie|et|ou|y|e|o|u)\s", f"{part} ")
            run += 1
            if ends:
                counts.add(run if re.match(r"(?:and|or|und|oder|et|ou|y|e|o|u)\s", part) else run + 1)
                run = 1
            elif len(part.split()) > 8:
                run = 1
    return counts


def names_two(text: str) -> bool:
    """Say whether a sentence names two by name: `Halden and Lac name two sums`."""
    return _TWO_NAMES.search(text) is not None


def _agree(mine: Reading, theirs: Reading, quantity: Quantity, other: Quantity) -> bool:
    if mine.unit and theirs.unit and mine.unit != theirs.unit:
        return False
    if (mine.unit == SHARE) != (theirs.unit == SHARE):
        return False
    if mine.value == theirs.value or abs(mine.value - theirs.value) <= 1e-9 * max(abs(mine.value), 1.0):
        return True
    if mine.unit == SHARE and theirs.unit == SHARE and quantity.is_fraction != other.is_fraction:
        return abs(mine.value - theirs.value) < _SHARE_TOLERANCE
    return bool(quantity.rounded) and _rounds_to(theirs.value, mine.value, quantity.rounded)


def _rounds_to(exact: float, round_value: float, which_way: str) -> bool:
    """Say whether a value, rounded to the figures that another has, is that other: 12,345 is about 12,000, and more than it."""
    if round_value <= 0 or exact <= 0 or round_value != int(round_value):
        return False
    zeros = len(str(int(round_value))) - len(str(int(round_value)).rstrip("0"))
    step = 10.0**zeros
    if which_way == "more":
        return round_value <= exact < round_value + step
    if which_way == "less":
        return round_value - step < exact <= round_value
    return abs(exact - round_value) <= step / 2 and zeros > 0


def of_the_same(rest: str, known: Iterable[Quantity]) -> list[Quantity]:
    """Return the known numbers that count the same thing as a number with the text `rest` after it."""
    counted = counted_after(rest, 0)
    stem = counted[: max(4, len(counted) - 2)]
    return [number for number in known if len(counted) > 3 and number.counted.startswith(stem)]


def counts_another_thing(quantity: Quantity, sentence: str, texts: Sequence[CountedText]) -> bool:
    """Say whether the texts have a number of a sentence only within a word, and another number of what it counts here.

    The text has "32 members" and "a 12-point plan", the sentence "12 members". Where the number stands alone in the text, it may
    count the same: in "32 members met, twelve signed" the twelve are members.
    """
    if quantity.is_ordinal or quantity.is_fraction or any(unit for _, unit in quantity.readings):
        return False
    of_this = [of_the_same(sentence[quantity.end :], text.quantities) for text in texts]
    return any(of_this) and not any(
        is_borne_out(quantity, [known]) and (known in same or text.text[known.end : known.end + 1] != "-")
        for text, same in zip(texts, of_this, strict=True)
        for known in text.quantities
    )
