"""The console: its first pane is what the room sees, no state can be missed, and what is private looks so."""

import re
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from briefing.app.presentation.join import JoinTarget
from briefing.app.presentation.selection import Selection
from briefing.app.presentation.session import beginning
from briefing.app.presentation.timing import Timing
from briefing.app.screens.lookup import LookupScreen
from briefing.app.screens.presentation.console import ConsoleScreen
from briefing.app.screens.presentation.present import FROZEN_SIGN, PresentScreen
from briefing.app.widgets.bars.screen_bars import TopBar
from briefing.app.widgets.detail_view import DetailView
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief
from briefing.brief.vocabulary import Marking
from briefing.library.lookup.hits import LookupAnswer
from briefing.library.reading.reader import read_file
from briefing.output.layout.blocks import BAR
from briefing.output.pages.catalogue import Catalogue
from briefing.room.live.address import find, new_address
from tests.app.conftest import MakeApp
from tests.app.consoles import FUND, SIZES, a_room, both, moved, pane, room_words, state, title
from tests.app.rooms import linked
from tests.app.saves import until
from tests.app.screen_texts import app_of, screen_text, settled
from tests.brief.alder import TEXT, changed
from tests.drawn_words import has_in_large_letters

PARTS = [
    Selection(issues=("site",)),
    Selection(full=True),
    Selection(party="union"),
    Selection(steps=("title", "site")),
]


SEPARATOR = "·"


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_pane_is_what_the_room_sees_whatever_the_presenter_does(
    make_app: MakeApp, folder: Path, size: tuple[int, int]
) -> None:
    async with both(make_app, folder, size=size) as (room, pilot, console):
        for keys in (
            ["right"],
            ["down"],
            ["tab"],
            ["3", "enter"],
            ["down"],
            ["f", "down"],
            ["up"],
            ["f"],
            ["p", "u", "w", "f6"],
        ):
            await moved(pilot, room, keys)
            words = pane(console, "now").partition("── underneath")[0].replace(BAR, " ").split()
            shown = [word for word in room_words(room) if word != SEPARATOR]
            assert sorted(word for word in words if word != SEPARATOR) == sorted(shown), keys  # none ends a room's line
            assert title(console, "now").startswith("The room sees "), keys


async def test_in_a_blackout_the_first_pane_says_that_the_room_sees_nothing(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, pilot, console):
        await moved(pilot, room, ["full_stop"])
        assert title(console, "now") == "The room sees nothing"
        assert pane(console, "now").startswith(
            "nothing: its screens are dark ── underneath, and back once . is pressed: step 1 of "
        )


async def test_who_stands_elsewhere_while_the_room_is_frozen_sees_both_places(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, pilot, console):
        await moved(pilot, room, ["f"])
        assert not console.query_one("#own").display
        await moved(pilot, room, ["down", "down"])
        assert console.query_one("#own").display
        assert title(console, "now").startswith("The room sees step 1")
        assert title(console, "own").startswith("You, step 3")
        assert "Dumping at Grey Bank" in pane(console, "own")
        await moved(pilot, room, ["f"])
        assert not console.query_one("#own").display
        assert title(console, "now").startswith("The room sees step 3 of ")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("keys", "word", "ending"),
    [
        (["full_stop"], "BLACKOUT", ". lights it"),
        (["f", "down"], "FROZEN", "f lets it go"),
        (["p", "u", "w", "f6"], "SHOWN ON REQUEST  Union on Where the spoil goes", "Esc takes it away"),
    ],
)
async def test_each_state_is_a_bar_as_wide_as_the_screen_with_the_key_that_ends_it(
    make_app: MakeApp, folder: Path, size: tuple[int, int], keys: list[str], word: str, ending: str
) -> None:
    async with both(make_app, folder, size=size) as (room, pilot, console):
        assert state(pilot).strip("█ ") == "live · the room sees step 1 · 1 screen"
        await moved(pilot, room, keys)
        line = state(pilot)
        assert line.strip("█ ").startswith(word)
        assert line.strip("█ ").endswith(ending)
        bar = console.query_one("#state")
        alarm = app_of(pilot).palette.alarm()
        for row in range(bar.size.height):
            strip = bar.render_line(row)
            assert strip.cell_length == size[0]
            assert {segment.style.bgcolor for segment in strip if segment.style} == {alarm.bgcolor}
        assert bar.size.height == (3 if size[1] >= 30 else 1)


