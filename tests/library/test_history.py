"""The versions of a brief in git: found, read, refused in one line; and nothing that a repository says is run."""

import os
from pathlib import Path

import pytest

from briefing.brief.text import clean
from briefing.brief.vocabulary import Marking
from briefing.errors import NotFoundError
from briefing.library.history import git
from briefing.library.history.versions import History, since_last
from tests.brief.alder import TEXT, changed, sound
from tests.library.repository import Repository

SECOND = changed(("credibility: 3 ", "credibility: 2 "))
THIRD = changed(("credibility: 3 ", "credibility: 1 "))
COMMENTED = f"# only a remark\n{THIRD}"


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the machine's own configuration of git out."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with three versions of one brief, the last with a remark alone."""
    made = Repository(tmp_path / "work")
    made.commit({"briefs/alder.yaml": TEXT}, "The first")
    made.git("tag", "-a", "-m", "told", "briefing-1")
    made.commit({"briefs/alder.yaml": SECOND}, "The second")
    made.commit({"briefs/alder.yaml": THIRD}, "The third")
    made.commit({"briefs/alder.yaml": COMMENTED}, "A remark")
    made.commit({"other.txt": "x"}, "Another file")
    return made


def brief_of(repository: Repository) -> Path:
    return repository.folder / "briefs" / "alder.yaml"


def refused(path: Path, revision: str | None = None) -> str:
    """Return the one line that a question about a file's history is refused with."""
    with pytest.raises(NotFoundError) as refusal:
        history = History(path)
        if revision is not None:
            history.at(revision)
    message = str(refusal.value)
    assert message and "\n" not in message and clean(message) == message
    return message


def test_the_versions_stand_from_the_newest_to_the_oldest(repository: Repository) -> None:
    versions = History(brief_of(repository)).versions
    assert [version.subject for version in versions] == ["A remark", "The third", "The second", "The first"]
    assert [version.day for version in versions] == ["2025-03-04", "2025-03-03", "2025-03-02", "2025-03-01"]
    assert str(versions[-1]) == f"1 Mar 2025 ({versions[-1].short}, The first)"


@pytest.mark.parametrize(
    ("revision", "text"),
    [
        *[("HEAD", COMMENTED), ("main", COMMENTED), ("HEAD~2", THIRD), ("HEAD~3", SECOND), ("briefing-1", TEXT)],
        *[("2025-03-02", SECOND), ("2026-01-01", COMMENTED)],
    ],
    ids=lambda value: value if len(value) < 20 else "",
)
def test_a_version_goes_by_whatever_git_calls_it_or_by_its_day(
    repository: Repository, revision: str, text: str
) -> None:
    history = History(brief_of(repository))
    assert history.read(history.at(revision)).brief == sound(text)


def test_a_commit_that_left_the_file_alone_names_itself(repository: Repository) -> None:
    version = History(brief_of(repository)).at("HEAD")
    assert (version.subject, version.day, version.path) == ("Another file", "2025-03-05", "briefs/alder.yaml")


def test_a_file_is_followed_through_its_renaming_even_where_its_new_name_was_anothers(repository: Repository) -> None:
    repository.commit({"briefs/dredging.yaml": THIRD.replace("title: Dredging of Port Alder", "title: Another")})
    repository.git("rm", "--quiet", "briefs/dredging.yaml")
    repository.commit({}, "Away with it")
    repository.git("mv", "briefs/alder.yaml", "briefs/dredging.yaml")
    repository.commit({}, "Renamed")
    history = History(repository.folder / "briefs" / "dredging.yaml")
    assert history.versions[-1].path == "briefs/alder.yaml"
    assert history.at("HEAD").path == "briefs/dredging.yaml"
    assert history.at("HEAD~2").path == "briefs/alder.yaml"
    assert history.read(history.at("HEAD~2")).brief == sound(THIRD)
    assert history.read(history.at("2025-03-01")).brief == sound(TEXT)


def test_a_file_that_changed_is_compared_with_what_was_committed_last(repository: Repository) -> None:
    path = repository.write({"briefs/alder.yaml": TEXT})
    since = since_last(path)
    assert (since.version.subject, since.is_committed) == ("A remark", False)
    assert [change.before for change in since.comparison.changes] == ["1"]


def test_an_unchanged_file_is_compared_with_the_last_version_that_says_something_else(repository: Repository) -> None:
    since = since_last(brief_of(repository))
    assert (since.version.subject, since.is_committed) == ("The second", True)
    assert [(change.before, change.after) for change in since.comparison.changes] == [("2", "1")]


def test_a_file_that_never_said_anything_else_has_not_moved_since_its_first_version(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "work")
    for text in (TEXT, f"{TEXT}# more\n"):
        repository.commit({"alder.yaml": text}, "Said")
    since = since_last(repository.folder / "alder.yaml")
    assert since.comparison.changes == ()
    assert since.version.day == "2025-03-01"
    assert since.is_committed


