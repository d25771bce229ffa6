"""What is said under a label or in a heading: whose a sentence is, whom a question quotes, and what a speaker promises."""

from collections.abc import Mapping, Sequence

from briefing.drafting.articles.article import Run
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import PRONOUNS
from briefing.drafting.language.sentences import Sentence, Word
from briefing.drafting.names.gazetteer import known_names
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.speakers.attribution import Attribution
from briefing.drafting.speakers.speaker import Speaker

_PRESS = word_list("press") | word_list("press in general")
_LENGTH_OF_THE = 4
_TOWARDS = {"to", "from", "with", "on", "against", "by", "in"}


def said_by_somebody(
    sentence: Sentence, attributed: Mapping[int, Attribution], party: str | None
) -> Attribution | None:
    """Return who says what a sentence of a party's statement quotes: `“Oldbury makes butter,” said chief executive Ana Ruiz.`

    So does whoever the sentence begins with, a person or a spokesman of the party: `A spokesman said: “Oldbury makes butter.”`
    """
    first = attributed.get(0)
    if first is None:
        return None
    speaker, span = first.speaker, sentence.spans[0]
    opens = span.start <= sentence.start + 2
    if not first.verb:  # nothing but a quotation
        return first if opens and span.end >= sentence.end - 2 and speaker.person else None
    is_named = speaker.is_named or (speaker.party == speaker.person and "read as" not in speaker.how)
    leads = first.verb_index is not None and is_named and first.begins <= sentence.start + _LENGTH_OF_THE
    is_of_the_party = speaker.party == party and span.end >= sentence.end - 2
    return (
        first if (speaker.person and (opens or leads)) or (is_of_the_party and first.verb_index is not None) else None
    )


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


def is_called_so(name: str | None, party: str | None) -> bool:
    """Say whether a name is a party's own, in full or in short: `der Mieterbund` in a statement of the Mieterbund Ostheim."""
    return name == party or (name is not None and party is not None and f" {name} " in f" {party} ")


def speaks_in_a_heading(attribution: Attribution, run: Run, names: Names) -> bool:
    """Say whether a heading says whose words it quotes; in the standfirst, a name that the article knows."""
    speaker = attribution.speaker
    is_known = speaker.person or speaker.party in (*names.learned_names(), *known_names())
    return bool(attribution.verb and (is_known or not run.is_standfirst))
