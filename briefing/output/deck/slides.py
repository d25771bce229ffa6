"""What the room reads of each item: who speaks first, then what is said, then the speaker's own words, each with its source.

Owns the words of the deck, and which of them belong together. Where they stand on the screen, and how large, is `sheets`'
matter.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from briefing.brief import citations, dates
from briefing.brief.deck import Step, StepKind
from briefing.brief.gaps import gap_called
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Claim, Event, Issue, Party, Position
from briefing.brief.resting import notices
from briefing.brief.vocabulary import NOTHING_STATED, NOTHING_STATED_GLYPH, WITHHELD, WITHHELD_GLYPH, QuestionStatus
from briefing.output.deck.quotations import quotations, withheld
from briefing.output.deck.slide_words import Group, Item, Over, Size, Words, body
from briefing.output.fallen import sign_spans
from briefing.output.item_facts import Field, Relation, item_facts, judgments
from briefing.output.layout.blocks import Block, Line, Role, Span
from briefing.output.speakers import listed_spans, party_spans, speaker, speaker_of
from briefing.output.withheld import hidden_words, visible_counts
from briefing.output.wording import (
    before_proposition,
    holding_spans,
    maker_spans,
    said_on,
    silent_spans,
    unstated,
)


def item(links: Links, ref: Ref) -> Item:
    """Write one item of a step. Refs are a deck's: `brief`, `party`, `issue`, `claim`, `position`, and so on."""
    groups = [tuple(group) for group in _WRITERS[ref.kind](links, ref.id)]
    groups[0] = _marked(links, ref, groups[0])
    return tuple(_joined(group for group in groups if group))


def words(links: Links, ref: Ref) -> Iterator[Words]:
    """Yield all words of an item."""
    for group in item(links, ref):
        yield from group


def stated(links: Links, ref: Ref) -> str:
    """Return what an item says, in a line: without who says it, and without what goes with it."""
    by_size = {group_words.size: group_words for group_words in reversed(list(words(links, ref)))}
    return next(by_size[size].text for size in ("statement", "middle", "display", "body") if size in by_size)


def charge(links: Links, ref: Ref) -> tuple[Line, ...]:
    """Return what an item answers, a line for each, to stand over it wherever it is shown: so that both are read together.

    Over a claim this is the claim that it rebuts. Over one that rebuts none it is the proposition in dispute, as it may say
    "it" of what stands there; over a position the proposition that its stance is towards, and over a gap or a silence the
    one that nothing is stated on.
    """
    if ref.kind == ItemKind.CLAIM:
        claim = links.claims[ref.id]
        rebutted = [_claim_line(links, other) for other in links.answered_by(claim)[:1]]
        return tuple(rebutted or [_proposition_line(links, links.issues[claim.issue])])
    if ref.kind == ItemKind.POSITION:
        return (_proposition_line(links, links.issues[links.positions[ref.id].issue]),)
    if ref.kind in (ItemKind.UNSTATED, ItemKind.FACING, ItemKind.SILENCE):
        return (_proposition_line(links, links.issues[ref.id.rpartition("/")[2]]),)
    return ()


def over(links: Links, ref: Ref) -> Over:
    """Return what that which stands over an item is to it."""
    if ref.kind != ItemKind.CLAIM:
        return Over.IN_DISPUTE
    return Over.CHARGE if links.answered_by(links.claims[ref.id]) else Over.SUBJECT


def continued(links: Links, ref: Ref) -> tuple[Line, Line]:
    """Return what stands over an item's later sheets: who speaks, by what verb; and what was said. Either may be empty."""
    if ref.kind == ItemKind.CLAIM:
        claim = links.claims[ref.id]
        maker = maker_spans(links, claim, is_under=bool(links.answered_by(claim)))
        return [*maker, (":", "strong")], [*_sign(links, ref), (claim.text, "muted")]
    if ref.kind == ItemKind.POSITION:
        position = links.positions[ref.id]
        holder = holding_spans(links, position, signed=False)
        return [*holder, (":", "strong")], [*_sign(links, ref), (position.summary, "muted")]
    if ref.kind == ItemKind.UNSTATED:
        party, issue = _party_and_issue(links, ref.id)
        holder, held = _held(links, party, issue)
        return [*holder, (":", "strong")], [(held, "muted")]
    if ref.kind == ItemKind.FACING:
        left, _, name = ref.id.split("/")
        holder, held = _held(links, links.parties[left], links.issues[name])
        return [], [*holder, (": ", "strong"), (held, "text")]
    if ref.kind == ItemKind.ISSUE:
        return [], _proposition_line(links, links.issues[ref.id])
    if ref.kind == ItemKind.EVENT:
        event = links.events[ref.id]
        return _when(links, event), [*_sign(links, ref), (event.text, "muted")]
    if ref.kind == ItemKind.PARTY:
        return [], [(links.parties[ref.id].name, speaker(links, ref.id))]
    is_stated_alone = ref.kind in (ItemKind.QUESTION, ItemKind.SOURCE)
    return [], [(stated(links, ref), "muted")] if is_stated_alone else []


