"""Every item, piece of evidence and silence of a brief, each with its path in the brief's file; and every text of it."""

from collections.abc import Iterator, Sequence

from briefing.brief.items import FieldPath as FieldPath
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief, Event, Evidence, Item, Silence, Supported


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
    for field, _, items in _statements_by_field(brief):
        for index, item in enumerate(items):
            for number, evidence in enumerate(item.evidence):
                yield (field, index, "evidence", number), evidence


def statements(brief: Brief) -> Iterator[tuple[FieldPath, Ref, Supported]]:
    """Yield every claim, position and event of a brief with its path in the file and its address."""
    for field, kind, items in _statements_by_field(brief):
        for index, item in enumerate(items):
            yield (field, index), Ref(kind, str(index) if isinstance(item, Event) else item.id), item


def _statements_by_field(brief: Brief) -> tuple[tuple[str, ItemKind, Sequence[Supported]], ...]:
    return (
        ("claims", ItemKind.CLAIM, brief.claims),
        ("positions", ItemKind.POSITION, brief.positions),
        ("timeline", ItemKind.EVENT, brief.timeline),
    )


_TEXT_FIELDS = {
    "sources": ("title", "publisher", "note"),
    "parties": ("name", "short", "about", "note"),
    "issues": ("title", "proposition", "note"),
    "claims": ("speaker", "text", "note"),
    "positions": ("summary", "note"),
    "questions": ("text", "why", "settled_by", "answer", "note"),
    "timeline": ("text", "note"),
}
"""The fields of each list of a brief that a screen shows as they are."""


def texts(brief: Brief) -> Iterator[str]:
    """Yield every text of a brief that a screen shows as it is: its curator's, its parties' and its sources' words."""
    yield from filter(None, (brief.title, brief.short, brief.bottom_line, brief.notes))
    for section, fields in _TEXT_FIELDS.items():
        for item in getattr(brief, section):
            yield from filter(None, (getattr(item, field) for field in fields))
    for party in brief.parties:
        yield from party.aliases
    for source in brief.sources:
        yield from (notice.reason for notice in (source.withdrawn, source.corrected) if notice)
    yield from (evidence.quote for _, evidence in evidences(brief) if evidence.quote)
