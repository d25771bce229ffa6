"""Who says what: the attribution of each quotation, by the verb that reports it, else by what stands beside it.

A walk through one article, sentence by sentence. A quotation whose own sentence names nobody is taken for a word of
whoever spoke in the sentence before; where that is nobody, its speaker is left open.
"""

from collections.abc import Iterator, Sequence

from briefing.drafting.articles.article import Article
from briefing.drafting.language import clauses, reporting_clauses, subjects, verbs
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.quotation_marks import Span
from briefing.drafting.language.sentences import (
    Sentence,
    Word,
    without_brackets,
    without_commas_of_dates,
    without_stops_of_companies,
)
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.names.offices import on_whose_behalf
from briefing.drafting.names.persons import bare
from briefing.drafting.names.phrase_heads import is_document
from briefing.drafting.speakers.attribution import Attribution
from briefing.drafting.speakers.beside import Beside
from briefing.drafting.speakers.chants import chanted, chanted_thing, is_chanted
from briefing.drafting.speakers.coreference import Cast
from briefing.drafting.speakers.labels import Labels
from briefing.drafting.speakers.noun_phrases import is_side_of_somebody, written
from briefing.drafting.speakers.speaker import Speaker

_ANNOUNCING = word_list("nouns of an answer")
_CONJUNCTIONS = {"and", "but", "as", "while", "which", "who", "after", "when", "that"}
_NO_VERBS = (
    reporting_clauses.AUXILIARIES
    | word_list("clause openers")
    | word_list("sentence openers")
    | reporting_clauses.DETERMINERS
)
_LONGEST_ADVERB = 3
_LONGEST_TITLE = 7
_PLAIN = {"said", "says", "told", "added", "adds", "wrote", "reported", "argued", "explained"}
_TIMES = word_list("times of an aside")
_TELLING = word_list("verbs of telling somebody")
_FEWEST_WORDS = 3
"""A quotation that only the subject of its sentence could have said is one of that many words at least."""


