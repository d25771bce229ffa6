"""YAML's syntax errors in the program's own words: a parser's words differ by its version, and by whether it is libyaml.

Owns the table from a parser's report to what a person reads. None of a parser's own words are shown.
"""

import re
import unicodedata
from typing import NamedTuple

import yaml

_INDENTATION = "check the indentation of this line and of the one before"
_QUOTE_A_COLON = "put a text that holds a colon in quotation marks, or begin it after > on a new line"
_INDENT_A_KEY = (
    "indent it like the one before, begin an item with a hyphen, or put a text with a colon in quotation marks"
)
_QUOTE_A_SIGN = "put a text that begins with a sign in quotation marks"
_AFTER_A_MARK = "a text goes on after its closing quotation mark"
_OTHER_MARKS = "the whole text in the other quotation marks"

MESSAGES: tuple[tuple[str, str, str], ...] = (
    ("tab character|character '.t'", "a tab stands where only spaces may", "indent with spaces"),
    (
        "mapping values are not allowed.*a key",
        "a key is indented under one that has its value already",
        _INDENT_A_KEY,
    ),
    ("mapping values are not allowed", "a colon stands where no key can be", _QUOTE_A_COLON),
    ("mapping keys are not allowed", "a question mark stands where no key can be", _QUOTE_A_SIGN),
    ("sequence entries are not allowed", "a list begins in a line that holds a key", "begin it on a line of its own"),
    ("cannot start any token", "a text begins with a sign of YAML's own", f"indent with spaces, and {_QUOTE_A_SIGN}"),
    ("quoted scalar.*end of stream", "a quotation mark is not closed", "close it"),
    ("quoted scalar.*document", "a quotation mark is not closed before --- or ...", "close it"),
    ("escape|hexdecimal", "a backslash begins no escape", "use single quotation marks, or write \\\\ for a backslash"),
    ("expected '?<document start", "a line stands after the end of the text", _INDENTATION),
    ("directive|YAML document", "a line begins with %", "remove it, or put the text in quotation marks"),
    ("scanning an a", "a text begins with * or &", "put it in quotation marks"),
    ("block scalar", "a text stands beside | or >", "begin it on the next line, or put it in quotation marks"),
    ("(scanning|parsing) a tag|tag handle", "a text begins with !", "put it in quotation marks"),
    (
        "block (mapping|collection).*after a mark",
        _AFTER_A_MARK,
        f"put {_OTHER_MARKS}, or begin it after > on a new line",
    ),
    ("flow (sequence|mapping).*after a mark", _AFTER_A_MARK, f"put a comma after it, or {_OTHER_MARKS}"),
    (
        "block (mapping|collection).*after a bracket",
        "a text goes on after its closing bracket",
        "put a text that begins with a bracket in quotation marks",
    ),
    ("flow sequence|flow mapping", "a bracket is not closed", "close the bracket, or put the text in quotation marks"),
    ("simple key", "a key has no colon after it", "put a colon and a space after the key"),
    ("block collection", "a line does not fit the list that it stands in", _INDENTATION),
    ("block mapping", "a line does not fit the keys that it stands among", _INDENTATION),
    ("node content|plain scalar", "there is no value where one must be", f"give one, or {_QUOTE_A_SIGN}"),
    ("nesting", "the lists and mappings nest too deeply", "write them flatter"),
)
"""What a parser's report matches, what is wrong, and what to do. The first that matches counts."""

_KEY = re.compile(" +[a-z_]+")
_BEFORE = (
    (_KEY, "after a key"),
    (re.compile(r".*[:\-,{\[] *(?:\"[^\"]*\"|'[^']*') *"), "after a mark"),
    (re.compile(r"[^\[{]*[:\-] +[\[{].*[\]}] *"), "after a bracket"),
)
"""What may stand before the place of an error on its line, and the words for it in a report."""

_OTHERWISE = "its grammar is broken here", _INDENTATION


def syntax_problem(error: yaml.YAMLError, before: str) -> tuple[str, str]:
    """Return what is wrong and what to do for a parser's error; `before` is the text before the place, on its line."""
    parts = (getattr(error, part, None) for part in ("context", "problem", "reason"))
    report = " ".join([*filter(None, parts), *(words for pattern, words in _BEFORE if pattern.fullmatch(before))])
    message = ((what, remedy) for pattern, what, remedy in MESSAGES if re.search(pattern, report))
    what, remedy = next(message, _OTHERWISE)
    return f"this is not YAML: {what}", remedy


