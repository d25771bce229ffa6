"""A hand-out as Markdown (GitHub's flavour): every text escaped, so that none becomes markup or HTML."""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.brief.citations import NO_SOURCE, relation
from briefing.brief.model import Claim, Evidence, Item, Position, Question, Source, Supported
from briefing.brief.vocabulary import (
    NOTHING_STATED,
    NOTHING_STATED_GLYPH,
    WITHHELD,
    WITHHELD_GLYPH,
    QuotationCheck,
    QuotationOutcome,
)
from briefing.library.escapes import escape_inline, escape_markdown
from briefing.output.evidence import ALSO_IN
from briefing.output.handout.parts import Cell, Handout, Matrix
from briefing.output.item_facts import Field, ItemFacts
from briefing.output.layout.blocks import Span
from briefing.output.wording import before_proposition, claim_verb, said_on


def markdown_page(handout: Handout) -> str:
    """Return the hand-out as Markdown, its marking first and last."""
    marking = f"**{handout.marking}**"
    head = [
        marking,
        f"# {escape_markdown(handout.brief.title)}",
        escape_markdown(f"{handout.marking} · {handout.facts}"),
        *(f"**{escape_markdown(words)}**" for words in handout.fallen),
    ]
    head += [f"**{escape_markdown(handout.subject)}**"] if handout.subject else []
    body = (
        *(_bottom_line(handout) if handout.part.is_whole else ()),
        *_matrices(handout),
        *_parties(handout),
        *_positions(handout),
        *_claims(handout),
        *_questions(handout),
        *_timeline(handout),
        *_sources(handout),
        *_notes(handout),
        *_reading(handout),
    )
    return "\n\n".join([*head, *body, marking]) + "\n"


def _bottom_line(handout: Handout) -> Iterator[str]:
    yield "## Bottom line"
    yield from map(escape_markdown, handout.bottom_line)


def _matrices(handout: Handout) -> Iterator[str]:
    yield "## Who holds what"
    yield from _bullets(f"{_sign(glyph, word)}: {escape_markdown(meaning)}" for glyph, word, meaning in handout.legend)
    yield from (_matrix(handout, matrix) for matrix in handout.matrices)


def _matrix(handout: Handout, matrix: Matrix) -> str:
    heads = ["Issue", "Proposition", *(escape_markdown(party.label) for party in matrix.parties)]
    lines = [_row(heads), _row(["---"] * len(heads))]
    for issue, cells in matrix.rows:
        held = [_cell(handout, cell) for cell in cells]
        lines.append(_row([f"**{escape_markdown(issue.title)}**", escape_markdown(issue.proposition), *held]))
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(handout: Handout, cell: Cell) -> str:
    if cell.position is None:
        return " ".join(cell.sign)
    return " ".join(filter(None, [_sign(*cell.sign), handout.sign(cell.position)]))


def _sign(glyph: str, word: str) -> str:
    return f"{glyph} **{word}**"


def _parties(handout: Handout) -> Iterator[str]:
    yield "## The parties"
    for party in handout.part.parties:
        short = f" (in short: {escape_markdown(party.short)})" if party.short and party.short != party.name else ""
        about = f": {escape_markdown(party.about)}" if party.about else ""
        yield f"**{escape_markdown(party.name)}**{short}{_own_marking(party)}{about}"
        yield from _note(handout, party)


def _positions(handout: Handout) -> Iterator[str]:
    yield "## Positions, side by side"
    for issue in handout.part.issues:
        yield f"### {escape_markdown(issue.title)}{_own_marking(issue)}"
        yield f"*{before_proposition(handout.links, issue)}* {escape_markdown(issue.proposition)}"
        yield from _note(handout, issue)
        for position in handout.positions_on(issue):
            yield from _position(handout, position)
        silent = ", ".join(escape_markdown(party.name) for party in handout.silent_on(issue))
        if silent:
            yield f"{NOTHING_STATED_GLYPH} {NOTHING_STATED}: {silent}"
        withheld = ", ".join(escape_markdown(party.name) for party in handout.withheld_on(issue))
        if withheld:
            yield f"{WITHHELD_GLYPH} position {WITHHELD}: {withheld}"


