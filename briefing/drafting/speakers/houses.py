"""The organisation behind an office that names none, and whom an office means that was named before.

It is the one its sentence began with, or the only one that has such an office.
"""

from collections.abc import Iterable, Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import DOCUMENTS, ROLES, owns
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.beside_names import MODIFIERS
from briefing.drafting.names.gazetteer import known_names
from briefing.drafting.names.generic_names import NamedOrganisations
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.names.persons import HONORIFICS, ORGANISATIONS, bare, owns_in
from briefing.drafting.names.phrase_heads import head_noun
from briefing.drafting.speakers.noun_phrases import named_behind_its_noun
from briefing.drafting.speakers.speaker import Speaker

_ONLY_IN = {
    "rector": "university",
    "vice-rector": "university",
    "dean": "university",
    "provost": "university",
    "vice-chancellor": "university",
    "headteacher": "school",
    "headmaster": "school",
    "headmistress": "school",
    "curator": "museum",
    "bishop": "diocese",
    "abbot": "abbey",
    "abbess": "abbey",
    "prefect": "prefecture",
    "sub-prefect": "sub-prefecture",
}
"""Offices that one sort of organisation alone has."""

SPOKESPERSONS = {"spokesman", "spokeswoman", "spokesperson", "official", "officials", "source", "sources"}
_RANKS = {"insp", "inspector", "supt", "superintendent", "sgt", "sergeant", "det", "detective", "constable", "dci"}
_FIRMS = {"company", "firm"}
_OF_ANYBODY = word_list("roles of anybody who holds an office")
_IN_A_MINISTRY = {"minister", "secretary", "undersecretary", "under-secretary"}
_PLEADING = {"denies", "denied", "pleaded", "pleads", "admitted", "admits", "charged", "accused"}
_CHARGES = {"count", "counts", "charge", "charges", "charged", "guilty", "fraud", "manslaughter", "theft"}
_OPENING = {"for", "at"}
_ELECTED = word_list("elected for a place")
_THE = Word("the", 0)
_SMALL = word_list("determiners")


def holds_another_office(noun: str, introduced: str) -> bool:
    """Say whether somebody was introduced by another office than a noun names: `the collector` is no `Officer Ana Ruiz`."""
    own = {bare(word.strip(",")).lower() for word in introduced.split()} & ROLES
    return noun not in _OF_ANYBODY and bool(own) and noun not in own


def is_called_by_an_office(speaker: Speaker) -> bool:
    """Say whether a party is somebody without a name, of whom only the office is known, and so owns no office: `foreman`."""
    last = (speaker.party or "").rpartition(" ")[2]
    return speaker.person is None and speaker.is_personal and last in ROLES


def is_another_one(words: Sequence[Word], speaker: Speaker) -> bool:
    """Say whether a word before an office tells that it is not the office without a name that spoke: `the pit manager`."""
    modifiers = {word.lower for word in words[:-1] if word.text.islower()} - _SMALL - MODIFIERS
    introduced = set(speaker.text.lower().replace(",", " ").split())
    is_plain = len(words) > 2 and all(word.text.islower() for word in words[1:])
    if is_called_by_an_office(speaker) and head_noun(words) not in introduced:
        return True  # `the spokesman` is not the foreman who spoke before
    return speaker.person is None and is_plain and bool(modifiers) and not ({words[-1].lower} | modifiers) & introduced


def only_house(words: Sequence[Word], person: str, names: Names) -> str | None:
    """Return the one organisation of the article that has such an office: `Vice-rector Dragan Ilić` of the University."""
    first = person.split()[0]
    before = words[: next((at for at, word in enumerate(words) if word.text == first), 0)]
    if len(before) > 1 and before[-1].lower in _IN_A_MINISTRY:
        return names.ministry_of(before[0].lower)  # `Agriculture Permanent Secretary David Kasule`
    noun = next((_ONLY_IN[word.lower] for word in before if word.lower in _ONLY_IN), None)
    return names.called_for_short(noun) or names.house(noun) if noun else None


def force_of_the_rank(words: Sequence[Word], names: Names) -> str | None:
    """Return the one police force of the article, where somebody has a rank of the police: `Insp Fergus Kell`."""
    if not any(word.lower in _RANKS for word in words[:3]):
        return None
    return names.called_for_short("police") or names.called_for_short("constabulary")


