"""Texts of a brief that YAML cuts off: what follows a blank and a # is a comment, even where it was meant as words.

A comment has a blank behind its #. Where something else stands there, `rule #4` or `#MeToo`, it is most likely part of the text.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from briefing.brief.text import shortened
from briefing.library.reading.problems import Problem
from briefing.library.reading.tree import Loader, normalise_line_ends

_WORD_BEHIND_A_SIGN = re.compile(r"[ \t]+(#(?!review:)[^\s#!][^\n]*)")
_TEXTS = {
    *(
        "title",
        "short",
        "bottom_line",
        "tags",
        "notes",
        "note",
        "reason",
        "publisher",
        "name",
        "aliases",
        "about",
        "also",
    ),
    *("proposition", "speaker", "text", "summary", "quote", "prefix", "suffix", "why", "settled_by", "answer"),
}
"""The keys whose values are free texts; about a comment beside any other there is no doubt."""


def cut_texts(text: str, path: str) -> list[Problem]:
    """Return a problem for each text that may have been cut off at a #; none where the file is no YAML."""
    if not _WORD_BEHIND_A_SIGN.search(text):
        return []
    text, _ = normalise_line_ends(text)
    try:
        return [_problem(path, *cut) for cut in _cuts(text)]
    except yaml.YAMLError:
        return []  # whoever reads the brief says what is wrong


def _cuts(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the line and the column, from 1, at which a plain text is followed by such a comment, and the comment."""
    lines = text.split("\n")
    for key, scalar in _values(text):
        line, column = scalar.end_mark.line, scalar.end_mark.column
        match = _WORD_BEHIND_A_SIGN.match(lines[line], column) if key in _TEXTS and not scalar.style else None
        if match:
            yield line + 1, match.start(1) + 1, match[1]


def _values(text: str) -> Iterator[tuple[str, Any]]:
    """Yield the texts of a YAML text, each with the key that it stands under, alone or in a list."""
    keys: list[str | None] = []
    """The key of each mapping around that is waiting for its value, or None where a mapping waits for a key."""
    is_list: list[bool] = []
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            is_list.append(isinstance(event, yaml.SequenceStartEvent))
            keys.append(keys[-1] if keys and is_list[-1] else None)
        elif isinstance(event, yaml.CollectionEndEvent):
            keys.pop()
            is_list.pop()
            if keys and not is_list[-1]:
                keys[-1] = None
        elif isinstance(event, yaml.ScalarEvent) and keys:
            if is_list[-1]:
                yield keys[-1] or "", event
            elif keys[-1] is None:
                keys[-1] = event.value
            else:
                yield keys[-1], event
                keys[-1] = None


def _problem(path: str, line: int, column: int, comment: str) -> Problem:
    what = f'the text ends before "{shortened(comment)}", which is a comment to YAML'
    remedy = "put the whole text in quotation marks; a comment has a blank after its #"
    return Problem(path, line, column, what, remedy, "cut-text")
