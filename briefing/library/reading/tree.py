"""YAML text becomes a tree of scalars, lists and mappings, each with its line and column.

Refuses what the format refuses whatever the file is for: aliases, anchors, tags, duplicate keys, several documents,
deep nesting, empty values. Every scalar stays a text (YAML 1.2 habits: NO is the word NO). Briefs, themes and the
configuration are all read through here.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import yaml
from msgspec import Struct

from briefing.brief.items import FieldPath
from briefing.brief.text import clean, shortened
from briefing.library.reading.problems import MOST, Problem
from briefing.library.reading.syntax import (
    begins_unlike_a_key,
    look_alike,
    missing_hyphen,
    syntax_problem,
    unsettled_merge,
)

MAX_DEPTH = 8
"""How deep lists and mappings may stand in each other: the format itself needs five."""

MAX_ITEMS = 2_000
"""How many items one list may have."""

MAX_VALUES = 100_000
"""How many lists, mappings, keys and values one file may hold: more than prose needs, few enough to hold in memory."""

EMPTY = ("~", "null", "Null", "NULL")
"""The words that mean no value where they are not quoted."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TAGS_OF_YAML = "tag:yaml.org,2002:"
_BREAKS_OF_YAML_1_1 = ("\x85", "\u2028", "\u2029")
Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class ScalarNode(Struct, gc=False):
    """A text, with the place of its first character, counted from 1."""

    value: str
    line: int
    column: int


class ListNode(Struct):
    """A list and the place where it begins."""

    items: "list[Node]"
    line: int
    column: int


class MappingNode(Struct):
    """A mapping by its keys' texts, the keys' own places, and the place where it begins."""

    entries: "dict[str, Node]"
    keys: dict[str, ScalarNode]
    line: int
    column: int


Node = ScalarNode | ListNode | MappingNode


class ParsingStopped(Exception):
    """The text cannot be read further; the builder has the problems up to here."""


