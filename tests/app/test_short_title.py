"""A brief's short title stands in the head of a screen that has no room for the whole one, and nowhere else."""

from pathlib import Path

import pytest

from tests.app.conftest import MakeApp
from tests.app.screen_texts import screen_text
from tests.brief.alder import changed

LONG = "What the port, the union and the town say of the dredging at Grey Bank"
TEXT = changed(("title: Dredging of Port Alder\n", f"title: {LONG}\nshort: Dredging\n"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "alder.yaml").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("keys", "before"), [([], ""), (["m"], "Matrix · "), (["t"], "Timeline · ")])
async def test_the_head_has_the_short_title_where_the_whole_one_would_be_cut(
    make_app: MakeApp, folder: Path, keys: list[str], before: str
) -> None:
    async with make_app("alder", folder=folder).run_test(size=(60, 20)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert screen_text(pilot).splitlines()[0].startswith(f" TLP:CLEAR  {before}Dredging")
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert f"{before}{LONG}" in screen_text(pilot).splitlines()[0]
