"""A brief, or part of one, as the hand-out that leaves the room: what its sheets say, whatever they are written in.

Owns the order of the sources and their numbers, the matrix in pieces that a sheet of paper holds, and the legend.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.brief import citations, dates
from briefing.brief.model import Claim, Event, Evidence, Issue, Item, Party, Position, Question, Source, Supported
from briefing.brief.resting import notices
from briefing.brief.text import counted, listed, shortened
from briefing.brief.vocabulary import (
    NOTHING_STATED,
    NOTHING_STATED_GLYPH,
    REPORTING,
    WITHHELD,
    WITHHELD_GLYPH,
    Credibility,
    Marking,
    NoticeKind,
    QuotationCheck,
    QuotationOutcome,
    Reliability,
    Stance,
)
from briefing.output.addresses import address_at_words
from briefing.output.evidence import Support, checked_words, support
from briefing.output.item_facts import ItemFacts, item_facts, withheld_words
from briefing.output.pages.brief_page import Part
from briefing.output.withheld import hidden_words, visible_counts
from briefing.output.wording import A_GAP

COLUMNS = 6
"""The most parties that stand side by side in one matrix: with more, its words would not fit an upright sheet."""

_RUNNING = 90
"""The most characters of a title that stands at the top of every sheet."""

_NOTICES = listed([f"{kind.glyph} {kind}" for kind in NoticeKind])
_ON_NOTICES = (
    "what it hangs on was taken back or corrected after it was published. “Partly”: other evidence stands. “From”: only a text "
    "that derives from it is cited. “Answers”: the claim that it answers hangs on it, its own evidence does not."
)


class Cell(NamedTuple):
    """What one party holds on one issue: where there is no position, nothing is stated, or it is withheld."""

    party: Party
    position: Position | None
    is_withheld: bool

    @property
    def sign(self) -> tuple[str, str]:
        """Its glyph and its word."""
        if self.position is not None:
            return self.position.stance.glyph, self.position.stance.label
        return (WITHHELD_GLYPH, "withheld") if self.is_withheld else (NOTHING_STATED_GLYPH, NOTHING_STATED)


class Matrix(NamedTuple):
    """A piece of the matrix: some parties, and for each issue what they hold."""

    parties: Sequence[Party]
    rows: Sequence[tuple[Issue, Sequence[Cell]]]


class Handout:
    """The sheets of one part of a brief."""

    def __init__(self, part: Part, *, notes: bool = False) -> None:
        self.part = part
        self.links = part.links
        self.brief = part.links.brief
        self.sources = tuple(self._listed_sources())
        self._notes = notes
        self._numbers = {source.id: f"S{number}" for number, source in enumerate(self.sources, 1)}
        self._claims = {claim.id for claim in part.claims}

    @property
    def marking(self) -> Marking:
        """What every sheet goes under: the strictest marking of anything in the brief."""
        return self.brief.strictest

    @property
    def running_title(self) -> str:
        """The title as it stands at the top of every sheet."""
        title = self.brief.title
        return title if len(title) <= _RUNNING else shortened(self.brief.short or title, _RUNNING)

    @property
    def facts(self) -> str:
        """As of when it is, and how much there is of it."""
        brief, withheld = self.brief, self.brief.withheld
        facts = [
            f"as of {dates.in_words(brief.as_of)}",
            *visible_counts({"source": len(brief.sources), "claim": len(brief.claims)}, withheld.hidden),
            hidden_words(withheld.audience, items=withheld.total),
        ]
        return " · ".join(filter(None, facts))

    @property
    def subject(self) -> str:
        """What the part is of the brief; empty for the whole."""
        names = [self.part.party.name] if self.part.party else []
        names += [self.part.issue.title] if self.part.issue else []
        return f"only {' on '.join(names)}: a part of the brief" if names else ""

    @property
    def bottom_line(self) -> Sequence[str]:
        """The paragraphs of the bottom line."""
        return paragraphs(self.brief.bottom_line)

    @property
    def notes(self) -> Sequence[str]:
        """The paragraphs of the presenter's notes, where they are asked for."""
        return paragraphs(self.brief.notes or "") if self._notes else ()

    @property
    def matrices(self) -> Sequence[Matrix]:
        """The matrix, in as few pieces of nearly one width as an upright sheet can hold."""
        parties, pieces = self.part.parties, max(1, -(-len(self.part.parties) // COLUMNS))
        cuts = [len(parties) * piece // pieces for piece in range(pieces + 1)]
        return [self._matrix(parties[start:end]) for start, end in pairwise(cuts)]

    @property
    def legend(self) -> Sequence[tuple[str, str, str]]:
        """The signs of the matrix: glyph, word, meaning."""
        stances = [(stance.glyph, stance.label, stance.meaning) for stance in Stance]
        silence = (NOTHING_STATED_GLYPH, NOTHING_STATED, A_GAP)
        withheld = (WITHHELD_GLYPH, "withheld", f"a position is stated, and {WITHHELD}")
        return [*stances, silence, *([withheld] if self.brief.withheld.positions else [])]

    def reading(self, differing: str) -> Sequence[tuple[str, str]]:
        """Return how to read the rest: a sign or a term, and what it says; `differing` is how differing words look."""
        return [
            (
                "Quotations",
                "are the parties' own words, as the source gives them. Every other sentence is the curator's.",
            ),
            *self._on_outcomes(),
            (
                "[S1]",
                "the source in the list above; ¶ counts its paragraphs. A second number is where its words come from.",
            ),
            ("2◆", "two independent sources carry it. Texts that rest on one root source count once."),
            *([(_NOTICES, _ON_NOTICES)] if self._has_notices else []),
            (differing, "differ between two sources that give one statement."),
            ("Reliability of a source, A to F", _scale((step.value, step.meaning) for step in Reliability)),
            ("Credibility of a claim, 1 to 6", _scale((str(step.value), step.meaning) for step in Credibility)),
            ("F and 6", "mean that it cannot be judged (the Admiralty code): unknown, never worst."),
            (
                str(self.marking),
                "the Traffic Light Protocol's marking; what carries a mark of its own goes under that.",
            ),
        ]

    @property
    def timeline(self) -> Sequence[Event]:
        """The events by their date; a part has none."""
        return sorted(self.brief.timeline, key=lambda event: event.date) if self.part.is_whole else ()

    def positions_on(self, issue: Issue) -> Sequence[Position]:
        """Return the part's positions on an issue, in the order of the parties."""
        return [position for position in self.part.positions if position.issue == issue.id]

    def silent_on(self, issue: Issue) -> Sequence[Party]:
        """Return the part's parties that state nothing on an issue."""
        return [party for party in self.part.parties if self.links.is_silent(party, issue)]

    def withheld_on(self, issue: Issue) -> Sequence[Party]:
        """Return the part's parties whose position on an issue the audience may not see."""
        return [party for party in self.part.parties if self.links.withholds(party, issue)]

    def claims_on(self, issue: Issue) -> Sequence[Claim]:
        """Return the part's claims on an issue."""
        return [claim for claim in self.part.claims if claim.issue == issue.id]

    def holds(self, claim: Claim) -> bool:
        """Say whether a claim is one of the part's own."""
        return claim.id in self._claims

    def hue(self, maker: str) -> str:
        """Return the style's class for the hue of a party, by its id, or of what is `reporting`: `by-teal`."""
        return f"by-{REPORTING if maker == REPORTING else self.links.hues.get(maker, 'nobody')}"

    def facts_of(self, item: Supported | Question | Source) -> ItemFacts:
        """Return what an item says; of the sources that belong to it those that the hand-out lists."""
        facts = item_facts(self.links, item)
        related = [
            (how, other) for how, other in facts.related if isinstance(other, Claim) or other.id in self._numbers
        ]
        return facts._replace(related=related)

    def citations_withheld(self, backing: Support) -> str:
        """Say how much of a statement's evidence is withheld; empty where nothing is."""
        return withheld_words(backing.withheld, "citation")

    def support(self, item: Supported) -> Support:
        """Return what a statement rests on."""
        return support(self.links, item.evidence)

    def check(self, piece: Evidence, item: Supported) -> QuotationCheck:
        """Return what the check of a quotation of a statement came to."""
        return self.links.check(piece, item)

    def place(self, evidence: Evidence) -> str:
        """Write where a piece of evidence stands; whose words it has is told by `origin` and `credit`."""
        return citations.place_in_source(self.links, evidence)

    def origin(self, evidence: Evidence) -> str:
        """Return the title of the source that the words of a piece of evidence come from first, where it names one."""
        return self.links.sources[evidence.origin].title if evidence.origin else ""

    def credit(self, item: Supported, evidence: Evidence) -> str:
        """Write whose words a piece of evidence without an origin has, where its source only gives them: `Port, as given by`."""
        if not citations.is_carried(self.links, item, evidence):
            return ""
        who = f"{listed(self.links.parties[voice].label for voice in item.voices)}, " if evidence.quote else ""
        return f"{who}{citations.relation(evidence)}"

    def number(self, source: str) -> str:
        """Return a source's number in the list, by its id: `S3`."""
        return self._numbers[source]

    def address(self, evidence: Evidence) -> str | None:
        """Return the address of the text that a quotation was taken from."""
        return self.links.sources[evidence.source].url

    def address_at_words(self, evidence: Evidence) -> str | None:
        """Return the address of the text that a piece of evidence stands in, at its words."""
        return address_at_words(self.links.sources[evidence.source], evidence)

    def resting(self, source: Source) -> str:
        """Write how much of the brief rests on a source."""
        number, withheld = len(self.links.resting_on(source)), self.links.withheld_on_source(source)
        if not number and not withheld:
            return "nothing in this brief rests on it directly"
        count = f"{counted(number, 'item')} {'rests' if number == 1 else 'rest'} on it" if number else ""
        return " · ".join(filter(None, [count, withheld_words(withheld, "item")]))

    def _on_outcomes(self) -> Iterator[tuple[str, str]]:
        """Say once how the quotations were checked, and what the signs say that stand before their citations."""
        outcomes = self.part.outcomes
        if outcomes:
            yield "Held against their sources", f"{checked_words(outcomes)}."
        for outcome in QuotationOutcome:
            if outcome in outcomes and set(outcomes) != {QuotationOutcome.UNCHECKED}:
                yield f"{outcome.glyph} {outcome.label}", f"{outcome.meaning}."

    @property
    def _has_notices(self) -> bool:
        return bool(self.links.resting.signed) or any(source.notices for source in self.brief.sources)

    @property
    def fallen(self) -> Sequence[str]:
        """How many statements of the brief hang on withdrawn and on corrected sources; empty where none does."""
        return notices.summary(notices.fallen_statements(self.links.resting))

    def signs(self, item: Supported | Question | Source) -> Sequence[str]:
        """Return all that an item must say of withdrawn and corrected sources, each sentence behind its sign."""
        return notices.sentences(self.links.resting, self.links.ref(item))

    def sign(self, item: Supported | Source) -> str:
        """Return an item's sign in a word or two, to stand beside it; empty for most items."""
        return notices.sign_of(self.links.resting, self.links.ref(item))

    def note(self, item: Item) -> str | None:
        """Return an item's note for the presenter, where notes are asked for."""
        return item.note if self._notes else None

    def _matrix(self, parties: Sequence[Party]) -> Matrix:
        return Matrix(parties, [(issue, [self._cell(party, issue) for party in parties]) for issue in self.part.issues])

    def _cell(self, party: Party, issue: Issue) -> Cell:
        return Cell(party, self.links.position(party, issue), self.links.withholds(party, issue))

    def _listed_sources(self) -> Iterator[Source]:
        """Yield every source of the whole; of a part, those that it cites, with all that their words come from."""
        evidence = [e for claim in self.part.claims for e in claim.evidence]
        evidence += [e for position in self.part.positions for e in position.evidence]
        waiting = [name for piece in evidence for name in (piece.source, piece.origin) if name]
        wanted: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in wanted:
                wanted.add(name)
                waiting += self.links.sources[name].derived_from
        yield from (source for source in self.brief.sources if self.part.is_whole or source.id in wanted)


def _scale(steps: Iterable[tuple[str, str]]) -> str:
    return " · ".join(f"{sign} {meaning}" for sign, meaning in steps)


def paragraphs(text: str) -> Sequence[str]:
    """Return the lines of a text that say something."""
    return [line for line in text.splitlines() if line.strip()]
