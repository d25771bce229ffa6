"""A whole brief, or the part of it on a party or an issue, as one page for the shell."""

from collections.abc import Iterator

from briefing.brief import dates
from briefing.brief.gaps import Gap, gaps
from briefing.brief.links import Links, Scope
from briefing.brief.model import Claim, Issue, Party
from briefing.brief.resting import notices
from briefing.brief.text import counted
from briefing.brief.vocabulary import NOTHING_STATED, NOTHING_STATED_GLYPH, WITHHELD, WITHHELD_GLYPH, QuotationOutcome
from briefing.output.evidence import checked_words, quotation_outcomes
from briefing.output.item_facts import ItemFacts, item_facts
from briefing.output.layout.blocks import BLANK, Block, Page, Span, stacked
from briefing.output.pages import item_pages
from briefing.output.speakers import speaker
from briefing.output.withheld import hidden_words
from briefing.output.wording import claim_spans, issue_spans, said_on, towards_spans


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
            yield Block(issue_spans(links, issue, "strong"), indent=2, hang=4, marking=links.own_marking(issue))
            yield from _pushed_in([*item_pages.note_blocks(issue, notes)], 4)
        for claim in claims:
            facts = item_facts(links, claim)
            spans = [*claim_spans(links, claim), (f" [{facts.details}]" if facts.details else "", "muted")]
            yield Block(spans, indent=4, hang=6, marking=links.own_marking(claim))
            yield from _under(links, facts, notes, 6)


def _under(links: Links, facts: ItemFacts, notes: bool, by: int) -> Iterator[Block]:
    yield from _pushed_in([*item_pages.fact_blocks(links, facts, notes=notes)], by)


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
                yield from _under(links, item_facts(links, position), notes, 6)
        if silent:
            titles = ", ".join(issue.title for issue in silent)
            yield Block([(f"{NOTHING_STATED_GLYPH} {NOTHING_STATED} on: {titles}", "gap")], indent=4, hang=6)
        if withheld:
            titles = ", ".join(issue.title for issue in withheld)
            yield Block([(f"{WITHHELD_GLYPH} position {WITHHELD} on: {titles}", "muted")], indent=4, hang=6)


def _questions(part: Part, notes: bool) -> Iterator[Block]:
    for question in part.questions:
        facts = item_facts(part.links, question)
        spans: list[Span] = [("? ", "key"), (f"{facts.statement} ", "strong"), (f"[{facts.title}]", "muted")]
        yield Block(spans, indent=2, hang=4, marking=part.links.own_marking(question))
        yield from _under(part.links, facts, notes, 4)


def _timeline(part: Part, notes: bool) -> Iterator[Block]:
    links = part.links
    for event in sorted(links.brief.timeline, key=lambda event: event.date):
        facts = item_facts(links, event)
        spans: list[Span] = [(f"{facts.heading[0]:<12}", "muted"), (facts.statement, "text")]
        yield Block(spans, indent=2, hang=14, marking=links.own_marking(event))
        if facts.details:
            yield Block([(facts.details, "muted")], indent=14, hang=16)
        yield from _under(links, facts, notes, 14)


def _sources(part: Part, notes: bool) -> Iterator[Block]:
    for source in part.links.brief.sources:
        facts = item_facts(part.links, source)
        spans: list[Span] = [(f"{facts.statement} ", "strong"), (f"[{facts.title}]", "muted")]
        yield Block(spans, indent=2, hang=4, marking=part.links.own_marking(source))
        yield from _under(part.links, facts, notes, 4)
