"""Numerals: thirty-two is 32, and 60 is sixty, where a brief writes the one and a question the other."""

from collections.abc import Callable, Sequence

_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {
    **{word: value for value, word in enumerate((*_SMALL, *_TEENS))},
    **dict(zip(_TENS, range(20, 100, 10), strict=True)),
}
_ROUND = frozenset(range(20, 100, 10))
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1000000}
_WORDS = {str(value): word for word, value in _VALUES.items()}


def as_the_library_writes_them(words: Sequence[str], is_known: Callable[[str], bool]) -> list[str]:
    """Return words with each numeral in the other form, where some brief has that, and none has all of it as it stands."""
    written: list[str] = []
    at = 0
    while at < len(words):
        length, value = _numeral(words[at:])
        here = [*words[at : at + (length or 1)]]
        other = str(value) if length else _WORDS.get(words[at], "")
        is_other = bool(other) and not all(map(is_known, here)) and is_known(other)
        written += [other] if is_other else here
        at += len(here)
    return written


def _numeral(words: Sequence[str]) -> tuple[int, int]:
    """Return how many of some words, from the first on, are one numeral in words, and its value; 0 and 0 for none."""
    total = part = length = 0
    for place, word in enumerate(words):
        if word == "and" and place and words[place - 1] in _SCALES and {*words[place + 1 : place + 2]} & _VALUES.keys():
            continue
        value = _VALUES.get(word, -1)
        if value >= 0 and (not length or part % 100 == 0 or (part % 100 in _ROUND and 0 < value < 10)):
            part += value
        elif word in _SCALES and part:
            total, part = (total, part * 100) if word == "hundred" else (total + part * _SCALES[word], 0)
        else:
            break
        length = place + 1
    return length, total + part
