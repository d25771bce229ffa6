"""The first frame that a screen writes is a whole one: no text stands there for a moment without its marking."""

from typing import Any

import pytest
from rich.console import RenderableType
from textual._compositor import LayoutUpdate
from textual.app import App
from textual.screen import Screen

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
