"""Text as the words that lookup compares: case, accents and vowel marks folded, Chinese and Thai one character at a time."""

import re
import unicodedata

from briefing.brief.text import fold, without_points

_SIGNS = (
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u2fff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)
LONGEST = 64
"""How many characters of a word count."""

_WORD = rf"([^\W_]{{1,{LONGEST}}})[^\W_]*"
_PARTED = "".join(sign.lower() if sign.isalnum() else " " for sign in map(chr, range(128)))
"""What each ASCII character counts as: itself in lower case, or a space between words."""


_COMPOUND = re.compile(r"(?<![\w.])[^\W_]+(?:[-‐‑–&][^\W_]+)+")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:([ ,.'’\u00a0\u202f])\d{3})(?:\1\d{3})*(?![\d])")
_PARTED_DIGITS = re.compile("[0-9][ ,.'][0-9]")
"""What an ASCII text has in it that has a grouped number."""

_WITH_UMLAUT = re.compile(r"(?<![^\W_])[^\W_äöüøå]*+[äöüøå][^\W_]*")  # tried at the start of a word alone, once
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_ARABIC_ARTICLE = re.compile("(?:[وبفك]?ال|لل)([\u0621-\u064a]{3,})")
_MOST_PARTS = 3
"""How many parts a compound may have that is one word to somebody."""


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order; in scripts without spaces every character is a word."""
    text = without_points(text)
    if text.isascii():
        return [word[:LONGEST] for word in text.translate(_PARTED).split()]
    return re.findall(_WORD, re.sub(_SIGNS, r" \1 ", fold(text)))


def searchable(text: str) -> list[str]:
    """Return the words by which a text is found: its words as they are written, and as others may write them."""
    return [*words(text), *(other for _, other in other_spellings(text))]


def other_spellings(text: str) -> list[tuple[list[str], str]]:
    """Return which words of a text may be written as another one, and that: `dual-use`, `12,500`, `Müller`, an Arabic article."""
    if text.isascii() and "-" not in text and "&" not in text and not _PARTED_DIGITS.search(text):  # most texts
        return []
    matches = [*_COMPOUND.finditer(text)] if any(sign in text for sign in "-‐‑–&") else []
    matches += _GROUPED.finditer(text)
    parts_of_all = [words(match[0]) for match in matches]
    spellings = [
        (parts, "".join(parts)[:LONGEST])
        for match, parts in zip(matches, parts_of_all, strict=True)
        if len(parts) > 1 and (len(parts) <= _MOST_PARTS or match.re is _GROUPED)
    ]
    if text.isascii():
        return spellings
    with_umlauts = _WITH_UMLAUT.findall(unicodedata.normalize("NFC", text).lower())
    spellings += [(words(word), fold(word.translate(_UMLAUTS))[:LONGEST]) for word in with_umlauts]
    articles = ((word, _ARABIC_ARTICLE.fullmatch(word)) for word in words(text))
    return spellings + [([word], match[1]) for word, match in articles if match]


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
