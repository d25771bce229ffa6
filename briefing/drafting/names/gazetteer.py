"""Names that need no article to explain them: states with their adjectives and seats, and the great organisations.

A list in the package, `known_names.txt`; names of its own an article brings along (see `names`).
"""

from functools import cache
from importlib import resources
from typing import NamedTuple


class KnownName(NamedTuple):
    """One state or organisation and all that it is called; what it is called for short goes with `the`."""

    name: str
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]
    others: tuple[str, ...]
    epithets: tuple[str, ...]


class Called(NamedTuple):
    """What one word, or several, call: the name, and whether they are a seat, which may be a mere place."""

    name: str
    is_seat: bool


@cache
def known_names() -> dict[str, KnownName]:
    """Return the list by name."""
    text = resources.files(__package__).joinpath("known_names.txt").read_text(encoding="utf-8")
    rows = (line.split("|") for line in text.splitlines() if line and not line.startswith("#"))
    entries = (KnownName(row[0].strip(), *(_listed(cell) for cell in (*row[1:], "", "", "", "")[:4])) for row in rows)
    return {known.name: known for known in entries}


@cache
def called() -> dict[tuple[str, ...], Called]:
    """Return what each known run of words calls; apostrophes are straight, and full stops within stay out."""
    called_by_words: dict[tuple[str, ...], Called] = {}
    for known in known_names().values():
        for surface in (known.name, *known.adjectives, *known.others):
            called_by_words[words_of(surface)] = Called(known.name, False)
        for seat in known.seats:
            called_by_words.setdefault(words_of(seat), Called(known.name, True))
    return called_by_words


def words_of(surface: str) -> tuple[str, ...]:
    """Return the words of a name as they are looked up."""
    return tuple(word.replace("’", "'").replace(".", "") for word in surface.split())


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(",") if part.strip())
