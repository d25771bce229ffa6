"""The heads of a matrix's columns, and how wide these are: on several lines where that lets every name be read.

Columns that are narrower than their names stand under a stair: each name on a line of its own, down to its column.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.output.layout.blocks import Measure, break_words, fitted
from briefing.output.layout.cells import cell_width

WORD_COLUMN_WIDTH = 13
"""A column in which the longest stance fits with its glyph and a space at either side."""
NAME_COLUMN_WIDTH = 8
"""The narrowest column whose head still says something besides its letter."""
_LEAST_COLUMN_WIDTH = 5
_STEP = 4
"""How wide a column under a stair is: its letter or its sign, with a cell before it and two behind."""
_MOST_STEPS = 4
_MOST_LINES = 3
_AROUND = 4
"""What a head takes besides its name: a cell for the mark, its letter, and a space on either side of the name."""
_BEFORE = 3
"""What it takes before its name; behind it the next head's mark is space enough."""

_AFTER_HYPHEN = re.compile(r"(?<=\w\w-)(?=\w\w)")


class Heading(NamedTuple):
    """A party or an issue on an axis: its id, its letter, its name; of an issue also the proposition, which rows show."""

    id: str
    letter: str
    name: str
    proposition: str = ""

    @property
    def row_text(self) -> str:
        """What stands at the left of its row: stances are towards the proposition, not towards the title."""
        return self.proposition or self.name

    @property
    def width(self) -> int:
        """How wide a column is that has the whole name in its head."""
        return cell_width(self.name) + _AROUND

    def is_named_in(self, column: int) -> bool:
        """Say whether a column of some width has the name, or so much of it as says something, in its head."""
        return column >= min(NAME_COLUMN_WIDTH, self.width)


class Widths(NamedTuple):
    """How wide the left axis and each column are, in cells, and how many columns at the right stand under a stair."""

    axis: int
    columns: Sequence[int]
    steps: int = 0


