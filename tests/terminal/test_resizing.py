"""Sizes down to one cell and storms of them, while keys are pressed: nothing crashes, and the selection stays."""

import random

import pytest

from briefing.brief.model import Brief
from tests.terminal.main_brief import MAIN, PANES, claims, is_marked
from tests.terminal.terminal import Start, Terminal

DISPLAY_KEYS = ("zz", "T", "i", "+", "-")
"""Keys that change much of what is seen, and nothing of what is selected."""
MOVES = (*"jkgGhlzvTisty123bomp/?", "Enter", "Tab", "Shift+Tab", "PgDn", "Down", "Up", "Home", "End", "Right", "Left")


@pytest.mark.parametrize("size", [(1, 1), (1, 60), (250, 1), (3, 40)])
def test_a_terminal_that_holds_nothing_is_no_reason_to_crash(start: Start, brief: Brief, size: tuple[int, int]) -> None:
    terminal = start("open", MAIN, size=size)
    terminal.wait_until(lambda terminal: b"\x1b[?1049h" in terminal.raw)
    terminal.press("j", "j", "z", "z", "v", "v")
    terminal.resize(120, 36)
    terminal.wait_for(*PANES)
    terminal.press("1", "Home", "j", "j")
    terminal.wait_for_words(f"3/{len(brief.claims)}")
    terminal.press("q")
    assert terminal.end() == 0


def test_the_size_is_the_terminals_own_and_not_what_a_shell_exported(start: Start) -> None:
    terminal = start("open", MAIN, environment={"COLUMNS": "20", "LINES": "5"})
    terminal.wait_for(*PANES)
    terminal.resize(160, 50)
    terminal.wait_for(*PANES)
    terminal.press("q")
    assert terminal.end() == 0


def test_a_storm_of_sizes_keeps_the_selection(start: Start, brief: Brief) -> None:
    chosen = claims(brief)[4]
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    terminal.press(*"jjjj")
    terminal.wait_until(lambda terminal: is_marked(terminal, chosen.text))
    storm(terminal, random.Random(1), DISPLAY_KEYS, sizes=300)
    assert terminal.is_running, terminal.text
    terminal.resize(160, 50)
    terminal.wait_for(*PANES, "5/42")
    terminal.wait_until(lambda terminal: is_marked(terminal, chosen.text) and terminal.shows(chosen.text))


def test_a_storm_of_sizes_and_of_every_key_crashes_nothing(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    storm(terminal, random.Random(2), MOVES, sizes=100)
    assert terminal.is_running, terminal.text
    terminal.resize(160, 50)
    terminal.wait_for(str(brief.marking))
    terminal.press("Ctrl+Q")
    assert terminal.end() == 0


def storm(terminal: Terminal, chance: random.Random, keys: tuple[str, ...], *, sizes: int) -> None:
    """Change the size many times, from 1×1 to 250×80, and press a key or two of some between."""
    for _ in range(sizes):
        terminal.resize(chance.randint(1, 250), chance.randint(1, 80))
        for key in chance.choices(keys, k=chance.randint(0, 2)):
            terminal.press(key)
        terminal.drain()
