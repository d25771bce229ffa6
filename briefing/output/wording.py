"""How items are put into words: each thing is said here once, and the same on every screen and in every output.

A stance is never said beside a topic alone, as `supports` beside "Rivalry" would be read wrongly: it is said of the issue's
proposition. A claim is said by who makes it and by a verb that does not take a side.

What follows a verb and a colon is what the party itself says: "China issues a denial: China did not bring about the crisis",
or "China answers with a denial: …" under what it answers, which it may answer by denying something else. "Denies it" is said
of a proposition alone. A proposition never stands behind a colon, as the eye reads "denies: China supplies weapons" as a
statement of China's; before it stands `in dispute`: "China denies it · in dispute: China supplies weapons".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.brief import dates
from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import (
    NOTHING_STATED,
    NOTHING_STATED_ANYWHERE,
    NOTHING_STATED_GLYPH,
    REPORTING,
    WITHHELD,
    WITHHELD_GLYPH,
    ClaimKind,
    Stance,
)
from briefing.output.layout.blocks import Role, Span
from briefing.output.speakers import party_spans, speaker, speaker_of

if TYPE_CHECKING:
    from briefing.brief.links import Links
    from briefing.brief.model import Claim, Issue, Party, Position

NO_ANSWER = "no answer to it in the sources"
A_GAP = "the sources do not say; a gap, and never the same as neutral"
"""What the sign of a silence means."""
_IN_DISPUTE = "In dispute:"
AT_ISSUE = "At issue:"
"""Said over several propositions, and before one of which nobody says anything else: no statement, nor yet a dispute."""
ON_PROPOSITIONS = "on what is at issue:"
"""Said once over a list of propositions that is too narrow to say it before each."""


def before_proposition(links: Links, issue: Issue) -> str:
    """Return what is said before a proposition wherever no party stands beside it, so that it is not read as a fact."""
    return before_proposition_that(is_disputed=links.is_disputed(issue))


def before_proposition_that(*, is_disputed: bool) -> str:
    """Return the same of a proposition of which parties hold different things, or of which one side alone speaks."""
    return _IN_DISPUTE if is_disputed else AT_ISSUE


def headed_proposition(links: Links, issue: Issue, role: Role = "strong") -> list[Span]:
    """Write a proposition that stands by itself: `In dispute: China supplies Russia with …`."""
    return [(f"{before_proposition(links, issue)} ", "muted"), (issue.proposition, role)]


_VERBS = {
    ClaimKind.ASSERTION: "asserts",
    ClaimKind.ALLEGATION: "alleges",
    ClaimKind.DENIAL: "issues a denial",
    ClaimKind.DEMAND: "demands",
    ClaimKind.COMMITMENT: "pledges",
    ClaimKind.JUDGMENT: "judges",
}


def claim_verb(kind: ClaimKind, made_by: str, *, is_under: bool = False) -> str:
    """Return the verb that stands before a claim's own text: `alleges`; a source in its own voice `reports` or `judges`.

    A claim's text is what its maker says, never what it rejects: a denial `answers with a denial` where it stands under the
    claim that it answers, and `issues a denial` where that is not in sight. It never `denies it`: what it denies may be
    another thing than the claim above says.

    `made_by` is the id of a party, or `reporting`.
    """
    if made_by == REPORTING and kind is not ClaimKind.JUDGMENT:
        return "reports"
    return "answers with a denial" if is_under and kind is ClaimKind.DENIAL else _VERBS[kind]


def maker_spans(links: Links, claim: Claim, *, is_under: bool = False) -> list[Span]:
    """Write who makes a claim and by what verb: `NATO alleges`, `China issues a denial`, `Al Jazeera reports`.

    For `is_under`, here and below, see `claim_verb`.
    """
    verb = claim_verb(claim.kind, claim.made_by, is_under=is_under)
    return [(links.maker(claim), speaker_of(links, claim)), (f" {verb}", "strong")]


def claim_spans(links: Links, claim: Claim, *, is_under: bool = False) -> list[Span]:
    """Write a claim in a line, with who makes it: `NATO alleges: China supplies Russia with …`."""
    return [*maker_spans(links, claim, is_under=is_under), (f": {claim.text}", "text")]


def stance_spans(position: Position) -> list[Span]:
    """Write a stance as glyph and word, to stand beside a party's name: `✕ denies`."""
    stance = position.stance
    return [(f"{stance.glyph}\u00a0{stance.label}", "strong")]


def signed_verb(stance: Stance) -> str:
    """Write a stance towards the proposition above as glyph and verb: `✕ denies it`."""
    return f"{stance.glyph}\u00a0{stance.verb_on_it}"


