"""What the sources leave open: the questions, why they matter, and what would settle them."""

from collections.abc import Callable, Mapping, Sequence

from briefing.app.screens.desk.choices import WHOLE_BRIEF, claim_words, issue_choice, several_claims_choice
from briefing.app.screens.desk.dialogue import Dialogue, Line
from briefing.app.screens.desk.step_page import Field, StepPage, text_spans
from briefing.app.widgets.rows import Row
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Evidence, Question
from briefing.desk.open_points import Step
from briefing.output.layout.blocks import Block, Role, Span

_TEXT, _WHY, _SETTLED_BY = "What do the sources leave open?", "Why does it matter?", "What would settle it?"


class QuestionsPage(StepPage):
    """The open questions."""

    step = Step.QUESTIONS
    title = "Questions"
    nothing_here = (
        "The brief has no questions yet: c asks one: what do the sources leave open, and what would settle it?"
    )

    def make_rows(self) -> list[Row]:
        """Write the questions."""
        rows = []
        for question in self.links.brief.questions:
            ref = Ref(ItemKind.QUESTION, question.id)
            spans: list[Span] = [("? ", "key"), *text_spans(question.text)]
            rows.append(Row(ref, [Block(spans, hang=2, tail=self.sign(ref))]))
        return rows

    def heading(self, ref: Ref) -> tuple[str, Role]:
        """Return what the item is."""
        return "Open question", "text"

    def fields(self, ref: Ref) -> Sequence[Field]:
        """Return all that is decided on a question."""
        links, question = self.links, self.links.questions[ref.id]
        issue = text_spans(links.issues[question.issue].title) if question.issue else [("the whole brief", "text")]
        about = ["".join(text for text, _ in claim_words(links.claims[name])) for name in question.about]
        return (
            Field("text", "text", "words", text_spans(question.text)),
            Field("why", "why", "why", text_spans(question.why)),
            Field("settled_by", "settled_by", "settled by", text_spans(question.settled_by)),
            Field("issue", "issue", "issue", issue),  # type: ignore[arg-type]
            Field("about", "about", "about", [(" · ".join(about), "text")] if about else []),
        )

    def evidence(self, ref: Ref) -> Sequence[Evidence]:
        """Return what the claims rest on that the question is about; without any, the places that a draft asks about."""
        claims = [self.links.claims[name] for name in self.links.questions[ref.id].about]
        return [piece for claim in claims for piece in claim.evidence] or self.places_named(ref)

    def dialogues(self, ref: Ref) -> Mapping[str, Callable[[], Dialogue]]:
        """Return all that can be decided on a question."""
        links, question = self.links, self.links.questions[ref.id]
        dialogues: dict[str, Callable[[], Dialogue]] = {
            "text": lambda: self.line(ref, "text", _TEXT, question.text),
            "why": lambda: self.line(ref, "why", _WHY, question.why, may_go=True),
            "settled_by": lambda: self.line(ref, "settled_by", _SETTLED_BY, question.settled_by, may_go=True),
            "issue": lambda: self._issue(ref),
            "delete": lambda: self.delete(ref),
        }
        if links.claims:
            dialogues["about"] = lambda: self._about(ref, question)
        return dialogues

    def _about(self, ref: Ref, question: Question) -> Dialogue:
        """Ask which claims a question is about: those on its issue stand first."""
        claims = sorted(self.links.brief.claims, key=lambda claim: claim.issue != question.issue)
        return self.choose_several(
            ref, "about", several_claims_choice(self.links, "Which claims is it about?", claims, question.about)
        )

    def _issue(self, ref: Ref) -> Dialogue:
        at = self.links.questions[ref.id].issue or WHOLE_BRIEF
        (issue,) = yield issue_choice(self.links, "Which issue?", at=at, whole=True)
        if issue == at:
            return self._confirm(ref, "issue")
        return self.desk.set_field(ref, "issue", None if issue == WHOLE_BRIEF else issue)

    def new(self) -> Dialogue:
        """Ask a question."""
        (text,) = yield Line(_TEXT)
        (why,) = yield Line(_WHY, must_be_written=False)
        (settled_by,) = yield Line(_SETTLED_BY, must_be_written=False)
        (issue,) = yield issue_choice(self.links, "Which issue?", whole=True)
        return self.desk.add_question(
            text=text, why=why or None, settled_by=settled_by or None, issue=None if issue == WHOLE_BRIEF else issue
        )
