"""Decisions about one item: its fields set, its guesses accepted, the item taken out."""

from collections.abc import Iterator, Mapping, Sequence

from briefing.brief.items import FieldPath, ItemKind, Ref
from briefing.brief.model import Brief
from briefing.brief.text import counted, listed, shortened
from briefing.brief.vocabulary import Stance
from briefing.desk.brief_text import BriefText
from briefing.desk.decision import Decided, DecisionRefusedError, Plan
from briefing.desk.decisions.fields import field_order, list_changes, ready
from briefing.desk.names import item_label, party_label
from briefing.desk.yaml_edits.changes import Change, Remove, SetValue, Swap, as_read
from briefing.desk.yaml_edits.edits import Edit
from briefing.desk.yaml_edits.layout import Listing, as_values
from briefing.library.reading.format_rules import references

FieldValue = str | int | Sequence[str] | None
"""What a field is set to: a text, a number or word of logic, the words of a list, or None to take it out."""

_PARTIES = ("made_by", "party")
_NOUNS = {ItemKind.PARTY: "party", ItemKind.ISSUE: "issue", ItemKind.CLAIM: "claim", ItemKind.SOURCE: "source"}
"""By kind of item, what `references` calls an id of it."""


def set_fields(text: BriefText, ref: Ref, values: Mapping[str, FieldValue]) -> Plan:
    """Set, add or take out fields of an item; with its id change all that points to it."""
    path = text.path(ref)
    changes: list[Change] = []
    for field, value in values.items():
        changes += _field_changes(text, (*path, field), value, field_order(ref.kind))
    after = _ref_after(text, ref, values)
    if after.id != ref.id and ref.kind in _NOUNS:
        changes += id_changes(text.brief, ref, after.id)
    set_values = "; ".join(f"{field} of {item_label(text.brief, ref)}: {_shown(text.brief, field, value)}"
                           for field, value in values.items())  # fmt: skip
    decided = Decided(set_values, None if ref.kind is ItemKind.BRIEF else after)
    return Plan(decided, changes, [(*path, field) for field in values], _renamed_comments(text, ref, after))


def accept(text: BriefText, ref: Ref, field: str | None) -> Plan:
    """Decide that the guesses about a field, or about all of an item, are right."""
    path = text.path(ref)
    what = f"{field} of {item_label(text.brief, ref)}" if field else item_label(text.brief, ref)
    settled = (*path, field) if field else path
    if not text.marks_at(settled) or not settled:
        raise DecisionRefusedError(f"there is no guess about {what}")
    return Plan(Decided(f"{what}: accepted", ref), settled=[settled])


def move(text: BriefText, ref: Ref, *, is_earlier: bool) -> Plan:
    """Let an item and its neighbour in the list change places: the screen shows them in the list's order."""
    *where, number = text.path(ref)
    label = item_label(text.brief, ref)
    first = int(number) - is_earlier
    if first < 0 or text.layout.find((*where, first + 1)) is None:
        raise DecisionRefusedError(f"{label} stands {'first' if is_earlier else 'last'} already")
    return Plan(Decided(f"{label}: placed {'earlier' if is_earlier else 'later'}", ref), [Swap((*where, first))])


def delete(text: BriefText, ref: Ref) -> Plan:
    """Take an item out, with what points to it; one that others cannot be without stays."""
    path = text.path(ref)
    if not path:
        raise DecisionRefusedError("the brief itself is not deleted here")
    label = item_label(text.brief, ref)
    _require_unused(text.brief, ref, label)
    pointing = [Remove(where) for where, id_, noun in references(text.brief) if _names(ref, id_, noun)]
    return Plan(
        Decided(f"{label}: deleted"),
        [Remove(path), *pointing, *(Remove(where) for where, _ in _presented(text.brief, ref))],
        comment_lines=text.no_positions.without(issue=ref.id) if ref.kind is ItemKind.ISSUE else (),
    )


def delete_claims(text: BriefText, claims: Sequence[str], sentence: str) -> Plan:
    """Take claims out, by their ids, with what points to them, in one decision that a sentence tells."""
    plans = [delete(text, Ref(ItemKind.CLAIM, claim)) for claim in claims]
    return Plan(Decided(sentence), [*dict.fromkeys(change for plan in plans for change in plan.changes)])


def remove_evidence(text: BriefText, ref: Ref, number: int) -> Plan:
    """Take a piece of evidence out of an item."""
    path = (*text.path(ref), "evidence", number)
    if text.layout.find(path) is None:
        raise KeyError(ref)
    return Plan(Decided(f"evidence {number + 1} of {item_label(text.brief, ref)}: deleted", ref), [Remove(path)])


