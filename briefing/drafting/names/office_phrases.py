"""The party that an office is of, as the phrase itself says: `a GWF spokeswoman`, `head of workforce at the CCE`."""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import (
    DETERMINERS,
    PRONOUNS,
    ROLES,
)
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.beside_names import MODIFIERS
from briefing.drafting.names.bodies import is_of_a_field, precedes_a_capital
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.names.persons import HONORIFICS, JOINING, ORGANISATIONS, TITLES, bare, owns_in

Words = Sequence[Word]

_LINKS = {"of", "for", "at", "from", "with"}
_OF_A_HOUSE = word_list("offices of any organisation")
_JOINING_CLAUSES = {"but", "and", "yet", "so", "or", "nor"}
_SPOKEN_FOR = word_list("bodies before a spokesperson")
_LED = word_list("bodies called by their leader")
_OVER_A_REGION = word_list("offices over a region")
_OWN = {"its", "their", "his", "her"}
_STOPS = {"on", "in", "near", "by", "to", "since", "and", "at", "from", "with", "who", "that", "which"}
_ELECTED = word_list("elected for a place")
_AREAS = word_list("areas")
_FIELDS = word_list("portfolios") - {"labour", "labor", "national", "state"}
_PARTS = word_list("what is managed and is no house") | word_list("trades within an organisation")
_DATES = word_list("days") | word_list("months")
_NO_INITIALS = word_list("initials that are no organisation")


def belongs_to(words: Words, names: Names) -> str | None:
    """Return the party of an office that is named without a person: `a GWF spokeswoman`, `the minister of Ardania`."""
    mention = next((mention for mention in names.mentions(words) if not mention.is_place), None)
    if mention and names.is_of_no_state(words, mention) and words[0].lower in _OWN:
        return None
    if mention:
        owned = any(owns_in(words, at) for at in range(mention.begin))  # `the firm's UK head`
        return (_owning(words, names) if owned else None) or mention.name
    of_its_link = None if words and words[0].lower in _OWN else linked(words, names)  # `its head of mission`
    named = (joined_name(words), of_its_link, _owning(words, names), _modifying(words, names))
    return next((name for name in named if name and name.lower() not in _NO_INITIALS), None)  # `head of HR`


def linked(words: Words, names: Names, *, plain: bool = True) -> str | None:
    """Return the party behind `of`, `for`, `at`: one that has a name before one that has none."""
    places = [at for at, word in enumerate(words) if word.lower in _LINKS and at]
    places = [at for at in places if not any(word.lower in _ELECTED for word in words[max(0, at - 2) : at])]
    for is_plain in (False, True) if plain else (False,):
        for at in places:
            stop = next((other for other in places if other > at and words[other].lower != "of"), len(words))
            party = party_in(words[at + 1 : stop], names, plain=is_plain)
            if party:
                return party
    return None


def _small_noun_of_a_body(words: Words) -> list[str]:
    """Return the noun in small letters that ends the name of a body: `town council` of `Fenwold town council`."""
    noun = next((at for at, word in enumerate(words[:2]) if word.lower in ORGANISATIONS), None)
    is_small = noun is not None and all(word.is_word and word.text.islower() for word in words[: noun + 1])
    is_plain = is_small and noun is not None and (noun == 0 or words[0].lower in _AREAS | MODIFIERS)
    return [bare(word.text) for word in words[: (noun or 0) + 1]] if is_plain else []


def joined_name(words: Words) -> str | None:
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
            if body := _body_of_many(words, at):
                return " ".join([*(part.text for part in owning), body])
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


def _body_of_many(words: Words, owner: int) -> str | None:
    """Return the noun of a body that many own, before an office of it: `committee` of `Miners' committee head Ana Ruiz`."""
    noun, office = (*words[owner + 1 : owner + 3], None, None)[:2]
    is_body = noun is not None and office is not None and noun.text.islower() and noun.lower in ORGANISATIONS
    are_many = words[owner].lower.endswith("s'")
    return noun.text if is_body and are_many and noun and office and bare(office.lower) in ROLES else None


def _goes_before(words: Words, at: int) -> bool:
    is_small = words[at].lower in JOINING and at > 0 and words[at - 1].is_capital
    return is_small or (words[at].is_capital and words[at].lower not in PRONOUNS and not owns_in(words, at))


def _modifying(words: Words, names: Names) -> str | None:
    """Return who stands before the office: `RWU national organiser`, `department head`, `a government envoy`."""
    office = next((at for at, word in enumerate(words) if bare(word.lower) in ROLES), None)
    if office is None:
        return _force_before_a_rank(words, names)
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
    are_initials = bool(run) and all(word.text.isupper() and len(word.text) > 2 for word in run)
    if (
        run
        and (len(run) < len(before) or is_numbered or not words[office].is_capital or governs or are_initials)
        and not _is_common(run, names)
    ):
        return " ".join(word.text for word in run)
    return None


def _force_before_a_rank(words: Words, names: Names) -> str | None:
    """Return the force that stands before a rank: `Hydran Coast Guard Commodore Ana Ruiz`."""
    ranks = (at for at, word in enumerate(words) if at > 1 and word.is_capital and word.lower in TITLES - HONORIFICS)
    rank = next(ranks, None)
    is_one = rank is not None and words[rank - 1].is_capital and words[rank - 1].lower in ORGANISATIONS
    return names.organisation(words[:rank]) if is_one else None


def _house_before(before: Words, office: Word, names: Names) -> str | None:
    """Return the house that a common noun before an office calls: `Port director Ana Ruiz`, where `the port had counted`."""
    is_plain = bool(before) and all(word.text.islower() for word in before[1:])
    if not is_plain or office.lower not in _OF_A_HOUSE or any(word.lower in ORGANISATIONS for word in before):
        return None
    return names.house(before[0].lower)


def _is_common(run: Words, names: Names) -> bool:
    """Say whether a run of capitals is only the first word of its sentence: a word that the articles write small."""
    return len(run) == 1 and (names.is_written_small(run[0].lower) or owns_in(run, 0))


def party_in(words: Words, names: Names, *, plain: object) -> str | None:
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
            run += _small_noun_of_a_body(words[at : at + 3])
            break
    while run and run[-1].lower() in JOINING:
        run.pop()
    if run and all(part.lower() in _FIELDS for part in run):
        return None  # `Minister for Finance`
    if run:
        person = names.person([Word(part, 0) for part in run]) or names.full_name(run[-1])
        return names.party_of(person) or person if person else " ".join(run)
    return names.organisation(words) if plain else None
