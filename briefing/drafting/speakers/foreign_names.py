"""Who a noun phrase names in German, French and Spanish: a person, with whom the office speaks for, or an organisation."""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.drafting.language.foreign_phrases import Grammar
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.gazetteer import called, words_of
from briefing.drafting.names.offices import in_brackets
from briefing.drafting.speakers.coreference import Speaker, written

_PARTICLES = {"von", "van", "de", "del", "der", "la", "le", "du", "da", "di", "zu", "los", "las"}
_LINKS = {
    "de": {"der", "des", "von", "vom", "bei", "für"},
    "fr": {"de", "du", "des", "d'", "à", "au"},
    "es": {"de", "del"},
}
_WOMEN = {"mme", "madame", "frau", "señora", "doña", "alcaldesa", "presidenta", "la"}
_MOST_WORDS = 7
_SAME_OFFICE = {
    "édile": "maire", "élu": "maire", "élue": "maire", "edil": "alcalde", "regidor": "alcalde", "edila": "alcaldesa",
    "regidora": "alcaldesa", "rathauschef": "bürgermeister", "rathauschefin": "bürgermeisterin",
}  # fmt: skip
"""Other words for an office, by which somebody is meant who was introduced with the usual one."""
_NO_NAMES = ("ung", "heit", "keit", "schaft", "tion", "nis", "bruch", "betrug", "versagen", "fehler", "ungen", "vor")
"""Endings of German nouns that tell what is charged or wanted, and are no part of a name before them."""
_AFTER_A_NOUN = re.compile(r"\b(?P<noun>[A-ZÄÖÜ]\w+) (?=(?P<name>[A-ZÄÖÜ]\w+)\b(?!-))")
"""A German noun before a capital: `Reederei Nordkap`."""


