"""The record of one presentation, as one process writes to it: what was shown, asked and settled.

Every line is on disk before the call that records it returns. Where the disk refuses, `problem` says so at once, the line
is kept in memory and tried again with the next one, and `unsaved` gives what is left at the end. Several processes may
record at once: a question's number is given under the file's lock, so that no two have the same, and so that the number
the room is told is the one that stands in the file.

The calls may come from any thread, and take as long as the disk does.
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
    Asking,
    Ended,
    Heading,
    Line,
    Marked,
    NotALine,
    Settling,
    Shown,
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
    """What the room asked in this presentation, whichever process recorded it, in the order of the numbers."""

    open: tuple[RoomQuestion, ...]
    settled: tuple[RoomQuestion, ...]


class Record:
    """The record of the presentation that is under way. Made by `begin`, or by `join` where it has begun elsewhere."""

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
        heading = Heading(
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

    # What it says

    @property
    def name(self) -> str | None:
        """The file's name, by which others join; None while nothing of it is on disk."""
        return self._journal.path.name if self._journal else None

    @property
    def problem(self) -> str | None:
        """Why lines are kept in memory alone, where, and what to do; None where all are on disk."""
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
        """The lines that are in memory alone, as they would stand in the file; empty where all are on disk."""
        with self._mutex:
            return "".join(f"{encode(line).decode()}\n" for line in self._pending)

    def questions(self) -> Questions:
        """Return the questions, those of the other processes too."""
        asked = self.minutes().asked
        return Questions(
            tuple(each for each in asked if each.is_open), tuple(each for each in asked if not each.is_open)
        )

    def minutes(self) -> Minutes:
        """Return the minutes so far, what is in memory alone included."""
        with self._mutex:
            with suppress(OSError):  # what was read before still stands
                self._take_in()
            return minutes_of(self._stem, enumerate([*self._known, *self._pending], 1))

    # What is recorded

    def shown(self, step: str, title: str, *, of: Sequence[Ref] = (), at: datetime | None = None) -> None:
        """Record that a step came on the screen; `of` are the items whose words its title holds: a step's `named_after`."""
        self._record(Shown(at=_moment(at), step=step, title=one_line(title), of=tuple(of)))

    def marked(self, marking: Marking, *, at: datetime | None = None) -> None:
        """Record that what is shown from now on goes under a marking, where that is stricter than all before.

        Where the marking of what was shown before is not known, no audience is told anything, whatever comes after.
        """
        with self._mutex:
            known = self.minutes().marking
            if known is not None and marking.rank > known.rank:
                self._record(Marked(at=_moment(at), marking=str(marking)))

    def asked(
        self, words: str, *, step: str, on: Ref | None = None, on_words: str = "", at: datetime | None = None
    ) -> int:
        """Record a question from the room, and return its number in this presentation, from 1.

        `step` is what is on the screen, `on` the item there that is asked about, `on_words` what that item says.
        """
        if not one_line(words):
            raise ValueError("a question has words")
        with self._mutex:
            asking = Asking(
                at=_moment(at),
                number=self._next_number(),
                words=one_line(words),
                step=step,
                on=on,
                on_words=one_line(on_words),
            )
            written = self._record(asking)
            assert isinstance(written, Asking)
            return written.number

    def settle(self, number: int, how: Settlement, words: str = "", *, at: datetime | None = None) -> None:
        """Record how a question was settled; the last word counts. Raises NotFoundError for a number that is none."""
        with self._mutex:
            if number not in {asked.number for asked in self.minutes().asked}:
                raise NotFoundError(f"no question {number} is recorded; settle one of those that are listed")
            self._record(Settling(at=_moment(at), number=number, how=how, words=one_line(words)))

    def ended(self, *, at: datetime | None = None) -> None:
        """Record that the presentation was ended in order."""
        self._record(Ended(at=_moment(at)))

    def close(self) -> None:
        """Let go of the file."""
        with self._mutex:
            if self._journal:
                self._journal.close()
                self._journal = None

    # How it gets to the disk

    def _record(self, line: Line) -> Line:
        """Record a line, and return it as it stands now: its number may be another than was thought."""
        with self._mutex:
            self._pending.append(line)
            written = self._save()
            return self._pending[-1] if self._pending else written[-1]

    def _save(self) -> list[Line]:
        """Bring what is pending to the disk, as far as it takes it, and return what it took."""
        written: list[Line] = []
        try:
            self._begin_anew_where_gone()
            journal = self._journal = self._journal or Journal.create(self._folder, self._stem)
            self._stem = journal.path.stem
            with journal.locked():
                self._take_in()
                while self._pending:
                    journal.append(encode(self._pending[0]))
                    self._is_new = False
                    written.append(self._pending.pop(0))
                    self._take_in()
        except OSError as error:
            self._error = error
            if self._journal and self._is_new:
                self._journal.discard()
                self._journal = None
        else:
            self._error = None
        return written

    def _begin_anew_where_gone(self) -> None:
        """Where somebody has removed the file, write all that is known to another of its name, or join one that is there."""
        if self._journal is None or not self._journal.is_gone:
            return
        self._take_in()
        path = self._journal.path
        self.close()
        known, self._known = self._known, []
        try:
            self._journal = Journal.open(path)
        except OSError:
            self._is_new = True
            self._pending[:0] = known

    def _take_in(self) -> None:
        """Read what the other processes have written, and give numbers that they took to no other question."""
        if self._journal is None:
            return
        for raw in self._journal.new_lines():
            try:
                self._known.append(decode(raw))
            except NotALine:
                continue  # the reader of the minutes tells of it, with its number
        taken = _numbers(self._known)
        changed: dict[int, int] = {}
        for place, line in enumerate(self._pending):
            if isinstance(line, Asking) and line.number in taken:
                changed[line.number] = self._next_number()
                self._pending[place] = replace(line, number=changed[line.number])
            elif isinstance(line, Settling) and line.number in changed:
                self._pending[place] = replace(line, number=changed[line.number])

    def _next_number(self) -> int:
        return max(_numbers([*self._known, *self._pending]), default=0) + 1


def stem_of(brief_id: str) -> str:
    """Return the beginning of the names of a brief's records: its id, without what no file's name should hold."""
    return re.sub(r"[^\w.-]+", "-", brief_id).strip("-.")[:_LONGEST_STEM] or "brief"


def _numbers(lines: Sequence[Line]) -> set[int]:
    return {line.number for line in lines if isinstance(line, Asking)}


def _moment(at: datetime | None) -> datetime:
    """Return a moment to the second, with its offset from UTC; now, where none is given."""
    at = at or datetime.now()
    return (at if at.utcoffset() is not None else at.astimezone()).replace(microsecond=0)


def _reason(error: OSError) -> str:
    return (error.strerror or "error").lower()


def _remedy(error: OSError) -> str:
    return _REMEDIES.get(error.errno or 0, "check the folder")
