"""Screens of a brief begin at the selected item, and Esc goes back; brackets step by heading; the palette knows names."""

import pytest
from textual.pilot import Pilot

from briefing.app.screens.browse import Browse
from briefing.app.screens.matrix import MatrixScreen
from briefing.app.widgets.matrix_view import MatrixView
from briefing.brief.items import ItemKind, Ref
from tests.app.conftest import MakeApp
from tests.app.screen_texts import dashboard, pane, screen_text, selected


async def select(pilot: Pilot[int], ref: Ref) -> Ref:
    """Select an item in the dashboard, and return it."""
    dashboard(pilot).go_to(ref)
    await pilot.pause()
    assert selected(pilot) == ref
    return ref


def last_dated_claim_of_china(pilot: Pilot[int]) -> Ref:
    """Return the last dated claim that China makes in the brief that is open."""
    return Ref(
        ItemKind.CLAIM, [c.id for c in dashboard(pilot).catalogue.brief.claims if c.made_by == "china" and c.date][-1]
    )


async def test_the_sources_begin_at_the_source_of_the_selected_item(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        catalogue = dashboard(pilot).catalogue
        ref = await select(pilot, last_dated_claim_of_china(pilot))
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Browse)
        assert pilot.app.screen.selected == Ref(ItemKind.SOURCE, catalogue.links.evidence(ref)[0].source)


async def test_the_timeline_begins_at_the_selected_claim(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        ref = await select(pilot, last_dated_claim_of_china(pilot))
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Browse)
        assert pilot.app.screen.selected == ref


async def test_the_matrix_begins_at_the_cell_of_the_selected_claim(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        claim = dashboard(pilot).catalogue.links.claims[(await select(pilot, last_dated_claim_of_china(pilot))).id]
        await pilot.press("m")
        await pilot.pause()
        assert isinstance(pilot.app.screen, MatrixScreen)
        cell = pilot.app.screen.query_one(MatrixView).cell
        assert cell is not None and (cell[0].id, cell[1].id) == ("china", claim.issue)


async def test_brackets_step_from_heading_to_heading_and_stop_at_the_last(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        brief = dashboard(pilot).catalogue.brief
        issues = [issue.id for issue in brief.issues if any(claim.issue == issue.id for claim in brief.claims)]
        firsts = [next(claim.id for claim in brief.claims if claim.issue == issue) for issue in issues]
        assert pane(pilot, "claims").ref == Ref(ItemKind.CLAIM, firsts[0])
        for first in [*firsts[1:], firsts[-1]]:
            await pilot.press("right_square_bracket")
            assert pane(pilot, "claims").ref == Ref(ItemKind.CLAIM, first)
        for first in [*reversed(firsts[:-1]), firsts[0]]:
            await pilot.press("left_square_bracket")
            assert pane(pilot, "claims").ref == Ref(ItemKind.CLAIM, first)


@pytest.mark.parametrize(
    ("typed", "entry"), [("matrix", "Matrix: all positions"), ("timeline", "Timeline: the dated"), ("zoom", "Zoom: ")]
)
async def test_the_palette_finds_commands_by_their_names(make_app: MakeApp, typed: str, entry: str) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*typed)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert entry in screen_text(pilot)


async def test_escape_goes_back_the_way_one_came_and_no_screen_is_kept_twice(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        walked = []
        for keys in (["p", "c", "s"], ["s"], ["m"], ["t"]):
            await pilot.press(*keys)
            await pilot.pause()
            walked.append(pilot.app.screen)
        for screen in reversed(walked[:-1]):
            await pilot.press("escape")
            await pilot.pause()
            assert pilot.app.screen is screen
        for _ in range(10):
            await pilot.press("s", "t", "m", "p", "c", "s")
            await pilot.pause()
        assert len(pilot.app.screen_stack) < 8


async def test_the_source_of_an_answer_is_one_key_away_and_one_key_back(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("p", "c", "s", "s")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Browse)
        evidence = pilot.app.screen.catalogue.links.evidence(Ref(ItemKind.POSITION, "china/supplies"))
        assert pilot.app.screen.selected == Ref(ItemKind.SOURCE, evidence[0].source)
        await pilot.press("escape")
        await pilot.pause()
        assert "China on Supplies to Russia" in screen_text(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert selected(pilot) == pane(pilot, "claims").ref
