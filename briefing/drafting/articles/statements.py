"""A party's own statement: a press release or a letter without quotation marks, whose sentences are all its words."""

import re
from collections.abc import Sequence

from briefing.drafting.language.foreign_phrases import LANGUAGES
from briefing.drafting.language.lexicon import word_list

_MARKER = re.compile(
    r"^\W*(press ?release|news release|media release|for immediate release|(media |press )?statement|(presse|medien)-?mitteilung"
    r"|communiqué( de presse)?|comunicado( de prensa)?|nota de prensa)\b",
    re.I,
)
_NOUN = (
    r"(?:statement|open letter|letter|declaration|communiqu[eé]|message|declaración|déclaration|communiqué|erklärung)"
)
_BY = re.compile(
    rf"\b{_NOUN}\b(?:(?: \w+)? (?:by|from|of)| to .+? (?:by|from)) (?P<who>(?:the )?.+?)"
    r"(?= (?:on|to|about|regarding|concerning|at|after|following|in response|in view|against|addressed)\b|[:;–—]|$)",
    re.I,
)
_OWNER = re.compile(rf"^(?P<who>[^’']+(?:[’']s?|s[’'])) (?:\w+ )?{_NOUN}\b", re.I)
_ACTS = re.compile(r"^(?P<who>(?:The )?[A-ZÀ-Þ][\w&.’'-]*(?: (?:of|the|for|and|de|[A-ZÀ-Þ][\w&.’'-]*))*?) [a-zà-þ]+s\b")
_FOREIGN_VERBS = frozenset(word for language in LANGUAGES for word in word_list(f"{language} verbs"))
_SMALL = {"de", "du", "des", "la", "le", "les", "del", "los", "las", "el", "der", "für", "von", "y", "et", "und"}
_MOST_QUOTED = 1
_ENDING = re.compile(r"[’']s?$")


def statement_of(heads: Sequence[str], title: str | None, body: Sequence[str]) -> str | None:
    """Return whose statement a text is by its heads and title; None where it quotes somebody, or does not say that it is one."""
    quoted = sum(line.count("“") + line.count("«") + line.count("„") + line.count('"') // 2 for line in body)
    if quoted > _MOST_QUOTED or not body:
        return None
    for line in (title or "", *heads):
        match = _BY.search(line) or _OWNER.match(line)
        if match:
            return _ENDING.sub("", match.group("who").strip(" ,"))
    is_marked = any(_MARKER.match(line) for line in heads)
    if not is_marked or not title:
        return None
    match = _ACTS.match(title)
    return match.group("who") if match else _before_a_foreign_verb(title)


def _before_a_foreign_verb(title: str) -> str | None:
    """Return who acts in a title in German, French or Spanish: `Mieterbund Ostheim kritisiert den Verkauf`."""
    words = title.split()
    at = next((at for at, word in enumerate(words) if word in _FOREIGN_VERBS), 0)
    who = words[:at]
    return " ".join(who) if who and all(word[0].isupper() or word in _SMALL for word in who) else None
