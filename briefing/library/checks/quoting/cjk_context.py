"""The words before a Chinese or Japanese quotation that reverse it: some characters before it, or first in its clause."""

import re

from briefing.library.checks.quoting.lexicon.languages import CHINESE, Words

_DEPENDS = re.compile(r"\w{0,4}(?:(?<![早也都本不])就(?!是)|才(?:能|会|會|可))(?![^,，。.]*了)")
"""A Chinese clause that comes about only with the one before it: "钱不到位，|我们就不开工"; what has a 了 has come about."""


def missed_before_in_cjk(clause: str, quotation: str, words: Words) -> str:
    """Return what reverses a quotation in the clause before it; empty for nothing. `quotation` is how the quotation begins."""
    pattern = (
        rf"(?:{words.negations})\w{{0,3}}$|(?:{words.hedges})(?:\w{{0,5}}|[,，、])$|(?:{words.denials})\w{{0,15}}$"
        rf"|^\W*(?:{words.conditions})|(?<=[,，、:：])(?:{words.conditions})[^,，、。]{{1,24}}[,，、]$"
        rf"|(?:{words.attitudes})[,，、]?\w{{0,15}}$"
    )
    match = re.search(pattern, clause.rstrip('" '))
    if match:
        return match[0].strip(' "')
    before = clause.strip(' "')
    if words is CHINESE and before[-1:] in (",", "，") and "一" not in before and _DEPENDS.match(quotation):
        return before
    return ""
