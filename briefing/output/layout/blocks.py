"""Text with roles, laid out in cells: what a page is made of, on the screen and in the shell alike.

A role says what a run of text is (a quotation, a muted aside), never how it looks: the screen's theme and the shell
decide that. Widths are in terminal cells.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.brief.vocabulary import Hue, Marking
from briefing.output.layout.cells import cell_width
from briefing.output.layout.tokens import NO_BREAK
from briefing.output.layout.words import break_words, plain_words

if TYPE_CHECKING:
    from briefing.brief.model import Evidence


class Speaker(NamedTuple):
    """The role of a party's name and of the bar before its words: its hue, and its sign where there are no hues.

    A party without a hue of its own has None, one without a letter an empty sign.
    """

    hue: Hue | None
    sign: str


NamedRole = Literal[
    "text", "strong", "muted", "heading", "quote", "differs", "badge", "key", "hit", "silent",
    "gap", "warning", "error", "passage", "quoted", "selected",
]  # fmt: skip
Role = NamedRole | Speaker | Marking
"""A marking is the role of its own label, which has the Traffic Light Protocol's colour in every theme."""
Span = tuple[str, Role]
Line = list[Span]
Measure = Callable[[str], int]

ELLIPSIS = "…"
BAR = "▌"
"""Stands before each line of somebody's own words, in the role of who speaks."""
DOT: "Span" = ("·", "muted")
"""Parts what stands side by side; where a line ends between two parts, nobody needs it."""
UNSEEN_DOT: "Span" = ("", "muted")
"""Ends a line in the place of a dot that would end it or begin the next one."""


class Block(NamedTuple):
    """A run of text that wraps: its first line starts at `indent`, the others at `hang`; a `tail` ends it at the right.

    A `lead` stands in the margin of the first line, whose text then begins at `hang` as well. A `speaker` puts a bar
    before each line, at `indent`: the block is that party's own words. A `marking` ends the first line at the right.
    Before somebody's own words a `lead` stands in the indent, and the words where they would without it.
    `evidence` is the piece of evidence that the block is about, or the source as a whole: what it leads to.
    An `aside` follows the last word where its line has room for it, and is left out where it has not.
    A `display` stands in its place where a view has room for larger letters. `drawn` lines stand as they are, for the block
    is laid out already.
    """

    spans: Sequence[Span]
    indent: int = 0
    hang: int = 0
    tail: Sequence[Span] = ()
    lead: Sequence[Span] = ()
    speaker: Role | None = None
    marking: Marking | None = None
    evidence: "Evidence | None" = None
    aside: Sequence[Span] = ()
    display: "Display | None" = None
    drawn: Sequence[Line] = ()


class Display(NamedTuple):
    """What stands in the place of a block in larger letters, under the blocks `over` it in plain text.

    A `headline` has the largest letters; what is in `dispute`, a `statement`, and somebody's own `words`, the middle ones. A
    `speaker` puts a bar before each line, as before a block.
    """

    kind: Literal["headline", "dispute", "statement", "words"]
    words: Sequence[Span]
    over: Sequence[Block] = ()
    speaker: Role | None = None


class Beside(NamedTuple):
    """Two columns side by side where the width allows, one under the other where it does not."""

    left: Sequence[Block]
    right: Sequence[Block]


class Facing(NamedTuple):
    """Two columns in several groups, each group of the left beside its fellow of the right, as many on either side.

    Where the width does not allow columns, all of the left stands before all of the right.
    """

    left: Sequence[Sequence[Block]]
    right: Sequence[Sequence[Block]]


Page = Sequence[Block | Beside | Facing]

BLANK = Block(())
GUTTER = 3
SIDE_BY_SIDE = 84


def width_of(spans: Iterable[Span], measure: Measure = cell_width) -> int:
    """Return how many cells a run of spans takes."""
    cells = 0
    for text, _ in spans:
        cells += measure(text)
    return cells


