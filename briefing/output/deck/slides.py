"""What the room reads of each item: few words, in the order in which the eye wants them, each with its source.

Owns the words of the deck. Where they stand on the screen, and how large, is `sheets`' matter.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from briefing.brief import citations, dates
from briefing.brief.deck import Step, StepKind
from briefing.brief.items import Ref
from briefing.brief.links import Links
from briefing.brief.model import Evidence
from briefing.brief.model import Item as MarkedItem
from briefing.brief.vocabulary import NO_POSITION_GLYPH, WITHHELD, WITHHELD_GLYPH, QuestionStatus
from briefing.output.evidence import ALSO_IN, REPORTED_BY, support
from briefing.output.layout.blocks import Block, Role, Span
from briefing.output.pages.item_pages import grade, judgment_blocks, withheld_blocks
from briefing.output.speakers import listed_spans, party_spans, speaker, speaker_of
from briefing.output.withheld import hidden_words, seen_counts
from briefing.output.wording import IN_DISPUTE, NO_POSITION, maker_spans, said_on, stance_spans

Size = Literal["display", "statement", "body"]


class Words(NamedTuple):
    """A run of text of an item: a heading (`display`), what it says (`statement`), or what goes with it (`body`)."""

    block: Block
    size: Size


Item = tuple[Words, ...]


def item(links: Links, ref: Ref) -> Item:
    """Write one item of a step. Refs are a deck's: `brief`, `party`, `issue`, `claim`, `position`, and so on."""
    return _marked(links, ref, tuple(_WRITERS[ref.kind](links, ref.id)))


def heading(links: Links, step: Step) -> str:
    """Return what stands over a step, on every page of it: what the room is at, in plain words."""
    if step.kind is StepKind.TITLE:
        return ""  # the title itself is on the screen
    if step.issue:
        return links.issues[step.issue].title
    return step.title


def reminder(links: Links, step: Step) -> Item:
    """Return what stands over each sheet of a step: over positions, the proposition that their stances are towards."""
    if step.kind is not StepKind.POSITIONS:
        return ()
    return (_body([(links.issues[step.issue].proposition, "muted")]),)


def _marked(links: Links, ref: Ref, words: Item) -> Item:
    """Put an item's own marking, where it is stricter than its brief's, at the end of its first line of plain text."""
    kept: Mapping[str, Mapping[str, MarkedItem]] = {
        "party": links.parties,
        "issue": links.issues,
        "claim": links.claims,
        "position": links.positions,
        "question": links.questions,
        "source": links.sources,
        "event": {str(place): event for place, event in enumerate(links.brief.timeline)},
    }
    found = kept.get(ref.kind, {}).get(ref.id)
    marking = links.own_marking(found) if found else None
    if marking is None:
        return words
    if words and words[0].size == "body":
        return (words[0]._replace(block=words[0].block._replace(marking=marking)), *words[1:])
    return (Words(Block((), marking=marking), "body"), *words)


def _brief(links: Links, part: str) -> Iterator[Words]:
    brief = links.brief
    if part == "bottom-line":
        yield Words(Block([(brief.bottom_line, "strong")]), "statement")
        return
    numbers = {"party": len(brief.parties), "issue": len(brief.issues), "source": len(brief.sources)}
    facts = [f"as of {dates.in_words(brief.as_of)}", *seen_counts(numbers, brief.withheld.hidden)]
    hidden = hidden_words(brief.withheld.audience, items=brief.withheld.total)
    yield Words(Block([(brief.title, "heading")]), "display")
    yield _body([(" · ".join([*facts, *([hidden] if hidden else [])]), "muted")])


def _party(links: Links, name: str) -> Iterator[Words]:
    party = links.parties[name]
    yield Words(Block([(party.name, speaker(links, name))]), "statement")
    if party.about:
        yield _body([(party.about, "text")])


def _issue(links: Links, name: str) -> Iterator[Words]:
    issue = links.issues[name]
    yield Words(Block([(issue.title, "heading")]), "display")
    yield _body([(IN_DISPUTE, "muted")])
    yield Words(Block([(issue.proposition, "strong")]), "statement")


def _claim(links: Links, name: str) -> Iterator[Words]:
    claim = links.claims[name]
    facts = [grade(links, claim), claim.date and dates.in_words(claim.date), claim.speaker]
    answered = dict.fromkeys((links.maker(other), speaker_of(links, other)) for other in links.answered_by(claim))
    spans: list[Span] = [*maker_spans(links, claim)]
    if answered:
        spans += [(", answering ", "muted"), *listed_spans(list(answered))]
    spans += [(f" · {fact}", "muted") for fact in facts if fact]
    yield _body(spans)
    yield Words(Block([(claim.text, "strong")]), "statement")
    yield from (Words(block, "body") for block in judgment_blocks(claim))
    yield from _evidence(links, claim.evidence, speaker_of(links, claim))
    yield from (Words(block, "body") for block in withheld_blocks(links.withheld_answers_to(claim), "answer"))


