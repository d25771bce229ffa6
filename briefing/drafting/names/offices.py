"""For whom a person speaks: the office beside the name says so.

Before it (`RWU national organiser Petra Lunt`, `the foreign minister of Ardania, Selim Torossi`), in brackets behind it,
or behind it in words (`Ines Farrow, head of workforce at the CCE`, `who chairs Homes United`).
"""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    ROLES,
    is_verb_here,
)
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.brackets import Brackets, in_brackets, is_of_a_party
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.names.office_phrases import belongs_to, joined_name, linked, party_in
from briefing.drafting.names.persons import FORMER, HONORIFICS, JOINING, ORGANISATIONS, TITLES, bare, owns_in

Words = Sequence[Word]

_LINKS = {"of", "for", "at", "from", "with"}
_RUNS = word_list("verbs of an office")
_CLAUSES = word_list("clause openers") | word_list("openers of time and place")
_LIVING = word_list("people of a place")
_KIN = word_list("kin")
_ACTING = word_list("participles of acting for somebody")
_ON_BEHALF = [*map(str.split, ("for", "on behalf of", "speaking for", "appearing for", "speaking on behalf of"))]
_REACH = 12
_DATES = word_list("days") | word_list("months")
_SIDES = word_list("sides of a hearing")
_SITES = word_list("sites of work")
_NO_INITIALS = word_list("initials that are no organisation")


def owner(words: Words, begin: int, end: int, names: Names, brackets: Brackets) -> str | None:
    """Return the party for which the person named between two indexes speaks; None where nothing beside the name says."""
    inside = in_brackets(brackets.get(words[end - 1].start, ()))
    before = _before(words, begin, names) or _for_whom(words, begin, names)
    if inside:
        return before if before and is_of_a_party(before) and not is_of_a_party(inside) else inside
    behind = _behind(words, end, names)
    is_set_off = begin > 0 and words[begin - 1].text == ","
    if behind and before == words[0].text and _is_a_mere_noun(words[0], names):
        return behind  # `Plant manager Ada Roux of Bellmill`
    return behind or before if is_set_off else before or behind


def on_whose_behalf(words: Words, end: int, names: Names) -> str | None:
    """Return for whom somebody says to speak, behind a comma: `The delegate of Spain, speaking for the European Union, said`."""
    behind = [word.lower for word in words[end + 1 : end + 6]] if end < len(words) and words[end].text == "," else []
    length = next((len(opens) for opens in _ON_BEHALF if behind[: len(opens)] == opens), 0)
    inside = _rightwards(words, end + 1 + length) if length else ()
    mention = next(iter(names.mentions(inside)), None)
    plain = [word for word in inside if word.lower not in DETERMINERS]
    if mention is not None:
        return mention.name
    if plain and all(word.is_capital for word in plain):
        return " ".join(word.text for word in plain)
    if len(plain) != 1:
        return None
    side = plain[0].lower if plain[0].lower in _SIDES else None
    return names.called_for_short(plain[0].lower) or side  # `Ms Farrell, for the applicant, said`


def _is_a_mere_noun(opening: Word, names: Names) -> bool:
    """Say whether a word is a capital only because it opens its sentence: no name is called so."""
    is_small = names.is_written_small(opening.lower) or opening.lower in ORGANISATIONS | _SITES
    return is_small and next(iter(names.mentions([opening])), None) is None


def _for_whom(words: Words, begin: int, names: Names) -> str | None:
    """Return for whom a sentence says that somebody speaks: `For the Harbour Agency, Rory Baird said`."""
    while begin > 1 and (words[begin - 1].lower in HONORIFICS or words[begin - 1].text in ROLES):
        begin -= 1
    if begin < 3 or words[begin - 1].text != ",":
        return None
    opening = next((len(opens) for opens in _ON_BEHALF if [w.lower for w in words[: len(opens)]] == opens), 0)
    between = words[opening : begin - 1]
    if not opening or not between or not all(word.is_word for word in between):
        return None
    named = names.organisation(between) if any(word.lower in ORGANISATIONS for word in between) else None
    mention = next(iter(names.mentions(between)), None)
    if mention is None and named is None and all(word.is_capital for word in between):
        named = " ".join(word.text for word in between)  # `For Labour, Lord Tebay said`
    return mention.name if mention and not mention.is_place else named


