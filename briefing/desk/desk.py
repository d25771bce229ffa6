"""A brief on the desk: its text, what is left to decide, the decisions, and the way back."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief, Evidence
from briefing.brief.text import shortened
from briefing.brief.vocabulary import EVERYBODY, ClaimKind, Marking, Stance
from briefing.desk.brief_text import BriefText
from briefing.desk.decision import Decided, Decision, DecisionRefusedError, Plan
from briefing.desk.decisions import additions, claims, items, parties
from briefing.desk.decisions.items import FieldValue
from briefing.desk.losses import Loss, loss_of_claims, loss_of_item
from briefing.desk.open_points import OpenPoint, open_points
from briefing.desk.sheet import Sheet
from briefing.desk.speakers import Speaker, speakers
from briefing.library.followed_brief import KnownVersion
from briefing.library.reading.problems import Problem
from briefing.paths import desk_folder


class Desk:
    """A brief's file, open for decisions.

    Every decision is written to the file at once, whole or not at all, and can be undone. It raises DecisionRefusedError,
    whose message is a sentence for the person, and then changes nothing: where it would leave a brief that does not read,
    where the item is not there, where the file was saved elsewhere and the item is another one now, where the file cannot be
    written. A save from elsewhere is read before each decision and never overwritten; earlier decisions can then no longer be
    undone.
    """

    @classmethod
    def open(cls, path: Path, *, audience: Marking = EVERYBODY, undo_folder: Path | None = None) -> "Desk":
        """Open a brief's file; in a folder the way back is kept until the next time.

        Raises NotFoundError where it does not read as a brief, or the audience may not see all of it.
        """
        return cls(Sheet(path, audience, undo_folder))

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._open_points: list[OpenPoint] | None = None
        self._points_by_item: dict[Ref | None, list[OpenPoint]] | None = None
        self._speakers: list[Speaker] | None = None

    @property
    def path(self) -> Path:
        """The brief's file."""
        return self._sheet.path

    @property
    def text(self) -> str:
        """The file's text, without its byte order mark."""
        return self._sheet.text.layout.text

    @property
    def brief(self) -> Brief:
        """The brief, as the last sound text of the file has it. A draft is a sound brief."""
        return self._sheet.text.brief

    @property
    def problems(self) -> Sequence[Problem]:
        """Why the file, as it was last saved elsewhere, does not read; empty while it is sound. No decision is made meanwhile."""
        return self._sheet.problems

    @property
    def version(self) -> KnownVersion | None:
        """The file's bytes, as they were read or written last, with the brief that they are; None while they are none."""
        return self._sheet.version

    @property
    def open_points(self) -> Sequence[OpenPoint]:
        """What is left: every guess and every text to be written, by step and then in the file's order."""
        if self._open_points is None:
            self._open_points = open_points(self._sheet.text)
        return self._open_points

    def points_of(self, ref: Ref | None) -> Sequence[OpenPoint]:
        """Return what is left on an item; without one, on the brief's own fields."""
        if self._points_by_item is None:
            self._points_by_item = {}
            for point in self.open_points:
                self._points_by_item.setdefault(point.ref, []).append(point)
        return self._points_by_item.get(ref, ())

    @property
    def speakers(self) -> Sequence[Speaker]:
        """Who speaks in the brief, whoever speaks most before the others; parties that never speak last."""
        if self._speakers is None:
            self._speakers = speakers(self.brief)
        return self._speakers

    def evidence_of(self, party: str, issue: str) -> Sequence[Evidence]:
        """Return what a party's claims on an issue rest on, each piece once, in the file's order: what a position can rest on."""
        return self._sheet.text.passages.get((party, issue), ())

    @property
    def open_stances(self) -> Sequence[tuple[str, str]]:
        """The parties and issues, by id, of which it is still to be decided what the one holds on the other."""
        return self._sheet.text.open_stances

    def has_no_position(self, party: str, issue: str) -> bool:
        """Say whether somebody decided that a party's claims on an issue, as they are now, state no position."""
        passages = self.evidence_of(party, issue)
        return self._sheet.text.no_positions.is_said(party, issue, len(passages))

    # Who is who

    def merge_parties(self, party: str, into: str) -> Decided:
        """Make two parties one: all that is the first one's becomes the second one's, its names are aliases there."""
        return self._decide(lambda text: parties.merge(text, party, into), _party(party), _party(into))

    def drop_party(self, party: str) -> Decided:
        """Take a party out of the brief.

        Its claims become the sources' own voice (`reporting`), each marked to be reviewed again, with the party's name as
        speaker where they name none; its positions go, and events lose it.
        """
        return self._decide(lambda text: parties.drop(text, party), _party(party))

    def add_party(self, name: str) -> Decided:
        """Add a party; `ref` of what is returned has its id."""
        return self._decide(lambda text: parties.add(text, name))

    def speaks_for(self, speaker: str, party: str) -> Decided:
        """Give every claim of a speaker to a party, with the speaker named in each.

        A party of the speaker's own name was a guess: it goes, and its names become aliases of the party.
        """
        return self._decide(lambda text: parties.speaks_for(text, speaker, party), _party(party))

    def party_speaks_for(self, party: str, other: str) -> Decided:
        """Give every claim of a party to another that it speaks for; its names become aliases there."""
        return self._decide(lambda text: parties.party_speaks_for(text, party, other), _party(party), _party(other))

    def speaks_for_new_party(self, speaker: str, name: str) -> Decided:
        """Add a party, and give it every claim of a speaker, in one decision."""

        def give(text: BriefText) -> Plan:
            return parties.speaks_for(text, speaker, text.brief.parties[-1].id)

        return self._decide_at_once([lambda text: parties.add(text, name), give])

    def drop_claims_of(self, speaker: str) -> Decided:
        """Take out every claim of a speaker, with what points to it."""
        return self._decide(lambda text: parties.drop_claims_of(text, speaker))

    def loss_of_claims_of(self, speaker: str) -> Loss | None:
        """Return what is lost with every claim of a speaker; None where each of them is a guess, or there are none."""
        text = self._sheet.text
        claims = next((known.claims for known in self.speakers if known.name == speaker), ())
        plan = parties.drop_claims_of(text, speaker) if claims else Plan(Decided(""))
        return loss_of_claims(text, claims, shortened(speaker, 60), plan)

    # Any item

    def set_field(self, ref: Ref, field: str, value: FieldValue) -> Decided:
        """Set, add or (None) take out a field of an item; guesses about the field are decided by it.

        The brief's own fields are those of `Ref(ItemKind.BRIEF, "")`. A new id, party or issue of an item changes all that
        points to it.
        """
        return self.set_fields(ref, {field: value})

    def set_fields(self, ref: Ref, values: Mapping[str, FieldValue]) -> Decided:
        """Set several fields of an item in one decision."""
        return self._decide(lambda text: items.set_fields(text, ref, values), ref)

    def accept(self, ref: Ref, field: str | None = None) -> Decided:
        """Decide that guesses are right: those about a field, or all of the item; their comments go.

        With a party those go as well that only ask whether the speaker whom the article names is one.
        """
        if ref.kind is ItemKind.PARTY:
            return self._decide(lambda text: parties.accept(text, ref, field), ref)
        return self._decide(lambda text: items.accept(text, ref, field), ref)

    def move(self, ref: Ref, *, is_earlier: bool) -> Decided:
        """Place an item before the one before it, or behind the one behind it: in this order it is shown."""
        return self._decide(lambda text: items.move(text, ref, is_earlier=is_earlier), ref)

    def delete(self, ref: Ref) -> Decided:
        """Take an item out, with all that points to it. Refused for an issue or a source that others stand on."""
        if ref.kind is ItemKind.PARTY:
            return self.drop_party(ref.id)
        return self._decide(lambda text: items.delete(text, ref), ref)

    def loss_of(self, ref: Ref) -> Loss | None:
        """Return what is lost with an item when it is deleted; None where nothing else is that somebody decided.

        None as well where it cannot be deleted; the deletion says why.
        """
        text = self._sheet.text
        try:
            plan = parties.drop(text, ref.id) if ref.kind is ItemKind.PARTY else items.delete(text, ref)
            return loss_of_item(text, ref, plan)
        except (DecisionRefusedError, KeyError):
            return None

    def split_claim(self, ref: Ref, number: int) -> Decided:
        """Make a piece of a claim's evidence, by its number from 0, a claim of its own behind it, of the same maker and kind."""
        return self._decide_at_once(claims.split(self._sheet.text, ref, number), ref)

    def merge_claims(self, ref: Ref, into: Ref) -> Decided:
        """Make two claims one: the first one's evidence is added to the second one, and all that points to it points there."""
        return self._decide(lambda text: claims.merge(text, ref, into), ref, into)

    # New items

    def add_issue(self, title: str, proposition: str) -> Decided:
        """Add an issue; one that only stands in for those to be written takes the words instead, with an id made of them."""
        return self._decide(lambda text: additions.add_issue(text, title, proposition))

    def write_issue(self, ref: Ref, title: str, proposition: str) -> Decided:
        """Write an issue of which nothing is written yet; its id is made of its title, and all that points to it follows."""
        return self._decide(lambda text: additions.write_issue(text, ref, title, proposition), ref)

    def add_claim(self, *, made_by: str, kind: ClaimKind, issue: str, text: str, evidence: Sequence[Evidence],
                  speaker: str | None = None) -> Decided:  # fmt: skip
        """Add a claim after the last one of its party. An empty text is one to be written.

        On an issue that only stands in for those to be written, its issue is a guess.
        """

        def add(before: BriefText) -> Plan:
            return additions.add_claim(
                before, made_by=made_by, kind=kind, issue=issue, words=text, evidence=evidence, speaker=speaker
            )

        is_guess = any(known.id == issue and additions.is_unwritten(known) for known in self.brief.issues)
        return self._decide_at_once(additions.with_guessed_issue(add) if is_guess else [add])

    def add_position(
        self, *, party: str, issue: str, stance: Stance, summary: str, evidence: Sequence[Evidence]
    ) -> Decided:
        """Add a position; what a draft proposes for the party and issue in its comments goes."""
        return self._decide(
            lambda text: additions.add_position(
                text, party=party, issue=issue, stance=stance, summary=summary, evidence=evidence
            )
        )

    def state_no_position(self, party: str, issue: str) -> Decided:
        """Decide that a party's claims on an issue state no position.

        The brief has none, and a comment says that somebody looked, in how many passages.
        """
        return self._decide(lambda text: additions.state_no_position(text, party, issue), _party(party))

    def add_question(self, *, text: str, why: str | None = None, settled_by: str | None = None, issue: str | None = None,
                     about: Sequence[str] = ()) -> Decided:  # fmt: skip
        """Add a question; what a draft shows as an example in its comments goes."""
        return self._decide(
            lambda text_: additions.add_question(text_, text, why=why, settled_by=settled_by, issue=issue, about=about)
        )

    def add_evidence(self, ref: Ref, evidence: Evidence) -> Decided:
        """Add a piece of evidence to a claim, a position or an event."""
        return self._decide(lambda text: additions.add_evidence(text, ref, evidence), ref)

    def remove_evidence(self, ref: Ref, number: int) -> Decided:
        """Take a piece of evidence out, by its number from 0."""
        return self._decide(lambda text: items.remove_evidence(text, ref, number), ref)

    # The way back

    @property
    def decisions(self) -> Sequence[Decided]:
        """The decisions that can be undone, the last one at the end."""
        return self._sheet.decisions

    @property
    def is_way_back_lost(self) -> bool:
        """Whether there were decisions that cannot be undone, as the file was saved elsewhere after them."""
        return self._sheet.is_way_back_lost

    def undo(self) -> str | None:
        """Undo the last decision: the file has the bytes that it had before.

        Returns the sentence of what was undone, None where there is nothing. Raises DecisionRefusedError where the file was saved
        elsewhere since.
        """
        self._forget()
        return self._sheet.undo()

    def follow(self) -> bool:
        """Read the file again if it was saved elsewhere; say whether it was."""
        is_another = self._sheet.follow()
        if is_another:
            self._forget()
        return is_another

    def _decide(self, decision: Decision, *about: Ref) -> Decided:
        """Make a decision about items; they are to be what they were when the person saw them."""
        return self._decide_at_once([decision], *about)

    def _decide_at_once(self, parts: Sequence[Decision], *about: Ref) -> Decided:
        """Make a decision of several parts, which is undone as one."""
        self._forget()
        return self._sheet.decide(parts, about)

    def _forget(self) -> None:
        self._open_points = self._points_by_item = self._speakers = None


def _party(party: str) -> Ref:
    return Ref(ItemKind.PARTY, party)


def open_desk(path: Path, audience: Marking) -> Desk:
    """Open a brief's file for the person, in whose state folder the way back is kept; raises as `Desk.open` does."""
    return Desk.open(path, audience=audience, undo_folder=desk_folder())
