"""The family of what has fallen: what rests on a source that was withdrawn or corrected, and what answers such a claim."""

from collections.abc import Iterator

from briefing.brief.items import FieldPath, ItemKind, Ref
from briefing.brief.resting import notices
from briefing.brief.resting.dependents import Sign, Tie
from briefing.brief.vocabulary import NoticeKind, Reliance
from briefing.library.checks.tradecraft.checked_brief import CheckedBrief
from briefing.library.reading.problems import Breach


def rests_on_withdrawn(checked: CheckedBrief) -> Iterator[Breach]:
    """A statement should not go on standing on a text that its own publisher no longer stands by."""
    for where, subject, words, sign in _signed(checked):
        if sign.kind is NoticeKind.WITHDRAWN and sign.reliance is not Reliance.BY_ANSWER:
            what = f"{subject} {words}: {_named(checked, sign)}"
            yield (
                where,
                what,
                "cite a source that stands, name the words' origin, or leave it out; else silence this with the reason",
            )


def rests_on_corrected(checked: CheckedBrief) -> Iterator[Breach]:
    """What was quoted before a correction may be what was corrected."""
    for where, subject, words, sign in _signed(checked):
        if sign.kind is NoticeKind.CORRECTED and sign.reliance is not Reliance.BY_ANSWER:
            what = f"{subject} {words}: {_named(checked, sign)}"
            yield where, what, "compare it with the corrected text; if it stands, silence this with that reason"


def answers_what_fell(checked: CheckedBrief) -> Iterator[Breach]:
    """An answer keeps its own evidence, but the claim that it disputes may no longer be made."""
    for where, subject, words, sign in _signed(checked):
        if sign.reliance is Reliance.BY_ANSWER:
            answered = next(hop.ref.id for hop in sign.paths[0] if hop.tie is Tie.ANSWERS)
            what = f'{subject} {words}, "{answered}": {_named(checked, sign)}'
            yield where, what, "see whether there is still something to answer; if so, silence this with the reason"


def _signed(checked: CheckedBrief) -> Iterator[tuple[FieldPath, str, str, Sign]]:
    """Yield every statement's signs with the statement's place in the file, its name, and what the sign says in words."""
    signed, brief = checked.links.resting.signed, checked.brief
    if not signed:
        return
    places: list[tuple[Ref, FieldPath, str]] = [
        *((Ref(ItemKind.CLAIM, c.id), ("claims", n), f'"{c.id}"') for n, c in enumerate(brief.claims)),
        *(
            (Ref(ItemKind.POSITION, p.id), ("positions", n), f'the position of "{p.party}" on "{p.issue}"')
            for n, p in enumerate(brief.positions)
        ),
        *(
            (Ref(ItemKind.EVENT, str(n)), ("timeline", n), f"the event of {e.date}")
            for n, e in enumerate(brief.timeline)
        ),
    ]
    for ref, where, subject in places:
        for sign in signed.get(ref, ()):
            yield where, subject, notices.statement(ref, sign), sign


def _named(checked: CheckedBrief, sign: Sign) -> str:
    """Name the sources of a sign, each with the day of its notice: `"letter", withdrawn on 2025-03-20`."""
    sources = (checked.links.sources[name] for name in sign.sources)
    return " and ".join(
        f'"{source.id}", {kind} on {notice.date}' for source in sources for kind, notice in source.notices[:1]
    )
