"""What is said under a label: whose a sentence is, whom a question quotes, whom a speaker talks to and what he promises."""

from collections.abc import Mapping, Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import PRONOUNS
from briefing.drafting.language.sentences import Sentence, Word
from briefing.drafting.speakers.attribution import Attribution
from briefing.drafting.speakers.speaker import Speaker

_PRESS = word_list("press") | word_list("press in general")
_TOWARDS = {"to", "from", "with", "on", "against", "by", "in"}


def said_by_a_person(sentence: Sentence, attributed: Mapping[int, Attribution]) -> Attribution | None:
    """Return who says what a sentence of a statement begins with: `“Oldbury makes butter,” said chief executive Ana Ruiz.`"""
    opens = bool(sentence.spans) and sentence.spans[0].start <= sentence.start + 2
    first = attributed.get(0) if opens else None
    return first if first and first.verb and first.speaker.person else None


def promises(speaker: Speaker, text: str) -> bool:
    """Say whether a party says under its own name what it will do: `Ullmoor Water will appeal`."""
    begin, _, rest = text.removeprefix("The ").partition(" will ")
    noun = (speaker.party or "").rpartition(" ")[2].lower()
    is_party = begin in (speaker.party, speaker.text) or (text.startswith("The ") and bool(noun) and begin == noun)
    return bool(rest) and is_party and not rest.startswith("not ")


def is_nobody_named(attribution: Attribution) -> bool:
    """Say whether somebody who asks quotes no party: a pronoun, the press, or words that no verb gives to anybody."""
    words = attribution.speaker.text.lower().split()
    return attribution.verb_index is None or not words or words[0] in PRONOUNS or words[-1] in _PRESS


def is_addressed(words: Sequence[Word], at: int) -> bool:
    """Say whether whoever speaks for himself tells something of another one: `We asked Cassia`, `call on Cassia`."""
    return any(word.lower in ("we", "i") for word in words[:at]) or (at > 0 and words[at - 1].lower in _TOWARDS)
