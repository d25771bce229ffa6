"""The console's lines that change while it is looked at: the clocks, and the state of the room's screens."""

from collections.abc import Callable

from rich.segment import Segment
from textual.strip import Strip

from briefing.app.content import cut_spans, measure
from briefing.app.widgets.themed import Themed
from briefing.output.deck.presenter_status import Clocks, Status, clock_lines, large_clock
from briefing.output.layout.block_letters import BLOCKS, drawn
from briefing.output.layout.blocks import Line, width_of


class ClockBar(Themed):
    """The clocks with a note on their right, computed each time they are painted: large where there is room for it.

    No clock is ever cut: a narrow screen has fewer of them.
    """

    DEFAULT_CSS = """
    ClockBar { height: 1; width: 1fr; }
    """

    def __init__(self, clocks: Callable[[], Clocks], note: Callable[[], Line], *, id: str) -> None:
        super().__init__(id=id)
        self._clocks, self._note = clocks, note

    def render_line(self, y: int) -> Strip:
        """Paint a line of the clocks, and the note where there is room for all of it."""
        width = self.size.width
        style = self.palette.style
        spans = self._large(y) if self.size.height >= BLOCKS.large.rows else self._small()
        note = self._note() if y == 0 else []
        room = width - 2 - width_of(spans, measure)
        if note and width_of(note, measure) + 3 <= room:
            spans = [*spans, (" " * (room - width_of(note, measure)), "text"), *note]
        segments = [Segment(text, style(role, "bar")) for text, role in [(" ", "text"), *spans]]
        return Strip(segments).adjust_cell_length(width, style("text", "bar"))

    def _small(self) -> Line:
        """Return the fullest line of clocks that fits beside the note; one that fits without it, where none does."""
        lines, room = clock_lines(self._clocks()), self.size.width - 2
        wide = width_of(self._note(), measure)
        for spare in (wide + 3 if wide else 0, 0):
            fitting = next((line for line in lines if width_of(line, measure) + spare <= room), None)
            if fitting is not None:
                return fitting
        return lines[-1]

    def _large(self, y: int) -> Line:
        if y >= BLOCKS.large.rows:
            return []
        clock = large_clock(self._clocks())
        beside = clock.beside[y] if y < len(clock.beside) else []
        return [*drawn([clock.time], BLOCKS.large)[y], ("  ", "text"), *beside]


class StateBar(Themed):
    """A bar as wide as the screen that says in what state the room is: in reverse where that is out of the ordinary.

    Its left end is shorter where the screen is narrow, and cut where that is too long, save for its first words; where these
    have no room beside the right end, that is left out. It takes no room while it has nothing to say. An
    alarm has the class `-alarm`, so that a tall screen can give it more lines.
    """

    DEFAULT_CSS = """
    StateBar { height: 1; width: 1fr; }
    """

    def __init__(self, status: Callable[[], Status | None], *, id: str) -> None:
        """Show what `status` returns."""
        super().__init__(id=id)
        self._status = status
        self._shown: Status | None = None

    def on_mount(self) -> None:
        """Show the state as it is now."""
        self.update()

    def update(self) -> None:
        """Show the state as it is now."""
        self._shown = self._status()
        self.display = self._shown is not None
        self.set_class(self._shown is not None and self._shown.is_alarm, "-alarm")
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the bar; of several lines the words stand on the middle one."""
        width, status = self.size.width, self._shown
        style = self.palette.style
        ground = self.palette.alarm() if status is not None and status.is_alarm else style("text", "bar")
        if status is None or y != self.size.height // 2:
            return Strip.blank(width, ground)
        right = status.right
        begin, end = ("█ ", " █") if status.is_alarm else (" ", " ")
        room = max(0, width - measure(begin + end))
        if width_of(status.left[:1], measure) + 3 + width_of(right, measure) > room:
            right = []
        beside = max(0, room - (width_of(right, measure) + 3 if right else 0))
        is_whole = width_of(status.left, measure) <= beside
        left = cut_spans(status.left if is_whole or not status.shorter else [*status.shorter], beside)
        gap = max(0, room - width_of(left, measure) - width_of(right, measure))
        spans: Line = [*left, (" · ", "text"), *right] if status.is_joined else [*left, (" " * gap, "text"), *right]
        spans = [(begin, "text"), *spans, (" " * (room - width_of(spans, measure)) + end, "text")]
        segments = [Segment(text, ground if status.is_alarm else style(role, "bar")) for text, role in spans]
        return Strip(segments).adjust_cell_length(width, ground)
