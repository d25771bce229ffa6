"""One item of a brief, whole, as a page of blocks: what the detail on the screen and `briefing show` both say."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.brief import citations, dates
from briefing.brief.gaps import Gap
from briefing.brief.items import ItemKind, Ref
from briefing.brief.letters import issue_letters
from briefing.brief.links import Links
from briefing.brief.model import Claim, Event, Evidence, Issue, Item, Party, Position, Question, Source, Supported
from briefing.brief.resting import notices
from briefing.brief.room_questions import RoomQuestion
from briefing.brief.text import counted, one_line
from briefing.brief.vocabulary import (
    NOT_CHECKED,
    NOTHING_STATED,
    NOTHING_STATED_GLYPH,
    WITHHELD,
    WITHHELD_GLYPH,
    GapKind,
    Marking,
    QuestionStatus,
    QuotationOutcome,
)
from briefing.output.evidence import Quotation, also_cited, cited_spans, outcome_blocks, outcome_lead, support
from briefing.output.fallen import sign_blocks, sign_spans
from briefing.output.item_facts import ItemFacts, Relation, item_facts, withheld_words
from briefing.output.layout.blocks import BLANK, Beside, Block, Display, Facing, Page, Role, Span, stacked
from briefing.output.speakers import speaker, speaker_of
from briefing.output.wording import (
    AT_ISSUE,
    claim_spans,
    headed_proposition,
    holding_spans,
    issue_spans,
    maker_spans,
    silence_spans,
    silent_spans,
    statement_spans,
    towards_spans,
    withheld_spans,
)


class Titled(NamedTuple):
    """A page with its title: one line of plain text that says what the item is, in the role of whose item it is."""

    title: str
    page: Page
    speaker: Role = "strong"


def item_page(
    links: Links,
    item: Supported | Question | Source,
    *,
    notes: bool = False,
    first: Ref | None = None,
) -> Titled:
    """Write an item of the file: what it says, what it rests on, and what belongs to it.

    Of what rests on a source the item `first` stands before the others, marked.
    """
    facts, marking = item_facts(links, item), links.own_marking(item)
    whole = Evidence(source=item.id) if isinstance(item, Source) else None
    statement: list[Span] = [(facts.statement, "strong")]
    display = None if whole else Display("statement", statement, over=_maker_blocks(links, item))
    own_marking = None if isinstance(item, Position) else marking  # the line above a position has it
    blocks: list[Block | Beside | Facing] = [Block(statement, marking=own_marking, evidence=whole, display=display)]
    if isinstance(item, Position):
        over = [proposition_block(links, links.issues[item.issue])._replace(marking=marking)]
        held = Display("headline", holding_spans(links, item, signed=False), over=over)
        blocks.insert(0, Block(towards_spans(links, item), hang=2, marking=marking, display=held))
    blocks += fact_blocks(links, facts, notes=notes, spelled_out=True)
    if isinstance(item, Position):
        blocks += [*answered_blocks(links, item), *_others(links, item)]
    if isinstance(item, Source):
        blocks += [BLANK, *_resting(links, item, first)]
    is_nobodys = isinstance(item, Event) and not item.by
    title = (
        facts.heading[0] if isinstance(item, Source) else facts.title
    )  # what a source's heading has stands in its fields
    return Titled(title, blocks, "strong" if is_nobodys else facts.said_by)


def _maker_blocks(links: Links, item: Item) -> Sequence[Block]:
    """Write who makes a claim and by what verb, to stand over it in large letters; nothing over any other item."""
    if not isinstance(item, Claim):
        return ()
    made = maker_spans(links, item)
    return [Block(made, display=Display("headline", made))]


def proposition_block(links: Links, issue: Issue) -> Block:
    """Write a proposition, to stand over what somebody holds on it, in larger letters where those have room."""
    spans = headed_proposition(links, issue)
    return Block(spans, hang=4, display=Display("dispute", spans))


def fact_blocks(links: Links, facts: ItemFacts, *, notes: bool, spelled_out: bool = False) -> Iterator[Block | Beside]:
    """Write all that an item says besides its statement; what its heading says as well where it is to be `spelled_out`."""
    yield from sign_blocks(links, links.ref(facts.item))
    fields = (*facts.spelled_out, *facts.fields) if spelled_out else facts.fields
    yield from (_field(field.label, [(field.text, field.role)]) for field in fields)
    if facts.supported is not None:
        yield from evidence_blocks(links, facts.supported)
    yield from _related(links, facts.related)
    yield from withheld_blocks(facts.withheld_words)
    if facts.missing:
        yield Block([(f"{NOTHING_STATED_GLYPH} {facts.missing}", "gap")], hang=2)
    yield from note_blocks(facts.item, notes)


def silence_page(links: Links, party: Party, issues: Sequence[Issue]) -> Titled:
    """Say that a party states nothing on some issues, and which questions stand open there."""
    title = f"{party.label} · {NOTHING_STATED}"
    blocks: list[Block | Beside | Facing] = [Block(silence_spans(links, party, f"{NOTHING_STATED} on"), hang=2)]
    for issue in issues:
        blocks.append(Block(issue_spans(links, issue), indent=2, hang=4))
    questions = [q for issue in issues for q in links.questions_on(issue.id) if q.status is QuestionStatus.OPEN]
    if questions:
        blocks.append(Block([("open questions there", "muted")]))
        blocks += [Block([("? ", "key"), (q.text, "text")], indent=2, hang=4) for q in dict.fromkeys(questions)]
    return Titled(title, blocks, speaker(links, party.id))


def bottom_line_page(links: Links) -> Titled:
    """Write the brief's bottom line, and its issues, each with its letter."""
    letters = issue_letters(links.brief)
    paragraphs = [Block([(line, "strong")]) for line in links.brief.bottom_line.splitlines() if line.strip()]
    issues = [
        Block(
            [(issue.title, "text"), (f" — {issue.proposition}", "muted")],
            hang=2,
            lead=[(letters.get(issue.id, " "), "muted")],
        )
        for issue in links.brief.issues
    ]
    fallen = notices.summary(notices.fallen_statements(links.resting))
    paragraphs += [Block([(words, "warning")], hang=2) for words in fallen]
    headed = [BLANK, Block([(AT_ISSUE, "heading")]), *issues] if issues else []
    return Titled(f"The bottom line · as of {dates.in_words(links.brief.as_of)}", [*paragraphs, *headed])


