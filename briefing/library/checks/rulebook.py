"""The registry of rules: of each its id, severity, function and page.

What the format demands is an error: it is found by the reader, refuses the brief, and cannot be silenced. What the trade
advises is a warning or a note, found by `tradecraft` in sound briefs alone. The pages are in rulebook.yaml.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from briefing.brief.text import did_you_mean, shortened
from briefing.errors import NotFoundError
from briefing.library.checks.tradecraft import balance, chronology, likelihood, sourcing, wording
from briefing.library.checks.tradecraft.subject import Finding, Subject
from briefing.library.reading.problems import Problem

Check = Callable[[Subject], Iterator[Finding]]


class Severity(StrEnum):
    """How much a problem weighs. An error refuses the brief; a note may well be as it should be."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Rule(NamedTuple):
    """One rule; the format's own have no function here, as the reader keeps them."""

    id: str
    severity: Severity
    check: Check | None = None

    @property
    def can_be_silenced(self) -> bool:
        """Say whether a brief may silence it: every rule of the trade, and no other."""
        return self.check is not None


class Page(NamedTuple):
    """What `check --explain` tells of a rule. The examples are YAML: sections of a brief, or a line of prose."""

    title: str
    why: str
    standard: str
    fires: str
    passes: str


def explain(name: str) -> tuple[Rule, Page]:
    """Return a rule and its page. Raises NotFoundError with the nearest id."""
    if name not in RULES:
        remedy = did_you_mean(name, RULES) or "`briefing check --explain` lists them"
        raise NotFoundError(f'no rule "{shortened(name)}"; {remedy}')
    return RULES[name], pages()[name]


def pages() -> dict[str, Page]:
    """Return the page of every rule by its id."""
    import yaml

    text = Path(__file__).with_name("rulebook.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return {name: Page(**fields) for name, fields in yaml.load(text, Loader=loader).items()}


def severity(problem: Problem) -> Severity:
    """Return how much a problem weighs."""
    return RULES[problem.rule].severity


_FORMAT = (
    *("unreadable-file", "too-large", "not-utf-8", "empty-file", "control-character", "not-yaml", "second-document"),
    *("yaml-alias", "yaml-anchor", "yaml-tag", "too-deep", "too-many-items", "too-many-values"),
    *("repeated-key", "key-not-a-word", "empty-value", "unknown-key", "missing-key", "wrong-shape", "wrong-value"),
    *("malformed", "repeated-file-name", "unknown-format", "repeated-id", "repeated-letter", "reserved-id"),
    *("unknown-reference", "repeated-reference", "source-circle", "origin-outside-chain", "second-position"),
    *("term-without-judgment", "answers-itself", "answer-and-status", "context-without-quote", "no-such-date"),
    *("freer-marking", "unknown-step", "unknown-silence"),
    *("source-without-text", "unusable-text", "changed-text", "quotation-not-found", "wrong-paragraph"),
)
_OF_THE_TRADE = (
    Rule("confirmed-by-one-source", Severity.WARNING, sourcing.confirmed_by_one_source),
    Rule("one-sided-sourcing", Severity.WARNING, sourcing.one_sided_sourcing),
    Rule("unused-source", Severity.WARNING, sourcing.unused_source),
    Rule("stale-as-of", Severity.WARNING, sourcing.stale_as_of),
    Rule("after-the-as-of-date", Severity.WARNING, chronology.after_the_as_of_date),
    Rule("after-its-sources", Severity.WARNING, chronology.after_its_sources),
    Rule("likelihood-words", Severity.WARNING, likelihood.likelihood_words),
    Rule("mixed-likelihood", Severity.WARNING, likelihood.mixed_likelihood),
    Rule("likelihood-with-confidence", Severity.WARNING, likelihood.likelihood_with_confidence),
    Rule("loaded-word", Severity.WARNING, wording.loaded_word),
    Rule("long-quotation", Severity.WARNING, wording.long_quotation),
    Rule("duplicate-claim", Severity.WARNING, wording.duplicate_claim),
    Rule("double-claim", Severity.NOTE, wording.double_claim),
    Rule("long-title", Severity.NOTE, wording.long_title),
    Rule("position-without-quotation", Severity.NOTE, balance.position_without_quotation),
    Rule("party-without-issue", Severity.NOTE, balance.party_without_issue),
    Rule("one-sided-issue", Severity.NOTE, balance.one_sided_issue),
)
_ABOUT_CHECKING = (
    Rule("idle-silence", Severity.WARNING),
    Rule("more-problems", Severity.NOTE),
)

_OF_QUOTATIONS = (Rule("doubtful-quotation", Severity.WARNING),)

RULES = {
    rule.id: rule
    for rule in (*(Rule(name, Severity.ERROR) for name in _FORMAT), *_OF_QUOTATIONS, *_OF_THE_TRADE, *_ABOUT_CHECKING)
}
"""Every rule by its id, in the order in which they are listed."""
