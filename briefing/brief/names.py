"""Parties and issues by whatever somebody calls them: id, name, short name, alias, or the start of one."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.brief.model import Issue, Party
from briefing.brief.text import fold


def party_names(parties: Iterable[Party]) -> dict[str, tuple[str, ...]]:
    """Return every name that each party goes by, its id first."""
    return {p.id: (p.id, p.name, *([p.short] if p.short else []), *p.aliases) for p in parties}


def issue_names(issues: Iterable[Issue]) -> dict[str, tuple[str, ...]]:
    """Return every name that each issue goes by, its id first."""
    return {issue.id: (issue.id, issue.title) for issue in issues}


def matches(word: str, names: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the ids that a word may mean: by a whole name, else by a name's start, else by the start of a word in one.

    One id where the word is clear, several where it is not, none where nothing is called so.
    """
    wanted = fold(word).strip()
    if not wanted:
        return []
    for fits in (_equals, _starts, _starts_a_word):
        ids = [id_ for id_, own_names in names.items() if any(fits(wanted, fold(name).strip()) for name in own_names)]
        if ids:
            return ids
    return []


def _equals(wanted: str, name: str) -> bool:
    return wanted == name


def _starts(wanted: str, name: str) -> bool:
    return name.startswith(wanted)


def _starts_a_word(wanted: str, name: str) -> bool:
    return f" {wanted}".replace("-", " ") in name.replace("-", " ")
