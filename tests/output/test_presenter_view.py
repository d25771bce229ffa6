"""What the presenter reads: what the room sees and nothing else, what comes next, and what the room may ask."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import paths
from briefing.brief.deck import Deck, Spot, deck
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.library.reading.reader import read_file
from briefing.output.deck import on_request, presenter_view
from briefing.output.deck.presenter_status import (
    Clocks,
    RoomState,
    StateKeys,
    clock_lines,
    large_clock,
    status_of,
    unseen_status,
)
from briefing.output.deck.slideshow import Slideshow, View
from briefing.output.deck.typesetting import Screen
from briefing.output.layout.block_letters import BLOCKS
from briefing.output.layout.blocks import BAR, Block, lay_out, plain_text, width_of
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled
from tests.brief.alder import small, sound

KEYS = StateKeys(".", "Esc", "f")
LIVE = RoomState(screens=1, sees="4", stands_on="4", keys=KEYS)


def alder() -> Catalogue:
    """The items of the fictional brief."""
    return Catalogue(sound(), "alder")


def show_of(catalogue: Catalogue, size: tuple[int, int] = (120, 33)) -> Slideshow:
    """The deck of a brief for a size of screen."""
    return Slideshow(catalogue.links, deck(catalogue.links), Screen(*size, BLOCKS))


def words(text: str) -> list[str]:
    """The words of a text, without the bars before quotations, and the dots between parts, which end no line of the room."""
    return [word for word in text.replace(BAR, " ").split() if word not in ("·", "╌")]


def text_of(titled: Titled) -> str:
    """A page as text, on lines as long as may be."""
    return plain_text(lay_out(titled.page, 4000))


def visible_words(view: View) -> list[str]:
    """The words on the room's screens."""
    lines = [line for piece in view.sheet.visible(view.part) for line in piece.lines]
    return words(" ".join("".join(text for text, _ in line) for line in lines))


@given(st.data())
def test_the_first_pane_has_the_words_of_the_rooms_sheet_and_no_other(data: st.DataObject) -> None:
    size = data.draw(st.sampled_from([(120, 33), (80, 21), (40, 10), (200, 57)]))
    show = show_of(alder(), size)
    step = data.draw(st.sampled_from(show.deck.steps))
    spot = Spot(step.id, data.draw(st.integers(0, 1000 * len(step.items))))
    shown = presenter_view.shown_step(show, spot)
    page, revealed, _ = presenter_view.room_page([shown], is_dark=False, ending="Esc")
    assert sorted(words(text_of(page))) == sorted(visible_words(show.view(spot)))
    assert revealed == len(page.page)
    assert page.title.startswith(f"The room sees step {show.deck.label(step)} of {len(show.deck.cards)}")


def test_while_the_screens_are_dark_the_room_sees_nothing_and_what_comes_back_stands_beneath() -> None:
    show = show_of(alder())
    shown = presenter_view.shown_step(show, Spot("claim/no-harm", 1000))
    page, revealed, _ = presenter_view.room_page([shown], is_dark=True, ending=".")
    assert page.title == "The room sees nothing"
    assert revealed == 0
    beneath = [block for block in page.page if isinstance(block, Block) and block.spans][1:]
    assert "back once . is pressed: step 3.1 of " in text_of(page)
    assert {role for block in beneath for _, role in block.spans} == {"muted"}


@pytest.mark.parametrize(("is_dark", "title"), [(False, "Nobody sees step 3.1 of "), (True, "Nobody sees anything")])
def test_where_the_room_has_no_screen_nobody_sees_what_one_would_show(is_dark: bool, title: str) -> None:
    show = show_of(alder())
    shown = presenter_view.shown_step(show, Spot("claim/no-harm", 1000))
    page, *_ = presenter_view.room_page([shown], is_dark=is_dark, ending=".", has_screens=False)
    assert page.title.startswith(title)
    assert "its screens" not in text_of(page)
    assert set(visible_words(show.view(Spot("claim/no-harm", 1000)))) <= set(words(text_of(page)))


def test_what_is_shown_on_request_stands_over_the_step_that_comes_back() -> None:
    catalogue = alder()
    show = show_of(catalogue)
    ref = Ref(ItemKind.POSITION, "port/site")
    step = on_request.requested_step(catalogue.links, ref)
    assert step is not None
    view = Slideshow(catalogue.links, Deck([step]), show.screen).view(Spot("pushed"))
    layers = [
        presenter_view.Shown(on_request.name_of(catalogue.links, ref), view),
        presenter_view.shown_step(show, Spot("title", 1000)),
    ]
    page, revealed, _ = presenter_view.room_page(layers, is_dark=False, ending="Esc")
    assert page.title == "The room sees part 1 of 2 · Port on Where the spoil goes"
    assert sorted(words(plain_text(lay_out(page.page[:revealed], 4000)))) == sorted(visible_words(view))
    assert "back once Esc is pressed: step 1 of " in text_of(page)


