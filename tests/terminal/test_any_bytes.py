"""Whatever bytes come from the terminal, the program goes on, and runs no command that nobody gave."""

import pytest

from tests.chaos import pieces
from tests.terminal.main_brief import MAIN, PANES
from tests.terminal.terminal import Start, Terminal


def begin(start: Start, screen: str) -> Terminal:
    """Start the program on one of its screens."""
    if screen == "console":
        room = start("present", MAIN)
        room.wait_for(" step 1 of ")
        terminal = start("console", MAIN)
        terminal.wait_for("live · ")
        return terminal
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    if screen == "lookup":
        terminal.press("/")
        terminal.wait_for("Look up")
    if screen == "present":
        terminal.press("F5")
        terminal.wait_for(" step 1 of ")
    return terminal


@pytest.mark.parametrize("screen", ["dashboard", "lookup", "present", "console"])
@pytest.mark.parametrize("seed", [1, 2])
def test_bytes_that_mean_nothing_are_passed_over(start: Start, screen: str, seed: int) -> None:
    terminal = begin(start, screen)
    for piece in pieces(seed, 200):
        terminal.send(piece)
        terminal.take_what_is_there()
    terminal.send(b" \x1b[200~\xe9\x1b[1m\x1b[201~")
    terminal.press("F1")
    terminal.wait_for("Keys · ")
    terminal.press("Ctrl+Q")
    assert terminal.end() == 0
