"""Recording: every line on disk before the call returns, by several processes, on a disk that may refuse."""

import errno
import os
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from briefing.brief.room_questions import Settlement
from briefing.brief.vocabulary import Marking
from briefing.errors import NotFoundError
from briefing.room.record.presentations import read_record
from briefing.room.record.recorder import Record
from tests.room.killed_recorder import ROOT, kill_one, missing, start
from tests.room.recorded import CLAIM, at, begun, file_of, minutes_in, presented


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "state" / "records"


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """A disk that takes half of a line and no more while the list holds something."""
    is_full: list[bool] = []
    write = os.write

    def half(descriptor: int, data: bytes) -> int:
        if not is_full:
            return write(descriptor, data)
        write(descriptor, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("briefing.room.record.journal.os.write", half)
    yield is_full


def test_a_line_is_in_the_file_once_the_call_has_returned(folder: Path) -> None:
    record = begun(folder)
    path = file_of(record, folder)
    assert path.read_bytes().count(b"\n") == 1
    record.add_step("a", "A step", at=at(1))
    assert minutes_in(path).steps[0].title == "A step"
    assert record.add_question("Why?", step="a", on=CLAIM, at=at(2)) == 1
    assert minutes_in(path).asked[0].on == CLAIM
    record.settle(1, Settlement.ANSWERED, "So.", at=at(3))
    assert minutes_in(path).asked[0].status == "answered"
    record.end(at=at(4))
    assert minutes_in(path).is_ended


def test_a_line_is_forced_to_the_disk_before_the_call_returns(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = begun(folder)
    sizes: list[int] = []
    monkeypatch.setattr("briefing.room.record.journal.os.fsync", lambda of: sizes.append(os.fstat(of).st_size))
    record.add_question("Why?", step="a")
    assert sizes == [file_of(record, folder).stat().st_size]


def test_the_file_is_ones_own_and_named_by_brief_and_time(folder: Path) -> None:
    record = begun(folder)
    assert record.name == "alder-2025-03-14-101500.jsonl"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert file_of(record, folder).stat().st_mode & 0o777 == 0o600


def test_a_folder_that_others_could_read_is_closed_to_them(folder: Path) -> None:
    folder.mkdir(parents=True, mode=0o755)
    begun(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_two_presentations_in_the_same_second_are_named_apart(folder: Path) -> None:
    names = [begun(folder).name for _ in range(3)]
    assert names == [f"alder-2025-03-14-101500{part}.jsonl" for part in ("", "-2", "-3")]


@pytest.mark.parametrize(
    "brief_id", ["../../x", "a\x1b[31m/b\n", "中文-简报", "\udcff", "", "x" * 250, "..", "文" * 80]
)
def test_whatever_a_brief_is_called_its_record_stays_in_the_folder_and_knows_its_id(
    folder: Path, brief_id: str
) -> None:
    record = begun(folder, brief_id)
    assert record.problem is None
    assert file_of(record, folder).parent == folder
    assert [path.name for path in folder.iterdir()] == [record.name]
    assert minutes_in(file_of(record, folder)).brief == brief_id
    assert Record.join(folder, record.name or "").name == record.name


def test_the_file_can_be_read_in_any_editor(folder: Path) -> None:
    record = begun(folder)
    record.add_question("Wäre 北京 »einverstanden«?\x1b[31m\u202e", step="a", at=at(1))
    text = file_of(record, folder).read_text("utf-8")
    assert '"words": "Wäre 北京 »einverstanden«?[31m"' in text
    assert '"at": "2025-03-14T10:15:01+02:00"' in text
    assert "\x1b" not in text


def test_times_are_local_with_their_offset_where_none_are_given(folder: Path) -> None:
    record = Record.begin(folder, brief_id="alder", title="Port Alder")
    started = minutes_in(file_of(record, folder)).started
    assert started is not None and started.utcoffset() == datetime.now().astimezone().utcoffset()


def test_the_questions_tell_the_open_from_the_settled(folder: Path) -> None:
    questions = presented(folder).questions()
    assert [asked.number for asked in questions.open] == [1]
    assert [(asked.number, asked.status) for asked in questions.settled] == [
        (2, "answered"), (3, "deferred"), (4, "taken back"),
    ]  # fmt: skip


def test_a_number_that_nobody_gave_cannot_be_settled(folder: Path) -> None:
    record = begun(folder)
    with pytest.raises(NotFoundError, match="no question 1 is recorded"):
        record.settle(1, Settlement.ANSWERED)
    assert file_of(record, folder).read_bytes().count(b"\n") == 1


def test_a_question_without_words_is_refused(folder: Path) -> None:
    with pytest.raises(ValueError, match="words"):
        begun(folder).add_question(" \n", step="a")


# Several processes


def test_what_one_screen_records_another_knows_and_can_settle(folder: Path) -> None:
    audience = begun(folder)
    console = Record.join(folder, audience.name or "")
    assert audience.add_question("First?", step="a") == 1
    assert console.add_question("Second?", step="a") == 2
    assert [asked.words for asked in audience.questions().open] == ["First?", "Second?"]
    console.settle(1, Settlement.TAKEN_BACK)
    assert [asked.number for asked in audience.questions().open] == [2]
    assert console.name == audience.name


@pytest.mark.parametrize(
    "name", ["", "..", "../x.jsonl", "/etc/passwd", "gone.jsonl", "a/b.jsonl", "x\n.jsonl", "\x1b.jsonl"]
)
def test_what_is_no_record_cannot_be_joined(folder: Path, name: str) -> None:
    begun(folder)
    with pytest.raises(NotFoundError) as refusal:
        Record.join(folder, name)
    assert "\n" not in str(refusal.value) and "\x1b" not in str(refusal.value)


def test_a_link_or_a_pipe_is_not_joined(folder: Path) -> None:
    record = begun(folder)
    (folder / "link.jsonl").symlink_to(record.name or "")
    os.mkfifo(folder / "pipe.jsonl")
    for name in ("link.jsonl", "pipe.jsonl"):
        with pytest.raises(NotFoundError):
            Record.join(folder, name)


def test_processes_that_record_at_once_share_no_number_and_tear_no_line(folder: Path) -> None:
    record = begun(folder)
    workers = [start(folder, record.name or "") for _ in range(3)]
    output: list[str] = []
    for worker in workers:
        assert worker.stdout is not None
        output += [worker.stdout.readline().decode().rstrip("\n") for _ in range(60)][1:]
    for worker in workers:
        with worker:
            worker.kill()
            assert worker.stdout is not None
            output += worker.stdout.read().decode().splitlines()
    minutes = minutes_in(file_of(record, folder))
    assert minutes.problems == ()
    assert missing(output, minutes) == []
    asked = [line.split()[1] for line in output if line.startswith("asked")]
    assert len(asked) == len(set(asked)) > 50


def test_a_number_is_not_given_while_another_process_writes_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    audience = begun(folder)
    console = Record.join(folder, audience.name or "")
    numbers: list[int] = []
    other = threading.Thread(target=lambda: numbers.append(console.add_question("From the console?", step="a")))
    write = os.write

    def interrupted(descriptor: int, data: bytes) -> int:
        if not other.ident:
            other.start()
            other.join(timeout=0.2)  # were there no lock, it would be done by then
        return write(descriptor, data)

    monkeypatch.setattr("briefing.room.record.journal.os.write", interrupted)
    numbers.append(audience.add_question("From the audience's screen?", step="a"))
    other.join()
    assert numbers == [1, 2]
    assert [asked.number for asked in minutes_in(file_of(audience, folder)).asked] == [1, 2]


def test_threads_of_one_process_share_no_number(folder: Path) -> None:
    record = begun(folder)
    numbers: list[int] = []
    threads = [
        threading.Thread(target=lambda: numbers.extend(record.add_question("Why?", step="a") for _ in range(10)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(numbers) == list(range(1, 41))


def test_a_process_that_keeps_the_record_to_itself_is_told_of_and_loses_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.file_lock.PATIENCE", 0.0)
    record = begun(folder)
    holder = "import fcntl,sys; f=open(sys.argv[1]); fcntl.flock(f, fcntl.LOCK_EX); print(flush=True); input()"
    command = [sys.executable, "-c", holder, str(file_of(record, folder))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout and process.stdin
        process.stdout.readline()
        assert record.add_question("Why?", step="a") == 1
        assert "another process keeps the file to itself" in (record.problem or "")
        process.stdin.close()
    record.add_step("a", "A step")
    assert record.problem is None
    assert len(minutes_in(file_of(record, folder)).asked) == 1


# Crashes


def test_no_acknowledged_line_is_lost_to_kill_9(folder: Path) -> None:
    chance = random.Random(5)
    killed = [kill_one(folder, chance) for _ in range(20)]
    assert [line for death in killed for line in death.lost] == []
    assert sum(death.acknowledged for death in killed) > 100


def test_the_line_after_a_cut_one_stands_on_a_line_of_its_own(folder: Path) -> None:
    record = presented(folder)
    path = file_of(record, folder)
    whole = path.read_bytes()
    for end in range(whole.index(b"\n") + 1, len(whole)):
        path.write_bytes(whole[:end])
        joined = Record.join(folder, path.name)
        number = joined.add_question("After the crash?", step="a")
        joined.close()
        minutes = read_record(path)
        assert minutes.asked[-1].words == "After the crash?"
        assert minutes.asked[-1].number == number == len(minutes.asked)
        cut = whole[:end].rpartition(b"\n")[2]
        assert len(minutes.problems) == (0 if not cut or cut.endswith(b"}") else 1)


def test_a_record_whose_heading_was_cut_is_still_recorded_in(folder: Path) -> None:
    path = file_of(begun(folder), folder)
    path.write_bytes(path.read_bytes()[:30])
    assert Record.join(folder, path.name).add_question("Why?", step="a") == 1
    assert [asked.words for asked in read_record(path).asked] == ["Why?"]


def test_a_record_of_unknown_marking_gets_no_line_of_it_with_every_call(folder: Path) -> None:
    path = file_of(begun(folder), folder)
    path.write_bytes(path.read_bytes()[:30])
    record = Record.join(folder, path.name)
    record.raise_marking(Marking.RED)
    record.raise_marking(Marking.RED)
    assert b"marked" not in path.read_bytes()
    assert record.minutes().marking is None


# A disk that refuses


def test_a_full_disk_is_told_at_once_and_costs_no_line(folder: Path, full: list[bool]) -> None:
    record = begun(folder)
    path = file_of(record, folder)
    full.append(True)
    assert record.add_question("While full?", step="a", at=at(1)) == 1
    assert record.problem == (
        f"{path}: the record cannot be written: no space left on device; "
        "1 line kept in memory, and tried again with the next; make room on the disk"
    )
    assert '"words": "While full?"' in record.unsaved and record.unsaved.count("\n") == 1
    assert [asked.words for asked in record.questions().open] == ["While full?"]
    record.settle(1, Settlement.DEFERRED, at=at(2))
    assert record.unsaved.count("\n") == 2
    assert path.read_bytes().count(b"\n") == 1 and path.read_bytes().endswith(b"\n")
    full.clear()
    record.end(at=at(3))
    assert record.problem is None
    assert record.unsaved == ""
    minutes = minutes_in(path)
    assert (minutes.problems, minutes.is_ended) == ((), True)
    assert [asked.status for asked in minutes.asked] == ["deferred"]


def test_what_is_unsaved_is_itself_a_record_where_nothing_came_to_the_disk(folder: Path, full: list[bool]) -> None:
    full.append(True)
    record = presented(folder)
    assert record.name is None
    assert list(folder.iterdir()) == []
    saved = folder / "by-hand.jsonl"
    saved.write_text(record.unsaved, encoding="utf-8")
    minutes = read_record(saved)
    assert (minutes.brief, len(minutes.asked), len(minutes.steps), minutes.problems) == ("alder", 4, 3, ())


def test_a_record_that_could_not_begin_begins_with_the_first_line_that_can_be_written(
    folder: Path, full: list[bool]
) -> None:
    full.append(True)
    record = begun(folder)
    full.clear()
    record.add_step("a", "A step", at=at(1))
    assert record.problem is None
    minutes = minutes_in(file_of(record, folder))
    assert (minutes.title, len(minutes.steps)) == ("Dredging of Port Alder", 1)


def test_questions_that_two_screens_kept_in_memory_get_numbers_of_their_own(folder: Path, full: list[bool]) -> None:
    audience = begun(folder)
    console = Record.join(folder, audience.name or "")
    full.append(True)
    assert audience.add_question("From the audience's screen?", step="a") == 1
    assert console.add_question("From the console?", step="a") == 1
    console.settle(1, Settlement.ANSWERED, "By the console.")
    full.clear()
    audience.add_step("b", "Another")
    console.add_step("b", "Another")
    asked = minutes_in(file_of(audience, folder)).asked
    assert [(question.number, question.words, question.status) for question in asked] == [
        (1, "From the audience's screen?", "open"),
        (2, "From the console?", "answered"),
    ]
    assert audience.questions() == console.questions()


def test_a_limit_of_the_system_on_the_files_size_is_told_and_leaves_whole_lines(folder: Path) -> None:
    script = """
import resource, sys
from pathlib import Path
from briefing.room.record.recorder import Record
record = Record.begin(Path(sys.argv[1]), brief_id="alder", title="Port Alder")
resource.setrlimit(resource.RLIMIT_FSIZE, (400, resource.RLIM_INFINITY))
for turn in range(5):
    record.add_question(f"Question {turn}, of some length?", step="a")
print(record.problem)
kept = record.unsaved.count("\\n")
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
record.end()
print(kept, record.problem)
"""
    command = [sys.executable, "-c", script, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    problem, after = done.stdout.splitlines()
    assert "file too large" in problem and problem.endswith("make room on the disk")
    kept, none = after.split()
    assert (1 <= int(kept) <= 4, none) == (True, "None")
    (path,) = folder.iterdir()
    minutes = read_record(path)
    assert ([asked.number for asked in minutes.asked], minutes.problems) == ([1, 2, 3, 4, 5], ())


def test_a_folder_that_cannot_be_written_is_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    folder.chmod(0o500)
    script = """
import os, sys
from pathlib import Path
from briefing.room.record.recorder import Record
if os.geteuid() == 0:
    os.setuid(65534)  # what may not be written stops everybody but root
record = Record.begin(Path(sys.argv[1]), brief_id="alder", title="Port Alder")
print(record.name, record.problem)
print(record.add_question("Why?", step="a"), len(record.questions().open), record.unsaved.count("\\n"))
"""
    command = [sys.executable, "-c", script, str(folder / "deeper")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    problem, kept = done.stdout.splitlines()
    assert problem.startswith("None ") and "permission denied" in problem
    assert problem.endswith("make the folder writable")
    assert kept == "1 1 2"


def test_a_file_in_the_folders_place_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "records").write_text("not a folder")
    record = begun(tmp_path / "records")
    assert "check the folder" in (record.problem or "")
    assert record.add_question("Why?", step="a") == 1


def test_a_line_that_the_disk_did_not_confirm_is_written_again_and_stands_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = begun(folder)

    def fail(descriptor: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as broken:
        broken.setattr("briefing.room.record.journal.os.fsync", fail)
        record.add_question("Why?", step="a")
        assert "input/output error" in (record.problem or "")
        assert minutes_in(file_of(record, folder)).asked == ()
    record.add_step("a", "A step")
    assert [asked.number for asked in minutes_in(file_of(record, folder)).asked] == [1]


def test_a_record_that_somebody_removes_is_written_anew_whole(folder: Path) -> None:
    audience = begun(folder)
    path = file_of(audience, folder)
    console = Record.join(folder, path.name)
    console.add_question("Before?", step="a", at=at(1))
    shutil.rmtree(folder)
    assert audience.add_question("After?", step="a", at=at(2)) == 2
    assert console.add_question("From the console?", step="a", at=at(3)) == 3
    minutes = minutes_in(path)
    assert [asked.words for asked in minutes.asked] == ["Before?", "After?", "From the console?"]
    assert (minutes.title, minutes.problems) == ("Dredging of Port Alder", ())
