"""Every command of README and the manual runs as it stands there, page by page, in a clone of the project."""

import os
import shutil
import subprocess
from itertools import groupby
from pathlib import Path

import pytest

from tests.manual_pages import PAGES, ROOT, commands
from tests.terminal.terminal import PROGRAM, Start, Terminal

NEEDS_A_TERMINAL = (
    "briefing present",
    "briefing console",
    "briefing open",
    "briefing curate",
    "briefing --audience TLP:GREEN",
)
PRINTS = "--plan"
"""Has a command that otherwise needs a terminal print what it would do."""
WATCHES = "--watch"
PATH = {"PATH": f"{Path(PROGRAM).parent}:/usr/bin:/bin"}
INSTALLS_OR_EDITS = ("python3 -m venv", ". .venv/bin/activate", '"${EDITOR')
""".ci/run runs the two that install; an editor is the reader's own."""

NOTHING_IN_THE_RECORD = "briefing minutes nato-china --adopt"
"""Ends with 1 where the room has asked nothing."""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What a clone of the project holds for its reader, with an older version in git, and the articles of the manual."""
    folder = tmp_path / "clone"
    shutil.copytree(ROOT / "briefs", folder / "briefs")
    shutil.copytree(ROOT / "tests" / "drafting" / "articles", folder / "tests" / "drafting" / "articles")
    shutil.copytree(ROOT / "tests" / "drafting" / "articles", folder / "articles")
    brief = folder / "briefs" / "nato-china-russia.yaml"
    newest = brief.read_text(encoding="utf-8")
    _git(folder, "init", "--quiet", "--initial-branch", "main")
    for day, title in enumerate(("title: Fourth", "title: Third", "title: Second", "title: First"), 10):
        brief.write_text(newest.replace("title:", title, 1), encoding="utf-8")
        _git(folder, "add", ".")
        _git(folder, "commit", "--quiet", "--message", title, day=f"2024-07-{day}T09:00:00Z")
    brief.write_text(newest, encoding="utf-8")
    shutil.copy(brief, folder / "new.yaml")
    (folder / "old.yaml").write_text(newest.replace("title:", "title: Older", 1), encoding="utf-8")
    return folder


@pytest.mark.parametrize("page", [page for page in PAGES if [*commands(page)]], ids=lambda page: page.stem)
def test_every_command_runs(page: Path, clone: Path, start: Start) -> None:
    if page.stem == "checking":
        _run("briefing draft articles/alder-herald.txt articles/coast-radio.txt -o port-alder", clone)
    for _, block in groupby(commands(page), key=lambda command: command.block):
        screens: dict[str, Terminal] = {}
        for command in block:
            is_printed = command.line.endswith(PRINTS)
            if (command.line.startswith(NEEDS_A_TERMINAL) and not is_printed) or WATCHES in command.line:
                kind = command.line.split()[1]
                if kind in screens:
                    _leave(kind, screens.pop(kind))
                shell = ("/bin/sh", "-c", f"exec {command.line}")
                screens[kind] = start(command=shell, folder=clone, environment=PATH)
                screens[kind].wait_until(_stands, command.line)
            elif not command.line.startswith(INSTALLS_OR_EDITS):
                _run(command.line, clone)
        for kind, terminal in screens.items():
            _leave(kind, terminal)


def _stands(terminal: Terminal) -> bool:
    return "TLP:" in terminal.text or "checked" in terminal.text


def _leave(kind: str, terminal: Terminal) -> None:
    """Leave a screen; a presentation goes to its second step before, which its first frame does not number yet."""
    if kind == "present":
        terminal.wait_for("step 1 of ")
        terminal.press("2", "Enter")
        terminal.wait_until(lambda terminal: "step 1 of " not in terminal.rows[0], "left its first step")
    terminal.press("Ctrl+C")
    terminal.end()


def _run(line: str, folder: Path) -> None:
    """Run one line in a shell, with the environment of the terminals."""
    environment = {
        **PATH,
        "HOME": str(folder.parent / "home"),
        "LANG": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(folder.parent / "home"),
    }
    environment |= {"XDG_STATE_HOME": str(folder.parent / "home" / "state")}
    ran = subprocess.run(
        ["bash", "-c", line], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert ran.returncode in (0, 1 if line == NOTHING_IN_THE_RECORD else 0), f"{line}\n{ran.stdout}{ran.stderr}"


def _git(folder: Path, *arguments: str, day: str = "") -> None:
    author = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org"]
    on_the_day = {**os.environ, "GIT_COMMITTER_DATE": day, "GIT_AUTHOR_DATE": day}
    subprocess.run(["git", *author, *arguments], cwd=folder, check=True, capture_output=True, env=on_the_day)
