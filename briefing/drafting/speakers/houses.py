"""The organisation behind an office that names none, and whom an office means that was named before.

It is the one its sentence began with, or the only one that has such an office.
"""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import ROLES, owns
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.name_meanings import Names, head_noun
from briefing.drafting.names.persons import ORGANISATIONS, bare, owns_in
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
}
"""Offices that one sort of organisation alone has."""

SPOKESPERSONS = {"spokesman", "spokeswoman", "spokesperson", "official", "officials", "source", "sources"}
_OF_ANYBODY = word_list("roles of anybody who holds an office")
_OPENING = {"for", "at"}
_SMALL = word_list("determiners")


def holds_another_office(noun: str, introduced: str) -> bool:
    """Say whether somebody was introduced by another office than a noun names: `the collector` is no `Officer Ana Ruiz`."""
    own = {bare(word.strip(",")).lower() for word in introduced.split()} & ROLES
    return noun not in _OF_ANYBODY and bool(own) and noun not in own


def only_house(words: Sequence[Word], person: str, names: Names) -> str | None:
    """Return the one organisation of the article that has such an office: `Vice-rector Dragan Ilić` of the University."""
    first = person.split()[0]
    before = words[: next((at for at, word in enumerate(words) if word.text == first), 0)]
    noun = next((_ONLY_IN[word.lower] for word in before if word.lower in _ONLY_IN), None)
    return names.called_for_short(noun) if noun else None


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
    if mention and at_the_front:
        following = opening[mention.end] if mention.end < len(opening) else None
        goes_on = following is not None and (following.is_capital or bare(following.lower) in ROLES | ORGANISATIONS)
        is_one = not mention.is_place and not owns_in(opening, mention.end - 1) and not goes_on
        return mention.name if is_one and not names.is_state(mention.name) else None
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