def test_an_older_version_that_does_not_read_is_told_with_its_problems(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "work")
    commit = repository.commit({"alder.yaml": "titel: x\n"})
    path = repository.write({"alder.yaml": TEXT})
    with pytest.raises(NotFoundError) as refusal:
        since_last(path)
    first, *problems = str(refusal.value).splitlines()
    assert first == f"{path}@{commit[:7]} does not read as a brief:"
    assert f'{path}@{commit[:7]}:1:1: unknown key "titel"; did you mean "title"?' in problems


@pytest.mark.parametrize("text", [b"\xff\xfet\x00", b"title: \xe9\n", b"", b"\x00"])
def test_bytes_that_are_no_text_are_problems_of_the_version(tmp_path: Path, text: bytes) -> None:
    repository = Repository(tmp_path / "work")
    repository.commit({"alder.yaml": text})
    path = repository.write({"alder.yaml": TEXT})
    history = History(path)
    reading = history.read(history.versions[0])
    assert reading.brief is None
    assert reading.problems


def test_a_version_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "work")
    repository.commit({"alder.yaml": b"#" * (1 << 20) + b"\n"})
    history = History(repository.folder / "alder.yaml")
    with pytest.raises(NotFoundError, match=r"has 1\.0 MiB, and 1 MiB is the most"):
        history.read(history.versions[0])


def test_a_link_is_followed_to_the_repository_that_keeps_the_file(repository: Repository, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(brief_of(repository))
    assert len(History(link).versions) == 4


def test_blanks_around_a_revision_that_was_pasted_mean_nothing(repository: Repository) -> None:
    history = History(brief_of(repository))
    assert history.at(" HEAD~1 ") == history.at("HEAD~1")


@pytest.mark.parametrize("revision", ["-x", "--output=pwned", "", "a\x1b[31m", "a\x00b", "a\nb"])
def test_what_can_be_no_revision_is_never_given_to_git(repository: Repository, revision: str) -> None:
    assert "is no revision; write a commit, a branch, a tag or a day" in refused(brief_of(repository), revision)
    assert not list(repository.folder.rglob("pwned*"))


def test_an_unknown_revision_is_told_with_the_nearest(repository: Repository) -> None:
    path = brief_of(repository)
    assert refused(path, "mian") == f'git knows no revision "mian" beside {path}; did you mean "main"?'
    assert refused(path, "breifing-1").endswith('did you mean "briefing-1"?')
    assert refused(path, "HEAD~99").startswith('git knows no revision "HEAD~99"')
    assert refused(path, "HEAD:briefs").startswith('git knows no revision "HEAD:briefs"')
    assert "has no version as old as 2024-01-01; its first version is of 1 Mar 2025" in refused(path, "2024-01-01")


def test_a_revision_before_the_file_is_told_with_the_files_first(repository: Repository) -> None:
    repository.commit({"late.yaml": TEXT}, "The late one")
    message = refused(repository.folder / "late.yaml", "briefing-1")
    assert message.startswith(
        f"{repository.folder / 'late.yaml'} is not in briefing-1; its first version is of 6 Mar 2025"
    )


def test_a_file_outside_of_any_repository_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "alder.yaml").write_text(TEXT)
    assert refused(tmp_path / "alder.yaml").startswith(f"{tmp_path} is in no git repository; ")


def test_a_file_that_was_never_committed_says_so(repository: Repository, tmp_path: Path) -> None:
    path = repository.write({"new.yaml": TEXT})
    assert refused(path).startswith(f"git holds no version of {path}; commit it first")
    empty = Repository(tmp_path / "empty").write({"alder.yaml": TEXT})
    assert refused(empty).startswith(f"git holds no version of {empty}; commit it first")


