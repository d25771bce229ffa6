"""Items that were given another id and are otherwise the same: they get their new ids in the old version.

Once the old version has the new ids, everything else is paired by id alone.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from briefing.brief.diff.pairs import pair_by_keys
from briefing.brief.model import Brief, Claim, Event, Evidence, Issue, Party, Position, Question, Source

Named = TypeVar("Named", Source, Party, Issue, Claim, Question)
Names = Mapping[str, str]


class Renames(NamedTuple):
    """The old version with the new ids; and by noun (`claim`) which old id became which new one."""

    brief: Brief
    names: Mapping[str, Names]


def renamed(old: Brief, new: Brief) -> Renames:
    """Find the items whose id alone changed.

    A source is known by its title, publisher and date; a party by its name; an issue by its title or proposition; a
    claim by its maker and its words, or by its maker, issue and quotations where nothing else has them; a question by its
    words.
    """
    sources = _names(old.sources, new.sources, lambda s: (_folded(s.title), s.publisher, s.published))
    parties = _names(old.parties, new.parties, lambda party: _folded(party.name))
    issues = _names(old.issues, new.issues, lambda i: _folded(i.title), lambda i: _folded(i.proposition))
    known = _Translation(sources, parties, issues, {}, {})
    old_claims = tuple(map(known.claim, old.claims))
    claims = _names(
        old_claims,
        new.claims,
        lambda claim: (claim.made_by, claim.issue, _folded(claim.text)),
        lambda claim: (claim.made_by, _folded(claim.text)),
        _quotations_alone(old_claims, new.claims),
    )
    questions = _names(old.questions, new.questions, lambda question: _folded(question.text))
    translation = _Translation(sources, parties, issues, claims, questions)
    names = {"source": sources, "party": parties, "issue": issues, "claim": claims, "question": questions}
    return Renames(translation.brief(old), names)


def _names(old: Sequence[Named], new: Sequence[Named], *keys: Callable[[Named], Hashable]) -> Names:
    old_ids, new_ids = {item.id for item in old}, {item.id for item in new}
    old_alone = [item for item in old if item.id not in new_ids]
    new_alone = [item for item in new if item.id not in old_ids]
    pairs, _, _ = pair_by_keys(old_alone, new_alone, *keys)
    return {before.id: after.id for before, after in pairs}


def _quotations_alone(old: Iterable[Claim], new: Iterable[Claim]) -> Callable[[Claim], Hashable]:
    """Return a key for claims by their quotations; it gives None where several claims of a version share the same ones."""
    once = _once(map(_quotations, old)) & _once(map(_quotations, new))
    return lambda claim: key if (key := _quotations(claim)) in once else None


def _once(keys: Iterable[Hashable]) -> set[Hashable]:
    return {key for key, number in Counter(keys).items() if number == 1 and key is not None}


def _quotations(claim: Claim) -> Hashable:
    quotes = frozenset((piece.source, _folded(piece.quote)) for piece in claim.evidence if piece.quote)
    return (claim.made_by, claim.issue, quotes) if quotes else None


def _folded(text: str) -> str:
    return " ".join(text.split())


class _Translation(NamedTuple):
    sources: Names
    parties: Names
    issues: Names
    claims: Names
    questions: Names

    def brief(self, brief: Brief) -> Brief:
        if not any(self):
            return brief
        return replace(
            brief,
            sources=tuple(map(self.source, brief.sources)),
            parties=tuple(replace(party, id=_new(self.parties, party.id)) for party in brief.parties),
            issues=tuple(replace(issue, id=_new(self.issues, issue.id)) for issue in brief.issues),
            claims=tuple(map(self.claim, brief.claims)),
            positions=tuple(map(self.position, brief.positions)),
            questions=tuple(map(self.question, brief.questions)),
            timeline=tuple(map(self.event, brief.timeline)),
        )

    def source(self, source: Source) -> Source:
        return replace(source, id=_new(self.sources, source.id), derived_from=_all(self.sources, source.derived_from))

    def claim(self, claim: Claim) -> Claim:
        return replace(
            claim,
            id=_new(self.claims, claim.id),
            issue=_new(self.issues, claim.issue),
            made_by=_new(self.parties, claim.made_by),
            answers=_all(self.claims, claim.answers),
            evidence=self.evidence(claim.evidence),
        )

    def position(self, position: Position) -> Position:
        return replace(
            position,
            party=_new(self.parties, position.party),
            issue=_new(self.issues, position.issue),
            evidence=self.evidence(position.evidence),
        )

    def question(self, question: Question) -> Question:
        return replace(
            question,
            id=_new(self.questions, question.id),
            issue=question.issue and _new(self.issues, question.issue),
            about=_all(self.claims, question.about),
        )

    def event(self, event: Event) -> Event:
        return replace(event, by=_all(self.parties, event.by), evidence=self.evidence(event.evidence))

    def evidence(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        return tuple(
            replace(
                piece,
                source=_new(self.sources, piece.source),
                origin=piece.origin and _new(self.sources, piece.origin),
            )
            for piece in evidence
        )


def _new(names: Names, name: str) -> str:
    return names.get(name, name)


def _all(names: Names, old_names: Iterable[str]) -> tuple[str, ...]:
    return tuple(_new(names, name) for name in old_names)
