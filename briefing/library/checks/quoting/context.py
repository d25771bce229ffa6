"""The words beside a quotation that reverse its meaning and are left out: a "not" before it, a "but" after it."""

import re
from functools import cache
from typing import NamedTuple

from briefing.library.checks.quoting.asides import (
    ATTRIBUTION_BETWEEN,
    ATTRIBUTION_WITHIN,
    INFINITIVE,
    NEGATED_REASON,
    SAYS,
    begins_anew,
    begins_anew_behind,
    is_answer,
    is_price,
    said_before,
    without_asides,
)
from briefing.library.checks.quoting.cjk_context import missed_before_in_cjk, turned_behind_in_cjk
from briefing.library.checks.quoting.folded import Folded
from briefing.library.checks.quoting.idioms import (
    idiom_after,
    idiom_before,
    jest_before,
    nobody_before,
    rumour_before,
    without_affirmations,
)
from briefing.library.checks.quoting.lexicon import languages
from briefing.library.checks.quoting.lexicon.any_case import AnyCase, any_case
from briefing.library.checks.quoting.lexicon.clause_words import (
    ADJUNCTS,
    ADVERSATIVE,
    DOUBLING,
    JOINTS,
    MODALS,
    NEGATIONS_BEHIND,
    NOBODIES,
    RELATIVES,
)
from briefing.library.checks.quoting.lexicon.languages import CHINESE, GERMAN, JAPANESE, Words
from briefing.library.checks.quoting.offers import limit_after, offer_before

_NEAR, _FAR = 4, 12
"""How many words before a quotation a negation may stand that governs it; and a denial or a question."""

_LONGEST_ENCLOSED = 10
"""How many words a pair of commas may enclose for the words before it to go on after it: "never, at any point, agreed"."""

_SENTENCE_ENDS = re.compile(  # the signs come first: they are found sooner than what may not stand before
    r"[.!?。…؟:;؛—！？](?:(?<=[.!?。…؟])(?<![\s.][A-Z].)(?<!\bMr.)(?<!\bDr.)(?<!\bMs.)(?<!\bSt.)[.!?。…؟]*[\"')\]]*"
    r"(?:\s|(?=[^\x00-\x7f]))|(?<=…)(?=[A-ZÀ-ÞА-ЯЁ])|(?<=[:;؛—])\s?|(?<=[。！？]))"
)
_ENCLOSED = re.compile(r"—[^—.!?;:\"]{1,60}—\s?$| ?\([^().!?\"]{1,60}\)(?=\s?$)")
"""What dashes or round brackets enclose just before a quotation: the sentence goes on after it."""

_WHO_SAYS_IT_IN_DASHES = re.compile(r",—[^—.!?;:\"]{1,60},?—\s?$")
"""Who says it, as Russian, Spanish and others set it: `«Мы не хотим, — сказал он, — |закрывать школу»`."""

_LEADING = re.compile(r'(?:^|[.!?]"? )([^".!?:]{3,80}), ?"$')
"""What leads to a quotation's opening mark with a comma: `Al parecer, «la bomba`."""

_NOT_ONLY = re.compile(
    r"(?<!\w)(?:not (?:only|just|merely)|nicht (?:nur|bloß|allein)|non seulement|no (?:s[oó]lo|solamente)|не только) $",
    re.I,
)
_ALSO = re.compile(r"(?<!\w)(?:but|sondern|mais|sino|но)(?!\w)", re.IGNORECASE)
"""What begins the second part of "not only …, but", which turns nothing of the first."""

_REPORTED = r"(?<!\w)(?:said|told|held|stated|written|ruled|remarked) that$"
"""Whose very words follow in quotation marks, is no hearsay: "where it was said that “…”"."""

_CLAIMED = re.compile(r"[^.,;:!?\"]* (?:ge\w+t|\w+en|\w+t) (?:haben|sein)(?!\w)", re.IGNORECASE)
"""What somebody says of himself in German: "er will |den Dieb gesehen haben"."""

_UNACHIEVED = r"droh\w*|(?:er)?hoff\w*|versuch\w*|träum\w*|vergeblich|vergebens|umsonst"
"""German words on which such a clause depends, and which do not say that it came about: "drohte, |das Haus zu räumen"."""

