"""The desk in a real terminal: `briefing curate` leads to it, and what is decided stands in the file at once."""

from pathlib import Path

from tests.app.desk.desk_draft import DRAFT, brief_in, claim_in, put_draft
from tests.terminal.terminal import Start


def test_a_draft_is_curated_and_left_and_taken_up(start: Start, tmp_path: Path) -> None:
    path = put_draft(tmp_path / "work")
    terminal = start("curate", str(path), size=(110, 32))
    terminal.wait_for("Who is who › port-alder", "16 guesses left · 13 texts · 2 stances")
    terminal.press("Enter")
    terminal.wait_for("15 guesses left · 13 texts · 2 stances")
    terminal.press("3")
    terminal.wait_for("Claims › port-alder", "v verb")
    terminal.press("v")
    terminal.wait_for("What is done by saying it?")
    terminal.press("d")
    terminal.wait_for("Port Authority of Alder issues a denial")
    assert claim_in(path).kind.value == "denial"
    terminal.press("u")
    terminal.wait_for("Undone: ")
    terminal.press("q")
    assert terminal.end() == 0
    again = start("curate", str(path), size=(110, 32))
    again.wait_for("15 guesses left · 13 texts · 2 stances")
    assert path.read_bytes() != DRAFT.read_bytes()


def test_words_are_selected_and_written(start: Start, tmp_path: Path) -> None:
    path = put_draft(tmp_path / "work")
    terminal = start("curate", str(path), size=(110, 32))
    terminal.wait_for("Who is who › port-alder")
    terminal.press("3")
    terminal.wait_for("v verb")
    terminal.press("Tab")
    terminal.wait_for("Space select")
    terminal.press('"')
    terminal.press("c")
    terminal.wait_for("Who says it?")
    terminal.press("p")
    terminal.wait_for("What is done by saying it?")
    terminal.press("a")
    terminal.wait_for("What is claimed, in your words:")
    terminal.send(b"Sand comes from Oslo.")
    terminal.wait_for("“Oslo”")
    terminal.press("Enter")
    terminal.wait_for("Sand comes from Oslo.", "Enter right")
    assert "Sand comes from Oslo." in [claim.text for claim in brief_in(path).claims]
