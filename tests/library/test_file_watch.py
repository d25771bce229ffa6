"""Changes of files are noticed by their stats alone, at times that the tests set: nothing here waits."""

import os
from pathlib import Path

import pytest

from briefing.library.files.file_stat import UNREAD, file_stat
from briefing.library.files.folder_watch import FolderWatch
from briefing.library.files.watch import COARSE, FileWatch


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a brief.yaml"
    path.write_text("one", encoding="utf-8")
    os.utime(path, ns=(1, 1_000_000_001))
    return path


def test_a_file_that_stays_as_it_was_read_is_not_told(file: Path) -> None:
    watch = FileWatch(file, file_stat(file))
    assert watch.poll(1.0) is None
    assert watch.poll(100.0) is None


def test_a_changed_file_is_told_with_how_long_it_has_been_so(file: Path) -> None:
    watch = FileWatch(file, file_stat(file))
    file.write_text("three", encoding="utf-8")
    assert watch.poll(10.0) == 0.0
    assert watch.poll(10.5) == 0.5
    file.write_text("fourteen", encoding="utf-8")
    assert watch.poll(11.0) == 0.0
    watch.mark_read(11.0)
    assert watch.poll(11.5) is None


def test_a_file_that_was_not_read_as_yet_is_changed(file: Path) -> None:
    assert FileWatch(file, UNREAD).poll(1.0) == 0.0


def test_a_file_that_another_takes_the_place_of_is_changed_though_size_and_time_are_the_same(file: Path) -> None:
    watch = FileWatch(file, file_stat(file))
    new = file.with_name("new")
    new.write_text("two", encoding="utf-8")
    os.utime(new, ns=(1, 1_000_000_001))
    new.replace(file)
    assert watch.poll(1.0) == 0.0


def test_a_file_that_goes_and_comes_back_is_changed_twice(file: Path) -> None:
    watch = FileWatch(file, file_stat(file))
    file.unlink()
    assert watch.poll(1.0) == 0.0
    watch.mark_read(1.0)
    assert watch.poll(2.0) is None
    file.write_text("one", encoding="utf-8")
    assert watch.poll(3.0) == 0.0


def test_a_change_after_the_look_shows_that_what_was_read_is_not_one_version(file: Path) -> None:
    watch = FileWatch(file, file_stat(file))
    file.write_text("three", encoding="utf-8")
    watch.poll(1.0)
    assert watch.is_still()
    file.write_text("fourteen", encoding="utf-8")
    assert not watch.is_still()


def test_where_the_clock_of_a_folder_counts_whole_seconds_a_changed_file_is_looked_into_once_more(file: Path) -> None:
    watch = FileWatch(file, file_stat(file))
    os.utime(file, ns=(1, 7_000_000_000))
    watch.poll(1.0)
    watch.mark_read(1.0)
    assert watch.poll(1.1) is None
    assert watch.poll(1.0 + COARSE) is not None
    watch.mark_read(1.0 + COARSE)
    assert watch.poll(100.0) is None


def test_a_folder_is_changed_at_the_first_look_and_then_by_what_comes_and_goes(tmp_path: Path, file: Path) -> None:
    watch = FolderWatch([tmp_path])
    assert watch.poll(1.0)
    assert not watch.poll(1.01)
    other = tmp_path / "other.yaml"
    other.write_text("x", encoding="utf-8")
    os.utime(tmp_path, ns=(1, 2))
    assert watch.poll(1.02), "at once: the folder's own stat has changed"
    other.unlink()
    os.utime(tmp_path, ns=(1, 3))
    assert watch.poll(1.03)
    assert not watch.poll(1.04)


def test_what_is_written_in_place_is_found_when_every_file_is_looked_at(tmp_path: Path, file: Path) -> None:
    watch = FolderWatch([tmp_path])
    watch.poll(1.0)
    file.write_text("another text", encoding="utf-8")
    assert not watch.poll(1.1)
    assert watch.poll(2.0)


def test_a_look_that_takes_long_is_taken_seldom(tmp_path: Path, file: Path) -> None:
    watch = FolderWatch([tmp_path])
    watch.poll(1.0)
    watch.spent(0.05, 1.05)
    file.write_text("another text", encoding="utf-8")
    assert not watch.poll(5.0), "0.05 s are 1 % of 5 s"
    assert watch.poll(6.1)


def test_a_folder_that_may_not_be_read_any_more_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: object) -> list[str]:
        raise PermissionError(13, "Permission denied")

    watch = FolderWatch([tmp_path])
    watch.poll(1.0)
    monkeypatch.setattr("os.listdir", refused)
    assert watch.poll(2.0)
    assert not watch.poll(3.0)


def test_a_folder_that_is_lost_is_changed_and_raises_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.yaml").write_text("x", encoding="utf-8")
    watch = FolderWatch([folder])
    watch.poll(1.0)
    folder.rename(tmp_path / "elsewhere")
    assert watch.poll(2.0)
    assert not watch.poll(3.0)
