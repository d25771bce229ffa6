"""Slips: the word of a brief, of the trade, or of a party's name that a word which no brief has was meant to be."""

from collections.abc import Iterator

from briefing.library.index import tokens
from briefing.library.index.row_reader import RowReader
from briefing.library.index.schema import PREFIXES
from briefing.library.lookup import question_names, word_classes
from briefing.library.lookup.known_words import correction, is_known, known_among, words_one_slip_from
from briefing.library.lookup.query import Query
from briefing.library.lookup.words.inflections import inflections
from briefing.library.lookup.words.states import names_beginning_as, state_called
from briefing.library.lookup.words.thesaurus import Thesaurus

_SHORT = 5
"""Up to how many letters a word is short."""

_SHORTEST_OF_A_NAME = 4
"""How many letters a word has at the least that is taken for a slip in a party's name."""

_LONG = 8
"""How long a word that no brief has must be to be a slip of a word of the trade: police is none of policy."""


def with_names_spelled(
    reader: RowReader, query: Query, thesaurus: Thesaurus
) -> tuple[Query, tuple[tuple[str, str], ...]]:
    """Return a query with each slip in a party's name replaced by the name, `Ukrane` or `natos`; and the replacements.

    A party goes by its own name and by its state's: a slip of a capital's is one too. What is typed alone and begins a name
    may still be typed on.
    """
    in_doubt = {term for term in query.terms if _may_be_a_misspelled_name(term, thesaurus)}
    in_doubt.difference_update(known_among(reader, in_doubt) if in_doubt else ())
    meant = {term: name for term in in_doubt if (name := _name_meant_by(reader, term))}
    if len(query.terms) == 1:
        meant = {term: name for term, name in meant.items() if not name.startswith(term)}
    terms = tuple(meant.get(term, term) for term in query.terms)
    slips = ((term, meant[term]) for term in dict.fromkeys(query.terms) if term in meant)
    return query._replace(terms=terms), tuple((term, name) for term, name in slips if not name.startswith(term))


def meant_by(reader: RowReader, word: str, thesaurus: Thesaurus) -> str:
    """Return the word of the library of which an unknown one may be a slip, else the word of the trade; empty for neither."""
    near = correction(reader, word)
    if near and _is_a_slip(word, near):
        return near
    if len(word) < _LONG or state_called(word) or word_classes.is_common(word):
        return ""
    names = [name for name in thesaurus.words_beginning_as(word) if name not in inflections(word)]
    if slip_of := next((name for name in names if _is_a_slip(word, name)), ""):
        return slip_of
    forms = (form for name in names for form in sorted(inflections(name)) if _is_a_slip(word, form))
    return next((form for form in forms if is_known(reader, form) or is_known(reader, PREFIXES["also"] + form)), "")


def _may_be_a_misspelled_name(term: str, thesaurus: Thesaurus) -> bool:
    return (
        len(term) >= _SHORTEST_OF_A_NAME
        and word_classes.carries(term)
        and not state_called(term)
        and not thesaurus.synonyms_of(term)
        and not word_classes.is_common(term)
        and not word_classes.is_light(term)
    )


def _name_meant_by(reader: RowReader, term: str) -> str:
    """Return the word of a party's name of which a term is a slip, or has but an s more; empty for none."""
    near = [name for name in _names_near(reader, term) if _is_a_slip(term, name)]
    near = [name for name in near if term == f"{name}s" or not term.startswith(name)]
    whole = (name for name in near if question_names.party_named(reader, name))
    of_names = (name for name in near if is_known(reader, PREFIXES["party"] + name))
    return next(whole, "") or next(of_names, "")


def _names_near(reader: RowReader, term: str) -> Iterator[str]:
    yield from sorted(words_one_slip_from(reader, term))
    yield from names_beginning_as(term)


def _is_a_slip(word: str, near: str) -> bool:
    """Say whether a word of a question may be a slip of another: one character off, and not the first.

    A short word with one letter for another is more likely another word: spare is no slip of share.
    """
    if word[0] != near[0] or abs(len(word) - len(near)) > 1 or not word_classes.carries(near):
        return False
    if tokens.distance(word, near) != 1:
        return False
    return len(word) != len(near) or len(word) > _SHORT or sorted(word) == sorted(near)
