"""Present mode and the console, as Textual runs them: what the room sees, and what it never does."""

import asyncio
import threading
import time
from asyncio import wrap_future
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from textual.events import CursorPosition

from briefing import paths
from briefing.app.presentation.join import JoinTarget
from briefing.app.presentation.selection import Selection
from briefing.app.presentation.session import beginning
from briefing.app.presentation.timing import Timing
from briefing.app.screens.presentation.present import PresentScreen
from briefing.app.terminal import text_sizing
from briefing.brief.model import Brief
from briefing.brief.vocabulary import Marking
from briefing.library.reading.reader import read_file
from briefing.output.deck import slides
from briefing.output.layout.blocks import Line as Spans
from briefing.output.pages.catalogue import Catalogue
from briefing.room.live.address import find
from briefing.room.record.lines import Line
from briefing.room.record.recorder import Record
from tests.app.conftest import MakeApp
from tests.app.consoles import both
from tests.app.rooms import console, linked, present
from tests.app.screen_texts import app_of, screen_text, selected, settled
from tests.brief.alder import TEXT
from tests.drawn_words import has_in_large_letters

HIDDEN = "spawning"


async def test_f5_presents_from_the_title_and_escape_goes_back(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        assert screen.presentation.step.id == "title"
        assert "NATO's charge" in screen.sheet.text()
        await pilot.press("escape")
        await settled(pilot)
        assert not isinstance(pilot.app.screen, PresentScreen)


async def test_the_selected_item_can_be_where_presenting_begins(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "down", "shift+f5")
        screen = await linked(pilot)
        assert screen.presentation.step.id == f"claim/{screen.presentation.step.items[0].id}"
        assert screen.presentation.stage.started is None


async def test_leaving_selects_what_was_shown_last(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5", "down", "down", "down", "down")
        await linked(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert selected(pilot).id == "two-channels"


async def test_clicker_keys_do_what_they_do_elsewhere(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        parts = screen.presentation.show.sheets(screen.presentation.step)
        await pilot.press(*["pagedown"] * sum(len(sheet.stops) for sheet in parts))
        assert screen.presentation.step.id == "parties"
        await pilot.press("pageup")
        assert screen.presentation.step.id == "title"
        await pilot.press("full_stop")
        await settled(pilot)
        assert screen.has_class("-dark")
        assert screen_text(pilot).strip() == ""
        await pilot.press("full_stop")
        await settled(pilot)
        assert not screen.has_class("-dark")


async def test_the_rooms_screen_never_shows_a_note(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("i", "f5")
        screen = await linked(pilot)
        for _ in screen.presentation.deck.steps:
            assert "Never aloud" not in screen_text(pilot)
            assert "Whisper" not in screen_text(pilot)
            await pilot.press("down")
            await settled(pilot)


async def test_no_word_of_a_hidden_item_is_shown_or_sent(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        for _ in screen.presentation.deck.steps:
            assert HIDDEN not in screen_text(pilot)
            sent = msgspec.json.encode(screen.presentation.stage).decode()
            assert HIDDEN not in sent and "plume" not in sent
            await pilot.press("down")
            await settled(pilot)
        assert "2 items hidden from TLP:GREEN" in screen_text(pilot)


async def test_what_is_withheld_is_not_called_silence(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        screen.presentation.go(screen.presentation.show.whole(screen.presentation.deck.steps[4]))
        await settled(pilot)
        assert screen.presentation.step.id == "positions/site"
        assert "withheld from this audience" in screen.sheet.text()
        assert "nothing stated" not in screen.sheet.text()


async def test_the_console_says_what_the_room_may_not_see(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        screen.presentation.go(screen.presentation.show.whole(screen.presentation.deck.steps[3]))
        async with console(make_app, folder) as (private, presenter):
            text = screen_text(private)
            assert "The room may not see, above TLP:GREEN:" in text
            assert "TLP:AMBER The ebb carries the plume" in " ".join(text.split())
            assert presenter.presentation.deck.steps == screen.presentation.deck.steps
        await settled(pilot)


async def test_what_the_room_may_not_see_cannot_be_pushed(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        async with console(make_app, folder) as (private, presenter):
            await private.press("p", "u", "s")
            await settled(private)
            assert "Contests the harm assessment" in screen_text(private)
            await private.press("f6")
            await settled(private)
            assert presenter.presentation.stage.pushed is None
        assert screen.presentation.stage.pushed is None


async def test_the_console_warns_before_the_end_by_word(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        await linked(pilot)
        app = make_app(None, folder=folder)
        async with app.run_test(size=(120, 36)) as private:
            await app.navigation.open_console(find(None), folder / "alder.yaml", None, Timing(minutes=2))
            await private.press("right")
            await settled(private)
            assert has_in_large_letters(screen_text(private), "only")


async def test_the_console_says_how_the_plan_is_kept_and_what_would_win_the_time_back(
    make_app: MakeApp, folder: Path
) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        catalogue = Catalogue(*reading_of(folder / "alder.yaml"))
        first = beginning(catalogue, selected=Selection(planned=9.0))
        app_of(pilot).navigation.present(catalogue, first=replace(first, rehearsal=True), join_target=JoinTarget())
        screen = await linked(pilot)
        async with console(make_app, folder) as (private, presenter):
            own, rooms = presenter.presentation.plan, screen.presentation.plan
            assert own is not None and rooms is not None and own.seconds == rooms.seconds
            assert " in 9 minutes; " in screen_text(private).splitlines()[1]
            await private.press("end")
            await settled(private)
            assert "rehearsal " in screen_text(private).splitlines()[1]
            assert " ahead" in screen_text(private).splitlines()[1]
            await private.press("home")
            await settled(private)
            late = replace(presenter.presentation.stage, started=time.time() - 120)
            presenter.presentation.change(late)
            await settled(private)
            assert " behind: leave out " in screen_text(private).splitlines()[1]


async def test_the_console_keeps_what_was_revealed_last_in_sight(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        screen.presentation.go(screen.presentation.show.whole(screen.presentation.deck.steps[3]))
        app = make_app(None, folder=folder)
        async with app.run_test(size=(40, 10)) as private:
            await app.navigation.open_console(find(None), folder / "alder.yaml", None, Timing())
            await settled(private)
            assert "directly over our spawning" in " ".join(screen_text(private).split())


async def test_a_question_is_recorded_against_what_is_on_screen(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5", "3", "enter", "down", "a", *"Why?", "enter")
        await linked(pilot)
    records = "".join(file.read_text() for file in paths.records_folder().iterdir())
    asked = [line for line in map(msgspec.json.decode, records.splitlines()) if line["what"] == "asked"]
    assert [(line["words"], line["step"], line["on"]) for line in asked] == [
        ("Why?", "claim/no-harm", ["claim", "no-harm"])
    ]


async def test_a_disk_that_takes_its_time_holds_up_no_move(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_released, is_waiting, has_given_up = threading.Event(), threading.Event(), threading.Event()
    save = Record._save

    def save_slowly(record: Record) -> list[Line]:
        is_waiting.set()
        if not is_released.wait(timeout=5):
            has_given_up.set()
        return save(record)

    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        await linked(pilot)
        async with console(make_app, folder) as (private, presenter):
            await private.press("down")
            await settled(private)
            await wrap_future(presenter.recorder.questions())
            monkeypatch.setattr(Record, "_save", save_slowly)
            try:
                await private.press("down")
                await asyncio.to_thread(is_waiting.wait, 30)
                presenter.refresh_view()
                assert presenter.presentation.step.id == "issue/site"
                assert not has_given_up.is_set()
            finally:
                is_released.set()


async def test_text_of_twice_the_size_is_used_where_the_terminal_says_so(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        app = app_of(pilot)
        for column in (0, 2, 4):
            app.on_cursor_position(CursorPosition(column, 0))
        await settled(pilot)
        assert screen.presentation.faces is text_sizing.SIZED
        await pilot.press("3", "enter")
        await settled(pilot)
        view = screen.presentation.room_view()
        assert view is not None
        for face, scale in (("large", 4), ("middle", 2)):
            piece = next(piece for piece in view.sheet.pieces if piece.face == face)
            upper, *lower = (screen.sheet.render_line(piece.row + row) for row in range(scale))
            line = piece.lines[0]
            for text, role in merged(line):
                assert f"\x1b]66;s={scale};{text}\x07" in "".join(segment.text for segment in upper), role
            wide = scale * sum(len(text) for text, _ in line)
            assert all(f"\x1b[{wide}C" in "".join(segment.text for segment in row) for row in lower)
            assert {row.cell_length for row in (upper, *lower)} == {120}


async def test_letters_stay_blocks_where_the_terminal_knows_nothing_of_sizes(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        for _ in range(3):
            app_of(pilot).on_cursor_position(CursorPosition(0, 0))
        assert screen.presentation.faces is not text_sizing.SIZED


async def test_a_change_of_size_keeps_the_step(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(200, 60)) as pilot:
        await pilot.press("f5", "3", "enter", "down")
        screen = await linked(pilot)
        shown = screen.sheet.text()
        await pilot.resize_terminal(40, 12)
        await settled(pilot)
        assert screen.presentation.step.id == "claim/decisive-enabler"
        await pilot.resize_terminal(200, 60)
        await settled(pilot)
        assert screen.sheet.text() == shown


async def test_lookup_over_present_mode_leads_to_the_step(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        await pilot.press("slash", *"dual us")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert present(pilot) is screen
        assert screen.presentation.step.issue == "supplies"


async def test_what_stands_over_a_step_is_its_issue(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("f5", "3", "enter", "down")
        screen = await linked(pilot)
        title = slides.heading(screen.catalogue.links, screen.presentation.step)
        assert screen_text(pilot).splitlines()[0].startswith(f" TLP:CLEAR  {title}")


async def test_escape_goes_back_to_where_a_jump_came_from_and_only_from_there_out(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5", "down", "5", "enter")
        screen = await linked(pilot)
        assert screen.presentation.step.id == "issue/demand"
        await pilot.press("down", "1", "4", "enter", "escape")
        assert screen.presentation.step.issue == "demand"
        await pilot.press("escape")
        assert screen.presentation.step.id == "parties"
        await pilot.press("escape")
        await settled(pilot)
        assert not isinstance(pilot.app.screen, PresentScreen)


async def test_who_goes_on_from_where_a_jump_led_stays_there(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5", "5", "enter", "right_square_bracket")
        screen = await linked(pilot)
        assert screen.presentation.step.id == "issue/origin"
        await pilot.press("escape")
        await settled(pilot)
        assert pilot.app.screen is not screen


async def test_what_was_looked_up_leads_back_as_well(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5", "down")
        await linked(pilot)
        await pilot.press("slash", *"dual us")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("escape")
        assert present(pilot).presentation.step.id == "parties"


async def test_the_bar_says_in_which_issue_the_room_is_and_which_part_of_a_step_it_sees(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5", "4", "enter", "down")
        await linked(pilot)
        first, bar = screen_text(pilot).splitlines()[:2]
        assert "issue 2 of 10 · claim 1 of 3 · part 1 of " in first
        segments = bar.split()
        assert [segment[0] for segment in segments] == ["─", "━", *["┈"] * 8]
        await pilot.resize_terminal(120, 12)
        await settled(pilot)
        assert "━" not in screen_text(pilot)


async def test_a_full_deck_is_the_same_on_every_screen(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        app = app_of(pilot)
        catalogue = Catalogue(*reading_of(folder / "alder.yaml"))
        app.navigation.present(
            catalogue, first=beginning(catalogue, selected=Selection(full=True)), join_target=JoinTarget()
        )
        screen = await linked(pilot)
        async with console(make_app, folder) as (private, presenter):
            assert presenter.presentation.deck.cards == screen.presentation.deck.cards
            assert len(presenter.presentation.deck.cards) == len(presenter.presentation.deck.steps)
            assert f"The room sees step 1 of {len(presenter.presentation.deck.steps)}" in screen_text(private)


def merged(line: Spans) -> list[tuple[str, str]]:
    """Join neighbouring spans of one role in a line."""
    return [("".join(text for text, _ in spans), role) for role, spans in groupby(line, key=itemgetter(1))]


def reading_of(file: Path) -> tuple[Brief, str, str]:
    """Return what a catalogue is made of: a file's brief, its id and its path."""
    reading = read_file(file)
    assert reading.brief is not None
    return reading.brief, reading.id, str(file)


assert HIDDEN in TEXT


async def test_a_narrow_screen_says_at_its_foot_where_the_room_is_and_that_it_is_frozen(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(40, 12)) as pilot:
        await pilot.press("f5", "3", "enter", "down")
        await linked(pilot)
        top, *_, foot = screen_text(pilot).splitlines()
        assert "China's part in the war" in top
        assert foot.startswith(" claim 1 of 8 · part 1 of ") and "TLP:CLEAR" in foot
        await pilot.press("f", "right")
        await settled(pilot)
        assert "frozen: f goes on" in screen_text(pilot).splitlines()[-1]


async def test_a_long_heading_is_cut_before_the_part_of_the_step(make_app: MakeApp, tmp_path: Path) -> None:
    brief = tmp_path / "long.yaml"
    brief.write_text(TEXT.replace("title: Where the spoil goes", f"title: {'Where the spoil goes ' * 5}"), "utf-8")
    async with make_app(None, folder=tmp_path).run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "f5", "3", "enter")
        await linked(pilot)
        top = screen_text(pilot).splitlines()[0]
        assert "…   " in top and " of " in top.rpartition("…")[2]


async def test_q_ends_no_presentation_and_says_what_does(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        await pilot.press("q")
        await settled(pilot)
        assert pilot.app.screen is screen
        assert "Esc ends the presentation." in screen_text(pilot)


async def test_q_says_nothing_to_the_room_where_there_is_a_console(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, _pilot, _console):
        assert not room.accept_character("q")
