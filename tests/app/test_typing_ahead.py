"""Keys that are typed faster than screens open: none is lost, none does what it does not mean."""

from textual import events
from textual.pilot import Pilot

from briefing.app.screens.lookup import LookupScreen
from briefing.app.screens.position import PositionScreen
from briefing.app.widgets.line_input import LineInput
from tests.app.conftest import MakeApp
from tests.app.reading import screen_text, settled


async def burst(pilot: Pilot[int], keys: str) -> None:
    """Type keys at once, as a terminal hands on what came in one read."""
    for key in keys:
        pilot.app.post_message(events.Key("slash" if key == "/" else "space" if key == " " else key, key))
    await settled(pilot)


async def test_the_two_keys_of_an_answer_may_come_in_one_burst(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await burst(pilot, "pcs")
        screen = pilot.app.screen
        assert isinstance(screen, PositionScreen)
        assert screen.party is not None and screen.issue is not None
        assert (screen.party.id, screen.issue.id) == ("china", "supplies")
        assert "we strictly control the export of dual-use items" in screen_text(pilot)


async def test_a_query_may_come_in_one_burst_with_the_key_that_opens_lookup(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await burst(pilot, "/dual us")
        assert isinstance(pilot.app.screen, LookupScreen)
        assert pilot.app.screen.query_one(LineInput).value == "dual us"
        assert "China on Supplies to Russia" in screen_text(pilot)
