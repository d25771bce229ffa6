"""The check of one piece of evidence against its source's text: what it came to, and what is wrong, at which of its keys.

It knows no file of the brief: where a problem stands, the caller says.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.brief.model import Evidence
from briefing.brief.text import quotation_words, shortened
from briefing.brief.vocabulary import QuotationOutcome
from briefing.library.checks.locators import Locator, Misplaced, locators
from briefing.library.checks.nearest_passage import nearest_passage
from briefing.library.checks.passages import verdict_on
from briefing.library.checks.quotation_outcomes import outcome_of
from briefing.library.checks.quoting.verdict import NOT_BETWEEN, Outcome, Verdict
from briefing.library.checks.source_texts import SourceText
from briefing.library.reading.formats.text import Marks

_LONG = 100_000
"""Of so many characters a passage is not normalised as a whole, but searched for the words in any of their shapes."""

_KEEP_IT = "quote that as well, or say in the claim what it changes"


class EvidenceFault(NamedTuple):
    """What is wrong with a piece of evidence: at which of its keys, what it is, what to do, and the rule."""

    key: str
    what: str
    remedy: str
    rule: str


class EvidenceCheck(NamedTuple):
    """What the check of a piece of evidence came to: the outcome of its quotation, if it quotes, and what is wrong."""

    outcome: QuotationOutcome
    faults: tuple[EvidenceFault, ...] = ()


UNREADABLE, UNCHECKED = EvidenceCheck(QuotationOutcome.UNREADABLE), EvidenceCheck(QuotationOutcome.UNCHECKED)
"""The check of a quotation whose text cannot be read, or is not there; its source says once what is wrong with it."""


def check_without_text(evidence: Evidence) -> EvidenceCheck:
    """Check a piece of evidence whose source names no text."""
    what = f'the source "{evidence.source}" names no text to find this quotation in'
    remedy = "give the source the key file, or cite the source that was read"
    faults = [EvidenceFault("quote", what, remedy, "source-without-text")] if evidence.quote else []
    return EvidenceCheck(QuotationOutcome.UNCHECKED, tuple(faults))


def check_evidence(evidence: Evidence, speaker: str, text: SourceText) -> EvidenceCheck:
    """Check a piece of evidence against the text of its source; `speaker` is who speaks in it, as the brief says."""
    places = [*locators(evidence, evidence.source, text.line_count, text.marks)]
    misplaced = [place for place in places if isinstance(place, Misplaced)]
    if misplaced or not evidence.quote:
        faults = tuple(EvidenceFault(place.key, place.what, place.remedy, place.rule) for place in misplaced)
        return EvidenceCheck(outcome_of({fault.rule for fault in faults}, None), faults)
    sound = [place for place in places if isinstance(place, Locator)]
    verdict = verdict_on(evidence, evidence.quote, speaker, sound, text)
    faults = tuple(_faults(evidence.quote, evidence.source, text, sound, verdict))
    rules = {fault.rule for fault in faults}
    return EvidenceCheck(outcome_of(rules, verdict, is_literal=_is_literal(evidence.quote, text, verdict)), faults)


def _is_literal(quote: str, text: SourceText, verdict: Verdict) -> bool:
    """Say whether a quotation stands where it was found sign by sign, but for white space and the shape of quotation marks."""
    if not verdict.chain:
        return False
    start, end = verdict.chain[0].start, verdict.chain[-1].end
    lines = text.lines[text.folded.line_at(start) - 1 : text.folded.line_at(max(start, end - 1))]
    words = quotation_words(quote)
    if sum(map(len, lines)) <= _LONG:
        return words in quotation_words(" ".join(lines))
    signs = {" ": r"\s+", '"': '["“”„‟«»]', "'": "['‘’‚‛‹›]"}
    return re.search("".join(signs.get(char) or re.escape(char) for char in words), " ".join(lines)) is not None


def _faults(
    quote: str, source: str, text: SourceText, places: Sequence[Locator], verdict: Verdict
) -> Iterator[EvidenceFault]:
    missed = next((place for place in places if not place.lines & {*verdict.lines}), None)
    quotation = f"the quotation “{shortened(quote, 60)}”"
    if verdict.outcome is Outcome.NOT_FOUND and verdict.why == NOT_BETWEEN:
        what = f'{quotation} is in "{source}", but not between the prefix and the suffix that the brief gives'
        yield EvidenceFault("quote", what, verdict.remedy, "quotation-not-found")
    elif verdict.outcome is Outcome.NOT_FOUND and text.marks.unread_pages:
        what = f'{quotation} is not on the pages of "{source}" that can be read; {_unread(text.marks)}'
        yield EvidenceFault("quote", what, "recognise their text (OCR), then check again", "unusable-text")
    elif verdict.outcome is Outcome.NOT_FOUND:
        why = f": {shortened(verdict.why, 200)}" if verdict.why else ""
        remedy = verdict.remedy or _nearest_words(quote, text)
        yield EvidenceFault("quote", f'{quotation} is not in "{source}"{why}', remedy, "quotation-not-found")
    elif verdict.outcome is Outcome.CUT:
        what = f'{quotation} is cut too short: in "{source}" {shortened(verdict.why, 200)}'
        yield EvidenceFault("quote", what, verdict.remedy, "quotation-not-found")
    elif missed is not None:
        what, remedy = missed.elsewhere(verdict.lines, text.marks)
        yield EvidenceFault(missed.key, what, remedy, missed.rule)
    elif verdict.outcome is Outcome.DOUBTFUL:
        what = f'{quotation} is in "{source}", but {shortened(verdict.why, 200)}'
        yield EvidenceFault("quote", what, verdict.remedy or _KEEP_IT, "doubtful-quotation")


def _nearest_words(quote: str, text: SourceText) -> str:
    """Say which words of a text are most like a quotation that is not there, and so to be quoted."""
    nearest = shortened(nearest_passage(quotation_words(quote), text), 200).strip("\"'")
    return f"write it as it stands there: “{nearest}”" if nearest else "check the source"


def _unread(marks: Marks) -> str:
    """Say which pages of a text cannot be read: a quotation that is on no other may stand on one of them."""
    pages = [str(page) for page in marks.unread_pages]
    named = ", ".join(pages[:6]) + (", …" if len(pages) > 6 else "")
    return f"page{'s' if len(pages) > 1 else ''} {named} cannot"
