"""The words of a question as the library has them: in which forms, in which items, and how heavy each is.

A word counts by how rare it is. A word that no brief has is looked for by those that mean the same, as two words that were
written as one, or by words that begin so.
"""

import math
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.library.index.schema import PREFIXES, ranks
from briefing.library.index.tokens import words
from briefing.library.lookup.explanation import SoughtWord
from briefing.library.lookup.known_words import is_known, words_beginning
from briefing.library.lookup.query import KINDS
from briefing.library.lookup.question_words import is_light
from briefing.library.lookup.words.stems import is_form, stem
from briefing.library.lookup.words.thesaurus import Thesaurus

_MOST_ROWS = 500
"""How many items with a word are considered, the newest positions first."""

_MOST_SYNONYM_FORMS = 40
"""How many words of the library may stand for a word of a question."""

_SYNONYM, _ONLY_SYNONYM = 0.65, 0.8
"""How much a word that means the same counts: beside the word itself, and where no brief has that."""

_BEGINNING = 0.9
"""How much a word counts of which a question has only the beginning, where it goes on after it."""

_IN_OTHER_NAME = 0.5
"""How much a word counts by which an issue is asked about, for each item on that issue."""

_LIGHT, _UNKNOWN_LIGHT = 0.55, 0.2
"""What part of its weight a light word has, where some brief has it and where none does."""

_SHORTEST_BEGINNING, _SHORTEST_PART = 5, 4
"""How long a word must be of which others may be the rest, and each part of one that is two."""

_PREFIXES = frozenset(words("over under cyber anti counter micro multi inter non pre post sub trans re de un mis"))
_SUFFIXES = frozenset(
    words(
        "maker makers making monger mongers mongering keeper keepers keeping holder holders builder builders building"
    )
)
"""What a word may begin or end with and mean nearly the same without: overcrowding is crowding, and peacemaker peace."""


class WantedWord(NamedTuple):
    """A word of a question, as the library has it.

    `forms` are the words that count as it, each with how far, from 0 to 1; `parts` are those that count together, for a
    phrase: at least one form of each part. `shares` says of each item, by its number, how far it has the word; `taken_for`
    are the words that mean the same, where no brief has the word itself.
    """

    word: str
    forms: dict[str, float]
    parts: tuple[frozenset[str], ...]
    shares: dict[int, float]
    weight: float
    taken_for: tuple[str, ...] = ()

    @property
    def sought(self) -> SoughtWord:
        """The word as it was sought, to say why an item was found by it."""
        own = frozenset(form for form, share in self.forms.items() if share > _ONLY_SYNONYM)
        return SoughtWord(self.word, own, frozenset(self.forms) - own, self.parts)

    @property
    def is_in_no_brief(self) -> bool:
        """Whether no brief has the word, nor one that stands for it."""
        return not self.forms and not self.parts


class Weighing(NamedTuple):
    """How words are weighed: about how many items the library has, and what part of the most an unknown word weighs."""

    items: int
    of_unknown: float

    def weight(self, word: str, holders: float, *, is_known: bool) -> float:
        """Return the weight of a word that so many items have: the rarer, the heavier, but one is not much above three."""
        rarity = math.log(1 + self.items / (holders + 2))
        if is_light(word):
            return rarity * (_LIGHT if is_known else _UNKNOWN_LIGHT)
        return rarity * (1.0 if is_known else self.of_unknown)


