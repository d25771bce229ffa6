"""Pictures of the screens. The README shows them; each is looked at before it is kept (`pytest --snapshot-update`)."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol

import pytest
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from tests.app.conftest import MakeApp
from tests.app.desk.desk_draft import press, put_half_curated


class Compare(Protocol):
    """The fixture of pytest-textual-snapshot: whether the app looks as in the picture that is kept."""

    def __call__(
        self,
        app: BriefingApp,
        *,
        terminal_size: tuple[int, int],
        press: list[str] = ...,
        run_before: Callable[[Pilot[int]], Awaitable[None]] | None = ...,
    ) -> bool:
        """Run the app, press the keys, and compare."""


DOWN_TO_LETHAL = ["down"] * 10


def test_readme_dashboard(snap_compare: Compare, make_app: MakeApp) -> None:
    assert snap_compare(make_app(), terminal_size=(120, 36), press=DOWN_TO_LETHAL)


def test_readme_answer(snap_compare: Compare, make_app: MakeApp) -> None:
    assert snap_compare(make_app(), terminal_size=(120, 36), press=["p", "c", "s"])


def test_readme_sources(snap_compare: Compare, make_app: MakeApp) -> None:
    assert snap_compare(make_app(theme="light"), terminal_size=(120, 36), press=["s", "down", "down", "down", "down"])


def test_readme_present(snap_compare: Compare, make_app: MakeApp) -> None:
    assert snap_compare(make_app(), terminal_size=(120, 36), press=["f5", "3", "enter", "down"])


def test_readme_desk(snap_compare: Compare, make_app: MakeApp, tmp_path: Path) -> None:
    async def go_to_the_ebb(pilot: Pilot[int]) -> None:
        await press(pilot, "c", "3", "end", "up")

    app = make_app(None, folder=put_half_curated(tmp_path / "briefs").parent)
    assert snap_compare(app, terminal_size=(120, 36), run_before=go_to_the_ebb)


@pytest.mark.parametrize(("theme", "width", "height"), [("light", 80, 24), ("monochrome", 40, 12)])
def test_dashboard(snap_compare: Compare, make_app: MakeApp, theme: str, width: int, height: int) -> None:
    assert snap_compare(make_app(theme=theme), terminal_size=(width, height), press=DOWN_TO_LETHAL)
