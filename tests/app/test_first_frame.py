"""The first frame that a screen writes is a whole one: no text stands there for a moment without its marking."""

from typing import Any

import pytest
from rich.console import RenderableType
from textual._compositor import LayoutUpdate
from textual.app import App
from textual.screen import Screen

from briefing.app.widgets.lines_view import LinesView
from tests.app.conftest import MakeApp


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


@pytest.mark.parametrize("size", [(200, 60), (120, 36), (80, 24), (60, 20), (40, 12)])
async def test_every_text_has_the_width_of_its_pane_when_the_screen_opens(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.pause()
        for view in pilot.app.screen.query("LinesView"):
            assert isinstance(view, LinesView)
            assert not view.content_size.width or view._laid_out_for == view.content_size.width, view.id
