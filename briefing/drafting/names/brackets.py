"""The party that stands in brackets behind a name: `Pia Holmgaard (GDA, DK)`."""

from collections.abc import Mapping, Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import ROLES
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.persons import bare

Brackets = Mapping[int, Sequence[Word]]
"""The words in brackets, by where the word before them begins."""

_INDEPENDENT = {"ind", "independent", "non-partisan", "nonpartisan"}
_COUNTRIES = word_list("letters of countries")
"""The letters behind a name that tell where a member of a parliament comes from."""
_PARTIES = {"party", "list", "alliance", "union", "movement", "bloc", "front", "coalition", "league", "democrats"}
_DEGREES = {"phd", "md", "jr", "sr", "obe", "mbe", "qc", "kc", "mp", "mep"}


def in_brackets(inside: Sequence[Word]) -> str | None:
    """Return the party in brackets behind a name: `(GDA, DK)`, `(Labour)`; no country, age, degree, nor plain words."""
    first = []
    for word in inside:
        if not word.is_word:
            break
        first.append(word)
    owner = next((at for at, word in enumerate(first) if word.lower.endswith(("'s", "s'"))), len(first))
    if any(word.lower in ROLES for word in first[owner + 1 :]):  # `Ana Ruiz (Southern Gust's project manager)`
        return " ".join([*(word.text for word in first[:owner]), bare(first[owner].text)])
    text = " ".join(word.text for word in first)
    if not first or not first[0].is_capital or text.lower() in _DEGREES or ("-" in text and text[1] == "-"):
        return None
    if any(char.isdigit() for char in text):
        return None  # `Ana Ruiz (St Brannock's 1961-66)`
    is_country = len(first) == 1 and text in _COUNTRIES
    return None if is_country or len(first) > 4 or text.lower() in _INDEPENDENT else text


def is_of_a_party(name: str) -> bool:
    """Say whether a name calls a political party, so that brackets with another name tell a constituency: `(Upper Dale)`."""
    return name.isupper() or bool(_PARTIES & set(name.lower().split()))
