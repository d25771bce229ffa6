"""Where a noun phrase of English begins and ends, and what commas set apart behind a name.

By the words around it alone: a phrase ends at a verb of saying, an auxiliary, a mark, or where a clause opens; times,
places and circumstances at its ends are no part of it.
"""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    DOCUMENTS,
    PRONOUNS,
    ROLES,
    is_verb_here,
    owns,
)
from briefing.drafting.language.sentences import Word
from briefing.drafting.language.verbs import reporting

Words = Sequence[Word]

LONGEST = 30
CLAUSES = word_list("clause openers")
PLACES = word_list("openers of time and place")
OPENING = PLACES | CLAUSES | word_list("sentence openers")
_THINGS = word_list("things that carry words")
_PARTICIPLES = {
    "paid",
    "led",
    "held",
    "run",
    "sent",
    "made",
    "built",
    "brought",
    "drawn",
    "found",
    "set",
    "taken",
    "shown",
}
_PARTICLES = {"up", "down", "in", "out", "together", "over", "on", "off"}
_DAYS = word_list("days")
_MONTHS = word_list("months") | _DAYS


def noun_phrase(words: Words, end: int) -> Words | None:
    """Return the noun phrase whose last word is at an index or, where times and places follow it, before that."""
    if end > 1 and words[end].lower in _MONTHS and words[end - 1].lower in ("that", "this", "last", "next"):
        end -= 2  # `A report that December blamed the owner`
    begin = end
    while begin >= 0 and end - begin < LONGEST and not bounds(words, begin):
        begin -= 1
    if (
        begin > 0 and begin < end and _modifies_a_noun(words, begin)
    ):  # `Engineers hired by residents`, `a body with 40 members`
        is_done = words[begin].lower == "by" and words[begin - 1].lower not in _THINGS
        further = noun_phrase(words, (_participle_before(words, begin) if is_done else begin) - 1)
        if further:
            return further
    phrase = words[begin + 1 : end + 1]
    is_of_a_clause = len(phrase) == 1 and begin >= 0 and words[begin].lower in BE and phrase[0].text.islower()
    if is_of_a_clause and phrase[0].lower not in PRONOUNS and not phrase[0].lower.endswith("s"):
        return None  # `a note issued before the ink was dry spoke of …`
    is_placed = begin >= 0 and len(phrase) > 2 and words[begin].lower in PLACES and phrase[1].is_capital
    if is_placed and phrase[0].text.islower() and phrase[0].lower not in DETERMINERS | PRONOUNS | ROLES:
        phrase = phrase[1:]  # `Over coffee Ana Ruiz conceded`
    return trimmed(phrase)


def _modifies_a_noun(words: Words, at: int) -> bool:
    """Say whether `by` stands behind a participle that modifies a noun, or `with` behind the noun itself."""
    before = words[at - 1]
    if words[at].lower == "with":
        return before.is_word and not before.lower.endswith(("ed", "ing")) and is_verb_here(words, at - 1) is None
    if words[at].lower == "by" and before.lower in _THINGS:
        return True  # `A placard by the door`
    done = _participle_before(words, at)
    is_participle = words[done].lower.endswith("ed") or words[done].lower in _PARTICIPLES
    return words[at].lower == "by" and is_participle and done > 0 and _is_a_noun(words[done - 1])


def _participle_before(words: Words, by: int) -> int:
    """Return where the participle before `by` may stand: at once before it, or before `up` or `down`."""
    return by - 2 if by > 1 and words[by - 1].lower in _PARTICLES else by - 1


def _is_a_noun(word: Word) -> bool:
    """Say whether a word before a participle may be a noun that it modifies."""
    return word.is_word and word.lower not in AUXILIARIES | ADVERBS | BE and not word.lower.endswith("ly")


def bounds(words: Words, at: int) -> bool:
    """Say whether no noun phrase goes on at an index: a mark, an auxiliary, a verb of saying, the opener of a clause."""
    word = words[at]
    if not word.is_word:
        return word.text not in "&’'"
    if word.lower in CLAUSES or word.lower in AUXILIARIES:
        return not (word.is_capital and word.lower in ("may", "will"))
    return bool(is_verb_here(words, at)) and not word.lower.endswith("ing")


