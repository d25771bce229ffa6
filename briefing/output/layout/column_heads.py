"""The heads of a matrix's rows and columns, and how wide these are: on several lines where that lets more be read.

Columns of parties are as narrow as what stands in them, and what they leave is the propositions'. A party that states
nothing on any issue has two cells.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.brief.text import shortened
from briefing.output.layout.blocks import Measure, fitted
from briefing.output.layout.cells import cell_width
from briefing.output.layout.words import break_words

WORD_COLUMN_WIDTH = 13
"""A column in which the longest stance fits with its glyph and a space at either side."""
NAME_COLUMN_WIDTH = 8
"""The narrowest column whose head still says something besides its letter."""
_SILENT_COLUMN_WIDTH = 2
"""The column of a party that states nothing on any issue: its letter or its sign, with a cell before it."""
_LETTER_COLUMN_WIDTH = 3
_MOST_NAME_WIDTH = 26
"""How wide a column becomes for its name alone."""
_MOST_LINES = 3
_AROUND = 4
"""What a head takes besides its name: a cell for the mark, its letter, and a space on either side of the name."""
_BEFORE = 3
"""What it takes before its name; behind it the next head's mark is space enough."""

_LONGEST_NAME = 400
"""How many characters of a name are laid out: no screen has room for more of one."""

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
    """How wide the left axis and each column are, in cells, and whether the stances' words fit beside their glyphs."""

    axis: int
    columns: Sequence[int]
    have_words: bool = False


def upright_widths(
    speaking: Sequence[Heading], signs: tuple[Sequence[int], Sequence[int]], silent: int, wanted: int, width: int
) -> Widths:
    """Return the widths of a grid whose columns are parties: those that say something, then those that do not.

    Propositions want a certain width; `signs` is how wide each speaking party's widest stance is with its word, with all
    that stands beside it in words, and with as little as says it.
    """
    words, silent_columns = _columns(speaking, signs[0]), [_SILENT_COLUMN_WIDTH] * silent
    short = [
        max(sign + 2, min(heading.width, NAME_COLUMN_WIDTH)) for heading, sign in zip(speaking, signs[1], strict=True)
    ]
    names = [min(heading.width, NAME_COLUMN_WIDTH) for heading in speaking]
    least = min(wanted, width * 2 // 5)
    for columns, axis, have_words in ((words, wanted, True), (short, least, True), (names, least, False)):
        left = width - bool(silent) - sum(columns) - sum(silent_columns)
        if axis <= left:
            return Widths(max(6, min(wanted, left)), [*columns, *silent_columns], have_words)
    letters = [*[_LETTER_COLUMN_WIDTH] * len(speaking), *silent_columns]
    return Widths(max(6, least, min(wanted, width - bool(silent) - sum(letters))), letters)


def turned_widths(parties: Sequence[Heading], issues: Sequence[Heading], width: int) -> Widths:
    """Return the widths of a grid whose columns are issues."""
    longest = max((heading.width for heading in parties), default=0)
    axis = max(6, min(longest, width * 2 // 5))
    room = width - axis
    fair = room // max(1, len(issues))
    wanted = max((heading.width + 1 for heading in issues), default=0)
    if fair >= max(WORD_COLUMN_WIDTH, wanted):
        return Widths(axis, [max(WORD_COLUMN_WIDTH, wanted)] * len(issues), have_words=True)
    if fair >= WORD_COLUMN_WIDTH:
        return Widths(axis, [fair] * len(issues), have_words=True)
    if fair < NAME_COLUMN_WIDTH:
        return Widths(axis, [max(_LETTER_COLUMN_WIDTH, fair)] * len(issues))
    needs = [max(NAME_COLUMN_WIDTH, whole_width(heading.name, _MOST_LINES) + _BEFORE) for heading in issues]
    return Widths(axis, shared_widths(needs, room))


def needed(speaking: Sequence[Heading], signs: Sequence[int], silent: int) -> int:
    """Return how many cells the columns of parties take, with their names and the words of their stances."""
    return sum(_columns(speaking, signs)) + _SILENT_COLUMN_WIDTH * silent


def _columns(speaking: Sequence[Heading], signs: Sequence[int]) -> list[int]:
    """Return how wide the columns of parties that state something are to be, as names and words want."""
    return [max(sign + 2, min(heading.width, _MOST_NAME_WIDTH)) for heading, sign in zip(speaking, signs, strict=True)]


def name_lines(name: str, width: int, most: int = _MOST_LINES) -> list[str]:
    """Return the lines of a name in a column; the last one is cut where there are not enough."""
    return broken_lines(name, max(1, width - _BEFORE), most)


def broken_lines(name: str, width: int, most: int, measure: Measure = cell_width) -> list[str]:
    """Return the lines of a name, broken between its words and after its hyphens; a word that no line holds is cut."""
    lines = [""]
    for spaced, part in _parts(_that_is_laid_out(name)):
        joined = f"{lines[-1]} {part}" if spaced and lines[-1] else lines[-1] + part
        if lines[-1] and len(lines) < most and measure(joined) > width:
            lines.append(part)
        else:
            lines[-1] = joined
    return [fitted(line, width, measure) for line in lines]


def _that_is_laid_out(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else shortened(name, _LONGEST_NAME)


def whole_width(name: str, most: int, measure: Measure = cell_width) -> int:
    """Return how wide a name is at least where it stands whole on so many lines, or as much of it as is laid out."""
    name = _that_is_laid_out(name)
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


def place_note(at: int, first: int, shown: int, total: int, arrows: str) -> str:
    """Say where the cursor is among rows or columns of which some are out of sight; empty where all are in sight."""
    if shown >= total:
        return ""
    more = (arrows[0] if first else "") + (arrows[1] if first + shown < total else "")
    return f"{at + 1}/{total} {more}"
