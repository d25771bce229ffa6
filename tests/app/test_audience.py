"""The screens before an audience: no word of a hidden item on any of them, and what is withheld is no gap."""

import asyncio
import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, assume, given, settings
from textual.pilot import Pilot

from briefing.app.screens.library import Library
from briefing.app.screens.matrix import MatrixScreen
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.lines_view import LinesView
from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import Marking
from tests.app.conftest import MakeApp
from tests.app.marked_brief import brief
from tests.app.screen_texts import app_of, dashboard, pane, screen_text, settled, text_of
from tests.brief.alder import TEXT, changed
from tests.brief.marked import Document, briefs, hidden_items, hidden_words, words_in

WALK = (
    *("i", "down", "down", "v", "2", "down", "y", "down", "3", "down", "y", "down", "down", "tab", "z", "z", "1"),
    *("enter", "escape", "z", "escape", "m", "right", "down", "y", "enter", "escape", "escape", "escape", "v", "space"),
    *("down", "right", "space", "escape", "escape", "p", "a", "b", "c", "d", "f", "escape", "escape", "escape"),
    *("s", "down", "y", "down", "down", "enter", "escape", "t", "down", "y", "down", "down", "escape", "question_mark"),
    *("escape", "b", "down", "q", "escape", "escape"),
)
MARKED = changed(
    ("    stance: denies\n", "    stance: denies\n    marking: TLP:RED\n"),
    ("    kind: allegation\n", "    kind: allegation\n    marking: TLP:RED\n"),
)


def all_text(pilot: Pilot[int]) -> str:
    """Return what the screen shows, what its views would show if they were tall enough, and what was copied."""
    views = [text_of(view) for view in pilot.app.screen.query("LinesView") if isinstance(view, LinesView)]
    return "\n".join([screen_text(pilot), *views, pilot.app.clipboard])


async def _walk(make_app: MakeApp, folder: Path, forbidden: set[str]) -> int:
    """Go through every screen; return how many of them were looked at."""
    looked = 0
    async with make_app(None, folder=folder, audience=Marking.GREEN).run_test(
        size=(140, 50), notifications=True
    ) as pilot:
        await settled(pilot)
        assert "1 brief hidden from TLP:GREEN" in screen_text(pilot) or "and 1 brief hidden" in screen_text(pilot)
        await pilot.press("enter")
        await settled(pilot)
        for key in WALK:
            await pilot.press(key)
            await settled(pilot)
            assert not words_in(all_text(pilot)) & forbidden, key
            looked += 1
        for query in (*sorted(forbidden)[:3], "in:claims", "in:positions"):
            await pilot.press("slash", "home", *["delete"] * 16, *query)
            await settled(pilot)
            typed = words_in(query)
            assert not (words_in(all_text(pilot)) - typed) & forbidden, query
            await pilot.press("ctrl+y", "escape")
        await pilot.press("ctrl+p")
        await pilot.press(*"open brief")
        await pilot.app.workers.wait_for_complete()
        assert not words_in(screen_text(pilot)) & forbidden
    return looked


