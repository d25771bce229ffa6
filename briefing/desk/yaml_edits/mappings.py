"""Edits of a mapping: values replaced, keys taken out and added."""

from collections.abc import Iterator, Sequence

from briefing.desk.yaml_edits.changes import SetValue, Value
from briefing.desk.yaml_edits.edits import Edit
from briefing.desk.yaml_edits.entries import flow_insertion, flow_removals, lines_of
from briefing.desk.yaml_edits.layout import Layout, Mapping, Node, Scalar
from briefing.desk.yaml_edits.new_values import holds_mappings, in_brackets, lines_of_item, lines_of_key
from briefing.desk.yaml_edits.scalars import replacement


class NoEditError(Exception):
    """A change cannot be made in this text's layout."""


def replaced(layout: Layout, node: Node, value: Value) -> Edit:
    """Return the edit that puts another value in a value's place. Raises NoEditError for a list or mapping with hyphens."""
    if isinstance(node, Scalar) and not isinstance(value, list | dict):
        return Edit(*replacement(layout, node, value))
    if isinstance(node, Scalar) or node.is_flow:
        is_json = not isinstance(node, Scalar) and node.is_json
        return Edit(node.start, node.end, in_brackets(value, is_json=is_json))
    raise NoEditError


def key_removals(layout: Layout, mapping: Mapping, removed: set[str]) -> Iterator[Edit]:
    """Yield the edits that take keys out with their values; a mapping keeps at least one."""
    keys = [*mapping.keys]
    if mapping.is_flow:
        entries = [mapping.entry(key) for key in keys]
        yield from flow_removals(layout, entries, {keys.index(key) for key in removed})
        return
    kept = next((key for key in keys if key not in removed), None)
    if kept is None:
        raise NoEditError
    first = mapping.keys[kept].start
    if kept != keys[0]:  # what follows takes the place behind the hyphen
        yield Edit(mapping.start, first, "")
    for key in removed:
        span = mapping.entry(key)
        if span.start > first:
            lines = lines_of(layout, span)
            yield Edit(lines.start, lines.end, "")


def key_additions(layout: Layout, mapping: Mapping, added: Sequence[SetValue], *, is_root: bool) -> Iterator[Edit]:
    """Yield the edits that add keys, each behind those that stand before it in the usual order."""
    by_key: dict[str, list[SetValue]] = {}
    for change in added:
        by_key.setdefault(_key_before(mapping, change), []).append(change)
    for before, changes in by_key.items():
        changes.sort(key=lambda change: _rank(change.order, str(change.path[-1])))
        entry = mapping.entry(before)
        if mapping.is_flow:
            written = [in_brackets({str(c.path[-1]): c.value}, is_json=mapping.is_json)[1:-1] for c in changes]
            yield flow_insertion(layout, entry, written)
            continue
        indent = " " * layout.column(mapping.start)
        place = layout.line_end(entry.end)
        lines = [line for change in changes for line in _lines(change, indent, is_root=is_root)]
        yield Edit(place, place, "".join(layout.line_break + line for line in lines))


def _lines(change: SetValue, indent: str, *, is_root: bool) -> Iterator[str]:
    """Yield the lines of a new key; a list of the text's own has a line for each key of its items, and stands apart."""
    key, value = str(change.path[-1]), change.value
    if is_root and holds_mappings(value):
        yield ""
        yield f"{indent}{key}:"
        for item in value:
            yield from (f"{indent}  {line}" for line in lines_of_item(item, is_block=True))
        return
    yield from (indent + line for line in lines_of_key(key, value))


def _key_before(mapping: Mapping, change: SetValue) -> str:
    """Return the key that a new one stands behind: the last of those before it in the usual order, else the first, or last."""
    rank = _rank(change.order, str(change.path[-1]))
    keys = [*mapping.keys]
    if rank == len(change.order):
        return keys[-1]
    earlier = [key for key in keys if _rank(change.order, key) < rank]
    return earlier[-1] if earlier else keys[0]


def _rank(order: tuple[str, ...], key: str) -> int:
    return order.index(key) if key in order else len(order)
