"""Every item, piece of evidence and silence of a brief, each with its path in the brief's file."""

from collections.abc import Iterator, Sequence

from briefing.brief.model import Brief, Claim, Event, Evidence, Item, Position, Silence

FieldPath = tuple[str | int, ...]
"""Where a value stands in a file: `("claims", 3, "evidence", 0, "source")`."""


def items(brief: Brief) -> Iterator[tuple[FieldPath, Item]]:
    """Yield every item of a brief with its path in the file."""
    for field in ("sources", "parties", "issues", "claims", "positions", "questions", "timeline"):
        for index, item in enumerate(getattr(brief, field)):
            yield (field, index), item


def silences(brief: Brief) -> Iterator[tuple[FieldPath, Silence]]:
    """Yield every silence of a brief with its path in the file: the brief's own, then its items'."""
    for number, silence in enumerate(brief.silence):
        yield ("silence", number), silence
    for where, item in items(brief):
        for number, silence in enumerate(item.silence):
            yield (*where, "silence", number), silence


def evidences(brief: Brief) -> Iterator[tuple[FieldPath, Evidence]]:
    """Yield every piece of evidence of a brief with its path in the file."""
    supported: tuple[tuple[str, Sequence[Claim | Position | Event]], ...] = (
        ("claims", brief.claims),
        ("positions", brief.positions),
        ("timeline", brief.timeline),
    )
    for field, items in supported:
        for index, item in enumerate(items):
            for number, evidence in enumerate(item.evidence):
                yield (field, index, "evidence", number), evidence