def test_where_git_is_missing_that_is_said(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    message = refused(brief_of(repository))
    assert message.startswith("git is not installed, so there is no older version to compare with; ")


def fake_git(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program of git's name before all others."""
    folder.mkdir()
    (folder / "git").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_a_git_that_never_answers_is_given_up(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_git(tmp_path / "fake", "exec tail -f /dev/null", monkeypatch)
    monkeypatch.setattr(git, "SECONDS", 0.1)
    assert "git gave no answer within" in refused(brief_of(repository))


def test_whatever_git_complains_of_is_told_in_one_harmless_line(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = r"printf 'fatal: something went wrong \033[31m\n\nmore\n' >&2; exit 128"
    fake_git(tmp_path / "fake", script, monkeypatch)
    assert refused(brief_of(repository)) == "git says: something went wrong [31m"


def test_a_git_that_cannot_be_run_is_told(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_git(tmp_path / "fake", "", monkeypatch)
    (tmp_path / "fake" / "git").write_bytes(b"\x7fELF but not really")
    monkeypatch.setenv("PATH", str(tmp_path / "fake"))
    assert refused(brief_of(repository)).startswith("git cannot be run: exec format error; ")


def test_the_environment_cannot_turn_git_to_another_repository(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repository(tmp_path / "other")
    other.commit({"alder.yaml": "x"}, "Elsewhere")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "trace"))
    monkeypatch.setenv("GIT_LITERAL_PATHSPECS", "0")
    assert len(History(brief_of(repository)).versions) == 4
    assert not (tmp_path / "trace").exists()


def test_no_program_that_a_repository_names_is_run(repository: Repository, tmp_path: Path) -> None:
    pwned = tmp_path / "pwned"
    for key in (
        "core.fsmonitor",
        "core.pager",
        "diff.external",
        "diff.evil.textconv",
        "gpg.program",
        "core.sshCommand",
    ):
        repository.git("config", key, f"touch {pwned};")
    repository.git("config", "filter.evil.smudge", f"touch {pwned}")
    repository.git("config", "log.showSignature", "true")
    repository.commit({".gitattributes": "*.yaml diff=evil filter=evil\n"})
    pwned.unlink(missing_ok=True)
    repository.write({"briefs/alder.yaml": TEXT})
    assert since_last(brief_of(repository)).comparison.changes
    assert not pwned.exists()


def test_hostile_subjects_and_names_are_harmless(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "work")
    name = "a\x1b[31m\u202e[red] \n*.yaml"
    repository.commit({name: TEXT}, "Told \x1b[2J\u202e[@click=app.quit]x[/]")
    repository.commit({name: THIRD, "b.yaml": SECOND}, "Now")
    history = History(repository.folder / name)
    assert [clean(str(version)) for version in history.versions] == [str(version) for version in history.versions]
    assert clean(history.name) == history.name
    assert history.read(history.at("HEAD~1")).brief == sound()
    assert "is no revision" in refused(repository.folder / name, "-")


def test_a_brief_that_began_as_a_copy_has_no_part_in_the_others_past(repository: Repository) -> None:
    repository.commit({"late.yaml": TEXT}, "The late one")
    repository.git("mv", "late.yaml", "later.yaml")
    repository.commit({}, "Renamed")
    versions = History(repository.folder / "later.yaml").versions
    assert [(version.subject, version.path) for version in versions] == [
        ("Renamed", "later.yaml"),
        ("The late one", "late.yaml"),
    ]


def test_a_file_that_was_taken_away_and_came_back_keeps_its_past(repository: Repository) -> None:
    repository.git("rm", "--quiet", "briefs/alder.yaml")
    repository.commit({}, "Away")
    repository.commit({"briefs/alder.yaml": SECOND}, "Back")
    history = History(brief_of(repository))
    assert [version.subject for version in history.versions][:3] == ["Back", "A remark", "The third"]
    assert "is not in HEAD~1" in refused(brief_of(repository), "HEAD~1")


def test_a_merge_that_says_what_neither_side_said_is_a_version(repository: Repository) -> None:
    repository.git("config", "log.diffMerges", "off")
    repository.git("checkout", "--quiet", "-b", "side", "HEAD~2")
    repository.commit({"briefs/alder.yaml": SECOND}, "On the side")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-commit", "--strategy=ours", "side")
    repository.commit({"briefs/alder.yaml": TEXT}, "Merged")
    history = History(brief_of(repository))
    assert history.versions[0].subject == "Merged"
    assert history.read(history.versions[0]).brief == sound()
    assert all(history.read(version).brief is not None for version in history.versions)


def test_before_an_audience_neither_subjects_nor_hidden_versions_are_told(repository: Repository) -> None:
    path = brief_of(repository)
    assert "The " not in str(since_last(path, audience=Marking.GREEN).version)
    assert str(History(path, audience=Marking.GREEN).at("HEAD")).endswith(")")
    assert "Another file" not in str(History(path, audience=Marking.GREEN).at("HEAD"))
    repository.commit({"briefs/alder.yaml": changed(("marking: TLP:CLEAR", "marking: TLP:RED"))})
    repository.write({"briefs/alder.yaml": TEXT})
    with pytest.raises(NotFoundError, match="this brief is hidden from TLP:GREEN; it is marked above that level"):
        since_last(path, audience=Marking.GREEN)
    repository.commit({"briefs/alder.yaml": "secret: words\n"})
    repository.write({"briefs/alder.yaml": TEXT})
    with pytest.raises(NotFoundError) as refusal:
        since_last(path, audience=Marking.GREEN)
    assert "secret" not in str(refusal.value)
    assert "this file is refused" in str(refusal.value)
