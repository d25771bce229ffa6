"""What new users met on the screens, each with what is so now."""

import fcntl
from pathlib import Path

import pytest
from textual.command import CommandPalette

from briefing import paths
from briefing.app.content import cut_spans
from briefing.app.screens.library import Library
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.line_input import LineInput
from briefing.brief.items import ItemKind, Ref
from briefing.brief.room_questions import Settlement
from briefing.room.record.recorder import Record
from tests.app.conftest import MAIN, MakeApp
from tests.app.rooms import linked
from tests.app.saves import until
from tests.app.screen_texts import app_of, dashboard, pane, screen_text, selected, settled, text_of


async def test_the_library_comes_back_as_it_was_left(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await pilot.press(*"nato", "down", "enter")
        await settled(pilot)
        title = dashboard(pilot).catalogue.brief.title
        await pilot.press("b")
        await settled(pilot)
        library = pilot.app.screen
        assert isinstance(library, Library) and library.line.value == "nato"
        await pilot.press("enter")
        await settled(pilot)
        assert dashboard(pilot).catalogue.brief.title == title


async def test_the_librarys_count_follows_the_filter(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: " 3 briefs " in screen_text(pilot))
        await pilot.press(*"cyber-defence centre")
        await settled(pilot)
        await until(pilot, lambda: " 2 of 3 briefs " in screen_text(pilot))


async def test_a_question_mark_in_an_empty_filter_shows_the_keys_and_how_to_leave_is_said(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert "quit" in screen_text(pilot).splitlines()[-1]
        await pilot.press("question_mark")
        await settled(pilot)
        assert "Keys · Library" in screen_text(pilot)


async def test_an_empty_library_says_how_to_begin(make_app: MakeApp, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    async with make_app(None, folder=tmp_path / "empty").run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await until(pilot, lambda: "briefing new NAME" in screen_text(pilot))


@pytest.mark.parametrize(
    ("keys", "name"),
    [([], "Dashboard"), (["m"], "Matrix"), (["s"], "Sources and timeline"), (["p", "c", "s"], "Position")],
)
async def test_the_help_calls_a_screen_as_people_do(make_app: MakeApp, keys: list[str], name: str) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        await settled(pilot)
        await pilot.press("f1")
        await settled(pilot)
        assert f"Keys · {name}" in screen_text(pilot)


async def test_the_helps_keys_never_run_into_its_words(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        await linked(pilot)
        await pilot.press("f1")
        await settled(pilot)
        assert "Space PgDn Enter l  " in screen_text(pilot)


async def test_a_number_that_leads_nowhere_is_said(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("f5")
        await linked(pilot)
        await pilot.press("9", "9", "9", "enter")
        await pilot.pause()
        assert [note.message for note in pilot.app._notifications] == ["There is no step 999: the last is 16."]


async def test_while_a_question_is_typed_the_footer_has_the_lines_keys(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        await pilot.press("a")
        await pilot.pause()
        from briefing.app.screens.presentation.presentation_base import PresentationScreen

        assert [hint.label for hint in PresentationScreen.hints(screen)] == ["take it", "leave it"]


async def test_what_is_said_while_a_line_is_typed_leaves_the_line_in_sight(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("f5")
        await linked(pilot)
        await pilot.press("a", *"why?", "enter")
        await until(pilot, lambda: "Recorded as question 1." in screen_text(pilot))
        await pilot.press("A")
        await until(pilot, lambda: "Settle which question?" in screen_text(pilot))
        await pilot.press("enter", "x", "enter")
        await until(pilot, lambda: '"x" settles nothing' in screen_text(pilot))
        assert "a answered, d deferred, t taken back (Enter: answered):" in screen_text(pilot)


async def test_a_wrong_letter_asks_how_again_and_opens_no_new_question(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        await pilot.press("a", *"Why", "enter")
        await until(pilot, lambda: pilot.app._notifications)
        await pilot.press("A")
        await settled(pilot)
        await until(pilot, lambda: "Settle which question?" in screen_text(pilot))
        assert screen_text(pilot).split()[0] == screen_text(pilot).split()[-1] == "TLP:CLEAR"
        await pilot.press("enter", "x", "enter")
        await pilot.pause()
        assert screen.prompt.is_asking and "a answered, d deferred" in screen_text(pilot)
        assert screen.query_one(LineInput).value == ""


async def test_leaving_a_presentation_and_f5_go_back_to_its_step(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        await pilot.press("down", "down", "down")
        at = screen.presentation.stage.at
        await pilot.press("escape", "f5")
        assert (await linked(pilot)).presentation.stage.at == at


@pytest.mark.parametrize("where", ["m", "s", "t"])
async def test_presenting_from_the_selected_item_serves_on_every_screen_of_the_brief(
    make_app: MakeApp, where: str
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press(where, "down", "shift+f5")
        assert (await linked(pilot)).presentation.stage.at.step != "title"


async def test_presenting_from_a_gap_begins_at_its_issue(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        gap = next(
            ref
            for ref in pane(pilot, "questions").refs
            if ref and ref.kind == ItemKind.GAP and ref.id.startswith("silence/")
        )
        dashboard(pilot).go_to(gap)
        assert selected(pilot) == gap
        await pilot.press("shift+f5")
        assert (await linked(pilot)).presentation.stage.at.step == f"issue/{gap.id.partition('/')[2]}"


async def test_records_that_another_process_holds_do_not_hold_the_screen(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app()
    record = Record.begin(paths.records_folder(), brief_id=MAIN, title="The main one")
    record.add_question("What is lethal?", step="a", on=Ref(ItemKind.CLAIM, "never-lethal"))
    record.settle(1, Settlement.ANSWERED, "Nobody said.")
    record.close()
    (path,) = paths.records_folder().glob("*.jsonl")
    with path.open("r+b") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        async with app.run_test(size=(120, 36)) as pilot:
            await pilot.pause()
            await pilot.press("j", "j")
            assert dashboard(pilot).selected is not None  # while the record is still waited for
            fcntl.flock(held, fcntl.LOCK_UN)
            await until(pilot, lambda: "What is lethal?" in text_of(pane(pilot, "questions")))
            assert app_of(pilot).is_running


async def test_what_is_said_takes_the_place_of_what_was_said_before(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("i", "i", "n")
        await pilot.pause()
        assert [note.message for note in pilot.app._notifications] == ["No hits to walk: look something up first."]
        app_of(pilot).say("Something is wrong.", severity="warning")
        await pilot.press("i")
        await pilot.pause()
        messages = [note.message for note in pilot.app._notifications]
        assert messages == ["Something is wrong.", "The presenter's notes are shown; this item has none."]


async def test_the_item_from_which_one_came_is_the_first_that_rests_on_its_source(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.CLAIM, "export-controls"))
        text = dashboard(pilot).catalogue.links.claims["export-controls"].text
        await pilot.press("s")
        await settled(pilot)
        lines = text_of(pilot.app.screen.query_one(DetailView)).splitlines()
        resting = next(number for number, line in enumerate(lines) if line.strip().endswith("items rest on it"))
        assert lines[resting + 1].strip().startswith("▸ China") and text[:30] in lines[resting + 1]


@pytest.mark.parametrize("columns", [1, 3, 4, 5, 6, 7, 8, 20])
async def test_the_palette_opens_however_narrow_the_terminal_is(make_app: MakeApp, columns: int) -> None:
    async with make_app().run_test(size=(columns, 12)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.press(*"mat")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(pilot.app.screen, CommandPalette)


@pytest.mark.parametrize(
    ("texts", "width", "kept"),
    [
        (["●", "✕"], 2, "●✕"),
        (["●", "✕", "○"], 2, "●…"),
        (["NATO", " affirms"], 12, "NATO affirms"),
        (["NATO", " affirms"], 4, "NAT…"),
        (["NATO", " affirms"], 6, "NATO…"),
        (["NATO", "", " affirms"], 1, "…"),
        (["NATO"], 0, ""),
    ],
)
def test_no_part_of_a_line_is_left_out_without_an_ellipsis(texts: list[str], width: int, kept: str) -> None:
    assert "".join(text for text, _ in cut_spans([(text, "text") for text in texts], width)) == kept
