"""Decisions about how many claims there are: one split in two, two made one."""

from collections.abc import Iterator, Sequence

from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief, Claim
from briefing.desk.brief_text import BriefText
from briefing.desk.decision import Decided, Decision, DecisionRefusedError, Plan
from briefing.desk.decisions import additions, items
from briefing.desk.decisions.fields import evidence_value, field_order
from briefing.desk.names import item_label
from briefing.desk.yaml_edits.changes import Change, Insert, Remove, SetValue
from briefing.library.reading.format_rules import references


def split(text: BriefText, ref: Ref, number: int) -> Sequence[Decision]:
    """Return the parts of the decision that makes a piece of a claim's evidence a claim of its own.

    Where its issue is a guess, so is that of the new one.
    """
    brief = text.brief
    claim = next((claim for claim in brief.claims if claim.id == ref.id), None)
    if claim is None or not 0 <= number < len(claim.evidence):
        raise DecisionRefusedError("it is not in the brief any more")
    if len(claim.evidence) == 1:
        raise DecisionRefusedError(f"{item_label(brief, ref)} has no other evidence")

    def add(text: BriefText) -> Plan:
        plan = additions.add_claim(
            text,
            made_by=claim.made_by,
            kind=claim.kind,
            issue=claim.issue,
            words="",
            evidence=[claim.evidence[number]],
            speaker=claim.speaker,
            behind=ref.id,
        )
        return plan._replace(decided=plan.decided._replace(sentence=f"{item_label(brief, ref)}: split in two"))

    is_guess = bool(text.marks_at((*text.path(ref), "issue")))
    return [
        lambda text: items.remove_evidence(text, ref, number),
        *(additions.with_guessed_issue(add) if is_guess else [add]),
    ]


def merge(text: BriefText, ref: Ref, into: Ref) -> Plan:
    """Make two claims one."""
    if ref == into:
        raise DecisionRefusedError("a claim is not merged with itself")
    path, target = text.path(ref), text.path(into)
    claim, kept = text.item(ref), text.item(into)
    assert isinstance(claim, Claim) and isinstance(kept, Claim)
    changes: list[Change] = [Remove(path), *_pointing_to(text.brief, ref.id, into.id)]
    new = [evidence_value(piece) for piece in dict.fromkeys(claim.evidence) if piece not in kept.evidence]
    evidence = (*target, "evidence")
    if kept.evidence:
        changes += [Insert(evidence, piece, len(kept.evidence) - 1) for piece in new]
    elif new:
        changes.append(SetValue(evidence, new, field_order(ItemKind.CLAIM)))
    changes += [
        Remove(("present", number))
        for number, entry in enumerate(text.brief.present)
        if entry.endswith(f"claim/{ref.id}")
    ]
    return Plan(Decided(f"{item_label(text.brief, ref)} is one with “{into.id}”", into), changes)


def _pointing_to(brief: Brief, claim: str, into: str) -> Iterator[Change]:
    """Yield the changes of what points to a claim that becomes one with another; nothing is named twice, or answers itself."""
    for where, id_, noun in references(brief):
        if noun != "claim" or id_ != claim or not isinstance(where[1], int):
            continue
        if where[0] == "claims":
            pointing = brief.claims[where[1]]
            if pointing.id == claim:
                continue
            is_idle = into in pointing.answers or pointing.id == into
        else:
            is_idle = into in brief.questions[where[1]].about
        yield Remove(where) if is_idle else SetValue(where, into)
