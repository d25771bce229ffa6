"""What is in dispute: the issues, each with the proposition that parties take a stance towards."""

from collections.abc import Callable, Mapping, Sequence

from briefing.app.screens.desk.dialogue import Dialogue, Line
from briefing.app.screens.desk.step_page import Field, StepPage, text_spans, written
from briefing.app.widgets.rows import Row
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Evidence
from briefing.brief.text import counted
from briefing.desk.open_points import Step
from briefing.output.layout.blocks import Block, Role, Span

_TITLE, _PROPOSITION = "What is in dispute, in a few words:", "A sentence that one affirms and another denies:"


class IssuesPage(StepPage):
    """The issues; the claims are sorted by them on the next step."""

    step = Step.ISSUES
    title = "Issues"
    nothing_here = "The brief has no issues yet: c writes one."

    def make_rows(self) -> list[Row]:
        """Write the issues with their propositions."""
        rows = []
        for issue in self.links.brief.issues:
            ref = Ref(ItemKind.ISSUE, issue.id)
            claims = [Ref(ItemKind.CLAIM, claim.id) for claim in self.links.brief.claims if claim.issue == issue.id]
            unsorted = sum(self.guesses_at(claim, "issue") for claim in claims)
            title: list[Span] = [*text_spans(issue.title, "strong"), (f" · {counted(len(claims), 'claim')}", "muted")]
            if unsorted:
                title.append((f", {unsorted} to be sorted", "muted"))
            proposition = Block(text_spans(issue.proposition), indent=2, hang=2)
            rows.append(Row(ref, [Block(title, hang=2, tail=self.sign(ref)), proposition]))
        return rows

    def heading(self, ref: Ref) -> tuple[str, Role]:
        """Return the issue's title."""
        return written(self.links.issues[ref.id].title) or "An issue to be written", "text"

    def fields(self, ref: Ref) -> Sequence[Field]:
        """Return the issue's title and its proposition."""
        issue = self.links.issues[ref.id]
        return (
            Field("title", "title", "title", text_spans(issue.title)),
            Field("proposition", "text", "proposition", text_spans(issue.proposition)),
        )

    def evidence(self, ref: Ref) -> Sequence[Evidence]:
        """Return what the claims on the issue rest on."""
        return [piece for claim in self.links.brief.claims if claim.issue == ref.id for piece in claim.evidence]

    def dialogues(self, ref: Ref) -> Mapping[str, Callable[[], Dialogue]]:
        """Return the issue's title, its proposition, and that it is none."""
        issue = self.links.issues[ref.id]
        return {
            "title": lambda: self.line(ref, "title", _TITLE, issue.title),
            "text": lambda: self.line(ref, "proposition", _PROPOSITION, issue.proposition),
            "delete": lambda: self.delete(ref),
            **self.moves(ref),
        }

    def first_decision(self, ref: Ref) -> tuple[str, Callable[[], Dialogue]] | None:
        """Return both lines of an issue of which nothing is written."""
        issue = self.links.issues[ref.id]
        if not written(issue.title) and not written(issue.proposition):
            return "write", lambda: self._both(ref)
        return super().first_decision(ref)

    def _both(self, ref: Ref) -> Dialogue:
        (title,) = yield Line(_TITLE)
        (proposition,) = yield Line(_PROPOSITION)
        return self.desk.write_issue(ref, title, proposition)

    def new(self) -> Dialogue:
        """Write an issue."""
        (title,) = yield Line(_TITLE)
        (proposition,) = yield Line(_PROPOSITION)
        return self.desk.add_issue(title, proposition)
