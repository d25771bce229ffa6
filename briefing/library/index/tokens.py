"""Text as the words that lookup compares: case, accents and vowel marks folded, Chinese one character at a time."""

import re

from briefing.brief.text import fold

_SIGNS = "([\u2e80-\u2fff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
LONGEST = 64
"""How many characters of a word count."""

_WORD = rf"([^\W_]{{1,{LONGEST}}})[^\W_]*"
_INITIALS = r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])\.?"
"""Letters with full stops between them, `U.S.` or `U.N.`: one word, as without the full stops."""

_PARTED = "".join(sign.lower() if sign.isalnum() else " " for sign in map(chr, range(128)))
"""What each ASCII character counts as: itself in lower case, or a space between words."""


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order; in scripts without spaces every character is a word."""
    if "." in text:
        text = re.sub(_INITIALS, _together, text)
    if text.isascii():
        return [word[:LONGEST] for word in text.translate(_PARTED).split()]
    return re.findall(_WORD, re.sub(_SIGNS, r" \1 ", fold(text)))


def _together(initials: re.Match[str]) -> str:
    return initials[0].replace(".", "")


def shortened_by_one(word: str) -> set[str]:
    """Return a word, and every word that is left when one of its characters is deleted.

    Two words that share one of these are one slip apart: one character more, less or different, or two exchanged.
    """
    return {word, *(word[:index] + word[index + 1 :] for index in range(len(word)))}


def distance(one: str, other: str) -> int:
    """Return how many slips (a character more, less or different, or two exchanged) lie between two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        following = [i]
        for j, wanted in enumerate(other, 1):
            cost = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (char != wanted))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        before, row = row, following
    return row[-1]
