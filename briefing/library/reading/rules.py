"""The table of rules: the id of each, the severity of a breach, and whether a brief may silence it.

What the format demands is an error: the reader finds it, and refuses the brief. What the trade advises is a warning or a
note, found by `checks.tradecraft` in sound briefs alone; what the curator's own sentences do not have from their texts is a
note, found by `checks.own_words`. The pages that explain the rules are in checks/rulebook.yaml.
"""

from enum import StrEnum
from typing import NamedTuple

from briefing.library.reading.problems import Problem


class Severity(StrEnum):
    """How severe a problem is. An error refuses the brief; what a note points at may well be right."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Rule(NamedTuple):
    """One rule."""

    id: str
    severity: Severity
    can_be_silenced: bool = False
    """Whether a brief may silence it: every rule of the trade and of the curator's own words, and no other."""


def severity(problem: Problem) -> Severity:
    """Return the severity of a problem."""
    return RULES[problem.rule].severity


_FORMAT = (
    *("unreadable-file", "too-large", "not-utf-8", "empty-file", "control-character", "not-yaml", "second-document"),
    *("yaml-alias", "yaml-anchor", "yaml-tag", "too-deep", "too-many-items", "too-many-values"),
    *("repeated-key", "key-not-a-word", "empty-value", "unknown-key", "missing-key", "wrong-shape", "wrong-value"),
    *("malformed", "repeated-file-name", "unknown-format", "repeated-id", "repeated-letter", "repeated-colour"),
    *("reserved-id", "unknown-reference", "repeated-reference", "source-circle", "origin-outside-chain"),
    *("second-position", "term-without-judgment", "answers-itself", "answer-and-status", "context-without-quote"),
    *("no-such-date", "freer-marking", "unknown-step", "unknown-silence"),
    *("source-without-text", "unusable-text", "changed-text", "quotation-not-found", "wrong-paragraph"),
    *("wrong-page", "wrong-time"),
)
_OF_THE_TEXT = (Rule("cut-text", Severity.WARNING), Rule("swallowed-line", Severity.WARNING))
_OF_QUOTATIONS = (Rule("doubtful-quotation", Severity.WARNING), Rule("changed-bytes", Severity.NOTE))
OF_OWN_WORDS = (
    "number-not-in-source",
    "date-not-in-source",
    "name-not-in-source",
    "borrowed-words",
    "reversed-sense",
)
"""The rules that hold the curator's own sentences to the texts that they cite."""

_OF_THE_TRADE = {
    "confirmed-by-one-source": Severity.WARNING,
    "one-sided-sourcing": Severity.WARNING,
    "unused-source": Severity.WARNING,
    "without-source": Severity.WARNING,
    "rests-on-withdrawn": Severity.WARNING,
    "rests-on-corrected": Severity.NOTE,
    "answers-what-fell": Severity.NOTE,
    "stale-as-of": Severity.WARNING,
    "after-the-as-of-date": Severity.WARNING,
    "after-its-sources": Severity.WARNING,
    "notice-before-publication": Severity.WARNING,
    "likelihood-words": Severity.WARNING,
    "mixed-likelihood": Severity.WARNING,
    "likelihood-with-confidence": Severity.WARNING,
    "loaded-word": Severity.WARNING,
    "long-quotation": Severity.WARNING,
    "duplicate-claim": Severity.WARNING,
    "double-claim": Severity.NOTE,
    "long-title": Severity.NOTE,
    "position-without-quotation": Severity.NOTE,
    "party-without-issue": Severity.NOTE,
    "one-sided-issue": Severity.NOTE,
}
_ABOUT_CHECKING = (Rule("idle-silence", Severity.WARNING), Rule("more-problems", Severity.NOTE))

RULES = {
    rule.id: rule
    for rule in (
        *(Rule(name, Severity.ERROR) for name in _FORMAT),
        *_OF_THE_TEXT,
        *_OF_QUOTATIONS,
        *(Rule(name, Severity.NOTE, can_be_silenced=True) for name in OF_OWN_WORDS),
        *(Rule(name, weight, can_be_silenced=True) for name, weight in _OF_THE_TRADE.items()),
        *_ABOUT_CHECKING,
    )
}
"""Every rule by its id, in the order in which they are listed."""
