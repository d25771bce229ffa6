"""The lines of a record: one JSON object each, readable in any editor. Owns how they are written and read back.

    {"what": "presentation", "format": 1, "brief": "port-alder", "title": …, "path": …, "started": …}
    {"what": "shown", "at": …, "step": "claim/no-harm", "title": …, "of": [["claim", "no-harm"]]}
    {"what": "asked", "at": …, "number": 1, "words": …, "step": …, "on": ["claim", "no-harm"], "on_words": …}
    {"what": "settled", "at": …, "number": 1, "how": "answered", "words": …}
    {"what": "marked", "at": …, "marking": "TLP:RED"}
    {"what": "ended", "at": …}

Every time is local and has its offset from UTC (ISO 8601). Keys that this version does not know are passed over.
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
"""Raised where a line changes its meaning; new keys and new kinds of line may come at any time."""

Moment = Annotated[datetime, Meta(tz=True)]
Number = Annotated[int, Meta(ge=1)]


class Heading(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="what", tag="presentation"):
    """The first line: which brief was presented, to whom, and when that began."""

    format: Number
    brief: str
    title: str
    path: str = ""
    as_of: str = ""
    marking: str = ""
    audience: str = ""
    started: Moment


class Shown(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="what", tag="shown"):
    """A step came on the screen: its id, its title, and the items that the title's words are of."""

    at: Moment
    step: str
    title: str
    of: tuple[Ref, ...] = ()


class Marked(Struct, frozen=True, kw_only=True, tag_field="what", tag="marked"):
    """What is shown from here on goes under a stricter marking than what came before."""

    at: Moment
    marking: str


class Asking(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="what", tag="asked"):
    """The room asked a question while a step was on the screen, on one of its items or on none in particular."""

    at: Moment
    number: Number
    words: str
    step: str
    on: Ref | None = None
    on_words: str = ""


class Settling(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="what", tag="settled"):
    """A question was settled."""

    at: Moment
    number: Number
    how: Settlement
    words: str = ""


class Ended(Struct, frozen=True, kw_only=True, tag_field="what", tag="ended"):
    """The presentation was ended in order."""

    at: Moment


Line = Heading | Shown | Marked | Asking | Settling | Ended


class NotALine(ValueError):
    """The bytes are no line of a record; the message says what is wrong with them."""


def encode(line: Line) -> bytes:
    """Write a line, without its end. What could steer a terminal stands as JSON's escapes."""
    text = json.dumps(msgspec.to_builtins(line), ensure_ascii=False)
    return escaped(text).encode()


def decode(raw: bytes) -> Line:
    """Read a line, without its end. Raises NotALine for anything else, whatever it is."""
    try:
        line: Line = msgspec.convert(json.loads(raw.decode()), type=Line)
    except msgspec.ValidationError as error:
        raise NotALine("this line is no line of a record") from error
    except (ValueError, RecursionError) as error:
        cut = raw.startswith(b"{") and not raw.rstrip().endswith(b"}")
        raise NotALine("this line was cut short" if cut else "this line is not JSON") from error
    return line
