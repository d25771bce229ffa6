"""The link between the processes of a presentation, by which all get the newest stage, whoever joins, leaves or dies.

All processes are equal. One of them, the hub, holds the lease, listens on the socket and forwards what it receives; when it
dies or falls silent, another acquires the lease and the rest join that one. Foreign messages are dropped and never raise.
"""

import asyncio
import secrets
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress

from briefing.errors import BriefingError
from briefing.room.live.connection import Connection
from briefing.room.live.hub_lease import Address, HubLease, holds, release
from briefing.room.live.join import PATIENCE, join_or_acquire
from briefing.room.live.replica import Replica
from briefing.room.live.stage import Stage
from briefing.room.live.wire import MOST, Message, MessageError, Peer, Revision, encode_message

_HEARTBEAT = 0.5
"""Seconds between two heartbeats: each guest then sends its state, and silent processes are disconnected."""

_OPENING = 5.0
"""Seconds after which `open` gives up."""

_GRACE = 2.0
"""Seconds for which a new hub keeps the peers of the hub before, which are about to join it."""

_RETRY = 0.05
"""Seconds between two attempts to use a folder that cannot be used, or is locked."""

_LINGER = 1.0
"""The most seconds that a leaving process waits for its last message to be sent."""


class Link:
    """One process's part in a presentation. Made by `open`; everything runs on the loop that opened it."""

    def __init__(
        self,
        address: Address,
        me: Peer,
        on_change: Callable[[Stage], None],
        on_peers: Callable[[tuple[Peer, ...]], None],
    ) -> None:
        """Prepare a link; see `open`."""
        self.dropped = 0
        self._address, self._on_change, self._on_peers = address, on_change, on_peers
        self._loop = asyncio.get_running_loop()
        self._replica = Replica(secrets.token_hex(8), me)
        self._reported: tuple[Stage | None, tuple[Peer, ...]] = (None, ())
        self._is_open = self._is_callback_scheduled = False
        self._since: float | None = None
        self._hub: Connection | None = None
        self._server: asyncio.Server | None = None
        self._guests: set[Connection] = set()
        self._grace_ends_at = 0.0
        self._silent_hub = ""
        self._reconnecting: asyncio.Task[None] | None = None
        self._heartbeat_timer: asyncio.TimerHandle | None = None
        self._last_heartbeat_at = self._loop.time()

    @classmethod
    async def open(
        cls,
        address: Address,
        me: Peer,
        first: Stage | None,
        on_change: Callable[[Stage], None],
        on_peers: Callable[[tuple[Peer, ...]], None],
    ) -> "Link":
        """Join the presentation at an address, or start it with a first stage where nobody is there.

        A running presentation's stage replaces `first`. The callbacks report changes made by other processes, on the loop
        and after this has returned. Raises BriefingError where nobody is there and `first` is None, where another file or
        another version of the program is presented, and where the folder cannot be used.
        """
        link = cls(address, me, on_change, on_peers)
        try:
            encode_message(Message(sender=link._replica.who, peers={}, revision=Revision(stage=first)))
            async with asyncio.timeout(_OPENING):
                await link._connect(first)
        except BaseException as error:
            await link.close()
            if isinstance(error, MessageError | OSError):  # a TimeoutError is an OSError
                raise BriefingError(f"the presentation {address.name} cannot be joined: {_reason(error)}") from error
            raise
        link._reported = (link.stage, link.peers)
        link._is_open, link._last_heartbeat_at = True, link._loop.time()
        link._heartbeat_timer = link._loop.call_later(_HEARTBEAT, link._heartbeat)
        return link

    @property
    def stage(self) -> Stage:
        """The newest stage."""
        assert self._replica.revision.stage is not None
        return self._replica.revision.stage

    @property
    def peers(self) -> tuple[Peer, ...]:
        """All peers, this process included, in the order in which they came."""
        return self._replica.peers

    def change(self, stage: Stage) -> None:
        """Make a stage the newest: here at once, in other processes when it arrives. Does not wait."""
        if stage != self.stage:
            self._replica.change(stage)
            self._reported = (stage, self._reported[1])
            self._send_to_all()

    def set_record(self, name: str) -> None:
        """Tell every process the record's name. Does not wait."""
        self._replica.set_record(name)
        self._reported = (self.stage, self._reported[1])
        self._send_to_all()

    def resized(self, columns: int, rows: int) -> None:
        """Share the new size of this terminal."""
        self._replica.resize(columns, rows)
        self._reported = (self._reported[0], self.peers)
        self._send_to_all()

    def set_digest(self, digest: str) -> None:
        """Share which version of the brief this process shows, as the digest of what it shows of it."""
        self._replica.set_digest(digest)
        self._reported = (self._reported[0], self.peers)
        self._send_to_all()

    async def close(self) -> None:
        """Leave the presentation once the last message is sent, or after a second; no callback comes afterwards."""
        self._is_open = False
        if self._heartbeat_timer is not None:
            self._heartbeat_timer.cancel()
        if self._reconnecting is not None:
            self._reconnecting.cancel()
            await asyncio.wait([self._reconnecting])
        leaving = {*self._guests, *([self._hub] if self._hub else [])}
        for connection in leaving:
            connection.finish()
        if self._server is not None:
            self._server.close()
            self._server = None
            if not any(connection.who for connection in leaving):
                await self._release_lease()
        if leaving:
            await asyncio.wait([connection.closed for connection in leaving], timeout=_LINGER)
        for connection in leaving:
            connection.abort()
            await connection.closed

    def connected(self, connection: Connection) -> None:
        """Add a guest that connected to this hub; do nothing for the connection that this process made to its own hub."""
        if connection is self._hub:
            return
        if self._server is None or len(self._guests) >= MOST:
            connection.abort()
        else:
            self._guests.add(connection)

    def received(self, connection: Connection, message: Message) -> None:
        """Merge another process's message. Raises MessageError, and changes nothing, for a foreign one."""
        if connection.who not in ("", message.sender):
            raise MessageError("somebody else's words")
        if connection is self._hub:
            self._replica.merge_hub(message)
            if self._replica.revision != message.revision:
                connection.send()  # the hub lacks a move, or the record's name
        elif connection in self._guests:
            is_news = self._replica.merge_guest(message)
            self._disconnect([guest for guest in self._guests - {connection} if guest.who == message.sender])
            if is_news:
                self._send_to_all()
            connection.send()
        connection.who = message.sender
        self._schedule_callback()

    def outgoing_message(self, key: str) -> Message:
        """Return the message to send: with all peers if this is the hub, else with this process alone."""
        return self._replica.message(key, of_all=self._server is not None)

    def disconnected(self, connection: Connection) -> None:
        """Drop a closed connection: find a new hub, or forget the guest."""
        if connection is self._hub:
            self._hub = None
            self._replica.forget(connection.who)
            self._reconnect()
        elif connection in self._guests:
            self._guests.discard(connection)
            if self._replica.forget(connection.who):
                self._send_to_all()
            self._check_lease()
        self._schedule_callback()

    def _send_to_all(self) -> None:
        for connection in (self._hub, *self._guests):
            if connection is not None and (connection.who or connection is self._hub):
                connection.send()

    def _schedule_callback(self) -> None:
        """Schedule the callbacks for the next turn of the loop, once for all that arrives until then."""
        if self._is_open and not self._is_callback_scheduled:
            self._is_callback_scheduled = True
            self._loop.call_soon(self._call_back)

    def _call_back(self) -> None:
        self._is_callback_scheduled = False
        if not self._is_open:
            return
        (stage, peers), self._reported = self._reported, (self.stage, self.peers)
        if stage != self.stage:
            self._on_change(self.stage)
        if peers != self.peers:
            self._on_peers(self.peers)

    def _heartbeat(self) -> None:
        """Send this process's state to the hub, and disconnect processes that have been silent for too long."""
        self._heartbeat_timer = self._loop.call_later(_HEARTBEAT, self._heartbeat)
        now, before, self._last_heartbeat_at = self._loop.time(), self._last_heartbeat_at, self._loop.time()
        if self._hub is not None:
            self._hub.send()
        if now - before < 2 * _HEARTBEAT:  # else this process was stopped itself, and cannot tell who was silent
            self._disconnect_silent(now)
        if now > self._grace_ends_at and self._server and self._replica.retain(guest.who for guest in self._guests):
            self._send_to_all()
            self._schedule_callback()
        self._check_lease()

    def _disconnect_silent(self, now: float) -> None:
        if self._hub is not None and now - self._hub.last_received_at > PATIENCE:
            self._silent_hub = self._hub.who
            self._hub.abort()
        for guest in tuple(self._guests):
            # A guest that never sent anything is dropped before it could take this hub for dead.
            if now - guest.last_received_at > (PATIENCE if guest.who else PATIENCE / 2):
                guest.abort()

    async def _connect(self, first: Stage | None) -> None:
        """Join the hub, or become it."""
        path = first.path if first is not None else None
        greet, who = self._greet, self._replica.who
        grant = await join_or_acquire(
            self._address, who, path=path, since=self._since, silent_hub=self._silent_hub, greet=greet
        )
        if grant is None:
            return
        listener, lease, had_holder = grant
        if first is not None and self._replica.revision.stage is None:
            self._replica.start(first, anew=not had_holder)
        self._since = lease.since
        self._grace_ends_at = self._loop.time() + _GRACE
        self._server = await self._loop.create_server(
            lambda: Connection(self, incoming_key=lease.asked, outgoing_key=lease.given),
            sock=listener,
            start_serving=False,
        )
        await self._server.start_serving()

    async def _greet(self, caller: socket.socket, lease: HubLease) -> bool:
        """Greet the hub; return whether it accepts this process. Raises TimeoutError where it does not answer."""
        hub = Connection(self, incoming_key=lease.given, outgoing_key=lease.asked)
        self._hub = hub
        await self._loop.create_connection(lambda: hub, sock=caller)
        hub.send()
        try:
            async with asyncio.timeout(PATIENCE):
                is_welcome = await hub.welcomed
        except TimeoutError:
            self._hub = None
            hub.abort()
            raise
        self._since = lease.since
        return is_welcome and self._hub is hub

    def _reconnect(self) -> None:
        """Join a hub or become it in the background, however long that takes; the app goes on meanwhile."""
        if self._is_open and (self._reconnecting is None or self._reconnecting.done()):
            self._reconnecting = self._loop.create_task(self._reconnect_until_done())

    async def _reconnect_until_done(self) -> None:
        while True:
            try:
                await self._connect(self.stage)
            except (BriefingError, OSError):  # the folder has gone or is full, but may come back
                await asyncio.sleep(_RETRY)
            else:
                self._silent_hub = ""
                self._schedule_callback()
                return

    def _check_lease(self) -> None:
        """Stop being the hub where another process holds the lease, or the lease's files have gone; then reconnect."""
        if self._server is None or holds(self._address, self._replica.who):
            return
        self._server.close()
        self._server = None
        self._disconnect(self._guests)
        self._reconnect()

    def _disconnect(self, guests: Iterable[Connection]) -> None:
        for guest in tuple(guests):
            self._guests.discard(guest)
            guest.abort()

    async def _release_lease(self) -> None:
        """Remove the lease and the socket, as the last process. While others are there they stay, as a sign of them."""
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(_LINGER):
                while not release(self._address, self._replica.who):
                    await asyncio.sleep(_RETRY)


def _reason(error: MessageError | OSError) -> str:
    if isinstance(error, TimeoutError):
        return "it does not answer"
    return str(error) if isinstance(error, MessageError) else (error.strerror or "error").lower()