class WordFinder(NamedTuple):
    """Looks words of questions up in an index; `scoped` is what an item must have besides, in FTS5's language."""

    db: sqlite3.Connection
    thesaurus: Thesaurus
    scoped: str
    weighing: Weighing

    def wanted(self, word: str, *, is_last: bool) -> WantedWord:
        """Look a word or a phrase up. The last word may not have been typed out."""
        parts = self._parts(word)
        own = {} if parts else self._own_forms(word, is_last=is_last)
        shares = dict.fromkeys(self.numbers(" AND ".join(map(_any, parts))), 1.0) if parts else {}
        shares |= dict.fromkeys(self.numbers(_any(own)), max(own.values(), default=1.0)) if own else {}
        has_own = bool(shares) or bool(own)
        also = self._forms_in_other_names(word)
        if also:
            in_other_names = self.numbers(_any([f"{PREFIXES['also']}{form}" for form in also]))
            shares = {**dict.fromkeys(in_other_names, _IN_OTHER_NAME), **shares}
        other_names = [other for other in self.thesaurus.synonyms_of(word) if self._knows(other)]
        share = _SYNONYM if has_own else _ONLY_SYNONYM
        others = dict.fromkeys(self._forms_of_all(other_names, own), share)
        own |= dict.fromkeys(also, 1.0)
        holders = float(len(shares))
        for number in self.numbers(_any(others)) if others else ():
            shares.setdefault(number, share)
        is_known = has_own or bool(also)
        weight = self.weighing.weight(word, holders if is_known else len(shares), is_known=is_known or bool(others))
        taken_for = () if is_known else tuple(other_names) or tuple(sorted(frozenset().union(*parts)) if shares else ())
        return WantedWord(word, {**others, **own}, parts if has_own else (), shares, weight, taken_for)

    def _parts(self, word: str) -> tuple[frozenset[str], ...]:
        """Return the forms of each word of a phrase, or of each of the two words that an unknown word is made of."""
        if " " in word:
            forms = tuple(frozenset(self.known_forms(part)) for part in word.split())
            return forms if all(forms) else ()
        if self.known_forms(word) or self.thesaurus.synonyms_of(word):
            return ()
        for end in range(len(word) - _SHORTEST_PART, 1, -1):
            left, right = word[:end], word[end:]
            if left in _PREFIXES and self._knows(right):
                left_forms = self.known_forms(left)
                return (*([frozenset(left_forms)] if left_forms else []), frozenset(self.known_forms(right)))
            if right in _SUFFIXES and self._knows(left):
                return (frozenset(self.known_forms(left)),)
            if len(left) >= _SHORTEST_PART and is_known(self.db, left) and is_known(self.db, right):
                return frozenset(self.known_forms(left)), frozenset(self.known_forms(right))
        return ()

    def _own_forms(self, word: str, *, is_last: bool) -> dict[str, float]:
        """Return the words of the library that are forms of a word, else those that go on after it."""
        if " " in word:
            return {}
        forms = self.known_forms(word)
        if forms:
            return dict.fromkeys(forms, 1.0)
        if is_last and len(word) > 1:
            return dict.fromkeys(words_beginning(self.db, word, 12), 1.0)
        if len(word) >= _SHORTEST_BEGINNING and not self.thesaurus.synonyms_of(word):
            return dict.fromkeys(words_beginning(self.db, word, 12), _BEGINNING)
        return {}

    def _forms_in_other_names(self, word: str) -> tuple[str, ...]:
        """Return the forms of a word, or the words of a phrase, by which some issue is asked about."""
        prefix = PREFIXES["also"]
        forms: list[str] = []
        for part in word.split():
            known = (known[1:] for known in words_beginning(self.db, prefix + stem(part), 60))
            own = [form for form in known if is_form(form, part)]
            if not own:
                return ()
            forms += own
        return tuple(forms)

    def _forms_of_all(self, words: Sequence[str], but: dict[str, float]) -> Iterator[str]:
        forms = (form for word in words for form in self.known_forms(word) if form not in but)
        for _, form in zip(range(_MOST_SYNONYM_FORMS), forms, strict=False):
            yield form

    def _knows(self, word: str) -> bool:
        return bool(self.known_forms(word))

    def known_forms(self, word: str) -> tuple[str, ...]:
        """Return the words of the library that are forms of a word, itself among them."""
        return tuple(form for form in words_beginning(self.db, stem(word), 60) if is_form(form, word))[:12]

    def numbers(self, match: str) -> list[int]:
        """Return the numbers of the items that match something, the best ranks first."""
        query = "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"
        first, last = ranks(0, len(KINDS) - 1)
        whole_match = " AND ".join(filter(None, [match, self.scoped]))
        return [row[0] for row in self.db.execute(query, (whole_match, first, last, _MOST_ROWS))]


def _any(words: Iterable[str]) -> str:
    """Return a match of any of some words, in FTS5's language."""
    return f"({' OR '.join(f'{chr(34)}{word}{chr(34)}' for word in sorted(words))})"
