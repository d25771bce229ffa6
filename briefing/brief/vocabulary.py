"""The field's standard terms: their values, their wording and their glyphs.

Owns every closed list of the brief format. Sources of the rules: FIRST's Traffic Light Protocol 2.0 (markings),
STANAG 2511 / AJP-2.1 (the Admiralty code), ICD 203 (likelihood and confidence), SemEval's stance detection (stances).
"""

import re
from enum import IntEnum, StrEnum
from typing import NamedTuple


class Marking(StrEnum):
    """A TLP 2.0 label, from the freest to the strictest."""

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"

    @property
    def rank(self) -> int:
        """How strict it is: 0 for TLP:CLEAR to 4 for TLP:RED."""
        return list(Marking).index(self)

    @classmethod
    def parse(cls, word: str) -> "Marking | None":
        """Return the level that somebody means: `TLP:GREEN`, `green`, `amber strict`; None where there is none.

        `white`, the name that TLP 1.0 had for it, is TLP:CLEAR.
        """
        name = re.sub("[ _+-]+", "+", word.strip().upper().removeprefix("TLP").lstrip(": -_"))
        return cls.CLEAR if name == "WHITE" else next((level for level in cls if level == f"TLP:{name}"), None)

    @property
    def colour(self) -> str:
        """The text colour on black that TLP 2.0 prescribes, as #RRGGBB."""
        return _TLP_COLOURS[self]

    def admits(self, other: "Marking | None") -> bool:
        """Say whether an audience of this level may see what has a marking; without a marking it may."""
        return other is None or other.rank <= self.rank


EVERYBODY = Marking.RED
"""The level from which nothing is hidden: what holds where no audience is named."""


class Stance(StrEnum):
    """A party's stance towards an issue's proposition."""

    AFFIRMS = "affirms"
    OPPOSES = "opposes"
    DENIES = "denies"
    CONDITIONAL = "conditional"
    NEUTRAL = "neutral"

    @classmethod
    def _missing_(cls, value: object) -> "Stance | None":
        """Read an older word of the format as the one that it has now."""
        word = OLDER_WORDS.get(value) if isinstance(value, str) else None
        return cls(word) if word else None

    @property
    def glyph(self) -> str:
        """One cell that says the stance without colour."""
        return _STANCE_TERMS[self].glyph

    @property
    def label(self) -> str:
        """The stance as it stands beside a party's name: `denies`, `on terms`."""
        return _STANCE_TERMS[self].label

    @property
    def verb(self) -> str:
        """What a party does to the proposition that follows: `denies`, `accepts on terms`."""
        return _STANCE_TERMS[self].verb

    @property
    def verb_on_it(self) -> str:
        """What a party does to the proposition, before its own words: `denies it`, `accepts it on terms`."""
        return _STANCE_TERMS[self].verb_on_it

    @property
    def meaning(self) -> str:
        """What the stance says of the proposition."""
        return _STANCE_TERMS[self].meaning

    @property
    def side(self) -> str:
        """On which side of the proposition it stands: `for`, `against`, or `between`."""
        return _STANCE_TERMS[self].side


OLDER_WORDS = {"supports": "affirms"}
"""Words of the format that are still read, and the words that stand for them now."""


class Hue(StrEnum):
    """The colours that say which party speaks, in the order in which parties are given them."""

    BLUE = "blue"
    AMBER = "amber"
    VIOLET = "violet"
    TEAL = "teal"
    ROSE = "rose"
    LIME = "lime"


class ClaimKind(StrEnum):
    """What somebody does by claiming."""

    ASSERTION = "assertion"
    ALLEGATION = "allegation"
    DENIAL = "denial"
    DEMAND = "demand"
    COMMITMENT = "commitment"
    JUDGMENT = "judgment"


class SourceKind(StrEnum):
    """What sort of text a source is."""

    SPEECH = "speech"
    STATEMENT = "statement"
    DOCUMENT = "document"
    PRESS_RELEASE = "press-release"
    ARTICLE = "article"
    INTERVIEW = "interview"
    DATASET = "dataset"


