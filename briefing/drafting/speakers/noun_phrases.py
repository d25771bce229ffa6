"""Noun phrases of English as they are written down: a speaker's words, the name of a party that has none."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import DETERMINERS, ROLES
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.beside_names import MODIFIERS
from briefing.drafting.names.persons import FORMER, HONORIFICS, JOINING, ORGANISATIONS, bare

OWNING = {"her": "she", "his": "he", "their": "they", "its": "it"}
"""Whom a word that owns means: a pronoun."""

_PORTFOLIOS = word_list("portfolios")
_STATE_ORGANS = word_list("organs of a state")
_WHOLE_OF_A_STATE = {"government", "state", "presidency"}
_SIDES = word_list("sides of somebody")
_TOWARDS = {"against", "opposed", "opposing", "near", "behind", "outside", "living", "affected"}
PARTS_OF_A_BODY = {"cabinet", "board", "committee"}
_SHARES = {"cent", "percent", "third", "thirds", "quarter", "quarters", "half", "fifth", "fifths", "tenth", "tenths"}
_COUNTS = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
_PREPOSITIONS = {"for", "of", "with", "by", "to", "from", "about", "in", "at", "on", "under", "like", "as", "without"}
_HEADS = {"head", "chief", "vice-president"}
_OWN_OFFICES = word_list("offices of any organisation")
_PARTS = word_list("what is managed and is no house")
_TRADES = word_list("trades within an organisation")
_PARTS_OF_THE_WORLD = word_list("parts of the world")
_COUNTING = word_list("nouns that count people")
_MOST_BEFORE_OF = 3
"""How many words stand before `of them` at the most: `the very last of them`."""
_KNOWING = word_list("words of those who know and have no name")


def written(phrase: Sequence[Word]) -> str:
    """Write a phrase as it stands in the text, without an article before it where it goes without one."""
    text = ""
    reached = phrase[0].start
    relative = next(
        (at for at, word in enumerate(phrase) if at and word.lower in ("who", "whose", "which", "whom")), len(phrase)
    )
    while relative and (phrase[relative - 1].text == "," or _governs_whom(phrase, relative)):
        relative -= 1
    for word in phrase[:relative] or phrase:
        text += (" " if word.start > reached and text and word.text != "," else "") + word.text
        reached = word.start + len(word.text)
    first, _, rest = text.partition(" ")
    goes_without = first.lower() in ("a", "an") or (first.lower() == "the" and not rest[:1].islower())
    return rest if goes_without and rest else text[0].lower() + text[1:] if first == "The" else text


def _governs_whom(phrase: Sequence[Word], at: int) -> bool:
    """Say whether a preposition stands before `whom` at an index: `the board, for whom an architect came`."""
    return at < len(phrase) and phrase[at].lower in ("whom", "which") and phrase[at - 1].lower in _PREPOSITIONS


def without_others(phrase: Sequence[Word]) -> Sequence[Word]:
    """Leave out whom a phrase names besides: `residents opposed to the Marl Lane incinerator`."""
    return phrase[: next((at for at, word in enumerate(phrase) if at and word.lower in _TOWARDS), len(phrase))]


def without_former(phrase: Sequence[Word]) -> Sequence[Word]:
    """Leave out what somebody was once: `Its envoy, former Irish diplomat Ana Ruiz`."""
    begin = next((at for at, word in enumerate(phrase) if word.lower in FORMER), len(phrase))
    end = next((at for at in range(begin, len(phrase)) if not phrase[at].is_word), len(phrase))
    return [*phrase[:begin], *phrase[end:]]


def is_side_of_somebody(phrase: Sequence[Word]) -> bool:
    """Say whether a phrase means for whom somebody speaks who was named before: `her members`, `his government`."""
    return len(phrase) == 2 and phrase[0].lower in OWNING and phrase[1].lower in _SIDES


def is_some_of_those(phrase: Sequence[Word]) -> bool:
    """Say whether a phrase counts people who are told from others by nothing but being there: `Several of those present`."""
    return len(phrase) > 2 and [word.lower for word in phrase[1:3]] == ["of", "those"]


def owns_by_its_noun_alone(words: Sequence[Word], noun: str) -> bool:
    """Say whether a noun stands without more as an owner: `The firm's UK head`."""
    pairs = ((before.lower, bare(word.lower)) for before, word in pairwise(words) if word.lower.endswith(("'s", "s'")))
    return bool(noun) and ("the", noun) in pairs


def is_a_name(phrase: Sequence[Word]) -> bool:
    """Say whether a phrase is a name of a few words: capitals and numbers alone."""
    return 1 < len(phrase) < 5 and phrase[0].is_capital and all(w.is_capital or w.text.isdecimal() for w in phrase[1:])


def is_bare_organ(party: str) -> bool:
    """Say whether a party is an organ of a state that is not named with it: `Foreign Ministry`."""
    *portfolio, organ = party.lower().split()
    if not portfolio:
        return organ in _WHOLE_OF_A_STATE
    return organ in _STATE_ORGANS and all(word in _PORTFOLIOS for word in portfolio)


def document_and_its_owner(words: list[Word]) -> list[Word]:
    """Leave out to whom a document goes and what it is about; keep whose it is: `the letter from Ana Ruiz`."""
    ends = ("to", "on", "about", "for", "with", "in")
    sets_off = (
        i for i, word in enumerate(words) if i and word.text == "," and not _tells_the_author(words[i + 1 : i + 3])
    )
    end = min(
        next((i for i, word in enumerate(words) if i and word.lower in ends), len(words)), next(sets_off, len(words))
    )  # `The letter, a copy of which was seen by the agency`
    return words[:end]


def _tells_the_author(words: Sequence[Word]) -> bool:
    lowers = [word.lower for word in words]
    return lowers[:1] in (["by"], ["from"]) or lowers[1:] in (["by"], ["from"])


def apposed_name(words: Sequence[Word]) -> str | None:
    """Return the name behind the last comma of a phrase that begins without one."""
    comma = next((at for at in range(len(words) - 1, 0, -1) if words[at].text == ","), None)
    named = words[comma + 1 :] if comma else ()
    first = next((word for word in words if word.lower not in DETERMINERS), None)
    is_name = bool(named) and named[0].is_capital and all(w.is_capital or w.text.isdecimal() for w in named)
    if not is_name or len(named) > 4 or first is None or first.is_capital:
        return None
    return " ".join([*(word.text for word in named[:-1]), bare(named[-1].text)])


def named_behind_its_noun(words: Sequence[Word]) -> str | None:
    """Return the name of an organisation that stands behind its noun: `the delivery app loopDash`, `builders Rhys & Sons`."""
    begin = next((at for at, word in enumerate(words) if at and word.is_capital), len(words))
    name, noun = words[begin:], words[begin - 1]
    is_name = bool(name) and all(word.is_capital or word.text == "&" for word in name)
    is_firm = noun.lower.endswith("s") and any(word.text == "&" for word in name)
    if not is_name or not noun.text.islower() or not (noun.lower in ORGANISATIONS or is_firm):
        return None
    return " ".join([*(word.text for word in name[:-1]), bare(name[-1].text)])


def office_of_its_holder(words: Sequence[Word]) -> str | None:
    """Return the name of an office that is called by who holds it, and by no name: `the ombudsman's office`."""
    plain = [word for word in words if word.lower not in DETERMINERS]
    if len(plain) != 2 or plain[1].text != "office" or not plain[0].text.islower():
        return None
    holder = bare(plain[0].text)
    return f"{holder}'s office" if holder != plain[0].text and holder in ROLES else None


def as_a_name(word: str) -> str:
    if word.lower() in JOINING:
        return word.lower()
    return "-".join(part.capitalize() for part in word.split("-"))


def is_office_of_an_organisation(words: Sequence[Word], person: str | None) -> bool:
    """Say whether a name stands behind an office alone that every organisation has: `Managing director Sara Quist`."""
    first = person.split()[0] if person else ""
    before = words[: next((at for at, word in enumerate(words) if word.text == first), len(words))]
    if not before and (comma := next((at for at, word in enumerate(words) if word.text == ","), 0)):
        return _is_head_of_a_part([w._replace(text=w.lower) if _is_of_a_place(w) else w for w in words[comma + 1 :]])
    office = [word.lower for word in before if word.lower not in HONORIFICS]
    if _is_head_of_a_part(before[: len(office)]):
        return True
    if office == ["officer"]:  # of the police
        return False
    if not office or office[-1] not in _OWN_OFFICES:
        return False
    if all(word in _OWN_OFFICES | MODIFIERS | _TRADES | _PARTS for word in office):
        return True  # `Chief Nursing Officer Marisol Tenorio`
    is_small = all(word.text.islower() for word in before)
    is_plain = is_small and not any(
        word in ORGANISATIONS - PARTS_OF_A_BODY for word in office
    )  # `area lifesaving manager Beth Hosken`
    return is_plain or all(word in _OWN_OFFICES | MODIFIERS for word in office)


def _is_of_a_place(word: Word) -> bool:
    """Say whether a word is the adjective of a part of the world: `European` operations, `Asian` sales."""
    return word.is_capital and word.lower in _PARTS_OF_THE_WORLD


def _is_head_of_a_part(before: Sequence[Word]) -> bool:
    """Say whether an office alone stands before a name with a part of its organisation: `Head of policy Rob Ellery`."""
    link = next((at for at, word in enumerate(before) if word.lower in ("of", "for")), 0)
    part = before[link + 1 :]
    is_office = 0 < link < 3 and before[link - 1].lower in _HEADS | _OWN_OFFICES and before[0].lower not in DETERMINERS
    if before[link : link + 1] and before[link].lower == "for" and not all(word.lower in _PORTFOLIOS for word in part):
        return False  # `Head of policy`, `Cabinet member for culture`; no `Spokeswoman for residents`
    return is_office and 0 < len(part) < 4 and not any(w.is_capital or w.lower in ORGANISATIONS for w in part)


def is_a_number_of_people(words: Sequence[Word]) -> bool:
    """Say whether a phrase counts people, who have no name together: `A group of 40 coaches`."""
    of = next((at for at, word in enumerate(words) if at and word.lower == "of"), 0)
    people = words[of + 1 :] if of and words[of - 1].lower in _COUNTING else ()
    plain = [word for word in people if not word.text.isdecimal()]
    return 0 < len(plain) < 4 and plain[-1].lower.endswith("s") and all(word.text.islower() for word in plain)


def is_familiar_with_it(words: Sequence[Word]) -> bool:
    """Say whether a phrase only describes somebody who is to have no name: `A person familiar with the talks`."""
    return any(word.lower in _KNOWING for word in words[1:4])


def is_of_them(words: Sequence[Word]) -> bool:
    """Say whether a phrase means one or some of those of before: `Many of them`, `The last of them, a young man`."""
    lowers = [word.lower for word in words]
    return any(lowers[at : at + 2] == ["of", "them"] for at in range(1, _MOST_BEFORE_OF + 1))


def is_a_share(words: Sequence[Word]) -> bool:
    """Say whether a phrase is a share of many, which is nobody: `Some 12 per cent`, `two thirds of members`, `one in five`."""
    nouns = [word.lower for word in words[:6]]
    ends = next((at for at, noun in enumerate(nouns) if at and noun in ("of", "in", "who")), len(nouns))
    is_part = bool(nouns) and words[ends - 1].text in _SHARES and 1 < ends <= 4
    return is_part or (nouns[ends : ends + 1] == ["in"] and nouns[ends - 1] in _COUNTS)


def described(words: Sequence[Word]) -> str | None:
    """Return the name of a party that has none: the phrase up to the first comma, if it is short enough to be one."""
    if len(words) > 1 and words[0].lower.endswith("ing") and words[1].lower in DETERMINERS:
        return None  # `ending a tenancy`
    named = list(words[: next((i for i, word in enumerate(words) if not word.is_word), len(words))])
    while named and named[0].lower in DETERMINERS:
        del named[0]
    is_empty = all(word.lower in MODIFIERS for word in named)  # `A second blamed the board`
    is_empty = is_empty or named[0].lower in _PREPOSITIONS  # `for the families`
    return " ".join(word.text for word in named) if 0 < len(named) <= 6 and not is_empty else None
