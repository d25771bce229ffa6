"""What is seen of files from outside: every change gives another sign."""

import os
from pathlib import Path

import pytest

from briefing.library import census
from briefing.library.census import Census, look


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(7):
        (tmp_path / f"brief-{number}.yaml").write_text(f"format: {number}", encoding="utf-8")
    return tmp_path


def test_several_folders_and_a_single_file_are_seen_in_their_order(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.yaml").write_text("a", encoding="utf-8")
    seen = look([other, folder, folder / "brief-3.yaml"])
    assert [Path(path).name for path in seen.paths] == [
        "a.yaml",
        *(f"brief-{n}.yaml" for n in range(7)),
        "brief-3.yaml",
    ]
    assert list(seen.sizes) == [1, *[9] * 8]


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
    assert look([folder]).paths == listed[:7]


def test_a_link_to_nothing_is_seen(folder: Path) -> None:
    (folder / "broken.yaml").symlink_to("nowhere")
    assert str(folder / "broken.yaml") in look([folder]).paths


def test_what_is_packed_is_unpacked_and_a_part_of_it_refused(folder: Path) -> None:
    seen = look([folder])
    assert Census.unpacked(seen.packed()) == seen
    assert Census.unpacked(look([]).packed()) == look([])
    for length in range(len(seen.packed())):
        with pytest.raises(ValueError):
            Census.unpacked(seen.packed()[:length])
