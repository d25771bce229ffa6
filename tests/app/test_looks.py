"""Looks: contrast of every text on everything it stands on, themes of one's own, few colours, none."""

import itertools
from pathlib import Path

import pytest
from textual.widgets import Input

from briefing import paths
from briefing.app.theme import BACKGROUNDS, INKS, OWN_STATES, ROLE_COLOURS, TERMINAL, Palette, State, ink_in
from briefing.brief.vocabulary import Hue, Marking
from briefing.cli.commands.open_app import themes_and_problems
from briefing.config import Config, Rebinding, read_config
from briefing.library.reading.theme_file import ThemeFile, read_themes
from briefing.output.layout.blocks import Speaker
from tests.app.conftest import MakeApp
from tests.app.contrasts import AA, AAA, LINES, PROBLEMS, THEMES
from tests.app.screen_texts import app_of, dashboard, pane, screen_text, settled
from tests.colours import contrast

COLOURED = sorted(name for name, theme in THEMES.items() if not theme.ansi)


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_five_themes_and_the_terminals_own_are_there_and_sound() -> None:
    assert PROBLEMS == []
    assert set(THEMES) == {"dark", "light", "high-contrast", "colour-blind", "monochrome", "terminal"}


@pytest.mark.parametrize("name", COLOURED)
def test_every_text_meets_wcag_on_every_background_it_stands_on(name: str) -> None:
    colours = THEMES[name].colours
    least = AAA if name == "high-contrast" else AA
    pairs = {(ink, BACKGROUNDS[state]) for ink in INKS for state in BACKGROUNDS if state != "dimmed"}
    poor = {
        f"{ink} on {ground}": round(ratio, 2)
        for ink, ground in sorted({*pairs, ("dimmed", BACKGROUNDS["dimmed"])})
        if (ratio := contrast(getattr(colours, ink), getattr(colours, ground))) < least
    }
    assert poor == {}


@pytest.mark.parametrize("name", COLOURED)
def test_the_cursor_the_links_and_the_frames_can_be_seen(name: str) -> None:
    colours = THEMES[name].colours
    assert contrast(colours.focus, colours.background) >= LINES
    assert contrast(colours.focus, colours.cursor) >= LINES
    assert contrast(colours.link, colours.background) >= LINES
    assert contrast(colours.border, colours.background) >= LINES


@pytest.mark.parametrize("name", COLOURED)
def test_what_is_painted_is_what_the_contrast_test_measures(name: str) -> None:
    palette, colours = Palette(THEMES[name]), THEMES[name].colours
    speakers = [Speaker(hue, "n") for hue in (*Hue, None)]
    for role, asked in itertools.product((*ROLE_COLOURS, *speakers), BACKGROUNDS):
        state = OWN_STATES.get(role, asked)
        style = palette.style(role, asked)
        assert style.color is not None
        assert style.bgcolor is not None
        ink, ground = "dimmed" if state == "dimmed" else ink_in(role, state), BACKGROUNDS[state]
        if role == "hit" and state != "dimmed":
            ink, ground = "background", "key"  # their contrast is that of a key on the background
        assert style.color.name == getattr(colours, ink)
        assert style.bgcolor.name == getattr(colours, ground)


@pytest.mark.parametrize("name", sorted(THEMES))
@pytest.mark.parametrize("state", ["plain", "cursor", "blurred"])
def test_a_word_that_was_looked_up_is_no_difference_of_renderings(name: str, state: State) -> None:
    palette = Palette(THEMES[name])
    hit, differs, text = (palette.style(role, state) for role in ("hit", "differs", "text"))
    grounds = [(style.bgcolor, bool(style.reverse)) for style in (hit, differs, text)]
    assert grounds[0] != grounds[1] == grounds[2]
    assert differs.underline


def test_the_markings_are_legible_on_black() -> None:
    for marking in Marking:
        assert contrast(marking.colour, "#000000") >= AA


def test_in_monochrome_no_colour_is_left() -> None:
    colours = THEMES["monochrome"].colours
    for name in colours.__struct_fields__:
        value = getattr(colours, name)
        assert value[1:3] == value[3:5] == value[5:7]


@pytest.mark.parametrize("name", sorted(THEMES))
async def test_cursor_links_and_the_rest_are_told_apart_in_every_theme(make_app: MakeApp, name: str) -> None:
    async with make_app(theme=name).run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        claims, positions = pane(pilot, "claims"), pane(pilot, "positions")
        assert claims.render_line(1).text.startswith("▌")
        assert positions.render_line(3).text.startswith("▌")
        styles = set()
        for view, line in ((claims, 1), (positions, 3), (positions, 14)):
            segment = list(view.render_line(line))[1]
            assert segment.style is not None
            styles.add(segment.style.without_color if THEMES[name].ansi else segment.style)
        assert len(styles) == 3


