"""What one party holds in all briefs of a library, issue by issue and by date, with its changes of stance."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from briefing.brief import dates
from briefing.brief.text import counted, listed
from briefing.brief.vocabulary import NOTHING_STATED, WITHHELD, Marking, QuotationOutcome, Stance
from briefing.library.lookup.hits import Hit
from briefing.output.evidence import outcome_lead, outcome_role, unreliable_counts
from briefing.output.layout.blocks import BLANK, Block, Span
from briefing.output.pages import hits
from briefing.output.pages.item_pages import Titled


def history_page(party: str, positions: Sequence[Hit], *, withheld: int = 0) -> Titled:
    """Write a party's positions, by its label; those on one issue stand together, in order of date.

    `withheld` counts its positions that the audience may not see.
    """
    blocks: list[Block] = []
    by_issue: dict[str, list[Hit]] = {}
    for position in positions:
        by_issue.setdefault(position.fields["issue"], []).append(position)
    for issue, on_issue in by_issue.items():
        blocks += [*([BLANK] if blocks else []), Block([(issue, "heading")])]
        blocks += _on_issue(on_issue)
    if not positions:
        blocks.append(Block([(f"{NOTHING_STATED}, in any brief", "gap")]))
    if withheld:
        blocks += [BLANK, Block([(f"{counted(withheld, 'position')} {WITHHELD}", "muted")])]
    number = len({position.path for position in positions})
    counts = f" · {counted(len(positions), 'position')} in {counted(number, 'brief')}" if positions else ""
    return Titled(
        f"{party} over time{counts}",
        blocks,
        hits.speaker(positions[0]) if positions else "strong",
    )


def strictest_marking(positions: Sequence[Hit]) -> Marking | None:
    """Return the strictest marking of some hits."""
    markings = (Marking(position.fields["marking"]) for position in positions)
    return max(markings, key=lambda marking: marking.rank, default=None)


def _on_issue(positions: Sequence[Hit]) -> Iterator[Block]:
    """Write the positions on one issue; those that several briefs give alike are one."""
    before: Hit | None = None
    for _, alike in groupby(positions, key=_words_of):
        same = list(alike)
        position = same[0]
        if before is not None and (change := _change(before, position)):
            yield Block(change, indent=2, hang=4)
        if before is None or before.fields["proposition"] != position.fields["proposition"]:
            yield Block(
                [(f"{hits.before_proposition(position)} ", "muted"), (position.fields["proposition"], "text")],
                indent=2,
                hang=4,
            )
        stance = Stance(position.fields["stance"])
        date = position.fields["date"]
        day = dates.in_words(date) if date else "undated"
        stated: list[Span] = [(f"{day}  ", "muted"), (f"{stance.glyph}\u00a0{stance.verb}", "strong")]
        yield Block(stated, indent=2, hang=4, marking=hits.own_marking(position))
        yield Block([*hits.sign_spans(position), (position.fields["text"], "text")], indent=4, hang=4)
        yield from _unreliable(check.outcome for hit in same for check in hit.outcomes)
        briefs = listed(dict.fromkeys(hit.brief for hit in same))
        yield Block([(briefs, "muted")], indent=4, hang=6)
        before = position


def _unreliable(outcomes: Iterable[QuotationOutcome]) -> Iterator[Block]:
    """Write the sign of each outcome of a position's quotations that cannot be relied on, and how many have it."""
    for outcome, number in unreliable_counts(outcomes).items():
        words = f"{counted(number, 'quotation')} {outcome}"
        yield Block([outcome_lead(outcome), (words, outcome_role(outcome))], indent=4, hang=6)


def _words_of(position: Hit) -> tuple[str, ...]:
    fields = position.fields
    return fields["date"] or "", fields["stance"], fields["proposition"], fields["text"], fields.get("notice", "")


def _change(before: Hit, after: Hit) -> list[Span]:
    """Write how a stance changed from one day to another; nothing where it did not, or where that cannot be said.

    Towards two propositions no two stances are a change; nor are they where a day is not known.
    """
    old, new = Stance(before.fields["stance"]), Stance(after.fields["stance"])
    days = before.fields["date"], after.fields["date"]
    is_comparable = before.fields["proposition"] == after.fields["proposition"] and all(days) and days[0] != days[1]
    if old is new or not is_comparable:
        return []
    return [("→ changed ", "key"), (f"from {old.glyph}\u00a0{old.verb} to {new.glyph}\u00a0{new.verb}", "strong")]
