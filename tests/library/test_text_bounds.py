"""A text that YAML cuts off at a # is told of, a comment is not; so is a line that becomes part of the text above it."""

from pathlib import Path

import pytest

from briefing.library.checks.checker import Checker, CheckOptions, FileToCheck
from briefing.library.checks.text_bounds import misread_texts
from briefing.library.reading.problems import MOST
from tests.brief.alder import TEXT


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title: Site #2", (1, 13)),
        ("claims:\n- text: It breaks rule #4 of the plan.\n  id: a", (2, 24)),
        ("claims:\n- {text: It is so #4\n  , id: a}", (2, 19)),
        ("parties:\n- aliases:\n  - Berth #4\n  - x", (3, 11)),
        ("notes: One line\n  and another \t#MeToo of it", (2, 16)),
        ("a:\n- {b: c}\ntitle: Site #2\r\nshort: x", (3, 13)),
    ],
)
def test_a_text_that_ends_before_a_word_with_a_sign_is_told_with_its_place(text: str, place: tuple[int, int]) -> None:
    [problem] = misread_texts(text, "alder.yaml")
    assert (problem.line, problem.column, problem.rule) == (*place, "cut-text")


@pytest.mark.parametrize(
    "text",
    [
        "title: Site # 2",
        "title: Site # review: #4?",
        "title: Site #review: is it?",
        "title: 'Site #2' #4",
        "title: Site#2",
        "title: >\n  Site #2",
        "kind: denial #or an assertion",
        "#title: Site #2\ntitle: Site",
        "sources: #of them\n- id: a #the first",
        "title: Site ### note",
    ],
)
def test_a_comment_is_no_part_of_a_text(text: str) -> None:
    assert misread_texts(text, "alder.yaml") == []


def test_a_check_of_a_brief_tells_of_it(tmp_path: Path) -> None:
    file = FileToCheck(tmp_path / "alder.yaml")
    file.path.write_text(TEXT.replace("summary: Contests the harm", "summary: Contests #4, the harm"), encoding="utf-8")
    rules = [problem.rule for problem in Checker(CheckOptions()).check(file).problems]
    assert "cut-text" in rules


@pytest.mark.parametrize(
    "broken", ["title: a #word\n  bottom: [\n", "title: a #word\n---\n- b: [", "title: a #word\n\tb"]
)
def test_a_file_that_is_no_yaml_is_refused_and_the_check_goes_on(tmp_path: Path, broken: str) -> None:
    file = FileToCheck(tmp_path / "alder.yaml")
    file.path.write_text(broken, encoding="utf-8")
    [problem] = Checker(CheckOptions()).check(file).problems
    assert problem.rule in ("not-yaml", "second-document")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("tags:\n  - ports\n    - fish", (3, 5)),
        ("tags:\n  - ports\n\n\n   - fish\n", (5, 4)),
        ("tags:\n- ports\n - fish\nnotes: x", (3, 2)),
        ("notes: Start here.\n  Go on.\n  - tags", (3, 3)),
        ("notes: Start here.\r\n   - tags\r\n", (2, 4)),
        ("bottom_line: >\n  It is so.\n  tags: [ports]\nnotes: x", (3, 3)),
        ("bottom_line: >\n  It is so.\n\n   tags:\n", (4, 4)),
        ("claims:\n- note: |\n    It is so.\n    kind: denial\n  id: a", (4, 5)),
        ("claims:\n- note: |\n    It is so.\n    questions:\n  id: a", (4, 5)),
        ("claims:\n- evidence:\n  - source: a\n    note: >-\n      It is so.\n      quote: no", (6, 7)),
        ("positions:\n  - note: >\n      It is so.\n     \n      - party: port\n", (5, 7)),
    ],
)
def test_a_line_that_became_part_of_a_text_is_told_with_its_place(text: str, place: tuple[int, int]) -> None:
    [problem] = misread_texts(text, "alder.yaml")
    assert (problem.line, problem.column, problem.rule) == (*place, "swallowed-line")


@pytest.mark.parametrize(
    "text",
    [
        "tags:\n  - ports\n  - fish",
        "tags:\n  # these\n  - ports\n\n  - fish",
        "notes: Start here\n  and go on.",
        "notes: Start here\n  http://example.org",
        "notes: 'Start here\n  - tags'",
        'notes: "Start here\n  tags: [ports]"',
        "notes: |\n  Say\n  - this\n  - and that",
        "notes: |\n  Say:\n  quote: none\n  Answer: none",
        "claims:\n- note: >\n    It is so.\n  text: x\n- id: b",
        "- note: >\n    It is so.\n# tags: [ports]\n    # tags: [ports]\n",
    ],
)
def test_a_line_that_belongs_to_its_text_is_not_told(text: str) -> None:
    assert misread_texts(text, "alder.yaml") == []


def test_a_check_tells_of_a_swallowed_line_in_a_sound_brief_and_in_a_refused_one(tmp_path: Path) -> None:
    file = FileToCheck(tmp_path / "alder.yaml")
    for last, rules in ("", []), ("titel: x\n", ["unknown-key"]):
        file.path.write_text(f"{TEXT}{last}silence:\n- rule: long-title\n  reason: It is.\n   - so\n", encoding="utf-8")
        told = [problem.rule for problem in Checker(CheckOptions()).check(file).problems]
        assert "swallowed-line" in told and [*rules] == [rule for rule in told if rule == "unknown-key"]


@pytest.mark.parametrize(
    "unit", ["\n", " \n", "a\n", "  - a\n", "   \n  - a\n", "# a\n", "text: x\n", "  a\n", " ", "\t", " #"]
)
def test_the_search_for_them_ends_in_any_text(unit: str) -> None:
    assert len(misread_texts(f"notes: |\n  a\n{unit * (1_000_000 // len(unit))}b", "alder.yaml")) <= MOST
