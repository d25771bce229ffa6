"""Files written for a person: whole or not at all, and never over another one by accident."""

import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import file_lock
from briefing.files import PART, NotWrittenError, remove_abandoned, write_whole


def test_a_file_is_written_whole_with_the_usual_permissions(tmp_path: Path) -> None:
    path = tmp_path / "new.html"
    before = os.umask(0o027)
    try:
        write_whole(path, b"whole")
    finally:
        os.umask(before)
    assert path.read_bytes() == b"whole"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["new.html"]


def test_a_file_that_is_there_is_kept_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "there.html"
    path.write_bytes(b"old")
    path.chmod(0o604)
    with pytest.raises(NotWrittenError, match=r"there\.html is there already; --force writes over it"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    write_whole(path, b"new", replace=True)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o604)
    assert [entry.name for entry in tmp_path.iterdir()] == ["there.html"]


def test_a_file_that_came_in_the_meantime_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "late.html"
    synced = os.fsync

    def come_first(number: int) -> None:
        synced(number)
        path.write_bytes(b"other")

    monkeypatch.setattr(os, "fsync", come_first)
    with pytest.raises(NotWrittenError, match="is there already"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"other"
    assert [entry.name for entry in tmp_path.iterdir()] == ["late.html"]


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize(
    ("number", "reason", "remedy"),
    [
        (errno.ENOSPC, "no space left on device", "make room on its disk"),
        (errno.EROFS, "read-only file system", "write to a folder elsewhere"),
        (errno.EFBIG, "file too large", "raise the limit that is set to the size of files"),
        (errno.EIO, "input/output error", "check its disk"),
        (errno.EACCES, "permission denied", "check its permissions"),
    ],
)
def test_where_writing_fails_nothing_is_left_behind_and_the_cause_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool, number: int, reason: str, remedy: str
) -> None:
    path = tmp_path / "full.html"
    if replace:
        path.write_bytes(b"old")

    def take_no_more(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", take_no_more)
    with pytest.raises(NotWrittenError, match=f"cannot be written: {reason}; {remedy}"):
        write_whole(path, b"new", replace=replace)
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == (
        [("full.html", b"old")] if replace else []
    )


def test_where_links_are_not_to_be_had_a_file_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    write_whole(tmp_path / "new.html", b"whole")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("new.html", b"whole")]


def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "real.html").write_bytes(b"old")
    (tmp_path / "link.html").symlink_to("real.html")
    write_whole(tmp_path / "link.html", b"new", replace=True)
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_bytes() == b"new"


def test_a_link_into_a_missing_folder_names_that_folder(tmp_path: Path) -> None:
    link = tmp_path / "link.html"
    link.symlink_to(tmp_path / "gone" / "x.html")
    with pytest.raises(NotWrittenError, match=r"there is no folder .*/gone for link\.html"):
        write_whole(link, b"x")


def test_a_folder_a_missing_folder_and_a_bad_name_are_told(tmp_path: Path) -> None:
    for path, reason in (
        (tmp_path, "is a folder; name a file in it"),
        (tmp_path / "gone" / "x.html", "there is no folder .*gone for x.html; make the folder first"),
        (tmp_path / ("x" * 300), "cannot be written: file name too long"),
        (tmp_path / "a\0b", "no file can be called"),
    ):
        for replace in (False, True):
            with pytest.raises(NotWrittenError, match=reason):
                write_whole(path, b"x", replace=replace)


def test_what_is_no_regular_file_is_written_to_as_it_is() -> None:
    write_whole(Path(os.devnull), b"x")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_pipe_that_has_no_name_of_its_own_is_written_to() -> None:
    reading, writing = os.pipe()
    try:
        write_whole(Path(f"/dev/fd/{writing}"), b"whole")
        assert os.read(reading, 9) == b"whole"
    finally:
        os.close(reading)
        os.close(writing)


@pytest.mark.parametrize("name", ["brief.yaml", "by-symlink.md", "by-hard-link.md", "folder/../brief.yaml"])
def test_a_file_is_never_written_over_what_it_is_made_from(tmp_path: Path, name: str) -> None:
    origin = tmp_path / "brief.yaml"
    origin.write_bytes(b"title: kept")
    (tmp_path / "folder").mkdir()
    (tmp_path / "by-symlink.md").symlink_to("brief.yaml")
    (tmp_path / "by-hard-link.md").hardlink_to(origin)
    with pytest.raises(NotWrittenError, match=r"is what this is made from, and would be lost; name another file"):
        write_whole(tmp_path / name, b"new", replace=True, made_from=[tmp_path / "gone", origin])
    assert origin.read_bytes() == b"title: kept"
    write_whole(tmp_path / "other.md", b"new", replace=True, made_from=[tmp_path / "gone", origin])
    assert (tmp_path / "other.md").read_bytes() == b"new"


KILLED = """
import os, pathlib, signal, sys
os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
from briefing.files import write_whole
write_whole(pathlib.Path(sys.argv[1]), b"never whole")
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_what_a_killed_process_left_is_removed_by_the_next_one_that_writes(tmp_path: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "x.html")], check=False)
    assert killed.returncode == -signal.SIGKILL
    (left,) = tmp_path.iterdir()
    assert left.name.startswith(PART) and left.suffix == ".part"
    os.utime(left, (0, 0))
    write_whole(tmp_path / "x.html", b"whole")
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.html"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such lock")
def test_what_a_living_process_writes_is_left_and_so_is_what_is_no_file_of_ours(tmp_path: Path) -> None:
    living, young, other, link = (
        tmp_path / name for name in (f"{PART}a.part", f"{PART}b.part", ".tmp.part", f"{PART}c.part")
    )
    for path in (living, young, other):
        path.write_bytes(b"x")
    link.symlink_to(other)
    for path in (living, other):
        os.utime(path, (0, 0))
    os.utime(link, (0, 0), follow_symlinks=False)
    with living.open("rb") as file, file_lock.locked(file.fileno()):
        remove_abandoned(tmp_path)
        assert {*tmp_path.iterdir()} == {living, young, other, link}
