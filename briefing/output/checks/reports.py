"""What a check found, for people and for programs: lines of text, GitHub's workflow commands, JSON; SARIF has `sarif`."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from briefing.brief.text import counted, one_line
from briefing.library.checks.checker import CheckedFile
from briefing.library.checks.quotation_outcomes import CheckedQuotation
from briefing.library.reading.problems import Problem
from briefing.library.reading.rules import Severity, severity
from briefing.output.evidence import outcome_counts, outcome_fields

VERSION = 1
"""The JSON's: raised where a key changes its meaning or goes; new keys may come at any time."""

_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def text_line(problem: Problem) -> str:
    """Write a problem as `path:line:column: what; remedy [severity: rule]`."""
    return f"{problem} [{severity(problem)}: {problem.rule}]"


def summary(checked: Sequence[CheckedFile], *, verified: bool) -> str:
    """Say in one line how many files were checked and what was found; `verified` says whether quotations were looked up."""
    by_severity = {weight: sum(one.counts(weight) for one in checked) for weight in Severity}
    problems = sum(by_severity.values())
    parts = [f"{counted(len(checked), 'brief')} checked", counted(problems, "problem")]
    if problems != by_severity[Severity.ERROR]:
        parts[-1] += f" ({', '.join(counted(number, weight) for weight, number in by_severity.items() if number)})"
    silenced = sum(len(one.silenced) for one in checked)
    parts += [f"{silenced} silenced"] if silenced else []
    if verified:
        outcomes = [quotation.outcome for one in checked for quotation in one.outcomes]
        parts.append(outcome_counts(outcomes) or "no quotations verified")
    return ", ".join(parts)


def readings(checked: Iterable[CheckedFile]) -> tuple[str, ...]:
    """Return, once for each source's text that is not plain UTF-8, how it was read."""
    return tuple(dict.fromkeys(one_line(reading) for one in checked for reading in one.readings))


def changes(checked: Iterable[CheckedFile]) -> tuple[str, ...]:
    """Return, once for each source's text, that it is another than when it was last checked."""
    return tuple(dict.fromkeys(one_line(change) for one in checked for change in one.changes))


def is_sound(checked: Sequence[CheckedFile], *, strict: bool) -> bool:
    """Say whether there was something to check and nothing in it is an error, nor, where that is strict, any problem."""
    return bool(checked) and not any(one.problems if strict else one.counts(Severity.ERROR) for one in checked)


def github_lines(checked: Iterable[CheckedFile]) -> Iterator[str]:
    """Write every problem as a workflow command, by which GitHub marks the line in a change."""
    for problem in _problems(checked):
        fields = {"file": problem.path, "title": problem.rule}
        if problem.line:
            fields |= {"line": str(problem.line), "col": str(problem.column)}
        properties = ",".join(f"{name}={_escaped_property(value)}" for name, value in fields.items())
        yield f"::{_GITHUB_LEVELS[severity(problem)]} {properties}::{_escaped_data(problem.message)}"


def document(checked: Sequence[CheckedFile], *, verified: bool) -> dict[str, Any]:
    """Return what was found as builtin values, ready for JSON."""
    counts = {f"{weight}s": sum(one.counts(weight) for one in checked) for weight in Severity}
    outcomes = [quotation.outcome for one in checked for quotation in one.outcomes]
    return {
        "version": VERSION,
        "briefs": len(checked),
        **counts,
        "quotations": outcome_fields(outcomes) if verified else None,
        "outcomes": [_quotation(one, quotation) for one in checked for quotation in one.outcomes] if verified else None,
        "readings": [*readings(checked)],
        "changes": [*changes(checked)],
        "problems": [_document(problem) for problem in _problems(checked)],
        "silenced": [{**_document(entry.problem), "reason": entry.reason} for one in checked for entry in one.silenced],
    }


def _problems(checked: Iterable[CheckedFile]) -> Iterator[Problem]:
    for one in checked:
        yield from one.problems


def _document(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line or None,
        "column": problem.column or None,
        "severity": str(severity(problem)),
        "rule": problem.rule,
        "what": problem.what,
        "remedy": problem.remedy,
    }


def _quotation(one: CheckedFile, quotation: CheckedQuotation) -> dict[str, Any]:
    return {
        "path": one.path,
        "line": quotation.line,
        "column": quotation.column,
        "source": quotation.source,
        "quote": quotation.quote,
        "outcome": str(quotation.outcome),
        "reason": quotation.check.reason or None,
        "sha256": quotation.fingerprint or None,
    }


def _escaped_data(text: str) -> str:
    return one_line(text).replace("%", "%25")


def _escaped_property(text: str) -> str:
    return _escaped_data(text).replace(":", "%3A").replace(",", "%2C")
