"""A theme file becomes colours, or its problems: nothing of a bad theme reaches the screen."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct, structs

from briefing.brief.text import did_you_mean, shortened
from briefing.brief.vocabulary import Hue
from briefing.library.reading import convert, tree
from briefing.library.reading.problems import Problem, in_order
from briefing.library.reading.reader import read_text
from briefing.paths import is_folder

_NAMES = "black|red|green|yellow|blue|magenta|cyan|white"
_OF_THE_TERMINAL = rf"default|(bright_)?({_NAMES})"
_ANSI = re.compile(rf"^({_OF_THE_TERMINAL})$")
Colour = Annotated[
    str,
    Meta(pattern=rf"^(#[0-9a-fA-F]{{6}}|{_OF_THE_TERMINAL})$", description='a colour such as "#1c2430"'),
]
Name = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="lower-case letters, digits, hyphens")]


class Colours(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The colours of a theme: four backgrounds, three kinds of line, the colours of text, and the parties' six hues."""

    background: Colour
    bar: Colour
    cursor: Colour
    blurred: Colour
    border: Colour
    focus: Colour
    link: Colour
    text: Colour
    muted: Colour
    dimmed: Colour
    heading: Colour
    warning: Colour
    error: Colour
    key: Colour
    blue: Colour
    amber: Colour
    violet: Colour
    teal: Colour
    rose: Colour
    lime: Colour


class ThemeFile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One theme. An `ansi` one uses the terminal's own sixteen colours by name, and no other."""

    name: Name
    dark: bool
    ansi: bool = False
    colours: Colours

    @property
    def has_hues(self) -> bool:
        """Say whether the parties' hues differ: where they do not, a sign tells the parties apart."""
        return len({getattr(self.colours, hue.value) for hue in Hue}) == len(Hue)


def read_theme(path: Path) -> tuple[ThemeFile | None, tuple[Problem, ...]]:
    """Read one theme file: the theme, or None and at least one problem. Raises nothing for a bad file."""
    name = str(path)
    text, unreadable = read_text(path, name)
    if text is None:
        return None, (unreadable,) if unreadable else ()
    root, problems = tree.parse(text, name)
    if root is None:
        return None, in_order(problems or [Problem(name, 1, 1, "the file is empty", "copy a theme to begin with")])
    theme, problems = convert.convert(root, ThemeFile, name, problems)
    if theme is not None:
        problems += _of_the_other_sort(theme, root, name)
    return (None if problems else theme), in_order(problems)


def read_themes(*folders: Path) -> tuple[dict[str, ThemeFile], list[Problem]]:
    """Read every theme of some folders by name, a later folder's over an earlier one's, and all problems."""
    themes: dict[str, ThemeFile] = {}
    problems: list[Problem] = []
    for folder in folders:
        for path in sorted(folder.glob("*.yaml")) if is_folder(folder) else ():
            theme, theme_problems = read_theme(path)
            problems += theme_problems
            if theme is not None:
                themes[theme.name] = theme
    return themes, problems


def no_such_theme(name: str, themes: Iterable[str]) -> str:
    """Say that no theme has a name, and which is meant or which there are."""
    known = [*themes]
    remedy = did_you_mean(name, known) or f"there are {', '.join(known)}"
    return f'there is no theme "{shortened(name)}"; {remedy}'


def _of_the_other_sort(theme: ThemeFile, root: tree.Node, path: str) -> Iterator[Problem]:
    for field in structs.fields(Colours):
        value = getattr(theme.colours, field.name)
        if bool(_ANSI.match(value)) != theme.ansi:
            line, column = tree.locate(root, ("colours", field.name))
            what = f'"{value}" is {"no" if theme.ansi else "a"} colour of the terminal\'s own'
            remedy = (
                "write a name such as bright_blue" if theme.ansi else "write #rrggbb, or ansi: true for the whole theme"
            )
            yield Problem(path, line, column, what, remedy)
