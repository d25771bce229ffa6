"""The dashboard of the main brief in a real terminal: readable at every size, its panes linked, every screen reached."""

import re
from base64 import b64decode
from pathlib import Path

import pytest

import briefing
from briefing import paths
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief
from briefing.output.pages.catalogue import Catalogue
from tests.terminal.main_brief import MAIN, PANES, beginning, claims, is_marked
from tests.terminal.terminal import Start, Terminal

SIZES = [(200, 60), (120, 36), (80, 24), (40, 12)]
TABS = ("1 Claims", "2 Positions", "3 Open", "Detail")


@pytest.mark.parametrize("size", SIZES[:3])
def test_three_panes_the_detail_the_title_and_the_marking_stand_on_the_screen(
    start: Start, brief: Brief, size: tuple[int, int]
) -> None:
    terminal = start("open", MAIN, size=size)
    terminal.wait_for(*PANES, brief.title, "? keys")
    terminal.wait_for_words("NATO alleges", claims(brief)[0].text)
    assert str(brief.marking) in terminal.rows[0]
    assert str(brief.marking) in terminal.rows[-1]


@pytest.mark.parametrize("size", SIZES[:2])
def test_panes_stand_side_by_side_where_there_is_room(start: Start, size: tuple[int, int]) -> None:
    terminal = start("open", MAIN, size=size)
    terminal.wait_for(*PANES)
    assert len({terminal.row_of(pane) for pane in PANES}) == 1


def test_panes_are_tabs_on_80_by_24_and_the_one_with_the_focus_is_open(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN, size=(80, 24))
    terminal.wait_for(*PANES)
    assert len({terminal.row_of(pane) for pane in PANES}) == 1
    terminal.press("3")
    terminal.wait_for(beginning(brief.questions[0].text), beginning(brief.questions[1].text))
    assert beginning(claims(brief)[1].text) not in terminal.text


def test_one_pane_at_a_time_stands_under_tabs_on_40_by_12(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN, size=(40, 12))
    terminal.wait_for(*TABS, beginning(claims(brief)[0].text))
    assert beginning(brief.questions[0].text) not in terminal.text
    terminal.press("3")
    terminal.wait_until(
        lambda terminal: (
            beginning(brief.questions[0].text) in terminal.text
            and beginning(claims(brief)[0].text) not in terminal.text
        )
    )
    terminal.press("Tab")
    terminal.wait_for(*TABS, "why")  # a question's page says why it matters


@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut_without_an_ellipsis(start: Start, size: tuple[int, int]) -> None:
    terminal = start("open", MAIN, size=size)
    terminal.wait_for("▌", "keys")
    for key in ("2", "3", "j", "1", "G"):
        terminal.press(key)
        terminal.wait_until(lambda terminal: not strange_words(terminal), f"showed whole words after {key}")


@pytest.mark.parametrize("size", SIZES)
def test_a_bar_marks_the_selected_item_and_moves_with_it(start: Start, brief: Brief, size: tuple[int, int]) -> None:
    first, second = claims(brief)[:2]
    terminal = start("open", MAIN, size=size)
    terminal.wait_until(lambda terminal: is_marked(terminal, first.text) and not is_marked(terminal, second.text))
    terminal.press("j")
    terminal.wait_until(lambda terminal: is_marked(terminal, second.text) and not is_marked(terminal, first.text))
    terminal.press("k")
    terminal.wait_until(lambda terminal: is_marked(terminal, first.text) and not is_marked(terminal, second.text))


@pytest.mark.parametrize("size", SIZES[:2])
def test_what_belongs_to_the_selected_claim_stands_out_and_the_rest_is_dimmed(
    start: Start, brief: Brief, size: tuple[int, int]
) -> None:
    selected = Ref(ItemKind.CLAIM, claims(brief)[0].id)
    questions = {Ref(ItemKind.QUESTION, question.id): question.text for question in brief.questions[:8]}
    belonging = Catalogue(brief, MAIN).belonging(selected, questions)
    linked = [text for ref, text in questions.items() if ref in belonging]
    others = [text for ref, text in questions.items() if ref not in belonging]
    terminal = start("open", MAIN, size=size)
    terminal.wait_until(
        lambda terminal: (
            all(f"▌? {beginning(text)}" in terminal.text for text in linked)
            and not any(f"▌? {beginning(text)}" in terminal.text for text in others)
        )
    )
    assert not terminal.styles_of(beginning(linked[0])) & terminal.styles_of(beginning(others[0]))


def test_moving_in_one_pane_moves_the_other_two(start: Start, brief: Brief) -> None:
    last = claims(brief)[-1]
    position = next(position for position in brief.positions if position.issue == last.issue)
    terminal = start("open", MAIN, size=(200, 60))
    terminal.wait_for(*PANES, "linked")
    terminal.press("G")
    terminal.wait_until(lambda terminal: is_marked(terminal, last.text) and is_marked(terminal, position.summary))
    terminal.press("2")
    terminal.wait_for("2 Positions by issue ━")
    terminal.press("Home")
    first = next(position for position in brief.positions if position.issue == brief.issues[0].id)
    terminal.wait_until(
        lambda terminal: is_marked(terminal, first.summary) and is_marked(terminal, claims(brief)[0].text),
        "brought the first claim back into sight",
    )


