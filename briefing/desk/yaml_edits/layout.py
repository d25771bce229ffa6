"""Where the values and the comments of a YAML text stand, in characters of the text itself."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

import yaml
from msgspec import Struct

from briefing.brief.items import FieldPath
from briefing.brief.text import clean
from briefing.desk.yaml_edits.changes import Value
from briefing.library.reading.tree import Loader, with_breaks_of_yaml_1_2

_BREAK = re.compile(r"\r\n|\r|\n")
_HEADER_COMMENT = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")


class Span(Struct, frozen=True):
    """Characters of a text: the offsets of the first one and behind the last one."""

    start: int
    end: int


class Scalar(Struct, frozen=True, gc=False):
    """A text: its value without white space around it, its style (empty where it is plain), and where it stands.

    A text after | or > ends with its last character that is no white space.
    """

    value: str
    style: str
    start: int
    end: int


class Listing(Struct, frozen=True):
    """A list; `dashes` are where the hyphens of its items stand, where it is no list in brackets."""

    items: "tuple[Node, ...]"
    dashes: tuple[int, ...]
    is_flow: bool
    start: int
    end: int

    def entry(self, number: int) -> Span:
        """Return where an item stands, with its hyphen if it has one."""
        item = self.items[number]
        return Span(item.start if self.is_flow else self.dashes[number], item.end)

    @property
    def is_json(self) -> bool:
        """Whether its texts stand in quotation marks as JSON has them."""
        first = self.items[0] if self.is_flow and self.items else None
        return first.style == '"' if isinstance(first, Scalar) else first is not None and first.is_json


class Mapping(Struct, frozen=True):
    """Keys with their values, in the text's order."""

    keys: dict[str, Scalar]
    values: "dict[str, Node]"
    is_flow: bool
    start: int
    end: int

    def entry(self, key: str) -> Span:
        """Return where a key and its value stand."""
        return Span(self.keys[key].start, self.values[key].end)

    @property
    def is_json(self) -> bool:
        """Whether its keys stand in quotation marks as JSON has them."""
        return self.is_flow and all(key.style == '"' for key in self.keys.values())


Node = Scalar | Listing | Mapping


class Comment(Struct, frozen=True):
    """A comment, from its # to the end of its line; `is_alone` where nothing else stands on the line."""

    text: str
    start: int
    end: int
    is_alone: bool


class NoLayoutError(Exception):
    """A text is no YAML whose values can be changed in place."""


