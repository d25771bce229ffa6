"""Decisions that add to a brief: issues, claims, positions, questions, and evidence."""

from collections.abc import Sequence

from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Claim, Evidence, Issue
from briefing.brief.text import counted, one_line, shortened
from briefing.brief.vocabulary import ClaimKind, Stance
from briefing.desk.brief_text import BriefText
from briefing.desk.decision import Decided, Decision, DecisionRefusedError, Plan
from briefing.desk.decisions.fields import evidence_value, field_order
from briefing.desk.decisions.items import set_fields
from briefing.desk.names import item_label, new_id, party_label
from briefing.desk.proposals import Proposal
from briefing.desk.yaml_edits.changes import Change, Insert, Remove, SetValue, Value
from briefing.desk.yaml_edits.layout import Listing
from briefing.library.reading.unreviewed import REVIEW, TO_BE_WRITTEN, WHICH_ISSUE


def new_item(text: BriefText, field: str, item: dict[str, Value], *, behind: int | None = None) -> list[Change]:
    """Return the change that adds an item to a list of the brief: behind one of a number, else at the end."""
    listing = text.layout.find((field,))
    if isinstance(listing, Listing) and listing.items:
        return [Insert((field,), item, len(listing.items) - 1 if behind is None else behind)]
    return [SetValue((field,), [item], field_order(ItemKind.BRIEF))]


def add_issue(text: BriefText, title: str, proposition: str) -> Plan:
    """Add an issue; one that only stands in for those to be written takes the words instead."""
    standing_in = next(filter(is_unwritten, text.brief.issues), None)
    if standing_in is not None:
        return write_issue(text, Ref(ItemKind.ISSUE, standing_in.id), title, proposition)
    words = _issue(text, title, proposition)
    ref = Ref(ItemKind.ISSUE, words["id"])
    return Plan(_issue_added(ref, title), new_item(text, "issues", {**words}), [("issues",)])


def write_issue(text: BriefText, ref: Ref, title: str, proposition: str) -> Plan:
    """Write an issue that stood in for those to be written, with an id made of its title."""
    words = _issue(text, title, proposition, written=ref)
    after = Ref(ItemKind.ISSUE, words["id"])
    return set_fields(text, ref, words)._replace(decided=_issue_added(after, title))


def _issue(text: BriefText, title: str, proposition: str, *, written: Ref | None = None) -> dict[str, str]:
    others = (known.id for known in text.brief.issues if written is None or known.id != written.id)
    issue = new_id(title, others, otherwise="issue")
    return {"id": issue, "title": one_line(title), "proposition": one_line(proposition)}


def _issue_added(ref: Ref, title: str) -> Decided:
    return Decided(f"issue added: {shortened(title, 60)}", ref)


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


def with_guessed_issue(add: Decision) -> list[Decision]:
    """Return the parts of a decision that adds a claim and marks its issue as a guess, as nobody has chosen it."""
    added: list[Decided] = []

    def add_claim(text: BriefText) -> Plan:
        plan = add(text)
        added.append(plan.decided)
        return plan

    def mark(text: BriefText) -> Plan:
        ref = added[-1].ref
        assert ref is not None
        item = text.item(ref)
        assert isinstance(item, Claim)
        path = (*text.path(ref), "issue")
        return Plan(added[-1], [SetValue(path, item.issue, field_order(ref.kind), f"{REVIEW}{WHICH_ISSUE}")])

    return [add_claim, mark]


def is_unwritten(issue: Issue) -> bool:
    """Say whether nothing of an issue is written: it stands in for those that are to be."""
    return all(words.startswith(TO_BE_WRITTEN) for words in (issue.title, issue.proposition))


def add_position(
    text: BriefText, *, party: str, issue: str, stance: Stance, summary: str, evidence: Sequence[Evidence]
) -> Plan:
    """Add a position; what is proposed for it in comments goes, and that there was none."""
    item: dict[str, Value] = {"party": party, "issue": issue, "stance": stance.value}
    item |= {"summary": one_line(summary) or TO_BE_WRITTEN} | _evidence(evidence)
    gone = _proposed(text, party, issue)
    ref = Ref(ItemKind.POSITION, f"{party}/{issue}")
    sentence = f"{item_label(text.brief, ref)} added: {stance.label}"
    return Plan(
        Decided(sentence, ref),
        new_item(text, "positions", item),
        [("positions",)],
        [*text.proposals.without_positions(gone), *text.no_positions.without(party=party, issue=issue)],
    )


def state_no_position(text: BriefText, party: str, issue: str) -> Plan:
    """Note that a party's claims on an issue state no position; one that is there goes, and what is proposed for it."""
    for ref in (Ref(ItemKind.PARTY, party), Ref(ItemKind.ISSUE, issue)):
        text.path(ref)  # raises KeyError where it is not there
    passages = len(text.passages.get((party, issue), ()))
    held = [n for n, known in enumerate(text.brief.positions) if (known.party, known.issue) == (party, issue)]
    gone = _proposed(text, party, issue)
    sentence = f"no position of {party_label(text.brief, party)} on “{issue}” in {counted(passages, 'passage')}: a gap"
    return Plan(
        Decided(sentence, Ref(ItemKind.UNSTATED, f"{party}/{issue}")),
        [Remove(("positions", number)) for number in held],
        comment_lines=[
            *text.proposals.without_positions(gone),
            *text.no_positions.added(party, issue, passages),
        ],
    )


def _proposed(text: BriefText, party: str, issue: str) -> list[Proposal]:
    """Return the positions that a draft proposes for a party and an issue, or for an issue that is there no more."""
    issues = {known.id for known in text.brief.issues}
    return [
        proposal
        for proposal in text.proposals.positions
        if proposal.party == party and (proposal.issue == issue or proposal.issue not in issues)
    ]


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
