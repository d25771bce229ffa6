"""Theme files and the configuration: a bad one is told with its line and passed over."""

import errno
import os
from pathlib import Path

import pytest

from briefing import paths
from briefing.config import Config, Rebinding, read_audience, read_config
from briefing.errors import UsageError
from briefing.library.reading.theme_file import ThemeFile, read_theme, read_themes

DARK = (paths.bundled("themes") / "dark.yaml").read_text(encoding="utf-8")
TERMINAL = (paths.bundled("themes") / "terminal.yaml").read_text(encoding="utf-8")


def theme_of(folder: Path, text: str) -> tuple[ThemeFile | None, list[str]]:
    path = folder / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    theme, problems = read_theme(path)
    return theme, [str(problem).removeprefix(f"{path}:") for problem in problems]


def config_of(folder: Path, text: str) -> tuple[Config, list[str]]:
    path = folder / "config.yaml"
    path.write_text(text, encoding="utf-8")
    config, problems = read_config(path)
    return config, [str(problem).removeprefix(f"{path}:") for problem in problems]


def test_every_bundled_theme_is_sound_and_named_like_its_file() -> None:
    themes, problems = read_themes(paths.bundled("themes"))
    assert problems == []
    assert set(themes) == {path.stem for path in paths.bundled("themes").glob("*.yaml")}
    assert {"dark", "light", "high-contrast", "colour-blind", "monochrome"} <= set(themes)


