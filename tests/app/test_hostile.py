"""A brief that holds markup, escapes and bidi overrides in every text: harmless on every screen, in every notice."""

from pathlib import Path

import pytest

from briefing.app.screens.library import Library
from tests.app.conftest import MakeApp
from tests.app.hostile import BRIEF, HOSTILE, UNSEEN, assert_harmless
from tests.app.screen_texts import app_of, settled


@pytest.fixture
def hostile_folder(tmp_path: Path) -> Path:
    """Return a folder with a hostile brief under a hostile name, and a refused one."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "a[red]\x1b[31m\u202ename.yaml").write_text(BRIEF, encoding="utf-8")
    (folder / "b[@click=app.quit]\x1b]0;x\x07.yaml").write_text(f'format: 1\n"{HOSTILE}": 1\n', encoding="utf-8")
    return folder


async def test_a_hostile_brief_is_harmless_on_every_screen(make_app: MakeApp, hostile_folder: Path) -> None:
    app = make_app(None, folder=hostile_folder)
    async with app.run_test(size=(200, 60), notifications=True, tooltips=True) as pilot:
        await settled(pilot)
        shown = assert_harmless(pilot)
        assert isinstance(app.screen, Library)
        assert "[red]x[/] [/]" in shown
        assert "1 brief · 1 refused" in shown
        await pilot.press("enter")
        await settled(pilot)
        walk = "i down up v 2 y down 3 down down y tab down 1 enter escape z z plus minus o T s y down enter escape"
        for key in [
            *walk.split(),
            "escape",
            "t",
            "y",
            "down",
            "y",
            "enter",
            "s",
            "t",
            "escape",
            "question_mark",
            "escape",
        ]:
            await pilot.press(key)
            await settled(pilot)
            shown = assert_harmless(pilot)
            assert app.is_running
            if app.clipboard:
                assert UNSEEN.search(app.clipboard.replace("\n", "")) is None
        assert "[@click=app.quit]q[/]" in app.clipboard
        assert "[red]x[/] [/]" in shown


async def test_a_hostile_file_is_harmless_in_the_palette_and_among_the_refused(
    make_app: MakeApp, hostile_folder: Path
) -> None:
    async with make_app(None, folder=hostile_folder).run_test(size=(200, 60), notifications=True) as pilot:
        await settled(pilot)
        await pilot.press("down", "enter")
        await settled(pilot)
        shown = assert_harmless(pilot)
        assert "Refused:" in shown
        assert "unknown key" in shown
        await pilot.press("escape", "ctrl+p")
        await settled(pilot)
        await pilot.press(*"open brief")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        shown = assert_harmless(pilot)
        assert "Open brief: a[red]" in shown


async def test_a_notice_shows_markup_as_it_is(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        app_of(pilot).say("[red]x[/] [/] \x1b[31m[@click=app.quit]q[/]")
        await settled(pilot)
        assert "[red]x[/] [/] [31m[@click=app.quit]q[/]" in assert_harmless(pilot)
