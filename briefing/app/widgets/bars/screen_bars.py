"""The top bar, the key bar and the error banner that every screen has."""

from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer

from briefing.app.content import cut, cut_spans, measure, painted
from briefing.app.theme import FLASH
from briefing.app.widgets.themed import Themed
from briefing.brief.vocabulary import Marking
from briefing.output.layout.blocks import Block, Line, clamp, wrap

_MOST_LINES_OF_BANNER = 3


class KeyHint(NamedTuple):
    """A key in the key bar, its label, its rank (the highest is left out first), and what a click runs.

    A `lead` stands before the first of several keys, and says what is true of all of them.
    """

    key: str
    label: str
    rank: int
    run: Callable[[], Awaitable[object]]
    lead: str = ""

    @property
    def columns(self) -> int:
        """How wide it is in the bar."""
        return measure(f" {self.lead}{self.key} {self.label} ")


def fitting_facts(facts: Sequence[str], room: int) -> str:
    """Return the facts in a line, without the first ones where there is no room for all; the last one in any case."""
    lines = [" · ".join(facts[first:]) for first in range(len(facts))] or [""]
    return next((line for line in lines if measure(line) <= room), cut(lines[-1], room))


class _Bar(Themed):
    """One line of segments."""

    DEFAULT_CSS = """
    _Bar { height: 1; width: 1fr; }
    """

    marking: reactive[Marking | None] = reactive(None)
    """The TLP marking that the bar shows; the screen's, to which it is bound."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take one line."""
        return 1

    def _banner(self) -> list[Segment]:
        """Return the TLP marking in the colours of TLP 2.0: its own on black, whatever the theme."""
        if self.marking is None:
            return []
        return [Segment(f" {self.marking} ", Style(color=self.marking.colour, bgcolor="#000000", bold=True))]


class TopBar(_Bar):
    """The marking, the title, and as many facts as fit; the title is cut last.

    A notice of hidden items is shown at any width, in its shortest wording where there is no room for more.
    """

    title: reactive[str] = reactive("")
    facts: reactive[Sequence[str]] = reactive(())
    shorter: reactive[tuple[str, str]] = reactive(("", ""))
    """What of the title may be shorter where there is no room for all of it, and what stands in its place."""
    hidden_notices: reactive[Sequence[str]] = reactive(())
    """Wordings of the notice of hidden items, the longest first; empty where none is hidden."""
    last_fact_stays = False
    """Whether the first facts are left out where there is no room, and not the last ones."""

    def __init__(
        self,
        title: str,
        facts: Sequence[str],
        *,
        hidden_notices: Sequence[str] = (),
        shorter: tuple[str, str] = ("", ""),
    ) -> None:
        super().__init__(id="top")
        self.set_reactive(TopBar.title, title)
        self.set_reactive(TopBar.facts, facts)
        self.set_reactive(TopBar.shorter, shorter)
        self.set_reactive(TopBar.hidden_notices, hidden_notices)

    def render_line(self, y: int) -> Strip:
        """Paint the bar."""
        width = self.size.width
        banner = self._banner()
        room = width - sum(segment.cell_length for segment in banner) - 2
        right = self._right(room) or (cut(self.facts[-1], room) if self.last_fact_stays and self.facts else "")
        beside = room - (measure(right) + 3 if right else 0)
        title = cut(self.title if measure(self.title) <= beside else self.title.replace(*self.shorter), beside)
        gap = max(1, room - measure(title) - measure(right))
        style = self.palette.style
        segments = [*banner, Segment(" ", style("text", "bar")), Segment(title, style("text", "bar"))]
        segments += [Segment(" " * gap, style("text", "bar")), Segment(right, style("muted", "bar"))]
        return Strip(segments).adjust_cell_length(width, style("text", "bar"))

    def _right(self, room: int) -> str:
        """Return as much as fits beside the whole title, or beside the shorter one where nothing does beside the whole.

        Where nothing fits beside either it is the shortest notice of hidden items.

        A shorter notice with the first fact goes before a longer one without it.
        """
        notices = self.hidden_notices or ("",)
        lines = [
            " · ".join(filter(None, [notice, *(self.facts[-most:] if self.last_fact_stays else self.facts[:most])]))
            for notice in notices
            for most in range(len(self.facts), 0, -1)
        ]
        titles = (self.title, self.title.replace(*self.shorter))
        fitting = (
            line
            for title in titles
            for line in (*lines, *notices)
            if measure(title) + (3 + measure(line) if line else 0) <= room
        )
        return next(fitting, notices[-1])