def heading(links: Links, step: Step) -> str:
    """Return what stands over a step, on every page of it: what the room is at, in plain words."""
    if step.kind is StepKind.TITLE:
        return ""  # the title itself is on the screen
    if step.issue:
        return links.issues[step.issue].title
    return step.title


def _proposition_line(links: Links, issue: Issue) -> Line:
    return [(f"{before_proposition(links, issue)} ", "strong"), (issue.proposition, "text")]


def _party_and_issue(links: Links, name: str) -> tuple[Party, Issue]:
    party, _, issue = name.partition("/")
    return links.parties[party], links.issues[issue]


def _claim_line(links: Links, claim: Claim) -> Line:
    return [*_sign(links, links.ref(claim)), *maker_spans(links, claim), (": ", "strong"), (claim.text, "text")]


def _sign(links: Links, ref: Ref) -> list[Span]:
    """Write an item's sign before its words, where a line may be cut at its end."""
    return sign_spans(links, ref, after=" · ")


def _fallen(links: Links, ref: Ref) -> Iterator[Words]:
    """Say in a line of its own what an item hangs on that was withdrawn or corrected; why, the sources' step says."""
    for sign in links.resting.signs(ref):
        text = f"{sign.kind.glyph}\u00a0{notices.statement(ref, sign)}"
        yield Words(Block([(text, "warning")], hang=2), "middle", is_rest=True)


def _marked(links: Links, ref: Ref, group: Group) -> Group:
    """Put an item's own marking, where it is stricter than its brief's, at the end of its first line of plain text."""
    marked_item = links.item(ref)
    marking = links.own_marking(marked_item) if marked_item else None
    if marking is None:
        return group
    place = next((place for place, line in enumerate(group) if line.size == "body"), len(group))
    plain = group[place] if place < len(group) else body(())
    return (*group[:place], plain._replace(block=plain.block._replace(marking=marking)), *group[place + 1 :])


def _joined(groups: Iterable[Group]) -> Iterator[Group]:
    """Yield groups, each with those after it that say nothing by themselves: where something stands, and how sure it is."""
    whole: Group = ()
    for group in groups:
        if whole and not all(words.is_rest for words in group):
            yield whole
            whole = ()
        whole = (*whole, *group)
    yield whole


_SENTENCE_END = re.compile(r"(?<=[a-z\d)”\"][.!?]) (?=[\"“(]?[A-Z])")


def _brief(links: Links, part: str) -> Iterator[Sequence[Words]]:
    brief = links.brief
    if part == "bottom-line":
        for sentence in _SENTENCE_END.split(" ".join(brief.bottom_line.split())):
            yield [Words(Block([(sentence, "strong")]), "statement")]
        return
    numbers = {"party": len(brief.parties), "issue": len(brief.issues), "source": len(brief.sources)}
    facts = [f"as of {dates.in_words(brief.as_of)}", *visible_counts(numbers, brief.withheld.hidden)]
    facts = [fact.replace(" ", "\u00a0") for fact in facts]
    hidden = hidden_words(brief.withheld.audience, items=brief.withheld.total)
    title = Words(Block([(brief.title, "heading")]), "display")
    fallen = [body([(words, "warning")]) for words in notices.summary(notices.fallen_statements(links.resting))]
    yield [title, body([(" · ".join([*facts, *([hidden] if hidden else [])]), "muted")]), *fallen]


def _party(links: Links, name: str) -> Iterator[Sequence[Words]]:
    party = links.parties[name]
    about = [Words(Block([(party.about, "text")]), "middle")] if party.about else []
    yield [Words(Block([(party.name, speaker(links, name))]), "middle"), *about]


