"""What in the curator's own sentences their evidence does not bear out: each number, date, name, borrowed run and lost "not"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from briefing.brief.dates import in_words, is_after
from briefing.brief.items import FieldPath
from briefing.brief.model import Brief, Source
from briefing.brief.names import party_names
from briefing.brief.text import fold, listed, quotation_words, shortened
from briefing.library.checks.own_words import days, number_matches, quantities, reversals
from briefing.library.checks.own_words.borrowed_words import borrowed
from briefing.library.checks.own_words.cited_text import CitedText
from briefing.library.checks.own_words.evidence_texts import Cited, EvidenceTexts, cited_by
from briefing.library.checks.own_words.names import Speller, TextNames, names_of_title, nearest_name
from briefing.library.checks.own_words.places import place_in
from briefing.library.checks.own_words.sentences import OwnSentence, own_sentences
from briefing.library.checks.quoting.lexicon.text_language import language_of
from briefing.library.checks.tradecraft.advice import Advice, without_silenced
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading
from briefing.library.reading.rules import OF_OWN_WORDS
from briefing.library.reading.tree import locate, normalise_line_ends

NUMBER, DATE, NAME, BORROWED, REVERSED = OF_OWN_WORDS


_ENOUGH_FOR_LANGUAGE = 4_000
"""So many characters of a brief's own texts tell its language."""


class Shortfall(NamedTuple):
    """What a sentence says and its evidence does not: the rule, the field, where in the field's words, what, and what to do.

    `offset` counts characters of the field as `quotation_words` writes it.
    """

    rule: str
    where: FieldPath
    offset: int
    what: str
    remedy: str


def own_words_advice(reading: Reading, file_text: str, texts: EvidenceTexts) -> Advice:
    """Return the notes on the sentences of a sound brief, each at the place of its words, and those that the brief silences."""
    brief, root = reading.brief, reading.root
    if brief is None or root is None:
        return Advice()
    problems = []
    for rule, where, offset, what, remedy in shortfalls(brief, texts):
        line, column = locate(root, where)
        if offset:
            words = quotation_words(_text_at(brief, where))
            line, column = place_in(normalise_line_ends(file_text)[0], line, column, words, offset)
        problems.append((where, Problem(reading.path, line, column, what, remedy, rule)))
    return without_silenced(brief, root, reading.path, problems, OF_OWN_WORDS)


def shortfalls(brief: Brief, texts: EvidenceTexts) -> Iterator[Shortfall]:
    """Yield what the sentences of a brief say and their texts do not.

    A sentence with a text that cannot be read is left alone.
    """
    reader = SentenceReader(brief)
    for sentence in own_sentences(brief):
        yield from reader.shortfalls_in(sentence, texts)


