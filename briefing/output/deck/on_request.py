"""What the presenter shows the room on request, over the deck: an answer or its gap, the matrix, two parties, any item.

Owns which step a request makes, and its name. A request is an address, as the stage holds no text of a brief:

    claim, position, question, source, issue, gap    the item
    unstated PARTY/ISSUE     that a party states nothing on an issue, and what is still open there
    matrix                   who says what to all issues
    passage KIND/ID/SOURCE/DIGEST   the words of an item's evidence, in the paragraph of their source's text
    facing PARTY/PARTY       two parties face to face, issue by issue; with a third part, an issue's id, on that one alone
"""

import hashlib
from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec

from briefing.brief import citations
from briefing.brief.deck import Step, StepKind
from briefing.brief.gaps import gap_called
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Evidence, Issue, Party
from briefing.brief.vocabulary import GapKind
from briefing.output.deck import slides
from briefing.output.wording import before_proposition, unstated

T = TypeVar("T")

PUSHED = "pushed"
"""The id of the step that shows the room what was requested."""

WHOLE_MATRIX = Ref(ItemKind.MATRIX, "")

_KINDS = {
    ItemKind.CLAIM: StepKind.CLAIM,
    ItemKind.POSITION: StepKind.CLAIM,
    ItemKind.QUESTION: StepKind.QUESTIONS,
    ItemKind.SOURCE: StepKind.SOURCES,
    ItemKind.ISSUE: StepKind.ISSUE,
}


def facing(left: Party, right: Party, issue: Issue | None = None) -> Ref:
    """Return the address of two parties face to face, on all issues or on one."""
    return Ref(ItemKind.FACING, "/".join([left.id, right.id, *([issue.id] if issue else [])]))


def answer(links: Links, party: Party, issue: Issue) -> Ref:
    """Return the address of a party's answer on an issue: its position, or that it states none."""
    return Ref(
        ItemKind.UNSTATED if links.position(party, issue) is None else ItemKind.POSITION, f"{party.id}/{issue.id}"
    )


def passage(ref: Ref, evidence: Evidence) -> Ref:
    """Return the address of the words of an item's evidence in the text of their source.

    Its digest is that of the evidence, so that a save which changes the words does not make others of them.
    """
    return Ref(ItemKind.PASSAGE, f"{ref.kind}/{ref.id}/{evidence.source}/{_digest(evidence)}")


def passage_at(links: Links, ref: Ref) -> tuple[Ref, Evidence] | None:
    """Return the item of a passage's address, and the evidence; None where the brief has not both, or not for this audience."""
    if ref.kind != ItemKind.PASSAGE or ref.id.count("/") < _PARTS_OF_A_PASSAGE - 1:
        return None
    item, source = named_items(ref)
    pieces = (piece for piece in links.evidence(item) if piece.source == source.id and piece.quote)
    cited = next((piece for piece in pieces if _digest(piece) == ref.id.rpartition("/")[2]), None)
    return None if cited is None or links.sources[cited.source].is_withheld else (item, cited)


def as_request(ref: Ref) -> Ref:
    """Return the request that shows an item of a list: who all state nothing on any issue is what the whole matrix says."""
    return WHOLE_MATRIX if ref.kind == ItemKind.GAP and ref.id == f"{GapKind.NO_VOICE}/*" else ref


def requested_step(links: Links, ref: Ref) -> Step | None:
    """Return the step that shows what was requested; None where the brief has nothing of this address."""
    make = _STEPS.get(ref.kind, _item_step)
    return make(links, ref)


def name_of(links: Links, ref: Ref) -> str:
    """Return what is shown on request, in a line: `China on Supplies to Russia`. The brief must have it."""
    if ref.kind in (ItemKind.POSITION, ItemKind.UNSTATED):
        party, issue = _existing(_answer(links, ref))
        name = f"{party.label} on {issue.title}"
        return name if links.position(party, issue) else f"{name}: {unstated(links, party, issue)[1]}"
    if ref.kind == ItemKind.FACING:
        return _facing_name(*_existing(_confronted(links, ref)))
    if ref.kind == ItemKind.MATRIX:
        return _MATRIX
    if ref.kind == ItemKind.PASSAGE:
        item, evidence = _existing(passage_at(links, ref))
        place = citations.after_comma(
            citations.quoted(links.sources[evidence.source].title), citations.locator(evidence)
        )
        return f"the words in {place}: {name_of(links, item)}"
    if ref.kind == ItemKind.CLAIM:
        speaker, _ = slides.continued(links, ref)
        return f"{''.join(text for text, _ in speaker)} {links.claims[ref.id].text}"
    if ref.kind == ItemKind.ISSUE:
        return f"{before_proposition(links, links.issues[ref.id])} {slides.stated(links, ref)}"
    noun = "" if ref.kind == ItemKind.GAP else f"{ref.kind}: "
    return f"{noun}{slides.stated(links, ref)}"


def subject_of(ref: Ref) -> Ref | None:
    """Return the item that a question from the room is about while this is shown; None where it is no single one."""
    if ref.kind == ItemKind.PASSAGE:
        return named_items(ref)[0]
    parts = ref.id.split("/")
    if ref.kind in (ItemKind.UNSTATED, ItemKind.FACING):
        issue = parts[1] if ref.kind == ItemKind.UNSTATED else "".join(parts[2:])
        return Ref(ItemKind.ISSUE, issue) if issue else None
    return None if ref.kind == ItemKind.MATRIX else ref


