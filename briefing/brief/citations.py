"""Sources and quotations as a person would cite them."""

from briefing.brief import dates
from briefing.brief.links import Links
from briefing.brief.model import Brief, Claim, Evidence, Position, Source
from briefing.brief.words import shortened

UNDATED = "undated"
NO_PUBLISHER = "publisher not named"


def publication(source: Source) -> str:
    """Write who published a source and when: `The Alder Herald, 13 Mar 2025`; what it does not say is said."""
    if source.is_withheld:
        return source.title
    return f"{publisher(source)}, {dates.in_words(source.published) if source.published else UNDATED}"


def publisher(source: Source) -> str:
    """Write who published a source; where nobody is named, say so, with the title that tells it from another such."""
    return source.publisher or f"{quoted(shortened(source.title, 28))}, {NO_PUBLISHER}"


def quoted(quote: str) -> str:
    """Put a party's own words in quotation marks."""
    return f"“{quote}”"


def place(links: Links, evidence: Evidence) -> str:
    """Write where a piece of evidence stands: publication and paragraph, and the origin of its words."""
    source = links.sources[evidence.source]
    cited = publication(source)
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
    quotes = [f"{quoted(e.quote)} — {who}; {full_place(links, e)}" for e in item.evidence if e.quote]
    if not quotes:
        text = item.text if isinstance(item, Claim) else item.summary
        places = "; ".join(full_place(links, evidence) for evidence in item.evidence) or "no source given"
        quotes = [f"{text} — {who} (paraphrased); {places}"]
    return "\n".join([*quotes, strictest(links.brief, item)])


def full_place(links: Links, evidence: Evidence) -> str:
    """Write a piece of evidence's place with its source's title, for use outside the program."""
    source = links.sources[evidence.source]
    if source.is_withheld:
        return source.title
    paragraph = f", ¶{evidence.paragraph}" if evidence.paragraph else ""
    who = source.publisher or NO_PUBLISHER
    when = dates.in_words(source.published) if source.published else UNDATED
    given = f"{quoted(source.title)}, {who}, {when}{paragraph}"
    address = f", {source.url}" if source.url else ""
    if evidence.origin is None:
        return given + address
    origin = links.sources[evidence.origin]
    return f"{origin.title} ({publication(origin)}), as given by {given}{address}"


def strictest(brief: Brief, item: Claim | Position) -> str:
    """Return the marking that an item goes under: its own where it has one, else the brief's."""
    return str(item.marking or brief.marking)
