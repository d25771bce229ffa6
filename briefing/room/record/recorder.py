"""One process's access to the record of a presentation: what was shown, asked and settled.

Each line is on disk before the call that records it returns. If the disk refuses, `problem` says so, the line is kept in
memory and tried again with the next one, and `unsaved` holds what is left at the end. Several processes may record at once:
questions get their numbers under the file's lock, so that no two are the same.

Any thread may call; a call takes as long as the disk does.
"""

import errno
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import NamedTuple, Self

from msgspec.structs import replace

from briefing.brief.items import Ref
from briefing.brief.room_questions import RoomQuestion, Settlement
from briefing.brief.text import counted, one_line
from briefing.brief.vocabulary import Marking
from briefing.errors import NotFoundError
from briefing.room.record.journal import ENDING, Journal
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
    encode,
)
from briefing.room.record.minutes import Minutes, minutes_of

_LONGEST_STEM = 50
_REMEDIES = {
    errno.ENOSPC: "make room on the disk",
    errno.EDQUOT: "make room on the disk",
    errno.EFBIG: "make room on the disk",
    errno.EACCES: "make the folder writable",
    errno.EPERM: "make the folder writable",
    errno.EROFS: "make the folder writable",
    errno.EAGAIN: "end the process that does",
}


class Questions(NamedTuple):
    """The room's questions in this presentation, recorded by any process, in order of their numbers."""

    open: tuple[RoomQuestion, ...]
    settled: tuple[RoomQuestion, ...]


