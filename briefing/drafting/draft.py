"""Articles become a draft: all that is found in them, put where a brief has it, and not yet written down.

Deterministic: the same articles in the same order, and the same day, give the same draft.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from briefing.brief.items import id_of, unused_id
from briefing.drafting.answers import answered
from briefing.drafting.article_reader import findings, sentences_of
from briefing.drafting.articles.article import Article
from briefing.drafting.findings import Findings, Quotation, Report
from briefing.drafting.given_parties import GivenParties, GivenParty
from briefing.drafting.meant_bodies import Unclear
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.origins import Origin
from briefing.drafting.pairs import Group, grouped
from briefing.drafting.parties import PartyFound, parties
from briefing.drafting.short_names import with_one_name

OriginKey: TypeAlias = tuple[int, str, str | None, str]
"""What makes two named origins one: the article, the form, the outlet and the party."""

NOT_FOUND = "speaker-not-found"
"""The id of the party that stands in for speakers who were not found."""


class SourceDraft(NamedTuple):
    """An article as a source, with its id."""

    id: str
    article: Article


class OriginDraft(NamedTuple):
    """A text that an article names as the origin of quotations: its id, the article's number, and where it says so."""

    id: str
    source: int
    title: str
    origin: Origin
    paragraph: int


class PartyDraft(NamedTuple):
    """A party with its id; the one for speakers who were not found has no proposal behind it."""

    id: str
    name: str
    proposal: PartyFound | None


class ClaimDraft(NamedTuple):
    """A claim to be written: of quotations that say one thing, or of a statement that is only reported."""

    id: str
    party: str
    group: Group | None
    report: Report | None
    answers: str | None = None


class Draft(NamedTuple):
    """All that goes into the file; `as_of` is the newest date of an article, or the day given.

    `unmet` are the names given beforehand that no article has, `unclear` those that may mean several.
    """

    sources: tuple[SourceDraft, ...]
    parties: tuple[PartyDraft, ...]
    claims: tuple[ClaimDraft, ...]
    findings: tuple[Findings, ...]
    as_of: str
    as_of_is_of: SourceDraft | None
    unmet: tuple[str, ...] = ()
    origins: Mapping[OriginKey, OriginDraft] = MappingProxyType({})
    unclear: tuple[Unclear, ...] = ()

    def origin_of(self, quotation: Quotation) -> OriginDraft | None:
        """Return the origin of a quotation as it is drafted."""
        key = _origin_key(quotation)
        return self.origins.get(key) if key else None


def draft(articles: Sequence[Article], *, today: str, speaking_for: Sequence[GivenParty] = ()) -> Draft:
    """Draft a brief from articles, with who speaks for whom as far as it is known beforehand.

    Raises nothing, whatever they hold.
    """
    given = GivenParties(speaking_for)
    names = _names(articles)
    read = _read(articles, names)
    if speaking_for:
        given.find_whom_they_mean(read)
        if persons := dict(given.persons([article.text for article in articles])):  # by whom more is understood
            names = _names(articles)
            names.learn_persons(persons)
            read = _read(articles, names)
    all_findings = [given.applied(article_findings) for article_findings in read]
    sources = _sources(articles)
    known = parties(all_findings, names, given)
    party_ids = _ids((party.name for party in known), "party", taken={"reporting", NOT_FOUND})
    by_name = {party.name: party_id for party, party_id in zip(known, party_ids, strict=True)}
    claims = _claims(all_findings, by_name)
    drafted = [PartyDraft(party_id, party.name, party) for party, party_id in zip(known, party_ids, strict=True)]
    if any(claim.party == NOT_FOUND for claim in claims):
        drafted.append(PartyDraft(NOT_FOUND, "Speaker not found", None))
    newest = max((source for source in sources if source.article.published), key=_published, default=None)
    as_of = newest.article.published if newest and newest.article.published else today
    return Draft(
        tuple(sources),
        tuple(drafted),
        tuple(claims),
        tuple(all_findings),
        as_of,
        newest,
        given.unmet(),
        _origins(sources, all_findings),
        given.unclear,
    )


def _names(articles: Sequence[Article]) -> Names:
    return Names([words for article in articles for words in sentences_of(article)])


def _read(articles: Sequence[Article], names: Names) -> list[Findings]:
    return with_one_name(
        [findings(article, number, names, share=len(articles)) for number, article in enumerate(articles)]
    )


def _sources(articles: Sequence[Article]) -> list[SourceDraft]:
    named = (article.publisher or article.title or article.name.rsplit(".", 1)[0] for article in articles)
    return [
        SourceDraft(source_id, article) for source_id, article in zip(_ids(named, "article"), articles, strict=True)
    ]


def _origins(sources: Sequence[SourceDraft], all_findings: Sequence[Findings]) -> dict[OriginKey, OriginDraft]:
    """Return the texts that the articles name as the origins of quotations, each once."""
    named: dict[OriginKey, tuple[Quotation, Origin]] = {}
    for quotation in (quotation for article_findings in all_findings for quotation in article_findings.quotations):
        key = _origin_key(quotation)
        if key and quotation.origin:
            named.setdefault(key, (quotation, quotation.origin))
    titles = [origin.title(quotation.speaker.party or "") for quotation, origin in named.values()]
    ids = _ids(titles, "origin", taken={source.id for source in sources})
    return {
        key: OriginDraft(origin_id, quotation.source, title, origin, quotation.paragraph)
        for (key, (quotation, origin)), title, origin_id in zip(named.items(), titles, ids, strict=True)
    }


def _origin_key(quotation: Quotation) -> OriginKey | None:
    origin, party = quotation.origin, quotation.speaker.party
    return (quotation.source, origin.form, origin.outlet, party) if origin and party else None


def _published(source: SourceDraft) -> str:
    return source.article.published or ""


def _claims(all_findings: Sequence[Findings], by_name: dict[str, str]) -> list[ClaimDraft]:
    groups = grouped([quotation for findings in all_findings for quotation in findings.quotations])
    reports = [report for findings in all_findings for report in findings.reports if report.speaker.party in by_name]
    ids = _ids((_telling(group) for group in groups), "claim")
    drafted = [
        ClaimDraft(claim_id, by_name.get(group.quotations[0].speaker.party or "", NOT_FOUND), group, None)
        for group, claim_id in zip(groups, ids, strict=True)
    ]
    wanted = (f"{report.kind} {report.speaker.party}" for report in reports)
    for claim_id, report in zip(_ids(wanted, "claim", taken=set(ids)), reports, strict=True):
        drafted.append(ClaimDraft(claim_id, by_name[report.speaker.party or ""], None, report))
    answers = answered([(claim.id, claim.party, _statement(claim)) for claim in drafted])
    drafted = [claim._replace(answers=answers.get(claim.id)) for claim in drafted]
    order = [*by_name.values(), NOT_FOUND]
    return sorted(drafted, key=lambda claim: order.index(claim.party))


def _statement(claim: ClaimDraft) -> Quotation | Report:
    statement = claim.group.leading if claim.group else claim.report
    assert statement is not None
    return statement


def _telling(group: Group) -> str:
    return group.quotations[0].text


def _ids(names: Iterable[str], fallback: str, *, taken: set[str] | None = None) -> list[str]:
    """Return an id for each name, no two alike."""
    used = set(taken or ())
    ids = []
    for name in names:
        ids.append(unused_id(id_of(name) or fallback, used))
        used.add(ids[-1])
    return ids