_ASIDE_AFTER = re.compile(r"—[^—.!?\"]{2,80}—| ?\([^().!?\"]{2,80}\)(?= )")
"""What dashes or round brackets enclose just after a quotation: the sentence goes on after it."""


class _Patterns(NamedTuple):
    """The patterns of one language in which its words stand beside others."""

    disowned: AnyCase
    denials: AnyCase
    denials_at_the_end: AnyCase
    negations_and_hedges: AnyCase
    link_and_subject: AnyCase
    concords: AnyCase
    conditions: AnyCase
    conditions_after_a_link: AnyCase
    accusations: AnyCase
    nobodies: AnyCase
    turns: AnyCase
    limits: AnyCase


@cache
def _patterns_of(words: Words) -> _Patterns:
    denials = f"{words.denials}|{words.attitudes}"
    copula = languages.COPULA if words is JAPANESE else ""
    patterns = {
        "disowned": rf"(?<!\w)({words.negations})(?: (?!(?:{JOINTS}) )[\w'’-]+){{0,4}} "
        rf"(?:(?:{words.sayings})|(?:{words.assertions})(?: (?!(?:{JOINTS}) )[\w'’-]+){{1,5}} (?:{words.auxiliaries}))$",
        "denials": rf"(?<!\w)(?:{denials})(?!\w)",
        "denials_at_the_end": rf"(?<!\w)(?:{denials})(?: having| being| to have)?$",
        "negations_and_hedges": rf"(?<!\w)(?:{words.negations}|{words.hedges})(?!\w)",
        "link_and_subject": rf"(.*(?<!\w)(?:{words.links}))(?: [\w'’-]+){{1,5}}$",
        "concords": rf"(?:{words.concords})(?!\w)",
        "conditions": rf"[\W\d]*(?:(?:and|but|only|und|et|y|а|и)\s+)?({words.conditions})(?!\w)",
        "conditions_after_a_link": rf"(?<!\w)(?:{words.links}),? ({words.conditions}) [^,]+,$",
        "accusations": rf"(?<!\w)(?:{words.accusations})$",
        "nobodies": rf"(?<!\w)(?:{words.nobodies})$",
        "turns": rf"[,;،、—(]?(?:\s?|\s\"){copula}(?:{words.turns})"
        + ("" if words in (CHINESE, JAPANESE) else r"(?!\w)"),
        "limits": rf",? ({words.limits})(?!\w)",
    }
    return _Patterns(**{name: any_case(pattern) for name, pattern in patterns.items()})


def missed_before(text: Folded, start: int, words: Words, since: int = 0) -> str:
    """Return the words just before a quotation, and not before `since`, that reverse its meaning; empty where none do."""
    clause = _clause_before(text, start, since)
    first = max(since, text.paragraph_begins(start), start - 240)
    said = "" if clause else said_before(text.marked[first:start])
    if not clause and not said:
        before = text.marked[first:start]
        return jest_before(before, words.name) or _led_in_by(before, text.marked[start : start + 60], words)
    if said:  # its first part was quoted apart: “It is not,” she said, “|about the money.”
        spoken, quotation = without_asides(f"{said},", words).strip(), text.marked[start : start + 60]
        if condition := _condition(spoken, quotation, words):
            return condition
        if languages.whole_words(words.hedges).fullmatch(said.strip(" ,")):
            return said
        begins_another = re.match(rf"(?:{JOINTS}|if|nor)(?!\w)", quotation, re.IGNORECASE)
        if not quotation[:1].islower() or begins_another or begins_anew_behind(said, quotation, words):
            return ""
    return _missed_in(clause or f"{said} ", text, start, words)


def _led_in_by(before: str, quotation: str, words: Words) -> str:
    """Return the hedge or the condition before a comma that leads to a quotation's opening mark: `Apparently, “|`."""
    leading = _LEADING.search(before)
    if leading is None or SAYS.search(leading[1]):
        return ""
    is_hedge = languages.whole_words(words.hedges).fullmatch(leading[1])
    return leading[1] if is_hedge else rumour_before(leading[1], words.name) or _condition(leading[1], quotation, words)