@settings(max_examples=2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(briefs(is_full=True), briefs(marking=Marking.AMBER))
def test_no_word_of_a_hidden_item_comes_out_on_any_screen(
    make_app: MakeApp, document: Document, above: Document
) -> None:
    assume(5 <= hidden_items(document, Marking.GREEN) <= 20)
    forbidden = hidden_words(document, Marking.GREEN)
    forbidden |= words_in(json.dumps(above)) - words_in(json.dumps(document))
    with TemporaryDirectory() as folder:
        secret = min(words_in(above["title"]) | words_in(above["bottom_line"]))
        for name, brief in (("seen", document), (f"{secret}-hidden", above)):
            (Path(folder) / f"{name}.yaml").write_text(json.dumps(brief), encoding="utf-8")
        assert asyncio.run(_walk(make_app, Path(folder), forbidden)) == len(WALK)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a brief that is seen in part, one that is hidden, and one that is refused."""
    place = tmp_path / "shelf"
    place.mkdir()
    (place / "alder.yaml").write_text(MARKED, encoding="utf-8")
    (place / "neptune.yaml").write_text(TEXT.replace("TLP:CLEAR", "TLP:RED"), encoding="utf-8")
    (place / "pluto.yaml").write_text("title: pluto\n", encoding="utf-8")
    return place


@pytest.mark.parametrize(("width", "notice"), [(120, "2 items hidden from TLP:GREEN"), (40, "2 hidden")])
async def test_the_top_bar_says_how_much_is_hidden_at_any_width(
    make_app: MakeApp, folder: Path, width: int, notice: str
) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(width, 36)) as pilot:
        for key in ("escape", "m", "s", "t"):
            assert notice in screen_text(pilot).splitlines()[0], key
            if key != "escape":
                await pilot.press(key)
            await settled(pilot)


async def test_nothing_is_said_to_be_hidden_where_nothing_is(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder, audience=Marking.RED).run_test(size=(120, 36)) as pilot:
        assert "hidden" not in screen_text(pilot)
        assert screen_text(pilot).startswith(" TLP:RED ")


async def test_the_banner_is_as_strict_as_what_the_audience_is_shown(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        assert screen_text(pilot).startswith(" TLP:CLEAR ")
        await pilot.press("slash", *"port")
        await settled(pilot)
        assert screen_text(pilot).startswith(" TLP:CLEAR ")


async def test_lookup_goes_under_the_strictest_marking_of_its_hits(make_app: MakeApp, folder: Path) -> None:
    (folder / "clear.yaml").write_text(TEXT, encoding="utf-8")
    async with make_app("clear", folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"brief:clear")
        await settled(pilot)
        assert screen_text(pilot).startswith(" TLP:CLEAR ")
        await pilot.press(*["backspace"] * 11, *"plume")
        await settled(pilot)
        assert screen_text(pilot).startswith(" TLP:RED ")


async def test_a_withheld_position_has_a_sign_of_its_own_in_the_matrix(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await pilot.press("m", "right")
        await pilot.pause()
        assert isinstance(pilot.app.screen, MatrixScreen)
        shown = screen_text(pilot)
        assert "▒ withheld" in shown
        assert "Alder Fishers' Union: position withheld from this audience." in shown
        assert "nothing stated" not in shown
        await pilot.press("y")
        assert app_of(pilot).clipboard == ""
        assert "stated" not in " ".join(notice.message for notice in pilot.app._notifications)


async def test_the_dashboard_tells_no_gap_where_something_is_withheld(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(160, 40)) as pilot:
        shown = screen_text(pilot)
        assert "▒ withheld from this audience: the position" in shown
        assert "↩1" in shown
        assert "nobody answers" not in shown
        assert "nothing stated" not in shown
        await pilot.press("v")
        await pilot.pause()
        assert "▒ position withheld from this audience on:" in screen_text(pilot)


async def test_the_library_counts_what_is_hidden_and_what_is_refused_and_names_neither(
    make_app: MakeApp, folder: Path
) -> None:
    async with make_app(None, folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shown = screen_text(pilot)
        assert isinstance(pilot.app.screen, Library)
        assert "2 items and 1 brief hidden from TLP:GREEN" in shown
        assert "1 brief · 1 refused" in shown
        assert "1 question\n▌  2 hidden · Port, Union" in text_of(pane(pilot, "list"))
        assert "neptune" not in shown
        assert "pluto" not in shown


async def test_a_library_of_hidden_briefs_is_not_called_empty(make_app: MakeApp, folder: Path) -> None:
    (folder / "alder.yaml").unlink()
    (folder / "pluto.yaml").unlink()
    async with make_app(None, folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shown = screen_text(pilot)
        assert "nothing here that TLP:GREEN may see" in shown
        assert "no briefs in" not in shown


async def test_hidden_sources_are_not_called_missing(make_app: MakeApp, folder: Path) -> None:
    (folder / "alder.yaml").write_text(TEXT.replace("    reliability:", "    marking: TLP:RED\n    reliability:"))
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await pilot.press("s")
        await pilot.pause()
        shown = screen_text(pilot)
        assert "What there is here is withheld from this audience." in shown
        assert "names no sources" not in shown


async def test_the_palette_and_the_help_say_for_whom_the_screens_are(make_app: MakeApp, folder: Path) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Dashboard · for TLP:GREEN" in screen_text(pilot)
        await pilot.press("escape", "ctrl+p", *"open brief")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        shown = screen_text(pilot)
        assert "Open brief: alder" in shown
        assert "neptune" not in shown
        assert "pluto" not in shown
        await pilot.press(*["backspace"] * 10, *"audience")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "Audience: TLP:GREEN" in screen_text(pilot)


async def test_what_is_withheld_on_an_issue_is_as_bright_as_what_is_shown_on_it(
    make_app: MakeApp, folder: Path
) -> None:
    withheld = Ref(ItemKind.WITHHELD, "site")
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.CLAIM, "no-harm"))
        await pilot.pause()
        assert withheld in (pane(pilot, "positions").following or ())
        assert "Union withheld" in screen_text(pilot), "under the rail too"
        dashboard(pilot).go_to(withheld)
        await pilot.pause()
        assert "withheld from this audience: the position of Union" in text_of(pilot.app.screen.query_one(DetailView))
        await pilot.press("y", "x", "s", "escape", "t", "escape", "m", "escape", "shift+f5")


@pytest.mark.parametrize(
    ("width", "notice"),
    [(120, "2 items hidden from TLP:GREEN · as of 14 Mar 2025"), (70, "2 hidden · as of 14 Mar 2025")],
)
async def test_the_date_stands_beside_how_much_is_hidden(
    make_app: MakeApp, folder: Path, width: int, notice: str
) -> None:
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(width, 36)) as pilot:
        await settled(pilot)
        assert notice in screen_text(pilot).splitlines()[0]


async def test_a_source_that_derives_from_one_that_is_withheld_is_listed(make_app: MakeApp, folder: Path) -> None:
    sources = (
        "sources:\n"
        "  - {id: copy, title: A copy, kind: article, reliability: B, derived_from: [letter]}\n"
        "  - {id: letter, title: A secret letter, kind: article, reliability: B, marking: TLP:AMBER}\n"
    )
    text = brief(marked=False).replace("sources: [{id: s, title: A source, kind: article, reliability: B}]\n", sources)
    (folder / "alder.yaml").write_text(text.replace("source: s", "source: copy"), encoding="utf-8")
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await pilot.press("s")
        await settled(pilot)
        assert "A copy" in screen_text(pilot)
        assert "secret" not in screen_text(pilot)


async def test_the_date_stands_beside_the_short_title_where_the_whole_one_leaves_no_room(
    make_app: MakeApp, folder: Path
) -> None:
    path = folder / "alder.yaml"
    title = "Whether the spoil of the harbour may be dumped at all, and who says so"
    text = re.sub("^title: .*$", f"title: {title}\nshort: The spoil", path.read_text(), count=1, flags=re.MULTILINE)
    path.write_text(text)
    async with make_app("alder", folder=folder, audience=Marking.GREEN).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert re.search(r"The spoil .*2 .*hidden.* · as of 14 Mar 2025", screen_text(pilot).splitlines()[0])