def _before(words: Words, begin: int, names: Names) -> str | None:
    at = begin - 1
    if owns_in(words, at) and words[at].is_capital:
        return _owner_beside(words, at, names)
    while at > 0 and (words[at].lower in HONORIFICS or _is_a_title_set_off(words, at)):
        at -= 1  # `the trust's chief nurse, Dr. M. Achebe`
    if at >= 0 and (body := _body_whose_office(words, at, names)):
        return body
    if at >= 0 and words[at].text == ",":
        at -= 1
        phrase = _leftwards(words, at)
        if not any(bare(word.lower) in ROLES | TITLES for word in phrase):
            mention = next((candidate for candidate in names.mentions(phrase) if candidate.end == len(phrase)), None)
            is_owner = mention is not None and owns_in(phrase, len(phrase) - 1)
            return mention.name if mention and is_owner else _body_that_owns(phrase, names)
    else:
        phrase = _leftwards(words, at)
    if phrase and phrase[0].lower in ("a", "an") and any(word.lower in FORMER for word in phrase):
        office = at - len(phrase)  # `the guild's lawyer, a former judge, Ana Ruiz`
        phrase = _leftwards(words, office - 1) if office > 0 and words[office].text in ",–—-" else phrase
    phrase = _from_its_office(phrase)
    links = [i for i, word in enumerate(phrase) if word.lower in _LINKS]
    is_in_a_name = bool(links) and joined_name(phrase) is not None
    if links and not is_in_a_name and any(bare(word.lower) in ROLES for word in phrase[links[-1] + 1 :]):
        phrase = phrase[links[-1] + 1 :]  # `a spokeswoman for envoy Clara Voss`: the envoy is the name
    if any(word.lower in FORMER for word in phrase):
        return None  # `the former Cabinet secretary Lord Amory`
    return belongs_to(phrase, names) if phrase and _holds_an_office(phrase) else None


def _from_its_office(phrase: Words) -> Words:
    """Leave out what stands before the last office of a phrase: `The minister of Merovia met the head of the Guild`."""
    for at in range(len(phrase) - 2, 0, -1):
        opens = phrase[at].lower in ("the", "its", "their") and phrase[at - 1].text.islower()
        is_linked = phrase[at - 1].lower in _LINKS | JOINING
        if opens and not is_linked and any(word.text in ROLES for word in phrase[at + 1 : at + 4]):
            return phrase[at:]
    return phrase


def _body_whose_office(words: Words, at: int, names: Names) -> str | None:
    """Return the party before `whose` that opens the phrase up to an index: `the Wildlife Service, whose manager Ana Ruiz`."""
    whose = next((i for i in range(at, max(0, at - 6), -1) if words[i].lower == "whose"), 0)
    if whose < 2 or words[whose - 1].text != ",":
        return None
    phrase = _leftwards(words, whose - 2)
    mention = next((candidate for candidate in names.mentions(phrase) if candidate.end == len(phrase)), None)
    if mention:
        return None if mention.is_place else mention.name
    return party_in(phrase, names, plain=False) if phrase and phrase[-1].is_capital else None


def _body_that_owns(phrase: Words, names: Names) -> str | None:
    """Return the organisation that owns what a phrase ends with: `The council's clerk`, `the museum's beekeeper`."""
    for at in range(len(phrase) - 1):
        noun = bare(phrase[at].lower)
        is_small = all(word.text.islower() for word in phrase[at + 1 :]) and len(phrase) - at < 4
        is_kin = phrase[-1].lower in _KIN  # `The guard's widow`
        if owns_in(phrase, at) and noun in ORGANISATIONS - {"guard"} and is_small and not is_kin:
            return names.organisation([*phrase[:at], Word(bare(phrase[at].text), phrase[at].start)])
    return None


def _is_a_title_set_off(words: Words, at: int) -> bool:
    """Say whether only a title stands between a comma and a name: `the pilots' negotiator, Captain Eva Tornberg`."""
    return words[at].is_capital and words[at].lower in TITLES | ROLES and words[at - 1].text == ","


def _owner_beside(words: Words, at: int, names: Names) -> str | None:
    """Return the organisation that owns a person without more: `GMB's Carol Whitty`."""
    letters = bare(words[at].text)
    sets_off = at > 1 and words[at - 1].text == "," and bare(words[at - 2].lower) in ROLES
    mention = next((candidate for candidate in names.mentions(words[: at + 1]) if candidate.end == at + 1), None)
    if mention:
        return None if mention.is_place else mention.name
    if sets_off and letters.lower() not in _DATES:
        return letters  # `its deputy leader, Labour's Imran Shafi`
    return letters if letters.isupper() and len(letters) > 1 and letters.lower() not in _NO_INITIALS else None


