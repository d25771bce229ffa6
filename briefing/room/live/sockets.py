"""The sockets themselves: listening and calling on this machine, by a Unix socket or on the loopback."""

import asyncio
import errno
import os
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

HAS_UNIX_SOCKETS = hasattr(socket, "AF_UNIX")

_PATH_LIMIT = 103
"""The longest path of a Unix socket in bytes, everywhere: macOS and the BSDs have 104 with the end, Linux 108."""

_BACKLOG = 64
_LOOPBACK = "127.0.0.1"
_NEAR = 0.2
"""How long, in seconds, a connection on the same machine may take."""


def listening(path: Path, *, loopback: bool) -> tuple[socket.socket, int]:
    """Return a new listening socket at a path, or on the loopback, with its port there (else 0).

    What was at the path is gone, and the new socket's file is the person's alone (0600). Raises OSError.
    """
    path.unlink(missing_ok=True)
    listener = _tcp() if loopback else socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    port = 0
    try:
        listener.setblocking(False)
        if loopback:
            listener.bind((_LOOPBACK, 0))
            port = listener.getsockname()[1]
        else:
            with _short(path) as short:
                listener.bind(short)
            path.chmod(0o600)  # not by the umask, which is of all threads; till then the folder's 0700 guards it
        listener.listen(_BACKLOG)
    except BaseException:
        listener.close()
        raise
    return listener, port


def answers(path: Path, port: int) -> bool:
    """Say whether a process listens at a port of the loopback or (0) at a path, though it may be a slow one."""
    with suppress(OSError), _caller(path, port) as (caller, target):
        if port:
            caller.settimeout(_NEAR)
        return caller.connect_ex(target) in (0, errno.EAGAIN)
    return False


async def connected(path: Path, port: int, *, patience: float) -> socket.socket | None:
    """Return a connection; None where nobody listens. Raises TimeoutError where nobody takes it up."""
    async with asyncio.timeout(patience):
        while True:
            with suppress(OSError), _caller(path, port) as (caller, target):
                if port:
                    await asyncio.get_running_loop().sock_connect(caller, target)
                    return caller.dup()
                status = caller.connect_ex(target)
                if status == 0:
                    return caller.dup()
                if status == errno.EAGAIN:  # more are waiting to be let in than the backlog holds
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
    return HAS_UNIX_SOCKETS and (len(os.fsencode(path)) <= _PATH_LIMIT or sys.platform == "linux")


@contextmanager
def _caller(path: Path, port: int) -> Iterator[tuple[socket.socket, str | tuple[str, int]]]:
    """Give a socket that does not block, and what to connect it to; it is closed at the end."""
    if port:
        with _tcp() as caller:
            caller.setblocking(False)
            yield caller, (_LOOPBACK, port)
    elif HAS_UNIX_SOCKETS:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller, _short(path) as short:
            caller.setblocking(False)
            yield caller, short
    else:
        raise OSError(errno.ENOENT, os.strerror(errno.ENOENT))


def _tcp() -> socket.socket:
    """Return a socket for the loopback: with its protocol named, asyncio sends each message at once (TCP_NODELAY)."""
    return socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)


@contextmanager
def _short(path: Path) -> Iterator[str]:
    """Give a path that a Unix socket can be called by: a long one goes by way of its opened folder."""
    if len(os.fsencode(path)) <= _PATH_LIMIT:
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)
