"""Who a noun phrase names in German, French and Spanish: a person, with whom the office speaks for, or an organisation."""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.drafting.foreign.capitals import Capitals
from briefing.drafting.foreign.organisations import (
    MOST_LOOKED_THROUGH,
    MOST_WORDS,
    ForeignOrganisations,
    joined,
)
from briefing.drafting.language.foreign_phrases import Grammar
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.brackets import in_brackets
from briefing.drafting.names.gazetteer import called, words_of
from briefing.drafting.speakers.noun_phrases import written
from briefing.drafting.speakers.speaker import Speaker

_WOMEN = {"mme", "madame", "frau", "señora", "doña", "alcaldesa", "presidenta", "la"}
_NO_BODIES = {"LKW", "PKW", "KFZ", "ICE", "TV", "SMS", "PDF", "DNA", "ADN", "TGV", "AVE", "PIB", "BIP", "CO"}
_ANYBODY_OF_BEFORE = {
    "politiker", "politikerin", "mann", "frau", "dirigente", "político", "mandatario", "mandataria", "responsable",
}  # fmt: skip
"""Nouns that mean somebody who was named before, whatever the office: `die CSU-Politikerin`."""

_SHORTEST_OF_A_COMPOUND = 4
_LEADS = {
    "führt", "leitet", "anführt", "vertritt", "gründete", "führte", "leitete", "préside", "dirige", "représente", "anime",
    "coordonne", "pilote", "fondé", "preside", "representa", "coordina", "encabeza", "lidera", "fundó", "défend",
}  # fmt: skip
VOICES = {"voix", "bouche", "boca", "voz", "intermédiaire", "intermedio", "medio"}
"""Nouns for whoever speaks in the name of others: `par la voix de sa présidente`."""
_SINCE = re.compile(r" (?:seit|desde|depuis) ")
_RELATIVE = {"der", "die", "qui", "que", "quien"}
_SAME_OFFICE = {
    "édile": "maire", "élu": "maire", "élue": "maire", "edil": "alcalde", "regidor": "alcalde", "edila": "alcaldesa",
    "regidora": "alcaldesa", "rathauschef": "bürgermeister", "rathauschefin": "bürgermeisterin",
}  # fmt: skip
"""Other words for an office, by which somebody is meant who was introduced with the usual one."""


