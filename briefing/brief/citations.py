"""Sources and quotations as a person would cite them."""

from typing import NamedTuple

from briefing.brief import dates
from briefing.brief.links import Links
from briefing.brief.model import Brief, Claim, Evidence, Position, Source

UNDATED = "undated"
NO_PUBLISHER = "publisher not named"


def publication(source: Source) -> str:
    """Write who published a source and when: `The Alder Herald, 13 Mar 2025`; what it does not say is said."""
    if source.is_withheld:
        return source.title
    return f"{source.publisher or NO_PUBLISHER}, {dates.in_words(source.published) if source.published else UNDATED}"


def publisher(source: Source) -> str:
    """Write who published a source, for where its title does not stand beside it; the title, where nobody is named."""
    return source.publisher or f"{quoted(source.title)}, {NO_PUBLISHER}"


def quoted(quote: str) -> str:
    """Put a party's own words in quotation marks."""
    return f"“{quote}”"


def place(links: Links, evidence: Evidence) -> str:
    """Write where a piece of evidence stands: publication and paragraph, and the origin of its words."""
    source = links.sources[evidence.source]
    cited = publication(source)
    if not source.publisher and not source.is_withheld:
        cited = f"{quoted(source.title)}, {cited}"
    paragraph = f", ¶{evidence.paragraph}" if evidence.paragraph else ""
    if evidence.origin is None or source.is_withheld:
        return cited + paragraph
    origin = links.sources[evidence.origin]
    return f"{cited}{paragraph}, from: {origin.title} ({publication(origin)})"


def attribution(links: Links, item: Claim | Position) -> str:
    """Write who said something, in which capacity and when: `Ana Ruiz, harbour master, for Port, 10 Mar 2025`."""
    if isinstance(item, Position):
        return ", ".join([links.parties[item.party].name, *([dates.in_words(item.since)] if item.since else [])])
    maker = links.maker(item)
    who = f"{item.speaker}, for {maker}" if item.speaker else maker
    return ", ".join([who, *([dates.in_words(item.date)] if item.date else [])])


def with_citation(links: Links, item: Claim | Position) -> str:
    """Write an item's quotations, each with who said it and where it stands; its own sentence where it has none."""
    who = attribution(links, item)
    quotes = [f"{quoted(e.quote)} — {who}; {citation(links, e).whole}" for e in item.evidence if e.quote]
    if not quotes:
        text = item.text if isinstance(item, Claim) else item.summary
        places = "; ".join(citation(links, evidence).whole for evidence in item.evidence) or "no source given"
        quotes = [f"{text} — {who} (paraphrased); {places}"]
    return "\n".join([*quotes, strictest(links.brief, item)])


class Citation(NamedTuple):
    """Where a piece of evidence stands, as it leaves the program: the source's id, title, publisher and date as the brief
    has them, the paragraph, the address, and the source that its words come from first, in words."""

    source: str
    title: str
    publisher: str | None = None
    date: str | None = None
    paragraph: int | None = None
    url: str | None = None
    origin: str | None = None
    is_withheld: bool = False

    @property
    def whole(self) -> str:
        """The citation in words, nothing of it cut: `“Union threatens suit”, The Alder Herald, 13 Mar 2025, ¶4`."""
        if self.is_withheld:
            return self.title
        when = dates.in_words(self.date) if self.date else UNDATED
        paragraph = f"¶{self.paragraph}" if self.paragraph else None
        parts = [quoted(self.title), self.publisher or NO_PUBLISHER, when, paragraph, self.url]
        given = ", ".join(part for part in parts if part)
        return f"{self.origin}, as given by {given}" if self.origin else given


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
        source.url,
        f"{origin.title} ({publication(origin)})" if origin else None,
    )


def strictest(brief: Brief, item: Claim | Position) -> str:
    """Return the marking that an item goes under: its own where it has one, else the brief's."""
    return str(item.marking or brief.marking)