def parted() -> tuple[Slideshow, Slideshow]:
    """The deck on a small screen, and a request that takes several parts there."""
    catalogue = alder()
    show = show_of(catalogue, (64, 14))
    step = on_request.requested_step(catalogue.links, Ref(ItemKind.POSITION, "port/site"))
    assert step is not None
    requested = Slideshow(catalogue.links, Deck([step]), show.screen)
    assert requested.view(Spot("pushed")).sheet_count > 1
    return show, requested


def test_what_the_room_sees_part_of_says_which_part_and_how_the_rest_is_shown() -> None:
    show, requested = parted()
    spot = Spot("pushed")
    view = requested.view(spot)
    for number in range(1, view.sheet_count + 1):
        layers = [presenter_view.Shown("Port on the site", view), presenter_view.shown_step(show, show.start)]
        page, _, foot = presenter_view.room_page(layers, is_dark=False, ending="Esc", forward="→")
        assert page.title == f"The room sees part {number} of {view.sheet_count} · Port on the site"
        left = view.sheet_count - number
        assert foot == (f"→ goes on: {left} more part{'s' if left > 1 else ''}" if left else "")
        while view.sheet_number == number and requested.forward(spot) != spot:
            spot = requested.forward(spot)
            view = requested.view(spot)


def test_while_something_is_shown_on_request_next_is_the_rest_of_it_and_then_the_step_that_comes_back() -> None:
    show, requested = parted()
    beneath = presenter_view.shown_step(show, show.start)
    spot = Spot("pushed", requested.view(Spot("pushed")).part)
    while (following := requested.forward(spot)) != spot:
        written = text_of(presenter_view.rest_page(requested, spot, beneath))
        later = [piece for piece in requested.view(following).sheet.visible(following.part) if piece.after >= spot.part]
        words_of_next = words(" ".join("".join(text for text, _ in line) for piece in later for line in piece.lines))
        assert set(words_of_next) <= set(words(written))
        spot = following
    assert text_of(presenter_view.rest_page(requested, spot, beneath)).split() == [
        "→",
        "back",
        "to",
        *beneath.title.split(),
    ]


def test_where_two_steps_stand_side_by_side_their_titles_begin_with_step_and_part() -> None:
    show = show_of(alder(), (64, 14))
    spot = next(show.beginning(step) for step in show.deck.steps if show.view(show.beginning(step)).sheet_count > 1)
    shown = presenter_view.shown_step(show, spot, is_brief=True)
    label, count = shown.view.label, shown.view.sheet_count
    assert shown.title.startswith(f"step {label}, part 1 of {count} · ")
    assert presenter_view.own_page(show, spot).page.title == f"You, {shown.title}"


def test_next_has_what_is_still_to_be_revealed_and_the_next_step_as_well() -> None:
    show = show_of(alder())
    for step in show.deck.steps:
        following = show.deck.following(step)
        page = presenter_view.next_page(show, show.beginning(step))
        if following is not None:
            assert f"{show.deck.label(following)} " in text_of(page), step.id
    assert presenter_view.next_page(show, show.whole(show.deck.steps[-1])).title == "Next · the end"


def test_next_has_the_first_words_of_the_next_step_once_all_of_this_one_is_revealed() -> None:
    show = show_of(alder())
    title, parties = show.deck.steps[:2]
    page = presenter_view.next_page(show, show.whole(title))
    assert set(visible_words(show.view(show.beginning(parties)))) <= set(words(text_of(page)))


def test_the_notes_have_the_open_questions_of_the_issue_and_how_each_would_be_settled() -> None:
    catalogue = alder()
    show = show_of(catalogue)
    questions = catalogue.links.open_questions_on("site")
    assert any(question.settled_by for question in questions)
    for name in ("issue/site", "positions/site"):
        page = presenter_view.notes_page(catalogue, show, show.deck.step(Spot(name)), None, key="p")
        assert page.title == "Notes, and what they may ask"
        for question in questions:
            assert question.text in text_of(page)
            assert question.settled_by is None or f"settled by: {question.settled_by}" in text_of(page)


