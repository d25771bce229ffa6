"""Texts written as YAML values: each comes back as the very text that it was, whatever it looks like."""

import re

_PLAIN = re.compile(r"^[A-Za-z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+)*$")
_WORDS_OF_YAML = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x85\u2028\u2029]")
"""What YAML lets no file hold as it is."""


def yaml_text(text: str) -> str:
    """Write a text as a YAML value: plain where nothing can be mistaken, else in double quotation marks."""
    if _PLAIN.match(text) and text.lower() not in _WORDS_OF_YAML:
        return text
    return yaml_quoted(text)


def yaml_quoted(text: str) -> str:
    """Write a text as a YAML value in double quotation marks, on one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + UNPRINTABLE.sub(lambda char: f"\\u{ord(char.group()):04X}", escaped) + '"'