def lay_out(page: Page, width: int, measure: Measure = cell_width, *, text_width: int | None = None) -> list[Line]:
    """Lay a page out in lines of at most `width` cells (1 or more). Nothing is cut.

    What does not stand in columns takes at most `text_width` cells, as nobody reads a line that is longer.
    """
    lines: list[Line] = []
    for part in page:
        if isinstance(part, Block):
            lines += wrap(part, min(width, text_width or width), measure)
        elif width < SIDE_BY_SIDE:
            lines += lay_out(stacked(part), width, measure)
        elif isinstance(part, Beside):
            lines += _columns(part, width, measure)
        else:
            for left, right in zip(part.left, part.right, strict=True):
                lines += _columns(Beside(left, right), width, measure)
    return lines


def stacked(part: Block | Beside | Facing) -> list[Block]:
    """Return the blocks of a part, the left column before the right one."""
    if isinstance(part, Block):
        return [part]
    if isinstance(part, Beside):
        return [*part.left, *part.right]
    return [block for column in (part.left, part.right) for group in column for block in group]


def _columns(part: Beside, width: int, measure: Measure) -> list[Line]:
    half = (width - GUTTER) // 2
    left, right = lay_out(part.left, half, measure), lay_out(part.right, half, measure)
    lines: list[Line] = []
    for number in range(max(len(left), len(right))):
        line = list(left[number]) if number < len(left) else []
        if number < len(right):
            line += [(" " * (half + GUTTER - width_of(line, measure)), "text"), *right[number]]
        lines.append(line)
    return lines


