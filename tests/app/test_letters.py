"""Letters that go to issues: in the list of the deck's steps, and in the dashboard after one key; and that list's other keys."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.app.screens.presentation.console import ConsoleScreen
from briefing.app.screens.presentation.overview import OverviewScreen
from briefing.app.screens.presentation.present import PresentScreen
from briefing.app.widgets.bars.issue_rail import BOTTOM_LINE
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.item_list import ItemList
from briefing.brief.items import ItemKind, Ref
from tests.app.conftest import MakeApp
from tests.app.rooms import console, linked, present
from tests.app.screen_texts import app_of, dashboard, screen_text, selected, settled
from tests.brief.alder import TEXT, changed

LETTERS_OF_A_LIST = "jkgqo"
"""Letters that are commands elsewhere."""


async def steps(pilot: Pilot[int], *keys: str) -> OverviewScreen:
    """Open the list of the steps, and press more keys in it."""
    await pilot.press("f5")
    await linked(pilot)
    await pilot.press("o", *keys)
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, OverviewScreen)
    return screen


def cursor(pilot: Pilot[int]) -> str:
    """The id of the step under the cursor."""
    ref = pilot.app.screen.query_one(ItemList).ref
    assert ref is not None
    return ref.id


async def test_two_keys_go_to_an_issue_and_esc_leads_back(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5", "down")
        screen = await linked(pilot)
        await pilot.press("o", "n")
        await settled(pilot)
        assert present(pilot) is screen
        assert screen.presentation.step.id == "issue/neutrality"
        await pilot.press("escape")
        assert screen.presentation.step.id == "parties"


async def test_letters_that_are_commands_elsewhere_go_to_their_issues(make_app: MakeApp, tmp_path: Path) -> None:
    issues = "".join(
        f"  - {{id: i-{letter}, title: Of {letter}, key: {letter}, proposition: It is {letter}.}}\n"
        for letter in LETTERS_OF_A_LIST
    )
    folder = tmp_path / "lettered"
    folder.mkdir()
    text = changed(("  - id: site\n", f"{issues}  - id: site\n"))
    (folder / "lettered.yaml").write_text(text, encoding="utf-8")
    async with make_app("lettered", folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        for letter in LETTERS_OF_A_LIST:
            await pilot.press("o", letter)
            await settled(pilot)
            assert screen.presentation.step.issue == f"i-{letter}"


async def test_a_filter_finds_what_is_folded_away_and_enter_goes_there(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await steps(pilot, "slash", *"complete weapons")
        assert cursor(pilot) == "claim/no-complete-systems"
        assert "Steps · 1 step" in screen_text(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert present(pilot).presentation.step.id == "claim/no-complete-systems"


async def test_a_number_that_is_typed_in_the_list_is_a_steps(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await steps(pilot, "1", "2")
        assert cursor(pilot) == "issue/cyber-centre"
        await pilot.press("backspace")
        await settled(pilot)
        assert cursor(pilot) == "title"


async def test_a_letter_of_no_issue_says_so_and_what_filters(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await steps(pilot, "z")
        assert [note.message for note in pilot.app._notifications] == [
            'No issue here has the letter "z"; / filters by words.'
        ]


async def test_esc_closes_the_filter_and_then_the_list(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        screen = await steps(pilot, "slash", *"complete weapons", "escape")
        assert pilot.app.screen is screen and not screen.is_filtering
        assert cursor(pilot) == "issue/supplies"
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PresentScreen)


async def test_what_stands_under_an_issue_folds_and_the_cursor_stays_in_sight(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await steps(pilot, "down", "down", "right")
        assert "4.1" not in screen_text(pilot) and "3.1" in screen_text(pilot)
        await pilot.press("down")
        assert cursor(pilot).startswith("claim/")
        await pilot.press("left")
        await settled(pilot)
        assert cursor(pilot) == "issue/enabler"
        assert "3.1" not in screen_text(pilot)
        await pilot.press("tab", "end")
        await settled(pilot)
        assert len(pilot.app.screen.query_one(ItemList).refs) > 40
        await pilot.press("tab")
        await settled(pilot)
        assert len(pilot.app.screen.query_one(ItemList).refs) == 16


async def test_the_list_begins_at_the_present_step_and_shows_what_is_beside_it(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("f5", "4", "enter", "down")
        await linked(pilot)
        await pilot.press("o")
        await settled(pilot)
        assert cursor(pilot) == "claim/inputs"
        assert "4.2" in screen_text(pilot)


async def test_a_save_while_the_list_is_open_shows_the_new_steps(make_app: MakeApp, folder: Path) -> None:
    (folder / "alder.yaml").write_text(TEXT, encoding="utf-8")
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        screen = await steps(pilot)
        before = screen_text(pilot)
        assert "Where the spoil goes" in before
        text = TEXT.replace("title: Where the spoil goes", "title: Where it goes")
        (folder / "alder.yaml").write_text(text, encoding="utf-8")
        room = next(shown for shown in pilot.app.screen_stack if isinstance(shown, PresentScreen))
        room.present_reading(room.read())
        room.show_choices_again()
        await settled(pilot)
        assert pilot.app.screen is screen
        assert "Where it goes" in screen_text(pilot)


async def test_on_the_console_the_list_is_unseen(make_app: MakeApp, folder: Path) -> None:
    (folder / "alder.yaml").write_text(TEXT, encoding="utf-8")
    async with make_app("alder", folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        screen = await linked(pilot)
        async with console(make_app, folder) as (private, presenter):
            await private.press("o")
            await settled(private)
            assert "UNSEEN" in screen_text(private)
            await private.press("slash", *"spoil goes", "enter")
            await settled(private)
            assert isinstance(private.app.screen, ConsoleScreen)
            assert presenter.presentation.step.id == "issue/site"
        await settled(pilot)
        assert screen.presentation.step.id == "issue/site"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 12)])
async def test_g_and_a_letter_go_to_an_issue_in_the_dashboard(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("g")
        await settled(pilot)
        footer = screen_text(pilot).splitlines()[-1]
        assert (" e China" if size[1] < 24 else "letter to its issue") in footer
        await pilot.press("s")
        await settled(pilot)
        assert dashboard(pilot).catalogue.scope(selected(pilot)).issues == {"supplies"}
        assert isinstance(pilot.app.focused, ItemList)
        assert screen_text(pilot).splitlines()[-1] != footer


async def test_the_letter_keeps_the_pane(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("2", "g", "n")
        await settled(pilot)
        assert selected(pilot) == Ref(ItemKind.POSITION, "china/neutrality")


async def test_after_g_the_bottom_line_and_the_first_item_have_their_keys(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        first = selected(pilot)
        await pilot.press("down", "down", "g", "g")
        await settled(pilot)
        assert selected(pilot) == first
        await pilot.press("g", "0")
        await settled(pilot)
        assert selected(pilot) == BOTTOM_LINE


async def test_esc_and_a_letter_of_no_issue_leave_everything_as_it_was(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("down", "g", "escape")
        await settled(pilot)
        here = selected(pilot)
        assert not dashboard(pilot).is_asking_for_issue
        await pilot.press("g", "z")
        await settled(pilot)
        assert [note.message for note in pilot.app._notifications] == ['No issue has the letter "z".']
        assert selected(pilot) == here
        await pilot.press("down")
        assert selected(pilot) != here


async def test_a_click_asks_for_a_letter_no_more(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("g")
        await pilot.click("#positions")
        await settled(pilot)
        assert not dashboard(pilot).is_asking_for_issue
        await pilot.press("s")
        await settled(pilot)
        assert pilot.app.screen is not dashboard_of(pilot)


def dashboard_of(pilot: Pilot[int]) -> object:
    """The dashboard of the stack, shown or not."""
    return app_of(pilot).screen_stack[1]


async def test_g_goes_to_the_first_item_of_other_lists_and_to_the_top_of_pages(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("s", "down", "down", "g")
        await settled(pilot)
        items = pilot.app.screen.query_one(ItemList)
        assert items.ref == items.refs[0]
        await pilot.press("question_mark")
        await settled(pilot)
        page = pilot.app.screen.query_one(DetailView)
        await pilot.press("end")
        assert page.scroll_offset.y > 0
        await pilot.press("g")
        assert page.scroll_offset.y == 0
