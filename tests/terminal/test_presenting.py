"""Presenting for real: the room's screen and the presenter's console, each in a terminal of its own."""

import signal
from pathlib import Path

import pytest

from tests.drawn_words import has_in_large_letters
from tests.terminal.main_brief import MAIN
from tests.terminal.rooms import TEXT, Room, at
from tests.terminal.terminal import Start, Terminal

SECOND = "The parties"
SUPPLIES = "In dispute: China supplies Russia with what it builds its weapons from."


@pytest.fixture
def room(runtime: Path, start: Start, tmp_path: Path) -> Room:
    """A room in which a brief can be presented."""
    return Room(start, runtime, tmp_path / "home")


def test_console_and_screen_follow_each_other(room: Room) -> None:
    screen, console = room.screen(), room.console()
    console.wait_for("live · ")
    console.press("Down")
    at(2, screen)
    screen.press("Down")
    at(3, console)


def test_a_console_that_comes_late_is_where_the_room_is(room: Room) -> None:
    screen = room.screen()
    screen.press("Down", "Down", "Down")
    at("3.1", screen)
    at("3.1", room.console())


def test_the_console_can_be_first(room: Room) -> None:
    console = room.console(MAIN)
    console.wait_for("NO SCREEN")
    console.press("Down")
    at(2, console)
    at(2, room.screen())
    console.wait_for("live · ")


def test_a_frozen_screen_stays_while_the_presenter_goes_on(room: Room) -> None:
    screen, console = room.screen(), room.console()
    console.press("f")
    console.wait_for("FROZEN  the room sees step 1")
    console.press("Down", "Down")
    console.wait_for("you stand on step 3")
    assert "step 1 of 16" in screen.rows[0]
    console.press("f")
    at(3, screen)


def test_a_blackout_empties_the_screen_and_any_move_lights_it(room: Room) -> None:
    screen, console = room.screen(), room.console()
    console.press("b")
    console.wait_for("BLACKOUT")
    screen.wait_until(lambda t: not t.text.strip(), "an empty screen")
    console.press("Right")
    screen.wait_for("part 2 of ")


def test_what_is_looked_up_in_private_can_be_shown_to_the_room(room: Room) -> None:
    screen, console = room.screen(), room.console()
    console.press("/")
    console.wait_for("How to look up")
    console.press(*"dual us")
    console.wait_for("strictly control the export of dual-use items")
    assert not screen.shows(SUPPLIES)
    console.press("F6")
    screen.wait_until(lambda t: t.shows(SUPPLIES), "what was looked up")
    console.wait_for("SHOWN ON REQUEST")
    console.press("Esc")
    screen.wait_until(lambda t: not t.shows(SUPPLIES), "the step again")
    console.wait_for("live")


def test_a_console_that_is_killed_comes_back_and_the_room_notices_nothing(room: Room) -> None:
    screen, console = room.screen(), room.console()
    console.press("Down")
    at(2, screen)
    console.signal(signal.SIGKILL)
    screen.press("Down")
    at(3, screen)
    at(3, room.console())


def test_a_screen_that_is_killed_comes_back_where_it_was(room: Room) -> None:
    screen, console = room.screen(), room.console()
    console.press("Down")
    at(2, screen)
    screen.signal(signal.SIGKILL)
    console.wait_for("NO SCREEN")
    console.press("Down")
    at(3, console)
    again = room.screen()
    at(3, again)
    console.wait_for("live · ")


def test_several_screens_show_what_fits_the_smallest(room: Room) -> None:
    large = room.screen(size=(200, 60))
    small = room.screen("--join", size=(80, 24))
    large.press("Down")
    at(2, small)
    large.wait_until(lambda t: sheet_of(t) == sheet_of(small) != [], "fitted the smallest")
    small.press("Down")
    at(3, large)


def sheet_of(terminal: Terminal) -> list[str]:
    """Return the rows of a screen's sheet, wherever it stands."""
    return [row.strip() for row in terminal.rows[1:-1] if row.strip(" ┈━─")]


