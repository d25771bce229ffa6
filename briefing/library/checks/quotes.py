"""Quotations against the sources' own texts: each verified, doubtful, cut or not there, by the rules of `quoting`.

A quotation that names its paragraph must begin in it.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from briefing.brief.model import Brief, Evidence, Source
from briefing.brief.text import quotation_words, shortened
from briefing.brief.walk import FieldPath, evidences
from briefing.library.checks.locators import Locator, Misplaced, locators
from briefing.library.checks.passages import speaker_at, verdict_on
from briefing.library.checks.quotation_outcomes import CheckedQuotation, outcome_of
from briefing.library.checks.quoting.verdict import NOT_BETWEEN, STANDS_TWICE, Outcome, Verdict
from briefing.library.checks.source_texts import SourceText, read_text
from briefing.library.reading.formats.text import Marks
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading
from briefing.library.reading.tree import Node, locate

_COMPARED = 120
"""How many words of a quotation are compared with a text to find the passage nearest to it."""

_TOO_COMMON = 100_000
"""A word that stands more often than this in a text does not help to locate a passage."""

_KEEP_IT = "quote that as well, or say in the claim what it changes"

_Report = Callable[[str, str, str, str], Problem]
"""Makes a problem at a key of the evidence, from the key, what is wrong, what to do, and the rule."""


class Verification(NamedTuple):
    """The check of one brief's quotations: how many there are, how many stand in their texts, and the problems.

    `readings` says of each text that is not plain UTF-8 how it was read: `herald.html: read as windows-1251, as it says`,
    `report.pdf: read as PDF of 14 pages, through pdfminer.six 20260107`. `unreadable` counts the quotations whose text, or whose
    page of it, cannot be read: whether they stand there, nobody knows. `outcomes` has every quotation with what its check
    came to.
    """

    quotations: int
    verified: int
    problems: list[Problem]
    readings: tuple[str, ...] = ()
    unreadable: int = 0
    outcomes: tuple[CheckedQuotation, ...] = ()

    @property
    def doubtful(self) -> int:
        """How many stand in their texts, but with a doubt: these are not among the verified."""
        return count_doubtful(self.problems)


def count_doubtful(problems: Iterable[Problem]) -> int:
    """Count the quotations among some problems that stand in their texts, but with a doubt."""
    return sum(problem.rule == "doubtful-quotation" for problem in problems)


class Verifier:
    """Compares briefs with the texts in one folder, reading each text once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts: dict[str, SourceText | Problem] = {}

    def verify(self, reading: Reading) -> Verification:
        """Look for every quotation of a sound brief in its source's text."""
        if reading.brief is None or reading.root is None:
            return Verification(0, 0, [])
        sources = {source.id: source for source in reading.brief.sources}
        verification = Verification(0, 0, list(self._changed(reading.brief, reading.root, reading.path)))
        for where, evidence in evidences(reading.brief):
            speaker = speaker_at(reading.brief, where)
            source = sources[evidence.source]
            problems, verdict = self._compare(evidence, speaker, source, where, reading.root, reading.path)
            is_read = source.file is None or isinstance(self._text(source.file), SourceText)
            is_unreadable = not is_read or any(problem.rule == "unusable-text" for problem in problems)
            if evidence.quote:
                text = self.text(source.file) if source.file else None
                is_literal = text is not None and quotation_words(evidence.quote) in text.text
                outcome = outcome_of(problems, verdict, is_read=is_read, is_literal=is_literal)
                place = locate(reading.root, (*where, "quote"))
                checked = CheckedQuotation(*place, source.id, evidence.quote, outcome, text.fingerprint if text else "")
                verification = verification._replace(
                    outcomes=(*verification.outcomes, checked),
                    quotations=verification.quotations + 1,
                    verified=verification.verified + (1 if is_read and not problems else 0),
                    unreadable=verification.unreadable + (1 if is_unreadable else 0),
                )
            verification.problems.extend(problems)
        return verification._replace(readings=tuple(self._readings(reading.brief)))

    def text(self, name: str) -> SourceText | None:
        """Return the text of a file in the folder; None where it cannot be read."""
        text = self._text(name)
        return text if isinstance(text, SourceText) else None

    def _readings(self, brief: Brief) -> Iterator[str]:
        for name in dict.fromkeys(source.file for source in brief.sources if source.file):
            text = self._text(name)
            if isinstance(text, SourceText) and (text.reading or text.reader):
                yield f"{name}: {', '.join(filter(None, (text.reader and f'read as {text.reader}', text.reading)))}"

    def _changed(self, brief: Brief, root: Node, path: str) -> Iterator[Problem]:
        for index, source in enumerate(brief.sources):
            cited = source.id in {evidence.source for _, evidence in evidences(brief)}
            text = self._text(source.file) if source.file and (cited or source.sha256) else None
            if isinstance(text, Problem) and cited:
                what = f'the text of "{source.id}" cannot be used: {text.path}: {text.what}'
                yield Problem(path, *locate(root, ("sources", index, "file")), what, text.remedy, "unusable-text")
            elif source.sha256 is not None and isinstance(text, SourceText) and text.fingerprint != source.sha256:
                what = f'the text of "{source.id}", {source.file}, is not the one that was read for this brief'
                remedy = f"read it again, then write sha256: {text.fingerprint}"
                yield Problem(path, *locate(root, ("sources", index, "sha256")), what, remedy, "changed-text")

    def _compare(
        self, evidence: Evidence, speaker: str, source: Source, where: FieldPath, root: Node, path: str
    ) -> tuple[list[Problem], Verdict | None]:
        """Return what is wrong with a piece of evidence, and the verdict on its quotation; None where none was judged."""

        def problem(key: str, what: str, remedy: str, rule: str) -> Problem:
            line, column = locate(root, (*where, key))
            return Problem(path, line, column, what, remedy, rule)

        if source.file is None:
            what = f'the source "{source.id}" names no text to find this quotation in'
            remedy = "give the source the key file, or cite the source that was read"
            return [problem("quote", what, remedy, "source-without-text")] if evidence.quote else [], None
        text = self._text(source.file)
        if isinstance(text, Problem):
            return [], None  # reported once, at the source's own line
        places = [*locators(evidence, source.id, len(text.starts), text.marks)]
        misplaced = [place for place in places if isinstance(place, Misplaced)]
        if misplaced or not evidence.quote:
            return [problem(place.key, place.what, place.remedy, place.rule) for place in misplaced], None
        sound = [place for place in places if isinstance(place, Locator)]
        verdict = verdict_on(evidence, evidence.quote, speaker, sound, text)
        return list(self._find(evidence.quote, source, text, sound, verdict, problem)), verdict

    def _find(
        self,
        quote: str,
        source: Source,
        text: SourceText,
        places: Sequence[Locator],
        verdict: Verdict,
        problem: _Report,
    ) -> Iterator[Problem]:
        missed = next((place for place in places if not place.lines & {*verdict.lines}), None)
        quotation = f"the quotation “{shortened(quote, 60)}”"
        if verdict.outcome is Outcome.NOT_FOUND and verdict.why == NOT_BETWEEN:
            what = f'the quotation is in "{source.id}", not between its prefix and suffix'
            yield problem("quote", what, "correct them", "quotation-not-found")
        elif verdict.outcome is Outcome.NOT_FOUND and text.marks.unread_pages:
            what = f'{quotation} is not on the pages of "{source.id}" that can be read; {_unread(text.marks)}'
            yield problem("quote", what, "recognise their text (OCR), then check again", "unusable-text")
        elif verdict.outcome is Outcome.NOT_FOUND:
            nearest = shortened(nearest_passage(quotation_words(quote), text), 200).strip("\"'")
            remedy = f"write it as it stands there: “{nearest}”" if nearest else "check the source"
            why = f": {shortened(verdict.why, 200)}" if verdict.why else ""
            yield problem("quote", f'{quotation} is not in "{source.id}"{why}', remedy, "quotation-not-found")
        elif verdict.outcome is Outcome.CUT:
            what = f'{quotation} does not stand alone in "{source.id}": {verdict.why}'
            yield problem("quote", what, "quote the whole of it", "quotation-not-found")
        elif missed is not None:
            yield problem(missed.key, *missed.elsewhere(verdict.lines, text.marks), missed.rule)
        elif verdict.outcome is Outcome.DOUBTFUL:
            what = f'{quotation} is in "{source.id}", but {shortened(verdict.why, 200)}'
            remedy = "say which with paragraph, prefix or suffix" if verdict.why == STANDS_TWICE else _KEEP_IT
            yield problem("quote", what, remedy, "doubtful-quotation")

    def _text(self, name: str) -> SourceText | Problem:
        if name not in self._texts:
            self._texts[name] = read_text([self._folder], name)
        return self._texts[name]