def holding_spans(links: Links, position: Position, *, signed: bool = True) -> list[Span]:
    """Write who does what to the proposition above, to stand before the party's own words: `China ✕ denies it`.

    Not `signed`, it is without the stance's glyph.
    """
    verb = signed_verb(position.stance) if signed else position.stance.verb_on_it
    holder: Span = (links.parties[position.party].label, speaker_of(links, position))
    return [holder, (f" {verb}", "strong")]


def towards_spans(links: Links, position: Position) -> list[Span]:
    """Write a stance with what it is towards: `China ✕ denies it · in dispute: China supplies Russia with …`."""
    party, issue = links.parties[position.party], links.issues[position.issue]
    holder: Span = (party.label, speaker_of(links, position))
    return [holder, (f" {signed_verb(position.stance)}", "strong"), *proposition_spans(links, issue)]


def stance_before_spans(position: Position, issue: Issue) -> list[Span]:
    """Write a stance with what it is towards, in a list headed ON_PROPOSITIONS: `✕ denies it · China supplies Russia …`."""
    return [(signed_verb(position.stance), "strong"), (" · ", "muted"), (issue.proposition, "text")]


def stance_towards_spans(links: Links, position: Position) -> list[Span]:
    """Write a stance with what it is towards, under its party's name: `✕ denies it · in dispute: China supplies Russia …`."""
    return [(signed_verb(position.stance), "strong"), *proposition_spans(links, links.issues[position.issue])]


def proposition_spans(links: Links, issue: Issue, role: Role = "text") -> list[Span]:
    """Write a proposition behind what is said of it: ` · in dispute: China supplies Russia …`."""
    return [(f" · {before_proposition(links, issue).lower()} ", "muted"), (issue.proposition, role)]


def issue_spans(links: Links, issue: Issue, role: Role = "text") -> list[Span]:
    """Write an issue's title, in a role, with its proposition: `Supplies to Russia · in dispute: China supplies Russia …`."""
    return [(issue.title, role), *proposition_spans(links, issue)]


def statement_spans(links: Links, ref: Ref) -> list[Span]:
    """Write a claim, a position or an event in a line, with whose it is; of a source, its title."""
    if ref.kind is ItemKind.CLAIM:
        return claim_spans(links, links.claims[ref.id])
    if ref.kind is ItemKind.POSITION:
        return towards_spans(links, links.positions[ref.id])
    if ref.kind is ItemKind.EVENT:
        event = links.events[ref.id]
        return [(f"{dates.in_words(event.date)} ", "muted"), (event.text, "text")]
    return [(links.sources[ref.id].title, "text")]


def said_on(position: Position) -> str:
    """Write when a party said what it holds: `said 10 Jul 2024`; `since 2023` where no day is known, empty without a date."""
    if not position.since:
        return ""
    word = "said" if position.since.count("-") == 2 else "since"
    return f"{word} {dates.in_words(position.since)}"


def silent_spans(links: Links, issue: Issue, *, besides: Sequence[Party] = ()) -> list[Span]:
    """Write who states nothing on an issue: `╌ nothing stated by Russia or Ukraine`; empty where everybody does.

    The parties `besides` are left out, as it is said elsewhere that they state nothing.
    """
    silent = [party.id for party in links.silent_about(issue) if party not in besides]
    sign: Span = (f"{NOTHING_STATED_GLYPH} {NOTHING_STATED} by ", "gap")
    return [sign, *party_spans(links, silent, last="or")] if silent else []


def voiceless_spans(links: Links) -> list[Span]:
    """Write who states nothing on any issue: `╌ Russia and Ukraine: nothing stated, on any issue`; empty where none is."""
    voiceless = [party.id for party in links.silent_everywhere]
    sign: Span = (f"{NOTHING_STATED_GLYPH} ", "silent")
    return [sign, *party_spans(links, voiceless), (f": {NOTHING_STATED_ANYWHERE}", "gap")] if voiceless else []


def withheld_spans(links: Links, issue: Issue) -> list[Span]:
    """Write whose position on an issue the audience may not see; empty where nobody's is withheld."""
    withheld = [party.id for party in links.withheld_about(issue)]
    sign: Span = (f"{WITHHELD_GLYPH} {WITHHELD}: the position of ", "muted")
    return [sign, *party_spans(links, withheld)] if withheld else []


def silence_spans(links: Links, party: Party, words: str, sign: str = NOTHING_STATED_GLYPH) -> list[Span]:
    """Write that a party states nothing, or that what it holds is withheld: its sign, its name, and the words."""
    return [(f"{sign} ", "silent"), (party.name, speaker(links, party.id)), (f": {words}", "strong")]


def unstated(links: Links, party: Party, issue: Issue) -> tuple[str, str, Role]:
    """Return how it is said that no position is shown: sign, words and role; for a gap, or for what is withheld."""
    if links.withholds(party, issue):
        return WITHHELD_GLYPH, f"position {WITHHELD}", "muted"
    return NOTHING_STATED_GLYPH, NOTHING_STATED, "gap"
