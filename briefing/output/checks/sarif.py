"""What a check found as SARIF 2.1.0, the exchange format of checkers: rules with their help, results with their places."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from briefing.brief.text import one_line
from briefing.library.checks.checker import CheckedFile
from briefing.library.checks.quotation_outcomes import CheckedQuotation
from briefing.library.checks.rulebook import Page, pages
from briefing.library.reading.problems import Problem
from briefing.library.reading.rules import RULES, Rule, Severity, severity
from briefing.output.evidence import outcome_field

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "briefingProblem/v1"
"""Names how a problem is known again: by its rule, its file and what is wrong, wherever in the file it has moved."""


def sarif(checked: Sequence[CheckedFile], *, version: str) -> dict[str, Any]:
    """Return what was found as a SARIF log of one run; `version` is the program's.

    The outcome of each quotation stands in its result, and those of all of them in the run's properties.
    """
    pages_by_rule = pages()
    indexes = {name: index for index, name in enumerate(RULES)}
    counts: Counter[str] = Counter()
    results = [
        _result(problem, indexes, counts, reason) | _own_outcome(problem, one)
        for one in checked
        for problem, reason in (*((problem, None) for problem in one.problems), *one.silenced)
    ]
    driver = {
        "name": "briefing",
        "semanticVersion": version,
        "rules": [_rule(rule, pages_by_rule[rule.id]) for rule in RULES.values()],
    }
    run: dict[str, Any] = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if outcomes := [_outcome(one, quotation) for one in checked for quotation in one.outcomes]:
        run["properties"] = {"quotations": outcomes}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, page: Page) -> dict[str, Any]:
    silence = f"Silence it with its id and a reason: silence: [{{rule: {rule.id}, reason: ...}}]."
    help_text = (
        f"{page.why}\n\nSource of the rule: {page.standard}.\n\nFires:\n{page.fires.rstrip()}\n\n"
        f"Does not:\n{page.passes.rstrip()}" + (f"\n\n{silence}" if rule.can_be_silenced else "")
    )
    return {
        "id": rule.id,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.why},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": str(rule.severity)},
        "properties": {"tags": ["tradecraft" if rule.severity is not Severity.ERROR else "format"]},
    }


def _result(problem: Problem, indexes: dict[str, int], counts: Counter[str], reason: str | None) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(problem.path)}}
    if problem.line:
        place["region"] = {"startLine": problem.line, "startColumn": problem.column}
    identity = "\0".join((problem.rule, Path(problem.path).name, problem.what))
    fingerprint = sha256(identity.encode(errors="replace")).hexdigest()[:32]
    counts[fingerprint] += 1
    result: dict[str, Any] = {
        "ruleId": problem.rule,
        "ruleIndex": indexes[problem.rule],
        "level": str(severity(problem)),
        "message": {"text": _message(problem.message)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {FINGERPRINT: f"{fingerprint}:{counts[fingerprint]}"},
    }
    if reason is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": _message(reason)}]
    return result


def _own_outcome(problem: Problem, one: CheckedFile) -> dict[str, Any]:
    """Return what the check of the quotation came to that a problem is about, as properties of its result."""
    place = problem.line, problem.column
    checks = [quotation.check for quotation in one.outcomes if (quotation.line, quotation.column) == place]
    return {"properties": outcome_field(checks[0])} if checks and problem.line else {}


def _outcome(one: CheckedFile, quotation: CheckedQuotation) -> dict[str, Any]:
    """Write what the check of a quotation came to: in the run's properties, as most quotations are no result of any rule."""
    return {
        "uri": _uri(one.path),
        "startLine": quotation.line,
        "startColumn": quotation.column,
        "source": quotation.source,
        "outcome": str(quotation.outcome),
        "reason": quotation.check.reason or None,
        "sha256": quotation.fingerprint or None,
    }


def _message(text: str) -> str:
    """Write a text so that nothing in it is a placeholder or a link (SARIF 2.1.0, 3.11.5 and 3.11.6)."""
    return one_line(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _uri(path: str) -> str:
    """Write a path as a reference: one that is relative stays so, for whoever reads it knows the folder."""
    if Path(path).is_absolute():
        return Path(path).as_uri()
    return quote(Path(path).as_posix().encode(errors="surrogateescape"))
