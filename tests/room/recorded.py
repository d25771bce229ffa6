"""Moments and records for the tests: everything happens on one morning, two hours east of Greenwich."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

from briefing.brief.items import ItemKind, Ref
from briefing.brief.room_questions import RoomQuestion, Settlement
from briefing.brief.vocabulary import Marking
from briefing.room.record.minutes import Minutes, read_minutes
from briefing.room.record.recorder import Record

BEGAN = datetime(2025, 3, 14, 10, 15, tzinfo=timezone(timedelta(hours=2)))
CLAIM, PORT, ISSUE = Ref(ItemKind.CLAIM, "no-harm"), Ref(ItemKind.POSITION, "port/site"), Ref(ItemKind.ISSUE, "site")
SAND = "The spoil is clean sand and will not reach the spawning grounds."
NAME = "alder-2025-03-14-101500"


def at(seconds: float) -> datetime:
    """Return the moment so many seconds after the beginning."""
    return BEGAN + timedelta(seconds=seconds)


def begun(
    folder: Path, brief_id: str = "alder", *, later: float = 0, path: str = "", marking: Marking | None = Marking.CLEAR
) -> Record:
    """Begin a record of Port Alder's brief."""
    return Record.begin(
        folder,
        brief_id=brief_id,
        title="Dredging of Port Alder",
        path=path,
        as_of="2025-03-14",
        marking=marking or "",
        now=at(later),
    )


def presented(folder: Path, brief_id: str = "alder", *, later: float = 0, path: str = "") -> Record:
    """Record a whole presentation: four steps, and four questions, of which one stays open."""
    record = begun(folder, brief_id, later=later, path=path)
    record.add_step("title", "Dredging of Port Alder", at=at(later))
    record.add_step("claim/no-harm", "Port: clean sand", of=[CLAIM], at=at(later + 75))
    record.add_question("How clean is clean?", step="claim/no-harm", on=CLAIM, on_words=SAND, at=at(later + 80))
    record.add_question("Who measured it?", step="claim/no-harm", on=CLAIM, on_words=SAND, at=at(later + 90))
    record.settle(2, Settlement.ANSWERED, "The port itself.", at=at(later + 100))
    record.add_step("issue/site", "Where the spoil goes", of=[ISSUE], at=at(later + 200))
    record.add_question("Is there another site?", step="issue/site", on=ISSUE, at=at(later + 210))
    record.settle(3, Settlement.DEFERRED, "until the study is out", at=at(later + 220))
    record.add_question("What is the time?", step="issue/site", at=at(later + 230))
    record.settle(4, Settlement.TAKEN_BACK, at=at(later + 231))
    record.end(at=at(later + 3900))
    return record


def file_of(record: Record, folder: Path) -> Path:
    """Return the file of a record that is on disk."""
    assert record.name is not None
    return folder / record.name


def minutes_in(path: Path) -> Minutes:
    """Return the minutes of a file's bytes."""
    return read_minutes(path.stem, path.read_bytes(), str(path))


def room_question(
    words: str = "How clean is clean?",
    on: Ref | None = CLAIM,
    on_words: str = "",
    number: int = 1,
    marking: Marking | None = Marking.CLEAR,
) -> RoomQuestion:
    """Return an open question from the room."""
    return RoomQuestion(NAME, number, words, at(0), "step", "A step", on, on_words, marking)