def trimmed(phrase: Words) -> Words | None:
    """Return a phrase without what only opens its sentence or sets its scene; None where nothing is left."""
    words = list(phrase)
    according = next(
        (at for at in range(1, len(words)) if [w.lower for w in words[at - 1 : at + 1]] == ["according", "to"]), None
    )
    if according is not None:
        del words[: according + 1]  # `according to builders Rhys & Sons, who called it`
    place_of_what = next((at for at in range(len(words) - 1, -1, -1) if words[at].lower == "what"), None)
    if place_of_what is not None:
        del words[: place_of_what + 1]  # `in what campaigners called`
    while words and (words[0].lower in ADVERBS or words[0].lower in ("and", "or", "yet", "what", "how")):
        del words[0]
    while words and words[0].lower in PLACES:  # an opening such as "On Thursday" or "In Berlin"
        rest = next(
            (i for i, word in enumerate(words[1:], 1) if word.lower in DETERMINERS or word.lower in PRONOUNS), None
        )
        if rest is None:
            rest = next((i for i in range(2, len(words)) if words[i].is_capital and not words[i - 1].is_capital), None)
            rest = (
                rest if rest is not None else next((i for i in range(2, len(words)) if words[i].is_capital), len(words))
            )
        elif words[0].lower in ("in", "at", "on", "during") and rest == 1:
            later = range(3, len(words))
            rest = next(
                (i for i in later if words[i].is_capital or words[i].lower in DETERMINERS | PRONOUNS), len(words)
            )
        del words[:rest]
    if len(words) > 1 and words[-1].lower in PRONOUNS and words[-2].lower not in ("and", "or"):
        words = words[-1:]  # `In an advertisement on Friday it`
    for index, word in enumerate(words[1:], 1):
        if word.lower in _DAYS or _sets_the_scene(words, index):
            words = words[:index]
            break
    while words and words[-1].lower in ("on", "at", "in", "last", "this", "of", "for", "also", "has", "had"):
        del words[-1]
    return words or None


def _sets_the_scene(words: Words, at: int) -> bool:
    """Say whether time, place or circumstance begins here and not a part of the name: `at a summit`, `meeting in Rome`."""
    word = words[at]
    if (
        word.lower.endswith("ing")
        and not word.is_capital
        and len(word.text) > 5
        and words[at - 1].lower not in DETERMINERS
        and not (at + 1 < len(words) and words[at + 1].lower in ROLES)
    ):
        return True
    is_of_a_text = word.lower in ("by", "from") and words[at - 1].lower in DOCUMENTS
    if word.lower not in PLACES or word.lower == "to" or is_of_a_text:
        return False
    following = [next_word for next_word in words[at + 1 : at + 3] if next_word.lower not in ("the", "a", "an")]
    named = bool(following) and following[0].is_capital and following[0].lower not in _DAYS
    return not (named and any(earlier.lower in ROLES for earlier in words[:at]) and word.lower in ("at", "in", "with"))


def has_no_verb(inside: Words) -> bool:
    """Say whether words between commas are a plain noun phrase in small letters."""
    small = not inside[0].is_capital and inside[0].lower not in OPENING | DETERMINERS | PRONOUNS
    return small and not any(word.lower in AUXILIARIES or is_verb_here(inside, at) for at, word in enumerate(inside))


def is_apposition(inside: Words) -> bool:
    """Say whether words between commas name the one before them anew: `the harbour master`, `NATO's chief`."""
    first = inside[0]
    lowers = {word.lower for word in inside}
    if first.lower in PLACES | CLAUSES | {"who", "however", "meanwhile", "speaking", "citing", "referring", "adding"}:
        return False
    if first.lower.endswith("ing") or reporting(first.lower) or first.lower.isdecimal():
        return False
    return bool(lowers & ROLES) or first.lower in ("the", "a", "an") or owns(first) or first.is_capital


def is_parenthesis(inside: Words) -> bool:
    """Say whether words between commas only add something about the name before them: an age, `who was there`."""
    if not inside:
        return False
    if len(inside) == 1 and inside[0].text.isdecimal():  # an age
        return True
    opens = [word.lower for word in inside[:2]]
    if opens == ["one", "of"] or (opens[1:] == ["by"] and inside[0].text.islower()):
        return True  # `Brazil, one of its guarantors, urged`, `Its letter, read by the clerk, asked`
    return inside[0].lower in PLACES | CLAUSES | ADVERBS | {
        "who",
        "meanwhile",
        "of",
        "for",
        "like",
        "as",
        "so",
        "part",
        "owner",
        "home",
    } or inside[0].lower.endswith(("ing", "ed", "ly"))
