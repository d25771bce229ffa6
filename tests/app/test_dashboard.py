"""The dashboard's logic: linking, moving, zooming, grouping, copying, and what a change of size keeps."""

import pytest
from textual.content import Content

from briefing.app.content import cut, cut_title
from briefing.app.widgets.bars.tabs import TabStrip
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.item_list import ItemList
from briefing.brief.items import ItemKind, Ref
from briefing.output.layout.blocks import BAR
from tests.app.conftest import MakeApp
from tests.app.screen_texts import app_of, dashboard, pane, screen_text, selected, text_of

NEVER_LETHAL = Ref(ItemKind.CLAIM, "never-lethal")


async def test_the_first_claim_is_selected_and_told_in_the_detail(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert selected(pilot) == Ref(ItemKind.CLAIM, "decisive-enabler")
        detail = text_of(pilot.app.screen.query_one(DetailView))
        assert "decisive enabler of Russia's war against Ukraine" in detail
        assert "¶10" in detail
        assert "Final declaration of the Washington summit" in detail


async def test_moving_to_a_claim_brings_the_positions_on_its_issue_and_its_questions_into_view(
    make_app: MakeApp,
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(NEVER_LETHAL)
        await pilot.pause()
        assert pane(pilot, "positions").following == frozenset(
            {
                Ref(ItemKind.POSITION, "nato/supplies"),
                Ref(ItemKind.POSITION, "china/supplies"),
                Ref(ItemKind.GAP, "no-voice/*"),
            }
        )
        questions = pane(pilot, "questions").following
        assert questions is not None
        assert Ref(ItemKind.QUESTION, "lethal-meaning") in questions
        assert Ref(ItemKind.QUESTION, "partners-view") not in questions
        shown = screen_text(pilot)
        assert "Says that it has never" in shown
        assert "Does “lethal weapons” take in" in shown


async def test_the_makers_own_position_gets_the_cursor_of_the_positions(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(NEVER_LETHAL)
        await pilot.pause()
        assert pane(pilot, "positions").ref == Ref(ItemKind.POSITION, "china/supplies")


async def test_a_claim_and_what_it_answers_stand_out_together(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(NEVER_LETHAL)
        await pilot.pause()
        assert pane(pilot, "claims").marked == frozenset({Ref(ItemKind.CLAIM, "inputs")})


async def test_a_position_links_the_claims_on_its_issue(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.POSITION, "china/origin"))
        await pilot.pause()
        assert pane(pilot, "claims").following == frozenset({Ref(ItemKind.CLAIM, "not-the-creator")})


async def test_a_question_links_the_claims_that_it_names(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.QUESTION, "consequences"))
        await pilot.pause()
        assert pane(pilot, "claims").following == frozenset(
            {Ref(ItemKind.CLAIM, "cease-support"), Ref(ItemKind.CLAIM, "own-interests")}
        )


async def test_nothing_is_hidden_by_following(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        before = {name: pane(pilot, name).refs for name in ("claims", "positions", "questions")}
        await pilot.press("down", "down", "2", "down", "3", "down")
        await pilot.pause()
        assert {name: pane(pilot, name).refs for name in before} == before


async def test_what_belongs_to_the_selected_item_stands_whole_and_the_rest_takes_a_line_each(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(NEVER_LETHAL)
        await pilot.pause()
        positions = pane(pilot, "positions")
        layout = positions._row_layout
        heights = {ref: layout.end(row) - layout.start(row) for row, ref in enumerate(layout.refs) if ref}
        assert positions.following is not None
        assert {height for ref, height in heights.items() if ref not in positions.following} == {1}
        words = text_of(positions)
        assert "civilian" in words and "drones included." in " ".join(words.split())
        await pilot.press("2")
        await pilot.pause()
        assert layout.height < positions._row_layout.height


async def test_unfolding_keeps_the_cursor_where_it_is_on_the_screen(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.CLAIM, "stop-provoking"))
        await pilot.pause()
        positions = pane(pilot, "positions")

        def line_of_cursor() -> int:
            return positions._row_layout.start(positions._cursor) - round(positions.scroll_offset.y)

        before = line_of_cursor()
        await pilot.press("2")
        await pilot.pause()
        assert line_of_cursor() == before


async def test_a_click_on_a_folded_item_selects_that_item(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        positions = pane(pilot, "positions")
        wanted = Ref(ItemKind.POSITION, "china/supplies")
        line = positions._row_layout.start(positions._row_by_ref[wanted]) - round(positions.scroll_offset.y)
        await pilot.click("#positions", offset=(5, line + 1), times=2)
        await pilot.pause()
        assert selected(pilot) == wanted
        assert dashboard(pilot).has_class("-zoomed")


async def test_in_the_pane_that_leads_other_issues_recede(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(NEVER_LETHAL)
        await pilot.pause()
        claims = pane(pilot, "claims")
        rows = claims._row_by_ref
        states = {
            name: claims._state(rows[Ref(ItemKind.CLAIM, name)])
            for name in ("never-lethal", "inputs", "export-controls", "decisive-enabler")
        }
        assert states == {
            "never-lethal": ("cursor", True),
            "inputs": ("plain", True),
            "export-controls": ("quiet", False),
            "decisive-enabler": ("dimmed", False),
        }


@pytest.mark.parametrize(("size", "are_apart"), [((120, 36), True), ((80, 24), False)])
async def test_groups_stand_apart_where_there_is_room(
    make_app: MakeApp, size: tuple[int, int], are_apart: bool
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.pause()
        lines = text_of(pane(pilot, "claims")).splitlines()
        heading = next(number for number, line in enumerate(lines) if line.strip() == "Supplies to Russia")
        assert (not lines[heading - 1].strip()) is are_apart
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        lines = text_of(pane(pilot, "claims")).splitlines()
        heading = next(number for number, line in enumerate(lines) if line.strip() == "Supplies to Russia")
        assert not lines[heading - 1].strip()


async def test_what_a_party_does_not_state_is_an_item_that_says_so(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("v")
        dashboard(pilot).go_to(Ref(ItemKind.SILENCE, "russia"))
        await pilot.pause()
        detail = text_of(pilot.app.screen.query_one(DetailView))
        assert "Russia: nothing stated on" in detail
        assert "Which goods, in what quantities, from which suppliers?" in detail


async def test_grouping_keeps_the_selected_position(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.POSITION, "china/peace"))
        for _ in range(2):
            await pilot.press("v")
            assert selected(pilot) == Ref(ItemKind.POSITION, "china/peace")
            assert pane(pilot, "positions").ref == Ref(ItemKind.POSITION, "china/peace")


@pytest.mark.parametrize(("keys", "focused"), [("2", "positions"), ("3", "questions"), ("l", "positions")])
async def test_keys_go_to_the_panes(make_app: MakeApp, keys: str, focused: str) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == focused


async def test_tab_goes_round_the_panes_and_the_detail(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        texts = []
        for _ in range(4):
            await pilot.press("tab")
            assert pilot.app.focused is not None
            texts.append(pilot.app.focused.id)
        assert texts == ["positions", "questions", "detail", "claims"]


async def test_ends_and_pages_move_the_cursor(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        claims = pane(pilot, "claims")
        await pilot.press("G")
        assert claims.ref == claims.refs[-1]
        await pilot.press("home")
        assert claims.ref == claims.refs[0]
        await pilot.press("pagedown")
        paged = claims.refs.index(claims.ref)
        assert paged > 1
        await pilot.press("pageup")
        assert claims.ref == claims.refs[0]


async def test_zoom_gives_the_pane_the_whole_screen_and_back(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("2", "z")
        await pilot.pause()
        assert pane(pilot, "positions").size.width > 110
        assert not pane(pilot, "claims").display
        await pilot.press("escape")
        await pilot.pause()
        assert pane(pilot, "claims").display
        assert pilot.app.focused is pane(pilot, "positions")


async def test_enter_opens_the_item_whole_and_escape_comes_back_to_it(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        dashboard(pilot).go_to(NEVER_LETHAL)
        await pilot.press("enter")
        await pilot.pause()
        assert "no answer to it in the sources" in screen_text(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.focused is pane(pilot, "claims")
        assert selected(pilot) == NEVER_LETHAL


async def test_more_lines_show_the_whole_of_a_claim(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.CLAIM, "inputs"))
        await pilot.pause()
        claims, shown = pane(pilot, "claims"), screen_text(pilot).splitlines()
        assert "used against Ukraine." not in "\n".join(shown[claims.region.y : claims.region.bottom])
        await pilot.press(*["plus"] * 5)
        await pilot.pause()
        whole = " ".join(text_of(pane(pilot, "claims")).replace(BAR, " ").split())
        assert "used against Ukraine." in whole
        await pilot.press(*["minus"] * 9)
        await pilot.pause()
        assert app_of(pilot).lines == 1


async def test_a_change_of_size_keeps_selection_and_focus(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(200, 60)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.POSITION, "nato/security"))
        for size in [(120, 36), (80, 24), (40, 12), (10, 4), (1, 1), (80, 24), (200, 60)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert selected(pilot) == Ref(ItemKind.POSITION, "nato/security")
            assert pilot.app.focused is pane(pilot, "positions")


@pytest.mark.parametrize("size", [(200, 60), (120, 36)])
async def test_wide_screens_show_three_columns_and_the_detail(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.pause()
        regions = [pane(pilot, name).region for name in ("claims", "positions", "questions")]
        assert len({region.y for region in regions}) == 1
        assert all(region.height >= 15 for region in regions)
        assert pilot.app.screen.query_one(DetailView).region.y >= regions[0].bottom


async def test_at_eighty_columns_the_focused_pane_is_open_under_tabs(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause()
        heights = [pane(pilot, name).region.height for name in ("claims", "positions", "questions")]
        assert heights[0] == heights[2] == 0
        assert heights[1] >= 8
        assert "▌2 Positions" in screen_text(pilot) and "3 Open questions" in screen_text(pilot)


async def test_under_the_tabs_the_positions_open_where_they_are_grouped_anew(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "v")
        await pilot.pause()
        assert pane(pilot, "positions").has_focus
        assert "▌2 Positions" in screen_text(pilot)
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("1", "v")
        await pilot.pause()
        assert pane(pilot, "claims").has_focus, "where the positions are in sight anyway, one stays where one is"


async def test_a_tabs_digit_is_written_as_the_key_that_it_is(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        tabs = pilot.app.screen.query_one(TabStrip)
        written = {segment.text: segment.style for segment in tabs.render_line(0)}
        assert written["2"] == tabs.palette.style("key", "bar")
        assert next(style for text, style in written.items() if "Positions" in text) != written["2"]


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_the_detail_names_the_day_at_every_width(make_app: MakeApp, width: int) -> None:
    async with make_app().run_test(size=(width, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.CLAIM, "never-lethal"))
        await pilot.pause()
        heading = Content.from_markup(pilot.app.screen.query_one(DetailView).border_title or "").plain
        assert heading.startswith("China issues a denial · spokesperson") and heading.endswith(" · 11 Jul 2024")
        assert heading in screen_text(pilot)
        assert ("…" in heading) is (width < 120)


@pytest.mark.parametrize("size", [(59, 40), (40, 12), (120, 15)])
async def test_small_screens_show_one_pane_under_tabs(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app().run_test(size=size) as pilot:
        for number, name in enumerate(("claims", "positions", "questions"), 1):
            await pilot.press(str(number))
            await pilot.pause()
            shown = [items.id for items in pilot.app.screen.query(ItemList) if items.region.height]
            assert shown == [name]
        assert "1 Claims" in screen_text(pilot)
        await pilot.press("tab")
        await pilot.pause()
        assert pilot.app.screen.query_one(DetailView).region.height > 3


async def test_copy_gives_the_words_with_who_said_them_and_where(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.POSITION, "china/supplies"))
        await pilot.press("y")
        copied = pilot.app.clipboard
        assert "“we strictly control the export of dual-use items, including civilian drones”" in copied
        assert "China, 11 Jul 2024" in copied
        assert "Press release of the spokesperson (China's mission to the European Union, 11 Jul 2024)" in copied
        assert "publisher not named, undated, ¶8" in copied
        assert copied.endswith("TLP:CLEAR")


async def test_an_item_without_an_address_says_so(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("o")
        await pilot.pause()
        assert "No source shown for this item gives an address." in screen_text(pilot)


async def test_a_click_selects_and_a_double_click_opens(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.click("#positions", offset=(5, 10))
        assert selected(pilot) == Ref(ItemKind.POSITION, "china/enabler")
        await pilot.click("#positions", offset=(5, 10), times=2)
        await pilot.pause()
        assert dashboard(pilot).has_class("-zoomed")
        assert "China on China's part in the war" in screen_text(pilot)


async def test_a_message_of_where_the_cursor_was_does_not_undo_where_a_click_has_put_it(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        questions = pane(pilot, "questions")
        first, clicked = questions.refs[0], questions.refs[3]
        dashboard(pilot).go_to(clicked)
        await pilot.pause()
        questions.post_message(ItemList.Highlighted(questions, first))
        await pilot.pause()
        assert selected(pilot) == clicked


async def test_a_click_on_the_key_bar_runs_the_key(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        column = screen_text(pilot).splitlines()[-1].index("sources")
        await pilot.click("#keys", offset=(column, 0))
        await pilot.pause()
        assert screen_text(pilot).splitlines()[0].startswith(" TLP:CLEAR  Sources")


async def test_the_notes_of_the_presenter_are_hidden_until_asked_for(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.CLAIM, "western-arms"))
        detail = pilot.app.screen.query_one(DetailView)
        assert "leaves open" not in text_of(detail)
        await pilot.press("i")
        assert "leaves open" in text_of(detail)


async def test_the_marking_stands_at_the_top_and_at_the_bottom(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        for keys in ([], ["s"], ["t"], ["question_mark"]):
            await pilot.press(*keys)
            await pilot.pause()
            lines = screen_text(pilot).splitlines()
            assert lines[0].startswith(" TLP:CLEAR ")
            assert lines[-1].endswith("TLP:CLEAR")


async def test_a_wide_pane_has_room_for_the_whole_name_of_who_reports(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("z", "end")
        await pilot.press("home", "pagedown")
        await pilot.pause()
        assert "Al Jazeera reports: " in screen_text(pilot)
        assert "Al Jazee…" not in screen_text(pilot)


def test_a_heading_is_never_cut_in_what_it_is_about() -> None:
    about, rest = "Port Authority on How deep the channel is to be made", "nothing stated"
    assert cut_title(f"{about} · {rest}", 68) == f"{about} · nothing stat…"
    dated = f"{about} · a spokesman of the port's own council · 12 Mar 2025"
    assert cut_title(dated, 86) == f"{about} · a spokesman of t… · 12 Mar 2025"
    assert cut_title(dated, 60) == cut(dated, 60)


async def test_no_claim_is_cut_to_the_opposite_of_what_it_says(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("right_square_bracket", "2")
        await pilot.pause()
        claims = " ".join(text_of(pane(pilot, "claims")).split())
        assert "NATO asserts: China cannot enable this war without harm to its own" in claims
        assert "China's support makes…" in claims, "what says no such thing folds to a line"
