"""Stems: what the forms of a word have in common, in English and German by their endings, in Russian by its length."""

import re
from functools import lru_cache

from briefing.library.lookup.words.inflections import bases, forms, is_plural_in_men

_STEM = re.compile(
    "(.{4,}?)(?:i[sz]ations?|i[sz](?:e[ds]?|ing|ers?)|ifications?|if(?:y|ies|ied|ying)|at(?:e[ds]?|ing|ors?|ive)|ational|iveness|fulness|ements?|ingly|ations?|ities|ments?|ality|ances?|ences?|ively|ings?"
    "|ions?|edly|ness|ious|ives?|eries|ies|ied|ers?|ists?|ity|ery|ungen|ung|en|est|als?|ed|es|ly|or|s|y|e)"
)
"""A word of English or German: what its forms begin with, and the longest ending that is one."""

_STEM_OF_A_LONG_WORD = re.compile(
    "(.{5,}?)(?:ic(?:s|al|als|ally)?|ous(?:ly)?|ful(?:ly)?|isms?|[ae]nt(?:s|ly)?|[ae]nc(?:y|ies))"
)
"""The same with endings that are part of many a short word."""

_DOUBLED = re.compile(r"(.{3,}([bdgmnprt])|.{4,}(l))(?:\2|\3)(?:ings?|ed|ers?)")
"""A word whose last consonant is doubled before an ending, as in planned and travelling; and what is before that."""

_SHORT_STEM = 4
"""How long a stem is at the most that other words have too: such a word has no other forms than by its endings."""


_FAMILIES = (
    "critical critically",
    "important importance importantly",
    "informal informally",
    "generation generations",
    "generous generously generosity",
    "relative relatives relatively",
    "executive executives",
    "conservative conservatives",
    "objective objectives",
    "police policing policeman policemen",
    "community communities",
    "communist communists communism",
    "communicate communicates communicated communicating communication communications",
    "international internationally",
    "majority majorities",
    "minority minorities",
    "hospitality",
    "positive positively",
    "respective respectively",
    "contraction contractions",
    "capitalism capitalist capitalists",
)
_OWN_FAMILY = {word: family for family in _FAMILIES for word in family.split()}
"""Words that mean something else than what they begin with, by their families: an import is of no importance by its name."""


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return what the forms of a word begin with: `deliv` for delivers, delivered, deliveries; at least four letters.

    For a Russian word that is all but the last three letters.
    """
    if re.match("[\u0400-\u04ff]", word):
        return word[: max(4, len(word) - 3)]
    if is_plural_in_men(word) or word.endswith("man"):
        return word[:-2]
    if match := _DOUBLED.fullmatch(word):
        word = match[1]
    while match := _STEM_OF_A_LONG_WORD.fullmatch(word) or _STEM.fullmatch(word):
        word = match[1]
    return word


@lru_cache(maxsize=4096)
def has_short_stem(word: str) -> bool:
    """Say whether a word's stem is so short that other words have it too: ship is the stem of shipping, and party has part's."""
    return word.isascii() and any(len(stem(base)) <= _SHORT_STEM for base in bases(word))


def is_form(form: str, word: str) -> bool:
    """Say whether one word is a form of another."""
    if _OWN_FAMILY.get(form) != _OWN_FAMILY.get(word):
        return False
    if has_short_stem(word):
        return form in forms(word)
    root = stem(word)
    if not root.isascii():
        return form.startswith(root) and abs(len(form) - len(word)) <= 3
    return stem(form) == root or (form.startswith(word) and len(form) - len(word) <= 3)
