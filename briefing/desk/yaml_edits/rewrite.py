"""A YAML text rewritten: changes become edits, and what comes of them is composed again and compared.

No text leaves here that differs from the one before in anything but what the changes say: not in a value, not in a comment.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.brief.items import FieldPath
from briefing.desk.yaml_edits import lists, mappings
from briefing.desk.yaml_edits.changes import (
    Change,
    Insert,
    Remove,
    SetValue,
    Swap,
    Value,
    by_container,
    changed_values,
    without_empty_lists,
    without_moot,
)
from briefing.desk.yaml_edits.comments import comments_after
from briefing.desk.yaml_edits.edits import Edit, OverlapError, applied, in_order, way_back
from briefing.desk.yaml_edits.layout import Layout, Listing, Mapping, NoLayoutError, Span
from briefing.desk.yaml_edits.mappings import NoEditError
from briefing.desk.yaml_edits.marks import Mark, removal
from briefing.desk.yaml_edits.new_values import holds_mappings


class Rewritten(NamedTuple):
    """A text after changes, composed, and the edits that make the text before out of it."""

    layout: Layout
    back: tuple[Edit, ...]


class NotRewrittenError(Exception):
    """A text has a layout in which a change cannot be made without touching something else."""


def rewritten(
    layout: Layout, changes: Sequence[Change], *, marks: Iterable[Mark] = (), lines: Iterable[Edit] = ()
) -> Rewritten:
    """Make changes in a text, and take marks of guesses away.

    `lines` are edits made beside: each takes a comment's line out, replaces a comment, or adds one on a line of its own.
    Raises NotRewrittenError where the text after would differ in anything else, KeyError or IndexError where a path leads
    nowhere.
    """
    values = layout.values
    changes = without_empty_lists(values, without_moot(changes))
    expected = changed_values(values, changes)
    marks, lines = [*marks], [*lines]
    try:
        edits = in_order([*_edits(layout, changes), *(removal(layout, mark) for mark in marks), *lines])
        after = Layout(applied(layout.text, edits))
    except (NoEditError, NoLayoutError, OverlapError) as error:
        raise NotRewrittenError from error
    comments = Counter(comment.text for comment in after.comments)
    if after.values != expected or comments != comments_after(layout, changes, marks, lines):
        raise NotRewrittenError
    return Rewritten(after, tuple(way_back(layout.text, edits)))


def _edits(layout: Layout, changes: Sequence[Change]) -> Iterator[Edit]:
    for path, own in by_container(changes).items():
        node = layout.node(path)
        if isinstance(node, Mapping):
            yield from _mapping_edits(layout, node, own, is_root=not path)
        elif isinstance(node, Listing):
            yield from _list_edits(layout, node, path, own)
        else:
            raise NoEditError


def _mapping_edits(layout: Layout, node: Mapping, changes: Sequence[Change], *, is_root: bool) -> Iterator[Edit]:
    added = []
    for change in changes:
        if not isinstance(change, SetValue):
            continue
        key = str(change.path[-1])
        if key not in node.keys:
            added.append(change)
            continue
        yield from _set(layout, node, key, change)
    yield from mappings.key_removals(layout, node, {str(c.path[-1]) for c in changes if isinstance(c, Remove)})
    yield from mappings.key_additions(layout, node, added, is_root=is_root)


def _set(layout: Layout, mapping: Mapping, key: str, change: SetValue) -> Iterator[Edit]:
    value = mapping.values[key]
    if isinstance(value, Listing) and not value.is_flow and change.value == []:
        behind_colon = layout.text.index(":", mapping.keys[key].end) + 1
        yield Edit(behind_colon, behind_colon, " []")
        yield from lists.removals(layout, value, {*range(len(value.items))})
    elif isinstance(value, Listing) and not value.items and not mapping.is_flow and holds_mappings(change.value):
        name = mapping.keys[key]
        yield from lists.first_items(layout, value, Span(name.start, name.end), change.value)
    else:
        yield mappings.replaced(layout, value, change.value)
    if change.comment:
        place = layout.line_end(value.end)
        yield Edit(place, place, f"  {change.comment}")


def _list_edits(layout: Layout, node: Listing, path: FieldPath, changes: Sequence[Change]) -> Iterator[Edit]:
    inserted: dict[int, list[Value]] = {}
    for change in changes:
        if isinstance(change, SetValue):
            yield mappings.replaced(layout, node.items[int(change.path[-1])], change.value)
        elif isinstance(change, Insert):
            inserted.setdefault(change.behind, []).append(change.value)
    removed = {int(change.path[-1]) for change in changes if isinstance(change, Remove)}
    yield from lists.removals(layout, node, removed)
    yield from lists.insertions(layout, node, path, inserted)
    for change in changes:
        if isinstance(change, Swap):
            edit = lists.swapped(layout, node, int(change.path[-1]))
            if edit is None:
                raise NoEditError
            yield edit
