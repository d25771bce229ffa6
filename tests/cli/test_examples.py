"""Every command of README and the manual, run in the order of its page, as somebody would who has just installed the program."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.__main__ import main
from tests.manual_pages import PAGES, ROOT, commands

ARTICLES = Path("tests") / "drafting" / "articles"
ON_A_SCREEN = ("open", "present", "console", "curate")
UNFIT = ("--watch", "summit.pdf", "old.yaml")
"""Examples that wait for a key, want an extra, or have names that stand for files of one's own."""


def examples(page: Path) -> list[list[str]]:
    lines = [command.line for command in commands(page) if command.line.startswith("briefing")]
    return [shlex.split(line)[1:] for line in lines if not any(word in line for word in UNFIT)]


WITH_EXAMPLES = [page for page in PAGES if examples(page)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the bundled briefs, and a history of them in git; with the articles where README and the manual have them."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    for name in ("BRIEFING_PATH", "BRIEFING_SOURCES"):
        monkeypatch.delenv(name, raising=False)
    clone = tmp_path / "clone"
    shutil.copytree(ROOT / ARTICLES, clone / ARTICLES)
    shutil.copytree(ROOT / ARTICLES, clone / "articles")
    shutil.copytree(ROOT / "briefs", clone / "briefs")
    monkeypatch.chdir(clone)
    _git("init", "-q", "-b", "main")
    brief = clone / "briefs" / "nato-china-russia.yaml"
    newest = brief.read_text(encoding="utf-8")
    for day, text in enumerate(
        [newest.replace("as_of: 2024-07-11", "as_of: 2024-07-10", 1), newest, newest, newest], start=1
    ):
        brief.write_text(text, encoding="utf-8")
        _git("add", "briefs")
        _git("commit", "-q", "--allow-empty", "-m", f"day {day}", day=day)
    return clone


def _git(*arguments: str, day: int = 1) -> None:
    person = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    date = {"GIT_AUTHOR_DATE": f"2025-03-0{day}T12:00:00", "GIT_COMMITTER_DATE": f"2025-03-0{day}T12:00:00"}
    subprocess.run(["git", *person, *arguments], check=True, env={**os.environ, **date})


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=lambda page: page.stem)
def test_every_example_of_a_page_comes_to_what_the_page_promises(
    page: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if page.stem == "checking":  # its examples go on with the brief of the page on articles
        assert main(["draft", "articles/alder-herald.txt", "articles/coast-radio.txt", "-o", "port-alder"]) == 0
    for words in examples(page):
        capsys.readouterr()
        given = [name for word in words for name in (sorted(map(str, Path().glob(word))) if "*" in word else [word])]
        status, complaint = main(given), capsys.readouterr().err
        if words[0] in ON_A_SCREEN and "--plan" not in words:
            assert status == (0 if words[0] == "open" else 2), (words, complaint)
            assert complaint == "" or "wants a terminal" in complaint, (words, complaint)
        elif words[0] == "minutes":
            assert status == 1 and "no presentation is recorded" in complaint, (words, complaint)
        else:
            assert status == 0 or words[0] == "diff", (words, complaint)
            assert complaint == "" or complaint.endswith(" written\n"), (words, complaint)
