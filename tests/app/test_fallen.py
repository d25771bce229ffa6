"""On the screen: the sign of what hangs on a withdrawn source, and its naming before a presentation begins."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.app.presentation.timing import Timing
from briefing.app.screens.presentation.choice import ChoiceScreen
from briefing.app.screens.presentation.present import PresentScreen
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.sheet_view import SheetView
from briefing.brief.items import ItemKind, Ref
from briefing.room.live.address import find
from tests.app.conftest import MakeApp
from tests.app.screen_texts import dashboard, pane, screen_text, selected, settled, text_of
from tests.brief.alder import TEXT
from tests.output.fallen_sources import REASON, WITHDRAWN


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one brief, whose letter was withdrawn."""
    folder = tmp_path / "briefs"
    folder.mkdir()
    (folder / "alder.yaml").write_text(WITHDRAWN, encoding="utf-8")
    return folder


def shown(pilot: Pilot[int]) -> str:
    return screen_text(pilot).replace("\u00a0", " ")


async def test_lists_and_the_detail_carry_the_sign(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(140, 40)) as pilot:
        await settled(pilot)
        claims = text_of(pane(pilot, "claims")).replace("\u00a0", " ")
        assert claims.count("⊘ withdrawn") == 2 and "⊘ answers withdrawn" in claims
        assert text_of(pane(pilot, "positions")).count("⊘") == 1
        assert dashboard(pilot).go_to(Ref(ItemKind.CLAIM, "no-harm"))
        await settled(pilot)
        assert REASON in " ".join(text_of(pilot.app.screen.query_one("#detail", DetailView)).split())
        rail = shown(pilot).split("1 Key claims")[0]
        assert "●⊘" in rail and "Port ● affirms ⊘ from withdrawn" in rail
        await pilot.press("s")
        await settled(pilot)
        assert "⊘ withdrawn" in shown(pilot)


@pytest.mark.parametrize("size", [(140, 40), (80, 24)])
async def test_a_cell_of_the_matrix_carries_it(make_app: MakeApp, folder: Path, size: tuple[int, int]) -> None:
    async with make_app("alder", folder=folder).run_test(size=size) as pilot:
        await pilot.press("m")
        await settled(pilot)
        row = next(line for line in shown(pilot).splitlines() if "affirms" in line and "denies" in line)
        assert "⊘" in row.split("denies")[0] and "⊘" not in row.split("denies")[1]


async def test_the_library_says_how_much_of_a_brief_has_fallen(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(140, 40)) as pilot:
        await pilot.press("b")
        await settled(pilot)
        assert "⊘ 4 statements on withdrawn sources" in shown(pilot)


async def test_what_fell_is_named_before_a_presentation_begins_and_once(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(140, 40)) as pilot:
        await pilot.press("f5")
        await settled(pilot)
        assert isinstance(pilot.app.screen, ChoiceScreen)
        words = " ".join(shown(pilot).split())
        assert "Before you present: 5 statements on withdrawn or corrected sources" in words
        assert REASON in words
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PresentScreen)
        await pilot.app.workers.wait_for_complete()
        words = " ".join(pilot.app.screen.query_one(SheetView).text().split())  # which stand there in large letters
        assert "⊘ 4 statements on withdrawn sources" in words
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("f5")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PresentScreen)


async def test_one_of_what_fell_can_be_gone_to_instead_and_escape_leaves_it(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(140, 40)) as pilot:
        await pilot.press("f5", "escape")
        await settled(pilot)
        assert dashboard(pilot)
        await pilot.press("f5", "down", "down", "enter")
        await settled(pilot)
        assert selected(pilot).id == "plume"


async def test_a_brief_whose_sources_stand_is_presented_at_once(make_app: MakeApp, folder: Path) -> None:
    (folder / "alder.yaml").write_text(TEXT, encoding="utf-8")
    async with make_app("alder", folder=folder).run_test(size=(140, 40)) as pilot:
        await pilot.press("f5")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PresentScreen)


async def test_the_console_is_told_what_fell_of_what_is_presented(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder).run_test(size=(140, 40)) as pilot:
        await pilot.press("f5", "enter")
        await settled(pilot)
        await pilot.app.workers.wait_for_complete()
        app = make_app(None, folder=folder)
        async with app.run_test(size=(140, 40), notifications=True) as private:
            await app.navigation.open_console(find(None), folder / "alder.yaml", None, Timing())
            await settled(private)
            assert "Of what is presented: ⊘ 4 statements on withdrawn sources" in " ".join(shown(private).split())
