"""A file is written whole or not at all, and never over another unasked."""

import os
from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.library.writing import write_whole


def test_a_new_file_holds_the_text_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.yaml", "Größe\n")
    assert (tmp_path / "a.yaml").read_bytes() == "Größe\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("old", "utf-8")
    with pytest.raises(BriefingError, match=r"is there already; choose another name, or write over it with --force"):
        write_whole(tmp_path / "a.yaml", "new")
    assert (tmp_path / "a.yaml").read_text("utf-8") == "old"
    write_whole(tmp_path / "a.yaml", "new", force=True)
    assert (tmp_path / "a.yaml").read_text("utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_one_that_appears_meanwhile_stays_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(handle: int) -> None:
        (tmp_path / "a.yaml").write_text("another's", "utf-8")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(BriefingError, match="is there already"):
        write_whole(tmp_path / "a.yaml", "new")
    assert (tmp_path / "a.yaml").read_text("utf-8") == "another's"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_disk_that_fails_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_text("old", "utf-8")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BriefingError, match="cannot be written: no space left on device"):
        write_whole(tmp_path / "a.yaml", "new", force=True)
    assert (tmp_path / "a.yaml").read_text("utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_link_leads_to_the_file_that_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text("old", "utf-8")
    (tmp_path / "a.yaml").symlink_to("real.yaml")
    write_whole(tmp_path / "a.yaml", "new", force=True)
    assert (tmp_path / "a.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_text("utf-8") == "new"


@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_file_is_not_written_over(tmp_path: Path, force: bool) -> None:
    (tmp_path / "a.yaml").mkdir()
    with pytest.raises(BriefingError, match="is not a file that can be written over"):
        write_whole(tmp_path / "a.yaml", "new", force=force)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="cannot be written: no such file or directory; check the folder"):
        write_whole(tmp_path / "gone" / "a.yaml", "new")


def test_the_permissions_of_a_file_written_over_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("old", "utf-8")
    (tmp_path / "a.yaml").chmod(0o640)
    write_whole(tmp_path / "a.yaml", "new", force=True)
    assert (tmp_path / "a.yaml").stat().st_mode & 0o777 == 0o640
