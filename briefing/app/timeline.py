"""The rows of a brief's timeline: time runs down a rule, its days are the heads, and what lies between two days is said.

Who speaks on which day stands over it all: how many claims each party makes on that day, and as many squares.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from briefing.app.content import measure
from briefing.app.widgets.rows import Row, Rows
from briefing.brief import dates
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Claim, Event
from briefing.brief.text import counted
from briefing.output.fallen import sign_spans
from briefing.output.layout.blocks import BAR, BLANK, Block, Line, Role, Span
from briefing.output.pages.catalogue import Catalogue
from briefing.output.speakers import party_spans, speaker_of
from briefing.output.wording import claim_spans

_RULE, _GAP, _EVENT, _HEAD, _CLAIM = "│", "┊", "◆", "━", "■"
_MOST_DAYS = 7
"""On how many days who speaks is drawn over the timeline; more would leave no room for the timeline itself."""
_MOST_SQUARES = 24
_ROOM_FOR_SQUARES = 50


def timeline(catalogue: Catalogue) -> Rows:
    """Return the days in their order: on each the events, then the claims, those of one maker together."""
    return _Timeline(catalogue).rows


class _Timeline:
    def __init__(self, catalogue: Catalogue) -> None:
        self._links = catalogue.links
        self._as_of = catalogue.brief.as_of
        self._events = sorted(enumerate(catalogue.brief.timeline), key=lambda numbered: numbered[1].date)
        self._claims = [claim for claim in catalogue.brief.claims if claim.date]
        self._undated = [claim for claim in catalogue.brief.claims if not claim.date]
        dated = {event.date for _, event in self._events} | {claim.date for claim in self._claims if claim.date}
        self._days = sorted(dated)

    def rows(self, width: int) -> list[Row]:
        """Return the rows for a width in cells."""
        rows = [*self._overview(width)] if 1 < len(self._days) <= _MOST_DAYS else []
        for before, day in pairwise(["", *self._days]):
            if before:
                rows += self._between(before, day)
            rows += self._day(day, width)
        return [*rows, *self._without_a_date()]

    # Who speaks when

    def _overview(self, width: int) -> Iterator[Row]:
        column = max(measure(dates.in_words(day)) for day in self._days) + 2
        squares_per_claim = self._squares_per_claim(width - column)
        for before, day in pairwise(["", *self._days]):
            gap = dates.gap_in_words(before, day) if before else ""
            if gap:
                yield _plain([(f" {_GAP} {gap}", "muted")])
            spans = self._who_speaks(day, squares_per_claim if width >= _ROOM_FOR_SQUARES else 0)
            block = Block(spans, hang=column, lead=[(dates.in_words(day), "strong")])
            yield Row(None, [block], whole=True)
        yield _plain([])

    def _squares_per_claim(self, room: int) -> float:
        """Return how many squares a claim has, at most one: so many that each day's line fits in some cells."""
        scales = [1.0]
        for day in self._days:
            numbers = [number for _, number in self._voices(day)]
            if numbers:
                words = sum(measure(text) for text, _ in self._who_speaks(day, 0)) + len(numbers)
                scales += [_MOST_SQUARES / max(numbers), max(0, room - words) / sum(numbers)]
        return min(scales)

    def _who_speaks(self, day: str, squares_per_claim: float) -> list[Span]:
        """Write who makes how many claims on a day, with squares for them or without any, and how many events it has."""
        spans: list[Span] = []
        for (name, role), number in self._voices(day):
            squares = max(1, int(squares_per_claim * number)) if squares_per_claim else 0
            spans += [("  ", "text")] if spans else []
            spans += [(name.replace(" ", "\u00a0"), role), (f"\u00a0{_CLAIM * squares}" if squares else "", role)]
            spans += [(f"\u00a0{counted(number, 'claim')}".replace(" ", "\u00a0"), "muted")]
        events = sum(event.date == day for _, event in self._events)
        if events:
            count = counted(events, "event").replace(" ", "\u00a0")
            spans += [(f"{'  ' if spans else ''}{_EVENT}\u00a0{count}", "muted")]
        return spans

    def _voices(self, day: str | None) -> list[tuple[Span, int]]:
        """Return who makes how many claims on a day, or without one, in the order in which they stand."""
        counts: dict[Span, int] = {}
        for claim in self._undated if day is None else self._claims_of(day):
            name: Span = (self._links.maker(claim), speaker_of(self._links, claim))
            counts[name] = counts.get(name, 0) + 1
        return [*counts.items()]

    def _claims_of(self, day: str) -> list[Claim]:
        """Return the claims made on a day, those of one maker together."""
        claims = [claim for claim in self._claims if claim.date == day]
        makers = [*dict.fromkeys(claim.made_by for claim in claims)]
        return sorted(claims, key=lambda claim: makers.index(claim.made_by))

    # The days

    def _day(self, day: str, width: int) -> Iterator[Row]:
        head = f"{_HEAD * 2} {dates.in_words(day)} "
        spans: list[Span] = [(head, "heading"), (_HEAD * max(0, width - measure(head)), "muted")]
        yield Row(None, [Block([(text.replace(" ", "\u00a0"), role) for text, role in spans])])
        for number, event in self._events:
            if event.date == day:
                yield self._event(Ref(ItemKind.EVENT, str(number)), event)
        for _, claims in groupby(self._claims_of(day), key=lambda claim: claim.made_by):
            yield from (self._claim(claim) for claim in claims)

    def _event(self, ref: Ref, event: Event) -> Row:
        links = self._links
        by: list[Span] = [(" · ", "muted"), *party_spans(links, event.by)] if event.by else []
        spans: list[Span] = [(event.text, "strong"), *by, *sign_spans(links, links.ref(event), before=" ")]
        block = Block(spans, marking=links.own_marking(event))
        role: Role = speaker_of(links, event) if event.by else "key"
        return Row(ref, [block], margin=([(f"{_EVENT} ", role)], [(f"{_RULE} ", "muted")]))

    def _claim(self, claim: Claim) -> Row:
        links, ref = self._links, Ref(ItemKind.CLAIM, claim.id)
        spans: list[Span] = [
            *claim_spans(links, claim),
            *sign_spans(links, ref, before=" "),
        ]
        beside: Line = [(_RULE, "muted"), (BAR, speaker_of(links, claim))]
        return Row(ref, [Block(spans, hang=2, marking=links.own_marking(claim))], margin=(beside, beside))

    def _between(self, before: str, day: str) -> Iterator[Row]:
        """Say what lies between two days: how long, and the brief's own date."""
        gap = dates.gap_in_words(before, day)
        yield _plain([(f"{_GAP} {gap}", "muted")])
        if dates.is_after(day, self._as_of) and not dates.is_after(before, self._as_of):
            yield _plain([(f"{_GAP} as of {dates.in_words(self._as_of)}; what follows is to come", "gap")])

    def _without_a_date(self) -> Iterator[Row]:
        """Say whose claims have no day, and so stand on none."""
        if self._undated and self._days:
            spans: list[Span] = [(f"{counted(len(self._undated), 'claim')} without a date: ", "gap")]
            for place, ((name, role), number) in enumerate(self._voices(None)):
                spans += [(", ", "muted")] if place else []
                spans += [(name, role), (f" {number}", "muted")]
            yield _plain([])
            yield Row(None, [Block(spans, hang=2)], whole=True)


def _plain(spans: Sequence[Span]) -> Row:
    return Row(None, [Block(spans)] if spans else [BLANK])
