"""Stems: what the forms of a word have in common, in English and German by their endings, in Russian by its length."""

import re
from functools import lru_cache

_STEM = re.compile(
    "(.{4,}?)(?:i[sz]ations?|i[sz](?:e[ds]?|ing|ers?)|ifications?|if(?:y|ies|ied|ying)|at(?:e[ds]?|ing|ors?|ive)|ational|iveness|fulness|ements?|ingly|ations?|ities|ments?|ality|ances?|ences?|ively|ings?"
    "|ions?|edly|ness|ious|ives?|eries|ies|ied|ers?|ists?|ity|ery|ungen|ung|en|est|als?|ed|es|ly|or|s|y|e)"
)
"""A word of English or German: what its forms begin with, and the longest ending that is one."""

_ENDING = re.compile("(?:s|es|d|ed|r|er|ers|ing|ly|y|al|ist|ion|en)?")
"""What a short word of English may end in and still be the same word: `arms` is a form of arm, and `army` is not."""


_IN_Y = ("y", "ies", "ied")
_SHORT_STEM = 4
"""How long a stem is at the most to which an ending in y makes another word: a party is no part."""


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return what the forms of a word begin with: `deliv` for delivers, delivered, deliveries; at least four letters.

    For a Russian word that is all but the last three letters.
    """
    if re.match("[\u0400-\u04ff]", word):
        return word[: max(4, len(word) - 3)]
    while match := _STEM.fullmatch(word):
        word = match[1]
    return word


def is_form(form: str, word: str) -> bool:
    """Say whether one word is a form of another."""
    root = stem(word)
    if not root.isascii():
        return form.startswith(root) and abs(len(form) - len(word)) <= 3
    if len(word) <= 3:
        return form in (word, f"{word}s", f"{word}es")
    if stem(form) == root:
        return len(root) > _SHORT_STEM or form.endswith(_IN_Y) == word.endswith(_IN_Y)
    ending = form.removeprefix(word)
    return form.startswith(word) and len(ending) <= 3 and (len(word) > 5 or _ENDING.fullmatch(ending) is not None)
