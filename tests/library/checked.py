"""Small briefs checked: what the format and the trade say of a fragment put into a brief."""

import re

from briefing.library.checks.tradecraft.advice import Advice, advice
from briefing.library.checks.tradecraft.loaded_words import LoadedWords, loaded_words
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import read

SECTIONS = {
    "format": "format: 1",
    "title": "title: A small brief",
    "as_of": "as_of: 2025-03-14",
    "marking": "marking: TLP:CLEAR",
    "bottom_line": "bottom_line: Little is said.",
    "sources": "sources:\n  - {id: paper, title: A paper, kind: article, reliability: B}",
    "parties": "parties:\n  - {id: port, name: The Port}\n  - {id: union, name: The Union}",
    "issues": "issues:\n  - {id: site, title: Site, proposition: The site is safe.}",
}
"""A brief with two parties and one issue, about which nothing is said."""

WORDS = loaded_words()


def around(fragment: str) -> str:
    """Return the text of a small brief, some of its sections given as YAML."""
    given = set(re.findall(r"^(\w+):", fragment, re.MULTILINE))
    return "\n".join([text for name, text in SECTIONS.items() if name not in given] + [fragment])


def advised(text: str, words: LoadedWords = WORDS) -> Advice:
    """Return what the trade says of the text of a brief, which must be sound."""
    reading = read(text, "small.yaml")
    assert reading.brief is not None and reading.root is not None, [str(problem) for problem in reading.problems]
    return advice(reading.brief, reading.root, reading.path, words)


def problems(text: str) -> tuple[Problem, ...]:
    """Return all that is wrong with the text of a brief: what the format says, or else the trade."""
    reading = read(text, "small.yaml")
    return reading.problems or advised(text).problems


def breaches(fragment: str, rule: str, words: LoadedWords = WORDS) -> list[str]:
    """Return what one rule of the trade says of a small brief around a fragment."""
    return [problem.what for problem in advised(around(fragment), words).problems if problem.rule == rule]
