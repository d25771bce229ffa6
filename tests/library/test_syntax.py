"""What is not YAML is told in the program's own words, whichever parser reads it."""

import random
from typing import Any

import pytest
import yaml

from briefing.library.reading import syntax, tree
from tests.brief.alder import TEXT

PARSERS = [yaml.BaseLoader, *([yaml.CBaseLoader] if hasattr(yaml, "CBaseLoader") else [])]
SIGNS = [
    *":-?[]{}\"'*&!#|>%@`,\t\\",
    "- ",
    "\n  ",
    "\n- ",
    "%FOO\n",
    "!<",
    "!%zz ",
    "\\q",
    "|0\n",
    "*é",
    "\n---\n",
    "\n...\n",
]

BROKEN = {
    "title: a: b": "a colon stands where no key can be",
    "claims: - a": "a list begins in a line that holds a key",
    "title: @a": "a text begins with a sign of YAML's own",
    "title: `a`": "a text begins with a sign of YAML's own",
    'title: "a': "a quotation mark is not closed",
    "title: 'a\n---\n'": "a quotation mark is not closed before --- or ...",
    'title: "\\q"': "a backslash begins no escape",
    'title: "\\xzz"': "a backslash begins no escape",
    "%YAML 3.0\n---\ntitle: a": "a line begins with %",
    "title: * a": "a text begins with * or &",
    "title: & a": "a text begins with * or &",
    "title: | a\n  b": "a text stands beside | or >",
    "title: !<a": "a text begins with !",
    "title: !a!b c": "a text begins with !",
    "claims: [a, b": "a bracket is not closed",
    "claims: {a: b": "a bracket is not closed",
    "title: a\nclaims\n": "a key has no colon after it",
    "claims:\n  - a\n  b: c": "a line does not fit the list that it stands in",
    "title: a\n  b: c\nd:\n   e: f\n  g: h": "a key is indented under one that has its value already",
    "claims:\n  id: a\n    text: b": "a key is indented under one that has its value already",
    "claims:\n  - text: a\n      b and c: d": "a colon stands where no key can be",
    "claims:\n  - text: a\n    issue: b: c": "a colon stands where no key can be",
    "d:\n   e: f\n  g: h": "a line does not fit the keys that it stands among",
    "claims: [a, }": "there is no value where one must be",
    "'a' 'b'": "a line stands after the end of the text",
    'title: "Dredging" of Port Alder': "a text goes on after its closing quotation mark",
    "title: 'Dredging' of Port Alder": "a text goes on after its closing quotation mark",
    "tags:\n  - 'Dredging' of Port Alder": "a text goes on after its closing quotation mark",
    'claims: [{text: "Sand" is fine}]': "a text goes on after its closing quotation mark",
    "title: [sic] Dredging": "a text goes on after its closing bracket",
    "title: {a: b} Dredging": "a text goes on after its closing bracket",
}
LOOK_ALIKES = {
    "claims:\n  - id: a\n\u2003\u2003\u2003\u2003text: b": (3, 1, "U+2003", "indent with spaces"),
    "sources:\n  - id: a\n    title: b\n\u00a0\u00a0\u00a0\u00a0title: c": (4, 1, "U+00A0", "indent with spaces"),
    "format: 1\n\ufefftitle: a\nshort: b": (2, 1, "U+FEFF", "remove it"),
    "title:\u00a0a\nshort: b": (1, 7, "U+00A0", "put a space"),
    "title： a\nshort: b": (1, 6, "U+FF1A", "put a colon and a space"),
    "claims:\n  – id: a\n    text: b": (2, 3, "U+2013", "put a hyphen and a space"),
    "claims:\n  • id: a\n    text: b": (2, 3, "U+2022", "put a hyphen and a space"),
    "format: 1\ntitle: “Dredging: a plan”": (2, 8, "U+201C", "put \" or ' around"),
}
"""Signs that only look like YAML's: where the message stands, which character it names, and what it says to do."""


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", BROKEN)
def test_each_cause_has_the_same_words_from_both_parsers(
    text: str, parser: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "Loader", parser)
    _, problems = tree.parse(text, "alder.yaml")
    assert [problem.what for problem in problems] == [f"this is not YAML: {BROKEN[text]}"]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_a_character_that_only_looks_like_a_sign_of_yaml_is_named_with_its_place(
    text: str, parser: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "Loader", parser)
    root, [problem] = tree.parse(text, "alder.yaml")
    line, column, char, remedy = LOOK_ALIKES[text]
    assert root is None and problem.rule == "not-yaml"
    assert (problem.line, problem.column) == (line, column)
    assert f"the character {char}, " in problem.what and remedy in problem.remedy


