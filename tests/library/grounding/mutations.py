"""Seeded mutations of sentences: a digit or a number word, a date, a name, a dropped "not"."""

import re
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

NUMBER_WORDS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("fourteen", "fifteen", "twenty", "thirty", "forty"),
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
OTHER_NAMES = (
    *(
        "Rutte",
        "Norway",
        "Mexico",
        "Brazil",
        "Wang Yi",
        "Borrell",
        "Kenya",
        "Lavrov",
        "Singapore",
        "Baltic",
        "Pentagon",
    ),
    *("ASEAN", "OECD", "Finnish", "Ottawa", "Blinken", "Serbia", "Peskov", "Vilnius", "Madrid", "Arctic", "IAEA"),
)
"""Names of which none stands in the texts that are mutated."""

NAMES = re.compile(r"(?<=[a-z,;:] )[A-Z][\w]+(?:[ -][A-Z]\w+)*|(?<=[a-z] )[A-Z]{2,}\b|^(?:[A-Z]{2,}|[A-Z]\w+ [A-Z]\w+)")
_NOT_NAMES = {"Its", "The", *MONTHS, *WEEKDAYS}


class Mutation(NamedTuple):
    """A mutated text, the kind of mutation, and what was put for what."""

    text: str
    kind: str
    was: str
    now: str


def mutations(
    text: str, random: Random, *, names: tuple[str, ...] = (), own_names: tuple[str, ...] = ()
) -> Iterator[Mutation]:
    """Yield one mutation of each kind for every place of a text. `own_names` are other names of the brief, to be swapped in."""
    yield from _numbers(text, random)
    yield from _dates(text, random)
    yield from _names(text, random, names, own_names)
    yield from mutations_of_negations(text)


def another_date(date: str, random: Random) -> str:
    """Return a date of the brief's form with another day, month or year."""
    year, *rest = date.split("-")
    choice = random.randrange(3) if len(rest) == 2 else 2
    if choice == 0:
        day = random.choice([day for day in range(1, 29) if day != int(rest[1])])
        return f"{year}-{rest[0]}-{day:02}"
    if choice == 1:
        month = random.choice([month for month in range(1, 13) if month != int(rest[0])])
        return f"{year}-{month:02}-{rest[1]}"
    return "-".join([str(int(year) + random.choice([-10, -2, -1, 1, 9])), *rest])


def _put(text: str, start: int, end: int, now: str, kind: str) -> Mutation:
    return Mutation(text[:start] + now + text[end:], kind, text[start:end], now)


def _numbers(text: str, random: Random) -> Iterator[Mutation]:
    for match in re.finditer(r"(?<![\w-])\d[\d.,: ]*\d|(?<![\w-])\d(?![\w])", text):
        digits = [place for place in range(match.start(), match.end()) if text[place].isdigit()]
        place = random.choice(digits)
        other = random.choice([digit for digit in "123456789" if digit != text[place]])
        yield Mutation(text[:place] + other + text[place + 1 :], "digit", match[0], other)
    for match in re.finditer(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b", text, re.IGNORECASE):
        word = random.choice([word for word in NUMBER_WORDS if word != match[0].lower()])
        yield _put(text, *match.span(), word.capitalize() if match[0][0].isupper() else word, "digit")


def _dates(text: str, random: Random) -> Iterator[Mutation]:
    for words in (MONTHS, WEEKDAYS):
        for match in re.finditer(rf"\b(?:{'|'.join(words)})\b", text):
            yield _put(text, *match.span(), random.choice([word for word in words if word != match[0]]), "date")


def _names(text: str, random: Random, names: tuple[str, ...], own_names: tuple[str, ...]) -> Iterator[Mutation]:
    own = "|".join(sorted(map(re.escape, own_names), key=len, reverse=True)) or "(?!)"
    for match in re.finditer(rf"\b(?:{own})\b|{NAMES.pattern}", text):
        if match[0] in _NOT_NAMES:
            continue
        yield _put(text, *match.span(), random.choice(names or OTHER_NAMES), "name: another")
        word = max(match[0].split(), key=len)
        if len(word) > 4:
            place = match.start() + match[0].index(word) + random.randrange(1, len(word) - 2)
            if text[place] != text[place + 1]:
                yield _put(text, place, place + 2, text[place + 1] + text[place], "name: a slip")
        others = [name for name in own_names if name.split()[0] not in match[0] and match[0] not in name]
        if others:
            yield _put(text, *match.span(), random.choice(others), "name: swapped")


def mutations_of_negations(text: str) -> Iterator[Mutation]:
    """Yield a text without each of its negations."""
    for pattern, put in (
        (r"\b(?:not|[Nn]ever|at no time) ", ""),
        (r"\bcannot\b", "can"),
        (r"n't\b", ""),
        (r"\bno longer ", ""),
        (r"\bno (?!longer|time)", ""),
        (r"\b([Nn])either (.+?) nor\b", r"\2 and"),
        (r"\bwithout\b", "with"),
    ):
        for match in re.finditer(pattern, text):
            yield _put(text, *match.span(), match.expand(put), "not")
