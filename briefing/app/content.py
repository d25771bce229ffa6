"""The one gate from text to screen: spans become strips of segments, so that no text is ever read as markup.

Whatever else must be given to Textual as a text (a title, a notification) goes through `harmless`.
"""

from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip

from briefing.app.theme import Palette, State
from briefing.brief.text import one_line
from briefing.output.layout.blocks import Span, fitted

measure = cell_len


def harmless(text: str) -> Content:
    """Return a text as Textual content: one line, no control characters, no markup read."""
    return Content(one_line(text))


def painted(spans: Iterable[Span], palette: Palette, state: State, width: int) -> Strip:
    """Paint spans in a state's colours and fill the strip to a width in cells."""
    segments = [Segment(text, palette.style(role, state)) for text, role in spans]
    return Strip(segments).simplify().adjust_cell_length(width, palette.style("text", state))


def cut_spans(spans: Iterable[Span], width: int) -> list[Span]:
    """Return spans on one line within a width in cells, ending in an ellipsis where they were cut."""
    found: list[Span] = []
    for text, role in spans:
        room = width - sum(measure(each) for each, _ in found)
        if room > 0:
            found.append((fitted(text, room, measure), role))
    return found


def cut(text: str, width: int) -> str:
    """Return a text on one line within a width in cells, ending in an ellipsis where it was cut."""
    return fitted(one_line(text), width, measure)