class Layout:
    """A YAML text, its tree and its comments."""

    def __init__(self, text: str) -> None:
        """Compose a text. Raises NoLayoutError where it is no YAML, holds an anchor, an alias or a tag, or is no mapping."""
        self.text = text
        self.value_count = 0
        """How many lists, mappings, keys and values it holds."""
        self.scalars: list[Scalar] = []
        """Its texts and keys, in its order."""
        try:
            root = self._document()
        except yaml.YAMLError as error:
            raise NoLayoutError("the text is no YAML") from error
        if not isinstance(root, Mapping):
            raise NoLayoutError("the text has no keys")
        self.root = root

    @cached_property
    def values(self) -> Value:
        """The nested values, every one of them a text."""
        return as_values(self.root)

    # Places

    def node(self, path: FieldPath) -> Node:
        """Return the value at a path. Raises KeyError where there is none."""
        node: Node = self.root
        for step in path:
            if isinstance(node, Mapping) and isinstance(step, str):
                node = node.values[step]
            elif isinstance(node, Listing) and isinstance(step, int) and 0 <= step < len(node.items):
                node = node.items[step]
            else:
                raise KeyError(path)
        return node

    def find(self, path: FieldPath) -> Node | None:
        """Return the value at a path; None where there is none."""
        try:
            return self.node(path)
        except KeyError:
            return None

    def line_start(self, offset: int) -> int:
        """Return where the line of a character begins."""
        return self._line_starts[bisect_right(self._line_starts, offset) - 1]

    def line_number(self, offset: int) -> int:
        """Return the number of the line of a character, from 1."""
        return bisect_right(self._line_starts, offset)

    def line_end(self, offset: int) -> int:
        """Return where the line of a character ends, before its line end."""
        match = _BREAK.search(self.text, offset)
        return match.start() if match else len(self.text)

    def next_line(self, offset: int) -> int:
        """Return where the line after that of a character begins; the text's end where there is none."""
        match = _BREAK.search(self.text, offset)
        return match.end() if match else len(self.text)

    def column(self, offset: int) -> int:
        """Return how many characters stand before one on its line."""
        return offset - self.line_start(offset)

    @cached_property
    def line_break(self) -> str:
        """The line end that new lines get: that of the first line."""
        match = _BREAK.search(self.text)
        return match.group() if match else "\n"

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _BREAK.finditer(self.text))]

    def last_place(self, end: int) -> int:
        """Return the end of the line that ends before a place: that of whole lines, without their last line end."""
        for line_break in ("\r\n", "\n", "\r"):
            if self.text.endswith(line_break, 0, end):
                return end - len(line_break)
        return end

    # Comments

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """All comments, in order. Whatever begins with # between two values is one."""
        return tuple(
            Comment(
                self.text[start:end],
                start,
                end,
                not self.text[self.line_start(start) : start].strip(),
            )
            for start, end in self._comment_spans()
        )

    def comments_within(self, start: int, end: int) -> Sequence[Comment]:
        """Return the comments that begin between two places."""
        first, last = (bisect_left(self.comments, place, key=lambda comment: comment.start) for place in (start, end))
        return self.comments[first:last]

    def _comment_spans(self) -> Iterator[tuple[int, int]]:
        before = 0
        for scalar in [*self.scalars, Scalar("", "", len(self.text), len(self.text))]:
            start = self.text.find("#", before, scalar.start)
            while start >= 0:
                end = self.line_end(start)
                yield start, end
                start = self.text.find("#", end, scalar.start)
            if scalar.style in ("|", ">") and (header := _HEADER_COMMENT.match(self.text, scalar.start)):
                yield header.span(1)
            before = scalar.end

    # Composition

    def _document(self) -> Node | None:
        loader = Loader(with_breaks_of_yaml_1_2(self.text))
        try:
            root = None
            while (event := loader.get_event()) is not None:
                if isinstance(event, yaml.NodeEvent):
                    if root is not None:
                        raise NoLayoutError("the text has a second document")
                    root = self._node(loader, event)
            return root
        finally:
            loader.dispose()

    def _node(self, loader: Any, event: Any) -> Node:
        self.value_count += 1
        kind = event.__class__
        if kind is yaml.AliasEvent or event.anchor is not None or event.tag not in (None, "!"):
            raise NoLayoutError("the text has an anchor, an alias or a tag")
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        is_flow, start = bool(event.flow_style), event.start_mark.index
        return (self._listing if kind is yaml.SequenceStartEvent else self._mapping)(loader, is_flow, start)

    def _scalar(self, event: Any) -> Scalar:
        start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
        if style in ("|", ">"):
            end = start + len(self.text[start:end].rstrip())
        scalar = Scalar(clean(event.value).strip(), style, start, end)
        self.scalars.append(scalar)
        return scalar

    def _listing(self, loader: Any, is_flow: bool, start: int) -> Listing:
        items: list[Node] = []
        dashes: list[int] = []
        end = start
        while (event := loader.get_event()).__class__ is not yaml.SequenceEndEvent:
            item = self._node(loader, event)
            if not is_flow:
                dashes.append(self._indicator("-", end, item.start))
            items.append(item)
            end = item.end
        closing: Any = event
        return Listing(tuple(items), tuple(dashes), is_flow, start, closing.end_mark.index if is_flow else end)

    def _mapping(self, loader: Any, is_flow: bool, start: int) -> Mapping:
        keys: dict[str, Scalar] = {}
        values: dict[str, Node] = {}
        end = start
        while (event := loader.get_event()).__class__ is not yaml.MappingEndEvent:
            key = self._node(loader, event)
            if not isinstance(key, Scalar) or key.value in keys:
                raise NoLayoutError("a key is no word, or stands there twice")
            keys[key.value] = key
            values[key.value] = value = self._node(loader, loader.get_event())
            end = value.end
        closing: Any = event
        return Mapping(keys, values, is_flow, start, closing.end_mark.index if is_flow else end)

    def _indicator(self, sign: str, start: int, end: int) -> int:
        """Return where a sign stands between two values, outside comments."""
        offset = start
        while offset < end and self.text[offset] != sign:
            offset = self.line_end(offset) if self.text[offset] == "#" else offset + 1
        if offset >= end:
            raise NoLayoutError(f"there is no {sign} before a value")
        return offset


def as_values(node: Node) -> Value:
    """Return a node as nested lists and dictionaries of texts."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Listing):
        return [as_values(item) for item in node.items]
    return {key: as_values(value) for key, value in node.values.items()}
