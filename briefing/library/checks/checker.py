"""Files checked against the format, the trade's advice and their sources' texts, one by one or shared among all cores."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from briefing.library import workers
from briefing.library.checks.outcome_store import OutcomeStore
from briefing.library.checks.quotation_outcomes import CheckedQuotation
from briefing.library.checks.quotes import Verification, Verifier
from briefing.library.checks.text_bounds import misread_texts
from briefing.library.checks.tradecraft.advice import Advice, Silenced, advice, has_advice
from briefing.library.checks.tradecraft.loaded_words import loaded_words
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, read_as_named, read_file, read_text, sound_text
from briefing.library.reading.rules import Severity, severity
from briefing.library.reading.unreviewed import Unreviewed, unreviewed
from briefing.library.shelf import Shelf

_SHARED_FROM = 300
"""From so many files on, the work is shared: it makes up for the start of the other processes."""

_AT_ONCE_WITH_TEXTS, _PATIENCE_WITH_TEXTS = 8, 600.0
"""So many briefs are given out at once with their sources' texts, among which may be books, and waited for so many seconds."""


class FileToCheck(NamedTuple):
    """A file to be checked, and the problem that another file of the place has its id already, where one has."""

    path: Path
    clash: Problem | None = None


class CheckOptions(NamedTuple):
    """What a person sets for a check: loaded words of their own, allowed words, and the folder of the sources' texts.

    `cache` is the folder in which what a check came to is kept; None where nothing is.
    """

    loaded: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    sources: Path | None = None
    cache: Path | None = None


class CheckedFile(NamedTuple):
    """One file, checked: its problems in order, what it silences, and each of its quotations with what its check came to.

    `readings` says of each source's text that is not plain UTF-8 how it was read, `changes` which of them are others than when
    they were last checked.
    """

    path: str
    problems: tuple[Problem, ...]
    silenced: tuple[Silenced, ...] = ()
    unreviewed: Unreviewed | None = None
    readings: tuple[str, ...] = ()
    outcomes: tuple[CheckedQuotation, ...] = ()
    changes: tuple[str, ...] = ()

    def counts(self, wanted: Severity) -> int:
        """Count its problems of one severity."""
        return sum(severity(problem) is wanted for problem in self.problems)


class Checker:
    """Checks one file after another; keeps the list of words and the sources' texts."""

    def __init__(self, terms: CheckOptions) -> None:
        self._loaded = loaded_words(terms.loaded, terms.allowed)
        self._store = OutcomeStore(terms.cache) if terms.cache and terms.sources else None
        self._verifier = Verifier(terms.sources, store=self._store) if terms.sources else None
        self._own_words = _own_words_check(self._verifier) if self._verifier else None

    def check(self, file: FileToCheck) -> CheckedFile:
        """Check one file. Raises nothing for a bad one."""
        if file.clash is not None:
            return CheckedFile(str(file.path), (file.clash,))
        text, _ = read_text(file.path, str(file.path))
        misread = misread_texts(text, str(file.path)) if text is not None else []
        if text is not None and not misread and self._has_nothing(text):
            return CheckedFile(str(file.path), (), unreviewed=unreviewed(text))
        reading = read_file(file.path) if text is None else read_as_named(text, file.path, str(file.path))
        advised, verification = Advice(), Verification([])
        if reading.brief is not None and reading.root is not None:
            advised = advice(reading.brief, reading.root, reading.path, self._loaded)
            if self._verifier:
                verification = self._verifier.verify(reading)
                advised = advised.joined(self._advice_on_own_words(reading, text or ""))
            if self._store:
                self._store.save()
        problems = sorted((*reading.problems, *misread, *advised.problems, *verification.problems), key=_place)
        return CheckedFile(
            reading.path,
            tuple(problems),
            advised.silenced,
            reading.unreviewed,
            verification.readings,
            verification.outcomes,
            verification.changes,
        )

    def close(self) -> None:
        """Close what is kept of checks."""
        if self._store:
            self._store.close()

    def _advice_on_own_words(self, reading: Reading, text: str) -> Advice:
        """Hold the curator's own sentences to their texts, unless both are as they were."""
        if self._own_words is None or self._verifier is None or reading.brief is None:
            return Advice()
        files = dict.fromkeys(source.file for source in reading.brief.sources if source.file)
        texts = [(file, getattr(self._verifier.facts(file), "words", "")) for file in files]
        key = blake2b(json.dumps([reading.path, text, texts]).encode(), digest_size=16).digest()
        kept = self._store.advice(key) if self._store else None
        if kept is None:
            kept = self._own_words(reading, text)
            if self._store:
                self._store.keep_advice(key, kept)
        return kept

    def _has_nothing(self, text: str) -> bool:
        """Say whether a brief is sound and without advice, in half the time of a reading with places."""
        brief = None if self._verifier else sound_text(text)
        return brief is not None and not has_advice(brief, self._loaded)


def _own_words_check(verifier: Verifier) -> Callable[[Reading, str], Advice]:
    """Return the check of the curator's own sentences, with words of four languages that only it needs."""
    from briefing.library.checks.own_words.evidence_texts import EvidenceTexts
    from briefing.library.checks.own_words.notes import own_words_advice

    texts = EvidenceTexts(verifier.text)
    return lambda reading, file_text: own_words_advice(reading, file_text, texts)


def files_to_check(shelf: Shelf) -> list[FileToCheck]:
    """Return the files of a shelf, in order."""
    return [FileToCheck(entry.path, shelf.clash(entry)) for entry in shelf.entries]


def check_all(files: Sequence[FileToCheck], terms: CheckOptions) -> Iterator[CheckedFile]:
    """Check every file, in order; many files are shared among as many processes as there are cores."""
    if workers.are_of_use() and len(files) >= _SHARED_FROM:
        prepare = partial(_prepare, terms)
        if terms.sources is None:
            yield from workers.map_in_processes(_check, files, prepare)
        else:
            yield from workers.map_in_processes(
                _check, files, prepare, at_once=_AT_ONCE_WITH_TEXTS, patience=_PATIENCE_WITH_TEXTS
            )
        if terms.cache and terms.sources:
            with closing(OutcomeStore(terms.cache)) as store:
                store.forget()  # the processes are stopped before they could
    else:
        with closing(Checker(terms)) as checker:
            yield from map(checker.check, files)


_checkers: list[Checker] = []
"""The one checker of a process that shares the work, the last that was made there."""


def _prepare(terms: CheckOptions) -> None:
    _checkers[:] = [Checker(terms)]


def _check(file: FileToCheck) -> CheckedFile:
    return _checkers[0].check(file)


def _place(problem: Problem) -> tuple[bool, int, int]:
    return problem.line == 0, problem.line, problem.column