async def test_the_theme_key_steps_through_all_themes_and_keeps_the_place(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("down")
        before = dashboard(pilot).selected
        texts = []
        for _ in THEMES:
            await pilot.press("T")
            await pilot.pause()
            texts.append(pilot.app.theme)
        assert sorted(texts) == sorted(THEMES)
        assert dashboard(pilot).selected == before


async def test_another_theme_paints_the_lists(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        app_of(pilot).choose_theme("light")
        await pilot.pause()
        segment = list(pane(pilot, "claims").render_line(0))[1]  # a heading: the selected claim has the cursor's ground
        assert segment.style is not None
        assert segment.style.bgcolor is not None
        assert segment.style.bgcolor.name == THEMES["light"].colours.background


async def test_a_list_that_another_screen_covers_follows_the_theme(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        claims = pane(pilot, "claims")
        await pilot.press("question_mark")
        assert pilot.app.screen is not claims.screen
        app_of(pilot).choose_theme("light")
        await pilot.pause()
        await pilot.press("escape")
        colours = {
            segment.style.bgcolor.name for segment in claims.render_line(0) if segment.style and segment.style.bgcolor
        }
        assert colours == {THEMES["light"].colours.background}


def test_few_colours_or_none_choose_the_terminals_own(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert make_app().theme == TERMINAL
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "xterm")
    assert make_app().theme == TERMINAL
    assert make_app(theme="light").theme == "light"


def _own_theme(folder: Path, name: str, **changes: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    text = (paths.bundled("themes") / "dark.yaml").read_text(encoding="utf-8").replace("name: dark", f"name: {name}")
    for key, value in changes.items():
        text = text.replace(f'  {key}: "', f'  {key}: "{value}" # "')
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_theme_of_ones_own_is_loaded(tmp_path: Path) -> None:
    _own_theme(tmp_path, "mine", text="#fefefe")
    themes, problems = read_themes(paths.bundled("themes"), tmp_path)
    assert problems == []
    assert themes["mine"].colours.text == "#fefefe"


@pytest.mark.parametrize("bad", ["red", "#12", "rgb(1,2,3)", "$primary", "[red]"])
def test_a_theme_with_a_bad_colour_is_reported_with_its_line_and_passed_over(tmp_path: Path, bad: str) -> None:
    path = _own_theme(tmp_path, "mine", text=bad)
    line = next(n for n, text in enumerate(path.read_text().splitlines(), 1) if text.startswith("  text:"))
    themes, problems = read_themes(paths.bundled("themes"), tmp_path)
    assert "mine" not in themes
    assert "dark" in themes
    assert [(problem.path, problem.line) for problem in problems] == [(str(path), line)]


async def test_a_bad_theme_is_told_and_the_program_opens(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_app()
    _own_theme(tmp_path / "XDG_CONFIG_HOME" / "briefing" / "themes", "mine", text="[red]")
    themes, config, problems = themes_and_problems()
    assert config == Config()
    app = make_app()
    app.add_startup_problems([str(problem) for problem in problems])
    async with app.run_test(size=(200, 36), notifications=True) as pilot:
        await pilot.pause()
        assert "mine.yaml" in screen_text(pilot)
        assert "[red]" in screen_text(pilot)
    assert isinstance(themes["dark"], ThemeFile)


def test_a_mistake_in_the_configuration_is_reported_with_its_line_and_the_rest_is_used(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("theme: light\nlines: many\n", encoding="utf-8")
    config, problems = read_config(path)
    assert config == Config(theme="light")
    assert [(problem.line, problem.column) for problem in problems] == [(2, 8)]


async def test_an_unknown_theme_is_said(make_app: MakeApp) -> None:
    async with make_app(theme="drak").run_test(size=(200, 36), notifications=True) as pilot:
        await pilot.pause()
        assert 'there is no theme "drak"; did you mean "dark"?' in screen_text(pilot)


async def test_what_the_configuration_names_and_there_is_not_is_said_with_its_line(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = tmp_path / "briefing" / "config.yaml"
    path.parent.mkdir()
    path.write_text("lines: 3\ntheme: drak\nkeys:\n  - {command: zom, keys: x}\n", encoding="utf-8")
    config, problems = read_config()
    assert problems == []
    async with make_app(config=config).run_test(size=(200, 36), notifications=True) as pilot:
        await pilot.pause()
        said = " ".join(app_of(pilot)._startup_problems)
    assert f'{path}:2:8: there is no theme "drak"; did you mean "dark"?' in said
    assert f'{path}:4:15: no command is called "zom"; did you mean "zoom"?' in said
    async with make_app(config=config, theme="lihgt").run_test(size=(200, 36), notifications=True) as pilot:
        said = " ".join(app_of(pilot)._startup_problems)
    assert 'there is no theme "lihgt"' in said and ":2:8: there is no theme" not in said


async def test_keys_can_be_bound_anew_and_the_help_shows_them(make_app: MakeApp) -> None:
    config = Config(
        keys=(Rebinding(command="zoom", keys="w"), Rebinding(command="zom", keys="x")), theme="light", lines=2
    )
    async with make_app(config=config).run_test(size=(200, 60), notifications=True) as pilot:
        await pilot.pause()
        assert 'no command is called "zom"; did you mean "zoom"?' in screen_text(pilot)
        await pilot.press("w")
        assert dashboard(pilot).has_class("-zoomed")
        await pilot.press("z", "question_mark")
        await pilot.pause()
        line = next(line for line in screen_text(pilot).splitlines() if "the whole screen" in line)
        assert line.split()[1] == "w"
    assert app_of(pilot).theme == "light"


@pytest.mark.parametrize("theme", ["dark", TERMINAL])
async def test_where_one_types_is_seen_in_every_line(make_app: MakeApp, theme: str) -> None:
    async with make_app(theme=theme).run_test(size=(80, 24)) as pilot:
        for keys in (["slash"], ["escape", "ctrl+p"], ["escape", "f5"]):
            await pilot.press(*keys)
            await settled(pilot)
            if keys[-1] == "f5":
                await pilot.press("a")
                await pilot.pause()
            cursor = pilot.app.screen.query_one(Input).get_component_rich_style("input--cursor")
            assert cursor.color is not None and cursor.bgcolor is not None
            assert cursor.reverse if theme == TERMINAL else cursor.bgcolor.name == THEMES[theme].colours.text


@pytest.mark.parametrize("name", sorted(set(THEMES) - {TERMINAL}))
def test_the_marking_stands_apart_from_the_bar_that_it_stands_on(name: str) -> None:
    assert contrast("#000000", THEMES[name].colours.bar) > contrast("#000000", "#111111")
