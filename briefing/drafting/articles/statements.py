"""A party's own statement: a press release or a letter without quotation marks, whose sentences are all its words."""

import re
from collections.abc import Sequence

_MARKER = re.compile(
    r"^\W*(press ?release|news release|media release|for immediate release|(media |press )?statement)\b", re.I
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
    match = _ACTS.match(title or "") if is_marked else None
    return match.group("who") if match else None
