"""Every theme, no colours, sixteen colours, and no screen at all: what is selected and what is linked is seen in each."""

import pytest

from briefing import paths
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief
from briefing.library.reading.theme_file import read_themes
from briefing.output.pages.catalogue import Catalogue
from tests.terminal.main_brief import MAIN, PANES, beginning, claims, is_marked
from tests.terminal.terminal import CellStyle, Start, Terminal

THEMES, _ = read_themes(paths.bundled("themes"))
OWN_COLOURS = [name for name, theme in THEMES.items() if not theme.ansi]
BASIC = {*range(30, 38), *range(40, 48), *range(90, 98), *range(100, 108)}
NEUTRAL = {0, 1, 2, 3, 4, 5, 7, 9, 22, 23, 24, 25, 27, 29, 39, 49}
"""Style parameters that set no colour: the reset, weights and lines, and the terminal's own two colours."""


@pytest.mark.parametrize("theme", OWN_COLOURS)
def test_cursor_linked_and_dimmed_items_have_the_colours_of_the_theme_asked_for(
    start: Start, brief: Brief, theme: str
) -> None:
    colours = THEMES[theme].colours
    terminal = start("open", MAIN, "--theme", theme)
    linked, other = wait_for_links(terminal, brief)
    cursor = only_style(terminal, claims(brief)[0].text)
    assert cursor.background == in_hexadecimal(colours.cursor)
    assert only_style(terminal, linked).background == in_hexadecimal(colours.background)
    assert only_style(terminal, linked).colour == in_hexadecimal(colours.text)
    assert only_style(terminal, other).colour == in_hexadecimal(colours.dimmed)


def test_the_terminal_s_own_colours_mark_the_cursor_by_turning_them_round(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN, "--theme", "terminal")
    wait_for_links(terminal, brief)
    assert only_style(terminal, claims(brief)[0].text).reversed
    assert not only_style(terminal, claims(brief)[1].text).reversed


def test_the_next_theme_repaints_everything(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN)
    wait_for_links(terminal, brief)
    for _ in THEMES:
        before = terminal.styles_of(beginning(claims(brief)[1].text))
        terminal.press("T")
        terminal.wait_until(
            lambda terminal, before=before: terminal.styles_of(beginning(claims(brief)[1].text)) != before,  # type: ignore[misc]
            "changed its colours",
        )


def test_a_theme_that_there_is_not_is_named_with_those_that_there_are(start: Start) -> None:
    terminal = start("open", MAIN, "--theme", "drak")
    terminal.wait_for(*PANES)
    terminal.wait_for_words('there is no theme "drak"')


def test_no_colour_is_sent_where_no_color_asks_for_none(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN, environment={"NO_COLOR": "1"})
    wait_for_links(terminal, brief)
    terminal.press("?")
    terminal.wait_for("Keys · Dashboard")
    terminal.press("T")
    terminal.wait_for("Theme: ")
    terminal.press("q")
    assert terminal.end() == 0
    assert colours_sent(terminal) == set()


def test_the_cursor_is_seen_and_every_text_can_be_read_without_colours(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN, environment={"NO_COLOR": "1"})
    linked, other = wait_for_links(terminal, brief)
    first, second = claims(brief)[:2]
    assert only_style(terminal, first.text).reversed != only_style(terminal, second.text).reversed
    for text in (first.text, second.text, linked, other):
        style = only_style(terminal, text)
        assert style.colour != style.background or style.colour == "default"


def test_a_terminal_of_sixteen_colours_is_sent_those_alone(start: Start, brief: Brief) -> None:
    terminal = start("open", MAIN, environment={"TERM": "xterm", "COLORTERM": None})
    wait_for_links(terminal, brief)
    terminal.press("s")
    terminal.wait_for("Sources")
    terminal.press("q")
    assert terminal.end() == 0
    assert colours_sent(terminal)
    assert colours_sent(terminal) <= BASIC


@pytest.mark.parametrize("theme", OWN_COLOURS)
def test_a_theme_asked_for_can_be_read_in_sixteen_colours(start: Start, brief: Brief, theme: str) -> None:
    terminal = start("open", MAIN, "--theme", theme, environment={"TERM": "xterm", "COLORTERM": None})
    linked, other = wait_for_links(terminal, brief)
    for text in (claims(brief)[0].text, claims(brief)[1].text, linked, other):
        style = only_style(terminal, text)
        assert style.colour != style.background


@pytest.mark.parametrize("term", ["dumb", None])
def test_a_terminal_that_can_only_print_gets_the_text(start: Start, brief: Brief, term: str | None) -> None:
    terminal = start("open", MAIN, environment={"TERM": term}, size=(100, 2000))
    assert terminal.end() == 0
    assert b"\x1b" not in terminal.raw
    for text in (brief.title, claims(brief)[0].text, brief.questions[-1].text):
        assert text in terminal.words


def wait_for_links(terminal: Terminal, brief: Brief) -> tuple[str, str]:
    """Wait until the dashboard stands with its first claim selected; return a question linked to it, and one that is not."""
    questions = {Ref(ItemKind.QUESTION, question.id): question.text for question in brief.questions[:8]}
    belonging = Catalogue(brief, MAIN).belonging(Ref(ItemKind.CLAIM, claims(brief)[0].id), questions)
    linked = next(text for ref, text in questions.items() if ref in belonging)
    other = next(text for ref, text in questions.items() if ref not in belonging)
    terminal.wait_for(*PANES, "keys")
    terminal.wait_until(
        lambda terminal: (
            is_marked(terminal, claims(brief)[0].text)
            and is_marked(terminal, linked)
            and not is_marked(terminal, other)
        )
    )
    return linked, other


def only_style(terminal: Terminal, text: str) -> CellStyle:
    """Return how the beginning of a text is painted, all of it alike."""
    (style,) = terminal.styles_of(beginning(text))
    return style


def in_hexadecimal(colour: str) -> str:
    """Return a theme's colour as a screen gives it."""
    return colour.removeprefix("#").lower()


def colours_sent(terminal: Terminal) -> set[int]:
    """Return the style parameters sent that set a colour; 38 and 48 stand for all that follows them."""
    sent: set[int] = set()
    for style in terminal.styles:
        for parameter in style.replace(b":", b";").split(b";"):
            number = int(parameter or 0)
            sent |= {number} - NEUTRAL
            if number in (38, 48):
                break
    return sent
