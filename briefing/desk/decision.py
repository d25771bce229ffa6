"""A decision: what it changes in a brief's text, what it was in words, and the error of one that cannot be made."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing.brief.items import FieldPath, Ref
from briefing.desk.brief_text import BriefText
from briefing.desk.yaml_edits.changes import Change
from briefing.desk.yaml_edits.edits import Edit
from briefing.errors import BriefingError


class DecisionRefusedError(BriefingError):
    """A decision cannot be made; the file is as it was."""


class NotSoundError(DecisionRefusedError):
    """What was answered would leave a brief that does not read: another answer may not."""


class Decided(NamedTuple):
    """A decision that was made.

    `sentence` says what it did: `made_by of claim “the-spoil-is-clean”: Port Authority of Alder`. `ref` is the item that it
    made or changed; after a deletion and for the brief's own fields there is none.
    """

    sentence: str
    ref: Ref | None = None


class Plan(NamedTuple):
    """What a decision changes in a brief's text.

    Guesses about values at the paths `settled`, and about what these hold, are decided by it; `comment_lines` are edits of what
    a draft proposes in comments.
    """

    decided: Decided
    changes: Sequence[Change] = ()
    settled: Sequence[FieldPath] = ()
    comment_lines: Sequence[Edit] = ()


Decision = Callable[[BriefText], Plan]
"""Makes a plan for a text. Raises DecisionRefusedError where the decision cannot be made in it, KeyError without its item."""
