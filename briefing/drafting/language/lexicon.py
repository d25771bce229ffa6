"""The words by which a draft reads English, by what they are: a list in the package, `lexicon.txt`."""

from functools import cache
from importlib import resources


def word_list(name: str) -> frozenset[str]:
    """Return the words of one list. Raises KeyError for a list that there is not."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = resources.files(__package__).joinpath("lexicon.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("["):
            found[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            found[list(found)[-1]] += line.split()
    return {name: frozenset(listed) for name, listed in found.items()}
