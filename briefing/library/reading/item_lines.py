"""Where an item of a brief stands in its file: the line that an editor is to begin at."""

from briefing.brief.gaps import gap_called
from briefing.brief.items import FieldPath, ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.library.reading import tree
from briefing.library.reading.reader import Reading

_LISTS = {
    ItemKind.CLAIM: "claims",
    ItemKind.POSITION: "positions",
    ItemKind.QUESTION: "questions",
    ItemKind.SOURCE: "sources",
}
_LISTS |= {ItemKind.PARTY: "parties", ItemKind.ISSUE: "issues", ItemKind.SILENCE: "parties"}


def line_of(reading: Reading, ref: Ref | None) -> int:
    """Return the line of an item in a file, from 1; of its first problem where it does not read.

    A gap stands where what it lacks would be answered: at its first claim, else at its issue or party.
    """
    if reading.brief is None:
        return max(1, reading.problems[0].line)
    if ref is None or reading.root is None:
        return 1
    path = path_of(reading.brief, ref)
    return tree.locate(reading.root, path)[0] if path else 1


def path_of(brief: Brief, ref: Ref) -> FieldPath:
    """Return the path of an item in a brief's file; empty where there is none. A gap's is that of what it is about."""
    if ref.kind == ItemKind.GAP:
        return _path_of_gap(brief, ref)
    if ref.kind == ItemKind.EVENT:
        return "timeline", int(ref.id)
    name = _LISTS.get(ref.kind)
    if name is None:
        return ()
    ids = [item.id for item in getattr(brief, name)]
    return (name, ids.index(ref.id)) if ref.id in ids else ()


def _path_of_gap(brief: Brief, ref: Ref) -> FieldPath:
    gap = gap_called(Links(brief), ref.id)
    if gap is None:
        return ()
    about = [
        *(Ref(ItemKind.CLAIM, claim.id) for claim in brief.claims if claim.id in gap.scope.claims),
        *(Ref(ItemKind.ISSUE, issue.id) for issue in brief.issues if issue.id in gap.scope.issues),
        *(Ref(ItemKind.PARTY, party) for party in gap.parties),
    ]
    return path_of(brief, about[0]) if about else ()
