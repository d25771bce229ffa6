"""The lines of a record, one JSON object each, and how they are encoded and decoded.

    {"what": "presentation", "format": 1, "brief": "port-alder", "title": …, "path": …, "started": …}
    {"what": "shown", "at": …, "step": "claim/no-harm", "title": …, "of": [["claim", "no-harm"]]}
    {"what": "asked", "at": …, "number": 1, "words": …, "step": …, "on": ["claim", "no-harm"], "on_words": …}
    {"what": "settled", "at": …, "number": 1, "how": "answered", "words": …}
    {"what": "marked", "at": …, "marking": "TLP:RED"}
    {"what": "ended", "at": …}

Times are local, with their offset from UTC (ISO 8601). Unknown keys are ignored.
"""

import json
from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from briefing.brief.items import Ref
from briefing.brief.room_questions import Settlement
from briefing.brief.text import escaped

FORMAT = 1
"""The version of the format, raised when a line's meaning changes; new keys and kinds of line need no new version."""

Moment = Annotated[datetime, Meta(tz=True)]
Number = Annotated[int, Meta(ge=1)]
Seconds = Annotated[float, Meta(ge=0)]


class RecordHeading(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="what", tag="presentation"):
    """The first line: the brief, the audience, and when the presentation began."""

    format: Number
    brief: str
    title: str
    path: str = ""
    as_of: str = ""
    marking: str = ""
    audience: str = ""
    started: Moment


class StepShown(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="what", tag="shown"):
    """A step was shown: its id, its title, and the items whose words the title holds.

    `estimated` is how many seconds it takes by its words, `planned` how many the presenter's plan gave it; 0 where unknown.
    """

    at: Moment
    step: str
    title: str
    of: tuple[Ref, ...] = ()
    estimated: Seconds = 0.0
    planned: Seconds = 0.0


class MarkingRaised(Struct, frozen=True, kw_only=True, tag_field="what", tag="marked"):
    """From here on the presentation has a stricter marking than before."""

    at: Moment
    marking: str


class QuestionAsked(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="what", tag="asked"):
    """The room asked a question while a step was shown, about one of its items or about none in particular."""

    at: Moment
    number: Number
    words: str
    step: str
    on: Ref | None = None
    on_words: str = ""


class QuestionSettled(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="what", tag="settled"):
    """A question was answered, deferred or taken back."""

    at: Moment
    number: Number
    how: Settlement
    words: str = ""


class PresentationEnded(Struct, frozen=True, kw_only=True, tag_field="what", tag="ended"):
    """The presentation ended in order."""

    at: Moment


Line = RecordHeading | StepShown | MarkingRaised | QuestionAsked | QuestionSettled | PresentationEnded


class RecordLineError(ValueError):
    """Bytes are not a line of a record; the message says why."""


def encode(line: Line) -> bytes:
    """Return a line as JSON without a newline; control characters are escaped."""
    text = json.dumps(msgspec.to_builtins(line), ensure_ascii=False)
    return escaped(text).encode()


def decode(raw: bytes) -> Line:
    """Return the line that JSON bytes hold. Raises RecordLineError for any other bytes."""
    try:
        line: Line = msgspec.convert(json.loads(raw.decode()), type=Line)
    except msgspec.ValidationError as error:
        raise RecordLineError("this line is no line of a record") from error
    except (ValueError, RecursionError) as error:
        cut = raw.startswith(b"{") and not raw.rstrip().endswith(b"}")
        raise RecordLineError("this line was cut short" if cut else "this line is not JSON") from error
    return line