def named_items(ref: Ref) -> tuple[Ref, ...]:
    """Return the items whose words are in the name of a request: where one may not be shown, the name may not either."""
    parts = ref.id.split("/")
    if ref.kind == ItemKind.UNSTATED:
        return Ref(ItemKind.PARTY, parts[0]), Ref(ItemKind.ISSUE, parts[1])
    if ref.kind == ItemKind.PASSAGE:
        kind, *item, source, _ = parts
        return Ref(ItemKind(kind), "/".join(item)), Ref(ItemKind.SOURCE, source)
    if ref.kind == ItemKind.FACING:
        return (
            *(Ref(ItemKind.PARTY, party) for party in parts[:2]),
            *(Ref(ItemKind.ISSUE, issue) for issue in parts[2:]),
        )
    return () if ref.kind == ItemKind.MATRIX else (ref,)


_MATRIX = "Who says what"


def _item_step(links: Links, ref: Ref) -> Step | None:
    kind = _KINDS.get(ref.kind)
    if kind is None or links.item(ref) is None or (ref.kind == ItemKind.SOURCE and links.sources[ref.id].is_withheld):
        return None
    scope = links.scope_at(ref)
    issues = (ref.id,) if ref.kind == ItemKind.ISSUE else sorted(scope.issues) if scope else ()
    return Step(PUSHED, kind, ref.kind.capitalize(), (ref,), next(iter(issues), ""))


def _unstated_step(links: Links, ref: Ref) -> Step | None:
    """Return the step of a gap; once a party states something there, of that."""
    answered = _answer(links, ref)
    if answered is None:
        return None
    party, issue = answered
    return Step(PUSHED, StepKind.CLAIM, "", (answer(links, party, issue),), issue.id)


def _matrix_step(links: Links, ref: Ref) -> Step | None:
    if not links.brief.positions:
        return None
    return Step(PUSHED, StepKind.MATRIX, _MATRIX, tuple(Ref(ItemKind.MATRIX, issue.id) for issue in links.brief.issues))


def _facing_step(links: Links, ref: Ref) -> Step | None:
    """Return the step of two parties face to face, on each issue on which one of them states something."""
    confronted = _confronted(links, ref)
    if confronted is None:
        return None
    left, right, only = confronted
    issues = [only] if only else [i for i in links.brief.issues if links.position(left, i) or links.position(right, i)]
    refs = tuple(facing(left, right, issue) for issue in issues)
    if not refs:
        return None
    return Step(PUSHED, StepKind.CLAIM, _facing_name(left, right, None), refs, only.id if only else "")


def _gap_step(links: Links, ref: Ref) -> Step | None:
    """Return the step of a computed gap; for a silence that is the issue's card, which says who says something there."""
    gap = gap_called(links, ref.id)
    if gap is None:
        return None
    if gap.kind is GapKind.SILENCE:
        return Step(PUSHED, StepKind.ISSUE, "", (Ref(ItemKind.ISSUE, gap.about),), gap.about)
    issues = sorted(gap.scope.issues)
    return Step(PUSHED, StepKind.CLAIM, "Gap", (ref,), issues[0] if len(issues) == 1 else "")


def _passage_step(links: Links, ref: Ref) -> Step | None:
    """Return the step of an item whose words are shown in their text: of the item itself, as the deck knows no texts."""
    passage = passage_at(links, ref)
    if passage is None:
        return None
    scope = links.scope_at(passage[0])
    issues = sorted(scope.issues) if scope else ()
    return Step(PUSHED, StepKind.CLAIM, "", (passage[0],), next(iter(issues), ""))


_STEPS: Mapping[str, Callable[[Links, Ref], Step | None]] = {
    ItemKind.UNSTATED: _unstated_step,
    ItemKind.MATRIX: _matrix_step,
    ItemKind.FACING: _facing_step,
    ItemKind.GAP: _gap_step,
    ItemKind.PASSAGE: _passage_step,
}


def _existing(value: T | None) -> T:
    assert value is not None, "a request of something that the brief does not have"
    return value


_PARTS_OF_A_PASSAGE = 4


def _digest(evidence: Evidence) -> str:
    """Return the digest of a piece of evidence's words and place, which are the same for every audience that may see them."""
    words = [evidence.quote, evidence.paragraph, evidence.page, evidence.at]
    return hashlib.sha256(msgspec.json.encode(words)).hexdigest()[:8]


def _answer(links: Links, ref: Ref) -> tuple[Party, Issue] | None:
    """Return the party and the issue of an address; None where the brief lacks one of them."""
    party, _, issue = ref.id.partition("/")
    return (links.parties[party], links.issues[issue]) if party in links.parties and issue in links.issues else None


def _confronted(links: Links, ref: Ref) -> tuple[Party, Party, Issue | None] | None:
    left, right, only, *_ = *ref.id.split("/"), "", ""
    if left not in links.parties or right not in links.parties or (only and only not in links.issues):
        return None
    return links.parties[left], links.parties[right], links.issues[only] if only else None


def _facing_name(left: Party, right: Party, issue: Issue | None) -> str:
    name = f"{left.label} and {right.label}, face to face"
    return f"{name}: {issue.title}" if issue else name
