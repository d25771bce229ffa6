"""The passage of a source's text that is most like words which do not stand there: what somebody may have meant to quote."""

from collections.abc import Sequence, Set
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing.brief.text import quotation_words
from briefing.library.checks.source_texts import SourceText

if TYPE_CHECKING:
    from difflib import Match

_COMPARED = 120
"""How many words of a quotation are compared with a text to find the passage nearest to it."""

_SHORT = 3
"""A word of so many letters says nothing of what a passage is about."""

_TOO_COMMON = 100_000
"""A word that stands more often than this in a text does not help to locate a passage."""

_LONG = 20_000
"""Of a text of more characters only the part is looked at word by word in which most of the wanted words stand."""

_ASKED_FOR, _RAREST = 24, 8
"""Of the longest words of a quotation so many are counted in a long text, and of these the rarest are looked for."""

_NARROWEST = 80
"""Within so many characters at least the rarest words stand together."""

_BESIDE = 4_000
"""So many characters on either side of that place are looked at."""


def nearest_passage(wanted: str, text: SourceText) -> str:
    """Return the run of words in a text that is most like the wanted words; empty where none is like them."""
    from difflib import SequenceMatcher

    target = wanted.split()[:_COMPARED]
    size = len(target)
    text_words = _text_words(_surroundings(target, text))
    places = text_words.places({_folded(word) for word in target})
    rare = [word for word, its_places in places.items() if len(its_places) <= _TOO_COMMON]
    begin, shared = _densest(sorted(place for word in rare for place in places[word]), size)
    if not rare or shared * 3 < size * len(rare) / len(places):
        return ""
    window = text_words.words[max(0, begin - 2) : begin + size + 2]
    blocks = [b for b in SequenceMatcher(None, window, target, autojunk=False).get_matching_blocks() if b.size]
    if not blocks or not _is_like(blocks, target):
        return ""
    first, last = blocks[0], blocks[-1]
    start = max(0, first.a - first.b)
    end = last.a + (size - last.b)
    return " ".join(window[start:end])


def _is_like(blocks: "Sequence[Match]", target: Sequence[str]) -> bool:
    """Say whether a passage has a third of some words, and one at least that is no short one, as "the" is in any text."""
    shared = [word for block in blocks for word in target[block.b : block.b + block.size]]
    is_telling = any(len(_folded(word)) > _SHORT or not word.isascii() for word in shared)
    return is_telling and len(shared) * 3 >= len(target)


def _surroundings(target: Sequence[str], text: SourceText) -> str:
    """Return the part of a text in which a passage can be that is like some words: all of a text that is not long.

    Of a long one it is what lies around the place where most of the rarest of the words stand together, since to look at every
    word of it takes seconds.
    """
    if text.length <= _LONG:
        return text.text
    parts = text.small_parts
    words = {word for word in map(_folded, target) if word}
    asked_for = sorted(words, key=len, reverse=True)[:_ASKED_FOR]
    counts = {word: sum(part.count(word) for part in parts.values()) for word in asked_for}
    rare = sorted((count, word) for word, count in counts.items() if 0 < count <= _TOO_COMMON)[:_RAREST]
    places = sorted(place for begin, part in parts.items() for _, word in rare for place in _places(word, part, begin))
    begin, _ = _densest(places, max(_NARROWEST, 8 * len(target)))
    line = text.folded.line_at(max(0, begin - _BESIDE))
    last = text.folded.line_at(begin + _BESIDE)
    part = " ".join(text.lines[line - 1 : last])
    if len(part) > _LONG:  # in a line of a whole book a place is about as far in it as in what it folds to
        share = len(part) / max(1, len(text.folded.marked))
        at = round((begin - text.folded.starts[line - 1]) * share)
        part = part[max(0, at - _LONG // 2) : at + _LONG // 2]
    return quotation_words(part)


def _places(word: str, part: str, begin: int) -> list[int]:
    """Return where a word stands in a text of which a part begins at some place."""
    places = []
    place = part.find(word)
    while place >= 0:
        places.append(begin + place)
        place = part.find(word, place + 1)
    return places


class _TextWords(NamedTuple):
    """The words of a text in order, and the folded form of each."""

    words: list[str]
    folded: dict[str, str]

    def places(self, wanted: Set[str]) -> dict[str, list[int]]:
        """Return where each of some folded words stands; nothing for one that does not."""
        forms = {word for word, folded in self.folded.items() if folded in wanted}
        places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            if word in forms:
                places.setdefault(self.folded[word], []).append(place)
        return places


@lru_cache(maxsize=2)
def _text_words(text: str) -> _TextWords:
    words = text.split()
    return _TextWords(words, {word: _folded(word) for word in {*words}})


def _folded(word: str) -> str:
    return word.casefold().strip(".,;:\"'")


def _densest(places: Sequence[int], size: int) -> tuple[int, int]:
    """Return where the run of `size` words begins that holds most of some places, and how many it holds."""
    best, most, first = 0, 0, 0
    for last, place in enumerate(places):
        while places[first] <= place - size:
            first += 1
        if last - first + 1 > most:
            best, most = places[first], last - first + 1
    return best, most
