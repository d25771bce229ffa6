"""YAML's syntax errors in the program's own words: a parser's words differ by its version, and by whether it is libyaml.

Owns the table from a parser's report to what a person reads. None of a parser's own words are shown.
"""

import re

import yaml

_INDENTATION = "check the indentation of this line and of the one before"
_QUOTE_A_COLON = "put a text that holds a colon in quotation marks, or begin it after > on a new line"
_INDENT_A_KEY = (
    "indent it like the one before, begin an item with a hyphen, or put a text with a colon in quotation marks"
)
_QUOTE_A_SIGN = "put a text that begins with a sign in quotation marks"

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
    ("flow sequence|flow mapping", "a bracket is not closed", "close the bracket, or put the text in quotation marks"),
    ("simple key", "a key has no colon after it", "put a colon and a space after the key"),
    ("block collection", "a line does not fit the list that it stands in", _INDENTATION),
    ("block mapping", "a line does not fit the keys that it stands among", _INDENTATION),
    ("node content|plain scalar", "there is no value where one must be", f"give one, or {_QUOTE_A_SIGN}"),
    ("nesting", "the lists and mappings nest too deeply", "write them flatter"),
)
"""What a parser's report matches, what is wrong, and what to do. The first that matches counts."""

_KEY = re.compile(" +[a-z_]+")
_OTHERWISE = "its grammar is broken here", _INDENTATION


def syntax_problem(error: yaml.YAMLError, before: str) -> tuple[str, str]:
    """Return what is wrong and what to do for a parser's error; `before` is the text before the place, on its line."""
    parts = (getattr(error, part, None) for part in ("context", "problem", "reason"))
    report = " ".join(part for part in (*parts, _KEY.fullmatch(before) and "after a key") if part)
    message = ((what, remedy) for pattern, what, remedy in MESSAGES if re.search(pattern, report))
    what, remedy = next(message, _OTHERWISE)
    return f"this is not YAML: {what}", remedy
