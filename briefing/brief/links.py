"""What belongs together in one brief: items by id, by issue and by claim; corroboration by root source.

Every look-up is prepared once per brief; the brief must be sound (its references known, its chains ending).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from briefing.brief.items import ItemKind, Ref
from briefing.brief.letters import party_hues, party_letters
from briefing.brief.model import (
    Brief,
    Claim,
    Event,
    Evidence,
    Issue,
    Item,
    Party,
    Position,
    Question,
    Source,
    Supported,
)
from briefing.brief.resting.dependents import Resting
from briefing.brief.vocabulary import (
    NOT_CHECKED,
    REPORTING,
    Hue,
    Marking,
    QuestionStatus,
    QuotationCheck,
    QuotationOutcome,
    Stance,
)
from briefing.brief.walk import statements

Outcomes = Mapping[tuple[Evidence, str], QuotationCheck]
"""What the check of quotations came to, by the piece of evidence and who the brief says is speaking (empty: nobody).

What is not in it was not checked.
"""

_KINDS = {
    Source: ItemKind.SOURCE,
    Claim: ItemKind.CLAIM,
    Position: ItemKind.POSITION,
    Question: ItemKind.QUESTION,
}


class Scope(NamedTuple):
    """What an item is about, by ids: issues, and claims where it names some; empty where it is about the whole brief."""

    issues: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()


class Links:
    """The items of one sound brief, by id and by what they belong to."""

    def __init__(self, brief: Brief, outcomes: Outcomes | None = None) -> None:
        """Prepare; `outcomes` is what the check of the brief's quotations came to, as far as their texts are at hand."""
        self.brief = brief
        self.outcomes: Outcomes = outcomes or {}
        self.sources = {source.id: source for source in (*brief.sources, *brief.withheld.sources)}
        """The sources, and the stand-ins for those that the audience may not see."""
        self.parties = {party.id: party for party in brief.parties}
        self.issues = {issue.id: issue for issue in brief.issues}
        self.claims = {claim.id: claim for claim in brief.claims}
        self.questions = {question.id: question for question in brief.questions}
        self.positions = {position.id: position for position in brief.positions}
        self.events = {str(place): event for place, event in enumerate(brief.timeline)}
        self._answers: dict[str, list[Claim]] = defaultdict(list)
        for claim in brief.claims:
            for answered in claim.answers:
                self._answers[answered].append(claim)

    @cached_property
    def hues(self) -> dict[str, Hue]:
        """The parties' hues by id; where there are more parties than hues, some have none."""
        return party_hues(self.brief)

    @cached_property
    def party_letters(self) -> dict[str, str]:
        """The parties' letters by id; where there are more parties than letters and digits, some have none."""
        return party_letters(self.brief)

    @cached_property
    def resting(self) -> Resting:
        """What rests on what, and what carries the sign of a withdrawn or corrected source."""
        return Resting(self.brief)

    def own_marking(self, item: Item) -> Marking | None:
        """Return the marking of an item's own where it is stricter than the brief's; None where the brief's holds."""
        return item.marking if item.marking and item.marking.rank > self.brief.marking.rank else None

    def item(self, ref: Ref) -> Item | None:
        """Return the curated item of an address; None where the brief has none, and for gaps and what the room asked."""
        items: Mapping[str, Mapping[str, Item]] = {
            "claim": self.claims,
            "position": self.positions,
            "question": self.questions,
            "source": self.sources,
            "party": self.parties,
            "issue": self.issues,
            "event": self.events,
        }
        return items.get(ref.kind, {}).get(ref.id)

    def ref(self, item: Supported | Question | Source) -> Ref:
        """Return the address of an item of the brief."""
        if isinstance(item, Event):
            return Ref(ItemKind.EVENT, str(self.brief.timeline.index(item)))
        return Ref(_KINDS[type(item)], item.id)

    def evidence(self, ref: Ref) -> Sequence[Evidence]:
        """Return what an item rests on; empty for those that rest on nothing of their own."""
        item = self.item(ref)
        return item.evidence if isinstance(item, Supported) else ()

    def check(self, piece: Evidence, item: Supported) -> QuotationCheck:
        """Return what the check of a quotation of an item came to, and why."""
        return self.outcomes.get((piece, speaker_in(item)), NOT_CHECKED)

    def outcome(self, piece: Evidence, item: Supported) -> QuotationOutcome:
        """Return what the check of a quotation of an item came to."""
        return self.check(piece, item).outcome

    def maker(self, claim: Claim) -> str:
        """Return the label of who makes a claim: a party's, or the publisher of the source that reports it."""
        if claim.made_by != REPORTING:
            return self.parties[claim.made_by].label
        source = self.sources[claim.evidence[0].source] if claim.evidence else None
        return (source and not source.is_withheld and source.publisher) or "a source"

    def position(self, party: Party, issue: Issue) -> Position | None:
        """Return what a party holds on an issue; None where it states nothing, or where that is withheld."""
        return self.positions.get(f"{party.id}/{issue.id}")

    def withholds(self, party: Party, issue: Issue) -> bool:
        """Say whether a party has a position on an issue that the audience may not see."""
        return f"{party.id}/{issue.id}" in self.brief.withheld.positions

    def is_silent(self, party: Party, issue: Issue) -> bool:
        """Say whether a party states nothing on an issue: a gap, and never the same thing as neutral."""
        return self.position(party, issue) is None and not self.withholds(party, issue)

    def answers_to(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the claims that rebut this one, in the brief's order."""
        return tuple(self._answers.get(claim.id, ()))

    def withheld_answers_to(self, claim: Claim) -> int:
        """Count the claims that rebut this one and that the audience may not see."""
        return self.brief.withheld.answers.get(claim.id, 0)

    def is_answered(self, claim: Claim) -> bool:
        """Say whether any claim rebuts this one, one that the audience may not see included."""
        return bool(self.answers_to(claim) or self.withheld_answers_to(claim))

    def answered_by(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the claims that this one rebuts."""
        return tuple(self.claims[answered] for answered in claim.answers)

    def claims_on(self, issue: str, *, made_by: str | None = None) -> tuple[Claim, ...]:
        """Return the claims on an issue, or one maker's alone."""
        return tuple(c for c in self.brief.claims if c.issue == issue and made_by in (None, c.made_by))

    def threads_on(self, issue: str) -> tuple[tuple[Claim, int], ...]:
        """Return the claims on an issue, each answer under the first claim there that it answers, with its depth from 0."""
        on_issue = self.claims_on(issue)
        here = {claim.id for claim in on_issue}
        beginnings = [claim for claim in on_issue if not here.intersection(claim.answers)]
        threads: dict[str, tuple[Claim, int]] = {}
        for beginning in (*beginnings, *on_issue):  # of claims that answer each other in a circle, the first begins
            waiting = [(beginning, 0)]
            while waiting:
                claim, depth = waiting.pop()
                if claim.id not in threads:
                    threads[claim.id] = claim, depth
                    answers = [answer for answer in self.answers_to(claim) if answer.id in here]
                    waiting += [(answer, depth + 1) for answer in reversed(answers)]
        return tuple(threads.values())

    def positions_on(self, issue: str) -> tuple[Position, ...]:
        """Return the positions on an issue, in the order of the parties."""
        return tuple(p for party in self.brief.parties if (p := self.positions.get(f"{party.id}/{issue}")))

    def is_disputed(self, issue: Issue) -> bool:
        """Say whether parties hold different things of a proposition; whoever takes no side on it holds nothing of it."""
        stances = (position.stance for position in self.positions_on(issue.id))
        return len({stance.side for stance in stances if stance is not Stance.NEUTRAL}) > 1

    def questions_on(self, issue: str) -> tuple[Question, ...]:
        """Return the questions on an issue, those that reach it through a claim too."""
        return tuple(question for question in self.brief.questions if issue in self.scope(question).issues)

    def open_questions_on(self, issue: str) -> tuple[Question, ...]:
        """Return the questions on an issue that are still open."""
        return tuple(question for question in self.questions_on(issue) if question.status is QuestionStatus.OPEN)

    def silent_on(self, party: Party) -> tuple[Issue, ...]:
        """Return the issues on which a party states nothing."""
        return tuple(issue for issue in self.brief.issues if self.is_silent(party, issue))

    def silent_about(self, issue: Issue) -> tuple[Party, ...]:
        """Return the parties that state nothing on an issue."""
        return tuple(party for party in self.brief.parties if self.is_silent(party, issue))

    @cached_property
    def silent_everywhere(self) -> tuple[Party, ...]:
        """The parties of which the sources have nothing: no position on any issue, and no claim."""
        number = len(self.brief.issues)
        makers = {claim.made_by for claim in self.brief.claims}
        parties = (party for party in self.brief.parties if party.id not in makers)
        return tuple(party for party in parties if number and len(self.silent_on(party)) == number)

    def opposed_on(self, issue: Issue, *, party: str = "") -> tuple[Party, Party] | None:
        """Return two parties that disagree on an issue, `party` (an id) one of them where it disagrees; None where none do.

        Those come first who stand for and against the proposition, then those of whom one answers the other's claim, then
        those of whom one stands between.
        """
        held = [(self.parties[position.party], position.stance.side) for position in self.positions_on(issue.id)]
        held_apart = [
            (left, right, {side, other} == {"for", "against"})
            for place, (left, side) in enumerate(held)
            for right, other in held[place + 1 :]
            if side != other
        ]
        pairs = [(left, right) for left, right, is_against in held_apart if is_against]
        pairs += self._answering_on(issue)
        pairs += [(left, right) for left, right, is_against in held_apart if not is_against]
        of_party = (pair for pair in pairs if party in (pair[0].id, pair[1].id))
        return next(of_party, pairs[0] if pairs else None)

    def _answering_on(self, issue: Issue) -> list[tuple[Party, Party]]:
        """Return the pairs of parties of which one answers a claim of the other, where either claim is on an issue."""
        makers = [
            {claim.made_by, other.made_by}
            for claim in self.claims_on(issue.id)
            for other in (*self.answers_to(claim), *self.answered_by(claim))
        ]
        pairs = [tuple(party for party in self.brief.parties if party.id in pair) for pair in makers]
        known = {(pair[0].id, pair[1].id): (pair[0], pair[1]) for pair in pairs if len(pair) == 2}
        return list(known.values())

    def withheld_on(self, party: Party) -> tuple[Issue, ...]:
        """Return the issues on which a party has a position that the audience may not see."""
        return tuple(issue for issue in self.brief.issues if self.withholds(party, issue))

    def withheld_about(self, issue: Issue) -> tuple[Party, ...]:
        """Return the parties that have a position on an issue that the audience may not see."""
        return tuple(party for party in self.brief.parties if self.withholds(party, issue))

    def scope(self, item: Claim | Position | Question) -> Scope:
        """Return what an item is about: its issue, and the claims that it is or names."""
        if isinstance(item, Claim):
            return Scope(frozenset([item.issue]), frozenset([item.id]))
        if isinstance(item, Position):
            return Scope(frozenset([item.issue]))
        issues = [item.issue] if item.issue else [self.claims[claim].issue for claim in item.about]
        return Scope(frozenset(issues), frozenset(item.about))

    def scope_at(self, ref: Ref) -> Scope | None:
        """Return what the item of an address is about; None for those that are about nothing in particular, or are computed."""
        if ref.kind == ItemKind.CLAIM:
            return self.scope(self.claims[ref.id])
        if ref.kind == ItemKind.POSITION:
            return self.scope(self.positions[ref.id])
        if ref.kind == ItemKind.QUESTION:
            return self.scope(self.questions[ref.id])
        if ref.kind == ItemKind.WITHHELD and ref.id in self.issues:
            return Scope(frozenset([ref.id]))
        if ref.kind == ItemKind.SILENCE and ref.id in self.parties:
            return Scope(frozenset(issue.id for issue in self.silent_on(self.parties[ref.id])))
        return None

    def roots(self, source: Source) -> frozenset[str]:
        """Return the ids of a source's root sources, where its words come from first; its own id where it derives from none."""
        roots: set[str] = set()
        visited: set[str] = set()
        waiting = [source.id]
        while waiting:
            name = waiting.pop()
            if name in visited:
                continue
            visited.add(name)
            parents = self.sources[name].derived_from
            waiting += parents
            if not parents:
                roots.add(name)
        return frozenset(roots)

    def evidence_roots(self, evidence: Evidence) -> frozenset[str]:
        """Return the root sources that a piece of evidence may come from: those of its origin where it names one (ICD 206).

        Without an origin these are all that the cited text derives from: enough to doubt that two texts are independent,
        and not enough to say that its words are one of theirs.
        """
        return self.roots(self.sources[evidence.origin or evidence.source])

    def withheld_pieces(self, evidence: Iterable[Evidence]) -> int:
        """Count the pieces of evidence whose source or origin the audience may not see."""
        return sum(self.sources[piece.source].is_withheld for piece in evidence)

    def corroboration(self, evidence: Iterable[Evidence]) -> int:
        """Count the independent sources: pieces of evidence that share a root source count once."""
        groups: list[frozenset[str]] = []
        for piece in evidence:
            roots = self.evidence_roots(piece)
            apart = [group for group in groups if not group & roots]
            joined = roots.union(*(group for group in groups if group & roots))
            groups = [*apart, joined]
        return len(groups)

    def sole_source(self, evidence: tuple[Evidence, ...]) -> Source | None:
        """Return the one source that all the evidence rests on; None where there is none, or where it is unclear which.

        Words without an origin rest on the cited text itself. Several texts rest on the root that they share.
        """
        cited = {piece.source for piece in evidence}
        if len(cited) == 1 and not any(piece.origin for piece in evidence):
            return self.sources[cited.pop()]
        shared = (
            frozenset.intersection(*(self.evidence_roots(piece) for piece in evidence)) if evidence else frozenset()
        )
        if len(shared) == 1:
            return self.sources[next(iter(shared))]
        return self.sources[cited.pop()] if len(cited) == 1 else None

    def withheld_on_source(self, source: Source) -> int:
        """Count the items whose evidence names a source where the audience may not see it."""
        return self.brief.withheld.resting.get(source.id, 0)

    def resting_on(self, source: Source) -> tuple[tuple[Ref, tuple[Evidence, ...]], ...]:
        """Return the claims, positions and events that rest on a source, with the evidence that says so."""
        resting: list[tuple[Ref, tuple[Evidence, ...]]] = []
        for _, ref, item in statements(self.brief):
            pieces = tuple(e for e in item.evidence if source.id in (e.source, e.origin))
            if pieces:
                resting.append((ref, pieces))
        return tuple(resting)


def touches(scope: Scope, other: Scope) -> bool:
    """Say whether two items belong together: they share a claim, or an issue."""
    return bool(scope.claims & other.claims or scope.issues & other.issues)


def speaker_in(item: Item) -> str:
    """Return who speaks in an item's quotations, as the brief says; empty where it does not."""
    return (item.speaker or "") if isinstance(item, Claim) else ""