async def test_once_the_time_is_over_nothing_says_that_the_presenter_is_on_time(
    make_app: MakeApp, folder: Path
) -> None:
    async with both(make_app, folder, minutes=1e-6) as (room, pilot, _):
        await moved(pilot, room, ["right"])
        clocks = "\n".join(screen_text(pilot).splitlines()[1:5])
        assert has_in_large_letters(clocks, "over")
        assert "on time" not in clocks


@pytest.mark.parametrize("size", SIZES)
async def test_the_key_bar_begins_with_what_changes_the_room_and_says_what_the_room_does_not_see(
    make_app: MakeApp, folder: Path, size: tuple[int, int]
) -> None:
    async with both(make_app, folder, size=size) as (room, pilot, console):

        def keys() -> str:
            return screen_text(pilot).splitlines()[-1]

        on_stage = " → on  ↓ claims  f freeze  . black  a ask  unseen: / look up "
        assert keys().startswith(on_stage)
        assert "? keys" in keys()
        assert "Esc" not in keys()  # there is nothing to go back from
        await moved(pilot, room, ["p", "u", "w", "f6"])
        assert keys().startswith(" Esc back  → on ")
        await moved(pilot, room, ["escape"])
        assert keys().startswith(on_stage)
        await moved(pilot, room, ["end"])
        assert keys().startswith(" Esc back  → on ")
        await moved(pilot, room, ["escape"])
        assert keys().startswith(on_stage)
        assert console.presentation.stage.at.step == "title"


async def test_a_room_without_a_screen_is_told_as_such(make_app: MakeApp, folder: Path) -> None:
    app = make_app(None, folder=folder)
    reading = read_file(folder / "alder.yaml")
    assert reading.brief is not None
    catalogue = Catalogue(reading.brief, reading.id, reading.path)
    async with app.run_test(size=(120, 36)) as pilot:
        await app.navigation.open_console(new_address("alder"), folder / "alder.yaml", beginning(catalogue), Timing())
        await settled(pilot)
        assert state(pilot).strip("█ ").startswith("NO SCREEN")


@pytest.mark.parametrize("width", [120, 80, 60, 40, 30, 20])
async def test_no_clock_is_cut_in_any_state(make_app: MakeApp, folder: Path, width: int) -> None:
    async with both(make_app, folder, size=(width, 24), minutes=20) as (room, pilot, _):
        assert screen_text(pilot).splitlines()[1].startswith(" 20:00 left"), "before the first move too"
        for keys in (["right"], ["f", "down"], ["4", "2"]):
            await moved(pilot, room, keys)
            clocks = screen_text(pilot).splitlines()[1]
            assert re.match(" (20:00|1[0-9]:[0-5][0-9]) left( |$)", clocks), clocks
            assert clocks.count("left") == 1


@pytest.mark.parametrize(
    "keys",
    [["slash"], ["m"], ["p", "u", "w"], ["o"], ["question_mark"], ["m", "s"]],
    ids=["look-up", "matrix", "answer", "steps", "help", "sources"],
)
@pytest.mark.parametrize("size", SIZES)
async def test_what_is_opened_on_the_console_says_that_the_room_does_not_see_it(
    make_app: MakeApp, folder: Path, size: tuple[int, int], keys: list[str]
) -> None:
    async with both(make_app, folder, size=size, minutes=20) as (room, pilot, console):
        await moved(pilot, room, ["down", "down"])
        await pilot.press(*keys)
        await settled(pilot)
        assert pilot.app.screen is not console
        line = next(line for line in screen_text(pilot).splitlines() if "UNSEEN" in line)
        assert line.strip("█ ").startswith("UNSEEN · the room sees step 3")
        assert line.strip("█ ").endswith(" left")


