"""Who says what in German, French and Spanish: verbs of saying, and the noun phrases behind and before them.

The same answers as `speakers` gives for English, by the order of words of these languages: `„…“, sagte Ana Ruiz`, `« … »,
a-t-elle répondu`, `Según el Ayuntamiento, …`. A pronoun, or a verb without a subject, means who spoke before.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.drafting.articles.article import Article
from briefing.drafting.foreign.names import VOICES, ForeignNames
from briefing.drafting.foreign.organisations import is_a_document
from briefing.drafting.foreign.reports import ReportGrammar, tells_how_asked, told_from
from briefing.drafting.foreign.voices import Voices
from briefing.drafting.language.foreign_phrases import Grammar, is_feminine, split_elisions
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.sentences import Sentence, Word, without_brackets, words_within
from briefing.drafting.speakers.attribution import Attribution
from briefing.drafting.speakers.noun_phrases import written
from briefing.drafting.speakers.speaker import Speaker

_AGE = re.compile(r"\d+-Jährige[rn]?$")
_PAUSES = ",—–-"
_ENDS_WITHIN = ",.!?…;—–"
_PAPERS = word_list("press of other languages")
_STATIONS = word_list("outlets") | {"radio", "tv", "televisión", "télévision"}
_THE_LATTER = {"celui-ci", "celle-ci", "letzterer", "letztere"}
"""Pronouns that mean who was named last, and not who spoke."""

_CONTRACTED = {"al", "del", "au", "aux", "du", "des", "der"}
_MOST_OF_A_PAPER = 4
_MOST_OF_A_HOUSE = 8
_PLACED = word_list("words before a place abroad")
"""Words behind which a name tells where something is."""


class ForeignWalk:
    """The state of reading one article that is not in English."""

    def __init__(self, article: Article, language: str, party_of: Mapping[str, str]) -> None:
        self._article = article
        self._grammar = Grammar(language)
        self._names = ForeignNames(self._grammar, article.text, party_of)
        self._reports = ReportGrammar(self._grammar)
        self._voices = Voices(self._grammar, self._names)
        self._words: Sequence[Word] = ()

    def begin_run(self, label: str | None) -> Speaker | None:
        """Begin a new paragraph; return the speaker whom its label names, in a transcript."""
        return Speaker(label, label, label, "the label before it", 0, is_personal=True) if label else None

    def read(self, sentence: Sentence) -> tuple[dict[int, Attribution], list[Attribution]]:
        """Return the attribution of each quotation of a sentence by its number, and of what it reports without one."""
        words, brackets = without_brackets(split_elisions(sentence.words))
        self._names.note_brackets(brackets)
        self._words = words
        self._voices.begin_sentence(words)
        self._names.organisations.note(words)
        self._names.note_for_whom(words)
        papers = {
            at for at, word in enumerate(words) if word.quotation is not None and self._is_a_paper(words, at, sentence)
        }
        opening = self._opening(words)
        for begin, end in self._names.phrases(words):
            if self._names.person(words[begin:end]):
                self._voices.named(words[begin:end])  # who may speak later by a surname
        attributions: dict[int, Attribution] = {}
        for at, word in enumerate(words):
            if word.quotation is None or at in papers:
                continue
            attribution = (
                self._behind(words, at)
                or self._within(sentence, word.quotation)
                or (self._before(words, at) if at and self._grammar.is_verb(words[at - 1]) else None)
                or self._according_to(words, at)
                or self._before(words, at)
                or self._at_the_colon(words, at)
                or self._carried(word, opening, words[:at])
            )
            if attribution.speaker.party:
                self._voices.speaks(attribution.speaker)
            attributions[word.quotation] = attribution
        acts = list(self._acts(words))
        for act in acts if not attributions else ():
            self._voices.speaks(act.speaker)
        speaks = self._according_to(words, len(words)) if not attributions and not acts else None
        if speaks and speaks.speaker.person:
            self._voices.speaks(
                speaks.speaker
            )  # `Pour le député, Ana Rus, le compte n'y est pas. « … », a-t-elle lancé`
        elif opening is not None and not attributions and not acts:
            self._voices.speaks(opening)
        return attributions, acts

    def _is_a_paper(self, words: Sequence[Word], at: int, sentence: Sentence) -> bool:
        """Say whether what stands in marks is the name of a paper: `sagte sie dem „Eckerner Boten“`."""
        inside = words_within(self._article.text, sentence.spans[words[at].quotation or 0])
        is_short = 0 < len(inside) <= _MOST_OF_A_PAPER
        is_name = is_short and all(word.is_capital for word in inside)
        is_behind_a_body = is_short and inside[0].is_capital and at > 0 and self._grammar.is_organisation(words[at - 1])
        if is_behind_a_body and not any(self._grammar.is_verb(word) for word in words[:at]):
            self._names.organisations.is_called(words[at - 1], inside)  # `Die Initiative „Linde bleibt“`
            return True
        if not is_name:
            return False
        is_given_to = at > 2 and words[at - 1].lower in ("dem", "der", "au", "à", "al", "a")
        is_given_to = is_given_to and any(self._grammar.is_verb(word) for word in words[max(0, at - 5) : at - 2])
        return is_given_to or any(word.lower in _PAPERS for word in inside)

    def _acts(self, words: Sequence[Word]) -> Iterator[Attribution]:
        """Yield what a sentence reports somebody to demand, deny, allege or promise, where it names who does."""
        for act in self._reports.acts(words):
            named = (
                phrase
                for phrase in self._reports.subjects(words, act)
                if phrase and (self._grammar.is_pronoun(phrase[0]) or self._names.is_somebody(phrase))
            )
            phrase = next(named, None)
            attribution = self._attribution(phrase, words[act.at]) if phrase else None
            if attribution and attribution.speaker.party:
                yield attribution._replace(kind=act.kind, verb_index=act.at)

    def _opening(self, words: Sequence[Word]) -> Speaker | None:
        """Return whom a sentence is about: the organisation or the person that stands in it first, and behind no preposition.

        An organisation behind one is remembered for `its president` all the same: `cité par l'association, … Son président`.
        """
        person: Speaker | None = None
        for begin, end in self._names.phrases(words):
            phrase = words[begin:end]
            before = words[begin - 1].lower if begin else ""
            is_placed = words[begin].lower in self._grammar.prepositions or before in self._grammar.prepositions
            if is_placed and self._names.person(phrase):
                continue
            speaker = self._voices.named(phrase)
            if speaker is None:
                continue
            if not speaker.is_personal or self._is_a_name_alone(speaker, phrase, before):  # `Anders sieht es Pro Wald.`
                self._voices.tells_of(speaker)
            has_spoken = speaker.person is not None and self._voices.has_spoken(speaker.person)
            if person is None and not is_placed and has_spoken:
                person = speaker  # `Rückendeckung bekommt Wendt vom Ministerium`: its spokesman may follow
            elif not is_placed or person:
                return person or speaker
        return person

    def _is_a_name_alone(self, speaker: Speaker, phrase: Sequence[Word], before: str) -> bool:
        """Say whether two capitals without an office may name an organisation as well as a person."""
        place = self._names.person(phrase)
        if place is None or speaker.person != speaker.party or any(map(self._grammar.is_role, phrase)):
            return False
        stands_alone = place[1] - place[0] > 1 and (place[0] < 2 or place[1] == len(phrase))
        before = phrase[place[0] - 1].lower if place[0] else before
        return stands_alone and before not in _PLACED

    def _behind(self, words: Sequence[Word], at: int) -> Attribution | None:
        """Read `„…“, sagte Kämmerer Holger Brandis` and `« … », a-t-elle répondu`."""
        begin = at + 1
        while begin < len(words) and words[begin].text in _PAUSES:
            begin += 1
        if begin < len(words) and words[begin].lower in ("s'", "se", "s", "s’", "lui", "leur", "le", "les"):
            begin += 1
        if begin >= len(words) or words[begin].quotation is not None:
            return None
        begin = self._grammar.closing_so(words, begin) or begin
        verb = words[begin]
        if verb.lower in self._grammar.participles and any(self._grammar.is_auxiliary(word) for word in words[:at]):
            return None  # `Der Verband hatte von „…“ gesprochen`
        if self._grammar.is_verb(verb) and words[at - 1].lower == "als" and at > 1:
            named = words[self._grammar.phrase_begin(words, at - 1) : at - 1]  # `Was die Stadt als „…“ bezeichnet`
            named = named[next((i for i, word in enumerate(named) if word.lower in self._grammar.determiners), 0) :]
            if named and self._names.is_somebody(named):
                return self._attribution(named, verb)
        place = told_from(words, begin) if self._grammar.language == "de" else 0
        if place:
            return self._attribution(words[place : self._grammar.phrase_end(words, place)], verb)
        if self._grammar.is_verb(verb):
            return self._spoken_by(words, begin + 1, verb)
        if not self._grammar.is_auxiliary(verb):
            return None
        later = range(begin + 1, min(len(words), begin + 10))
        participle = next((i for i in later if self._grammar.says(words, i)), None)
        if participle is None:
            return None
        if participle == begin + 1:
            return self._spoken_by(words, participle + 1, words[participle])
        return self._spoken_by(words[:participle], begin + 1, words[participle])

    def _spoken_by(self, words: Sequence[Word], begin: int, verb: Word) -> Attribution | None:
        is_placed = False
        while begin < len(words) - 1 and self._grammar.is_stop(words[begin]) and words[begin + 1].is_word:
            is_placed = is_placed or words[begin].lower not in self._grammar.times
            begin += 1  # `a annoncé lundi Michel Garrigue`
        end = self._grammar.phrase_end(words, begin)
        end = self._names.end_with_whose(words, end)
        phrase = self._without_the_hearer(words[begin:end]) if is_placed else words[begin:end]
        if is_placed and phrase and not self._speaks_there(phrase):
            phrase = ()  # `afirmó en declaraciones a Radio Lares`
        if not phrase:
            quoted = next((at for at, word in enumerate(words) if word.quotation is not None), 0)
            return self._before(words, quoted) or self._voices.by_the_last(verb)
        return self._attribution(phrase, verb)

    def _without_the_hearer(self, phrase: Sequence[Word]) -> Sequence[Word]:
        """Leave out to whom something is said: `à l'AFN un porte-parole du groupe`."""
        small = self._grammar.determiners
        joins = small | self._grammar.links
        begins = (at for at in range(1, len(phrase)) if phrase[at].lower in small - _CONTRACTED)
        later = (at for at in begins if phrase[at - 1].is_word and phrase[at - 1].lower not in joins)
        return phrase[next(later, 0) :]

    def _speaks_there(self, phrase: Sequence[Word]) -> bool:
        """Say whether a phrase behind a preposition is who speaks all the same: it names somebody, and no paper or station."""
        telling = next((word for word in phrase if not self._names.organisations.is_small(word)), phrase[0])
        is_one = telling.is_capital or self._grammar.is_organisation(telling) or self._grammar.is_role(telling)
        is_station = not is_one or any(word.lower in _PAPERS | _STATIONS for word in phrase)
        return self._names.is_somebody(phrase) and not is_station

    def _before(self, words: Sequence[Word], at: int) -> Attribution | None:
        verbs = [i for i in range(at) if self._grammar.says(words, i)]
        following = words[at + 1].lower if at + 1 < len(words) else ""
        if following in self._grammar.participles:
            verbs = [i for i in range(at) if self._grammar.is_auxiliary(words[i])][:1]
        if not verbs:
            return None
        index = verbs[-1]
        joined = self._subject_of_the_first_verb(words, index)
        if joined:
            return self._attribution(joined, words[index])
        behind = words[index + 1 : self._grammar.phrase_end(words[:at], index + 1)]
        fronted = self._reports.phrase_behind(words[:at], index + 1) if self._is_behind(words, index) else ()
        if fronted and self._names.is_somebody(fronted):
            return self._attribution(fronted, words[index])
        subject = self._subject_before(words, index)
        if behind and self._grammar.is_pronoun(behind[0]):
            return self._attribution(behind[:1], words[index])
        if subject and (self._names.person(subject) or not (behind and self._names.person(behind))):
            return self._attribution(subject, words[index])
        if behind and (self._names.person(behind) or (not subject and self._names.is_somebody(behind))):
            return self._attribution(behind, words[index])
        return self._attribution(subject, words[index]) if subject else self._voices.by_the_last(words[index])

    def _subject_of_the_first_verb(self, words: Sequence[Word], verb: int) -> Sequence[Word]:
        """Return whom a sentence is about, where `and` stands before a verb: `rechazó la veda y pidió «…»`."""
        end = self._behind_its_subject(words, verb)
        if not end or words[end - 1].lower not in self._grammar.conjunctions:
            return ()
        named = (
            words[begin:stop]
            for begin, stop in self._names.phrases(words[:verb])
            if self._names.is_somebody(words[begin:stop]) or self._grammar.is_pronoun(words[begin])
        )
        return next(named, ())

    def _is_behind(self, words: Sequence[Word], verb: int) -> bool:
        """Say whether a time or a place opens the clause, so that its subject follows: `In einem Brief nannte Ana Ruiz …`."""
        begin = self._grammar.phrase_begin(words, self._behind_its_subject(words, verb))
        if begin < verb and words[begin].lower in self._grammar.openers:
            return begin == 0 or not words[begin - 1].is_word
        opens = begin == 1 or (begin > 1 and not words[begin - 2].is_word)
        return opens and words[begin - 1].lower in self._grammar.openers

    def _behind_its_subject(self, words: Sequence[Word], verb: int) -> int:
        """Return where the auxiliaries and small words before a verb begin."""
        end = verb
        small = self._grammar.particles | self._grammar.adverbs
        while end and (self._grammar.is_auxiliary(words[end - 1]) or words[end - 1].lower in small):
            end -= 1
        return end

    def _subject_before(self, words: Sequence[Word], verb: int) -> Sequence[Word]:
        """Return the phrase before a verb; what commas set apart behind it goes with it, or is passed over."""
        end = self._behind_its_subject(words, verb)
        if end and words[end - 1].text in _PAUSES:
            opened = next((i for i in range(end - 2, -1, -1) if words[i].text in _PAUSES), None)
            if opened is None:
                return ()
            begin = self._grammar.phrase_begin(words, opened)
            while begin > 1 and words[begin - 1].lower in self._grammar.links and words[begin - 2].is_word:
                begin = self._grammar.phrase_begin(words, begin - 1)  # `La secrétaire à la mer, en visite, a promis`
            inside = words[opened + 1 : end - 1]
            is_aside = (
                len(inside) == 1 and inside[0].lower in self._grammar.stressed_pronouns
            ) or self._grammar.is_for_its_part(inside)  # `La direction, elle, évoque`
            is_aside = is_aside or tells_how_asked(inside)
            voice = self._by_the_voice_of(inside)
            if voice:
                outer = self._voices.speaker(words[begin:opened])
                if outer:
                    self._voices.tells_of(outer)
                return voice  # `La chambre, par la voix de sa présidente, Ana Roux, rappelle`
            is_name = bool(inside) and not is_aside and not self._grammar.is_stop(inside[0])
            return words[begin : end - 1] if is_name else words[begin:opened]
        return words[self._grammar.phrase_begin(words, end) : end]

    def _by_the_voice_of(self, inside: Sequence[Word]) -> Sequence[Word]:
        """Return the person through whom somebody speaks: `par la voix de sa présidente Ana Roux`, `por boca de Ana Ruiz`."""
        if not inside or inside[0].lower not in ("par", "por"):
            return ()
        noun = next((at for at, word in enumerate(inside[:4]) if word.lower in VOICES), 0)
        behind = inside[noun + 2 :] if noun and inside[noun + 1].lower in self._grammar.links else ()
        return behind if behind and self._names.person(behind) else ()

    def _at_the_place(self) -> Speaker | None:
        """Return the body whose house opens a sentence in which `on` speaks: `À la préfecture, on assure que …`."""
        comma = next((at for at, word in enumerate(self._words[:_MOST_OF_A_HOUSE]) if word.text == ","), 0)
        is_placed = comma > 1 and self._words[0].lower in ("à", "au", "chez", "aux")
        house = self._words[1:comma] if is_placed else ()
        return self._voices.named(house) if house else None

    def _according_to(self, words: Sequence[Word], at: int) -> Attribution | None:
        for index in range(min(at, 4)):
            if words[index].lower not in self._grammar.according_to:
                continue
            begin = index + 1
            if (
                begin + 1 < len(words)
                and words[begin].lower in ("den", "der")
                and words[begin + 1].lower in self._grammar.accounts
            ):
                begin += 1  # `Nach den Worten von …`
            if words[index].lower == "nach" and (
                begin >= len(words) or words[begin].lower not in self._grammar.accounts
            ):
                continue
            if begin < len(words) and words[begin].lower in self._grammar.accounts:
                begin += 1
                begin += begin < len(words) and words[begin].lower in ("von", "vom")
            end = self._grammar.phrase_end(words[:at], begin)
            if begin < at and words[begin].lower in self._grammar.stressed_pronouns:
                means = next(self._voices.meant_by(words[begin].lower), None)
                how = f"“{written(words[index : begin + 1])}”"
                return self._voices.meaning(means, how, words[index]) if means else None
            if end > begin and not self._grammar.is_verb(words[index]):
                return self._attribution(words[begin:end], words[index])
        return None

    def _within(self, sentence: Sentence, number: int) -> Attribution | None:
        """Read what is set within the quotation itself: `« Une signature, dit M. Belhadj, cela se lit. »`"""
        inside = split_elisions(words_within(self._article.text, sentence.spans[number]))
        for index in range(1, len(inside) - 2):
            if inside[index - 1].text == "," and self._grammar.is_verb(inside[index]):
                end = self._grammar.phrase_end(inside, index + 1)
                named = self._names.person(inside[index + 1 : end])
                if named and end < len(inside) and inside[end].text in _ENDS_WITHIN:
                    return self._attribution(inside[index + 1 : end], inside[index])
        return None

    def _at_the_colon(self, words: Sequence[Word], at: int) -> Attribution | None:
        if at < 2 or words[at - 1].text not in ":：":
            return None
        end = self._grammar.phrase_end(words, 0)
        speaker = self._voices.named(words[:end]) if end else None
        return (
            Attribution(speaker._replace(how=f"“{speaker.text}” before the colon", is_named=True), "the colon", None)
            if speaker
            else None
        )

    def _attribution(self, phrase: Sequence[Word], verb: Word) -> Attribution | None:
        first = phrase[0].lower
        how = f"“{written(phrase)}”, by “{verb.text}”"
        if _AGE.match(phrase[-1].text) and len(phrase) == 2:  # `so die 44-Jährige`
            means = next(self._voices.meant_by("sie" if first == "die" else "er"), None)
            return self._voices.meaning(means, how, verb) if means else None
        if first == "on" and self._grammar.language == "fr":
            house = self._at_the_place()
            return Attribution(house._replace(how=how), verb.text, self._grammar.kind_of(verb)) if house else None
        if self._grammar.is_pronoun(phrase[0]):
            latest = self._voices.organisation if first in _THE_LATTER else None
            fits = latest is not None and self._names.goes_with(latest, feminine=is_feminine(first))
            means = latest if fits else next(self._voices.meant_by(first), None)
            if means is None:
                return None
            return self._voices.meaning(means, how, verb)
        speaker = self._voices.speaker(phrase)
        if speaker is None:
            return None
        return Attribution(speaker._replace(how=how, is_named=True), verb.text, self._grammar.kind_of(verb))

    def _carried(self, word: Word, opening: Speaker | None, before: Sequence[Word]) -> Attribution:
        leads = opening is not None and bool(before) and before[-1].is_word and opening.text.endswith(before[-1].text)
        leads = leads and any(map(is_a_document, before))  # `Dans un communiqué, la Fédération « regrette … »`
        if opening is not None and opening.party and (opening.is_personal or leads):
            how = f"“{opening.text}”, whom its sentence is about"
            return Attribution(opening._replace(how=how, is_named=False), "", None)
        last = self._voices.last
        if last is None:
            return Attribution(Speaker(None, "", None, "no speaker was found near it", word.start), "", None)
        return Attribution(
            last._replace(how=f"no speaker in its own sentence; “{last.text}” spoke last", is_named=False), "", None
        )
