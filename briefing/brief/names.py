"""Parties and issues by whatever somebody calls them: id, name, short name, alias, who speaks for it, or a start of one."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.brief.model import Claim, Issue, Party
from briefing.brief.text import fold_name
from briefing.brief.vocabulary import REPORTING


def party_names(parties: Iterable[Party]) -> dict[str, tuple[str, ...]]:
    """Return every name that each party goes by, its id first."""
    return {p.id: (p.id, p.name, *([p.short] if p.short else []), *p.aliases) for p in parties}


def issue_names(issues: Iterable[Issue]) -> dict[str, tuple[str, ...]]:
    """Return every name that each issue goes by, its id first."""
    return {issue.id: (issue.id, issue.title, *issue.also) for issue in issues}


def person_in(speaker: str) -> str:
    """Return the name that a speaker's description begins with: `Ana Ruiz` of `Ana Ruiz, harbour master`; else nothing."""
    name = speaker.partition(",")[0].strip()
    return name if all(word[:1].isupper() for word in name.split()) else ""


def names_of_speakers(claims: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
    """Return by party the names of the persons who speak for it in some claims: in full, and their last word alone."""
    names: dict[str, dict[str, None]] = {}
    for claim in claims:
        if claim.speaker and claim.made_by != REPORTING and (person := person_in(claim.speaker)):
            names.setdefault(claim.made_by, {}).update({person: None, person.split()[-1]: None})
    return {party: tuple(own_names) for party, own_names in names.items()}


def matches(word: str, names: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the ids that a word may mean: by a whole name, else by a name's start, else by the start of a word in one.

    One id where the word is clear, several where it is not, none where nothing is called so.
    """
    wanted = fold_name(word)
    if not wanted:
        return []
    folded = {id_: [fold_name(name) for name in own_names] for id_, own_names in names.items()}
    for fits in (_equals, _starts, _starts_a_word):
        ids = [id_ for id_, own_names in folded.items() if any(fits(wanted, name) for name in own_names)]
        if ids:
            return ids
    return []


def _equals(wanted: str, name: str) -> bool:
    return wanted == name


def _starts(wanted: str, name: str) -> bool:
    return name.startswith(wanted)


def _starts_a_word(wanted: str, name: str) -> bool:
    return f" {wanted}".replace("-", " ") in name.replace("-", " ")
