"""What stands on the screen of a running app, as text."""

from collections.abc import Iterator
from typing import cast

from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.app.screens.dashboard import Dashboard
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.lines_view import LinesView
from briefing.brief.items import Ref
from briefing.output.layout.blocks import stacked
from tests.drawn_words import has_in_large_letters


def app_of(pilot: Pilot[int]) -> BriefingApp:
    """Return the app that a pilot drives."""
    return cast(BriefingApp, pilot.app)


def dashboard(pilot: Pilot[int]) -> Dashboard:
    """Return the dashboard, which must be the screen that is shown."""
    screen = pilot.app.screen
    assert isinstance(screen, Dashboard)
    return screen


def pane(pilot: Pilot[int], name: str) -> ItemList:
    """Return a list of the screen by its id."""
    return pilot.app.screen.query_one(f"#{name}", ItemList)


def selected(pilot: Pilot[int]) -> Ref:
    """Return the item that the dashboard has selected."""
    ref = dashboard(pilot).selected
    assert ref is not None
    return ref


def text_of(view: LinesView) -> str:
    """Return everything that a view would show if it were tall enough."""
    width = max(20, view.content_size.width)
    return "\n".join(view.paint(number, width).text.rstrip() for number in range(view.lay_out(width)))


def page_texts(view: DetailView) -> Iterator[str]:
    """Yield the text of each block of a view's page, however large it is shown."""
    for part in view.page:
        yield from ("".join(words for words, _ in block.spans) for block in stacked(part))


def screen_text(pilot: Pilot[int]) -> str:
    """Return what the screen shows, line by line."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)


def shows_large(pilot: Pilot[int], words: str) -> bool:
    """Say whether the screen shows words in large letters, which `screen_text` does not read."""
    return has_in_large_letters(screen_text(pilot), words)


async def settled(pilot: Pilot[int]) -> None:
    """Wait until the screen shows what was asked of it: every key has had its turn, the threads' work is done and told."""
    for _ in range(2000):
        while pilot.app.message_queue_size or not app_of(pilot).keys.are_all_done:
            await pilot.pause(0.01)
        await pilot.pause(0.01)
        if not getattr(pilot.app.screen, "is_settled", True):
            continue
        await pilot.pause()
        if getattr(pilot.app.screen, "is_settled", True):  # what was still on its way may have asked for more
            return
    assert getattr(pilot.app.screen, "is_settled", True)