@pytest.mark.parametrize("text", ["title: “Dredging” – a plan\nshort:\u00a0b: c", "notes: >\n  – a: b\ntitle: c: d"])
def test_such_a_character_elsewhere_is_no_fault(text: str) -> None:
    _, [problem] = tree.parse(text.replace("\u00a0", " "), "alder.yaml")
    assert "U+" not in problem.what


HYPHENS = {
    "title: x\nparties:\n  id: a\n    name: A\n  - id: b\n    name: B\n": (3, 3, "parties"),
    "parties:\n  id: a\n  name: A\n  - id: b\n    name: B\n": (2, 3, "parties"),
    "parties:\n    id: a\n    name: A\n\n  - id: b\n": (2, 5, "parties"),
    "parties:\n  {id: a, name: A}\n  - {id: b, name: B}\n": (2, 3, "parties"),
    "claims:\n  - id: a\n    evidence:\n      source: x  # one\n      quote: y\n      - source: z\n": (
        4,
        7,
        "evidence",
    ),
    "parties:  # who speaks\n  # the port\n  id: a\n  name: A\n- id: b\n": (3, 3, "parties"),
}
"""Texts whose list begins without a hyphen, the place of its first item, and its key."""


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", HYPHENS)
def test_a_first_item_without_a_hyphen_is_named_where_later_ones_have_it(
    text: str, parser: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "Loader", parser)
    root, [problem] = tree.parse(text, "alder.yaml")
    line, column, key = HYPHENS[text]
    assert root is None and (problem.line, problem.column, problem.rule) == (line, column, "not-yaml")
    assert f'the first item of "{key}" has no hyphen' in problem.what and "a hyphen and a space" in problem.remedy


@pytest.mark.parametrize(
    "text",
    [
        "parties:\n  - id: a\n   name: A\n  - id: b\n",
        "parties:\n  id: a\n  tags:\n    - x\n   y: z\n",
        "notes:\n  a: b\nparties:\n  - id: a\n    name: a: b\n",
    ],
)
def test_no_hyphen_is_missed_where_the_fault_is_another(text: str) -> None:
    _, [problem] = tree.parse(text, "alder.yaml")
    assert "hyphen" not in problem.what


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("seed", range(4))
def test_nothing_that_a_parser_reports_reaches_anybody(seed: int, parser: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "Loader", parser)
    words = {f"this is not YAML: {what}" for _, what, _ in syntax.MESSAGES}
    choice = random.Random(seed)
    broken = 0
    for _ in range(100):
        place = choice.randrange(600)
        text = TEXT[:place] + choice.choice(SIGNS) + TEXT[place + choice.randrange(3) : 600]
        problems = [problem.what for problem in tree.parse(text, "alder.yaml")[1] if problem.rule == "not-yaml"]
        assert {what for what in problems if "has no hyphen" not in what} <= words
        broken += len(problems)
    assert broken > 20


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("opening", ["[", "- ", "? ", "{a: "])
def test_the_nesting_that_is_refused_is_the_formats_in_both_parsers(
    opening: str, parser: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "Loader", parser)
    _, problems = tree.parse(opening * 1_500, "alder.yaml")
    assert [problem.rule for problem in problems] == ["too-deep"]
    assert problems[0].column == tree.MAX_DEPTH * len(opening) + 1


MERGING = """format: 1
title: Dredging of Port Alder
bottom_line: >
  The port authority will dredge.
<<<<<<< HEAD
  {ours}
||||||| parent
  It was asked to.
=======
  {theirs}
>>>>>>> letters
tags: [ports]
"""


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("It begins in May.", "It begins in June."), ("as_of: 2025-03-14", "as_of: 2025-03-15"), ("- a", "'b"), ("", "")],
)
def test_what_a_merge_left_is_the_one_problem(
    parser: Any, ours: str, theirs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "Loader", parser)
    text = MERGING.format(ours=ours, theirs=theirs)
    root, problems = tree.parse(text, "x.yaml")
    assert root is None
    assert [str(problem) for problem in problems] == [
        "x.yaml:5:1: two versions of these lines stand here, as a merge left them; keep what is right, and remove the lines"
        " that begin with <<<<<<<, ======= and >>>>>>>"
    ]


def test_a_mark_alone_is_no_merge() -> None:
    _, problems = tree.parse("title: a\n<<<<<<< HEAD\ntags: [b]\n=======\n", "x.yaml")
    assert problems and not any("merge" in str(problem) for problem in problems)


def test_marks_of_a_merge_in_a_text_are_its_words() -> None:
    text = "title: a\nnotes: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> letters\n"
    root, problems = tree.parse(text, "x.yaml")
    assert root is not None and not problems
