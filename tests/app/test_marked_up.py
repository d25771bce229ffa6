"""Before an audience, what is marked above it by a save goes from every screen that is open, and from what is asked then."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.app.screens.matrix import MatrixScreen
from briefing.app.screens.pages.brief_page import BriefPage
from briefing.app.widgets.detail_view import DetailView
from briefing.brief.vocabulary import Marking
from tests.app.conftest import MakeApp
from tests.app.marked_brief import PLAIN, brief
from tests.app.saves import save, until
from tests.app.screen_texts import app_of, page_texts, screen_text, settled, text_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "plain.yaml").write_text(brief(marked=False), encoding="utf-8")
    return folder / "plain.yaml"


SCREENS = {
    "dashboard": [],
    "zoomed": ["z"],
    "detail": ["j", "enter"],
    "position": ["p", "o", "p"],
    "party": ["p", "o"],
    "matrix": ["m"],
    "face to face": ["m", "space", "right", "space"],
    "face to face, turned": ["m", "v", "space", "down", "space"],
    "sources": ["s"],
    "timeline": ["t"],
    "lookup": ["slash", *"zorkmid"],
    "lookup over the matrix": ["m", "slash", *"zorkmid"],
    "steps": ["f5", "o"],
    "steps, far down": ["f5", "end", "o", "end"],
    "lookup over a presentation": ["f5", "slash", *"zorkmid"],
}


def words_of(pilot: Pilot[int]) -> str:
    """Return what the screen shows, and what its pages say, whose words may be drawn in large letters."""
    pages = [text for view in pilot.app.screen.query(DetailView) if view.display for text in page_texts(view)]
    return " ".join(" ".join([screen_text(pilot), *pages]).split()).casefold()


@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS)
async def test_no_word_of_it_stays_on_any_open_screen(make_app: MakeApp, file: Path, keys: list[str]) -> None:
    app = make_app("plain", folder=file.parent, audience=Marking.GREEN)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press(*keys)
        await settled(pilot)
        typed = "zorkmid" if "slash" in keys else ""
        await until(pilot, lambda: words_of(pilot).count("zorkmid") > bool(typed))
        save(file, brief(marked=True))
        echoed = (f"in no brief: {typed}", f" {typed}") if typed else ()

        def unechoed() -> str:
            words = words_of(pilot)
            for words_typed in echoed:
                words = words.replace(words_typed, "", 1)
            return words

        await until(pilot, lambda: "zorkmid" not in unechoed())
        await pilot.press("escape", *(["escape"] if keys[:1] == ["m"] else []))
        await settled(pilot)
        assert "zorkmid" not in words_of(pilot)


async def test_a_page_under_the_help_keeps_no_word_of_a_party_that_was_marked_up(make_app: MakeApp, file: Path) -> None:
    app = make_app("plain", folder=file.parent, audience=Marking.GREEN)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("m", "space", "right", "space")
        await settled(pilot)
        page = app.screen
        assert isinstance(page, BriefPage) and "party two" in words_of(pilot)
        await pilot.press("question_mark")
        save(file, brief(marked=False).replace("name: Party Two", "name: Party Two, marking: TLP:RED"))
        await until(pilot, lambda: "two" not in page.catalogue.links.parties)
        assert "Party Two" not in text_of(page.query_one(DetailView))
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(pilot.app.screen, MatrixScreen) and "party two" not in words_of(pilot)


async def test_what_is_asked_after_the_save_is_not_answered_with_it(make_app: MakeApp, file: Path) -> None:
    app = make_app("plain", folder=file.parent, audience=Marking.GREEN)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"plain")
        await settled(pilot)
        await until(pilot, lambda: "hit" in words_of(pilot))
        save(file, brief(marked=True))
        await pilot.press(*["backspace"] * 5, *"zorkmd")
        await settled(pilot)
        await until(pilot, lambda: "nothing found" in words_of(pilot))
        assert "zorkmid" not in words_of(pilot)
        assert app_of(pilot).searcher.ask("zorkmid", None, lambda: False) is not None


async def test_at_the_start_nothing_is_painted_that_the_audience_may_not_see_any_more(
    make_app: MakeApp, file: Path
) -> None:
    async with make_app(None, folder=file.parent, audience=Marking.GREEN).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
    file.write_text(PLAIN.replace("TLP:CLEAR", "TLP:RED").replace("ISSUE", "").replace("CLAIM", ""), encoding="utf-8")
    app = make_app(None, folder=file.parent, audience=Marking.GREEN)
    painted: list[str] = []
    async with app.run_test(size=(120, 40)) as pilot:
        listed = app.searcher.list("", lambda: False)
        painted += [listed_file.encoded_facts for listed_file in listed.shown] if listed else []
        await settled(pilot)
        painted.append(words_of(pilot))
    assert not [words for words in painted if "plain matters" in words.casefold()]
