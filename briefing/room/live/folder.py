"""The folder of running presentations, which only its owner can use, and its lock.

A folder that another user owns, or can replace, is refused or passed over: whoever can write there could impersonate a
presentation.
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
    """Return the folder of running presentations; create it where needed. Raises BriefingError for an unsafe one."""
    folder = _place()
    secure(folder)
    return folder


def secure(folder: Path) -> None:
    """Create a folder where needed, and make it private (0700). Raises BriefingError where it belongs to another user."""
    try:
        if not paths.is_there(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.lstat()
        if not stat.S_ISDIR(status.st_mode):
            what_it_is = "a link" if stat.S_ISLNK(status.st_mode) else "no folder"
            raise BriefingError(f"{folder} is {what_it_is}, and running presentations are kept there; remove it")
        if not belongs_to_me(status):
            raise BriefingError(
                f"{folder} belongs to somebody else, and running presentations are kept there; "
                "set XDG_RUNTIME_DIR to a folder of your own"
            )
        if stat.S_IMODE(status.st_mode) != 0o700 and sys.platform != "win32":
            folder.chmod(0o700)
    except OSError as error:
        reason = (error.strerror or "error").lower()
        raise BriefingError(f"{folder} cannot be used for a presentation: {reason}; set XDG_RUNTIME_DIR") from error


def belongs_to_me(status: os.stat_result) -> bool:
    """Return whether the user owns a file or folder; always true on Windows."""
    return sys.platform == "win32" or status.st_uid == os.getuid()


@contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Try to hold the folder's lock; yield False where another process holds it.

    It is held for microseconds, and the system releases it when a process dies. Raises OSError for a missing folder.
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
    """Return the path of the folder: in the runtime folder, else among the temporary files, else in the state folder.

    platformdirs is used only on systems without XDG_RUNTIME_DIR, as its releases differ in their warnings and fallbacks.
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
    """Return whether the user owns a folder and nobody else can write to it."""
    try:
        status = folder.stat()
    except (OSError, ValueError):
        return False
    is_closed = not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(status.st_mode) and belongs_to_me(status) and is_closed and os.access(folder, os.W_OK | os.X_OK)


def _keeps_folders(folder: Path) -> bool:
    """Return whether no other user can replace a folder inside this one: it is sticky, or only its owner can write to it."""
    status = folder.stat()
    is_kept = bool(status.st_mode & stat.S_ISVTX) or not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return is_kept and status.st_uid in (0, os.getuid())