def _holds_an_office(phrase: Words) -> bool:
    return any(bare(word.lower) in ROLES | TITLES - HONORIFICS for word in phrase)


def _leftwards(words: Words, at: int) -> Words:
    """Return the noun phrase that ends at an index."""
    begin = at
    while begin >= 0 and at - begin < _REACH and words[begin].is_word and not _stops(words, begin):
        begin -= 1
    return words[begin + 1 : at + 1]


def _stops(words: Words, at: int) -> bool:
    word = words[at]
    if at == 0 and word.lower in _CLAUSES:
        return True  # `As manager Ana Ruiz puts it`
    if word.lower in _LINKS - {"with"} or word.is_capital:
        return False
    if at + 1 < len(words) and word.lower.endswith("ing") and bare(words[at + 1].lower) in ROLES:
        return False  # `the county's planning officer`
    return word.lower in _CLAUSES | AUXILIARIES | ADVERBS | {"and", "but", "or"} or is_verb_here(words, at) is not None


def _behind(words: Words, end: int, names: Names) -> str | None:
    if end >= len(words):
        return None
    if words[end].lower in ("of", "from", "at") and not owns_in(words, end - 1):
        return linked([words[end - 1], *_rightwards(words, end)], names, plain=False)
    if words[end].lower == "is" and not owns_in(words, end - 1):
        inside = _rightwards(words, end + 1)
        head = [word.lower for word in inside[:5]]
        return belongs_to(inside, names) if inside and set(head) & ROLES and "not" not in head else None
    if words[end].text != ",":
        return None
    has_an_age = words[end + 1 : end + 2] and words[end + 1].text.isdecimal()
    has_an_age = has_an_age and [word.lower for word in words[end + 2 : end + 5]] == [",", "of", "the"]
    inside = _rightwards(words, end + 3 if has_an_age else end + 1)  # `Hal Brandreth, 71, of the Readers' Circle`
    if not inside:
        return None
    if inside[0].lower == "who":
        return _by_relative(inside[1:], names)
    if inside[0].lower in _ACTING:
        return _whom_somebody_represents(inside[1:], names)
    if inside[0].lower in ("of", "from"):  # `said Peggy Orme, of Friends of Marwell Library`
        named = linked([words[end - 1], *inside], names, plain=False)
        return named if named and len(named.split()) > 1 else None
    if not any(bare(word.lower) in ROLES | TITLES for word in inside) or inside[:2][-1].lower in _LIVING:
        return None  # `K. Lakshmi, a resident of Narsapur`
    return belongs_to(inside, names)


def _rightwards(words: Words, begin: int) -> Words:
    """Return the words up to the next comma, quotation or verb of saying; `of` and `the` may be among them."""
    end = begin
    while end < len(words) and end - begin < _REACH * 2 and words[end].quotation is None:
        word = words[end]
        if not word.is_word and word.text not in "&’'":
            break
        if end > begin and is_verb_here(words, end) and words[begin].lower != "who":
            break
        end += 1
    return words[begin:end]


def _whom_somebody_represents(words: Words, names: Names) -> str | None:
    """Return who stands behind `representing`, `leading`, `acting for`: a name, or several people of one sort."""
    words = words[1:] if words and words[0].lower == "for" else words
    party = party_in(words, names, plain=True)
    plain = [word for word in words if word.lower not in DETERMINERS]
    are_people = 0 < len(plain) < 4 and plain[-1].lower.endswith("s") and all(word.text.islower() for word in plain)
    return party or (" ".join(word.text for word in plain) if are_people else None)


def _by_relative(inside: Words, names: Names) -> str | None:
    """Return what somebody `chairs`, `leads`, `speaks for`."""
    for at, word in enumerate(inside[:_REACH]):
        if at > 3 and inside[at - 1].lower != "and":
            continue
        speaks = word.lower in ("speaks", "spoke", "speaking", "works", "worked") and at + 1 < len(inside)
        if speaks and inside[at + 1].lower in ("for", "at"):
            return party_in(inside[at + 2 :], names, plain=True)
        if word.lower in _RUNS:
            return party_in(inside[at + 1 :], names, plain=inside[at + 1 : at + 2] and inside[at + 1].lower == "the")
    return None
