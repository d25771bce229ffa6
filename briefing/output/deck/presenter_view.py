"""What the presenter reads on the console: what the room sees, what comes next, the notes and what the room may ask."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from briefing.brief.deck import Spot, Step, StepKind
from briefing.brief.items import ItemKind
from briefing.brief.letters import issue_letters
from briefing.brief.model import Brief, Question
from briefing.brief.text import counted
from briefing.brief.vocabulary import NOTHING_STATED, NOTHING_STATED_GLYPH, Marking, QuestionStatus
from briefing.output.deck import slides
from briefing.output.deck.sheet import OPEN_END, Piece
from briefing.output.deck.slideshow import Slideshow, View
from briefing.output.deck.typesetting import INDENT
from briefing.output.layout.blocks import BAR, BLANK, UNSEEN_DOT, Block, Line, Role, Span
from briefing.output.layout.tokens import with_held_numbers
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled
from briefing.output.speakers import speaker
from briefing.output.wording import signed_verb


class Outlook(NamedTuple):
    """How far ahead a view tells what comes, and how much of what the presenter may need it writes out.

    Of so many `reveals` in a step the first words are told, of the first one all of them; so many `steps` after it are named.
    Where `has_summaries`, what a party holds is written under its answer's keys.
    """

    reveals: int
    steps: int
    has_summaries: bool = False


BRIEF, USUAL, VAST = Outlook(1, 5), Outlook(2, 5), Outlook(6, 20, has_summaries=True)
"""For a few lines, for a view of its own, and for one on a terminal that has room for far more."""
_VAST_COLUMNS, _VAST_ROWS = 150, 44


class Shown(NamedTuple):
    """Something that the room sees, or would see if nothing lay over it: its name, and how it is seen."""

    name: str
    view: View
    step: str = ""
    """Which step of the deck it is; empty where it is none."""

    @property
    def place(self) -> str:
        """Which step it is, and which part of it: what of a title is never cut."""
        return ", ".join(filter(None, [self.step, *self.view.part_words]))

    @property
    def title(self) -> str:
        """Its place, and its name."""
        return " · ".join(filter(None, [self.place, self.name]))


class RoomPage(NamedTuple):
    """A page, how many of its first parts are to be kept in sight, and what its foot says of the rest."""

    page: Titled
    revealed: int
    foot: str = ""


def outlook_on(columns: int, rows: int) -> Outlook:
    """Return how far ahead a console of a size tells what comes, where each view has a place of its own."""
    return VAST if columns >= _VAST_COLUMNS and rows >= _VAST_ROWS else USUAL


def shown_step(show: Slideshow, spot: Spot, *, is_brief: bool = False) -> Shown:
    """Return what the room sees of the deck at a spot, named by its heading; an `is_brief` one does not count the steps."""
    view = show.view(spot)
    heading = slides.heading(show.links, view.step) or view.step.title
    return Shown(heading, view, f"step {view.label}" + ("" if is_brief else f" of {len(show.deck.cards)}"))


def room_page(
    layers: Sequence[Shown], *, is_dark: bool, ending: str, has_screens: bool = True, forward: str = ""
) -> RoomPage:
    """Write what the room sees: the first of the layers, as its screens show it; nothing where they are dark.

    Beneath stands what comes back once what lies over it ends; `ending` is the key that ends it. Where the room has no
    screen yet, it is what a screen would show, and nobody sees it. Where there is more of it on other sheets, the foot says
    how much, and that the key `forward` goes on to it.
    """
    uppermost, beneath = ([], list(layers)) if is_dark else (list(layers[:1]), list(layers[1:]))
    blocks = [block for shown in uppermost for block in _shown_blocks(shown.view)]
    revealed = len(blocks)
    if is_dark:
        blocks.append(Block([(f"nothing: {'its screens are' if has_screens else 'a screen would be'} dark", "strong")]))
    for shown in beneath[:1]:
        blocks += [
            BLANK,
            Block([(f"── underneath, and back once {ending} is pressed: {shown.title}", "muted")], hang=3),
        ]
        blocks += [_muted(block) for block in _shown_blocks(shown.view)]
    who, nothing = ("The room", "nothing") if has_screens else ("Nobody", "anything")
    title = f"{who} sees {uppermost[0].title if uppermost else nothing}"
    left = sum(shown.view.sheet_count - shown.view.sheet_number for shown in uppermost)
    foot = f"{forward} goes on: {counted(left, 'more part')}" if left and forward else ""
    return RoomPage(Titled(title, blocks), revealed, foot)


def own_page(show: Slideshow, spot: Spot) -> RoomPage:
    """Write the step at which the presenter stands, while the room's view is frozen elsewhere."""
    shown = shown_step(show, spot, is_brief=True)
    blocks = list(_shown_blocks(shown.view))
    return RoomPage(Titled(f"You, {shown.title}", blocks), len(blocks))


