"""Every item of one brief by its ref: what it is about, its page, its citation, and which others belong to it.

Refs: `claim ID` · `position PARTY/ISSUE` · `silence PARTY` (all that it states nothing on) · `question ID` · `gap ID` ·
`source ID` · `event NUMBER` (its place in the file's timeline) · `asked PRESENTATION/NUMBER` (a question from the room) ·
`brief bottom-line` · `withheld ISSUE` (what an audience may not see of what parties hold).
"""

from collections.abc import Iterable

from briefing.brief import citations
from briefing.brief.gaps import Gap, gaps, gathered, voiceless
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links, Outcomes, Scope, touches
from briefing.brief.model import Brief, Claim, Evidence, Issue, Party, Position, Question, Source, Supported
from briefing.brief.resting import notices
from briefing.brief.room_questions import RoomQuestion, is_curated, item_asked_on, may_be_shown, scope_of, stands_in
from briefing.brief.vocabulary import GapKind, Marking
from briefing.output.addresses import address_at_words
from briefing.output.pages import item_pages
from briefing.output.pages.item_pages import Titled


class Catalogue:
    """The items of a sound brief."""

    def __init__(self, brief: Brief, brief_id: str, path: str = "") -> None:
        self.brief = brief
        self.id = brief_id
        self.path = path
        self.links = Links(brief)
        self.is_checked = False
        """Whether its quotations were held against those of their texts that are at hand."""
        computed = gaps(self.links)
        self.listed_gaps = gathered(self.links, computed)
        """The gaps as a list says them: what parties state on no issue stands once."""
        self.gaps: dict[str, Gap] = {gap.id: gap for gap in (*self.listed_gaps, *computed, *voiceless(self.links))}
        self.asked: dict[str, RoomQuestion] = {}
        self.asked_elsewhere = 0

    def set_room_questions(self, asked: Iterable[RoomQuestion]) -> None:
        """Take what the room has asked, in order; without what the brief has taken over.

        What was asked on an item that is not in the brief, or is not for its audience, is only counted.
        """
        new = [question for question in asked if not is_curated(self.brief, question)]
        self.asked = {question.ref.id: question for question in new if may_be_shown(self.links, question)}
        self.asked_elsewhere = len(new) - len(self.asked)

    def set_outcomes(self, outcomes: Outcomes, *, are_final: bool = True) -> None:
        """Take what the check of the brief's quotations came to; those of an older version are not final."""
        self.links = Links(self.brief, outcomes)
        self.is_checked = are_final

    @property
    def strictest(self) -> Marking:
        """The strictest marking of the brief, and of what the room has asked about it."""
        return _strictest(self.brief.strictest, *(asked.marking for asked in self.asked.values()))

    def listed(self, ref: Ref) -> Ref:
        """Return the item by which a list says what an item says: of a silence that is said once with others, that one."""
        if ref.kind != ItemKind.GAP or any(gap.id == ref.id for gap in self.listed_gaps):
            return ref
        return next((gap.ref for gap in self.listed_gaps if gap.kind is GapKind.NO_VOICE), ref)

    def holds(self, ref: Ref) -> bool:
        """Say whether the brief has the item or the gap of an address."""
        if ref.kind is ItemKind.GAP:
            return ref.id in self.gaps
        return ref.kind not in (ItemKind.EVENT, ItemKind.BRIEF) and stands_in(self.links, ref)

    def scope(self, ref: Ref) -> Scope:
        """Return what an item is about; nothing for a source."""
        if ref.kind == ItemKind.GAP:
            return self.gaps[ref.id].scope
        if ref.kind == ItemKind.ASKED:
            return scope_of(self.links, self.asked[ref.id].on)
        return self.links.scope_at(ref) or Scope()

    def belonging(self, ref: Ref, refs: Iterable[Ref]) -> frozenset[Ref]:
        """Return those of some items that belong to one: the same claim, or the same issue.

        A question (the room's too) or a gap that names its claims brings those alone, and every position on their issues.
        """
        scope = self.scope(ref)
        if ref.kind == ItemKind.GAP and not scope.claims:
            parties = self.gaps[ref.id].parties
            return frozenset(
                other
                for other in refs
                if touches(self.scope(other), scope) and (other.kind != ItemKind.SILENCE or other.id in parties)
            )
        precise = ref.kind in (ItemKind.QUESTION, ItemKind.GAP, ItemKind.ASKED) and bool(scope.claims)
        return frozenset(
            other
            for other in refs
            if (
                other.id in scope.claims
                if precise and other.kind == ItemKind.CLAIM
                else touches(self.scope(other), scope)
            )
        )

    def facing(self, ref: Ref) -> frozenset[Ref]:
        """Return the claims that a claim answers or is answered by, and the other positions on a position's issue."""
        links = self.links
        if ref.kind == ItemKind.CLAIM:
            claim = links.claims[ref.id]
            return frozenset(
                Ref(ItemKind.CLAIM, other.id) for other in (*links.answers_to(claim), *links.answered_by(claim))
            )
        if ref.kind == ItemKind.POSITION:
            others = links.positions_on(links.positions[ref.id].issue)
            return frozenset(Ref(ItemKind.POSITION, other.id) for other in others if other.id != ref.id)
        return frozenset()

    def party_of(self, ref: Ref) -> Party | None:
        """Return the party that makes a claim, holds a position or is silent; None for what is no single party's."""
        item = self.links.item(ref)
        if isinstance(item, Claim):
            return self.links.parties.get(item.made_by)
        if isinstance(item, Position):
            return self.links.parties[item.party]
        return self.links.parties.get(ref.id) if ref.kind in (ItemKind.SILENCE, ItemKind.PARTY) else None

    def party_and_issue(self, label: str, issue: str) -> tuple[Party, Issue] | None:
        """Return the party that has a label, and the issue that has an id; None where one of them has gone."""
        party = next((party for party in self.brief.parties if party.label == label), None)
        on = self.links.issues.get(issue)
        return (party, on) if party and on else None

    def own_position(self, ref: Ref) -> Ref | None:
        """Return the position of who makes a claim, on its issue; None where there is none, or the item is no claim."""
        if ref.kind != ItemKind.CLAIM:
            return None
        claim = self.links.claims[ref.id]
        name = f"{claim.made_by}/{claim.issue}"
        return Ref(ItemKind.POSITION, name) if name in self.links.positions else None

    def page(self, ref: Ref, *, notes: bool = False, first: Ref | None = None) -> Titled:
        """Return an item whole, as a page with its title; of what rests on a source the item `first` stands before the others."""
        links = self.links
        if ref.kind == ItemKind.GAP:
            return item_pages.gap_page(links, self.gaps[ref.id])
        if ref.kind == ItemKind.BRIEF:
            return item_pages.bottom_line_page(links)
        if ref.kind == ItemKind.WITHHELD:
            return item_pages.withheld_page(links, links.issues[ref.id])
        if ref.kind == ItemKind.ASKED:
            return item_pages.asked_page(links, self.asked[ref.id])
        if ref.kind == ItemKind.SILENCE:
            party = links.parties[ref.id]
            return item_pages.silence_page(links, party, links.silent_on(party))
        item = links.item(ref)
        assert isinstance(item, Supported | Question | Source), f"no page is written for {ref}"
        return item_pages.item_page(links, item, notes=notes, first=first)

    def citation(self, ref: Ref) -> str:
        """Return an item's words with where they stand, what fell of its sources, and its marking, ready to be pasted."""
        words, _, marking = self._cited(ref).rpartition("\n")
        signs = (
            [] if ref.kind is ItemKind.EVENT else notices.sentences(self.links.resting, ref)
        )  # an event's are on its page
        return "\n".join([words, *signs, marking])

    def _cited(self, ref: Ref) -> str:
        links = self.links
        if ref.kind == ItemKind.CLAIM:
            return citations.claim_with_citation(links, links.claims[ref.id])
        if ref.kind == ItemKind.POSITION:
            return citations.position_with_citation(links, links.positions[ref.id])
        if ref.kind == ItemKind.SOURCE:
            source = links.sources[ref.id]
            address = f", {source.url}" if source.url else ""
            text = f"{citations.quoted(source.title)}, {citations.publication(source)}{address}"
            return f"{text}\n{source.marking or self.brief.marking}"
        titled = self.page(ref)
        words = "\n".join("".join(text for text, _ in line).strip() for line in item_pages.as_lines(titled.page))
        return f"{titled.title}\n{words}\n{self.brief.title}\n{self.marking(ref)}"

    def marking(self, ref: Ref) -> str:
        """Return the marking that an item goes under: its own where it has one, else the brief's."""
        return str(self._own_marking(ref) or self.brief.marking)

    def _own_marking(self, ref: Ref) -> Marking | None:
        if ref.kind == ItemKind.ASKED:
            asked = self.asked[ref.id]
            item = asked.on and item_asked_on(self.links, asked.on, asked.on_words)
            return _strictest(asked.marking, item.marking if item else None, self.brief.marking)
        item = self.links.item(ref)
        return item.marking if item else None

    def address(self, ref: Ref) -> str | None:
        """Return the first address of the sources behind an item, at the words that are quoted from it."""
        if ref.kind == ItemKind.SOURCE:
            return self.links.sources[ref.id].url
        return next(filter(None, map(self.address_of, self.links.evidence(ref))), None)

    def address_of(self, evidence: Evidence) -> str | None:
        """Return the address of a piece of evidence, at its words; where its source has none, that of its origin."""
        sources = (self.links.sources[name] for name in (evidence.source, evidence.origin) if name)
        return next(filter(None, (address_at_words(source, evidence) for source in sources)), None)


def _strictest(*markings: Marking | None) -> Marking:
    return max((marking for marking in markings if marking is not None), key=lambda marking: marking.rank)
