"""The noun phrase that is the subject of a verb of saying: who says it, as a run of the sentence's words.

English word order alone, no dictionary: subject before the verb, behind it in `said Ana Ruiz`, across what commas set
apart, through `and said`, `who said` and `saying`, and in the passive behind `by`. Where that does not settle it, there
is no subject, and so no guess.
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
    made_to,
    owns,
)
from briefing.drafting.language.sentences import Word
from briefing.drafting.language.verbs import Verb, reporting

Words = Sequence[Word]

_CLAUSES = word_list("clause openers")
_PLACES = word_list("openers of time and place")
_OPENING = _PLACES | _CLAUSES | word_list("sentence openers")
_THINGS = word_list("things that carry words")
_DOING = word_list("verbs of doing")
_DAYS = word_list("days")
_LONGEST = 30
_QUOTED = {"quoted", "cited", "reported", "said", "heard", "understood", "recorded", "paraphrased", "believed"}


def subject(words: Words, at: int, verb: Verb) -> Words | None:
    """Return the words of the subject of the verb at an index; None where word order does not tell."""
    made = made_to(words, at)
    if made is not None:
        return made
    quoted_at = _quoted_by_others(words, at)
    if quoted_at is not None:
        return _before(words, quoted_at)
    if verb.is_participle and at and words[at - 1].lower in _THINGS:
        return words[at - 1 : at]  # `held up a banner reading “…”`
    if verb.is_participle:
        is_absolute = any(word.lower == "with" for word in words[max(0, at - 4) : at - 1])
        return None if is_absolute else _of_the_main_verb(words, at)  # `with each side accusing the other`
    if at > 2 and words[at - 1].lower == "to" and words[at - 2].lower == "on":  # `she went on to say`
        return _before(words, at - 3)
    if _is_passive(words, at, verb):
        return _behind_by(words, at)
    if _is_inverted(words, at):
        behind = _behind(words, at + 1)
        if behind:
            return behind
    return _before(words, at)


def _quoted_by_others(words: Words, at: int) -> int | None:
    """Return where `quoted` stands in `is quoted as saying`, `is reported to have said`: its subject is who says it."""
    as_saying = at > 1 and words[at - 1].lower == "as" and words[at].lower.endswith("ing")
    to_have_said = at > 2 and words[at - 1].lower == "have" and words[at - 2].lower == "to"
    if not (as_saying or to_have_said):
        return None
    places = range(at - 1, max(0, at - 14), -1)
    return next((i for i in places if words[i].lower in _QUOTED and _follows_be(words, i)), None)


def is_passed_on(words: Words, at: int) -> bool:
    """Say whether a verb only passes on what another one says: `quoted` in `was quoted by the agency as saying`."""
    if words[at].lower not in _QUOTED:
        return False
    return any(_quoted_by_others(words, later) == at for later in range(at + 1, min(len(words), at + 14)))


def behind(words: Words, at: int) -> Words | None:
    """Return the noun phrase that begins at an index, as after `according to`."""
    return _behind(words, at)


def _before(words: Words, at: int) -> Words | None:
    end = _skip_auxiliaries(words, at - 1)
    if end < 0 or words[end].quotation is not None:
        return None
    if words[end].lower in ("and", "but", "or"):
        return _of_the_main_verb(words, end)
    if words[end].lower in ("who", "which", "that"):
        return _with_the_name_before(words, end - 2 if end and words[end - 1].text == "," else end - 1)
    if words[end].text in "–—-":
        opened = next((i for i in range(end - 1, max(-1, end - _LONGEST), -1) if words[i].text in "–—-"), None)
        phrase = _noun_phrase(words, opened - 1) if opened else None
        inside = words[opened + 1 : end] if opened else ()
        if phrase and opened and inside and _is_apposition(inside) and phrase[-1].lower in ROLES:
            return [*phrase, words[opened]._replace(text=","), *inside]  # `The county’s lawyer – Neil Abbot – told`
        return phrase
    if words[end].text == ",":
        opening = next((i for i in range(end - 1, max(-1, end - _LONGEST), -1) if words[i].text == ","), None)
        if opening is None:
            return _noun_phrase(words, end - 1)
        inside = words[opening + 1 : end]
        phrase = _noun_phrase(words, opening - 1)
        if phrase and inside and phrase[-1] is words[opening - 1] and _is_apposition(inside):
            return [*phrase, *words[opening:end]]
        aside = bool(inside) and (
            _is_parenthesis(inside) or (phrase is not None and len(inside) == 1 and inside[0].is_capital)
        )
        if phrase and inside and phrase[-1] is words[opening - 1] and phrase[-1].is_capital and _has_no_verb(inside):
            return [*phrase, *words[opening:end]]  # `Dev Rana, cabinet member for culture, said`
        return phrase if phrase and aside else _noun_phrase(words, end - 1)
    relative = _relative_clause(words, end)
    return _noun_phrase(words, relative - 1 if relative else end)


def _with_the_name_before(words: Words, end: int) -> Words | None:
    """Return the noun phrase that ends at an index, with the name that it stands behind: `Ana Ruiz, a TD for Tarr, who told`."""
    phrase = _noun_phrase(words, end)
    comma = end
    while comma > 1 and end - comma < _LONGEST and words[comma].is_word:
        comma -= 1
    inside = words[comma + 1 : end + 1]
    is_set_off = bool(inside) and words[comma].text == "," and inside[0].lower in ("a", "an", "the", "its", "their")
    if phrase is None or not is_set_off or not words[comma - 1].is_capital or not {w.lower for w in inside} & ROLES:
        return phrase
    named = _noun_phrase(words, comma - 1)
    return [*named, *words[comma : end + 1]] if named else phrase


def _relative_clause(words: Words, end: int) -> int | None:
    """Return where `who` opens the clause that ends at an index: `A diplomat who asked not to be named said …`.

    A clause that names its own subject is another one: `the man whom Ana Ruiz said she knew`.
    """
    for at in range(end - 1, max(0, end - _LONGEST), -1):
        if not words[at].is_word:
            return None
        if words[at].lower == "who":
            opens = words[at + 1]
            return None if opens.is_capital or opens.lower in DETERMINERS | PRONOUNS else at
    return None


def _noun_phrase(words: Words, end: int) -> Words | None:
    """Return the noun phrase whose last word is at an index or, where times and places follow it, before that."""
    begin = end
    while begin >= 0 and end - begin < _LONGEST and not _bounds(words, begin):
        begin -= 1
    if (
        begin > 0 and begin < end and _modifies_a_noun(words, begin)
    ):  # `Engineers hired by residents`, `a body with 40 members`
        further = _noun_phrase(words, begin - (2 if words[begin].lower == "by" else 1))
        if further:
            return further
    return _trimmed(words[begin + 1 : end + 1])


def _modifies_a_noun(words: Words, at: int) -> bool:
    """Say whether `by` stands behind a participle that modifies a noun, or `with` behind the noun itself."""
    before = words[at - 1]
    if words[at].lower == "with":
        return before.is_word and not before.lower.endswith(("ed", "ing")) and is_verb_here(words, at - 1) is None
    is_participle = before.lower.endswith("ed") or before.lower in (
        "paid",
        "led",
        "held",
        "run",
        "sent",
        "made",
        "built",
    )
    if words[at].lower != "by" or not is_participle or at < 2:
        return False
    noun = words[at - 2]
    return noun.is_word and noun.lower not in AUXILIARIES | ADVERBS | BE and not noun.lower.endswith("ly")


def _bounds(words: Words, at: int) -> bool:
    word = words[at]
    if not word.is_word:
        return word.text not in "&’'"
    if word.lower in _CLAUSES or word.lower in AUXILIARIES:
        return not (word.is_capital and word.lower in ("may", "will"))
    return bool(is_verb_here(words, at)) and not word.lower.endswith("ing")


def _trimmed(phrase: Words) -> Words | None:
    words = list(phrase)
    according = next(
        (at for at in range(1, len(words)) if [w.lower for w in words[at - 1 : at + 1]] == ["according", "to"]), None
    )
    if according is not None:
        del words[: according + 1]  # `according to builders Rhys & Sons, who called it`
    place_of_what = next((at for at in range(len(words) - 1, -1, -1) if words[at].lower == "what"), None)
    if place_of_what is not None:
        del words[: place_of_what + 1]  # `in what campaigners called`
    while words and (words[0].lower in ADVERBS or words[0].lower in ("and", "or", "yet", "what")):
        del words[0]
    while words and words[0].lower in _PLACES:  # an opening such as "On Thursday" or "In Berlin"
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
    if word.lower not in _PLACES or word.lower == "to" or is_of_a_text:
        return False
    following = [next_word for next_word in words[at + 1 : at + 3] if next_word.lower not in ("the", "a", "an")]
    named = bool(following) and following[0].is_capital and following[0].lower not in _DAYS
    return not (named and any(earlier.lower in ROLES for earlier in words[:at]) and word.lower in ("at", "in", "with"))


def _behind(words: Words, begin: int) -> Words | None:
    end = begin
    while end < len(words) and end - begin < _LONGEST:
        word = words[end]
        if word.text == ",":
            closing = next(
                (i for i in range(end + 1, min(len(words), end + 14)) if words[i].text in ",.;:"), len(words)
            )
            inside = words[end + 1 : closing]
            if not inside or not _is_apposition(inside) or any(inner.quotation is not None for inner in inside):
                break
            end = closing
            break
        if not word.is_word and word.text not in "&’'":
            break
        is_of_a_text = word.lower in ("by", "from") and end > begin and words[end - 1].lower in DOCUMENTS
        if is_of_a_text:  # `reads the report by the National Audit Chamber`
            end += 1
            continue
        if end > begin and (word.lower in _CLAUSES or word.lower in AUXILIARIES or word.lower in ("who", "and", "to")):
            named = end + 1 < len(words) and words[end + 1].is_capital
            joined = word.lower == "and" or (
                word.lower == "to" and (named or words[min(end + 1, len(words) - 1)].lower in DETERMINERS)
            )
            if not (joined and named) and not (word.lower == "to" and joined):
                break
        end += 1
    return _trimmed(words[begin:end])


def _of_the_main_verb(words: Words, at: int) -> Words | None:
    """Return the subject of the nearest finite verb before an index, else the phrase that opens the sentence."""
    for before in range(at - 1, max(-1, at - 60), -1):
        verb = is_verb_here(words, before)
        if verb and not verb.is_participle:
            phrase = subject(words, before, verb)
            if phrase:
                return phrase
    return opening_phrase(words)


def opening_phrase(words: Words) -> Words | None:
    """Return the noun phrase that a sentence begins with, behind a time or a place if one comes first."""
    start = 1 if words and words[0].lower in ("but", "and", "yet") else 0
    counts = words[start + 1 : start + 2] and words[start + 1].text[0].isdecimal()  # `About 80 parents`
    if words[start:] and ((words[start].lower in _OPENING and not counts) or _opens_a_clause(words[start:])):
        comma = next((i for i, word in enumerate(words[:25]) if word.text == ","), None)
        if comma is None:
            return None
        start = comma + 1
    end = start
    while end < min(len(words), start + _LONGEST) and not _bounds(words, end) and not _tells_a_deed(words, start, end):
        end += 1
    phrase = _trimmed(words[start:end]) if end > start else None
    if phrase and end < len(words) and words[end].text == "," and phrase[-1] is words[end - 1]:
        closing = next((i for i in range(end + 1, min(len(words), end + 14)) if words[i].text in ",.;:"), None)
        if (
            closing is not None
            and words[closing].text == ","
            and _is_apposition(words[end + 1 : closing] or words[end : end + 1])
        ):
            return [*phrase, *words[end:closing]]
    return phrase


def _opens_a_clause(words: Words) -> bool:
    """Say whether a participle begins a sentence, and no name that ends like one: `NorthMed, the private contractor`."""
    is_brand = any(char.isupper() for char in words[0].text[1:])
    return words[0].lower.endswith(("ing", "ed")) and not is_brand and len(words) > 1 and words[1].text != ","


def _tells_a_deed(words: Words, start: int, at: int) -> bool:
    """Say whether a verb of doing stands behind a name: `Adele Quint summoned the ambassador`."""
    is_past = words[at].text.islower() and (words[at].lower.endswith("ed") or words[at].lower in _DOING)
    return at > start and is_past and words[at - 1].is_capital and not owns(words[at - 1])


def _behind_by(words: Words, at: int) -> Words | None:
    for by in range(at + 1, min(len(words), at + 7)):
        if words[by].lower == "by":
            return _behind(words, by + 1)
    return None


def _is_passive(words: Words, at: int, verb: Verb) -> bool:
    return verb.form == "past" and _follows_be(words, at)


def _follows_be(words: Words, at: int) -> bool:
    back = at - 1
    while back >= 0 and (words[back].lower in ADVERBS or words[back].lower.endswith("ly")):
        back -= 1
    return back >= 0 and words[back].lower in BE


def _is_inverted(words: Words, at: int) -> bool:
    """Say whether the subject may stand behind the verb: right after a quotation, or opening the sentence."""
    back = at - 1
    while back >= 0 and words[back].text in ",—–-":
        back -= 1
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or not after.is_word or after.lower in ("that", "to", "on", "for", "of", "in", "as", "at"):
        return False
    if at > 1 and words[at - 1].text == "," and words[at].lower in ("said", "says") and words[at - 2].is_word:
        end = next((i for i in range(at + 1, len(words)) if not words[i].is_word), len(words))
        plain = (end == len(words) or words[end].text in ",.;") and not any(
            word.lower in AUXILIARIES | _CLAUSES for word in words[at + 1 : end]
        )
        names_an_office = any(word.lower in ROLES for word in words[at + 1 : min(end, at + 4)])
        return plain and (
            after.lower in DETERMINERS or after.is_capital or names_an_office
        )  # `It was planned, said the board`
    return back < 0 or words[back].quotation is not None


def _skip_auxiliaries(words: Words, at: int) -> int:
    while at >= 0 and (
        words[at].lower in AUXILIARIES
        or words[at].lower in ADVERBS
        or (words[at].lower.endswith("ly") and not words[at].is_capital)
    ):
        at -= 1
    return at


def _has_no_verb(inside: Words) -> bool:
    """Say whether words between commas are a plain noun phrase in small letters."""
    small = not inside[0].is_capital and inside[0].lower not in _OPENING | DETERMINERS | PRONOUNS
    return small and not any(word.lower in AUXILIARIES or is_verb_here(inside, at) for at, word in enumerate(inside))


def _is_apposition(inside: Words) -> bool:
    """Say whether words between commas name the one before them anew: `the harbour master`, `NATO's chief`."""
    first = inside[0]
    lowers = {word.lower for word in inside}
    if first.lower in _PLACES | _CLAUSES | {"who", "however", "meanwhile", "speaking", "citing", "referring", "adding"}:
        return False
    if first.lower.endswith("ing") or reporting(first.lower) or first.lower.isdecimal():
        return False
    return bool(lowers & ROLES) or first.lower in ("the", "a", "an") or owns(first) or first.is_capital


def _is_parenthesis(inside: Words) -> bool:
    if not inside:
        return False
    if len(inside) == 1 and inside[0].text.isdecimal():  # an age
        return True
    return inside[0].lower in _PLACES | _CLAUSES | ADVERBS | {
        "who",
        "meanwhile",
        "of",
        "for",
        "like",
        "as",
        "so",
    } or inside[0].lower.endswith(("ing", "ed", "ly"))
