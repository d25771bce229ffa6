"""Warnings on the room's screen: none that names a file, none beside a console, and all of them once it is left."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing import paths
from briefing.app.screens.dashboard import Dashboard
from tests.app.conftest import MakeApp
from tests.app.messages import shown
from tests.app.rooms import console, linked
from tests.app.screen_texts import app_of, settled
from tests.brief.alder import changed

KEPT_IN_MEMORY = "The record cannot be written; it is kept in memory."


@pytest.fixture(autouse=True)
def records(make_app: MakeApp) -> Path:
    """A file where the folder of records should be."""
    records = paths.records_folder()
    records.parent.mkdir(parents=True, exist_ok=True)
    records.write_text("", encoding="utf-8")
    return records


async def save(pilot: Pilot[int], folder: Path) -> None:
    """Save the brief with another title, and wait until the dashboard beneath has read the records again."""
    file = folder / "alder.yaml"
    file.write_text(changed(("title: Dredging of Port Alder", "title: The dredging of Port Alder")), encoding="utf-8")
    app_of(pilot).follower.check_now(file)
    await settled(pilot)
    await pilot.app.workers.wait_for_complete()
    await settled(pilot)
    (dashboard,) = (screen for screen in pilot.app.screen_stack if isinstance(screen, Dashboard))
    assert dashboard.catalogue.brief.title == "The dredging of Port Alder"


@pytest.mark.parametrize("has_console", [True, False])
async def test_what_a_screen_beneath_warns_of_waits_until_the_room_is_left(
    make_app: MakeApp, folder: Path, records: Path, has_console: bool
) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36), notifications=True) as pilot:
        await settled(pilot)
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert [str(records) in message for message in shown(pilot)] == [True]
        await pilot.press("f5")
        await linked(pilot)
        assert shown(pilot) == []
        if has_console:
            async with console(make_app, folder):
                await settled(pilot)
                await save(pilot, folder)
                assert shown(pilot) == []
        else:
            await save(pilot, folder)
            assert shown(pilot) == []
        await pilot.press("escape")
        await settled(pilot)
        await pilot.app.workers.wait_for_complete()
        assert any(message.startswith("the folder of records") and str(records) in message for message in shown(pilot))


async def test_a_record_that_cannot_be_written_is_told_without_its_path_and_only_where_no_console_tells_it(
    make_app: MakeApp, folder: Path, records: Path
) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        async with console(make_app, folder):
            await settled(pilot)
            await pilot.press("down")
            screen.recorder.questions().result()
            await settled(pilot)
            assert shown(pilot) == []
        await settled(pilot)
        await pilot.press("down", "down")
        screen.recorder.questions().result()
        await settled(pilot)
        assert shown(pilot) == [KEPT_IN_MEMORY]
        await pilot.press("escape")
        await settled(pilot)
        assert any("the record cannot be written" in message and str(records) in message for message in shown(pilot))
