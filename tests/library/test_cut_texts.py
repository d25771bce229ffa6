"""A text that YAML cuts off at a # is told of; a comment is not."""

from pathlib import Path

import pytest

from briefing.library.checks.checker import Checker, CheckOptions, FileToCheck
from briefing.library.checks.cut_texts import cut_texts
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
    [problem] = cut_texts(text, "alder.yaml")
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
    assert cut_texts(text, "alder.yaml") == []


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
