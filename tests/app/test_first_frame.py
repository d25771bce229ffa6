"""The first frame that a screen writes is a whole one: no text stands there for a moment without its marking."""

from pathlib import Path
from typing import Any

import pytest
from rich.console import RenderableType
from textual._compositor import LayoutUpdate
from textual.app import App
from textual.screen import Screen

from briefing.app.widgets.lines_view import LinesView
from tests.app.conftest import MakeApp
from tests.app.consoles import both


async def test_the_first_frame_that_is_written_is_whole(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[str, bool]] = []
    usual = App._display

    def noted(app: App[Any], screen: Screen[Any], frame: RenderableType | None) -> None:
        if frame is not None:
            assert not app._batch_count, "a frame is drawn, and thrown away as changes are being collected"
            drawn.append((type(screen).__name__, isinstance(frame, LayoutUpdate)))
        usual(app, screen, frame)

    monkeypatch.setattr(App, "_display", noted)
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
    assert drawn[0] == ("Dashboard", True)


SIZES = [(200, 60), (120, 36), (80, 24), (60, 20), (40, 12)]


def _note_frames(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[list[str]]]:
    """Note, by the screen's name, which texts of each frame of the screen on top were not laid out for their panes."""
    frames: dict[str, list[list[str]]] = {}
    usual = App._display

    def noted(app: App[Any], screen: Screen[Any], frame: RenderableType | None) -> None:
        if frame is not None and screen is app.screen:
            views = [view for view in screen.query("*") if isinstance(view, LinesView) and view.content_size.width]
            empty = [str(view.id) for view in views if view._laid_out_for != view.content_size.width]
            frames.setdefault(type(screen).__name__, []).append(empty)
        usual(app, screen, frame)

    monkeypatch.setattr(App, "_display", noted)
    return frames


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["m", "s", "t", "p", "slash", "question_mark"])
async def test_the_first_frame_of_an_opened_screen_has_its_words(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, key: str, size: tuple[int, int]
) -> None:
    frames = _note_frames(monkeypatch)
    async with make_app().run_test(size=size) as pilot:
        await pilot.press(key)
        await pilot.pause()
        opened = frames[type(pilot.app.screen).__name__]
    assert opened == [[] for _ in opened]


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_frame_of_the_console_has_its_words(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    frames = _note_frames(monkeypatch)
    async with both(make_app, folder, size=size):
        opened = frames["ConsoleScreen"]
    assert opened == [[] for _ in opened]


@pytest.mark.parametrize("size", SIZES)
async def test_every_text_has_the_width_of_its_pane_when_the_screen_opens(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.pause()
        for view in pilot.app.screen.query("LinesView"):
            assert isinstance(view, LinesView)
            assert not view.content_size.width or view._laid_out_for == view.content_size.width, view.id
