"""The curator's own sentences in a brief: each with its place in the file, the evidence that it has, and who speaks in it."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.brief.items import FieldPath
from briefing.brief.model import Brief, Evidence
from briefing.brief.vocabulary import ClaimKind
from briefing.brief.walk import evidences
from briefing.library.reading.unreviewed import TO_BE_WRITTEN


class OwnSentence(NamedTuple):
    """A sentence, or the few of a bottom line.

    `speakers` are the names of whoever it tells of: they need not stand in the text.
    """

    where: FieldPath
    text: str
    label: str
    """What it is called in a note: `"centre-decided"`, `the position of "nato" on "enabler"`, `the bottom line`."""

    evidence: tuple[Evidence, ...]
    speakers: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    date: str | None = None
    date_key: str = "date"
    starts_with_verb: bool = False
    is_bottom_line: bool = False
    is_demand: bool = False


def own_sentences(brief: Brief) -> Iterator[OwnSentence]:
    """Yield every sentence of a brief that has evidence, and the bottom line; not those that are still to be written."""
    return (sentence for sentence in _sentences(brief) if not sentence.text.startswith(TO_BE_WRITTEN))


def _sentences(brief: Brief) -> Iterator[OwnSentence]:
    every = tuple(evidence for _, evidence in evidences(brief))
    yield OwnSentence(("bottom_line",), brief.bottom_line, "the bottom line", every, is_bottom_line=True)
    for index, claim in enumerate(brief.claims):
        yield OwnSentence(
            ("claims", index, "text"),
            claim.text,
            f'"{claim.id}"',
            claim.evidence,
            (claim.speaker,) if claim.speaker else (),
            (claim.made_by,),
            claim.date,
            is_demand=claim.kind is ClaimKind.DEMAND,
        )
    for index, position in enumerate(brief.positions):
        label = f'the position of "{position.party}" on "{position.issue}"'
        yield OwnSentence(
            ("positions", index, "summary"),
            position.summary,
            label,
            position.evidence,
            (),
            (position.party,),
            position.since,
            "since",
            starts_with_verb=True,
        )
    for index, event in enumerate(brief.timeline):
        label = f"the event of {event.date}"
        yield OwnSentence(("timeline", index, "text"), event.text, label, event.evidence, (), event.by, event.date)