def test_two_presentations_of_one_brief_are_apart(room: Room) -> None:
    first, second = room.screen(), room.screen()
    first.press("Down")
    at(2, first)
    second.press("Down", "Down")
    at(3, second)
    assert "step 2 of 16" in first.rows[0]


def test_a_question_from_the_room_is_on_disk_before_the_screen_says_so(room: Room) -> None:
    screen, console = room.screen(), room.console()
    console.press("Down", "a")
    console.wait_for("Question from the room:")
    console.press(*"Who pays?", "Enter")
    console.wait_for("Recorded as question 1")
    asked = [line for line in room.lines() if line["what"] == "asked"]
    assert [line["words"] for line in asked] == ["Who pays?"]
    assert "Who pays?" not in screen.text
    console.wait_for("1 Who pays?")


def test_a_question_is_settled_with_words(room: Room) -> None:
    room.screen()
    console = room.console()
    console.press("a")
    console.wait_for("Question from the room:")
    console.press(*"Who pays?", "Enter")
    console.wait_for("Recorded as question 1")
    console.press("A")
    console.wait_for("Settle which question?")
    console.press("Enter")
    console.wait_for("a answered, d deferred")
    console.press("d", "Enter")
    console.wait_for("deferred, in words:")
    console.press(*"Next week.", "Enter")
    console.wait_for("Question 1 is deferred.")
    settled = [line for line in room.lines() if line["what"] == "settled"]
    assert [(line["how"], line["words"]) for line in settled] == [("deferred", "Next week.")]


def test_an_edited_brief_comes_through_at_the_same_step(room: Room, tmp_path: Path) -> None:
    copy = tmp_path / "copy.yaml"
    copy.write_text(TEXT, encoding="utf-8")
    screen = room.screen(str(copy))
    console = room.console()
    console.press("Down", "Down")
    at(3, screen)
    title = "China's part in the war"
    new = tmp_path / "new.yaml"
    new.write_text(TEXT.replace(f"title: {title}", "title: A share in the war"), encoding="utf-8")
    new.replace(copy)
    screen.wait_until(lambda t: "A share in the war" in t.rows[0], "the new title")
    at(3, screen)


@pytest.mark.parametrize("damage", ["", "title: [", None], ids=["emptied", "broken", "removed"])
def test_a_broken_brief_leaves_the_last_sound_one_and_tells_the_presenter(
    room: Room, tmp_path: Path, damage: str | None
) -> None:
    copy = tmp_path / "copy.yaml"
    copy.write_text(TEXT, encoding="utf-8")
    screen = room.screen(str(copy))
    console = room.console()
    if damage is None:
        copy.unlink()
    else:
        copy.write_text(damage, encoding="utf-8")
    console.wait_for("The last sound version stays")
    console.press("Down")
    at(2, screen)
    assert SECOND in screen.rows[0]
    assert "sound version" not in screen.text


def test_a_number_and_enter_lead_to_its_step(room: Room) -> None:
    screen = room.screen()
    screen.press("1", "2")
    screen.wait_until(lambda t: "go to step 12" in t.rows[0], "the number")
    screen.press("Enter")
    at(12, screen)


def test_leaving_shows_the_dashboard_at_what_was_shown_last(room: Room) -> None:
    screen = room.screen()
    screen.press("Down", "Down", "Down")
    at("3.1", screen)
    screen.press("Esc")
    screen.wait_for("1 Key claims")
    screen.wait_for("China has become decisive in enabling")


def test_the_countdown_begins_with_the_first_move(room: Room) -> None:
    room.screen()
    console = room.console("--minutes", "20")
    console.wait_until(lambda t: has_in_large_letters(t.text, "20:00") and "elapsed –:––" in t.text, "all of it")
    console.press("Down")
    console.wait_until(lambda t: has_in_large_letters(t.text, "left") and "of 20:00" in t.text, "the countdown")
    assert "elapsed –:––" not in console.text


def test_a_console_without_a_presentation_says_how_to_begin_one(room: Room, runtime: Path, start: Start) -> None:
    console = start("console", environment={"XDG_RUNTIME_DIR": str(runtime)})
    console.wait_for("no presentation is running; `briefing console BRIEF` begins one here")
    assert console.end() == 1
