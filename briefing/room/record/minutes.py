"""A record's lines become minutes: what was shown and for how long, what the room asked, how it was settled.

Pure: bytes in, values out. A line that cannot be read costs itself alone, and is among the problems. Texts come out
cleaned, on one line; ids and addresses as they were recorded.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from briefing.brief.deck import steps_of
from briefing.brief.items import Ref
from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.brief.room_questions import RoomQuestion, Settled, may_be_shown, may_hear, stands_in
from briefing.brief.text import one_line
from briefing.brief.vocabulary import Marking
from briefing.library.reading.problems import Problem
from briefing.room.record.lines import FORMAT, Asking, Ended, Heading, Line, Marked, NotALine, Settling, Shown, decode

_NAME = re.compile(r"(.+)-\d{4}-\d{2}-\d{2}-\d{6}(-\d+)?")
_REMEDY = "the rest of the record is not touched by it"


class Step(NamedTuple):
    """A step that was shown: its id and title, the items it is of, from when, and for how many seconds."""

    step: str
    title: str
    of: tuple[Ref, ...]
    at: datetime
    seconds: int


class Minutes(NamedTuple):
    """One presentation. `name` is its record's name without the ending; times are local ones with their offset.

    `until` is the last moment that was recorded, `is_ended` whether the presentation was ended there in order, `marking`
    the strictest of what it showed. Where the record has no heading, the brief's id is told from its name, and neither
    title nor marking is known.
    """

    name: str
    brief: str
    title: str
    path: str
    as_of: str
    marking: Marking | None
    audience: str
    started: datetime | None
    until: datetime | None
    is_ended: bool
    steps: tuple[Step, ...]
    asked: tuple[RoomQuestion, ...]
    problems: tuple[Problem, ...]
    withheld_steps: int = 0
    withheld_questions: int = 0

    @property
    def is_empty(self) -> bool:
        """Say whether nothing at all could be read."""
        return self.started is None


def read_minutes(name: str, raw: bytes, path: str = "") -> Minutes:
    """Read a whole record. `path` is what problems name. Raises nothing for bad bytes."""
    lines: list[tuple[int, Line]] = []
    problems: list[Problem] = []
    for number, line in enumerate(raw.split(b"\n"), 1):
        if line.strip():
            try:
                lines.append((number, decode(line)))
            except NotALine as error:
                problems.append(Problem(path or name, number, 1, one_line(str(error)), _REMEDY))
    return minutes_of(name, lines, problems, path)


def minutes_of(
    name: str, lines: Iterable[tuple[int, Line]], problems: Iterable[Problem] = (), path: str = ""
) -> Minutes:
    """Make minutes of lines with their numbers; `problems` are those of the lines that could not be read."""
    fold = _Fold(name)
    wrong = list(problems)
    for number, line in lines:
        what = fold.take(line)
        if what:
            wrong.append(Problem(path or name, number, 1, what, _REMEDY))
    return fold.minutes(wrong)


def as_seen(minutes: Minutes, brief: Brief) -> Minutes:
    """Leave out, and count, what was shown or asked on items that are not in the brief as it may be seen.

    Of a room that was shown more than the brief's audience may see no question is told, and no title as it was shown then:
    an item that is in the brief may have had other words. Its steps have the titles that they have now, or are left out.
    """
    told = may_hear(brief.withheld.audience, minutes.marking)
    steps = [step for step in minutes.steps if all(stands_in(brief, ref, step.title) for ref in step.of)]
    if not told:
        titles = {step.id: step.title for step in steps_of(Links(brief))}
        steps = [step._replace(title=one_line(titles[step.step])) for step in steps if step.step in titles]
    hidden = {step.step for step in minutes.steps} - {step.step for step in steps}
    asked = [each for each in minutes.asked if each.step not in hidden and may_be_shown(brief, each)]
    return minutes._replace(
        title=minutes.title if told else one_line(brief.title),
        marking=minutes.marking if told else brief.strictest,
        steps=tuple(steps),
        asked=tuple(asked),
        withheld_steps=len(minutes.steps) - len(steps),
        withheld_questions=len(minutes.asked) - len(asked),
    )


class _Fold:
    """Takes a record's lines in order."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._heading: Heading | None = None
        self._marked: list[Marking] = []
        self._last: datetime | None = None
        self._shown: list[Shown] = []
        self._asked: dict[int, RoomQuestion] = {}
        self._first: datetime | None = None
        self._until: datetime | None = None
        self._is_ended = False

    def take(self, line: Line) -> str | None:
        """Take one line; return what is wrong with it, or None."""
        if isinstance(line, Heading):
            return self._head(line)
        what = None
        if isinstance(line, Shown):
            if not self._shown or self._shown[-1].step != line.step or self._is_ended:
                self._shown.append(line)
        elif isinstance(line, Marked):
            self._marked += [level for level in Marking if level == line.marking] or [Marking.RED]
        elif isinstance(line, Asking):
            what = self._ask(line)
        elif isinstance(line, Settling):
            what = self._settle(line)
        self._is_ended = isinstance(line, Ended)
        self._reach(line.at)
        return what

    def minutes(self, problems: Sequence[Problem]) -> Minutes:
        """Return what was taken."""
        heading = self._heading
        named = _NAME.fullmatch(self._name)
        return Minutes(
            name=self._name,
            brief=heading.brief if heading else named[1] if named else self._name,
            title=one_line(heading.title) if heading else "",
            path=heading.path if heading else "",
            as_of=one_line(heading.as_of) if heading else "",
            marking=self._marking,
            audience=one_line(heading.audience) if heading else "",
            started=heading.started if heading else self._first,
            until=self._until,
            is_ended=self._is_ended,
            steps=tuple(self._steps()),
            asked=tuple(asked._replace(marking=self._marking) for asked in self._asked.values()),
            problems=tuple(sorted(problems, key=lambda problem: problem.line)),
        )

    @property
    def _marking(self) -> Marking | None:
        """The strictest marking of all that was shown, whenever; None where the record begins without one."""
        first = next((level for level in Marking if self._heading and level == self._heading.marking), None)
        return max((first, *self._marked), key=lambda level: level.rank) if first else None

    def _head(self, line: Heading) -> str | None:
        if line.format > FORMAT:
            return f"format {line.format} wants a newer briefing"
        if self._heading is not None:
            return "a second heading stands here"
        self._heading = line
        self._reach(line.started)
        return None

    def _ask(self, line: Asking) -> str | None:
        if line.number in self._asked:
            return f"a second question {line.number} stands here"
        title = next((shown.title for shown in reversed(self._shown) if shown.step == line.step), "")
        self._asked[line.number] = RoomQuestion(
            self._name,
            line.number,
            one_line(line.words),
            line.at,
            line.step,
            one_line(title),
            line.on,
            one_line(line.on_words),
            None,
        )
        return None

    def _settle(self, line: Settling) -> str | None:
        asked = self._asked.get(line.number)
        if asked is None:
            return f"this line settles question {line.number}, which is not in the record"
        self._asked[line.number] = asked._replace(settled=Settled(line.how, one_line(line.words), line.at))
        return None

    def _reach(self, at: datetime) -> None:
        self._first = self._first or at
        self._until = max(self._until or at, at)
        self._last = at

    def _steps(self) -> Iterable[Step]:
        """Yield the steps; one during which the clock was set back has no time that anybody knows, and is told with 0."""
        ends = [shown.at for shown in self._shown[1:]] + [self._last or shown.at for shown in self._shown[-1:]]
        for shown, end in zip(self._shown, ends, strict=True):
            seconds = max(0, round((end - shown.at).total_seconds()))
            yield Step(shown.step, one_line(shown.title), shown.of, shown.at, seconds)
