"""The part of a brief that an audience of some TLP level may see: nothing hidden is named, and no count becomes false.

Owns what is hidden along with a hidden item, and what stands in its place. An item is hidden by its own marking, or
because it depends on a hidden one. What is shown keeps its shape: a hidden source leaves a stand-in without any of its
words, so that independent sources are counted as in the whole brief; a hidden position or answer is noted as withheld,
so that it is not taken for a gap; and what rests on a hidden source that was withdrawn says so, though not which that is.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from msgspec.structs import replace

from briefing.brief.deck import LEFT_OUT
from briefing.brief.items import ItemKind, Ref
from briefing.brief.letters import party_hues
from briefing.brief.model import (
    Brief,
    Claim,
    Event,
    Evidence,
    Item,
    Position,
    Question,
    Source,
    Withheld,
)
from briefing.brief.resting.dependents import Resting
from briefing.brief.vocabulary import REPORTING, WITHHELD, Marking, NoticeKind, Reliability, Reliance, SourceKind

Supported = TypeVar("Supported", Claim, Position, Event)
Marked = TypeVar("Marked", bound=Item)


class VisibleBrief(Brief, frozen=True, kw_only=True):
    """The part of a brief that an audience may see. `withheld` counts the rest, without any of its words."""

    withheld: Withheld


class WithheldSource(Source, frozen=True, kw_only=True):
    """Stands in for a hidden source: which sources it derives from, and nothing of what it says or is."""

    @property
    def is_withheld(self) -> bool:
        """Say that it stands in for a hidden source: always."""
        return True


def visible_part(brief: Brief, audience: Marking) -> Brief | None:
    """Return what an audience may see of a brief; None where the brief as a whole is marked above it.

    `withheld` in it says how much is hidden (TLP 2.0: what is marked goes no further than its marking). What one audience
    sees of a brief may be narrowed for a stricter one, and never widened.
    """
    if not audience.admits(brief.marking):
        return None
    return brief if audience.admits(brief.withheld.audience) else _AudienceView(brief, audience).brief()


class _AudienceView:
    """Works out what one audience may see of one brief."""

    def __init__(self, brief: Brief, audience: Marking) -> None:
        self._whole = brief
        self._audience = audience
        self._sources = self._admitted(brief.sources)
        self._parties = self._admitted(brief.parties)
        self._issues = self._admitted(brief.issues)
        self._known_sources = {source.id for source in self._sources}
        self._makers = {REPORTING, *(party.id for party in self._parties)}
        self._known_issues = {issue.id for issue in self._issues}
        self._hidden_sources = [source for source in brief.sources if source.id not in self._known_sources]
        first = len(brief.withheld.sources) + 1
        self._stand_ins = {s.id: f"withheld:{number}" for number, s in enumerate(self._hidden_sources, first)}
        self._known_stand_ins = {source.id for source in brief.withheld.sources}
        self._claims = [
            claim for claim in self._admitted(brief.claims) if self._are_visible(claim.made_by, claim.issue)
        ]
        self._known_claims = {claim.id for claim in self._claims}
        self._positions = [p for p in self._admitted(brief.positions) if self._are_visible(p.party, p.issue)]
        self._questions = [q for q in self._admitted(brief.questions) if self._is_visible_question(q)]
        self._events = self._admitted(brief.timeline)

    def brief(self) -> VisibleBrief:
        whole = self._whole
        visible_fields = {field: getattr(whole, field) for field in Brief.__struct_fields__}
        visible_fields |= {
            "sources": tuple(replace(source, derived_from=self._chain(source)) for source in self._sources),
            "parties": tuple(self._parties),
            "issues": tuple(self._issues),
            "claims": tuple(replace(self._with_evidence(c), answers=self._claims_of(c.answers)) for c in self._claims),
            "positions": tuple(self._with_evidence(position) for position in self._positions),
            "present": self._presented(),
            "questions": tuple(replace(q, about=self._claims_of(q.about)) for q in self._questions),
            "timeline": tuple(
                replace(self._with_evidence(e), by=tuple(party for party in e.by if party in self._makers))
                for e in self._events
            ),
        }
        visible = VisibleBrief(**visible_fields, withheld=self._withheld(visible_fields))
        return replace(visible, withheld=visible.withheld._replace(noticed=self._noticed(visible)))

    # What is hidden

    def _admitted(self, items: Iterable[Marked]) -> list[Marked]:
        return [item for item in items if self._audience.admits(item.marking)]

    def _are_visible(self, party: str, issue: str) -> bool:
        return party in self._makers and issue in self._known_issues

    def _is_visible_question(self, question: Question) -> bool:
        """Say whether a question's issue is visible, and at least one of the claims that it is about."""
        on_hidden = question.issue is not None and question.issue not in self._known_issues
        return not on_hidden and (not question.about or bool(self._claims_of(question.about)))

    # What stands in its place

    def _claims_of(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(name for name in names if name in self._known_claims)

    def _chain(self, source: Source) -> tuple[str, ...]:
        return tuple(self._stand_ins.get(name, name) for name in source.derived_from)

    def _with_evidence(self, item: Supported) -> Supported:
        return replace(item, evidence=tuple(self._evidence(piece) for piece in item.evidence))

    def _evidence(self, piece: Evidence) -> Evidence:
        """Return a piece of evidence as it is; without its words where its source or its origin is hidden."""
        source, origin = self._stand_ins.get(piece.source), self._stand_ins.get(piece.origin or "")
        if source or piece.source in self._known_stand_ins:
            return Evidence(source=source or piece.source, origin=origin or piece.origin)
        return Evidence(source=origin) if origin else piece

    def _presented(self) -> tuple[str, ...]:
        """Return `present` without the entries that name a hidden item.

        Where it named no others, the title alone is presented: an empty list would present everything.
        """
        all_ids = {*(issue.id for issue in self._whole.issues), *(claim.id for claim in self._whole.claims)}
        hidden_ids = all_ids - self._known_issues - self._known_claims
        entries = [entry for entry in self._whole.present if _item_presented(entry) not in hidden_ids]
        named_some = any(not entry.startswith(LEFT_OUT) for entry in self._whole.present)
        names_some = any(not entry.startswith(LEFT_OUT) for entry in entries)
        return tuple(entries) if names_some or not named_some else ("title",)

    def _withheld(self, visible_fields: Mapping[str, tuple[Item, ...]]) -> Withheld:
        before = self._whole.withheld
        hidden = {name: len(getattr(self._whole, name)) - len(visible_fields[name]) for name in _LISTS}
        answered = Counter(
            answer
            for c in self._whole.claims
            if c.id not in self._known_claims
            for answer in self._claims_of(c.answers)
        )
        visible_ids = {position.id for position in self._positions}
        whole = (*before.positions, *(position.id for position in self._whole.positions))
        chained = (replace(source, derived_from=self._chain(source)) for source in before.sources)
        return Withheld(
            audience=self._audience,
            hidden=_sum(before.hidden, hidden),
            sources=(*chained, *(self._stand_in(source) for source in self._hidden_sources)),
            positions=frozenset(
                name for name in whole if name not in visible_ids and self._are_visible(*name.split("/"))
            ),
            answers=_sum({name: before.answers.get(name, 0) for name in self._known_claims}, answered),
            hues=MappingProxyType({name: hue for name, hue in party_hues(self._whole).items() if name in self._makers}),
            resting=_sum(
                {name: before.resting.get(name, 0) for name in self._known_sources}, self._resting(visible_fields)
            ),
        )

    def _stand_in(self, source: Source) -> Source:
        return WithheldSource(
            id=self._stand_ins[source.id],
            title=f"a source {WITHHELD}",
            kind=SourceKind.DOCUMENT,
            reliability=Reliability.F,
            derived_from=self._chain(source),
        )

    def _resting(self, visible_fields: Mapping[str, tuple[Item, ...]]) -> Counter[str]:
        """Count by visible source the items whose evidence names it in the whole brief, and not in the visible part."""
        whole = (*self._whole.claims, *self._whole.positions, *self._whole.timeline)
        visible = (*visible_fields["claims"], *visible_fields["positions"], *visible_fields["timeline"])
        return _evidence_counts(whole, self._known_sources) - _evidence_counts(visible, self._known_sources)

    def _noticed(self, visible: VisibleBrief) -> Mapping[Ref, Mapping[NoticeKind, Reliance]]:
        """Return by visible item how it rests on withdrawn or corrected sources, where the audience does not see it all."""
        whole = _reliances(self._whole)
        shown = _reliances(visible) if whole else {}
        events = (place for place, event in enumerate(self._whole.timeline) if self._audience.admits(event.marking))
        places = {str(before): str(now) for now, before in enumerate(events)}
        known = {
            ItemKind.SOURCE: self._known_sources,
            ItemKind.CLAIM: self._known_claims,
            ItemKind.POSITION: {position.id for position in self._positions},
            ItemKind.EVENT: places.keys(),
        }
        noticed: dict[Ref, Mapping[NoticeKind, Reliance]] = {}
        for ref, by_kind in whole.items():
            if ref.id in known[ref.kind]:
                here = Ref(ref.kind, places[ref.id]) if ref.kind is ItemKind.EVENT else ref
                unseen = {kind: how for kind, how in by_kind.items() if shown.get(here, {}).get(kind) is not how}
                noticed |= {here: MappingProxyType(unseen)} if unseen else {}
        return MappingProxyType(noticed)


_LISTS = ("sources", "parties", "issues", "claims", "positions", "questions", "timeline")


def _sum(before: Mapping[str, int], now: Mapping[str, int]) -> Mapping[str, int]:
    """Add two counts by name; leave out the names that have none."""
    return MappingProxyType(dict(+(Counter(before) + Counter(now))))


def _reliances(brief: Brief) -> Mapping[Ref, Mapping[NoticeKind, Reliance]]:
    """Return by item how its own evidence rests on withdrawn or corrected sources."""
    return {
        ref: {sign.kind: sign.reliance for sign in signs if sign.reliance is not Reliance.BY_ANSWER}
        for ref, signs in Resting(brief).signed.items()
    }


def _item_presented(entry: str) -> str:
    """Return the id of the issue or the claim that an entry of `present` names, where it names one."""
    return entry.removeprefix(LEFT_OUT).rpartition("/")[2]


def _evidence_counts(items: Iterable[Item], sources: set[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for item in items:
        assert isinstance(item, Claim | Position | Event)
        counts.update({name for piece in item.evidence for name in (piece.source, piece.origin) if name in sources})
    return counts
