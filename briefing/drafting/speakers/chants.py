"""What many chant, sing, shout or write on a wall, and the titles of works: words in marks that nobody in particular says."""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.sentences import Word
from briefing.drafting.speakers.speaker import Speaker

THINGS = word_list("things that carry words")
_TITLING = {"titled", "entitled", "headlined", "captioned", "subtitled", "inscribed", "emblazoned", "so-called"}
_SINGING = {
    "sang",
    "sing",
    "sings",
    "singing",
    "sung",
    "painted",
    "daubed",
    "scrawled",
    "sprayed",
    "spray-painted",
    "chalked",
}
_BREAKING = {"broke", "breaks", "breaking", "burst", "bursts", "bursting", "erupted", "erupting"}
_SHOUTED = {"shout", "cry", "yell", "scream", "roar", "sing", "jeer"}
_CROWDS = {"crowd", "crowds", "people", "marchers", "protesters", "demonstrators", "fans", "spectators", "onlookers"}
_WORKS = {
    "novel", "film", "movie", "song", "poem", "play", "musical", "documentary", "series", "album", "ballad", "hymn", "anthem",
    "sitcom", "podcast", "exhibition", "painting", "sculpture",
}  # fmt: skip
"""What has a title, which stands in quotation marks behind it."""


def chanted_thing(words: Sequence[Word], at: int, *, is_short: bool) -> Word | None:
    """Return the word before a quotation that tells that nobody in particular says it, by its index among the words.

    `to cheers of “Home, home!”`, `The hall broke into “Home!”`, `a petition titled “Give us back our whale”`; a title is
    as short as one.
    """
    if not at:
        return None
    before = words[at - 1]
    thing = words[at - 2] if at > 1 and before.lower == "of" else before
    if thing.lower in THINGS and thing.quotation is None:
        return thing
    if at > 1 and before.lower == "into" and words[at - 2].lower in _BREAKING:
        return before
    return before if before.lower in _TITLING | _SINGING or (before.text in _WORKS and is_short) else None


def is_chanted(lemma: str, phrase: Sequence[Word] | None) -> bool:
    """Say whether a verb tells of what many shout at once: `they chanted`, `people in the crowd cried`."""
    return lemma == "chant" or (lemma in _SHOUTED and phrase is not None and _is_a_crowd(phrase))


def chanted(word: Word) -> Speaker:
    """Return the speaker of what many chant, who is nobody."""
    thing = word.lower if word.lower in THINGS else "chants"
    return Speaker(None, thing, None, "it was chanted, by nobody in particular", word.start)


def _is_a_crowd(phrase: Sequence[Word]) -> bool:
    """Say whether many shout, whom nobody knows: `they shouted`, `people in the crowd cried`."""
    return phrase[0].lower == "they" or bool({word.lower for word in phrase} & _CROWDS)
