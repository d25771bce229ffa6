"""Who is the hub of a presentation: the socket, and beside it a file that names the process that serves it.

The seat is taken under the folder's lock, and only where nobody answers or where the hub that was found silent still has
it. So of two that come at once one wins, a live socket is left alone, a stale one is taken over, and a hub that was
stopped finds on waking that it has been replaced.
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
from briefing.room.live.sockets import HAS_UNIX_SOCKETS, answers, listening
from briefing.room.live.wire import LIMIT, VERSION


class Address(NamedTuple):
    """Where a presentation is found: its socket's path, its brief's id; and whether it is served on the loopback instead."""

    path: Path
    brief: str
    loopback: bool = not HAS_UNIX_SOCKETS

    @property
    def name(self) -> str:
        """What people call the presentation: its brief's id, with a number where there are several of it."""
        return self.path.stem


class Seat(Struct, frozen=True, kw_only=True):
    """What the file beside the socket says: who is the hub, of what; on the loopback, also where, and the two keys."""

    version: int
    who: str = ""
    """The hub's name; empty while the address is only reserved."""
    brief: str = ""
    path: str = ""
    since: float = 0.0
    """When the presentation began, in seconds since the epoch."""
    port: int = 0
    asked: str = ""
    """The key that the hub asks of those who come."""
    given: str = ""
    """The key that the hub gives, so that nobody who has got its port can stand in for it."""


def read_seat(address: Address) -> Seat | None:
    """Return what is known of an address; None where there is nothing, or nothing that can be trusted."""
    try:
        descriptor = os.open(_seat_file(address), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        try:
            text = os.read(descriptor, LIMIT) if belongs_to_me(os.fstat(descriptor)) else b""
        finally:
            os.close(descriptor)
        return msgspec.json.decode(text, type=Seat)
    except (OSError, ValueError, RecursionError):
        return None


def is_live(address: Address, seat: Seat | None) -> bool:
    """Say whether a process listens at an address, though it may be a slow one."""
    return answers(address.path, seat.port if seat is not None else 0)


class Claim(NamedTuple):
    """A seat that was taken: the listening socket, what now stands beside it, and whether it was somebody's before.

    Where it was, those who were in the room may be about to come back, and they know better than who took it.
    """

    listener: socket.socket
    seat: Seat
    had_another: bool


def claim(address: Address, who: str, *, path: str, since: float | None = None, condemned: str = "") -> Claim | None:
    """Take the seat; None where somebody else has it.

    `path` is the brief's file, `since` when the presentation began, where it did before; `condemned` names a hub that was
    found silent: it is replaced though its socket answers. Raises OSError and BriefingError for a folder that cannot be used.
    """
    secure(address.path.parent)
    with locked(address.path.parent) as is_mine:
        if not is_mine:
            return None
        former = read_seat(address)
        is_condemned = bool(condemned) and former is not None and former.who == condemned
        if not is_condemned and is_live(address, former):
            return None
        listener, port = listening(address.path, loopback=address.loopback)
        try:
            seat = Seat(version=VERSION, who=who, brief=address.brief, path=path, since=since or time.time())
            if port:
                keys = {"asked": secrets.token_hex(16), "given": secrets.token_hex(16)}
                seat = msgspec.structs.replace(seat, port=port, **keys)
            _write(address, seat)
        except BaseException:
            listener.close()
            raise
        return Claim(listener, seat, former is not None and bool(former.who))


def reserve(address: Address, *, patience: float) -> bool | None:
    """Reserve an address for the process that asks; say whether it was free, or None where the lock is taken.

    A reservation that nobody makes use of ends after some seconds, `patience`.
    """
    with locked(address.path.parent) as is_mine:
        if not is_mine:
            return None
        former, now = read_seat(address), time.time()
        is_reserved = former is not None and not former.who and abs(now - former.since) < patience
        if is_reserved or is_live(address, former):
            return False
        _write(address, Seat(version=VERSION, brief=address.brief, since=now))
        return True


def release(address: Address, who: str) -> bool:
    """Leave the seat, where it is still one's own; say whether that is done: False where the lock is taken."""
    with locked(address.path.parent) as is_mine:
        if is_mine and holds(address, who):
            address.path.unlink(missing_ok=True)
            _seat_file(address).unlink(missing_ok=True)
        return is_mine


def holds(address: Address, who: str) -> bool:
    """Say whether a process still has the seat: neither replaced, nor its files removed."""
    seat = read_seat(address)
    return seat is not None and seat.who == who and (bool(seat.port) or address.path.is_socket())


def _seat_file(address: Address) -> Path:
    return address.path.with_name(f"{address.name}.json")


def _write(address: Address, seat: Seat) -> None:
    """Write the file beside the socket (0600); who reads without the lock finds the old one, none or the new one whole."""
    file = _seat_file(address)
    new = file.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        stream.write(msgspec.json.encode(seat))
    file.unlink(missing_ok=True)  # some file systems write a file out to the disk before it may replace another
    new.replace(file)
