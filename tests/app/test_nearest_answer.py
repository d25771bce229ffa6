"""A question from the room, typed at the console: its nearest answer stands there at once, and nothing of it in the room."""

from pathlib import Path

import pytest

from briefing import paths
from briefing.app.screens.presentation import nearest_answer
from briefing.app.screens.presentation.nearest_answer import NearestAnswer
from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import Marking, QuotationOutcome
from briefing.library.lookup.hits import LookupAnswer
from briefing.library.lookup.query import Query
from briefing.room.record.minutes import Minutes
from briefing.room.record.presentations import read_record
from tests.app.conftest import MakeApp
from tests.app.consoles import FUND, SIZES, a_room, both, moved, pane, room_words, state, title
from tests.app.messages import shown
from tests.app.rooms import linked, present
from tests.app.saves import until
from tests.app.screen_texts import app_of, screen_text, settled
from tests.brief.alder import changed
from tests.library.every_outcome import QUOTES, write

ON_GREY_BANK = Ref(ItemKind.POSITION, "port/site")
ASKED = "Why is Grey Bank the only site?"


def minutes() -> Minutes:
    """What the record of the one presentation holds."""
    (path,) = paths.records_folder().glob("*.jsonl")
    return read_record(path)


@pytest.mark.parametrize("size", SIZES)
async def test_the_position_with_its_first_quotation_stands_there_while_the_question_is_typed(
    make_app: MakeApp, folder: Path, size: tuple[int, int]
) -> None:
    async with both(make_app, folder, size=size) as (room, pilot, console):
        before = room_words(room)
        await pilot.press("a", *ASKED)
        await settled(pilot)
        answer = pane(console, "answer")
        assert "Port ● affirms it · in dispute: Dumping at Grey Bank does no harm to the fishery." in answer
        assert "Grey Bank is the only site within range, and a safe one." in answer
        assert "“the only site within range”" in answer and "The Alder Herald" in answer
        shown = " ".join(screen_text(pilot).split())
        assert "Grey Bank is the only site within range" in shown and "“the only site within range”" in shown
        assert f"Question from the room: {ASKED}" in shown
        assert title(console, "now").startswith("The room sees step 1 of ")
        assert room_words(room) == before


@pytest.mark.parametrize("outcome", QuotationOutcome, ids=lambda outcome: outcome.name.lower())
async def test_the_quotation_there_has_the_sign_of_its_outcome(
    make_app: MakeApp, folder: Path, outcome: QuotationOutcome
) -> None:
    write(folder)
    quote = QUOTES[outcome][1]
    async with both(make_app, folder, brief="every-outcome") as (_, pilot, console):
        await pilot.press("a", *max(quote.split(), key=len))
        await until(pilot, lambda: f"“{quote}” {outcome.glyph} The Port, as given by" in pane(console, "answer"))
        await settled(pilot)
        assert f"{outcome.glyph} The Port, as given by" in screen_text(pilot)


async def test_an_answer_from_before_the_index_was_updated_is_not_shown_once_it_is_asked_again(
    make_app: MakeApp, folder: Path
) -> None:
    async with both(make_app, folder) as (_, pilot, console):
        await pilot.press("a", *ASKED)
        await settled(pilot)
        answers = console.query_one(NearestAnswer)
        assert answers.hit is not None and answers.hit.ref == ON_GREY_BANK
        answers.post_message(NearestAnswer.Answered(0, ASKED, LookupAnswer((), Query())))
        await pilot.pause()
        assert answers.hit is not None and answers.hit.ref == ON_GREY_BANK


