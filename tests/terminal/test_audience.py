"""An audience in a real terminal: what it may not see stands nowhere on the screens, and how much that is does."""

from pathlib import Path

import pytest

from tests.brief.alder import TEXT, changed
from tests.terminal.terminal import Start

MARKED = changed(
    ("    stance: denies\n", "    stance: denies\n    marking: TLP:RED\n"),
    ("    kind: allegation\n", "    kind: allegation\n    marking: TLP:RED\n"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "shelf"
    (place / "briefs").mkdir(parents=True)
    (place / "briefs" / "alder.yaml").write_text(MARKED, encoding="utf-8")
    (place / "briefs" / "neptune.yaml").write_text(TEXT.replace("TLP:CLEAR", "TLP:RED"), encoding="utf-8")
    return place


def test_an_audience_is_shown_what_it_may_see_and_told_how_much_it_may_not(start: Start, folder: Path) -> None:
    terminal = start("--audience", "green", folder=folder)
    terminal.wait_for("2 items and 1 brief hidden from TLP:GREEN", "Dredging of Port Alder")
    terminal.press("Enter")
    terminal.wait_for("1 Key claims", "1 answer withheld from this audience", "2 items hidden from TLP:GREEN")
    terminal.press("m", "Right")
    terminal.wait_for("▒ withheld", "Alder Fishers' Union: position withheld from this audience.")
    terminal.press("/", *"plume")
    terminal.wait_for("Which way does the plume go on the ebb?")
    for hidden in (b"neptune", b"The ebb carries", b"outer site"):
        assert hidden not in terminal.raw
    assert terminal.rows[0].startswith(" TLP:CLEAR ")


def test_a_hidden_brief_does_not_open_and_the_terminal_stays_as_it_was(start: Start, folder: Path) -> None:
    terminal = start("open", "neptune", "--audience", "amber", folder=folder)
    assert terminal.end() == 1
    assert '"neptune": this brief is hidden from TLP:AMBER' in terminal.text
    assert b"?1049h" not in terminal.raw


def test_the_configured_audience_holds_on_the_screens(start: Start, folder: Path, tmp_path: Path) -> None:
    config = tmp_path / "config" / "briefing"
    config.mkdir(parents=True)
    (config / "config.yaml").write_text("audience: clear\n", encoding="utf-8")
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    terminal = start("open", "alder", folder=folder, environment=environment)
    terminal.wait_for("2 items hidden from TLP:CLEAR")
    widened = start("open", "alder", "--audience", "TLP:RED", folder=folder, environment=environment)
    widened.wait_for("1 Key claims", "The ebb carries")
    assert widened.rows[0].startswith(" TLP:RED ")
    assert "hidden" not in widened.text
