"""The words by which a draft reads English, by what they are: a list in the package, `lexicon.txt`."""

from functools import cache
from importlib import resources


def word_list(name: str) -> frozenset[str]:
    """Return the words of one list. Raises KeyError for a list that there is not."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = resources.files(__package__).joinpath("lexicon.txt").read_text(encoding="utf-8")
    lists: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("["):
            lists[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            lists[list(lists)[-1]] += line.split()
    return {name: frozenset(listed) for name, listed in lists.items()}
