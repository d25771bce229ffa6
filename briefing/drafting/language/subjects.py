"""The noun phrase that is the subject of a verb of saying: who says it, as a run of the sentence's words.

English word order alone, no dictionary: subject before the verb, behind it in `said Ana Ruiz`, across what commas set
apart, through `and said`, `who said` and `saying`, and in the passive behind `by`. Where that does not settle it, there
is no subject, and so no guess.
"""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.noun_phrase_bounds import (
    CLAUSES,
    LONGEST,
    OPENING,
    bounds,
    has_no_verb,
    is_apposition,
    is_parenthesis,
    noun_phrase,
    trimmed,
)
from briefing.drafting.language.reporting_clauses import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    DOCUMENTS,
    PRONOUNS,
    ROLES,
    is_of_manner,
    is_verb_here,
    made_to,
    owns,
    turns_to_somebody,
)
from briefing.drafting.language.sentences import Word
from briefing.drafting.language.verbs import Verb

Words = Sequence[Word]

_TURNING = {"nor", "neither", "so", "only", "never"}
_NUMBERS = {
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "several",
    "dozens",
    "hundreds",
    "scores",
}
_ASIDES = {"for", "of", "from", "with", "who", "whose", "which"}
_THINGS = word_list("things that carry words")
_DOING = word_list("verbs of doing")
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
    if verb.form == "base" and at > 2 and words[at - 1].lower == "to":
        turns = turns_to_somebody(words, at)
        return _before(words, turns) if turns else None
    if _is_passive(words, at, verb):
        return _behind_by(words, at)
    if _is_inverted(words, at):
        behind = _behind(words, at + 1)
        if behind:
            return behind
    phrase = _before(words, at)
    if phrase and len(phrase) == 1 and phrase[0].text in _DOING:
        return _before_its_clause(words, phrase[0].start)
    return phrase


def _before_its_clause(words: Words, start: int) -> Words | None:
    """Return whom a clause with `that` or `which` tells of whose verb begins at an offset: `Builders of the stand that fell`."""
    deed = next(at for at, word in enumerate(words) if word.start == start)
    if deed < 2 or words[deed - 1].lower not in ("that", "which", "who"):
        return None
    opening = [word for word in words[: deed - 1] if word.is_word]
    return opening if 0 < len(opening) == deed - 1 <= LONGEST else None


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
        opened = next((i for i in range(end - 1, max(-1, end - LONGEST), -1) if words[i].text in "–—-"), None)
        phrase = noun_phrase(words, opened - 1) if opened else None
        inside = words[opened + 1 : end] if opened else ()
        if phrase and opened and inside and is_apposition(inside) and phrase[-1].lower in ROLES:
            return [*phrase, words[opened]._replace(text=","), *inside]  # `The county’s lawyer – Neil Abbot – told`
        return phrase
    if words[end].text == ",":
        opening = next((i for i in range(end - 1, max(-1, end - LONGEST), -1) if words[i].text == ","), None)
        if opening is None:
            return noun_phrase(words, end - 1)
        inside = words[opening + 1 : end]
        opening = _before_the_age(words, opening)
        phrase = noun_phrase(words, opening - 1)
        if phrase and inside and phrase[-1] is words[opening - 1] and is_apposition(inside):
            return [*phrase, *words[opening:end]]
        if phrase and phrase[-1] is words[opening - 1] and _names_the_holder(phrase, inside):
            return [*phrase, *words[opening:end]]
        if phrase and [word.lower for word in inside[:2]] == ["part", "of"] and phrase[-1].text.islower():
            return [*phrase, *words[opening:end]]  # `The company, part of the Nordlin group, said`
        if phrase and inside and phrase[-1].lower in DOCUMENTS and inside[0].lower in ("by", "from"):
            return [*phrase, *words[opening:end]]  # `The report, by consultants Tull & Rowe, says`
        aside = bool(inside) and (
            is_parenthesis(inside) or (phrase is not None and len(inside) == 1 and inside[0].is_capital)
        )
        if phrase and inside and phrase[-1] is words[opening - 1] and phrase[-1].is_capital and has_no_verb(inside):
            return [*phrase, *words[opening:end]]  # `Dev Rana, cabinet member for culture, said`
        return phrase if phrase and aside else noun_phrase(words, end - 1)
    relative = _relative_clause(words, end)
    return noun_phrase(words, relative - 1 if relative else end)


