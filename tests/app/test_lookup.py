"""Lookup on the screen: hits as they are typed, the answer beside them, the way to the dashboard and back."""

from pathlib import Path

import pytest

from briefing import paths
from briefing.app.screens.dashboard import Dashboard
from briefing.app.screens.library import Library
from briefing.app.screens.lookup import LookupScreen
from briefing.app.screens.position import PositionScreen
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.line_input import LineInput
from briefing.brief.items import ItemKind, Ref
from briefing.library.index.connection import Index
from briefing.library.index.refresh import refresh
from briefing.library.lookup.hits import lookup
from briefing.output.layout.blocks import BAR
from tests.app.conftest import MAIN, ROOT, MakeApp
from tests.app.saves import until
from tests.app.screen_texts import (
    app_of,
    dashboard,
    pane,
    screen_text,
    selected,
    settled,
    shows_large,
    text_of,
)


async def test_the_answer_stands_in_the_preview_before_enter(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"dual us")
        await settled(pilot)
        preview = text_of(pilot.app.screen.query_one(DetailView))
        words = " ".join(preview.replace(BAR, " ").split())
        assert "we strictly control the export of dual-use items, including civilian drones" in words
        assert "¶8" in preview


async def test_an_answer_from_before_the_index_was_updated_is_not_shown_once_it_is_asked_again(
    make_app: MakeApp,
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"dual us")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, LookupScreen) and screen.answer is not None
        earlier = LookupScreen.Answered(screen.new_question(), "dual us", screen.answer._replace(hits=()))
        newest = screen.new_question()
        screen.post_message(earlier)
        await pilot.pause()
        assert shows_large(pilot, "China denies it")
        assert not screen.is_settled
        screen.post_message(LookupScreen.Answered(newest, "dual us", screen.answer))
        await settled(pilot)


async def test_a_letter_that_changes_no_hit_lays_out_nothing_again(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"lethal weap")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, LookupScreen)
        await pilot.press("down")
        await settled(pilot)
        rows = screen.item_list._row_layout
        await pilot.press("o")
        await settled(pilot)
        assert screen.item_list._row_layout is rows
        assert screen.item_list.ref == Ref(ItemKind.OTHER, "0")
        await pilot.press(*" xi")
        await settled(pilot)
        assert screen.item_list._row_layout is not rows


def marked_words(detail: DetailView) -> list[str]:
    """Return what a detail marks as found, laid out 100 cells wide."""
    return [
        segment.text
        for number in range(detail.lay_out(100))
        for segment in detail.paint(number, 100)
        if segment.style == detail.palette.style("hit")
    ]


async def test_enter_goes_to_the_item_with_the_hit_marked_and_n_walks_on(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"dual us")
        await settled(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert selected(pilot) == Ref(ItemKind.POSITION, "china/supplies")
        assert pane(pilot, "positions").has_focus
        assert "dual" in marked_words(pilot.app.screen.query_one(DetailView))
        await pilot.press("n")
        assert selected(pilot) == Ref(ItemKind.CLAIM, "export-controls")
        await pilot.press("n")
        assert selected(pilot) == Ref(ItemKind.POSITION, "china/supplies")
        await pilot.press("N")
        assert selected(pilot) == Ref(ItemKind.CLAIM, "export-controls")


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_the_panes_follow_the_keys_once_a_hit_was_gone_to(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("slash", *"dual-use goods")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert selected(pilot) == Ref(ItemKind.CLAIM, "export-controls")
        await pilot.press("3")
        await settled(pilot)
        assert selected(pilot) == pane(pilot, "questions").ref
        assert pane(pilot, "questions").display


async def test_it_comes_back_as_it_was_left(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"lethal")
        await settled(pilot)
        await pilot.press("down", "down", "escape", "slash")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, LookupScreen)
        assert screen.query_one(LineInput).value == "lethal"
        assert screen.hit is not None
        assert screen.answer is not None
        assert screen.answer.hits.index(screen.hit) == 2
        await pilot.press(*"dual")
        await settled(pilot)
        assert screen.query_one(LineInput).value == "dual"


async def test_esc_in_the_brief_of_a_hit_goes_back_to_the_hits_once(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"lethal")
        await settled(pilot)
        await pilot.press("down", "enter")
        await settled(pilot)
        hit = selected(pilot)
        await pilot.press("escape")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, LookupScreen)
        assert screen.query_one(LineInput).value == "lethal"
        assert screen.hit is not None and screen.hit.ref == hit
        await pilot.press("escape")
        await settled(pilot)
        assert selected(pilot) == hit
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(pilot.app.screen, Library)


