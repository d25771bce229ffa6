"""Who is the hub of a presentation: the socket, and beside it a file that names the process that serves it.

The seat is taken under the folder's lock, and only where nobody answers or where the hub that was found silent still has
it. So of two that come at once one wins, a live socket is left alone, a stale one is taken over, and a hub that was
stopped finds on waking that it has been replaced.
"""

import asyncio
import errno
import os
import secrets
import socket
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct

from briefing.room.folder import belongs_to_me, locked, secure
from briefing.room.wire import LIMIT, VERSION

PATH_LIMIT = 103
"""The longest path of a Unix socket in bytes, everywhere: macOS and the BSDs have 104 with the end, Linux 108."""

HAS_UNIX_SOCKETS = hasattr(socket, "AF_UNIX")

_BACKLOG = 64
_LOOPBACK = "127.0.0.1"
_NEAR = 0.2
"""How long, in seconds, a connection on the same machine may take."""


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
        with os.fdopen(descriptor, "rb") as file:
            if not belongs_to_me(os.fstat(descriptor)):
                return None
            return msgspec.json.decode(file.read(LIMIT), type=Seat)
    except (OSError, ValueError, RecursionError):
        return None


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
        if not is_condemned and answers(address, former):
            return None
        listener = _listener(address)
        try:
            seat = Seat(version=VERSION, who=who, brief=address.brief, path=path, since=since or time.time())
            if listener.family == socket.AF_INET:
                port = listener.getsockname()[1]
                seat = msgspec.structs.replace(
                    seat, port=port, asked=secrets.token_hex(16), given=secrets.token_hex(16)
                )
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
        if is_reserved or answers(address, former):
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


def answers(address: Address, seat: Seat | None) -> bool:
    """Say whether a process listens at an address, though it may be a slow one."""
    with suppress(OSError), _caller(address, seat) as (caller, target):
        if caller.family == socket.AF_INET:
            caller.settimeout(_NEAR)
        return caller.connect_ex(target) in (0, errno.EAGAIN)
    return False


async def connected(address: Address, seat: Seat, *, patience: float) -> socket.socket | None:
    """Return a connection to the hub; None where nobody listens. Raises TimeoutError where nobody takes it up."""
    async with asyncio.timeout(patience):
        while True:
            with suppress(OSError), _caller(address, seat) as (caller, target):
                if caller.family == socket.AF_INET:
                    await asyncio.get_running_loop().sock_connect(caller, target)
                    return caller.dup()
                status = caller.connect_ex(target)
                if status == 0:
                    return caller.dup()
                if status == errno.EAGAIN:  # more are waiting to be let in than the hub's backlog holds
                    await asyncio.sleep(_NEAR / 4)
                    continue
            return None


def peer_uid(end: socket.socket) -> int | None:
    """Return the user at the other end of a Unix socket; None where the system does not say."""
    if sys.platform != "linux" or end.family != socket.AF_UNIX:
        return None
    _, uid, _ = struct.unpack("iII", end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("iII")))
    return int(uid)


def fits(path: Path) -> bool:
    """Say whether a Unix socket can be at a path here."""
    return HAS_UNIX_SOCKETS and (len(os.fsencode(path)) <= PATH_LIMIT or sys.platform == "linux")


@contextmanager
def _caller(address: Address, seat: Seat | None) -> Iterator[tuple[socket.socket, str | tuple[str, int]]]:
    """Give a socket that does not block, and what to connect it to; it is closed at the end."""
    if seat is not None and seat.port:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as caller:
            caller.setblocking(False)
            yield caller, (_LOOPBACK, seat.port)
    elif HAS_UNIX_SOCKETS:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller, _short(address.path) as path:
            caller.setblocking(False)
            yield caller, path
    else:
        raise OSError(errno.ENOENT, os.strerror(errno.ENOENT))


def _listener(address: Address) -> socket.socket:
    """Return a new listening socket at an address; the one that was there is gone. Its file is the person's alone (0600)."""
    address.path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_INET if address.loopback else socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        listener.setblocking(False)
        if address.loopback:
            listener.bind((_LOOPBACK, 0))
        else:
            with _short(address.path) as path:
                listener.bind(path)
            address.path.chmod(
                0o600
            )  # not by the umask, which is of all threads; till then the folder's 0700 guards it
        listener.listen(_BACKLOG)
    except BaseException:
        listener.close()
        raise
    return listener


@contextmanager
def _short(path: Path) -> Iterator[str]:
    """Give a path that a Unix socket can be called by: a long one goes by way of its opened folder."""
    if len(os.fsencode(path)) <= PATH_LIMIT:
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


def _seat_file(address: Address) -> Path:
    return address.path.with_name(f"{address.name}.json")


def _write(address: Address, seat: Seat) -> None:
    """Write the file beside the socket in one step (0600), so that who reads without the lock never reads half of it."""
    file = _seat_file(address)
    new = file.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        stream.write(msgspec.json.encode(seat))
    new.replace(file)
