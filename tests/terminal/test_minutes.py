"""Minutes in a real terminal: as they are piped, and nothing of a recorded text steers it."""

from pathlib import Path

from briefing.brief.room_questions import Settlement
from tests.room.recorded import CLAIM, at, begun, presented
from tests.terminal.hostile import MARKUP, STEERING, assert_steered_by_nothing
from tests.terminal.terminal import Start

RECORDS = Path("home", "state", "briefing", "records")


def test_minutes_are_printed_in_a_terminal(start: Start, tmp_path: Path) -> None:
    presented(tmp_path / RECORDS)
    terminal = start("minutes", size=(120, 60))
    assert terminal.end() == 0
    assert terminal.text.strip().startswith("TLP:CLEAR\n")
    assert "### 2. Who measured it?" in terminal.rows
    assert "- **answered** at 10:16: The port itself." in terminal.rows
    assert "| 10:16:15 | 2 min 5 s | Port: clean sand |" in terminal.rows


def test_the_list_is_printed_within_a_narrow_terminal(start: Start, tmp_path: Path) -> None:
    presented(tmp_path / RECORDS)
    terminal = start("minutes", "--list", size=(40, 24))
    assert terminal.end() == 0
    assert "14 Mar 2025, 10:15–11:20" in terminal.rows
    assert "questions (1 open)" in terminal.words


def test_a_hostile_record_steers_no_terminal(start: Start, tmp_path: Path) -> None:
    hostile = f"hostile{MARKUP}{STEERING}"
    record = begun(tmp_path / RECORDS, hostile)
    record.add_step(hostile, hostile, at=at(1))
    record.add_question(hostile, step=hostile, on=CLAIM, on_words=hostile, at=at(2))
    record.settle(1, Settlement.ANSWERED, hostile, at=at(3))
    for arguments in ([], ["--json"], ["--list"]):
        terminal = start("minutes", *arguments, size=(200, 80))
        assert terminal.end() == 0
        assert "hostile" in terminal.text
        assert_steered_by_nothing(terminal)


def test_the_room_s_questions_stand_in_the_third_pane(start: Start, tmp_path: Path) -> None:
    record = begun(tmp_path / RECORDS, "nato-china-russia")
    record.add_question("Who counts what is lethal?", step="a", on=CLAIM._replace(id="never-lethal"), at=at(2))
    terminal = start("open", "nato-china-russia", size=(200, 60))
    terminal.wait_for("From the room", "Who counts what is lethal?")
    terminal.click("Who counts what is lethal?")
    terminal.wait_for("open question from the room · 14 Mar 2025, 10:15")
    terminal.press("q")
    assert terminal.end() == 0