def _position(handout: Handout, position: Position) -> Iterator[str]:
    party = handout.links.parties[position.party]
    date = f" · {said_on(position)}" if position.since else ""
    yield f"#### {escape_markdown(party.name)}{_own_marking(position)}"
    stance = _sign(position.stance.glyph, position.stance.verb_on_it)
    yield f"{stance}{date}: {escape_markdown(position.summary)}"
    yield from _under(handout, handout.facts_of(position))


def _claims(handout: Handout) -> Iterator[str]:
    if handout.part.claims:
        yield "## Claims and their sources"
    for issue in handout.part.issues:
        claims = handout.claims_on(issue)
        if claims:
            yield f"### {escape_markdown(issue.title)}"
        for claim in claims:
            yield from _item(handout, claim, "####")


def _item(handout: Handout, item: Claim | Question | Source, heading: str, *more: str) -> Iterator[str]:
    """Yield an item under its statement as a heading, `heading` before it; a claim's is who makes it and by what verb."""
    facts = handout.facts_of(item)
    statement = _made(handout, item) if isinstance(item, Claim) else escape_markdown(facts.statement)
    yield f"{heading} {statement}{_own_marking(item)}"
    yield from filter(None, [escape_markdown(facts.details if isinstance(item, Claim) else facts.title)])
    yield from _under(handout, facts, *more)


def _made(handout: Handout, claim: Claim) -> str:
    """Write a claim after who makes it by what verb."""
    maker, verb = escape_markdown(handout.links.maker(claim)), claim_verb(claim.kind, claim.made_by)
    return f"{maker} {verb}: {escape_markdown(claim.text)}"


def _under(handout: Handout, facts: ItemFacts, *more: str) -> Iterator[str]:
    """Yield what an item says besides its heading and its statement, as every other output does."""
    yield from (f"**{escape_markdown(words)}**" for words in handout.signs(facts.item))
    item = facts.supported
    yield from _quotations(handout, item) if item else ()
    bullets = [*map(_field, facts.fields), *(_carried(handout, item) if item else ())]
    bullets += [_related(handout, label, other) for label, other in facts.related]
    bullets += _withheld(facts.withheld_words)
    bullets += [f"{NOTHING_STATED_GLYPH} {facts.missing}"] if facts.missing else []
    yield from _bullets([*bullets, *more])
    yield from _note(handout, facts.item)


def _field(field: Field) -> str:
    return f"{field.label}: {_address(field.text) if field.is_address else escape_markdown(field.text)}"


def _related(handout: Handout, label: str, other: Claim | Source) -> str:
    if isinstance(other, Source):
        return f"{label} {handout.number(other.id)} {escape_markdown(other.title)}"
    sign = f" **{handout.sign(other)}**" if handout.sign(other) else ""
    return f"{label} · {_made(handout, other)}{sign}"


def _quotations(handout: Handout, item: Supported) -> Iterator[str]:
    for piece, spans, also in handout.support(item).quotations:
        check = handout.check(piece, item)
        places = [f"{_cited(handout, item, piece)}{_outcome_words(check)}"]
        places += [_also(handout, item, other, piece) for other in also]
        yield f"> {_quotation(spans)}\\\n> {check.outcome.glyph} {'; '.join(places)}"


def _also(handout: Handout, item: Supported, piece: Evidence, first: Evidence) -> str:
    """Write who else gives the same words; the sign of what their check came to, where they were checked."""
    check = handout.check(piece, item)
    sign = "" if check.outcome is QuotationOutcome.UNCHECKED else f"{check.outcome.glyph} "
    origin = "" if piece.origin == first.origin else _origin(handout, piece)
    return f"{ALSO_IN} {sign}{origin}{_linked(handout, piece)}{_outcome_words(check)}"


