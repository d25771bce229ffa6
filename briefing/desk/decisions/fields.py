"""The fields of items as they are written: their order in the file, and values made ready to be read again."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import fields

from briefing.brief.items import FieldPath, ItemKind
from briefing.brief.model import Brief, Claim, Event, Evidence, Issue, Item, Party, Position, Question, Source
from briefing.brief.text import clean, one_line
from briefing.desk.yaml_edits.changes import Change, Insert, Remove, SetValue, Value
from briefing.library.reading.convert import MULTILINE

_TYPES: dict[ItemKind, Any] = {
    ItemKind.BRIEF: Brief,
    ItemKind.SOURCE: Source,
    ItemKind.PARTY: Party,
    ItemKind.ISSUE: Issue,
    ItemKind.CLAIM: Claim,
    ItemKind.POSITION: Position,
    ItemKind.QUESTION: Question,
    ItemKind.EVENT: Event,
}
_OF_EVERY_ITEM = tuple(field.name for field in fields(Item))
_OF_EVIDENCE = ("source", "paragraph", "page", "at", "quote", "prefix", "suffix", "origin")
_WITHOUT_ORDER = ("answers", "about", "by", "derived_from")


def field_order(kind: ItemKind) -> tuple[str, ...]:
    """Return the fields of an item in the order in which files have them."""
    names = [field.name for field in fields(_TYPES[kind])]
    if kind is ItemKind.BRIEF:
        return tuple(names)
    own = [name for name in names if name not in _OF_EVERY_ITEM and name != "evidence"]
    return (*own, *(["evidence"] if "evidence" in names else []), *_OF_EVERY_ITEM)


def ready(field: str, text: str) -> str:
    """Return a text as a field can hold it: cleaned, on one line where the field has no paragraphs."""
    return clean(text).strip() if field in MULTILINE else one_line(text)


def evidence_value(evidence: Evidence) -> Value:
    """Return a piece of evidence as it is written."""
    values = ((name, getattr(evidence, name)) for name in _OF_EVIDENCE)
    return {name: value if isinstance(value, int) else one_line(value) for name, value in values if value is not None}


def list_changes(path: FieldPath, old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Return the changes that make one list of words another one; items that stay are not touched.

    Neither list is empty. References to other items have no order: those that stay keep their places.
    """
    kept = [number for number, word in enumerate(old) if word in new]
    added = [word for word in dict.fromkeys(new) if word not in old]
    is_in_order = [old[number] for number in kept] + added == [*new]
    if kept and (is_in_order or path[-1] in _WITHOUT_ORDER):
        changes: list[Change] = [Remove((*path, number)) for number in range(len(old)) if number not in kept]
        return changes + [Insert(path, word, kept[-1]) for word in added]
    both = min(len(old), len(new))
    changes = [SetValue((*path, number), new[number]) for number in range(both) if old[number] != new[number]]
    changes += [Remove((*path, number)) for number in range(both, len(old))]
    return changes + [Insert(path, word, both - 1) for word in new[both:]]
