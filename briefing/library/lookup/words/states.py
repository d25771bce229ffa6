"""States by what people call them: their own name, their people, their capital.

In states.txt the first name after a state's own is the adjective; one that ends in a hyphen is what stands for it before
another's adjective, as in Sino-Russian. The people of a state are called by its adjective with an s, too: Norwegians.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path


def state_called(name: str) -> str:
    """Return the state that a folded name means: `china` for chinese and beijing; empty for what is no state's."""
    return _states().get(name) or _states_by_people().get(name, "")


def names_of(state: str) -> tuple[str, ...]:
    """Return every name of a state, its own first: in a brief it may go by any of them. Nothing for what is no state."""
    return _names_by_state().get(state, ())


def names_beginning_as(word: str) -> tuple[str, ...]:
    """Return the names of states, of one word each, that have the first letter of a word, which may be a slip of one."""
    return _names_by_letter().get(word[:1], ())


def is_adjective(name: str) -> bool:
    """Say whether a folded name says of something that it is a state's: chinese, sino, and neither china nor beijing."""
    return names_of(state_called(name))[1:2] == (name,) or name in _before_adjectives()


@lru_cache(maxsize=1)
def _names_by_state() -> dict[str, tuple[str, ...]]:
    names_by_state: dict[str, list[str]] = {}
    for name, state in _states().items():
        names_by_state.setdefault(state, []).append(name)
    return {state: tuple(names) for state, names in names_by_state.items()}


@lru_cache(maxsize=1)
def _names_by_letter() -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = {}
    for name in _states():
        if " " not in name:
            names.setdefault(name[0], []).append(name)
    return {letter: tuple(of_letter) for letter, of_letter in names.items()}


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    states: dict[str, str] = {}
    for state, names in _lines():
        states |= {name.removesuffix("-"): state for name in names}
    return states


@lru_cache(maxsize=1)
def _states_by_people() -> dict[str, str]:
    """The states by the plural of their adjectives, as far as these are not among their names."""
    return {f"{adjective}s": state for state, (_, adjective, *_) in _lines() if adjective.endswith(("n", "i", "k"))}


@lru_cache(maxsize=1)
def _before_adjectives() -> frozenset[str]:
    """The names that stand for a state's adjective before another's."""
    return frozenset(name.removesuffix("-") for _, names in _lines() for name in names if name.endswith("-"))


def _lines() -> Iterator[tuple[str, list[str]]]:
    """Yield each state and all its names, its own and its adjective first."""
    for line in Path(__file__).with_name("states.txt").read_text(encoding="utf-8").splitlines():
        state, _, others = line.partition(":")
        yield state, [state, *(name.replace("_", " ") for name in others.split())]
