"""Files are written whole or not at all, and never over another without being told to.

The text goes to a file beside the target, is made sure of on disk, and takes the target's name in one step.
"""

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from briefing.brief.words import one_line
from briefing.errors import BriefingError


def write_whole(path: Path, text: str, *, force: bool = False) -> None:
    """Write a text as UTF-8. Raises BriefingError where the file is there and `force` is not set, or cannot be written."""
    name = one_line(str(path))
    try:
        kept = _kept_mode(path, name, force=force)
        target = path.resolve() if force else path  # through a link, the file that it leads to
        handle, temporary = tempfile.mkstemp(prefix=f".{target.stem[:40]}-", suffix=".tmp", dir=target.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(handle)
            Path(temporary).chmod(kept)
            if force:
                Path(temporary).replace(target)
            else:
                _named_anew(Path(temporary), target)
        finally:
            Path(temporary).unlink(missing_ok=True)
        _settle(target.parent)
    except FileExistsError as error:
        raise BriefingError(f"{name} is there already; choose another name, or write over it with --force") from error
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "no file can have this name").lower()
        raise BriefingError(f"{name} cannot be written: {reason}; check the folder") from error


def _kept_mode(path: Path, name: str, *, force: bool) -> int:
    """Return the permissions to write with: those of the file that is there, else the usual ones."""
    try:
        status = path.stat() if force else path.lstat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if not stat.S_ISREG(status.st_mode) and (force or stat.S_ISDIR(status.st_mode)):
        raise BriefingError(f"{name} is not a file that can be written over; choose another name")
    if not force:
        raise FileExistsError
    return stat.S_IMODE(status.st_mode)


def _named_anew(temporary: Path, target: Path) -> None:
    """Give the file its name, unless the name has been taken meanwhile: a link fails then, where a rename would not."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        with target.open("x"):
            pass
        temporary.replace(target)


def _settle(folder: Path) -> None:
    """Make sure of the folder's entry; where a system cannot, the file itself is safe already."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
