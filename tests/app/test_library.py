"""The library: what is listed and refused, the filter, opening, and the ways back."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input

from briefing.app.screens.dashboard import Dashboard
from briefing.app.screens.library import Library
from briefing.app.screens.pages.page_screen import PageScreen
from briefing.app.searcher import Searcher
from briefing.app.widgets.detail_view import DetailView
from briefing.library.lookup.listing import Listing
from tests.app.conftest import ROOT, MakeApp
from tests.app.screen_texts import pane, screen_text, settled, text_of

MAIN_TITLE = "NATO's charge that China enables Russia's war, and China's answer"


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    for path in (ROOT / "briefs").glob("*.yaml"):
        (folder / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "broken.yaml").write_text("format: 1\ntitel: No\n", encoding="utf-8")
    (folder / "folder.yaml").mkdir()
    return folder


async def test_several_briefs_begin_with_the_library(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert isinstance(pilot.app.screen, Library)
        shown = screen_text(pilot)
        assert "3 briefs" in shown
        assert "42 claims" in shown
        assert "as of 11 Jul 2024" in shown


async def test_a_brief_that_has_come_is_called_new_until_it_is_opened(make_app: MakeApp, tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert "new:" not in screen_text(pilot) and "changed since" not in screen_text(pilot)
        text = (folder / "nato-cyber-centre.yaml").read_text(encoding="utf-8")
        (folder / "latest.yaml").write_text(text.replace("title: ", "title: Latest of ", 1), encoding="utf-8")
        await pilot.press("ctrl+r")
        await settled(pilot)
        lines = screen_text(pilot).splitlines()
        title = next(number for number, line in enumerate(lines) if "Latest of" in line)
        assert any("new: not opened yet" in line for line in lines[title : title + 3])
        await pilot.press(*"latest", "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, Dashboard)
        await pilot.app.workers.wait_for_complete()
        await pilot.press("b")
        await settled(pilot)
        assert "Latest of" in screen_text(pilot) and "new: not opened yet" not in screen_text(pilot)


async def test_a_list_from_before_the_index_was_updated_is_not_shown_once_it_is_asked_again(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "follow_files", lambda _: None)  # its first look at the files asks for the list anew
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, Library)
        earlier = Library.Answered(screen.new_question(), "", screen.listing._replace(shown=(), sound=0))
        newest = screen.new_question()
        screen.post_message(earlier)
        await pilot.pause()
        assert "3 briefs" in screen_text(pilot)
        assert not screen.is_settled
        screen.post_message(Library.Answered(newest, "", screen.listing))
        await settled(pilot)


async def test_the_library_is_settled_once_it_is_told_that_all_files_were_read(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end, is_counting, list_of = threading.Event(), threading.Event(), Searcher.list

    def slowly(searcher: Searcher, text: str, is_superseded: Callable[[], bool], *, most: int = -1) -> Listing | None:
        if most == 0:
            is_counting.set()
            may_end.wait(30)
        return list_of(searcher, text, is_superseded, most=most)

    monkeypatch.setattr(Searcher, "list", slowly)
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        while not is_counting.is_set():
            await pilot.pause(0.01)
        await pilot.pause(0.2)
        assert not getattr(pilot.app.screen, "is_settled", True)
        may_end.set()
        await settled(pilot)


async def test_a_single_brief_opens_at_once(make_app: MakeApp, tmp_path: Path) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "only.yaml").write_bytes((ROOT / "briefs" / "nato-cyber-centre.yaml").read_bytes())
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert isinstance(pilot.app.screen, Dashboard)


async def test_typing_filters_and_enter_opens(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await pilot.press(*"enables q", "backspace", "backspace")
        await settled(pilot)
        assert len(pane(pilot, "list").refs) == 1
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, Dashboard)
        assert MAIN_TITLE in screen_text(pilot)


async def test_a_brief_that_is_called_so_is_opened_even_where_enter_comes_at_once(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await pilot.press(*"nato-china", "enter")
        for _ in range(500):
            await pilot.pause(0.01)
            if isinstance(pilot.app.screen, Dashboard):
                break
        assert MAIN_TITLE in screen_text(pilot)


async def test_the_filter_knows_parties_by_their_aliases_and_without_accents(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await pilot.press(*"MOSCOW")
        await settled(pilot)
        assert "NATO's charge that China enables" in screen_text(pilot)
        assert len(pane(pilot, "list").refs) == 1


async def test_a_filter_that_nothing_matches_says_so_and_escape_clears_it(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await pilot.press(*"zebra")
        await settled(pilot)
        assert "nothing matches the filter" in screen_text(pilot)
        footer = screen_text(pilot).splitlines()[-1]
        assert footer.startswith(" Esc clear ") and "open" not in footer and "edit" not in footer
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, Library)
        await pilot.press("escape")
        await settled(pilot)
        assert len(pane(pilot, "list").refs) == 3


async def test_the_footer_has_what_escape_does_now(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "Esc" not in screen_text(pilot).splitlines()[-1]
        await pilot.press(*"cyber-defence")
        await settled(pilot)
        footer = screen_text(pilot).splitlines()[-1]
        assert footer.startswith(" Enter open ") and "Esc clear" in footer
        await pilot.press("escape", "enter")
        await settled(pilot)
        await pilot.press("b")
        await settled(pilot)
        assert "Esc back" in screen_text(pilot).splitlines()[-1]


async def test_refused_files_are_counted_and_enter_shows_their_problems(make_app: MakeApp, tmp_path: Path) -> None:
    async with make_app(None, folder=_folder(tmp_path)).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shown = screen_text(pilot)
        assert "3 briefs · 2 refused" in shown
        assert "this is a folder" in shown
        await pilot.press(*"broken", "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PageScreen)
        shown = screen_text(pilot)
        assert 'unknown key "titel"' in shown
        assert 'did you mean "title"?' in shown
        assert "broken.yaml:2:1" in shown
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, Library)


async def test_the_problems_of_a_file_stand_under_the_strictest_marking_that_it_states(
    make_app: MakeApp, tmp_path: Path
) -> None:
    folder = _folder(tmp_path)
    text = (folder / "broken.yaml").read_text(encoding="utf-8")
    (folder / "broken.yaml").write_text(f"{text}\nclaims: [{{id: one, marking: 'TLP:RED'}}]\n", encoding="utf-8")
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await pilot.press(*"broken", "enter")
        await settled(pilot)
        lines = screen_text(pilot).splitlines()
        assert lines[0].startswith(" TLP:RED  Refused: ")
        assert lines[-1].rstrip().endswith(" TLP:RED")


async def test_an_empty_folder_says_so(make_app: MakeApp, tmp_path: Path) -> None:
    async with make_app(None, folder=tmp_path).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert "no briefs in" in screen_text(pilot)
        await pilot.press("down", "enter", "escape")
        assert isinstance(pilot.app.screen, Library)


async def test_escape_goes_back_to_the_open_brief(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "b")
        await settled(pilot)
        assert isinstance(pilot.app.screen, Library)
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(pilot.app.screen, Dashboard)


async def test_reading_again_shows_what_is_on_disk_now(make_app: MakeApp, tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        (folder / "broken.yaml").unlink()
        (folder / "nato-cyber-centre.yaml").unlink()
        await pilot.press("ctrl+r")
        await settled(pilot)
        assert "2 briefs · 1 refused" in screen_text(pilot)


async def test_a_folder_that_goes_away_is_said_and_crashes_nothing(make_app: MakeApp, tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    async with make_app(None, folder=folder).run_test(size=(120, 36), notifications=True) as pilot:
        await settled(pilot)
        folder.rename(tmp_path / "elsewhere")
        await pilot.press("ctrl+r")
        await settled(pilot)
        assert isinstance(pilot.app.screen, Library)
        assert "no briefs in" in screen_text(pilot)


async def test_what_keeps_the_briefs_from_being_read_is_said(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(self: Searcher, progress: object) -> int:
        raise ValueError("bad value(s)")

    monkeypatch.setattr(Searcher, "fill", failing)
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        messages = [notification.message for notification in pilot.app._notifications]
        assert messages == ["the briefs could not be read: ValueError('bad value(s)')"]


async def test_a_brief_says_by_what_it_matches_where_its_title_does_not_say_it(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await pilot.press(*"beij")
        await settled(pilot)
        assert "matches Beijing (China)" in " ".join(text_of(pane(pilot, "list")).split())
        await pilot.press(*["backspace"] * 4, *"china")
        await settled(pilot)
        assert "by " not in text_of(pane(pilot, "list"))


async def test_each_brief_says_by_what_it_matches_also_where_all_of_them_do(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(200, 60)) as pilot:
        await settled(pilot)
        pilot.app.screen.query_one("#filter", Input).value = "bei"  # at once, so that no listing lies between
        await pilot.pause()
        await settled(pilot)
        text = " ".join(screen_text(pilot).split())
        assert text.count("matches Beijing (China)") == text.count(" claims ·") == 3


async def test_the_place_of_a_problem_stands_apart_from_the_problem(make_app: MakeApp, tmp_path: Path) -> None:
    async with make_app(None, folder=_folder(tmp_path)).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await pilot.press(*"broken")
        await settled(pilot)
        assert "broken.yaml:1:1: " in text_of(pilot.app.screen.query_one(DetailView))


async def test_what_all_briefs_have_in_common_is_said_once_or_in_each_where_the_heading_is_narrow(
    make_app: MakeApp, tmp_path: Path
) -> None:
    async with make_app(None, folder=_folder(tmp_path)).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "3 briefs · 2 refused · all TLP:CLEAR, as of 11 Jul 2024" in screen_text(pilot)
        assert "11 Jul" not in text_of(pane(pilot, "list"))
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert "3 briefs · 2 refused\n" in screen_text(pilot)
        listed = text_of(pane(pilot, "list"))
        assert listed.count("TLP:CLEAR") == listed.count("11 Jul 2024") == 3


async def test_a_marking_that_not_all_briefs_have_ends_the_first_line_of_each(
    make_app: MakeApp, tmp_path: Path
) -> None:
    folder = _folder(tmp_path)
    path = folder / "nato-cyber-centre.yaml"
    text = path.read_text(encoding="utf-8").replace("marking: TLP:CLEAR", "marking: TLP:AMBER")
    path.write_text(text, encoding="utf-8")
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        lines = text_of(pane(pilot, "list")).splitlines()
        titles = [
            next(n for n, line in enumerate(lines) if words in line) for words in ("cyber-defence", "charge that")
        ]
        assert [lines[number].split()[-1] for number in titles] == ["TLP:AMBER", "TLP:CLEAR"]