def _outcome_words(check: QuotationCheck) -> str:
    return f" · **{escape_markdown(check.words)}**" if check.outcome.is_loud else ""


def _quotation(spans: Sequence[Span]) -> str:
    """Write a quotation, the words that another rendering gives otherwise in italics."""
    return "".join(f"*{escape_inline(text)}*" if role == "differs" else escape_inline(text) for text, role in spans)


def _carried(handout: Handout, item: Supported) -> Iterator[str]:
    backing = handout.support(item)
    yield from (_cited(handout, item, piece) for piece in backing.reported)
    yield from _withheld(handout.citations_withheld(backing))
    if not item.evidence:
        yield f"{NOTHING_STATED_GLYPH} {NO_SOURCE}"
    elif backing.carried:
        yield f"{backing.badge} {escape_markdown(backing.carried)}"


def _withheld(words: str) -> list[str]:
    return [f"{WITHHELD_GLYPH} {words}"] if words else []


def _bullets(lines: Iterable[str]) -> Iterator[str]:
    listed = "\n".join(f"- {line}" for line in lines)
    if listed:
        yield listed


def _cited(handout: Handout, item: Supported, piece: Evidence) -> str:
    """Write where a piece of evidence stands, and first whose words they are, where its source only gives them."""
    credit = escape_markdown(handout.credit(item, piece))
    return f"{_origin(handout, piece) or (f'{credit} ' if credit else '')}{_linked(handout, piece)}"


def _origin(handout: Handout, piece: Evidence) -> str:
    if piece.origin is None:
        return ""
    return f"{escape_markdown(handout.origin(piece))} {_number(handout, piece.origin)}, {relation(piece)} "


def _linked(handout: Handout, piece: Evidence) -> str:
    place, address = escape_markdown(handout.place(piece)), handout.address_at_words(piece)
    linked = f"[{place}](<{address}>)" if address and _is_plain(address) else place
    return f"{linked} {_number(handout, piece.source)}"


def _number(handout: Handout, source: str) -> str:
    return f"\\[{handout.number(source)}\\]"


def _questions(handout: Handout) -> Iterator[str]:
    part = handout.part
    if part.questions or part.gaps:
        yield "## Open questions"
    for question in part.questions:
        yield from _item(handout, question, "###")
    if part.gaps:
        yield "### Gaps"
        yield "*Computed from the brief, not written by its curator.*"
        yield from _bullets(escape_markdown(gap.text) for gap in part.gaps)


def _timeline(handout: Handout) -> Iterator[str]:
    if handout.timeline:
        yield "## Timeline"
    for event in handout.timeline:
        facts = handout.facts_of(event)
        yield f"**{escape_markdown(facts.title)}** {escape_markdown(facts.statement)}{_own_marking(event)}"
        yield from _under(handout, facts)


def _sources(handout: Handout) -> Iterator[str]:
    if handout.sources:
        yield "## Sources"
    for source in handout.sources:
        yield from _item(handout, source, f"### {handout.number(source.id)}", handout.resting(source))


def _address(url: str) -> str:
    """Write an address as a link where nothing in it could end the link early, else as plain text."""
    return f"<{url}>" if _is_plain(url) else escape_markdown(url)


def _is_plain(url: str) -> bool:
    return re.fullmatch(r"[A-Za-z0-9:/?#@!$&'()*+,;=._~%-]+", url) is not None


def _notes(handout: Handout) -> Iterator[str]:
    if handout.notes:
        yield "## Notes for the presenter"
        yield from map(escape_markdown, handout.notes)


def _reading(handout: Handout) -> Iterator[str]:
    yield "## How to read this"
    yield from _bullets(
        f"**{escape_markdown(term)}** {escape_markdown(meaning)}"
        for term, meaning in handout.reading("Words in italics")
    )


def _own_marking(item: Item) -> str:
    return f" **{item.marking}**" if item.marking else ""


def _note(handout: Handout, item: Item) -> Iterator[str]:
    note = handout.note(item)
    if note:
        yield f"*Note for the presenter:* {escape_markdown(note)}"
