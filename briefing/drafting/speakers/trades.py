"""Whom a trade alone means: `the banker said`, of somebody who was named before and is one."""

import re
from collections.abc import Iterable, Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import DOCUMENTS, ROLES
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.persons import ORGANISATIONS
from briefing.drafting.speakers.speaker import Speaker

MOST_LOOKED_THROUGH = 30_000
"""How many characters before a trade are looked through for somebody who has it."""

_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "woman")
_OCCUPATIONS = word_list("occupations")
_NEAR = 60
"""How many characters from a name its trade is told."""
_SENTENCE_END = re.compile(r"[.!?][”\"’']? ")


def calls_a_trade(words: Sequence[Word]) -> bool:
    """Say whether a phrase is nothing but a trade: `the banker`, and no office, text or body."""
    if len(words) != 2 or words[0].lower != "the" or not words[1].text.islower():
        return False
    noun = words[1].lower
    return (noun.endswith(_ENDINGS) or noun in _OCCUPATIONS) and noun not in ROLES | DOCUMENTS | ORGANISATIONS


def who_has_the_trade(noun: str, persons: Iterable[Speaker], latest: Speaker | None, text: str) -> Speaker | None:
    """Return the person beside whose name a text tells a trade, the first of some; where it tells it of nobody, the latest."""
    if not re.search(rf"\b{re.escape(noun)}\b", text, re.I):
        return latest
    return next((person for person in persons if person.person and _is_told_of(noun, person.person, text)), None)


def _is_told_of(noun: str, name: str, text: str) -> bool:
    at = text.find(name)
    if at < 0:
        return False
    before = _SENTENCE_END.split(text[max(0, at - _NEAR) : at])[-1]
    behind = _SENTENCE_END.split(text[at + len(name) : at + len(name) + _NEAR])[0]
    return re.search(rf"\b{re.escape(noun)}\b", f"{before} {behind}", re.I) is not None
