"""The family of balance: parties in their own words, and every issue heard from more than one side (ICD 203)."""

from collections import defaultdict
from collections.abc import Iterator

from briefing.brief.model import Brief
from briefing.brief.vocabulary import REPORTING, QuestionStatus
from briefing.library.checks.tradecraft.checked_brief import CheckedBrief
from briefing.library.reading.problems import Breach


def position_without_quotation(checked: CheckedBrief) -> Iterator[Breach]:
    """A position is best shown in the party's own words; one without any evidence lacks more, and `sourcing` tells it."""
    for index, position in enumerate(checked.brief.positions):
        if position.evidence and not any(piece.quote for piece in position.evidence):
            what = f'the position of "{position.party}" on "{position.issue}" has no quotation'
            yield ("positions", index), what, "add the party's own words to its evidence"


def party_without_issue(checked: CheckedBrief) -> Iterator[Breach]:
    """A party that holds nothing and claims nothing is on no issue: a gap that should be there on purpose."""
    brief = checked.brief
    heard = {position.party for position in brief.positions} | {claim.made_by for claim in brief.claims}
    for index, party in enumerate(brief.parties):
        if party.id not in heard:
            what = f'the party "{party.id}" holds no position and makes no claim'
            yield ("parties", index), what, "add what the sources say it holds, or leave it out"


def one_sided_issue(checked: CheckedBrief) -> Iterator[Breach]:
    """An issue is in dispute: a second side belongs on it, or an open question that asks for it."""
    brief = checked.brief
    unanswered = [question for question in brief.questions if question.status is not QuestionStatus.ANSWERED]
    questioned_issues = {question.issue for question in unanswered}
    questioned_issues |= {checked.links.claims[claim].issue for question in unanswered for claim in question.about}
    sides, heard_on = _sides(brief)
    for index, issue in enumerate(brief.issues):
        if issue.id in questioned_issues or len(sides[issue.id]) > 1:
            continue
        parties = heard_on[issue.id]
        if not parties:
            who = "no party is heard"
        elif len(parties) == 1:
            who = f"{checked.links.parties[next(iter(parties))].label} alone is heard"
        else:
            who = "all parties that are heard take one side"
        what = f'on "{issue.id}" {who}, and no open question asks for another side'
        yield ("issues", index), what, "add what another party says, or ask for it in a question on this issue"


def _sides(brief: Brief) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return by issue the sides taken on it and the parties heard; a party with claims and no position is a side of its own."""
    sides: dict[str, set[str]] = defaultdict(set)
    heard_on: dict[str, set[str]] = defaultdict(set)
    with_position = {(position.party, position.issue) for position in brief.positions}
    for position in brief.positions:
        sides[position.issue].add(position.stance.side)
        heard_on[position.issue].add(position.party)
    for claim in brief.claims:
        if claim.made_by != REPORTING:
            heard_on[claim.issue].add(claim.made_by)
            if (claim.made_by, claim.issue) not in with_position:
                sides[claim.issue].add(f"claims of {claim.made_by}")
    return sides, heard_on
