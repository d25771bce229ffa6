"""Sockets on this machine: Unix sockets, or TCP on the loopback where there are none."""

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
"""The most seconds that a connection on the same machine may take."""


def open_listener(path: Path, *, loopback: bool) -> tuple[socket.socket, int]:
    """Return a new listening socket at a path, or one on the loopback, and its port (0 for a path).

    Any file at the path is replaced by the socket's, which is private (0600). Raises OSError.
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
            path.chmod(0o600)  # the umask would affect other threads; until then the folder's 0700 protects the file
        listener.listen(_BACKLOG)
    except BaseException:
        listener.close()
        raise
    return listener, port


def is_answering(path: Path, port: int) -> bool:
    """Return whether a process, however slow, listens at a port of the loopback, or for port 0 at a path."""
    with suppress(OSError), _caller(path, port) as (caller, target):
        if port:
            caller.settimeout(_NEAR)
        return caller.connect_ex(target) in (0, errno.EAGAIN)
    return False


async def connect(path: Path, port: int, *, patience: float) -> socket.socket | None:
    """Connect to a listening process; return None where there is none. Raises TimeoutError where it does not accept."""
    async with asyncio.timeout(patience):
        while True:
            with suppress(OSError), _caller(path, port) as (caller, target):
                if port:
                    await asyncio.get_running_loop().sock_connect(caller, target)
                    return caller.dup()
                status = caller.connect_ex(target)
                if status == 0:
                    return caller.dup()
                if status == errno.EAGAIN:  # the backlog is full
                    await asyncio.sleep(_NEAR / 4)
                    continue
            return None


def peer_uid(end: socket.socket) -> int | None:
    """Return the user id at the other end of a Unix socket; None where the system does not tell."""
    if sys.platform != "linux" or end.family != socket.AF_UNIX:
        return None
    _, uid, _ = struct.unpack("iII", end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("iII")))
    return int(uid)


def fits_socket_path(path: Path) -> bool:
    """Return whether this system can have a Unix socket at a path."""
    return HAS_UNIX_SOCKETS and (len(os.fsencode(path)) <= _PATH_LIMIT or sys.platform == "linux")


@contextmanager
def _caller(path: Path, port: int) -> Iterator[tuple[socket.socket, str | tuple[str, int]]]:
    """Yield a non-blocking socket, closed afterwards, and the address to connect it to."""
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
    """Return a TCP socket; as its protocol is named, asyncio sends each message at once (TCP_NODELAY)."""
    return socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)


@contextmanager
def _short(path: Path) -> Iterator[str]:
    """Yield a path short enough for a Unix socket; a long one is reached through a descriptor of its folder."""
    if len(os.fsencode(path)) <= _PATH_LIMIT:
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)
