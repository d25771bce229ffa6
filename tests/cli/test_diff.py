"""`briefing diff`: two files, or a brief and its past in git; what is said, where, and how it ends."""

import json
import os
from pathlib import Path

import pytest

from tests.brief.alder import TEXT, changed
from tests.cli.conftest import Run
from tests.cli.hostile import HARMFUL, HOSTILE, hostile
from tests.cli.outcomes import complaint_of
from tests.library.full import FULL, text_of
from tests.library.repository import Repository

NEUTRAL = changed(("stance: denies", "stance: neutral"))
WORDS = "Union: stance changed from ✕ denies to ○ neutral: “Dumping at Grey Bank does no harm to the"


@pytest.fixture
def repository(home: Path) -> Repository:
    """The command's folder as a repository, its brief committed."""
    made = Repository(home)
    made.commit({"briefs/port-alder.yaml": TEXT}, "The first")
    return made


def test_two_files_are_compared_as_they_are_given(run: Run, home: Path) -> None:
    (home / "new.yaml").write_text(NEUTRAL, encoding="utf-8")
    done = run("diff", "briefs/port-alder.yaml", "new.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "What moved · Dredging of Port Alder",
        "TLP:CLEAR · 1 change in 1 position",
        "before  as of 14 Mar 2025 · briefs/port-alder.yaml",
        "now     as of 14 Mar 2025 · new.yaml",
        "",
        "WHERE THE SPOIL GOES",
        f"~ {WORDS}",
        "  fishery.”",
        "",
        "TLP:CLEAR",
    ]


def test_nothing_moved_is_said_and_is_nothing_found(run: Run, home: Path) -> None:
    (home / "new.yaml").write_text(f"# a remark\n{TEXT}", encoding="utf-8")
    done = run("diff", "briefs/port-alder.yaml", "new.yaml")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == "Nothing moved between briefs/port-alder.yaml and new.yaml.\n"
    document = run("diff", "briefs/port-alder.yaml", "new.yaml", "--json")
    assert document.returncode == 1
    assert json.loads(document.stdout)["changes"] == []


def test_the_document_has_every_change_with_its_item(run: Run, home: Path) -> None:
    (home / "new.yaml").write_text(NEUTRAL, encoding="utf-8")
    document = json.loads(run("diff", "port-alder", "new.yaml", "--json").stdout)
    assert list(document) == [
        *("version", "title", "marking", "old", "new", "audience", "hidden", "summary", "changes")
    ]
    assert document["old"]["path"] == "briefs/port-alder.yaml"
    assert document["changes"] == [
        {
            "kind": "stance",
            "move": "changed",
            "item": {"kind": "position", "id": "union/site"},
            "gone": False,
            "group": "Where the spoil goes",
            "issue": "site",
            "words": "Union: stance changed from denies to neutral: “Dumping at Grey Bank does no harm to the fishery.”",
            "before": "denies",
            "after": "neutral",
        }
    ]


def test_another_brief_of_the_place_goes_by_its_id(run: Run, home: Path) -> None:
    (home / "briefs" / "later.yaml").write_text(NEUTRAL, encoding="utf-8")
    assert WORDS in run("diff", "port-alder", "later").stdout


def test_another_brief_goes_by_what_is_seen_of_its_name(run: Run, home: Path) -> None:
    (home / "briefs" / "ha\u00adven.yaml").write_text(NEUTRAL, encoding="utf-8")
    assert WORDS in run("diff", "port-alder", "haven").stdout


def test_a_brief_is_compared_with_its_last_commit_and_the_page_says_so(run: Run, repository: Repository) -> None:
    repository.write({"briefs/port-alder.yaml": NEUTRAL})
    lines = run("diff", "port").stdout.splitlines()
    assert lines[2].startswith("before  as of 14 Mar 2025 · briefs/port-alder.yaml, 1 Mar 2025 (")
    assert lines[2].endswith(", The first)")
    assert lines[3] == "now     as of 14 Mar 2025 · briefs/port-alder.yaml, not yet committed"
    assert f"~ {WORDS}" in lines


