"""Where the quotations of a brief stand in their sources' texts, and which paragraphs nothing rests on.

What a quotation may differ in from its text is the matter of `quoting`; a check and the screen of a source ask here alike.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.brief.items import FieldPath, Ref
from briefing.brief.model import Brief, Evidence, Source
from briefing.brief.vocabulary import QuotationCheck, QuotationOutcome
from briefing.brief.walk import evidences, statements
from briefing.library.checks.locators import Locator, locators, misplaced_at
from briefing.library.checks.quoting.alignment import Stretch, stretches
from briefing.library.checks.quoting.objections import Objection
from briefing.library.checks.quoting.verdict import Outcome, QuoteToFind, Verdict, judge
from briefing.library.checks.source_texts import SourceText, TextChange


class Passage(NamedTuple):
    """Where words of a brief stand in a source's text, and what in the brief rests on them.

    `stretches` are in the text's order, one for each paragraph and each piece between omissions; the numbers of paragraphs
    count from 1, the places are those in `SourceText.paragraphs`. `doubt` says what a reader of the quotation alone would miss,
    or what it is cut out of; None where nothing is wrong with it.
    """

    stretches: tuple[Stretch, ...]
    evidence: tuple[Evidence, ...]
    refs: tuple[Ref, ...]
    doubt: QuotationCheck | None = None

    @property
    def paragraph(self) -> int:
        """The number of the paragraph in which it begins."""
        return self.stretches[0].line

    def rests_here(self, evidence: Evidence) -> bool:
        """Say whether a piece of evidence has its words here."""
        return evidence in self.evidence


class Unplaced(NamedTuple):
    """A piece of evidence whose words are not in its source's text, and why, in words."""

    evidence: Evidence
    ref: Ref
    why: str


