"""How a process comes to its place in the room: it joins the hub that is there, or takes the seat that nobody has."""

import asyncio
import socket
import time
from collections.abc import Awaitable, Callable

from briefing.errors import BriefingError
from briefing.room.live.hub_lease import Address, Claim, Seat, claim, read_seat
from briefing.room.live.sockets import connected
from briefing.room.live.wire import VERSION

PATIENCE = 2.0
"""Seconds of silence after which a process is taken for hung. A wrong guess costs nothing: it joins again."""

_RETRY, _LONGEST_RETRY = 0.003, 0.5
"""Seconds between two attempts, at first and at most."""

_COURTESY = 0.2
"""Seconds for which a newcomer leaves a seat that was somebody's to those who were in the room: they know who is there."""

Join = Callable[[socket.socket, Seat], Awaitable[bool]]
"""Greet the hub at the other end of a connection; say whether it lets one in. Raises TimeoutError where it is silent."""


async def arrive(
    address: Address, who: str, *, path: str | None, since: float | None, condemned: str, join: Join
) -> Claim | None:
    """Come to a place: None once the hub has been joined, else the seat that makes this process the hub.

    Tries for as long as it takes. `path` is the brief's file, None for who has nothing to show and can only join; `since`
    is when the presentation began, where that is known; `condemned` names a hub that has been silent. Raises BriefingError
    where another presentation is found there, or the folder is unsafe; OSError where it cannot be used.
    """
    pause, came = _RETRY, time.monotonic()
    while True:
        seat = read_seat(address)
        if seat is not None and seat.who and seat.who != condemned:
            _check(address, seat, path)
            try:
                caller = await connected(address.path, seat.port, patience=PATIENCE)
                if caller is not None and await join(caller, seat):
                    return None
            except TimeoutError:
                condemned = seat.who
        is_for_others = since is None and bool(seat and seat.who) and time.monotonic() - came < _COURTESY
        if path is not None and not is_for_others:
            claimed = claim(address, who, path=path, since=since, condemned=condemned)
            if claimed is not None:
                return claimed
        await asyncio.sleep(pause)
        pause = min(pause * 1.5, _LONGEST_RETRY)


def _check(address: Address, seat: Seat, path: str | None) -> None:
    """Raise BriefingError for a presentation that is not the one that is wanted, or that is not understood."""
    if seat.version != VERSION:
        raise BriefingError(
            f"the presentation {address.name} runs in another version of briefing; end it there and begin it anew"
        )
    if path is not None and seat.path != path:
        raise BriefingError(f"the presentation {address.name} shows {seat.path}, not {path}")
