"""The test whether bytes that declare no encoding are Windows-1252: Western words, and not another alphabet misread.

A text in a Cyrillic, Greek, Turkish, Central European or East Asian encoding decodes as Windows-1252 as well, into
nonsense. It is known by bytes that are no character there, by runs of accented letters, by signs and capitals within
words, and by letters that no one Western language has.
"""

import re
from collections import Counter

_UNASSIGNED = re.compile("[\x80-\x9f]")
_ACCENTED = re.compile("[ŠŒŽšœžŸªºÀ-ÖØ-öø-ÿ]")
_RUN_OF_ACCENTED = re.compile("[ŠŒŽšœžŸÀ-ÖØ-öø-ÿ]{3,}")
_SIGN_WITHIN_A_WORD = re.compile("(?<=[a-z])[¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶¸¹º»¼½¾¿×÷€‚ƒ„†‡ˆ‰‹›˜™ŠŒŽŸÀ-ÖØ-Þ](?=[a-z])")

_FEW = 3
"""So many accented letters, or one in fifty characters, may be those of foreign names, whatever the language is."""

_ALPHABETS = tuple(
    frozenset(letters + letters.upper())
    for letters in (
        "äöüßéàè", "àâæçéèêëîïôœùûüÿ", "áéíñóúüªº", "àáâãçéêíóôõúüªº", "àáèéìíîòóùú", "àâçèéêëîïóôöûüáíúä", "åäöéüà",
        "æøåéòóôèêüöä", "áðéíóúýþæö", "àçèéíïòóúü", "àèìòùáéíóú", "šžõäöü", "áéíñóúàèìòùâêîôûçëäöü",
    )
)  # fmt: skip
"""The accented letters of the languages that Windows-1252 was made for, each with those of words that it borrows."""


def is_western(text: str) -> bool:
    """Say whether a text that was decoded as Windows-1252 reads like one that was written in it."""
    if _UNASSIGNED.search(text):
        return False
    letters = Counter(_ACCENTED.findall(text))
    in_runs = sum(len(run) for run in _RUN_OF_ACCENTED.findall(text))
    signs = len(_SIGN_WITHIN_A_WORD.findall(text))
    count = letters.total()
    if in_runs * 5 > count or signs * 10 > count + signs:
        return False
    fitting = max(sum(number for letter, number in letters.items() if letter in known) for known in _ALPHABETS)
    return count <= max(_FEW, len(text) // 50) or fitting * 20 >= count * 19
