"""What a brief lacks, computed and never written: silence, single sourcing, claims that nobody answered.

Each gap says in words what is missing and names the items that it is about, so that it links like a curated question.
What an audience may not see is no gap: the gaps of a visible part are gaps of the whole brief as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links, Scope
from briefing.brief.model import Claim, Issue, Party
from briefing.brief.text import counted, listed
from briefing.brief.vocabulary import NOTHING_STATED_ANYWHERE, REPORTING, ClaimKind, GapKind


class Gap(NamedTuple):
    """One computed gap: what is missing in words, and the items, by id, that it is about."""

    kind: GapKind
    about: str
    text: str
    scope: Scope
    parties: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its kind and what it is about: `silence/site`; stable as long as the brief's own ids are."""
        return f"{self.kind}/{self.about}"

    @property
    def ref(self) -> Ref:
        """Its address."""
        return Ref(ItemKind.GAP, self.id)


_WANTS_AN_ANSWER = {ClaimKind.ALLEGATION, ClaimKind.ASSERTION, ClaimKind.DENIAL, ClaimKind.DEMAND}


def gaps(links: Links) -> tuple[Gap, ...]:
    """Return every gap of a brief: silences by issue, missing and single sources, then unanswered claims."""
    return (*_silences(links), *_unsourced(links), *_single_roots(links), *_unanswered(links))


def gathered(links: Links, gaps_of_brief: Sequence[Gap]) -> tuple[Gap, ...]:
    """Return a brief's gaps as a list says them: what parties state on no issue stands once, and before all others.

    Each silence then names the parties that are left, and none stays that has none left. A party that makes a claim states
    something, though no position: it stays with the silences.
    """
    parties = links.silent_everywhere
    if not parties:
        return tuple(gaps_of_brief)
    ids = tuple(party.id for party in parties)
    left_over = [_without(links, gap, ids) if gap.kind is GapKind.SILENCE else gap for gap in gaps_of_brief]
    gathered_gap = Gap(GapKind.NO_VOICE, "*", _voiceless_text(parties), Scope(frozenset(links.issues)), ids)
    return (gathered_gap, *(gap for gap in left_over if gap is not None))


def voiceless(links: Links) -> tuple[Gap, ...]:
    """Return a gap for each party that states nothing on any issue: neither a position nor a claim.

    Where claims are hidden from the audience, or positions on hidden issues, there is none: they may be that party's.
    """
    withheld = links.brief.withheld
    if withheld.hidden.get("claims") or withheld.hidden.get("positions", 0) > len(withheld.positions):
        return ()
    scope = Scope(frozenset(links.issues))
    return tuple(
        Gap(GapKind.NO_VOICE, party.id, _voiceless_text([party]), scope, (party.id,))
        for party in links.silent_everywhere
    )


def gap_called(links: Links, gap_id: str) -> Gap | None:
    """Return the gap that has an id, of a single party that states nothing on any issue too; None where there is none."""
    return next((gap for gap in (*gaps(links), *voiceless(links)) if gap.id == gap_id), None)


def _voiceless_text(parties: Iterable[Party]) -> str:
    return f"{listed(party.label for party in parties)}: {NOTHING_STATED_ANYWHERE}"


def _without(links: Links, silence: Gap, silent_everywhere: tuple[str, ...]) -> Gap | None:
    """Return a silence without the parties that state nothing anywhere; None where no other party is silent."""
    parties = tuple(party for party in silence.parties if party not in silent_everywhere)
    issue = links.issues[silence.about]
    return silence._replace(text=_silence_text(links, issue, parties), parties=parties) if parties else None


def _silence_text(links: Links, issue: Issue, parties: Iterable[str]) -> str:
    return f"{issue.title}: nothing stated by {listed((links.parties[party].label for party in parties), last='or')}"


def _silences(links: Links) -> Iterator[Gap]:
    for issue in links.brief.issues:
        silent = links.silent_about(issue)
        if silent:
            parties = tuple(party.id for party in silent)
            text = _silence_text(links, issue, parties)
            yield Gap(GapKind.SILENCE, issue.id, text, Scope(frozenset([issue.id])), parties)


def _unsourced(links: Links) -> Iterator[Gap]:
    bare = [claim for claim in links.brief.claims if not claim.evidence]
    if bare:
        yield Gap(GapKind.NO_SOURCE, "claims", f"{_claims(bare)} without any source", _scope(bare))


def _single_roots(links: Links) -> Iterator[Gap]:
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in links.brief.claims:
        if claim.evidence and links.corroboration(claim.evidence) == 1:
            source = links.sole_source(claim.evidence)
            by_source[source.id if source else ""].append(claim)
    for name, claims in by_source.items():
        source = links.sources.get(name)
        verb = "rests" if len(claims) == 1 else "rest"
        where = f"one root source: {source.title}" if source else "sources that share their roots"
        yield Gap(GapKind.ONE_ROOT, name or "*", f"{_claims(claims)} {verb} on {where}", _scope(claims))


def _unanswered(links: Links) -> Iterator[Gap]:
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in links.brief.claims:
        if claim.made_by != REPORTING and claim.kind in _WANTS_AN_ANSWER and not links.is_answered(claim):
            groups[claim.issue, claim.made_by].append(claim)
    for (issue, party), claims in groups.items():
        what = f"{_claims(claims)} by {links.parties[party].label} that nobody answers"
        text = f"{links.issues[issue].title}: {what}"
        yield Gap(GapKind.UNANSWERED, f"{issue}/{party}", text, _scope(claims), (party,))


def _scope(claims: list[Claim]) -> Scope:
    return Scope(frozenset(claim.issue for claim in claims), frozenset(claim.id for claim in claims))


def _claims(claims: list[Claim]) -> str:
    return counted(len(claims), "claim")
