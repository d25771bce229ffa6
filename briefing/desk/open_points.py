"""What of a brief is left to decide: guesses that nobody has reviewed, and texts still to be written."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from briefing.brief.items import FieldPath, Ref
from briefing.desk.brief_text import BriefText
from briefing.library.reading.unreviewed import TO_BE_WRITTEN


class Step(StrEnum):
    """The steps of the desk, in their order. What stands on none of their items is left for the last one."""

    WHO = "who is who"
    ISSUES = "issues"
    CLAIMS = "claims"
    POSITIONS = "positions"
    QUESTIONS = "questions"
    REST = "the rest"
    """The brief's own fields, its sources and its timeline."""


_STEP_OF_LIST = {
    "parties": Step.WHO,
    "issues": Step.ISSUES,
    "claims": Step.CLAIMS,
    "positions": Step.POSITIONS,
    "questions": Step.QUESTIONS,
}
_ORDER = [*Step]


class OpenPoint(NamedTuple):
    """One guess, or one text to be written, and where it stands.

    `ref` is the item, None for the brief's own fields. `path` is where the value stands in the file: `("claims", 0, "made_by")`,
    `("claims", 0, "evidence", 1)`; that of a field which a guess proposes to add need not be there. `line` is that of the
    mark, from 1. `reason` is what follows `review:` or TO BE WRITTEN.
    """

    step: Step
    ref: Ref | None
    path: FieldPath
    line: int
    is_guess: bool
    reason: str

    @property
    def field(self) -> str:
        """The item's field that it is about: `made_by`, `evidence`; empty where it is about the item as a whole."""
        steps = self.path[2:] if self.ref else self.path
        return next((step for step in steps if isinstance(step, str)), "")


def open_points(text: BriefText) -> list[OpenPoint]:
    """Return what is left of a brief, by step and then in the file's order."""
    return sorted(_open_points(text), key=lambda point: (_ORDER.index(point.step), point.line))


def _open_points(text: BriefText) -> Iterator[OpenPoint]:
    for mark in text.marks:
        line = text.layout.line_number(mark.start)
        yield OpenPoint(_step(mark.path), text.ref(mark.path), mark.path, line, True, mark.reason)
    for path, scalar in text.unwritten():
        line = text.layout.line_number(scalar.start)
        reason = scalar.value.removeprefix(TO_BE_WRITTEN).lstrip(": ")
        yield OpenPoint(_step(path), text.ref(path), path, line, False, reason)


def _step(path: FieldPath) -> Step:
    return _STEP_OF_LIST.get(str(path[0]), Step.REST) if path else Step.REST
