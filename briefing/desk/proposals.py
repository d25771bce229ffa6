"""What a draft proposes in comments: positions to be completed, and examples of lists that it cannot fill."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.desk.no_positions import NO_POSITION
from briefing.desk.yaml_edits.edits import Edit
from briefing.desk.yaml_edits.layout import Comment, Layout

_LIST = re.compile(r"#\s?([a-z_]+):\s*(#.*)?$")
_ITEM = re.compile(r"#\s*- ")
_PARTY = re.compile(r"#\s*- party: *([a-z0-9-]+)")
_ISSUE = re.compile(r"#\s*issue: *([a-z0-9-]+)")


class Proposal(NamedTuple):
    """A position that is proposed: its party, its issue, and the comments that it stands in."""

    party: str
    issue: str
    lines: Sequence[Comment]


class ListInComments(NamedTuple):
    """A list that stands in comments: its key, the comments before it that introduce it, its own line, and its items' lines."""

    key: str
    introduction: Sequence[Comment]
    line: Comment
    items: Sequence[Sequence[Comment]]
    after: Sequence[Comment]

    @property
    def lines(self) -> list[Comment]:
        """All its comments."""
        return [*self.introduction, self.line, *(line for item in self.items for line in item), *self.after]


class Proposals:
    """The lists of a brief that stand in its comments."""

    def __init__(self, layout: Layout, lists: Sequence[ListInComments]) -> None:
        self._layout = layout
        self._lists = {listing.key: listing for listing in lists}

    @property
    def positions(self) -> Sequence[Proposal]:
        """The positions that are proposed."""
        listing = self._lists.get("positions")
        return [proposal for item in listing.items if (proposal := _proposal(item))] if listing else []

    def without_list(self, key: str) -> list[Edit]:
        """Return the edits that take a list out of the comments, with what introduces it."""
        listing = self._lists.get(key)
        return _deletions(self._layout, listing.lines) if listing else []

    def without_positions(self, gone: Sequence[Proposal]) -> list[Edit]:
        """Return the edits that take proposed positions out; with the last one goes what introduces them."""
        if gone and len(gone) == len(self.positions):
            return self.without_list("positions")
        return _deletions(self._layout, [line for proposal in gone for line in proposal.lines])

    def on_another_issue(self, issue: str, new: str) -> list[Edit]:
        """Return the edits that give what is proposed on an issue the issue's other id."""
        lines = [line for listing in self._lists.values() for item in listing.items for line in item]
        about = [line for line in lines if (match := _ISSUE.match(line.text)) and match[1] == issue]
        return [Edit(line.start, line.end, line.text.replace(f"issue: {issue}", f"issue: {new}", 1)) for line in about]

    def of_another_party(self, party: str, into: str) -> list[Edit]:
        """Return the edits that give one party's proposed positions to another."""
        lines = [proposal.lines[0] for proposal in self.positions if proposal.party == party]
        return [Edit(line.start, line.end, line.text.replace(f"party: {party}", f"party: {into}", 1)) for line in lines]


def proposals(layout: Layout) -> Proposals:
    """Find the lists that stand in a text's comments."""
    return Proposals(layout, [proposed for block in _blocks(layout) for proposed in _lists(block)])


def _blocks(layout: Layout) -> Iterator[list[Comment]]:
    """Yield the runs of comment lines that begin in the first column."""
    block: list[Comment] = []
    for comment in layout.comments:
        if not comment.is_alone or layout.column(comment.start) or NO_POSITION.match(f"{comment.text} "):
            continue
        if block and layout.next_line(block[-1].end) != comment.start:
            yield block
            block = []
        block.append(comment)
    if block:
        yield block


def _lists(block: Sequence[Comment]) -> Iterator[ListInComments]:
    begins = [number for number, line in enumerate(block) if _LIST.match(line.text)]
    for place, begin in enumerate(begins):
        key = _LIST.match(block[begin].text)
        assert key is not None
        end = begins[place + 1] if place + 1 < len(begins) else len(block)
        items: list[list[Comment]] = []
        body = begin + 1
        while body < end and block[body].text.strip() != "#" and block[body].text.startswith("#  "):
            if _ITEM.match(block[body].text) and (not items or _indent(block[body]) == _indent(items[0][0])):
                items.append([])
            if items:
                items[-1].append(block[body])
            body += 1
        after = [*block[body : body + 1]] if body < end and block[body].text.strip() == "#" else []
        introduction = block[:begin] if place == 0 else ()
        if items:
            yield ListInComments(key[1], introduction, block[begin], items, after)


def _indent(comment: Comment) -> int:
    return len(comment.text) - len(comment.text[1:].lstrip())


def _proposal(lines: Sequence[Comment]) -> Proposal | None:
    party = _PARTY.match(lines[0].text)
    issue = next((match[1] for line in lines if (match := _ISSUE.match(line.text))), "")
    return Proposal(party[1], issue, lines) if party else None


def _deletions(layout: Layout, lines: Sequence[Comment]) -> list[Edit]:
    return [Edit(line.start, layout.next_line(line.end), "") for line in lines]
