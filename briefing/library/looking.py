"""Two processes look at the files of a place: a child from the first one on, the program, once it comes to it, from the last.

So two cores look, and neither waits for the other. Where there is no child, or it fails, the program looks at all.
"""

import os
from array import array
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from briefing.library import early
from briefing.library.census import Census, census_of
from briefing.library.early import PART, WIDE
from briefing.library.place import files_of
from briefing.library.seen import EACH, facts_of


class Looking:
    """What is seen of the files of a place: call it. Close it, whether or not it was called."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Take over the child that looks at the place already, where there is one."""
        self._paths = paths
        begun = early.taken([str(path) for path in paths])
        self._child = Child(*begun) if begun else None

    def __call__(self, _: object = None) -> Census:
        """Return what is seen of the place. Raises NotFoundError for a folder that cannot be read."""
        told_names = self._child.names() if self._child else None
        if told_names is not None:
            names = [f"{self._paths[0]}{os.sep}{name}" for name in told_names]
        else:
            self.close()
            names = [name for path in self._paths for name in files_of(path)]
        end = len(names)
        later: list[array[int]] = []
        while end > (told := self._child.looked_at() if self._child else 0):
            begins = max(told, end - PART)
            later.append(facts_of(names[begins:end]))
            end = begins
        facts = self._child.facts[: end * EACH] if self._child else array("q")
        for part in reversed(later):
            facts += part
        self.close()
        return census_of(names, facts)

    def close(self) -> None:
        """Let go of the child."""
        if self._child is not None:
            self._child.close()
        self._child = None


class Child:
    """What `early.tell` tells in a pipe: the names of a folder's files, then what is seen of them, the first one first."""

    def __init__(self, number: int, end: int) -> None:
        self.number = number
        self.facts = array("q")
        """What it has told of the files by now, as `facts_of` returns it."""
        self._end = end
        self._heard = b""

    def names(self) -> list[str] | None:
        """Wait for the files' names in their folder; None where it cannot list them, or has failed."""
        while len(self._heard) < 8 or len(self._heard) < 8 + int.from_bytes(self._heard[:8]):
            told = os.read(self._end, WIDE)
            if not told:
                return None
            self._heard += told
        begins = 8 + int.from_bytes(self._heard[:8])
        names, self._heard = self._heard[8:begins], self._heard[begins:]
        os.set_blocking(self._end, False)
        return names.decode(errors="surrogateescape").split("\0") if names else []

    def looked_at(self) -> int:
        """Return how many files it has told of by now, after their names."""
        with suppress(BlockingIOError):
            while told := os.read(self._end, WIDE):
                self._heard += told
        whole = len(self._heard) // (EACH * self.facts.itemsize) * EACH * self.facts.itemsize
        self.facts.frombytes(self._heard[:whole])
        self._heard = self._heard[whole:]
        return len(self.facts) // EACH

    def close(self) -> None:
        """Let it go: where it still looks, it ends with the part that it is at, since nobody listens."""
        os.close(self._end)
        with suppress(ChildProcessError):
            os.waitpid(self.number, 0)
