"""Reads the records of a folder, the newest first, and the room's questions about one brief."""

import os
import stat
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path

from briefing import file_lock
from briefing.brief.room_questions import RoomQuestion
from briefing.errors import NotFoundError, remedy_of
from briefing.library.reading.problems import Problem
from briefing.room.record.journal import ENDING
from briefing.room.record.minutes import Minutes, read_minutes
from briefing.room.record.recorder import stem_of

MAX_BYTES = 8 << 20
"""The most bytes of a record that is read; no presentation comes near it."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def presentations(folder: Path, brief_id: str | None = None) -> list[Minutes]:
    """Return the minutes of all records in a folder, or of one brief's; the newest first, unreadable ones last.

    A missing folder has none. Raises NotFoundError for a folder that cannot be read.
    """
    prefix = stem_of(brief_id) if brief_id is not None else ""
    try:
        with os.scandir(folder) as entries:
            names = sorted(
                entry.name for entry in entries if entry.name.startswith(prefix) and entry.name.endswith(ENDING)
            )
    except FileNotFoundError:
        return []
    except OSError as error:
        reason = (error.strerror or "error").lower()
        raise NotFoundError(f"the folder of records {folder} cannot be read: {reason}; {_remedy_of(error)}") from error
    all_minutes = [read_record(folder / name) for name in reversed(names)]
    matching = [minutes for minutes in all_minutes if brief_id in (None, minutes.brief)]
    return sorted(matching, key=lambda minutes: minutes.started or _LONG_AGO, reverse=True)


def read_record(path: Path) -> Minutes:
    """Return the minutes of one record. Raises nothing, as errors become problems; never blocks on a pipe or a device."""
    name, shown_as = path.name.removesuffix(ENDING), str(path)
    raw, problem = _read(path, shown_as)
    minutes = read_minutes(name, raw, shown_as)
    return minutes._replace(problems=(problem, *minutes.problems)) if problem else minutes


def questions_about(folder: Path, brief_id: str) -> tuple[RoomQuestion, ...]:
    """Return the room's questions about a brief: open ones first, those of newer presentations first, then in order.

    Raises NotFoundError for a folder that cannot be read.
    """
    questions = [question for minutes in presentations(folder, brief_id) for question in minutes.asked]
    return tuple(sorted(questions, key=lambda question: not question.is_open))


def _remedy_of(error: OSError) -> str:
    """Return what can be done about a folder of records that cannot be read: it lies in the person's own folders."""
    if isinstance(error, NotADirectoryError):
        return "set $HOME or $XDG_STATE_HOME to a folder of yours"
    return remedy_of(error)


def _read(path: Path, shown_as: str) -> tuple[bytes, Problem | None]:
    try:
        with ExitStack() as opened:
            descriptor = os.open(path, _FLAGS)
            opened.callback(os.close, descriptor)
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return b"", Problem(shown_as, 0, 0, "this is not a regular file", "remove it from the folder")
            if status.st_size > MAX_BYTES:
                what = f"the file has {status.st_size / (1 << 20):.1f} MiB, more than any record"
                return b"", Problem(shown_as, 0, 0, what, "remove it from the folder")
            with suppress(OSError):  # a record that stays locked is read without a lock
                opened.enter_context(file_lock.locked(descriptor, shared=True))
            raw = b"".join(iter(lambda: os.read(descriptor, 1 << 16), b""))
    except OSError as error:
        what = f"the record cannot be read: {(error.strerror or 'error').lower()}"
        return b"", Problem(shown_as, 0, 0, what, remedy_of(error))
    return raw, None if raw else Problem(shown_as, 0, 0, "the record is empty", "remove it")
