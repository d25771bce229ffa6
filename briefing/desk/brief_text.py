"""The text of a brief, read once: the brief, where its values stand, and the marks of its guesses."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from briefing.brief.items import FieldPath, ItemKind, Ref
from briefing.brief.model import Brief, Evidence, Item
from briefing.desk.no_positions import NoPositions
from briefing.desk.proposals import Proposals, proposals
from briefing.desk.yaml_edits import layout as nodes
from briefing.desk.yaml_edits.layout import Layout, Node, Scalar
from briefing.desk.yaml_edits.marks import Entries, Mark, marks
from briefing.library.reading.convert import MULTILINE
from briefing.library.reading.item_lines import path_of
from briefing.library.reading.reader import sound_values
from briefing.library.reading.tree import EMPTY, MAX_ITEMS, MAX_VALUES
from briefing.library.reading.unreviewed import TO_BE_WRITTEN

KIND_OF_LIST = {
    "sources": ItemKind.SOURCE,
    "parties": ItemKind.PARTY,
    "issues": ItemKind.ISSUE,
    "claims": ItemKind.CLAIM,
    "positions": ItemKind.POSITION,
    "questions": ItemKind.QUESTION,
    "timeline": ItemKind.EVENT,
}


class BriefText:
    """A sound brief and its text."""

    def __init__(self, brief: Brief, layout: Layout) -> None:
        self.brief = brief
        self.layout = layout

    @cached_property
    def marks(self) -> list[Mark]:
        """The marks of guesses, in order."""
        return marks(self.layout, self._entries)

    @cached_property
    def _entries(self) -> Entries:
        return Entries(self.layout)

    @cached_property
    def proposals(self) -> Proposals:
        """What a draft proposes in comments."""
        return proposals(self.layout)

    @cached_property
    def no_positions(self) -> NoPositions:
        """What its comments say of positions that somebody looked for in vain."""
        return NoPositions(self.layout)

    @cached_property
    def passages(self) -> Mapping[tuple[str, str], Sequence[Evidence]]:
        """By party and issue, what the party's claims on it rest on, each piece once, in the file's order."""
        pieces: dict[tuple[str, str], dict[Evidence, None]] = {}
        for claim in self.brief.claims:
            pieces.setdefault((claim.made_by, claim.issue), {}).update(dict.fromkeys(claim.evidence))
        return {key: tuple(own) for key, own in pieces.items()}

    @cached_property
    def open_stances(self) -> Sequence[tuple[str, str]]:
        """The parties and issues of which nobody has decided what the one holds on the other, though it speaks on it."""
        held = {(position.party, position.issue) for position in self.brief.positions}
        return [
            (party.id, issue.id)
            for issue in self.brief.issues
            for party in self.brief.parties
            if (pieces := self.passages.get((party.id, issue.id)))
            and (party.id, issue.id) not in held
            and not self.no_positions.is_said(party.id, issue.id, len(pieces))
        ]

    def path(self, ref: Ref) -> FieldPath:
        """Return the path of an item. Raises KeyError where there is none; that of the brief itself is empty."""
        if ref.kind is ItemKind.BRIEF:
            return ()
        path = path_of(self.brief, ref) if ref.kind in KIND_OF_LIST.values() else ()
        if not path or self.layout.find(path) is None:
            raise KeyError(ref)
        return path

    def item(self, ref: Ref) -> Item | Brief:
        """Return an item. Raises KeyError where there is none."""
        path = self.path(ref)
        if not path:
            return self.brief
        item: Item = getattr(self.brief, str(path[0]))[path[1]]
        return item

    def ref(self, path: FieldPath) -> Ref | None:
        """Return the item that a path leads to or into; None for the brief's own fields."""
        if len(path) < 2 or path[0] not in KIND_OF_LIST or not isinstance(path[1], int):
            return None
        kind = KIND_OF_LIST[str(path[0])]
        if kind is ItemKind.EVENT:
            return Ref(kind, str(path[1]))
        items = getattr(self.brief, str(path[0]))
        return Ref(kind, items[path[1]].id) if path[1] < len(items) else None

    def marks_at(self, *paths: FieldPath) -> list[Mark]:
        """Return the marks of guesses about values at some paths, and about what items and their fields hold.

        A guess about a list of the brief, such as that it has no items, is none about its items.
        """
        return [mark for mark in self.marks if any(_is_at(mark.path, path) for path in paths)]

    def unwritten(self) -> Iterator[tuple[FieldPath, Scalar]]:
        """Yield every text that is still to be written, with its path, in the text's order."""
        for scalar in self.layout.scalars:
            if scalar.value.startswith(TO_BE_WRITTEN):
                yield self._entries.of(scalar), scalar


def _is_at(place: FieldPath, path: FieldPath) -> bool:
    return place == path or (len(path) > 1 and place[: len(path)] == path)


def brief_of(layout: Layout) -> Brief | None:
    """Return the brief that a text says, without reading it a second time; None where the reader must judge it."""
    if layout.value_count > MAX_VALUES:
        return None
    try:
        return sound_values(_folded(layout.root, is_multiline=False))
    except _Unusual:
        return None


class _Unusual(Exception):
    """The text has something that the reader must judge."""


def _folded(node: Node, *, is_multiline: bool) -> Any:
    """Return a node's values as the reader has them: on one line, but for the texts that may have paragraphs."""
    if isinstance(node, Scalar):
        if not node.value or (not node.style and node.value in EMPTY):
            raise _Unusual
        return node.value if is_multiline or "\n" not in node.value else " ".join(node.value.split())
    if isinstance(node, nodes.Mapping):
        return {key: _folded(value, is_multiline=key in MULTILINE) for key, value in node.values.items()}
    if len(node.items) > MAX_ITEMS:
        raise _Unusual
    return [_folded(item, is_multiline=False) for item in node.items]