def rest_page(requested: Slideshow, spot: Spot, beneath: Shown, outlook: Outlook = USUAL) -> Titled:
    """Write what comes next while something is shown on request: the rest of it, then the step that comes back."""
    blocks = _reveals_ahead(requested, requested.view(spot), "of this", outlook)
    return Titled("Next", [*blocks, _led("→", [(f"back to {beneath.title}", "muted")])])


def next_page(show: Slideshow, spot: Spot, outlook: Outlook = USUAL) -> Titled:
    """Write what comes next: what is still to be revealed of the step, then the steps that follow."""
    view = show.view(spot)
    blocks = _reveals_ahead(show, view, "in this step", outlook)
    has_reveals = bool(blocks)
    under = show.deck.after(view.step.id)
    if under is not None and not under.is_card and view.step.is_card:
        blocks += [_named("↓", show, under), BLANK]
    step = show.deck.following(view.step)
    if step is not None and not has_reveals and outlook is not BRIEF:
        first = list(_shown_blocks(show.view(show.beginning(step))))
        titled = [] if _says(first[0], step.title) else [Block([(step.title, "strong")])]
        blocks += [*_under(show.deck.label(step), [*titled, *first]), BLANK]
        step = show.deck.following(step)
    for _ in range(outlook.steps):
        if step is not None:
            blocks.append(_named(show.deck.label(step), show, step))
            step = show.deck.following(step)
    return Titled("Next" if blocks else "Next · the end", blocks)


def notes_page(
    whole: Catalogue, show: Slideshow, step: Step, marking: Marking | None, *, key: str, outlook: Outlook = USUAL
) -> Titled:
    """Write the presenter's notes on a step, what of its issue the room may not see, and what the room may ask.

    `whole` is the brief with nothing hidden; `marking` is what the room may see at the most, None for everything; `key`
    is the key that asks for a party's answer. The page is empty where there is nothing of it.
    """
    blocks: list[Block] = []
    if step.kind is StepKind.TITLE and whole.brief.notes:
        blocks.append(Block([(whole.brief.notes, "text")]))
    for ref in step.items:
        item = whole.links.item(ref)
        if item is not None and item.note:
            blocks.append(Block([("• ", "muted"), (item.note, "text")], hang=2))
    hidden = list(_hidden(whole, show.links.brief, step))
    if hidden:
        blocks.append(Block([(f"The room may not see, above {marking}:", "warning")]))
        blocks += hidden
    for part in (_questions(show, step), _answers(whole, step, key, outlook), _gaps(whole, step)):
        added = list(part)
        blocks += [BLANK, *added] if blocks and added else added
    return Titled("Notes, and what they may ask", blocks)


# What is on the screens

_HANG = 4


def _shown_blocks(view: View) -> list[Block]:
    """Return what is revealed of a sheet, each of its texts as one that wraps anew; its pictures of bars become bars."""
    pieces = [piece for piece in view.sheet.visible(view.part) if piece.lines]
    bars = {(piece.row, piece.column): piece.lines[0][0][1] for piece in pieces if _is_bar(piece)}
    blocks: list[Block] = []
    before: Piece | None = None
    for piece in pieces:
        if _is_bar(piece):
            continue
        is_open_end = piece.lines == OPEN_END
        if before is not None and before.after != piece.after and not is_open_end:
            blocks.append(BLANK)
        _add(blocks, piece, bar=bars.get((piece.row, piece.column - INDENT)))
        before = before if before and is_open_end else piece
    return blocks


def _reveals_ahead(show: Slideshow, view: View, where: str, outlook: Outlook) -> list[Block]:
    """Write the first of what is still to be revealed of a step, and how much there is after it."""
    reveals = [_as_blocks(pieces) for pieces in _reveals(show, Spot(view.step.id, view.part))]
    blocks: list[Block] = []
    between = [] if outlook is BRIEF else [BLANK]
    for texts in reveals[: outlook.reveals]:
        blocks += [*_under("→", texts if texts is reveals[0] else texts[:2]), *between]
    if len(reveals) > outlook.reveals:
        blocks += [_led("→", [(f"{len(reveals) - outlook.reveals} more {where}", "muted")]), *between]
    return blocks


def _reveals(show: Slideshow, spot: Spot) -> Iterator[list[Piece]]:
    """Yield what each move forward reveals of a spot's step."""
    while True:
        following = show.forward(spot)
        if following.step != spot.step or following.part <= spot.part:
            return
        pieces = show.view(following).sheet.visible(following.part)
        revealed = [piece for piece in pieces if piece.after >= spot.part and piece.lines and not _is_bar(piece)]
        if revealed:
            yield revealed
        spot = following


