"""`--end HH:MM`: the next time that the clock says so, but for a talk that overruns: there it is the time that has passed."""

import time

import pytest

from briefing.cli.commands import present

NOON = time.mktime((2025, 3, 14, 12, 0, 0, -1, -1, -1))


@pytest.mark.parametrize(
    ("now", "end", "hours"),
    [
        ("14:31", (14, 30), -1 / 60), ("14:29", (14, 30), 1 / 60), ("08:00", (20, 30), 12.5), ("23:50", (0, 30), 40 / 60),
        ("00:40", (0, 30), -10 / 60), ("00:10", (23, 55), -15 / 60), ("12:00", (12, 0), 0), ("18:00", (11, 0), 17.0),
        ("16:00", (11, 0), -5.0),
    ],
)  # fmt: skip
def test_an_end_that_passed_just_now_is_over_and_not_tomorrow(
    now: str, end: tuple[int, int], hours: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    hour, minute = map(int, now.split(":"))
    moment = NOON + (hour - 12) * 3600 + minute * 60
    monkeypatch.setattr("briefing.cli.commands.present.time.time", lambda: moment)
    monkeypatch.setattr(
        "briefing.cli.commands.present.time.localtime",
        lambda: time.struct_time((2025, 3, 14, hour, minute, 0, 4, 73, -1)),
    )
    assert present._next_time_of_day(end) - moment == pytest.approx(hours * 3600)
