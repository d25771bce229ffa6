"""Pictures of the dashboard's detail for what the check of a quotation came to; each is looked at before it is kept."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol

import pytest
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import QuotationOutcome
from tests.app.conftest import MakeApp
from tests.app.screen_texts import dashboard, settled
from tests.library.every_outcome import write


class Compare(Protocol):
    """The fixture of pytest-textual-snapshot, which calls a function before it takes the picture."""

    def __call__(
        self, app: BriefingApp, *, terminal_size: tuple[int, int], run_before: Callable[[Pilot[int]], Awaitable[None]]
    ) -> bool:
        """Run the app, call the function, and compare."""


@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("outcome", QuotationOutcome, ids=lambda one: one.name.lower())
def test_the_detail(
    snap_compare: Compare, make_app: MakeApp, tmp_path: Path, outcome: QuotationOutcome, size: tuple[int, int]
) -> None:
    folder = tmp_path / "briefs"
    folder.mkdir()
    write(folder)

    async def select(pilot: Pilot[int]) -> None:
        await settled(pilot)
        assert dashboard(pilot).go_to(Ref(ItemKind.CLAIM, outcome.name.lower().replace("_", "-")))
        await settled(pilot)

    assert snap_compare(make_app(None, folder=folder), terminal_size=size, run_before=select)
