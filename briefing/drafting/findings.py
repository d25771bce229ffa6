"""What is found in one article: quotations with their speakers, statements reported without one, dates, and names.

Everything carries the offset or the paragraph that it was found in; nothing is in it that the article does not say.
"""

from typing import NamedTuple

from briefing.brief.vocabulary import ClaimKind
from briefing.drafting.articles.dates import Dated
from briefing.drafting.names.name_meanings import Mention
from briefing.drafting.origins import Origin
from briefing.drafting.speakers.speaker import Speaker


class Quotation(NamedTuple):
    """Words of a party, verbatim, and what they are guessed to be; `around` is their sentence, for comparing alone.

    `origin` is the text in which they stood first, where the article names one.
    """

    source: int
    paragraph: int
    text: str
    speaker: Speaker
    verb: str
    kind: ClaimKind
    kind_by: str
    date: Dated | None
    names: frozenset[str]
    around: str
    is_cut: bool
    origin: Origin | None = None


class Report(NamedTuple):
    """A sentence that says what a party claims without quoting it; its own words are not kept."""

    source: int
    paragraph: int
    sentence: int
    speaker: Speaker
    verb: str
    kind: ClaimKind
    kind_by: str
    date: Dated | None


class Findings(NamedTuple):
    """All that was found in one article; `left_out` counts the quotations past the most that are taken in.

    An open point is a paragraph, what it leaves open, and the words that say so. `voices` are the parties in whose office
    somebody speaks without a claim.
    """

    quotations: tuple[Quotation, ...]
    reports: tuple[Report, ...]
    dates: tuple[tuple[int, Dated], ...]
    mentions: tuple[tuple[int, Mention], ...]
    short_forms: tuple[tuple[int, str, str], ...]
    terms: tuple[tuple[int, str], ...]
    undated: tuple[int, str] | None
    left_out: int
    open_points: tuple[tuple[int, str, str], ...] = ()
    voices: frozenset[str] = frozenset()

    @property
    def statements(self) -> tuple[Quotation | Report, ...]:
        """All that somebody says: the quotations, then what is only reported."""
        return (*self.quotations, *self.reports)