def _before_the_age(words: Words, comma: int) -> int:
    """Return the comma behind a name where an age and an address go on to a later one: `Ana Pym, 63, of Cwm Farm, denies`."""
    for at in range(comma, max(2, comma - 12), -1):
        is_age = words[at].text == "," and words[at - 1].text.isdecimal() and words[at - 2].text == ","
        if is_age and (at == comma or words[at + 1].lower in ("of", "from")) and words[at - 3].is_capital:
            return at - 2
    return comma


def _names_the_holder(office: Words, inside: Words) -> bool:
    """Say whether words between commas name who holds an office: `Their president, fourth-generation farmer Walt Jessup`."""
    holds = office[-1].lower in ROLES and (office[0].lower in DETERMINERS or owns(office[0]))
    is_name = len(inside) > 2 and inside[-1].is_capital and inside[-2].is_capital and inside[0].lower not in OPENING
    return holds and is_name and all(word.is_word for word in inside) and not any(map(_is_auxiliary, inside))


def _is_auxiliary(word: Word) -> bool:
    return word.lower in AUXILIARIES


def _with_the_name_before(words: Words, end: int) -> Words | None:
    """Return the noun phrase that ends at an index, with the name that it stands behind: `Ana Ruiz, a TD for Tarr, who told`."""
    phrase = noun_phrase(words, end)
    comma = end
    while comma > 1 and end - comma < LONGEST and words[comma].is_word:
        comma -= 1
    inside = words[comma + 1 : end + 1]
    is_set_off = bool(inside) and words[comma].text == "," and inside[0].lower in ("a", "an", "the", "its", "their")
    if phrase is None or not is_set_off or not words[comma - 1].is_capital or not {w.lower for w in inside} & ROLES:
        return phrase
    named = noun_phrase(words, comma - 1)
    return [*named, *words[comma : end + 1]] if named else phrase


def _relative_clause(words: Words, end: int) -> int | None:
    """Return where `who` opens the clause that ends at an index: `A diplomat who asked not to be named said …`.

    A clause that names its own subject is another one: `the man whom Ana Ruiz said she knew`.
    """
    for at in range(end - 1, max(0, end - LONGEST), -1):
        if not words[at].is_word:
            return None
        if words[at].lower == "who":
            opens = words[at + 1]
            return None if opens.is_capital or opens.lower in DETERMINERS | PRONOUNS else at
    return None


def _behind(words: Words, begin: int) -> Words | None:
    end = begin
    while end < len(words) and end - begin < LONGEST:
        word = words[end]
        if word.text == ",":
            closing = next(
                (i for i in range(end + 1, min(len(words), end + 14)) if words[i].text in ",.;:"), len(words)
            )
            inside = words[end + 1 : closing]
            if not inside or not is_apposition(inside) or any(inner.quotation is not None for inner in inside):
                break
            end = closing
            break
        if not word.is_word and word.text not in "&’'":
            break
        is_of_a_text = word.lower in ("by", "from") and end > begin and words[end - 1].lower in DOCUMENTS
        if is_of_a_text:  # `reads the report by the National Audit Chamber`
            end += 1
            continue
        if end > begin and (word.lower in CLAUSES or word.lower in AUXILIARIES or word.lower in ("who", "and", "to")):
            named = end + 1 < len(words) and words[end + 1].is_capital
            joined = word.lower == "and" or (
                word.lower == "to" and (named or words[min(end + 1, len(words) - 1)].lower in DETERMINERS)
            )
            if not (joined and named) and not (word.lower == "to" and joined):
                break
        end += 1
    return trimmed(words[begin:end])


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
    turns = len(words) > start + 1 and words[start].lower in _TURNING and words[start + 1].lower in AUXILIARIES
    if (
        words[start:]
        and not turns
        and ((words[start].lower in OPENING and not counts) or _opens_a_clause(words[start:]))
    ):
        comma = next((i for i, word in enumerate(words[:25]) if word.text == ","), None)
        if comma is None:
            return None
        start = comma + 1
        if words[start : start + 1] and words[start].lower in _ASIDES:  # `Asked by Ana Ruiz, for the families, he said`
            comma = next((i for i in range(start, min(len(words), start + 12)) if words[i].text == ","), None)
            start = comma + 1 if comma else start
    if turns:
        start += 2  # `Nor has the group gone quiet`
    end = start
    while end < min(len(words), start + LONGEST) and not (
        bounds(words, end) or _tells_a_deed(words, start, end) or _goes_on_with_a_deed(words, start, end)
    ):
        end += 1
    phrase = trimmed(words[start:end]) if end > start else None
    if phrase and end < len(words) and words[end].text == "," and phrase[-1] is words[end - 1]:
        closing = next((i for i in range(end + 1, min(len(words), end + 14)) if words[i].text in ",.;:"), None)
        if (
            closing is not None
            and words[closing].text == ","
            and is_apposition(words[end + 1 : closing] or words[end : end + 1])
        ):
            return [*phrase, *words[end:closing]]
    return phrase


