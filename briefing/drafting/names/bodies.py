"""How a sentence shows that a name is a body that speaks: it acts, a noun tells what it is, or it is people of a place."""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import (
    AUXILIARIES,
    DETERMINERS,
    PRONOUNS,
    ROLES,
    is_of_manner,
    is_verb_here,
)
from briefing.drafting.language.sentences import Word
from briefing.drafting.language.verbs import reporting
from briefing.drafting.names.persons import JOINING, ORGANISATIONS, bare

STATE_ORGANS = word_list("organs of a state")
DATES = word_list("days") | word_list("months")
GENERIC = word_list("organisations called in general")
GROUPS = word_list("groups")
_SPEECH_NOUNS = word_list("nouns of speech")
_CONDUCT = word_list("nouns of conduct")
OPENERS = (
    word_list("clause openers")
    | word_list("sentence openers")
    | DETERMINERS
    | PRONOUNS
    | {"and", "but", "or", "yet", "both", "you", "your", "my"}
)
_OFFICES_OF_A_HOUSE = word_list("offices of a house")
_BUSINESS = word_list("fields of a business")
_FOREMOST = word_list("places in a row")


def shows_a_body(words: Sequence[Word], end: int, name: Sequence[str]) -> bool:
    """Say whether what stands around a name that ends at an index shows that it is a body."""
    is_one = _is_called_an_organisation(words, end) or _takes_a_plural(words, end - len(name), end)
    is_one = is_one or _is_apposed_to_its_noun(words, end - len(name), end)
    is_one = is_one or _goes_on_with_which(words, end - len(name), end) or _has_an_office_of_a_house(words, end, name)
    return is_one or _are_people_of(words, end, name) or "&" in name[1:-1]


def _is_apposed_to_its_noun(words: Sequence[Word], begin: int, end: int) -> bool:
    """Say whether a name between commas stands behind its noun, which begins the sentence: `His club, Velo Harrow, …`."""
    if (
        begin < 3
        or words[begin - 1].text != ","
        or words[end : end + 1] == ()
        or words[begin - 2].lower not in ORGANISATIONS
    ):
        return False
    opening = words[: begin - 2]
    is_plain = all(word.is_word and (word.text.islower() or word is words[0]) for word in opening)
    is_plain = is_plain and words[begin - 2].text.islower() and words[0].lower in DETERMINERS and len(opening) < 4
    return (
        is_plain and end < len(words) and words[end].text == "," and not {w.lower for w in opening} & JOINING - {"the"}
    )


def _goes_on_with_which(words: Sequence[Word], begin: int, end: int) -> bool:
    """Say whether `which` tells that two capitals or more are no person: `Sound Line, which runs the ferries`."""
    is_which = [word.lower for word in words[end : end + 2]] == [",", "which"]
    before = words[begin - 1] if begin > 0 else None
    is_placed = before is not None and before.is_word and before.lower != "that"
    return is_which and end - begin > 1 and not is_placed


def _has_an_office_of_a_house(words: Sequence[Word], end: int, name: Sequence[str]) -> bool:
    """Say whether a name owns an office that only an organisation has: `Sound Line's operations director`."""
    if len(name) < 2 or not words[end - 1].lower.endswith(("'s", "s'")):
        return False
    office = next(
        (at for at in range(end, min(len(words), end + 4)) if not words[at].text.islower()), min(len(words), end + 4)
    )
    return office > end and words[office - 1].lower in _OFFICES_OF_A_HOUSE


def acts(words: Sequence[Word], end: int) -> bool:
    """Say whether the name that ends here owns an office, stands before one, or is the subject of a verb of saying."""
    following = words[end : end + 4]
    offices = ROLES | STATE_ORGANS
    if words[end - 1].lower.endswith(("'s", "s'")):
        return any(bare(word.lower) in offices | _SPEECH_NOUNS | _CONDUCT for word in following[:3])
    if following and bare(following[0].lower) in STATE_ORGANS | {"officials", "leaders", "spokesman", "spokeswoman"}:
        return True
    if len(following) > 2 and following[0].text == "," and following[1].lower == "which":
        return True
    for at in range(end, min(len(words), end + 4)):
        if is_verb_here(words, at):
            return True
        if words[at].lower not in AUXILIARIES | {"on", "also"} | DATES and not is_of_manner(words[at]):
            return False
    return False


def _takes_a_plural(words: Sequence[Word], begin: int, end: int) -> bool:
    """Say whether a name takes the verb of several, as a team's does: `Harrow Vale have vowed to appeal`."""
    if begin < 0 or end + 1 >= len(words) or words[end].lower not in ("have", "were", "are"):
        return False
    is_plural = bare(words[end - 1].text).endswith("s") or words[begin].lower in OPENERS | DATES | {
        "there",
        "here",
        "what",
    }
    joins = any(word.lower in ("and", "or") or word.text == "," for word in words[:begin])
    is_placed = begin > 0 and words[begin - 1].is_word
    return not (is_plural or joins or is_placed)


def _are_people_of(words: Sequence[Word], end: int, name: Sequence[str]) -> bool:
    """Say whether a name that acts calls people of a place or a thing: `the Kelp Growers of Skarn`, `Friends of the Lido`."""
    of = next((at for at, word in enumerate(name) if word == "of"), 0)
    if not of or not name[of - 1].endswith("s") or any(w.lower() in ROLES | STATE_ORGANS | GROUPS for w in name[:of]):
        return False
    owns_more = [word.lower for word in words[end : end + 2]] == [",", "whose"]
    verb = reporting(words[end].lower) if end < len(words) else None
    return owns_more or verb is not None or words[end - 1].lower.endswith("'s") or acts(words, end)


def _is_called_an_organisation(words: Sequence[Word], end: int) -> bool:
    """Say whether an apposition tells what a name is: `the Friends of the Lido, a charity with 1,900 members`."""
    if end + 2 >= len(words) or words[end].text != ",":
        return False
    if words[end + 1].lower not in ("a", "an", "the") and not words[end + 1].lower.endswith("'s"):
        return False
    apposition = words[end + 2 : end + 10]
    if apposition and apposition[0].lower in _FOREMOST:
        apposition = apposition[3:] if [word.lower for word in apposition[1:3]] == ["of", "the"] else apposition[1:]
    for word in apposition[:4]:
        if not word.is_word or word.lower in JOINING or word.lower in ROLES:
            return False
        if word.lower in ORGANISATIONS | GENERIC or _singular(word.lower) in ORGANISATIONS:
            return True
    return False


def _singular(noun: str) -> str:
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


def is_of_a_field(words: Sequence[Word], end: int) -> bool:
    """Say whether what a business does stands behind a name, which only tells where."""
    return end < len(words) and words[end].lower in _BUSINESS


def precedes_a_capital(words: Sequence[Word], at: int) -> bool:
    """Say whether a capital stands one or two words behind an index."""
    return any(word.is_capital for word in words[at + 1 : at + 3])