def withheld_page(links: Links, issue: Issue) -> Titled:
    """Say whose position on an issue the audience may not see, and what the issue is."""
    proposition = Block(headed_proposition(links, issue, "text"), hang=4)
    return Titled(f"{issue.title} · {WITHHELD}", [Block(withheld_spans(links, issue), hang=2), proposition])


def asked_page(links: Links, asked: RoomQuestion) -> Titled:
    """Write a question from the room: when it was asked and on what, and how it was settled."""
    blocks: list[Block | Beside | Facing] = [Block([(asked.words, "strong")])]
    blocks += _asked_on(links, asked)
    if asked.title:
        blocks.append(_field("on the screen", [(asked.title, "text")]))
    if asked.settled:
        words = asked.settled.words or "no words were recorded"
        role: Role = "text" if asked.settled.words else "gap"
        blocks.append(_field(f"{asked.settled.how}, {dates.moment(asked.settled.at)}", [(words, role)]))
    return Titled(f"{asked.status} question from the room · {dates.moment(asked.at)}", blocks)


def gap_page(links: Links, gap: Gap) -> Titled:
    """Write a computed gap with the items that it is about."""
    blocks: list[Block | Beside | Facing] = [Block([("! ", "gap"), (gap.text, "strong")], hang=2)]
    if gap.kind is GapKind.NO_VOICE:
        questions = [question for question in links.brief.questions if question.status is QuestionStatus.OPEN]
        blocks += [BLANK, Block([("Open questions", "heading")])] if questions else []
        blocks += [Block([("? ", "key"), (question.text, "text")], hang=2) for question in questions]
        return Titled("gap · computed from the brief, not written", blocks)
    if gap.kind is GapKind.SILENCE:
        issue = links.issues[next(iter(gap.scope.issues))]
        blocks.append(_field("proposition", [(issue.proposition, "text")]))
        blocks += [
            Block(
                silence_spans(links, links.parties[party], NOTHING_STATED),
                indent=2,
                hang=4,
            )
            for party in gap.parties
        ]
    claims = [claim for claim in links.brief.claims if claim.id in gap.scope.claims]
    for claim in claims:
        sign = sign_spans(links, links.ref(claim), before=" ")
        blocks.append(Block([*claim_spans(links, claim), *sign], indent=2, hang=4))
    return Titled("gap · computed from the brief, not written", blocks)