class NoticeKind(StrEnum):
    """What was made known of a source after it was published (as COPE and Crossmark tell the two apart), the graver first."""

    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"

    @property
    def glyph(self) -> str:
        """One cell that says it without colour."""
        return _NOTICE_GLYPHS[self]


class Reliance(StrEnum):
    """How an item hangs on a source, the closest first."""

    WHOLLY = "wholly"
    """All its evidence comes from the source."""
    IN_PART = "in part"
    """Some of its evidence comes from the source, and some does not."""
    BY_ANSWER = "by answer"
    """What it answers rests on the source; none of its own evidence does."""


class Reliability(StrEnum):
    """The Admiralty code's letter for a source. F means that it cannot be judged, not that it is worst."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def meaning(self) -> str:
        """The letter in the code's words."""
        return _RELIABILITY_MEANINGS[self]


class Credibility(IntEnum):
    """The Admiralty code's figure for a claim. 6 means that it cannot be judged, not that it is worst."""

    CONFIRMED = 1
    PROBABLE = 2
    POSSIBLE = 3
    DOUBTFUL = 4
    IMPROBABLE = 5
    UNKNOWN = 6

    @property
    def meaning(self) -> str:
        """The figure in the code's words."""
        return _CREDIBILITY_MEANINGS[self]