def parse(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document.

    Returns the tree, or None where there is none, and the problems in the order found. Raises nothing for a bad text.
    """
    text, strange = normalise_line_ends(text)
    if strange:
        line = text.count("\n", 0, strange.start()) + 1
        column = strange.start() - text.rfind("\n", 0, strange.start())
        what = f"a control character, U+{ord(strange.group()):04X}, stands in the file"
        return None, [Problem(path, line, column, what, "remove it", "control-character")]
    builder = _Builder(text, path)
    try:
        root = builder.document()
    except ParsingStopped:
        named = (
            _merge_before(builder, text) or _look_alike_before(builder, text) or _missing_hyphen_before(builder, text)
        )
        return None, named or _nesting_before(builder, text) or builder.problems
    unseen = _look_alike_before(builder, text)
    return (None, unseen) if unseen else (root, builder.problems)


def _merge_before(failed: "_Builder", text: str) -> list[Problem]:
    """Return the one problem of a text that cannot be read where it holds two versions that were not merged yet."""
    line = unsettled_merge(text)
    what = "two versions of these lines stand here, as a merge left them"
    remedy = "keep what is right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>"
    return [Problem(failed.path, line, 1, what, remedy, "not-yaml")] if line else []


def _look_alike_before(failed: "_Builder", text: str) -> list[Problem]:
    """Return the one problem of a text whose first fault of grammar comes of a character that only looks like YAML's own."""
    first = failed.problems[0] if failed.problems else None
    if text.isascii() or first is None or first.rule not in ("not-yaml", "repeated-key"):
        return []
    char = look_alike(text, first.line)
    return [Problem(failed.path, char.line, char.column, char.what, char.remedy, "not-yaml")] if char else []


def _missing_hyphen_before(failed: "_Builder", text: str) -> list[Problem]:
    """Return the one problem of a text whose first fault of grammar comes of a list's first item without a hyphen."""
    first = failed.problems[0] if failed.problems else None
    place = missing_hyphen(text, first.line) if first is not None and first.rule == "not-yaml" else None
    if place is None:
        return []
    line, column, key = place
    what = f'this is not YAML: the first item of "{key}" has no hyphen, and later ones have'
    return [Problem(failed.path, line, column, what, "put a hyphen and a space before it", "not-yaml")]


def _nesting_before(failed: "_Builder", text: str) -> list[Problem]:
    """Return the problems of a text that nests too deeply before the place where the parser gave up; none otherwise.

    The parser reads ahead and has a limit of its own: without this, that limit would be reported instead of the format's.
    """
    if failed.given_up_at is None:
        return []
    shortened_builder = _Builder(text[: failed.given_up_at], failed.path)
    with suppress(ParsingStopped):
        shortened_builder.document()
    return (
        shortened_builder.problems if any(problem.rule == "too-deep" for problem in shortened_builder.problems) else []
    )


def normalise_line_ends(text: str) -> tuple[str, re.Match[str] | None]:
    """Return a text with YAML 1.2's line ends alone, and the first control character in it."""
    text = with_breaks_of_yaml_1_2(text.replace("\r\n", "\n").replace("\r", "\n"))
    return text, _UNPRINTABLE.search(text)


def with_breaks_of_yaml_1_2(text: str) -> str:
    """Return a text of the same length in which what was a line end in YAML 1.1 alone is a blank."""
    for line_break in _BREAKS_OF_YAML_1_1:
        text = text.replace(line_break, " ")
    return text


def as_values(node: Node) -> Any:
    """Return a tree as nested lists and dictionaries of cleaned texts."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, ListNode):
        return [as_values(item) for item in node.items]
    return {key: as_values(value) for key, value in node.entries.items()}


def locate(node: Node, path: FieldPath) -> tuple[int, int]:
    """Return the line and column of the value at a path, or of the nearest list or mapping above it that exists."""
    node = node_at(node, path)
    return node.line, node.column


def node_at(node: Node, path: FieldPath) -> Node:
    """Return the value at a path, or the nearest list or mapping above it that exists."""
    for step in path:
        if isinstance(node, MappingNode) and isinstance(step, str) and step in node.entries:
            node = node.entries[step]
        elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node


class _Builder:
    """Builds a tree from libyaml's events, and collects the problems."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._text = text
        self._loader = Loader(text)
        self._next: Callable[[], Any] = self._loader.get_event
        self._values = 0
        self.given_up_at: int | None = None
        """The index of the character at which the parser gave the text up; None where it did not."""
        self._end = text.count("\n") + 1, len(text) - text.rfind("\n")

    def document(self) -> Node | None:
        node: Node | None = None
        try:
            while (event := self._next()) is not None:
                if isinstance(event, yaml.DocumentStartEvent):
                    if node is not None:
                        what = "a second document begins here"
                        self._report(event, what, "keep one brief per file and remove the ---", "second-document")
                        raise ParsingStopped
                    node = self._node(self._next(), 1)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
            self.given_up_at = mark.index if mark else None
            what, remedy = syntax_problem(error, self._before(mark))
            self.problems.append(Problem(self.path, *self._place(mark), what, remedy, "not-yaml"))
            raise ParsingStopped from error
        finally:
            self._loader.dispose()
        return node

    def _node(self, event: Any, depth: int) -> Node:
        line, column = self._place(event.start_mark)
        self._values += 1
        if self._values > MAX_VALUES:
            self._report(event, f"the file holds more than {MAX_VALUES:,} values", "split it in two", "too-many-values")
            raise ParsingStopped
        kind = event.__class__
        if kind is yaml.AliasEvent:
            what = f'an alias, "*{shortened(str(event.anchor))}", stands here'
            self._report(event, what, "write the value out", "yaml-alias")
            return ScalarNode("", line, column)
        if event.anchor is not None:
            self._report(event, f'an anchor, "&{shortened(event.anchor)}", stands here', "remove it", "yaml-anchor")
        if event.tag is not None and event.tag != "!":
            is_yamls_own = event.tag.startswith(_TAGS_OF_YAML)
            tag = f"!!{event.tag.removeprefix(_TAGS_OF_YAML)}" if is_yamls_own else event.tag
            self._report(event, f'a tag, "{shortened(tag)}", stands here', "remove it", "yaml-tag")
        if kind is yaml.ScalarEvent:
            return self._scalar(event, line, column)
        if depth > MAX_DEPTH:
            what = "the nesting is deeper than the format's own"
            self._report(event, what, "write the list or mapping flatter", "too-deep")
            raise ParsingStopped
        return (self._listing if kind is yaml.SequenceStartEvent else self._mapping)(depth + 1, line, column)

    def _scalar(self, event: Any, line: int, column: int) -> ScalarNode:
        value = clean(event.value).strip()
        if not event.style and value in EMPTY:
            value = ""
        if not value and event.anchor is None and event.tag is None:
            self._report(event, "a value is empty", "give one, or leave the key out", "empty-value")
        return ScalarNode(value, line, column)

    def _listing(self, depth: int, line: int, column: int) -> ListNode:
        items: list[Node] = []
        while (event := self._next()).__class__ is not yaml.SequenceEndEvent:
            if len(items) == MAX_ITEMS:
                self._report(
                    event, f"the list has more than {MAX_ITEMS:,} items", "split the brief in two", "too-many-items"
                )
                raise ParsingStopped
            items.append(self._node(event, depth))
        return ListNode(items, line, column)

    def _mapping(self, depth: int, line: int, column: int) -> MappingNode:
        entries: dict[str, Node] = {}
        keys: dict[str, ScalarNode] = {}
        while (event := self._next()).__class__ is not yaml.MappingEndEvent:
            if event.__class__ is yaml.ScalarEvent and begins_unlike_a_key(event.value):
                self._report(event, "a key has no letter first", "indent with spaces", "not-yaml")
                raise ParsingStopped
            key = self._node(event, depth)
            value = self._node(self._next(), depth)
            if not isinstance(key, ScalarNode):
                self._report(event, "a key is a list or a mapping", "write the key as a word", "key-not-a-word")
            elif (name := key.value) in entries:
                what = f'the key "{shortened(name)}" is given twice, first in line {keys[name].line}'
                self._report(event, what, "keep one of the two", "repeated-key")
            else:
                entries[name] = value
                keys[name] = key
        return MappingNode(entries, keys, line, column)

    def _report(self, event: Any, what: str, remedy: str, rule: str) -> None:
        self.problems.append(Problem(self.path, *self._place(event.start_mark), what, remedy, rule))
        if len(self.problems) > MOST:
            raise ParsingStopped

    def _before(self, mark: Any) -> str:
        """Return what stands on a mark's line before it."""
        return self._text[: mark.index].rpartition("\n")[2] if mark else ""

    def _place(self, mark: Any) -> tuple[int, int]:
        """Return a mark's line and column from 1. libyaml puts the end of a text past it: here it is in the last line."""
        if not mark:
            return 1, 1
        line, column = mark.line + 1, mark.column + 1
        return (line, column) if line < self._end[0] else min((line, column), self._end)
