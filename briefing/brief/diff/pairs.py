"""Pairs of the same item in two versions: by id, or by one key after another where there are no ids."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from briefing.brief.links import Links

Item = TypeVar("Item")
Pairs = list[tuple[Item, Item]]
Key = Callable[[Item], Hashable]
"""Gives a value that two versions of one item share; None for an item that has no such value."""

_SHARED = 1 / 3
"""The share of their words that two texts have in common, from which they count as versions of one."""
_COMPARED = 60
"""The most items on either side that are compared by their words, each with all others."""


class Versions(NamedTuple):
    """Both versions of a brief, the old one with the ids that the new one uses."""

    old: Links
    new: Links


def pair_by_id(old: Mapping[str, Item], new: Mapping[str, Item]) -> Iterator[tuple[Item | None, Item | None]]:
    """Yield every item's two versions: the new version's items in their order, then those that are withdrawn."""
    for name, item in new.items():
        yield old.get(name), item
    for name, item in old.items():
        if name not in new:
            yield item, None


def pair_by_keys(
    old: Sequence[Item], new: Sequence[Item], *keys: Key[Item]
) -> tuple[Pairs[Item], list[Item], list[Item]]:
    """Pair items that share a key, by the first key before the second; return the pairs, and what is left of both sides."""
    pairs: Pairs[Item] = []
    left, right = list(old), list(new)
    for key in keys:
        waiting: dict[Hashable, list[Item]] = defaultdict(list)
        for item in reversed(left):
            if key(item) is not None:
                waiting[key(item)].append(item)
        paired: list[Item] = []
        rest: list[Item] = []
        for item in right:
            candidates = waiting.get(key(item)) if key(item) is not None else None
            if candidates:
                paired.append(candidates.pop())
                pairs.append((paired[-1], item))
            else:
                rest.append(item)
        left, right = _without(left, paired), rest
    return pairs, left, right


def pair_by_words(
    old: Sequence[Item], new: Sequence[Item], *, within: Key[Item], text: Callable[[Item], str]
) -> tuple[Pairs[Item], list[Item], list[Item]]:
    """Pair items that share a key and a third of their words, the most alike first; return the pairs, and what is left."""
    if not old or not new or max(len(old), len(new)) > _COMPARED:
        return [], list(old), list(new)
    words_of = {id(item): frozenset(text(item).casefold().split()) for item in (*old, *new)}
    scored = [
        (-_share(words_of[id(left)], words_of[id(right)]), row, column)
        for row, left in enumerate(old)
        for column, right in enumerate(new)
        if within(left) == within(right)
    ]
    pairs: dict[int, int] = {}
    for share, row, column in sorted(scored):
        if -share >= _SHARED and row not in pairs and column not in pairs.values():
            pairs[row] = column
    return (
        [(old[row], new[column]) for row, column in pairs.items()],
        [item for row, item in enumerate(old) if row not in pairs],
        [item for column, item in enumerate(new) if column not in pairs.values()],
    )


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / len(words | others) if words | others else 1.0


def _without(items: list[Item], taken: list[Item]) -> list[Item]:
    taken_ids = {id(item) for item in taken}
    return [item for item in items if id(item) not in taken_ids]
