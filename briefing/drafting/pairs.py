"""Quotations that say one thing: repeated within an article, or given by two articles in different words.

Only quotations of one party are compared. Longer ones pair where most of their telling words are the same; short ones
only where the sentences around them name the same parties as well.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.brief.vocabulary import ClaimKind
from briefing.drafting.findings import Quotation
from briefing.drafting.language.lexicon import word_list

SAME_SPEAKER = "the same speaker in the same paragraph"
"""Why quotations that stand together are one claim: a rule, and no guess."""

_WORD = re.compile(r"[^\W_]+")
_COMMON = word_list("common words")
_STEM = 6
_ENOUGH = 0.5
_LONG = 3
_MOST_COMPARED = 250
"""How many quotations of each article are compared with those of another."""


class Group(NamedTuple):
    """Quotations that become the evidence of one claim, the fullest first, and what made them one."""

    quotations: tuple[Quotation, ...]
    why: str | None = None

    @property
    def leading(self) -> Quotation:
        """The quotation that tells what the claim is: the first that is more than an assertion, else the first."""
        telling = (quotation for quotation in self.quotations if quotation.kind is not ClaimKind.ASSERTION)
        return next(telling, self.quotations[0])


def grouped(quotations: Sequence[Quotation]) -> list[Group]:
    """Put quotations together, each in one group; groups stand in the order of their first quotation."""
    groups = _without_repeats(quotations)
    candidates = sorted(_candidates(groups), key=lambda candidate: (-candidate[0], candidate[2], candidate[3]))
    joined: dict[int, Group] = dict(enumerate(groups))
    for _, why, one, other in candidates:
        if other not in joined or one not in joined:
            continue
        sources = {quotation.source for quotation in joined[one].quotations}
        if sources & {quotation.source for quotation in joined[other].quotations}:
            continue
        joined[one] = Group(joined[one].quotations + joined.pop(other).quotations, why)
    return _by_paragraph([joined[index] for index in sorted(joined)])


def _by_paragraph(groups: Sequence[Group]) -> list[Group]:
    """Join what one speaker says in one paragraph of an article, unless it claims two things: to deny is not to demand."""
    kept: list[Group] = []
    places: dict[tuple[object, ...], int] = {}
    for group in groups:
        first = group.quotations[0]
        key = (first.source, first.paragraph, first.speaker.party, first.speaker.person or first.speaker.text)
        at = places.get(key)
        if at is None or first.speaker.party is None or not _claims_one_thing(kept[at], group):
            places[key] = len(kept)
            kept.append(group)
        else:
            why = kept[at].why or group.why or SAME_SPEAKER
            kept[at] = Group(kept[at].quotations + group.quotations, why)
    return kept


def _claims_one_thing(one: Group, other: Group) -> bool:
    quotations = one.quotations + other.quotations
    sources = {quotation.source for quotation in quotations}
    return len(sources) == 1 and len({quotation.kind for quotation in quotations} - {ClaimKind.ASSERTION}) < 2


def _without_repeats(quotations: Sequence[Quotation]) -> list[Group]:
    """Join a quotation with a fuller one of the same article and party that contains it."""
    plain = [f" {' '.join(_WORD.findall(quotation.text.casefold()))} " for quotation in quotations]
    within: dict[int, int] = {}
    by_party: dict[tuple[int, str | None], list[int]] = {}
    for index, quotation in enumerate(quotations):
        by_party.setdefault((quotation.source, quotation.speaker.party), []).append(index)
    for members in by_party.values():
        for index in members:
            fuller = [o for o in members if o != index and o not in within and plain[index] in plain[o]]
            fuller = [o for o in fuller if len(plain[o]) > len(plain[index]) or o < index]
            if fuller:
                within[index] = max(fuller, key=lambda o: (len(plain[o]), -o))
    groups: dict[int, list[Quotation]] = {
        index: [quotation] for index, quotation in enumerate(quotations) if index not in within
    }
    for index, other in within.items():
        while other in within:
            other = within[other]
        groups[other].append(quotations[index])
    return [
        Group(tuple(group), "the shorter one is part of the fuller one" if len(group) > 1 else None)
        for group in groups.values()
    ]


def _candidates(groups: Sequence[Group]) -> Iterator[tuple[float, str, int, int]]:
    """Yield pairs of groups of different articles that may be one: how alike, why, and which two."""
    stems = [_stems(group.quotations[0].text) for group in groups]
    members: dict[str, list[int]] = {}
    for index, group in enumerate(groups):
        party = group.quotations[0].speaker.party
        if party and len(members.setdefault(party, [])) < _MOST_COMPARED * 2:
            members[party].append(index)
    for indexes in members.values():
        for place, one in enumerate(indexes):
            for other in indexes[place + 1 :]:
                first, second = groups[one].quotations[0], groups[other].quotations[0]
                if first.source == second.source:
                    continue
                shared = stems[one] & stems[other]
                fewest = min(len(stems[one]), len(stems[other]))
                if fewest and len(shared) >= fewest * _ENOUGH and _fits(first, second, len(shared), fewest):
                    score = len(shared) / fewest + len(shared) / 100
                    yield score, f"{len(shared)} of {fewest} telling words are the same", one, other


def _fits(first: Quotation, second: Quotation, shared: int, fewest: int) -> bool:
    """Say whether so many shared words are enough: of short quotations the sentences around must speak of the same."""
    if fewest > _LONG:
        return shared >= _LONG
    if shared == fewest > 1 or len((first.names & second.names) - {first.speaker.party or ""}) >= 2:
        return True
    longer, other = (first, second) if len(first.text) >= len(second.text) else (second, first)
    telling = _stems(longer.text)
    return shared > 1 and len(telling & _stems(other.around)) >= len(telling) * _ENOUGH


def _stems(text: str) -> set[str]:
    words = (word.casefold() for word in _WORD.findall(text.replace("’s", "").replace("'s", "")))
    return {word[:_STEM] for word in words if word not in _COMMON}
