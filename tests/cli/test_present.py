"""`briefing present` and `briefing console` on the shell: when a presentation is to end, and what cannot be meant."""

import time
from datetime import datetime

import pytest

from briefing.cli.commands.present import _timing
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
    assert "is no number of minutes from above 0 to 1440" in done.stderr


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