class Walk:
    """The state of reading one article."""

    def __init__(self, names: Names, article: Article) -> None:
        self._cast = Cast(names, article)
        self._beside = Beside(self._cast)
        self._labels = Labels(self._cast, names, article.host)
        self._article, self._names = article, names
        self._spans: tuple[Span, ...] = ()
        self._before: Attribution | None = None
        self._is_within_a_paragraph = False

    def begin_run(self, label: str | None) -> Speaker | None:
        """Begin a new paragraph; return the speaker whom its label names, in a transcript."""
        self._before = None
        self._is_within_a_paragraph = False
        return self._labels.labelled(label) if label else None

    def read(self, sentence: Sentence) -> tuple[dict[int, Attribution], list[Attribution]]:
        """Return the attribution of each quotation of a sentence by its number, and of what it reports without one."""
        words, brackets = without_brackets(without_commas_of_dates(without_stops_of_companies(sentence.words)))
        self._cast.begin_sentence(words, brackets)
        self._spans = sentence.spans
        acts = list(self._acts(words))
        attributions = {number: self._of(words, at, acts) for at, number in _quotations(words)}
        last = next(
            (attributions[number] for number in reversed(list(attributions)) if attributions[number].speaker.party),
            None,
        )
        party_acts = [act for act in acts if act.speaker.party]
        carrier = last or (party_acts[0] if party_acts else None)
        is_about_a_party = self._cast.opens(subjects.opening_phrase(words))
        if carrier:
            self._cast.memory.spoke(carrier.speaker)
            if not attributions and _is_in_a_clause(words, carrier):
                self._cast.memory.subject_before_who_spoke()
            self._cast.papers.note(carrier.speaker, words)
            self._before = carrier
        elif not attributions and (speaks := self._beside.according_to(words, 0)) and speaks.verb == "according to":
            self._cast.memory.spoke(speaks.speaker)
            self._before = None
        elif not attributions and (announced := self._announced(words)):
            self._cast.memory.spoke(announced.speaker)
            self._before = announced
        elif is_about_a_party and not attributions:
            self._before = None
        self._is_within_a_paragraph = True
        self._cast.end_sentence()
        return attributions, party_acts

    def _announced(self, words: Sequence[Word]) -> Attribution | None:
        """Return whose words a sentence announces that has none itself: `Okoro's response was short.`"""
        phrase = subjects.opening_phrase(words) or ()
        owner = next((at for at, word in enumerate(phrase) if reporting_clauses.owns(word)), None)
        if owner is None or phrase[-1].lower not in _ANNOUNCING:
            return None
        owning = [*phrase[:owner], Word(bare(phrase[owner].text), phrase[owner].start)]
        speaker = self._cast.who(owning, phrase[-1].text)
        return Attribution(speaker, phrase[-1].text, None) if speaker.party else None

    def _acts(self, words: Sequence[Word]) -> Iterator[Attribution]:
        """Yield every verb of saying of a sentence with its speaker."""
        before: Attribution | None = None
        for at in range(len(words)):
            verb = None if subjects.is_passed_on(words, at) else reporting_clauses.is_verb_here(words, at)
            phrase = subjects.subject(words, at, verb) if verb else None
            if verb and is_chanted(verb.lemma, phrase):
                yield Attribution(chanted(words[at]), words[at].text, None, at, words[at].start)
            elif verb and phrase and not clauses.is_of_no_matter(words, phrase):
                kind = verbs.kind_with(verb, [word.lower for word in words[at + 1 : at + 9] if word.quotation is None])
                if before and phrase[0].lower in ("its", "their"):
                    self._cast.is_about(before.speaker)  # `The union never said so, its secretary told …`
                speaker = (
                    (self._who_speaks_already(words, before, phrase) if before else None)
                    or self._of_the_sentence(words, phrase)
                    or self._cast.who(phrase, words[at].text)
                )
                speaker = self._for_another(words, phrase, speaker)
                if verb.lemma == "ask" and at + 1 < len(words):
                    self._cast.asks(words[at + 1].lower)
                if (
                    before
                    and before.speaker.party
                    and is_document(phrase)
                    and phrase[0].lower in ("the", "that", "this")
                ):
                    speaker = before.speaker._replace(
                        how=f"“{written(phrase)}”, of “{before.speaker.text}”", is_named=False
                    )
                act = Attribution(speaker, words[at].text, kind, at, phrase[0].start)
                before = act
                yield act

    def _for_another(self, words: Sequence[Word], phrase: Sequence[Word], speaker: Speaker) -> Speaker:
        """Return a speaker with the party on whose behalf the sentence has it speak: `Spain, speaking for the European Union`."""
        end = next((at for at, word in enumerate(words) if word.start > phrase[-1].start), len(words))
        party = on_whose_behalf(words, end, self._names)
        if party is None or speaker.party is None:
            return speaker
        if speaker.person and speaker.party == speaker.person:
            self._names.learn_person(speaker.person, party, anew=True)
        return speaker._replace(party=party, how=f"{speaker.how}, on behalf of {party}")

    def _who_speaks_already(self, words: Sequence[Word], act: Attribution, phrase: Sequence[Word]) -> Speaker | None:
        """Return who says something before, where a pronoun means the same: `Fenn said it was so, though she thought it “…”`.

        So does the side of whoever says it: `Orme said her members demanded …`. Nobody is named between but who is told.
        """
        is_pronoun = len(phrase) == 1 and phrase[0].lower in reporting_clauses.PRONOUNS
        if act.verb_index is None or act.speaker.party is None or not (is_pronoun or is_side_of_somebody(phrase)):
            return None
        end = next((at for at, word in enumerate(words) if word.start >= phrase[0].start), 0)
        if end and words[end - 1].lower in ("what", "which"):
            return None
        if all(word.lower == "that" for word in words[act.verb_index + 1 : end]) and act.verb_index < end:
            return act.speaker
        if not is_pronoun or not self._cast.may_be_meant(act.speaker, phrase[0].lower) or act.verb_index > end:
            return None
        if reporting_clauses.OBJECTS.get(words[act.verb_index + 1].lower) == phrase[0].lower:
            return None  # `Ana Ruiz told him it was late; not so, he said`
        behind = act.verb_index + (3 if act.verb in _TELLING else 1)  # who is told is not meant
        return None if self._cast.names_somebody(words[behind:end]) else act.speaker

    def _of_the_sentence(self, words: Sequence[Word], phrase: Sequence[Word]) -> Speaker | None:
        """Return the subject of the sentence where a pronoun behind it means it: `The firm spoke of what it called “…”`.

        A person is meant by any pronoun that nobody else is named before: `Ana Ruiz was banned in a ruling she called “…”`.
        """
        at = next((i for i, word in enumerate(words) if word.start == phrase[0].start), 0)
        if len(phrase) > 1 or phrase[0].lower not in reporting_clauses.PRONOUNS or at < 2:
            return None
        opening = subjects.opening_phrase(words)
        if not opening or opening[0].start >= phrase[0].start or opening[0].lower in reporting_clauses.PRONOUNS:
            return None
        is_relative = words[at - 1].lower in ("what", "which")
        between = [word for word in words[:at] if word.start > opening[-1].start]
        if not is_relative and (words[at - 1].text == "," or self._cast.names_somebody(between)):
            return None
        speaker = self._cast.who(opening, "", named_only=not is_relative)
        if speaker.party is None or not (is_relative or self._cast.may_be_meant(speaker, phrase[0].lower)):
            return None
        return speaker._replace(how=f"“{phrase[0].text}”, read as “{speaker.text}” of its sentence", is_named=False)

    def _of(self, words: Sequence[Word], at: int, acts: Sequence[Attribution]) -> Attribution:
        thing = chanted_thing(words, at, is_short=self._is_short(words[at]))
        if thing:
            return Attribution(chanted(thing), "", None)
        behind = self._act_behind(words, at, acts)
        if behind and not behind.kind:
            before = [act for act in acts if act.verb_index is not None and act.verb_index < at and act.kind]
            same = [act for act in before if act.speaker.party == behind.speaker.party]
            return behind._replace(kind=same[-1].kind) if same else behind
        return (
            behind
            or self._closing_act(words, at, acts)
            or self._act_before(words, at, acts)
            or self._beside.according_to(words, at)
            or self._beside.named_at(words, at)
            or _left_open(words, at)
            or self._subject_of(words, at)
            or self._carried(words)
        )

    def _is_short(self, quotation: Word) -> bool:
        """Say whether a quotation is as short as a title."""
        span = self._spans[quotation.quotation or 0]
        return len(self._article.text[span.start : span.end].split()) <= _LONGEST_TITLE

    def _act_behind(self, words: Sequence[Word], at: int, acts: Sequence[Attribution]) -> Attribution | None:
        """Return the act that follows a quotation at once: `“…,” said Ana Ruiz`, `“…”, they added`."""
        begin = at + 1
        ends_open = self._ends_open(words[at])
        while begin < len(words) and words[begin].text in ",—–-":
            begin += 1
            ends_open = True
        act = next((act for act in acts if act.verb_index is not None and act.verb_index >= begin), None)
        if not ends_open or begin >= len(words):
            return None
        if act is None:
            return self._verb_behind(words, begin)
        between = words[begin : act.verb_index]
        clear = all(word.quotation is None and word.text not in ".;:" for word in between)
        return act if clear and (not between or _is_adverbial(between, act)) else None

    def _closing_act(self, words: Sequence[Word], at: int, acts: Sequence[Attribution]) -> Attribution | None:
        """Return the act that ends the sentence and speaks all of it: `Fees show “bad faith”, the spokesman said on Monday.`"""
        act = acts[-1] if acts else None
        if act is None or act.verb_index is None or act.verb_index < at or act.verb.endswith("ing"):
            return None
        begin = next((i for i, word in enumerate(words) if word.start == act.begins), 0)
        behind = words[act.verb_index + 1 :]
        ends = all(word.quotation is None and word.text not in ":;" and word.lower != "that" for word in behind)
        opens = begin > at and words[begin - 1 if words[begin - 1].text == "," else begin - 2].text == ","
        speaks = act.verb in _PLAIN
        before = any(a.verb_index is not None and a.verb_index < at and a.verb in _PLAIN for a in acts)
        return act if ends and opens and speaks and not before else None

    def _verb_behind(self, words: Sequence[Word], at: int) -> Attribution | None:
        """Take any verb for one of saying that stands between a quotation and a name: `“…,” mutters Derek Shaw`.

        `“…,” was the reply of Ana Ruiz` says the same by a noun.
        """
        of = next((i for i in range(at + 2, min(at + 5, len(words) - 1)) if words[i].lower in ("of", "from")), 0)
        if of and words[at].lower in ("was", "is", "came") and words[of - 1].lower in _ANNOUNCING:
            answering = subjects.behind(words, of + 1)
            return (
                Attribution(self._cast.who(answering, words[of - 1].text), words[of - 1].text, None, at)
                if answering
                else None
            )
        owner = next((i for i in range(at + 1, min(at + 6, len(words) - 1)) if reporting_clauses.owns(words[i])), 0)
        if owner and words[at].lower in ("was", "is", "came") and words[owner + 1].lower in _ANNOUNCING:
            noun = words[owner + 1].text  # `“…,” was Ruiz's verdict`
            owning = [*words[at + 1 : owner], Word(bare(words[owner].text), words[owner].start)]
            return Attribution(self._cast.who(owning, noun), noun, None, at)
        if at + 1 >= len(words) or words[at].is_capital or not words[at].lower.endswith(("s", "ed")):
            return None
        if words[at].lower in _NO_VERBS:
            return None
        named = words[at + 1].is_word and (words[at + 1].is_capital or words[at + 1].lower in ("the", "a", "an", "one"))
        phrase = subjects.behind(words, at + 1) if named and words[at].is_word else None
        return Attribution(self._cast.who(phrase, words[at].text), words[at].text, None, at) if phrase else None

    def _ends_open(self, quotation: Word) -> bool:
        span = self._spans[quotation.quotation or 0]
        return self._article.text[span.start : span.end].rstrip()[-1:] in tuple(",!?—–…，！？")

    def _act_before(self, words: Sequence[Word], at: int, acts: Sequence[Attribution]) -> Attribution | None:
        before = [act for act in acts if act.verb_index is not None and act.verb_index <= at]
        open_acts = [act for act in before if not clauses.closed_before(words, act.verb_index or 0, at)]
        if not open_acts:
            return None
        act, outer = open_acts[-1], open_acts[-2] if len(open_acts) > 1 else None
        is_for_the_same = outer is not None and outer.speaker.person and act.speaker.party == outer.speaker.party
        if outer and outer.speaker.party and clauses.is_only_foreseen(words, act.verb_index or 0):
            return outer  # `Ana Ruiz warned that the levy would add “…”`
        if outer and is_for_the_same and act.speaker.person is None and outer.verb in _PLAIN:
            return outer._replace(kind=act.kind)  # `Ana Ruiz said the guild had offered “…”`
        if (
            outer
            and outer.speaker.party
            and outer.verb in _PLAIN
            and clauses.adds_to_a_clause(words, outer.verb_index or 0, act.verb_index or 0, at)
        ):
            return outer
        return act

    def _subject_of(self, words: Sequence[Word], at: int) -> Attribution | None:
        """Return whom the sentence is about, where its words lead up to the quotation: `He had only this: “…”`."""
        span = self._spans[words[at].quotation or 0]
        leads = at >= 2 and words[at - 1].text in ":："
        if at < 2 or (not leads and len(self._article.text[span.start : span.end].split()) < _FEWEST_WORDS):
            return None
        phrase = subjects.opening_phrase(words[:at])
        if not phrase or phrase[0].start >= words[at].start:
            return None
        speaker = self._cast.who(phrase, "", named_only=True)
        return Attribution(speaker, "the subject of its sentence", None) if speaker.party else None

    def _carried(self, words: Sequence[Word]) -> Attribution:
        """Return the attribution of a quotation whose own sentence names nobody: that of the sentence before."""
        before = self._before.speaker if self._before else None
        how = "no speaker in its own sentence; “{}” spoke in the one before"
        if before is None and sum(1 for word in words if word.is_word) <= 2:
            before = self._cast.memory.latest_subject() if self._is_within_a_paragraph else None
            how = "no speaker in its own sentence; the one before is about “{}”"
            if before is None:
                before = self._cast.memory.last()
                how = "no speaker in its own paragraph; “{}” spoke last"
        if before is None or before.party is None:
            return Attribution(Speaker(None, "", None, "no speaker was found near it", words[0].start), "", None)
        return Attribution(before._replace(how=how.format(before.text), is_named=False), "", None)


