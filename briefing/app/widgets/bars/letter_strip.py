"""A strip of names to choose from by letter, on as few lines as the width allows."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from briefing.app.content import cut, measure
from briefing.app.theme import State
from briefing.app.widgets.themed import Themed
from briefing.output.layout.blocks import Role


class LetterChoice(NamedTuple):
    """One name: its id, its letter (empty where no letter was free), its text, and the role of a party's name."""

    id: str
    letter: str
    text: str
    speaker: Role | None = None


class LetterStrip(Themed):
    """Names with their letters on one or more lines, the chosen one highlighted."""

    DEFAULT_CSS = """
    LetterStrip { height: auto; width: 1fr; }
    """

    class Chosen(Message):
        """A name was clicked."""

        def __init__(self, strip: "LetterStrip", id: str) -> None:
            super().__init__()
            self.strip = strip
            self.id = id

    def __init__(self, choices: Sequence[LetterChoice], *, id: str) -> None:
        super().__init__(id=id)
        self._choices = tuple(choices)
        self._chosen: str | None = None
        self._open = False
        self._most_lines: int | None = None
        self._packed_for: tuple[int, int] | None = None
        """The width and the margin, in cells, for which the names were packed on lines."""
        self._packed_lines: list[list[tuple[LetterChoice, int]]] = []

    def offer(self, choices: Sequence[LetterChoice]) -> None:
        """Replace the names, which may take more lines or fewer."""
        if tuple(choices) != self._choices:
            self._choices, self._packed_for = tuple(choices), None
            self.refresh(layout=True)

    def show(self, chosen: str | None, *, asking: bool, most_lines: int | None = None) -> None:
        """Highlight the chosen name; while `asking`, emphasise all letters.

        Of more lines than `most_lines` those with the chosen name are shown, and a sign where names are left out.
        """
        self._chosen, self._open = chosen, asking
        needs_layout = most_lines != self._most_lines
        self._most_lines = most_lines
        self.refresh(layout=needs_layout)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take as many lines as the names need."""
        return max(1, len(self._visible(width)))

    def render_line(self, y: int) -> Strip:
        """Paint one line of names."""
        width = self.size.width
        lines = self._visible(width)
        style = self.palette.style
        before, after = self._left_out(width)
        sign = style("key", "bar")
        segments = [Segment("‹" if before and y == 0 else " " * self._margin, sign)]
        for choice, _start in lines[y] if y < len(lines) else ():
            state: State = "cursor" if choice.id == self._chosen else "bar"
            mark = "▌" if choice.id == self._chosen else " "
            segments.append(Segment(mark, style("key", state)))
            letter: Role = "key" if self._open else "muted"
            segments.append(Segment(choice.letter, style(letter, state)))
            role = choice.speaker or ("strong" if choice.id == self._chosen else "text" if self._open else "muted")
            segments.append(Segment(f" {self._text(choice, width)} ", style(role, state)))
        if after and y == len(lines) - 1:
            names = Strip(segments).adjust_cell_length(width - 1, style("text", "bar"))
            return Strip.join([names, Strip([Segment("›", sign)])])
        return Strip(segments).adjust_cell_length(width, style("text", "bar"))

    def on_click(self, event: events.Click) -> None:
        """Post which name was clicked."""
        lines = self._visible(self.size.width)
        for choice, start in lines[event.y] if event.y < len(lines) else ():
            if start <= event.x < start + self._wide(choice, self.size.width):
                self.post_message(self.Chosen(self, choice.id))

    @property
    def _margin(self) -> int:
        """The cells at either end for the sign of names that are left out."""
        return 0 if self._most_lines is None else 1

    def _packed(self, width: int) -> list[list[tuple[LetterChoice, int]]]:
        """Return the names on lines of a width, each with the column in which it begins; as before while all is as before."""
        if self._packed_for != (width, self._margin):
            self._packed_for, self._packed_lines = (width, self._margin), self._pack(width)
        return self._packed_lines

    def _pack(self, width: int) -> list[list[tuple[LetterChoice, int]]]:
        lines: list[list[tuple[LetterChoice, int]]] = [[]]
        used = self._margin
        for choice in self._choices:
            wide = self._wide(choice, width)
            if lines[-1] and used + wide > width - self._margin:
                lines.append([])
                used = self._margin
            lines[-1].append((choice, used))
            used += wide
        return lines

    def _visible(self, width: int) -> list[list[tuple[LetterChoice, int]]]:
        """Return the lines that are shown: all, or as many as are wanted, the chosen name among them."""
        lines = self._packed(width)
        return lines[self._first(lines) :][: self._most_lines]

    def _first(self, lines: list[list[tuple[LetterChoice, int]]]) -> int:
        if self._most_lines is None:
            return 0
        chosen = next((n for n, line in enumerate(lines) for choice, _ in line if choice.id == self._chosen), 0)
        return max(0, chosen - self._most_lines + 1)

    def _left_out(self, width: int) -> tuple[bool, bool]:
        """Return whether names are left out before the first line that is shown, and after the last."""
        lines = self._packed(width)
        first = self._first(lines)
        return first > 0, self._most_lines is not None and first + self._most_lines < len(lines)

    def _wide(self, choice: LetterChoice, width: int) -> int:
        return 3 + measure(choice.letter) + measure(self._text(choice, width))

    def _text(self, choice: LetterChoice, width: int) -> str:
        return cut(choice.text, max(1, width - 4))
