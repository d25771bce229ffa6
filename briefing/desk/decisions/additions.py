"""Decisions that add to a brief: issues, claims, positions, questions, and evidence."""

from collections.abc import Sequence

from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Evidence
from briefing.brief.text import one_line, shortened
from briefing.brief.vocabulary import ClaimKind, Stance
from briefing.desk.brief_text import BriefText
from briefing.desk.decision import Decided, DecisionRefusedError, Plan
from briefing.desk.decisions.fields import evidence_value, field_order
from briefing.desk.decisions.items import set_fields
from briefing.desk.names import item_label, new_id, party_label
from briefing.desk.yaml_edits.changes import Change, Insert, SetValue, Value
from briefing.desk.yaml_edits.layout import Listing
from briefing.library.reading.unreviewed import TO_BE_WRITTEN


def new_item(text: BriefText, field: str, item: dict[str, Value], *, behind: int | None = None) -> list[Change]:
    """Return the change that adds an item to a list of the brief: behind one of a number, else at the end."""
    listing = text.layout.find((field,))
    if isinstance(listing, Listing) and listing.items:
        return [Insert((field,), item, len(listing.items) - 1 if behind is None else behind)]
    return [SetValue((field,), [item], field_order(ItemKind.BRIEF))]


def add_issue(text: BriefText, title: str, proposition: str) -> Plan:
    """Add an issue; one that only stands in for those to be written takes the words instead."""
    issues = text.brief.issues
    standing_in = next((i for i in issues if all(t.startswith(TO_BE_WRITTEN) for t in (i.title, i.proposition))), None)
    issue = new_id(title, (known.id for known in issues if known is not standing_in), otherwise="issue")
    words = {"id": issue, "title": one_line(title), "proposition": one_line(proposition)}
    decided = Decided(f"issue added: {shortened(title, 60)}", Ref(ItemKind.ISSUE, issue))
    if standing_in is not None:
        return set_fields(text, Ref(ItemKind.ISSUE, standing_in.id), words)._replace(decided=decided)
    return Plan(decided, new_item(text, "issues", {**words}), [("issues",)])


def add_claim(
    text: BriefText,
    *,
    made_by: str,
    kind: ClaimKind,
    issue: str,
    words: str,
    evidence: Sequence[Evidence],
    speaker: str | None,
    behind: str | None = None,
) -> Plan:
    """Add a claim behind another, else behind the last one of its party; without words it has a text to be written."""
    claims = text.brief.claims
    quote = next((piece.quote for piece in evidence if piece.quote), "")
    claim = new_id(words or quote or kind.value, (known.id for known in claims), otherwise="claim")
    unwritten = f"{TO_BE_WRITTEN}: “{shortened(quote, 60)}”" if quote else TO_BE_WRITTEN
    item: dict[str, Value] = {"id": claim, "issue": issue, "made_by": made_by}
    if speaker:
        item["speaker"] = one_line(speaker)
    item |= {"kind": kind.value, "text": one_line(words) or unwritten} | _evidence(evidence)
    before = [n for n, known in enumerate(claims) if (known.id == behind if behind else known.made_by == made_by)]
    sentence = f"claim of {party_label(text.brief, made_by)} added: {shortened(words or quote, 60) or 'to be written'}"
    return Plan(
        Decided(sentence, Ref(ItemKind.CLAIM, claim)),
        new_item(text, "claims", item, behind=before[-1] if before else None),
        [("claims",)],
    )


def add_position(
    text: BriefText, *, party: str, issue: str, stance: Stance, summary: str, evidence: Sequence[Evidence]
) -> Plan:
    """Add a position; what is proposed for it in comments goes."""
    item: dict[str, Value] = {"party": party, "issue": issue, "stance": stance.value}
    item |= {"summary": one_line(summary) or TO_BE_WRITTEN} | _evidence(evidence)
    issues = {known.id for known in text.brief.issues}
    gone = [
        proposal
        for proposal in text.proposals.positions
        if proposal.party == party and (proposal.issue == issue or proposal.issue not in issues)
    ]
    ref = Ref(ItemKind.POSITION, f"{party}/{issue}")
    sentence = f"{item_label(text.brief, ref)} added: {stance.value}"
    return Plan(
        Decided(sentence, ref),
        new_item(text, "positions", item),
        [("positions",)],
        comment_lines=text.proposals.without_positions(gone),
    )


def add_question(
    text: BriefText,
    words: str,
    *,
    why: str | None,
    settled_by: str | None,
    issue: str | None,
    about: Sequence[str],
) -> Plan:
    """Add a question; an example of one in comments goes."""
    question = new_id(words, (known.id for known in text.brief.questions), otherwise="question")
    item: dict[str, Value] = {"id": question}
    if issue:
        item["issue"] = issue
    if about:
        item["about"] = [*about]
    item["text"] = one_line(words)
    for field, value in (("why", why), ("settled_by", settled_by)):
        if value and one_line(value):
            item[field] = one_line(value)
    return Plan(
        Decided(f"question added: {shortened(words, 60)}", Ref(ItemKind.QUESTION, question)),
        new_item(text, "questions", item),
        [("questions",)],
        comment_lines=text.proposals.without_list("questions"),
    )


def add_evidence(text: BriefText, ref: Ref, evidence: Evidence) -> Plan:
    """Add a piece of evidence to an item."""
    item = text.item(ref)
    known: Sequence[Evidence] | None = getattr(item, "evidence", None)
    if known is None:
        raise DecisionRefusedError(f"{item_label(text.brief, ref)} takes no evidence")
    if evidence in known:
        raise DecisionRefusedError(f"{item_label(text.brief, ref)} has this evidence already")
    path = (*text.path(ref), "evidence")
    value = evidence_value(evidence)
    change: Change = Insert(path, value, len(known) - 1) if known else SetValue(path, [value], field_order(ref.kind))
    words = f"“{shortened(evidence.quote, 50)}”" if evidence.quote else evidence.source
    return Plan(Decided(f"evidence for {item_label(text.brief, ref)}: {words}", ref), [change])


def _evidence(evidence: Sequence[Evidence]) -> dict[str, Value]:
    return {"evidence": [evidence_value(piece) for piece in evidence]} if evidence else {}
