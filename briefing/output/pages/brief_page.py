"""A whole brief, or the part of it on a party or an issue, as one page for the shell."""

from collections.abc import Iterator
from itertools import chain

from briefing.brief import citations, dates
from briefing.brief.gaps import Gap, gaps
from briefing.brief.links import Links, Scope
from briefing.brief.model import Claim, Issue, Party, Question
from briefing.brief.resting import notices
from briefing.brief.text import counted
from briefing.brief.vocabulary import NO_POSITION_GLYPH, WITHHELD, WITHHELD_GLYPH, QuestionStatus, QuotationOutcome
from briefing.output.evidence import checked_words, quotation_outcomes, reliability_words
from briefing.output.fallen import sign_blocks, sign_spans
from briefing.output.layout.blocks import BLANK, Block, Page, Span, stacked
from briefing.output.pages import item_pages
from briefing.output.speakers import party_spans, speaker
from briefing.output.withheld import hidden_words
from briefing.output.wording import NO_POSITION, maker_spans, said_on, towards_spans


class Part:
    """The part of a brief that is asked for: all, what one party says, what is said on one issue, or both."""

    def __init__(self, links: Links, *, party: Party | None = None, issue: Issue | None = None) -> None:
        self.links = links
        self.party = party
        self.issue = issue
        brief = links.brief
        self.issues = (issue,) if issue else brief.issues
        self.parties = (party,) if party else brief.parties
        self.claims = tuple(claim for claim in brief.claims if self._holds_claim(claim))
        self.positions = tuple(
            position
            for holder in self.parties
            for on in self.issues
            if (position := links.position(holder, on)) is not None
        )
        self.questions = tuple(question for question in brief.questions if self._holds_scope(links.scope(question)))
        self.gaps = tuple(gap for gap in gaps(links) if self._holds_gap(gap))

    @property
    def is_whole(self) -> bool:
        """Say whether nothing was left out."""
        return self.party is None and self.issue is None

    @property
    def outcomes(self) -> list[QuotationOutcome]:
        """What the check of each of its quotations came to."""
        events = self.links.brief.timeline if self.is_whole else ()
        return quotation_outcomes(self.links, (*self.claims, *self.positions, *events))

    def _holds_claim(self, claim: Claim) -> bool:
        of_issue = self.issue is None or claim.issue == self.issue.id
        return of_issue and (self.party is None or claim.made_by == self.party.id)

    def _holds_scope(self, scope: Scope) -> bool:
        if self.issue is not None and self.issue.id not in scope.issues:
            return False
        return self.party is None or any(self.links.claims[claim].made_by == self.party.id for claim in scope.claims)

    def _holds_gap(self, gap: Gap) -> bool:
        if self.issue is not None and self.issue.id not in gap.scope.issues:
            return False
        return self.party is None or self.party.id in gap.parties


def header(links: Links) -> Iterator[Block]:
    """Write the title, what the brief is as of, and its counts."""
    brief = links.brief
    yield Block([(brief.title, "heading")])
    facts = [
        f"as of {dates.in_words(brief.as_of)}",
        counted(len(brief.sources), "source"),
        counted(len(brief.parties), "party"),
        *filter(None, [hidden_words(brief.withheld.audience, items=brief.withheld.total)]),
    ]
    yield Block([(" · ".join([str(brief.strictest), *facts]), "muted")])
    for words in notices.summary(notices.fallen_statements(links.resting)):
        yield Block([(words, "warning")], hang=2)


def brief_page(part: Part, *, notes: bool = False) -> Page:
    """Write the part as one page, its marking first and last."""
    brief = part.links.brief
    page: list[Block] = [*header(part.links)]
    page += [Block([(words, "muted")], hang=2) for words in filter(None, [checked_words(part.outcomes)])]
    if part.is_whole:
        page += [BLANK, *(Block([(line, "text")]) for line in brief.bottom_line.splitlines())]
    for title, blocks in (
        ("Key claims", list(_claims(part, notes))),
        ("Positions", list(_positions(part, notes))),
        ("Open questions", list(_questions(part, notes))),
        ("Gaps, computed", [Block([("! ", "gap"), (gap.text, "text")], indent=2, hang=4) for gap in part.gaps]),
        ("Timeline", list(_timeline(part, notes)) if part.is_whole else []),
        ("Sources", list(_sources(part, notes)) if part.is_whole else []),
        ("Notes for the presenter", _paragraphs(brief.notes) if notes and brief.notes else []),
    ):
        if blocks:
            page += [BLANK, Block([(title.upper(), "heading")]), *blocks]
    return [*page, BLANK, Block([(str(brief.strictest), "muted")])]


def _paragraphs(text: str) -> list[Block]:
    return [Block([(line, "text")], indent=2, hang=2) for line in text.splitlines()]