def test_a_committed_brief_is_compared_with_the_last_version_that_differs(run: Run, repository: Repository) -> None:
    repository.commit({"briefs/port-alder.yaml": NEUTRAL})
    repository.commit({"briefs/port-alder.yaml": f"# a remark\n{NEUTRAL}"})
    done = run("diff", "briefs/port-alder.yaml")
    assert done.returncode == 0
    assert "(".join(done.stdout.splitlines()[2].split("(")[:1]).endswith("1 Mar 2025 ")
    assert WORDS in done.stdout


@pytest.mark.parametrize("revision", ["HEAD~1", "main~1", "2025-03-01"])
def test_a_revision_is_compared_with_the_file_as_it_is(run: Run, repository: Repository, revision: str) -> None:
    commit = repository.git("rev-parse", "HEAD")
    repository.commit({"briefs/port-alder.yaml": NEUTRAL})
    document = json.loads(run("diff", "port-alder", revision, "--json").stdout)
    assert (document["old"]["revision"], document["old"]["committed"]) == (commit, "2025-03-01")
    assert document["new"]["revision"] is None
    assert run("diff", "port-alder", "HEAD").returncode == 1


@pytest.mark.parametrize(
    "date", ["1 March 2025", "March 1, 2025", "2025-03-01 13:00", "Mar 1 2025 18:30", "2025-03-02 11:59"]
)
def test_a_date_in_gits_words_is_that_day_or_moment(run: Run, repository: Repository, date: str) -> None:
    commit = repository.git("rev-parse", "HEAD")
    repository.commit({"briefs/port-alder.yaml": NEUTRAL})
    document = json.loads(run("diff", "port-alder", date, "--json", environment={"TZ": "UTC"}).stdout)
    assert document["old"]["revision"] == commit


@pytest.mark.parametrize("date", ["yesterday", "today", "2 days ago", "last week", "an hour ago"])
def test_a_date_since_the_last_version_is_that_version(run: Run, repository: Repository, date: str) -> None:
    commit = repository.commit({"briefs/port-alder.yaml": NEUTRAL})
    repository.write({"briefs/port-alder.yaml": TEXT})
    document = json.loads(run("diff", "port-alder", date, "--json").stdout)
    assert document["old"]["revision"] == commit


@pytest.mark.parametrize("date", ["12 July 2024", "2025-03-01 11:59"])
def test_a_date_before_the_first_version_is_told_with_the_first(run: Run, repository: Repository, date: str) -> None:
    message = complaint_of(run("diff", "port-alder", date, environment={"TZ": "UTC"}))
    assert "has no version as old as" in message and "its first version is of 1 Mar 2025" in message


@pytest.mark.parametrize("words", ["last version", "the day before", "zzz"])
def test_words_that_are_neither_are_told_with_what_can_be_written(run: Run, repository: Repository, words: str) -> None:
    message = complaint_of(run("diff", "port-alder", words))
    assert (
        message.startswith(f'git knows no revision "{words}"') and "a tag or a day (2024-07-12, yesterday)" in message
    )


def test_what_git_cannot_say_is_one_line(run: Run, repository: Repository, home: Path) -> None:
    assert complaint_of(run("diff", "port", "mian")).endswith('did you mean "main"?')
    assert complaint_of(run("diff", "port", "--", "--output=x")).startswith('"--output=x" is no revision')
    (home / "briefs" / "new.yaml").write_text(TEXT, encoding="utf-8")
    assert complaint_of(run("diff", "new")).startswith("git holds no version of briefs/new.yaml; commit it first")
    assert complaint_of(run("diff", "port", "gone.yaml")) == (
        "there is no file or folder gone.yaml (as given); check the path"
    )
    missing = run("diff", "port", environment={"PATH": str(home / "briefs")})
    assert complaint_of(missing).startswith("git is not installed")


def test_outside_of_a_repository_that_is_said_and_files_are_compared_all_the_same(run: Run, home: Path) -> None:
    outside = {"GIT_CEILING_DIRECTORIES": str(home)}
    assert "is in no git repository; " in complaint_of(run("diff", "port", environment=outside))
    nowhere = {"PATH": str(home / "briefs")}
    assert run("diff", "port", "briefs/port-alder.yaml", environment=nowhere).returncode == 1


def test_an_option_is_no_revision(run: Run) -> None:
    done = run("diff", "port", "-x")
    assert (done.returncode, done.stdout) == (2, "")


