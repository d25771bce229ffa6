"""Organisations that have no name: `the flood board`, `the city works department`, and `the board` for short."""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PRONOUNS,
    ROLES,
    is_of_manner,
    is_verb_here,
)
from briefing.drafting.language.sentences import Word
from briefing.drafting.language.verbs import reporting
from briefing.drafting.names.persons import ORGANISATIONS, bare

_MOST_MODIFIERS = 3
_ARTICLES = {"the", "a", "an"}
_EMPTY = word_list("modifiers that name nothing")
KINDS_OF_BODIES = word_list("modifiers that tell the kind of a body")
"""Words that tell what sort of body one is that was named: `the campaign group`, behind `Warm Homes Now`."""
_NO_HOUSES = word_list("what is managed and is no house")
"""What has a manager or a director and is nobody all the same."""
_PLACES_THAT_GOVERN = {
    "county",
    "city",
    "town",
    "state",
    "district",
    "borough",
    "village",
    "parish",
    "region",
    "province",
}
_SMALL = (
    word_list("clause openers") | word_list("openers of time and place") | word_list("sentence openers")
    | DETERMINERS | AUXILIARIES | ADVERBS | PRONOUNS | word_list("common words")
)  # fmt: skip


class Descriptions:
    """The organisations that some articles describe, by their noun, each as it is described most fully."""

    def __init__(self, sentences: Sequence[Sequence[Word]]) -> None:
        self._small = {word.text for words in sentences for word in words if word.is_word and word.text.islower()}
        self._full: dict[str, dict[str, int]] = {}
        self._alone: set[str] = set()
        self._acting: set[str] = set()
        for words in sentences:
            for at, word in enumerate(words):
                if word.text.islower() and _stands_alone(words, at):
                    self._alone.add(bare(word.text))
                if word.text.islower() and bare(word.lower) in ORGANISATIONS:
                    modifiers = self.modifiers(words, at)
                    if modifiers:
                        forms = self._full.setdefault(bare(word.lower), {})
                        form = _written([*modifiers, word])
                        forms[form] = forms.get(form, 0) + 1
                        is_of_a_kind = _tells_the_kind_of_a_name(words, at - len(modifiers), at)
                        if _stands_alone(words, at, len(modifiers)) and not is_of_a_kind:
                            self._acting.add(bare(word.lower))

    def is_written_small(self, word: str) -> bool:
        """Say whether a word stands in small letters anywhere."""
        return word in self._small

    def house(self, noun: str) -> str | None:
        """Return what a noun calls that the articles speak of without more: `the port had counted`, `the city council`."""
        if noun in _NO_HOUSES or noun in ROLES:
            return None
        council = f"{noun} council"
        if noun in _PLACES_THAT_GOVERN and self.describes(council):
            return council
        return noun if noun in self._alone else None

    def describes(self, form: str) -> bool:
        """Say whether the articles call an organisation so."""
        return form in self._full.get(form.rpartition(" ")[2], {})

    def acts(self, noun: str) -> bool:
        """Say whether one organisation alone is described with a noun, and acts by that: `The sailing club accused …`."""
        return noun in self._acting and len(self._full.get(noun, {})) == 1

    def modifiers(self, words: Sequence[Word], at: int) -> list[Word]:
        """Return the words before a noun that tell which one it is: `flood` board, `city works` department."""
        begin = at
        while begin and at - begin < _MOST_MODIFIERS and self._modifies(words, begin - 1):
            begin -= 1
        return list(words[begin:at])

    def fullest(self, noun: str, modifiers: Sequence[Word]) -> str:
        """Return the one full description of a noun, or what stands before it and the noun."""
        if modifiers:
            return _written([*modifiers, Word(noun, 0)])
        forms = self._full.get(noun, {})
        return next(iter(forms)) if len(forms) == 1 else noun

    def _modifies(self, words: Sequence[Word], at: int) -> bool:
        word = words[at]
        if not word.is_word or word.lower in _SMALL | _EMPTY or not word.text.islower() or word.text[0].isdigit():
            return False
        is_behind_the = at > 0 and words[at - 1].lower in _ARTICLES  # `the sailing club`
        if word.lower.endswith("ing") and not is_behind_the:
            return False
        if is_of_manner(word) or reporting(word.lower) is not None:
            return False
        return word.lower.endswith("s'") or not word.lower.endswith("'s")


def _stands_alone(words: Sequence[Word], at: int, modifiers: int = 0) -> bool:
    """Say whether a noun, with so many words that modify it, stands behind `the` and before a verb: `the port had counted`."""
    the = at - modifiers - 1
    if the < 0 or words[the].lower != "the" or at + 1 >= len(words):
        return False
    return words[at + 1].lower in AUXILIARIES or is_verb_here(words, at + 1) is not None


def _written(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in [*words[:-1], Word(bare(words[-1].text), 0)])


def _tells_the_kind_of_a_name(words: Sequence[Word], begin: int, noun: int) -> bool:
    """Say whether a description only tells what sort of body one is that has a name: `the campaign group`, no `a lobby group`."""
    is_of_a_kind = all(modifier.lower in KINDS_OF_BODIES for modifier in words[begin:noun])
    before = [word.lower for word in words[max(0, begin - 2) : begin]]
    is_a_new_one = before[-1:] in (["a"], ["an"]) and before[:1] != [","]
    return is_of_a_kind and not is_a_new_one
