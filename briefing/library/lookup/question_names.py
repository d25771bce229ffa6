"""The names that stand in a question: which party or state each means, and whether that is asked about or spoken of."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.library.index import tokens
from briefing.library.index.row_reader import RowReader
from briefing.library.index.schema import PREFIXES
from briefing.library.lookup.known_words import is_known
from briefing.library.lookup.word_classes import carries
from briefing.library.lookup.words import states, turns

_BEFORE_WHO_IS_SPOKEN_OF = (
    "against|to|with|for|from|on|about|towards?|of|in|into|at|by|over|between|behind|that|than|like|without"
)
_LONGEST_NAME = 4
"""How many words of a question a party's name may be."""

_MOST_READ_FOR_A_NAME = 20
"""How many items are read to see whether a name of two words stands in one."""

_NAMED = (
    "SELECT name, label FROM names WHERE noun = 'party' AND name IN ({}) ORDER BY lower(label) = name DESC, uses DESC"
)


_MEETINGS = frozenset(
    ("summit", "meeting", "conference", "talks", "declaration", "treaty", "accord", "agreement", "convention")
)
"""What is called by the place where it was held or made."""


class Name(NamedTuple):
    """A name that begins at a word: the label of the party it means, else the state; and how many words it has."""

    label: str
    state: str
    length: int


def is_where_a_place_lies(reader: RowReader, terms: Sequence[str], at: int, length: int) -> bool:
    """Say whether a state's own name stands behind the name of a place that some item speaks of: Mons, Belgium."""
    if not at or not carries(terms[at - 1]) or states.is_adjective(" ".join(terms[at : at + length])):
        return False
    place = re.compile(rf"\b(?:at|from|in|near|of|to) {terms[at - 1].capitalize()}\b")
    query = "SELECT said FROM search CROSS JOIN items ON items.number = search.rowid WHERE search MATCH ? LIMIT ?"
    return any(place.search(said) for (said,) in reader.rows(query, (f'"{terms[at - 1]}"', _MOST_READ_FOR_A_NAME)))


def written_as(reader: RowReader, state: str) -> str:
    """Return a state's name as some brief has it, its own or the adjective; empty where none has either."""
    names = (name for name in states.names_of(state)[:2] if carries(name.split()[0]))
    return next((name for name in names if stand_together(reader, name.split())), "")


def stand_together(reader: RowReader, words: Sequence[str]) -> bool:
    """Say whether some item has a few words one after the other; of more than one word the first items with all are read."""
    if len(words) == 1:
        return is_known(reader, words[0]) or is_known(reader, PREFIXES["also"] + words[0])
    match = " AND ".join(f'"{word}"' for word in words)
    query = "SELECT said FROM search CROSS JOIN items ON items.number = search.rowid WHERE search MATCH ? LIMIT ?"
    phrase = f" {' '.join(words)} "
    items = reader.rows(query, (match, _MOST_READ_FOR_A_NAME))
    return any(phrase in f" {' '.join(tokens.words(encoded))} " for (encoded,) in items)


def is_a_place(terms: Sequence[str], at: int, length: int) -> bool:
    """Say whether a name is that of a place where people meet, and not of who acts there: the Washington summit."""
    before, after = terms[at - 1] if at else "", terms[at + length] if at + length < len(terms) else ""
    return before in ("in", "at", "to") or after in _MEETINGS


def is_asked(terms: Sequence[str], at: int, name: Name) -> bool:
    """Say whether a question asks about a party: China's, does China, according to China; not to China, nor Chinese hackers."""
    before = next((term for term in reversed(terms[:at]) if term not in ("the", "a", "an")), "")
    after = terms[at + name.length] if at + name.length < len(terms) else ""
    before_the_name = " ".join(terms[:at])
    if after == "s":
        is_received = turns.RECEIVED.search(" ".join([*terms[:at], "@", *terms[at + name.length :]]))
        return not (turns.SAID_OF.search(before_the_name) or is_received)
    if "if" in terms[:at] or is_charged(terms, at, name.length):
        return False
    if turns.SAID_FROM.search(before_the_name) or turns.SAID_BY.search(before_the_name):
        return True
    if carries(before) and not (after and carries(after)) and not carries(terms[0]):
        return False  # who represents Japan, who accuses NATO of it
    is_before_a_noun = bool(after) and carries(after)
    is_an_adjective = is_before_a_noun and states.is_adjective(" ".join(terms[at : at + name.length]))
    is_an_adjective = is_an_adjective and not turns.DOES_A_PEOPLE.search(" ".join([*terms[:at], "@", after]))
    return not is_an_adjective and not is_before_who_is_spoken_of(before)


def is_of_another_state(terms: Sequence[str], at: int, length: int) -> bool:
    """Say whether a name is that of a kind, of which a state has others than the party that is called so: Chinese firms."""
    before = [" ".join(terms[max(0, at - words) : at]) for words in (1, 2)]
    return not states.state_called(" ".join(terms[at : at + length])) and any(map(states.is_adjective, before))


def is_charged(terms: Sequence[str], at: int, length: int) -> bool:
    """Say whether a name is that of somebody who is charged with something: what is China accused of?"""
    return turns.SPOKEN_OF.search(" ".join([*terms[:at], "@", *terms[at + length :]])) is not None


def is_before_who_is_spoken_of(word: str) -> bool:
    """Say whether a word before a name says that its bearer is spoken of, and not asked about: against, to, with."""
    return re.fullmatch(_BEFORE_WHO_IS_SPOKEN_OF, word) is not None


def is_according_to(terms: Sequence[str], at: int) -> bool:
    """Say whether a name stands after `according to`, whoever else was named before."""
    return "according" in terms[max(0, at - 3) : at]


def is_joined_by_and(terms: Sequence[str], last_end: int, at: int) -> bool:
    """Say whether there is but an `and` or an `or` between the last name and the one that begins at a place."""
    between = [term for term in terms[last_end:at] if term != "the"]
    return between in (["and"], ["or"])


def name_at(reader: RowReader, terms: Sequence[str], at: int) -> Name:
    """Return the name that begins at a place among the words. A state's people, its capital and its own name stand for it."""
    shortest = 1 if carries(terms[at]) else 2
    lengths = range(min(_LONGEST_NAME, len(terms) - at), shortest - 1, -1)
    names = {length: " ".join(terms[at : at + length]) for length in lengths}
    for length, name in names.items():
        label, state = party_named(reader, name), states.state_called(name)
        if label or state:
            return Name(label, state, length)
    return Name("", "", 1)


def party_named(reader: RowReader, name: str) -> str:
    """Return the label of the party that a folded name means: its own, its people's, its capital's; empty for none."""
    return next(iter(labels_of(reader, name)), "")


def labels_of(reader: RowReader, name: str) -> tuple[str, ...]:
    """Return the labels of the parties that a folded name means in some brief: Japan, and the partners."""
    spellings = (name, f"the {name}", *states.names_of(states.state_called(name)))
    labels_by_spelling: dict[str, list[str]] = {}
    for spelling, label in reader.rows(_NAMED.format(", ".join("?" * len(spellings))), spellings):
        labels_by_spelling.setdefault(spelling, []).append(label)
    return tuple(dict.fromkeys(label for spelling in spellings for label in labels_by_spelling.get(spelling, ())))