def nearest_passage(wanted: str, text: SourceText) -> str:
    """Return the run of words in a text that is most like the wanted words; empty where none is like them."""
    from difflib import SequenceMatcher

    target = wanted.split()[:_COMPARED]
    size = len(target)
    places = _word_places(text.text)
    common = {folded for word in target if (folded := _folded(word)) in places.by_word}
    rare = [word for word in common if len(places.by_word[word]) <= _TOO_COMMON]
    begin, shared = _densest(sorted(place for word in rare for place in places.by_word[word]), size)
    if not rare or shared * 3 < size * len(rare) / len(common):
        return ""
    window = places.words[max(0, begin - 2) : begin + size + 2]
    blocks = [b for b in SequenceMatcher(None, window, target, autojunk=False).get_matching_blocks() if b.size]
    if not blocks:
        return " ".join(window)
    first, last = blocks[0], blocks[-1]
    start = max(0, first.a - first.b)
    end = last.a + (size - last.b)
    return " ".join(window[start:end])


class _WordPlaces(NamedTuple):
    """The words of a text, and where each stands, by its folded form."""

    words: list[str]
    by_word: "dict[str, array[int]]"


@lru_cache(maxsize=2)
def _word_places(text: str) -> _WordPlaces:
    words = text.split()
    by_word: dict[str, array[int]] = {}
    for place, word in enumerate(words):
        by_word.setdefault(_folded(word), array("l")).append(place)
    return _WordPlaces(words, by_word)


def _folded(word: str) -> str:
    return word.casefold().strip(".,;:\"'")


def _densest(places: Sequence[int], size: int) -> tuple[int, int]:
    """Return where the run of `size` words begins that holds most of some places, and how many it holds."""
    best, most, first = 0, 0, 0
    for last, place in enumerate(places):
        while places[first] <= place - size:
            first += 1
        if last - first + 1 > most:
            best, most = places[first], last - first + 1
    return best, most


def _unread(marks: Marks) -> str:
    """Say which pages of a text cannot be read: a quotation that is on no other may stand on one of them."""
    pages = [str(page) for page in marks.unread_pages]
    named = ", ".join(pages[:6]) + (", …" if len(pages) > 6 else "")
    return f"page{'s' if len(pages) > 1 else ''} {named} cannot"
