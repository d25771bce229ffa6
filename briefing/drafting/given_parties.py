"""Who speaks for whom, as the curator says beforehand: what was read from the articles is set right by it.

A name means the person, the party or the office that the articles call so. A surname is enough; where two given names
fit one speaker, the longer one counts.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from briefing.brief.text import fold
from briefing.drafting.findings import Findings, Quotation, Report
from briefing.drafting.language.reporting_clauses import DETERMINERS, ROLES
from briefing.drafting.names.bodies import STATE_ORGANS
from briefing.drafting.names.gazetteer import called, words_of
from briefing.drafting.names.persons import ORGANISATIONS
from briefing.drafting.short_names import with_names
from briefing.drafting.speakers.speaker import Speaker

_WORD = re.compile(r"[^\W_]+")
Statement = TypeVar("Statement", Quotation, Report)


class GivenParty(NamedTuple):
    """A party and the names of those who speak for it."""

    name: str
    names: tuple[str, ...]


class GivenParties:
    """The parties that are said beforehand, in the order of their option."""

    def __init__(self, given: Sequence[GivenParty] = ()) -> None:
        """Take in who speaks for whom; a party itself need not be among its names."""
        pairs = [(party.name, name) for party in given for name in (*party.names, party.name)]
        self._party_by_words = {words: party for party, name in reversed(pairs) if (words := _words(name))}
        self._wanted = {_words(name): name for party in given for name in party.names}
        self._given = given
        self._met: set[tuple[str, ...]] = set()
        self.party_names = tuple(dict.fromkeys(party.name for party in given))

    def applied(self, findings: Findings) -> Findings:
        """Return what was found in an article with each speaker under the party that was given for that speaker."""
        if not self._party_by_words:
            return findings
        moved = findings._replace(
            quotations=tuple(self._moved(quotation) for quotation in findings.quotations),
            reports=tuple(self._moved(report) for report in findings.reports),
        )
        return with_names(moved, self._named)

    def persons(self) -> Iterator[tuple[str, str]]:
        """Yield the given names that may be a person's, each with the party: capitals without an office or an organisation."""
        for party in self._given:
            for name in party.names:
                words = name.split()
                is_plain = all(word[0].isupper() and not word.isupper() for word in words)
                nouns = {word.lower() for word in words} & (ROLES | ORGANISATIONS | STATE_ORGANS)
                if is_plain and not nouns and words_of(name) not in called():
                    yield name, party.name

    def unmet(self) -> tuple[str, ...]:
        """Return the given names that none of the articles so far has."""
        return tuple(name for words, name in self._wanted.items() if words not in self._met)

    def _moved(self, statement: Statement) -> Statement:
        speaker = statement.speaker
        fitting = [words for words in self._party_by_words if _means(words, speaker)]
        self._met.update(fitting)
        if not fitting:
            return statement
        party = self._party_by_words[max(fitting, key=len)]
        how = speaker.how if party == speaker.party else f"{speaker.how}, for {party} as --party says"
        is_stated = speaker.how.endswith("”") and "read as" not in speaker.how
        moved = speaker._replace(party=party, how=how, is_named=speaker.is_named or is_stated)
        return statement._replace(speaker=moved)

    def _named(self, name: str) -> str:
        words = _words(name)
        if words in self._party_by_words:
            self._met.add(words)
        return self._party_by_words.get(words, name)


def _means(words: tuple[str, ...], speaker: Speaker) -> bool:
    """Say whether a given name is that of a speaker: part of a person's name, a whole party, or an office without a name."""
    if _words(speaker.party or "") == words:
        return True
    if speaker.person:
        return words in _runs(_words(speaker.person), len(words))
    office = _words(speaker.text)
    return office == words or (len(words) > 1 and words in _runs(office, len(words)))


def _runs(words: tuple[str, ...], length: int) -> Iterator[tuple[str, ...]]:
    return (words[at : at + length] for at in range(len(words) - length + 1))


def _words(name: str) -> tuple[str, ...]:
    words = tuple(_WORD.findall(fold(name.replace("’s", "").replace("'s", ""))))
    return words[1:] if len(words) > 1 and words[0] in DETERMINERS else words