def test_keys_that_come_in_one_burst_all_count(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN, size=(200, 60))
    terminal.wait_for(*PANES, "linked")
    terminal.press("3", "j", "j", "Enter")
    terminal.wait_until(lambda terminal: PANES[0] not in terminal.text, "opened an item")
    terminal.wait_for("why")
    terminal.wait_until(lambda terminal: terminal.shows(brief.questions[2].text))


def test_positions_turn_over_from_issue_to_party_and_back(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for("by issue")
    terminal.press("v")
    terminal.wait_for("2 Positions by party", brief.parties[0].name)
    terminal.press("v")
    terminal.wait_for("2 Positions by issue")


@pytest.mark.parametrize("size", SIZES)
def test_enter_opens_the_selected_item_whole_and_esc_leads_back(
    start: Start, brief: Brief, size: tuple[int, int]
) -> None:
    first, second = claims(brief)[:2]
    terminal = start("open", MAIN, size=size)
    terminal.wait_until(lambda terminal: is_marked(terminal, first.text))
    terminal.press("j")
    terminal.wait_until(lambda terminal: is_marked(terminal, second.text))
    terminal.press("Enter")
    terminal.wait_until(
        lambda terminal: terminal.shows(second.text) and beginning(first.text) not in terminal.text,
        "showed the second claim whole",
    )
    terminal.press("Esc")
    terminal.wait_until(lambda terminal: is_marked(terminal, second.text) and beginning(first.text) in terminal.text)


def test_what_is_opened_from_a_zoomed_pane_is_what_was_selected_there(start: Start, brief: Brief) -> None:
    first, second = claims(brief)[:2]
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    terminal.press("z")
    terminal.wait_until(lambda terminal: PANES[0] in terminal.text and PANES[1] not in terminal.text)
    terminal.press("j")
    terminal.wait_until(lambda terminal: is_marked(terminal, second.text))
    terminal.press("Enter")
    terminal.wait_until(lambda terminal: PANES[0] not in terminal.text, "opened the claim")
    terminal.wait_until(lambda terminal: terminal.shows(second.text))
    assert not terminal.shows(first.text)


def test_zoom_gives_a_pane_the_whole_screen_and_back(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    terminal.press("3", "z")
    terminal.wait_until(
        lambda terminal: PANES[2] in terminal.text and PANES[0] not in terminal.text and PANES[1] not in terminal.text
    )
    terminal.press("z")
    terminal.wait_for(*PANES, beginning(claims(brief)[0].text))


def test_sources_show_what_rests_on_each_and_esc_leads_back(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN, size=(200, 60))
    terminal.wait_for(*PANES)
    terminal.press("s")
    terminal.wait_for("Sources", *(beginning(source.title) for source in brief.sources))
    terminal.press("j")
    terminal.wait_for("publisher not named")
    terminal.press("Esc")
    terminal.wait_for(*PANES)


def test_the_timeline_shows_the_dated_events_and_a_claim_in_it_leads_to_the_dashboard(
    start: Start, brief: Brief
) -> None:
    terminal = start("open", MAIN, size=(200, 60))
    terminal.wait_for(*PANES)
    terminal.press("t")
    terminal.wait_for("Timeline", beginning(min(brief.timeline, key=lambda event: event.date).text))
    dated = max(claim.date for claim in brief.claims if claim.date)
    last = [claim for claim in brief.claims if claim.date == dated][-1]
    terminal.press("G")
    terminal.wait_for(beginning(last.text))
    terminal.press("Enter")
    terminal.wait_for(*PANES)
    terminal.wait_until(lambda terminal: is_marked(terminal, last.text))


def test_help_shows_the_keys_of_where_you_stand(start: Start) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    terminal.press("?")
    terminal.wait_for("Keys · Dashboard", "Moving", "Signs")
    terminal.press("Esc")
    terminal.wait_for(*PANES)


def test_a_click_selects_an_item_and_its_pane(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES, beginning(brief.questions[1].text))
    terminal.click(beginning(brief.questions[1].text))
    terminal.wait_until(lambda terminal: is_marked(terminal, brief.questions[1].text))
    terminal.wait_for_words("open question", "settled by")
    terminal.click(
        beginning(brief.questions[2].text), times=2
    )  # another place: a third click in one is no second click
    terminal.wait_until(lambda terminal: "settled by" in terminal.text and PANES[0] not in terminal.text)


def test_copying_puts_the_words_with_their_citation_on_the_clipboard(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    terminal.press("y")
    terminal.wait_until(lambda terminal: len(terminal.clipboard) == 1, "sent OSC 52")
    copied = b64decode(terminal.clipboard[0]).decode()
    assert str(claims(brief)[0].evidence[0].quote) in copied
    assert str(brief.marking) in copied
    assert "¶" in copied


def strange_words(terminal: Terminal) -> set[str]:
    """Return the words on the screen that are neither the brief's nor the program's; one before an ellipsis may be cut."""
    shown = set(re.findall(r"(?<!\w)[^\W\d_]+(?!\w|…)", terminal.text))
    return shown - KNOWN


def known_words() -> set[str]:
    """Return every word of the main brief's file and of the program's source."""
    files = [paths.bundled("briefs") / f"{MAIN}.yaml", *Path(briefing.__file__).parent.rglob("*.py")]
    return {word for file in files for word in re.findall(r"[^\W\d_]+", file.read_text(encoding="utf-8"))}


KNOWN = known_words()
