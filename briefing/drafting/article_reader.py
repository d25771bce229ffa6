"""One article read sentence by sentence: what is said in it, by whom and when, becomes its findings."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from briefing.brief.vocabulary import ClaimKind
from briefing.drafting.articles.article import Article
from briefing.drafting.articles.dates import Dated, dates_in, unresolved_words
from briefing.drafting.articles.quotations import Marked, Piece, is_a_title, marked, pieces, without_quotations
from briefing.drafting.articles.transcripts import is_nameless
from briefing.drafting.days_of_saying import day_of_saying
from briefing.drafting.findings import Findings, Quotation, Report
from briefing.drafting.foreign.walk import ForeignWalk
from briefing.drafting.language.kinds import BY_THE_VERB, kind_of, reported_kind
from briefing.drafting.language.quotation_marks import Span
from briefing.drafting.language.reporting_clauses import ROLES
from briefing.drafting.language.sentences import Sentence, Word, sentences, words_within
from briefing.drafting.language.verbs import is_weak, reporting
from briefing.drafting.names.name_meanings import Mention, Names
from briefing.drafting.open_points import open_point
from briefing.drafting.origins import Origin, origin_of
from briefing.drafting.speakers.attribution import Attribution, not_by_the_asker
from briefing.drafting.speakers.chants import THINGS
from briefing.drafting.speakers.speaker import Speaker
from briefing.drafting.speakers.walk import Walk
from briefing.drafting.utterances import (
    is_addressed,
    is_called_so,
    is_nobody_named,
    promises,
    said_by_somebody,
    speaks_in_a_heading,
)

MOST_QUOTATIONS = 400
"""How many quotations a draft takes in, of all its articles together: more than anybody reviews."""

MOST_REPORTS = 200
"""How many reported statements a draft proposes as claims."""

MOST_DATES = 60
"""How many dates a draft proposes as events."""

MOST_OPEN_POINTS = 12
"""How many questions a draft proposes from one article."""

_NEAR_A_VERB = 3
"""How many words before a verb of saying may take it back."""

_FEWEST_QUOTED_WORDS = 3
"""A sentence of a transcript with fewer words asserts nothing worth a claim: `It rained.`"""
_LONG_ENOUGH = 5
_COURTESY = re.compile(
    r"(?:many )?(?:thank|good (?:morning|afternoon|evening|day)|welcome|hello|next question|please\b|sorry\b|of course\b|go ahead"
    r"|let me\b|as i said|i (?:see|agree|know|think so)\b)",
    re.I,
)
"""How a sentence of a few words begins that only opens or closes what somebody says."""

_BY_DEEDS = {"attack", "assail", "charge", "slam", "blast", "order", "press"}
"""Verbs of words and of deeds: a sentence that quotes nothing does not tell which."""

_QUESTIONS = {"ask", "wonder"}
"""Verbs of asking, which claim nothing: `asked what the closure would save`."""

_FEWEST_WORDS_ALONE = 3
"""A quotation without any speaker near it and with fewer words than this is a term in quotation marks, no statement."""


def findings(article: Article, source: int, names: Names, *, share: int = 1) -> Findings:
    """Read one article, whose number among the sources is given, with names that were learned from all of them.

    `share` is the number of articles that share the most that a draft takes in.
    """
    return _Reader(article, source, names, share).read()


def sentences_of(article: Article) -> list[tuple[Word, ...]]:
    """Return the words of every sentence of an article, and of every quotation: what names are learned from."""
    sentence_words: list[tuple[Word, ...]] = []
    for run in () if article.language else marked(article):  # the capitals of other languages teach no names
        if _is_shouted(article, run):
            continue
        for sentence in sentences(article.text, _begin(run), run.run.end, _spans(run)):
            sentence_words += [sentence.words, *(words_within(article.text, span) for span in sentence.spans)]
    title = "" if article.language else article.title or ""
    words = title.split()
    if sum(word[0].isupper() for word in words) * 2 < len(words):  # no headline in capitals
        sentence_words += [sentence.words for sentence in sentences(title, 0, len(title), ())]
    return sentence_words


class _Reader:
    def __init__(self, article: Article, source: int, names: Names, share: int) -> None:
        self._most_quotations, self._most_reports, self._most_dates = (
            most // share for most in (MOST_QUOTATIONS, MOST_REPORTS, MOST_DATES)
        )
        self._article, self._source, self._names = article, source, names
        self._language = language = article.language
        self._walk: Walk | ForeignWalk = (
            ForeignWalk(article, language, names.known_beforehand) if language else Walk(names, article)
        )
        self._quotations: list[Quotation] = []
        self._reports: list[Report] = []
        self._dates: list[tuple[int, Dated]] = []
        self._mentions: list[tuple[int, Mention]] = []
        self._short_forms: list[tuple[int, str, str]] = []
        self._terms: list[tuple[int, str]] = []
        self._undated: tuple[int, str] | None = None
        self._left_out = 0
        self._story: list[str] = []
        self._open_points: list[tuple[int, str, str]] = []
        self._voices: set[str] = set()
        self._speaking: tuple[Attribution, Origin | None] | None = None

    def _home(self) -> str | None:
        """Return the party that whoever answers in a briefing speaks for, where the title names an office alone."""
        answering = self._article.answering or ""
        if not any(run.is_asked for run in self._article.runs) or not any(
            w.lower() in ROLES for w in answering.split()
        ):
            return None  # a party's own statement, or somebody's without an office
        answered: Counter[str] = Counter()
        asked: Counter[str] = Counter()
        for run in marked(self._article) if self._article.answering else ():
            counter = asked if run.run.is_asked else answered
            for sentence in sentences(self._article.text, _begin(run), run.run.end, _spans(run)):
                counter.update(
                    mention.name
                    for mention in self._names.mentions(sentence.words)
                    if run.run.is_asked or not is_addressed(sentence.words, mention.begin)
                )
        own = [name for name in answered if answered[name] > asked[name] and self._names.is_state(name)]
        return max(sorted(own), key=lambda name: answered[name], default=None)

    def read(self) -> Findings:
        home = self._home()
        for run in marked(self._article):
            if _is_shouted(self._article, run):
                continue
            label = self._walk.begin_run(run.run.label)
            if (
                label
                and home
                and run.run.label == self._article.answering
                and not self._names.is_state(label.party or "")
            ):
                label = label._replace(party=home)
            for sentence in sentences(self._article.text, _begin(run), run.run.end, _spans(run)):
                self._read(sentence, run, label)
        return Findings(
            tuple(self._quotations),
            tuple(self._reports),
            tuple(self._dates),
            tuple(self._mentions),
            tuple(self._short_forms),
            tuple(self._terms),
            self._undated,
            self._left_out,
            tuple(self._open_points[:MOST_OPEN_POINTS]),
            frozenset(self._voices),
        )

    def _read(self, sentence: Sentence, run: Marked, label: Speaker | None) -> None:
        paragraph = self._article.paragraph_at(sentence.start)
        attributed, acts = self._walk.read(sentence)
        dates = self._note(sentence, paragraph)
        day = partial(day_of_saying, dates, sentence, published=self._article.published)
        own = (
            said_by_somebody(sentence, attributed, label.party) if label is not None and not run.run.is_asked else None
        )
        if label is not None and not run.run.is_asked and own is None:
            self._utterance(sentence, label, acts)
            return
        if label is not None and own is not None:
            party = label.party if own.speaker.party in (None, own.speaker.person) else own.speaker.party
            attributed = dict.fromkeys(attributed, own._replace(speaker=own.speaker._replace(party=party)))
            label = None
        if label is not None:
            nameless = is_nameless(label.text)
            attributed = {
                n: not_by_the_asker(attribution, label)
                for n, attribution in attributed.items()
                if attribution.verb and attribution.speaker.party and not (nameless and is_nobody_named(attribution))
            }
        one_speaks = len({attribution.speaker.party for attribution in attributed.values()}) == 1
        outside = without_quotations(self._article.text, sentence, attributed) if one_speaks else ""
        for number, attribution in attributed.items():
            origin = None
            if one_speaks and attribution.verb and attribution.speaker.party and not label:
                origin = origin_of(outside, attribution.speaker.text, self._article.publisher)
            span = sentence.spans[number]
            if run.runs_on and span is run.spans[0] and self._speaking and not attribution.verb:
                attribution, origin = self._speaking
            self._speaking = attribution, origin
            if run.run.is_heading and not speaks_in_a_heading(attribution, run.run, self._names):
                continue  # a heading only repeats the words of others
            for piece in pieces(self._article, span.start, span.end):
                if run.run.is_heading and self._article.text.count(piece.text) > 1:
                    continue  # what a heading repeats stands where it was said
                self._quote(piece, attribution, day(attribution.verb_index), sentence, origin)
        if run.run.is_heading:
            return
        quoted = {(attribution.speaker.party, kind) for attribution, kind in self._kinds_in(sentence, attributed)}
        governing = {attribution.verb_index for attribution in attributed.values()}
        claimed: set[tuple[str | None, ClaimKind]] = set(quoted)
        for act in acts:
            if act.speaker.is_named and act.speaker.person and act.speaker.party not in (None, act.speaker.person):
                self._voices.add(act.speaker.party or "")
            report = (
                self._report(act, sentence, paragraph, day(act.verb_index)) if act.verb_index not in governing else None
            )
            if (
                report
                and (report.speaker.party, report.kind) not in claimed
                and len(self._reports) < self._most_reports
            ):
                claimed.add((report.speaker.party, report.kind))
                self._reports.append(report)

    def _kinds_in(
        self, sentence: Sentence, attributed: dict[int, Attribution]
    ) -> Iterator[tuple[Attribution, ClaimKind]]:
        for number, attribution in attributed.items():
            span = sentence.spans[number]
            yield attribution, kind_of(attribution.kind, self._article.text[span.start : span.end])[0]

    def _note(self, sentence: Sentence, paragraph: int) -> list[Dated]:
        """Note the names and dates of a sentence, outside its quotations; return the dates."""
        self._mentions += [(paragraph, mention) for mention in self._names.mentions(sentence.words)]
        for span in sentence.spans:
            inside = self._names.mentions(words_within(self._article.text, span))
            self._mentions += [(self._article.paragraph_at(span.start), mention) for mention in inside]
        self._short_forms += [(paragraph, *short_form) for short_form in self._names.short_forms(sentence.words)]
        outside = without_quotations(self._article.text, sentence)
        point = open_point(outside)
        if point:
            self._open_points.append((paragraph, *point))
        dates = list(dates_in(outside, self._article.published, self._story))
        self._story += [dated.date for dated in dates if len(dated.date) > 4 and dated.date not in self._story]
        self._dates += [(paragraph, dated) for dated in dates][: max(0, self._most_dates - len(self._dates))]
        if self._undated is None and not self._article.published:
            word = unresolved_words(outside)
            self._undated = (paragraph, word) if word else None
        return dates

    def _utterance(self, sentence: Sentence, label: Speaker, acts: Sequence[Attribution]) -> None:
        """Take what is said under a label in a transcript for a quotation: no question, and no mere `Thank you.`"""
        own = next((act.kind for act in acts if act.kind and is_called_so(act.speaker.party, label.party)), None)
        for piece in pieces(self._article, sentence.start, sentence.end):
            promised = ClaimKind.COMMITMENT if promises(label, piece.text) else own
            kind, _ = kind_of(promised, piece.text)
            length = len(piece.text.split()) if piece.text.isascii() else _LONG_ENOUGH
            is_short = length < _FEWEST_QUOTED_WORDS or (length < _LONG_ENOUGH and _COURTESY.match(piece.text))
            if not piece.text.endswith("?") and not (is_short and kind is ClaimKind.ASSERTION):
                self._quote(piece, Attribution(label, "", promised), None, sentence)

    def _quote(
        self,
        piece: Piece,
        attribution: Attribution,
        date: Dated | None,
        sentence: Sentence,
        origin: Origin | None = None,
    ) -> None:
        paragraph = self._article.paragraph_at(piece.start)
        is_term = len(piece.text.split()) < _FEWEST_WORDS_ALONE and piece.text.isascii()
        if self._language != "de" and is_a_title(piece.text):
            self._terms.append((paragraph, piece.text))
            return
        if attribution.speaker.party is None and (is_term or attribution.speaker.text.rpartition(" ")[2] in THINGS):
            self._terms.append((paragraph, piece.text))
            return
        if len(self._quotations) >= self._most_quotations:
            self._left_out += 1
            return
        kind, by = kind_of(attribution.kind, piece.text)
        named = frozenset(mention.name for mention in self._names.mentions(sentence.words))
        quotation = Quotation(
            self._source,
            paragraph,
            piece.text,
            attribution.speaker,
            attribution.verb,
            kind,
            by,
            date,
            named,
            self._article.text[sentence.start : sentence.end][:600],
            piece.is_cut,
            origin,
        )
        self._quotations.append(quotation)

    def _report(self, act: Attribution, sentence: Sentence, paragraph: int, date: Dated | None) -> Report | None:
        index = act.verb_index or 0
        if self._language:  # whose acts are claims by their verb alone
            kind = act.kind or ClaimKind.ASSERTION
            return Report(self._source, paragraph, sentence.number, act.speaker, act.verb, kind, BY_THE_VERB, date)
        if any(_denies(word.text) for word in sentence.words[max(0, index - _NEAR_A_VERB) : index]):
            return None  # what somebody has not said is no claim of theirs
        verb = reporting(act.verb.lower())
        if verb is not None and verb.lemma in _BY_DEEDS | _QUESTIONS:
            return None
        complement = " ".join(word.text for word in sentence.words[index + 1 :] if word.quotation is None)
        kind_and_cue = reported_kind(act.kind, complement)
        if kind_and_cue is None or verb is None or (is_weak(verb) and act.kind is not ClaimKind.COMMITMENT):
            return None
        kind, by = kind_and_cue
        return Report(self._source, paragraph, sentence.number, act.speaker, act.verb, kind, by, date)


def _denies(word: str) -> bool:
    """Say whether a word takes back the verb that follows: `has not said`, `hasn't said`, `never said`."""
    return word.lower() in ("not", "never", "nor", "neither") or word.lower().replace("’", "'").endswith("n't")


def _is_shouted(article: Article, run: Marked) -> bool:
    """Say whether a run is a heading in capitals, which names nobody: `THE FOUNDER'S STORY`."""
    return run.run.is_heading and run.run.label is None and article.text[run.run.start : run.run.end].isupper()


def _begin(run: Marked) -> int:
    """Return where the words of a run begin, behind a label or a dateline."""
    return run.run.start + run.run.skipped


def _spans(run: Marked) -> list[Span]:
    return [span for span in run.spans if span.start >= _begin(run)]