async def test_the_rooms_own_pages_are_not_called_unseen(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await settled(pilot)
        assert "UNSEEN" not in screen_text(pilot)
        await pilot.press("escape", "f5")
        await linked(pilot)
        await pilot.press("m")
        await settled(pilot)
        assert "UNSEEN" not in screen_text(pilot)


async def test_what_changes_in_the_room_meanwhile_is_told_over_a_private_page(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, pilot, _):
        await pilot.press("m")
        await settled(pilot)
        room.action_blackout()
        await until(pilot, lambda: "the room sees nothing · BLACKOUT" in screen_text(pilot))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["p", "u", "w"], "Contests the harm assessment"),
        (["p", "h", "w"], "nothing stated"),
        (["m"], "Port affirms it · Union denies it"),
        (["m", "tab"], "Grey Bank is the only site within range"),
        (["m", "space", "right", "space"], "Contests the harm assessment"),
        (["m", "s"], "Union threatens suit over spoil site"),
    ],
    ids=["answer", "gap", "matrix", "answer in the matrix", "face to face", "sources"],
)
async def test_f6_shows_the_room_what_is_looked_at(
    make_app: MakeApp, folder: Path, keys: list[str], expected: str
) -> None:
    (folder / "alder.yaml").write_text(changed(FUND), encoding="utf-8")
    async with both(make_app, folder) as (room, pilot, console):
        await pilot.press(*keys)
        await settled(pilot)
        assert screen_text(pilot).splitlines()[-1].strip().startswith("F6 to the room")
        await pilot.press("f6")
        await settled(pilot)
        assert pilot.app.screen is console
        await until(pilot, lambda: room.presentation.stage.pushed is not None)
        step = room.presentation.pushed_step(room.presentation.stage)
        assert step is not None
        show = room.presentation.pushed_slideshow()
        assert show is not None
        pieces = [piece for sheet in show.sheets(step) for piece in sheet.pieces]
        text = " ".join(" ".join("".join(text for text, _ in line) for piece in pieces for line in piece.lines).split())
        assert expected in text
        assert room.presentation.requested_name in state(pilot)


async def _typed(pilot: Pilot[int], text: str) -> LookupScreen:
    """The lookup over the console, with another text typed."""
    await pilot.press("ctrl+u", *text)
    screen = pilot.app.screen
    assert isinstance(screen, LookupScreen)
    return screen


def _held_answers(pilot: Pilot[int], monkeypatch: pytest.MonkeyPatch) -> Event:
    """What lets the index answer again, which from now on answers nothing."""
    may_answer, ask = Event(), app_of(pilot).searcher.ask

    def ask_later(*question: Any) -> LookupAnswer | None:
        may_answer.wait()
        return ask(*question)

    monkeypatch.setattr(app_of(pilot).searcher, "ask", ask_later)
    return may_answer


