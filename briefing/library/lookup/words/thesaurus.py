"""Words that mean much the same in the trade: one may stand for another, which a question has and no brief."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from briefing.library.index import tokens
from briefing.library.lookup.words.stems import stem

LONGEST_PHRASE = 3
"""How many words a phrase of the thesaurus may have."""

_MOST_OTHERS = 24
"""How many words may stand for one: of a word that is in many groups, those of the first groups."""


class Thesaurus:
    """Groups of words that mean much the same, looked up by any form of a word."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        """Look up in groups of folded words and phrases."""
        self._groups = list(groups)
        self._groups_of: dict[str, list[int]] = {}
        for number, names in enumerate(self._groups):
            for name in names:
                self._groups_of.setdefault(name, []).append(number)
        self._names_by_stem: dict[str, dict[str, str]] = {}
        """The names that begin with a letter, by their stems; made once a word with that letter is looked up."""

    def synonyms_of(self, name: str) -> tuple[str, ...]:
        """Return the words of every group that a word or a phrase is in, in any of its forms, in the groups' order."""
        return self._others_of(name) or self._others_of(self._form_of(name))

    def has(self, word: str) -> bool:
        """Say whether a word or a phrase is in a group, as it is."""
        return word in self._groups_of

    def _others_of(self, name: str) -> tuple[str, ...]:
        others: dict[str, None] = {}
        for number in self._groups_of.get(name, ()):
            others |= dict.fromkeys(other for other in self._groups[number] if other != name and " " not in other)
        return tuple(others)[:_MOST_OTHERS]

    def _form_of(self, name: str) -> str:
        """Return the name of which another is a form; empty where there is none. Forms begin with the same letter."""
        letter = name[:1]
        if letter not in self._names_by_stem:
            names = [known for known in reversed(self._groups_of) if known[0] == letter]
            self._names_by_stem[letter] = {_stems(known): known for known in names}
        return self._names_by_stem[letter].get(_stems(name), "")

    def phrase_length(self, words: Sequence[str]) -> int:
        """Return how many of some words, from the first on, are a phrase of the thesaurus: 2 for `fake news today`; else 0."""
        for length in range(min(LONGEST_PHRASE, len(words)), 1, -1):
            name = " ".join(words[:length])
            if name in self._groups_of or self._form_of(name):
                return length
        return 0


def _stems(name: str) -> str:
    """Return the stems of a name's words; of one with a short stem, which others have too, what is before its plural's s."""
    return " ".join(root if len(root := stem(word)) > 4 else word.removesuffix("s") for word in name.split())


@lru_cache(maxsize=4)
def trade_thesaurus(own_groups: tuple[tuple[str, ...], ...] = ()) -> Thesaurus:
    """Return the thesaurus of the trade, and before it the groups of the person's own."""
    own = ([" ".join(tokens.words(word)) for word in group] for group in own_groups)
    return Thesaurus([*([*filter(None, group)] for group in own), *groups_of_the_trade()])


def groups_of_the_trade() -> list[list[str]]:
    """Return the groups of the trade's thesaurus. It is written as the index has words, since to fold it takes long."""
    lines = Path(__file__).with_name("thesaurus.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(", ") for line in lines if line and line[0] != "#"]
