"""What a noun phrase is about: its noun, and whether that is a role and nobody in particular, or a text."""

from collections.abc import Sequence

from briefing.drafting.language.reporting_clauses import DOCUMENTS, ROLES
from briefing.drafting.language.sentences import Word

_BEHIND_A_NOUN = {
    "of", "for", "from", "to", "at", "in", "on", "with", "above", "over", "outside", "behind", "near", "by", "beside",
    "inside", "under", "below", "along", "against", "across",
}  # fmt: skip


def head_noun(words: Sequence[Word]) -> str:
    """Return the noun that a phrase is about: the last word before `of`, `for`, a comma or the end."""
    for index, word in enumerate(words):
        if index and (not word.is_word or word.lower in _BEHIND_A_NOUN):
            return words[index - 1].lower
    return words[-1].lower if words else ""


def is_role(words: Sequence[Word]) -> bool:
    """Say whether a phrase names a role and nobody in particular: `the official`, `a spokesman`."""
    return head_noun(words) in ROLES and not any(word.is_capital and index for index, word in enumerate(words))


def is_document(words: Sequence[Word]) -> bool:
    """Say whether a phrase names a text, or several: `the statement`, `the letters`."""
    noun = head_noun(words)
    return noun in DOCUMENTS or noun.removesuffix("s") in DOCUMENTS