async def test_f6_before_the_hits_have_come_shows_the_room_a_hit_of_what_is_typed(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with both(make_app, folder) as (room, pilot, _):
        await pilot.press("slash")
        wanted: list[Ref] = []
        other: list[Ref] = []
        for text, hits in (("union", wanted), ("plume", other)):
            screen = await _typed(pilot, text)
            await settled(pilot)
            assert screen.hit is not None
            hits.append(screen.hit.ref)
        assert wanted != other
        may_answer = _held_answers(pilot, monkeypatch)
        screen = await _typed(pilot, "union")
        await pilot.press("f6")
        await pilot.pause()
        assert (pilot.app.screen, room.presentation.stage.pushed) == (screen, None)
        may_answer.set()
        await until(pilot, lambda: room.presentation.stage.pushed == f"{wanted[0].kind} {wanted[0].id}")


@pytest.mark.parametrize(("key", "what_for"), [("f6", "show"), ("ctrl+y", "copy")])
async def test_a_key_for_a_hit_says_that_there_is_none_once_that_is_known(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch, key: str, what_for: str
) -> None:
    async with both(make_app, folder) as (room, pilot, _):
        await pilot.press("slash", *"plume")
        await settled(pilot)
        may_answer = _held_answers(pilot, monkeypatch)
        await _typed(pilot, "zebra")
        await pilot.press(key)
        may_answer.set()
        await settled(pilot)
        messages = [notice.message for notice in pilot.app._notifications]
        assert messages == [f"No hit is selected, so there is nothing to {what_for}."]
        assert room.presentation.stage.pushed is None


async def test_a_key_is_forgotten_where_something_else_is_typed_before_the_hits_have_come(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with both(make_app, folder) as (room, pilot, _):
        await pilot.press("slash", *"plume")
        await settled(pilot)
        may_answer = _held_answers(pilot, monkeypatch)
        screen = await _typed(pilot, "union")
        await pilot.press("f6", "s")
        may_answer.set()
        await settled(pilot)
        assert screen.hit is not None
        assert (pilot.app.screen, room.presentation.stage.pushed) == (screen, None)


async def test_a_claim_that_was_opened_from_the_lookup_can_be_shown(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, pilot, console):
        console.show_item(Ref(ItemKind.CLAIM, "plume"))
        await settled(pilot)
        await pilot.press("f6")
        await until(pilot, lambda: room.presentation.stage.pushed == "claim plume")


async def test_the_source_of_what_the_room_sees_is_two_keys_away(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, pilot, _):
        await moved(pilot, room, ["3", "enter", "down", "tab"])
        assert room.presentation.step.revealed(room.presentation.stage.at.part)[-1] == Ref(ItemKind.CLAIM, "plume")
        await pilot.press("s")
        await settled(pilot)
        await pilot.press("f6")
        await until(pilot, lambda: room.presentation.stage.pushed == "source herald")


async def test_the_notes_have_what_the_room_may_ask(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, pilot, console):
        await moved(pilot, room, ["3", "enter"])
        assert "? Which way does the plume go on the ebb?" in pane(console, "notes")
        assert "settled by: The tidal study" in pane(console, "notes")
        assert "p p w" in pane(console, "notes")


async def test_where_two_panes_are_one_what_the_room_asked_stands_under_what_comes_next(
    make_app: MakeApp, folder: Path
) -> None:
    async with both(make_app, folder, size=(80, 24)) as (_, pilot, console):
        await pilot.press("a", *"Who pays?", "enter")
        await until(pilot, lambda: "Who pays?" in pane(console, "next"))
        assert title(console, "next").endswith("1 asked")


# One screen, without a console


async def test_frozen_without_a_console_a_screen_says_so_where_the_number_stands(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5", "3", "enter")
        room = await linked(pilot)
        shown = room.sheet.text()
        await pilot.press("f")
        await settled(pilot)
        assert "frozen: f lets it go" in screen_text(pilot).splitlines()[0]
        await pilot.press("down", "down")
        await settled(pilot)
        assert "issue 1 of 10 · frozen: f goes on from step 3.2" in screen_text(pilot).splitlines()[0]
        assert room.sheet.text() == shown
        await pilot.press("f")
        await settled(pilot)
        assert "frozen" not in screen_text(pilot).splitlines()[0]


async def test_with_a_console_the_rooms_screen_says_nothing_of_being_frozen(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, pilot, _):
        await moved(pilot, room, ["f", "down"])
        assert room.presentation.stage.held is not None
        assert room._frozen_words() == []


# One deck


def decks(*screens: PresentScreen | ConsoleScreen) -> list[list[tuple[str, bool, tuple[Ref, ...]]]]:
    """The steps of each screen's deck, each with its level and what it shows."""
    return [[(step.id, step.is_card, step.items) for step in screen.presentation.deck.steps] for screen in screens]


def shows_plume(screen: PresentScreen | ConsoleScreen) -> bool:
    """Whether the claim that is marked TLP:AMBER is in a screen's deck."""
    return any(Ref(ItemKind.CLAIM, "plume") in step.items for step in screen.presentation.deck.steps)


async def test_a_room_for_a_stricter_audience_than_the_console_that_was_first_is_what_both_show(
    make_app: MakeApp, folder: Path
) -> None:
    app = make_app(None, folder=folder)
    async with app.run_test(size=(120, 36)) as private:
        reading = read_file(folder / "alder.yaml")
        assert reading.brief is not None
        first = beginning(Catalogue(reading.brief, reading.id, reading.path))
        await app.navigation.open_console(new_address("alder"), folder / "alder.yaml", first, Timing())
        await settled(private)
        console = app.screen
        assert isinstance(console, ConsoleScreen)
        async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
            room = await a_room(pilot, Marking.GREEN)
            await until(private, lambda: decks(room) == decks(console))
            await settled(private)
            assert not shows_plume(room)
            assert "The ebb carries the plume" not in screen_text(pilot)
            assert not console.presentation.push(Ref(ItemKind.CLAIM, "plume"))
            assert state(private).strip("█ ").startswith("live")


async def test_a_console_for_a_stricter_audience_than_the_room_is_what_both_show(
    make_app: MakeApp, folder: Path
) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        room = await a_room(pilot)
        app = make_app(None, folder=folder, audience=Marking.GREEN)
        async with app.run_test(size=(120, 36)) as private:
            await app.navigation.open_console(find(None), folder / "alder.yaml", None, Timing())
            await settled(private)
            console = app.screen
            assert isinstance(console, ConsoleScreen)
            await until(private, lambda: decks(room) == decks(console))
            assert not shows_plume(room)


async def test_a_second_screen_for_a_stricter_audience_is_what_both_show(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        room = await a_room(pilot)
        async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as other:
            catalogue = other.app.screen.catalogue  # type: ignore[attr-defined]
            first = beginning(catalogue, audience=Marking.GREEN)
            app_of(other).navigation.present(catalogue, first=first, join_target=JoinTarget(find(None)))
            second = await linked(other)
            await until(pilot, lambda: decks(room) == decks(second))
            assert not shows_plume(room)


async def test_what_lies_over_a_screen_of_a_stricter_room_shows_no_more_than_the_room_may_see(
    make_app: MakeApp, folder: Path
) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await a_room(pilot, Marking.GREEN)
        async with make_app("alder", folder=folder).run_test(size=(120, 36)) as other:
            catalogue = other.app.screen.catalogue  # type: ignore[attr-defined]
            app_of(other).navigation.present(catalogue, first=beginning(catalogue), join_target=JoinTarget(find(None)))
            second = await linked(other)
            await until(other, lambda: second.presentation.audience is Marking.GREEN)
            await other.press("slash")
            await settled(other)
            assert other.app.screen is second
            await other.press("m")
            await settled(other)
            matrix = other.app.screen
            saved = (folder / "alder.yaml").read_text("utf-8").replace("Grey Bank is the only", "Grey Bank is the one")
            (folder / "alder.yaml").write_text(saved, encoding="utf-8")
            await until(other, lambda: "the one site" in matrix.catalogue.brief.positions[0].summary)
            assert matrix.catalogue.brief.withheld.audience is Marking.GREEN


@pytest.mark.parametrize("selected", PARTS)
async def test_a_part_of_a_brief_or_all_its_steps_are_what_a_console_that_was_first_shows_too(
    make_app: MakeApp, folder: Path, selected: Selection
) -> None:
    app = make_app(None, folder=folder)
    async with app.run_test(size=(120, 36)) as private:
        reading = read_file(folder / "alder.yaml")
        assert reading.brief is not None
        catalogue = Catalogue(reading.brief, reading.id, str(folder / "alder.yaml"))
        await app.navigation.open_console(new_address("alder"), folder / "alder.yaml", beginning(catalogue), Timing())
        await settled(private)
        console = app.screen
        assert isinstance(console, ConsoleScreen)
        async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
            first = beginning(catalogue, selected=selected)
            app_of(pilot).navigation.present(catalogue, first=first, join_target=JoinTarget())
            room = await linked(pilot)
            await until(private, lambda: decks(room) == decks(console))


async def test_a_screen_that_was_opened_with_an_older_version_comes_to_the_newest(
    make_app: MakeApp, folder: Path
) -> None:
    older = Catalogue(*_read(folder / "alder.yaml"))
    (folder / "alder.yaml").write_text(TEXT.replace("Contests the harm", "Disputes the harm"), encoding="utf-8")
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        app_of(pilot).navigation.present(older, first=beginning(older), join_target=JoinTarget())
        room = await linked(pilot)
        await until(pilot, lambda: "Disputes" in room.catalogue.brief.positions[1].summary)


async def test_live_is_not_said_while_a_screen_shows_another_version(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, pilot, console):
        assert state(pilot).strip("█ ").startswith("live")
        other = changed(("Contests the harm", "Disputes the harm"), text=(folder / "alder.yaml").read_text("utf-8"))
        apart = folder.parent / "apart.yaml"
        apart.write_text(other, encoding="utf-8")
        brief, _, _ = _read(apart)
        room.recorder.set_catalogue(Catalogue(brief, "alder", str(folder / "alder.yaml")))
        await until(pilot, lambda: console.presentation.differs_from_a_screen)
        console.refresh_view()
        await settled(pilot)
        assert state(pilot).strip("█ ").startswith("NOT THE SAME")
        room.recorder.set_catalogue(room.catalogue)
        await until(pilot, lambda: state(pilot).strip("█ ").startswith("live"))


def _read(file: Path) -> tuple[Brief, str, str]:
    reading = read_file(file)
    assert reading.brief is not None
    return reading.brief, reading.id, str(file)


async def test_without_anything_noted_the_other_views_take_the_place_of_the_notes(
    make_app: MakeApp, folder: Path
) -> None:
    async with both(make_app, folder) as (_room, private, console):
        await private.press("down")
        await settled(private)
        now, notes = console.query_one("#now"), console.query_one("#notes")
        assert not notes.display and "no notes" not in screen_text(private)
        height_without = now.size.height
        await private.press("down")
        await settled(private)
        assert notes.display and now.size.height < height_without


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (100, 20), (60, 20)])
async def test_a_view_says_which_of_its_lines_are_in_sight_and_which_key_reads_on(
    make_app: MakeApp, folder: Path, size: tuple[int, int]
) -> None:
    long = changed(("notes: Start with", "notes: " + "Much to be said of this. " * 90 + "Start with"))
    (folder / "alder.yaml").write_text(long, encoding="utf-8")
    async with both(make_app, folder, size=size) as (_room, private, console):
        notes = console.query_one("#notes", DetailView)
        foot = str(notes.border_subtitle)
        assert re.fullmatch(r"n reads on · 1–\d+ of \d+ lines ▼", foot)
        assert foot in screen_text(private)
        await private.press(*"nnnnnnnnnnnnnnnnnnnnnnnnnnn")
        await settled(private)
        first, last, total = map(int, re.findall(r"\d+", str(notes.border_subtitle)))
        assert (last, last - first + 1) == (total, notes.content_size.height)
        assert str(notes.border_subtitle).endswith("▲")


async def test_keys_pressed_at_a_frozen_screen_put_a_sign_beside_its_number(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, private, _console):
        await private.press("f", "down")
        await settled(private)
        assert FROZEN_SIGN not in bar_of(room)
        room.action_into()
        await settled(private)
        assert bar_of(room) == f"step 1 of {len(room.presentation.deck.cards)} · part 1 of 2 · {FROZEN_SIGN}"
        await private.press("f")
        await until(private, lambda: FROZEN_SIGN not in bar_of(room))


def bar_of(room: PresentScreen) -> str:
    """What stands at the right of the bar over the room's screen."""
    return " · ".join(room.query_one(TopBar).facts)


async def test_the_state_of_the_room_is_whole_on_a_narrow_console(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with both(make_app, folder, size=(60, 20)) as (room, pilot, console):
        await moved(pilot, room, ["p", "u", "w", "f6"])
        assert "SHOWN ON REQUEST" in screen_text(pilot) and "Esc takes it away" in screen_text(pilot)
        monkeypatch.setattr(type(console.presentation), "screens", property(lambda _presentation: []))
        console.refresh_view()
        await settled(pilot)
        assert "█ NO SCREEN · SHOWN ON REQUEST  " in screen_text(pilot)


async def test_the_keys_of_a_question_that_is_typed_are_not_called_unseen(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, pilot, _console):
        await moved(pilot, room, ["a"])
        assert "unseen" not in screen_text(pilot).splitlines()[-1]
