"""The words of a question as the library has them: in which forms, in which items, and how heavy each is.

A word counts by how rare it is. A word that no brief has is looked for by those that mean the same, as two words that were
written as one, or by words that begin so.
"""

import math
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.library.index import tokens
from briefing.library.index.row_reader import RowReader
from briefing.library.index.schema import PREFIXES, ranks
from briefing.library.lookup.explanation import SoughtWord
from briefing.library.lookup.known_words import is_known, known_among, words_beginning
from briefing.library.lookup.query import KINDS
from briefing.library.lookup.word_classes import carries, is_common, is_light
from briefing.library.lookup.words.inflections import forms as forms_of
from briefing.library.lookup.words.inflections import inflections, kindred_forms
from briefing.library.lookup.words.states import state_called
from briefing.library.lookup.words.stems import has_short_stem, is_form, stem
from briefing.library.lookup.words.thesaurus import Thesaurus

EVERYWHERE = ranks(0, len(KINDS) - 1)
"""The first and the last number that an item may have."""

MOST_ROWS = 250
"""How many items with a word are considered, the newest positions first."""

_SYNONYM, _ONLY_SYNONYM = 0.65, 0.8
"""How much a word that means the same counts: beside the word itself, and where no brief has that."""

_KINDRED = 0.9
"""How much the noun of a verb counts as it, or an adjective's: invasion as invade."""

_BEGINNING = 0.9
"""How much a word counts of which a question has only the beginning, where it goes on after it."""

_MOST_IN_OTHER_NAMES = 8
"""How many of the words that mean the same are looked for among those by which issues are asked about."""

_IN_OTHER_NAME = 0.75
"""How much a word counts by which an issue is asked about, for each item on that issue."""

_LIGHT, _UNKNOWN_LIGHT = 0.4, 0.2
"""What part of its weight a light word has, where some brief has it and where none does."""

_UNKNOWN = 1.5
"""The weight of a word that no brief has, in parts of the weight of one that a single item has."""

_UNKNOWN_COMMON = 0.25
"""What part of its weight a word of everyday English has that no brief has: its item is known by the other words."""

_MODIFIER = re.compile("[a-z]{3,}(?:ed|ly|able|ible|ful|less|ish|ous|ary|ness|isy)")
_UNKNOWN_MODIFIER = 0.4
"""What part of the weight of a word that no brief has one has that says how something is, and not what: contaminated."""

_IN_TITLES = 0.1
"""What part of its weight a word has that stands in titles of briefs alone: it says what they are about, and of no item more."""

_SHORTEST_BEGINNING, _SHORTEST_PART = 5, 4
"""How long a word must be of which others may be the rest, and each part of one that is two."""