async def test_esc_goes_to_the_library_from_where_one_has_gone_on(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"lethal")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("down", "escape")
        await settled(pilot)
        assert isinstance(pilot.app.screen, Library)


async def test_another_query_begins_at_its_first_hit(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"china")
        await settled(pilot)
        await pilot.press("down", "down", "down", *" dual")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, LookupScreen)
        assert screen.answer is not None
        assert screen.hit == screen.answer.hits[0]


async def test_the_open_brief_comes_first(make_app: MakeApp) -> None:
    async with make_app("nato-cyber-centre").run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"nato")
        await settled(pilot)
        assert isinstance(pilot.app.screen, LookupScreen)
        assert pilot.app.screen.hit is not None
        assert pilot.app.screen.hit.brief_id == "nato-cyber-centre"


async def test_ranking_on_the_screen_and_in_the_shell_is_one(make_app: MakeApp, tmp_path: Path) -> None:
    queries = ["china", "dual us", "chna", "party:nato issue:", "in:quotes threat", "lethal", "s"]
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await pilot.press("slash")
        for query in queries:
            pilot.app.screen.query_one(LineInput).value = query
            await settled(pilot)
            assert isinstance(pilot.app.screen, LookupScreen)
            assert pilot.app.screen.answer is not None
            on_screen = [(hit.path, hit.ref) for hit in pilot.app.screen.answer.hits]
            with Index([ROOT / "briefs"], paths.cache_folder()) as index:
                refresh(index)
                assert [(hit.path, hit.ref) for hit in lookup(index, query).hits] == on_screen != []


async def test_an_unknown_scope_is_said_on_the_screen(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"prty:china")
        await settled(pilot)
        assert 'unknown scope "prty"; did you mean "party"?' in " ".join(screen_text(pilot).split())


async def test_a_slip_is_said(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(200, 36)) as pilot:
        await pilot.press("slash", *"chna")
        await settled(pilot)
        assert "“chna” taken for “china”" in screen_text(pilot)


async def test_a_brief_that_has_gone_is_said_and_the_hits_are_looked_for_again(
    make_app: MakeApp, tmp_path: Path
) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    for path in (ROOT / "briefs").glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    async with make_app("nato-cyber-centre", folder=folder).run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("slash", *"dual us")
        await settled(pilot)
        (folder / f"{MAIN}.yaml").unlink()
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, LookupScreen)
        assert "there is no such file" in " ".join(screen_text(pilot).split())
        await pilot.press("backspace")
        await settled(pilot)
        assert pilot.app.screen.hit is None


async def test_lookup_opens_from_the_library_too(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"dual us")
        await settled(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Dashboard)
        assert selected(pilot) == Ref(ItemKind.POSITION, "china/supplies")


async def test_copy_gives_the_quotation_with_its_place(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"dual us")
        await settled(pilot)
        await pilot.press("ctrl+y")
        assert (
            "“we strictly control the export of dual-use items, including civilian drones” — China"
            in pilot.app.clipboard
        )


