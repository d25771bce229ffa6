"""A question as a room asks it: the words that carry its meaning, the party it asks about, and the parties it mentions.

Words of asking and of grammar carry nothing: "what does China say about dual-use goods?" asks for dual, use and goods in
what China says. Those words are listed in words_of_asking.txt.
"""

import re
import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from briefing.library.lookup import states
from briefing.library.lookup.known_words import is_known
from briefing.library.lookup.thesaurus import is_phrase

_BEFORE_WHO_IS_SPOKEN_OF = "against|to|with|for|from|on|about|towards?|of|in|into|at|by|over|between"
_LONGEST_NAME = 4
"""How many words of a question a party's name may be."""

_STEM = re.compile(
    "(.{4,}?)(?:i[sz]ations?|ational|iveness|fulness|ements?|ingly|ations?|ities|ments?|ality|ances?|ences?|ively|ings?"
    "|ions?|edly|ness|ious|ives?|eries|ies|ied|ers?|ists?|ity|ery|est|als?|ed|es|ly|or|s|y|e)"
)
"""A word of English: what its forms begin with, and the longest ending that is one."""

_NAMED = (
    "SELECT label FROM names WHERE noun = 'party' AND name = ? ORDER BY lower(label) = name DESC, uses DESC LIMIT 1"
)


class Question(NamedTuple):
    """What a question asks for: its words in order, the parties asked about, and the parties mentioned, by their labels.

    Names of parties are not among the words. `strangers` are states that no brief names; `is_whole` says whether it is asked
    as a sentence, with words that carry nothing.
    """

    words: tuple[str, ...]
    asked: tuple[str, ...] = ()
    spoken_of: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    is_whole: bool = False


class _Name(NamedTuple):
    """A name that begins at a word: the label of the party it means, else the state; and how many words it has."""

    label: str
    state: str
    length: int


def parse_question(db: sqlite3.Connection, terms: Sequence[str]) -> Question:
    """Parse the words of a question, folded and in order, by the names of the library's parties."""
    words: list[str] = []
    asked: list[str] = []
    spoken_of: list[str] = []
    strangers: list[str] = []
    at = 0
    while at < len(terms):
        if is_phrase(pair := " ".join(terms[at : at + 2])):
            words.append(pair)
            at += 2
            continue
        name = _name_at(db, terms, at)
        here = terms[at : at + name.length]
        if name.label:
            (asked if not asked and _is_asked(terms, at, name) else spoken_of).append(name.label)
        elif name.state:
            words += here
            if not any(is_known(db, word) for word in here):
                strangers.append(" ".join(here))
        else:
            words += [word for word in here if carries(word)]
        at += name.length
    if not asked and not words:
        asked, spoken_of = spoken_of[:1], spoken_of[1:]
    is_whole = len(terms) > len(words) + len(asked) + len(spoken_of)
    return Question(_once(words), _once(asked), _once(spoken_of), _once(strangers), is_whole)


def _once(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _is_asked(terms: Sequence[str], at: int, name: _Name) -> bool:
    """Say whether a question asks about a party: China's, does China, according to China; not to China, nor Chinese hackers."""
    before = next((term for term in reversed(terms[:at]) if term not in ("the", "a", "an")), "")
    after = terms[at + name.length] if at + name.length < len(terms) else ""
    if after == "s" or "according" in terms[max(0, at - 3) : at]:
        return True
    is_an_adjective = (
        bool(after) and carries(after) and name.state != "" and name.state != " ".join(terms[at : at + name.length])
    )
    return not is_an_adjective and re.fullmatch(_BEFORE_WHO_IS_SPOKEN_OF, before) is None


def _name_at(db: sqlite3.Connection, terms: Sequence[str], at: int) -> _Name:
    """Return the name that begins at a place among the words. A state's people, its capital and its own name stand for it."""
    for length in range(min(_LONGEST_NAME, len(terms) - at), 0, -1):
        name = " ".join(terms[at : at + length])
        if length == 1 and not carries(name):
            break
        state = states.state_called(name)
        for spelling in filter(None, (name, f"the {name}", state)):
            row = db.execute(_NAMED, (spelling,)).fetchone()
            if row:
                return _Name(row[0], state, length)
        if state:
            return _Name("", state, length)
    return _Name("", "", 1)


def carries(word: str) -> bool:
    """Say whether a word carries some of a question's meaning."""
    is_a_letter = len(word) == 1 and word.isalpha() and word < "\u0600"
    return not is_a_letter and word not in _words_of_asking()


@lru_cache(maxsize=1)
def _words_of_asking() -> frozenset[str]:
    return frozenset(Path(__file__).with_name("words_of_asking.txt").read_text(encoding="utf-8").split())


def stem(word: str) -> str:
    """Return what the forms of a word begin with: `deliv` for delivers, delivered, deliveries; at least four letters.

    For a Russian word that is all but the last three letters.
    """
    if re.match("[\u0400-\u04ff]", word):
        return word[: max(4, len(word) - 3)]
    while match := _STEM.fullmatch(word):
        word = match[1]
    return word