_PREFIXES = frozenset(
    tokens.words("over under cyber anti counter micro multi inter non pre post sub trans re de un mis")
)
_SUFFIXES = frozenset(
    tokens.words(
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
    match: str = ""
    """What its items match, in FTS5's language."""

    @property
    def sought(self) -> SoughtWord:
        """The word as it was sought, to say why an item was found by it."""
        own = frozenset(form for form, share in self.forms.items() if share > _ONLY_SYNONYM)
        return SoughtWord(self.word, own, frozenset(self.forms) - own, self.parts)

    @property
    def is_cut_off(self) -> bool:
        """Whether more items may have the word than were looked at."""
        return len(self.shares) >= MOST_ROWS

    @property
    def is_in_no_brief(self) -> bool:
        """Whether no brief has the word, nor one that stands for it."""
        return not self.forms and not self.parts


class _StandIn(NamedTuple):
    """A word that means the same as another, or what carries a phrase: its forms in the library, and the items with one.

    `of` is the word by which it is light or not, `share` how far it counts.
    """

    name: str
    of: str
    forms: tuple[str, ...]
    numbers: list[int]
    share: float


class WantedWords(NamedTuple):
    """All words of a question: every form of any, and of each form the places of its words with how far it counts as each."""

    words: tuple[WantedWord, ...]
    forms: frozenset[str]
    places_by_form: dict[str, list[tuple[int, float]]]


def wanted_words(words: Sequence[WantedWord]) -> WantedWords:
    """Put the words of a question together, so that an item is compared with all of them at once."""
    places_by_form: dict[str, list[tuple[int, float]]] = {}
    for place, word in enumerate(words):
        for form, share in word.forms.items():
            places_by_form.setdefault(form, []).append((place, share))
    return WantedWords(tuple(words), frozenset(places_by_form), places_by_form)


class Weighing(NamedTuple):
    """How words are weighed, by about how many items the library has."""

    items: int

    def weight(self, word: str, holders: float, *, is_known: bool) -> float:
        """Return the weight of a word that so many items have: the rarer, the heavier, but one is not much above three."""
        rarity = math.log(1 + self.items / (holders + 2))
        if all(map(is_light, _parts_that_carry(word))):
            return rarity * (_LIGHT if is_known else _UNKNOWN_LIGHT)
        if is_known:
            return rarity
        if is_common(word):
            return rarity * _UNKNOWN_COMMON
        return rarity * _UNKNOWN * (_UNKNOWN_MODIFIER if _MODIFIER.fullmatch(word) else 1.0)


class WordFinder:
    """Looks words of one question up in an index, each word of the library once."""

    def __init__(self, reader: RowReader, thesaurus: Thesaurus, scoped: str) -> None:
        """Look up in an index; `scoped` is what an item must have besides, in FTS5's language."""
        self._reader = reader
        self._thesaurus = thesaurus
        self._scoped = scoped
        self._forms: dict[str, tuple[str, ...]] = {}
        self._wanted: dict[tuple[str, bool], WantedWord] = {}

    def wanted(self, word: str, weighing: Weighing, *, is_last: bool) -> WantedWord:
        """Look a word or a phrase up. The last word may not have been typed out."""
        if (word, is_last) not in self._wanted:
            self._wanted[word, is_last] = self._looked_up(word, weighing, is_last=is_last)
        return self._wanted[word, is_last]

    def _looked_up(self, word: str, weighing: Weighing, *, is_last: bool) -> WantedWord:
        parts = self._parts(word)
        own = {} if parts else self._own_forms(word, is_last=is_last)
        shares = dict.fromkeys(self.numbers(" AND ".join(map(_any, parts))), 1.0) if parts else {}
        shares |= dict.fromkeys(self.numbers(_any(own)), max(own.values(), default=1.0)) if own else {}
        has_own = bool(shares) or bool(own)
        also = self._forms_in_other_names(word)
        if also:
            match = " AND ".join(_any_in_other_name(forms) for forms in also)
            shares = {**dict.fromkeys(self.numbers(match), _IN_OTHER_NAME), **shares}
            if len(also) > 1:
                in_items = parts or (frozenset[str](),) * len(also)
                parts = tuple(part.union(forms) for part, forms in zip(in_items, also, strict=True))
            else:
                own |= dict.fromkeys(also[0], 1.0)
        is_known = has_own or bool(also)
        stand_ins = self._stand_ins(word, own)
        rarities = [weighing.weight(stand_in.of, len(stand_in.numbers), is_known=True) for stand_in in stand_ins]
        if is_known:
            weight = weighing.weight(word, len(shares), is_known=True)
            weight *= _IN_TITLES if own and not shares and self._stands_in_titles(own) else 1.0
        else:
            weight = max(rarities) if rarities else weighing.weight(word, 0, is_known=False)
        others: dict[str, float] = {}
        for stand_in, rarity in zip(stand_ins, rarities, strict=True):
            share = stand_in.share * (_SYNONYM if is_known else _ONLY_SYNONYM) * min(1.0, rarity / weight)
            for form in stand_in.forms:
                others[form] = max(share, others.get(form, 0.0))
            for number in stand_in.numbers:
                shares[number] = max(share, shares.get(number, 0.0))
        taken_for = () if is_known else tuple(stand_in.name for stand_in in stand_ins)
        parts = parts if is_known else ()
        match = " AND ".join(map(_any, parts)) if parts else _any({**others, **own}) if others or own else ""
        return WantedWord(word, {**others, **own}, parts, shares, weight, taken_for, match)

    def _stand_ins(self, word: str, own: dict[str, float]) -> list[_StandIn]:
        """Return the words of the library that mean the same as a word."""
        synonyms = self._thesaurus.synonyms_of(word)
        in_other_names = PREFIXES["also"]
        inflections_of = {other: self._inflections(other) for other in synonyms}
        wanted = {form for forms in inflections_of.values() for form in forms}
        wanted |= {in_other_names + form for other in synonyms[:_MOST_IN_OTHER_NAMES] for form in inflections_of[other]}
        known = {*known_among(self._reader, wanted)} if wanted else set[str]()
        stand_ins: list[_StandIn] = []
        for name, forms in inflections_of.items():
            in_items = tuple(sorted(form for form in forms if form in known and form not in own))
            if in_items:
                stand_ins.append(_StandIn(name, word, in_items, self.numbers(_any(in_items)), 1.0))
            of_issues = tuple(sorted(form for form in forms if in_other_names + form in known))
            if of_issues:
                numbers = self.numbers(_any_in_other_name(of_issues))
                stand_ins.append(_StandIn(name, word, of_issues, numbers, _IN_OTHER_NAME))
        carrying = _parts_that_carry(word)
        if " " in word and len(carrying) == 1 and (own_forms := self.known_forms(carrying[0])):
            stand_ins.append(_StandIn(carrying[0], carrying[0], own_forms, self.numbers(_any(own_forms)), 1.0))
        return stand_ins

    def _inflections(self, word: str) -> frozenset[str]:
        """Return a word that means the same in its plural and its tenses; of one in another script what the library has."""
        forms = inflections(word) if word.isascii() else frozenset(self.known_forms(word))
        return frozenset(filter(carries, forms)) if carries(word) else forms

    def _parts(self, word: str) -> tuple[frozenset[str], ...]:
        """Return the forms of each word of a phrase, or of each of the two words that an unknown word is made of."""
        if " " in word:
            forms = tuple(frozenset(self.known_forms(part)) for part in _parts_that_carry(word))
            return forms if len(forms) > 1 and all(forms) else ()
        if self.known_forms(word) or self._thesaurus.synonyms_of(word):
            return ()
        for end in range(len(word) - _SHORTEST_PART, 1, -1):
            left, right = word[:end], word[end:]
            if left in _PREFIXES and self._knows(right):
                left_forms = self.known_forms(left)
                return (*([frozenset(left_forms)] if left_forms else []), frozenset(self.known_forms(right)))
            if right in _SUFFIXES and self._knows(left):
                return (frozenset(self.known_forms(left)),)
            if len(left) >= _SHORTEST_PART and is_known(self._reader, left) and is_known(self._reader, right):
                return frozenset(self.known_forms(left)), frozenset(self.known_forms(right))
        return ()

    def _own_forms(self, word: str, *, is_last: bool) -> dict[str, float]:
        """Return the words of the library that are forms of a word, else those that go on after it."""
        if " " in word:
            return {}
        forms = {**dict.fromkeys(self._known_kindred(word), _KINDRED), **dict.fromkeys(self.known_forms(word), 1.0)}
        if forms:
            return forms
        if is_last and len(word) > 1:
            return dict.fromkeys(words_beginning(self._reader, word, 12), 1.0)
        if len(word) >= _SHORTEST_BEGINNING and not self._thesaurus.synonyms_of(word):
            return dict.fromkeys(words_beginning(self._reader, word, 12), _BEGINNING)
        return {}

    def _forms_in_other_names(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return the forms of each part of a word or a phrase by which some issue is asked about; none where one has none."""
        prefix = PREFIXES["also"]
        forms: list[tuple[str, ...]] = []
        for part in _parts_that_carry(word):
            known = (known[1:] for known in words_beginning(self._reader, prefix + stem(part), 60))
            own = tuple(form for form in known if is_form(form, part))
            if not own:
                return ()
            forms.append(own)
        return tuple(forms)

    def _stands_in_titles(self, words: Iterable[str]) -> bool:
        """Say whether the title of some brief has one of some words."""
        return bool(known_among(self._reader, [PREFIXES["brief"] + word for word in words]))

    def _knows(self, word: str) -> bool:
        return bool(self.known_forms(word))

    def known_forms(self, word: str) -> tuple[str, ...]:
        """Return the words of the library that are forms of a word, itself among them; of willing not will, which is none."""
        if word not in self._forms:
            if has_short_stem(word):
                known: Iterable[str] = known_among(self._reader, forms_of(word))
            else:
                known = (form for form in words_beginning(self._reader, stem(word), 60) if is_form(form, word))
            self._forms[word] = tuple(form for form in known if form == word or carries(form))[:12]
        return self._forms[word]

    def _known_kindred(self, word: str) -> tuple[str, ...]:
        """Return the words of the library that belong to a word as its noun or its verb."""
        kindred = kindred_forms(word)
        return tuple(known_among(self._reader, kindred)) if kindred else ()

    def numbers(self, match: str, within: tuple[int, int] = EVERYWHERE) -> list[int]:
        """Return the numbers of the items that match something, the best ranks first; `within` two numbers."""
        return self._reader.numbers(" AND ".join(filter(None, [match, self._scoped])), within, MOST_ROWS)


def _parts_that_carry(word: str) -> tuple[str, ...]:
    """Return the words of a phrase that carry its meaning, work of `work at`; all of a state's name, and a single word."""
    parts = tuple(word.split())
    return parts if len(parts) == 1 or state_called(word) else tuple(part for part in parts if carries(part))


def _any(words: Iterable[str]) -> str:
    """Return a match of any of some words, in FTS5's language."""
    return f"({' OR '.join(f'{chr(34)}{word}{chr(34)}' for word in sorted(words))})"


def _any_in_other_name(words: Iterable[str]) -> str:
    """Return a match of the items on an issue that any of some words is another name of."""
    return _any(PREFIXES["also"] + word for word in words)