def _missed_in(clause: str, text: Folded, start: int, words: Words) -> str:
    """Return the words of a clause that reverse what goes on after it, at `start`."""
    if words in (CHINESE, JAPANESE):
        return missed_before_in_cjk(clause, text.marked[start : start + 40], words)
    if is_answer(clause):
        return ""
    spoken = without_asides(clause, words)
    tokens = re.findall(r"[\w'’-]+|[,(]", spoken)
    is_after_a_comma = tokens[-1:] == [","]  # "we have not, and will not, agree"
    quotation = text.marked[start : start + 60]
    near = _before_commas(tokens) if is_after_a_comma else _since_a_joint(tokens, _NEAR, commas=False)
    if is_after_a_comma and begins_anew(quotation, " ".join(tokens), words):
        near = []
    first_word = re.match(r"[\w'’-]*", text.marked[start : start + 40])
    goes_on = first_word[0] if first_word and not is_after_a_comma else ""
    if words.concords and _patterns_of(words).concords.match(quotation):
        near = [word for word in near if not re.fullmatch(words.halves, word, re.IGNORECASE)]
    if turning_words := _reversing(words.negations, near, goes_on):
        return turning_words
    if disowned := _patterns_of(words).disowned.search(" ".join(tokens)):
        return disowned[0]
    over_commas = [word for word in near if word != "may"] if is_after_a_comma else []  # "may, by order," allows
    hedging_words = _since_a_joint(tokens, _NEAR - 1, commas=True)
    if is_after_a_comma and first_word and ADJUNCTS.fullmatch(first_word[0]):
        hedging_words = [word for word in hedging_words[:-1] if not MODALS.fullmatch(word)] + hedging_words[-1:]
    for hedging in (hedging_words, over_commas):
        if turning_words := _reversing(words.hedges, hedging, goes_on):
            return turning_words
    pattern = f"{words.negations}|{_UNACHIEVED}"
    promising = _since_a_joint(tokens[:-1], _NEAR, commas=False) if is_after_a_comma and words is GERMAN else []
    if INFINITIVE.match(quotation) and (turning_words := _reversing(pattern, promising, "")):
        return turning_words
    if words is GERMAN and near[-1:] in (["will"], ["wollen"]) and _CLAIMED.match(text.marked[start : start + 120]):
        return near[-1]
    if turning_words := _governing(tokens, text.marked[start - 1 : start + 40], words):
        return turning_words
    sentence = " ".join(tokens)
    for before in filter(None, (sentence, _up_to_its_link(sentence, words))):
        if phrase := idiom_before(before, first_word[0] if first_word else "", words.name):
            return phrase.replace(" ,", ",")
    far = " ".join(_since(tokens, _FAR, words))
    linked = languages.whole_words(words.links).search(far)
    denial = _patterns_of(words).denials.search(far)
    if denial and (linked or _patterns_of(words).denials_at_the_end.search(far)):
        return denial[0]
    if (
        linked
        and linked.end() >= len(far) - 1
        and not (text.marked[:start].endswith('"') and re.search(_REPORTED, far, re.IGNORECASE))
        and (turned := _patterns_of(words).negations_and_hedges.search(far))
    ):
        return f"{turned[0]} … {linked[0]}"
    if turning_words := languages.holds(words.questions, far if words.name == "English" else " ".join(near)):
        return turning_words
    return (
        _condition(spoken.strip(), quotation, words)
        or offer_before(spoken, quotation, words.name)
        or nobody_before(without_affirmations(clause, words.name), text.marked[start : start + 240], words)
    )


def _up_to_its_link(clause: str, words: Words) -> str:
    """Return a clause up to the "that" of a quotation's own clause, of which only the subject stands between; empty for none."""
    match = _patterns_of(words).link_and_subject.match(clause)
    return match[1] if match else ""


def _reversing(pattern: str, before: list[str], goes_on: str) -> str:
    """Return the words of a pattern that begin before a quotation; their last may be its first: "failed |to agree"."""
    clause = " ".join(before)
    compiled = languages.whole_words(pattern)
    for match in compiled.finditer(clause):
        is_far = (
            re.fullmatch(languages.NEXT_NOUN_ONLY, match[0], re.IGNORECASE) and clause[match.end() :].count(" ") > 1
        )
        if not is_far:
            return match[0]
    for match in compiled.finditer(f"{clause} {goes_on}"):
        if match.start() < len(clause) < match.end():
            return match[0]
    return ""


