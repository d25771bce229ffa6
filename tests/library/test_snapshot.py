"""What is seen of files without reading them: every change gives another sign."""

import os
from pathlib import Path

import pytest

from briefing.library.files import snapshot
from briefing.library.files.file_stat import file_stat
from briefing.library.files.snapshot import Snapshot, take_snapshot
from briefing.library.files.watch import FileWatch


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(7):
        (tmp_path / f"brief-{number}.yaml").write_text(f"format: {number}", encoding="utf-8")
    return tmp_path


def rewritten_unnoticed(path: Path) -> None:
    """Write other bytes of the same length into a file, and set its time back, as archives and `rsync --times` do."""
    before = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def test_several_folders_and_a_single_file_are_seen_in_their_order(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.yaml").write_text("a", encoding="utf-8")
    taken = take_snapshot([other, folder, folder / "brief-3.yaml"])
    names = ["a.yaml", *(f"brief-{n}.yaml" for n in range(7)), "brief-3.yaml"]
    assert [Path(path).name for path in taken.paths] == names
    assert sorted(size for _, size, *_ in taken.stats) == [1, *[9] * 7]


def test_every_change_gives_another_digest(folder: Path) -> None:
    digests = [take_snapshot([folder]).digest]

    def noted() -> None:
        digests.append(take_snapshot([folder]).digest)

    (folder / "new.yaml").write_text("", encoding="utf-8")
    noted()
    (folder / "brief-1.yaml").unlink()
    noted()
    (folder / "brief-2.yaml").write_text("format: 22", encoding="utf-8")
    noted()
    os.utime(folder / "brief-3.yaml", (1, 1))
    noted()
    (folder / "brief-4.yaml").rename(folder / "brief-44.yaml")
    noted()
    rewritten_unnoticed(folder / "brief-5.yaml")
    noted()
    assert len(set(digests)) == len(digests)


def test_a_file_of_the_same_size_and_time_is_followed_as_changed(folder: Path) -> None:
    path = folder / "brief-1.yaml"
    watch = FileWatch(path, file_stat(path))
    assert watch.poll(0.0) is None
    rewritten_unnoticed(path)
    assert watch.poll(1.0) is not None


def test_a_file_that_goes_away_meanwhile_is_not_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = [str(folder / f"brief-{number}.yaml") for number in range(9)]
    monkeypatch.setattr(snapshot, "files_of", lambda path: listed)
    assert take_snapshot([folder]).paths == listed[:7]


def test_a_link_to_nothing_is_seen(folder: Path) -> None:
    (folder / "broken.yaml").symlink_to("nowhere")
    assert str(folder / "broken.yaml") in take_snapshot([folder]).paths


def test_what_is_packed_is_unpacked_and_a_part_of_it_refused(folder: Path) -> None:
    taken = take_snapshot([folder])
    assert Snapshot.unpacked(taken.packed()) == taken
    assert Snapshot.unpacked(take_snapshot([]).packed()) == take_snapshot([])
    for length in range(len(taken.packed())):
        with pytest.raises(ValueError):
            Snapshot.unpacked(taken.packed()[:length])