def _left_open(words: Sequence[Word], at: int) -> Attribution | None:
    """Return nobody for a quotation behind a passive that names nobody: `The bill was branded “a charter for bulldozers”`."""
    if at < 2 or not subjects.is_said_by_nobody(words, at - 1):
        return None
    return Attribution(Speaker(None, "", None, "a passive that names nobody", words[at - 1].start), "", None)


def _is_in_a_clause(words: Sequence[Word], act: Attribution) -> bool:
    """Say whether somebody speaks only in a clause of time: `Ana Ruiz resigned, a day after Ben Cole announced …`."""
    begin = next((at for at, word in enumerate(words) if word.start >= act.begins), 0)
    return begin > 1 and words[begin - 1].lower in ("after", "before", "since", "as", "when", "while")


def _quotations(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    for at, word in enumerate(words):
        if word.quotation is not None:
            yield at, word.quotation


def _is_adverbial(between: Sequence[Word], act: Attribution) -> bool:
    """Say whether only a time or an adverb stands between a quotation and the words that name its speaker."""
    before = [word for word in between if word.start < act.begins and word.is_word]
    if before and before[0].lower == "as" and act.verb in ("put", "puts", "says", "said"):
        del before[0]
    joins = any(word.lower in _CONJUNCTIONS for word in before)
    is_set_off = any(word.text == "," and word.start < act.begins for word in between)
    if before and before[0].lower == "the" and is_set_off and before[-1].lower not in _TIMES:
        return False  # `“…” – the very people, she retorted, who …`
    return len(before) <= _LONGEST_ADVERB and not joins and not any(word.is_capital for word in before[:1])