async def test_a_walk_without_a_lookup_says_what_to_do(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert "look something up first" in screen_text(pilot)
        assert dashboard(pilot).hits is None
        await pilot.press("b")
        await settled(pilot)
        assert isinstance(app_of(pilot).screen, Library)


async def test_how_a_query_was_understood_is_said_whole_on_a_narrow_screen(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(100, 30)) as pilot:
        await pilot.press("slash", *"chna")
        await settled(pilot)
        assert "“chna” taken for “china”" in text_of(pane(pilot, "list"))
        await pilot.press("ctrl+u", *"does China say anything about zebras")
        await settled(pilot)
        assert "in no brief: zebras" in " ".join(text_of(pane(pilot, "list")).split())


async def test_an_empty_line_offers_the_last_queries_and_the_open_briefs_scopes(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        for query in ("lethal", "dual use"):
            await pilot.press("slash", "ctrl+u", *query)
            await settled(pilot)
            await pilot.press("escape")
        await pilot.press("slash", "ctrl+u")
        await settled(pilot)
        offered = text_of(pane(pilot, "list")).splitlines()
        expected = ["dual use looked up before", "lethal looked up before", "party:nato NATO"]
        assert [line.strip(" ▌") for line in offered[:3]] == expected
        await pilot.press("down", "down", "enter")
        await settled(pilot)
        assert pilot.app.screen.query_one(LineInput).value == "party:nato "
        assert isinstance(pilot.app.screen, LookupScreen) and pilot.app.screen.hit is not None
        assert pilot.app.screen.hit.fields["party"] == "NATO"
        await pilot.press(*"cyber")
        assert pilot.app.screen.query_one(LineInput).value == "party:nato cyber"


async def test_the_footer_has_only_what_can_be_done_with_what_is_under_the_cursor(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash")
        await settled(pilot)
        footer = screen_text(pilot).splitlines()[-1]
        assert "Enter type it" in footer and "copy" not in footer
        await pilot.press(*"zebra")
        await settled(pilot)
        footer = screen_text(pilot).splitlines()[-1]
        assert footer.startswith(" Esc back ") and "Enter" not in footer and "copy" not in footer
        await pilot.press(*["backspace"] * 5, *"lethal")
        await settled(pilot)
        footer = screen_text(pilot).splitlines()[-1]
        assert footer.startswith(" Enter go there ") and "Ctrl+Y copy" in footer


async def test_the_head_says_in_how_many_briefs_it_looks(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash")
        await settled(pilot)
        assert "in 3 briefs" in screen_text(pilot).splitlines()[0]


async def test_a_party_and_an_issue_by_name_are_the_two_key_answer(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"xi on neutrality")
        await settled(pilot)
        preview = " ".join(text_of(pilot.app.screen.query_one(DetailView)).split())
        assert "China's claims here" in preview and "What does China mean by neutrality?" in preview
        await pilot.press("enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, PositionScreen)
        assert screen.party is not None and screen.issue is not None
        assert (screen.party.id, screen.issue.id) == ("china", "neutrality")
        await pilot.press("escape")
        await pilot.pause()
        assert selected(pilot) == Ref(ItemKind.POSITION, "china/neutrality")


async def test_in_the_two_key_answer_the_words_that_were_sought_are_marked(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"what does china say about dual-use goods?")
        await settled(pilot)
        answer = pilot.app.screen.query_one(DetailView)
        assert "China's claims here" in text_of(answer)
        assert {"dual", "use"} <= {*marked_words(answer)}


async def test_a_named_party_that_is_silent_on_the_issue_is_answered_so(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"what does Moscow say on peace talks?")
        await settled(pilot)
        assert shows_large(pilot, "Russia: nothing stated")
        assert "Russia on Peace talks · nothing stated" in screen_text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, PositionScreen)


async def test_each_hit_says_which_words_it_lacks_and_which_stand_for_others(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"what does China say about uav budget?")
        await settled(pilot)
        preview = " ".join(text_of(pilot.app.screen.query_one(DetailView)).split())
        assert "uav → drones · not in it: budget" in preview


async def test_an_issue_with_a_long_title_takes_no_line_of_the_words_of_a_hit(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(100, 30)) as pilot:
        await pilot.press("slash", *"arms")
        await settled(pilot)
        shown = screen_text(pilot)
        assert "NATO alleges · Nuclear arm" in shown
        assert "diversifying fast." in shown


async def test_while_briefs_are_read_nothing_is_said_to_be_in_none_of_them(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"qqqxyz")
        await settled(pilot)
        assert "in no brief: qqqxyz" in screen_text(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, LookupScreen)
        screen.post_message(LookupScreen.Progress(3, 10))
        await until(pilot, lambda: "in no brief read so far: qqqxyz" in screen_text(pilot))
        assert "no hits · reading 3 of 10" in screen_text(pilot)
        assert "nothing found yet" in screen_text(pilot)
        screen.post_message(LookupScreen.Progress(0, 0))
        await until(pilot, lambda: "in no brief: qqqxyz" in screen_text(pilot))
        assert "nothing found yet" not in screen_text(pilot)
