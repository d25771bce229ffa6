"""The registry of rules and their pages: every rule fires on its page's example, and does not on the other one."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.errors import NotFoundError
from briefing.library.checks.checker import Checker, CheckOptions, FileToCheck
from briefing.library.checks.quotes import Verifier
from briefing.library.checks.rulebook import explain, pages
from briefing.library.checks.tradecraft.advice import CHECKS
from briefing.library.files.location import Place
from briefing.library.reading.problems import MOST
from briefing.library.reading.reader import MAX_BYTES, read
from briefing.library.reading.rules import OF_OWN_WORDS, RULES, Severity
from briefing.library.reading.theme_file import read_theme
from briefing.library.reading.tree import MAX_ITEMS, MAX_VALUES
from briefing.library.shelf import Shelf
from tests.library.checked import around, problems

PAGES = pages()
IN_PROSE = {
    *("unreadable-file", "too-large", "not-utf-8", "empty-file", "control-character", "too-many-items"),
    *("too-many-values", "malformed", "repeated-file-name", "source-without-text", "unusable-text", "changed-text"),
    *(
        "quotation-not-found",
        "wrong-paragraph",
        "wrong-page",
        "wrong-time",
        "cut-text",
        "swallowed-line",
        "doubtful-quotation",
        "changed-bytes",
        "more-problems",
    ),
    *OF_OWN_WORDS,
}
"""The rules whose examples are told in prose, as they are about whole files; each has its own case below."""

IN_YAML = [name for name in RULES if name not in IN_PROSE]


def rules_of(text: str) -> set[str]:
    return {problem.rule for problem in problems(text)}


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert list(PAGES) == list(RULES)
    for name, page in PAGES.items():
        assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name)
        assert all(part.strip() for part in page), name


@pytest.mark.parametrize("name", IN_YAML)
def test_a_rule_fires_on_the_one_example_of_its_page_and_not_on_the_other(name: str) -> None:
    assert name in PAGES, f"{name} has no page in briefing/library/checks/rulebook.yaml"
    page = PAGES[name]
    assert name in rules_of(around(page.fires))
    assert name not in rules_of(around(page.passes))


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule.severity is Severity.ERROR])
def test_the_example_that_keeps_a_demand_of_the_format_is_a_sound_brief(name: str) -> None:
    if name in IN_YAML:
        assert read(around(PAGES[name].passes), "x.yaml").problems == ()
    else:
        assert name in IN_PROSE


def test_every_rule_of_the_trade_has_the_function_that_finds_its_breaches() -> None:
    can_be_silenced = [name for name, rule in RULES.items() if rule.can_be_silenced]
    assert can_be_silenced == [*OF_OWN_WORDS, *CHECKS]


@pytest.mark.parametrize("name", CHECKS)
def test_a_rule_of_the_trade_is_silenced_on_the_brief(name: str) -> None:
    silence = f"silence: [{{rule: {name}, reason: It is so.}}]"
    assert name not in rules_of(around(f"{PAGES[name].fires}\n{silence}"))
    assert RULES[name].severity is not Severity.ERROR


def test_an_unknown_rule_is_told_with_the_nearest() -> None:
    assert explain("loaded-word")[0].severity is Severity.WARNING
    with pytest.raises(NotFoundError, match='no rule "loaded-words"; did you mean "loaded-word"'):
        explain("loaded-words")


PAPER = b"A title\n\nIt is clean sand, says the port. Nobody knows whether it will last.\n"
FINGERPRINT = sha256(PAPER).hexdigest()


def rules_broken(path: Path) -> list[str]:
    """Return the rules that a file breaks."""
    return [problem.rule for problem in Checker(CheckOptions()).check(FileToCheck(path)).problems]


BRIEF = around("")
CASES: dict[str, tuple[bytes, bytes]] = {
    "too-large": (BRIEF.encode() + b"#" * MAX_BYTES, BRIEF.encode()),
    "not-utf-8": (BRIEF.encode("utf-16"), BRIEF.encode("utf-8-sig")),
    "empty-file": (b"# nothing\n", BRIEF.encode()),
    "control-character": (BRIEF.encode().replace(b"small", b"sm\x1ball"), BRIEF.encode()),
    "too-many-items": (
        around(f"tags: [{', '.join('x' * (MAX_ITEMS + 1))}]").encode(),
        around(f"tags: [{', '.join('x' * MAX_ITEMS)}]").encode(),
    ),
    "too-many-values": (
        around("\n".join(f"k{number}: x" for number in range(MAX_VALUES // 2 + 1))).encode(),
        BRIEF.encode(),
    ),
    "cut-text": (
        BRIEF.encode().replace(b"A small brief", b"Berth #4 of the plan"),
        BRIEF.encode().replace(b"A small brief", b"'Berth #4 of the plan' # a berth"),
    ),
    "swallowed-line": (
        BRIEF.encode() + b"tags:\n  - ports\n    - fisheries\n",
        BRIEF.encode() + b"tags:\n  - ports\n  - fisheries\n",
    ),
    "more-problems": (
        around("\n".join(f"k{number}: x" for number in range(MOST + 1))).encode(),
        around("k1: x\nk2: x\nk3: x").encode(),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_rule_on_whole_files_fires_on_a_bad_one_and_not_on_a_good_one(name: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    for content, breaks in zip(CASES[name], (True, False), strict=True):
        path.write_bytes(content)
        assert (name in rules_broken(path)) == breaks


def test_a_file_that_is_not_there_breaks_its_rule(tmp_path: Path) -> None:
    assert rules_broken(tmp_path / "gone.yaml") == ["unreadable-file"]
    assert rules_broken(tmp_path) == ["unreadable-file"]


def test_a_second_file_of_one_name_breaks_its_rule(tmp_path: Path) -> None:
    for ending in "yaml", "yml":
        (tmp_path / f"brief.{ending}").write_text(BRIEF, encoding="utf-8")
    readings = Shelf(Place((tmp_path,), "as given")).readings()
    assert [[problem.rule for problem in reading.problems] for reading in readings] == [[], ["repeated-file-name"]]


def test_a_theme_of_two_sorts_of_colours_is_malformed(tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "themes" / "dark.yaml").read_text(encoding="utf-8")
    path = tmp_path / "theme.yaml"
    path.write_text(text, encoding="utf-8")
    assert read_theme(path)[1] == ()
    path.write_text(re.sub(r"background: .*", "background: bright_blue", text), encoding="utf-8")
    assert {problem.rule for problem in read_theme(path)[1]} == {"malformed"}


@pytest.mark.parametrize(
    ("source", "evidence", "rules"),
    [
        ("", "quote: clean sand", ["source-without-text"]),
        (", file: gone.txt", "quote: clean sand", ["unusable-text"]),
        (f", file: paper.txt, sha256: {'0' * 64}", "quote: clean sand", ["changed-text"]),
        (f", file: paper.txt, sha256: {FINGERPRINT}", "quote: clean sand", []),
        (", file: paper.txt", "quote: clean sands", ["quotation-not-found"]),
        (", file: paper.txt", "quote: clean sand, prefix: very", ["quotation-not-found"]),
        (", file: paper.txt", "quote: lean sand", ["quotation-not-found"]),
        (", file: paper.txt", "quote: it will last", ["doubtful-quotation"]),
        (", file: paper.txt", "quote: clean sand, paragraph: 1", ["wrong-paragraph"]),
        (", file: paper.txt", "paragraph: 9", ["wrong-paragraph"]),
        (", file: paper.txt", "quote: clean sand, paragraph: 2", []),
        (", file: paper.txt", "quote: clean sand, page: 2", ["wrong-page"]),
        (", file: paper.txt", "quote: clean sand, at: 12:31", ["wrong-time"]),
    ],
)
def test_quotations_break_rules_of_their_own(source: str, evidence: str, rules: list[str], tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_bytes(PAPER)
    text = around(
        f"sources: [{{id: paper, title: t, kind: article, reliability: A{source}}}]\n"
        f"timeline: [{{date: 2025, text: t, evidence: [{{source: paper, {evidence}}}]}}]"
    )
    assert [problem.rule for problem in Verifier(tmp_path).verify(read(text, "x.yaml")).problems] == rules


def test_the_rules_told_in_prose_are_those_with_cases_of_their_own() -> None:
    apart = {"unreadable-file", "repeated-file-name", "malformed"}
    of_quotations = {
        *("source-without-text", "unusable-text", "changed-text"),
        *("quotation-not-found", "wrong-paragraph", "wrong-page", "wrong-time", "doubtful-quotation"),
        "changed-bytes",  # tests/library/test_outcome_store.py
    }
    assert {*CASES, *apart, *of_quotations, *OF_OWN_WORDS} == IN_PROSE  # of these, tests/library/grounding
