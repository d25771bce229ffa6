"""Writes files completely or not at all, never over another one unasked, and makes files and folders private."""

import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from time import time

from briefing import file_lock
from briefing.brief.text import shortened
from briefing.errors import BriefingError, remedy_of_write

_OF_A_DATABASE = ("", "-wal", "-shm")
"""What the names of the files end in that make up one database of SQLite."""

PART = ".briefing-"
"""What the name of a file begins with that is being written, and ends in `.part`: no brief, and hidden."""

_ABANDONED_AFTER = 60.0
"""Seconds after which such a file may be one that a process left behind when it was killed."""


class NotWrittenError(BriefingError):
    """A file could not be written, or exists already."""


def write_whole(path: Path, content: bytes, *, replace: bool = False, made_from: Iterable[Path] = ()) -> None:
    """Write a file in one step, so that readers find the whole old or the whole new one.

    Links are followed, and a replaced file keeps its permissions. A pipe or device is written to directly. Raises
    NotWrittenError where the file exists and `replace` is not set, where it is one of the files that the content was
    made from, by whatever name, or where it cannot be written; nothing remains then.
    """
    name = shortened(str(path), 200)
    try:
        mode = _mode(path)
        if mode is not None and any(_is_same_file(path, origin) for origin in made_from):
            raise NotWrittenError(f"{name} is what this is made from, and would be lost; name another file")
        if mode is not None and not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            path.write_bytes(content)  # by the name given: what `/dev/stdout` links to need have no name
            return
        target = path.resolve()
        if mode is not None and stat.S_ISDIR(mode):
            raise NotWrittenError(f"{name} is a folder; name a file in it")
        _put(target, content, mode, replace)
    except FileExistsError as error:
        raise NotWrittenError(f"{name} is there already; --force writes over it") from error
    except ValueError as error:
        raise NotWrittenError(f"no file can be called {name}; name another") from error
    except FileNotFoundError as error:
        missing = path.resolve().parent if path.parent.is_dir() else path.parent  # a link may lead to where nothing is
        folder = shortened(str(missing), 200)
        raise NotWrittenError(f"there is no folder {folder} for {path.name}; make the folder first") from error
    except (OSError, RuntimeError) as error:
        reason = (getattr(error, "strerror", None) or "its links lead in a circle").lower()
        remedy = remedy_of_write(error) if isinstance(error, OSError) else "check the path"
        raise NotWrittenError(f"{name} cannot be written: {reason}; {remedy}") from error


def make_private_folder(folder: Path) -> None:
    """Create a private folder (0700), or make an existing one private.

    Raises OSError where it cannot be created.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32" and stat.S_IMODE(folder.stat().st_mode) != 0o700:
        with suppress(PermissionError):  # another user's folder: files in it are private themselves
            folder.chmod(0o700)


def own_alone(path: Path, *, create: bool = False) -> None:
    """Make a file private (0600); with `create`, create it where needed.

    Raises OSError where that fails. Without `create`, a missing file is ignored.
    """
    if create:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600))
    with suppress(FileNotFoundError, PermissionError):
        if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) != 0o600:
            path.chmod(0o600)


def own_database(file: Path) -> None:
    """Make an SQLite file private, with the files that SQLite puts beside it, in a private folder; create it where needed.

    Raises OSError where that fails.
    """
    make_private_folder(file.parent)
    for ending in _OF_A_DATABASE:
        own_alone(Path(f"{file}{ending}"), create=not ending)


def remove_database(file: Path) -> None:
    """Remove an SQLite file, with the files that SQLite puts beside it, as far as that can be done."""
    for ending in _OF_A_DATABASE:
        with suppress(OSError):
            Path(f"{file}{ending}").unlink()


@cache
def remove_abandoned(folder: Path) -> None:
    """Remove what processes that were killed while they wrote have left in a folder; what a living one writes is locked.

    It is looked for once by each process, and left where the folder has no locks.
    """
    for part in folder.glob(f"{PART}*.part"):
        with suppress(OSError):
            status = part.lstat()
            if not stat.S_ISREG(status.st_mode) or time() - status.st_mtime < _ABANDONED_AFTER:
                continue
            descriptor = os.open(part, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
            try:
                with file_lock.locked(descriptor) as has_locks:
                    if has_locks:
                        part.unlink()
            finally:
                os.close(descriptor)


def settle(folder: Path) -> None:
    """Wait until a folder's entries are on disk, if the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _is_same_file(path: Path, other: Path) -> bool:
    """Say whether two names lead to one file, through links of either kind."""
    try:
        return path.samefile(other)
    except OSError:  # the other one is gone, so nothing of it can be lost
        return False


def _put(target: Path, content: bytes, mode: int | None, replace: bool) -> None:
    if mode is not None and not replace:
        raise FileExistsError
    remove_abandoned(target.parent)
    with (
        NamedTemporaryFile(dir=target.parent, prefix=PART, suffix=".part", delete=False) as file,
        file_lock.locked(file.fileno()),
    ):
        written = Path(file.name)
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            written.chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
            if replace:
                written.replace(target)
            else:
                _name(written, target)
        finally:
            written.unlink(missing_ok=True)
    settle(target.parent)


def _name(written: Path, target: Path) -> None:
    """Move a file to its final name, unless that was taken meanwhile; without hard links, check first."""
    try:
        target.hardlink_to(written)
    except FileExistsError:
        raise
    except OSError:
        if _mode(target) is not None:
            raise FileExistsError from None
        written.replace(target)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
