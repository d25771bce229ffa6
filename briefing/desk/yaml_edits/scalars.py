"""Texts written as YAML scalars, in the style that a text had before where that can hold the new one."""

import re

from briefing.desk.yaml_edits.layout import Layout, Scalar
from briefing.library.escapes import UNPRINTABLE, WORDS_OF_YAML, yaml_quoted, yaml_text

_WIDTH = 100
"""The most characters of a line of a folded text, where its words allow it."""

_NARROWEST = 40
_TOKEN = re.compile(r"[A-Za-z](?:[A-Za-z0-9._/+:-]*[A-Za-z0-9._/+-])?|\d{4}-\d\d(?:-\d\d)?|\d{4}")
"""Ids, markings and days: they can only be read as they are."""


def new_scalar(value: str | int | bool) -> str:
    """Write a value on one line, plain where it can only be read as what it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    is_token = _TOKEN.fullmatch(value) is not None and value.lower() not in WORDS_OF_YAML
    return value if is_token else yaml_text(value)


def replacement(layout: Layout, scalar: Scalar, value: str | int | bool) -> tuple[int, int, str]:
    """Return the first and last offset to replace and the text that stands there then, for a new value of a scalar."""
    if isinstance(value, str) and scalar.style in ("|", ">") and _fits_in_block(value):
        return _block(layout, scalar, value)
    written = new_scalar(value)
    if isinstance(value, str):
        if scalar.style == "'" and "\n" not in value and not UNPRINTABLE.search(value):
            written = "'" + value.replace("'", "''") + "'"
        elif scalar.style == '"':
            written = yaml_quoted(value)
    return scalar.start, scalar.end, written


def _fits_in_block(value: str) -> bool:
    return bool(value) and not value[0].isspace() and not UNPRINTABLE.search(value) and "\n " not in value


def _block(layout: Layout, scalar: Scalar, value: str) -> tuple[int, int, str]:
    """Keep the line of the | or >, and replace the lines below it."""
    begin = layout.next_line(scalar.start)
    lines = layout.text[begin : scalar.end].splitlines()
    indents = (len(line) - len(line.lstrip(" ")) for line in lines if line.strip())
    indent = " " * next(indents, 2)
    width = max(_NARROWEST, _WIDTH - len(indent))
    written = value.split("\n") if scalar.style == "|" else _folded(value, width)
    body = layout.line_break.join(indent + line if line else "" for line in written)
    return begin, scalar.end, body


def _folded(value: str, width: int) -> list[str]:
    """Wrap each line of a text; a line end in it is written as two, since one is read as a blank."""
    written: list[str] = []
    for part in value.split("\n"):
        if written:
            written.append("")
        written += _wrapped(part, width) if part else []
    return written


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in re.split(r"(?<=[^ ]) (?=[^ ])", text):
        line = f"{lines[-1]} {word}" if lines[-1] else word
        if len(line) > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = line
    return lines
