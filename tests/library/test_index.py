"""The index: it knows every change, and costs speed but never an answer when its file is bad."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.library.index import build
from briefing.library.index.connection import Index
from briefing.library.index.refresh import refresh
from briefing.library.lookup import listing as listing_module
from briefing.library.lookup.hits import lookup
from briefing.library.lookup.listing import ListedFile, listing

CURATED = Path(__file__).parents[2] / "briefs"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CURATED, tmp_path / "briefs"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def answers(folder: Path, cache: Path | None, text: str = "dual us") -> tuple[int, list[str], bool]:
    """Return how many files were read, what was found, and whether the index is kept on disk."""
    with Index([folder], cache) as index:
        read = refresh(index)
        return read, [hit.ref.id for hit in lookup(index, text).hits], index.is_kept


EXPECTED = ["china/supplies", "export-controls"]


def test_unchanged_files_are_not_read_again(folder: Path, cache: Path) -> None:
    assert answers(folder, cache) == (3, EXPECTED, True)
    assert answers(folder, cache) == (0, EXPECTED, True)


def test_only_the_changed_file_is_read_again(folder: Path, cache: Path) -> None:
    answers(folder, cache)
    path = folder / "nato-china-russia.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("dual-use exports", "zweifach exports"), encoding="utf-8")
    assert answers(folder, cache, "zweifach") == (1, ["china/supplies"], True)


def test_a_removed_brief_is_found_no_more(folder: Path, cache: Path) -> None:
    answers(folder, cache)
    (folder / "nato-china-russia.yaml").unlink()
    assert answers(folder, cache) == (0, [], True)


def test_a_renamed_brief_goes_by_its_new_name(folder: Path, cache: Path) -> None:
    answers(folder, cache)
    (folder / "nato-china-russia.yaml").rename(folder / "renamed.yaml")
    with Index([folder], cache) as index:
        assert refresh(index) == 1
        assert {hit.brief_id for hit in lookup(index, "dual us").hits} == {"renamed"}


def test_two_briefs_that_exchange_their_names_are_read_again(folder: Path, cache: Path) -> None:
    answers(folder, cache)
    one, other = folder / "nato-china-russia.yaml", folder / "nato-cyber-centre.yaml"
    one.rename(folder / "aside")
    other.rename(one)
    (folder / "aside").rename(other)
    with Index([folder], cache) as index:
        assert refresh(index) == 2
        assert {hit.brief_id for hit in lookup(index, "dual us").hits} == {"nato-cyber-centre"}


def test_a_brief_that_is_broken_is_refused_and_one_that_is_mended_is_found(folder: Path, cache: Path) -> None:
    path = folder / "nato-china-russia.yaml"
    sound = path.read_text(encoding="utf-8")
    path.write_text("format: 1\ntitel: x\n", encoding="utf-8")
    with Index([folder], cache) as index:
        refresh(index)
        listed = listing(index, "")
        assert (listed.sound, listed.refused) == (2, 1)
        assert listed.shown[-1].problems[0].line == 1
    path.write_text(sound, encoding="utf-8")
    assert answers(folder, cache)[1] == EXPECTED


def test_a_brief_that_is_called_so_is_listed_before_one_that_only_names_it(folder: Path, cache: Path) -> None:
    with Index([folder], cache) as index:
        refresh(index)
        shown = [brief.id for brief in listing(index, "nato-china").shown]
        assert shown[0] == "nato-china-russia"
        assert len(shown) == 3


def the_file(cache: Path) -> Path:
    return next(cache.glob("*.db"))


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 99, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_corrupt_file_is_made_again(folder: Path, cache: Path, content: bytes) -> None:
    answers(folder, cache)
    for extra in cache.glob("*-*m"):
        extra.unlink()
    the_file(cache).write_bytes(content)
    assert answers(folder, cache)[1:] == (EXPECTED, True)


def test_a_file_cut_short_costs_no_answer(folder: Path, cache: Path) -> None:
    answers(folder, cache)
    file = the_file(cache)
    for extra in cache.glob("*-*m"):
        extra.unlink()
    file.write_bytes(file.read_bytes()[: 4096 * 20 + 17])
    assert answers(folder, cache)[1] == EXPECTED


def test_a_database_of_another_make_is_made_again(folder: Path, cache: Path) -> None:
    answers(folder, cache)
    file = the_file(cache)
    for path in cache.iterdir():
        path.unlink()
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE something (else_ TEXT)")
    other.commit()
    other.close()
    assert answers(folder, cache)[1:] == (EXPECTED, True)


def test_a_locked_file_costs_speed_and_no_answer(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.library.index.connection._PATIENCE", 0.05)
    answers(folder, cache)
    lock = sqlite3.connect(the_file(cache), isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    try:
        path = folder / "nato-china-russia.yaml"
        path.write_text(
            path.read_text(encoding="utf-8").replace("dual-use exports", "zweifach exports"), encoding="utf-8"
        )
        assert answers(folder, cache, "zweifach")[1] == ["china/supplies"]
    finally:
        lock.close()


def test_a_cache_folder_that_cannot_be_made_is_held_in_memory(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    assert answers(folder, blocked / "cache") == (3, EXPECTED, False)
    assert answers(folder, None) == (3, EXPECTED, False)


def test_many_files_are_shared_among_processes(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.library.index.build.MANY", 4)
    folder = tmp_path / "many"
    folder.mkdir()
    text = (CURATED / "nato-china-russia.yaml").read_text(encoding="utf-8")
    for number in range(6):
        (folder / f"copy-{number}.yaml").write_text(text, encoding="utf-8")
    (folder / "bad.yaml").write_text("format: 1\n", encoding="utf-8")
    with Index([folder], cache) as index:
        assert refresh(index) == 7
        assert len({hit.brief_id for hit in lookup(index, "dual us").hits}) == 6
        assert listing(index, "").refused == 1


def test_two_processes_at_once_are_safe(folder: Path, cache: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from briefing.library.index.connection import Index; from briefing.library.index.refresh import refresh\n"
        "from briefing.library.lookup.hits import lookup\n"
        "for _ in range(5):\n"
        "    with Index([Path(sys.argv[1])], Path(sys.argv[2])) as index:\n"
        "        refresh(index); assert len(lookup(index, 'dual us').hits) == 2"
    )
    command = [sys.executable, "-c", code, str(folder), str(cache)]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(4)]
    outputs = [process.communicate(timeout=120)[1] for process in running]
    assert [process.returncode for process in running] == [0] * 4, outputs
    assert answers(folder, cache) == (0, EXPECTED, True)


def test_an_update_that_was_killed_between_two_files_costs_no_beginning_of_a_word(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses = iter([None, None, RuntimeError("killed")])

    def pause() -> None:
        if error := next(pauses):
            raise error

    monkeypatch.setattr(build, "_SOON", 1)
    monkeypatch.setattr(build, "_BATCH", 1)
    monkeypatch.setattr(build, "_FILES_PER_PAUSE", 1)
    with Index([folder], cache) as index, pytest.raises(RuntimeError):
        refresh(index, pause=pause)
    assert answers(folder, cache)[1] == EXPECTED
    with Index([folder], cache) as index:
        assert index.connection.execute("SELECT name FROM meta ORDER BY name").fetchall() == [("sign",), ("snapshot",)]
        assert lookup(index, "enabl").hits  # a beginning: it is one to those who know the words


def test_a_list_is_of_one_state_of_the_index(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "refused.yaml").write_text("format: 1", encoding="utf-8")
    refused_of = listing_module._refused

    def refused(db: sqlite3.Connection) -> list[ListedFile]:
        with Index([folder], cache) as writer:  # what has been asked for so far saw nothing of this
            refresh(writer)
        return refused_of(db)

    monkeypatch.setattr(listing_module, "_refused", refused)
    with Index([folder], cache) as index:
        before = listing(index, "")
        assert (before.shown, before.sound, before.refused) == ((), 0, 0)
        after = listing(index, "")
        assert (len(after.shown), after.sound, after.refused) == (4, 3, 1)
