"""The folder where running presentations are found: the person's alone, and a lock over what is done in it.

Somebody else's folder, a link in its place and a folder that others may replace are refused or passed over: who could
write there could stand in for a presentation.
"""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing import paths
from briefing.errors import BriefingError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK = "lock"


def room_folder() -> Path:
    """Return the folder of running presentations, made where it is missing. Raises BriefingError for an unsafe one."""
    folder = _place()
    secure(folder)
    return folder


def secure(folder: Path) -> None:
    """Make a folder where it is missing, and the person's alone (0700). Raises BriefingError where it is not theirs."""
    try:
        if not paths.is_there(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode):
            what = "a link" if stat.S_ISLNK(found.st_mode) else "no folder"
            raise BriefingError(f"{folder} is {what}, and running presentations are kept there; remove it")
        if not belongs_to_me(found):
            raise BriefingError(
                f"{folder} belongs to somebody else, and running presentations are kept there; "
                "set XDG_RUNTIME_DIR to a folder of your own"
            )
        if stat.S_IMODE(found.st_mode) != 0o700 and sys.platform != "win32":
            folder.chmod(0o700)
    except OSError as error:
        reason = (error.strerror or "error").lower()
        raise BriefingError(f"{folder} cannot be used for a presentation: {reason}; set XDG_RUNTIME_DIR") from error


def belongs_to_me(found: os.stat_result) -> bool:
    """Say whether a file or folder is the person's own. Where there are no owners, the person's folders are."""
    return sys.platform == "win32" or found.st_uid == os.getuid()


@contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Hold the folder's lock, and say whether it is held: False where another process has it at this moment.

    What is done under it takes microseconds and waits for nothing. The system takes the lock from a process that dies.
    Raises OSError for a folder that is not there.
    """
    descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        yield _lock(descriptor)
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _place() -> Path:
    """Return where the folder belongs: the runtime folder, else one of the person's own among the temporary files.

    platformdirs is asked only where there is no XDG_RUNTIME_DIR by custom: its releases differ in what they warn of, and
    in how they check what they fall back to.
    """
    if sys.platform in ("win32", "darwin"):
        from platformdirs import user_runtime_path

        return user_runtime_path("briefing", appauthor=False)
    for named in (Path(os.environ.get("XDG_RUNTIME_DIR", "").strip()), _system_folder()):
        if named.is_absolute() and _is_mine(named):
            return named / "briefing"
    temporary = Path(tempfile.gettempdir())
    if _keeps_folders(temporary):
        return temporary / f"briefing-{os.getuid()}"
    return paths.state_folder() / "room"


def _system_folder() -> Path:
    return Path(f"/run/user/{os.getuid()}")


def _is_mine(folder: Path) -> bool:
    """Say whether a folder is the person's own, and nobody else can put anything into it."""
    try:
        found = folder.stat()
    except (OSError, ValueError):
        return False
    is_closed = not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(found.st_mode) and belongs_to_me(found) and is_closed and os.access(folder, os.W_OK | os.X_OK)


def _keeps_folders(folder: Path) -> bool:
    """Say whether nobody else can take a folder of the person's out of this one: it is closed, or sticky."""
    found = folder.stat()
    is_kept = bool(found.st_mode & stat.S_ISVTX) or not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return is_kept and found.st_uid in (0, os.getuid())
