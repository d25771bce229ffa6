"""A page with some of its blocks in larger letters, where a view has room for them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.output.layout.block_letters import BLOCKS, Letters
from briefing.output.layout.block_letters import drawn as drawn_in
from briefing.output.layout.blocks import (
    BAR,
    BLANK,
    GUTTER,
    SIDE_BY_SIDE,
    Beside,
    Block,
    Display,
    Facing,
    Line,
    Page,
    Speaker,
    width_of,
    wrap,
)


class Setting(NamedTuple):
    """Which kinds of display are set in larger letters, and how many rows stay free under each line of the middle ones."""

    kinds: Sequence[str]
    leading: int = 1


PLAIN = Setting(())
SETTINGS = (
    Setting(("headline",)),
    Setting(("headline", "dispute"), leading=0),
    Setting(("headline", "dispute", "statement"), leading=0),
    Setting(("headline", "dispute", "statement", "words"), leading=0),
    Setting(("headline", "dispute", "statement", "words")),
)
"""From the one that takes the fewest rows to the one that takes the most."""
_MARGIN = 2
"""The columns that a bar takes before somebody's own words."""


def displayed(page: Page, width: int, setting: Setting) -> Page:
    """Return a page, to be laid out in `width` cells, with displays in place of their blocks.

    Words that no line holds, or that have a character without a drawing, stay plain text. A line of letters that begins
    with a party's name has an empty text in its role before it, where its sign stands if it has no hue.
    """
    return [*_displayed(page, width, setting)] if setting.kinds else page


def _displayed(page: Page, width: int, setting: Setting) -> Iterator[Block | Beside | Facing]:
    half = (width - GUTTER) // 2 if width >= SIDE_BY_SIDE else width
    above: Block | Beside | Facing = BLANK
    for part in page:
        if isinstance(part, Block):
            shown = [*_block(part, width, setting)]
            yield from _apart(above, shown)
            above = shown[-1]
            continue
        above = part
        if isinstance(part, Beside):
            yield Beside(_column(part.left, half, setting), _column(part.right, half, setting))
        else:
            left, right = ([_column(group, half, setting) for group in side] for side in (part.left, part.right))
            yield Facing(left, right)


def _column(blocks: Sequence[Block], width: int, setting: Setting) -> Sequence[Block]:
    column: list[Block] = []
    for block in blocks:
        column += _apart(column[-1] if column else BLANK, [*_block(block, width, setting)])
    return column


def _apart(above: Block | Beside | Facing, shown: Sequence[Block]) -> Sequence[Block]:
    """Set an empty line before larger letters where plain text would end directly above them."""
    is_large = bool(shown[0].drawn)
    is_plain = isinstance(above, Block) and bool(above.spans) and not above.drawn
    return [BLANK, *shown] if is_large and is_plain else shown


def _block(block: Block, width: int, setting: Setting) -> Iterator[Block]:
    display = block.display
    room = width - (_MARGIN if display and display.speaker else 0)
    letters = _letters(display, room) if display and display.kind in setting.kinds else None
    if display is None or letters is None:
        yield block
        return
    if block.marking and not any(above.marking for above in display.over):
        yield Block((), marking=block.marking)
    for above in display.over:
        shown = [*_block(above, width, setting)]
        yield from shown
        if above in shown:  # as plain text
            yield BLANK
    leading = 1 if display.kind == "headline" else setting.leading
    lines = [
        rows for line in wrap(Block(display.words), room, letters.measure) for rows in _rows(line, letters, leading)
    ]
    if not leading:
        lines.append([])
    if display.speaker:
        last = len(lines) - 1
        margin: Line = [(BAR, display.speaker), (" " * (_MARGIN - 1), "text")]
        lines = [line if number == last else [*margin, *line] for number, line in enumerate(lines)]
    yield Block((), drawn=lines, evidence=block.evidence)


def _rows(line: Line, letters: Letters, leading: int) -> Sequence[Line]:
    drawn = drawn_in(line, letters)
    if line and isinstance(line[0][1], Speaker):
        drawn = [[("", line[0][1]), *row] for row in drawn]
    return [*drawn, *([] for _ in range(leading))]


def _letters(display: Display, width: int) -> Letters | None:
    """Return the largest face in which a display can be set; None where it stays plain.

    Large letters take one line, so that what follows them is in sight as well.
    """
    text = "".join(words for words, _ in display.words)
    large, middle = BLOCKS.large, BLOCKS.middle
    if display.kind == "headline" and large.can_set(text) and width_of(display.words, large.measure) <= width:
        return large
    is_held = middle.can_set(text) and all(middle.measure(word) <= width for word in text.split())
    return middle if is_held else None
