"""Which bodies of the articles the names said beforehand mean: `Port Authority` is the `Port Authority of Alder`.

A name means the one body of which it is a part, or which is a part of it, or whose initials it has; where several could
be meant, none is, and that is told. A mere place is no part: `Alder` means the `Alder Council` only where somebody who
is given to Alder was found to speak for that council.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.brief.text import fold
from briefing.drafting.findings import Findings
from briefing.drafting.language.foreign_phrases import LANGUAGES
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import DETERMINERS
from briefing.drafting.names.gazetteer import called, known_names, words_of
from briefing.drafting.names.persons import COMPANIES, ORGANISATIONS

_WORD = re.compile(r"[^\W_]+")
_SMALL = set(_WORD.findall("of the for and de der die das des du la le les del los las et y und fur"))
_FOREIGN_NOUNS = frozenset(fold(word) for language in LANGUAGES for word in word_list(f"{language} organisations"))
_NOUNS = ORGANISATIONS | COMPANIES | _FOREIGN_NOUNS


class Unclear(NamedTuple):
    """A name said beforehand and whom it may mean: several of whom none is taken, or one that it may only tell the place of."""

    name: str
    may_mean: tuple[str, ...]


class MeantBodies(NamedTuple):
    """The party that was given for each body which a name means, by the body's name in the articles.

    `unclear` is what may mean several, `met` the names that mean one.
    """

    party_by_body: Mapping[str, str]
    unclear: tuple[Unclear, ...]
    met: tuple[str, ...]


def words_in(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: folded, without an article before them and without `'s`."""
    words = tuple(_WORD.findall(fold(name.replace("’s", "").replace("'s", ""))))
    return words[1:] if len(words) > 1 and words[0] in DETERMINERS else words


def meant_bodies(
    given: Sequence[tuple[str, str]], all_findings: Sequence[Findings], spoken_for: Mapping[str, Collection[str]]
) -> MeantBodies:
    """Return which bodies some pairs of a name and its party mean; of two that mean one body, the longer name counts.

    `spoken_for` are the bodies for which the articles have the persons speak who are given to a party.
    """
    bodies = _bodies(all_findings)
    surfaces: dict[tuple[str, ...], set[str]] = {}
    for article_findings in all_findings:
        for _, meant, surface in article_findings.short_forms:
            surfaces.setdefault(words_in(surface), set()).add(meant)
    exact = {words_in(name) for name, _ in given}
    free = [body for body in bodies if words_in(body) not in exact]
    party_by_body: dict[str, str] = {}
    met: list[str] = []
    open_names: list[tuple[str, str, Sequence[str], Sequence[str]]] = []
    for name, party in sorted(given, key=lambda pair: -len(words_in(pair[0]))):
        if any(words_in(body) == words_in(name) for body in bodies):
            continue
        certain, possible = _fitting(name, free, surfaces)
        own = [body for body in (*certain, *possible) if body in spoken_for.get(party, ())]
        taken: Sequence[str] = own if len(own) == 1 else certain
        if len(taken) == 1 and party_by_body.setdefault(taken[0], party) == party:
            met.append(name)
        else:
            open_names.append((name, party, taken, possible))
    unclear = []
    for name, party, several, possible in open_names:
        may_be_it = name == party and party in spoken_for and party not in party_by_body.values()
        if others := tuple(dict.fromkeys((*several, *(possible if may_be_it else ())))):
            unclear.append(Unclear(name, others))
    return MeantBodies(party_by_body, tuple(unclear), tuple(met))


def _bodies(all_findings: Sequence[Findings]) -> list[str]:
    """Return all that the articles name or have speak and that is no person."""
    persons: set[str | None] = set()
    names: list[str | None] = []
    for article_findings in all_findings:
        for statement in article_findings.statements:
            persons.add(statement.speaker.person)
            names.append(statement.speaker.party)
        names += [mention.name for _, mention in article_findings.mentions if not mention.is_place]
        names += [meant for _, meant, _ in article_findings.short_forms]
        names += article_findings.voices
    return [name for name in dict.fromkeys(names) if name and name not in persons]


def _fitting(
    name: str, bodies: Sequence[str], surfaces: Mapping[tuple[str, ...], Collection[str]]
) -> tuple[Sequence[str], Sequence[str]]:
    """Return the bodies that a name means if it is but one, and those whose place alone it may tell."""
    if known := called().get(words_of(name)):
        return [body for body in bodies if body == known.name], []
    if so_called := [body for body in bodies if body in surfaces.get(words_in(name), ())]:
        return so_called, []
    own = [body for body in bodies if body not in known_names()]
    certain = [body for body in own if _is_part(name, body) or _is_part(body, name) or _has_initials(name, body)]
    possible = [
        body
        for body in bodies
        if body not in certain and not _is_state(body) and (_shares_words(name, body) or _has_initials(name, body))
    ]
    return certain, possible


def _is_state(name: str) -> bool:
    return name in known_names() and bool(known_names()[name].adjectives)


def _is_part(part: str, whole: str) -> bool:
    """Say whether a name is a body's name in short: it has its noun, or what it lacks is no noun but of a company."""
    words, all_words = _telling(part), _telling(whole)
    if not words or not set(words) <= set(all_words):
        return False
    if set(words) & _NOUNS or not set(all_words) & _NOUNS:
        return True
    rest = [word for word in all_words if word not in words]
    return not set(rest) & (_NOUNS - COMPANIES) or (all_words[0] in _FOREIGN_NOUNS and rest == [all_words[0]])


def _shares_words(one: str, other: str) -> bool:
    first, second = set(_telling(one)), set(_telling(other))
    return bool(first and second) and (first <= second or second <= first)


def _has_initials(one: str, other: str) -> bool:
    """Say whether one of two names is the initials of the other: `PAA` of the `Port Authority of Alder`."""
    return any(
        short.isalpha() and short.isupper() and len(short) > 1 and short.casefold() in _initials(whole)
        for short, whole in ((one, other), (other, one))
    )


def _initials(name: str) -> Iterator[str]:
    yield "".join(word[0] for word in words_in(name))
    yield "".join(word[0] for word in _telling(name))


def _telling(name: str) -> list[str]:
    return [word for word in words_in(name) if word not in _SMALL]