def is_bare_office(words: Sequence[Word]) -> bool:
    """Say whether a phrase before a name is an office without more, or none: `the managing director, Ana Ruiz`."""
    end = next((at for at, word in enumerate(words) if at and (word.text == "," or word.is_capital)), len(words))
    lowers = [word.lower for word in words[:end]]
    if any(lowers[at : at + 2] == ["of", "the"] and lowers[at - 1] in ROLES for at in range(1, end - 1)):
        return False  # `the clerk of the course, Ana Ruiz`
    return words[end - 1].lower not in ROLES or all(word.lower in ROLES | MODIFIERS for word in words[1:end])


def is_institution(speaker: Speaker) -> bool:
    """Say whether no person speaks, or one without a name for an institution: `The hotel's lawyers`."""
    is_somebody = speaker.text.casefold() == (speaker.party or "").casefold()
    return not speaker.is_personal or (speaker.person is None and not is_somebody)


def generic_owner(words: Sequence[Word], begin: int) -> Sequence[Word]:
    """Return `the chain` before a name that begins at an index: `A spokeswoman for the chain, Leanne Oduya`."""
    is_set_off = begin > 4 and words[begin - 1].text == "," and words[begin - 3].lower == "the"
    is_of_one = is_set_off and words[begin - 4].lower in ("for", "of", "at", "from")
    return words[begin - 3 : begin - 1] if is_of_one and words[begin - 5].lower in ROLES else ()


def institution_before(words: Sequence[Word], start: int, names: Names) -> str | None:
    """Return the organisation that a sentence begins with, before an offset: `The museum will keep it, director Ana Ruiz said`.

    It is the subject, or stands behind `for`: `For the Rescue Initiative, its president said`.
    """
    begin = 1 if words and words[0].lower in _OPENING else 0
    stop = next((at for at, word in enumerate(words) if word.start >= start), len(words))
    end = next((at for at in range(begin, stop) if not words[at].is_word), stop)
    opening = words[begin:end]
    if not opening:
        return None
    mention = next(iter(names.mentions(opening)), None)
    at_the_front = mention is not None and all(word.lower in _SMALL for word in opening[: mention.begin])
    if words[0].lower in _OPENING and (behind_its_noun := named_behind_its_noun(opening)):
        return behind_its_noun  # `At the mining company Terrasol, head of logistics Ana Ruiz said`
    if mention and at_the_front:
        following = opening[mention.end] if mention.end < len(opening) else None
        goes_on = following is not None and (following.is_capital or bare(following.lower) in ROLES | ORGANISATIONS)
        is_one = not mention.is_place and not owns_in(opening, mention.end - 1) and not goes_on
        return mention.name if is_one and not names.is_state(mention.name) else None
    return None


def last_office(words: Sequence[Word]) -> Sequence[Word]:
    """Return the last office of a body in a sentence behind which no name stands: `a letter that the museum's director keeps`."""
    for at in range(len(words) - 1, 1, -1):
        owner = words[at - 1]
        following = words[at + 1] if at + 1 < len(words) else None
        is_alone = following is not None and following.is_word and following.text.islower()
        is_office = words[at].lower in ROLES - SPOKESPERSONS and owns(owner) and bare(owner.lower) in ORGANISATIONS
        if is_alone and is_office and at > 1 and words[at - 2].lower == "the":
            return words[at - 2 : at + 1]
    return ()


def last_described(words: Sequence[Word], names: Names) -> str | None:
    """Return the organisation without a name that a sentence describes last: `the pride of the development agency`."""
    for at in range(len(words) - 1, 0, -1):
        is_one = words[at].text.islower() and words[at].lower in ORGANISATIONS
        if is_one and any(word.lower == "the" for word in words[max(0, at - 4) : at]):
            return names.organisation(words[max(0, at - 3) : at + 1])
    return None


def introduced_by(spoken: Sequence[tuple[int, Speaker]], words: Sequence[Word]) -> Speaker | None:
    """Return the last speaker who was introduced by the same words: `Health Secretary` is `the health secretary`."""
    wanted = {word.lower for word in words if word.is_word} - _SMALL
    for _, speaker in reversed(spoken):
        if speaker.party and wanted <= set(speaker.text.lower().replace(",", " ").split()):
            return speaker
    return None


def party_of_the_unnamed(spoken: Sequence[tuple[int, Speaker]], count: int) -> str | None:
    """Return the party of a spokesperson without a name who spoke in the sentence before, or the one before that."""
    spoke_at, speaker = spoken[-1] if spoken else (0, None)
    is_near = speaker is not None and speaker.person is None and count - spoke_at <= 2
    unnamed = speaker is not None and bool(SPOKESPERSONS & set(speaker.text.lower().split()))
    return speaker.party if speaker is not None and is_near and unnamed else None


