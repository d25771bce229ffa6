"""What the check of one quotation came to, whatever the reason: the six outcomes that a reader must be able to tell apart."""

from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

from briefing.library.checks.quoting.verdict import Outcome, Verdict
from briefing.library.reading.problems import Problem


class QuotationOutcome(StrEnum):
    """How a quotation stands in its source's text, as far as anybody can say."""

    VERIFIED = "verified"
    FOLDED = "verified ≈"
    """Its words stand there; how they are set differs: a ligature, a hyphen at a line's end, an ellipsis, a bracket."""
    DOUBTFUL = "doubtful"
    """Its words stand there, but not as they are quoted, or not where it is said."""
    NOT_FOUND = "not in the text"
    UNREADABLE = "unreadable"
    """The text, or its page, cannot be read: whether the words stand there, nobody knows."""
    UNCHECKED = "unchecked"
    """Its source names no text, or the place that it gives is none."""


class CheckedQuotation(NamedTuple):
    """One quotation of a brief: where it stands in the brief's file, and what its check came to.

    `line` and `column` are counted from 1; `fingerprint` is the SHA-256 of the text's file as it was read, empty for none.
    """

    line: int
    column: int
    source: str
    quote: str
    outcome: QuotationOutcome
    fingerprint: str = ""


_DOUBTS = ("doubtful-quotation", "wrong-paragraph", "wrong-page", "wrong-time")


def outcome_of(
    problems: Collection[Problem], verdict: Verdict | None, *, is_read: bool, is_literal: bool
) -> QuotationOutcome:
    """Return the outcome of a quotation from the problems with it and the verdict on it; None where none was judged.

    `is_read` says whether the text of its source could be read, if the source names one; `is_literal` whether the quotation
    stands in it sign by sign, but for white space and the shape of quotation marks.
    """
    rules = {problem.rule for problem in problems}
    if not is_read or "unusable-text" in rules:
        return QuotationOutcome.UNREADABLE
    if verdict is None:
        return QuotationOutcome.UNCHECKED
    if verdict.outcome in (Outcome.NOT_FOUND, Outcome.CUT):
        return QuotationOutcome.NOT_FOUND
    if rules.intersection(_DOUBTS):
        return QuotationOutcome.DOUBTFUL
    return QuotationOutcome.VERIFIED if is_literal else QuotationOutcome.FOLDED
