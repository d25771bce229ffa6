"""A terminal that is too small for a screen: its marking stands whole, with how large it has to be."""

from pathlib import Path

import pytest

from briefing.app.screens.presentation.present import PresentScreen
from briefing.app.widgets.too_small import COLUMNS, ROWS, marking_lines
from tests.app.conftest import MakeApp
from tests.app.consoles import both
from tests.app.screen_texts import screen_text, settled

KEYS = [[], ["m"], ["s"], ["t"], ["p"], ["slash"], ["question_mark"], ["f5"], ["f5", "o"]]


@pytest.mark.parametrize("keys", KEYS)
async def test_every_screen_says_that_it_is_too_small_under_its_whole_marking(
    make_app: MakeApp, keys: list[str]
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        await settled(pilot)
        await pilot.resize_terminal(10, 3)
        await settled(pilot)
        assert screen_text(pilot).split() == ["TLP:CLEAR", "too", "small:", "needs", f"{COLUMNS}×{ROWS}"]
        await pilot.resize_terminal(COLUMNS, ROWS)
        await settled(pilot)
        assert "TLP:CLEAR" in screen_text(pilot)
        assert "small" not in screen_text(pilot)


@pytest.mark.parametrize("size", [(40, 12), (COLUMNS, ROWS)])
@pytest.mark.parametrize("keys", KEYS)
async def test_every_small_screen_has_its_marking_on_its_first_and_its_last_line(
    make_app: MakeApp, keys: list[str], size: tuple[int, int]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press(*keys)
        await settled(pilot)
        _has_marking_at_both_ends(screen_text(pilot), "TLP:CLEAR")


@pytest.mark.parametrize("key", ["m", "s", "t", "p", "slash", "question_mark", "o"])
async def test_a_private_page_keeps_both_markings_under_the_line_that_nobody_sees_it(
    make_app: MakeApp, folder: Path, key: str
) -> None:
    async with both(make_app, folder, size=(40, 12)) as (_, pilot, _console):
        await pilot.press(key)
        await settled(pilot)
        assert "UNSEEN" in screen_text(pilot)
        _has_marking_at_both_ends(screen_text(pilot), "TLP:AMBER")


def _has_marking_at_both_ends(text: str, marking: str) -> None:
    first, *_, last = text.splitlines()
    assert first.startswith(f" {marking}")
    assert last.endswith(marking)


@pytest.mark.parametrize(("width", "lines"), [(18, [" TLP:AMBER+STRICT "]), (16, ["TLP:AMBER+STRICT"])])
def test_a_marking_stands_as_in_the_bars_where_it_has_room(width: int, lines: list[str]) -> None:
    assert marking_lines("TLP:AMBER+STRICT", width) == lines


def test_a_marking_wider_than_the_terminal_runs_on() -> None:
    assert marking_lines("TLP:AMBER+STRICT", 10) == ["TLP:AMBER", "+STRICT"]


async def test_a_dark_room_stays_dark_in_a_tiny_terminal(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5", "full_stop")
        await pilot.resize_terminal(10, 3)
        await settled(pilot)
        assert not screen_text(pilot).split()


async def test_a_tiny_screen_makes_no_other_screen_of_the_room_tiny(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(10, 3)) as pilot:
        await pilot.press("f5")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, PresentScreen)
        assert screen.presentation.size == (COLUMNS, ROWS)
