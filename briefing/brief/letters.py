"""What parties and issues are told apart by: letters for the two-key answer, and the hue of each party.

Letters are unique in the brief and stable. A hue belongs to one party alone, so that a colour never means two speakers.
"""

from collections.abc import Iterable
from itertools import chain

from briefing.brief.model import Brief, Issue, Party
from briefing.brief.text import fold
from briefing.brief.vocabulary import Hue

_ARTICLES = ("the", "a", "an")
_ALL = "abcdefghijklmnopqrstuvwxyz0123456789"


def party_letters(brief: Brief) -> dict[str, str]:
    """Return each party's letter by its id; a party has none where 36 others have taken them all."""
    return _letters(brief.parties, {party.id: party.label for party in brief.parties})


def issue_letters(brief: Brief) -> dict[str, str]:
    """Return each issue's letter by its id; an issue has none where 36 others have taken them all."""
    return _letters(brief.issues, {issue.id: issue.title for issue in brief.issues})


def party_hues(brief: Brief) -> dict[str, Hue]:
    """Return each party's hue by its id: the curator's choice, else the first that is free in the brief's order.

    A party has none where six others have taken them all. What an audience sees of a brief has the whole brief's hues.
    """
    if brief.withheld.hues:
        return dict(brief.withheld.hues)
    hues = {party.id: party.colour for party in brief.parties if party.colour}
    free = [hue for hue in Hue if hue not in hues.values()]
    undecided = [party.id for party in brief.parties if party.id not in hues]
    hues.update(zip(undecided, free, strict=False))
    return hues


def _letters(items: Iterable[Party | Issue], names: dict[str, str]) -> dict[str, str]:
    """Give each item its letter: the curator's; else a free first letter of its words, a free letter in them, or any free."""
    chosen = {item.id: item.key for item in items if item.key}
    taken = set(chosen.values())
    for name, text in names.items():
        if name in chosen:
            continue
        words = fold(text).split()
        words = words[1:] if len(words) > 1 and words[0] in _ARTICLES else words
        wanted = chain((word[0] for word in words), "".join(words), _ALL)
        letter = next((candidate for candidate in wanted if candidate in _ALL and candidate not in taken), None)
        if letter is not None:
            chosen[name] = letter
            taken.add(letter)
    return {name: chosen[name] for name in names if name in chosen}
