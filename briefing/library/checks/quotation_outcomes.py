"""What the check of one quotation came to, whatever the reason: the six outcomes that a reader must be able to tell apart."""

from collections.abc import Collection
from typing import NamedTuple

from briefing.brief.vocabulary import QuotationCheck, QuotationOutcome
from briefing.library.checks.quoting.verdict import Outcome, Verdict


class CheckedQuotation(NamedTuple):
    """One quotation of a brief: where it stands in the brief's file, and what its check came to.

    `line` and `column` are counted from 1; `fingerprint` is the SHA-256 of the text's file as it was read, empty for none.
    """

    line: int
    column: int
    source: str
    quote: str
    check: QuotationCheck
    fingerprint: str = ""

    @property
    def outcome(self) -> QuotationOutcome:
        """What its check came to, without why."""
        return self.check.outcome


_DOUBTS = {"doubtful-quotation", "wrong-paragraph", "wrong-page", "wrong-time"}


def outcome_of(rules: Collection[str], verdict: Verdict | None, *, is_literal: bool = False) -> QuotationOutcome:
    """Return the outcome of a quotation from the rules that it breaks and the verdict on it; None where none was judged.

    `is_literal` says whether it stands there sign by sign, but for white space and the shape of quotation marks.
    """
    if "unusable-text" in rules:
        return QuotationOutcome.UNREADABLE
    if verdict is None:
        return QuotationOutcome.UNCHECKED
    if verdict.outcome in (Outcome.NOT_FOUND, Outcome.CUT):
        return QuotationOutcome.NOT_FOUND
    if not _DOUBTS.isdisjoint(rules):
        return QuotationOutcome.DOUBTFUL
    return QuotationOutcome.VERIFIED if is_literal else QuotationOutcome.FOLDED
