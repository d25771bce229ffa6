"""Which language a text is in, as far as words are known for it: by its script, else by its commonest words."""

import re
from collections import Counter

from briefing.library.checks.quoting.lexicon.further_languages import DUTCH, ITALIAN, POLISH, PORTUGUESE, UKRAINIAN
from briefing.library.checks.quoting.lexicon.languages import (
    ARABIC,
    CHINESE,
    ENGLISH,
    FRENCH,
    GERMAN,
    JAPANESE,
    RUSSIAN,
    SPANISH,
    Words,
)

_COMMON = {
    ENGLISH: "the of and to in that is was for it with as on be by at said he has have not are",
    GERMAN: "der die und das in den von zu mit sich des auf ist im dem ein eine als auch nicht wir",
    FRENCH: "le la les des et en un une du dans est que qui pour au sur pas ne ce il nous",
    SPANISH: "el la los las de y en que un una por con del se para es al como lo su no",
    ITALIAN: "il la di che e un una per non con del della sono nel al dei delle è si da ha gli",
    PORTUGUESE: "o a de que e do da em um uma para com não os as no na se por foi ao dos",
    DUTCH: "de het een van en in is dat op te zijn met voor niet aan er om ook als bij maar",
    POLISH: "i w na z nie że się jest po od ale przez dla jak tym oraz przy był była tego",
}
"""The commonest words of the languages that one script has; of two that share a word the one with more of them is meant."""

_COMMON_WORDS = {words: frozenset(common.split(" ")) for words, common in _COMMON.items()}
_NOTHING = Words("", r"(?!)")


def language_of(text: str) -> Words:
    """Return the words of a text's language, known by its script, else by its commonest words; none for other languages."""
    part = text[:20_000]
    counts = {
        JAPANESE: len(re.findall("[\u3040-\u30ff]", part)) * 3,
        CHINESE: len(re.findall("[\u4e00-\u9fff]", part)),
        RUSSIAN: len(re.findall("[\u0400-\u04ff]", part)) / 3,
        ARABIC: len(re.findall("[\u0600-\u06ff]", part)) / 3,
    }
    words = Counter(re.findall(r"[^\W\d_]+", part.casefold()))
    latin = sum(count for word, count in words.items() if word[0] < "\u0250")
    script, most = max(counts.items(), key=lambda counted: counted[1])
    if most > latin:
        return UKRAINIAN if script is RUSSIAN and re.search("[іїєґ]", part) else script
    common = {language: sum(words[word] for word in of_it) for language, of_it in _COMMON_WORDS.items()}
    language, most = max(common.items(), key=lambda counted: counted[1])
    return language if most else _NOTHING