class Likelihood(StrEnum):
    """ICD 203's expressions of likelihood, both rows."""

    ALMOST_NO_CHANCE = "almost no chance"
    REMOTE = "remote"
    VERY_UNLIKELY = "very unlikely"
    HIGHLY_IMPROBABLE = "highly improbable"
    UNLIKELY = "unlikely"
    IMPROBABLE = "improbable"
    ROUGHLY_EVEN_CHANCE = "roughly even chance"
    ROUGHLY_EVEN_ODDS = "roughly even odds"
    LIKELY = "likely"
    PROBABLE = "probable"
    VERY_LIKELY = "very likely"
    HIGHLY_PROBABLE = "highly probable"
    ALMOST_CERTAIN = "almost certain"
    NEARLY_CERTAIN = "nearly certain"

    @property
    def percent(self) -> str:
        """The range that ICD 203 gives the expression, in per cent."""
        return _LIKELIHOOD_RANGES[list(Likelihood).index(self) // 2]


class Confidence(StrEnum):
    """ICD 203's confidence in the basis of a judgment."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class QuestionStatus(StrEnum):
    """Where an open question stands."""

    OPEN = "open"
    ANSWERED = "answered"
    DEFERRED = "deferred"


class GapKind(StrEnum):
    """What sort of thing a brief lacks, as far as that is computed."""

    NO_VOICE = "no-voice"
    SILENCE = "silence"
    NO_SOURCE = "no-source"
    ONE_ROOT = "one-root"
    UNANSWERED = "unanswered"


class QuotationOutcome(StrEnum):
    """How a quotation stands in its source's text, as far as anybody can say."""

    VERIFIED = "verified"
    FOLDED = "verified ≈"
    """Its words stand there; how they are set differs: a ligature, a hyphen at a line's end, an ellipsis, a bracket."""
    DOUBTFUL = "doubtful"
    """Its words stand there, but not as they are quoted, or not where it is said."""
    NOT_FOUND = "not in the text"
    UNREADABLE = "unreadable"
    """The text, or its page, cannot be read: whether the words stand there, nobody knows."""
    UNCHECKED = "unchecked"
    """Its text is not at hand, its source names none, or the place that it gives is none."""

    @property
    def glyph(self) -> str:
        """One cell that says it without colour; where nothing was checked, the dash that stands before any citation."""
        return _OUTCOME_TERMS[self][0]

    @property
    def meaning(self) -> str:
        """What it says, in words for anybody."""
        return _OUTCOME_TERMS[self][1]

    @property
    def label(self) -> str:
        """Its word without a sign."""
        return str(self).removesuffix(" ≈")

    @property
    def is_loud(self) -> bool:
        """Say whether a reader must be told in words: it was checked, and the quotation cannot be relied on as it stands."""
        return self in (QuotationOutcome.DOUBTFUL, QuotationOutcome.NOT_FOUND, QuotationOutcome.UNREADABLE)


class QuotationCheck(NamedTuple):
    """What the check of a quotation came to: its outcome, and in a short clause why, where a reader must be told.

    The clause stands behind the outcome's word: `doubtful: “not” stands just before it in the text`.
    """

    outcome: QuotationOutcome
    reason: str = ""

    @property
    def words(self) -> str:
        """The outcome's word, and why."""
        return f"{self.outcome}: {self.reason}" if self.reason else str(self.outcome)


NOT_CHECKED = QuotationCheck(QuotationOutcome.UNCHECKED)
"""Of a quotation that nobody looked for."""

NOTHING_STATED_GLYPH = "╌"
"""Stands where the sources have nothing: a gap, never the same thing as neutral, and no dot, which parts words in a line."""

NOTHING_STATED = "nothing stated"
"""Says of a party that the sources have no position of it, everywhere in these words, alone and in a row of facts:

`Russia: nothing stated`, `nothing stated by Russia or Ukraine`, `nothing stated on Neutrality`.
"""

NOTHING_STATED_ANYWHERE = f"{NOTHING_STATED}, on any issue"

WITHHELD_GLYPH = "▒"
"""Stands where there is something that the audience may not see: never the same thing as a gap."""

WITHHELD = "withheld from this audience"
"""The words for that glyph."""

REPORTING = "reporting"
"""The value of `made_by` where a source says something in its own voice."""

_OUTCOME_TERMS = {
    QuotationOutcome.VERIFIED: ("✓", "the source's text has these very words"),
    QuotationOutcome.FOLDED: ("≈", "the text has these words, set otherwise: a hyphen at a line's end, [brackets], …"),
    QuotationOutcome.DOUBTFUL: (
        "?",
        "the text has these words, but what stands beside them, or where, speaks against it",
    ),
    QuotationOutcome.NOT_FOUND: ("≠", "the text has not these words"),
    QuotationOutcome.UNREADABLE: ("◌", "the text, or its page, cannot be read, so nobody knows"),
    QuotationOutcome.UNCHECKED: ("—", "nobody looked: the text is not at hand"),
}
"""Of each outcome its sign and its meaning."""

_NOTICE_GLYPHS = {NoticeKind.WITHDRAWN: "⊘", NoticeKind.CORRECTED: "✎"}

_TLP_COLOURS = {
    Marking.CLEAR: "#FFFFFF",
    Marking.GREEN: "#33FF00",
    Marking.AMBER: "#FFC000",
    Marking.AMBER_STRICT: "#FFC000",
    Marking.RED: "#FF2B2B",
}


class _StanceTerms(NamedTuple):
    glyph: str
    label: str
    verb: str
    verb_on_it: str
    meaning: str
    side: str


_STANCE_TERMS = {
    Stance.AFFIRMS: _StanceTerms(
        "●", "affirms", "affirms", "affirms it", "holds the proposition true, or backs the policy", "for"
    ),
    Stance.OPPOSES: _StanceTerms("▼", "opposes", "opposes", "opposes it", "rejects the policy", "against"),
    Stance.DENIES: _StanceTerms("✕", "denies", "denies", "denies it", "contests the fact", "against"),
    Stance.CONDITIONAL: _StanceTerms(
        "◐",
        "on terms",
        "accepts on terms",
        "accepts it on terms",
        "says under which terms; the summary names them",
        "between",
    ),
    Stance.NEUTRAL: _StanceTerms(
        "○", "neutral", "takes no side on", "takes no side on it", "declares that it takes no side", "between"
    ),
}
"""Of each stance its sign, how it stands beside a party's name, before the proposition and before the party's own words, its
meaning, and its side."""
_RELIABILITY_MEANINGS = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "reliability cannot be judged",
}
_CREDIBILITY_MEANINGS = {
    Credibility.CONFIRMED: "confirmed by other sources",
    Credibility.PROBABLE: "probably true",
    Credibility.POSSIBLE: "possibly true",
    Credibility.DOUBTFUL: "doubtful",
    Credibility.IMPROBABLE: "improbable",
    Credibility.UNKNOWN: "truth cannot be judged",
}
_LIKELIHOOD_RANGES = ("01–05 %", "05–20 %", "20–45 %", "45–55 %", "55–80 %", "80–95 %", "95–99 %")
