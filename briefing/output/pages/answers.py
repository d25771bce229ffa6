"""Answers to "what does this party say about that?": a position whole, all that a party holds, two face to face."""

from collections.abc import Iterator

from briefing.brief.letters import issue_letters, party_letters
from briefing.brief.links import Links
from briefing.brief.model import Claim, Issue, Party, Position
from briefing.brief.text import counted
from briefing.brief.vocabulary import NOTHING_STATED, QuestionStatus
from briefing.output.fallen import sign_spans
from briefing.output.layout.blocks import BLANK, Beside, Block, Display, Facing, Role, Span, stacked
from briefing.output.pages import item_pages
from briefing.output.pages.item_pages import Titled
from briefing.output.speakers import speaker
from briefing.output.wording import (
    claim_spans,
    claim_verb,
    holding_spans,
    issue_spans,
    proposition_spans,
    said_on,
    silence_spans,
    silent_spans,
    stance_towards_spans,
    unstated,
    withheld_spans,
)


def answer_page(links: Links, party: Party, issue: Issue, *, notes: bool = False, is_broad: bool = False) -> Titled:
    """Answer for one party on one issue: its position, or in words that it states none, and the questions there.

    Where the page `is_broad`, the position stands in columns beside that of a party that disagrees.
    """
    position = links.position(party, issue)
    opponent = _opponent(links, party, issue) if is_broad else None
    blocks: list[Block | Beside | Facing]
    if position is not None and opponent is not None:
        titled = item_pages.item_page(links, position, notes=notes)
        blocks = [*_in_columns(links, position, opponent, issue), *item_pages.note_blocks(position, notes)]
    elif position is not None:
        titled = item_pages.item_page(links, position, notes=notes)
        blocks = [*titled.page]
    else:
        sign, words, role = unstated(links, party, issue)
        titled = Titled(f"{party.label} on {issue.title} · {words}", ())
        silence = [(party.label, speaker(links, party.id)), (f": {NOTHING_STATED}", role)]
        display = None if links.withholds(party, issue) else Display("headline", silence)
        blocks = [
            item_pages.proposition_block(links, issue),
            Block(silence_spans(links, party, f"{words}.", sign), hang=2, display=display),
        ]
        blocks += _held_by_others(links, party, issue, is_displayed=True)
    claims = [
        Block(
            [(f"• {claim_verb(claim.kind, party.id)}: ", "muted"), (claim.text, "text"), *_sign(links, claim)], hang=2
        )
        for claim in links.claims_on(issue.id, made_by=party.id)
    ]
    questions = [
        Block([("? ", "key"), (question.text, "text")], hang=2)
        for question in links.questions_on(issue.id)
        if question.status is not QuestionStatus.ANSWERED
    ]
    headed = [
        [Block([(heading, "heading")]), *items]
        for heading, items in ((f"{party.label}'s claims here", claims), ("Open questions here", questions))
        if items
    ]
    if len(headed) == 2:
        blocks += [BLANK, Facing([headed[0], [BLANK]], [headed[1], []])]
    elif headed:
        blocks += [BLANK, *headed[0]]
    return Titled(titled.title, blocks, speaker(links, party.id))


def _opponent(links: Links, party: Party, issue: Issue) -> Party | None:
    """Return a party with a position on an issue that disagrees with one that has another; None where there is none."""
    pair = links.opposed_on(issue, party=party.id)
    if pair is None or party not in pair:
        return None
    opponent = pair[0] if pair[1] is party else pair[1]
    return opponent if links.position(opponent, issue) is not None else None


def _in_columns(links: Links, position: Position, opponent: Party, issue: Issue) -> Iterator[Block | Facing]:
    party = links.parties[position.party]
    yield item_pages.proposition_block(links, issue)
    yield BLANK
    yield Facing(_displayed(links, party, issue), _displayed(links, opponent, issue))
    answered = [*item_pages.answered_blocks(links, position)]
    others = [*_held_by_others(links, party, issue, besides=opponent)]
    silences = [spans for spans in (silent_spans(links, issue), withheld_spans(links, issue)) if spans]
    if answered or others or silences:
        yield BLANK
    yield from answered
    yield from others
    yield from (Block(spans, hang=2) for spans in silences)


def party_page(links: Links, party: Party, *, is_broad: bool = False) -> Titled:
    """Write all that a party holds, issue by issue with the issues' letters, and where it states nothing.

    Where the screen `is_broad`, what each position rests on stands beside it.
    """
    letters = issue_letters(links.brief)
    blocks: list[Block | Beside | Facing] = []
    if party.about:
        blocks += [Block([(party.about, "muted")]), BLANK]
    for issue in links.brief.issues:
        lead: list[Span] = [(letters.get(issue.id, " "), "key")]
        position = links.position(party, issue)
        if position is None:
            sign, words, role = unstated(links, party, issue)
            spans: list[Span] = [(f"{sign} ", "silent"), (words, role), *proposition_spans(links, issue, "muted")]
            blocks.append(Block(spans, hang=2, lead=lead))
            continue
        stated = [*stance_towards_spans(links, position), *_sign(links, position)]
        date = f"({said_on(position)})".replace(" ", "\u00a0") if position.since else ""
        held = [
            Block(stated, hang=2, lead=lead, marking=links.own_marking(position)),
            Block([(position.summary, "text"), (f" {date}" if date else "", "muted")], indent=4, hang=4),
        ]
        if is_broad:
            evidence = [block for part in item_pages.evidence_blocks(links, position) for block in stacked(part)]
            before = [BLANK] if blocks and blocks[-1] is not BLANK else []
            blocks += [*before, Facing([held], [evidence]), BLANK]
        else:
            blocks += held
    return Titled(f"{party.name} · all that it holds", blocks, speaker(links, party.id))


