"""Messages: of one width, the newest in place of its kind."""

import pytest
from textual.widgets._toast import Toast

from tests.app.conftest import MakeApp
from tests.app.messages import shown
from tests.app.screen_texts import app_of, screen_text, settled


async def test_what_is_said_takes_the_place_of_what_was_said_before(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        for words in ("One.", "Two.", "Three."):
            app_of(pilot).say(words)
        await pilot.pause()
        assert shown(pilot) == ["Three."]


async def test_a_warning_takes_the_place_of_the_same_one_and_of_no_other(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        for words in ("The disk is full.", "It is not there.", "The disk is full."):
            app_of(pilot).say(words, severity="warning")
        app_of(pilot).say("Copied.")
        await pilot.pause()
        assert shown(pilot) == ["It is not there.", "The disk is full.", "Copied."]


async def test_short_and_long_ones_have_one_width_and_stay_on_the_screen(make_app: MakeApp) -> None:
    for size in ((120, 36), (40, 12)):
        async with make_app().run_test(size=size, notifications=True) as pilot:
            app_of(pilot).say("No.", severity="warning")
            app_of(pilot).say("The text of this source is not at hand. " * 3, severity="warning")
            await pilot.pause()
            toasts = [*pilot.app.screen.query(Toast)]
            assert len(toasts) == 2
            assert len({(toast.region.x, toast.region.width) for toast in toasts}) == 1
            assert all(toast.region.right <= size[0] and toast.region.x >= 0 for toast in toasts)


@pytest.mark.parametrize("width", [30, 37, 38, 39, 40, 60, 80])
async def test_a_message_is_whole_on_a_narrow_screen(make_app: MakeApp, width: int) -> None:
    words = "There is no step 99: the last is 16."
    async with make_app().run_test(size=(width, 12), notifications=True) as pilot:
        app_of(pilot).say(words)
        await settled(pilot)
        assert words in " ".join(screen_text(pilot).replace("▌", " ").split())