def _condition(clause: str, quotation: str, words: Words) -> str:
    """Return the word that makes a condition of what stands before a quotation: "if it rains, |", "said that if it rains, |"."""
    begins = _patterns_of(words).conditions.match(f"{clause} {quotation}" if clause else "")
    if begins and begins.end() > len(clause):
        begins = None
    within = _patterns_of(words).conditions_after_a_link.search(clause)
    condition = begins or within
    return condition[1] if condition else ""


def missed_after(text: Folded, end: int, words: Words, quoted: str = "") -> str:
    """Return the words just after a quotation that reverse its meaning; empty where none do. `quoted` is its last piece."""
    rest = text.marked[end : end + 60]
    beside = text.marked[end : end + 140]
    is_reported = ATTRIBUTION_WITHIN.match(beside)
    if going_on := ATTRIBUTION_BETWEEN.match(beside) or is_reported:
        rest = text.marked[end + going_on.end() : end + going_on.end() + 60]
    elif aside := _ASIDE_AFTER.match(text.marked[end : end + 100]):
        rest = text.marked[end + aside.end() : end + aside.end() + 60]
    elif rest[:1] == "—" and _in_dashes(text, end - len(quoted)):
        return ""
    if text.marked[end - 1] in "!?" and re.match(r'"? "?[A-ZÀ-ÞА-ЯЁ]', rest):
        return idiom_after(rest, words.name, ends_a_sentence=True)
    if words in (CHINESE, JAPANESE) and (turning_words := turned_behind_in_cjk(rest, words)):
        return turning_words
    before = text.marked[max(0, end - len(quoted) - 4) : end - len(quoted)]
    if (
        words.name == "French"
        and (only := re.match(r" qu(?:e|'\w+)(?!\w)", rest))
        and re.search(r"(?<!\w)(?:ne |n')$", before)
    ):
        return f"{before.split()[-1]} …{only[0]}"
    turned = _patterns_of(words).turns.match(rest)
    begin = end - len(quoted)
    is_not_only = turned and _ALSO.search(turned[0]) and _NOT_ONLY.search(text.marked[max(0, begin - 24) : begin])
    is_reporters = turned and is_reported and re.fullmatch(ADVERSATIVE, turned[0], re.IGNORECASE)  # "he said, though"
    if turned and not is_not_only and not is_reporters:
        return turned[0].strip(' ,،、—("')
    if limit := limit_after(rest, words.name):
        return limit
    limited = _patterns_of(words).limits.match(rest)
    if limited and languages.holds(words.negations, quoted):
        return limited[1]
    ends_a_paragraph = text.paragraph_begins(end + 4) > end
    if phrase := idiom_after(rest, words.name, ends_a_paragraph=ends_a_paragraph):
        return phrase
    if re.match(r" (?:not|nicht|pas|no) (?:only|just|merely|least|to mention|nur|bloß|seulement|s[oó]lo)(?!\w)", rest):
        return ""
    if rest[:1] != " " or (words.name in DOUBLING and languages.holds(words.negations, quoted)):  # "no vino |nadie"
        return ""
    negations = NEGATIONS_BEHIND.get(words.name, "not|never")
    words_before = r"(?: [\w'-]+){0,2}?" if words.name in ("German", "Dutch") else ""
    negated = re.match(rf"{words_before} ({negations})(?!\w)", rest, re.IGNORECASE)
    return negated[1] if negated else ""


def swallowed(text: Folded, end: int, start: int, words: Words) -> str:
    """Return the words of an omission, from `end` to `start`, that govern the words after it or limit those before it."""
    gap = text.marked[end:start]
    is_joint = re.fullmatch(ADVERSATIVE, gap.strip(" ,"), re.IGNORECASE)
    if words in (CHINESE, JAPANESE) or is_joint or _SENTENCE_ENDS.search(gap):
        return ""
    if governing := missed_before(text, start, words, end):
        return governing
    limiting = re.match(rf",? ?({words.conditions}|{words.turns})(?!\w)", gap, re.IGNORECASE)
    return limiting[1] if limiting and not re.fullmatch(ADVERSATIVE, limiting[1], re.IGNORECASE) else ""


