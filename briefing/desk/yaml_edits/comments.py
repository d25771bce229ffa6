"""Which comments a text is to have once changes are made in it: what a rewritten text is compared with."""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.desk.yaml_edits.changes import Change, Remove, SetValue
from briefing.desk.yaml_edits.edits import Edit
from briefing.desk.yaml_edits.layout import Layout, Listing, Mapping, Span
from briefing.desk.yaml_edits.lists import item_span
from briefing.desk.yaml_edits.marks import Mark


def comments_after(
    layout: Layout, changes: Sequence[Change], marks: Sequence[Mark], lines: Sequence[Edit]
) -> Counter[str]:
    """Return the comments that a text has after changes, after marks were taken away, and edits of comment lines made."""
    gone = [span for change in changes for span in _gone_with(layout, change)]
    gone += [Span(line.start, line.end) for line in lines]
    texts = {comment.start: comment.text for comment in layout.comments}
    texts |= {mark.comment.start: mark.rest for mark in marks}
    for change in changes:
        if isinstance(change, SetValue) and change.comment:
            place = _place_of_comment(layout, change)
            texts[place] = f"{texts[place]}  {change.comment}" if texts.get(place) else change.comment
    kept = (text for place, text in texts.items() if not any(span.start <= place < span.end for span in gone))
    return Counter(text for text in (*kept, *(line.text.strip("\r\n") for line in lines)) if text)


def _place_of_comment(layout: Layout, change: SetValue) -> int:
    """Return where the comment on a value's line begins, or is to begin."""
    end = layout.node(change.path).end
    line_end = layout.line_end(end)
    known = layout.comments_within(end, line_end)
    return known[0].start if known else line_end


def _gone_with(layout: Layout, change: Change) -> Iterator[Span]:
    """Yield the places whose comments go with a change."""
    if isinstance(change, Remove):
        container, step = layout.node(change.path[:-1]), change.path[-1]
        if isinstance(container, Listing):
            yield item_span(layout, container, int(step))
        elif isinstance(container, Mapping) and not container.is_flow:
            span = container.entry(str(step))
            yield Span(layout.line_start(span.start), layout.next_line(span.end))
    elif isinstance(change, SetValue) and change.value == []:
        listing = layout.find(change.path)
        if isinstance(listing, Listing):
            yield from (item_span(layout, listing, number) for number in range(len(listing.items)))
