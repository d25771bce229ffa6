"""Which denial answers which allegation: the last one of another party before it in the same article."""

from collections.abc import Sequence

from briefing.brief.vocabulary import ClaimKind
from briefing.drafting.findings import Quotation, Report

_REACH = 3
"""How many paragraphs before a denial the allegation may stand."""


def answered(statements: Sequence[tuple[str, str, Quotation | Report]]) -> dict[str, str]:
    """Return the allegation that each denial answers, by their ids.

    Statements are given by id and party; a party that was not found answers nobody.
    """
    allegations = [entry for entry in statements if entry[2].kind is ClaimKind.ALLEGATION]
    pairs: dict[str, str] = {}
    for claim, party, denial in statements:
        if denial.kind is not ClaimKind.DENIAL or not denial.speaker.party:
            continue
        before = [
            (statement.paragraph, number, other)
            for number, (other, alleging, statement) in enumerate(allegations)
            if alleging != party
            and statement.speaker.party
            and statement.source == denial.source
            and 0 <= denial.paragraph - statement.paragraph <= _REACH
        ]
        if before:
            pairs[claim] = max(before)[2]
    return pairs