def joins_halves(text: Folded, end: int, start: int) -> bool:
    """Say whether an omission, from `end` to `start`, joins the beginning of one sentence to the end of another."""
    gap = text.marked[end:start]
    if not re.match(r" ?[\w(]", gap) or not _SENTENCE_ENDS.search(gap):
        return False
    begins_a_clause = _clause_before(text, start).strip(' "') == "" or re.search(r"[,;:—\"]\s?$", gap)
    return not begins_a_clause


def _in_dashes(text: Folded, start: int) -> bool:
    """Say whether a place is within an aside: what follows its second dash goes on from before the first."""
    sentence = re.split(r"[.!?;:\"]", text.marked[max(text.paragraph_begins(start), start - 240) : start])[-1]
    return sentence.count("—") % 2 == 1


def question_cut(text: Folded, end: int, last: str) -> bool:
    """Say whether a quotation makes a statement of a question: the question mark follows it, and is left out."""
    rest = text.marked[end : end + 40]
    return last not in "?؟" and re.match(r"(?:,? [\w']+){0,3}[吗嗎呢么麼か]?[?؟]", rest) is not None


def starts_a_sentence(text: Folded, start: int) -> bool:
    """Say whether a sentence starts at a place."""
    return not _clause_before(text, start).strip(' "')


def _clause_before(text: Folded, start: int, since: int = 0) -> str:
    """Return the part of a quotation's sentence before it; empty where an opening quotation mark begins a sentence there."""
    first = max(since, text.paragraph_begins(start), start - 240)
    before = text.marked[first:start]
    if dashed := _WHO_SAYS_IT_IN_DASHES.search(before):
        goes_on = re.match(
            rf"(?!(?:{JOINTS}|если|я|ты|он|она|мы|вы|они)(?!\w))[a-zà-þа-яё]", text.marked[start : start + 12]
        )
        before = before[: dashed.start()] + (" " if goes_on else ", ")
    before = _ENCLOSED.sub(" ", before)
    if re.search(r"(?:[,:.!?。、،]\s?|^)\"$", before) and not re.search(r'\w,"$', before):
        return ""
    if before.endswith("…") and text.marked[start : start + 1].isupper():
        return ""
    ends = list(_SENTENCE_ENDS.finditer(before))
    return before[ends[-1].end() :] if ends else before


def _before_commas(tokens: list[str]) -> list[str]:
    """Return the words that go on over a comma: the one before it, and the one before what a pair of commas encloses."""
    enclosed = next((n for n in range(2, min(len(tokens), _LONGEST_ENCLOSED + 2)) if tokens[-n] == ","), None)
    before = tokens[-enclosed - 1 : -enclosed] if enclosed else []
    if not enclosed and re.fullmatch(NOBODIES, tokens[-2] if len(tokens) > 1 else "", re.IGNORECASE):
        return []
    if enclosed and re.fullmatch(RELATIVES, tokens[-enclosed + 1], re.IGNORECASE):
        return before
    return [*before, tokens[-2]] if len(tokens) > 1 else []


def _governing(tokens: list[str], quotation: str, words: Words) -> str:
    """Return an accusation, or a phrase of nobody, on which a quotation depends: "accused the mayor of", "no law which".

    `quotation` begins one sign before the quotation. In quotation marks of its own it has the accuser's very words.
    """
    before = " ".join(tokens)
    accusation = _patterns_of(words).accusations.search(before)
    if accusation and quotation[:1] != '"' and not is_price(accusation[0], quotation[1:]):
        return accusation[0].rstrip(" ,")
    first_word = re.match(r"\w*", quotation[1:])
    for clause in (before, f"{before} {first_word[0] if first_word else ''}"):
        if nobody := _patterns_of(words).nobodies.search(clause):
            return nobody[0].replace(" ,", ",")
    return ""


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
    tokens = tokens[-most:]
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        if place and NEGATED_REASON.fullmatch(f"{tokens[place - 1]} {token}"):
            return [tokens[place - 1], token, *kept]
        goes_on = kept[:1] in (["if"], ["though"]) if token == "as" else token == "said" and kept[:1] == ["to"]
        is_joint = re.fullmatch(JOINTS, token, re.IGNORECASE) and not goes_on
        if token in ",(" or is_joint:
            break
        kept.insert(0, token)
    return kept
