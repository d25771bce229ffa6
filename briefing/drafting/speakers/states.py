"""Whose an office or an organ of a state is that is named without it: `government spokesman Ana Ruiz`.

It is that of the state whose capital or seat the sentence begins in, else of the state that spoke last.
"""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.speakers.memory import Memory
from briefing.drafting.speakers.speaker import Speaker

_SCENES = word_list("openers of time and place") | {"from"}
_LONGEST_SCENE = 8
_COUNTRY = {"country's", "kingdom's", "republic's", "nation's"}
_INTENDING = word_list("verbs of intention")


def state_meant(words: Sequence[Word], names: Names, memory: Memory) -> Speaker | None:
    """Return the state that an office of a sentence belongs to, where the office itself names none."""
    scene = _state_of_the_scene(words, names) or _state_that_means_to(words, names)
    return scene or _state_that_spoke_last(names, memory)


def _state_that_means_to(words: Sequence[Word], names: Names) -> Speaker | None:
    """Return the state of which a sentence says first what it will do: `Zambia will not yield, Mines Minister Ana Ruiz said`."""
    mention = next(iter(names.mentions(words[:_LONGEST_SCENE])), None)
    if mention is None or mention.begin > 1 or mention.end >= len(words) or not names.is_state(mention.name):
        return None
    means_to = words[mention.end].lower in _INTENDING
    return Speaker(mention.name, mention.surface, None, "", words[0].start) if means_to else None


def _state_that_spoke_last(names: Names, memory: Memory) -> Speaker | None:
    """Return the state that spoke last, or that the last sentence was about, if nobody else did since."""
    last = next(memory.recent(), None)
    is_plain = last is not None and (not last.is_personal or last.person is None)
    is_state = last is not None and is_plain and names.is_state(last.party or "")
    return last if is_state else None


def _state_of_the_scene(words: Sequence[Word], names: Names) -> Speaker | None:
    """Return the state in which a sentence says that it takes place: `In the Merovian capital, …`."""
    comma = next((at for at, word in enumerate(words[:_LONGEST_SCENE]) if word.text == ","), 0)
    if not comma or words[0].lower not in _SCENES:
        return None
    mention = next(iter(names.mentions(words[:comma])), None)
    if mention is None or not names.is_state(mention.name):
        return None
    return Speaker(mention.name, mention.surface, None, "", words[0].start)


def country_of(words: Sequence[Word], names: Names, memory: Memory) -> str | None:
    """Return the state that `the country` is which owns something in a sentence: `Laos said so, the country's minister …`."""
    at = _place_of_the_country(words)
    if not at:
        return None
    opening = next((mention for mention in names.mentions(words[:at]) if mention.begin < 2), None)
    if opening is not None and names.is_state(opening.name):
        return opening.name
    return next((speaker.party for speaker in memory.recent() if names.is_state(speaker.party or "")), None)


def with_its_country(words: Sequence[Word], country: str | None) -> Sequence[Word]:
    """Return some words with the name of a state for `the country's`."""
    at = _place_of_the_country(words)
    if not at or country is None:
        return words
    return [*words[: at - 1], Word(f"{country}’s", words[at - 1].start), *words[at + 1 :]]


def _place_of_the_country(words: Sequence[Word]) -> int:
    """Return the index of the first `country's` behind `the` or `that`; 0 where there is none."""
    places = (at for at in range(1, len(words)) if words[at].lower in _COUNTRY)
    return next((at for at in places if words[at - 1].lower in ("the", "that")), 0)