class Record:
    """The record of a running presentation. Made by `begin`, or by `join` where another process began it."""

    def __init__(self, folder: Path, stem: str, journal: Journal | None, pending: Sequence[Line]) -> None:
        self._folder = folder
        self._stem = stem
        self._journal = journal
        self._known: list[Line] = []
        self._pending: list[Line] = list(pending)
        self._error: OSError | None = None
        self._mutex = RLock()
        self._is_new = journal is None

    @classmethod
    def begin(
        cls,
        folder: Path,
        *,
        brief_id: str,
        title: str,
        path: str = "",
        as_of: str = "",
        marking: str = "",
        audience: str = "",
        now: datetime | None = None,
    ) -> Self:
        """Begin a record of its own in a folder, which is made where it is missing. Raises nothing: see `problem`.

        `marking` is the strictest of what is shown; where none is told, no audience is told the questions.
        `audience` is the level that items are hidden above, empty where none is.
        """
        started = _moment(now)
        heading = RecordHeading(
            format=FORMAT,
            brief=brief_id,
            title=one_line(title),
            path=path,
            as_of=as_of,
            marking=marking,
            audience=audience,
            started=started,
        )
        record = cls(folder, f"{stem_of(brief_id)}-{started:%Y-%m-%d-%H%M%S}", None, [heading])
        record._save()
        return record

    @classmethod
    def join(cls, folder: Path, name: str) -> Self:
        """Record into what another process began, by its name. Raises NotFoundError where it cannot be opened."""
        if not re.fullmatch(rf"[\w.-]+{re.escape(ENDING)}", name):
            raise NotFoundError(f'no record is called "{one_line(name)}"; begin the presentation again')
        try:
            journal = Journal.open(folder / name)
        except OSError as error:
            reason = _reason(error)
            raise NotFoundError(f"the record {folder / name} cannot be opened: {reason}; {_remedy(error)}") from error
        record = cls(folder, name.removesuffix(ENDING), journal, ())
        record._save()
        return record

    # Reading

    @property
    def name(self) -> str | None:
        """The file's name, by which other processes join; None while nothing is on disk."""
        return self._journal.path.name if self._journal else None

    @property
    def problem(self) -> str | None:
        """Why some lines are only in memory, and what to do; None where all are on disk."""
        with self._mutex:
            if self._error is None:
                return None
            where = self._journal.path if self._journal else self._folder
            kept = f"{counted(len(self._pending), 'line')} kept in memory, and tried again with the next"
            return one_line(
                f"{where}: the record cannot be written: {_reason(self._error)}; {kept}; {_remedy(self._error)}"
            )

    @property
    def unsaved(self) -> str:
        """The lines that are only in memory, as the file would hold them; empty where all are on disk."""
        with self._mutex:
            return "".join(f"{encode(line).decode()}\n" for line in self._pending)

    def questions(self) -> Questions:
        """Return the questions, including those of other processes."""
        all_questions = self.minutes().asked
        still_open = tuple(question for question in all_questions if question.is_open)
        return Questions(still_open, tuple(question for question in all_questions if not question.is_open))

    def minutes(self) -> Minutes:
        """Return the minutes so far, including lines that are only in memory."""
        with self._mutex:
            with suppress(OSError):  # what was read before still stands
                self._read_new_lines()
            return minutes_of(self._stem, enumerate([*self._known, *self._pending], 1))

    # Recording

    def add_step(
        self,
        step: str,
        title: str,
        *,
        of: Sequence[Ref] = (),
        estimated: float = 0.0,
        planned: float = 0.0,
        at: datetime | None = None,
    ) -> None:
        """Record that a step was shown; `of` are the items whose words its title holds, the step's `named_after`.

        `estimated` and `planned` are the seconds that it takes by its words and by the plan, 0 where that is not known.
        """
        seconds = {"estimated": round(estimated, 1), "planned": round(planned, 1)}
        self._record(StepShown(at=_moment(at), step=step, title=one_line(title), of=tuple(of), **seconds))

    def raise_marking(self, marking: Marking, *, at: datetime | None = None) -> None:
        """Record the marking of what is shown from now on, if it is stricter than all before.

        Nothing is recorded where the marking so far is unknown: such minutes are shown to no audience anyway.
        """
        with self._mutex:
            known = self.minutes().marking
            if known is not None and marking.rank > known.rank:
                self._record(MarkingRaised(at=_moment(at), marking=str(marking)))

    def add_question(
        self, words: str, *, step: str, on: Ref | None = None, on_words: str = "", at: datetime | None = None
    ) -> int:
        """Record a question from the room; return its number in this presentation, from 1.

        `step` is the step shown, `on` the item that the question is about, `on_words` that item's text.
        """
        if not one_line(words):
            raise ValueError("a question has words")
        with self._mutex:
            asking = QuestionAsked(
                at=_moment(at),
                number=self._next_number(),
                words=one_line(words),
                step=step,
                on=on,
                on_words=one_line(on_words),
            )
            written = self._record(asking)
            assert isinstance(written, QuestionAsked)
            return written.number

    def settle(self, number: int, how: Settlement, words: str = "", *, at: datetime | None = None) -> None:
        """Record how a question was settled; the latest such line counts. Raises NotFoundError for an unknown number."""
        with self._mutex:
            if number not in {asked.number for asked in self.minutes().asked}:
                raise NotFoundError(f"no question {number} is recorded; settle one of those that are listed")
            self._record(QuestionSettled(at=_moment(at), number=number, how=how, words=one_line(words)))

    def end(self, *, at: datetime | None = None) -> None:
        """Record that the presentation ended in order."""
        self._record(PresentationEnded(at=_moment(at)))

    def close(self) -> None:
        """Close the file."""
        with self._mutex:
            if self._journal:
                self._journal.close()
                self._journal = None

    # Writing to the disk

    def _record(self, line: Line) -> Line:
        """Record a line, and return it as recorded: a question may have got another number."""
        with self._mutex:
            self._pending.append(line)
            written = self._save()
            return self._pending[-1] if self._pending else written[-1]

    def _save(self) -> list[Line]:
        """Write pending lines as far as the disk accepts them; return those written."""
        written: list[Line] = []
        try:
            self._restart_where_removed()
            journal = self._journal = self._journal or Journal.create(self._folder, self._stem)
            self._stem = journal.path.stem
            with journal.locked():
                self._read_new_lines()
                while self._pending:
                    journal.append(encode(self._pending[0]))
                    self._is_new = False
                    written.append(self._pending.pop(0))
                    self._read_new_lines()
        except OSError as error:
            self._error = error
            if self._journal and self._is_new:
                self._journal.discard()
                self._journal = None
        else:
            self._error = None
        return written

    def _restart_where_removed(self) -> None:
        """If the file was removed, open the one that replaced it, or write all known lines to a new one."""
        if self._journal is None or not self._journal.is_gone:
            return
        self._read_new_lines()
        path = self._journal.path
        self.close()
        known, self._known = self._known, []
        try:
            self._journal = Journal.open(path)
        except OSError:
            self._is_new = True
            self._pending[:0] = known

    def _read_new_lines(self) -> None:
        """Read what other processes have written, and renumber pending questions whose numbers they took."""
        if self._journal is None:
            return
        for raw in self._journal.new_lines():
            try:
                self._known.append(decode(raw))
            except RecordLineError:
                continue  # `read_minutes` reports it with its line number
        taken = _numbers(self._known)
        changed: dict[int, int] = {}
        for place, line in enumerate(self._pending):
            if isinstance(line, QuestionAsked) and line.number in taken:
                changed[line.number] = self._next_number()
                self._pending[place] = replace(line, number=changed[line.number])
            elif isinstance(line, QuestionSettled) and line.number in changed:
                self._pending[place] = replace(line, number=changed[line.number])

    def _next_number(self) -> int:
        return max(_numbers([*self._known, *self._pending]), default=0) + 1


def stem_of(brief_id: str) -> str:
    """Return the start of the names of a brief's records: its id, without characters unfit for a file name."""
    return re.sub(r"[^\w.-]+", "-", brief_id).strip("-.")[:_LONGEST_STEM] or "brief"


def _numbers(lines: Sequence[Line]) -> set[int]:
    return {line.number for line in lines if isinstance(line, QuestionAsked)}


def _moment(at: datetime | None) -> datetime:
    """Return a time to the second with its offset from UTC; now where none is given."""
    at = at or datetime.now()
    return (at if at.utcoffset() is not None else at.astimezone()).replace(microsecond=0)


def _reason(error: OSError) -> str:
    return (error.strerror or "error").lower()


def _remedy(error: OSError) -> str:
    return _REMEDIES.get(error.errno or 0, "check the folder")
