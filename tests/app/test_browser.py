"""An address is opened by what the person's desktop opens addresses with, and whether it was is not made up."""

import os
import sys
from pathlib import Path

import pytest

from briefing.app.browser import is_opened, opener

ADDRESS = "https://example.org/a?b=1&c=[2]"


@pytest.mark.parametrize(
    ("environment", "platform", "words"),
    [
        ({}, "linux", None),
        ({"DISPLAY": ":0"}, "linux", ["xdg-open"]),
        ({"WAYLAND_DISPLAY": "w"}, "linux", ["xdg-open"]),
        ({}, "darwin", ["open"]),
    ],
)
def test_the_desktop_s_own_opener_is_taken(environment: dict[str, str], platform: str, words: list[str] | None) -> None:
    command = opener(environment, platform, lambda name: True)
    assert words == (None if command is None else list(command))


@pytest.mark.parametrize("environment", [{"BROWSER": "firefox"}, {"BROWSER": "w3m", "DISPLAY": ":0"}])
def test_the_person_s_own_choice_comes_first(environment: dict[str, str]) -> None:
    command = opener(environment, "linux", lambda name: True)
    assert command is not None and command[0] == sys.executable


def program(path: Path, script: str) -> Path:
    """Write an opener that makes noise on both streams, and does what a script says."""
    path.write_text(f"#!/bin/sh\necho noise\necho noise >&2\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("status", [0, 3])
def test_the_opener_s_word_is_taken_and_its_noise_goes_nowhere(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], status: int
) -> None:
    opens = program(tmp_path / "opener", f'echo "$1" > {tmp_path}/called; exit {status}')
    assert is_opened([str(opens)], ADDRESS) is (status == 0)
    assert (tmp_path / "called").read_text() == f"{ADDRESS}\n"
    assert capfd.readouterr() == ("", "")


def test_a_browser_that_stays_open_is_left_to_itself(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "called")
    stays = program(tmp_path / "opener", f"echo $$ > {tmp_path}/called; exec sleep 1000")
    assert is_opened([str(stays)], ADDRESS, longest=0.05)
    os.kill(int((tmp_path / "called").read_text()), 9)


def test_an_opener_that_is_not_there_has_opened_nothing() -> None:
    assert not is_opened(["/no/such/program"], ADDRESS)


def test_a_browser_that_is_not_there_has_opened_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROWSER", "/no/such/browser")
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("DISPLAY", raising=False)
    command = opener(os.environ)
    assert command is not None
    assert not is_opened(command, ADDRESS)
