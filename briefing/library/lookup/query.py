"""The language of queries: plain terms, and scopes such as `party:china`.

Refuses nothing but unknown scopes, of which it complains by name.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.brief.text import clean, did_you_mean, fold, shortened
from briefing.library.index import tokens
from briefing.library.lookup.word_classes import carries

SCOPES = ("party", "issue", "stance", "source", "in", "brief")
"""What may stand before a colon."""

KINDS = ("positions", "claims", "questions", "gaps")
"""The kinds of items, in the order of rank."""

GAPS = (KINDS[-1],)
"""The kinds where gaps alone are asked for."""

ITEMS = KINDS[:3]
"""The kinds that a brief writes. A gap is computed: it is a hit where it answers a question, or where it is asked for."""

QUOTES = "quotes"
"""What may stand after `in:` besides the kinds: the quotations of positions and claims alone."""

MOST_TERMS = 12
"""How many terms that carry some meaning a query has, and scopes; words of asking, behind which it stands, come on top."""

_MOST_WORDS = 48
_LONGEST = 400
_PART = re.compile(r'(?:\w+:)?"[^"]*"?|\S+')
_STATES_IN_CAPITALS = {"US": "usa", "U.S.": "usa", "U.S": "usa", "UN": "uno", "U.N.": "uno", "U.N": "uno"}
"""What is a state's name only as it was typed, and in small letters a word that carries nothing; and another name of it."""

_GROUPS_OF_DIGITS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")


class Query(NamedTuple):
    """The terms that may stand anywhere, those of each scope, the kinds asked for, and complaints of the rest.

    `spellings` says which of the terms may be written as another word: from which to before which, and that word.
    """

    terms: tuple[str, ...] = ()
    scoped: tuple[tuple[str, tuple[str, ...]], ...] = ()
    kinds: tuple[str, ...] = ITEMS
    in_quotes: bool = False
    complaints: tuple[str, ...] = ()
    spellings: tuple[tuple[int, int, str], ...] = ()
    states: tuple[tuple[int, str], ...] = ()
    """The places of the terms that are states' names as they were typed, and other names of these: US, and not us."""

    @property
    def is_empty(self) -> bool:
        """Say whether it asks for nothing."""
        return not self.terms and not self.scoped and self.kinds == ITEMS and not self.in_quotes

    @property
    def terms_of_question(self) -> tuple[str, ...]:
        """The terms as a question has them, whose words are read in small letters: usa for US."""
        names = dict(self.states)
        return tuple(names.get(place, term) for place, term in enumerate(self.terms))

    @property
    def all_terms(self) -> tuple[str, ...]:
        """Every term, scoped or not."""
        return (*self.terms, *(term for _, terms in self.scoped for term in terms))


def parse(text: str) -> Query:
    """Parse a query. Its words are folded as the index folds them; nothing that is typed raises."""
    terms: list[str] = []
    scoped: list[tuple[str, tuple[str, ...]]] = []
    kinds: list[str] = []
    complaints: list[str] = []
    spellings: list[tuple[int, int, str]] = []
    states: list[tuple[int, str]] = []
    typed = _GROUPS_OF_DIGITS.sub(lambda digits: digits[0].replace(" ", ","), clean(text)[:_LONGEST])
    for part in _PART.findall(typed):
        scope, colon, value = part.partition(":")
        if not colon or not scope.isalpha():
            words = tokens.words(part)
            spellings += _spellings(part, words, len(terms))
            name = _STATES_IN_CAPITALS.get(re.split("['’-]", part)[0].strip("?,;:!()"))
            states += [(len(terms), name)] if name and not typed.isupper() else []
            terms += words
            continue
        scope = fold(scope)
        if scope not in SCOPES:
            complaints.append(_unknown(scope, SCOPES, "scope"))
        elif scope == "in":
            wanted_kinds, complaint = _kind(value)
            kinds += wanted_kinds
            complaints += complaint
        elif scoped_words := tokens.words(value):
            scoped.append((scope, tuple(scoped_words)))
    in_quotes = QUOTES in kinds
    chosen = tuple(kind for kind in KINDS if kind in kinds) or (KINDS[:2] if in_quotes else ITEMS)
    end = _end_of_terms(terms)
    kept = tuple(spelling for spelling in spellings if spelling[1] <= end)
    named = tuple(state for state in states if state[0] < end)
    return Query(tuple(terms[:end]), tuple(scoped[:MOST_TERMS]), chosen, in_quotes, tuple(complaints), kept, named)


def _end_of_terms(terms: Sequence[str]) -> int:
    """Return how many of the first terms are kept: up to the last that carries some meaning and is not too much."""
    carrying = [place for place, term in enumerate(terms) if carries(term)]
    end = carrying[MOST_TERMS] if len(carrying) > MOST_TERMS else len(terms)
    return min(end, _MOST_WORDS)


def _spellings(part: str, words: Sequence[str], offset: int) -> Iterator[tuple[int, int, str]]:
    """Yield where what may be written otherwise in a part stands among a query's terms, of which some stand before it."""
    for parts, other in tokens.other_spellings(part):
        places = (place for place in range(len(words)) if [*words[place : place + len(parts)]] == parts)
        place = next(places, None)
        if place is not None:
            yield offset + place, offset + place + len(parts), other


def _kind(value: str) -> tuple[list[str], list[str]]:
    wanted = fold(value).strip()
    if not wanted:
        return [], []
    kinds = [kind for kind in (*KINDS, QUOTES) if kind.startswith(wanted)]
    return (kinds, []) if kinds else ([], [_unknown(wanted, (*KINDS, QUOTES), "place after in:")])


def _unknown(word: str, known: tuple[str, ...], noun: str) -> str:
    remedy = did_you_mean(word, known)
    there = f"there are {', '.join(known)}"
    return f'unknown {noun} "{shortened(word, 24)}"; {remedy + " " if remedy else ""}{there}'
