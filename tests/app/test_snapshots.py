"""Pictures of the screens. The README shows them; each is looked at before it is kept (`pytest --snapshot-update`)."""

from typing import Protocol

import pytest

from briefing.app.app import BriefingApp
from tests.app.conftest import MakeApp


class Compare(Protocol):
    """The fixture of pytest-textual-snapshot: whether the app looks as in the picture that is kept."""

    def __call__(self, app: BriefingApp, *, terminal_size: tuple[int, int], press: list[str]) -> bool:
        """Run the app, press the keys, and compare."""


DOWN_TO_LETHAL = ["down"] * 10


def test_readme_dashboard(snap_compare: Compare, make_app: MakeApp) -> None:
    assert snap_compare(make_app(), terminal_size=(120, 36), press=DOWN_TO_LETHAL)


def test_readme_sources(snap_compare: Compare, make_app: MakeApp) -> None:
    assert snap_compare(make_app(theme="light"), terminal_size=(120, 36), press=["s", "down", "down", "down", "down"])


def test_readme_present(snap_compare: Compare, make_app: MakeApp) -> None:
    assert snap_compare(make_app(), terminal_size=(120, 36), press=["f5", "3", "enter", "down"])


@pytest.mark.parametrize(("theme", "width", "height"), [("light", 80, 24), ("monochrome", 40, 12)])
def test_dashboard(snap_compare: Compare, make_app: MakeApp, theme: str, width: int, height: int) -> None:
    assert snap_compare(make_app(theme=theme), terminal_size=(width, height), press=DOWN_TO_LETHAL)
