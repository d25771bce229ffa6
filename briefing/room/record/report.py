"""Minutes as Markdown, in which recorded texts are escaped, and as builtin values for JSON."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from briefing.brief import dates
from briefing.brief.room_questions import RoomQuestion, Settlement
from briefing.brief.text import counted, one_line
from briefing.library.escapes import escape_markdown
from briefing.room.record.minutes import Minutes, ShownStep

VERSION = 1
"""The version of the JSON, raised when a key changes its meaning or goes; new keys need no new version."""


def markdown(minutes: Minutes) -> str:
    """Return minutes as Markdown: heading, questions and steps, between two lines with the marking."""
    marking = [str(minutes.marking), ""] if minutes.marking else []
    lines = [*marking, f"# Minutes: {escape_markdown(minutes.title or minutes.brief)}", "", *_facts(minutes), ""]
    lines += ["## What the room asked", ""]
    for asked in minutes.asked:
        lines += [*_question(asked), ""]
    if not minutes.asked:
        lines += ["Nothing was recorded.", ""]
    lines += ["## What was shown", "", *_shown(minutes), ""]
    return "\n".join([*lines, *marking]).rstrip("\n") + "\n"


def document(minutes: Minutes) -> dict[str, Any]:
    """Return minutes as builtin values for JSON; times are local, in ISO 8601 with their offset."""
    return {
        "version": VERSION,
        **summary(minutes),
        "asked": [_asked_document(asked) for asked in minutes.asked],
        "shown": [_step_document(step) for step in minutes.steps],
        "withheld": {"questions": minutes.withheld_questions, "steps": minutes.withheld_steps},
        "problems": [str(problem) for problem in minutes.problems],
    }


def summary(minutes: Minutes) -> dict[str, Any]:
    """Return the facts of a presentation for a list, as builtin values."""
    return {
        "name": minutes.name,
        "brief": minutes.brief,
        "title": minutes.title,
        "path": minutes.path,
        "as_of": minutes.as_of or None,
        "marking": minutes.marking,
        "audience": minutes.audience or None,
        "started": minutes.started and minutes.started.isoformat(),
        "until": minutes.until and minutes.until.isoformat(),
        "ended": minutes.is_ended,
        "steps": len(minutes.steps),
        "questions": len(minutes.asked),
        "open": sum(asked.is_open for asked in minutes.asked),
    }


def when(minutes: Minutes) -> str:
    """Return when a presentation began and ended: `14 Mar 2025, 10:15–10:52`."""
    if minutes.started is None or minutes.until is None:
        return "at an unknown time"
    same_day = minutes.started.date() == minutes.until.date()
    return f"{dates.moment(minutes.started)}–{f'{minutes.until:%H:%M}' if same_day else dates.moment(minutes.until)}"


def _facts(minutes: Minutes) -> Iterator[str]:
    offset = f" (UTC{minutes.started.isoformat()[-6:]})" if minutes.started else ""
    yield f"- presented {when(minutes)}{offset}"
    as_of = f", as of {escape_markdown(dates.in_words(minutes.as_of))}" if minutes.as_of else ""
    yield f"- brief: {escape_markdown(minutes.brief)}{as_of}"
    yield f"- {_counts(minutes)}"
    if minutes.audience:
        yield f"- shown to an audience of {escape_markdown(minutes.audience)}"
    if not minutes.is_ended:
        yield "- the record does not say that the presentation was ended; the later time is that of its last line"
    if minutes.problems:
        yield f"- {counted(len(minutes.problems), 'line')} of the record could not be read and {_are(minutes)} missing here"
    if minutes.withheld_questions or minutes.withheld_steps:
        what = f"{counted(minutes.withheld_questions, 'question')} and {counted(minutes.withheld_steps, 'step')}"
        yield f"- left out: {what} that are not for this audience"


def _counts(minutes: Minutes) -> str:
    by_status = Counter(asked.status for asked in minutes.asked)
    statuses = [f"{by_status[status]} {status}" for status in ("open", *Settlement) if by_status[status]]
    return counted(len(minutes.asked), "question") + (f": {', '.join(statuses)}" if statuses else "")


def _are(minutes: Minutes) -> str:
    return "is" if len(minutes.problems) == 1 else "are"


def _question(asked: RoomQuestion) -> Iterator[str]:
    yield f"### {asked.number}. {escape_markdown(asked.words)}"
    yield ""
    yield f"- asked at {asked.at:%H:%M}{_on(asked)}"
    if asked.settled is None:
        yield "- **open**"
        return
    words = f": {escape_markdown(asked.settled.words)}" if asked.settled.words else ""
    yield f"- **{asked.settled.how}** at {_time_after(asked.at, asked.settled.at)}{words}"


def _on(asked: RoomQuestion) -> str:
    parts = []
    if asked.on:
        words = f": “{escape_markdown(asked.on_words)}”" if asked.on_words else ""
        parts.append(f" on {escape_markdown(asked.asked_on)}{words}")
    if asked.title and not asked.on_words:
        parts.append(f", while “{escape_markdown(asked.title)}” was shown")
    return "".join(parts)


def _time_after(before: datetime, at: datetime) -> str:
    return f"{at:%H:%M}" if at.date() == before.date() else dates.moment(at)


def _shown(minutes: Minutes) -> Iterator[str]:
    if not minutes.steps:
        yield "Nothing was recorded."
        return
    yield "| at | for | what |"
    yield "|---|---|---|"
    for step in minutes.steps:
        yield f"| {step.at:%H:%M:%S} | {duration(step.seconds)} | {escape_markdown(step.title or step.step)} |"


def duration(seconds: int) -> str:
    """Return a time in words: `1 h 2 min`, `45 s`."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    units = ((hours, "h"), (minutes, "min"), (rest, "s"))
    return " ".join(f"{number} {unit}" for number, unit in units if number) or "0 s"


def _asked_document(asked: RoomQuestion) -> dict[str, Any]:
    settled = asked.settled
    return {
        "number": asked.number,
        "words": asked.words,
        "at": asked.at.isoformat(),
        "status": asked.status,
        "settled_at": settled.at.isoformat() if settled else None,
        "settled_with": settled.words or None if settled else None,
        "on": {"kind": asked.on.kind, "id": asked.on.id, "words": asked.on_words or None} if asked.on else None,
        "step": asked.step,
        "step_title": asked.title or None,
    }


def _step_document(step: ShownStep) -> dict[str, Any]:
    return {
        "step": one_line(step.step),
        "title": step.title,
        "of": [{"kind": ref.kind, "id": ref.id} for ref in step.of],
        "at": step.at.isoformat(),
        "seconds": step.seconds,
    }