class ForeignNames:
    """The persons and organisations of one article, as far as it has been read."""

    def __init__(self, grammar: Grammar, text: str, party_of: Mapping[str, str]) -> None:
        """Begin an article with its whole text, which tells what is a name by itself, and the persons known beforehand."""
        self._grammar = grammar
        self._text = text[:MOST_LOOKED_THROUGH]
        self.organisations = ForeignOrganisations(grammar, text)
        self._capitals = Capitals(grammar)
        self._people: dict[str, Speaker] = {
            name: Speaker(party, name, name, "", 0, is_personal=True) for name, party in party_of.items()
        }
        self._women: dict[str, bool] = {}
        self._led: dict[str, str] = {}
        self._brackets: dict[int, Sequence[Word]] = {}

    def note_brackets(self, brackets: Mapping[int, Sequence[Word]]) -> None:
        """Take in what a sentence has in brackets, by where the word before begins."""
        self._brackets.update(brackets)
        self.organisations.note_brackets(brackets)

    def note_for_whom(self, words: Sequence[Word]) -> None:
        """Take in for whom a German sentence says that somebody speaks: `Für die Freien Wähler sagte Otto Bihler`."""
        self._note_who_leads(words)
        verb = next((at for at, word in enumerate(words[:10]) if self._grammar.is_verb(word)), 0)
        if verb < 2 or words[0].lower != "für" or not all(word.is_word for word in words[:verb]):
            return
        behind = words[verb + 1 : self._grammar.phrase_end(words, verb + 1)]
        place = self.person(behind)
        named = [word for word in words[1:verb] if word.is_capital or word.lower in self._grammar.links]
        if place and named and named[0].is_capital:
            full = " ".join(word.text for word in behind[place[0] : place[1]])
            party = self.organisations.within(words[1:verb]) or joined(named)
            speaker = Speaker(party, written(behind), full, "", behind[0].start, is_personal=True)
            self._people.setdefault(full, speaker)
            self._people.setdefault(full.split()[-1], speaker)

    def _note_who_leads(self, words: Sequence[Word]) -> None:
        """Take in whom somebody leads by a relative clause: `Bärbel Kunze, die den Förderverein seit 2011 führt`.

        In French and Spanish the verb stands first: `Sylvie Pradel, qui préside l'association Ance Vivante`.
        """
        for at in range(2, len(words) - 3):
            opens = words[at].text == "," and words[at + 1].lower in _RELATIVE and words[at - 2].is_capital
            if not (opens and words[at - 1].is_capital):
                continue
            end = next((i for i in range(at + 2, len(words)) if not words[i].is_word), len(words))
            verb = words[end - 1] if self._grammar.language == "de" else words[at + 2]
            body = self.organisations.within(words[at + 2 : end]) if verb.lower in _LEADS else None
            if body:
                self._led[f"{words[at - 2].text} {words[at - 1].text}"] = _SINCE.split(body)[0]

    def is_woman(self, speaker: Speaker) -> bool | None:
        """Say whether a person is a woman by the office or title; None where neither says."""
        return self._women.get(speaker.person or "")

    def goes_with(self, organisation: Speaker, *, feminine: bool) -> bool:
        """Say whether a pronoun may mean an organisation, by the article before it; in doubt it may, but in French."""
        first = organisation.text.split(" ")[0].split("’")[0].split("'")[0].lower()
        if first in ("le", "un", "du", "el", "al", "ein", "dieser"):
            return not feminine
        if first in ("la", "une", "sa", "una", "die", "eine", "diese"):
            return feminine
        return first != "l"

    def phrases(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Yield where the noun phrases of a sentence begin and end, in order."""
        at = 0
        while at < len(words):
            is_a_year = words[at].text.isdecimal() and at + 1 < len(words) and words[at + 1].text == ","
            end = at if is_a_year else self._grammar.phrase_end(words, at)
            if end > at:
                end = self.end_with_whose(words, end)
                yield at, end
            at = max(end, at + 1)

    def end_with_whose(self, words: Sequence[Word], end: int) -> int:
        """Return where a phrase ends with the body set off behind it: `su portavoz, Ana Rus, de la asociación Taxi Libre`."""
        if self._is_of_a_body(words, end):
            return self._grammar.phrase_end(words, end + 1)
        is_set_off = end + 2 < len(words) and words[end].text == "," and words[end + 1].lower in self._grammar.links
        further = self._grammar.phrase_end(words, end + 2) if is_set_off else end
        return further if any(map(self._grammar.is_organisation, words[end:further])) else end

    def _is_of_a_body(self, words: Sequence[Word], end: int) -> bool:
        """Say whether a name ends here and its body stands behind `vom` or `bei`: `Jörn Petersen vom Bauernverband`."""
        if end < 2 or end + 1 >= len(words) or words[end].lower not in ("vom", "bei", "beim"):
            return False
        is_a_name = all(word.is_word and word.is_capital for word in words[end - 2 : end])
        body = words[end + 1 : self._grammar.phrase_end(words, end + 1)]
        return is_a_name and any(self._grammar.is_organisation(word) or _is_initials(word) for word in body)

    def person(self, phrase: Sequence[Word]) -> tuple[int, int] | None:
        """Return where a phrase names a person: two capitals or more behind any office, or a surname met before."""
        capitals = self._capitals.of(phrase)
        behind_a_noun = [run for run in capitals if self.organisations.names_one(phrase, run[0])]
        runs = [run for run in capitals if run not in behind_a_noun]
        links = self._grammar.links | self._grammar.determiners
        set_off = [run for run in runs[1:] if phrase[run[0] - 1].text == ","]
        if set_off and runs[0][0] and phrase[runs[0][0] - 1].lower in links:
            runs = set_off  # `la portavoz de Río Limpio, Carmen Solís`
        for begin, end in runs:
            if self._capitals.is_a_title_of_a_body(phrase, begin) or self._grammar.is_a_place(phrase, begin):
                continue
            named = end - begin > 1 or phrase[begin].text in self._people or self._is_titled(phrase, begin)
            is_of_one = any(self._grammar.is_organisation(word) for word in phrase[begin:end])
            is_of_one = is_of_one or (end < len(phrase) and self._grammar.is_legal_form(phrase[end]))
            is_of_one = is_of_one or self._grammar.is_legal_form(phrase[end - 1])
            if named and not is_of_one:
                return begin, end
        return None

    def named(self, phrase: Sequence[Word], organisation: Speaker | None, proper: Speaker | None) -> Speaker | None:
        """Return the person or the organisation with a name that a phrase holds; None where it holds neither."""
        if self.person(phrase) or any(self._grammar.is_organisation(word) or _is_initials(word) for word in phrase):
            return self.speaker(phrase, organisation, proper)
        name = phrase[1:] if len(phrase) == 2 and phrase[0].lower in self._grammar.openers else phrase  # `Desde Vaya`
        whole = self.organisations.ending_with(name[0].text) if len(name) == 1 else None
        return Speaker(whole, name[0].text, None, "", name[0].start) if whole else None

    def is_somebody(self, phrase: Sequence[Word]) -> bool:
        """Say whether a phrase names a person, an organisation or an office, or a name that the article has more than once."""
        if self.person(phrase) or any(
            self._grammar.is_organisation(word) or self._grammar.is_role(word) for word in phrase
        ):
            return True
        named = [word for word in phrase if word.is_word and not self.organisations.is_small(word)]
        if any(_is_initials(word) for word in named):
            return True
        is_name = bool(named) and len(named) < 4 and all(word.is_capital for word in named)
        return is_name and self._text.count(written(named)) > 1

    def speaker(
        self, phrase: Sequence[Word], organisation: Speaker | None, proper: Speaker | None = None
    ) -> Speaker | None:
        """Return who a phrase names, for whom: `dessen Vorsitzender` speaks for the organisation that was named last.

        `proper` is the last one with a name of its own: `Le syndicat` alone means it.
        """
        small = self._grammar.determiners | self._grammar.possessives
        while len(phrase) > 1 and phrase[0].lower in self._grammar.openers - small and phrase[0].is_capital:
            phrase = phrase[1:]  # `Desde Rodix aseguran`
        phrase = self._grammar.from_its_article(phrase)
        place = self.person(phrase)
        if place is None:
            return self._by_office(phrase, organisation) or self._without_a_name(phrase, proper)
        full = " ".join(word.text for word in phrase[place[0] : place[1]])
        known = self._people.get(full) or self._people.get(full.split()[-1])
        if known is not None and (known.person or "").endswith(full):  # `M. Le Goff`
            return known._replace(at=phrase[0].start)
        inside = in_brackets(self._brackets.get(phrase[place[1] - 1].start, ())) or self._led.get(full)
        party = inside or self._party_beside(phrase, place, organisation) or full
        introduced = self._introduction(phrase, place)
        text = written(introduced) if len(introduced) > place[1] - place[0] else full
        speaker = Speaker(party, text, full, "", phrase[0].start, is_personal=True)
        self._people[full] = self._people[full.split()[-1]] = speaker
        feminine = self._is_feminine(phrase)
        if feminine is not None:
            self._women[full] = feminine
        return speaker

    def _introduction(self, phrase: Sequence[Word], place: tuple[int, int]) -> Sequence[Word]:
        """Return the office and the name alone: no `Laut` before it, and behind it only what belongs to it."""
        begin, end = place
        voice = next((at + 2 for at in range(begin - 1) if phrase[at].lower in VOICES), 0)
        opens = next((at for at in range(voice, begin) if self._opens_a_name(phrase[at])), begin)
        follows = phrase[end] if end < len(phrase) else None
        belongs = follows and (follows.text == "," or follows.lower in self._grammar.links)
        return phrase[opens:] if belongs else phrase[opens:end]

    def _opens_a_name(self, word: Word) -> bool:
        """Say whether a word belongs to who is named: an article, an office, a capital; no `laut`, `so` or verb before it."""
        if word.lower in self._grammar.according_to or word.lower == "so":
            return False
        small = self._grammar.determiners | self._grammar.possessives
        return word.is_capital or word.lower.rstrip("'") in small or self._grammar.is_role(word)

    def _party_beside(self, phrase: Sequence[Word], place: tuple[int, int], organisation: Speaker | None) -> str | None:
        others = [*phrase[: place[0]], *phrase[place[1] :]]
        roles = [at for at, word in enumerate(others) if self._grammar.is_role(word)]
        behind_the_name = phrase[place[1] :]
        if not roles and behind_the_name and behind_the_name[0].lower in self._grammar.links:
            return self.organisations.within(behind_the_name)  # `Gerda Pohl von der Initiative Stilles Gleis`
        of_the_roles = (self._party_by_the_role(others, at, behind_the_name, organisation) for at in roles)
        return next((party for party in of_the_roles if party), None)  # `sage-femme et déléguée CGT`

    def _party_by_the_role(
        self, others: Sequence[Word], role: int, behind_the_name: Sequence[Word], organisation: Speaker | None
    ) -> str | None:
        """Return for whom somebody speaks by one of the offices beside the name."""
        if others[role].lower in self._grammar.outsiders:
            return None
        set_off = behind_the_name[1:] if behind_the_name and behind_the_name[0].text == "," else behind_the_name
        body = self.organisations.within(set_off) if set_off and set_off[0].lower in self._grammar.links else None
        if body:
            return self.organisations.whole_of(body)  # `su portavoz, Julián Ferrer, de la asociación Taxi Libre`
        if any(word.lower in self._grammar.possessives for word in others[:role]):
            return organisation.party if organisation else None
        whose = self.organisations.of_the_office(others[role]) or self._owner_before(others, role)
        if whose:
            return whose
        behind = others[role + 1 :]
        if behind and _is_initials(behind[0]):
            return behind[0].text  # `délégué CGT`
        link = next((at for at, word in enumerate(behind) if word.lower in self._grammar.links), None)
        if link is None:
            owns = organisation is not None and self.organisations.owns_the_office(
                organisation.party or "", others[role]
            )
            return organisation.party if organisation and owns else None
        state = next((known.name for word in behind if (known := called().get(words_of(word.text)))), None)
        if state or self._grammar.is_role_of_a_state(others[role]):
            return state
        named = self.organisations.within(behind[link:])
        capitals = [
            at
            for at, word in enumerate(behind)
            if at > link and word.is_capital and not self._capitals.is_a_french_lawyers_title(word)
        ]
        is_public = others[role].lower in self._grammar.public_offices
        is_german = self._grammar.language == "de"
        if named is None and capitals and (is_german or behind[capitals[0]].text.isupper() or not is_public):
            run = behind[capitals[0] : capitals[-1] + 1]
            return " ".join(word.text for word in run if word.is_capital) if is_german else joined(run)
        last = (organisation.party or "") if organisation and self._grammar.is_general(Word(named or "", 0)) else ""
        if last != last.lower() and named and named.islower():
            return last  # `la directora de la empresa`, of the one that was named last
        return self.organisations.whole_of(named) if named else None

    def _owner_before(self, words: Sequence[Word], role: int) -> str | None:
        """Return the owner that stands in the genitive before an office in German: `Bayerns Verkehrsministerin`."""
        owner = words[role - 1] if role and self._grammar.language == "de" else None
        if owner is None or not owner.is_capital or not owner.text.endswith("s") or self._grammar.is_role(owner):
            return None
        name = owner.text.removesuffix("s")
        state = called().get(words_of(name))
        return state.name if state else name if re.search(rf"\b{re.escape(name)}\b", self._text) else None

    def _by_office(self, phrase: Sequence[Word], organisation: Speaker | None) -> Speaker | None:
        """Return whom an office without a name means: `el alcalde` who was named, `eine Sprecherin` of the last organisation."""
        named = [word for word in phrase if word.is_word and not self.organisations.is_small(word)]
        if len(named) != 1 or not self._grammar.is_role(named[0]) or self._grammar.is_body_like_an_office(named[0]):
            return None
        role = _SAME_OFFICE.get(named[0].lower, named[0].lower)
        definite = phrase[0].lower in ("der", "die", "le", "la", "l'", "el")
        holders = [holder for holder in self._people.values() if self._holds(holder, role)]
        if definite and not holders and role.rpartition("-")[2] in _ANYBODY_OF_BEFORE:
            feminine = self._is_feminine(phrase)
            people = self._people.values()
            holders = [holder for holder in people if self._women.get(holder.person or "", feminine) == feminine]
        is_theirs = phrase[0].lower in self._grammar.possessives and len({holder.person for holder in holders}) == 1
        if (
            is_theirs
            and organisation
            and (holders[-1].party == organisation.party or (organisation.party or "").islower())
        ):
            return holders[-1]._replace(at=phrase[0].start)  # `promet sa présidente`
        if definite and holders:
            return holders[-1]._replace(at=phrase[0].start)
        if not definite and (whose := self.organisations.of_the_office(named[0])):  # `Ein Ministeriumssprecher`
            whole = self.organisations.whole_of(whose)
            return Speaker(whole, written(phrase), None, "", phrase[0].start, is_personal=True)
        if role in self._grammar.public_offices:  # `le maire`, who was named by the office alone
            whole = self.organisations.called_so(named[0]) or role
            return Speaker(whole, written(phrase), None, "", phrase[0].start, is_personal=True)
        if organisation is None:
            return None
        return organisation._replace(text=written(phrase), person=None, at=phrase[0].start, is_personal=True)

    def _holds(self, holder: Speaker, role: str) -> bool:
        """Say whether somebody was introduced by an office, in German by a compound of it: `Umweltminister`, `der Minister`."""
        introduced = holder.text.lower().replace(",", " ").split()
        is_german = self._grammar.language == "de" and len(role) > _SHORTEST_OF_A_COMPOUND
        return role in introduced or (is_german and any(word.endswith(role) for word in introduced))

    def _without_a_name(self, phrase: Sequence[Word], organisation: Speaker | None) -> Speaker | None:
        words = [word for word in phrase if word.is_word]
        if not words:
            return None
        telling = [word for word in words if not self.organisations.is_small(word)]
        is_general = len(telling) == 1 and self._grammar.is_general(telling[0])
        party = self.organisations.within(words)
        if len(telling) == 1 and len(words) == 2 and (whole := self.organisations.called_so(telling[0])):
            return Speaker(whole, written(words), None, "", words[0].start)
        if (
            party
            and is_general
            and organisation
            and organisation.party != party
            and words[0].lower in self._grammar.determiners
        ):
            return organisation._replace(text=written(words), at=words[0].start)
        if telling and (owner := self.organisations.owner_of_the_document(telling[0], words)):
            party = owner
        named = [word for word in words if not self.organisations.is_small(word)]
        if party is None and named and len(words) > MOST_WORDS and self._grammar.is_role(named[0]):
            words = words[: MOST_WORDS - 2]  # `les maires de quatre communes du val de Tille`
        party = party or (self.organisations.without_determiners(words) if named and len(words) <= MOST_WORDS else None)
        if party is None:
            return None
        party = self.organisations.whole_of(party)
        self.organisations.met(party)
        is_personal = self._grammar.is_role(named[0]) and not self._grammar.is_body_like_an_office(named[0])
        return Speaker(party, written(words), None, "", words[0].start, is_personal=is_personal)

    def _is_titled(self, phrase: Sequence[Word], begin: int) -> bool:
        return begin > 0 and phrase[begin - 1].lower in ("m", "mme", "herr", "frau", "señor", "señora")

    def _is_feminine(self, phrase: Sequence[Word]) -> bool | None:
        roles = [word.lower for word in phrase if self._grammar.is_role(word)]
        if self._grammar.language == "de":
            return any(role.endswith(("in", "frau")) for role in roles) if roles else None
        before = {word.lower for word in phrase[:1]} | set(roles)
        if before & _WOMEN:
            return True
        return False if roles and phrase[0].lower in ("le", "el", "m", "un") else None


def _is_initials(word: Word) -> bool:
    """Say whether a word is the initials of a body, and of no vehicle or thing: `CDU`, `CGT`."""
    return word.text.isupper() and word.text.isalpha() and len(word.text) > 1 and word.text not in _NO_BODIES
