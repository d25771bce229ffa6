"""The turns of speech by which a question asks: what is not known, what somebody says, where its answer should stand."""

import re
from collections.abc import Sequence

OPEN = re.compile(
    r"\b(?:(?:still|remains?|left|is|are|s|leaves?) open|open (?:about|on|questions?|points?|issues?|as to)"
    r"|un(?:clear|known|answered|resolved|settled|decided)"
    r"|(?:not|don t|do|does anybody|does anyone|didn t|never|isn t|is it|it is|yet|really)"
    r" (?:we |you |one )?(?:know|known|clear|settled|answered)"
    r"|(?:what|which \w+|anything|something) (?:is|are|s) (?:still )?missing"
    r"|(?:to be|remains?|yet to be) (?:\w+ )?(?:clarified|answered|settled|decided|found out))\b"
)
"""The turns by which a question asks what is not known yet."""

SAID_FROM = re.compile(
    r"\b(?:any|some|every)(?:one|body)(?: else)? from(?: the)?$"
    r"|\b(?:nobody|none|voices?|words?|reactions?|answers?|repl(?:y|ies)|responses?|comments?|statements?|heard?|hears?"
    r"|officials?|spokes(?:man|woman|person)) from(?: the)?$"
)
"""The turns before a name that ask what its bearer says: anyone from Japan, no word from Ukraine."""

DOES_A_PEOPLE = re.compile(
    r"\b(?:(?:do|did|have|had|will|would|can|could|should|must|may|might) the @ \w|(?:are|were) the @ \w+ing\b)"
)
"""The turns by which an adjective names those who act: do the Chinese supply, are the Japanese joining."""

OF_SPEECH = re.compile(
    r"\b(?:makes?|made) of (?:the|this|that|these|all|it)\b|\bfeels? (?:about|on|of)\b|\bstands? on\b"
)
"""The turns by which a question asks what somebody thinks, in words that are none of speech."""

_WANTING = re.compile("(?:want|expect|ask|tell|urge)(?:s|ed)?|told")
"""The words before a name of whom others want something."""

_AUXILIARY = re.compile("is|are|was|were|do|does|did|has|have|had|will|would|can|could|shall|should|may|might|must")
_WORD_OF_ASKING = re.compile("what|who|whom|whose|which|when|where|why|how")
_YES_OR_NO = "is"
"""What stands for every way to open a question that is answered by yes or no."""

_SPEAKS = (
    "say|said|think|thought|comment|commented|reply|replied|respond|responded|react|reacted|object|objected|agree|agreed"
    "|deny|denied|believe|want|oppose|opposed|support|supported|condemn|condemned|weighed"
)
_WORDS_SAID = (
    "views?|opinions?|positions?|stance|reactions?|responses?|repl(?:y|ies)|answers?|comments?|statements?|take|line"
)
_WHO_SPEAKS = (
    re.compile(rf"\b(?:does|do|did|has|have|had) (?:the )?(?:\w+ )?(\w+) (?:already |ever |yet )?(?:{_SPEAKS})\b"),
    re.compile(rf"\b(\w+) s (?:{_WORDS_SAID})\b"),
    re.compile(r"\baccording to (?:the )?(\w+)"),
)
"""The turns by which a question asks what somebody says: does the pope say, the pope's view, according to the pope."""

IN_THE_SOURCES = re.compile(
    r" (?:in|by|from) (?:the|these|those|our|any|either|both|all)(?: of the)?"
    r" (?:sources?|articles?|briefs?|texts?|reports?|documents?|papers?|press)$"
)
"""The turns by which a question says where its answer should stand."""

BASIS = re.compile(
    r"\b(?:(?:what|which|any|whose|the) (?:evidence|proofs?|findings|basis|grounds)|prove[sdn]?|proven|substantiated?)\b"
)
"""The turns by which a question asks what a statement rests on: where that is told, it is as an open question."""

_SORTS: tuple[tuple[str, str, str], ...] = (
    ("when", r"when|how soon|how long|what (?:date|day|year|time)", "when date day week month months year later soon"),
    ("where", r"where|what place|which (?:place|country|town|city)", "where seat place lies located location site near come"),
    ("number", r"how (?:many|much|large|big|high|great|often|far|strong)", "many much large number figure figures share size"),
    ("why", r"why|how come|what for|on what grounds|for what reason", "why because reason reasons findings basis shows show"),
    ("who", r"who|whom|whose", "who whose whom staff people experts personnel members"),
    ("which", r"which|what kinds?|what sorts?", "which"),
    ("meaning", r"meant by|means? by|definition of|what (?:does|do|is) .*mean(?:t|ing)?", "mean means meaning meant definition"),
    ("if", r"(?<!know )(?<!clear )(?<!ask )if|suppose|in case", "if unless consequences"),
    ("against", r"(?:aimed|directed|targeted|pointed|(?:shot|swipe|jab|blow|dig)s?) at|against", "against"),
)  # fmt: skip
"""The sorts of answers: what asks for one, and the words by which an item is likely to give it, or to ask for it."""


def opening_of(terms: Sequence[str]) -> str:
    """Return how a question begins: by which word of asking, one for all that are answered by yes or no; empty for neither."""
    first = terms[0] if terms else ""
    return _YES_OR_NO if _AUXILIARY.fullmatch(first) else first if _WORD_OF_ASKING.fullmatch(first) else ""


def who_speaks(text: str) -> frozenset[str]:
    """Return the words before what somebody does who speaks, and before what is theirs then."""
    return frozenset(match[1] for pattern in _WHO_SPEAKS for match in pattern.finditer(text))


def signs_of(text: str) -> tuple[frozenset[str], ...]:
    """Return for each sort of answer that a question asks for the words of such an answer."""
    return tuple(frozenset(answer.split()) for _, asking, answer in _SORTS if re.search(rf"\b(?:{asking})\b", text))


def is_wanted_to(terms: Sequence[str], at: int, length: int) -> bool:
    """Say whether others want the bearer of a name to do something: what do they want China to do?"""
    before = next((term for term in reversed(terms[:at]) if term not in ("the", "a", "an")), "")
    return _WANTING.fullmatch(before) is not None and [*terms[at + length : at + length + 1]] == ["to"]
