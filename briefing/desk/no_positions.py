"""Comments that say of a party and an issue that somebody looked, and the sources state no position.

A brief has no entry for such a position: it is a gap, and shown as one. The comment is for those who work on the file, so
that nobody has to look again: `# no position: union on site, in 2 passages`. The number is that of the passages that were
there to be read; where it is another one now, somebody has to look again.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.brief.text import counted
from briefing.desk.yaml_edits.edits import Edit
from briefing.desk.yaml_edits.layout import Comment, Layout

NO_POSITION = re.compile(
    r"#\s?no position: *(?P<party>[a-z0-9-]+) on (?P<issue>[a-z0-9-]+), in (?P<passages>[0-9]{1,6}|no) "
)


class NoPosition(NamedTuple):
    """One such comment: the party, the issue, how many passages there were to read, and where it stands."""

    party: str
    issue: str
    passages: int
    comment: Comment


class NoPositions:
    """All such comments of a text."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._all: Sequence[NoPosition] = [
            NoPosition(match["party"], match["issue"], _number(match["passages"]), comment)
            for comment in layout.comments
            if comment.is_alone and (match := NO_POSITION.match(f"{comment.text} "))
        ]

    def is_said(self, party: str, issue: str, passages: int) -> bool:
        """Say whether somebody looked for a party's position on an issue in as many passages, and there was none."""
        return any((known.party, known.issue, known.passages) == (party, issue, passages) for known in self._all)

    def added(self, party: str, issue: str, passages: int) -> list[Edit]:
        """Return the edits that say so: behind the last comment that does for others, else at the text's end."""
        line = f"# no position: {party} on {issue}, in {counted(passages, 'passage')}"
        before = [known for known in self._all if (known.party, known.issue) == (party, issue)]
        if before:
            return [Edit(before[0].comment.start, before[0].comment.end, line), *self._removals(before[1:])]
        text, line_break = self._layout.text, self._layout.line_break
        if self._all:
            place = self._all[-1].comment.end
            return [Edit(place, place, line_break + line)]
        last_line = text[self._layout.line_start(len(text)) :]
        line_before = text[self._layout.line_start(max(0, len(text) - 1)) :]
        end = line_break if last_line else ""
        blank = line_break if last_line or line_before.strip() else ""
        return [Edit(len(text), len(text), f"{end}{blank}{line}{line_break}")]

    def without(self, *, party: str | None = None, issue: str | None = None) -> list[Edit]:
        """Return the edits that take out the comments about a party, an issue, or both of them."""
        return self._removals(
            known for known in self._all if party in (None, known.party) and issue in (None, known.issue)
        )

    def renamed(self, *, party: str | None = None, issue: str | None = None, new: str) -> list[Edit]:
        """Return the edits that give a party or an issue another id."""
        edits = []
        for known in self._all:
            if party in (None, known.party) and issue in (None, known.issue):
                after = f"{new if party else known.party} on {new if issue else known.issue},"
                text = known.comment.text.replace(f"{known.party} on {known.issue},", after, 1)
                edits.append(Edit(known.comment.start, known.comment.end, text))
        return edits

    def _removals(self, gone: Iterable[NoPosition]) -> list[Edit]:
        layout = self._layout
        return [Edit(layout.line_start(known.comment.start), layout.next_line(known.comment.end), "") for known in gone]


def _number(passages: str) -> int:
    return 0 if passages == "no" else int(passages)
