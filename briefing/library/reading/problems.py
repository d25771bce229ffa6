"""What is wrong with a file, where, and what to do about it."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.brief.items import FieldPath
from briefing.brief.text import one_line

Breach = tuple[FieldPath, str, str]
"""What a rule yields of a brief that breaks it: where in the brief, what is wrong, what to do."""


class Problem(NamedTuple):
    """One problem of one file. Line and column count from 1; both are 0 where the file as a whole is meant."""

    path: str
    line: int
    column: int
    what: str
    remedy: str
    rule: str = "malformed"
    """The id of the rule that it breaks, as `rules` has it; problems of themes and of the configuration have this one."""

    def __str__(self) -> str:
        """Write it as `path:line:column: what; remedy`, on one line and cleaned."""
        return one_line(f"{self.place}: {self.message}")

    @property
    def place(self) -> str:
        """The path, with line and column where they are known."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    @property
    def message(self) -> str:
        """What is wrong and what to do."""
        return f"{self.what}; {self.remedy}"


MOST = 100
"""The most problems that are reported of one file. The search for them stops soon after, so that no file costs more."""


def in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Sort the problems of one file by place, each once; where there are more than MOST, a last one says that."""
    ordered = sorted(set(problems), key=lambda problem: (problem.path, problem.line, problem.column, problem.what))
    if len(ordered) > MOST:
        what = f"there are more problems than these {MOST}"
        ordered[MOST:] = [Problem(ordered[0].path, 0, 0, what, "mend these, then check again", "more-problems")]
    return tuple(ordered)
