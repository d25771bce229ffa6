"""Words that mean much the same in the trade: one may stand for another, which a question has and no brief."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from briefing.library.index import tokens
from briefing.library.lookup.words.inflections import inflections
from briefing.library.lookup.words.stems import stem

LONGEST_PHRASE = 3
"""How many words a phrase of the thesaurus may have, articles and the like not counted."""

_DETERMINERS = frozenset(("a", "an", "the", "its", "their", "his", "her", "my", "our", "your"))
"""Words that may stand in a phrase or not: pay a price, pay the price."""

_BINDING = frozenset(("and", "at", "by", "for", "from", "in", "of", "off", "on", "out", "to", "up", "with"))
"""Words that bind the others of a phrase, and carry nothing of what it means."""

_MOST_OTHERS = 24
"""How many words may stand for one: of a word that is in many groups, those of the first groups."""

_START = 3
"""How many letters the forms of a word have in common at the least."""


class Group(NamedTuple):
    """Words that mean much the same; or where there are stand-ins, words for each of which these stand, and nothing else does.

    Railways and bridges are infrastructure: that stands for them, they do not stand for it, and no railway is a bridge.
    """

    names: list[str]
    stand_ins: list[str]


class Thesaurus:
    """Groups of words that mean much the same, looked up by any form of a word."""

    def __init__(self, groups: Iterable[Group]) -> None:
        """Look up in groups of folded words and phrases."""
        self._groups_of: dict[str, list[Group]] = {}
        self._synonyms: dict[str, tuple[str, ...]] = {}
        self._known_forms: dict[str, str] = {}
        for group in groups:
            for name in group.names:
                self._groups_of.setdefault(_without_determiners(name), []).append(group)

    def synonyms_of(self, name: str) -> tuple[str, ...]:
        """Return the words of every group that a word or a phrase is in, in the groups' order: as it is, then in another form."""
        if name not in self._synonyms:
            bare = _without_determiners(name)
            others = dict.fromkeys((*self._others_of(bare), *self._others_of(self._form_of(bare))))
            self._synonyms[name] = tuple(other for other in others if other != name)[:_MOST_OTHERS]
        return self._synonyms[name]

    def has(self, word: str) -> bool:
        """Say whether a word or a phrase is in a group, as it is."""
        return word in self._groups_of

    def words_beginning_as(self, word: str) -> tuple[str, ...]:
        """Return the words of the groups that have the first letters of a word, which may be a slip of one of them."""
        return tuple(known for known in self._names_by_start.get(word[:_START], ()) if " " not in known)

    def _others_of(self, name: str) -> tuple[str, ...]:
        others: dict[str, None] = {}
        for group in self._groups_of.get(name, ()):
            alike = group.stand_ins or group.names
            others |= dict.fromkeys(other for other in alike if other != name and " " not in other)
        return tuple(others)[:_MOST_OTHERS]

    def _form_of(self, name: str) -> str:
        """Return the name of which another is a form; empty where there is none."""
        if name not in self._known_forms:
            self._known_forms[name] = self._looked_up(name)
        return self._known_forms[name]

    def _looked_up(self, name: str) -> str:
        """Return the name of which another is a form, by its parts. Forms have their first letters in common."""
        if " " not in name:
            if phrase := self._phrase_by_joined.get(name):
                return phrase
            for other in sorted(inflections(name) - {name}):
                if other in self._groups_of:
                    return other
            base = next((base for base in _compared(name) if base in self._groups_of), "")
            if base:
                return base
        else:
            words = name.split()
            for at, word in enumerate(words):
                for other in sorted(inflections(word)):
                    phrase = " ".join((*words[:at], other, *words[at + 1 :]))
                    if phrase != name and phrase in self._groups_of:
                        return phrase
        starting_alike = (known for known in self._names_by_start.get(name[:_START], ()) if known != name)
        alike = (known for known in starting_alike if known.count(" ") == name.count(" "))
        return next((known for known in alike if _stems(known) == _stems(name)), "")

    @cached_property
    def _phrase_by_joined(self) -> dict[str, str]:
        """The phrases of two words by the word that they make: even handed by evenhanded."""
        return {name.replace(" ", ""): name for name in self._groups_of if name.count(" ") == 1}

    @cached_property
    def _names_by_start(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for name in self._groups_of:
            names.setdefault(name[:_START], []).append(name)
        return names

    def phrase_length(self, words: Sequence[str]) -> int:
        """Return how many of some words, from the first on, are a phrase of the thesaurus: 2 for `fake news today`; else 0.

        Where one with more words begins within it, that is the phrase: of `catch on its own` the last three words are.
        """
        length = self._phrase_length(words)
        is_of_more = any(self._phrase_length(words[start:]) > length for start in range(1, length))
        return 0 if is_of_more else length

    def phrase_of(self, words: Sequence[str]) -> str:
        """Return the phrase of which some words are those that carry its meaning, `hold to account`; empty for none."""
        return self._phrase_by_carrying.get(" ".join(words), "")

    @cached_property
    def _phrase_by_carrying(self) -> dict[str, str]:
        """The phrases by those of their words that carry their meaning, two at the least."""
        phrases: dict[str, str] = {}
        for name in self._groups_of:
            carrying = [word for word in name.split() if word not in _BINDING | _DETERMINERS]
            if len(carrying) > 1:
                phrases.setdefault(" ".join(carrying), name)
        return phrases

    def _phrase_length(self, words: Sequence[str]) -> int:
        bare = [at for at, word in enumerate(words[: 2 * LONGEST_PHRASE]) if word not in _DETERMINERS]
        ends = bare[1:LONGEST_PHRASE] if bare[:1] == [0] else [1] if len(words) > 1 else []
        for end in reversed(ends):
            length = end + 1
            name = _without_determiners(" ".join(words[:length]))
            if name in self._groups_of or self._form_of(name):
                return length
        return 0


def _without_determiners(name: str) -> str:
    """Return a phrase without articles and the like, where more than one word is left of it; else as it is."""
    bare = [word for word in name.split() if word not in _DETERMINERS]
    return " ".join(bare) if len(bare) > 1 else name


def _compared(word: str) -> tuple[str, ...]:
    """Return the words of which one may be the comparative or the superlative: calm for calmer, wary for wariest."""
    root = word.removesuffix("er") if word.endswith("er") else word.removesuffix("est")
    if root == word or len(root) < _START:
        return ()
    return (root, f"{root[:-1]}y") if root[-1] == "i" else (root, f"{root}e")


def _stems(name: str) -> str:
    """Return the stems of a name's words; of one with a short stem, which others have too, what is before its plural's s."""
    return " ".join(root if len(root := stem(word)) > 4 else word.removesuffix("s") for word in name.split())


@lru_cache(maxsize=4)
def trade_thesaurus(own_groups: tuple[tuple[str, ...], ...] = ()) -> Thesaurus:
    """Return the thesaurus of the trade, and before it the groups of the person's own."""
    own = ([*filter(None, (" ".join(tokens.words(word)) for word in group))] for group in own_groups)
    return Thesaurus([*(Group(names, []) for names in own), *groups_of_the_trade()])


def groups_of_the_trade() -> list[Group]:
    """Return the groups of the trade's thesaurus. It is written as the index has words, since to fold it takes long."""
    lines = Path(__file__).with_name("thesaurus.txt").read_text(encoding="utf-8").splitlines()
    halves = (line.partition(" = ") for line in lines if line and line[0] != "#")
    return [Group(names.split(", "), stand_ins.split(", ") if stand_ins else []) for names, _, stand_ins in halves]
