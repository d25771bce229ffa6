"""Text of twice and four times the size on terminals that show it, by kitty's text sizing protocol (OSC 66, kitty 0.40).

The terminal is asked once whether it can, without waiting: the query moves the cursor only where the protocol is known, and
leaves no trace on other terminals. Until the answer comes, large letters are drawn as blocks.
"""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from rich.segment import ControlType, Segment
from rich.style import Style
from textual.events import CursorPosition

from briefing.app.content import measure
from briefing.app.theme import Palette
from briefing.output.layout.block_letters import Faces, Letters
from briefing.output.layout.blocks import Span

QUESTION = "\x1b7\x1b[H\x1b[6n\x1b]66;w=2; \x07\x1b[6n\x1b]66;s=2; \x07\x1b[6n\x1b8"
"""Asks for the cursor's position three times: at the corner, after a space two cells wide, and after a double-size one."""

_ANSWERS = 3
_TWICE = 2
_NOT_MOVED = ControlType.CURSOR_FORWARD  # Rich and Textual count no cells for a control segment


def _of_size(scale: int) -> Letters:
    return Letters(scale, lambda text: scale * measure(text), lambda text: True, None)


SIZED = Faces(_of_size(4), _of_size(_TWICE), Faces(_of_size(6), _of_size(4), small=_of_size(_TWICE)))
"""Letters of four times and twice the size, which exist for every text; the protocol knows up to seven times."""


class Answers:
    """Collects the terminal's answers to `QUESTION`."""

    def __init__(self) -> None:
        self._columns: list[int] = []

    def take(self, event: CursorPosition) -> bool:
        """Add an answer; return True with the last one, if together they show that the terminal knows the protocol."""
        self._columns.append(event.x)
        if len(self._columns) < _ANSWERS:
            return False
        first, second, third = self._columns[-_ANSWERS:]
        return second - first == _TWICE and third - second == _TWICE


def upper(line: Sequence[Span], palette: Palette, scale: int) -> list[Segment]:
    """Return the first row of a line of so many times the size: its text, which reaches into the rows below."""
    runs = [("".join(text for text, _ in spans), role) for role, spans in groupby(line, key=itemgetter(1))]
    return [_uncounted(f"\x1b]66;s={scale};{text}\x07", palette.style(role)) for text, role in runs]


def lower(width: int) -> list[Segment]:
    """Return any other row of such a line: a cursor movement, as anything written there would erase the text."""
    return [_uncounted(f"\x1b[{width}C", None)]


def _uncounted(text: str, style: Style | None) -> Segment:
    return Segment(text, style, [(_NOT_MOVED, 0)])
