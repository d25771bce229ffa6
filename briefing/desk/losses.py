"""What is lost with an item that is taken out, and was decided: what goes with it, and what is without it then."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing.brief.items import FieldPath, ItemKind, Ref
from briefing.brief.model import Claim, Event, Position
from briefing.brief.text import counted, listed
from briefing.desk.brief_text import KIND_OF_LIST, BriefText
from briefing.desk.decision import Plan
from briefing.desk.names import item_label
from briefing.desk.yaml_edits.changes import Change, Remove


class Loss(NamedTuple):
    """What is lost with items that are taken out.

    `taken` is how these are called: `China`, `9 claims of Ana Ruiz`. `gone` counts, by noun, what goes with them, and `lessened`
    the items that stay and are without them then.
    """

    taken: str
    gone: Mapping[str, int]
    lessened: Mapping[str, int]
    are_several: bool = False

    @property
    def sentence(self) -> str:
        """What is lost: `China is taken from 9 claims, and 3 positions go with it`."""
        are, they = ("are", "them") if self.are_several else ("is", "it")
        lessened, gone = _counts(self.lessened), _counts(self.gone)
        go = f"{gone} {'goes' if sum(self.gone.values()) == 1 else 'go'} with {they if lessened else self.taken}"
        if not lessened:
            return go if gone else f"{self.taken} {'go' if self.are_several else 'goes'}"
        taken = f"{self.taken} {are} taken from {lessened}"
        return f"{taken}, and {go}" if gone else taken


def loss_of_item(text: BriefText, ref: Ref, plan: Plan) -> Loss | None:
    """Return what is lost with an item that a plan takes out; None where that is nothing else, or nothing that was decided.

    An item on which something is left to decide is a guess, and so is what rests on it, but for items that go with it and were
    decided themselves.
    """
    path, item = text.path(ref), text.item(ref)
    gone, lessened = _others(plan.changes, [path])
    if _is_left(text, path) and all(_is_left(text, other) or text.ref(other) is None for other in gone):
        return None
    counts = _by_noun(gone)
    pieces = len(item.evidence) if isinstance(item, Claim | Position | Event) else 0
    if pieces > 1:
        counts["passage"] = pieces
    return Loss(item_label(text.brief, ref), counts, _by_noun(lessened)) if counts or lessened else None


def loss_of_claims(text: BriefText, claims: Sequence[str], whose: str, plan: Plan) -> Loss | None:
    """Return what is lost with somebody's claims, by their ids, that a plan takes out; None where each of them is a guess."""
    paths = [text.path(Ref(ItemKind.CLAIM, claim)) for claim in claims]
    if all(_is_left(text, path) for path in paths):
        return None
    gone, lessened = _others(plan.changes, paths)
    taken = f"{counted(len(claims), 'claim')} of {whose}"
    return Loss(taken, _by_noun(gone), _by_noun(lessened), are_several=len(claims) > 1)


def _others(changes: Iterable[Change], taken: Sequence[FieldPath]) -> tuple[list[FieldPath], list[FieldPath]]:
    """Return the paths of the items that changes take out, and of those that they change, besides those that are taken."""
    others = [change for change in changes if change.path[:2] not in taken]
    gone = dict.fromkeys(change.path for change in others if isinstance(change, Remove) and len(change.path) == 2)
    lessened = dict.fromkeys(change.path[:2] for change in others if change.path[:2] not in gone)
    return [*gone], [*lessened]


def _is_left(text: BriefText, path: FieldPath) -> bool:
    """Say whether something is left to decide on an item: a guess, or a text to be written."""
    return bool(text.marks_at(path)) or any(place[: len(path)] == path for place, _ in text.unwritten())


def _by_noun(paths: Iterable[FieldPath]) -> dict[str, int]:
    return dict(Counter(_noun(str(path[0])) for path in paths))


def _noun(list_of_brief: str) -> str:
    """Return what one item of a list is called: `claims`, `timeline`, or `present`, whose steps are no items."""
    kind = KIND_OF_LIST.get(list_of_brief)
    return "step of the presentation" if kind is None else str(kind)


def _counts(counts: Mapping[str, int]) -> str:
    return listed(counted(number, noun) for noun, number in counts.items()) if counts else ""
