"""What a check found, written for people, for GitHub, as JSON and as SARIF: whole, in order, and harmless."""

import json
from typing import Any

import pytest

from briefing.brief.vocabulary import QuotationCheck, QuotationOutcome
from briefing.library.checks.checker import CheckedFile
from briefing.library.checks.quotation_outcomes import CheckedQuotation
from briefing.library.checks.tradecraft.advice import Silenced
from briefing.library.reading.problems import Problem
from briefing.library.reading.rules import RULES
from briefing.output.checks.reports import document, github_lines, is_sound, summary, text_line
from briefing.output.checks.sarif import FINGERPRINT, sarif

ERROR = Problem("b/a.yaml", 3, 5, 'unknown key "x"', "leave it out", "unknown-key")
WARNING = Problem("b/a.yaml", 9, 1, '"slammed" judges', "write criticised", "loaded-word")
NOTE = Problem("b/c.yaml", 2, 8, "the title has 80 characters", "shorten it", "long-title")
WHOLE = Problem("gone.yaml", 0, 0, "there is no such file", "check the name", "unreadable-file")
QUOTATIONS = tuple(
    CheckedQuotation(line, 5, "paper", "clean sand", QuotationCheck(outcome, reason), "0" * 64)
    for line, (outcome, reason) in enumerate(
        (
            (QuotationOutcome.VERIFIED, ""),
            (QuotationOutcome.FOLDED, ""),
            (QuotationOutcome.VERIFIED, ""),
            (QuotationOutcome.DOUBTFUL, "it stands more than once in the text"),
        ),
        2,
    )
)
CHECKED = [
    CheckedFile("b/a.yaml", (ERROR, WARNING)),
    CheckedFile("b/c.yaml", (NOTE,), (Silenced(NOTE, "It is called so."),), outcomes=QUOTATIONS),
    CheckedFile("gone.yaml", (WHOLE,)),
]
HOSTILE = Problem(
    "a,b:c%0A\n::error::x.yaml",
    1,
    1,
    "[red]x[/] [here](http://evil.example) {0} %0A\r\n::set-output name=x::y \x1b[31m\u202e",
    "::stop-commands::\u2028z",
    "wrong-value",
)


def results(*checked: CheckedFile) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = sarif(checked, version="1.2.3")["runs"][0]["results"]
    return rows


def test_a_line_of_text_is_the_problem_with_its_severity_and_rule() -> None:
    assert text_line(ERROR) == 'b/a.yaml:3:5: unknown key "x"; leave it out [error: unknown-key]'
    assert text_line(WHOLE) == "gone.yaml: there is no such file; check the name [error: unreadable-file]"


@pytest.mark.parametrize(
    ("checked", "expected"),
    [
        ([], "no briefs checked, no problems"),
        ([CheckedFile("a", ())], "1 brief checked, no problems"),
        ([CheckedFile("a", (ERROR,))], "1 brief checked, 1 problem"),
        (CHECKED, "3 briefs checked, 4 problems (2 errors, 1 warning, 1 note), 1 silenced"),
    ],
)
def test_the_summary_counts_what_there_is(checked: list[CheckedFile], expected: str) -> None:
    assert summary(checked, verified=False) == expected


def test_the_summary_counts_quotations_where_they_were_looked_up() -> None:
    assert summary(CHECKED, verified=True).endswith(
        ", 1 silenced, 3 of 4 quotations verified (1 ≈, set otherwise), 1 doubtful"
    )


@pytest.mark.parametrize(
    ("checked", "loosely", "strictly"),
    [
        ([], False, False),
        ([CheckedFile("a", ())], True, True),
        ([CheckedFile("a", (), (Silenced(NOTE, "r"),))], True, True),
        ([CheckedFile("a", (NOTE,))], True, False),
        ([CheckedFile("a", (WARNING,))], True, False),
        ([CheckedFile("a", ()), CheckedFile("b", (ERROR,))], False, False),
    ],
)
def test_errors_alone_are_unsound_unless_it_is_strict(
    checked: list[CheckedFile], loosely: bool, strictly: bool
) -> None:
    assert is_sound(checked, strict=False) == loosely
    assert is_sound(checked, strict=True) == strictly


def test_github_gets_one_command_for_each_problem() -> None:
    assert list(github_lines(CHECKED)) == [
        '::error file=b/a.yaml,title=unknown-key,line=3,col=5::unknown key "x"; leave it out',
        '::warning file=b/a.yaml,title=loaded-word,line=9,col=1::"slammed" judges; write criticised',
        "::notice file=b/c.yaml,title=long-title,line=2,col=8::the title has 80 characters; shorten it",
        "::error file=gone.yaml,title=unreadable-file::there is no such file; check the name",
    ]


def test_nothing_hostile_becomes_a_command_of_githubs() -> None:
    (line,) = github_lines([CheckedFile(HOSTILE.path, (HOSTILE,))])
    assert len(line.splitlines()) == 1 and not {"\x1b", "\u202e"} & set(line)
    assert line.startswith("::error file=a%2Cb%3Ac%250A %3A%3Aerror%3A%3Ax.yaml,title=wrong-value,line=1,col=1::[red]x")
    assert "%0A" not in line.replace("%250A", "")