def line_of(text: str, start: str) -> int:
    """Return the number of the line that begins so."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith(start))


@pytest.mark.parametrize("colour", ['"red-ish"', '"#12345"', '"#GGGGGG"', "bright_default", "rgb(1,2,3)", '"$accent"'])
def test_a_wrong_colour_is_told_with_its_line(tmp_path: Path, colour: str) -> None:
    line = line_of(DARK, "muted:")
    text = "\n".join(f"  muted: {colour}" if number == line else row for number, row in enumerate(DARK.splitlines(), 1))
    theme, problems = theme_of(tmp_path, text)
    assert theme is None
    assert problems == [f'{line}:10: expected a colour such as "#1c2430", found "{colour.strip(chr(34))}"; change it']


def test_a_colour_of_the_other_sort_is_told(tmp_path: Path) -> None:
    line = line_of(DARK, "muted:")
    named = DARK.replace(DARK.splitlines()[line - 1], "  muted: bright_blue")
    assert theme_of(tmp_path, named) == (
        None,
        [
            f'{line}:10: "bright_blue" is a colour of the terminal\'s own; write #rrggbb, or ansi: true for the whole theme'
        ],
    )
    line = line_of(TERMINAL, "muted:")
    mixed = TERMINAL.replace(TERMINAL.splitlines()[line - 1], '  muted: "#ffffff"')
    theme, problems = theme_of(tmp_path, mixed)
    assert theme is None
    assert problems == [f'{line}:10: "#ffffff" is no colour of the terminal\'s own; write a name such as bright_blue']


def test_a_missing_and_an_unknown_colour_are_told(tmp_path: Path) -> None:
    theme, problems = theme_of(tmp_path, DARK.replace("  muted:", "  mutted:"))
    assert theme is None
    assert [problem.split(": ", 1)[1] for problem in problems] == [
        'the key "muted" is missing; add it',
        'unknown key "mutted"; did you mean "muted"?',
    ]


@pytest.mark.parametrize("text", ["", "# nothing\n"])
def test_an_empty_theme_is_told(tmp_path: Path, text: str) -> None:
    assert theme_of(tmp_path, text) == (None, ["1:1: the file is empty; copy a theme to begin with"])


def test_a_bad_theme_is_passed_over_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("name: [", encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "mine.yaml").write_text(DARK.replace("name: dark", "name: mine"), encoding="utf-8")
    themes, problems = read_themes(tmp_path)
    assert list(themes) == ["mine"]
    assert [Path(problem.path).name for problem in problems] == ["bad.yaml", "folder.yaml"]


def test_ones_own_theme_takes_the_place_of_a_bundled_one_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(DARK.replace("dark: true", "dark: false"), encoding="utf-8")
    themes, _ = read_themes(paths.bundled("themes"), tmp_path)
    assert not themes["dark"].dark


@pytest.mark.parametrize("name", ["gone", "a" * 5000])
def test_a_folder_of_themes_need_not_be_there(tmp_path: Path, name: str) -> None:
    assert read_themes(tmp_path / name) == ({}, [])


def test_no_configuration_is_no_problem(tmp_path: Path) -> None:
    assert read_config(tmp_path / "config.yaml") == (Config(), [])
    assert config_of(tmp_path, "") == (Config(), [])
    assert config_of(tmp_path, "# nothing yet\n") == (Config(), [])


def test_the_configuration_is_looked_for_in_the_persons_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "briefing").mkdir()
    (tmp_path / "briefing" / "config.yaml").write_text("theme: light\n", encoding="utf-8")
    assert read_config() == (Config(theme="light"), [])


def test_everything_may_be_configured(tmp_path: Path) -> None:
    text = "theme: light\nlines: 3\nkeys:\n  - {command: down, keys: 'j,down'}\n"
    assert config_of(tmp_path, text) == (
        Config(theme="light", lines=3, keys=(Rebinding(command="down", keys="j,down"),)),
        [],
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("themes: dark", '1:1: unknown key "themes"; did you mean "theme"?'),
        ("lines: 12", '1:8: expected a number of lines from 1 to 9, found "12"; change it'),
        ("# light\nlines: [3]", "2:8: expected a number of lines from 1 to 9, found a list; write one value"),
        ("theme:", "1:7: a value is empty; give one, or leave the key out"),
        (
            "keys: down",
            '1:7: expected a list, found the text "down"; begin each item with a hyphen, and give it the keys command, keys',
        ),
        ("keys:\n  - {command: down}", '2:5: the key "keys" is missing; add it'),
        ("theme: &a light", '1:8: an anchor, "&a", stands here; remove it'),
        ("- theme", "1:1: expected keys and values, found a list; write key: value"),
    ],
)
def test_a_bad_configuration_is_told_with_its_line_and_passed_over(tmp_path: Path, text: str, problem: str) -> None:
    assert config_of(tmp_path, text) == (Config(), [problem])


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("lines: 12\ntheme: light\n", Config(theme="light")),
        ("theme: light\nkeys:\n  - {command: down}\nlines: 2\n", Config(theme="light", lines=2)),
        ("themes: dark\nsources: ~/texts\nlines: [3]\n", Config(sources="~/texts")),
        ("{lines: 12, theme: light}\n", Config(theme="light")),
        ("allowed_words: regime\nloaded_words: [tyrant]\n", Config(loaded_words=("tyrant",))),
        ("lines: 3\ntheme: light\nlines: 4\n", Config()),
    ],
)
def test_of_a_configuration_with_a_mistake_the_rest_is_used(tmp_path: Path, text: str, sound: Config) -> None:
    config, problems = config_of(tmp_path, text)
    assert config == sound and problems


def test_a_configuration_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to("gone.yaml")
    for path, what in (tmp_path, "this is a folder"), (tmp_path / "link.yaml", "this is a link to 'gone.yaml'"):
        config, problems = read_config(path)
        assert config == Config()
        assert what in str(problems[0])


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE, errno.ELOOP])
def test_a_configuration_that_cannot_be_reached_may_name_an_audience(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(self: Path, **options: object) -> None:
        raise OSError(number, os.strerror(number), str(self))

    monkeypatch.setattr(Path, "stat", refuse)
    monkeypatch.setattr(Path, "lstat", refuse)
    with pytest.raises(UsageError, match=f"cannot be trusted(?s:.*){os.strerror(number).lower()}"):
        read_audience(tmp_path / "config.yaml")


@pytest.mark.parametrize(("written", "level"), [("green", "TLP:GREEN"), ("TLP:CLEAR", "TLP:CLEAR"), ("red", "TLP:RED")])
def test_an_audience_may_be_configured_however_it_is_written(tmp_path: Path, written: str, level: str) -> None:
    config, problems = config_of(tmp_path, f"audience: {written}\n")
    assert (config.level, problems) == (level, [])


def test_an_unknown_audience_is_told_beside_all_other_mistakes_in_order_of_lines(tmp_path: Path) -> None:
    _, problems = config_of(tmp_path, "audience: grene\nlines: many\nbreifs: x\n")
    assert [problem.partition(":")[0] for problem in problems] == ["1", "2", "3"]
    assert "grene" in problems[0] and "TLP:GREEN" in problems[0]


def test_an_unknown_audience_is_told_with_its_line_and_the_levels(tmp_path: Path) -> None:
    assert config_of(tmp_path, "lines: 3\naudience: grene\n") == (
        Config(lines=3),
        [
            '2:11: there is no level "grene"; did you mean "GREEN"? '
            "there are TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED"
        ],
    )
