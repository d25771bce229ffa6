"""The messages between processes of a presentation: one kind, a line of JSON that holds the sender's whole state.

As each message holds the whole state, all but the last may be lost. `MessageError` rejects one line, `ProtocolError` closes
the connection; neither leaves this package.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from briefing.room.live.stage import Stage

VERSION: Literal[3] = 3
"""The version of messages and stage, raised when either changes: processes of two versions cannot talk to each other."""

LIMIT = 64 << 10
"""The most bytes of a message with its newline."""

MOST = 64
"""The most processes of a presentation."""

LAST = 1 << 53
"""The highest number of a revision."""

Who = Annotated[str, Meta(pattern=r"\A[0-9a-f]{16}\Z", description="the name of a process, drawn by lot")]
Author = Annotated[str, Meta(pattern=r"\A([0-9a-f]{16})?\Z", description="the name of a process, or nothing")]
Digest = Annotated[str, Meta(pattern=r"\A([0-9a-f]{16})?\Z", description="the digest of a brief, or nothing")]
Size = Annotated[int, Meta(ge=1, le=10_000, description="columns or rows")]


class MessageError(ValueError):
    """A line is not a message of this presentation."""


class ProtocolError(ValueError):
    """A connection can no longer be used."""


class Peer(Struct, frozen=True, forbid_unknown_fields=True):
    """A process of a presentation: its role, the size of its terminal, and which version of the brief it shows."""

    role: Literal["screen", "console"]
    columns: Size
    rows: Size
    digest: Digest = ""
    """The digest of what it shows of the brief; empty until it has told it."""


class Revision(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A version of the stage.

    The newest has the highest number, among equal numbers the highest name of its author, and among one author's the highest
    name of a record, which is put on a stage without a new number.
    """

    number: Annotated[int, Meta(ge=0, le=LAST)] = 0
    by: Author = ""
    stage: Stage | None = None

    def is_newer_than(self, other: "Revision") -> bool:
        """Return whether this revision is newer; the same in every process, so that all end with the same stage."""
        return self._rank > other._rank

    @property
    def _rank(self) -> tuple[int, str, str]:
        return self.number, self.by, self.stage.record if self.stage else ""


class Message(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A process's whole state: the newest revision, and itself as the only peer, or for the hub all peers."""

    version: Literal[3] = VERSION
    key: str = ""
    sender: Who
    peers: Annotated[dict[Who, Peer], Meta(min_length=1, max_length=MOST)]
    revision: Revision = msgspec.field(name="saying")


class _Versioned(Struct):
    version: int


def encode_message(message: Message) -> bytes:
    """Return a message as one line. Raises MessageError for one that no receiver would accept."""
    try:
        line = _ENCODER.encode(message) + b"\n"
    except UnicodeEncodeError as error:
        raise MessageError("it has characters that UTF-8 cannot carry") from error
    if len(line) > LIMIT:
        raise MessageError(f"it has {len(line)} bytes, more than {LIMIT}")
    return line


def decode_message(line: bytes) -> Message:
    """Return the message of a line. Raises MessageError for anything else, ProtocolError for another version's message."""
    try:
        return _DECODER.decode(line)
    except (ValueError, RecursionError) as error:  # msgspec's own errors and those of UTF-8 are ValueErrors
        if _is_of_another_version(line):
            raise ProtocolError("another version") from error
        raise MessageError("no message") from error


def _is_of_another_version(line: bytes) -> bool:
    try:
        return _VERSION_DECODER.decode(line).version != VERSION
    except (ValueError, RecursionError):
        return False


class LineBuffer:
    """A buffer that splits received bytes into lines of at most LIMIT bytes."""

    def __init__(self) -> None:
        """Make an empty buffer."""
        self._bytes = bytearray()

    def __bool__(self) -> bool:
        """Return whether the buffer holds any bytes."""
        return bool(self._bytes)

    def add(self, data: bytes) -> None:
        """Add received bytes."""
        self._bytes += data

    def next_line(self) -> bytes | None:
        """Return the next line without its newline; None where it is incomplete. Raises ProtocolError for too long a line."""
        end = self._bytes.find(b"\n", 0, LIMIT)
        if end < 0:
            if len(self._bytes) >= LIMIT:
                raise ProtocolError("a line that does not end")
            return None
        line = bytes(self._bytes[:end])
        del self._bytes[: end + 1]
        return line


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Message)
_VERSION_DECODER = msgspec.json.Decoder(_Versioned)
