"""Which briefs there are: the place they are taken from, its files, and each one's reading, kept while unchanged."""

import os
from pathlib import Path
from typing import NamedTuple

from briefing import paths
from briefing.brief.model import Brief
from briefing.brief.words import did_you_mean, one_line, shortened
from briefing.errors import NotFoundError
from briefing.library.problems import Problem
from briefing.library.reader import Reading, read_file

ENDINGS = (".yaml", ".yml")
VARIABLE = "BRIEFING_PATH"


class Place(NamedTuple):
    """Where the briefs are taken from: folders, or single files, and the reason in words."""

    paths: tuple[Path, ...]
    why: str

    def __str__(self) -> str:
        """Write the paths with the reason: `briefs (in this folder)`."""
        return one_line(f"{', '.join(str(path) for path in self.paths)} ({self.why})")


class Entry(NamedTuple):
    """One file of the shelf, read or not."""

    id: str
    path: Path


class Shelf:
    """The briefs of one place. Files are listed anew on `refresh`, and read when asked for."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self._readings: dict[Path, tuple[object, Reading]] = {}
        self.entries: tuple[Entry, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """List the files again. Raises NotFoundError where a path of the place is not there."""
        self.entries = tuple(Entry(path.stem, path) for place in self.place.paths for path in _files(place))

    def read(self, entry: Entry) -> Reading:
        """Return what became of one file; read again only where the file has changed."""
        stamp = _stamp(entry.path)
        kept = self._readings.get(entry.path)
        if kept is None or kept[0] != stamp:
            kept = stamp, self._fresh(entry)
            self._readings[entry.path] = kept
        return kept[1]

    def readings(self) -> list[Reading]:
        """Return what became of every file, in order."""
        return [self.read(entry) for entry in self.entries]

    def find(self, name: str) -> Entry:
        """Return the entry of an id, or of the one id that begins so. Raises NotFoundError with the nearest id."""
        by_id = {entry.id: entry for entry in reversed(self.entries)}
        if name in by_id:
            return by_id[name]
        begun = [entry for known, entry in by_id.items() if known.startswith(name)] if name else []
        if len(begun) == 1:
            return begun[0]
        if begun:
            names = ", ".join(sorted(entry.id for entry in begun)[:5])
            raise NotFoundError(f'"{shortened(name)}" may be {names}; write one of them out')
        remedy = did_you_mean(name, by_id) or "`briefing list` shows what there is"
        raise NotFoundError(f'no brief "{shortened(name)}" in {self.place}; {remedy}')

    def sound(self, name: str) -> Brief:
        """Return the sound brief of an id. Raises NotFoundError where there is none, or with its problems."""
        reading = self.read(self.find(name))
        if reading.brief is None:
            raise NotFoundError("\n".join(["this brief is refused:", *(str(problem) for problem in reading.problems)]))
        return reading.brief

    def _fresh(self, entry: Entry) -> Reading:
        first = next(other for other in self.entries if other.id == entry.id)
        if first.path != entry.path:
            what = f'the id "{shortened(entry.id)}" is used already, by {first.path}'
            return Reading(
                str(entry.path), None, (Problem(str(entry.path), 0, 0, what, "rename one of the two files"),), None
            )
        return read_file(entry.path)


def find_place(argument: str | None = None) -> Place:
    """Return where briefs are taken from.

    The order: the path given, else $BRIEFING_PATH (several are parted as in $PATH), else ./briefs where it holds
    briefs, else the person's data folder where it does, else the bundled ones. Raises NotFoundError where a named path
    is missing.
    """
    if argument is not None:
        return Place((_existing(Path(argument), "as given"),), "as given")
    named = [Path(part).expanduser() for part in os.environ.get(VARIABLE, "").split(os.pathsep) if part]
    if named:
        return Place(tuple(_existing(path, f"named by ${VARIABLE}") for path in named), f"named by ${VARIABLE}")
    here = Path("briefs")
    if _holds_briefs(here):
        return Place((here,), "in this folder")
    own = paths.data_folder()
    if _holds_briefs(own):
        return Place((own,), "your own")
    return Place((paths.bundled("briefs"),), "bundled with the program")


def is_path(argument: str) -> bool:
    """Say whether an argument means a path and not an id: it ends like a brief, holds a separator, or is there."""
    return argument.endswith(ENDINGS) or os.sep in argument or "/" in argument or Path(argument).exists()


def _existing(path: Path, why: str) -> Path:
    try:
        path.lstat()
    except (OSError, ValueError) as error:
        raise NotFoundError(
            f"there is no file or folder {shortened(str(path), 200)} ({why}); check the path"
        ) from error
    return path


def _files(place: Path) -> list[Path]:
    if not place.is_dir():
        return [place]
    try:
        return sorted(path for path in place.iterdir() if path.suffix in ENDINGS and not path.name.startswith("."))
    except OSError as error:
        reason = (error.strerror or "error").lower()
        raise NotFoundError(
            f"the folder {one_line(str(place))} cannot be read: {reason}; check its permissions"
        ) from error


def _holds_briefs(folder: Path) -> bool:
    try:
        return folder.is_dir() and bool(_files(folder))
    except NotFoundError:
        return False


def _stamp(path: Path) -> object:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
