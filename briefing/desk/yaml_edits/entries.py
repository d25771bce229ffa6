"""Where what a list or a mapping holds begins and ends, in brackets or on lines of its own."""

from collections.abc import Iterator, Sequence

from briefing.desk.yaml_edits.edits import Edit
from briefing.desk.yaml_edits.layout import Layout, Span


def lines_of(layout: Layout, span: Span) -> Span:
    """Return the whole lines that a span stands on, with the line end of the last."""
    return Span(layout.line_start(span.start), layout.next_line(span.end))


def flow_removals(layout: Layout, entries: Sequence[Span], removed: set[int]) -> Iterator[Edit]:
    """Yield the edits that take entries out of brackets, each with its comma; comments between them stay."""
    last_kept = max((number for number in range(len(entries)) if number not in removed), default=-1)
    for number in sorted(removed):
        entry = entries[number]
        if number < last_kept:
            yield from _deletions(layout, *_with_comma(layout, entry, entries[number + 1].start))
        elif number:
            yield from _deletions(layout, _comma(layout, entries[number - 1].end), entry.end)
        else:
            yield Edit(entry.start, entry.end, "")


def flow_insertion(layout: Layout, entry: Span, written: Sequence[str]) -> Edit:
    """Return the edit that puts entries behind one in brackets, on lines of their own if that one stands on its own."""
    line_start = layout.line_start(entry.start)
    indent = layout.text[line_start : entry.start]
    gap = f",{layout.line_break}{indent}" if not indent.strip() and line_start else ", "
    return Edit(entry.end, entry.end, "".join(gap + text for text in written))


def _comma(layout: Layout, offset: int) -> int:
    """Return where the comma behind a value in brackets stands."""
    while layout.text[offset] != ",":
        offset = layout.line_end(offset) if layout.text[offset] == "#" else offset + 1
    return offset


def _with_comma(layout: Layout, entry: Span, following: int) -> tuple[int, int]:
    """Return where an entry begins and where its comma ends, with the blanks behind it, or with the line if it has one."""
    end = _comma(layout, entry.end) + 1
    while end < following and layout.text[end] in " \t":
        end += 1
    line_start = layout.line_start(entry.start)
    if end == layout.line_end(end) and not layout.text[line_start : entry.start].strip():
        return line_start, layout.next_line(end)
    return entry.start, end


def _deletions(layout: Layout, start: int, end: int) -> Iterator[Edit]:
    """Yield the edits that take characters out; the comments among them stay, with the white space around them."""
    comments = layout.comments_within(start, end)
    if not comments:
        yield Edit(start, end, "")
        return
    gaps = zip((start, *(c.end for c in comments)), (*(c.start for c in comments), end), strict=True)
    for first, last in gaps:
        gap = layout.text[first:last]
        begin = first + len(gap) - len(gap.lstrip())
        yield Edit(begin, begin + len(gap.strip()), "")
