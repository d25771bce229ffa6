"""The thumb on the side of a frame: where in the whole the view stands."""

import pytest

from briefing.app.widgets.lines_view import THUMB, thumb
from tests.app.conftest import MakeApp
from tests.app.screen_texts import pane, screen_text


@pytest.mark.parametrize(
    ("top", "height", "total", "rows"),
    [
        (0, 10, 10, range(0)),
        (0, 10, 3, range(0)),
        (0, 0, 9, range(0)),
        (0, 10, 20, range(5)),
        (10, 10, 20, range(5, 10)),
        (5, 10, 20, range(2, 7)),
        (0, 10, 1000, range(1)),
        (990, 10, 1000, range(9, 10)),
        (2000, 10, 1000, range(9, 10)),
    ],
)
def test_the_thumb_is_as_long_as_what_is_in_sight_and_as_far_down(
    top: float, height: int, total: int, rows: range
) -> None:
    assert thumb(top, height, total) == rows


def side(text: str) -> list[int]:
    """Return the rows of the screen that have a thumb."""
    return [number for number, line in enumerate(text.splitlines()) if THUMB in line]


async def test_a_pane_that_holds_more_than_it_shows_has_a_thumb_that_goes_down_with_it(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("1", "z")
        await pilot.pause()
        first = side(screen_text(pilot))
        await pilot.press("end")
        await pilot.pause()
        last = side(screen_text(pilot))
        assert first and len(first) == len(last) and min(last) > min(first)
        assert pane(pilot, "claims").region.bottom - 2 in last


async def test_a_page_that_is_whole_in_sight_has_none(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(200, 60)) as pilot:
        await pilot.press("p", "c", "s")
        await pilot.pause()
        assert not any(line.endswith(THUMB) for line in screen_text(pilot).splitlines())  # letters have full cells too


@pytest.mark.parametrize("colours", ["", "1"])
async def test_the_thumb_has_the_colours_of_its_frame(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, colours: str
) -> None:
    monkeypatch.setenv("NO_COLOR", colours)
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        strips = pilot.app.screen._compositor.render_strips()
        frame = pane(pilot, "claims").region
        styles = [
            next(iter(strips[y].crop(frame.right - 1, frame.right))) for y in range(frame.y + 1, frame.bottom - 1)
        ]
        thumbs = {segment.style for segment in styles if segment.text == THUMB}
        assert thumbs and thumbs <= {segment.style for segment in styles if segment.text != THUMB}