def confrontation_page(links: Links, left: Party, right: Party, *, first: Issue | None = None) -> Titled:
    """Write two parties side by side on every issue: stance against stance, quotations against quotations.

    The issue `first` stands before the others, for it was asked about.
    """
    page: list[Block | Beside | Facing] = []
    issues = links.brief.issues
    for issue in issues if first is None else (first, *(issue for issue in issues if issue.id != first.id)):
        page += [*([BLANK] if page else []), Block(issue_spans(links, issue, "heading"), hang=2)]
        page.append(Facing(_stated(links, left, issue), _stated(links, right, issue)))
    return Titled(f"{left.label} and {right.label}, face to face", page)


def face_to_face(links: Links, left: str, right: str, issue: str) -> Titled | None:
    """Write two parties, by their ids, face to face, an issue first; None where one of the parties has left the brief."""
    if left not in links.parties or right not in links.parties:
        return None
    return confrontation_page(links, links.parties[left], links.parties[right], first=links.issues.get(issue))


def _held_by_others(
    links: Links, party: Party, issue: Issue, *, besides: Party | None = None, is_displayed: bool = False
) -> Iterator[Block]:
    """Write what others hold on an issue, and what nobody's voice reports; in larger letters, where it is to be displayed."""
    for position in links.positions_on(issue.id):
        if position.party in (party.id, besides.id if besides else ""):
            continue
        words: list[Span] = [(f": {position.summary}", "text"), *_sign(links, position)]
        display = Display("statement", [*holding_spans(links, position, signed=False), *words])
        spans = [*holding_spans(links, position), *words]
        yield Block(spans, hang=4, display=display if is_displayed else None)
    for claim in links.brief.claims:
        if claim.issue == issue.id and party.id != claim.made_by and claim.made_by not in links.parties:
            reported = [*claim_spans(links, claim), *_sign(links, claim)]
            yield Block(reported, hang=4, display=Display("statement", reported) if is_displayed else None)


def _stated(links: Links, party: Party, issue: Issue) -> tuple[list[Block], list[Block]]:
    position = links.position(party, issue)
    if position is None:
        sign, words, role = unstated(links, party, issue)
        label: Span = (f"{party.label} ", speaker(links, party.id))
        return [Block([label, (f"{sign}\u00a0{words}", role)], hang=2)], []
    spans = [*holding_spans(links, position), (f": {position.summary}", "text"), *_sign(links, position)]
    stance = Block(spans, hang=2, marking=links.own_marking(position))
    evidence = item_pages.evidence_blocks(links, position)
    return [stance], [block for part in evidence for block in stacked(part)]


def _displayed(links: Links, party: Party, issue: Issue) -> tuple[list[Block], list[Block]]:
    """Write what a party holds in a column of its own, where its stance and its words can be set large."""
    position = links.position(party, issue)
    (stance, *_), evidence = _stated(links, party, issue)
    if position is None:
        return [stance], evidence
    holding = Display("headline", holding_spans(links, position, signed=False))
    summary: list[Span] = [(position.summary, "strong"), *_sign(links, position)]
    return [
        Block(holding_spans(links, position), hang=2, marking=stance.marking, display=holding),
        Block(summary, display=Display("statement", summary)),
    ], evidence


def _sign(links: Links, item: Claim | Position) -> list[Span]:
    return sign_spans(links, links.ref(item), before=" ")


def parties_page(links: Links) -> Titled:
    """Write the parties with their letters, who they are, and on how many issues each holds a position."""
    letters = party_letters(links.brief)
    blocks: list[Block | Beside | Facing] = []
    for party in links.brief.parties:
        withheld = len(links.withheld_on(party))
        stated = len(links.brief.issues) - len(links.silent_on(party)) - withheld
        held = f"{counted(stated, 'position')} on {counted(len(links.brief.issues), 'issue')}"
        lead: list[Span] = [(letters.get(party.id, " "), "key")]
        if withheld:
            held = f"{held}, {withheld} more withheld" if stated else f"{counted(withheld, 'position')} withheld"
        role: Role = "muted" if stated or withheld else "gap"
        blocks.append(Block([(party.name, speaker(links, party.id)), (f" · {held}", role)], hang=2, lead=lead))
        if party.about:
            blocks.append(Block([(party.about, "text")], indent=2, hang=2))
    return Titled("Whose position? Press a party's letter, then an issue's", blocks)
