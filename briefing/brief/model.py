"""The brief as values: what one file says, typed and frozen.

Owns the shape of the format and nothing else: no files, no clock, no screen. What belongs together is found by `links`,
what is missing by `gaps`. Texts arrive cleaned by the reader: no control characters, no bidi overrides.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from briefing.brief import dates
from briefing.brief.items import Ref
from briefing.brief.vocabulary import (
    ClaimKind,
    Confidence,
    Credibility,
    Hue,
    Likelihood,
    Marking,
    NoticeKind,
    QuestionStatus,
    Reliability,
    Reliance,
    SourceKind,
    Stance,
)

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="lower-case letters, digits, hyphens")]
Date = Annotated[str, Meta(pattern=dates.PATTERN, description="a date: 2025-03-14, 2025-03 or 2025")]
Letter = Annotated[str, Meta(pattern=r"^[a-z0-9]$", description="one lower-case letter or digit")]
Address = Annotated[str, Meta(pattern=r"^https?://[!-~]+$", description="an http or https address")]
FileName = Annotated[str, Meta(pattern=r"^[^/\\]+$", description="a file's name, without a folder")]
StepName = Annotated[
    str,
    Meta(
        pattern=r"^-?[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$",
        description="a step of the deck, or an issue's id; after - to leave it out",
    ),
]
Fingerprint = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="a SHA-256: 64 digits, 0 to 9 and a to f")]
Paragraph = Annotated[int, Meta(ge=1, description="a paragraph's number, counted from 1")]
Page = Annotated[int, Meta(ge=1, description="a page's number, counted from 1")]
Time = Annotated[
    str,
    Meta(
        pattern=r"^([0-9]{1,3}:[0-5][0-9]|[0-9]{1,3}):[0-5][0-9]$",
        description="a time from the beginning, in minutes and seconds, or hours before them: 12:31 or 1:02:31",
    ),
]
FormatNumber = Annotated[int, Meta(ge=1, description="the number of the format, 1")]


class Silence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule of the trade that is not to speak here, and why: for whoever keeps the file, and never shown."""

    rule: Slug
    reason: str


