"""What an article itself leaves open, in the fixed words of reporters: nobody answered, nothing could be verified."""

import re

_WHAT_IS_OPEN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("somebody was asked and has not answered", re.compile(
        r"\b(did|has|have|had|do|does)(n['’]t| not) (immediately |yet )?(respond|reply|return|repl|answer|responded|replied"
        r"|returned|answered|commented|comment)\b"
        r"|\bcould not (immediately )?be reached\b|\bnot (immediately )?available for comment\b"
        r"|\bnicht zu erreichen\b|\bließ(en)? .{0,40}unbeantwortet\b|\bn['’](a|ont) pas (répondu|donné suite)\b"
        r"|\bno (ha|han) respondido\b|\bno respondi(ó|eron)\b", re.I)),
    ("somebody would not say", re.compile(
        r"\b(declined|declines|refused|refuses) to (comment|say|answer|discuss|give|name|confirm|elaborate|be drawn|specify)\b"
        r"|\bwould(n['’]t| not) (say|comment|be drawn|confirm|elaborate)\b"
        r"|\b(gave|named|offered) no (date|details?|reason|figures?)\b"
        r"|\bwollten? sich nicht (dazu )?äußern\b|\ba refusé de (commenter|dire)\b|\bdeclin(ó|aron) (comentar|hacer)\b", re.I)),
    ("something could not be verified", re.compile(
        r"\bcould(n['’]t| not) be (immediately |independently )*(verified|confirmed|established)\b"
        r"|\b(unabhängig )?nicht (überprüfen|überprüft|bestätigt)\b|\bn['’]a pas pu être (vérifiée?|confirmée?)\b"
        r"|\bno (ha|han) podido (ser )?(verificad|confirmad)", re.I)),
    ("something is not known", re.compile(
        r"\b(is|was|are|were|remains?|remained) (un|not )(clear|known|certain)\b|\bremains? to be seen\b"
        r"|\b(bleibt|ist|war) (noch )?(unklar|offen)\b|\bon ignore\b|\bse desconoce\b", re.I)),
    ("something is still to be decided", re.compile(
        r"\b(has|have|had) yet to (rule|decide|say|respond|reply|answer|set|announce|publish|comment|vote|confirm)\b"
        r"|\bno (date|decision|figure|time) (has|had) been (set|made|given|taken|announced)\b"
        r"|\b(has|have) not (yet )?(decided|ruled|said whether)\b", re.I)),
)  # fmt: skip
_MOST_WORDS = 5


def open_point(sentence: str) -> tuple[str, str] | None:
    """Return what a sentence leaves open and the words that say so, five of them at the most; None where it leaves nothing."""
    for what, pattern in _WHAT_IS_OPEN:
        match = pattern.search(sentence)
        if match:
            return what, " ".join(match.group().split()[:_MOST_WORDS])
    return None
