"""Sources and quotations as a person would cite them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.brief import dates
from briefing.brief.text import fold, with_article
from briefing.brief.vocabulary import NOT_CHECKED, QuotationCheck

if TYPE_CHECKING:
    from briefing.brief.links import Links
    from briefing.brief.model import Brief, Claim, Evidence, Position, Source, Supported

UNDATED = "undated"
NO_PUBLISHER = "publisher not named"
NO_SOURCE = "no source given"
AS_GIVEN_BY = "as given by"
"""Said of a source that quotes what somebody else says: the words are not its own."""
PARAPHRASED_BY = "paraphrased by"
"""Said of a source that gives in other words what somebody else says."""
_THE_SAME = "the same text"
"""Stands for a source, and the origin of its words, that have just been named."""


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


def publisher(links: Links, source: Source) -> str:
    """Write who published a source, in few words; where none is named, what it is: `an article, publisher not named`.

    Its title is added where another source of the brief would be called the same.
    """
    if source.publisher or source.is_withheld:
        return source.publisher or source.title
    alike = [other for other in links.brief.sources if not other.publisher and other.kind is source.kind]
    kind = str(source.kind).replace("-", " ")
    name = quoted(source.title) if len(alike) > 1 else with_article(kind)
    return f"{name}, {NO_PUBLISHER}"


def quoted(quote: str) -> str:
    """Put a party's own words in quotation marks."""
    return f"“{quote}”"


def place(links: Links, evidence: Evidence) -> str:
    """Write where a piece of evidence stands: the origin of its words, and the place in the source that gives them."""
    cited = place_in_source(links, evidence)
    if evidence.origin is None or links.sources[evidence.source].is_withheld:
        return cited
    origin = links.sources[evidence.origin]
    return f"{origin.title} ({publication(origin)}), {relation(evidence)} {cited}"


def place_in_source(links: Links, evidence: Evidence) -> str:
    """Write where a piece of evidence stands, without the origin of its words: publication, and place in it."""
    return after_comma(publication_beside_no_title(links.sources[evidence.source]), locator(evidence))


def relation(evidence: Evidence) -> str:
    """Return how a source gives what somebody else says: `as given by` before it, or `paraphrased by`."""
    return AS_GIVEN_BY if evidence.quote else PARAPHRASED_BY


def is_carried(links: Links, item: Supported, evidence: Evidence) -> bool:
    """Say whether a source only gives what somebody else says: another source, or a party that has not published it itself.

    Whose words the quotation of an event is, nobody says but its origin.
    """
    from briefing.brief.model import Claim, Position  # not at the top: an answer of the index cites without a brief
    from briefing.brief.names import party_names

    source = links.sources[evidence.source]
    if source.is_withheld:
        return False
    parties = [links.parties[voice] for voice in item.voices if voice in links.parties]
    if evidence.origin is not None or not parties or not isinstance(item, Claim | Position):
        return evidence.origin is not None
    speaker = item.speaker if isinstance(item, Claim) else None
    names = {fold(name) for own in party_names(parties).values() for name in own} | {fold(speaker or "")}
    return not source.publisher or fold(source.publisher) not in names


def place_below(links: Links, evidence: Evidence, above: Evidence | None) -> str:
    """Write where a piece of evidence stands, below another: a text that has just been named is not named again.

    One that is withheld is, as nothing is to be said of whether two of those are the same.
    """
    named = [links.sources[name] for name in (evidence.source, evidence.origin) if name]
    is_same = above is not None and (above.source, above.origin) == (evidence.source, evidence.origin)
    if not is_same or any(source.is_withheld for source in named):
        return place(links, evidence)
    return after_comma(_THE_SAME, locator(evidence))


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
    evidence = [CitedWords(piece.quote, citation(links, piece), links.check(piece, item)) for piece in item.evidence]
    dated = ", ".join([who, *([dates.in_words(date)] if date else [])])
    return cited(text, dated, evidence, strictest(links.brief, item))


class Citation(NamedTuple):
    """Where a piece of evidence stands, in full, for use outside the program.

    `source` is the source's id, `origin` in words the source that the quoted words come from first, `origin_id` its id; None
    where it is withheld.
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
    origin_id: str | None = None

    @property
    def fields(self) -> dict[str, str | int | None]:
        """The fields that go into JSON."""
        return {name: value for name, value in self._asdict().items() if name not in ("is_withheld", "origin_id")}

    def is_of_same_text(self, other: Citation) -> bool:
        """Say whether two citations name one text, and one origin of its words; nothing of what is withheld is known to be."""
        if self.is_withheld or (self.origin and not self.origin_id):
            return False
        return (self.source, self.origin_id) == (other.source, other.origin_id) and bool(self.origin) == bool(
            other.origin
        )

    @property
    def whole(self) -> str:
        """The citation in words and in full: `“Union threatens suit”, The Alder Herald, 13 Mar 2025, ¶4`."""
        return self.credited("", is_quoted=True)

    def credited(self, who: str, *, is_quoted: bool, above: Citation | None = None) -> str:
        """Write the citation behind whose words the source gives: its origin's, else those of `who`.

        `who` is empty, or the publisher, where the source speaks itself. A text that has just been named, with the citation
        `above`, is not named again, unless it is withheld.
        """
        if self.is_withheld:
            return self.title
        where = locator(self)
        speaks_itself = not self.origin and who in ("", self.publisher)
        if above is not None and self.is_of_same_text(above):
            paraphrase = "" if is_quoted or speaks_itself else f"{PARAPHRASED_BY} "
            return f"{paraphrase}{after_comma(_THE_SAME, where)}"
        parts = [quoted(self.title), self.publisher or NO_PUBLISHER, publication_day(self.date), where, self.url]
        citation = ", ".join(part for part in parts if part)
        if speaks_itself:
            return citation
        said_by = self.origin or (who if is_quoted else "")
        return f"{said_by}{', ' if said_by else ''}{AS_GIVEN_BY if is_quoted else PARAPHRASED_BY} {citation}"


class CitedWords(NamedTuple):
    """A quotation, or None where the source is cited without one; where it stands, and what its check came to."""

    quote: str | None
    where: Citation
    check: QuotationCheck = NOT_CHECKED

    @property
    def warning(self) -> str:
        """What must be said after the citation, as on the screens: ` · ≠ not in the text`; empty where all is well."""
        outcome = self.check.outcome
        return f" · {outcome.glyph} {self.check.words}" if outcome.is_loud else ""


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
        origin_id=origin.id if origin and not origin.is_withheld else None,
    )


def strictest(brief: Brief, item: Claim | Position) -> str:
    """Return the marking that an item goes under: its own where it has one, else the brief's."""
    return str(item.marking or brief.marking)
