"""What each party holds on each issue: the stance and the summary, upon what the party says on it."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from briefing.app.screens.desk.choices import NO_STANCE, stance_choice
from briefing.app.screens.desk.dialogue import Checked, Choose, Dialogue, Line
from briefing.app.screens.desk.step_page import Field, StepPage, text_spans, written
from briefing.app.widgets.rows import Row
from briefing.brief import dates
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Evidence, Issue, Party, Position
from briefing.brief.text import counted
from briefing.brief.vocabulary import NOTHING_STATED_GLYPH, Stance
from briefing.desk.open_points import Step
from briefing.output.layout.blocks import Block, Role, Span
from briefing.output.speakers import speaker
from briefing.output.wording import stance_spans

_SUMMARY = "What it holds, in your words:"
_UNWRITTEN = "an issue to be written"


class PositionsPage(StepPage):
    """Every party under every issue: what it holds, or that nothing is stated yet."""

    step = Step.POSITIONS
    title = "Positions"
    nothing_here = "Positions need parties and issues: 1 and 2."
    makes_new = False

    def make_rows(self) -> list[Row]:
        """Write the issues, and under each every party with its stance, or with what it says on the issue."""
        rows: list[Row] = []
        for issue in self.links.brief.issues:
            heading: list[Span] = [*text_spans(issue.proposition, "heading"), (f"  {written(issue.title)}", "muted")]
            rows.append(Row(None, [Block(heading)], whole=True))
            rows += [self._row(party, issue) for party in self.links.brief.parties]
        return rows

    def _row(self, party: Party, issue: Issue) -> Row:
        ref = self._ref(party, issue)
        name: Span = (f"{party.label} ", speaker(self.links, party.id))
        position = self.links.position(party, issue)
        if position is not None:
            spans = [name, *stance_spans(position), ("  ", "text"), *text_spans(position.summary)]
            return Row(ref, [Block(spans, hang=2, tail=self.sign(ref))])
        if self.is_left(ref):
            passages: Span = (f"{NOTHING_STATED_GLYPH} {counted(len(self.evidence(ref)), 'passage')}", "muted")
            return Row(ref, [Block([name, passages], hang=2, tail=[(" stance?", "key")])])
        return Row(ref, [Block([name, *self._why_no_position(ref)], hang=2)])

    def _why_no_position(self, ref: Ref) -> list[Span]:
        """Write of a position that is not there why it is not."""
        party, issue, _ = self._parts_of(ref)
        pieces = counted(len(self.evidence(ref)), "passage")
        if self.is_left(ref):
            return [(f"{NOTHING_STATED_GLYPH} to be decided, on {pieces}", "muted")]
        is_decided = self.desk.has_no_position(party.id, issue.id)
        return [
            (
                f"{NOTHING_STATED_GLYPH} {f'no position in {pieces}' if is_decided else 'it says nothing on this'}",
                "muted",
            )
        ]

    def _ref(self, party: Party, issue: Issue) -> Ref:
        kind = ItemKind.POSITION if self.links.position(party, issue) else ItemKind.UNSTATED
        return Ref(kind, f"{party.id}/{issue.id}")

    def _parts_of(self, ref: Ref) -> tuple[Party, Issue, Position | None]:
        party, _, issue = ref.id.partition("/")
        return self.links.parties[party], self.links.issues[issue], self.links.positions.get(ref.id)

    def is_left(self, ref: Ref) -> bool:
        """Say whether something is left of a position, or a party says something and its stance is not decided."""
        return super().is_left(ref) or (ref.kind is ItemKind.UNSTATED and ref.id in self._open_stances)

    @cached_property
    def _open_stances(self) -> frozenset[str]:
        return frozenset(f"{party}/{issue}" for party, issue in self.desk.open_stances)

    def heading(self, ref: Ref) -> tuple[str, Role]:
        """Return whose position on what it is."""
        party, issue, _ = self._parts_of(ref)
        return f"{party.label} on {written(issue.title) or _UNWRITTEN}", speaker(self.links, party.id)

    def fields(self, ref: Ref) -> Sequence[Field]:
        """Return the proposition, the stance towards it, the summary, and since when."""
        _, issue, position = self._parts_of(ref)
        stance = stance_spans(position) if position else self._why_no_position(ref)
        since = [(dates.in_words(position.since), "text")] if position and position.since else []
        return (
            Field("", "", "at issue", text_spans(issue.proposition)),
            Field("stance", "stance", "stance", stance),
            Field("summary", "text", "words", text_spans(position.summary) if position else []),
            Field("since", "date", "since", since),  # type: ignore[arg-type]
        )

    def evidence(self, ref: Ref) -> Sequence[Evidence]:
        """Return what the position rests on; where there is none yet, what the party's claims on the issue rest on."""
        party, issue, position = self._parts_of(ref)
        return position.evidence if position else self.desk.evidence_of(party.id, issue.id)

    def dialogues(self, ref: Ref) -> Mapping[str, Callable[[], Dialogue]]:
        """Return the stance and the summary; and, where there is a position, its date, and that there is none."""
        party, issue, position = self._parts_of(ref)
        if position is None:
            return {
                "stance": lambda: self._ask_new_position(party, issue),
                "text": lambda: self._ask_new_position(party, issue),
            }
        choice = stance_choice(party.label, _at_issue(issue), at=position.stance.value)
        checked = Checked(position.evidence, party.id, is_summary=True)
        return {
            "stance": lambda: self._change(ref, party, issue, choice),
            "text": lambda: self.line(ref, "summary", _SUMMARY, position.summary, checked=checked),
            "date": lambda: self.day(ref, "since", "Since, as 2025-03-14:", position.since, may_go=True),
            "delete": lambda: self.delete(ref),
        }

    def first_decision(self, ref: Ref) -> tuple[str, Callable[[], Dialogue]] | None:
        """Return that the stance is to be decided where there is none yet and the party says something on it."""
        party, issue, position = self._parts_of(ref)
        if position is None and self.is_left(ref):
            return "stance", lambda: self._ask_new_position(party, issue)
        return super().first_decision(ref)

    def _change(self, ref: Ref, party: Party, issue: Issue, choice: Choose) -> Dialogue:
        """Ask for another stance, or that there is none after all."""
        (stance,) = yield choice
        if stance == NO_STANCE:
            return self.desk.state_no_position(party.id, issue.id)
        return self._confirm(ref, "stance") if stance == choice.at else self.desk.set_field(ref, "stance", stance)

    def _ask_new_position(self, party: Party, issue: Issue) -> Dialogue:
        evidence = self.desk.evidence_of(party.id, issue.id)
        (stance,) = yield stance_choice(party.label, _at_issue(issue))
        if stance == NO_STANCE:
            return self.desk.state_no_position(party.id, issue.id)
        (summary,) = yield Line(_SUMMARY, checked=Checked(evidence, party.id, is_summary=True))
        decided = self.desk.add_position(
            party=party.id, issue=issue.id, stance=Stance(stance), summary=summary, evidence=evidence
        )
        if not evidence:
            return decided
        on_what = f"on {counted(len(evidence), 'passage')} of its claims; X takes one away"
        return decided._replace(sentence=f"{decided.sentence}, {on_what}")


def _at_issue(issue: Issue) -> str:
    """Return what a stance is towards, as far as it is written."""
    return written(issue.proposition) or written(issue.title) or _UNWRITTEN
