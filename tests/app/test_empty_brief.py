"""A brief that has no parties yet, or no issues: each screen opens over it, and says what it lacks."""

from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.app.screens.dashboard import Dashboard
from briefing.app.screens.matrix import MatrixScreen
from tests.app.conftest import MakeApp
from tests.app.saves import until
from tests.app.screen_texts import screen_text, settled

_PARTY = "- {id: port, name: Port Authority}"
_ISSUE = "- {id: site, title: Site, proposition: Dumping does no harm.}"
_POSITION = "positions:\n- {party: port, issue: site, stance: affirms, summary: Holds it safe.}\n"
_KEYS = (
    *(["m"], ["m", "v", "down", "right", "space", "enter", "home", "end"], ["p"], ["p", "p"], ["x"], ["s"], ["t"]),
    *(["d"], ["slash", "p"], ["v"], ["1", "enter"], ["2", "enter"], ["3", "enter"], ["w"], ["f5", "right", "m"]),
)
"""Keys that are pressed in the dashboard, one after another."""


def brief_of(*, parties: str = "[]", issues: str = "[]", more: str = "") -> str:
    """Write a brief that has no claims."""
    lists = f"sources: []\nparties: {parties}\nissues: {issues}\nclaims: []\n"
    return f"format: 1\ntitle: Dredging\nas_of: 2025-03-14\nmarking: TLP:CLEAR\nbottom_line: Little.\n{lists}{more}"


BRIEFS = {
    "no parties and no issues": brief_of(),
    "no issues": brief_of(parties=f"\n{_PARTY}"),
    "no parties": brief_of(issues=f"\n{_ISSUE}"),
}
WHOLE = brief_of(parties=f"\n{_PARTY}", issues=f"\n{_ISSUE}", more=_POSITION)


def file_of(folder: Path, text: str) -> Path:
    """Write a brief into a folder of its own."""
    file = folder / "shelf" / "dredging.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def is_shown(pilot: Pilot[int], words: str) -> bool:
    return words in screen_text(pilot)


async def press(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


@pytest.mark.parametrize("lacking", BRIEFS)
async def test_every_screen_opens_over_it(make_app: MakeApp, tmp_path: Path, lacking: str) -> None:
    file = file_of(tmp_path, BRIEFS[lacking])
    async with make_app("dredging", folder=file.parent).run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        for keys in _KEYS:
            await press(pilot, *keys)
            while not isinstance(pilot.app.screen, Dashboard):
                await press(pilot, "escape")
        await press(pilot, "m")
        assert f"The brief has {lacking} yet." in screen_text(pilot)


@pytest.mark.parametrize("lacking", BRIEFS)
async def test_a_matrix_that_loses_its_cells_says_so_and_has_them_again(
    make_app: MakeApp, tmp_path: Path, lacking: str
) -> None:
    file = file_of(tmp_path, WHOLE)
    app = make_app("dredging", folder=file.parent)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "m")
        assert "● affirms" in screen_text(pilot)
        for text, shown in ((BRIEFS[lacking], f"The brief has {lacking} yet."), (WHOLE, "● affirms")):
            file.write_text(text, encoding="utf-8")
            app.follower.check_now(file)
            await until(pilot, partial(is_shown, pilot, shown))
        assert isinstance(app.screen, MatrixScreen)