class SentenceReader:
    """Reads one brief's sentences beside their texts."""

    def __init__(self, brief: Brief) -> None:
        sentences = (sentence.text for sentence in own_sentences(brief))
        own_text = quotation_words("\n".join([brief.title, brief.short or "", *sentences, *_other_texts(brief)]))
        self._brief = brief
        self._sources = {source.id: source for source in brief.sources}
        self._language = language_of(own_text[:_ENOUGH_FOR_LANGUAGE]).name
        self._party_names = party_names(brief.parties)
        self._speller = Speller(self._party_names, self._language, own_text)

    def shortfalls_in(self, sentence: OwnSentence, texts: EvidenceTexts) -> Iterator[Shortfall]:
        """Yield what a sentence says and its texts do not; nothing where one of these cannot be read."""
        cited = cited_by(sentence, self._sources, texts)
        if cited is not None:
            yield from self._shortfalls(sentence, cited)

    def _shortfalls(self, sentence: OwnSentence, cited: Cited) -> Iterator[Shortfall]:
        text = quotation_words(sentence.text)
        day_mentions = [mention for mention in days.mentions(text, self._language) if not mention.is_counted]
        numbers = number_matches.outside(quantities.quantities(text, self._language), day_mentions)
        yield from self._numbers(sentence, text, cited, numbers)
        yield from self._dates(sentence, cited, day_mentions)
        taken = [range(day.start, day.end) for day in day_mentions] + [range(one.start, one.end) for one in numbers]
        yield from self._names(sentence, text, cited, taken)
        yield from self._borrowed(sentence, text, cited)
        yield from self._reversed(sentence, text, cited)

    def _numbers(
        self, sentence: OwnSentence, text: str, cited: Cited, numbers: Sequence[quantities.Quantity]
    ) -> Iterator[Shortfall]:
        for quantity in numbers:
            near = [known for text_ in cited.near for known in text_.quantities]
            if number_matches.is_borne_out(quantity, near) or self._is_time_between(quantity, cited):
                if number_matches.counts_another_thing(quantity, text, cited.near):
                    yield self._of_another_thing(sentence, text, quantity, near)
                continue
            value, unit = quantity.readings[0]
            of_the_same = number_matches.of_the_same(text[quantity.end :], near)
            if (
                not unit
                and value <= number_matches.MOST_COUNTED
                and not of_the_same
                and self._is_counted(int(value), text, quantity.start, cited)
            ):
                continue
            nearest = number_matches.nearest(quantity, of_the_same or near)
            lack = _not_in(cited, is_elsewhere=any(whole.bears_out(quantity) for whole in cited.wholes))
            what = f"{sentence.label} says “{quantity.text}”, and {lack}"
            nearby = f"the nearest there is “{nearest.text}”: " if nearest else ""
            yield _number_lacking(sentence, quantity, what, nearby)

    def _of_another_thing(
        self, sentence: OwnSentence, text: str, quantity: quantities.Quantity, near: Sequence[quantities.Quantity]
    ) -> Shortfall:
        of_the_same = number_matches.nearest(quantity, number_matches.of_the_same(text[quantity.end :], near))
        counted = text[quantity.start :].split(" ")[:2]
        words = " ".join(counted).rstrip(".,;:")
        what = f"{sentence.label} says “{words}”, and its text has “{counted[0]}” only of something else"
        nearby = f"it has “{of_the_same.text} {of_the_same.counted}”: " if of_the_same else ""
        return _number_lacking(sentence, quantity, what, nearby)

    def _is_time_between(self, quantity: quantities.Quantity, cited: Cited) -> bool:
        """Say whether a number of days, weeks or years lies between two dates of the texts."""
        value, unit = quantity.readings[0]
        if unit not in days.UNITS:
            return False
        published = [source.published for source in (*cited.sources, *cited.origins) if source.published]
        dates = [[mention for mention in whole.mentions if mention.is_date] for whole in cited.wholes]
        known = days.known_days(dates, published, self._brief.as_of)
        return known.has_apart(value, unit)

    def _is_counted(self, value: int, text: str, start: int, cited: Cited) -> bool:
        """Say whether a small number may be counted: the things stand one by one in a passage, or "the two" points back."""
        if value == 2 and fold(text[max(0, start - 6) : start]).split()[-1:] in (
            ["the"],
            ["die"],
            ["den"],
            ["les"],
            ["los"],
            ["las"],
        ):
            return True
        texts = [text, *(passage.text for passage in cited.passages or cited.wholes)]
        return any(value in number_matches.enumerated(one) for one in texts) or (
            value == 2 and number_matches.names_two(text)
        )

    def _dates(self, sentence: OwnSentence, cited: Cited, day_mentions: Sequence[days.Mention]) -> Iterator[Shortfall]:
        published = [source.published for source in (*cited.sources, *cited.origins) if source.published]
        earlier = (self._sources[name].published for source in cited.sources for name in source.derived_from)
        chain = [day for day in earlier if day]
        has_date = sentence.date is None or self._has_date(sentence.date, cited, published, chain)
        if not day_mentions and has_date:
            return
        bases = [*published, *chain, *_whole_dates(cited.wholes)]
        near, whole = (
            days.known_days([text.mentions for text in texts], published, self._brief.as_of, resolved_from=bases)
            for texts in (cited.near, cited.wholes)
        )
        for mention in day_mentions:
            if not near.bears_out(mention):
                lack = _not_in(cited, is_elsewhere=whole.bears_out(mention))
                what = f"{sentence.label} says “{mention.text}”, and {lack}"
                yield Shortfall(DATE, sentence.where, mention.start, what, _date_remedy(near))
        if not has_date:
            where = (*sentence.where[:-1], sentence.date_key)
            what = f"{sentence.label} is of {sentence.date}, and {_none_of(cited)}"
            yield Shortfall(DATE, where, 0, what, _date_remedy(whole))

    def _has_date(self, date: str, cited: Cited, published: Sequence[str], chain: Sequence[str]) -> bool:
        """Say whether an item's date is a day that its texts name, or the one that they or their origins were published on.

        A weekday counts in the passage, and anywhere in the text where no origin has a day.
        """
        wanted = days.iso_day(date)
        named = [
            [
                m
                for m in whole.mentions
                if m.is_date and not (m.day.is_whole and is_after(_iso(m.day), self._brief.as_of))
            ]
            for whole in cited.wholes
        ]
        if days.known_days(named, published, self._brief.as_of).has(wanted):
            return True
        bases = [*published, *chain, *_whole_dates(cited.wholes)]
        for texts in (cited.passages, cited.wholes):
            from_words = [[mention for mention in text.mentions if not mention.is_date] for text in texts]
            if days.known_days(from_words, [], self._brief.as_of, resolved_from=bases).has(wanted):
                return True
            if any(origin.published for origin in cited.origins):
                return False
        return False

    def _names(self, sentence: OwnSentence, text: str, cited: Cited, no_names: Sequence[range]) -> Iterator[Shortfall]:
        whole = [one.names for one in cited.wholes]
        names = [*self._speller.names(text, whole, no_names=no_names, starts_with_verb=sentence.starts_with_verb)]
        if not names:
            return
        titles = self._titles((*cited.sources, *cited.origins))
        near = [*(one.names for one in cited.near), *titles]
        allowed = {
            fold(word)
            for words in (
                *sentence.speakers,
                *(name for party in sentence.parties for name in self._party_names.get(party, ())),
            )
            for word in quotation_words(words).replace("-", " ").replace("'s", "").split()
        }
        is_same_language = cited.language == self._language
        reported: set[str] = set()
        for name in names:
            missing = self._speller.missing(name, near, allowed)
            if not missing or missing in reported or not (is_same_language or self._speller.is_state(missing)):
                continue
            reported.add(missing)
            if_name = ", if it is a name," if name.begins_sentence and len(name.words) == 1 else ""
            is_elsewhere = not self._speller.missing(name, [*whole, *titles], allowed)
            what = f"“{missing}”{if_name} is in {sentence.label}, and {_not_in(cited, is_elsewhere=is_elsewhere)}"
            like = "" if is_elsewhere else nearest_name(missing, [*whole, *titles])
            hint = f"it has “{like.title()}”: " if like else ""
            remedy = f"{hint}correct it, cite the text that has it, or give the party this alias"
            yield Shortfall(NAME, sentence.where, max(text.find(missing, name.start), 0), what, remedy)

    def _titles(self, sources: Iterable[Source]) -> list[TextNames]:
        """Return what the titles and publishers of sources bear out."""
        titles = (f"{source.publisher or ''}\n{source.title}" for source in sources)
        return [names_of_title(quotation_words(title), self._language) for title in titles]

    def _borrowed(self, sentence: OwnSentence, text: str, cited: Cited) -> Iterator[Shortfall]:
        runs = [run for whole in cited.wholes if (run := borrowed(text, whole.runs, cited.quotations))]
        if runs:
            run = max(runs, key=lambda run: run.length)
            what = f"{run.length} words in a row are the source's own: “{shortened(run.text, 80)}”"
            remedy = "put them in your own words, or in quotation marks with whose words they are"
            yield Shortfall(BORROWED, sentence.where, run.start, what, remedy)

    def _reversed(self, sentence: OwnSentence, text: str, cited: Cited) -> Iterator[Shortfall]:
        if cited.language != self._language:
            return
        passages = [passage.text for passage in cited.passages]
        evidence = cited.quotations if sentence.is_bottom_line else [*cited.quotations, *passages]
        for offset, part in _sentences(text) if sentence.is_bottom_line else [(0, text)]:
            negation = reversals.lost(
                part, evidence, self._language, is_demand=sentence.is_demand, is_of_all=sentence.is_bottom_line
            )
            if negation:
                what = (
                    f"the text that {sentence.label} cites says “{negation}” where the same words stand here without it"
                )
                yield Shortfall(
                    REVERSED,
                    sentence.where,
                    offset,
                    what,
                    "say it as the text does, or in words that cannot be mistaken",
                )
                return
        if not sentence.is_bottom_line and (half := reversals.half_of_two(text, cited.quotations, self._language)):
            what = f"the quotation of {sentence.label} denies twice, once by “{half}”, and the sentence only once"
            yield Shortfall(REVERSED, sentence.where, 0, what, "say it as the quotation does")
            return
        put_in = "" if sentence.is_bottom_line else reversals.put_in(text, cited.quotations, passages, self._language)
        if put_in:
            what = f"{sentence.label} says “{put_in}”, and its evidence has the same words without it"
            yield Shortfall(REVERSED, sentence.where, max(text.find(put_in), 0), what, "say it as the text does")