async def test_enter_records_the_question_on_its_answer(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (_, pilot, console):
        await pilot.press("a", *ASKED)
        await settled(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: ASKED in pane(console, "room"))
        assert [(asked.words, asked.on) for asked in minutes().asked] == [(ASKED, ON_GREY_BANK)]
        assert not console.query_one("#answer").display
        assert console.query_one("#notes").display


async def test_an_answer_that_comes_after_enter_is_recorded_as_well(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nearest_answer, "_LONGEST_WAIT", 60.0)  # however busy the machine is
    async with both(make_app, folder) as (_, pilot, console):
        await pilot.press("a")
        console.prompt.paste(ASKED)
        console.prompt.action_accept()
        await until(pilot, lambda: ASKED in pane(console, "room"))
        assert minutes().asked[0].on == ON_GREY_BANK


async def test_f6_shows_the_answer_to_the_room_and_the_question_goes_on(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, pilot, console):
        await pilot.press("a", *ASKED)
        await settled(pilot)
        assert screen_text(pilot).splitlines()[-1].strip().startswith("F6 to the room")
        await pilot.press("f6")
        await until(pilot, lambda: room.presentation.stage.pushed == "position port/site")
        assert console.prompt.is_asking
        await pilot.press("enter")
        await until(pilot, lambda: ASKED in pane(console, "room"))
        assert minutes().asked[0].on == ON_GREY_BANK


async def test_down_chooses_the_next_answer_and_moves_nothing_in_the_room(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (room, pilot, console):
        await pilot.press("a", *ASKED)
        await settled(pilot)
        stage, answers = room.presentation.stage, console.query_one(NearestAnswer)
        first = answers.hit
        await pilot.press("down")
        assert answers.hit is not None and answers.hit != first
        assert title(console, "answer").startswith("Nearest answer · 2 of")
        await pilot.press("pagedown", "tab", "up", "up")
        assert answers.hit is None
        assert "recorded on what the room sees" in pane(console, "answer")
        await pilot.press("enter")
        await until(pilot, lambda: minutes().asked)
        assert minutes().asked[0].on is None
        assert room.presentation.stage.at == stage.at


async def test_what_finds_nothing_says_which_word_and_is_recorded_on_what_the_room_sees(
    make_app: MakeApp, folder: Path
) -> None:
    async with both(make_app, folder) as (_, pilot, console):
        await moved(pilot, _, ["3", "enter"])
        await pilot.press("a", *"iranian missiles")
        await settled(pilot)
        assert "nothing found in no brief: iranian" in pane(console, "answer")
        assert screen_text(pilot).splitlines()[-1].split()[:6] == ["Enter", "record", "it", "Esc", "do", "not"]
        await pilot.press("f6", "enter")
        await until(pilot, lambda: minutes().asked)
        assert minutes().asked[0].on == Ref(ItemKind.ISSUE, "site")


async def test_a_gap_is_the_answer_where_nobody_states_anything(make_app: MakeApp, folder: Path) -> None:
    (folder / "alder.yaml").write_text(changed(FUND), encoding="utf-8")
    async with both(make_app, folder) as (room, pilot, console):
        await pilot.press("a", *"has the fund answered?")
        await settled(pilot)
        assert "Heritage Fund: nothing stated, on any issue" in pane(console, "answer")
        await pilot.press("f6")
        await until(pilot, lambda: room.presentation.stage.pushed == "gap no-voice/fund")
        await until(pilot, lambda: "Fund: nothing stated, on any issue" in " ".join(room_words(room)))
        await pilot.press("enter")
        await until(pilot, lambda: minutes().asked)
        assert minutes().asked[0].on == Ref(ItemKind.GAP, "no-voice/fund")


async def test_escape_takes_the_answer_away_and_records_nothing(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (_, pilot, _):
        await pilot.press("a", *ASKED)
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert "Grey Bank is the only site" not in screen_text(pilot)
        assert not list(paths.records_folder().glob("*.jsonl"))


async def test_what_the_room_may_not_see_is_neither_shown_to_it_nor_named_in_its_record(
    make_app: MakeApp, folder: Path
) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        room = await a_room(pilot, Marking.GREEN)
        app = make_app(None, folder=folder)
        async with app.run_test(size=(120, 36)) as private:
            from briefing.app.presentation.timing import Timing
            from briefing.room.live.address import find

            await app.navigation.open_console(find(None), folder / "alder.yaml", None, Timing())
            await settled(private)
            console = private.app.screen
            await private.press("a", *"does the ebb carry the plume?")
            await settled(private)
            assert "The ebb carries the plume" in screen_text(private)
            assert "TLP:AMBER" in screen_text(private).splitlines()[0]
            await private.press("f6")
            await settled(private)
            assert room.presentation.stage.pushed is None
            await private.press("enter")
            await until(private, lambda: minutes().asked)
            (path,) = paths.records_folder().glob("*.jsonl")
            assert "The ebb carries" not in path.read_text(encoding="utf-8")
            assert minutes().asked[0].on is None
            assert console is private.app.screen


async def test_an_answer_of_another_brief_names_it_and_stays_with_the_presenter(
    make_app: MakeApp, folder: Path
) -> None:
    other = changed(("title: Dredging of Port Alder", "title: Another port"), ("clean sand and", "pure gravel and"))
    (folder / "other.yaml").write_text(other, encoding="utf-8")
    async with both(make_app, folder) as (room, pilot, console):
        await pilot.press("a", *"gravel")
        await settled(pilot)
        assert "pure gravel" in pane(console, "answer") and "other · TLP:CLEAR" in pane(console, "answer")
        await pilot.press("f6", "enter")
        await until(pilot, lambda: minutes().asked)
        assert room.presentation.stage.pushed is None
        assert minutes().asked[0].on is None


async def test_on_a_single_screen_nothing_of_an_answer_appears_in_the_room(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        room = await linked(pilot)
        slide = room.sheet.text()
        await pilot.press("a", *"what does china say about drones?")
        await settled(pilot)
        rows = screen_text(pilot).splitlines()
        typed = next(row for row in rows if "Question from the room:" in row)
        assert typed.strip() == "Question from the room: what does china say about drones?"
        assert "lethal" not in screen_text(pilot) and "Nearest" not in screen_text(pilot)
        assert room.sheet.text() == slide
        assert app_of(pilot).searcher._index is None


async def test_what_is_looked_up_at_the_console_is_recorded_as_a_question_on_the_hit(
    make_app: MakeApp, folder: Path
) -> None:
    async with both(make_app, folder) as (_, pilot, console):
        await pilot.press("slash", *ASKED)
        await settled(pilot)
        assert "F9 record" in screen_text(pilot).splitlines()[-1]
        await pilot.press("f9")
        await until(pilot, lambda: list(paths.records_folder().glob("*.jsonl")) and minutes().asked)
        assert [(asked.words, asked.on) for asked in minutes().asked] == [(ASKED, ON_GREY_BANK)]
        assert pilot.app.screen is not console


async def test_on_a_single_screen_the_lookup_records_nothing(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        await linked(pilot)
        await pilot.press("slash", *"drones", "f9")
        await settled(pilot)
        assert "F9" not in screen_text(pilot)
        assert not list(paths.records_folder().glob("*.jsonl"))


@pytest.mark.parametrize("key", ["down", "pagedown", "tab", "up", "f6"])
async def test_a_key_that_a_line_does_not_know_moves_nothing_while_a_question_is_typed(
    make_app: MakeApp, key: str
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5", "3", "enter")
        await linked(pilot)
        await until(pilot, lambda: bool(present(pilot).presentation.stage.record))  # its name comes from its thread
        stage = present(pilot).presentation.stage
        await pilot.press("a", "x", key)
        await settled(pilot)
        assert present(pilot).presentation.stage == stage
        assert present(pilot).prompt.is_asking


async def test_the_state_of_the_room_stays_in_sight_while_a_question_is_typed(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder, size=(80, 24)) as (_, pilot, console):
        await pilot.press("a", *ASKED)
        await settled(pilot)
        assert state(pilot).strip("█ ").startswith("live")
        assert console.query_one("#now").display


async def test_no_key_is_said_to_end_the_rooms_state_while_a_question_is_typed(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (_, pilot, _):
        await pilot.press("a", *ASKED)
        await settled(pilot)
        await pilot.press("f6")
        await until(pilot, lambda: "SHOWN ON REQUEST" in state(pilot))
        assert "Esc" not in state(pilot)  # there Esc ends the question, and takes nothing away in the room
        await pilot.press("enter")
        await until(pilot, lambda: "Esc takes it away" in state(pilot))


async def test_escape_says_which_question_is_not_recorded(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (_, pilot, _):
        await pilot.press("a", *ASKED)
        await settled(pilot)
        assert "Enter record it  Esc do not record" in screen_text(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: shown(pilot) == [f"Not recorded: {ASKED}"])


async def test_escape_before_a_word_is_typed_says_nothing(make_app: MakeApp, folder: Path) -> None:
    async with both(make_app, folder) as (_, pilot, _):
        await pilot.press("a", "escape")
        await settled(pilot)
        assert not shown(pilot)
