"""Whatever git is set to, and however it was cloned: the same answer, or the reason and what to do."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from briefing import paths
from briefing.errors import NotFoundError
from briefing.library.history.versions import History, since_last
from tests.brief.alder import TEXT
from tests.library.repository import Repository

SETTINGS = [
    ("diff.relative", "true"), ("log.showRoot", "false"), ("log.follow", "true"), ("diff.renames", "false"),
    ("diff.noprefix", "true"), ("color.ui", "always"), ("color.diff", "always"), ("core.quotePath", "true"),
    ("i18n.logOutputEncoding", "latin1"), ("log.decorate", "full"), ("log.date", "relative"), ("format.pretty", "oneline"),
    ("log.abbrevCommit", "true"), ("diff.mnemonicPrefix", "true"), ("log.mailmap", "true"), ("diff.renameLimit", "1"),
    ("log.diffMerges", "first-parent"), ("diff.external", "false"), ("core.pager", "false"), ("diff.statNameWidth", "3"),
    ("diff.wordRegex", "."), ("diff.suppressBlankEmpty", "true"), ("diff.interHunkContext", "9"), ("core.abbrev", "4"),
]  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with three versions of a brief in a folder of its own, the second under another name."""
    made = Repository(tmp_path / "work")
    made.commit({"briefs/port-älder.yaml": TEXT.replace("in May", "in March")}, "The first")
    made.git("mv", "briefs/port-älder.yaml", "briefs/alder.yaml")
    made.commit({}, "Renamed: ä")
    made.commit({"briefs/alder.yaml": TEXT}, "The third")
    return made


def versions_of(folder: Path) -> list[str]:
    path = folder / "briefs" / "alder.yaml"
    moved = since_last(path)
    return [
        *map(str, History(path).versions),
        str(moved.version),
        *(change.words for change in moved.comparison.changes),
    ]


@pytest.mark.parametrize(("name", "value"), SETTINGS)
def test_no_setting_changes_the_answer(repository: Repository, name: str, value: str) -> None:
    as_it_comes = versions_of(repository.folder)
    assert len(as_it_comes) > 4 and "renamed from briefs/port-älder.yaml" in as_it_comes[2]
    repository.git("config", name, value)
    assert versions_of(repository.folder) == as_it_comes


def clone(repository: Repository, folder: Path, *options: str) -> Path:
    repository.git("config", "uploadpack.allowFilter", "true")
    command = ["git", "clone", "--quiet", *options, f"file://{repository.folder}", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "briefs" / "alder.yaml"


def test_a_shallow_clone_never_says_that_nothing_moved(repository: Repository, tmp_path: Path) -> None:
    path = clone(repository, tmp_path / "shallow", "--depth", "1")
    with pytest.raises(NotFoundError, match=r"this clone is shallow.*git fetch --unshallow"):
        since_last(path)
    for revision in ("HEAD~1", "2025-03-01", "v1"):
        with pytest.raises(NotFoundError, match="shallow"):
            History(path).at(revision)
    path.write_text(TEXT.replace("in May", "in June"), encoding="utf-8")
    assert since_last(path).comparison.changes


def test_a_partial_clone_says_that_the_older_text_is_not_there(repository: Repository, tmp_path: Path) -> None:
    path = clone(repository, tmp_path / "partial", "--filter=blob:none")
    with pytest.raises(NotFoundError, match=r"^the older text is not in this clone.*git fetch --refetch"):
        since_last(path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root may give a folder to somebody else")
def test_a_folder_of_somebody_elses_says_what_to_do(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for path in (repository.folder, *repository.folder.rglob("*")):
        os.chown(path, 12345, 12345)
    with pytest.raises(NotFoundError, match=r"git config --global --add safe\.directory "):
        since_last(repository.folder / "briefs" / "alder.yaml")


def test_a_brief_begun_where_another_was_taken_away_is_told_as_a_guess(tmp_path: Path) -> None:
    made = Repository(tmp_path / "work")
    made.commit({"one.yaml": TEXT}, "one")
    (made.folder / "one.yaml").unlink()
    made.commit({"two.yaml": TEXT.replace("title: Dredging of Port Alder", "title: Ferry to Quince Isle")}, "two")
    moved = since_last(made.folder / "two.yaml")
    assert "renamed from one.yaml, 9" in str(moved.version) and "% alike" in str(moved.version)


def test_a_bundled_brief_is_told_to_have_come_with_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "installed" / "briefs"
    shutil.copytree(paths.bundled("briefs"), folder)
    monkeypatch.setattr(paths, "bundled", lambda name: folder)
    with pytest.raises(NotFoundError, match="came with the program"):
        since_last(folder / "nato-china-russia.yaml")


def test_an_audience_is_given_no_names_of_branches(repository: Repository) -> None:
    from briefing.brief.vocabulary import Marking

    repository.git("branch", "operation-neptune")
    path = repository.folder / "briefs" / "alder.yaml"
    with pytest.raises(NotFoundError, match="operation-neptune"):
        History(path).at("operation-neptun")
    with pytest.raises(NotFoundError) as refused:
        History(path, audience=Marking.GREEN).at("operation-neptun")
    assert "neptune" not in str(refused.value)
