"""Who speaks for whom, as the curator says beforehand: what was read from the articles is set right by it.

A name means the person, the party or the office that the articles call so. A surname is enough; where two given names
fit one speaker, the longer one counts. Where one name fits two persons it means neither, and that is told.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import NamedTuple, TypeVar

from briefing.drafting.findings import Findings, Quotation, Report
from briefing.drafting.language.reporting_clauses import ROLES
from briefing.drafting.meant_bodies import MeantBodies, Unclear, meant_bodies, words_in
from briefing.drafting.names.bodies import STATE_ORGANS
from briefing.drafting.names.gazetteer import called, words_of
from briefing.drafting.names.persons import ORGANISATIONS
from briefing.drafting.short_names import with_names
from briefing.drafting.speakers.speaker import Speaker

Statement = TypeVar("Statement", Quotation, Report)

_APOSTROPHES = "'\u2019\u02bc\u2018"
_HYPHENS = "-\u2010\u2011"
_ALIKE = 0.75
"""How much of two first names is the same where they are one, spelled in two ways: `Esmail`, `Esmaeil`."""


class GivenParty(NamedTuple):
    """A party and the names of those who speak for it."""

    name: str
    names: tuple[str, ...]


class GivenParties:
    """The parties that are said beforehand, in the order of their option."""

    def __init__(self, given: Sequence[GivenParty] = ()) -> None:
        """Take in who speaks for whom; a party itself need not be among its names."""
        pairs = [(party.name, name) for party in given for name in (*party.names, party.name)]
        self._party_by_words = {words: party for party, name in reversed(pairs) if (words := words_in(name))}
        self._wanted = {words_in(name): name for party in given for name in party.names}
        self._given = given
        self._met: set[tuple[str, ...]] = set()
        self.party_names = tuple(dict.fromkeys(party.name for party in given))
        self._bodies = MeantBodies({}, (), ())
        self.unclear: tuple[Unclear, ...] = ()

    def find_whom_they_mean(self, all_findings: Sequence[Findings]) -> None:
        """Find which bodies and persons are meant, in what was found without any knowledge of who speaks for whom.

        What could mean several is `unclear` from then on, and means nobody.
        """
        persons: dict[tuple[str, ...], dict[str, str | None]] = {}
        spoken_for: dict[str, set[str]] = {}
        in_words: set[tuple[str, ...]] = set()
        for statement in chain.from_iterable(article.statements for article in all_findings):
            speaker = statement.speaker
            if words := self._best(speaker):
                spoken_for.setdefault(self._party_by_words[words], set()).add(speaker.party or "")
                in_words.add(words)
                if speaker.person and words != words_in(speaker.person):
                    persons.setdefault(words, {})[speaker.person] = speaker.party
        several = {words: tuple(found) for words, found in persons.items() if _are_several(words, found)}
        pairs = [(party.name, party.name) for party in self._given]
        pairs += [(name, party.name) for party in self._given for name in party.names if words_in(name) not in persons]
        self._bodies = meant_bodies(pairs, all_findings, spoken_for)
        no_person = [unclear for unclear in self._bodies.unclear if words_in(unclear.name) not in in_words]
        self.unclear = (
            *(Unclear(self._wanted.get(words, " ".join(words)), found) for words, found in several.items()),
            *no_person,
        )
        self._met.update({*several, *(words_in(name) for name in self._bodies.met)})
        for words in several:
            del self._party_by_words[words]

    def applied(self, findings: Findings) -> Findings:
        """Return what was found in an article with each speaker under the party that was given for that speaker."""
        if not self._party_by_words:
            return findings
        moved = findings._replace(
            quotations=tuple(self._moved(quotation) for quotation in findings.quotations),
            reports=tuple(self._moved(report) for report in findings.reports),
        )
        return with_names(moved, self._named)

    def persons(self, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yield the given names that may be a person's, as some texts print them, each with the party as the articles call it.

        Such a name is capitals without an office or an organisation.
        """
        body_by_party = {party: body for body, party in reversed(list(self._bodies.party_by_body.items()))}
        for party in self._given:
            for name in party.names:
                words = name.split()
                is_plain = all(word[0].isupper() and not word.isupper() for word in words)
                nouns = {word.lower() for word in words} & (ROLES | ORGANISATIONS | STATE_ORGANS)
                is_clear = words_in(name) in self._party_by_words
                if is_plain and is_clear and not nouns and words_of(name) not in called():
                    for printed in _as_printed(name, texts):
                        yield printed, body_by_party.get(party.name, party.name)

    def names_for(self, party: str, alias: str) -> bool:
        """Say whether a name that was given for a party is, or is part of, what the articles call it."""
        given_names = (words_in(name) for given in self._given if given.name == party for name in given.names)
        return any(words and words in _runs(words_in(alias), len(words)) for words in given_names)

    def unmet(self) -> tuple[str, ...]:
        """Return the given names that none of the articles so far has."""
        return tuple(name for words, name in self._wanted.items() if words not in self._met)

    def _moved(self, statement: Statement) -> Statement:
        speaker = statement.speaker
        best = self._best(speaker)
        if best:
            self._met.update(words for words in self._party_by_words if _means(words, speaker))
        party = self._party_by_words[best] if best else self._bodies.party_by_body.get(speaker.party or "")
        if party is None:
            return statement
        how = speaker.how if party == speaker.party else f"{speaker.how}, for {party} as --party says"
        is_stated = speaker.how.endswith("”") and "read as" not in speaker.how
        moved = speaker._replace(party=party, how=how, is_named=speaker.is_named or (bool(best) and is_stated))
        return statement._replace(speaker=moved)

    def _best(self, speaker: Speaker) -> tuple[str, ...]:
        """Return the longest of the given names that mean a speaker; empty where none does."""
        return max((words for words in self._party_by_words if _means(words, speaker)), key=len, default=())

    def _named(self, name: str) -> str:
        words = words_in(name)
        if words in self._party_by_words:
            self._met.add(words)
        return self._party_by_words.get(words, self._bodies.party_by_body.get(name, name))


