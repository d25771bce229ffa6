"""What is kept about briefs is for its owner alone, whatever the umask: folders of mode 0700 and files of mode 0600."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import paths
from briefing.cli.error_report import keep_report
from briefing.desk.desk import Desk
from briefing.library.checks.outcome_store import OutcomeStore
from briefing.library.checks.tradecraft.advice import Advice
from briefing.library.files.location import Place
from briefing.library.openings import Openings
from briefing.room.record.recorder import Record
from tests.desk.small_brief import SMALL, claim

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")


@pytest.fixture(autouse=True)
def _open_to_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A umask that takes nothing away, and a person whose folders are not there yet."""
    for name in ("STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "person" / name.lower()))
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    """The file of a brief, in a folder of its own."""
    path = tmp_path / "briefs" / "alder.yaml"
    path.parent.mkdir()
    path.write_text(SMALL, encoding="utf-8")
    return path


def assert_own(folder: Path) -> None:
    """A folder and the files in it, of which there is one at least, are for one person alone."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files and stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {file.name: oct(stat.S_IMODE(file.stat().st_mode)) for file in files} == {
        file.name: "0o600" for file in files
    }


def test_the_record_of_a_presentation() -> None:
    record = Record.begin(paths.records_folder(), brief_id="alder", title="Alder")
    record.add_step("a", "The first")
    record.end()
    record.close()
    assert record.problem is None
    assert_own(paths.records_folder())


def test_what_was_opened(brief: Path) -> None:
    openings = Openings(paths.openings_file(), Place((brief.parent,), "given"))
    openings.novelties()
    assert_own(paths.openings_file().parent)
    brief.write_text(f"{SMALL}# more\n", encoding="utf-8")
    openings.note(brief)
    assert_own(paths.openings_file().parent)


def test_the_way_back_from_the_desk(brief: Path) -> None:
    desk = Desk.open(brief, undo_folder=paths.desk_folder())
    desk.delete(claim("wait"))
    assert_own(paths.desk_folder())
    desk.undo()
    assert_own(paths.desk_folder())


def test_the_report_of_an_error() -> None:
    where = keep_report(ValueError("words of a brief"))
    assert where.startswith("its report is in ")
    assert_own(paths.state_folder())


def test_a_report_that_stood_open_to_all_is_closed() -> None:
    report = paths.state_folder() / "last-error.txt"
    report.parent.mkdir(parents=True)
    report.write_text("an older one", encoding="utf-8")
    report.chmod(0o666)
    keep_report(ValueError("words of a brief"))
    assert "words of a brief" in report.read_text(encoding="utf-8")
    assert_own(report.parent)


def test_what_checks_of_quotations_came_to() -> None:
    store = OutcomeStore(paths.cache_folder())
    store.keep_advice(b"words of a brief", Advice((), ()))
    store.save()
    assert_own(paths.cache_folder())
    store.close()
    assert_own(paths.cache_folder())
