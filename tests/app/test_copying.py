"""Copied is only what a program has taken; of all else it is said where it was sent, and what it was."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing.app import clipboard
from briefing.app.clipboard import copy_programs, copy_with, outcome_message

TEXT = "Sand “is” fine.\nMayor, 3 May 2024\nTLP:CLEAR"

PROGRAM = """#!/bin/sh
cat > "{kept}"
echo noise; echo noise >&2
exit {status}
"""


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Return a folder for programs that copy."""
    folder = tmp_path / "bin"
    folder.mkdir()
    return folder


def add(folder: Path, name: str, *, status: int = 0) -> Path:
    """Put a program there that keeps what it reads, and ends with a status; return where it keeps it."""
    kept = folder / f"{name}.kept"
    program = folder / name
    program.write_text(PROGRAM.format(kept=kept, status=status))
    program.chmod(0o755)
    return kept


@pytest.mark.parametrize(
    ("environment", "names"),
    [
        ({}, ["pbcopy", "clip.exe"]),
        ({"DISPLAY": ":0"}, ["pbcopy", "xclip", "xsel", "clip.exe"]),
        ({"WAYLAND_DISPLAY": "w"}, ["pbcopy", "wl-copy", "clip.exe"]),
        ({"TMUX": "/tmp/t,1,0", "DISPLAY": ""}, ["pbcopy", "clip.exe", "tmux"]),
        ({"DISPLAY": "localhost:10.0", "SSH_TTY": "/dev/pts/1"}, []),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "a b", "TMUX": "/tmp/t,1,0"}, ["tmux"]),
    ],
)
def test_a_program_is_asked_where_what_it_reaches_is_the_persons(environment: dict[str, str], names: list[str]) -> None:
    assert [way.command[0] for way in copy_programs(environment, lambda name: True)] == names
    assert copy_programs(environment, lambda name: False) == []


@pytest.mark.parametrize(
    ("name", "around", "encoding"),
    [
        ("xclip", {"DISPLAY": ":0"}, "utf-8"),
        ("wl-copy", {"WAYLAND_DISPLAY": "w"}, "utf-8"),
        ("clip.exe", {}, "utf-16-le"),
        ("tmux", {"TMUX": "/tmp/t,1,0"}, "utf-8"),
    ],
)
def test_a_program_that_ends_well_has_copied(
    monkeypatch: pytest.MonkeyPatch, programs: Path, name: str, around: Mapping[str, str], encoding: str
) -> None:
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    kept = add(programs, name)
    environment = {"PATH": f"{programs}:/usr/bin:/bin", **around}
    candidates = [way for way in copy_programs(environment) if way.command[0] == name]
    way = copy_with(TEXT, candidates, environment)
    assert way is not None
    assert kept.read_bytes().decode(encoding) == TEXT
    assert "Sand “is” fine." in outcome_message(TEXT, way, environment)
    assert outcome_message(TEXT, way, environment).startswith("Copied")


def test_after_a_program_that_fails_the_next_is_asked(monkeypatch: pytest.MonkeyPatch, programs: Path) -> None:
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    add(programs, "xclip", status=1)
    add(programs, "xsel")
    candidates = [way for way in clipboard.COPY_PROGRAMS if way.needs == "DISPLAY"]
    way = copy_with(TEXT, candidates, {"PATH": f"{programs}:/usr/bin:/bin"})
    assert way is not None and way.command[0] == "xsel"


def test_a_program_that_does_not_end_has_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "LONGEST", 0.05)
    assert copy_with(TEXT, [clipboard.CopyProgram(("sleep", "1000"))], {"PATH": "/usr/bin:/bin"}) is None
    assert copy_with(TEXT, [clipboard.CopyProgram(("no-such-program",))], {}) is None


@pytest.mark.parametrize("environment", [{}, {"TMUX": "/tmp/t,1,0"}, {"SSH_TTY": "/dev/pts/1"}])
def test_what_is_only_sent_is_not_called_copied_and_all_of_it_is_shown(environment: dict[str, str]) -> None:
    words = outcome_message(TEXT, None, environment)
    assert "Copied" not in words
    assert TEXT in words
    assert ("set-clipboard on" in words) == ("TMUX" in environment)


def test_of_what_was_copied_the_beginning_is_shown_on_a_line() -> None:
    into_tmux = next(way for way in clipboard.COPY_PROGRAMS if way.command[0] == clipboard.TMUX)
    words = outcome_message(f"{TEXT} {TEXT * 20}", into_tmux, {})
    assert words.startswith("Copied into tmux: Sand") and words.endswith("…")
    assert len(words) <= 77
