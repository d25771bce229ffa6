"""What a statement rests on, told the same everywhere: its words, its places, its roots, and how sure it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.brief import citations
from briefing.brief.text import counted, quotation_words
from briefing.brief.vocabulary import QuotationCheck, QuotationOutcome
from briefing.output.layout.blocks import Block, Role, Span
from briefing.output.layout.word_diff import renderings
from briefing.output.speakers import party_spans

if TYPE_CHECKING:
    from briefing.brief.links import Links
    from briefing.brief.model import Claim, Evidence, Source, Supported

ALSO_IN = "also in"
"""Said of a source that gives the very same words."""


class Quotation(NamedTuple):
    """One party's words, the words in which another rendering differs marked, and who else gives the very same ones."""

    piece: Evidence
    spans: list[Span]
    also: Sequence[Evidence]


class Support(NamedTuple):
    """The evidence behind one statement.

    `differing`: there are two quotations, renderings of one statement, with the differing words in the role `differs`.
    `reported` is cited without a quotation; `withheld` counts what the audience may not see of it all. `badge` and
    `carried` tell how many independent sources there are; both are empty where a single piece of evidence says it
    already, or where there is none.
    """

    quotations: Sequence[Quotation]
    differing: bool
    reported: Sequence[Evidence]
    withheld: int
    badge: str
    carried: str


def support(links: Links, evidence: Sequence[Evidence]) -> Support:
    """Return what some evidence says: the quotations, who gives the same words, who only reports, and on how many roots."""
    also: dict[str, list[Evidence]] = {}
    for piece in evidence:
        if piece.quote:
            also.setdefault(quotation_words(piece.quote), []).append(piece)
    firsts = [pieces[0] for pieces in also.values()]
    quotations = [
        Quotation(piece, spans, also[quotation_words(piece.quote or "")][1:]) for piece, spans in renderings(firsts)
    ]
    differing = len(quotations) == 2 and any(
        role == "differs" for quotation in quotations for _, role in quotation.spans
    )
    reported = [piece for piece in evidence if not piece.quote and not links.sources[piece.source].is_withheld]
    return Support(quotations, differing, reported, links.withheld_pieces(evidence), *_roots(links, evidence))


def said_by(links: Links, item: Supported) -> list[Span]:
    """Write whose words a statement's quotations are; nothing where its source says so in its own voice."""
    return party_spans(links, [voice for voice in item.voices if voice in links.parties])


def cited_spans(links: Links, item: Supported, piece: Evidence, *, above: Evidence | None = None) -> list[Span]:
    """Write where a piece of evidence stands, and first whose words they are, where its source only gives them.

    These are the origin's that it names, else the party's: `NATO, as given by The Herald, 13 Mar 2025, ¶4`. A text that has
    just been named, with the piece `above`, is not named again.
    """
    place, below = citations.place(links, piece), citations.place_below(links, piece, above)
    if below != place:
        is_paraphrase = not piece.quote and citations.is_carried(links, item, piece)
        return [(f"{citations.PARAPHRASED_BY} {below}" if is_paraphrase else below, "muted")]
    if piece.origin is not None or not citations.is_carried(links, item, piece):
        return [(place, "muted")]
    return [*_before_comma(said_by(links, item), piece), (f"{citations.relation(piece)} {place}", "muted")]


def also_cited(links: Links, piece: Evidence, first: Evidence) -> str:
    """Write who else gives the very words of a first piece of evidence; their origin where it names another."""
    is_same = piece.origin == first.origin
    return f"{ALSO_IN} {citations.place_in_source(links, piece) if is_same else citations.place(links, piece)}"


def cited_briefly(links: Links, item: Supported, piece: Evidence) -> list[Span]:
    """Write for a room who says a piece of evidence, and who gives it where in its text: `NATO, as given by The Herald, ¶4`.

    The sources' own step says the rest.
    """
    source = links.sources[piece.source]
    place = citations.after_comma(citations.publisher(links, source), citations.locator(piece))
    if not citations.is_carried(links, item, piece):
        return [(place, "muted")]
    origin = links.sources.get(piece.origin or "")
    who = said_by(links, item) or ([(citations.publisher(links, origin), "muted")] if origin else [])
    return [*_before_comma(who, piece), (f"{citations.relation(piece)} {place}", "muted")]


def _before_comma(who: list[Span], piece: Evidence) -> list[Span]:
    """Write who says a quotation, before how its source gives it; of a paraphrase the item says who."""
    return [*who, (", ", "muted")] if piece.quote and who else []


def reliability_words(source: Source) -> str:
    """Write how reliable a source is in words, and whose letter stands for them, as it is no mark: `… (Admiralty C)`."""
    return f"{source.reliability.meaning} (Admiralty {source.reliability})"


