"""The words beside a quotation that reverse its meaning and are left out: a "not" before it, a "but" after it."""

import re

from briefing.library.checks.quoting import languages
from briefing.library.checks.quoting.folded import Folded
from briefing.library.checks.quoting.languages import CHINESE, JAPANESE, Words

_NEAR, _FAR = 4, 12
"""How many words before a quotation a negation may stand that governs it; and a denial or a question."""

_SENTENCE_ENDS = re.compile(
    r"(?<![\s.][A-Z])(?<!\bMr)(?<!\bDr)(?<!\bMs)(?<!\bSt)[.!?。!?…؟]+[\"')\]]*(?:\s|(?=[^\x00-\x7f]))|[:;؛—]\s?|[。！？]"
)
_ATTRIBUTION_BETWEEN = re.compile(r"""[,;]?"[,;]?\s[^".!?]{3,60}[^".!?\s],\s"|,—[^"—.!?]{3,60},?—""")
"""Who says it, in the middle of a sentence: `“It is safe,” she said, “unless …”`, `«Мост безопасен, — сказал он, — если …»`."""

_JOINTS = (
    "saying|says|said|and|or|but|und|oder|aber|et|ou|mais|y|o|per"
    "o|и|или|но|which|who|because|then|so|while|when|after|before|as"
)
"""Words before which another clause ends."""


def missed_before(text: Folded, start: int, words: Words) -> str:
    """Return the words just before a quotation that reverse its meaning; empty where none do."""
    clause = _clause_before(text, start)
    if not clause:
        return ""
    if words in (CHINESE, JAPANESE):
        match = re.search(rf"(?:{words.negations}|{words.hedges})[会能是可愿再曾将要]?$", clause)
        return match[0] if match else ""
    spoken = clause.replace('"', " ")
    tokens = re.findall(r"[\w'’-]+|[,(]", spoken)
    is_after_a_comma = tokens[-1:] == [","]  # "we have not, and will not, agree"
    near = tokens[-2:-1] if is_after_a_comma else _since_a_joint(tokens, _NEAR, commas=False)
    if turning_words := languages.holds(words.negations, " ".join(near)):
        return turning_words
    if disowned := re.search(
        rf"(?<!\w)({words.negations})(?: [\w'’-]+)? (?:{words.sayings})$", " ".join(tokens), re.IGNORECASE
    ):
        return disowned[0]
    if turning_words := languages.holds(words.hedges, " ".join(_since_a_joint(tokens, _NEAR - 1, commas=True))):
        return turning_words
    far = " ".join(_since(tokens, _FAR, words))
    linked = re.search(rf"(?<!\w)(?:{words.links})(?!\w)", far, re.IGNORECASE)
    denial = languages.holds(words.denials, far)
    if denial and (linked or languages.holds(words.denials, " ".join(tokens[-1:]))):
        return denial
    if (
        linked
        and linked.end() >= len(far) - 1
        and (turning_words := languages.holds(f"{words.negations}|{words.hedges}", far))
    ):
        return f"{turning_words} … {linked[0]}"
    if turning_words := languages.holds(words.questions, far if words.name == "English" else " ".join(near)):
        return turning_words
    begins = re.match(
        rf"\W*(?:(?:and|but|even|only|und|et|y|а|и)\s+)?({words.conditions})(?!\w)", spoken.strip(), re.IGNORECASE
    )
    return begins[1] if begins else ""


def missed_after(text: Folded, end: int, words: Words) -> str:
    """Return the words just after a quotation that reverse its meaning; empty where none do."""
    rest = text.marked[end : end + 60]
    if going_on := _ATTRIBUTION_BETWEEN.match(text.marked[end : end + 80]):
        rest = text.marked[end + going_on.end() : end + going_on.end() + 60]
    if words is JAPANESE and (match := re.match(languages.AFTER_IN_JAPANESE, rest)):
        return match[0]
    turned = re.match(
        rf"[,;،、—(]?\s?(?:{words.turns})" + ("" if words in (CHINESE, JAPANESE) else r"(?!\w)"), rest, re.IGNORECASE
    )
    if turned:
        return turned[0].strip(" ,،、—(")
    within = re.match(r"[^.!?;:\"]*", rest.split(",", 1)[0])
    near = re.findall(r"[\w'-]+", within[0] if within else "")[: 3 if words.name == "German" else 1]
    negations = {"German": "nicht|nie|niemals|keinesfalls|keineswegs", "French": "pas|jamais|guère|nullement"}
    return languages.holds(negations.get(words.name, "not|never"), " ".join(near)) if rest[:1] == " " else ""


def question_cut(text: Folded, end: int, last: str) -> bool:
    """Say whether a quotation makes a statement of a question: the question mark follows it, and is left out."""
    rest = text.marked[end : end + 40]
    return last not in "?؟" and re.match(r"(?:,? [\w']+){0,3}[?؟]", rest) is not None


def starts_a_sentence(text: Folded, start: int) -> bool:
    """Say whether a sentence starts at a place."""
    return not _clause_before(text, start).strip(' "')


def _clause_before(text: Folded, start: int) -> str:
    """Return the part of a quotation's sentence before it; empty where an opening quotation mark begins a sentence there."""
    first = max(text.paragraph_begins(start), start - 240)
    before = text.marked[first:start]
    if re.search(r"(?:[,:.!?。、،]\s?|^)\"$", before) and not re.search(r'\w,"$', before):
        return ""
    ends = list(_SENTENCE_ENDS.finditer(before))
    return before[ends[-1].end() :] if ends else before


def _since(tokens: list[str], most: int, words: Words) -> list[str]:
    """Return the last words, at most so many, back to a comma; a comma before a linking word does not count."""
    kept: list[str] = []
    for token in reversed(tokens[-most:]):
        if token in ",(" and not (kept and languages.holds(words.links, kept[0])):
            break
        kept.insert(0, token)
    return kept


def _since_a_joint(tokens: list[str], most: int, *, commas: bool) -> list[str]:
    """Return the last words back to a word that joins clauses; with `commas`, a comma at the very end is ignored."""
    if commas and tokens[-1:] == [","]:
        tokens = tokens[:-1]
    kept: list[str] = []
    for token in reversed(tokens[-most:]):
        if token in ",(" or re.fullmatch(_JOINTS, token, re.IGNORECASE):
            break
        kept.insert(0, token)
    return kept
