"""How items are put into words: each thing is said here once, and the same on every screen and in every output.

A stance is never said beside a topic alone, as `supports` beside "Rivalry" would be read wrongly: it is said of the issue's
proposition. A claim is said by who makes it and by a verb that does not take a side.
"""

from briefing.brief import dates
from briefing.brief.links import Links
from briefing.brief.model import Claim, Issue, Party, Position
from briefing.brief.text import listed
from briefing.brief.vocabulary import NO_POSITION_GLYPH, REPORTING, WITHHELD, WITHHELD_GLYPH, ClaimKind
from briefing.output.layout.blocks import Role, Span

NO_POSITION = "no stated position in the sources"
NO_ANSWER = "no answer to it in the sources"
IN_DISPUTE = "In dispute:"
"""Said before a proposition wherever no party stands beside it, so that it is not read as a fact."""

_VERBS = {
    ClaimKind.ASSERTION: "asserts",
    ClaimKind.ALLEGATION: "alleges",
    ClaimKind.DENIAL: "denies",
    ClaimKind.DEMAND: "demands",
    ClaimKind.COMMITMENT: "pledges",
    ClaimKind.JUDGMENT: "judges",
}


def claim_verb(kind: ClaimKind, made_by: str) -> str:
    """Return the verb for what somebody does by a claim: `alleges`; a source in its own voice `reports` or `judges`.

    `made_by` is the id of a party, or `reporting`.
    """
    if made_by == REPORTING and kind is not ClaimKind.JUDGMENT:
        return "reports"
    return _VERBS[kind]


def maker_role(made_by: str) -> Role:
    """Return the role in which the maker of a claim is written: a source that reports is no party."""
    return "muted" if made_by == REPORTING else "party"


def maker_spans(links: Links, claim: Claim) -> list[Span]:
    """Write who makes a claim and by what verb: `NATO alleges`, `Al Jazeera reports`."""
    verb = claim_verb(claim.kind, claim.made_by)
    return [(links.maker(claim), maker_role(claim.made_by)), (f" {verb}", "strong")]


def stance_spans(position: Position) -> list[Span]:
    """Write a stance as glyph and word, to stand beside a party's name: `✕ denies`."""
    stance = position.stance
    return [(f"{stance.glyph}\u00a0{stance.label}", "strong")]


def towards_spans(links: Links, position: Position) -> list[Span]:
    """Write a stance with what it is towards: `✕ China denies: China supplies Russia with …`."""
    party, issue = links.parties[position.party], links.issues[position.issue]
    stance = position.stance
    return [
        (f"{stance.glyph}\u00a0", "strong"),
        (party.label, "party"),
        (f" {stance.verb}: ", "strong"),
        (issue.proposition, "text"),
    ]


def said_on(position: Position) -> str:
    """Write when a party said what it holds: `said 10 Jul 2024`; `since 2023` where no day is known, empty without a date."""
    if not position.since:
        return ""
    word = "said" if position.since.count("-") == 2 else "since"
    return f"{word} {dates.in_words(position.since)}"


def silent_words(links: Links, issue: Issue) -> str:
    """Write who states nothing on an issue: `nothing stated by Russia or Ukraine`; empty where everybody does."""
    silent = [party.label for party in links.silent_about(issue)]
    return f"nothing stated by {listed(silent, last='or')}" if silent else ""


def unstated(links: Links, party: Party, issue: Issue) -> tuple[str, str, Role]:
    """Return how it is said that no position is shown: sign, words and role; for a gap, or for what is withheld."""
    if links.withholds(party, issue):
        return WITHHELD_GLYPH, f"position {WITHHELD}", "muted"
    return NO_POSITION_GLYPH, NO_POSITION, "gap"