def _position(links: Links, name: str) -> Iterator[Words]:
    position = links.positions[name]
    party = links.parties[position.party]
    date = f" · {said_on(position)}" if position.since else ""
    yield _body([(f"{party.label} ", speaker(links, party.id)), *stance_spans(position), (date, "muted")])
    yield Words(Block([(position.summary, "strong")]), "statement")
    yield from _evidence(links, position.evidence, speaker_of(links, position))


def _silence(links: Links, name: str) -> Iterator[Words]:
    """Say who states nothing on an issue; whose position is withheld from the room is never said to be silent."""
    issue = links.issues[name]
    silent = [party.id for party in links.silent_about(issue)]
    if silent:
        sign: Span = (f"{NO_POSITION_GLYPH} ", "gap")
        yield _body([sign, *party_spans(links, silent), (f": {NO_POSITION}", "gap")], hang=2)
    withheld = [party.id for party in links.withheld_about(issue)]
    if withheld:
        sign = (f"{WITHHELD_GLYPH} ", "muted")
        yield _body([sign, *party_spans(links, withheld), (f": position {WITHHELD}", "muted")], hang=2)


def _event(links: Links, place: str) -> Iterator[Words]:
    event = links.brief.timeline[int(place)]
    by: list[Span] = [(" · ", "muted"), *party_spans(links, event.by)] if event.by else []
    yield _body([(dates.in_words(event.date), "strong"), *by])
    yield Words(Block([(event.text, "strong")]), "statement")
    yield from _evidence(links, event.evidence, speaker_of(links, event))


def _question(links: Links, name: str) -> Iterator[Words]:
    question = links.questions[name]
    status = "" if question.status is QuestionStatus.OPEN else f"{question.status} question · "
    on = links.issues[question.issue].title if question.issue else ""
    if status or on:
        yield _body([(f"{status}{on}".removesuffix(" · "), "muted")])
    yield Words(Block([(question.text, "strong")]), "statement")
    fields = (("answer", question.answer), ("why", question.why), ("settled by", question.settled_by))
    for label, text in fields:
        if text:
            yield _body([(f"{label}: ", "muted"), (text, "text")], hang=2)


def _source(links: Links, name: str) -> Iterator[Words]:
    source = links.sources[name]
    yield Words(Block([(source.title, "strong")]), "statement")
    facts = f"{source.kind}, {citations.publication(source)} · {source.reliability} {source.reliability.meaning}"
    yield _body([(facts, "text")])
    if source.derived_from:
        titles = "; ".join(dict.fromkeys(links.sources[origin].title for origin in source.derived_from))
        yield _body([("derived from: ", "muted"), (titles, "muted")], hang=2)


def _evidence(links: Links, evidence: Sequence[Evidence], said_by: Role) -> Iterator[Words]:
    """Write the parties' own words, each with its place; two renderings of the same words keep their differences marked."""
    found = support(links, evidence)
    for quotation in found.quotations:
        yield Words(Block(quotation.spans, hang=1, speaker=said_by), "body")
        places = [_place(links, quotation.piece), *(f"{ALSO_IN} {_place(links, piece)}" for piece in quotation.also)]
        yield _body([(f"— {'; '.join(places)}", "muted")], indent=1, hang=3)
    if found.reported:
        places = [_place(links, piece) for piece in found.reported]
        yield _body([(f"— {REPORTED_BY} {'; '.join(places)}", "muted")], indent=1, hang=3)
    yield from (Words(block, "body") for block in withheld_blocks(found.withheld, "citation"))
    independent = links.corroboration(evidence)
    if not evidence:
        yield _body([(f"{NO_POSITION_GLYPH} {citations.NO_SOURCE}", "gap")], hang=2)
    elif independent > 1:
        yield _body([(f"{found.badge} ", "badge"), (found.carried, "muted")], indent=1, hang=3)


def _place(links: Links, piece: Evidence) -> str:
    """Write where a piece of evidence stands, briefly: who published it, else its title, and the place in it.

    The sources' own step says the rest.
    """
    return citations.after_comma(citations.publisher(links.sources[piece.source]), citations.locator(piece))


def _body(spans: Sequence[Span], *, indent: int = 0, hang: int = 0) -> Words:
    return Words(Block(spans, indent=indent, hang=hang), "body")


_WRITERS: Mapping[str, Callable[[Links, str], Iterator[Words]]] = {
    "brief": _brief,
    "party": _party,
    "issue": _issue,
    "claim": _claim,
    "position": _position,
    "silence": _silence,
    "event": _event,
    "question": _question,
    "source": _source,
}