def id_changes(brief: Brief, ref: Ref, new: str) -> list[Change]:
    """Return the changes of all that points to an item when it gets another id."""
    changes: list[Change] = [SetValue(where, new) for where, id_, noun in references(brief) if _names(ref, id_, noun)]
    for where, entry in _presented(brief, ref):
        changes.append(SetValue(where, f"{entry[: len(entry) - len(ref.id)]}{new}"))
    return changes


def _renamed_comments(text: BriefText, ref: Ref, after: Ref) -> Sequence[Edit]:
    """Return the edits of comments that name a party or an issue which gets another id."""
    if after.id != ref.id and ref.kind is ItemKind.PARTY:
        return text.no_positions.renamed(party=ref.id, new=after.id)
    if after.id != ref.id and ref.kind is ItemKind.ISSUE:
        return [
            *text.no_positions.renamed(issue=ref.id, new=after.id),
            *text.proposals.on_another_issue(ref.id, after.id),
        ]
    return ()


def _field_changes(text: BriefText, path: FieldPath, value: FieldValue, order: tuple[str, ...]) -> list[Change]:
    node = text.layout.find(path)
    field = str(path[-1])
    if value is None or value == () or value == []:
        return [Remove(path)] if node is not None else []
    if isinstance(value, str | int):
        written = ready(field, value) if isinstance(value, str) else value
        return [] if node is not None and as_values(node) == as_read(written) else [SetValue(path, written, order)]
    words = [ready(field, word) for word in value]
    if isinstance(node, Listing) and node.items:
        return list_changes(path, [str(as_values(item)) for item in node.items], words)
    return [SetValue(path, [*words], order)]


def _ref_after(text: BriefText, ref: Ref, values: Mapping[str, FieldValue]) -> Ref:
    """Return the address that an item has once its fields are set."""
    if ref.kind is ItemKind.POSITION:
        party, _, issue = ref.id.partition("/")
        return Ref(ref.kind, f"{values.get('party') or party}/{values.get('issue') or issue}")
    return Ref(ref.kind, str(values.get("id") or ref.id)) if ref.kind is not ItemKind.EVENT else ref


def _names(ref: Ref, id_: str, noun: str) -> bool:
    return noun == _NOUNS.get(ref.kind) and id_ == ref.id


def _presented(brief: Brief, ref: Ref) -> Iterator[tuple[FieldPath, str]]:
    """Yield the steps of the presentation that name an item, with their paths."""
    names = {
        ItemKind.ISSUE: (ref.id, f"issue/{ref.id}", f"positions/{ref.id}"),
        ItemKind.CLAIM: (f"claim/{ref.id}",),
    }.get(ref.kind, ())
    for number, entry in enumerate(brief.present):
        if entry.removeprefix("-") in names:
            yield ("present", number), entry


def _require_unused(brief: Brief, ref: Ref, label: str) -> None:
    """Refuse to take an item out that others cannot be without."""
    if ref.kind not in (ItemKind.ISSUE, ItemKind.SOURCE):
        return
    needing = [
        where
        for where, id_, noun in references(brief)
        if _names(ref, id_, noun) and where[-1] in _NEEDED and where[0] != "questions"
    ]
    if not needing:
        return
    items = dict.fromkeys(where[:2] for where in needing)
    counts = {field: sum(1 for item in items if item[0] == field) for field in ("claims", "positions", "timeline")}
    words = {"claims": "claim", "positions": "position", "timeline": "event"}
    users = listed(counted(number, words[field]) for field, number in counts.items() if number)
    remedy = "give them another issue first" if ref.kind is ItemKind.ISSUE else "give them other evidence first"
    verb = "stands" if len(items) == 1 else "stand"
    raise DecisionRefusedError(f"{users} {verb} on {label}; {remedy}")


_NEEDED = ("issue", "source", "origin")
"""The fields that name what their items cannot be without, but for a question's issue."""


def _shown(brief: Brief, field: str, value: FieldValue) -> str:
    if value is None:
        return "taken out"
    if not isinstance(value, str | int):
        return ", ".join(value) if value else "taken out"
    if field in _PARTIES:
        return party_label(brief, str(value))
    titles = {issue.id: issue.title for issue in brief.issues} if field == "issue" else {}
    words = Stance(str(value)).label if field == "stance" else titles.get(str(value), str(as_read(value)))
    return shortened(words, 60)