def _claims(part: Part, notes: bool) -> Iterator[Block]:
    links = part.links
    for issue in part.issues:
        claims = [claim for claim in part.claims if claim.issue == issue.id]
        if claims:
            spans: list[Span] = [(issue.title, "strong"), (f" — {issue.proposition}", "muted")]
            yield Block(spans, indent=2, hang=4, marking=links.own_marking(issue))
            yield from _pushed_in([*item_pages.note_blocks(issue, notes)], 4)
        for claim in claims:
            facts = item_pages.claim_facts(claim)
            spans = [*maker_spans(links, claim), (f": {claim.text}", "text")]
            spans += [(f" [{facts}]", "muted")] if facts else []
            yield Block(spans, indent=4, hang=6, marking=links.own_marking(claim))
            under = (
                sign_blocks(links, links.ref(claim)),
                item_pages.sureness_blocks(links, claim),
                item_pages.judgment_blocks(claim),
                item_pages.evidence_blocks(links, claim),
                item_pages.note_blocks(claim, notes),
            )
            yield from _pushed_in([*chain(*under)], 6)
            for answer in links.answers_to(claim):
                spans = [("answered: ", "muted"), *maker_spans(links, answer), (f": {answer.text}", "text")]
                spans += sign_spans(links, links.ref(answer), before=" ")
                yield Block(spans, indent=6, hang=8)
            yield from _pushed_in([*item_pages.withheld_blocks(links.withheld_answers_to(claim), "answer")], 6)


def _pushed_in(page: Page, by: int) -> Iterator[Block]:
    for part in page:
        for block in stacked(part):
            yield block._replace(indent=block.indent + by, hang=block.hang + by)


def _positions(part: Part, notes: bool) -> Iterator[Block]:
    links = part.links
    for party in part.parties:
        yield Block([(party.name, speaker(links, party.id))], indent=2, hang=4, marking=links.own_marking(party))
        yield from _pushed_in([*item_pages.note_blocks(party, notes)], 4)
        silent = [issue for issue in part.issues if links.is_silent(party, issue)]
        withheld = [issue for issue in part.issues if links.withholds(party, issue)]
        for position in part.positions:
            if position.party == party.id:
                yield Block(towards_spans(links, position), indent=4, hang=6, marking=links.own_marking(position))
                date = f" ({said_on(position)})" if position.since else ""
                yield Block([(f"{position.summary}{date}", "text")], indent=6, hang=8)
                yield from _pushed_in([*sign_blocks(links, links.ref(position))], 6)
                evidence = item_pages.evidence_blocks(links, position)
                yield from _pushed_in([*evidence], 6)
                yield from _pushed_in([*item_pages.note_blocks(position, notes)], 6)
        if silent:
            titles = ", ".join(issue.title for issue in silent)
            yield Block([(f"{NO_POSITION_GLYPH} {NO_POSITION} on: {titles}", "gap")], indent=4, hang=6)
        if withheld:
            titles = ", ".join(issue.title for issue in withheld)
            yield Block([(f"{WITHHELD_GLYPH} position {WITHHELD} on: {titles}", "muted")], indent=4, hang=6)


def _questions(part: Part, notes: bool) -> Iterator[Block]:
    for question in part.questions:
        spans: list[Span] = [("? ", "key"), (question.text, "strong"), (f" {_status(question)}", "muted")]
        yield Block(spans, indent=2, hang=4, marking=part.links.own_marking(question))
        for label, text in (("why", question.why), ("settled by", question.settled_by), ("answer", question.answer)):
            if text:
                yield Block([(f"{label}: ", "muted"), (text, "text")], indent=4, hang=6)
        yield from _pushed_in([*item_pages.note_blocks(question, notes)], 4)


def _status(question: Question) -> str:
    return "" if question.status is QuestionStatus.OPEN else f"[{question.status}]"


def _timeline(part: Part, notes: bool) -> Iterator[Block]:
    links = part.links
    for event in sorted(links.brief.timeline, key=lambda event: event.date):
        spans: list[Span] = [(f"{dates.in_words(event.date):<12}", "muted"), (event.text, "text")]
        yield Block(spans, indent=2, hang=14, marking=links.own_marking(event))
        if event.by:
            yield Block([("by ", "muted"), *party_spans(links, event.by)], indent=14, hang=16)
        yield from _pushed_in([*sign_blocks(links, links.ref(event))], 14)
        yield from _pushed_in([*item_pages.evidence_blocks(links, event)], 14)
        yield from _pushed_in([*item_pages.note_blocks(event, notes)], 14)


def _sources(part: Part, notes: bool) -> Iterator[Block]:
    for source in part.links.brief.sources:
        facts = f" — {source.kind}, {citations.publication(source)}; {reliability_words(source)}"
        spans: list[Span] = [(source.title, "strong"), (facts, "muted")]
        yield Block(spans, indent=2, hang=4, marking=part.links.own_marking(source))
        yield from _pushed_in([*sign_blocks(part.links, part.links.ref(source))], 4)
        if source.url:
            yield Block([(f"address: {source.url}", "muted")], indent=4, hang=6)
        if source.derived_from:
            titles = "; ".join(dict.fromkeys(part.links.sources[name].title for name in source.derived_from))
            yield Block([(f"derived from: {titles}", "muted")], indent=4, hang=6)
        yield from _pushed_in([*item_pages.note_blocks(source, notes)], 4)
