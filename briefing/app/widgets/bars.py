"""The first and the last line of every screen: the marking, what is shown, and the keys that serve here."""

from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from briefing.app.content import cut, cut_spans, measure, painted
from briefing.app.theme import FLASH, Palette
from briefing.brief.vocabulary import Marking
from briefing.output.layout.blocks import Line


class Hint(NamedTuple):
    """A key of the footer, its word, its rank (the lower, the longer it stays), and what a click runs."""

    key: str
    label: str
    rank: int
    run: Callable[[], Awaitable[object]]


class _Bar(Widget):
    """One line of segments."""

    DEFAULT_CSS = """
    _Bar { height: 1; width: 1fr; }
    """

    def __init__(
        self, *, palette: Palette, marking: Marking | None, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.palette = palette
        self.marking = marking

    def repaint(self, palette: Palette) -> None:
        """Take another theme's palette."""
        self.palette = palette
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take one line."""
        return 1

    def _banner(self) -> list[Segment]:
        """The marking, in TLP 2.0's colours: its own on black, whatever the theme."""
        if self.marking is None:
            return []
        return [Segment(f" {self.marking} ", Style(color=self.marking.colour, bgcolor="#000000", bold=True))]


class TopBar(_Bar):
    """The marking, the title, and the facts as far as the width allows; the title is cut last.

    How much is hidden from the audience is told at any width, in a word or two where there is no room for more.
    """

    def __init__(
        self,
        title: str,
        facts: Sequence[str],
        *,
        palette: Palette,
        marking: Marking | None = None,
        hidden: Sequence[str] = (),
    ) -> None:
        super().__init__(palette=palette, marking=marking, id="top")
        self.title = title
        self.facts = tuple(facts)
        self.hidden = tuple(hidden)
        """How that is told, the fullest first; empty where nothing is hidden."""

    def render_line(self, y: int) -> Strip:
        """Paint the bar."""
        width = self.size.width
        banner = self._banner()
        room = width - sum(segment.cell_length for segment in banner) - 2
        right = self._right(room)
        title = cut(self.title, room - (measure(right) + 3 if right else 0))
        gap = max(1, room - measure(title) - measure(right))
        style = self.palette.style
        segments = [*banner, Segment(" ", style("text", "bar")), Segment(title, style("strong", "bar"))]
        segments += [Segment(" " * gap, style("text", "bar")), Segment(right, style("muted", "bar"))]
        return Strip(segments).adjust_cell_length(width, style("text", "bar"))

    def _right(self, room: int) -> str:
        """Return the most that fits beside the whole title; the shortest word of what is hidden where nothing does."""
        told = [" · ".join([*self.hidden[:1], *self.facts[:most]]) for most in range(len(self.facts), -1, -1)]
        fitting = (each for each in (*told, *self.hidden[1:]) if measure(self.title) + 3 + measure(each) <= room)
        return next(fitting, self.hidden[-1] if self.hidden else "")


class Banner(_Bar):
    """What is wrong with the file of the brief that is shown, as long as it is. It takes no line where nothing is.

    It stands from the beginning: a file may be saved at any moment of a screen's life, where nothing could be mounted.
    """

    DEFAULT_CSS = """
    Banner { display: none; }
    Banner.-shown { display: block; }
    """

    def __init__(self, *, palette: Palette) -> None:
        super().__init__(palette=palette, marking=None, classes="banner")
        self._line: Line = []

    def show(self, line: Line | None) -> None:
        """Show another line; None where nothing is wrong."""
        self._line = line or []
        self.set_class(line is not None, "-shown")
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint it, as far as it goes in."""
        return painted(cut_spans(self._line, self.size.width), self.palette, "bar", self.size.width)


class KeyBar(_Bar):
    """The keys that serve on this screen, as many as there is room for, and the marking. A click on one runs it."""

    def __init__(
        self, hints: Callable[[], Sequence[Hint]], *, palette: Palette, marking: Marking | None = None
    ) -> None:
        super().__init__(palette=palette, marking=marking, id="keys")
        self._hints = hints
        self._told: Line = []
        self._untold: Timer | None = None
        self._places: list[tuple[int, int, Hint]] = []

    def render_line(self, y: int) -> Strip:
        """Paint the bar, and note where each key stands."""
        width = self.size.width
        banner = self._banner()
        wide = sum(segment.cell_length for segment in banner)
        room = width - wide
        style = self.palette.style
        segments: list[Segment] = []
        self._places = []
        used = 0
        if self._told:
            return Strip([*painted(cut_spans(self._told, room), self.palette, "bar", room), *banner])
        for hint in self._fitting(room):
            start = used
            segments += [
                Segment(f" {hint.key}", style("key", "bar")),
                Segment(f" {hint.label} ", style("muted", "bar")),
            ]
            used += measure(f" {hint.key} {hint.label} ")
            self._places.append((start, used, hint))
        segments.append(Segment(" " * max(0, room - used), style("text", "bar")))
        return Strip([*segments, *banner]).adjust_cell_length(width, style("text", "bar"))

    def tell(self, line: Line) -> None:
        """Show a line in place of the keys, for some seconds."""
        self._told = line
        if self._untold is not None:
            self._untold.stop()
        self._untold = self.set_timer(FLASH, self._tell_keys)
        self.refresh()

    def _tell_keys(self) -> None:
        self._told = []
        self.refresh()

    def on_mount(self) -> None:
        """Draw the keys again whenever others serve."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    async def on_click(self, event: events.Click) -> None:
        """Run the key that was clicked."""
        for start, end, hint in self._places:
            if start <= event.x < end:
                await hint.run()

    def _fitting(self, room: int) -> list[Hint]:
        hints = list(self._hints())
        while hints and sum(measure(f" {hint.key} {hint.label} ") for hint in hints) > room:
            hints.remove(max(hints, key=lambda hint: hint.rank))
        return hints
