"""The link between the processes of one presentation: a newest stage that all of them come to, whoever comes, goes or dies.

All are equal. One of them, the hub, serves the socket and passes on what it hears; when it is gone or silent, one of the
others takes its seat and the rest join that one. What is not of this presentation is refused, and never raises.
"""

import asyncio
import secrets
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress

from briefing.errors import BriefingError
from briefing.room.live.connection import Connection
from briefing.room.live.hub_lease import Address, Seat, holds, release
from briefing.room.live.join import PATIENCE, arrive
from briefing.room.live.replica import Knowledge
from briefing.room.live.stage import Stage
from briefing.room.live.wire import MOST, Message, Misread, Peer, Saying, encoded

_BEAT = 0.5
"""Seconds between two looks at who is silent; those that have joined speak up each time."""

_OPENING = 5.0
"""Seconds after which a presentation that cannot be joined is given up."""

_GRACE = 2.0
"""Seconds in which a new hub still counts those who were in the room before: they are about to join it."""

_RETRY = 0.05
"""Seconds between two attempts at a folder that cannot be used, or is in use."""

_LINGER = 1.0
"""Seconds in which the last words of a process that leaves may go out."""


class Link:
    """One process's part in a presentation. Made by `open`; everything happens on the loop that it was opened on."""

    def __init__(
        self,
        address: Address,
        me: Peer,
        on_change: Callable[[Stage], None],
        on_peers: Callable[[tuple[Peer, ...]], None],
    ) -> None:
        """Stand ready; see `open`."""
        self.dropped = 0
        self._address, self._on_change, self._on_peers = address, on_change, on_peers
        self._loop = asyncio.get_running_loop()
        self._known = Knowledge(secrets.token_hex(8), me)
        self._told: tuple[Stage | None, tuple[Peer, ...]] = (None, ())
        self._is_open = self._is_telling = False
        self._since: float | None = None
        self._hub: Connection | None = None
        self._server: asyncio.Server | None = None
        self._guests: set[Connection] = set()
        self._awaited_until = 0.0
        self._condemned = ""
        self._settling: asyncio.Task[None] | None = None
        self._beating: asyncio.TimerHandle | None = None
        self._beat_at = self._loop.time()

    @classmethod
    async def open(
        cls,
        address: Address,
        me: Peer,
        first: Stage | None,
        on_change: Callable[[Stage], None],
        on_peers: Callable[[tuple[Peer, ...]], None],
    ) -> "Link":
        """Join the presentation at an address, or begin it with a first stage where nobody is there.

        The stage that is running goes before `first`. The callbacks tell what others change, on the loop and after this
        has returned; what one does oneself they do not tell. Raises BriefingError where nobody is there and `first` is
        None, where another file or another version of the program is presented, and where the folder cannot be used.
        """
        link = cls(address, me, on_change, on_peers)
        try:
            encoded(Message(sender=link._known.who, peers={}, saying=Saying(stage=first)))
            async with asyncio.timeout(_OPENING):
                await link._settle(first)
        except BaseException as error:
            await link.close()
            if isinstance(error, Misread | OSError):  # a TimeoutError is an OSError
                raise BriefingError(f"the presentation {address.name} cannot be joined: {_reason(error)}") from error
            raise
        link._told = (link.stage, link.peers)
        link._is_open, link._beat_at = True, link._loop.time()
        link._beating = link._loop.call_later(_BEAT, link._beat)
        return link

    @property
    def stage(self) -> Stage:
        """The newest stage."""
        assert self._known.saying.stage is not None
        return self._known.saying.stage

    @property
    def peers(self) -> tuple[Peer, ...]:
        """Who is in the room, this process included, as they came."""
        return self._known.peers

    def change(self, stage: Stage) -> None:
        """Make a stage the newest: here at once, everywhere else as soon as it arrives; waits for nothing."""
        if stage != self.stage:
            self._known.change(stage)
            self._told = (stage, self._told[1])
            self._say_to_all()

    def resized(self, columns: int, rows: int) -> None:
        """Tell the room that this terminal has another size."""
        self._known.resize(columns, rows)
        self._told = (self._told[0], self.peers)
        self._say_to_all()

    async def close(self) -> None:
        """Leave the room once the last words are out, or after a second; nothing is told any more."""
        self._is_open = False
        if self._beating is not None:
            self._beating.cancel()
        if self._settling is not None:
            self._settling.cancel()
            await asyncio.wait([self._settling])
        leaving = {*self._guests, *([self._hub] if self._hub else [])}
        for connection in leaving:
            connection.finish()
        if self._server is not None:
            self._server.close()
            self._server = None
            if not any(connection.who for connection in leaving):
                await self._leave_seat()
        if leaving:
            await asyncio.wait([connection.over for connection in leaving], timeout=_LINGER)
        for connection in leaving:
            connection.cut()
            await connection.over

    def met(self, connection: Connection) -> None:
        """Take in a connection that has come to this hub; one that this process has made itself is known."""
        if connection is self._hub:
            return
        if self._server is None or len(self._guests) >= MOST:
            connection.cut()
        else:
            self._guests.add(connection)

    def heard(self, connection: Connection, message: Message) -> None:
        """Take in what another process knows. Raises Misread for what is not of this presentation, and does nothing then."""
        if connection.who not in ("", message.sender):
            raise Misread("somebody else's words")
        if connection is self._hub:
            self._known.hear_hub(message)
        elif connection in self._guests:
            is_news = self._known.hear_guest(message)
            self._part_from([guest for guest in self._guests - {connection} if guest.who == message.sender])
            if is_news:
                self._say_to_all()
            connection.say()
        connection.who = message.sender
        self._tell()

    def message(self, key: str) -> Message:
        """Return all that is known: of the room where this is the hub, else of this process."""
        return self._known.message(key, of_all=self._server is not None)

    def lost(self, connection: Connection) -> None:
        """Go on without a connection: to a new hub, or without a guest."""
        if connection is self._hub:
            self._hub = None
            self._known.forget(connection.who)
            self._settle_again()
        elif connection in self._guests:
            self._guests.discard(connection)
            if self._known.forget(connection.who):
                self._say_to_all()
            self._check_seat()
        self._tell()

    def _say_to_all(self) -> None:
        for connection in (self._hub, *self._guests):
            if connection is not None and (connection.who or connection is self._hub):
                connection.say()

    def _tell(self) -> None:
        """Call back in the next turn of the loop, once for all that has come until then."""
        if self._is_open and not self._is_telling:
            self._is_telling = True
            self._loop.call_soon(self._call_back)

    def _call_back(self) -> None:
        self._is_telling = False
        if not self._is_open:
            return
        (stage, peers), self._told = self._told, (self.stage, self.peers)
        if stage != self.stage:
            self._on_change(self.stage)
        if peers != self.peers:
            self._on_peers(self.peers)

    def _beat(self) -> None:
        """Speak up to the hub, and part from whoever has been silent for too long."""
        self._beating = self._loop.call_later(_BEAT, self._beat)
        now, before, self._beat_at = self._loop.time(), self._beat_at, self._loop.time()
        if self._hub is not None:
            self._hub.say()
        if now - before < 2 * _BEAT:  # else this process has been held up itself, and is no judge of others
            self._part_from_silent(now)
        if now > self._awaited_until and self._server and self._known.keep(guest.who for guest in self._guests):
            self._say_to_all()
            self._tell()
        self._check_seat()

    def _part_from_silent(self, now: float) -> None:
        if self._hub is not None and now - self._hub.heard_at > PATIENCE:
            self._condemned = self._hub.who
            self._hub.cut()
        for guest in tuple(self._guests):
            # Whoever has not said a word yet gets less time than it takes the other end to think this one dead.
            if now - guest.heard_at > (PATIENCE if guest.who else PATIENCE / 2):
                guest.cut()

    async def _settle(self, first: Stage | None) -> None:
        """Find a place in the room, as the hub or as a guest of it."""
        path = first.path if first is not None else None
        join, who = self._join, self._known.who
        claimed = await arrive(self._address, who, path=path, since=self._since, condemned=self._condemned, join=join)
        if claimed is None:
            return
        listener, seat, had_another = claimed
        if first is not None and self._known.saying.stage is None:
            self._known.begin(first, anew=not had_another)
        self._since = seat.since
        self._awaited_until = self._loop.time() + _GRACE
        self._server = await self._loop.create_server(
            lambda: Connection(self, asked=seat.asked, given=seat.given), sock=listener, start_serving=False
        )
        await self._server.start_serving()

    async def _join(self, caller: socket.socket, seat: Seat) -> bool:
        """Greet the hub; say whether it lets this process in. Raises TimeoutError where it says nothing."""
        hub = Connection(self, asked=seat.given, given=seat.asked)
        self._hub = hub
        await self._loop.create_connection(lambda: hub, sock=caller)
        hub.say()
        try:
            async with asyncio.timeout(PATIENCE):
                is_welcome = await hub.welcomed
        except TimeoutError:
            self._hub = None
            hub.cut()
            raise
        self._since = seat.since
        return is_welcome and self._hub is hub

    def _settle_again(self) -> None:
        """Find a new place, in the background and for as long as it takes; the app goes on meanwhile."""
        if self._is_open and (self._settling is None or self._settling.done()):
            self._settling = self._loop.create_task(self._settle_at_last())

    async def _settle_at_last(self) -> None:
        while True:
            try:
                await self._settle(self.stage)
            except (BriefingError, OSError):  # the folder is gone or full: it may come back
                await asyncio.sleep(_RETRY)
            else:
                self._condemned = ""
                self._tell()
                return

    def _check_seat(self) -> None:
        """Step down where another process has taken the seat, and take it anew where its files are gone."""
        if self._server is None or holds(self._address, self._known.who):
            return
        self._server.close()
        self._server = None
        self._part_from(self._guests)
        self._settle_again()

    def _part_from(self, guests: Iterable[Connection]) -> None:
        for guest in tuple(guests):
            self._guests.discard(guest)
            guest.cut()

    async def _leave_seat(self) -> None:
        """Take the socket away, as the last one. While others are there it stays: who comes sees that it is somebody's."""
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(_LINGER):
                while not release(self._address, self._known.who):
                    await asyncio.sleep(_RETRY)


def _reason(error: Misread | OSError) -> str:
    if isinstance(error, TimeoutError):
        return "it does not answer"
    return str(error) if isinstance(error, Misread) else (error.strerror or "error").lower()
