"""Theme files become Textual themes, and roles become styles. Only this module knows the colour of a role.

`INKS` and `BACKGROUNDS` name every colour of text and of its background; the contrast test reads them.
"""

from collections.abc import Mapping
from typing import Literal

from rich.segment import Segment
from rich.style import Style
from textual.theme import Theme

from briefing.brief.vocabulary import Hue, Marking
from briefing.library.reading.theme_file import Colours, ThemeFile
from briefing.output.layout.blocks import BAR, NamedRole, Role, Speaker

DEFAULT = "dark"
TERMINAL = "terminal"

FLASH = 4.0
"""Seconds for which changed items and messages in the key bar are shown."""

State = Literal["plain", "quiet", "dimmed", "cursor", "blurred", "bar"]
"""How a row stands: quiet is what lies beside the selected item, dimmed what does not belong to it."""

ROLE_COLOURS: Mapping[NamedRole, str] = {
    "text": "text",
    "strong": "text",
    "muted": "muted",
    "heading": "heading",
    "quote": "text",
    "differs": "text",
    "badge": "key",
    "gap": "muted",
    "warning": "warning",
    "error": "error",
    "key": "key",
    "hit": "text",
    "silent": "muted",
    "passage": "text",
    "quoted": "text",
    "selected": "text",
}
INKS = frozenset([*ROLE_COLOURS.values(), *(hue.value for hue in Hue)])
"""Every colour of text by its name in a theme file. A marking's is no theme's: it stands on black of its own."""

BACKGROUNDS: Mapping[State, str] = {
    "plain": "background",
    "quiet": "background",
    "dimmed": "background",
    "cursor": "cursor",
    "blurred": "blurred",
    "bar": "bar",
}
_BOLD: frozenset[Role] = frozenset(["strong", "heading", "badge", "key", "hit", "passage"])
_UNDERLINED: frozenset[Role] = frozenset(["differs", "quoted", "selected"])
OWN_STATES: Mapping[Role, State] = {"passage": "cursor"}
"""The roles that have a background of their own: that of a state."""


def textual_theme(theme: ThemeFile) -> Theme:
    """Return a theme file as a Textual theme; its colours are also variables named `brief-…`."""
    colours = theme.colours
    return Theme(
        name=theme.name,
        dark=theme.dark,
        ansi=theme.ansi,
        primary=_css(colours.focus),
        secondary=_css(colours.heading),
        accent=_css(colours.focus),
        warning=_css(colours.warning),
        error=_css(colours.error),
        success=_css(colours.focus),
        foreground=_css(colours.text),
        background=_css(colours.background),
        surface=_css(colours.background),
        panel=_css(colours.bar),
        boost=_css(colours.bar),
        variables=variables(colours),
    )


def variables(colours: Colours) -> dict[str, str]:
    """Return the stylesheet variables of a theme: `$brief-border` and the like, and those of Textual's own widgets."""
    named = {f"brief-{name}": _css(getattr(colours, name)) for name in Colours.__struct_fields__}
    return {
        **named,
        "block-cursor-background": named["brief-cursor"],
        "block-cursor-foreground": named["brief-text"],
        "input-cursor-background": named["brief-text"],
        "input-cursor-foreground": named["brief-background"],
        "input-selection-background": named["brief-cursor"],
        "ansi-background": named["brief-background"],
        "ansi-foreground": named["brief-text"],
        "scrollbar": named["brief-border"],
        "scrollbar-background": named["brief-background"],
    }


def ink_of(role: NamedRole | Speaker) -> str:
    """Return the name of a role's colour in a theme file."""
    if isinstance(role, Speaker):
        return role.hue.value if role.hue else "text"
    return ROLE_COLOURS[role]


def ink_in(role: NamedRole | Speaker, state: State) -> str:
    """Return the name of a role's colour in a state: in quiet rows, what else has the text's colour is muted."""
    ink = ink_of(role)
    return "muted" if state == "quiet" and ink == "text" and not isinstance(role, Speaker) else ink


class Palette:
    """The styles of one theme, by role and state."""

    def __init__(self, theme: ThemeFile) -> None:
        self._theme = theme
        self._styles: dict[tuple[Role, State], Style] = {}

    def style(self, role: Role, state: State = "plain") -> Style:
        """Return the style of a role in a state; the same object each time."""
        style = self._styles.get((role, state))
        if style is None:
            style = self._styles[role, state] = self._made(role, state)
        return style

    def segment(self, text: str, role: Role, state: State = "plain") -> Segment:
        """Return a text painted in a role and a state. A party's bar is its sign, in reverse, where it has no hue."""
        if text == BAR and isinstance(role, Speaker) and self.shows_sign(role):
            return Segment(role.sign, self.style(role, state) + Style(reverse=True))
        return Segment(text, self.style(role, state))

    def shows_sign(self, speaker: Speaker) -> bool:
        """Say whether a party is told by its sign, as it has one and no hue, or the theme has none."""
        return bool(speaker.sign) and not (speaker.hue and self._theme.has_hues)

    def line(self, name: Literal["border", "focus", "link"], state: State = "plain") -> Style:
        """Return the style of a drawn line on a state's background."""
        return Style(color=getattr(self._theme.colours, name), bgcolor=self._background(state), bold=True)

    def sign(self) -> Style:
        """Return the style of the sign beside a changed item: the background's colour on a key's colour."""
        if self._theme.ansi:
            return Style(reverse=True, bold=True)
        return Style(color=self._theme.colours.background, bgcolor=self._theme.colours.key, bold=True)

    def alarm(self) -> Style:
        """Return the style of what must not be missed: a warning's ink as the ground, in reverse where there are no colours."""
        colours = self._theme.colours
        if self._theme.ansi:
            return Style(color=colours.warning, reverse=True, bold=True)
        return Style(color=colours.background, bgcolor=colours.warning, bold=True)

    def _made(self, role: Role, state: State) -> Style:
        colours = self._theme.colours
        state = OWN_STATES.get(role, state)
        if isinstance(role, Marking):
            return Style(color=role.colour, bgcolor="#000000", bold=True)
        if role == "hit" and state != "dimmed":
            return self._marker(state)
        colour = colours.dimmed if state == "dimmed" else getattr(colours, ink_in(role, state))
        plain_terminal = self._theme.ansi
        return Style(
            color=colour,
            bgcolor=self._background(state),
            bold=isinstance(role, Speaker) if state == "quiet" else self._is_bold(role, state) and state != "dimmed",
            underline=role in _UNDERLINED,
            dim=(plain_terminal and (state == "dimmed" or (role in ("muted", "silent") and state != "cursor"))) or None,
            reverse=role == "selected" or (plain_terminal and state == "cursor") or None,
        )

    @staticmethod
    def _is_bold(role: Role, state: State) -> bool:
        return role in _BOLD or isinstance(role, Speaker) or (role == "text" and state == "cursor")

    def _marker(self, state: State) -> Style:
        """Return the style of a word that was looked up: as by a marker pen, so that it is no difference of renderings."""
        colours = self._theme.colours
        if self._theme.ansi:
            return Style(reverse=state != "cursor", underline=state == "cursor", bold=True)
        return Style(color=colours.background, bgcolor=colours.key, bold=True)

    def _background(self, state: State) -> str:
        return str(getattr(self._theme.colours, BACKGROUNDS[state]))


def _css(colour: str) -> str:
    return colour if colour.startswith("#") else f"ansi_{colour}"
