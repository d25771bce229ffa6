"""What is seen of files from outside: every change gives another sign, and no lost child costs an answer."""

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing.library import census
from briefing.library.census import Census, Looking, look


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(7):
        (tmp_path / f"brief-{number}.yaml").write_text(f"format: {number}", encoding="utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(census, "MANY", 2)
    monkeypatch.setattr(census, "may_fork", lambda: True)


def seen_with_a_child(paths: Sequence[Path], *, after: int = 0) -> Census:
    """Look with a child, called once it has told of so many files."""
    looking = Looking(paths)
    child = looking._child
    assert child is not None
    assert child.number
    while child.looked_at() < after:
        time.sleep(0.001)
    return looking()


@pytest.mark.parametrize("after", range(8))
def test_however_far_the_child_has_come_all_is_seen_in_its_order(
    folder: Path, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(census, "_PART", 2)
    looking_here, parent = census._facts, os.getpid()

    def facts(names: Sequence[str]) -> object:
        number = int(Path(names[0]).stem.removeprefix("brief-"))
        if os.getpid() != parent and number >= after:
            signal.pause()  # it comes no further
        return looking_here(names)

    monkeypatch.setattr(census, "_facts", facts)
    monkeypatch.setattr(census._Child, "close", killed)
    seen = seen_with_a_child([folder], after=after // 2 * 2)
    monkeypatch.undo()
    assert seen == look([folder])


def killed(child: census._Child) -> None:
    os.kill(child.number, signal.SIGKILL)
    os.waitpid(child.number, 0)


def test_several_folders_and_a_single_file_are_seen_in_their_order(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.yaml").write_text("a", encoding="utf-8")
    paths = [other, folder, folder / "brief-3.yaml"]
    assert seen_with_a_child(paths) == look(paths)
    assert look(paths).paths[0] == str(other / "a.yaml")


def test_a_new_a_gone_and_a_changed_file_give_another_sign(folder: Path) -> None:
    signs = [look([folder]).sign]
    (folder / "new.yaml").write_text("", encoding="utf-8")
    signs.append(look([folder]).sign)
    (folder / "brief-1.yaml").unlink()
    signs.append(look([folder]).sign)
    (folder / "brief-2.yaml").write_text("format: 22", encoding="utf-8")
    signs.append(look([folder]).sign)
    os.utime(folder / "brief-3.yaml", (1, 1))
    signs.append(look([folder]).sign)
    (folder / "brief-4.yaml").rename(folder / "brief-44.yaml")
    signs.append(look([folder]).sign)
    assert len(set(signs)) == len(signs)


def test_a_file_that_goes_away_while_it_is_looked_at_is_not_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = [str(folder / f"brief-{number}.yaml") for number in range(9)]
    monkeypatch.setattr(census, "files_of", lambda path: listed)
    assert seen_with_a_child([folder]).paths == listed[:7]


def test_a_link_to_nothing_is_seen(folder: Path) -> None:
    (folder / "broken.yaml").symlink_to("nowhere")
    assert str(folder / "broken.yaml") in seen_with_a_child([folder], after=8).paths


def test_without_a_child_it_is_looked_at_here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    assert Looking([folder])() == look([folder])


def test_a_child_that_is_killed_is_replaced_by_looking_here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looking_here, parent = census._facts, os.getpid()

    def facts(names: Sequence[str]) -> object:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return looking_here(names)

    monkeypatch.setattr(census, "_facts", facts)
    assert seen_with_a_child([folder]) == look([folder])


def test_a_child_that_nobody_asks_leaves_nothing_behind(folder: Path) -> None:
    looking = Looking([folder])
    child = looking._child
    assert child is not None
    looking.close()
    looking.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(child.number, 0)


def test_what_is_packed_is_unpacked_and_a_part_of_it_refused(folder: Path) -> None:
    seen = look([folder])
    assert Census.unpacked(seen.packed()) == seen
    assert Census.unpacked(look([]).packed()) == look([])
    for length in range(len(seen.packed())):
        with pytest.raises(ValueError):
            Census.unpacked(seen.packed()[:length])
