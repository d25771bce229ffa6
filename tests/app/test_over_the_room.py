"""What stands over present mode or the console, and what is done while they open: nothing ends a presentation unasked."""

from asyncio import wrap_future
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from briefing import paths
from briefing.app.palette import PaletteEntries
from briefing.app.presentation.timing import Timing
from briefing.app.screens.matrix import MatrixScreen
from briefing.app.screens.pages.page_screen import PageScreen
from briefing.app.screens.position import PositionScreen
from briefing.app.screens.presentation.choice import ChoiceScreen
from briefing.app.screens.presentation.console import ConsoleScreen
from briefing.app.screens.presentation.present import PresentScreen
from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import Marking
from briefing.library.reading.reader import read_file
from briefing.room.live import stage as stages
from briefing.room.live.address import find
from tests.app.conftest import MakeApp
from tests.app.rooms import console, linked, present
from tests.app.screen_texts import app_of, screen_text, settled
from tests.brief.alder import TEXT, changed


async def entries(pilot: Pilot[int]) -> list[str]:
    """Return what the palette offers."""
    return [hit.text or "" async for hit in PaletteEntries(pilot.app.screen).discover()]


async def presented(pilot: Pilot[int]) -> PresentScreen:
    """Present the open brief."""
    await pilot.press("f5")
    return await linked(pilot)


async def test_no_key_on_a_screen_over_present_mode_ends_it_or_shows_the_room_the_library(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await presented(pilot)
        await pilot.press("m")
        await settled(pilot)
        await pilot.press("b", "q")
        await settled(pilot)
        assert isinstance(pilot.app.screen, MatrixScreen)
        await pilot.press("question_mark")
        await settled(pilot)
        await pilot.press("q")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PageScreen)
        assert pilot.app.is_running
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("f5")
        assert isinstance(present(pilot), PresentScreen)


async def test_the_palette_opens_no_other_brief_in_a_presentation(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        assert any(text.startswith("Open brief") for text in await entries(pilot))
        await presented(pilot)
        titles = await entries(pilot)
        assert titles
        assert not any(text.startswith("Open brief") for text in titles)


async def test_notes_that_were_shown_are_not_shown_to_the_room_by_a_screen_over_it(
    make_app: MakeApp, folder: Path
) -> None:
    noted = changed(("    stance: denies\n", "    stance: denies\n    note: Never aloud.\n"))
    (folder / "alder.yaml").write_text(noted, encoding="utf-8")
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("i", "p", "u", "w")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PositionScreen)
        assert "Never aloud" in screen_text(pilot)
        await pilot.press("escape", "escape", "escape")
        await settled(pilot)
        await presented(pilot)
        await pilot.press("p", "u", "w")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PositionScreen)
        assert "Never aloud" not in screen_text(pilot)
        await pilot.press("i")
        await settled(pilot)
        assert "Never aloud" not in screen_text(pilot)


