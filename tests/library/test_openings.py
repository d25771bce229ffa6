"""What is new in a library, and what has changed, since the person last looked."""

import os
from pathlib import Path

import pytest

from briefing.library.files.location import Place
from briefing.library.openings import Novelty, Openings


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Return a folder of two briefs."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in ("alder", "bank"):
        (folder / f"{name}.yaml").write_text(f"title: {name}\n", encoding="utf-8")
    return folder


def openings_of(shelf: Path) -> Openings:
    return Openings(shelf.parent / "state" / "openings.json", Place((shelf,), "in a test"))


def novelties(shelf: Path) -> dict[str, Novelty]:
    return {Path(path).name: novelty for path, novelty in openings_of(shelf).novelties().items()}


def save(file: Path, text: str) -> None:
    """Write a file, at another time than before, however coarse the file system's clock is."""
    before = file.stat().st_mtime_ns if file.exists() else 0
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(before + 10**9, before + 10**9))


def test_nothing_is_new_in_a_place_that_is_met_for_the_first_time(shelf: Path) -> None:
    assert novelties(shelf) == {}
    assert novelties(shelf) == {}


def test_a_file_that_has_come_is_new_until_it_is_opened(shelf: Path) -> None:
    novelties(shelf)
    save(shelf / "cliff.yaml", "title: cliff\n")
    assert novelties(shelf) == {"cliff.yaml": Novelty.NEW}
    assert novelties(shelf) == {"cliff.yaml": Novelty.NEW}
    openings_of(shelf).note(shelf / "cliff.yaml")
    assert novelties(shelf) == {}


def test_a_file_that_was_saved_is_changed_until_it_is_opened(shelf: Path) -> None:
    openings_of(shelf).note(shelf / "alder.yaml")
    save(shelf / "alder.yaml", "title: another\n")
    save(shelf / "bank.yaml", "title: the bank\n")
    assert novelties(shelf) == {"alder.yaml": Novelty.CHANGED, "bank.yaml": Novelty.CHANGED}
    openings_of(shelf).note(shelf / "alder.yaml")
    assert novelties(shelf) == {"bank.yaml": Novelty.CHANGED}


def test_a_file_that_was_saved_as_it_was_has_not_changed(shelf: Path) -> None:
    openings_of(shelf).note(shelf / "alder.yaml")
    save(shelf / "alder.yaml", "title: alder\n")
    assert novelties(shelf) == {}


def test_opening_one_brief_before_the_library_makes_no_other_new(shelf: Path) -> None:
    openings_of(shelf).note(shelf / "alder.yaml")
    assert novelties(shelf) == {}


def test_places_are_remembered_apart(shelf: Path) -> None:
    novelties(shelf)
    other = shelf.parent / "other"
    other.mkdir()
    save(other / "quay.yaml", "title: quay\n")
    state = shelf.parent / "state" / "openings.json"
    assert Openings(state, Place((other,), "in a test")).novelties() == {}
    save(shelf / "cliff.yaml", "title: cliff\n")
    assert novelties(shelf) == {"cliff.yaml": Novelty.NEW}


@pytest.mark.parametrize("kept", ["", "no JSON", "[]", '{"a": 1}', '{"a": {"b": [1]}}', '{"a": {"b": [1, 2, 3, 4]}}'])
def test_a_record_that_is_none_is_begun_anew(shelf: Path, kept: str) -> None:
    state = shelf.parent / "state" / "openings.json"
    state.parent.mkdir()
    state.write_text(kept, encoding="utf-8")
    assert novelties(shelf) == {}
    save(shelf / "cliff.yaml", "title: cliff\n")
    assert novelties(shelf) == {"cliff.yaml": Novelty.NEW}


def test_a_file_or_a_place_that_has_gone_is_not_named(shelf: Path) -> None:
    novelties(shelf)
    (shelf / "alder.yaml").unlink()
    openings_of(shelf).note(shelf / "alder.yaml")
    assert novelties(shelf) == {}
    (shelf / "bank.yaml").unlink()
    shelf.rmdir()
    assert novelties(shelf) == {}


def test_a_pipe_in_the_place_of_a_brief_is_not_waited_for(shelf: Path) -> None:
    openings_of(shelf).note(shelf / "alder.yaml")
    (shelf / "alder.yaml").unlink()
    os.mkfifo(shelf / "alder.yaml")
    openings_of(shelf).note(shelf / "alder.yaml")
    assert novelties(shelf).keys() <= {"alder.yaml"}


def test_only_the_person_can_read_what_was_opened(shelf: Path) -> None:
    novelties(shelf)
    state = shelf.parent / "state" / "openings.json"
    assert state.stat().st_mode & 0o777 == 0o600