def _issue(links: Links, name: str) -> Iterator[Sequence[Words]]:
    """Write an issue's card: its proposition, who says what to it, who says nothing, and what is still open."""
    issue = links.issues[name]
    before: Span = (f"{before_proposition(links, issue)} ", "heading")
    card = [Words(Block([before, (issue.proposition, "strong")]), "statement")]
    sides = _sides(links, issue)
    if sides:
        card.append(Words(Block(sides), "middle"))
        card += _fallen_sides(links, issue)
    yield [*card, *_silent(links, issue, "middle")]
    question = next(iter(links.open_questions_on(name)), None)
    if question is not None:
        yield [Words(Block([("? ", "key"), (question.text, "text")], hang=2), "middle")]


def _sides(links: Links, issue: Issue) -> list[Span]:
    spans: list[Span] = []
    for position in links.positions_on(issue.id):
        spans += [(" · ", "muted")] if spans else []
        spans += _holder_spans(links, position)
    return spans


def _fallen_sides(links: Links, issue: Issue) -> Iterator[Words]:
    """Say whose positions on an issue hang on what was withdrawn or corrected."""
    for position in links.positions_on(issue.id):
        sign = sign_spans(links, links.ref(position), before=" ")
        if sign:
            yield body([(links.parties[position.party].label, speaker_of(links, position)), *sign])


def _matrix(links: Links, name: str) -> Iterator[Sequence[Words]]:
    """Write a row of the matrix: a proposition, which is nobody's statement, and who says what to it."""
    issue = links.issues[name]
    sides = _sides(links, issue) or [(f"{NOTHING_STATED_GLYPH} {NOTHING_STATED}", "gap")]
    row = [Words(Block(_proposition_line(links, issue)), "middle"), Words(Block(sides), "middle")]
    yield [*row, *_fallen_sides(links, issue)]


def _claim(links: Links, name: str) -> Iterator[Sequence[Words]]:
    claim = links.claims[name]
    facts = item_facts(links, claim)
    grade = claim.credibility.meaning if claim.credibility else ""  # next to the statement: it is not the speaker's
    date = claim.date and dates.in_words(claim.date).replace(" ", "\u00a0")
    parts: list[tuple[str | None, Role]] = [(claim.speaker, "muted"), (date, "muted")]
    in_short: list[Span] = [(text, role) for text, role in parts if text]
    others = dict.fromkeys((links.maker(other), speaker_of(links, other)) for other in links.answered_by(claim)[1:])
    line = [span for part in in_short for span in ((" · ", "muted"), part)][1:]
    if others:
        line += [(f"{' · ' if line else ''}answers ", "muted"), *listed_spans(list(others)), (" as well", "muted")]
    yield [
        *_stated(maker_spans(links, claim, is_under=bool(links.answered_by(claim))), facts.statement),
        *_fallen(links, links.ref(claim)),
        *([Words(Block([(grade, "muted")]), "grade", is_rest=True)] if grade else []),
        *([body(line)] if line else []),
        *_fields(judgments(claim)),
    ]
    yield from quotations(links, claim, facts.said_by)
    yield withheld(facts.withheld_words)


def _holder_spans(links: Links, position: Position) -> list[Span]:
    party = links.parties[position.party]
    held = f" {position.stance.verb_on_it}".replace(" ", "\u00a0")
    return [(party.label, speaker_of(links, position)), (held, "strong")]


def _position(links: Links, name: str) -> Iterator[Sequence[Words]]:
    position = links.positions[name]
    date = said_on(position)
    yield [
        *_stated(holding_spans(links, position, signed=False), position.summary),
        *_fallen(links, links.ref(position)),
        *([body([(date, "muted")])] if date else []),
    ]
    yield from quotations(links, position, speaker_of(links, position))


def _unstated(links: Links, name: str) -> Iterator[Sequence[Words]]:
    """Write that a party states nothing on an issue, or that it is withheld; then what is still open there."""
    party, issue = _party_and_issue(links, name)
    holder, held = _held(links, party, issue)
    yield _stated(holder, held)
    for question in links.open_questions_on(issue.id):
        yield [Words(Block([("? ", "key"), (question.text, "text")], hang=2), "middle")]


def _held(links: Links, party: Party, issue: Issue) -> tuple[Line, str]:
    """Return who holds what on an issue: `China denies it`, and its words; or the name alone, and that nothing is stated."""
    position = links.position(party, issue)
    if position is None:
        return [(party.label, speaker(links, party.id))], unstated(links, party, issue)[1]
    return holding_spans(links, position, signed=False), position.summary