def is_only_titled(words: Sequence[Word], person: str) -> bool:
    """Say whether nothing but a title stands before a name in full: `Councillor Ana Ruiz`."""
    before = len(words) - len(person.split())
    return before == 1 and len(person.split()) > 1 and words[0].lower in HONORIFICS | _ELECTED


def party_of_the_holder(spoken: Sequence[tuple[int, Speaker]], count: int) -> str | None:
    """Return the party of whoever spoke in the sentence before by an office that one alone holds: `The chair of the trust`."""
    spoke_at, speaker = spoken[-1] if spoken else (0, None)
    if speaker is None or speaker.person is not None or count - spoke_at != 1:
        return None
    first, *words = speaker.text.lower().split()
    office = words.index("of") - 1 if "of" in words[1:] else -1
    holds = (
        first == "the" and office >= 0 and words[office] in ROLES - SPOKESPERSONS and not words[office].endswith("s")
    )
    return speaker.party if holds else None


def holder_of_the_office(
    persons: Sequence[tuple[int, Speaker]], count: int, words: Sequence[Word], party: str
) -> Speaker | None:
    """Return the person who spoke for a party just before, where a phrase means an office of it: `its top diplomat`."""
    noun = head_noun(words)
    definite = words[0].lower not in ("a", "an", "one", "another") and any(owns(word) for word in words[:3])
    if noun not in ROLES - SPOKESPERSONS or not definite:
        return None
    same = [speaker for at, speaker in persons if count - at <= 2 and speaker.person and speaker.party == party]
    return same[-1] if same else None


def is_an_unnamed_holder(phrase: Sequence[Word], speaker: Speaker) -> bool:
    """Say whether a phrase means one person by an office that only one holds: `Its director`, `The trust's head of policy`."""
    noun = head_noun(phrase)
    is_definite = phrase[0].lower in _SMALL - {"a", "an", "one", "another"} or any(owns(word) for word in phrase)
    return speaker.person is None and is_definite and noun in ROLES - SPOKESPERSONS and not noun.endswith("s")


def up_to_a_deed(phrase: Sequence[Word]) -> Sequence[Word]:
    """Leave out what an office-holder, a text or a body does, behind it: `Its director shows visitors a model`."""
    if phrase[0].lower not in _SMALL:
        return phrase
    for at in range(1, min(4, len(phrase) - 1)):
        deed = phrase[at + 1]
        is_deed = deed.text.islower() and deed.lower.endswith(("s", "ed")) and deed.lower not in ROLES
        if phrase[at].lower in ROLES | DOCUMENTS | ORGANISATIONS and is_deed:
            return phrase[: at + 1]
    return phrase


def is_accused_in(words: Sequence[Word]) -> bool:
    """Say whether a sentence tells that whoever it names first stands before a court: `denies three counts of fraud`."""
    lowers = {word.lower for word in words}
    return bool(lowers & _PLEADING) and bool(lowers & _CHARGES)


def plain_owner(words: Sequence[Word], organisations: NamedOrganisations) -> str | None:
    """Return the organisation in whose name somebody is named, and which has no name of its own: `the opposition's Ana Ruiz`."""
    owner = [word for word in words if word.lower not in _SMALL]
    if len(owner) != 1 or owner[0].is_capital or owner[0].lower.rstrip("'s") in ROLES:
        return None
    return organisations.meant_by([_THE, Word(bare(owner[0].text), 0)]) or bare(owner[0].text)


def owner_in_general(words: Sequence[Word], near: Iterable[Speaker], organisations: NamedOrganisations) -> str | None:
    """Return whom an office belongs to that only a general noun names: `company spokesman`, `the union's leader`."""
    nouns = [word for word in words[:-1] if word.lower not in _SMALL]
    if len(nouns) != 1:
        return None
    noun = bare(nouns[0].text)
    spoke = list(near)
    named = next((party for speaker in spoke if (party := speaker.party or "").lower().endswith(f" {noun}")), None)
    named = named or organisations.meant_by([_THE, Word(noun, 0)])
    firms = {speaker.party for speaker in spoke if noun in _FIRMS and _may_be_a_firm(speaker)}
    return named or (next(iter(firms)) if len(firms) == 1 else None)


def _may_be_a_firm(speaker: Speaker) -> bool:
    """Say whether whoever spoke has a name that is no person's and no state's, so that `the company` may mean it."""
    party = speaker.party or ""
    return party[:1].isupper() and party not in (speaker.person, *known_names()) and not is_called_by_an_office(speaker)