class SourcePassages(NamedTuple):
    """What of a brief rests on one source's text, and where.

    `passages` are in the text's order. `unplaced` are the quotations that do not stand there. `cited` are the paragraphs that
    are cited without their words. `as_a_whole` are the items that cite the text and no place in it. `withheld` counts the
    items that rest on it too and that the audience may not see: which paragraphs nothing rests on is then not known.
    `change` says how the text differs from the one that was read or checked before.
    """

    source: Source
    text: SourceText
    passages: tuple[Passage, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    cited: frozenset[int] = frozenset()
    as_a_whole: tuple[Ref, ...] = ()
    withheld: int = 0
    change: TextChange | None = None

    @property
    def resting(self) -> frozenset[int]:
        """The numbers of the paragraphs that something rests on."""
        return self.cited.union(stretch.line for passage in self.passages for stretch in passage.stretches)

    @property
    def left_out(self) -> tuple[int, ...] | None:
        """The numbers of the paragraphs that nothing rests on; None where the audience may not see all that does."""
        if self.withheld:
            return None
        resting = self.resting
        return tuple(number for number in range(1, self.text.line_count + 1) if number not in resting)

    def passage_of(self, evidence: Evidence) -> Passage | None:
        """Return the passage that a piece of evidence quotes; None where it is not in the text, or quotes nothing."""
        return next((passage for passage in self.passages if passage.rests_here(evidence)), None)


FoundPassages = dict[tuple[Evidence, str], "Passage | Unplaced"]
"""Where the words of pieces of evidence stand in one text, by the evidence and who speaks in it."""


def source_passages(
    brief: Brief,
    source: Source,
    text: SourceText,
    *,
    change: TextChange | None = None,
    found: FoundPassages | None = None,
) -> SourcePassages:
    """Find all that a brief takes from one source's text; `change` says how it differs from an earlier one, where that is kept.

    What was `found` before in the same text is not looked for again; what is found now is added to it.
    By the source's sha256 it is known in any case that it is not the one that was read.
    """
    if change is None and source.sha256 not in (None, text.fingerprint):
        change = TextChange(is_of_text=True)
    found = {} if found is None else found
    by_place: dict[tuple[Stretch, ...], Passage] = {}
    unplaced: list[Unplaced] = []
    cited: set[int] = set()
    as_a_whole: list[Ref] = []
    refs = {path: ref for path, ref, _ in statements(brief)}
    for where, evidence in evidences(brief):
        if evidence.source != source.id:
            continue
        ref = refs[where[:2]]
        if evidence.quote:
            key = evidence, speaker_at(brief, where)
            passage = found.get(key)
            if passage is None:
                passage = found[key] = find_passage(evidence, ref, key[1], text)
            if isinstance(passage, Unplaced):
                unplaced.append(passage._replace(ref=ref))
            else:
                passage = passage._replace(refs=(ref,))
                known = by_place.get(passage.stretches)
                by_place[passage.stretches] = _together(known, passage) if known else passage
            continue
        lines = cited_paragraphs(evidence, text)
        cited |= lines
        if not lines:
            as_a_whole.append(ref)
    return SourcePassages(
        source,
        text,
        tuple(sorted(by_place.values(), key=lambda passage: passage.stretches)),
        tuple(unplaced),
        frozenset(cited),
        tuple(as_a_whole),
        brief.withheld.resting.get(source.id, 0),
        change,
    )


def find_passage(evidence: Evidence, ref: Ref, speaker: str, text: SourceText) -> Passage | Unplaced:
    """Find where in a text the words of a piece of evidence stand; `ref` is the item that rests on it."""
    places = _locators(evidence, text)
    verdict = verdict_on(evidence, evidence.quote or "", speaker, places, text)
    if not verdict.chain:
        return Unplaced(evidence, ref, verdict.objection.clause)
    runs = tuple(
        stretch
        for occurrence in verdict.chain
        for stretch in stretches(text.folded, occurrence.start, occurrence.end, text.paragraphs, text.milestones)
    )
    if not runs:
        return Unplaced(evidence, ref, verdict.objection.clause)
    return Passage(runs, (evidence,), (ref,), _doubt(verdict, misplaced_at(places, verdict.lines, text.marks)))


def _doubt(verdict: Verdict, misplacement: tuple[Locator, Objection] | None) -> QuotationCheck | None:
    """Return what is wrong with words that stand in a text; None where nothing is."""
    if verdict.outcome in (Outcome.CUT, Outcome.NOT_FOUND):
        return QuotationCheck(QuotationOutcome.NOT_FOUND, verdict.objection.clause)
    if misplacement is None and verdict.outcome is Outcome.VERIFIED:
        return None
    objection = misplacement[1] if misplacement else verdict.objection
    return QuotationCheck(QuotationOutcome.DOUBTFUL, objection.clause)


def verdict_on(evidence: Evidence, quote: str, speaker: str, places: Sequence[Locator], text: SourceText) -> Verdict:
    """Judge how the words of a piece of evidence stand in a text; `places` is where it says that they do."""
    within = frozenset.intersection(*(place.lines for place in places)) if places else None
    to_find = QuoteToFind(quote, evidence.prefix or "", evidence.suffix or "", evidence.paragraph, speaker, within)
    return judge(to_find, text.folded)


def cited_paragraphs(evidence: Evidence, text: SourceText) -> frozenset[int]:
    """Return the numbers of the paragraphs that a piece of evidence names, by paragraph, page or time."""
    places = _locators(evidence, text)
    return frozenset.intersection(*(place.lines for place in places)) if places else frozenset()


def speaker_at(brief: Brief, where: FieldPath) -> str:
    """Return who speaks in a piece of evidence: the speaker of its claim, as the brief says; empty where it does not."""
    return (brief.claims[int(where[1])].speaker or "") if where[0] == "claims" else ""


def _locators(evidence: Evidence, text: SourceText) -> list[Locator]:
    """Return what a piece of evidence says of where it stands, without what the text has not."""
    places: Iterable[object] = locators(evidence, evidence.source, text.line_count, text.marks)
    return [place for place in places if isinstance(place, Locator)]


def _together(known: Passage, other: Passage) -> Passage:
    """Return one passage for two pieces of evidence that quote the same words."""
    return Passage(
        known.stretches,
        (*known.evidence, *(e for e in other.evidence if e not in known.evidence)),
        (*known.refs, *(ref for ref in other.refs if ref not in known.refs)),
        known.doubt and other.doubt,
    )


def marks_in(passages: Iterable[Passage], paragraph: int) -> Iterator[tuple[int, int, Passage]]:
    """Yield where in a paragraph some passages stand, from left to right: the beginning, the end, the passage."""
    runs = [
        (stretch.begin, stretch.end, passage)
        for passage in passages
        for stretch in passage.stretches
        if stretch.line == paragraph
    ]
    yield from sorted(runs, key=lambda run: run[:2])
