"""Sources and quotations as a person would cite them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.brief import dates
from briefing.brief.vocabulary import QuotationOutcome

if TYPE_CHECKING:
    from briefing.brief.links import Links
    from briefing.brief.model import Brief, Claim, Evidence, Position, Source

UNDATED = "undated"
NO_PUBLISHER = "publisher not named"
NO_SOURCE = "no source given"


def publication(source: Source) -> str:
    """Write who published a source and when, or that either is not known: `The Alder Herald, 13 Mar 2025`."""
    if source.is_withheld:
        return source.title
    return f"{source.publisher or NO_PUBLISHER}, {publication_day(source.published)}"


def publication_day(date: str | None) -> str:
    """Write the day on which a source was published, or that it is undated."""
    return dates.in_words(date) if date else UNDATED


def publication_beside_no_title(source: Source) -> str:
    """Write who published a source and when, where its title is not shown beside it; add the title where none is named."""
    if source.publisher or source.is_withheld:
        return publication(source)
    return f"{quoted(source.title)}, {publication(source)}"


def publisher(source: Source) -> str:
    """Write who published a source, where its title is not shown beside it; add the title where none is named."""
    return source.publisher or f"{quoted(source.title)}, {NO_PUBLISHER}"


def quoted(quote: str) -> str:
    """Put a party's own words in quotation marks."""
    return f"“{quote}”"


def place(links: Links, evidence: Evidence) -> str:
    """Write where a piece of evidence stands: publication and place in it, and the origin of its words."""
    source = links.sources[evidence.source]
    cited = after_comma(publication_beside_no_title(source), locator(evidence))
    if evidence.origin is None or source.is_withheld:
        return cited
    origin = links.sources[evidence.origin]
    return f"{cited}, from: {origin.title} ({publication(origin)})"


def place_below(links: Links, evidence: Evidence, above: Evidence | None) -> str:
    """Write where a piece of evidence stands, below another: a text that has just been named is not named again.

    One that is withheld is, as nothing is to be said of whether two of those are the same.
    """
    named = [links.sources[name] for name in (evidence.source, evidence.origin) if name]
    is_same = above is not None and (above.source, above.origin) == (evidence.source, evidence.origin)
    if not is_same or any(source.is_withheld for source in named):
        return place(links, evidence)
    return after_comma("the same text", locator(evidence))


def locator(evidence: Evidence | Citation) -> str:
    """Write where in its source a piece of evidence stands: `p. 14, ¶4` or `at 12:31`; empty where it does not say."""
    page = f"p. {evidence.page}" if evidence.page else ""
    time = f"at {evidence.at}" if evidence.at else ""
    paragraph = f"¶{evidence.paragraph}" if evidence.paragraph else ""
    return ", ".join(part for part in (page, time, paragraph) if part)


def after_comma(text: str, more: str) -> str:
    """Add more to a text, after a comma; the text itself where there is nothing to add."""
    return f"{text}, {more}" if more else text


def claim_with_citation(links: Links, claim: Claim) -> str:
    """Write a claim for use outside the program, as `cited` does, with who said it for whom: `Ana Ruiz, for Port`."""
    maker = links.maker(claim)
    who = f"{claim.speaker}, for {maker}" if claim.speaker else maker
    return _with_citation(links, claim, claim.text, who, claim.date)


def position_with_citation(links: Links, position: Position) -> str:
    """Write a position for use outside the program, as `cited` does."""
    return _with_citation(links, position, position.summary, links.parties[position.party].name, position.since)


def _with_citation(links: Links, item: Claim | Position, text: str, who: str, date: str | None) -> str:
    evidence = [CitedWords(piece.quote, citation(links, piece), links.outcome(piece, item)) for piece in item.evidence]
    dated = ", ".join([who, *([dates.in_words(date)] if date else [])])
    return cited(text, dated, evidence, strictest(links.brief, item))


class Citation(NamedTuple):
    """Where a piece of evidence stands, in full, for use outside the program.

    `source` is the source's id, `origin` in words the source that the quoted words come from first.
    """

    source: str
    title: str
    publisher: str | None = None
    date: str | None = None
    paragraph: int | None = None
    page: int | None = None
    at: str | None = None
    url: str | None = None
    origin: str | None = None
    is_withheld: bool = False

    @property
    def fields(self) -> dict[str, str | int | None]:
        """The fields that go into JSON."""
        return {name: value for name, value in self._asdict().items() if name != "is_withheld"}

    @property
    def whole(self) -> str:
        """The citation in words and in full: `“Union threatens suit”, The Alder Herald, 13 Mar 2025, ¶4`."""
        if self.is_withheld:
            return self.title
        where = locator(self)
        parts = [quoted(self.title), self.publisher or NO_PUBLISHER, publication_day(self.date), where, self.url]
        citation = ", ".join(part for part in parts if part)
        return f"{self.origin}, as given by {citation}" if self.origin else citation


class CitedWords(NamedTuple):
    """A quotation, or None where the source is cited without one; where it stands, and what its check came to."""

    quote: str | None
    where: Citation
    outcome: QuotationOutcome = QuotationOutcome.UNCHECKED

    @property
    def warning(self) -> str:
        """What must be said after the citation, as on the screens: ` · ≠ not in the text`; empty where all is well."""
        return f" · {self.outcome.glyph} {self.outcome}" if self.outcome.is_loud else ""


def cited(text: str, who: str, evidence: Sequence[CitedWords], marking: str) -> str:
    """Write a statement's quotations, each with who said it and its citation, and the marking; the text where none is quoted.

    A quotation that failed its check says so.
    """
    lines = [f"{quoted(words.quote)} — {who}; {words.where.whole}{words.warning}" for words in evidence if words.quote]
    if not lines:
        places = "; ".join(words.where.whole for words in evidence) or NO_SOURCE
        lines = [f"{text} — {who} (paraphrased); {places}"]
    return "\n".join([*lines, marking])


def citation(links: Links, evidence: Evidence) -> Citation:
    """Return where a piece of evidence stands, for use outside the program."""
    source = links.sources[evidence.source]
    if source.is_withheld:
        return Citation(source.id, source.title, is_withheld=True)
    origin = links.sources[evidence.origin] if evidence.origin else None
    return Citation(
        source.id,
        source.title,
        source.publisher,
        source.published,
        evidence.paragraph,
        evidence.page,
        evidence.at,
        source.url,
        f"{origin.title} ({publication(origin)})" if origin else None,
    )


def strictest(brief: Brief, item: Claim | Position) -> str:
    """Return the marking that an item goes under: its own where it has one, else the brief's."""
    return str(item.marking or brief.marking)