def test_the_notes_have_the_keys_of_the_parties_answers_with_their_stances() -> None:
    catalogue = alder()
    show = show_of(catalogue)
    page = presenter_view.notes_page(catalogue, show, show.deck.step(Spot("issue/site")), None, key="p")
    assert "p p w Port ● affirms" in text_of(page)
    assert "p u w Union ✕ denies" in text_of(page)


def test_the_notes_name_who_states_nothing_with_the_keys_that_say_so() -> None:
    catalogue = Catalogue(
        sound(small(positions="[{party: port, issue: site, stance: neutral, summary: None.}]")), "small"
    )
    show = show_of(catalogue)
    page = presenter_view.notes_page(catalogue, show, show.deck.step(Spot("issue/site")), None, key="p")
    assert "The Port ○ takes no side on it" in text_of(page)
    assert re.search(r"╌ nothing stated by p \w \w The Union", text_of(page))


def test_the_sign_of_a_text_that_goes_on_stands_on_no_line_of_its_own() -> None:
    brief = read_file(paths.bundled("briefs") / "nato-china-russia.yaml").brief
    assert brief is not None
    catalogue = Catalogue(brief, "nato-china-russia")
    show = show_of(catalogue, (60, 17))
    signs = 0
    for step in show.deck.steps:
        spot = show.beginning(step)
        while True:
            shown = presenter_view.room_page([presenter_view.shown_step(show, spot)], is_dark=False, ending="Esc").page
            lines = [*text_of(shown).splitlines(), *text_of(presenter_view.next_page(show, spot)).splitlines()]
            signs += sum(line.endswith(" …") for line in lines)
            assert not any(line.startswith("    …") for line in lines)
            if (following := show.forward(spot)).step != step.id or following == spot:
                break
            spot = following
    assert signs


def test_the_questions_step_does_not_repeat_what_is_on_the_screen() -> None:
    catalogue = alder()
    show = show_of(catalogue)
    page = presenter_view.notes_page(catalogue, show, show.deck.step(Spot("questions")), None, key="p")
    assert "settled by" not in text_of(page)


@pytest.mark.parametrize(
    ("room", "word", "ending"),
    [
        (LIVE._replace(is_dark=True), "BLACKOUT", ". lights it"),
        (LIVE._replace(requested="China on Supplies"), "SHOWN ON REQUEST", "Esc takes it away"),
        (LIVE._replace(held="4"), "FROZEN", "f lets it go"),
    ],
)
def test_each_state_has_a_word_and_the_key_that_ends_it(room: RoomState, word: str, ending: str) -> None:
    status = status_of(room)
    assert status.is_alarm
    assert status.left[0][0] == word
    assert plain_text([status.right]) == ending


def test_a_frozen_room_and_the_presenter_are_told_apart_by_their_steps() -> None:
    held = LIVE._replace(held="14", stands_on="17", is_elsewhere=True)
    assert "the room sees step 14, you stand on step 17" in plain_text([status_of(held).left])
    in_step = held._replace(stands_on="14")
    assert "the room sees step 14, you stand on another part of it" in plain_text([status_of(in_step).left])
    there = in_step._replace(is_elsewhere=False)
    assert "the room sees step 14, you stand there too" in plain_text([status_of(there).left])
    assert [plain_text([[*status_of(room).shorter]]) for room in (held, in_step, there)] == [
        "FROZEN  room: 14, you: 17",
        "FROZEN  room: 14, you elsewhere in it",
        "FROZEN  room: 14, you too",
    ]


def test_several_states_are_all_named_and_the_key_is_that_of_the_uppermost() -> None:
    status = status_of(LIVE._replace(is_dark=True, held="4", sees="nothing"))
    assert plain_text([status.left]).startswith("BLACKOUT · FROZEN  the room sees nothing")
    assert plain_text([status.right]) == ". lights it"


def test_live_is_said_only_where_a_screen_shows_the_same_version_and_nothing_else_is_the_matter() -> None:
    assert plain_text([status_of(LIVE).left]) == "live · the room sees 4 · 1 screen"
    others = LIVE._replace(screens=0), LIVE._replace(is_of_another_version=True), LIVE._replace(held="4")
    assert all("live" not in plain_text([status_of(room).left]) for room in others)


@pytest.mark.parametrize("left", [None, 1194.0, 45.0, -12.0, 40_000.0])
def test_the_clocks_have_shorter_lines_down_to_the_time_that_is_left(left: float | None) -> None:
    lines = clock_lines(Clocks("23:57:01", 3605.0, 10.0, left))
    widths = [width_of(line) for line in lines]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] <= 18
    shortest = plain_text([lines[-1]]).split()
    assert all(set(shortest) <= set(plain_text([line]).split()) for line in lines)
    assert shortest[-1] in ("left", "elapsed") or shortest[:2] == ["over", "by"]
    assert "now 23:57:01" in plain_text([lines[0]])
    assert ("of" in plain_text([lines[0]]).split()) == (left is not None)


