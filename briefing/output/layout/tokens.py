"""Text in the pieces between which a line may end: words, spaces, and wide characters, each of which stands alone."""

import re

from briefing.brief.dates import MONTHS
from briefing.output.layout.cells import char_width

_WIDE = (
    "\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    "\uff00-\uff60\uffe0-\uffe6\U0001f000-\U0003fffd"
)
LONGEST = 500
"""A longer word is several: no width holds it, and what a line costs must not grow with the text after it."""
NO_BREAK = "\u00a0\u202f\u2007"
"""Spaces at which a line does not end: they hold a sign to its word."""
MOST_HELD = 60
"""A longer run of words held together is a text that was pasted with such spaces, and its lines end at them."""
_NARROW = rf"[^\S{NO_BREAK}]+|[\S{NO_BREAK}]{{1,{LONGEST}}}"
_LOOSE = rf"\s+|\S{{1,{LONGEST}}}"
_CLUSTER = "(?:[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d.)*"
"""What makes one sign of an emoji and those after it: variants, skin tones, joiners."""
_ANY = rf"[\U0001f1e6-\U0001f1ff]{{2}}|[{_WIDE}]{_CLUSTER}|[^{_WIDE}]+"
_PERHAPS_WIDE = "[\u1100-\u115f]|[^\0-\u2e7f]"
"""What finds whether `_ANY` must be asked, which takes longer to compile than most pages to lay out."""
_JOINER = "\u200d"
_MONTHS = "|".join(f"{month[:3]}|{month}" for month in MONTHS)
_HELD = re.compile(
    r"(?<!\w)(?!(?:1\d|20)\d\d )(\d(?:[\d.,:]*\d)?) (?=[^\W\d]|[%€$£°‰])"  # what follows a year is not counted by it
    rf"|\b({_MONTHS}) (?=\d)|([¶§№]|\b(?:pp?|nos?|nr|art|paras?)\.) (?=\d)",
    re.IGNORECASE,
)
"""A date, a number with what it counts, and a number with the sign before it, each up to a space within it."""


def tokens(text: str) -> list[str]:
    """Part a text into its spaces, its words, and its wide characters."""
    parts: list[str] = re.findall(_NARROW, text)
    if text.isascii():
        return parts
    parts = [part for held in parts for part in _loosened(held)]
    if not re.search(_PERHAPS_WIDE, text):
        return parts
    return [sign for part in parts for sign in ([part] if part.isascii() else re.findall(_ANY, part))]


def with_held_numbers(text: str) -> str:
    """Return a text in which no line parts a date, a number from what it counts, or a number from the sign before it."""
    if not any(char.isdigit() for char in text):
        return text
    return _HELD.sub(lambda match: match[0][:-1] + NO_BREAK[0], text)


def is_space(token: str) -> bool:
    """Say whether a token is spaces at which a line may end."""
    return token.isspace() and token[0] not in NO_BREAK


def drawn(token: str) -> str:
    """Return a token as it is drawn: every sort of space as the one that all terminals and letters have."""
    return token if token.isascii() else re.sub(f"[{NO_BREAK}]", " ", token)


def _loosened(token: str) -> list[str]:
    """Part what is held together by spaces at which no line ends, where that is too long to be meant."""
    if len(token) <= MOST_HELD or token.isascii() or not re.search(f"[{NO_BREAK}]", token):
        return [token]
    return [re.sub(r"\s+", " ", part) if part.isspace() else part for part in re.findall(_LOOSE, token)]


def breaks_between(before: str, after: str) -> bool:
    """Say whether a line may end between two runs of a word: beside a wide character, but not before its marks."""
    if char_width(after[0]) == 0 or before[-1] == _JOINER:
        return False
    return char_width(after[0]) == 2 or char_width(before[-1]) == 2
