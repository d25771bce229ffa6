"""The base of every widget that paints with the theme's palette, and the frame of those that stand in one."""

from typing import Protocol, cast

from textual.theme import Theme

from briefing.app.terminal.frame_words import Framed
from briefing.app.theme import Palette


class ThemedApp(Protocol):
    """The app that a themed widget belongs to."""

    @property
    def palette(self) -> Palette:
        """The palette of the current theme."""
        ...


class Themed(Framed):
    """A widget that reads its palette from the app each time it paints, and paints again when the theme changes."""

    @property
    def palette(self) -> Palette:
        """The palette of the current theme."""
        return cast(ThemedApp, self.app).palette

    def on_mount(self) -> None:
        """Follow changes of the theme."""
        self.app.theme_changed_signal.subscribe(self, self.theme_changed, immediate=True)

    def theme_changed(self, theme: Theme) -> None:
        """Paint again in the new theme's palette."""
        self.refresh()


def frame_css(widget: str) -> str:
    """Return the style of a widget's frame, by its class: its lines and its title say whether the widget has the focus."""
    return f"""
    {widget} {{
        border: round $brief-border;
        border-title-color: $brief-text;
        border-title-background: $brief-background;
        border-subtitle-color: $brief-muted;
        border-subtitle-background: $brief-background;
        background: $brief-background;
        min-width: 4;
    }}
    {widget}:focus {{ border: heavy $brief-focus; border-title-color: $brief-heading; border-title-style: bold; }}
    """
