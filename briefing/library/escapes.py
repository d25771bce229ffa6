"""Text escaped for Markdown and for YAML, so that either reads it as the very text that it is.

Markdown: CommonMark takes a backslash before any ASCII punctuation; `<`, `>` and `&` become entities, which other readers
understand too. GitHub's additions are escaped as well: addresses, `www.`, mentions and references do not become links.
YAML: each value comes back as the same text, whatever it looks like.
"""

import re

from briefing.brief.text import one_line

_MARKUP = r"[\\`*_\[\]~|#$@^]|(?<=www)\.|:(?=//)"
_AT_THE_START = r"^(?:[-+=:]|\d+(?=[.)]))"
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escape_markdown(text: str) -> str:
    """Write a text as one line of Markdown in which no reader finds markup, HTML or a link."""
    return re.sub(_AT_THE_START, _escaped_start, escape_inline(one_line(text)))


def escape_inline(text: str) -> str:
    """Escape a part of a line, which does not begin it; its white space stays."""
    escaped = re.sub(_MARKUP, r"\\\g<0>", text, flags=re.IGNORECASE)
    return re.sub("[&<>]", lambda sign: _ENTITIES[sign[0]], escaped)


def _escaped_start(start: re.Match[str]) -> str:
    """Escape what would begin a list, a heading's underline or a directive; in `1.` that is the full stop."""
    return f"{start[0]}\\" if start[0].isdecimal() else f"\\{start[0]}"


_PLAIN = re.compile(r"^[A-Za-z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+)*$")
WORDS_OF_YAML = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
"""The words that some readers of YAML take for something else than text."""

UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x85\u2028\u2029]")
"""The characters that YAML does not allow in a file unescaped."""


def yaml_text(text: str) -> str:
    """Write a text as a YAML value: plain where it can only be read as text, else in double quotation marks."""
    if _PLAIN.match(text) and text.lower() not in WORDS_OF_YAML:
        return text
    return yaml_quoted(text)


def yaml_quoted(text: str) -> str:
    """Write a text as a YAML value in double quotation marks, on one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + UNPRINTABLE.sub(lambda char: f"\\u{ord(char.group()):04X}", escaped) + '"'
