"""The quotations of briefs against the texts of their sources, with the place of each problem in the brief's file.

What a quotation may differ in from its text is the matter of `quoting`. A text is read once for all briefs that cite it, as
long as the texts are few enough to be kept.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.brief import dates
from briefing.brief.links import Outcomes
from briefing.brief.model import Brief, Evidence
from briefing.brief.text import shortened
from briefing.brief.vocabulary import QuotationOutcome
from briefing.brief.walk import evidences
from briefing.library.checks.evidence_check import (
    UNCHECKED,
    EvidenceCheck,
    EvidenceFault,
    check_evidence,
    check_without_text,
    unreadable,
)
from briefing.library.checks.outcome_store import OutcomeStore, TextFacts, facts_of
from briefing.library.checks.passages import speaker_at
from briefing.library.checks.quotation_outcomes import CheckedQuotation
from briefing.library.checks.quoting.verdict import Outcome, QuoteToFind, judge
from briefing.library.checks.source_texts import SourceText, read_text
from briefing.library.files.file_stat import file_stat
from briefing.library.files.source_folders import files_at_hand, is_at_hand, text_path
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading
from briefing.library.reading.tree import Node, locate

_STANDS = (Outcome.VERIFIED, Outcome.DOUBTFUL)

_MOST_KEPT = 2_000_000
"""So many characters of texts are kept for the next brief. With what was found out about them they take ten times as much."""


class Verification(NamedTuple):
    """The check of one brief's quotations: the problems, and every quotation with what its check came to.

    `readings` says of each text that is not plain UTF-8 how it was read: `herald.html: read as windows-1251, as it says`,
    `report.pdf: read as PDF of 14 pages, through pdfminer.six 20260107`. `changes` says which texts, or files of the same text,
    are others than when they were last checked, unless the brief's sha256 says that the new one was read.
    """

    problems: list[Problem]
    readings: tuple[str, ...] = ()
    outcomes: tuple[CheckedQuotation, ...] = ()
    changes: tuple[str, ...] = ()

    @property
    def quotations(self) -> int:
        """How many quotations there are."""
        return len(self.outcomes)

    @property
    def verified(self) -> int:
        """How many stand in their texts without a doubt; how they are set may differ."""
        return self._count(QuotationOutcome.VERIFIED) + self._count(QuotationOutcome.FOLDED)

    @property
    def doubtful(self) -> int:
        """How many stand in their texts, but with a doubt: these are not among the verified."""
        return self._count(QuotationOutcome.DOUBTFUL)

    @property
    def unreadable(self) -> int:
        """How many have a text, or a page of it, that cannot be read: whether they stand there, nobody knows."""
        return self._count(QuotationOutcome.UNREADABLE)

    def _count(self, wanted: QuotationOutcome) -> int:
        return sum(quotation.outcome is wanted for quotation in self.outcomes)


class Verifier:
    """Compares briefs with the texts in some folders, the last of which it keeps; with a store, reads only those that changed."""

    def __init__(self, *folders: Path, store: OutcomeStore | None = None) -> None:
        self.folders = folders
        self._store = store
        self._texts: dict[str, SourceText | Problem] = {}
        self._facts: dict[str, TextFacts | Problem] = {}

    def verify(self, reading: Reading) -> Verification:
        """Look for every quotation of a sound brief in its source's text. What is to be kept of it, the store's `save` writes."""
        if reading.brief is None or reading.root is None:
            return Verification([])
        self._forget_texts()
        files = {source.id: source.file for source in reading.brief.sources}
        problems = [*self._changed(reading.brief, reading.root, reading.path)]
        outcomes: list[CheckedQuotation] = []
        for where, evidence in evidences(reading.brief):
            check = self.check(evidence, speaker_at(reading.brief, where), files[evidence.source])
            for fault in self._with_other_sources(check, evidence, reading.brief):
                place = locate(reading.root, (*where, fault.key))
                problems.append(Problem(reading.path, *place, fault.what, fault.remedy, fault.rule))
            if evidence.quote:
                file = files[evidence.source]
                facts = self.facts(file) if file else None
                place = locate(reading.root, (*where, "quote"))
                fingerprint = facts.fingerprint if isinstance(facts, TextFacts) else ""
                outcomes.append(
                    CheckedQuotation(*place, evidence.source, evidence.quote, check.of_quotation, fingerprint)
                )
        brief = reading.brief
        return Verification(problems, tuple(self._readings(brief)), tuple(outcomes), tuple(self._changes(brief)))

    def _with_other_sources(self, check: EvidenceCheck, evidence: Evidence, brief: Brief) -> tuple[EvidenceFault, ...]:
        """Return the faults of a piece of evidence; of a quotation that is not in its text they say which other text has it."""
        if check.outcome is not QuotationOutcome.NOT_FOUND or not evidence.quote:
            return check.faults
        wanted = QuoteToFind(evidence.quote)
        others = [source for source in brief.sources if source.file and source.id != evidence.source]
        texts = ((source, self.text(source.file)) for source in others if source.file)
        other = next((source for source, text in texts if text and judge(wanted, text.folded).outcome in _STANDS), None)
        if other is None:
            return check.faults
        what = f'the quotation “{shortened(evidence.quote, 60)}” is not in "{evidence.source}", but in "{other.id}"'
        remedy = f"cite that one: write source: {other.id}"
        return tuple(EvidenceFault("quote", what, remedy, fault.rule) for fault in check.faults)

    def outcomes(self, brief: Brief) -> Outcomes:
        """Return what the check of each quotation came to whose text is at hand; nothing is claimed of the others."""
        at_hand = files_at_hand(brief, self.folders)
        spoken = ((evidence, speaker_at(brief, where)) for where, evidence in evidences(brief))
        outcomes = {
            (evidence, speaker): self.check(evidence, speaker, at_hand[evidence.source]).of_quotation
            for evidence, speaker in spoken
            if evidence.quote and evidence.source in at_hand
        }
        if self._store is not None:
            self._store.save()
        return outcomes

    def check(self, evidence: Evidence, speaker: str, file: str | None) -> EvidenceCheck:
        """Check a piece of evidence against the text in a file; None where its source names none."""
        if file is None:
            return check_without_text(evidence)
        facts = self.facts(file)
        if isinstance(facts, Problem):
            return unreadable(facts.what) if is_at_hand(self.folders, file) else UNCHECKED
        if self._store is not None and (kept := self._store.check(facts, evidence, speaker)) is not None:
            return kept
        text = self._text(file)
        if isinstance(text, Problem):
            return unreadable(text.what)  # it went while it was looked at
        check = check_evidence(evidence, speaker, text)
        if self._store is not None and text.fingerprint == facts.fingerprint:
            self._store.keep_check(facts, evidence, speaker, check)
        return check

    def facts(self, name: str) -> TextFacts | Problem:
        """Return what is known of the text of a file, which is read where it has changed; the problem where it cannot be."""
        if name not in self._facts:
            self._facts[name] = self._read_facts(name)
        return self._facts[name]

    def _read_facts(self, name: str) -> TextFacts | Problem:
        path = text_path(self.folders, name)
        stat = file_stat(path) if self._store is not None else None
        if self._store is not None and stat is not None and (known := self._store.facts(path, stat)) is not None:
            return known
        text = self._text(name)
        if isinstance(text, Problem):
            return text
        return facts_of(text) if self._store is None or stat is None else self._store.keep_text(path, stat, text)

    def text(self, name: str) -> SourceText | None:
        """Return the text of a file in the folder; None where it cannot be read."""
        text = self._text(name)
        return text if isinstance(text, SourceText) else None

    def _readings(self, brief: Brief) -> Iterator[str]:
        for name in dict.fromkeys(source.file for source in brief.sources if source.file):
            facts = self.facts(name)
            if isinstance(facts, TextFacts) and (facts.reading or facts.reader):
                yield f"{name}: {', '.join(filter(None, (facts.reader and f'read as {facts.reader}', facts.reading)))}"

    def _changes(self, brief: Brief) -> Iterator[str]:
        for source in brief.sources:
            facts = self.facts(source.file) if source.file else None
            if isinstance(facts, TextFacts) and facts.change and source.sha256 != facts.fingerprint:
                yield f"{source.file}: {change_words(facts)}"

    def _changed(self, brief: Brief, root: Node, path: str) -> Iterator[Problem]:
        cited = {evidence.source for _, evidence in evidences(brief)}
        for index, source in enumerate(brief.sources):
            is_cited = source.id in cited
            facts = self.facts(source.file) if source.file and (is_cited or source.sha256) else None
            if isinstance(facts, Problem) and is_cited:
                what = f'the text of "{source.id}" cannot be used: {facts.path}: {facts.what}'
                yield Problem(path, *locate(root, ("sources", index, "file")), what, facts.remedy, "unusable-text")
            elif source.sha256 is not None and isinstance(facts, TextFacts) and facts.fingerprint != source.sha256:
                place = locate(root, ("sources", index, "sha256"))
                if self._store is not None and self._store.has_words(source.sha256, facts):
                    what = f'the file of "{source.id}", {source.file}, is another than was read; its text is the same'
                    yield Problem(path, *place, what, f"write sha256: {facts.fingerprint}", "changed-bytes")
                    continue
                what = f'the text of "{source.id}", {source.file}, is not the one that was read for this brief'
                remedy = f"read it again, then write sha256: {facts.fingerprint}"
                yield Problem(path, *place, what, remedy, "changed-text")

    def _forget_texts(self) -> None:
        """Forget all texts where they are many: a library has thousands, and most are cited by one brief."""
        if sum(text.length for text in self._texts.values() if isinstance(text, SourceText)) > _MOST_KEPT:
            self._texts.clear()

    def _text(self, name: str) -> SourceText | Problem:
        if name not in self._texts:
            self._texts[name] = read_text(self.folders, name)
        return self._texts[name]


def outcomes_at_hand(brief: Brief, folders: Sequence[Path], cache: Path) -> Outcomes:
    """Return what the check of each quotation of a brief came to whose text is in some folders, with the help of what is kept.

    `cache` is the folder in which it is kept, apart for each audience.
    """
    store = OutcomeStore(cache, audience=brief.withheld.audience)
    try:
        return Verifier(*folders, store=store).outcomes(brief)
    finally:
        store.close()


def change_words(facts: TextFacts) -> str:
    """Say that a text, or a file of the same text, is another than when it was last checked; empty where it is as it was."""
    if facts.change is None:
        return ""
    day = dates.in_words(facts.change.day)
    if facts.change.is_of_text:
        return (
            f"its text has changed since it was checked on {day}; read it again, then write sha256: {facts.fingerprint}"
        )
    return f"its bytes have changed since it was checked on {day}, its text has not"
