"""The family of sourcing: what the evidence can carry, whose voice it is in (ICD 206)."""

from collections import defaultdict
from collections.abc import Iterator

from briefing.brief.model import Brief, Claim, Evidence, Party, Position
from briefing.brief.text import fold, shortened
from briefing.brief.vocabulary import REPORTING, ClaimKind, Credibility, SourceKind
from briefing.brief.walk import evidences
from briefing.library.checks.tradecraft.checked_brief import WORD, CheckedBrief
from briefing.library.reading.problems import Breach

_CITE_OR_LEAVE_OUT = 'cite one under "evidence", or leave it out: the gap is then shown as one'
_KINDS_OF_OWN_TEXT = {SourceKind.SPEECH, SourceKind.STATEMENT, SourceKind.DOCUMENT, SourceKind.PRESS_RELEASE}


def confirmed_by_one_source(checked: CheckedBrief) -> Iterator[Breach]:
    """Credibility 1 says "confirmed by other sources" (AJP-2.1): one root source cannot do that."""
    for index, claim in enumerate(checked.brief.claims):
        if claim.credibility is Credibility.CONFIRMED:
            roots = checked.links.corroboration(claim.evidence)
            if roots < 2:
                carried = "one root source carries it" if roots else "no source carries it"
                what = f'"{claim.id}" is graded 1, confirmed by other sources, but {carried}'
                yield ("claims", index, "credibility"), what, "cite a second, independent source, or write 2"


def one_sided_sourcing(checked: CheckedBrief) -> Iterator[Breach]:
    """Where parties stand against each other, not every word should come out of one party's own texts."""
    brief, links = checked.brief, checked.links
    publishers = _party_publishing_each_source(brief)
    if not any(publishers.values()):
        return
    heard_on: dict[str, set[str]] = defaultdict(set)
    publishers_on: dict[str, set[Party | None]] = defaultdict(set)
    statements: tuple[Claim | Position, ...] = (*brief.claims, *brief.positions)
    for item in statements:
        heard_on[item.issue].add(item.made_by if isinstance(item, Claim) else item.party)
        publishers_on[item.issue] |= {publishers[_root_source_id(piece)] for piece in item.evidence}
    for index, issue in enumerate(brief.issues):
        if len(heard_on[issue.id] - {REPORTING}) > 1 and len(publishers_on[issue.id]) == 1:
            (party,) = publishers_on[issue.id]
            if party is not None:
                others = sorted(links.parties[name].label for name in heard_on[issue.id] - {REPORTING, party.id})
                what = f'on "{issue.id}" {shortened(", ".join(others))} can be heard only through {party.label}\'s own texts'
                yield ("issues", index), what, "cite a text of the other side's, or of somebody who is no party"


def _root_source_id(evidence: Evidence) -> str:
    return evidence.origin or evidence.source


def _party_publishing_each_source(brief: Brief) -> dict[str, Party | None]:
    """Return by source the party whose own text it is: no article, and its publisher's name begins with the party's."""
    own = [source for source in brief.sources if source.publisher and source.kind in _KINDS_OF_OWN_TEXT]
    if not own:
        return {}
    names = [
        (WORD.findall(_without_possessives(name)), party)
        for party in brief.parties
        for name in (party.name, *([party.short] if party.short else []), *party.aliases)
    ]
    publishers: dict[str, Party | None] = {source.id: None for source in brief.sources}
    for source in own:
        words = WORD.findall(_without_possessives(source.publisher or ""))
        publishers[source.id] = next((party for name, party in names if name and words[: len(name)] == name), None)
    return publishers


def _without_possessives(name: str) -> str:
    plain = fold(name).replace("’", "'").removeprefix("the ")
    return plain.replace("'s ", " ").removesuffix("'s").replace("s' ", "s ")


def unused_source(checked: CheckedBrief) -> Iterator[Breach]:
    """A source that no statement cites, nor any source that one cites is derived from, is there for show."""
    brief, links = checked.brief, checked.links
    sources_to_follow = [name for _, piece in evidences(brief) for name in (piece.source, piece.origin) if name]
    used: set[str] = set()
    while sources_to_follow:
        name = sources_to_follow.pop()
        if name not in used:
            used.add(name)
            sources_to_follow += links.sources[name].derived_from
    for index, source in enumerate(brief.sources):
        if source.id not in used:
            yield ("sources", index), f'nothing rests on the source "{source.id}"', "cite it, or leave it out"


def without_source(checked: CheckedBrief) -> Iterator[Breach]:
    """What somebody is said to claim or to hold stands in a source; the analyst's own judgment alone stands in none."""
    for index, claim in enumerate(checked.brief.claims):
        is_own_judgment = claim.kind is ClaimKind.JUDGMENT and claim.made_by == REPORTING
        if not claim.evidence and not is_own_judgment:
            yield ("claims", index), f'the claim "{claim.id}" names no source', _CITE_OR_LEAVE_OUT
    for index, position in enumerate(checked.brief.positions):
        if not position.evidence:
            what = f'the position of "{position.party}" on "{position.issue}" names no source'
            yield ("positions", index), what, _CITE_OR_LEAVE_OUT
