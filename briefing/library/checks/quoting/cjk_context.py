"""The words beside a Chinese or Japanese quotation that reverse it: before it, first in its clause, or behind it."""

import re

from briefing.library.checks.quoting.lexicon.languages import AFTER_IN_JAPANESE, CHINESE, DOUBTED_IN_JAPANESE, Words

_DEPENDS = re.compile(r"\w{0,4}(?:(?<![早也都本不])就(?!是)|才(?:能|会|會|可))(?![^,，。.]*了)")
"""A Chinese clause that comes about only with the one before it: "钱不到位，|我们就不开工"; what has a 了 has come about."""

_NOT_SAID = (
    r"と[はもの]?(?:[言思考語話述認信見断明確主]\w?|いう|いっ|いえ)[\u3040-\u309f]{0,8}?(?:ない|なかった|ません)"
    r"|と(?:冗談|うそぶ|嘘)"
)
"""Matches what says behind a quotation mark that nobody said the words, or not in earnest: 「…」とは言っていない."""


def turned_in_japanese(rest: str) -> str:
    """Return what negates or doubts a Japanese quotation behind it, where the verb stands; empty for nothing."""
    pattern = (
        f"{_NOT_SAID}|{DOUBTED_IN_JAPANESE}" if rest.startswith('"') else f"{AFTER_IN_JAPANESE}|{DOUBTED_IN_JAPANESE}"
    )
    match = re.match(pattern, rest.removeprefix('"'))
    return match[0] if match else ""


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
