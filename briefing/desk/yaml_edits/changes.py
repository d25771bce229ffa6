"""What is to differ in a YAML text: values set, taken out and put in, each at a path of the text as it is."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

from briefing.brief.items import FieldPath

Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value]"
"""A value to be written; one that was read holds texts alone."""


class SetValue(NamedTuple):
    """The value at a path becomes this one; a key that is not there is added, behind those before it in `order`.

    A `comment` is written at the end of the line of a value that is there.
    """

    path: FieldPath
    value: Value
    order: tuple[str, ...] = ()
    comment: str = ""


class Remove(NamedTuple):
    """The key or the item at a path goes, with its value."""

    path: FieldPath


class Insert(NamedTuple):
    """A new item stands in the list at a path, behind the item of a number."""

    path: FieldPath
    value: Value
    behind: int


class Swap(NamedTuple):
    """The item of a list at a path and the one behind it change places, each with the lines that are its own.

    Nothing else changes in this list meanwhile.
    """

    path: FieldPath


Change = SetValue | Remove | Insert | Swap


def by_container(changes: Iterable[Change]) -> dict[FieldPath, list[Change]]:
    """Group changes by the path of the list or mapping that they are made in."""
    grouped: dict[FieldPath, list[Change]] = {}
    for change in changes:
        container = change.path if isinstance(change, Insert) else change.path[:-1]
        grouped.setdefault(container, []).append(change)
    return grouped


def changed_values(values: Value, changes: Iterable[Change]) -> Value:
    """Return nested values with changes made; all paths are those of the values as they are.

    Raises KeyError or IndexError where a path leads nowhere.
    """
    grouped = by_container(changes)
    missing = {*grouped}
    around = {path[:length] for path in grouped for length in range(len(path) + 1)}
    changed: Value = _changed(values, (), grouped, missing, around)
    if missing:
        raise KeyError(missing.pop())
    return changed


def _changed(
    value: Any, path: FieldPath, grouped: dict[FieldPath, list[Change]], missing: set[FieldPath], around: set[FieldPath]
) -> Any:
    """Return a value with the changes made in it; `around` are the paths of all that holds a change."""
    if path not in around:
        return value
    changes = grouped.get(path, [])
    missing.discard(path)
    set_values = {change.path[-1]: change.value for change in changes if isinstance(change, SetValue)}
    removed = {change.path[-1] for change in changes if isinstance(change, Remove)}
    if isinstance(value, dict):
        if not removed <= value.keys():
            raise KeyError(path)
        kept: dict[str, Any] = {
            key: as_read(set_values[key])
            if key in set_values
            else _changed(inner, (*path, key), grouped, missing, around)
            for key, inner in value.items()
            if key not in removed
        }
        return kept | {str(key): as_read(inner) for key, inner in set_values.items() if key not in value}
    if isinstance(value, list):
        inserted: dict[int, list[Value]] = {}
        for change in changes:
            if isinstance(change, Insert):
                inserted.setdefault(change.behind, []).append(as_read(change.value))
        swapped = [int(change.path[-1]) for change in changes if isinstance(change, Swap)]
        places = {*set_values, *removed, *inserted, *(number + 1 for number in swapped)}
        if any(not isinstance(number, int) or number >= len(value) for number in places):
            raise IndexError(path)
        items: list[Any] = []
        for number, inner in enumerate(value):
            if number not in removed:
                is_set = number in set_values
                items.append(
                    as_read(set_values[number])
                    if is_set
                    else _changed(inner, (*path, number), grouped, missing, around)
                )
            items += inserted.get(number, ())
        for number in swapped:
            items[number : number + 2] = reversed(items[number : number + 2])
        return items
    if changes:
        raise KeyError(path)
    return value


def as_read(value: Value) -> Value:
    """Return a value as it is read again once it was written: numbers and words of logic as texts."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return [as_read(item) for item in value]
    if isinstance(value, dict):
        return {key: as_read(item) for key, item in value.items()}
    return value


def without_moot(changes: Iterable[Change]) -> list[Change]:
    """Return changes without those inside what another one takes out, as an answer of a claim that goes too."""
    changes = [*changes]
    removed = {change.path for change in changes if isinstance(change, Remove)}

    def is_moot(change: Change) -> bool:
        last = len(change.path) + isinstance(change, Insert)
        return any(change.path[:length] in removed for length in range(1, last))

    return [change for change in changes if not is_moot(change)]


def without_empty_lists(values: Value, changes: Sequence[Change]) -> list[Change]:
    """Return changes in which a list that loses its last item goes with its key; one of the text's own becomes `[]`."""
    removed_items: dict[FieldPath, set[int]] = {}
    kept_lists = {change.path for change in changes if isinstance(change, Insert)}
    for change in changes:
        if isinstance(change, Remove) and isinstance(change.path[-1], int):
            removed_items.setdefault(change.path[:-1], set()).add(change.path[-1])
    emptied = {
        path
        for path, numbers in removed_items.items()
        if path not in kept_lists and numbers == {*range(len(_at(values, path)))}
    }
    rest: list[Change] = [change for change in changes if change.path[:-1] not in emptied]
    rest += [SetValue(path, []) if len(path) == 1 else Remove(path) for path in sorted(emptied, key=str)]
    return rest


def _at(values: Any, path: FieldPath) -> Any:
    for step in path:
        values = values[step]
    return values