def _named(lead: str, show: Slideshow, step: Step) -> Block:
    """Write a step in a line: a claim by who makes it, any other by its title."""
    if step.kind is StepKind.CLAIM:
        maker, claim = slides.continued(show.links, step.items[0])
        return _led(lead, [*maker, (" ", "text"), *claim])
    return _led(lead, [(step.title, "text")])


def _under(lead: str, texts: Sequence[Block]) -> list[Block]:
    """Write texts one under the other, the first behind a lead."""
    return [_led(lead, texts[0].spans), *(text._replace(indent=_HANG, hang=_HANG) for text in texts[1:])]


def _says(block: Block, text: str) -> bool:
    return "".join(part for part, _ in block.spans) == text


def _led(lead: str, spans: Sequence[Span]) -> Block:
    return Block(spans, hang=_HANG, lead=[(f"{lead} ", "key")])


def _as_blocks(pieces: Sequence[Piece]) -> list[Block]:
    """Return pieces as texts that wrap anew."""
    blocks: list[Block] = []
    for piece in pieces:
        _add(blocks, piece)
    return blocks


def _add(blocks: list[Block], piece: Piece, *, bar: Role | None = None) -> None:
    """Add a piece as a text that wraps anew; the sign of one that goes on stands behind its last word."""
    if blocks and piece.lines == OPEN_END:
        blocks[-1] = blocks[-1]._replace(spans=[*blocks[-1].spans, (" ", "text"), *OPEN_END[0]])
    else:
        blocks.append(_as_block(piece, bar=bar))


def _as_block(piece: Piece, *, bar: Role | None = None) -> Block:
    """Return a piece's lines as a text that wraps anew."""
    spans: list[Span] = []
    for line in piece.lines:
        between: Span = (" · ", "muted") if spans[-1:] == [UNSEEN_DOT] else (" ", spans[-1][1] if spans else "text")
        spans += [between, *line] if spans else line
    runs = [("".join(text for text, _ in run), role) for role, run in groupby(spans, key=itemgetter(1))]
    return Block([(with_held_numbers(text), role) for text, role in runs], speaker=bar)


def _is_bar(piece: Piece) -> bool:
    return all(text == BAR for line in piece.lines for text, _ in line)


def _muted(block: Block) -> Block:
    spans: Line = [(text, "muted") for text, _ in block.spans]
    return block._replace(spans=spans, speaker="muted" if block.speaker else None)


# What only the presenter reads


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


def _questions(show: Slideshow, step: Step) -> Iterator[Block]:
    """Write the open questions of a step's issue, each with what would settle it; of a step that has none, those of none."""
    for question in _open_questions(show, step):
        yield Block([("? ", "key"), (question.text, "text")], hang=2)
        if question.settled_by:
            yield Block([("settled by: ", "muted"), (question.settled_by, "text")], indent=2, hang=4)


def _open_questions(show: Slideshow, step: Step) -> Sequence[Question]:
    if step.issue:
        return show.links.open_questions_on(step.issue)
    if step.kind is StepKind.QUESTIONS:
        return ()  # they are on the screen
    questions = show.links.brief.questions
    return [q for q in questions if q.status is QuestionStatus.OPEN and not show.links.scope(q).issues]


def _answers(whole: Catalogue, step: Step, key: str, outlook: Outlook) -> Iterator[Block]:
    """Write by which keys each party's answer on a step's issue is looked up: those that state one, then the silent."""
    issue = whole.links.issues.get(step.issue)
    letter = issue_letters(whole.brief).get(step.issue)
    if issue is None or letter is None:
        return
    silent: list[Span] = []
    for party in whole.brief.parties:
        party_letter = whole.links.party_letters.get(party.id)
        if party_letter is None:
            continue
        keys: Line = [(f"{key} {party_letter} {letter}", "key")]
        name: Span = (party.label, speaker(whole.links, party.id))
        position = whole.links.position(party, issue)
        if position is not None:
            yield Block([*keys, ("  ", "text"), name, (f" {signed_verb(position.stance)}", "text")])
            if outlook.has_summaries:
                yield Block([(position.summary, "text")], indent=2, hang=2)
        else:
            silent += [(", ", "muted")] if silent else []
            silent += [*keys, (" ", "text"), name]
    if silent:
        yield Block([(f"{NOTHING_STATED_GLYPH} {NOTHING_STATED} by ", "gap"), *silent], hang=2)


def _gaps(whole: Catalogue, step: Step) -> Iterator[Block]:
    """Write what is lacking under the claims of a step: they rest on one source, or nobody answers them."""
    claims = {ref.id for ref in step.items if ref.kind == ItemKind.CLAIM}
    for gap in whole.gaps.values():
        if claims & gap.scope.claims:
            yield Block([("! ", "gap"), (gap.text, "gap")], hang=2)