def evidence_blocks(links: Links, item: Supported) -> Iterator[Block | Beside]:
    """Write an item's quotations with their places, two renderings side by side; then what is cited without words."""
    backing = support(links, item.evidence)
    above: Evidence | None = None
    if backing.differing:
        left, right = ([*_quotation_blocks(links, quotation, item)] for quotation in backing.quotations[:2])
        yield Beside(left, right)
    else:
        for quotation in backing.quotations:
            yield from _quotation_blocks(links, quotation, item, above=above)
            above = [quotation.piece, *quotation.also][-1]
    for piece in backing.reported:
        cited, above = cited_spans(links, item, piece, above=above), piece
        yield Block([("— ", "muted"), *cited], indent=2, hang=4, evidence=piece)
    yield from withheld_blocks(withheld_words(backing.withheld, "citation"))
    if not item.evidence:
        yield Block([(f"{NOTHING_STATED_GLYPH} {citations.NO_SOURCE}", "gap")], hang=2)
    elif backing.carried:
        yield Block([(f"{backing.badge} ", "badge"), (backing.carried, "muted")], hang=3)


def _quotation_blocks(
    links: Links, quotation: Quotation, item: Supported, *, above: Evidence | None = None
) -> Iterator[Block]:
    said_by = speaker_of(links, item)
    display = Display("words", quotation.spans, speaker=said_by)
    yield Block(quotation.spans, hang=1, speaker=said_by, evidence=quotation.piece, display=display)
    for piece in (quotation.piece, *quotation.also):
        check = links.check(piece, item)
        cited, above = cited_spans(links, item, piece, above=above), piece
        if piece is not quotation.piece:
            cited = [(also_cited(links, piece, quotation.piece), "muted")]
        yield Block([outcome_lead(check.outcome), *cited], indent=2, hang=4, evidence=piece)
        yield from outcome_blocks(check, indent=4, evidence=piece)


def withheld_blocks(words: str) -> Iterator[Block]:
    """Write how much is withheld from this audience behind its sign; nothing where nothing is."""
    if words:
        yield Block([(f"{WITHHELD_GLYPH} ", "silent"), (words, "muted")], hang=2)


def _asked_on(links: Links, asked: RoomQuestion) -> Iterator[Block]:
    if asked.on is None:
        return
    if asked.on.kind == ItemKind.CLAIM:
        yield from _related(links, [("on", links.claims[asked.on.id])])
    elif asked.on.kind == ItemKind.ISSUE:
        issue = links.issues[asked.on.id]
        yield _field("on", issue_spans(links, issue))
    elif asked.on.kind == ItemKind.POSITION:
        position = links.positions[asked.on.id]
        yield _field("on", towards_spans(links, position))
    elif asked.on_words:
        yield _field(f"on {one_line(asked.asked_on)}", [(asked.on_words, "text")])


def _related(links: Links, related: Iterable[tuple[str, Claim | Source]]) -> Iterator[Block]:
    for label, other in related:
        sign = sign_spans(links, links.ref(other), before=" ")
        if isinstance(other, Claim):
            spans = claim_spans(links, other)
        else:
            spans = [(f"{other.title} ({citations.publication(other)})", "text")]
        yield Block([(f"{label} · ", "muted"), *spans, *sign], hang=4, marking=links.own_marking(other))


