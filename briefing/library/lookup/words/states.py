"""States by what people call them: their own name, their people, their capital."""

from functools import lru_cache
from pathlib import Path


def state_called(name: str) -> str:
    """Return the state that a folded name means: `china` for chinese and beijing; empty for what is no state's."""
    return _states().get(name, "")


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    states: dict[str, str] = {}
    for line in Path(__file__).with_name("states.txt").read_text(encoding="utf-8").splitlines():
        state, _, others = line.partition(":")
        states |= {name: state for name in (state, *others.split())}
    return states