class ForeignNames:
    """The persons and organisations of one article, as far as it has been read."""

    def __init__(self, grammar: Grammar, text: str, party_of: Mapping[str, str]) -> None:
        """Begin an article with its whole text, which tells what is a name by itself, and the persons known beforehand."""
        self._grammar = grammar
        self._text = text
        self._names_alone = {
            match["name"]
            for match in _AFTER_A_NOUN.finditer(text)
            if match["noun"].lower() not in grammar.determiners | grammar.possessives
        }
        self._people: dict[str, Speaker] = {
            name: Speaker(party, name, name, "", 0, is_personal=True) for name, party in party_of.items()
        }
        self._by_noun: dict[str, str] = {}
        self._women: dict[str, bool] = {}
        self._in_full: dict[str, str] = {}
        self._brackets: dict[int, Sequence[Word]] = {}

    def note_brackets(self, brackets: Mapping[int, Sequence[Word]]) -> None:
        """Take in what a sentence has in brackets, by where the word before begins."""
        self._brackets.update(brackets)

    def is_woman(self, speaker: Speaker) -> bool | None:
        """Say whether a person is a woman by the office or title; None where neither says."""
        return self._women.get(speaker.person or "")

    def note_organisations(self, words: Sequence[Word]) -> None:
        """Take in which name stands behind a noun for an organisation: `des Vereins Grüne Lunge`."""
        for at, word in enumerate(words[:-1]):
            if self._grammar.is_organisation(word) and words[at + 1].is_capital and words[at + 1].is_word:
                end = next((i for i in range(at + 1, len(words)) if not words[i].is_capital), len(words))
                while end > at + 2 and self._grammar.language == "de" and words[end - 1].lower.endswith(_NO_NAMES):
                    end -= 1  # `wirft der Krankenkasse Nordwest Wortbruch vor`
                if not any(
                    self._grammar.is_organisation(part) or self._grammar.is_role(part) for part in words[at + 1 : end]
                ):
                    name = _joined([Word(self._nominative(word.text), 0), *words[at + 1 : end]])
                    self._by_noun.setdefault(_stem(word.lower), name)
        for at, word in enumerate(words):
            if self._grammar.is_legal_form(word) or self._grammar.is_organisation(word):
                self._note_in_full(words, at)

    def _note_in_full(self, words: Sequence[Word], at: int) -> None:
        """Take in the whole name of an organisation by its noun: `Ministerio de Pesca`, `Elbtal-Bahn AG`."""
        if self._grammar.is_legal_form(words[at]):
            begin = _first_capital(words, at)
            if begin < at:
                noun = words[at - 1].lower.rpartition("-")[2]
                self._in_full[noun] = _joined(words[begin : at + 1])
            return
        end = at + 1
        links = _LINKS[self._grammar.language]
        while end < len(words) and (words[end].lower in links | self._grammar.determiners or words[end].is_capital):
            end += 1
        while end > at + 1 and not words[end - 1].is_capital:
            end -= 1
        if end > at + 2 and words[at + 1].lower in links and not any(map(self._grammar.is_role, words[at:end])):
            self._in_full[_stem(words[at].lower)] = _joined(
                [Word(self._nominative(words[at].text), 0), *words[at + 1 : end]]
            )

    def _nominative(self, noun: str) -> str:
        """Return a German noun for an organisation without the ending of its genitive: `des Verbands der Landärzte`."""
        is_genitive = self._grammar.language == "de" and self._grammar.is_organisation(Word(_stem(noun), 0))
        return _stem(noun) if is_genitive else noun

    def phrases(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Yield where the noun phrases of a sentence begin and end, in order."""
        at = 0
        while at < len(words):
            end = self._grammar.phrase_end(words, at)
            if end > at:
                yield at, end
            at = max(end, at + 1)

    def person(self, phrase: Sequence[Word]) -> tuple[int, int] | None:
        """Return where a phrase names a person: two capitals or more behind any office, or a surname met before."""
        capitals = self._capital_runs(phrase)
        behind_a_noun = [run for run in capitals if self._names_an_organisation(phrase, run)]
        runs = [run for run in capitals if run not in behind_a_noun]
        links = _LINKS[self._grammar.language] | self._grammar.determiners
        set_off = [run for run in runs[1:] if phrase[run[0] - 1].text == ","]
        if set_off and runs[0][0] and phrase[runs[0][0] - 1].lower in links:
            runs = set_off  # `la portavoz de Río Limpio, Carmen Solís`
        for begin, end in runs:
            named = end - begin > 1 or phrase[begin].text in self._people or self._is_titled(phrase, begin)
            is_of_one = any(self._grammar.is_organisation(word) for word in phrase[begin:end])
            is_of_one = is_of_one or (end < len(phrase) and self._grammar.is_legal_form(phrase[end]))
            is_of_one = is_of_one or self._grammar.is_legal_form(phrase[end - 1])
            if named and not is_of_one:
                return begin, end
        return None

    def _names_an_organisation(self, phrase: Sequence[Word], run: tuple[int, int]) -> bool:
        """Say whether a run of capitals stands behind the noun of an organisation: `organización ecologista Mar Vivo`."""
        begin = run[0]
        if begin and self._grammar.is_organisation(phrase[begin - 1]):
            return True
        if begin < 2 or self._grammar.language == "de":
            return False
        joins = _LINKS[self._grammar.language] | self._grammar.determiners
        at = begin - 1
        while at > 0 and phrase[begin - 1].lower in joins and (phrase[at].lower in joins or phrase[at].is_capital):
            at -= 1
        nouns = phrase[at : begin - 1]
        if any(map(self._grammar.is_organisation, nouns)) and not any(map(self._grammar.is_role, nouns)):
            return True  # `Comunidad de Regantes del Bajo Lares`
        between = phrase[begin - 1]
        is_adjective = between.is_word and between.text.islower() and len(between.text) > 4
        is_adjective = is_adjective and not self._grammar.is_role(between) and not self._is_small(between)
        return is_adjective and self._grammar.is_organisation(phrase[begin - 2])

    def named(self, phrase: Sequence[Word], organisation: Speaker | None, proper: Speaker | None) -> Speaker | None:
        """Return the person or the organisation with a name that a phrase holds; None where it holds neither."""
        if self.person(phrase) or any(self._grammar.is_organisation(word) for word in phrase):
            return self.speaker(phrase, organisation, proper)
        return None

    def is_somebody(self, phrase: Sequence[Word]) -> bool:
        """Say whether a phrase names a person, an organisation or an office, or a name that the article has more than once."""
        if self.person(phrase) or any(
            self._grammar.is_organisation(word) or self._grammar.is_role(word) for word in phrase
        ):
            return True
        named = [word for word in phrase if word.is_word and not self._is_small(word)]
        is_name = bool(named) and len(named) < 4 and all(word.is_capital for word in named)
        return is_name and self._text.count(written(named)) > 1

    def speaker(
        self, phrase: Sequence[Word], organisation: Speaker | None, proper: Speaker | None = None
    ) -> Speaker | None:
        """Return who a phrase names, for whom: `dessen Vorsitzender` speaks for the organisation that was named last.

        `proper` is the last one with a name of its own: `Le syndicat` alone means it.
        """
        place = self.person(phrase)
        if place is None:
            return self._by_office(phrase, organisation) or self._without_a_name(phrase, proper)
        full = " ".join(word.text for word in phrase[place[0] : place[1]])
        known = self._people.get(full)
        if known is not None:
            return known._replace(at=phrase[0].start)
        inside = in_brackets(self._brackets.get(phrase[place[1] - 1].start, ()))
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
        opens = next((at for at in range(begin) if self._opens_a_name(phrase[at])), begin)
        follows = phrase[end] if end < len(phrase) else None
        belongs = follows and (follows.text == "," or follows.lower in _LINKS[self._grammar.language])
        return phrase[opens:] if belongs else phrase[opens:end]

    def _opens_a_name(self, word: Word) -> bool:
        """Say whether a word belongs to who is named: an article, an office, a capital; no `laut`, `so` or verb before it."""
        if word.lower in self._grammar.according_to or word.lower == "so":
            return False
        small = self._grammar.determiners | self._grammar.possessives
        return word.is_capital or word.lower.rstrip("'") in small or self._grammar.is_role(word)

    def _party_beside(self, phrase: Sequence[Word], place: tuple[int, int], organisation: Speaker | None) -> str | None:
        others = [*phrase[: place[0]], *phrase[place[1] :]]
        role = next((at for at, word in enumerate(others) if self._grammar.is_role(word)), None)
        if role is None or others[role].lower in self._grammar.outsiders:
            return None
        if any(word.lower in self._grammar.possessives for word in others[:role]):
            return organisation.party if organisation else None
        whose = next((name for noun, name in self._by_noun.items() if _stem(others[role].lower).startswith(noun)), None)
        whose = whose or self._in_the_office(others[role])
        if whose:
            return whose  # `Vereinsvorsitzende`, `Polizeisprecher`
        head, _, office = others[role].text.partition("-")
        if office and (head.isupper() or head in self._names_alone):
            return next(
                (name for name in self._by_noun.values() if name.endswith(f" {head}")), head
            )  # `SPD-Abgeordnete`, `Nordkap-Chef`
        behind = others[role + 1 :]
        link = next((at for at, word in enumerate(behind) if word.lower in _LINKS[self._grammar.language]), None)
        if link is None:
            is_anybodys = self._grammar.is_office_of_any_organisation(others[role])
            is_anybodys = is_anybodys or (
                organisation is not None and self._has_a_president(organisation, others[role])
            )
            return organisation.party if organisation and is_anybodys else None
        state = next((known.name for word in behind if (known := called().get(words_of(word.text)))), None)
        if state or self._grammar.is_role_of_a_state(others[role]):
            return state
        named = self._organisation_in(behind[link:])
        capitals = [word.text for word in behind[link:] if word.is_capital]
        is_public = others[role].lower in self._grammar.public_offices
        if named is None and capitals and (self._grammar.language == "de" or capitals[0].isupper() or not is_public):
            return " ".join(capitals)
        return named

    def _has_a_president(self, organisation: Speaker, role: Word) -> bool:
        """Say whether an office is the presidency of the organisation that was named, and hardly that of a state."""
        is_body = (
            (organisation.party or "")
            .split(" ")[0]
            .lower()
            .endswith(("kammer", "verband", "verein", "bund", "klub", "club"))
        )
        return is_body and role.lower in ("präsident", "präsidentin")

    def _in_the_office(self, role: Word) -> str | None:
        """Return the organisation that a German office holds in one word with it: `Polizeisprecher`."""
        for noun in self._grammar.offices_of_organisations:
            head = _stem(role.lower.removesuffix(noun)) if role.lower.endswith(noun) else ""
            if head and self._grammar.is_organisation(Word(head.capitalize(), 0)):
                general = None if self._grammar.is_general(Word(head, 0)) else head.capitalize()
                return self._in_full.get(head) or general
        return None

    def _by_office(self, phrase: Sequence[Word], organisation: Speaker | None) -> Speaker | None:
        """Return whom an office without a name means: `el alcalde` who was named, `eine Sprecherin` of the last organisation."""
        named = [word for word in phrase if word.is_word and not self._is_small(word)]
        if len(named) != 1 or not self._grammar.is_role(named[0]):
            return None
        role = _SAME_OFFICE.get(named[0].lower, named[0].lower)
        definite = phrase[0].lower in ("der", "die", "le", "la", "l'", "el")
        holders = [holder for holder in self._people.values() if role in holder.text.lower().replace(",", " ").split()]
        if definite and holders:
            return holders[-1]._replace(at=phrase[0].start)
        if organisation is None:
            return None
        return organisation._replace(text=written(phrase), person=None, at=phrase[0].start, is_personal=True)

    def _without_a_name(self, phrase: Sequence[Word], organisation: Speaker | None) -> Speaker | None:
        words = [word for word in phrase if word.is_word]
        if not words:
            return None
        telling = [word for word in words if not self._is_small(word)]
        is_general = len(telling) == 1 and self._grammar.is_general(telling[0])
        party = self._organisation_in(words)
        if len(telling) == 1 and len(words) == 2 and (whole := self._in_full.get(_stem(telling[0].lower))):
            return Speaker(whole, written(words), None, "", words[0].start)  # `El ministerio`, `Die Bahn`
        if len(telling) == 1 and len(words) == 2 and (whole := self._with_a_name(telling[0])):
            return Speaker(whole, written(words), None, "", words[0].start)  # `La papelera`
        if is_general and len(words) == 2 and (named_so := self._named_by(_stem(telling[0].lower))):
            return Speaker(named_so, written(words), None, "", words[0].start)
        if (
            party
            and is_general
            and organisation
            and organisation.party != party
            and words[0].lower in self._grammar.determiners
        ):
            return organisation._replace(text=written(words), at=words[0].start)
        named = [word for word in words if not self._is_small(word)]
        party = party or (self._without_determiners(words) if named and len(words) <= _MOST_WORDS else None)
        if party is None:
            return None
        if self._grammar.is_general(Word(party, 0)) and (
            whole := self._in_full.get(party.lower()) or self._named_by(party.lower())
        ):
            party = whole  # `un porte-parole du groupe`
        return Speaker(party, written(words), None, "", words[0].start, is_personal=self._grammar.is_role(named[0]))

    def _with_a_name(self, noun: Word) -> str | None:
        """Return the name that begins with a noun in capitals: `Papelera Torrealta`; German writes every noun so."""
        if self._grammar.language == "de" or not noun.text.islower():
            return None
        match = re.search(rf"\b{re.escape(noun.text.capitalize())}(?: [A-ZÀ-Þ]\w+)+", self._text)
        return match.group() if match else None

    def _named_by(self, noun: str) -> str | None:
        """Return which name stood behind a noun, or behind a compound that ends with it: `Kasse` for `Krankenkasse Nordwest`."""
        in_compounds = (name for longer, name in self._by_noun.items() if longer.endswith(noun))
        return self._by_noun.get(noun) or next(in_compounds, None)

    def _organisation_in(self, words: Sequence[Word]) -> str | None:
        """Return the name of an organisation from the noun that makes it one: `Verband der Fischer`, `CGT`."""
        at = next((i for i, word in enumerate(words) if self._grammar.is_organisation(word)), None)
        form = next((i for i, word in enumerate(words) if i and self._grammar.is_legal_form(word)), None)
        if form is not None and (at is None or at <= form):
            begin = _first_capital(words, form)
            return _joined(words[begin if at is None else min(at, begin) : form + 1])
        if at is None:
            letters = next((word for word in words if word.text.isupper() and len(word.text) > 1), None)
            return letters.text if letters else None
        end = next((i for i in range(at, len(words)) if not words[i].is_word), len(words))
        part = words[at : min(end, at + _MOST_WORDS)]
        while len(part) > 1 and self._is_small(part[-1]):
            part = part[:-1]
        return _joined(part)

    def _without_determiners(self, words: Sequence[Word]) -> str:
        begin = next((i for i, word in enumerate(words) if not self._is_small(word)), 0)
        return _joined(words[begin:])

    def _is_small(self, word: Word) -> bool:
        lower = word.lower.rstrip("'")
        return lower in self._grammar.determiners | self._grammar.possessives | _PARTICLES or word.lower.endswith("'")

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

    def _capital_runs(self, phrase: Sequence[Word]) -> list[tuple[int, int]]:
        """Return the runs of capitals of a phrase that may be a name: without office, and in German not after an article."""
        runs: list[tuple[int, int]] = []
        at = 0
        while at < len(phrase):
            if not self._may_be_in_a_name(phrase[at], at):
                at += 1
                continue
            end = at + 1
            while end < len(phrase) and self._goes_on(phrase, end):
                end += 1
            runs.append((at, end))
            at = end
        return runs

    def _may_be_in_a_name(self, word: Word, at: int) -> bool:
        fits = word.is_word and word.is_capital and not self._grammar.is_role(word) and not word.text.isupper()
        small = self._grammar.determiners | self._grammar.possessives
        return fits and word.lower not in self._grammar.openers and not (at == 0 and word.lower in small)

    def _goes_on(self, phrase: Sequence[Word], at: int) -> bool:
        if phrase[at].is_capital and phrase[at].is_word:
            return not self._grammar.is_role(phrase[at])
        behind = at + 1 < len(phrase) and phrase[at + 1].is_capital and phrase[at + 1].is_word
        return phrase[at].lower in ("von", "van", "zu", "da", "di") and behind


def _first_capital(words: Sequence[Word], end: int) -> int:
    """Return where the run of capitals begins that ends before an index."""
    begin = end
    while begin and words[begin - 1].is_capital and words[begin - 1].is_word:
        begin -= 1
    return begin


def _stem(noun: str) -> str:
    """Return a German noun without the ending of its genitive: `vereins`, `verbandes`."""
    return noun.removesuffix("es").removesuffix("s")


def _joined(words: Sequence[Word]) -> str:
    return "".join(word.text if word.text.endswith(("’", "'")) else f"{word.text} " for word in words).strip()
