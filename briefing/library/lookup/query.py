"""The language of queries: plain terms, and scopes such as `party:china`.

Refuses nothing but unknown scopes, of which it complains by name.
"""

import re
from typing import NamedTuple

from briefing.brief.text import clean, did_you_mean, fold, shortened
from briefing.library.index import tokens

SCOPES = ("party", "issue", "stance", "source", "in", "brief")
"""What may stand before a colon."""

KINDS = ("positions", "claims", "questions", "gaps")
"""The kinds of items, in the order of rank."""

ITEMS = KINDS[:3]
"""The kinds that a brief writes. A gap is computed: it is a hit where it answers a question, or where it is asked for."""

QUOTES = "quotes"
"""What may stand after `in:` besides the kinds: the quotations of positions and claims alone."""

MOST_TERMS = 12
_LONGEST = 400
_PART = re.compile(r'(?:\w+:)?"[^"]*"?|\S+')


class Query(NamedTuple):
    """The terms that may stand anywhere, those of each scope, the kinds asked for, and complaints of the rest."""

    terms: tuple[str, ...] = ()
    scoped: tuple[tuple[str, tuple[str, ...]], ...] = ()
    kinds: tuple[str, ...] = ITEMS
    in_quotes: bool = False
    complaints: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether it asks for nothing."""
        return not self.terms and not self.scoped and self.kinds == ITEMS and not self.in_quotes

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
    for part in _PART.findall(clean(text)[:_LONGEST]):
        scope, colon, value = part.partition(":")
        if not colon or not scope.isalpha():
            terms += tokens.words(part)
            continue
        scope = fold(scope)
        if scope not in SCOPES:
            complaints.append(_unknown(scope, SCOPES, "scope"))
        elif scope == "in":
            wanted_kinds, complaint = _kind(value)
            kinds += wanted_kinds
            complaints += complaint
        elif words := tokens.words(value):
            scoped.append((scope, tuple(words)))
    in_quotes = QUOTES in kinds
    chosen = tuple(kind for kind in KINDS if kind in kinds) or (KINDS[:2] if in_quotes else ITEMS)
    return Query(tuple(terms[:MOST_TERMS]), tuple(scoped[:MOST_TERMS]), chosen, in_quotes, tuple(complaints))


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