def _text_at(brief: Brief, where: FieldPath) -> str:
    value: Any = brief
    for step in where:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return str(value)


def _other_texts(brief: Brief) -> Iterator[str]:
    """Yield the brief's texts that cite nothing: they show its language, and which of its words are no names."""
    yield from (issue.proposition for issue in brief.issues)
    for question in brief.questions:
        yield from (text for text in (question.text, question.why, question.settled_by) if text)


def _not_in(cited: Cited, *, is_elsewhere: bool) -> str:
    if is_elsewhere:
        return "the passage that it cites does not have it: it stands elsewhere in the text"
    return _none_of(cited)


def _none_of(cited: Cited) -> str:
    names = listed([f'"{source.id}"' for source in cited.sources][:3], last="nor")
    return (
        f"{'neither ' if len(cited.sources) == 2 else ''}{names} has it"
        if len(cited.sources) > 1
        else f"{names} does not have it"
    )


def _whole_dates(texts: Iterable[CitedText]) -> list[str]:
    """Return the dates that some texts name in full: what their weekdays may be told from."""
    return [_iso(mention.day) for text in texts for mention in text.mentions if mention.day.is_whole]


def _iso(day: days.Day) -> str:
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def _date_remedy(known: days.KnownDays) -> str:
    whole = sorted({_iso(day) for day in known.dates if day.is_whole})[:3]
    if not whole:
        return "correct it, or give the source the day it was published"
    return f"it has {listed([in_words(day) for day in whole], last='or')}: correct one of the two"


def _sentences(text: str) -> list[tuple[int, str]]:
    parts, start = [], 0
    for match in re.finditer(r"[.;:!?]\s+|,\s+(?:and|but|und|aber|et|mais|y|pero)\s+", text):
        parts.append((start, text[start : match.end()]))
        start = match.end()
    return [*parts, (start, text[start:])]


def _number_lacking(sentence: OwnSentence, quantity: quantities.Quantity, what: str, nearby: str) -> Shortfall:
    """Return that a number of a sentence is in no text; `nearby` names one that is, or is empty."""
    remedy = f"{nearby}correct it, or cite the text that has it"
    return Shortfall(NUMBER, sentence.where, quantity.start, what, remedy)
