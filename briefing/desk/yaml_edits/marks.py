"""Marks in comments: which value each is about, and the edits that take a mark away or put one."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from briefing.brief.items import FieldPath
from briefing.desk.yaml_edits.edits import Edit
from briefing.desk.yaml_edits.layout import Comment, Layout, Listing, Mapping, Node, Scalar
from briefing.library.reading.unreviewed import REVIEW

_MARK = re.compile(r"(?:^|(?<=\s))#\s?review:\s*")
_FIELD_TO_ADD = re.compile(r"\badd ([a-z_]+):")


class Mark(NamedTuple):
    """A guess's mark: the comment that it stands in, where in the text it begins, its reason, and the path of its value."""

    comment: Comment
    start: int
    reason: str
    path: FieldPath

    @property
    def is_whole_line(self) -> bool:
        """Whether nothing else stands on its line."""
        return self.comment.is_alone and self.start == self.comment.start

    @property
    def rest(self) -> str:
        """What of its comment stays when it goes."""
        return self.comment.text[: self.start - self.comment.start].rstrip()


def marks(layout: Layout, entries: "Entries | None" = None) -> list[Mark]:
    """Return the marks of guesses in a text, in order, each with the value that it is about.

    A mark behind a value is about it; one on a line of its own about what comes next in the same column, else about what stands
    before it in its column. One that says to add a key is about that key.
    """
    if REVIEW.strip("# ") not in layout.text:
        return []
    matches = [(comment, match) for comment in layout.comments if (match := _MARK.search(comment.text))]
    entries = entries or Entries(layout)
    return [_mark(layout, entries, comment, match) for comment, match in matches]


def _mark(layout: Layout, entries: "Entries", comment: Comment, match: re.Match[str]) -> Mark:
    reason = comment.text[match.end() :].strip()
    path = entries.below(comment) if comment.is_alone else entries.before(comment)
    to_add = _FIELD_TO_ADD.search(reason)
    if to_add and comment.is_alone:
        path = (*_mapping_around(layout, path), to_add[1])
    return Mark(comment, comment.start + match.start(), reason, path)


def removal(layout: Layout, mark: Mark) -> Edit:
    """Return the edit that takes a mark away: with its line, or with the blanks before it."""
    if mark.is_whole_line:
        return Edit(layout.line_start(mark.start), layout.next_line(mark.start), "")
    start = mark.start
    while start and layout.text[start - 1] in " \t":
        start -= 1
    return Edit(start, mark.comment.end, "")


def _mapping_around(layout: Layout, path: FieldPath) -> FieldPath:
    """Return the path of the mapping that a value stands in, or that it is."""
    return path if isinstance(layout.find(path), Mapping) else path[:-1]


class _Entry(NamedTuple):
    """A key or an item: where it begins, where it ends if it ends on a line with its last sign, and its path."""

    start: int
    end: int | None
    path: FieldPath


class Entries:
    """The keys and items of a text, by where they stand."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._all: list[_Entry] = []
        _collect(layout.root, (), self._all)
        self._all.sort(key=lambda entry: entry.start)
        self._starts = [entry.start for entry in self._all]
        self._ends = sorted((entry for entry in self._all if entry.end is not None), key=_end_of)

    def of(self, scalar: Scalar) -> FieldPath:
        """Return the path of a text."""
        return self._all[bisect_right(self._starts, scalar.start) - 1].path

    def before(self, comment: Comment) -> FieldPath:
        """Return the path of the outermost value that ends before a comment on its line, else of what begins there."""
        line = self._layout.line_number(comment.start)
        line_start = self._layout.line_start(comment.start)
        first, last = (bisect_left(self._ends, place, key=_end_of) for place in (line_start, comment.start + 1))
        ending = self._ends[first:last]
        if ending:
            return min((entry.path for entry in ending if entry.end == ending[-1].end), key=len)
        number = bisect_right(self._starts, comment.start) - 1
        if number >= 0 and self._layout.line_number(self._starts[number]) == line:
            return self._all[number].path
        return self.below(comment)

    def below(self, comment: Comment) -> FieldPath:
        """Return the path of what comes next in a comment's column, else of the last thing before it that is as far left."""
        column = self._layout.column(comment.start)
        number = bisect_right(self._starts, comment.start)
        following = self._all[number] if number < len(self._all) else None
        if following and self._layout.column(following.start) == column:
            return following.path
        before = (entry for entry in reversed(self._all[:number]) if self._layout.column(entry.start) <= column)
        nearest = next(before, following)
        return nearest.path if nearest else ()


def _end_of(entry: _Entry) -> int:
    return entry.end or 0


def _collect(node: Node, path: FieldPath, entries: list[_Entry]) -> None:
    """Add the keys and items of a value to a list; a generator within a generator would pass each through all levels."""
    if isinstance(node, Listing):
        for number, item in enumerate(node.items):
            within = (*path, number)
            entries.append(_Entry(node.entry(number).start, _end(item), within))
            if not isinstance(item, Scalar):
                _collect(item, within, entries)
    elif isinstance(node, Mapping):
        for key, value in node.values.items():
            within = (*path, key)
            entries.append(_Entry(node.keys[key].start, _end(value), within))
            if not isinstance(value, Scalar):
                _collect(value, within, entries)


def _end(node: Node) -> int | None:
    return node.end if isinstance(node, Scalar) or node.is_flow else None
