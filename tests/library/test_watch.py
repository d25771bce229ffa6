"""Files whose changes are reported once, when they have settled, however an editor saves."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.library.files.watch import Watch


@pytest.fixture
def save(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a file with a time of its own, so that no two saves look the same."""
    clock = iter(range(1_700_000_000, 1_800_000_000))

    def saved(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        now = next(clock)
        os.utime(path, (now, now))
        return path

    return saved


Save = Callable[[str, str], Path]


@pytest.fixture
def watch(tmp_path: Path, save: Save) -> Watch:
    """A watch over a folder of two files."""
    save("a.yaml", "one")
    save("b.yaml", "two")
    return Watch(lambda: sorted(tmp_path.glob("*.yaml")))


def names(changed: list[Path]) -> list[str]:
    return [path.name for path in changed]


def test_nothing_changes_where_nothing_is_saved(watch: Watch) -> None:
    assert [watch.changes() for _ in range(3)] == [[], [], []]


def test_a_save_is_told_once_when_it_has_settled(watch: Watch, save: Save) -> None:
    save("a.yaml", "other")
    assert [names(watch.changes()) for _ in range(3)] == [[], ["a.yaml"], []]


def test_a_file_that_is_still_being_written_is_not_told_yet(watch: Watch, save: Save) -> None:
    for text in "o", "ot", "oth":
        save("a.yaml", text)
        assert watch.changes() == []
    assert names(watch.changes()) == ["a.yaml"]


def test_a_save_by_renaming_is_one_change(watch: Watch, save: Save, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").rename(tmp_path / "a.yaml~")
    assert watch.changes() == []
    save("a.yaml.new", "other").rename(tmp_path / "a.yaml")
    assert [names(watch.changes()) for _ in range(3)] == [[], ["a.yaml"], []]


def test_a_file_that_goes_and_one_that_comes_are_told(watch: Watch, save: Save, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").unlink()
    save("c.yaml", "three")
    assert [sorted(names(watch.changes())) for _ in range(3)] == [[], ["a.yaml", "c.yaml"], []]
    save("a.yaml", "again")
    assert [names(watch.changes()) for _ in range(3)] == [[], ["a.yaml"], []]


def test_a_file_that_was_away_for_a_moment_is_told_once_when_it_is_back(watch: Watch, tmp_path: Path) -> None:
    """Renamed away and back, it has another time of change: it may be another file of the same size and time."""
    (tmp_path / "a.yaml").rename(tmp_path / "away")
    assert watch.changes() == []
    (tmp_path / "away").rename(tmp_path / "a.yaml")
    assert [names(watch.changes()) for _ in range(3)] == [[], ["a.yaml"], []]


def test_a_file_that_is_not_there_at_first_is_told_when_it_comes(tmp_path: Path, save: Save) -> None:
    watch = Watch(lambda: [tmp_path / "late.yaml"])
    assert [watch.changes() for _ in range(2)] == [[], []]
    save("late.yaml", "here")
    assert [names(watch.changes()) for _ in range(2)] == [[], ["late.yaml"]]
