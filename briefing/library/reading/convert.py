"""A tree becomes a typed value: every field of its own type, every wrong one reported with its place.

A sound tree is converted by msgspec in one go. Only where that fails is the tree walked field by field, so that all
problems are found and not the first alone.
"""

import re
import types
import typing
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from itertools import islice
from typing import Any, TypeVar

import msgspec

from briefing.brief import dates
from briefing.brief.model import Address, Date, Slug
from briefing.brief.text import did_you_mean, fold, fold_name, look_alike, nearest_level, shortened
from briefing.brief.vocabulary import Marking
from briefing.library.reading.field_texts import example
from briefing.library.reading.problems import MOST, Problem
from briefing.library.reading.tree import ListNode, MappingNode, Node, ScalarNode, as_values

Target = TypeVar("Target", bound=msgspec.Struct)

Ids = typing.Mapping[str, str]
"""The ids of a brief's parties and issues, by their folded names."""


class _Key(typing.NamedTuple):
    """The key under which a value stands, or a list of values, and what a brief may have there; both empty at the top."""

    name: str = ""
    such_as: str = ""


_TOP = _Key()

MULTILINE = {"bottom_line", "notes", "note"}
"""The texts that may have paragraphs."""


def convert(
    node: Node, shape: type[Target], path: str, of_the_tree: Sequence[Problem]
) -> tuple[Target | None, list[Problem]]:
    """Convert a tree to a struct.

    Returns the value, or None with at least one problem; and all problems: `of_the_tree`, which has reported every empty
    value, and those of the conversion. Texts are folded to one line, except those that may have paragraphs (bottom_line,
    notes, note).
    """
    _fold(node)
    try:
        return msgspec.convert(as_values(node), shape, strict=False), [*of_the_tree]
    except msgspec.ValidationError as error:
        problems = [*of_the_tree, *islice(_problems(node, shape, path, _ids_by_name(node)), MOST + 1)]
        return None, problems or [
            Problem(path, node.line, node.column, _message(error), "see the format in the README", "wrong-value")
        ]


def _fold(node: Node, *, multiline: bool = False) -> None:
    if isinstance(node, ScalarNode):
        if "\n" in node.value and not multiline:
            node.value = " ".join(node.value.split())
    elif isinstance(node, ListNode):
        for item in node.items:
            _fold(item)
    else:
        for key, value in node.entries.items():
            _fold(value, multiline=key in MULTILINE)


def _problems(node: Node, kind: Any, path: str, ids: Ids, key: _Key = _TOP) -> Iterator[Problem]:
    kind = _without_none(kind)
    if isinstance(node, ScalarNode) and not node.value:
        return  # the tree has reported it
    if typing.get_origin(kind) is tuple:
        yield from _list_problems(node, typing.get_args(kind)[0], path, ids, key)
    elif isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield from _struct_problems(node, kind, path, ids)
    else:
        yield from _leaf_problems(node, kind, path, ids, key)


def _list_problems(node: Node, kind: Any, path: str, ids: Ids, key: _Key) -> Iterator[Problem]:
    if isinstance(node, ListNode):
        for item in node.items:
            yield from _problems(item, kind, path, ids, key)
    else:
        what = f"expected a list, found {_described(node)}"
        yield Problem(path, node.line, node.column, what, _list_remedy(node, kind), "wrong-shape")


def _list_remedy(node: Node, kind: Any) -> str:
    """Say how the value would stand in a list; a text stands for the one key that each of the list's items must have."""
    kind = _without_none(kind)
    keys = _required_keys(kind) if isinstance(kind, type) and issubclass(kind, msgspec.Struct) else None
    if isinstance(node, ScalarNode) and (keys is None or len(keys) == 1):
        item = shortened(node.value, 24)
        return f"write it as [{{{keys[0]}: {item}}}]" if keys else f"write it as [{item}]"
    if isinstance(node, ScalarNode):
        return f"begin each item with a hyphen, and give it the keys {', '.join(keys or ())}"
    return "begin each item with a hyphen"


def _required_keys(shape: type[msgspec.Struct]) -> list[str]:
    return [field.name for field in msgspec.structs.fields(shape) if field.required]


def _struct_problems(node: Node, shape: type[msgspec.Struct], path: str, ids: Ids) -> Iterator[Problem]:
    if not isinstance(node, MappingNode):
        what = f"expected keys and values, found {_described(node)}"
        keys = _required_keys(shape)
        remedy = f"give the keys {', '.join(keys)}" if keys else "write key: value"
        yield Problem(path, node.line, node.column, what, remedy, "wrong-shape")
        return
    fields_by_name = {field.encode_name: field for field in msgspec.structs.fields(shape)}
    for name, place in node.keys.items():
        if name not in fields_by_name:
            remedy = did_you_mean(name, fields_by_name) or f"the keys here are {', '.join(fields_by_name)}"
            entry = node.entries[name]
            if isinstance(entry, ScalarNode) and not entry.value and " " in name.strip():
                remedy = "a text that holds a comma stands in quotation marks within {…}"
            yield Problem(path, place.line, place.column, f'unknown key "{shortened(name)}"', remedy, "unknown-key")
    for name, field in fields_by_name.items():
        if name in node.entries:
            key = _Key(name, example(shape, name))
            yield from _problems(node.entries[name], _annotations(shape)[name], path, ids, key)
        elif field.required:
            such_as = example(shape, name)
            remedy = f"add it, as in {name}: {such_as}" if such_as else "add it"
            yield Problem(path, node.line, node.column, f'the key "{name}" is missing', remedy, "missing-key")


