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
_ORGANISATIONS = word_list("organisations")
_SMALL_OF_A_NAME = {"of", "the", "for", "and", "&"}
_MOST_OF_A_NAME = 6
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
    letterhead = next((name for line in heads if (name := body_named_by(line) or _named_beside_the_marker(line))), None)
    match = _ACTS.match(title)
    return letterhead or (match.group("who") if match else _before_a_foreign_verb(title))


def _named_beside_the_marker(line: str) -> str | None:
    """Return who stands beside the marker, between strokes: `Press release · Blue Lanes A/S · 9 June 2025`."""
    parts = [part.strip() for part in re.split(r" [|·•–—] ", line)]
    if len(parts) < 2 or not _MARKER.match(parts[0]):
        return None
    named = (
        part
        for part in parts[1:]
        if all(word[0].isupper() or word.lower() in _SMALL_OF_A_NAME for word in part.split())
    )
    return next(named, None)


def is_marker(line: str) -> bool:
    """Say whether a line only says that a text is a statement or a press release."""
    return _MARKER.match(line) is not None


def body_named_by(line: str) -> str | None:
    """Return the organisation whose name is all that a line says, as the head of its paper has it."""
    words = line.split()
    if line[-1:] in ",.:;" or words[0] == "Dear":
        return None
    is_name = 1 < len(words) <= _MOST_OF_A_NAME and all(
        word[0].isupper() or word.lower() in _SMALL_OF_A_NAME for word in words
    )
    if not is_name or not any(word.strip("’'s,.").lower() in _ORGANISATIONS for word in words) or _MARKER.match(line):
        return None
    if not line.isupper():
        return line.removeprefix("The ")
    return " ".join(word.lower() if word.lower() in _SMALL_OF_A_NAME else word.capitalize() for word in words)


def _before_a_foreign_verb(title: str) -> str | None:
    """Return who acts in a title in German, French or Spanish: `Mieterbund Ostheim kritisiert den Verkauf`."""
    words = title.split()
    at = next((at for at, word in enumerate(words) if word in _FOREIGN_VERBS), 0)
    who = words[:at]
    return " ".join(who) if who and all(word[0].isupper() or word in _SMALL for word in who) else None
