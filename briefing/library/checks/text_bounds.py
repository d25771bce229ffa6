"""Texts of a brief that begin or end elsewhere than their writer meant, and which are sound YAML all the same.

What follows a blank and a # is a comment, even where it was meant as words. A comment has a blank behind its #; where
something else stands there, `rule #4` or `#MeToo`, it is most likely part of the text. And a line that is indented deeper than
the text above it belongs to that text, even where it was meant as a key or as an item of a list.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

import yaml
from msgspec import Struct

from briefing.brief.model import SHAPES, Brief
from briefing.brief.text import shortened
from briefing.library.reading.problems import MOST, Problem
from briefing.library.reading.tree import Loader, normalise_line_ends

_WORD_BEHIND_A_SIGN = re.compile(r"(?<![ \t])[ \t]++(#(?!review:)[^\s#!][^\n]*)")
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


_BELOW_WORDS = re.compile(r"\n( *)(?![ \n#]|- |[a-z_]+:(?:[ \n]|$)).*\n(?: *\n)*\1 *(?:- |[a-z_]+:(?:[ \n]|$))")
"""A key or an item that does not stand further left than the words above it. A sound text outside blocks has none."""

_LATER_ITEM = re.compile(r"\n( +)- ")
_ITEM = re.compile(" *- ")
_KEY_OF_A_LINE = re.compile(r" *(?:- +)*([a-z_]+):(?: |$)")


class _Text(NamedTuple):
    """A text of a brief: the key that it stands under, alone or in a list, the keys around that one, and its YAML event."""

    key: str
    around: tuple[str, ...]
    scalar: Any


def misread_texts(text: str, path: str) -> list[Problem]:
    """Return a problem for each text that may have been cut off at a #, and for each line that became part of one.

    None where the file is no YAML: whoever reads the brief says what is wrong. No more than are reported of a file.
    """
    may_be_cut = "#" in text and _WORD_BEHIND_A_SIGN.search(text) is not None
    text, _ = normalise_line_ends(text)
    if not (may_be_cut or _BELOW_WORDS.search(text) or _has_an_item_below_a_value(text)):
        return []
    lines = text.split("\n")
    try:
        return [*islice((problem for value in _values(text) for problem in _problems(value, lines, path)), MOST)]
    except yaml.YAMLError:
        return []


def _has_an_item_below_a_value(text: str) -> bool:
    """Say whether an item of a list stands further right than what is above it, which is no key that waits for a list."""
    for item in _LATER_ITEM.finditer(text):
        end = item.start()
        while end > 0 and text[end - 1] != ":":
            begin = text.rfind("\n", 0, end) + 1
            if text.startswith(item[1], begin):
                break
            line = text[begin:end].strip()
            if line and line[0] != "#":
                return line[-1] != ":"
            end = begin - 1
    return False


def _problems(value: _Text, lines: list[str], path: str) -> Iterator[Problem]:
    yield from _cut(value, lines, path)
    yield from _swallowed(value, lines, path)


def _cut(value: _Text, lines: list[str], path: str) -> Iterator[Problem]:
    """Yield a problem where a plain text is followed by a comment that has no blank behind its #."""
    line, column = value.scalar.end_mark.line, value.scalar.end_mark.column
    if value.key not in _TEXTS or value.scalar.style:
        return
    if match := _WORD_BEHIND_A_SIGN.match(lines[line], column):
        what = f'the text ends before "{shortened(match[1])}", which is a comment to YAML'
        remedy = "put the whole text in quotation marks; a comment has a blank after its #"
        yield Problem(path, line + 1, match.start(1) + 1, what, remedy, "cut-text")


def _swallowed(value: _Text, lines: list[str], path: str) -> Iterator[Problem]:
    """Yield a problem for each line of a text that looks like a key of the format, or in a plain text like an item.

    In quotation marks a line is part of the text for sure.
    """
    first, last = value.scalar.start_mark.line, value.scalar.end_mark.line
    is_block = value.scalar.style in ("|", ">")
    if first == last or value.scalar.style in ("'", '"'):
        return
    keys = {name for shape in _shapes(value.around) for name in shape.__struct_fields__}
    end = last if is_block and not value.scalar.end_mark.column else last + 1
    for number in range(first + 1, end):
        line = lines[number]
        match = _KEY_OF_A_LINE.match(line)
        if match and match[1] in keys:
            what = f'the key "{match[1]}"'
        elif not is_block and _ITEM.match(line):
            what = "an item of a list"
        else:
            continue
        column = len(line) - len(line.lstrip()) + 1
        what = f'what looks like {what} is part of the text that begins in line {first + 1}, under "{shortened(value.key)}"'
        remedy = "indent it like the lines that it belongs with; as part of the text, let other words begin its line"
        yield Problem(path, number + 1, column, what, remedy, "swallowed-line")


def _shapes(keys: tuple[str, ...]) -> list[type[Struct]]:
    """Return what the mappings under some keys are, and the brief."""
    return [Brief, *(SHAPES[key] for key in keys if key in SHAPES)]


def _values(text: str) -> Iterator[_Text]:
    """Yield the texts of a YAML text."""
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
            if not is_list[-1] and keys[-1] is None:
                keys[-1] = event.value
            else:
                yield _Text(keys[-1] or "", tuple(filter(None, keys[:-1])), event)
                keys[-1] = keys[-1] if is_list[-1] else None