class Banner(_Bar):
    """Says what is wrong with the brief's file, in as many lines as that takes, up to three; in none while it is sound.

    A low screen gives it a quarter of its lines at the most.

    It is composed with the screen, as a file may be saved at a moment when nothing can be mounted.
    """

    DEFAULT_CSS = """
    Banner { display: none; height: auto; }
    Banner.-shown { display: block; }
    """

    def __init__(self) -> None:
        super().__init__(classes="banner")
        self._line: Line = []

    def show(self, line: Line | None) -> None:
        """Show a line, broken where the screen is narrower; None hides the banner."""
        if (line or []) == self._line:
            return
        self._line = line or []
        self.set_class(line is not None, "-shown")
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take the lines that the words need."""
        most = min(_MOST_LINES_OF_BANNER, viewport.height // 4)
        return len(self._lines(width, max(1, most)))

    def render_line(self, y: int) -> Strip:
        """Paint one of the lines on the colour of errors."""
        style = self.palette.style("error") + Style(reverse=True, bold=True)
        text = "".join(text for text, _ in self._lines(*self.size)[y])
        return Strip([Segment(text + " " * (self.size.width - measure(text)), style)])

    def _lines(self, width: int, most: int) -> list[Line]:
        """Return the words in lines of a width in cells; what is past the last one is cut."""
        block = Block(self._line, indent=1, hang=3)
        return clamp(wrap(block, width - 1, measure), most, width - 1, measure)


class KeyBar(_Bar):
    """As many of the screen's keys as fit, which can be clicked, and the marking."""

    def __init__(self, hints: Callable[[], Sequence[KeyHint]]) -> None:
        super().__init__(id="keys")
        self._hints = hints
        self._message: Line = []
        self._message_timer: Timer | None = None
        self._facts: Sequence[str] = ()
        self._places: list[tuple[int, int, KeyHint]] = []
        self._pointed_at = -1
        """The number of the key under the mouse pointer, counted in the bar; -1 where it is over none."""

    def render_line(self, y: int) -> Strip:
        """Paint the bar, and note the columns of each key for `on_click`."""
        width = self.size.width
        banner = self._banner()
        wide = sum(segment.cell_length for segment in banner)
        room = width - wide
        style = self.palette.style
        segments: list[Segment] = []
        self._places = []
        used = 0
        if self._message:
            return Strip([*painted(cut_spans(self._message, room), self.palette, "bar", room), *banner])
        if self._facts:
            facts = fitting_facts(self._facts, room - 2)
            segments.append(Segment(f" {facts}", style("muted", "bar")))
            used = measure(f" {facts}")
        for number, hint in enumerate(self._fitting(room - used)):
            start = used
            pointed_at = Style(underline=number == self._pointed_at)
            segments += [
                Segment(f" {hint.lead}", style("muted", "bar")),
                Segment(hint.key, style("key", "bar") + pointed_at),
                Segment(" ", style("muted", "bar") + pointed_at),
                Segment(hint.label, style("muted", "bar") + pointed_at),
                Segment(" ", style("muted", "bar")),
            ]
            used += hint.columns
            self._places.append((start, used, hint))
        segments.append(Segment(" " * max(0, room - used), style("text", "bar")))
        return Strip([*segments, *banner]).adjust_cell_length(width, style("text", "bar"))

    def show_facts(self, facts: Sequence[str]) -> None:
        """Show facts at the left, as many of the last ones as fit."""
        self._facts = facts
        self.refresh()

    def tell(self, line: Line) -> None:
        """Show a line instead of the keys for some seconds."""
        self._message = line
        if self._message_timer is not None:
            self._message_timer.stop()
        self._message_timer = self.set_timer(FLASH, self._show_keys)
        self.refresh()

    def _show_keys(self) -> None:
        self._message = []
        self.refresh()

    def on_mount(self) -> None:
        """Paint the keys again whenever the available commands change."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    async def on_click(self, event: events.Click) -> None:
        """Run the key that was clicked."""
        for start, end, hint in self._places:
            if start <= event.x < end:
                await hint.run()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Underline the key under the pointer, as a click runs it."""
        self._point_at(next((n for n, (start, end, _) in enumerate(self._places) if start <= event.x < end), -1))

    def on_leave(self) -> None:
        """Underline no key."""
        self._point_at(-1)

    def _point_at(self, number: int) -> None:
        if number != self._pointed_at:
            self._pointed_at = number
            self.refresh()

    def _fitting(self, room: int) -> list[KeyHint]:
        hints = list(self._hints())
        while hints and sum(hint.columns for hint in hints) > room:
            hints.remove(max(hints, key=lambda hint: hint.rank))
        return hints
