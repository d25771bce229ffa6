"""What the clause around a verb of saying tells of it: whether it is only foreseen, and where a relative clause ends."""

from collections.abc import Sequence

from briefing.drafting.language.sentences import Word

_NO_MATTER = {"whatever", "whoever", "wherever", "whenever", "whichever"}
_FORESEEING = {"would", "will", "could", "might", "may", "shall"}


def is_only_foreseen(words: Sequence[Word], verb: int) -> bool:
    """Say whether a verb of saying stands behind `would` or `could`: nobody has said so yet."""
    return any(word.lower in _FORESEEING for word in words[max(0, verb - 2) : verb])


def is_of_no_matter(words: Sequence[Word], phrase: Sequence[Word]) -> bool:
    """Say whether somebody is only said to say what does not matter: `will fill it whatever its neighbours say`."""
    at = next((i for i, word in enumerate(words) if word.start == phrase[0].start), 0)
    return at > 0 and words[at - 1].lower in _NO_MATTER


def closed_before(words: Sequence[Word], verb: int, at: int) -> bool:
    """Say whether the clause of a verb behind `who` or `which` has ended, with a comma, before an index."""
    relative = any(word.lower in ("who", "which") for word in words[max(0, verb - 4) : verb])
    commas = [i for i in range(verb + 1, at) if words[i].text == ","]
    if len(commas) == 2 and _names_who(words, commas[0], commas[1]):
        return False  # `who wrote that her inspector, Ana Ruiz, had found the doors “…”`
    return relative and bool(commas)


def _names_who(words: Sequence[Word], opening: int, closing: int) -> bool:
    """Say whether between two commas nothing stands but the name of whoever is told of before them."""
    inside = words[opening + 1 : closing]
    return (
        words[opening - 1].text.islower() and bool(inside) and all(word.is_word and word.is_capital for word in inside)
    )


def adds_to_a_clause(words: Sequence[Word], outer: int, inner: int, at: int) -> bool:
    """Say whether a quotation goes on with what is told behind `said that`: `Rask said that they had asked and “got one”`."""
    is_told = words[outer + 1].lower == "that" and outer < inner
    if words[inner].lower == "reported" and words[inner - 1].lower == "had" and outer < inner < at - 2:
        return True  # `Ana Ruiz said the firm had reported the leak “nine days late”`
    tells_what = any(word.lower == "that" for word in words[outer + 1 : min(inner, outer + 6)])
    if tells_what and words[inner].lower in ("seen", "saw") and inner + 1 == at:
        return True  # `Rask said that his lawyer had seen “three better maps”`
    return is_told and inner + 1 < at - 1 and words[at - 1].lower in ("and", "but")