def upright_widths(
    speaking: Sequence[Heading], silent: Sequence[Heading], wanted: int, width: int, *, has_height: bool
) -> Widths:
    """Return the widths of a grid whose columns are parties: those that say something, then those that do not.

    Propositions, which want a certain width, names and words are cut as little as the grid's own width allows.
    """
    least = min(wanted, width * 2 // 5)
    narrow = [_LEAST_COLUMN_WIDTH] * len(silent)
    under_stair = _stair(silent) if has_height and 0 < len(silent) <= _MOST_STEPS else []
    choices = [(WORD_COLUMN_WIDTH, [heading.width for heading in silent], wanted)]
    for column, axis_beside_stair in ((WORD_COLUMN_WIDTH, least), (NAME_COLUMN_WIDTH, width // 3)):
        choices += [(column, under_stair, axis_beside_stair)] if under_stair else []
        choices.append((column, narrow, least))
    for column, columns_of_silent, axis in choices:
        columns = [*speaking_columns(speaking, column), *columns_of_silent]
        if axis + sum(columns) <= width:
            steps = len(silent) if columns_of_silent is under_stair else 0
            return Widths(max(6, axis, min(wanted, width - sum(columns))), columns, steps)
    return Widths(max(6, least), [_LEAST_COLUMN_WIDTH] * (len(speaking) + len(silent)))


def turned_widths(parties: Sequence[Heading], issues: Sequence[Heading], width: int) -> Widths:
    """Return the widths of a grid whose columns are issues."""
    longest = max((heading.width for heading in parties), default=0)
    axis = max(6, min(longest, width * 2 // 5))
    room = width - axis
    fair = room // max(1, len(issues))
    wanted = max((heading.width + 1 for heading in issues), default=0)
    if fair >= max(WORD_COLUMN_WIDTH, wanted):
        return Widths(axis, [max(WORD_COLUMN_WIDTH, wanted)] * len(issues))
    if fair >= WORD_COLUMN_WIDTH or fair < NAME_COLUMN_WIDTH:
        return Widths(axis, [max(_LEAST_COLUMN_WIDTH, fair)] * len(issues))
    needs = [max(NAME_COLUMN_WIDTH, whole_width(heading.name, _MOST_LINES) + _BEFORE) for heading in issues]
    return Widths(axis, shared_widths(needs, room))


def needed(speaking: Sequence[Heading], silent: Sequence[Heading]) -> int:
    """Return how many cells the columns of parties take at least, with the words of their stances."""
    return sum(speaking_columns(speaking, WORD_COLUMN_WIDTH)) + _LEAST_COLUMN_WIDTH * len(silent)


def speaking_columns(speaking: Sequence[Heading], least: int) -> list[int]:
    """Return how wide the columns of parties that state something are to be, as names and words want."""
    return [min(max(least, heading.width + 1), 2 * WORD_COLUMN_WIDTH) for heading in speaking]


def _stair(headings: Sequence[Heading]) -> list[int]:
    """Return how wide the columns under a stair are: narrow, and the last as far as the longest name reaches."""
    if not headings:
        return []
    reach = max(_STEP * number + heading.width for number, heading in enumerate(headings))
    return [*[_STEP] * (len(headings) - 1), reach - _STEP * (len(headings) - 1)]


def name_lines(name: str, width: int, most: int = _MOST_LINES) -> list[str]:
    """Return the lines of a name in a column; the last one is cut where there are not enough."""
    return broken_lines(name, max(1, width - _BEFORE), most)


def broken_lines(name: str, width: int, most: int, measure: Measure = cell_width) -> list[str]:
    """Return the lines of a name, broken between its words and after its hyphens; a word that no line holds is cut."""
    lines = [""]
    for spaced, part in _parts(name):
        joined = f"{lines[-1]} {part}" if spaced and lines[-1] else lines[-1] + part
        if lines[-1] and len(lines) < most and measure(joined) > width:
            lines.append(part)
        else:
            lines[-1] = joined
    return [fitted(line, width, measure) for line in lines]


def whole_width(name: str, most: int, measure: Measure = cell_width) -> int:
    """Return how wide a name is at least where it stands whole on so many lines."""
    widest = max((measure(part) for _, part in _parts(name)), default=0)
    whole = "".join(name.split())
    for width in range(widest, measure(name)):
        if "".join(broken_lines(name, width, most, measure)).replace(" ", "") == whole:
            return width
    return max(widest, measure(name))


def shared_widths(needs: Sequence[int], room: int) -> list[int]:
    """Return how wide columns are: what each needs, and where that is too much an equal share of what the others leave."""
    widths = [0] * len(needs)
    for done, place in enumerate(sorted(range(len(needs)), key=needs.__getitem__)):
        widths[place] = min(needs[place], room // (len(needs) - done))
        room -= widths[place]
    return widths


def _parts(name: str) -> Iterator[tuple[bool, str]]:
    """Yield the parts that a line may end after, each with whether a space stands before it."""
    for spaced, word in break_words([(name, "text")]):
        for number, part in enumerate(_AFTER_HYPHEN.split("".join(text for text, _ in word))):
            yield spaced and not number, part


def lines_of_heads(headings: Sequence[Heading], widths: Widths) -> int:
    """Return how many lines the names over columns take; one where there are columns that have letters alone."""
    columns = [*zip(headings, widths.columns, strict=True)]
    if not all(heading.is_named_in(column) for heading, column in columns):
        return 1
    return max((len(name_lines(heading.name, column)) for heading, column in columns), default=1)


def place_note(at: int, first: int, shown: int, total: int, arrows: str) -> str:
    """Say where the cursor is among rows or columns of which some are out of sight; empty where all are in sight."""
    if shown >= total:
        return ""
    more = (arrows[0] if first else "") + (arrows[1] if first + shown < total else "")
    return f"{at + 1}/{total} {more}"