def _means(words: tuple[str, ...], speaker: Speaker) -> bool:
    """Say whether a given name is that of a speaker: part of a person's name, a whole party, or an office without a name."""
    if words_in(speaker.party or "") == words:
        return True
    if speaker.person:
        return words in _runs(words_in(speaker.person), len(words))
    office = words_in(speaker.text)
    return office == words or (len(words) > 1 and words in _runs(office, len(words)))


def _are_several(words: tuple[str, ...], party_by_person: dict[str, str | None]) -> bool:
    """Say whether persons of one name are several: their first names differ, and so do those for whom they speak."""
    firsts = [[word for word in words_in(person) if word not in words] for person in party_by_person]
    differ = any(not _may_be_one(one, other) for at, one in enumerate(firsts) for other in firsts[at + 1 :])
    return differ and len(set(party_by_person.values())) > 1


def _may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    if not one or not other:
        return True
    is_initial = len(one[0]) == 1 or len(other[0]) == 1
    return one[0][0] == other[0][0] if is_initial else SequenceMatcher(None, one[0], other[0]).ratio() >= _ALIKE


def _as_printed(name: str, texts: Sequence[str]) -> Iterable[str]:
    """Return a name as texts print it, whose apostrophes and hyphens have shapes that no keyboard has; else as it was typed."""
    shapes = {**dict.fromkeys(_APOSTROPHES, f"[{_APOSTROPHES}]"), **dict.fromkeys(_HYPHENS, f"[{_HYPHENS}]")}
    pattern = re.compile("".join(shapes.get(sign) or re.escape(sign) for sign in name))
    return dict.fromkeys(match[0] for text in texts for match in pattern.finditer(text)) or (name,)


def _runs(words: tuple[str, ...], length: int) -> Iterator[tuple[str, ...]]:
    return (words[at : at + length] for at in range(len(words) - length + 1))
