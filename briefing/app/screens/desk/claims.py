"""Who says what: the claims, each with its maker, its kind, its issue, and the curator's own words for it."""

from collections.abc import Callable, Mapping, Sequence

from briefing.app.screens.desk.choices import (
    claim_words,
    issue_choice,
    kind_choice,
    one_claim_choice,
    party_choice,
    several_claims_choice,
)
from briefing.app.screens.desk.dialogue import Checked, Dialogue, Line
from briefing.app.screens.desk.step_page import Field, StepPage, is_unwritten, text_spans
from briefing.app.widgets.rows import Row
from briefing.brief import dates
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Claim, Evidence
from briefing.brief.vocabulary import REPORTING, ClaimKind
from briefing.desk.decision import DecisionRefusedError
from briefing.desk.desk import Desk
from briefing.desk.open_points import Step
from briefing.library.reading.unreviewed import TO_BE_WRITTEN
from briefing.output.layout.blocks import Block, Role, Span
from briefing.output.speakers import speaker
from briefing.output.wording import claim_verb

_WORDS = "What is claimed, in your words:"


class ClaimsPage(StepPage):
    """The claims under their makers."""

    step = Step.CLAIMS
    title = "Claims"
    nothing_here = "The brief has no claims yet: select words in the text (Tab), and c makes them one."

    def make_rows(self) -> list[Row]:
        """Write each party's claims under its name, in the file's order, and those in the sources' own voice below them."""
        rows: list[Row] = []
        by_maker: dict[str, list[Claim]] = {party.id: [] for party in self.links.brief.parties}
        for claim in self.links.brief.claims:
            by_maker.setdefault(claim.made_by, []).append(claim)
        for maker, claims in by_maker.items():
            if not claims:
                continue
            name = self.links.parties[maker].name if maker != REPORTING else "In the source's own voice"
            rows.append(Row(None, [Block([(name, speaker(self.links, maker))])], whole=True))
            for claim in claims:
                ref = Ref(ItemKind.CLAIM, claim.id)
                verb: Span = (f"{claim_verb(claim.kind, maker)}  ", "muted")
                rows.append(Row(ref, [Block([verb, *claim_words(claim)], hang=2, tail=self.sign(ref))]))
        return rows

    def heading(self, ref: Ref) -> tuple[str, Role]:
        """Return who makes the claim, and by what verb."""
        claim = self.links.claims[ref.id]
        return f"{self.links.maker(claim)} {claim_verb(claim.kind, claim.made_by)}", speaker(self.links, claim.made_by)

    def fields(self, ref: Ref) -> Sequence[Field]:
        """Return all that is decided on a claim."""
        links, claim = self.links, self.links.claims[ref.id]
        maker = links.parties[claim.made_by].name if claim.made_by != REPORTING else "nobody: the source itself"
        is_quoted = is_unwritten(claim.text) and any(piece.quote for piece in claim.evidence)  # its words stand below
        answered = [f"{links.maker(other)}: {_words(other)}" for other in links.answered_by(claim)]
        return (
            Field("text", "text", "words", text_spans(TO_BE_WRITTEN if is_quoted else claim.text)),
            Field("made_by", "made_by", "maker", [(maker, speaker(links, claim.made_by))]),
            Field("speaker", "speaker", "person", text_spans(claim.speaker)),
            Field("kind", "kind", "verb", [(f"{claim_verb(claim.kind, claim.made_by)} ({claim.kind})", "text")]),
            Field("issue", "issue", "issue", text_spans(links.issues[claim.issue].title)),
            Field("answers", "answers", "answers", [(" · ".join(answered), "text")] if answered else []),
            Field("date", "date", "date", [(dates.in_words(claim.date), "text")] if claim.date else []),
        )

    def dialogues(self, ref: Ref) -> Mapping[str, Callable[[], Dialogue]]:
        """Return all that can be decided on a claim."""
        links, claim = self.links, self.links.claims[ref.id]
        dialogues: dict[str, Callable[[], Dialogue]] = {
            "text": lambda: self.line(ref, "text", _WORDS, claim.text, checked=checked(claim)),
            "made_by": lambda: self.choose(
                ref, "made_by", party_choice(links, "Who says it?", at=claim.made_by, reporting=True)
            ),
            "kind": lambda: self.choose(ref, "kind", kind_choice(claim.made_by, at=claim.kind.value)),
            "issue": lambda: self.choose(ref, "issue", issue_choice(links, "Which issue?", at=claim.issue)),
            "speaker": lambda: self.line(ref, "speaker", "Who, and what they are:", claim.speaker, may_go=True),
            "date": lambda: self.day(ref, "date", "The day, as 2025-03-14:", claim.date, may_go=True),
            "delete": lambda: self.delete(ref),
        }
        if len(links.claims) > 1:
            dialogues["answers"] = lambda: self._answers(ref, claim)
            dialogues["one_with"] = lambda: self._one_with(ref, claim)
        return dialogues

    def _answers(self, ref: Ref, claim: Claim) -> Dialogue:
        """Ask which claims a claim answers: those of others on its issue stand first, its maker's own last."""
        others = self._others(claim, key=lambda other: (other.made_by == claim.made_by, other.issue != claim.issue))
        choice = several_claims_choice(self.links, "Which claims does it answer?", others, claim.answers)
        return self.choose_several(ref, "answers", choice)

    def _one_with(self, ref: Ref, claim: Claim) -> Dialogue:
        """Ask which claim a claim is one with: those of its maker stand first."""
        others = self._others(claim, key=lambda other: (other.made_by != claim.made_by, other.issue != claim.issue))
        (into,) = yield one_claim_choice(self.links, "Which claim is it one with?", others)
        return self.desk.merge_claims(ref, Ref(ItemKind.CLAIM, into))

    def _others(self, claim: Claim, *, key: Callable[[Claim], tuple[bool, bool]]) -> list[Claim]:
        return sorted((other for other in self.links.brief.claims if other.id != claim.id), key=key)


def new_claim(desk: Desk, links: Links, evidence: Evidence, *, like: Claim | None) -> Dialogue:
    """Make a claim of words that were selected; `like` is a claim that it may be similar to."""
    if not links.brief.issues:
        raise DecisionRefusedError("a claim is on an issue, and there is none yet; write one on the second step")
    at = like.made_by if like else None
    (maker,) = yield party_choice(links, "Who says it?", at=at, reporting=True)
    (kind,) = yield kind_choice(maker)
    issue = links.brief.issues[0].id
    if len(links.brief.issues) > 1:
        (issue,) = yield issue_choice(links, "Which issue?", at=like.issue if like else None)
    (text,) = yield Line(_WORDS, checked=Checked([evidence], maker, kind=ClaimKind(kind)))
    return desk.add_claim(made_by=maker, kind=ClaimKind(kind), issue=issue, text=text, evidence=[evidence])


def checked(claim: Claim) -> Checked:
    """Return what a claim's words are checked against."""
    return Checked(claim.evidence, claim.made_by, claim.speaker or "", claim.kind)


def _words(claim: Claim) -> str:
    return "".join(text for text, _ in claim_words(claim))
