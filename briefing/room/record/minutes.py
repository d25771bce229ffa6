"""Makes minutes from a record's lines: what was shown for how long, what the room asked, and how that was settled.

Pure: bytes in, values out. An unreadable line becomes a problem and affects no other line. Texts are cleaned, on one line;
ids are as recorded.
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
from briefing.room.record.lines import (
    FORMAT,
    Line,
    MarkingRaised,
    PresentationEnded,
    QuestionAsked,
    QuestionSettled,
    RecordHeading,
    RecordLineError,
    StepShown,
    decode,
)

_NAME = re.compile(r"(.+)-\d{4}-\d{2}-\d{2}-\d{6}(-\d+)?")
_REMEDY = "the rest of the record is read all the same"


class ShownStep(NamedTuple):
    """A step that was shown: its id and title, the items whose words the title holds, the time, and the seconds.

    `estimated` and `planned` are the seconds that its words and the plan gave it; 0 where the record does not say.
    """

    step: str
    title: str
    of: tuple[Ref, ...]
    at: datetime
    seconds: int
    estimated: float = 0.0
    planned: float = 0.0


class Minutes(NamedTuple):
    """The minutes of a presentation. `name` is the record's name without its ending; times are local, with an offset.

    `until` is the last time recorded, `is_ended` whether the presentation ended in order, `marking` the strictest that was
    shown. Without a heading in the record, the brief's id is taken from its name, and title and marking are unknown.
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
    steps: tuple[ShownStep, ...]
    asked: tuple[RoomQuestion, ...]
    problems: tuple[Problem, ...]
    withheld_steps: int = 0
    withheld_questions: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing could be read."""
        return self.started is None


def read_minutes(name: str, raw: bytes, path: str = "") -> Minutes:
    """Return the minutes of a whole record. Problems name `path`; bad bytes raise nothing."""
    lines: list[tuple[int, Line]] = []
    problems: list[Problem] = []
    for number, line in enumerate(raw.split(b"\n"), 1):
        if line.strip():
            try:
                lines.append((number, decode(line)))
            except RecordLineError as error:
                problems.append(Problem(path or name, number, 1, one_line(str(error)), _REMEDY))
    return minutes_of(name, lines, problems, path)


def minutes_of(
    name: str, lines: Iterable[tuple[int, Line]], problems: Iterable[Problem] = (), path: str = ""
) -> Minutes:
    """Return the minutes of numbered lines; `problems` are those of unreadable lines."""
    builder = _MinutesBuilder(name)
    all_problems = list(problems)
    for number, line in lines:
        what_is_wrong = builder.add(line)
        if what_is_wrong:
            all_problems.append(Problem(path or name, number, 1, what_is_wrong, _REMEDY))
    return builder.minutes(all_problems)


def visible_minutes(minutes: Minutes, brief: Brief) -> Minutes:
    """Return minutes without steps and questions on items that are not in the visible brief; these are counted.

    If the room was shown more than the brief's audience may see, all questions are left out too, and steps get the titles of
    the visible brief, or are left out: an item may have had other words then.
    """
    links = Links(brief)
    may_hear_all = may_hear(brief.withheld.audience, minutes.marking)
    visible_steps = [step for step in minutes.steps if all(stands_in(links, ref, step.title) for ref in step.of)]
    if not may_hear_all:
        titles = {step.id: step.title for step in steps_of(links)}
        visible_steps = [
            step._replace(title=one_line(titles[step.step])) for step in visible_steps if step.step in titles
        ]
    hidden_step_ids = {step.step for step in minutes.steps} - {step.step for step in visible_steps}
    on_visible_steps = (question for question in minutes.asked if question.step not in hidden_step_ids)
    visible_questions = [question for question in on_visible_steps if may_be_shown(links, question)]
    return minutes._replace(
        title=minutes.title if may_hear_all else one_line(brief.title),
        marking=minutes.marking if may_hear_all else brief.strictest,
        steps=tuple(visible_steps),
        asked=tuple(visible_questions),
        withheld_steps=len(minutes.steps) - len(visible_steps),
        withheld_questions=len(minutes.asked) - len(visible_questions),
    )


class _MinutesBuilder:
    """Collects a record's lines in order, and makes minutes of them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._heading: RecordHeading | None = None
        self._raised_markings: list[Marking] = []
        self._last_at: datetime | None = None
        self._shown: list[StepShown] = []
        self._asked: dict[int, RoomQuestion] = {}
        self._first_at: datetime | None = None
        self._until: datetime | None = None
        self._is_ended = False

    def add(self, line: Line) -> str | None:
        """Add a line; return what is wrong with it, or None."""
        if isinstance(line, RecordHeading):
            return self._add_heading(line)
        problem = None
        if isinstance(line, StepShown):
            if not self._shown or self._shown[-1].step != line.step or self._is_ended:
                self._shown.append(line)
        elif isinstance(line, MarkingRaised):
            self._raised_markings += [level for level in Marking if level == line.marking] or [Marking.RED]
        elif isinstance(line, QuestionAsked):
            problem = self._add_question(line)
        elif isinstance(line, QuestionSettled):
            problem = self._add_settlement(line)
        self._is_ended = isinstance(line, PresentationEnded)
        self._note_time(line.at)
        return problem

    def minutes(self, problems: Sequence[Problem]) -> Minutes:
        """Return the minutes of the lines added."""
        heading = self._heading
        name_match = _NAME.fullmatch(self._name)
        return Minutes(
            name=self._name,
            brief=heading.brief if heading else name_match[1] if name_match else self._name,
            title=one_line(heading.title) if heading else "",
            path=heading.path if heading else "",
            as_of=one_line(heading.as_of) if heading else "",
            marking=self._marking,
            audience=one_line(heading.audience) if heading else "",
            started=heading.started if heading else self._first_at,
            until=self._until,
            is_ended=self._is_ended,
            steps=tuple(self._steps()),
            asked=tuple(asked._replace(marking=self._marking) for asked in self._asked.values()),
            problems=tuple(sorted(problems, key=lambda problem: problem.line)),
        )

    @property
    def _marking(self) -> Marking | None:
        """The strictest marking of the presentation; None where the record begins without one."""
        at_start = next((level for level in Marking if self._heading and level == self._heading.marking), None)
        return max((at_start, *self._raised_markings), key=lambda level: level.rank) if at_start else None

    def _add_heading(self, line: RecordHeading) -> str | None:
        if line.format > FORMAT:
            return f"format {line.format} needs a newer version of the program"
        if self._heading is not None:
            return "a second heading stands here"
        self._heading = line
        self._note_time(line.started)
        return None

    def _add_question(self, line: QuestionAsked) -> str | None:
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

    def _add_settlement(self, line: QuestionSettled) -> str | None:
        asked = self._asked.get(line.number)
        if asked is None:
            return f"this line settles question {line.number}, which is not in the record"
        self._asked[line.number] = asked._replace(settled=Settled(line.how, one_line(line.words), line.at))
        return None

    def _note_time(self, at: datetime) -> None:
        self._first_at = self._first_at or at
        self._until = max(self._until or at, at)
        self._last_at = at

    def _steps(self) -> Iterable[ShownStep]:
        """Yield the steps; one during which the clock was set back gets 0 seconds."""
        ends = [shown.at for shown in self._shown[1:]] + [self._last_at or shown.at for shown in self._shown[-1:]]
        for shown, end in zip(self._shown, ends, strict=True):
            seconds = max(0, round((end - shown.at).total_seconds()))
            title = one_line(shown.title)
            yield ShownStep(shown.step, title, shown.of, shown.at, seconds, shown.estimated, shown.planned)
