"""The check of one piece of evidence against its source's text: what it came to, and what is wrong, at which of its keys.

It knows no file of the brief: where a problem stands, the caller says.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.brief.model import Evidence
from briefing.brief.text import quotation_words, shortened
from briefing.brief.vocabulary import QuotationCheck, QuotationOutcome
from briefing.library.checks.locators import Locator, Misplaced, locators, misplaced_at
from briefing.library.checks.nearest_passage import nearest_passage
from briefing.library.checks.passages import verdict_on
from briefing.library.checks.quotation_outcomes import outcome_of
from briefing.library.checks.quoting import objections
from briefing.library.checks.quoting.verdict import Outcome, Verdict
from briefing.library.checks.source_texts import SourceText
from briefing.library.reading.formats.text import Marks

_LONG = 100_000
"""Of so many characters a passage is not normalised as a whole, but searched for the words in any of their shapes."""


class EvidenceFault(NamedTuple):
    """What is wrong with a piece of evidence: at which of its keys, what it is, what to do, and the rule."""

    key: str
    what: str
    remedy: str
    rule: str


class EvidenceCheck(NamedTuple):
    """What the check of a piece of evidence came to: the outcome of its quotation, if it quotes, and what is wrong.

    `reason` says why in a short clause, where the outcome is one that a reader must be told.
    """

    outcome: QuotationOutcome
    faults: tuple[EvidenceFault, ...] = ()
    reason: str = ""

    @property
    def of_quotation(self) -> QuotationCheck:
        """What the check of its quotation came to, without what is wrong in the brief."""
        return QuotationCheck(self.outcome, self.reason)


UNCHECKED = EvidenceCheck(QuotationOutcome.UNCHECKED)
"""The check of a quotation whose text is not there; its source says once what is wrong with it."""


def unreadable(what: str) -> EvidenceCheck:
    """Return the check of a quotation whose text cannot be read, and what is wrong with that; its source says it once."""
    return EvidenceCheck(QuotationOutcome.UNREADABLE, reason=objections.cannot_be_read(what).clause)


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
        outcome = outcome_of({fault.rule for fault in faults}, None)
        unread = evidence.quote and outcome is QuotationOutcome.UNREADABLE
        return EvidenceCheck(outcome, faults, objections.is_unread(f"page {evidence.page}").clause if unread else "")
    sound = [place for place in places if isinstance(place, Locator)]
    verdict = verdict_on(evidence, evidence.quote, speaker, sound, text)
    fault, reason = _fault(evidence.quote, evidence.source, text, sound, verdict) or (None, "")
    rules = [fault.rule] if fault else []
    outcome = outcome_of(rules, verdict, is_literal=_is_literal(evidence.quote, text, verdict))
    return EvidenceCheck(outcome, (fault,) if fault else (), reason)


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


def _fault(
    quote: str, source: str, text: SourceText, places: Sequence[Locator], verdict: Verdict
) -> tuple[EvidenceFault, str] | None:
    """Return what is wrong with a quotation, in a sentence and in a short clause; None where nothing is."""
    quotation = f"the quotation “{shortened(quote, 60)}”"
    objection = verdict.objection
    if verdict.outcome is Outcome.NOT_FOUND and objection == objections.IS_NOT_BETWEEN:
        what = f'{quotation} is in "{source}", but not between the prefix and the suffix that the brief gives'
        return EvidenceFault("quote", what, objection.remedy, "quotation-not-found"), objection.clause
    if verdict.outcome is Outcome.NOT_FOUND and text.marks.unread_pages:
        what = f'{quotation} is not on the pages of "{source}" that can be read; {_unread(text.marks)}'
        fault = EvidenceFault("quote", what, "recognise their text (OCR), then check again", "unusable-text")
        return fault, objections.IS_ON_NO_READABLE_PAGE.clause
    if verdict.outcome is Outcome.NOT_FOUND:
        why = f": {objection.in_full}" if objection.clause else ""
        remedy = objection.remedy or _nearest_words(quote, text)
        what = f'{quotation} is not in "{source}"{why}'
        return EvidenceFault("quote", what, remedy, "quotation-not-found"), objection.clause
    if verdict.outcome is Outcome.CUT:
        what = f'{quotation} is cut too short: {objection.clause}, where "{source}" has “{objection.passage}”'
        return EvidenceFault("quote", what, objection.remedy, "quotation-not-found"), objection.clause
    if misplacement := misplaced_at(places, verdict.lines, text.marks):
        place, objection = misplacement
        what = f'{quotation} is in "{source}", but {objection.in_full}'
        return EvidenceFault(place.key, what, objection.remedy, place.rule), objection.clause
    if verdict.outcome is Outcome.DOUBTFUL:
        what = f'{quotation} is in "{source}", but {objection.in_full}'
        return EvidenceFault("quote", what, objection.remedy, "doubtful-quotation"), objection.clause
    return None


def _nearest_words(quote: str, text: SourceText) -> str:
    """Say which words of a text are most like a quotation that is not there, and so to be quoted."""
    nearest = shortened(nearest_passage(quotation_words(quote), text), 200).strip("\"'")
    return f"write it as it stands there: “{nearest}”" if nearest else "check the source"


def _unread(marks: Marks) -> str:
    """Say which pages of a text cannot be read: a quotation that is on no other may stand on one of them."""
    pages = [str(page) for page in marks.unread_pages]
    named = ", ".join(pages[:6]) + (", …" if len(pages) > 6 else "")
    return f"page{'s' if len(pages) > 1 else ''} {named} cannot"