def _facing(links: Links, name: str) -> Iterator[Sequence[Words]]:
    """Write what two parties hold on an issue, the one after the other; the first stays in sight as a line."""
    *parties, issue = name.split("/")
    for party in parties:
        holder, held = _held(links, links.parties[party], links.issues[issue])
        yield _stated(holder, held)


def _gap(links: Links, name: str) -> Iterator[Sequence[Words]]:
    """Write what the brief lacks, and the claims that this is about."""
    gap = gap_called(links, name)
    assert gap is not None, "a step for a gap that the brief does not have"
    yield [body([("A gap, computed from the brief", "heading")]), Words(Block([(gap.text, "strong")]), "statement")]
    for claim in links.brief.claims:
        if claim.id in gap.scope.claims:
            yield [Words(Block(_claim_line(links, claim)), "middle")]


def _silence(links: Links, name: str) -> Iterator[Sequence[Words]]:
    yield list(_silent(links, links.issues[name], "middle"))


def _silent(links: Links, issue: Issue, size: Size) -> Iterator[Words]:
    """Say who states nothing on an issue; whose position is withheld from the room is never said to be silent."""
    silent = silent_spans(links, issue)
    if silent:
        yield Words(Block(silent, hang=2), size)
    withheld = [party.id for party in links.withheld_about(issue)]
    if withheld:
        sign: Span = (f"{WITHHELD_GLYPH} ", "muted")
        yield body([sign, *party_spans(links, withheld), (f": position {WITHHELD}", "muted")], hang=2)


def _when(links: Links, event: Event) -> Line:
    """Write when something happened, and whose doing it was."""
    by: list[Span] = [(" · ", "muted"), *party_spans(links, event.by)] if event.by else []
    return [(dates.in_words(event.date), "strong"), *by]


def _event(links: Links, name: str) -> Iterator[Sequence[Words]]:
    event = links.events[name]
    yield [
        body(_when(links, event)),
        Words(Block([(event.text, "strong")]), "middle"),
        *_fallen(links, links.ref(event)),
    ]
    for group in quotations(links, event, "muted"):
        yield [line._replace(size="body", bar=None) for line in group]


def _question(links: Links, name: str) -> Iterator[Sequence[Words]]:
    question = links.questions[name]
    facts = item_facts(links, question)
    heading = " · ".join(facts.heading[1:] if question.status is QuestionStatus.OPEN else facts.heading)
    statement = Words(Block([(facts.statement, "strong")]), "middle")
    yield [*([body([(heading, "muted")])] if heading else []), statement, *_fields(facts.fields)]


def _source(links: Links, name: str) -> Iterator[Sequence[Words]]:
    source = links.sources[name]
    facts = item_facts(links, source)
    in_words = (str(source.kind), citations.publication(source), source.reliability.meaning)
    line: Line = [span for words in in_words for span in ((" · ", "muted"), (words, "text"))]
    group = [Words(Block([(facts.statement, "strong")]), "middle"), body(line[1:])]
    group += [body([(words, "warning")], hang=2) for words in notices.sentences(links.resting, links.ref(source))]
    origins = [links.sources[name].title for name in facts.others(Relation.DERIVED_FROM)]
    if origins:
        group += _fields([Field(str(Relation.DERIVED_FROM), "; ".join(origins), "muted")])
    yield [*group, *withheld(facts.withheld_words)]


def _stated(holder: Sequence[Span], text: str) -> list[Words]:
    speaker_words = Words(Block([*holder, (":", "strong")]), "display", is_rest=True)
    return [speaker_words, Words(Block([(text, "strong")]), "statement")]


def _fields(fields: Iterable[Field]) -> Iterator[Words]:
    for field in fields:
        yield body([(f"{field.label}: ", "muted"), (field.text, field.role)], hang=2)._replace(is_rest=False)


_WRITERS: Mapping[str, Callable[[Links, str], Iterator[Sequence[Words]]]] = {
    ItemKind.BRIEF: _brief,
    ItemKind.PARTY: _party,
    ItemKind.ISSUE: _issue,
    ItemKind.MATRIX: _matrix,
    ItemKind.CLAIM: _claim,
    ItemKind.POSITION: _position,
    ItemKind.SILENCE: _silence,
    ItemKind.UNSTATED: _unstated,
    ItemKind.FACING: _facing,
    ItemKind.GAP: _gap,
    ItemKind.EVENT: _event,
    ItemKind.QUESTION: _question,
    ItemKind.SOURCE: _source,
}
