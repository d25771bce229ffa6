"""What goes over the wire: one kind of message, a line of JSON that says all that its sender knows.

A message carries the whole state, so any of them may be lost or left out but the last. What is not such a message is told
by exceptions that this layer keeps to itself: `Misread` costs one line, `Lost` the whole stream.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from briefing.room.live.stage import Stage

VERSION: Literal[1] = 1
"""Raised where a message or the stage changes: processes of two versions do not speak to each other."""

LIMIT = 64 << 10
"""The most bytes of one message, its newline included."""

MOST = 64
"""The most peers of one presentation."""

LAST = 1 << 53
"""The highest number of a change."""

Who = Annotated[str, Meta(pattern=r"\A[0-9a-f]{16}\Z", description="the name of a process, drawn by lot")]
Author = Annotated[str, Meta(pattern=r"\A([0-9a-f]{16})?\Z", description="the name of a process, or nothing")]
Size = Annotated[int, Meta(ge=1, le=10_000, description="columns or rows")]


class Misread(ValueError):
    """A line is no message."""


class Lost(ValueError):
    """A stream can no longer be understood."""


class Peer(Struct, frozen=True, forbid_unknown_fields=True):
    """A process in the room: what it is, and the size of its terminal."""

    role: Literal["screen", "console"]
    columns: Size
    rows: Size


class Saying(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A stage, and which change of it this is: the newest is the one with the highest number, then the highest name."""

    number: Annotated[int, Meta(ge=0, le=LAST)] = 0
    by: Author = ""
    stage: Stage | None = None

    def is_newer_than(self, other: "Saying") -> bool:
        """Say whether it goes before another. The same answer everywhere, so that all end with the same stage."""
        return (self.number, self.by) > (other.number, other.by)


class Message(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All that a process knows: itself alone, or as the hub everybody in the room; and the newest stage."""

    version: Literal[1] = VERSION
    key: str = ""
    sender: Who
    peers: Annotated[dict[Who, Peer], Meta(min_length=1, max_length=MOST)]
    saying: Saying


class _Versioned(Struct):
    version: int


def encoded(message: Message) -> bytes:
    """Write a message as one line. Raises Misread for one that nobody would read."""
    try:
        line = _ENCODER.encode(message) + b"\n"
    except UnicodeEncodeError as error:
        raise Misread("it has characters that UTF-8 cannot carry") from error
    if len(line) > LIMIT:
        raise Misread(f"it has {len(line)} bytes, more than {LIMIT}")
    return line


def decoded(line: bytes) -> Message:
    """Read one line. Raises Misread for what is no message, Lost for another version of the program."""
    try:
        return _DECODER.decode(line)
    except (ValueError, RecursionError) as error:  # msgspec's own errors and those of UTF-8 are ValueErrors
        if _is_of_another_version(line):
            raise Lost("another version") from error
        raise Misread("no message") from error


def _is_of_another_version(line: bytes) -> bool:
    try:
        return _VERSION_DECODER.decode(line).version != VERSION
    except (ValueError, RecursionError):
        return False


class Lines:
    """Bytes as they come, made into lines of at most LIMIT bytes."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._bytes = bytearray()

    def __bool__(self) -> bool:
        """Say whether there is any part of a line."""
        return bool(self._bytes)

    def add(self, data: bytes) -> None:
        """Take in what has come."""
        self._bytes += data

    def take(self) -> bytes | None:
        """Return the next line without its newline, or None where it is not complete yet. Raises Lost for too long a one."""
        end = self._bytes.find(b"\n", 0, LIMIT)
        if end < 0:
            if len(self._bytes) >= LIMIT:
                raise Lost("a line that does not end")
            return None
        line = bytes(self._bytes[:end])
        del self._bytes[: end + 1]
        return line


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Message)
_VERSION_DECODER = msgspec.json.Decoder(_Versioned)
