"""A party over time: one key from what it claims or holds to its positions in all briefs."""

import pytest

from briefing.app.screens.lookup import LookupScreen
from briefing.app.screens.pages.party_history import PartyHistory
from tests.app.conftest import MakeApp
from tests.app.screen_texts import app_of, screen_text, settled


@pytest.mark.parametrize(
    "way",
    [["1", "P"], ["2", "j", "f7"], ["m", "l", "P"], ["p", "c", "s", "P"]],
    ids=["a claim", "a position", "a cell of the matrix", "an answer"],
)
async def test_one_key_shows_what_a_party_holds_in_all_briefs(make_app: MakeApp, way: list[str]) -> None:
    async with make_app().run_test(size=(120, 50)) as pilot:
        await pilot.press(*way[:-1])
        await pilot.pause()
        await pilot.press(way[-1])
        await settled(pilot)
        assert isinstance(pilot.app.screen, PartyHistory)
        shown = screen_text(pilot)
        assert "over time · " in shown and "in 3 briefs" in shown
        assert "In dispute: China challenges Euro-Atlantic security." in shown
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, PartyHistory)


async def test_a_hit_leads_to_its_party(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"china dual")
        await settled(pilot)
        await pilot.press("f7")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PartyHistory)
        assert "China over time" in screen_text(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LookupScreen) and pilot.app.screen.line.value == "china dual"


async def test_what_is_no_partys_says_so(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("3", "P")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, PartyHistory)
        assert [note.message for note in app_of(pilot)._notifications] == [
            "This is no party's; select what a party claims or holds."
        ]
