"""The folder in which the program was begun may go, as a `git checkout` takes one away: no key ends the program for that."""

import shutil
from pathlib import Path

import pytest

from briefing.app.screens.presentation.present import PresentScreen
from tests.app.conftest import MAIN, ROOT, MakeApp
from tests.app.screen_texts import dashboard, settled

KEYS = ["s", "t", "m", "D", "p", "y", "o", "slash", "b", "question_mark", "ctrl+p", "i", "z"]


@pytest.mark.parametrize(
    "keys", [*([key, "escape", key, "enter", "down", "enter"] for key in KEYS), ["e"], ["b", "f4"]]
)
async def test_no_key_minds_that_the_working_folder_has_gone(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: list[str]
) -> None:
    here = tmp_path / "here"
    (here / "briefs").mkdir(parents=True)
    shutil.copy(ROOT / "briefs" / f"{MAIN}.yaml", here / "briefs")
    monkeypatch.chdir(here)
    monkeypatch.setenv("EDITOR", "true")
    async with make_app(folder=Path("briefs")).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shutil.rmtree(here)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        assert pilot.app.is_running


async def test_a_presentation_goes_on_and_is_left_without_the_working_folder(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    (here / "briefs").mkdir(parents=True)
    shutil.copy(ROOT / "briefs" / f"{MAIN}.yaml", here / "briefs")
    monkeypatch.chdir(here)
    async with make_app(folder=Path("briefs")).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shutil.rmtree(here)
        await pilot.press("f5", "space", "m", "escape", "o", "escape", "slash")
        await settled(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, PresentScreen)
        await pilot.press("escape")
        await settled(pilot)
        assert dashboard(pilot).file == here / "briefs" / f"{MAIN}.yaml"