def wrap(block: Block, width: int, measure: Measure = cell_width) -> list[Line]:
    """Lay one block out in lines of at most `width` cells, the tail at the right of the last line or of one more."""
    width = max(1, width)
    if block.drawn:
        return [*block.drawn]
    if block.speaker is not None:
        return _barred(block, block.speaker, width, measure)
    if block.marking and not _ends_a_line(block.marking, width, measure):
        block = block._replace(spans=[*block.spans, (" ", "text"), (str(block.marking), block.marking)], marking=None)
    end: Line = [(str(block.marking), block.marking)] if block.marking else []
    limit = width - (width_of(end, measure) + 1 if end else 0)
    indent, hang = min(block.indent, limit // 2), min(block.hang, width // 2)
    if len(block.spans) == 1 and not block.lead and not block.tail and not block.marking and not block.aside:
        text, role = block.spans[0]
        plainly = _plainly_wrapped(text, role, indent, hang, width) if measure(text) == len(text) else []
        if plainly:
            return plainly
    space = measure(" ")
    lines: list[Line] = [_indented(indent)]
    used, fresh = indent, True
    if block.lead:
        wide = width_of(block.lead, measure)
        lines = [[*block.lead, (" " * max(0, hang - wide), "text")]]
        used = max(hang, wide)
    plain = plain_words(block.spans, measure)
    words = ((spaced, word, width_of(word, measure)) for spaced, word in break_words(block.spans))
    for spaced, word, wide in words if plain is None else plain:
        gap = space if spaced and not fresh else 0
        if used + gap + wide > limit and not fresh:
            lines.append(_indented(hang))
            used, fresh, gap, limit = hang, True, 0, width
        if gap:
            same = lines[-1] and lines[-1][-1][1] == word[0][1]
            lines[-1].append((" ", word[0][1] if same else "text"))
        while used + gap + wide > limit and wide > 1:
            head, word = _split(word, max(1, limit - used), measure)
            lines[-1] += head
            lines.append(_indented(hang))
            used, gap, wide, limit = hang, 0, width_of(word, measure), width
        lines[-1] += word
        used, fresh = used + gap + wide, False
    if block.aside and used + space + width_of(block.aside, measure) <= limit:
        lines[-1] += [(" ", "text"), *block.aside]
    if len(lines) > 1:
        _hide_dots(lines)
    return _ended(lines, end, block.tail, width, measure)


def _hide_dots(lines: list[Line]) -> None:
    """Leave out the dot between two parts where a line ends between them."""
    for place in range(len(lines) - 1):
        line, following = lines[place], lines[place + 1]
        words = [number for number, (text, _) in enumerate(line) if text.strip()]
        begun = [number for number, (text, _) in enumerate(following) if text.strip()]
        if len(words) > 1 and line[words[-1]] == DOT:
            lines[place] = [*line[: words[-2] + 1], UNSEEN_DOT]
        elif len(begun) > 1 and following[begun[0]] == DOT:
            lines[place] = [*line, UNSEEN_DOT]
            lines[place + 1] = [*following[: begun[0]], *following[begun[1] :]]


def _ends_a_line(marking: Marking, width: int, measure: Measure) -> bool:
    """Say whether a marking fits at the end of a line, beside at least as much of the text."""
    return measure(marking) < width // 2


def _ended(lines: list[Line], end: Line, tail: Sequence[Span], width: int, measure: Measure) -> list[Line]:
    """Put what ends the first line and what ends the last one in their places: side by side where that is one line."""
    both: Line = [*end, (" ", "text"), *tail] if end and tail else [*end, *tail]
    if not both:
        return lines
    if len(lines) == 1 and width_of(lines[0], measure) + 1 + width_of(both, measure) <= width:
        attach_tail(lines, both, width, measure)
        return lines
    if end:
        first = lines[:1]
        attach_tail(first, end, width, measure)
        lines[:1] = first
    if tail:
        attach_tail(lines, tail, width, measure)
    return lines


def _barred(block: Block, speaker: Role, width: int, measure: Measure) -> list[Line]:
    """Lay out somebody's own words: a bar at the block's indent before each line."""
    indent = min(block.indent, width // 2)
    bare = block._replace(speaker=None, indent=0, hang=max(0, block.hang - block.indent), lead=())
    lines = wrap(bare, width - indent - measure(BAR), measure)
    margins = [_indented(indent)] * len(lines)
    if block.lead and (room := indent - width_of(block.lead, measure)) >= 0:
        margins[0] = [*block.lead, *_indented(room)]
    return [[*margin, (BAR, speaker), *line] for margin, line in zip(margins, lines, strict=True)]


def _plainly_wrapped(text: str, role: Role, indent: int, hang: int, width: int) -> list[Line]:
    """Lay out what most blocks are, a text of one role in which each character takes a cell; empty for any other."""
    if not text.isascii():
        return []
    lines: list[Line] = []
    begun, used, margin = "", indent, indent
    for word in text.split():
        if len(word) + hang > width or len(word) + margin > width:
            return []
        if begun and used + 1 + len(word) > width:
            lines.append([*_indented(margin), (begun, role)])
            begun, used, margin = "", hang, hang
        used += len(word) + bool(begun)
        begun = f"{begun} {word}" if begun else word
    return [*lines, [*_indented(margin), (begun, role)]] if begun else []


def _indented(indent: int) -> Line:
    return [(" " * indent, "text")] if indent else []


def _split(word: Line, room: int, measure: Measure) -> tuple[Line, Line]:
    """Cut a word that no line holds: what fits in `room` cells, at least one character, and the rest.

    Words that are held together are parted before one of them is cut.
    """
    head, rest = _cut(word, room, measure)
    if rest and rest[0][0].startswith(" "):
        return head, [(rest[0][0][1:], rest[0][1]), *rest[1:]]
    for place in range(len(head) - 1, -1, -1):
        text, role = head[place]
        before, space, after = text.rpartition(" ")
        if space and (before or place):
            return [*head[:place], (before, role)], [(after, role), *head[place + 1 :], *rest]
    return head, rest


def _cut(word: Line, room: int, measure: Measure) -> tuple[Line, Line]:
    head: Line = []
    rest = list(word)
    while rest:
        text, role = rest.pop(0)
        if measure(text) <= room:
            head.append((text, role))
            room -= measure(text)
            continue
        taken = _fitting(text, room, measure) or (0 if head else 1)
        if taken:
            head.append((text[:taken], role))
        rest.insert(0, (text[taken:], role))
        break
    return head, [span for span in rest if span[0]]


def _fitting(text: str, room: int, measure: Measure) -> int:
    """Return how many of a text's first characters fit in `room` cells, with the marks that combine with the last."""
    most = room
    while most < len(text) and measure(text[:most]) <= room:
        most = 2 * most + 1
    lengths = range(min(most, len(text)) + 1)
    return max(0, bisect_right(lengths, room, key=lambda length: measure(text[:length])) - 1)


def attach_tail(lines: list[Line], tail: Sequence[Span], width: int, measure: Measure = cell_width) -> None:
    """Put a tail at the right edge of the last line, or of a line of its own where that one has no room."""
    wide = width_of(tail, measure)
    if width_of(lines[-1], measure) + 1 + wide > width:
        lines.append([])
    lines[-1] += [(" " * max(0, width - width_of(lines[-1], measure) - wide), "text"), *tail]


def clamp(lines: list[Line], most: int, width: int, measure: Measure = cell_width) -> list[Line]:
    """Keep the first lines within a width, the last of them ending in an ellipsis where anything was left out."""
    if len(lines) <= most and all(width_of(line, measure) <= width for line in lines[-1:]):
        return lines
    kept = [list(line) for line in lines[:most]]
    last = cropped(kept[-1], width - 1, measure)
    while last and not last[-1][0].rstrip(" ,;:·"):
        last.pop()
    if last:
        last[-1] = (last[-1][0].rstrip(" ,;:·"), last[-1][1])
    kept[-1] = [*last, (ELLIPSIS, last[-1][1] if last else "text")]
    return kept


def lay_out_row(blocks: Sequence[Block], width: int, most: int, measure: Measure = cell_width) -> list[Line]:
    """Lay out one row of a list in at most `most` lines, the last tail of its blocks and the first one's marking in sight.

    On one line the blocks stand behind each other.
    """
    tail, marking = next((block.tail for block in blocks[::-1] if block.tail), ()), blocks[0].marking
    if most == 1 and len(blocks) > 1:
        spans: list[Span] = []
        for block in blocks:
            spans += [*([(" · ", "muted")] if spans else []), *block.spans]  # type: ignore[list-item]
        blocks = [blocks[0]._replace(spans=spans)]
    lines = [
        line for block in blocks for line in wrap(block._replace(tail=()) if block.tail else block, width, measure)
    ]
    if marking and (most == 1 or len(lines) == 1) and _ends_a_line(marking, width - width_of(tail, measure), measure):
        both: Line = [(str(marking), marking), *([(" ", "text"), *tail] if tail else [])]
        bare = [block._replace(tail=(), marking=None) for block in blocks]
        unmarked = [line for block in bare for line in wrap(block, width, measure)]
        if most == 1 or width_of(unmarked[-1], measure) + 1 + width_of(both, measure) <= width:
            lines, tail = unmarked, both
    if not tail:
        return clamp(lines, most, width, measure)
    room = width - width_of(tail, measure) - 1
    if len(lines) >= most:
        lines = clamp(lines, most, width, measure)
        lines[-1:] = clamp(lines[-1:], 1, max(1, room), measure)
    attach_tail(lines, tail, width, measure)
    return lines


def cropped(line: Line, width: int, measure: Measure = cell_width) -> Line:
    """Cut a line to a width without saying so; the caller adds the ellipsis."""
    kept: Line = []
    room = width
    for text, role in line:
        if room <= 0:
            break
        wide = measure(text)
        if wide > room:
            kept.append((text[: _fitting(text, room, measure)], role))
            break
        kept.append((text, role))
        room -= wide
    return kept


def fitted(text: str, width: int, measure: Measure = cell_width) -> str:
    """Return a text on one line within a width, ending in an ellipsis where it was cut; empty for no width."""
    if width <= 0:
        return ""
    if measure(text) <= width:
        return text
    kept = "".join(part for part, _ in cropped([(text, "text")], width - 1, measure))
    if (text[len(kept)] in NO_BREAK or kept.endswith(tuple(NO_BREAK))) and " " in kept:
        kept = kept[: kept.rindex(" ")]  # a sign without its word says nothing
    return kept.rstrip().removesuffix("·").rstrip() + ELLIPSIS


def plain_text(lines: Iterable[Line]) -> str:
    """Return laid-out lines as text, without roles and without spaces at the ends."""
    return "\n".join("".join(text for text, _ in line).rstrip() for line in lines)
