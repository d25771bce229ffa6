"""Random keys, pastes, clicks, resizes and saves, over every screen and size, end no program."""

from pathlib import Path

import pytest

from tests.app.conftest import MakeApp
from tests.app.monkey import Monkey


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
async def test_a_monkey_meets_no_error_in_three_hundred_deeds(make_app: MakeApp, tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "briefs"
    folder.mkdir()
    await Monkey(seed, folder, make_app).run(300)
