"""Which presentations are running on this machine, and what a new one is called."""

import hashlib
import os
import time
from itertools import count
from pathlib import Path

from briefing.errors import BriefingError, NotFoundError
from briefing.room.live.folder import room_folder
from briefing.room.live.hub_lease import Address, is_live, read_seat, reserve
from briefing.room.live.sockets import fits

_LONGEST = 60
"""The most bytes of a brief's id in a file's name; the path of a socket has little room."""

_RESERVED = 10.0
"""How long, in seconds, a new address is kept for the process that asked for it."""

_PATIENCE = 2.0
"""How long, in seconds, the folder's lock is waited for; whoever has it needs it for microseconds."""


def new_address(brief_id: str) -> Address:
    """Return an address for a new presentation of a brief, kept for it for 10 seconds.

    It is named by the brief's id, and numbered where others of that name are running: `port-alder`, `port-alder-2`.
    Raises BriefingError where there is no folder for it.
    """
    folder = room_folder()
    for number in count(1):
        address = _address(folder, _name(brief_id, number), brief_id)
        if _is_reserved_now(address):
            return address
    raise AssertionError("numbers do not end")


def live_addresses() -> list[Address]:
    """Return the presentations that are running, the newest first. Raises BriefingError for an unsafe folder."""
    folder = room_folder()
    found: list[tuple[float, Address]] = []
    for file in folder.glob("*.json"):
        address = _address(folder, file.stem, "")
        seat = read_seat(address)
        if seat is not None and seat.who and is_live(address, seat):
            found.append((seat.since, address._replace(brief=seat.brief)))
    return [address for _, address in sorted(found, reverse=True)]


def find(wanted: str | None = None) -> Address:
    """Return the running presentation of a name, of a brief's id or of the start of one; without any, the only one.

    Raises NotFoundError where it is not running, and BriefingError where several may be meant; both say what is there.
    """
    running = live_addresses()
    names = ", ".join(sorted(address.name for address in running))
    if not running:
        raise NotFoundError("no presentation is running; `briefing present ID` or `briefing console ID` begins one")
    matching = _matching(running, wanted)
    if not matching:
        raise NotFoundError(f"no presentation of “{wanted}” is running; running: {names}")
    if len(matching) > 1:
        meant = ", ".join(sorted(address.name for address in matching))
        raise BriefingError(f"{len(matching)} presentations are running; say which one: {meant}")
    return matching[0]


def _matching(running: list[Address], wanted: str | None) -> list[Address]:
    if wanted is None:
        return running
    named = [address for address in running if address.name == wanted]
    of_brief = [address for address in running if address.brief == wanted]
    started = [address for address in running if address.name.startswith(wanted) or address.brief.startswith(wanted)]
    return named or of_brief or started


def _address(folder: Path, name: str, brief_id: str) -> Address:
    path = folder / f"{name}.sock"
    return Address(path, brief_id, loopback=not fits(path))


def _name(brief_id: str, number: int) -> str:
    """Name a presentation. A long id is cut, and a hash of the whole tells it from others that begin so."""
    encoded = os.fsencode(brief_id)
    if len(encoded) > _LONGEST:
        ending = hashlib.sha256(encoded).hexdigest()[:12]
        brief_id = f"{encoded[: _LONGEST - 13].decode(errors='ignore')}-{ending}"
    return f"{brief_id}-{number}" if number > 1 else brief_id


def _is_reserved_now(address: Address) -> bool:
    """Reserve an address, if it is free. Raises BriefingError where it cannot be."""
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
