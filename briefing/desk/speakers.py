"""Who is who: the persons and bodies that speak in a brief, for whom, how often and where."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefing.brief.model import Brief, Claim, Evidence
from briefing.brief.text import fold
from briefing.brief.vocabulary import REPORTING


class Speaker(NamedTuple):
    """A person or a body that speaks.

    `name` is as the brief has it first, or the party's where a claim names no speaker; `spellings` are all texts of `speaker:`
    that mean it (`its harbour master, Ana Ruiz`). `parties` are the ids of those that it speaks for, the commonest first;
    `reporting` is none. `claims` are ids, in the file's order; `places` is what they rest on.
    """

    name: str
    spellings: tuple[str, ...]
    parties: tuple[str, ...]
    claims: tuple[str, ...]
    places: tuple[Evidence, ...]

    @property
    def party(self) -> str | None:
        """The id of the one party that it speaks for; None where there is none, or more than one."""
        return self.parties[0] if len(self.parties) == 1 else None


def speakers(brief: Brief) -> list[Speaker]:
    """Return who speaks in a brief, whoever speaks most before the others; parties that never speak last."""
    names = {party.id: party.name for party in brief.parties}
    persons = _same_persons(person_of(claim.speaker) for claim in brief.claims if claim.speaker)
    claims: dict[str, list[Claim]] = {}
    shown: dict[str, str] = {}
    for claim in brief.claims:
        name = persons[fold(person_of(claim.speaker))] if claim.speaker else names.get(claim.made_by, "")
        if name:
            claims.setdefault(fold(name), []).append(claim)
            shown.setdefault(fold(name), name)
    speaking = [_speaker(shown[key], own) for key, own in claims.items()]
    speaking.sort(key=lambda speaker: -len(speaker.claims))
    heard = {party for speaker in speaking for party in speaker.parties}
    silent = [Speaker(name, (), (party,), (), ()) for party, name in names.items() if party not in heard]
    return [*speaking, *silent]


def person_of(speaker: str) -> str:
    """Return the name in a speaker's description: `Ana Ruiz` of `its harbour master, Ana Ruiz`; else the whole of it."""
    parts = (part.strip() for part in re.split(r"[,;()]", speaker))
    return next((part for part in parts if part and all(word[:1].isupper() for word in part.split())), speaker)


def _same_persons(names: Iterable[str]) -> Mapping[str, str]:
    """Return by folded name the name that means the same person: a last name alone means the one person who has it."""
    by_key = {fold(name): name for name in reversed([*names])}
    in_full: dict[str, list[str]] = {}
    for key, name in by_key.items():
        if len(key.split()) > 1:
            in_full.setdefault(key.split()[-1], []).append(name)
    return {key: in_full[key][0] if len(in_full.get(key, ())) == 1 else name for key, name in by_key.items()}


def _speaker(name: str, claims: list[Claim]) -> Speaker:
    parties = Counter(claim.made_by for claim in claims if claim.made_by != REPORTING)
    return Speaker(
        name,
        tuple(dict.fromkeys(claim.speaker for claim in claims if claim.speaker)),
        tuple(party for party, _ in parties.most_common()),
        tuple(claim.id for claim in claims),
        tuple(dict.fromkeys(evidence for claim in claims for evidence in claim.evidence)),
    )