@pytest.mark.parametrize(
    ("total", "left", "line"),
    [
        (1327.0, -127.0, "elapsed 22:07 of 20:00 total · over by 2:07"),
        (3.0, -93.0, "elapsed 0:03 total · over by 1:33"),  # the end had passed before the beginning
        (None, -93.0, "elapsed –:–– total · over by 1:33"),
    ],
)
def test_once_the_time_is_over_one_line_says_what_was_planned_and_what_it_took(
    total: float | None, left: float, line: str
) -> None:
    clocks = Clocks("23:57:01", total, 10.0, left)
    large = large_clock(clocks)
    assert plain_text([large.beside[0]]) == line
    assert plain_text([[large.time]]) == f"over by {line.rpartition(' ')[2]}"
    assert line.partition(" · ")[0] in plain_text([clock_lines(clocks)[0]])


def test_over_a_private_page_stands_what_the_room_sees_and_the_time_that_is_left() -> None:
    status = unseen_status(LIVE._replace(sees="14"), Clocks("23:57:01", 6.0, 6.0, 1194.0))
    assert plain_text([status.left]) == "UNSEEN · the room sees 14"
    assert plain_text([status.right]) == "19:54 left"
    assert status.is_alarm
    unseen = unseen_status(LIVE._replace(sees="14", screens=0), Clocks("23:57:01", 6.0, 6.0, 1194.0))
    assert plain_text([unseen.left]) == "UNSEEN · NO SCREEN"


def test_a_gap_of_a_whole_brief_is_told_with_the_claims_of_the_step() -> None:
    catalogue = alder()
    show = show_of(catalogue)
    claims = {claim for gap in catalogue.gaps.values() for claim in gap.scope.claims}
    step = next(
        step for step in show.deck.steps if claims & {ref.id for ref in step.items if ref.kind == ItemKind.CLAIM}
    )
    page = presenter_view.notes_page(catalogue, show, step, None, key="p")
    assert any(f"! {gap.text}" in text_of(page) for gap in catalogue.gaps.values())


def test_a_vast_console_looks_further_ahead_and_has_what_the_parties_hold() -> None:
    catalogue = alder()
    show = show_of(catalogue, (80, 21))
    spot = show.beginning(show.deck.step(Spot("claim/no-harm")))
    vast = presenter_view.outlook_on(200, 60)
    usual = presenter_view.outlook_on(120, 36)
    assert len(presenter_view.next_page(show, spot, vast).page) > len(presenter_view.next_page(show, spot, usual).page)
    step = show.deck.step(spot)
    held = [position.summary for position in catalogue.links.positions_on(step.issue)]
    assert held
    for outlook, is_written in ((vast, True), (usual, False)):
        notes = text_of(presenter_view.notes_page(catalogue, show, step, None, key="p", outlook=outlook))
        assert [summary in notes for summary in held] == [is_written] * len(held)


def test_the_first_pane_has_the_dots_that_lines_of_the_room_end_without() -> None:
    catalogue = alder()
    for columns in range(40, 130, 3):
        show = show_of(catalogue, (columns, 21))
        page = presenter_view.room_page(
            [presenter_view.shown_step(show, Spot("title", 1000))], is_dark=False, ending="Esc"
        )
        facts = next(line for line in text_of(page.page).splitlines() if "as of" in line).replace("\u00a0", " ")
        assert facts.count(" · ") == 3, columns


@pytest.mark.parametrize("width", [24, 30, 36, 42, 60])
def test_the_console_parts_no_date_and_no_number_from_what_it_counts(width: int) -> None:
    brief = read_file(paths.bundled("briefs") / "nato-china-russia.yaml").brief
    assert brief is not None
    made = Links(brief)
    show = Slideshow(made, deck(made), Screen(120, 33, BLOCKS))
    lines = [
        line
        for step in show.deck.steps
        for line in plain_text(lay_out(presenter_view.own_page(show, show.whole(step)).page.page, width)).splitlines()
    ]
    assert sum("Jul 2024" in line for line in lines) > 10
    assert [line for line in lines if re.search(r"(?<![\w¶])\d{1,2} *$| (Jan|Feb|Mar|Apr|May|Jul) *$", line)] == []