class LookAlike(NamedTuple):
    """A character that only looks like one of YAML's signs: its line and column from 1, what is wrong, and what to do."""

    line: int
    column: int
    what: str
    remedy: str


_NO_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
_START_OF_A_KEY = r"[ \u00a0]*(?:- +)?[a-z_]+"
_LOOK_ALIKES = (
    (rf" *([{_NO_SPACES}])", "stands where only spaces may", "remove it, and indent with spaces"),
    (rf"{_START_OF_A_KEY}:([{_NO_SPACES}])", "stands where a space must", "put a space in its place"),
    (rf"{_START_OF_A_KEY} ?([：﹕︓꞉])", "stands where a colon must", "put a colon and a space in its place"),
    (
        rf" *([‐‑‒–—―−•‣▪◦·])[ {_NO_SPACES}]*[a-z_]+:",
        "stands where a hyphen must",
        "put a hyphen and a space in its place",
    ),
)
_CURLY_MARK = re.compile(rf"{_START_OF_A_KEY}: +([“”„‟‘’‚«»])")


def unsettled_merge(text: str) -> int | None:
    """Return the line in which a merge begins that was not settled; None where its three marks do not follow each other."""
    begins, marks = None, ["<<<<<<<", "=======", ">>>>>>>"]
    for number, line in enumerate(text.split("\n"), start=1):
        if line == marks[0] or line.startswith(f"{marks[0]} "):
            begins = begins or number
            marks.pop(0)
        if not marks:
            return begins
    return None


def begins_unlike_a_key(name: str) -> bool:
    """Say whether a key begins with white space that is no space to YAML, or with a character that nobody sees."""
    return not name[:1].isascii() and re.match(f"[{_NO_SPACES}]", name) is not None


def look_alike(text: str, line: int) -> LookAlike | None:
    """Return the character because of which a parser gave up in a line, where it only looks like one of YAML's signs.

    It stands in that line or, as a parser reads on over a key that it does not see, in the line before. A line before that is
    indented deeper is the end of another value.
    """
    lines = text.split("\n")
    for number in (line - 1, line):
        words = lines[number - 1] if 0 < number <= len(lines) else ""
        if words.isascii() or (number < line and _indent(words) > _indent(lines[line - 1])):
            continue
        for pattern, what, remedy in _LOOK_ALIKES:
            if match := re.match(pattern, words):
                return _named(number, match, what, remedy)
        if number == line and (match := _CURLY_MARK.match(words)):
            return _named(number, match, "is no quotation mark to YAML", "put \" or ' around the text")
    return None


_KEY_OF_A_LIST = re.compile(r" *(?:- +)?([a-z_]+): *(?:#.*)?")
_ITEM = re.compile(r" *- ")


def missing_hyphen(text: str, line: int) -> tuple[int, int, str] | None:
    """Return the line, the column and the list's key of a first item without a hyphen, where later ones have it.

    `line` is where a parser gave up: within that item, or at the first one with a hyphen.
    """
    lines = text.split("\n")
    filled = [number for number, words in enumerate(lines, 1) if words.strip() and not words.lstrip().startswith("#")]
    for number in reversed([number for number in filled if number < line]):
        key = _KEY_OF_A_LIST.fullmatch(lines[number - 1])
        if key is None:
            continue
        below = filled[filled.index(number) + 1 :]
        first = below[0]
        depth = _indent(lines[first - 1])
        if depth <= _indent(lines[number - 1]) or _ITEM.match(lines[first - 1]):
            continue
        for other in below[1:]:
            indent = _indent(lines[other - 1])
            if _ITEM.match(lines[other - 1]) and _indent(lines[number - 1]) <= indent <= depth:
                return (first, depth + 1, key[1]) if line <= other else None
            if indent < depth:
                break
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _named(line: int, match: re.Match[str], what: str, remedy: str) -> LookAlike:
    char = match[1]
    name = unicodedata.name(char, "without a name").lower()
    return LookAlike(line, match.start(1) + 1, f"the character U+{ord(char):04X}, {name}, {what}", remedy)