def answered_blocks(links: Links, position: Position) -> Iterator[Block]:
    """Write the claims that a party answers on the issue of a position of its own."""
    claims = links.claims_on(position.issue, made_by=position.party)
    answered = dict.fromkeys(answered for claim in claims for answered in links.answered_by(claim))
    yield from _related(links, ((Relation.ANSWERS, claim) for claim in answered))


def _others(links: Links, position: Position) -> Iterator[Block]:
    for other in links.positions_on(position.issue):
        if other.party != position.party:
            spans: list[Span] = [
                *holding_spans(links, other),
                (f": {other.summary}", "text"),
                *sign_spans(links, links.ref(other), before=" "),
            ]
            yield Block(spans, hang=4, marking=links.own_marking(other))
    issue = links.issues[position.issue]
    for spans in (silent_spans(links, issue), withheld_spans(links, issue)):
        if spans:
            yield Block(spans, hang=2)


def _field(label: str, spans: Sequence[Span]) -> Block:
    return Block([(f"{label} ", "muted"), *spans], hang=4)


def _resting(links: Links, source: Source, first: Ref | None) -> Iterator[Block]:
    resting, withheld = links.resting_on(source), links.withheld_on_source(source)
    if not resting and not withheld:
        yield Block([(f"{NOTHING_STATED_GLYPH} nothing in this brief rests on it directly", "gap")], hang=2)
        return
    if resting:
        verb = "rests" if len(resting) == 1 else "rest"
        yield Block([(f"{counted(len(resting), 'item')} {verb} on it", "heading")])
    for ref, pieces in sorted(resting, key=lambda item: item[0] != first):
        spans, said_by = resting_spans(links, ref)
        bullet: Span = ("▸ ", "key") if ref == first else ("• ", "muted")
        yield Block([bullet, *spans], hang=2, marking=own_marking_of(links, ref))
        quotes: dict[str, Evidence] = {}
        for piece in pieces:
            if piece.quote:
                quotes.setdefault(piece.quote, piece)
        for quote, piece in quotes.items():
            words = Block([(citations.quoted(quote), "quote")], indent=4, hang=5, speaker=said_by, evidence=piece)
            yield from _with_outcome(links, ref, piece, words)
    yield from withheld_blocks(withheld_words(withheld, "item", " on it"))


def _with_outcome(links: Links, ref: Ref, piece: Evidence, block: Block) -> Iterator[Block]:
    """Put what the check of a quotation came to in the margin before its words; what was not checked says nothing."""
    item = links.item(ref)
    check = links.check(piece, item) if isinstance(item, Claim | Position | Event) else NOT_CHECKED
    if check.outcome is QuotationOutcome.UNCHECKED:
        yield block
        return
    yield block._replace(lead=[("  ", "text"), outcome_lead(check.outcome)])
    yield from outcome_blocks(check, indent=5, evidence=piece)


def resting_spans(links: Links, ref: Ref) -> tuple[list[Span], Role]:
    """Write a claim, a position or an event in one sentence, as what rests on a source; and the role of whose it is."""
    item = links.item(ref)
    said_by = speaker_of(links, item) if isinstance(item, Supported) else "muted"
    return [*statement_spans(links, ref), *sign_spans(links, ref, before=" ")], said_by


def own_marking_of(links: Links, ref: Ref) -> Marking | None:
    """Return the marking of the item of an address where it is stricter than the brief's."""
    item = links.item(ref)
    return links.own_marking(item) if item is not None else None


def note_blocks(item: Item, shown: bool) -> Iterator[Block]:
    """Write an item's note for the presenter where notes are shown."""
    if shown and item.note:
        yield _field("note", [(item.note, "text")])


def as_lines(page: Page) -> list[list[Span]]:
    """Return a page's blocks as lines, unwrapped."""
    return [list(block.spans) for part in page for block in stacked(part)]
