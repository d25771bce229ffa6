"""The only way for text to get on the screen: spans become segments or content, so that Textual parses no text as markup.

Text that Textual takes as a whole, such as a title or a notification, goes through `harmless`.
"""

from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.content import Content
from textual.strip import Strip
from textual.style import Style

from briefing.app.theme import Palette, State
from briefing.brief.text import one_line
from briefing.output.layout.blocks import Role, Span, Speaker, fitted, width_of

measure = cell_len

_BETWEEN_PARTS = " · "
_LEAST_OF_A_PART = 8
"""In how few cells, with the ellipsis, a part of a title says something."""


def harmless(text: str) -> Content:
    """Return a text as Textual content on one line, without control characters, and not parsed as markup."""
    return Content(one_line(text))


def styled(text: str, role: Role, palette: Palette) -> Content:
    """Return a title in the colour of the speaker that it names; any other has the colour of its frame."""
    content = harmless(text)
    if not isinstance(role, Speaker):
        return content
    return content.stylize(Style.from_rich_style(RichStyle(color=palette.style(role).color, bold=True)))


def painted(spans: Iterable[Span], palette: Palette, state: State, width: int) -> Strip:
    """Return spans as a strip in a state's colours, filled up to a width in cells."""
    segments = [palette.segment(text, role, state) for text, role in spans]
    return filled(segments, width, palette.style("text", state))


def filled(segments: Iterable[Segment], width: int, ground: RichStyle) -> Strip:
    """Return segments, those of one style as one, as a strip that is filled up to a width in cells, or cut to it."""
    joined = [*Segment.simplify(segments)]
    free = width - sum(measure(segment.text) for segment in joined)
    if free < 0:
        return Strip(joined).adjust_cell_length(width, ground)
    return Strip([*joined, Segment(" " * free, ground)] if free else joined, width)


def cut_spans(spans: Iterable[Span], width: int) -> list[Span]:
    """Return spans cut to a width in cells, with an ellipsis where something was cut."""
    line = [(text, role) for text, role in spans if text]
    if width_of(line, measure) <= width:
        return line
    kept_spans: list[Span] = []
    free_cells = width
    for text, role in line:
        if measure(text) >= free_cells:  # something follows, or it is cut itself
            return [*kept_spans, (fitted(f"{text}…", free_cells, measure), role)] if free_cells > 0 else kept_spans
        kept_spans.append((text, role))
        free_cells -= measure(text)
    return kept_spans


def cut_title(title: str, width: int) -> str:
    """Return a title on one line within a width, so that its first part and a date at its end stay.

    Of the parts between them, parted by ` · `, the longest is cut. Where there is none, or nothing could be read of it, the
    title is cut at its end.
    """
    title = one_line(title)
    if measure(title) <= width:
        return title
    parts = title.split(_BETWEEN_PARTS)
    if len(parts) < 3:
        return cut(title, width)
    longest = max(range(1, len(parts) - 1), key=lambda number: measure(parts[number]))
    room = width - (measure(title) - measure(parts[longest]))
    if room < _LEAST_OF_A_PART:
        return cut(title, width)
    parts[longest] = fitted(parts[longest], room, measure)
    return _BETWEEN_PARTS.join(parts)


def cut(text: str, width: int) -> str:
    """Return a text on one line, cut to a width in cells, with an ellipsis where it was cut."""
    return fitted(one_line(text), width, measure)
