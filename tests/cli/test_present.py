"""`briefing present` and `briefing console` on the shell: when a presentation is to end, and what cannot be meant."""

import time
from datetime import datetime
from pathlib import Path

import pytest

from briefing import paths
from briefing.cli.commands.present import _timing, place_around
from tests.cli.conftest import Run


@pytest.mark.parametrize("clock", ["24:00", "7:5", "-1:00", "12:60", "noon", "", "1_0:00", "٠٧:٠٠", "14:30\n"])
def test_a_time_of_day_that_there_is_not_is_told_with_how_to_write_one(run: Run, clock: str) -> None:
    done = run("present", "port-alder", f"--end={clock}")
    assert (done.returncode, done.stdout) == (2, "")
    assert "is no time of day; write it like 14:30" in done.stderr


@pytest.mark.parametrize("minutes", ["0", "-1", "nan", "inf", "1e300", "1441", "ten", ""])
def test_minutes_that_cannot_be_are_told_with_which_can(run: Run, minutes: str) -> None:
    done = run("console", f"--minutes={minutes}")
    assert (done.returncode, done.stdout) == (2, "")
    assert "is no number of minutes up to 1440 (a day); write it like 20" in done.stderr


def test_an_end_that_has_passed_today_is_tomorrows_also_where_the_clocks_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    monkeypatch.setattr(time, "time", lambda: datetime(2025, 3, 29, 23, 0).timestamp())  # the night has 23 hours
    now = time.localtime(time.time())
    monkeypatch.setattr(time, "localtime", lambda: now)
    try:
        ends = _timing((9, 0), None).ends
        assert ends is not None
        assert datetime.fromtimestamp(ends) == datetime(2025, 3, 30, 9, 0)
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("command", ["console", "present"])
def test_through_ssh_without_a_terminal_it_says_how_ssh_gives_one(
    run: Run, plain: dict[str, str], command: str
) -> None:
    arguments = (command, "port-alder")
    through_ssh = {**plain, "SSH_CONNECTION": "198.51.100.7 50022 198.51.100.8 22"}
    done = run(*arguments, environment=through_ssh)
    assert done.returncode == 2 and f"`ssh -t HOST briefing {command}`" in done.stderr
    for elsewhere in (plain, {**through_ssh, "SSH_TTY": "/dev/pts/3"}):
        done = run(*arguments, environment=elsewhere)
        assert done.returncode == 2 and "ssh" not in done.stderr


def test_a_console_that_is_begun_elsewhere_looks_things_up_beside_the_presented_brief(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    presented, elsewhere = home / "briefs" / "port-alder.yaml", tmp_path / "elsewhere"
    elsewhere.mkdir()
    alone = tmp_path / "alone.yaml"
    alone.write_bytes(presented.read_bytes())
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(home)
    assert place_around(presented).paths == (Path("briefs"),)
    monkeypatch.chdir(elsewhere)
    assert place_around(presented).paths == (home / "briefs",)
    assert place_around(alone).paths == (alone,)
    bundled = paths.bundled("briefs")
    assert place_around(bundled / "nato-china-russia.yaml").paths == (bundled,)
