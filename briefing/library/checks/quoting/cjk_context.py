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


_SO_CALLED = re.compile(
    r'"的?(?:这种|这一|這種|這一)?(?:说法|說法|消息|传言|傳言|报道|報道|报导|報導|指控|谣言|謠言|传闻|傳聞)\w{0,8}?'
    r"(?:错|錯|不实|不實|不属实|不屬實|虚假|虛假|谣|謠|荒谬|荒謬|无稽|無稽|根据|根據|否认|否認|反驳|反駁)"
)
"""Matches what says behind a Chinese quotation's closing mark that it is not so: “…”的说法不属实."""


def turned_behind_in_cjk(rest: str, words: Words) -> str:
    """Return what negates or denies a Chinese or Japanese quotation just behind it; empty for nothing."""
    if words is CHINESE:
        match = _SO_CALLED.match(rest)
        return match[0].strip('"') if match else ""
    is_marked = rest.startswith('"')
    match = re.match(f"{_NOT_SAID if is_marked else AFTER_IN_JAPANESE}|{DOUBTED_IN_JAPANESE}", rest.removeprefix('"'))
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