def sureness(links: Links, claim: Claim) -> str:
    """Write both grades of a claim in words, and their code: `possibly true · source: fairly reliable (Admiralty C3)`.

    The letter is its first source's, and is left out where that is withheld. Empty where the claim is not judged.
    """
    if claim.credibility is None:
        return ""
    truth, figure = claim.credibility.meaning, claim.credibility.value
    source = links.sources[claim.evidence[0].source] if claim.evidence else None
    if source is None or source.is_withheld:
        return f"{truth} (Admiralty {figure})"
    return f"{truth} · source: {source.reliability.meaning} (Admiralty {source.reliability}{figure})"


def _roots(links: Links, evidence: Sequence[Evidence]) -> tuple[str, str]:
    independent = links.corroboration(evidence)
    if independent > 1:
        return f"{independent}◆", f"{independent} independent sources"
    if len(evidence) > 1:
        source = links.sole_source(tuple(evidence))
        of = f": {source.title}" if source else ""
        return "1◆", f"one root source behind them{of}"
    return "", ""


def quotation_outcomes(links: Links, items: Iterable[Supported]) -> list[QuotationOutcome]:
    """Return what the check of every quotation of some items came to."""
    return [links.outcome(piece, item) for item in items for piece in item.evidence if piece.quote]


def outcome_field(check: QuotationCheck) -> dict[str, str]:
    """Return what the check of one quotation came to, and why, under its keys in JSON; nothing where nobody looked."""
    if check.outcome is QuotationOutcome.UNCHECKED:
        return {}
    return {"outcome": str(check.outcome), **({"reason": check.reason} if check.reason else {})}


def outcome_fields(outcomes: Sequence[QuotationOutcome]) -> dict[str, int]:
    """Count quotations by what their check came to, for JSON; those that are only set otherwise are verified as well."""
    counts = {str(outcome): outcomes.count(outcome) for outcome in QuotationOutcome}
    verified = counts[QuotationOutcome.VERIFIED] + counts[QuotationOutcome.FOLDED]
    return {"found": len(outcomes), **counts, str(QuotationOutcome.VERIFIED): verified}


def outcome_counts(outcomes: Iterable[QuotationOutcome]) -> str:
    """Count quotations by what their check came to: `3 of 5 verified (1 ≈, set otherwise), 1 doubtful`; empty for none."""
    counts = Counter(outcomes)
    folded = counts[QuotationOutcome.FOLDED]
    verified = f"{counts[QuotationOutcome.VERIFIED] + folded} of {counted(counts.total(), 'quotation')} verified"
    others = [outcome for outcome in QuotationOutcome if outcome.is_loud or outcome is QuotationOutcome.UNCHECKED]
    parts = [f"{verified}{f' ({folded} ≈, set otherwise)' if folded else ''}"]
    parts += [f"{counts[outcome]} {outcome}" for outcome in others if counts[outcome]]
    return ", ".join(parts) if counts else ""


def checked_words(outcomes: Sequence[QuotationOutcome]) -> str:
    """Say once how the quotations of a page stand; where none was checked, that nothing is claimed. Empty for no quotation."""
    if outcomes and all(outcome is QuotationOutcome.UNCHECKED for outcome in outcomes):
        return f"{counted(len(outcomes), 'quotation')} unchecked: no source’s text is at hand"
    return outcome_counts(outcomes)


def unreliable_counts(outcomes: Iterable[QuotationOutcome]) -> dict[QuotationOutcome, int]:
    """Count the quotations that cannot be relied on as they stand, by what their check came to."""
    counts = Counter(outcomes)
    return {outcome: counts[outcome] for outcome in QuotationOutcome if outcome.is_loud and counts[outcome]}


def unreliable_words(outcomes: Iterable[QuotationOutcome]) -> str:
    """Count the quotations that cannot be relied on as they stand: `2 quotations cannot be relied on: 2 doubtful`."""
    counts = unreliable_counts(outcomes)
    parts = [f"{number} {outcome}" for outcome, number in counts.items()]
    return f"{counted(sum(counts.values()), 'quotation')} cannot be relied on: {', '.join(parts)}" if parts else ""


def outcome_lead(outcome: QuotationOutcome) -> Span:
    """Write the sign of an outcome in the cell of the dash before a citation: quiet where all is well, loud where not."""
    return f"{outcome.glyph} ", outcome_role(outcome)


def outcome_blocks(check: QuotationCheck, *, indent: int, evidence: Evidence | None = None) -> list[Block]:
    """Write an outcome's word, and why, on a line of its own under a citation; nothing where its sign says enough.

    `indent` is in cells; `evidence` is the piece of evidence that it is about.
    """
    words: Span = (check.words, outcome_role(check.outcome))
    return [Block([words], indent=indent, hang=indent, evidence=evidence)] if check.outcome.is_loud else []


def outcome_role(outcome: QuotationOutcome) -> Role:
    """Return the role of an outcome's sign and word."""
    if outcome is QuotationOutcome.NOT_FOUND:
        return "error"
    return "warning" if outcome.is_loud else "muted"
