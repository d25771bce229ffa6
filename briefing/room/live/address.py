"""The running presentations of this machine, and the address of a new one."""

import hashlib
import os
import time
from itertools import count
from pathlib import Path

from briefing.brief.text import name_as_shown
from briefing.errors import BriefingError, NotFoundError
from briefing.room.live.folder import room_folder
from briefing.room.live.hub_lease import Address, is_live, read_lease, reserve
from briefing.room.live.sockets import fits_socket_path

NOTHING_RUNS = (
    "no presentation is running; `briefing console BRIEF` begins one here, `briefing present BRIEF` in the room"
)
"""Says what to type where none is running."""

_LONGEST = 60
"""The most bytes of a brief's id in a file's name; the path of a socket has little room."""

_RESERVED = 10.0
"""Seconds for which a new address is reserved for the process that asked for it."""

_PATIENCE = 2.0
"""Seconds to wait for the folder's lock, which is held only for microseconds at a time."""


def new_address(brief_id: str) -> Address:
    """Return an address for a new presentation of a brief, reserved for 10 seconds.

    Its name is the brief's id, with a number where others of that name are running: `port-alder`, `port-alder-2`.
    Raises BriefingError where there is no folder for it.
    """
    folder = room_folder()
    for number in count(1):
        address = _address(folder, _name(brief_id, number), brief_id)
        if _is_reserved_now(address):
            return address
    raise AssertionError("numbers do not end")


def live_addresses() -> list[Address]:
    """Return the running presentations, the newest first. Raises BriefingError for an unsafe folder."""
    folder = room_folder()
    started_addresses: list[tuple[float, Address]] = []
    for file in folder.glob("*.json"):
        address = _address(folder, file.stem, "")
        lease = read_lease(address)
        if lease is not None and lease.who and is_live(address, lease):
            started_addresses.append((lease.since, address._replace(brief=lease.brief)))
    return [address for _, address in sorted(started_addresses, reverse=True)]


def find(wanted: str | None = None) -> Address:
    """Return the running presentation that a name, a brief's id, or the start of either means; for None, the only one.

    Raises NotFoundError where none matches, and BriefingError where several do; both list the running ones.
    """
    running = live_addresses()
    names = ", ".join(sorted(address.name for address in running))
    if not running:
        raise NotFoundError(NOTHING_RUNS)
    matching = _matching(running, wanted)
    if not matching:
        raise NotFoundError(f"no presentation of “{wanted}” is running; running: {names}")
    if len(matching) > 1:
        meant = ", ".join(sorted(address.name for address in matching))
        raise BriefingError(f"{len(matching)} presentations are running; say which one: {meant}")
    return matching[0]


def find_awaited(patience: float) -> Address:
    """Return the only running presentation; where none runs yet, the first that begins within some seconds.

    A room's screen that was started a moment ago takes a second to be one. Raises as `find` does.
    """
    until = time.monotonic() + patience
    while not live_addresses() and time.monotonic() < until:
        time.sleep(0.05)
    return find()


def _matching(running: list[Address], wanted: str | None) -> list[Address]:
    if wanted is None:
        return running
    wanted = name_as_shown(wanted)
    names = {address: (name_as_shown(address.name), name_as_shown(address.brief)) for address in running}
    named = [address for address, (name, _) in names.items() if name == wanted]
    of_brief = [address for address, (_, brief) in names.items() if brief == wanted]
    begun = [address for address, both in names.items() if any(name.startswith(wanted) for name in both)]
    return named or of_brief or begun


def _address(folder: Path, name: str, brief_id: str) -> Address:
    path = folder / f"{name}.sock"
    return Address(path, brief_id, loopback=not fits_socket_path(path))


def _name(brief_id: str, number: int) -> str:
    """Return a presentation's name. A long id is cut, and a hash of it is added to keep the name unique."""
    encoded = os.fsencode(brief_id)
    if len(encoded) > _LONGEST:
        ending = hashlib.sha256(encoded).hexdigest()[:12]
        brief_id = f"{encoded[: _LONGEST - 13].decode(errors='ignore')}-{ending}"
    return f"{brief_id}-{number}" if number > 1 else brief_id


def _is_reserved_now(address: Address) -> bool:
    """Reserve an address; return whether it was free. Raises BriefingError where the folder cannot be used."""
    until = time.monotonic() + _PATIENCE
    try:
        while (is_free := reserve(address, patience=_RESERVED)) is None:
            if time.monotonic() > until:
                raise BriefingError(f"another process holds {address.path.parent} and does not go on; end it")
            time.sleep(0.002)
    except OSError as error:
        reason = (error.strerror or "error").lower()
        raise BriefingError(f"{address.path.parent} cannot be written: {reason}; set XDG_RUNTIME_DIR") from error
    except UnicodeEncodeError as error:
        raise BriefingError(
            f"a brief whose file's name is not in UTF-8 cannot be presented: {address.brief}; rename it"
        ) from error
    return is_free
