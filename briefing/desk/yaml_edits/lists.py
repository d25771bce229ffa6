"""Edits of a list: items taken out with the lines that are theirs, and put in as the others are written."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as ByNumber

from briefing.brief.items import FieldPath
from briefing.desk.yaml_edits.changes import Value
from briefing.desk.yaml_edits.edits import Edit
from briefing.desk.yaml_edits.entries import flow_insertion, flow_removals, lines_of
from briefing.desk.yaml_edits.layout import Layout, Listing, Mapping, Span
from briefing.desk.yaml_edits.new_values import in_brackets, lines_of_item
from briefing.library.reading.unreviewed import REVIEW

_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]")


def item_span(layout: Layout, listing: Listing, number: int) -> Span:
    """Return the characters that are an item's own.

    In a list with hyphens these are whole lines: its own, the marks of guesses right above it and the comments right below it
    that are indented as its keys are.
    """
    own = listing.entry(number)
    if listing.is_flow:
        return own
    lines = lines_of(layout, own)
    start, end = lines.start, lines.end
    column = layout.column(own.start)
    while start:
        above = layout.line_start(start - 1)
        line = layout.text[above:start].strip()
        if not (line.startswith(REVIEW.strip()) and layout.text[above + column : above + column + 1] == "#"):
            break
        start = above
    item = listing.items[number]
    deeper = layout.column(item.start) if isinstance(item, Mapping) and not item.is_flow else column + 1
    while end < len(layout.text):
        line = layout.text[end : layout.line_end(end)]
        if not line.strip().startswith("#") or len(line) - len(line.lstrip()) < deeper:
            break
        end = layout.next_line(end)
    return Span(start, end)


def removals(layout: Layout, listing: Listing, numbers: set[int]) -> Iterator[Edit]:
    """Yield the edits that take items out."""
    if listing.is_flow:
        entries = [listing.entry(number) for number in range(len(listing.items))]
        yield from flow_removals(layout, entries, numbers)
        return
    for number in sorted(numbers):
        span = item_span(layout, listing, number)
        yield Edit(span.start, _end_with_blank_lines(layout, span, is_first=number == 0), "")


def first_items(layout: Layout, listing: Listing, key: Span, values: Sequence[Value]) -> Iterator[Edit]:
    """Yield the edits that make `[]` behind a key a list with a line for each key of its items; a comment there stays."""
    before = layout.text[key.end : listing.start]
    yield Edit(key.end + len(before.rstrip(" \t")), listing.end, "")
    indent = " " * (layout.column(key.start) + 2)
    lines = [line for value in values for line in lines_of_item(value, is_block=True)]
    place = layout.line_end(listing.end)
    yield Edit(place, place, "".join(layout.line_break + indent + line for line in lines))


def insertions(
    layout: Layout, listing: Listing, path: FieldPath, values: ByNumber[int, Sequence[Value]]
) -> Iterator[Edit]:
    """Yield the edits that put items in, each behind the item of a number."""
    for behind, new in values.items():
        entry = listing.entry(behind)
        if listing.is_flow:
            written = [in_brackets(value, is_json=listing.is_json) for value in new]
            yield flow_insertion(layout, entry, written)
            continue
        sibling = listing.items[behind]
        is_block = not sibling.is_flow if isinstance(sibling, Mapping) else len(path) == 1
        indent = " " * layout.column(entry.start)
        blank = layout.line_break if _stand_apart(layout, listing, behind) else ""
        place = layout.last_place(item_span(layout, listing, behind).end)
        lines = [
            f"{blank if number == 0 else ''}{layout.line_break}{indent}{line}"
            for value in new
            for number, line in enumerate(lines_of_item(value, is_block=is_block))
        ]
        yield Edit(place, place, "".join(lines))


def swapped(layout: Layout, listing: Listing, number: int) -> Edit | None:
    """Return the edit by which an item and the one behind it change places; what stands between them stays there.

    None where they have no lines of their own.
    """
    one, other = item_span(layout, listing, number), item_span(layout, listing, number + 1)
    texts = [layout.text[span.start : span.end] for span in (one, other)]
    if listing.is_flow or not all(text.endswith(("\n", "\r")) for text in texts):
        return None
    between = layout.text[one.end : other.start]
    return Edit(one.start, other.end, f"{texts[1]}{between}{texts[0]}")


def _stand_apart(layout: Layout, listing: Listing, number: int) -> bool:
    """Say whether a blank line stands between an item and the one before or after it."""
    first = max(0, min(number, len(listing.items) - 2))
    pair = listing.dashes[first : first + 2]
    if len(pair) < 2:
        return False
    return _BLANK_LINE.search(layout.text, listing.items[first].end, pair[1]) is not None


def _end_with_blank_lines(layout: Layout, span: Span, *, is_first: bool) -> int:
    """Return the end of an item with the blank lines that set it apart from the next one, where it needs no such lines more."""
    before = layout.text[: span.start].rstrip(" \t")
    if not is_first and not before.endswith(("\n\n", "\r\r", "\n\r\n")):
        return span.end
    end = span.end
    while end < len(layout.text) and not layout.text[end : layout.line_end(end)].strip():
        end = layout.next_line(end)
    return end
