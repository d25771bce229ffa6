"""What an item of a brief says, wherever it is written: which facts it has, in which order, and in which words.

Pages, the text of a whole brief, hand-outs, slides and JSON all ask here, and say nothing of an item that is not here. How
large, where and in which colour a fact stands is theirs.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from briefing.brief import citations, dates
from briefing.brief.links import Links
from briefing.brief.model import Claim, Event, Position, Question, Source, Supported
from briefing.brief.text import counted, listed
from briefing.brief.vocabulary import REPORTING, WITHHELD
from briefing.output.evidence import reliability_words, sureness
from briefing.output.layout.blocks import Role
from briefing.output.speakers import speaker_of
from briefing.output.wording import NO_ANSWER, claim_verb, said_on


class Relation(StrEnum):
    """How another item belongs to one, in the words that stand before the other one."""

    ANSWERS = "answers"
    ANSWERED = "answered"
    """The other one answers it."""
    ABOUT = "about"
    DERIVED_FROM = "derived from"
    CARRIED_BY = "carried by"


class Field(NamedTuple):
    """A fact under its label: `likelihood`, `very unlikely (05–20 %)`. The role is `gap` where the brief does not know it."""

    label: str
    text: str
    role: Role = "text"
    is_address: bool = False


class ItemFacts(NamedTuple):
    """All that an item says.

    `heading` says whose it is and when, and of a source what it is worth, each in a few words; `spelled_out` says that of a
    source at length, for its own page. `said_by` is the role of whose words its quotations are. `withheld` counts the related
    items that the audience may not see. `missing` says that nobody answers.
    """

    item: Supported | Question | Source
    heading: Sequence[str]
    statement: str
    said_by: Role = "strong"
    spelled_out: Sequence[Field] = ()
    fields: Sequence[Field] = ()
    related: Sequence[tuple[Relation, Claim | Source]] = ()
    withheld: int = 0
    missing: str = ""

    @property
    def title(self) -> str:
        """The heading in one line: `Port alleges · Ana Ruiz · 10 Mar 2025`."""
        return " · ".join(self.heading)

    @property
    def supported(self) -> Supported | None:
        """The item where it rests on evidence."""
        return self.item if isinstance(self.item, Supported) else None

    @property
    def details(self) -> str:
        """The heading without its first part, for where that stands before the statement; it may be empty."""
        return " · ".join(self.heading[1:])

    def others(self, relation: Relation) -> list[str]:
        """Return the ids of the items that belong to it in one way."""
        return [other.id for other_relation, other in self.related if other_relation is relation]

    @property
    def withheld_words(self) -> str:
        """How many related items are withheld; empty where none is."""
        if isinstance(self.item, Source):
            words = withheld_words(self.withheld, "source")
            return f"{Relation.DERIVED_FROM} {words}" if words else ""
        return withheld_words(self.withheld, "answer")


def item_facts(links: Links, item: Supported | Question | Source) -> ItemFacts:
    """Return the facts of an item of a brief."""
    match item:
        case Claim():
            return _claim_facts(links, item)
        case Position():
            party, issue = links.parties[item.party], links.issues[item.issue]
            heading = _known(f"{party.label} on {issue.title}", said_on(item))
            return ItemFacts(item, heading, item.summary, speaker_of(links, item))
        case Question():
            on = links.issues[item.issue].title if item.issue else ""
            texts = (("answer", item.answer), ("why", item.why), ("settled by", item.settled_by))
            return ItemFacts(
                item,
                _known(f"{item.status} question", on),
                item.text,
                fields=[Field(label, text) for label, text in texts if text],
                related=[(Relation.ABOUT, links.claims[claim]) for claim in item.about],
            )
        case Event():
            by = f"by {listed(links.parties[party].label for party in item.by)}" if item.by else ""
            to_come = "after the as-of date" if dates.is_after(item.date, links.brief.as_of) else ""
            heading = _known(dates.in_words(item.date), to_come, by)
            return ItemFacts(item, heading, item.text, speaker_of(links, item))
        case Source():
            return _source_facts(links, item)


def judgments(claim: Claim) -> Iterator[Field]:
    """Yield a judgment's likelihood and confidence, apart from each other (ICD 203)."""
    if claim.likelihood is not None:
        yield Field("likelihood", f"{claim.likelihood} ({claim.likelihood.percent})")
    if claim.confidence is not None:
        yield Field("confidence", str(claim.confidence))


def withheld_words(number: int, noun: str, where: str = "") -> str:
    """Say that so many of something are withheld from the audience; empty where none is."""
    return f"{counted(number, noun)}{where} {WITHHELD}" if number else ""


def _claim_facts(links: Links, claim: Claim) -> ItemFacts:
    made = f"{links.maker(claim)} {claim_verb(claim.kind, claim.made_by)}"
    graded = sureness(links, claim)
    is_unanswered = claim.made_by != REPORTING and not links.is_answered(claim)
    return ItemFacts(
        claim,
        _known(made, claim.speaker, claim.date and dates.in_words(claim.date)),
        claim.text,
        speaker_of(links, claim),
        fields=[*([Field("how sure", graded)] if graded else []), *judgments(claim)],
        related=[
            *((Relation.ANSWERS, answered) for answered in links.answered_by(claim)),
            *((Relation.ANSWERED, answer) for answer in links.answers_to(claim)),
        ],
        withheld=links.withheld_answers_to(claim),
        missing=NO_ANSWER if is_unanswered else "",
    )


def _source_facts(links: Links, source: Source) -> ItemFacts:
    published = source.published
    origins = [links.sources[name] for name in source.derived_from]
    return ItemFacts(
        source,
        _known(str(source.kind), citations.publication(source), reliability_words(source)),
        source.title,
        spelled_out=[
            Field("publisher", source.publisher or "not named", "text" if source.publisher else "gap"),
            Field(
                "published", dates.in_words(published) if published else "no date given", "text" if published else "gap"
            ),
            Field("source", reliability_words(source)),
        ],
        fields=[Field("address", source.url, is_address=True)] if source.url else [],
        related=[
            *((Relation.DERIVED_FROM, origin) for origin in origins if not origin.is_withheld),
            *((Relation.CARRIED_BY, other) for other in links.brief.sources if source.id in other.derived_from),
        ],
        withheld=sum(origin.is_withheld for origin in origins),
    )


def _known(*parts: str | None) -> Sequence[str]:
    return [part for part in parts if part]