async def test_another_theme_paints_the_whole_of_present_mode(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        screen = await presented(pilot)
        app_of(pilot).choose_theme("light")
        await settled(pilot)
        painted = {segment.style.bgcolor for segment in screen.sheet.render_line(20) if segment.style}
        paper = app_of(pilot).palette.style("text").bgcolor
        assert painted == {paper}


async def test_what_is_typed_for_a_question_is_seen(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(60, 20)) as pilot:
        await presented(pilot)
        await pilot.press("a", *"Who pays?")
        await settled(pilot)
        assert "Question from the room: Who pays?" in screen_text(pilot)


async def test_settling_waits_while_another_question_is_typed(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        screen = await presented(pilot)
        await wrap_future(screen.recorder.ask("Who pays?"))
        screen.action_ask()
        await pilot.press(*"Why")
        screen.action_settle()
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert pilot.app.screen is screen
        assert "Question from the room: Why" in screen_text(pilot)
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("A")
        await settled(pilot)
        assert isinstance(pilot.app.screen, ChoiceScreen)


async def test_what_was_pushed_and_is_withdrawn_from_the_brief_is_taken_away(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        screen = await presented(pilot)
        pushed = Ref(ItemKind.QUESTION, "tides")
        assert screen.presentation.push(pushed)
        reading = read_file(folder / "alder.yaml")
        assert reading.brief is not None
        screen.present_reading(reading._replace(brief=replace(reading.brief, questions=())))
        assert screen.presentation.stage.pushed is None
        screen.presentation.change(stages.pushed(screen.presentation.stage, f"{pushed.kind} {pushed.id}"))
        await pilot.press("b", "b")  # another process may still show it
        assert await wrap_future(screen.recorder.ask("Where has it gone?")) == 1


async def test_a_console_for_an_audience_of_its_own_stays_so_when_the_brief_changes(
    make_app: MakeApp, folder: Path
) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        await presented(pilot)
        app = make_app(None, folder=folder, audience=Marking.GREEN)
        async with app.run_test(size=(120, 36)) as private:
            await app.navigation.open_console(find(None), folder / "alder.yaml", None, Timing())
            await settled(private)
            presenter = app.screen
            assert isinstance(presenter, ConsoleScreen)
            presenter.present_reading(presenter.read())
            assert presenter.catalogue.brief.withheld.audience is Marking.GREEN
            assert presenter.presentation.deck.place("claim/plume") is None


async def test_what_is_wrong_with_the_file_is_told_once_and_no_more_when_it_is_sound_again(
    make_app: MakeApp, folder: Path
) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        screen = await presented(pilot)
        sound = read_file(folder / "alder.yaml")
        for broken in "title: [", "", "format: 2":
            (folder / "alder.yaml").write_text(broken, encoding="utf-8")
            screen.present_reading(read_file(folder / "alder.yaml"))
        assert "format" in screen.refused
        screen.present_reading(sound)
        (folder / "alder.yaml").write_text(TEXT, encoding="utf-8")
        await pilot.press("escape")
        await settled(pilot)
        assert not pilot.app._notifications


async def test_a_record_that_cannot_be_written_is_told_once_however_many_lines_it_misses(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        screen = await presented(pilot)
        paths.records_folder().parent.mkdir(parents=True, exist_ok=True)
        paths.records_folder().write_text("a file", encoding="utf-8")
        await pilot.press("down", "down", "down")
        await wrap_future(screen.recorder.questions())
        await settled(pilot)
        assert len(pilot.app._notifications) == 1
        assert screen.recorder.unsaved.count('"shown"') == 4


async def test_notes_that_are_longer_than_their_place_can_be_read_on(make_app: MakeApp, folder: Path) -> None:
    long = changed(("notes: Start with", "notes: " + "Much to be said of this. " * 60 + "Start with"))
    (folder / "alder.yaml").write_text(long, encoding="utf-8")
    async with make_app("alder", folder=folder).run_test(size=(80, 24)) as pilot:
        await presented(pilot)
        async with console(make_app, folder) as (private, presenter):
            assert "the chart of Grey Bank" not in screen_text(private)
            await private.press(*"nnnnnnnn", "right")
            await settled(private)
            assert "the chart of Grey Bank" in " ".join(screen_text(private).split())
            await private.press(*"NNNNNNNN")
            await settled(private)
            assert "the chart of Grey Bank" not in screen_text(private)
            assert presenter.is_current


@pytest.mark.parametrize("key", ["", "m", "s", "t", "slash"])
async def test_to_the_room_says_how_to_open_one_where_none_is(make_app: MakeApp, key: str) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press(*filter(None, [key]))
        await settled(pilot)
        if key == "slash":
            await pilot.press(*"peace")
            await settled(pilot)
        assert "to the room" not in screen_text(pilot)
        await pilot.press("f6")
        await settled(pilot)
        assert "No room is open. Type `briefing present` in its terminal" in screen_text(pilot)
