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
    PRONOUNS,
    ROLES,
    is_verb_here,
)
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.bodies import is_of_a_field, precedes_a_capital
from briefing.drafting.names.brackets import Brackets, in_brackets, is_of_a_party
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.names.persons import FORMER, HONORIFICS, JOINING, ORGANISATIONS, TITLES, bare, owns_in

Words = Sequence[Word]

_LINKS = {"of", "for", "at", "from", "with"}
_RUNS = word_list("verbs of an office")
_CLAUSES = word_list("clause openers") | word_list("openers of time and place")
MODIFIERS = word_list("modifiers that name nothing")
_LIVING = {"resident", "native", "inhabitant", "villager", "citizen", "survivor", "neighbour", "neighbor"}
_OF_A_HOUSE = word_list("offices of any organisation")
_JOINING_CLAUSES = {"but", "and", "yet", "so", "or", "nor"}
_KIN = {"widow", "widower", "wife", "husband", "mother", "father", "son", "daughter", "brother", "sister", "partner"}
_ACTING = {"representing", "leading", "heading", "chairing", "acting", "appearing", "speaking"}
_SPOKEN_FOR = word_list("bodies before a spokesperson")
_LED = word_list("bodies called by their leader")
_OVER_A_REGION = word_list("offices over a region")
_OWN = {"its", "their", "his", "her"}
_ON_BEHALF = [*map(str.split, ("for", "on behalf of", "speaking for", "appearing for", "speaking on behalf of"))]
_STOPS = {"on", "in", "near", "by", "to", "since", "and", "at", "from", "with", "who", "that", "which"}
_ELECTED = word_list("elected for a place")
_AREAS = word_list("areas")
_FIELDS = word_list("portfolios") - {"labour", "labor", "national", "state"}
_PARTS = word_list("what is managed and is no house") | word_list("trades within an organisation")
_REACH = 12
_DATES = word_list("days") | word_list("months")
_NO_INITIALS = word_list("initials that are no organisation")


def owner(words: Words, begin: int, end: int, names: Names, brackets: Brackets) -> str | None:
    """Return the party for which the person named between two indexes speaks; None where nothing beside the name says."""
    inside = in_brackets(brackets.get(words[end - 1].start, ()))
    before = _before(words, begin, names) or _for_whom(words, begin, names)
    if inside:
        return before if before and is_of_a_party(before) and not is_of_a_party(inside) else inside
    behind = _behind(words, end, names)
    is_set_off = begin > 0 and words[begin - 1].text == ","
    return behind or before if is_set_off else before or behind


def belongs_to(words: Words, names: Names) -> str | None:
    """Return the party of an office that is named without a person: `a GWF spokeswoman`, `the minister of Ardania`."""
    mention = next((mention for mention in names.mentions(words) if not mention.is_place), None)
    if mention and names.is_of_no_state(words, mention) and words[0].lower in _OWN:
        return None
    if mention:
        owned = any(owns_in(words, at) for at in range(mention.begin))  # `the firm's UK head`
        return (_owning(words, names) if owned else None) or mention.name
    linked = None if words and words[0].lower in _OWN else _linked(words, names)  # `its head of mission`
    named = (_joined_name(words), linked, _owning(words, names), _modifying(words, names))
    return next((name for name in named if name and name.lower() not in _NO_INITIALS), None)  # `head of HR`


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
    phrase = _from_its_office(phrase)
    links = [i for i, word in enumerate(phrase) if word.lower in _LINKS]
    is_in_a_name = bool(links) and _joined_name(phrase) is not None
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
    return _party_in(phrase, names, plain=False) if phrase and phrase[-1].is_capital else None


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
        return _linked([words[end - 1], *_rightwards(words, end)], names, plain=False)
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
        named = _linked([words[end - 1], *inside], names, plain=False)
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
    party = _party_in(words, names, plain=True)
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
            return _party_in(inside[at + 2 :], names, plain=True)
        if word.lower in _RUNS:
            return _party_in(inside[at + 1 :], names, plain=inside[at + 1 : at + 2] and inside[at + 1].lower == "the")
    return None


def _linked(words: Words, names: Names, *, plain: bool = True) -> str | None:
    """Return the party behind `of`, `for`, `at`: one that has a name before one that has none."""
    places = [at for at, word in enumerate(words) if word.lower in _LINKS and at]
    places = [at for at in places if not any(word.lower in _ELECTED for word in words[max(0, at - 2) : at])]
    for is_plain in (False, True) if plain else (False,):
        for at in places:
            stop = next((other for other in places if other > at and words[other].lower != "of"), len(words))
            party = _party_in(words[at + 1 : stop], names, plain=is_plain)
            if party:
                return party
    return None


def _joined_name(words: Words) -> str | None:
    """Return the name with `of` or `for` in it that stands before an office: `Brotherhood of Signallers president`."""
    begin = next((at for at, word in enumerate(words) if word.is_capital and word.lower not in DETERMINERS), None)
    if begin is None:
        return None
    end = begin
    while end < len(words) and (
        words[end].is_capital or (words[end].lower in JOINING and precedes_a_capital(words, end))
    ):
        end += 1
    run = words[begin:end]
    joins = any(word.lower in ("of", "for") for word in run)
    office = any(bare(word.lower) in ROLES and word.text.islower() for word in words[end : end + 3])
    is_plain = not any(bare(word.lower) in ROLES | TITLES or owns_in(run, at) for at, word in enumerate(run))
    return " ".join(word.text for word in run) if joins and office and is_plain else None


