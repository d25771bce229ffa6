"""What stands beside a known name: whether it makes a word of another name of it, or a mere place."""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import DETERMINERS, ROLES
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.gazetteer import called, words_of
from briefing.drafting.names.persons import TITLES

_GEOGRAPHIC = word_list("places")
_LANDSCAPE = word_list("regions")
_PLACED = {"in", "at", "from", "near", "outside", "around", "to", "through", "via", "across", "visit", "visiting"}


MODIFIERS = word_list("modifiers that name nothing")
_OPENERS = (
    word_list("clause openers") | word_list("sentence openers") | word_list("openers of time and place")
    | word_list("adverbs") | word_list("days") | word_list("months") | word_list("common words")
)  # fmt: skip
_BRANCHES = {"UK", "USA", "US", "EU", "Ireland", "Australia", "Canada", "India", "Germany", "France", "Japan"}
"""Names of states that organisations put behind their own for their branch there."""


def is_part_of_a_name(words: Sequence[Word], begin: int, end: int) -> bool:
    """Say whether a known name is a word of another one: `South China Sea`, `Michael Jordan`, `Jordan Street`."""
    after = words[end] if end < len(words) else None
    if after is not None and after.is_capital and after.lower in _GEOGRAPHIC:
        return True
    before = words[begin - 1] if begin else None
    if before is None or not before.is_word or not before.is_capital or before.lower.endswith("'s"):
        return False
    opens = begin == 1 or not words[begin - 2].is_word
    if opens and end - begin == 1 and words[begin].text in _BRANCHES and _may_be_a_brand(before):
        return True  # `Tesco UK`
    return not (
        opens
        or before.lower in TITLES | _LANDSCAPE | _PLACED
        or words_of(before.text) in called()
        or before.text.isupper()
    )


def _may_be_a_brand(word: Word) -> bool:
    small = MODIFIERS | DETERMINERS | _LANDSCAPE | _PLACED | ROLES | TITLES | _OPENERS
    return (
        word.lower not in small and not word.lower.endswith(("ing", "ed", "ly")) and words_of(word.text) not in called()
    )


def is_placed(words: Sequence[Word], begin: int, end: int) -> bool:
    """Say whether what stands beside a known name makes a mere place of it: `in Moscow`, a dateline."""
    before = words[begin - 1].lower if begin else ""
    dateline = begin == 0 and end < len(words) and words[end].text in ",(—–-"
    return before in _PLACED or dateline
