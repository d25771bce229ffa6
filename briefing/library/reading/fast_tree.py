"""YAML text becomes nested texts without their places: a sound brief is read in half the time that its tree takes.

Gives up, without a reason, on anything unusual: `tree` then reads the text and says what is wrong, if anything is. What is
read here equals what `tree.as_values` gives for the same text once `convert` has folded it.
"""

from collections.abc import Callable
from typing import Any

import yaml

from briefing.brief.model import SHAPES, Brief
from briefing.brief.text import clean
from briefing.library.reading.convert import MULTILINE
from briefing.library.reading.syntax import begins_unlike_a_key
from briefing.library.reading.tree import EMPTY, MAX_DEPTH, MAX_ITEMS, MAX_VALUES, Loader, normalise_line_ends

_Scalar, _Alias = yaml.ScalarEvent, yaml.AliasEvent
_Sequence, _SequenceEnd = yaml.SequenceStartEvent, yaml.SequenceEndEvent
_Mapping, _MappingEnd = yaml.MappingStartEvent, yaml.MappingEndEvent


_FIELDS = frozenset(Brief.__struct_fields__).union(*(shape.__struct_fields__ for shape in SHAPES.values()))
"""The names of the fields of a brief and its items: keys that need no cleaning."""


class _Unusual(Exception):
    """The text has something unusual, which the tree must judge."""


def read_values(text: str) -> Any:
    """Return one YAML document as lists and dictionaries of cleaned texts, or None where the tree must read it."""
    prepared_text, strange = normalise_line_ends(text)
    if strange or len(prepared_text) > MAX_VALUES:  # fewer characters than values allowed: none need be counted
        return None
    loader = Loader(prepared_text)
    following = loader.get_event
    try:
        following()  # the stream
        if following().__class__ is not yaml.DocumentStartEvent:
            return None
        document = _node(following(), following, 1, folded=True)
        following()  # the document's end
        return document if following().__class__ is yaml.StreamEndEvent else None
    except (_Unusual, yaml.YAMLError):
        return None
    finally:
        loader.dispose()


def _node(event: Any, following: Callable[[], Any], depth: int, *, folded: bool) -> Any:
    kind = event.__class__
    if kind is _Alias or event.anchor is not None or event.tag is not None:
        raise _Unusual
    if kind is _Scalar:
        return _text(event, folded=folded)
    if depth > MAX_DEPTH:
        raise _Unusual
    return (_items if kind is _Sequence else _entries)(following, depth + 1)


def _text(event: Any, *, folded: bool) -> str:
    value: str = clean(event.value).strip()
    if not value or (value in EMPTY and not event.style):
        raise _Unusual
    return " ".join(value.split()) if folded and "\n" in value else value


def _items(following: Callable[[], Any], depth: int) -> list[Any]:
    items: list[Any] = []
    while (event := following()).__class__ is not _SequenceEnd:
        items.append(_node(event, following, depth, folded=True))
    if len(items) > MAX_ITEMS:
        raise _Unusual
    return items


def _entries(following: Callable[[], Any], depth: int) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    while (event := following()).__class__ is not _MappingEnd:
        if event.__class__ is not _Scalar or event.anchor is not None or event.tag is not None:
            raise _Unusual
        key = event.value
        if key not in _FIELDS:  # most are
            if begins_unlike_a_key(key):
                raise _Unusual
            key = _text(event, folded=False)
        if key in entries:
            raise _Unusual
        event = following()
        if (
            event.__class__ is _Scalar and event.anchor is None and event.tag is None
        ):  # most are: one call less for each
            entries[key] = _text(event, folded=key not in MULTILINE)
        else:
            entries[key] = _node(event, following, depth, folded=True)
    return entries
