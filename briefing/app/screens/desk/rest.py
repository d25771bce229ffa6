"""The rest: the brief's own title and bottom line, its sources, its timeline."""

from collections.abc import Callable, Mapping, Sequence

from briefing.app.screens.desk.choices import marking_choice, reliability_choice, source_kind_choice
from briefing.app.screens.desk.dialogue import Checked, Dialogue, Line
from briefing.app.screens.desk.step_page import BRIEF, Field, StepPage, text_spans, written
from briefing.app.widgets.rows import Row
from briefing.brief import citations, dates
from briefing.brief.items import ItemKind, Ref
from briefing.desk.open_points import Step
from briefing.output.layout.blocks import Block, Role, Span

_TITLE, _BOTTOM_LINE = "What is in dispute, between whom:", "Who claims what, who contests it, what is open:"
_DAY = "The day, as 2025-03-14:"


class RestPage(StepPage):
    """The brief itself, its sources and its events."""

    step = Step.REST
    title = "The rest"
    short = "Rest"
    nothing_here = "There is nothing here."
    makes_new = False

    def make_rows(self) -> list[Row]:
        """Write the brief, then its sources, then its events."""
        brief = self.links.brief
        rows = [
            Row(BRIEF, [Block([("The brief: ", "strong"), *text_spans(brief.title)], hang=2, tail=self.sign(BRIEF))])
        ]
        rows += [Row(None, [Block([("Sources", "heading")])], whole=True)] if brief.sources else []
        for source in brief.sources:
            ref = Ref(ItemKind.SOURCE, source.id)
            spans: list[Span] = [(f"{source.reliability} ", "key"), *text_spans(source.title)]
            publication = Block([(citations.publication(source), "muted")], indent=2)
            rows.append(Row(ref, [Block(spans, hang=2, tail=self.sign(ref)), publication]))
        rows += [Row(None, [Block([("Timeline", "heading")])], whole=True)] if brief.timeline else []
        for number, event in enumerate(brief.timeline):
            ref = Ref(ItemKind.EVENT, str(number))
            spans = [(f"{dates.in_words(event.date)}  ", "muted"), *text_spans(event.text)]
            rows.append(Row(ref, [Block(spans, hang=2, tail=self.sign(ref))]))
        return rows

    def heading(self, ref: Ref) -> tuple[str, Role]:
        """Return what the item is."""
        names = {ItemKind.BRIEF: "The brief", ItemKind.SOURCE: "A source", ItemKind.EVENT: "An event"}
        return names[ref.kind], "text"

    def source(self, ref: Ref) -> str | None:
        """Return the id of the source that an item is."""
        return ref.id if ref.kind is ItemKind.SOURCE else None

    def fields(self, ref: Ref) -> Sequence[Field]:
        """Return what is decided on the brief itself, on a source, on an event."""
        brief = self.links.brief
        if ref.kind is ItemKind.BRIEF:
            return (
                Field("title", "title", "title", text_spans(brief.title)),
                Field("bottom_line", "text", "bottom line", text_spans(brief.bottom_line)),
                Field("as_of", "date", "as of", [(dates.in_words(brief.as_of), "text")]),
                Field("marking", "marking", "marking", [(str(brief.marking), brief.marking)]),
            )
        if ref.kind is ItemKind.SOURCE:
            source = self.links.sources[ref.id]
            published: list[Span] = [(dates.in_words(source.published), "text")] if source.published else []
            letter: list[Span] = [(f"{source.reliability} ", "strong"), (source.reliability.meaning, "text")]
            return (
                Field("title", "title", "title", text_spans(source.title)),
                Field("publisher", "publisher", "publisher", text_spans(source.publisher)),
                Field("published", "date", "published", published),
                Field("reliability", "reliability", "reliability", letter),
                Field("kind", "source_kind", "kind", [(source.kind.value, "text")]),
            )
        event = brief.timeline[int(ref.id)]
        by = ", ".join(self.links.parties[party].name for party in event.by)
        return (
            Field("text", "text", "words", text_spans(event.text)),
            Field("date", "date", "date", [(dates.in_words(event.date), "text")]),
            Field("by", "", "whose doing", [(by, "text")] if by else []),
        )

    def dialogues(self, ref: Ref) -> Mapping[str, Callable[[], Dialogue]]:
        """Return what can be decided on the brief itself, on a source, on an event."""
        brief = self.links.brief
        if ref.kind is ItemKind.BRIEF:
            return {
                "title": lambda: self.line(ref, "title", _TITLE, brief.title),
                "text": lambda: self.line(ref, "bottom_line", _BOTTOM_LINE, brief.bottom_line),
                "date": lambda: self.day(ref, "as_of", "As of, as 2025-03-14:", brief.as_of),
                "marking": lambda: self.choose(ref, "marking", marking_choice(at=brief.marking.value)),
            }
        if ref.kind is ItemKind.SOURCE:
            source = self.links.sources[ref.id]
            return {
                "title": lambda: self.line(ref, "title", "The source's own title:", source.title),
                "publisher": lambda: self.line(ref, "publisher", "Its publisher:", source.publisher, may_go=True),
                "date": lambda: self.day(ref, "published", _DAY, source.published, may_go=True),
                "reliability": lambda: self.choose(ref, "reliability", reliability_choice(at=source.reliability.value)),
                "source_kind": lambda: self.choose(ref, "kind", source_kind_choice(at=source.kind.value)),
                "delete": lambda: self.delete(ref),
            }
        event = brief.timeline[int(ref.id)]
        checked = Checked(event.evidence)
        return {
            "text": lambda: self.line(ref, "text", "What happened, in your words:", event.text, checked=checked),
            "date": lambda: self.day(ref, "date", _DAY, event.date),
            "delete": lambda: self.delete(ref),
        }

    def first_decision(self, ref: Ref) -> tuple[str, Callable[[], Dialogue]] | None:
        """Return both lines of a brief of which neither is written; of a source what no draft can know: its date, its letter."""
        brief = self.links.brief
        if ref.kind is ItemKind.SOURCE:
            if not self.links.sources[ref.id].published and self.guesses_at(ref, "published"):
                return "date", self.decisions(ref)["date"]
            if self.guesses_at(ref, "reliability"):
                return "reliability", self.decisions(ref)["reliability"]
        first = super().first_decision(ref)
        is_unwritten = not written(brief.title) and not written(brief.bottom_line)
        if ref.kind is ItemKind.BRIEF and is_unwritten and first is not None and first[0] == "write":
            return "write", self._title_and_bottom_line
        return first

    def _title_and_bottom_line(self) -> Dialogue:
        """Ask for both lines; the title stays where the bottom line is left."""
        (title,) = yield Line(_TITLE)
        self.desk.set_field(BRIEF, "title", title)
        (bottom_line,) = yield Line(_BOTTOM_LINE)
        return self.desk.set_field(BRIEF, "bottom_line", bottom_line)

    def decides_writing(self, field: str) -> str:
        """Return the name of what decides a field that is to be written."""
        return field if field in ("title", "publisher") else "text"
