"""The moves of a presentation, and what the room sees of them."""

import pytest
from msgspec.structs import replace

from briefing.brief.deck import Spot
from briefing.room.live.stage import (
    Shown,
    Stage,
    darkened,
    deadline,
    frozen,
    kept,
    lit,
    moved,
    pushed,
    shown,
    taken_back,
    thawed,
    turned,
)

TITLE, PARTIES, LATER = Spot("title"), Spot("parties"), Spot("parties", 1)
BEGUN = Stage(brief="port-alder", path="/briefs/port-alder.yaml", at=TITLE)


def test_the_room_sees_where_the_presenter_stands() -> None:
    assert shown(BEGUN) == Shown(TITLE, None, False)
    assert shown(moved(BEGUN, PARTIES, now=5)) == Shown(PARTIES, None, False)


def test_the_clocks_begin_with_the_first_move() -> None:
    assert (BEGUN.started, BEGUN.stepped) == (None, None)
    stage = moved(BEGUN, PARTIES, now=5)
    assert (stage.started, stage.stepped) == (5, 5)
    stage = moved(stage, TITLE, now=9)
    assert (stage.started, stage.stepped) == (5, 9)


def test_the_clock_of_a_step_goes_on_from_part_to_part() -> None:
    stage = moved(moved(BEGUN, PARTIES, now=5), LATER, now=9)
    assert (stage.started, stage.stepped) == (5, 5)


def test_a_first_move_within_the_first_step_begins_both_clocks() -> None:
    stage = moved(BEGUN, Spot("title", 1), now=5)
    assert (stage.started, stage.stepped) == (5, 5)


def test_a_move_that_leads_nowhere_begins_no_clock() -> None:
    assert moved(BEGUN, TITLE, now=5) == BEGUN


def test_freezing_holds_what_the_room_sees_until_it_is_thawed() -> None:
    stage = moved(frozen(BEGUN), PARTIES, now=5)
    assert (shown(stage).spot, stage.at) == (TITLE, PARTIES)
    assert frozen(stage) == stage
    assert shown(thawed(stage)).spot == PARTIES


@pytest.mark.parametrize("hidden", [darkened, lambda stage: pushed(stage, "claim no-harm")])
def test_a_move_while_frozen_changes_nothing_of_what_the_room_sees(hidden: object) -> None:
    assert callable(hidden)
    stage = hidden(frozen(BEGUN))
    assert shown(moved(stage, PARTIES, now=5)) == shown(stage)


@pytest.mark.parametrize("spot", [PARTIES, TITLE])
def test_any_move_lights_a_dark_screen(spot: Spot) -> None:
    assert shown(darkened(BEGUN)).dark
    assert shown(moved(darkened(BEGUN), spot, now=5)) == Shown(spot, None, False)
    assert not shown(lit(darkened(BEGUN))).dark


def test_what_is_pushed_stands_over_the_step_until_it_is_taken_back() -> None:
    stage = pushed(BEGUN, "position port/site")
    assert shown(stage) == Shown(TITLE, "position port/site", False)
    assert taken_back(stage) == BEGUN


def test_a_move_takes_back_what_was_pushed() -> None:
    assert shown(moved(pushed(BEGUN, "claim no-harm"), PARTIES, now=5)) == Shown(PARTIES, None, False)


def test_pushing_shows_the_room_something_frozen_or_dark() -> None:
    assert shown(pushed(darkened(frozen(BEGUN)), "claim no-harm")) == Shown(TITLE, "claim no-harm", False)
    assert shown(taken_back(moved(pushed(frozen(BEGUN), "claim no-harm"), PARTIES, now=5))).spot == TITLE


def test_words_are_pushed_with_the_file_of_their_text_which_goes_with_them() -> None:
    stage = pushed(BEGUN, "passage claim/no-harm/herald/0", text="/sources/herald.txt")
    assert stage.pushed_text == "/sources/herald.txt"
    assert turned(stage, 500).pushed_text == "/sources/herald.txt"
    for after in (taken_back(stage), moved(stage, PARTIES, now=5), pushed(stage, "claim no-harm")):
        assert after.pushed_text == ""
    assert moved(frozen(stage), PARTIES, now=5).pushed_text == "/sources/herald.txt"


def test_what_is_pushed_begins_with_its_first_part() -> None:
    stage = turned(pushed(BEGUN, "position port/site"), 2000)
    assert stage.pushed_part == 2000
    assert pushed(stage, "claim no-harm").pushed_part == 0
    assert taken_back(stage) == BEGUN
    assert moved(stage, PARTIES, now=5).pushed_part == 0


def test_another_version_of_the_deck_moves_both_spots_and_no_clock() -> None:
    stage = moved(frozen(BEGUN), PARTIES, now=5)
    later = kept(stage, lambda spot: Spot(spot.step, 9))
    assert (later.at, later.held) == (Spot("parties", 9), Spot("title", 9))
    assert (later.started, later.stepped) == (5, 5)
    assert kept(BEGUN, lambda spot: spot) == BEGUN


def test_minutes_count_from_the_first_move_and_an_end_stands_by_itself() -> None:
    assert deadline(BEGUN) is None
    timed = replace(BEGUN, minutes=20)
    assert deadline(timed) is None
    assert deadline(timed, if_begun=50) == 1250
    assert deadline(moved(timed, PARTIES, now=60), if_begun=50) == 1260
    assert deadline(moved(timed, PARTIES, now=60)) == 1260
    assert deadline(replace(timed, ends=99)) == 99