def _opens_a_clause(words: Words) -> bool:
    """Say whether a participle begins a sentence, and no name that ends like one: `NorthMed, the private contractor`."""
    is_brand = any(char.isupper() for char in words[0].text[1:])
    return words[0].lower.endswith(("ing", "ed")) and not is_brand and len(words) > 1 and words[1].text != ","


def _tells_a_deed(words: Words, start: int, at: int) -> bool:
    """Say whether a verb of doing stands behind a name: `Adele Quint summoned the ambassador`."""
    if at == start or not words[at].text.islower() or owns(words[at - 1]):
        return False
    is_past = words[at].lower.endswith("ed") or words[at].lower in _DOING
    counts = words[start].text[0].isdecimal() or words[start].lower in _NUMBERS
    are_many = counts and words[at - 1].text.islower() and words[at - 1].lower.endswith(("s", "people"))
    return is_past and (words[at - 1].is_capital or are_many)  # `Two vets walked out, saying …`


def _goes_on_with_a_deed(words: Words, start: int, at: int) -> bool:
    """Say whether an adverb and a verb of doing stand behind a noun: `The mayor's office later put out a note`."""
    following = words[at + 1] if at + 1 < len(words) else None
    does = following is not None and (following.lower in _DOING or following.lower.endswith("ed"))
    return at > start and words[at].text.islower() and words[at].lower in ADVERBS and does


def _behind_by(words: Words, at: int) -> Words | None:
    for by in range(at + 1, min(len(words), at + 7)):
        if words[by].lower == "by":
            return _behind(words, by + 1)
    return None


def _is_passive(words: Words, at: int, verb: Verb) -> bool:
    return verb.form == "past" and _follows_be(words, at)


def is_said_by_nobody(words: Words, at: int) -> bool:
    """Say whether a passive before a quotation leaves open who says it: `The bill was branded “a charter for bulldozers”`."""
    verb = is_verb_here(words, at)
    is_open = verb is not None and _is_passive(words, at, verb) and _behind_by(words, at) is None
    return is_open and not any(is_verb_here(words, later) for later in range(at + 1, len(words)))


def _follows_be(words: Words, at: int) -> bool:
    back = at - 1
    while back >= 0 and (words[back].lower in ADVERBS or is_of_manner(words[back])):
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
    if _is_an_aside(words, at) and after.is_capital:
        return True
    if at > 1 and words[at - 1].text == "," and words[at].lower in ("said", "says") and words[at - 2].is_word:
        end = next((i for i in range(at + 1, len(words)) if not words[i].is_word), len(words))
        plain = (end == len(words) or words[end].text in ",.;") and not any(
            word.lower in AUXILIARIES | CLAUSES for word in words[at + 1 : end]
        )
        names_an_office = any(word.lower in ROLES for word in words[at + 1 : min(end, at + 4)])
        names_a_trade = after.text.islower() and end < len(words) and words[end - 1].is_capital and end - at < 7
        return plain and (
            (names_a_trade and words[end - 2].is_capital)  # `Its first act, said farmer PJ Loughnane, would be`
            or after.lower in DETERMINERS
            or after.is_capital
            or names_an_office
        )  # `It was planned, said the board`
    return back < 0 or words[back].quotation is not None


def _is_an_aside(words: Words, at: int) -> bool:
    """Say whether a verb of saying and a name alone stand between commas: `That, answered Hald, was “a brave thing”`."""
    closes = next((i for i in range(at + 1, min(len(words), at + 5)) if words[i].text == ","), None)
    opens = at > 0 and words[at - 1].text == ","
    return opens and closes is not None and all(word.is_word and word.is_capital for word in words[at + 1 : closes])


def _skip_auxiliaries(words: Words, at: int) -> int:
    if at > 0 and words[at].text.islower() and words[at - 1].lower in ("has", "have", "had"):
        at -= 1  # `Orsk has long argued`
    while at >= 0 and (
        words[at].lower in AUXILIARIES or words[at].lower in ADVERBS or is_of_manner(words[at]) or _is_so_far(words, at)
    ):
        at -= 2 if _is_so_far(words, at) else 1
    return at


def _is_so_far(words: Words, at: int) -> bool:
    return at > 0 and words[at].lower == "far" and words[at - 1].lower in ("so", "thus")