class Item(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every item of a brief may carry: a note for the presenter alone, a stricter marking, silenced rules."""

    note: str | None = None
    marking: Marking | None = None
    silence: tuple[Silence, ...] = ()


class Evidence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a statement is found: a source, and the party's own words in it (W3C TextQuoteSelector)."""

    source: Slug
    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    paragraph: Paragraph | None = None
    page: Page | None = None
    at: Time | None = None
    origin: Slug | None = None


class Notice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """That a source was withdrawn or corrected after it was published: when, and why."""

    date: Date
    reason: str


class Source(Item, frozen=True, kw_only=True):
    """A text that the brief rests on, and where its words come from first (ICD 206)."""

    id: Slug
    title: str
    publisher: str | None = None
    published: Date | None = None
    kind: SourceKind
    reliability: Reliability
    url: Address | None = None
    file: FileName | None = None
    sha256: Fingerprint | None = None
    derived_from: tuple[Slug, ...] = ()
    withdrawn: Notice | None = None
    corrected: Notice | None = None

    @property
    def notices(self) -> tuple[tuple[NoticeKind, Notice], ...]:
        """What was made known of it after it was published, the gravest first."""
        by_kind = ((NoticeKind.WITHDRAWN, self.withdrawn), (NoticeKind.CORRECTED, self.corrected))
        return tuple((kind, notice) for kind, notice in by_kind if notice is not None)

    @property
    def is_withheld(self) -> bool:
        """Say whether it only stands in for a source that the audience may not see."""
        return False


class Party(Item, frozen=True, kw_only=True):
    """Somebody who holds positions, or is only spoken about."""

    id: Slug
    name: str
    short: str | None = None
    aliases: tuple[str, ...] = ()
    key: Letter | None = None
    colour: Hue | None = None
    about: str | None = None

    @property
    def label(self) -> str:
        """The shortest name that the brief gives it."""
        return self.short or self.name


class Issue(Item, frozen=True, kw_only=True):
    """What is in dispute: a row of the matrix, with the proposition that stances are taken towards."""

    id: Slug
    title: str
    proposition: str
    also: tuple[str, ...] = ()
    key: Letter | None = None


class Claim(Item, frozen=True, kw_only=True):
    """One statement by one party (schema.org Claim), in the curator's words, with its evidence."""

    id: Slug
    issue: Slug
    made_by: Slug
    speaker: str | None = None
    kind: ClaimKind
    date: Date | None = None
    text: str
    key: bool = False
    answers: tuple[Slug, ...] = ()
    credibility: Credibility | None = None
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def voices(self) -> tuple[str, ...]:
        """The ids of those whose words its quotations are."""
        return (self.made_by,)


class Position(Item, frozen=True, kw_only=True):
    """What one party holds on one issue."""

    party: Slug
    issue: Slug
    stance: Stance
    summary: str
    since: Date | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def id(self) -> str:
        """Its party's and its issue's id: `port/site`."""
        return f"{self.party}/{self.issue}"

    @property
    def voices(self) -> tuple[str, ...]:
        """The ids of those whose words its quotations are."""
        return (self.party,)


class Question(Item, frozen=True, kw_only=True):
    """What the sources leave open, and what would settle it."""

    id: Slug
    issue: Slug | None = None
    about: tuple[Slug, ...] = ()
    text: str
    why: str | None = None
    settled_by: str | None = None
    status: QuestionStatus = QuestionStatus.OPEN
    answer: str | None = None


class Event(Item, frozen=True, kw_only=True):
    """Something that happened on a date, and whose doing it was."""

    date: Date
    text: str
    by: tuple[Slug, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def voices(self) -> tuple[str, ...]:
        """The ids of those whose doing it was."""
        return self.by


Supported = Claim | Position | Event
"""What rests on evidence."""


_NONE: Mapping[str, int] = MappingProxyType({})
_NO_HUES: Mapping[str, Hue] = MappingProxyType({})
_NO_NOTICES: "Mapping[Ref, Mapping[NoticeKind, Reliance]]" = MappingProxyType({})


class Withheld(NamedTuple):
    """How much of a brief an audience does not see, without any of its words: every id here is of an item that it sees."""

    audience: Marking = Marking.RED
    """The strictest marking that the audience may see."""

    hidden: Mapping[str, int] = _NONE
    """How many items are hidden of each list of the brief."""

    sources: tuple[Source, ...] = ()
    """Stand-ins for the hidden sources: chains and counts of independent sources stay as they are."""

    positions: frozenset[str] = frozenset()
    """The hidden positions of visible parties on visible issues: `port/site`."""

    answers: Mapping[str, int] = _NONE
    """By claim, how many hidden claims answer it."""

    resting: Mapping[str, int] = _NONE
    """By visible source, how many items rest on it where the audience may not see that."""

    noticed: Mapping[Ref, Mapping[NoticeKind, Reliance]] = _NO_NOTICES
    """By visible item, how it rests on withdrawn or corrected sources of which the audience may not see some."""

    hues: Mapping[str, Hue] = _NO_HUES
    """By visible party, its hue in the whole brief: a party looks the same to every audience."""

    @property
    def total(self) -> int:
        """How many items are hidden."""
        return sum(self.hidden.values())


class Brief(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One brief. Its id is its file's stem, and so no field of the file."""

    format: FormatNumber
    title: str
    short: str | None = None
    as_of: Date
    marking: Marking
    bottom_line: str
    tags: tuple[str, ...] = ()
    sources: tuple[Source, ...]
    parties: tuple[Party, ...]
    issues: tuple[Issue, ...]
    claims: tuple[Claim, ...] = ()
    positions: tuple[Position, ...] = ()
    questions: tuple[Question, ...] = ()
    timeline: tuple[Event, ...] = ()
    present: tuple[StepName, ...] = ()
    notes: str | None = None
    silence: tuple[Silence, ...] = ()

    @property
    def withheld(self) -> Withheld:
        """What is hidden of it: nothing, unless `audience` made it."""
        return Withheld()

    @property
    def strictest(self) -> Marking:
        """The strictest marking of anything in it: what a screen or an output that shows it all goes under."""
        items = (
            *self.sources,
            *self.parties,
            *self.issues,
            *self.claims,
            *self.positions,
            *self.questions,
            *self.timeline,
        )
        return max((self.marking, *(item.marking for item in items if item.marking)), key=lambda marking: marking.rank)


SHAPES: dict[str, type[Struct]] = {
    "sources": Source,
    "parties": Party,
    "issues": Issue,
    "claims": Claim,
    "positions": Position,
    "questions": Question,
    "timeline": Event,
    "evidence": Evidence,
    "withdrawn": Notice,
    "corrected": Notice,
    "silence": Silence,
}
"""What the items of a list are, or the mapping under a key."""
