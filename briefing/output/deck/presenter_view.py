"""What the presenter reads on the console: the step as it is revealed, the next one, the notes, the clocks, in words."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.brief.deck import WHOLE_ITEM, Spot, Step
from briefing.brief.items import Ref
from briefing.brief.model import Brief
from briefing.brief.vocabulary import Marking
from briefing.output.deck import slides
from briefing.output.deck.sheets import Piece
from briefing.output.deck.slideshow import Slideshow
from briefing.output.layout.blocks import BAR, BLANK, Block, Line, Span
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled

_NEARLY = 300
"""From so many seconds before the end on, the countdown warns."""


def now_page(show: Slideshow, spot: Spot) -> tuple[Titled, int]:
    """Write the step at which the presenter stands: what is revealed, then, muted, what is still to come.

    Returns the page, and how many of its first parts are revealed.
    """
    view = show.view(spot)
    title = f"Now {view.label}/{len(show.deck.cards)} · {slides.heading(show.links, view.step) or view.step.title}"
    blocks: list[Block] = []
    revealed = 0
    for number, ref in enumerate(view.step.items):
        is_shown = number * WHOLE_ITEM < view.part
        if blocks:
            blocks.append(BLANK)
        blocks += [block if is_shown else _muted(block) for block in _blocks(show, ref)]
        revealed = len(blocks) if is_shown else revealed
    return Titled(title, blocks), revealed


def next_page(show: Slideshow, spot: Spot) -> Titled:
    """Write what a move forward brings."""
    view, following = show.view(spot), show.forward(spot)
    step = show.deck.step(following)
    if following.part == view.part and step == view.step:
        return Titled("Next · the end", [])
    if step == view.step:
        sheet = show.view(following).sheet
        shown = [piece for piece in sheet.pieces if view.part <= piece.after < following.part and piece.lines]
        return Titled("Next · in this step", [_as_block(piece) for piece in shown if not _is_bar(piece)])
    blocks = [block for ref in step.items for block in (*_blocks(show, ref), BLANK)]
    return Titled(f"Next {show.deck.label(step)} · {slides.heading(show.links, step) or step.title}", blocks)


def notes_page(whole: Catalogue, show: Slideshow, step: Step, marking: Marking | None) -> Titled:
    """Write the presenter's notes on a step, and what of its issue the room may not see, each under its marking.

    `whole` is the brief with nothing hidden; `marking` is what the room may see at the most, None for everything.
    """
    blocks: list[Block] = []
    if step.id == "title" and whole.brief.notes:
        blocks.append(Block([(whole.brief.notes, "text")]))
    for ref in step.items:
        item = whole.links.item(ref)
        if item is not None and item.note:
            blocks.append(Block([("• ", "muted"), (item.note, "text")], hang=2))
    hidden = list(_hidden(whole, show.links.brief, step))
    if hidden:
        blocks.append(Block([(f"The room may not see, above {marking}:", "warning")]))
        blocks += hidden
    return Titled("Notes", blocks or [Block([("no notes on this step", "muted")])])


class Clocks(NamedTuple):
    """Times for the presenter: the wall clock in words, the others in seconds; None where they do not run."""

    wall: str
    total: float | None
    step: float | None
    left: float | None


def clock_line(clocks: Clocks) -> Line:
    """Write the clocks; the countdown warns by word as well as by colour."""
    line: list[Span] = [(clocks.wall, "strong")]
    line += [("   total ", "muted"), (_time(clocks.total), "text"), ("   step ", "muted"), (_time(clocks.step), "text")]
    if clocks.left is not None:
        over, near = clocks.left < 0, clocks.left < _NEARLY
        word = "   over by " if over else "   only " if near else "   left "
        line += [(word, "error" if over else "warning" if near else "muted")]
        line += [(_time(abs(clocks.left)), "error" if over else "warning" if near else "strong")]
    return line


def _time(seconds: float | None) -> str:
    if seconds is None:
        return "–:––"
    whole = int(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def _blocks(show: Slideshow, ref: Ref) -> Iterable[Block]:
    return [words.block for words in slides.words(show.links, ref)]


def _as_block(piece: Piece) -> Block:
    """Return a piece's lines as a text that wraps anew."""
    spans: list[Span] = []
    for line in piece.lines:
        spans += [(" ", "text"), *line] if spans else line
    return Block(spans)


def _is_bar(piece: Piece) -> bool:
    return all(text == BAR for line in piece.lines for text, _ in line)


def _muted(block: Block) -> Block:
    spans: Sequence[Span] = [(text, "muted") for text, _ in block.spans]
    return block._replace(spans=spans)


def _hidden(whole: Catalogue, room_brief: Brief, step: Step) -> Iterable[Block]:
    """Write what the whole brief has on a step's issue, and the room's brief has not."""
    brief = whole.brief
    on_it: list[tuple[str, Marking | None, str]] = [
        *((item.id, item.marking, item.text) for item in brief.claims if item.issue == step.issue),
        *((item.id, item.marking, item.summary) for item in brief.positions if item.issue == step.issue),
        *((item.id, item.marking, item.text) for item in brief.questions if item.issue == step.issue),
    ]
    shown = {item.id for items in (room_brief.claims, room_brief.positions, room_brief.questions) for item in items}
    for name, marking, text in on_it:
        if name not in shown:
            yield Block([(f"{marking or brief.marking} ", "strong"), (text, "text")], indent=2, hang=4)
