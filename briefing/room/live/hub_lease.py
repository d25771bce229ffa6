"""The lease that makes one process the hub of a presentation: a socket, and beside it a file that names its process.

The lease is acquired under the folder's lock, and only where no process answers at the socket, or its holder was found
silent. So of two processes one wins, a live hub keeps its lease, a stale lease is taken over, and a hub that was stopped
finds on waking that it has been replaced.
"""

import os
import secrets
import socket
import time
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct

from briefing.room.live.folder import belongs_to_me, locked, secure
from briefing.room.live.sockets import HAS_UNIX_SOCKETS, is_answering, open_listener
from briefing.room.live.wire import LIMIT, VERSION


class Address(NamedTuple):
    """The address of a presentation: its socket's path, its brief's id, and whether it listens on the loopback instead."""

    path: Path
    brief: str
    loopback: bool = not HAS_UNIX_SOCKETS

    @property
    def name(self) -> str:
        """The presentation's name: its brief's id, with a number where several are running."""
        return self.path.stem


class HubLease(Struct, frozen=True, kw_only=True):
    """The file beside the socket: the hub and its brief; for the loopback also the port and two keys."""

    version: int
    who: str = ""
    """The name of the hub's process; empty while the address is only reserved."""
    brief: str = ""
    path: str = ""
    since: float = 0.0
    """When the presentation began, in seconds since the epoch."""
    port: int = 0
    asked: str = ""
    """The key that guests must send to the hub."""
    given: str = ""
    """The key that the hub sends to guests, so that no other process on its port can impersonate it."""


def read_lease(address: Address) -> HubLease | None:
    """Return the lease of an address; None where there is none, or none that can be trusted."""
    try:
        descriptor = os.open(_lease_file(address), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        try:
            text = os.read(descriptor, LIMIT) if belongs_to_me(os.fstat(descriptor)) else b""
        finally:
            os.close(descriptor)
        return msgspec.json.decode(text, type=HubLease)
    except (OSError, ValueError, RecursionError):
        return None


def is_live(address: Address, lease: HubLease | None) -> bool:
    """Return whether a process, however slow, listens at an address."""
    return is_answering(address.path, lease.port if lease is not None else 0)


class LeaseGrant(NamedTuple):
    """A lease that was acquired, with its listening socket; `had_holder` tells whether another process held it before.

    In that case its guests may be about to join again, and their state is newer than the new hub's.
    """

    listener: socket.socket
    lease: HubLease
    had_holder: bool


def acquire(
    address: Address, who: str, *, path: str, since: float | None = None, silent_hub: str = ""
) -> LeaseGrant | None:
    """Acquire the lease; return None where another process holds it, or the folder's lock.

    `path` is the brief's file, `since` when a running presentation began; the hub named `silent_hub` is replaced even though
    its socket answers. Raises OSError or BriefingError for a folder that cannot be used.
    """
    secure(address.path.parent)
    with locked(address.path.parent) as is_mine:
        if not is_mine:
            return None
        former = read_lease(address)
        is_silent = bool(silent_hub) and former is not None and former.who == silent_hub
        if not is_silent and is_live(address, former):
            return None
        listener, port = open_listener(address.path, loopback=address.loopback)
        try:
            lease = HubLease(version=VERSION, who=who, brief=address.brief, path=path, since=since or time.time())
            if port:
                keys = {"asked": secrets.token_hex(16), "given": secrets.token_hex(16)}
                lease = msgspec.structs.replace(lease, port=port, **keys)
            _write(address, lease)
        except BaseException:
            listener.close()
            raise
        return LeaseGrant(listener, lease, former is not None and bool(former.who))


def reserve(address: Address, *, patience: float) -> bool | None:
    """Reserve an address for this process; return whether it was free, or None where the lock is taken.

    An unused reservation ends after `patience` seconds.
    """
    with locked(address.path.parent) as is_mine:
        if not is_mine:
            return None
        former, now = read_lease(address), time.time()
        is_reserved = former is not None and not former.who and abs(now - former.since) < patience
        if is_reserved or is_live(address, former):
            return False
        _write(address, HubLease(version=VERSION, brief=address.brief, since=now))
        return True


def release(address: Address, who: str) -> bool:
    """Give the lease up, if this process still holds it; return False where the lock is taken."""
    with locked(address.path.parent) as is_mine:
        if is_mine and holds(address, who):
            address.path.unlink(missing_ok=True)
            _lease_file(address).unlink(missing_ok=True)
        return is_mine


def holds(address: Address, who: str) -> bool:
    """Return whether a process still holds the lease: it was not replaced, and the files are there."""
    lease = read_lease(address)
    return lease is not None and lease.who == who and (bool(lease.port) or address.path.is_socket())


def _lease_file(address: Address) -> Path:
    return address.path.with_name(f"{address.name}.json")


def _write(address: Address, lease: HubLease) -> None:
    """Write the lease (0600); a reader without the lock finds the old file, none, or the whole new one."""
    file = _lease_file(address)
    new = file.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        stream.write(msgspec.json.encode(lease))
    file.unlink(missing_ok=True)  # replacing an existing file waits for the disk on some file systems
    new.replace(file)
