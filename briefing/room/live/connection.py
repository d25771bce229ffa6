"""One stream to another process of the room: paced on the way out, bounded on the way in.

Nothing that comes along it raises, fills the memory or holds the loop up. What is said goes out at once where little was
said of late, and else shortly after, as the newest of it: every message is whole, so those between need not go.
"""

import asyncio
import hmac
import os
from typing import Protocol

from briefing.room.live.sockets import peer_uid
from briefing.room.live.wire import LIMIT, Lines, Lost, Message, Misread, decoded, encoded

_SPACING = 0.004
"""The least seconds between two messages out."""

_BATCH = 20
"""The most messages in that are read in one turn of the loop: well under a millisecond's work."""

_BURST, _RATE = 1000.0, 500.0
"""How many messages may come at once and each second: far more than an honest process sends."""

_BAD = 16
"""How many bad messages are borne of one stream."""


class Owner(Protocol):
    """What a connection asks of the link that it belongs to."""

    dropped: int

    def met(self, connection: "Connection") -> None:
        """Take note that it stands."""

    def heard(self, connection: "Connection", message: Message) -> None:
        """Take in a message. Raises Misread for one that does not belong here."""

    def message(self, key: str) -> Message:
        """Return what is to be said now."""

    def lost(self, connection: "Connection") -> None:
        """Take note that it is over."""


class Connection(asyncio.Protocol):
    """One stream, with who is at its other end once that has been said."""

    def __init__(self, owner: Owner, *, asked: str, given: str) -> None:
        """Stand ready. `asked` is the key that every message in must have, `given` the one that goes out."""
        self._owner, self._asked, self._given = owner, asked, given
        self._loop = asyncio.get_running_loop()
        self.who = ""
        self.heard_at = self._loop.time()
        self.welcomed: asyncio.Future[bool] = self._loop.create_future()
        self.over: asyncio.Future[None] = self._loop.create_future()
        self._transport: asyncio.Transport | None = None
        self._lines = Lines()
        self._bad, self._allowance, self._counted_at = 0, _BURST, self.heard_at
        self._said_at, self._is_due, self._is_full = 0.0, False, False
        self._has_finished = self._is_cut = False
        self._timer: asyncio.TimerHandle | None = None

    def say(self) -> None:
        """Tell the other end how things stand, now or in a moment."""
        self._is_due = True
        if self._timer is None and not self._is_full:
            wait = self._said_at + _SPACING - self._loop.time()
            if wait <= 0:
                self._speak()
            else:
                self._timer = self._loop.call_later(wait, self._speak)

    def finish(self) -> None:
        """Say what is still to be said, and no more. It is over once the other end has read that and closes.

        Closing at once would fail what the other end says meanwhile, and asyncio gives a stream up then, unread words and all.
        """
        if self._is_due and not self._is_full:
            self._speak()
        self._has_finished = True
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write_eof()

    def cut(self) -> None:
        """Close at once, whatever has come or is to go."""
        self._is_cut = True
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Let nobody in but processes of the same person."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        uid = peer_uid(transport.get_extra_info("socket"))
        if uid is not None and uid != os.getuid():
            self._drop()
            self.cut()
            return
        transport.set_write_buffer_limits(high=LIMIT)
        self._owner.met(self)

    def data_received(self, data: bytes) -> None:
        """Take in bytes and read a few messages of them."""
        self._lines.add(data)
        self._read()

    def pause_writing(self) -> None:
        """Say nothing more to an end that does not listen; the newest is said once it does."""
        self._is_full = True

    def resume_writing(self) -> None:
        """Go on."""
        self._is_full = False
        if self._is_due:
            self.say()

    def connection_lost(self, error: Exception | None) -> None:
        """Pass it on that it is over; a message that was cut short is lost."""
        if self._timer is not None:
            self._timer.cancel()
        while not self._has_read_all():  # the last words of one that is gone
            pass
        if self._lines:
            self._drop()
        if not self.welcomed.done():
            self.welcomed.set_result(False)
        self.over.set_result(None)
        self._owner.lost(self)

    def _speak(self) -> None:
        self._timer = None
        if self._transport is None or self._transport.is_closing() or self._has_finished or self._is_full:
            return
        self._is_due, self._said_at = False, self._loop.time()
        try:
            self._transport.write(encoded(self._owner.message(self._given)))
        except Misread:
            self._drop()

    def _read(self) -> None:
        """Read a few messages, and the rest in the next turns of the loop; meanwhile no more bytes are taken."""
        if self._transport is None:
            return
        if self._has_read_all():
            self._transport.resume_reading()
        else:
            self._transport.pause_reading()
            self._loop.call_soon(self._read)

    def _has_read_all(self) -> bool:
        """Read a few messages; say whether these were all that have come."""
        try:
            for _ in range(_BATCH):
                line = None if self._is_cut else self._lines.take()
                if line is None:
                    return True
                self._take_in(line)
        except Lost:
            self._drop()
            self._lines = Lines()
            self.cut()
            return True
        return False

    def _take_in(self, line: bytes) -> None:
        """Take in one message. Raises Lost where it was one too many, or no message of this room."""
        now = self._loop.time()
        self._allowance = min(_BURST, self._allowance + (now - self._counted_at) * _RATE) - 1
        self.heard_at = self._counted_at = now
        if self._allowance < 0:
            raise Lost("a flood")
        try:
            message = decoded(line)
            if not hmac.compare_digest(message.key.encode(), self._asked.encode()):
                raise Lost("a stranger")
            self._owner.heard(self, message)
        except Misread as error:
            self._bad += 1
            if self._bad > _BAD:
                raise Lost("nothing but noise") from error
            self._drop()
            if self.who:
                self.say()  # an answer, so that whoever waits for one does not take this process for dead
            return
        if not self.welcomed.done():
            self.welcomed.set_result(True)

    def _drop(self) -> None:
        self._owner.dropped += 1