def test_json_gives_every_problem_and_every_silence_with_its_reason() -> None:
    report = json.loads(json.dumps(document(CHECKED, verified=True)))
    assert [report[key] for key in ("version", "briefs", "errors", "warnings", "notes")] == [1, 3, 2, 1, 1]
    assert report["quotations"] == {
        **{"found": 4, "verified": 3, "verified ≈": 1, "doubtful": 1},
        **{"not in the text": 0, "unreadable": 0, "unchecked": 0},
    }
    assert report["problems"][0] == {
        **{"path": "b/a.yaml", "line": 3, "column": 5, "severity": "error", "rule": "unknown-key"},
        **{"what": 'unknown key "x"', "remedy": "leave it out"},
    }
    assert (report["problems"][3]["line"], report["problems"][3]["column"]) == (None, None)
    assert [(silence["rule"], silence["reason"]) for silence in report["silenced"]] == [
        ("long-title", "It is called so.")
    ]
    assert document(CHECKED, verified=False)["quotations"] is None
    assert document(CHECKED, verified=False)["outcomes"] is None


def test_what_each_quotation_came_to_is_told_and_what_was_folded_is_counted() -> None:
    one, other = (
        CheckedQuotation(3, 5, "paper", "clean sand", QuotationCheck(outcome), "0" * 64)
        for outcome in (QuotationOutcome.VERIFIED, QuotationOutcome.FOLDED)
    )
    checked = [CheckedFile("a.yaml", (), outcomes=(one, other))]
    assert summary(checked, verified=True).endswith(", 2 of 2 quotations verified (1 ≈, set otherwise)")
    assert document(checked, verified=True)["outcomes"][1] == {
        **{"path": "a.yaml", "line": 3, "column": 5, "source": "paper", "quote": "clean sand"},
        **{"outcome": "verified ≈", "reason": None, "sha256": "0" * 64},
    }


def test_the_summary_says_each_outcome_in_its_words_and_counts_every_quotation_once() -> None:
    quotations = tuple(CheckedQuotation(2, 5, "paper", "x", QuotationCheck(outcome)) for outcome in QuotationOutcome)
    assert summary([CheckedFile("a.yaml", (), outcomes=quotations)], verified=True).endswith(
        ", 2 of 6 quotations verified (1 ≈, set otherwise), 1 doubtful, 1 not in the text, 1 unreadable, 1 unchecked"
    )


def test_sarif_gives_each_quotation_its_outcome_and_a_result_that_of_its_own() -> None:
    doubtful = Problem("b/c.yaml", 5, 5, "the quotation is cut", "quote more", "doubtful-quotation")
    (log,) = sarif([CheckedFile("b/c.yaml", (NOTE, doubtful), outcomes=QUOTATIONS)], version="1")["runs"]
    outcomes = [(quotation["startLine"], quotation["outcome"]) for quotation in log["properties"]["quotations"]]
    assert outcomes == [(2, "verified"), (3, "verified ≈"), (4, "verified"), (5, "doubtful")]
    assert [result.get("properties") for result in log["results"]] == [
        None,
        {"outcome": "doubtful", "reason": "it stands more than once in the text"},
    ]
    assert "properties" not in sarif([CheckedFile("a.yaml", ())], version="1")["runs"][0]


def test_sarif_has_every_rule_with_its_help_and_level() -> None:
    log = sarif(CHECKED, version="1.2.3")
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    driver = log["runs"][0]["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("briefing", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
    for rule in driver["rules"]:
        for text in rule["shortDescription"], rule["fullDescription"], rule["help"]:
            assert text["text"].strip()
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")


def test_sarif_gives_every_problem_its_rule_level_and_place() -> None:
    log = sarif(CHECKED, version="1.2.3")["runs"][0]
    results = log["results"]
    for result in results:
        assert log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert [(result["ruleId"], result["level"]) for result in results] == [
        ("unknown-key", "error"),
        ("loaded-word", "warning"),
        ("long-title", "note"),
        ("long-title", "note"),
        ("unreadable-file", "error"),
    ]
    place = results[0]["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "b/a.yaml"}, "region": {"startLine": 3, "startColumn": 5}}
    assert "region" not in results[4]["locations"][0]["physicalLocation"]
    silenced = [result.get("suppressions") for result in results]
    assert silenced == [None, None, None, [{"kind": "inSource", "justification": "It is called so."}], None]


def test_a_fingerprint_stays_when_a_problem_moves_and_tells_two_apart() -> None:
    moved = ERROR._replace(line=40, column=1)
    other = ERROR._replace(what='unknown key "y"')
    here, there = results(CheckedFile("b/a.yaml", (ERROR,))), results(CheckedFile("b/a.yaml", (moved, other, moved)))
    prints = [result["partialFingerprints"][FINGERPRINT] for result in (*here, *there)]
    assert prints[0] == prints[1]
    assert len(set(prints)) == 3


def test_nothing_hostile_becomes_a_link_or_a_placeholder_of_sarifs() -> None:
    (result,) = results(CheckedFile(HOSTILE.path, (HOSTILE,)))
    text = result["message"]["text"]
    assert "](" not in text and "{0}" not in text.replace("{{0}}", "")
    assert not {"\x1b", "\n", "\r", "\u202e", "\u2028"} & set(text)
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == (
        "a%2Cb%3Ac%250A%0A%3A%3Aerror%3A%3Ax.yaml"
    )


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/a b/c.yaml", "file:///a%20b/c.yaml"),
        ("ä/c.yaml", "%C3%A4/c.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("[x]#?.yaml", "%5Bx%5D%23%3F.yaml"),
    ],
)
def test_a_path_is_written_as_a_reference(path: str, uri: str) -> None:
    (result,) = results(CheckedFile(path, (ERROR._replace(path=path),)))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
