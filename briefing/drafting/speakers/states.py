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
    is_state = last is not None and not last.is_personal and names.is_state(last.party or "")
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
