"""Why an item is a hit: the words of the question that it has, those that stand for others, and those that it lacks."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from briefing.library.index import tokens


class SoughtWord(NamedTuple):
    """A word of a question as it was sought: the word, its forms in the library, and the words that stand for it.

    Of a phrase the parts are sought together: each part by any of its forms.
    """

    word: str
    forms: frozenset[str]
    stand_ins: frozenset[str]
    parts: tuple[frozenset[str], ...] = ()
    is_name: bool = False
    """Whether it names somebody: the title of a brief that has the word speaks of nobody in an item."""

    @property
    def all_forms(self) -> frozenset[str]:
        """Every word of the library by which it was sought."""
        return self.forms.union(self.stand_ins, *self.parts)


class Terms(NamedTuple):
    """What is marked in a hit: words that begin so, and whole words."""

    beginnings: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()


class Explanation(NamedTuple):
    """Of the words of a question: pairs of a word and of the one in the item that stands for it; and those that it lacks."""

    stand_ins: tuple[tuple[str, str], ...] = ()
    lacking: tuple[str, ...] = ()


def explain(fields: dict[str, Any], sought: Iterable[SoughtWord]) -> Explanation:
    """Say how an item, by the fields of its hit, answers the words of a question.

    A word by which its issue is called, and which is not shown, is not lacking; another that stands for it is named before.
    """
    shown = {*tokens.searchable(" | ".join(texts_shown(fields)))}
    its_own = {*tokens.searchable(" | ".join(texts_shown({**fields, "brief": ""})))}
    unseen = {*tokens.searchable(" | ".join(fields.get("also", ())))}
    stand_ins: list[tuple[str, str]] = []
    lacking: list[str] = []
    for word in sought:
        words = its_own if word.is_name else shown
        if word.forms & words or _has_each(word.parts, words):
            continue
        if present := sorted(word.stand_ins & words):
            stand_ins.append((word.word, present[0]))
        else:
            lacking += [word.word] if not word.forms & unseen and not _has_each(word.parts, words | unseen) else []
    return Explanation(tuple(stand_ins), tuple(lacking))


def _has_each(parts: tuple[frozenset[str], ...], words: set[str]) -> bool:
    """Say whether words have a form of each part of a phrase; of no phrase none."""
    return bool(parts) and all(part & words for part in parts)


def texts_shown(fields: dict[str, Any]) -> Iterable[str]:
    """Yield every text of a hit by which it may have been found and that is shown: not what else its issue is called."""
    for name, value in fields.items():
        if name in ("evidence", "answered", "also"):
            continue
        yield from (str(part) for part in (value if isinstance(value, list) else [value]) if part)
    yield from (quote for quote, _ in fields.get("evidence", ()) if quote)