def _leaf_problems(node: Node, kind: Any, path: str, ids: Ids, key: _Key) -> Iterator[Problem]:
    """Say what is wrong first, then what to do; the words that a key may have, which may be many, come last."""
    has_words = key.name and _words(kind)
    if not isinstance(node, ScalarNode):
        what = f"expected {f'one {key.name}' if has_words else _expected(kind)}, found {_described(node)}"
        remedy = f"write {_expected(kind)}" if has_words else "write one value"
        yield Problem(path, node.line, node.column, what, remedy, "wrong-shape")
    else:
        try:
            msgspec.convert(node.value, kind, strict=False)
        except msgspec.ValidationError:
            value = shortened(node.value)
            what = f'unknown {key.name} "{value}"' if has_words else f'expected {_expected(kind)}, found "{value}"'
            yield Problem(
                path, node.line, node.column, what, _remedy(node.value, kind, ids, key.such_as), "wrong-value"
            )


@cache
def _annotations(shape: type[msgspec.Struct]) -> dict[str, Any]:
    return typing.get_type_hints(shape, include_extras=True)


def _without_none(kind: Any) -> Any:
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        return next(part for part in typing.get_args(kind) if part is not type(None))
    return kind


def _words(kind: Any) -> list[str]:
    return [str(member.value) for member in kind] if isinstance(kind, type) and issubclass(kind, Enum) else []


def _expected(kind: Any) -> str:
    words = _words(kind)
    if words:
        return "one of " + ", ".join(words)
    for meta in getattr(kind, "__metadata__", ()):
        if meta.description:
            return str(meta.description)
    return "a text"


def _remedy(value: str, kind: Any, ids: Ids, such_as: str) -> str:
    words = _words(kind)
    meant = next((word for word in words if word.casefold() == value.casefold()), None)
    if kind is Marking:
        meant = Marking.parse(value)
    elif kind is Date:
        meant = dates.from_words(fold_name(value).strip(" '\""))
    elif kind is Address:
        meant = _as_address(value)
    elif kind is Slug:
        meant = ids.get(fold_name(value)) or _as_id(value)
    if meant:
        return f'write it as "{meant}"'
    if kind is Marking:
        words = [level for level in [nearest_level(value, words)] if level]
    if (guess := did_you_mean(value, words)) or _words(kind):
        expected = _expected(kind)
        return f"{guess} It is {expected}" if guess else f"write {expected}{look_alike(value, expected)}"
    return f"write for example {such_as}{look_alike(value, such_as)}" if such_as else "change it"


_HOST = r"(?:[!-?A-~]*[0-9A-Za-z]\.)+[A-Za-z][0-9A-Za-z-]+(?::[0-9]+)?"
"""A host by its name, whose last part begins with a letter: `1.5` and `…` are no addresses that lack their beginning."""


def _as_address(value: str) -> str:
    """Return an address as a brief has it, of one as a browser shows it: with https, and with other characters in codes."""
    from urllib.parse import quote, urlsplit, urlunsplit

    try:
        parts = urlsplit(value if "://" in value else f"https://{value}")
        host = parts.netloc.encode("idna").decode()
    except (UnicodeError, ValueError):
        return ""
    if parts.scheme not in ("http", "https") or not re.fullmatch(_HOST, host):
        return ""
    path, query, fragment = (quote(part, safe="!#$%&'()*+,/:;=?@[]~") for part in parts[2:])
    return urlunsplit((parts.scheme, host, path, query, fragment))


def _as_id(value: str) -> str:
    """Return the id that is nearest to a text; empty where it has no letter that an id may have."""
    return "-".join(re.findall("[a-z0-9]+", fold(value)))[:60].strip("-")


def _ids_by_name(node: Node) -> dict[str, str]:
    """Return the ids of a brief's parties and issues by every name that the brief gives them, folded."""
    ids: dict[str, str] = {}
    for item in _items(node, "parties") + _items(node, "issues"):
        own = item.entries.get("id")
        for key in ("name", "short", "title", "aliases", "also"):
            value = item.entries.get(key)
            names = value.items if isinstance(value, ListNode) else [value]
            if isinstance(own, ScalarNode):
                ids |= {fold_name(name.value): own.value for name in names if isinstance(name, ScalarNode)}
    return ids


def _items(node: Node, key: str) -> list[MappingNode]:
    listing = node.entries.get(key) if isinstance(node, MappingNode) else None
    return [item for item in listing.items if isinstance(item, MappingNode)] if isinstance(listing, ListNode) else []


def _described(node: Node) -> str:
    if isinstance(node, ScalarNode):
        return f'the text "{shortened(node.value, 24)}"'
    return "a list" if isinstance(node, ListNode) else "a mapping"


def _message(error: msgspec.ValidationError) -> str:
    return shortened(str(error), 120)
