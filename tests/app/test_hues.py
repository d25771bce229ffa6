"""Hue says who speaks: six hues that everybody can tell apart, in every theme; a sign where there are none."""

import itertools

import pytest

from briefing import paths
from briefing.app.content import painted
from briefing.app.theme import Palette
from briefing.brief.vocabulary import Hue, Marking
from briefing.library.reading.theme_file import read_themes
from briefing.output.layout.blocks import BAR, Block, Speaker, wrap
from tests import colours
from tests.app.conftest import MakeApp
from tests.app.screen_texts import pane, screen_text, settled
from tests.drawn_words import rows_in_large_letters, rows_in_middle_letters

THEMES, _ = read_themes(paths.bundled("themes"))
WITH_HUES = sorted(name for name, theme in THEMES.items() if theme.has_hues)
WITHOUT = sorted(set(THEMES) - set(WITH_HUES))


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0011), 7.2195),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((50.0, 2.5, 0.0), (50.0, 3.1736, 0.5854), 1.0),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_differences_are_those_of_the_published_table(
    one: colours.Triple, other: colours.Triple, difference: float
) -> None:
    assert colours.ciede2000(one, other) == pytest.approx(difference, abs=0.0001)


@pytest.mark.parametrize("deficiency", colours.DEFICIENCIES)
def test_greys_are_the_same_to_everybody(deficiency: str) -> None:
    assert colours.difference("#000000", "#808080", deficiency=deficiency) == pytest.approx(
        colours.difference("#000000", "#808080"), abs=0.1
    )


def test_all_themes_but_the_colourless_have_hues() -> None:
    assert WITH_HUES == ["colour-blind", "dark", "high-contrast", "light"]


@pytest.mark.parametrize(("deficiency", "least"), [(None, 20.0), *((name, 10.0) for name in colours.DEFICIENCIES)])
@pytest.mark.parametrize("theme", WITH_HUES)
def test_no_two_hues_are_alike_to_anybody(theme: str, deficiency: str | None, least: float) -> None:
    hues = {hue: getattr(THEMES[theme].colours, hue.value) for hue in Hue}
    alike = {
        f"{one} and {other}": round(apart, 1)
        for one, other in itertools.combinations(Hue, 2)
        if (apart := colours.difference(hues[one], hues[other], deficiency=deficiency)) < least
    }
    assert alike == {}


@pytest.mark.parametrize("theme", WITH_HUES)
def test_only_parties_have_a_hue_in_what_is_read_and_pressed(theme: str) -> None:
    inks = THEMES[theme].colours
    neutral = [
        colours.chroma(getattr(inks, ink)) for ink in ("text", "muted", "heading", "dimmed", "link", "focus", "key")
    ]
    assert max(neutral) < 16
    assert min(colours.chroma(getattr(inks, hue.value)) for hue in Hue) > 25


@pytest.mark.parametrize("theme", WITH_HUES)
@pytest.mark.parametrize("ink", ["text", "muted", "heading", "focus", "key"])
def test_a_hue_is_not_taken_for_neutral_ink(theme: str, ink: str) -> None:
    inks = THEMES[theme].colours
    assert min(colours.difference(getattr(inks, hue.value), getattr(inks, ink)) for hue in Hue) >= (
        20 if ink in ("text", "key") else 15
    )


@pytest.mark.parametrize("theme", [name for name in WITH_HUES if not THEMES[name].dark])
def test_on_white_the_hues_that_are_given_first_are_much_lighter_than_black_ink(theme: str) -> None:
    """Thin letters show little of their hue: dark brown is read as black. Of six that all can tell apart one must be dark."""
    inks = THEMES[theme].colours
    by_lightness = [colours.contrast(getattr(inks, hue.value), inks.text) for hue in Hue]
    assert min(by_lightness[:-1]) >= 2.5


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_a_partys_words_have_a_bar_in_its_hue_or_its_letter(theme: str) -> None:
    line = wrap(Block([("“clean sand”", "quote")], speaker=Speaker(Hue.TEAL, "p")), 40)[0]
    strip = painted(line, Palette(THEMES[theme]), "plain", 40)
    assert strip.text.rstrip() == ("p“clean sand”" if theme in WITHOUT else f"{BAR}“clean sand”")
    style = next(iter(strip)).style
    assert style is not None and style.color is not None
    assert style.color.name == THEMES[theme].colours.teal


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_a_party_without_a_hue_has_its_letter_in_every_theme(theme: str) -> None:
    segment = Palette(THEMES[theme]).segment(BAR, Speaker(None, "q"))
    assert segment.text == "q"


@pytest.mark.parametrize("marking", Marking)
@pytest.mark.parametrize("theme", sorted(THEMES))
def test_a_marking_has_its_own_colour_on_black_whatever_the_theme(theme: str, marking: Marking) -> None:
    style = Palette(THEMES[theme]).style(marking, "dimmed")
    assert style.color is not None and style.bgcolor is not None
    assert (style.color.name, style.bgcolor.name) == (marking.colour.lower(), "#000000")


async def test_without_colours_the_letter_stands_before_the_words(make_app: MakeApp) -> None:
    async with make_app(theme="terminal").run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert pane(pilot, "claims").has_focus
        assert any("“" in line and BAR not in line.partition("“")[0] for line in screen_text(pilot).splitlines())


@pytest.mark.parametrize(("theme", "has_sign"), [("terminal", True), ("monochrome", True), ("dark", False)])
async def test_without_colours_the_letter_stands_before_a_name_in_large_letters(
    make_app: MakeApp, theme: str, has_sign: bool
) -> None:
    async with make_app(theme=theme).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "c", "s")
        await pilot.pause()
        drawn = rows_in_large_letters("China")
        rows = [line for line in screen_text(pilot).splitlines() if any(row in line for row in drawn)]
        assert len(rows) == len(drawn)
        assert all(line.partition(row)[0].endswith("c") == has_sign for line, row in zip(rows, drawn, strict=True))


@pytest.mark.parametrize(("theme", "has_sign"), [("terminal", True), ("monochrome", True), ("dark", False)])
async def test_without_colours_the_room_sees_the_letter_before_who_speaks(
    make_app: MakeApp, theme: str, has_sign: bool
) -> None:
    async with make_app(theme=theme).run_test(size=(80, 24)) as pilot:
        await pilot.press("f5")
        await settled(pilot)
        await pilot.press("3", "enter", "j")
        await pilot.pause()
        lines, drawn = screen_text(pilot).splitlines(), rows_in_middle_letters("NATO")
        first = next(number for number, line in enumerate(lines) if drawn[0] in line)
        for line, row in zip(lines[first : first + len(drawn)], drawn, strict=True):
            assert ("n" in line.partition(row)[0]) == has_sign
