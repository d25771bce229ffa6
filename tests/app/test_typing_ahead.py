"""Keys that are typed faster than screens open: none is lost, none does what it does not mean."""

from asyncio import wrap_future
from collections.abc import Iterable
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.app.screens.dashboard import Dashboard
from briefing.app.screens.lookup import LookupScreen
from briefing.app.screens.position import PositionScreen
from briefing.app.screens.presentation.present import PresentScreen
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.line_input import LineInput
from tests.app.conftest import MakeApp
from tests.app.desk.desk_draft import claim_in, put_draft
from tests.app.screen_texts import screen_text, settled, shows_large

_NAMES = {"/": "slash", " ": "space", "?": "question_mark", "\r": "enter"}


async def burst(pilot: Pilot[int], keys: Iterable[str]) -> None:
    """Type keys at once, as a terminal hands on what came in one read."""
    for key in keys:
        pilot.app.post_message(events.Key(_NAMES.get(key, key), key if len(key) == 1 else None))
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


async def test_a_pane_that_a_burst_opens_has_the_width_that_it_has_then(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        for keys in (
            ["1", "right_square_bracket", "tab"],
            ["1", "tab", "1", "0", "3"],
            ["2", "tab", "z", "1", "2", "tab"],
        ):
            await burst(pilot, keys)
            for view in pilot.app.screen.query(ItemList):
                assert not view.display or view._laid_out_for == view.content_size.width, keys


async def test_a_query_may_come_in_one_burst_with_the_key_that_opens_lookup(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await burst(pilot, "/dual us")
        assert isinstance(pilot.app.screen, LookupScreen)
        assert pilot.app.screen.query_one(LineInput).value == "dual us"
        assert shows_large(pilot, "China denies it")


def type_first(monkeypatch: pytest.MonkeyPatch, app: BriefingApp, keys: Iterable[str]) -> None:
    """Type keys as soon as the program has the terminal, before its first screen is there."""

    async def on_load(self: BriefingApp) -> None:
        for key in keys:
            self.post_message(events.Key(_NAMES.get(key, key), key if len(key) == 1 else None))

    monkeypatch.setattr(type(app), "on_load", on_load, raising=False)


async def test_moves_in_the_dashboard_may_come_before_it_is_there(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app()
    type_first(monkeypatch, app, "jj")
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert "3/42" in screen_text(pilot)


async def test_moves_in_the_library_wait_for_its_list(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app = make_app(None)
    type_first(monkeypatch, app, ["down", "down", "up"])
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert "2/3" in screen_text(pilot)


async def test_what_is_opened_in_the_library_is_what_the_keys_before_went_to(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(None)
    type_first(monkeypatch, app, ["down", "down", "\r", "\r"])
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert "cyber-defence centre" in screen_text(pilot).splitlines()[0]


async def test_moves_among_hits_wait_for_the_hits_of_what_is_typed(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await burst(pilot, [*"/arms", "down", "down", "\r"])
        screen = pilot.app.screen
        assert isinstance(screen, Dashboard)
        assert screen.selected is not None
        await pilot.press("escape")
        await settled(pilot)
        assert "3/8" in screen_text(pilot)


async def test_a_question_from_the_room_may_come_in_one_burst_with_the_key_that_asks_for_it(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("f5")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, PresentScreen)
        await burst(pilot, "aIs b or T better?\r")
        await pilot.app.workers.wait_for_complete()
        questions = await wrap_future(screen.recorder.questions())
        assert [asked.words for asked in questions.open] == ["Is b or T better?"]
        assert not screen.prompt.is_asking


async def test_moves_that_come_before_present_mode_has_met_the_others_are_not_lost(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await burst(pilot, ["f5", "down", "down"])
        await pilot.app.workers.wait_for_complete()
        screen = pilot.app.screen
        assert isinstance(screen, PresentScreen)
        assert screen.presentation.link is not None
        assert screen.presentation.deck.place(screen.presentation.stage.at.step) == 2


@pytest.mark.parametrize("keys", ["sjjj", "tjjj", "mkkj", "mlj", "2j", "1jj", "]2j", "xjj"])
@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_a_burst_does_what_its_keys_do_one_by_one(make_app: MakeApp, keys: str, size: tuple[int, int]) -> None:
    copied: list[str] = []
    for is_burst in (False, True):
        async with make_app().run_test(size=size) as pilot:
            await settled(pilot)
            for some in [keys + "y"] if is_burst else keys + "y":
                await burst(pilot, some)
            copied.append(f"{type(pilot.app.screen).__name__}: {pilot.app.clipboard}\n{screen_text(pilot)}")
    one_by_one, at_once = copied
    assert at_once == one_by_one


async def test_a_paste_keeps_its_place_among_keys(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        pilot.app.post_message(events.Key("slash", "/"))
        pilot.app.post_message(events.Key("d", "d"))
        pilot.app.post_message(events.Paste("ual"))
        await burst(pilot, " us")
        assert pilot.app.screen.query_one(LineInput).value == "dual us"


async def test_several_decisions_at_the_desk_may_come_in_one_burst(make_app: MakeApp, tmp_path: Path) -> None:
    path = put_draft(tmp_path / "briefs")
    async with make_app(None, folder=path.parent).run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await burst(pilot, "c")
        await burst(pilot, "3vdwThe sand is clean.\rma")
        claim = claim_in(path)
        assert (claim.kind.value, claim.text) == ("denial", "The sand is clean.")
        assert claim.made_by == "alder-fishers-union"
