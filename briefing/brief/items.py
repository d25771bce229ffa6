"""The addresses of items within a brief, and ids for new ones; apart from the model, so that lookup need not import it."""

import re
from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

from briefing.brief.text import fold

_LONGEST_ID = 48
"""The most characters of an id that is made of words."""


class ItemKind(StrEnum):
    """What kind of item an address names. Records and stages of presentations hold the values."""

    BRIEF = "brief"
    """The brief's title, or its bottom line."""
    ISSUE = "issue"
    PARTY = "party"
    CLAIM = "claim"
    POSITION = "position"
    SILENCE = "silence"
    """Where nothing is stated: by a party on any issue, or on an issue by some of the parties."""
    UNSTATED = "unstated"
    """That one party states nothing on one issue: `unstated union/site`."""
    FACING = "facing"
    """Two parties face to face: `facing port/union`, `facing port/union/site` on one issue."""
    PASSAGE = "passage"
    """Words of an item in the text of their source: `passage claim/no-harm/3f2a9c1e`; the digest is the evidence's."""
    QUESTION = "question"
    GAP = "gap"
    """A gap that the program computed."""
    WITHHELD = "withheld"
    """What parties hold on an issue and an audience may not see; its id is the issue's."""
    ASKED = "asked"
    """A question from the room."""
    SOURCE = "source"
    EVENT = "event"
    """An event of the timeline; its id is its place in the file's list, from 0."""
    MATRIX = "matrix"
    """An issue's row of the matrix."""
    OTHER = "other"
    """No item of a brief: a row of another list, or a kind that a later version of the program recorded."""

    @classmethod
    def _missing_(cls, value: object) -> "ItemKind":
        return cls.OTHER


FieldPath = tuple[str | int, ...]
"""Where a value stands in a file: `("claims", 3, "evidence", 0, "source")`."""


class Ref(NamedTuple):
    """The address of one item of a brief: `claim no-harm`, `position port/site`, `gap unanswered/site/port`.

    The id of a claim, question, source, party or issue is the file's own; all others are made by the program.
    """

    kind: ItemKind
    id: str


def id_of(words: str, *, most: int = 4) -> str:
    """Return the first words of a text as an id: small letters, digits, hyphens; empty where there are none of them.

    `null` is none, as YAML reads no value in it.
    """
    plain = re.findall("[a-z0-9]+", fold(words).replace("'", "").replace("’", ""))
    made = "-".join(plain[:most])[:_LONGEST_ID].strip("-")
    return "" if made == "null" else made


def unused_id(wanted: str, used: Collection[str]) -> str:
    """Return an id that nothing else has: the wanted one, else with a number from 2 behind it."""
    candidate, number = wanted, 2
    while candidate in used:
        candidate, number = f"{wanted}-{number}", number + 1
    return candidate
