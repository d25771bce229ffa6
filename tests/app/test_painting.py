"""What keys have painted, bit by bit, is what the screen holds; and what reaches a hidden screen paints nothing."""

import asyncio
from pathlib import Path

import pyte
import pytest
from rich.console import Console, RenderableType
from textual._compositor import CompositorUpdate
from textual.pilot import Pilot
from textual.screen import Screen

from briefing.app.widgets.line_input import LineInput
from briefing.app.widgets.prompt import PromptLine
from tests.app.conftest import MakeApp
from tests.app.desk.desk_draft import press, put_draft
from tests.app.screen_texts import settled

WIDTH, HEIGHT = 110, 32
KEYS = (
    *("down", "tab", "tab", "3", "v", "escape", "v", "d", "u", "w", "z", "y", "escape", "w", "z", "enter", "down", "x"),
    *(
        "u",
        "tab",
        "full_stop",
        "right",
        "e",
        "u",
        "4",
        "v",
        "n",
        "escape",
        "6",
        "m",
        "r",
        "u",
        "question_mark",
        "escape",
    ),
)


class Painted:
    """A terminal that is given what an app writes."""

    def __init__(self, pilot: Pilot[int], monkeypatch: pytest.MonkeyPatch) -> None:
        self._screen = pyte.Screen(WIDTH, HEIGHT)
        stream = pyte.Stream(self._screen)
        console = Console(color_system="truecolor", force_terminal=True, legacy_windows=False)

        def display(screen: Screen[object], update: RenderableType | None) -> None:
            if isinstance(update, CompositorUpdate):
                stream.feed(update.render_segments(console))

        monkeypatch.setattr(pilot.app, "_display", display)

    @property
    def cells(self) -> list[list[object]]:
        """The cells with their colours, line by line."""
        return [[self._screen.buffer[y][x] for x in range(WIDTH)] for y in range(HEIGHT)]

    @property
    def text(self) -> str:
        """The lines."""
        return "\n".join(self._screen.display)


@pytest.fixture
def desk_folder(tmp_path: Path) -> Path:
    """A folder with a draft and the articles that it was made from."""
    return put_draft(tmp_path / "briefs").parent


async def test_what_keys_paint_is_what_the_screen_holds(
    make_app: MakeApp, desk_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with make_app(None, folder=desk_folder).run_test(size=(WIDTH, HEIGHT)) as pilot:
        await press(pilot, "c")
        painted = Painted(pilot, monkeypatch)
        pilot.app.screen.query_one(PromptLine).cursor_blink = False
        pilot.app.screen.refresh()
        for key in KEYS:
            await press(pilot, key)
            bit_by_bit = painted.cells
            pilot.app.screen.refresh()
            await settled(pilot)
            assert painted.cells == bit_by_bit, key
            assert "Port Authority of Alder" in painted.text or key == "question_mark"


async def test_what_reaches_a_hidden_screen_paints_nothing(
    make_app: MakeApp, desk_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with make_app(None, folder=desk_folder).run_test(size=(WIDTH, HEIGHT)) as pilot:
        dashboard = pilot.app.screen
        await press(pilot, "c")
        painted = Painted(pilot, monkeypatch)
        for widget in dashboard.walk_children():
            widget.refresh()
        dashboard.refresh()
        await settled(pilot)
        assert not painted.text.strip()
        await press(pilot, "escape")
        assert "Key claims" in painted.text


@pytest.mark.parametrize("screen_key", [None, "slash"])
async def test_an_answer_is_painted_without_waiting_for_a_frame(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, screen_key: str | None
) -> None:
    async with make_app(None).run_test(size=(WIDTH, HEIGHT)) as pilot:
        await settled(pilot)
        await pilot.press(*([screen_key] if screen_key else []))
        await settled(pilot)
        painted = Painted(pilot, monkeypatch)
        monkeypatch.setattr(pilot.app.screen._update_timer, "resume", lambda: None)
        pilot.app.screen.query_one(LineInput).value = "dual"
        for _ in range(500):
            if "China" in painted.text:
                return
            await asyncio.sleep(0.01)  # and not `settled`, in which the pilot itself draws
        raise AssertionError("the answer waits for a frame that does not come")