def _owning(words: Words, names: Names) -> str | None:
    """Return the owner of an office: `Sarrin's agriculture minister`, `the doctors’ leader`."""
    for at, word in enumerate(words):
        if owns_in(words, at) and any(bare(later.lower) in ROLES | TITLES for later in words[at + 1 :]):
            begin = at
            while words[at].is_capital and begin and _goes_before(words, begin - 1):
                begin -= 1  # `He met Fisk's deputy`
            begin = begin if words[at].is_capital else 0
            owning = [part for part in words[begin : at + 1] if part.lower not in DETERMINERS | _JOINING_CLAUSES]
            organisation = names.organisation([*owning[:-1], Word(bare(word.text), word.start)])
            if organisation == bare(word.text) and len(owning) > 1:
                organisation = " ".join(
                    [*(part.text for part in owning[:-1]), organisation]
                )  # `The state association's`
            return (
                organisation
                or names.called_for_short(bare(word.lower))
                or " ".join([*(part.text for part in owning[:-1]), bare(word.text)])
            )
    return None


def _goes_before(words: Words, at: int) -> bool:
    is_small = words[at].lower in JOINING and at > 0 and words[at - 1].is_capital
    return is_small or (words[at].is_capital and words[at].lower not in PRONOUNS and not owns_in(words, at))


def _modifying(words: Words, names: Names) -> str | None:
    """Return who stands before the office: `RWU national organiser`, `department head`, `a government envoy`."""
    office = next((at for at, word in enumerate(words) if bare(word.lower) in ROLES), None)
    if office is None:
        return None
    before = [word for word in words[:office] if word.lower not in DETERMINERS | _JOINING_CLAUSES]
    speaks = words[office].lower.startswith("spokes") and all(w.lower in MODIFIERS | _FIELDS | _PARTS for w in before)
    if speaks and before and before[0].lower in _SPOKEN_FOR:
        return before[0].lower  # `Opposition communications spokeswoman Ana Ruiz`
    while len(before) > 1 and before[0].lower in MODIFIERS | _AREAS and before[1].text.isupper():
        del before[0]  # `District CPI(M) secretary`
    if house := _house_before(before, words[office], names):
        return house
    if office == 1 and len(before) == 1 and before[0].is_capital and before[0].lower in _LED:
        return before[0].lower  # `Group leader Ana Ruiz`, of whichever group is meant
    run: list[Word] = []
    for at, word in enumerate(before):
        has_a_number = before[at + 1 : at + 2] and before[at + 1].text.isdecimal()
        empty = () if has_a_number else MODIFIERS | TITLES | _AREAS | _FIELDS | _PARTS
        is_number = bool(run) and word.text.isdecimal()  # `Local 88 President`
        if not (word.is_capital or is_number) or (not run and word.lower in empty):
            break
        run.append(word)
    if len(run) == 1 and run == before and words[office].lower == "owner":
        return None  # `Hut owner Ana Ruiz`
    noun = next((at for at, word in enumerate(before) if word.lower in ORGANISATIONS), None)
    if noun is not None:
        if run and len(run) <= noun and before[noun].text.islower():  # `Tory group leader`
            return " ".join(word.text for word in before[: noun + 1])
        return names.organisation(before[: noun + 1]) or " ".join(word.text for word in before[: noun + 1])
    governs = words[office].lower in _OVER_A_REGION and len(run) > 1  # `Western Province Premier Ana Ruiz`
    is_numbered = bool(run) and run[-1].text.isdecimal()
    if (
        run
        and (len(run) < len(before) or is_numbered or not words[office].is_capital or governs)
        and not _is_common(run, names)
    ):
        return " ".join(word.text for word in run)
    return None


def _house_before(before: Words, office: Word, names: Names) -> str | None:
    """Return the house that a common noun before an office calls: `Port director Ana Ruiz`, where `the port had counted`."""
    is_plain = bool(before) and all(word.text.islower() for word in before[1:])
    if not is_plain or office.lower not in _OF_A_HOUSE or any(word.lower in ORGANISATIONS for word in before):
        return None
    return names.house(before[0].lower)


def _is_common(run: Words, names: Names) -> bool:
    """Say whether a run of capitals is only the first word of its sentence: a word that the articles write small."""
    return len(run) == 1 and (names.is_written_small(run[0].lower) or owns_in(run, 0))


def _party_in(words: Words, names: Names, *, plain: object) -> str | None:
    """Return the party that a noun phrase names; one without a name only where `plain` says so."""
    mention = next((mention for mention in names.mentions(words)), None)
    if mention and not is_of_a_field(words, mention.end):
        return mention.name
    run: list[str] = []
    if mention or (words and words[0].is_capital and is_of_a_field(words, 1)):
        return None  # `head of European operations`
    for at, word in enumerate(words):
        if not run and at and word.lower in _STOPS:
            return names.organisation(words[:at]) if plain else None
        joins = bool(run) and word.lower in JOINING and at + 1 < len(words) and words[at + 1].is_capital
        if word.is_capital and word.lower not in DETERMINERS | _DATES:
            run.append(bare(word.text))
            if owns_in(words, at):
                following = words[at + 1] if at + 1 < len(words) else None
                is_of_many = word.lower.endswith("s'") and following is not None and following.lower not in ROLES
                is_body = following is not None and (following.lower in ORGANISATIONS or is_of_many)
                if following is None or not following.is_capital or not is_body:
                    break
                run[-1] = word.text  # `Fishers' Congress`
        elif joins:
            run.append(word.text)
        elif run:
            break
    while run and run[-1].lower() in JOINING:
        run.pop()
    if run and all(part.lower() in _FIELDS for part in run):
        return None  # `Minister for Finance`
    if run:
        person = names.person([Word(part, 0) for part in run]) or names.full_name(run[-1])
        return names.party_of(person) or person if person else " ".join(run)
    return names.organisation(words) if plain else None
