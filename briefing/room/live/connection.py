"""A connection to another process of a presentation, with limits on what is sent and received.

Nothing received raises, fills the memory or blocks the loop. A message is sent at once, unless another was sent just
before; then the newest state is sent a little later. Each message holds the whole state, so those between can be dropped.
"""

import asyncio
import hmac
import os
from typing import Protocol

from briefing.room.live.sockets import peer_uid
from briefing.room.live.wire import (
    LIMIT,
    LineBuffer,
    Message,
    MessageError,
    ProtocolError,
    decode_message,
    encode_message,
)

_SPACING = 0.004
"""The least seconds between two messages sent."""

_BATCH = 20
"""The most messages read in one turn of the loop, which take well under a millisecond."""

_BURST, _RATE = 1000.0, 500.0
"""The most messages that may arrive at once, and per second: far more than a working process sends."""

_MOST_BAD_MESSAGES = 16
"""The most bad messages before a connection is closed."""


class Owner(Protocol):
    """The link that a connection belongs to, as the connection calls it."""

    dropped: int

    def connected(self, connection: "Connection") -> None:
        """Note that the connection is open."""

    def received(self, connection: "Connection", message: Message) -> None:
        """Handle a message. Raises MessageError for one that does not belong to this presentation."""

    def outgoing_message(self, key: str) -> Message:
        """Return the message to send now."""

    def disconnected(self, connection: "Connection") -> None:
        """Note that the connection is closed."""


class Connection(asyncio.Protocol):
    """A connection; `who` is the process at its other end, once that has sent its name."""

    def __init__(self, owner: Owner, *, incoming_key: str, outgoing_key: str) -> None:
        """Prepare a connection. Received messages must have `incoming_key`; those sent have `outgoing_key`."""
        self._owner, self._incoming_key, self._outgoing_key = owner, incoming_key, outgoing_key
        self._loop = asyncio.get_running_loop()
        self.who = ""
        self.last_received_at = self._loop.time()
        self.welcomed: asyncio.Future[bool] = self._loop.create_future()
        self.closed: asyncio.Future[None] = self._loop.create_future()
        self._transport: asyncio.Transport | None = None
        self._lines = LineBuffer()
        self._bad_messages, self._allowance, self._counted_at = 0, _BURST, self.last_received_at
        self._sent_at, self._has_unsent, self._is_full = 0.0, False, False
        self._has_finished = self._is_aborted = False
        self._timer: asyncio.TimerHandle | None = None

    def send(self) -> None:
        """Send the newest state to the other end, within `_SPACING` seconds."""
        self._has_unsent = True
        if self._timer is None and not self._is_full:
            wait = self._sent_at + _SPACING - self._loop.time()
            if wait <= 0:
                self._write()
            else:
                self._timer = self._loop.call_later(wait, self._write)

    def finish(self) -> None:
        """Send what is still unsent, and nothing more; the connection closes once the other end has read it.

        Closing at once would make the other end's next write fail, and asyncio would then discard what it has not read yet.
        """
        if self._has_unsent and not self._is_full:
            self._write()
        self._has_finished = True
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write_eof()

    def abort(self) -> None:
        """Close at once, whatever is unread or unsent."""
        self._is_aborted = True
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Accept a connection, but only from a process of the same user."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        uid = peer_uid(transport.get_extra_info("socket"))
        if uid is not None and uid != os.getuid():
            self._count_dropped()
            self.abort()
            return
        transport.set_write_buffer_limits(high=LIMIT)
        self._owner.connected(self)

    def data_received(self, data: bytes) -> None:
        """Buffer received bytes, and read a few messages."""
        self._lines.add(data)
        self._read_some()

    def pause_writing(self) -> None:
        """Stop sending to an end that does not read; the newest state is sent once it does."""
        self._is_full = True

    def resume_writing(self) -> None:
        """Send again, first what was held back."""
        self._is_full = False
        if self._has_unsent:
            self.send()

    def connection_lost(self, error: Exception | None) -> None:
        """Read what has arrived, and tell the owner; an incomplete message counts as dropped."""
        if self._timer is not None:
            self._timer.cancel()
        while not self._read_batch():  # the last messages of a process that has gone
            pass
        if self._lines:
            self._count_dropped()
        if not self.welcomed.done():
            self.welcomed.set_result(False)
        self.closed.set_result(None)
        self._owner.disconnected(self)

    def _write(self) -> None:
        self._timer = None
        if self._transport is None or self._transport.is_closing() or self._has_finished or self._is_full:
            return
        self._has_unsent, self._sent_at = False, self._loop.time()
        try:
            self._transport.write(encode_message(self._owner.outgoing_message(self._outgoing_key)))
        except MessageError:
            self._count_dropped()

    def _read_some(self) -> None:
        """Read a few messages, and the rest in the next turns of the loop, receiving no more bytes meanwhile."""
        if self._transport is None:
            return
        if self._read_batch():
            self._transport.resume_reading()
        else:
            self._transport.pause_reading()
            self._loop.call_soon(self._read_some)

    def _read_batch(self) -> bool:
        """Read a few messages; return whether the buffer holds no more."""
        try:
            for _ in range(_BATCH):
                line = None if self._is_aborted else self._lines.next_line()
                if line is None:
                    return True
                self._receive(line)
        except ProtocolError:
            self._count_dropped()
            self._lines = LineBuffer()
            self.abort()
            return True
        return False

    def _receive(self, line: bytes) -> None:
        """Handle one message. Raises ProtocolError for a flood, a wrong key, or too many bad messages."""
        now = self._loop.time()
        self._allowance = min(_BURST, self._allowance + (now - self._counted_at) * _RATE) - 1
        self.last_received_at = self._counted_at = now
        if self._allowance < 0:
            raise ProtocolError("a flood")
        try:
            message = decode_message(line)
            if not hmac.compare_digest(message.key.encode(), self._incoming_key.encode()):
                raise ProtocolError("a stranger")
            self._owner.received(self, message)
        except MessageError as error:
            self._bad_messages += 1
            if self._bad_messages > _MOST_BAD_MESSAGES:
                raise ProtocolError("nothing but noise") from error
            self._count_dropped()
            if self.who:
                self.send()  # any answer shows the other end that this process is alive
            return
        if not self.welcomed.done():
            self.welcomed.set_result(True)

    def _count_dropped(self) -> None:
        self._owner.dropped += 1
