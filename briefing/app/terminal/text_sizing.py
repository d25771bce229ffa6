"""Text of twice the size where the terminal can show it: kitty's text sizing protocol (OSC 66, kitty 0.40 and later).

Whether it can is asked once and never waited for: the question moves the cursor only where the protocol is understood, and
is written so that any other terminal shows nothing of it. Until an answer comes, and where none does, letters are blocks.
"""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from rich.segment import ControlType, Segment
from rich.style import Style
from textual.events import CursorPosition

from briefing.app.content import measure
from briefing.app.theme import Palette
from briefing.output.layout.block_letters import Letters
from briefing.output.layout.blocks import Span

QUESTION = "\x1b7\x1b[H\x1b[6n\x1b]66;w=2; \x07\x1b[6n\x1b]66;s=2; \x07\x1b[6n\x1b8"
"""Where is the cursor: at the corner, after a space two cells wide, after one of twice the size."""

_ANSWERS = 3
_SCALE = 2
_NOT_MOVED = ControlType.CURSOR_FORWARD  # what follows takes no cells that Rich or Textual would count


def _width(text: str) -> int:
    return _SCALE * measure(text)


SIZED = Letters(_SCALE, _width, lambda text: True)
"""Every text can be set so."""


class Answers:
    """The terminal's answers to the question, as they come."""

    def __init__(self) -> None:
        self._columns: list[int] = []

    def take(self, event: CursorPosition) -> bool:
        """Take one answer; return whether it was the last, and all of them say that the protocol is understood."""
        self._columns.append(event.x)
        if len(self._columns) < _ANSWERS:
            return False
        first, second, third = self._columns[-_ANSWERS:]
        return second - first == _SCALE and third - second == _SCALE


def upper(line: Sequence[Span], palette: Palette) -> list[Segment]:
    """Return a line's first row: the texts of twice the size, which reach into the row below."""
    runs = [("".join(text for text, _ in spans), role) for role, spans in groupby(line, key=itemgetter(1))]
    return [_uncounted(f"\x1b]66;s={_SCALE};{text}\x07", palette.style(role)) for text, role in runs]


def lower(width: int) -> list[Segment]:
    """Return its second row: the cursor passes over it, as whatever is written there would erase the text."""
    return [_uncounted(f"\x1b[{width}C", None)]


def _uncounted(text: str, style: Style | None) -> Segment:
    return Segment(text, style, [(_NOT_MOVED, 0)])