def test_a_version_that_does_not_read_is_told_with_every_problem(run: Run, home: Path) -> None:
    (home / "old.yaml").write_text(TEXT.replace("stance: denies", "stance: denied"), encoding="utf-8")
    for pair in (["old.yaml", "port"], ["port", "old.yaml"], ["old.yaml", "old.yaml"]):
        done = run("diff", *pair) if pair[1] != "port" else run("diff", "old.yaml", "briefs/port-alder.yaml")
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("briefing: old.yaml does not read as a brief:\nold.yaml:")
        assert '"denied"' in done.stderr


def test_the_presenters_notes_are_compared_where_they_are_asked_for(run: Run, home: Path) -> None:
    (home / "new.yaml").write_text(changed(("notes: Start with", "notes: Begin with")), encoding="utf-8")
    assert run("diff", "port", "new.yaml").returncode == 1
    assert "notes reworded" in run("diff", "port", "new.yaml", "--notes").stdout


def test_both_versions_words_go_under_the_stricter_marking(run: Run, home: Path) -> None:
    (home / "old.yaml").write_text(changed(("marking: TLP:CLEAR", "marking: TLP:RED")), encoding="utf-8")
    lines = run("diff", "old.yaml", "briefs/port-alder.yaml").stdout.splitlines()
    assert lines[1].startswith("TLP:RED · ")
    assert lines[-1] == "TLP:RED"


@pytest.mark.parametrize("extra", [[], ["--notes"], ["--json", "--notes"]])
def test_hostile_texts_names_and_subjects_come_out_harmless(run: Run, home: Path, extra: list[str]) -> None:
    name = "briefs/a\x1b[31m\x9b\u202e[red].yaml"
    repository = Repository(home)
    repository.commit({name: text_of(FULL)}, "Told \x1b[2J\u202e")
    repository.write({name: text_of(hostile(FULL)).replace("@hostile@", HOSTILE)})
    done = run("diff", name, *extra)
    assert (done.returncode, done.stderr) == (0, "")
    assert not HARMFUL & set(done.stdout), sorted(HARMFUL & set(done.stdout))
    assert "[red]" in done.stdout
    refused = run("diff", name, "a\x1b[31m")
    assert not HARMFUL & set(refused.stderr)
    assert refused.returncode == 1


def test_git_is_not_asked_where_two_files_are_given(run: Run, home: Path) -> None:
    fake = home / "fake"
    fake.mkdir()
    (fake / "git").write_text("#!/bin/sh\ntouch asked\n")
    (fake / "git").chmod(0o755)
    path = {"PATH": f"{fake}{os.pathsep}{os.environ['PATH']}"}
    assert run("diff", "port", "briefs/port-alder.yaml", environment=path).returncode == 1
    assert not (home / "asked").exists()


@pytest.mark.parametrize("where", [["--audience", "green", "diff"], ["diff", "--audience", "green"]])
def test_an_audience_is_told_only_what_it_may_see_of_both_versions(
    run: Run, repository: Repository, where: list[str]
) -> None:
    hidden = changed(("    kind: allegation", "    kind: allegation\n    marking: TLP:RED"))
    repository.write({"briefs/port-alder.yaml": hidden})
    done = run(*where, "port")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("Nothing moved between briefs/port-alder.yaml, 1 Mar 2025 (")
    assert done.stdout.endswith("; 1 item hidden from TLP:GREEN.\n")
    assert "The first" not in done.stdout
    repository.write({"briefs/port-alder.yaml": hidden.replace("stance: denies", "stance: neutral")})
    text, document = run(*where, "port").stdout, json.loads(run(*where, "port", "--json").stdout)
    assert "1 change in 1 position · 1 item hidden from TLP:GREEN" in text
    assert WORDS in text
    assert "plume" not in text + json.dumps(document)
    assert (document["audience"], document["hidden"]) == ("TLP:GREEN", 1)


def test_a_brief_above_the_audience_is_hidden_in_either_version(run: Run, home: Path) -> None:
    (home / "new.yaml").write_text(changed(("marking: TLP:CLEAR", "marking: TLP:RED")), encoding="utf-8")
    for pair in (["port", "new.yaml"], ["new.yaml", "briefs/port-alder.yaml"]):
        assert "is hidden from TLP:GREEN" in complaint_of(run("diff", *pair, "--audience", "green"))
