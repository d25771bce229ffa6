"""How a process enters a presentation: it joins the hub, or becomes the hub where there is none."""

import asyncio
import socket
import time
from collections.abc import Awaitable, Callable

from briefing.errors import BriefingError
from briefing.room.live.hub_lease import Address, HubLease, LeaseGrant, acquire, read_lease
from briefing.room.live.sockets import connect
from briefing.room.live.wire import VERSION

PATIENCE = 2.0
"""Seconds of silence after which a process counts as hung. A wrong guess does no harm, as the process joins again."""

_RETRY, _LONGEST_RETRY = 0.003, 0.5
"""Seconds between two attempts, at first and at most."""

_COURTESY = 0.2
"""Seconds for which a newcomer leaves a lease that had a holder to those who were there before: they know the peers."""

Greet = Callable[[socket.socket, HubLease], Awaitable[bool]]
"""Greets the hub at the other end of a connection; returns whether it accepts. Raises TimeoutError where it is silent."""


async def join_or_acquire(
    address: Address, who: str, *, path: str | None, since: float | None, silent_hub: str, greet: Greet
) -> LeaseGrant | None:
    """Join the hub and return None, or acquire the lease that makes this process the hub and return that.

    Retries without limit. `path` is the brief's file, None for a process that can only join; `since` is when the presentation
    began, if known; `silent_hub` names a hub that does not answer. Raises BriefingError where the address is another
    presentation's, or the folder is unsafe; OSError where the folder cannot be used.
    """
    pause, started_at = _RETRY, time.monotonic()
    while True:
        lease = read_lease(address)
        if lease is not None and lease.who and lease.who != silent_hub:
            _check(address, lease, path)
            try:
                caller = await connect(address.path, lease.port, patience=PATIENCE)
                if caller is not None and await greet(caller, lease):
                    return None
            except TimeoutError:
                silent_hub = lease.who
        is_for_others = since is None and bool(lease and lease.who) and time.monotonic() - started_at < _COURTESY
        if path is not None and not is_for_others:
            grant = acquire(address, who, path=path, since=since, silent_hub=silent_hub)
            if grant is not None:
                return grant
        await asyncio.sleep(pause)
        pause = min(pause * 1.5, _LONGEST_RETRY)


def _check(address: Address, lease: HubLease, path: str | None) -> None:
    """Raise BriefingError for a presentation of another file, or of another version of the program."""
    if lease.version != VERSION:
        raise BriefingError(
            f"the presentation {address.name} runs in another version of briefing; end it there and begin it anew"
        )
    if path is not None and lease.path != path:
        raise BriefingError(f"the presentation {address.name} shows {lease.path}, not {path}")
