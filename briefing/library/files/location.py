"""Where the briefs are taken from: a path that is given, the environment, this folder, the person's own, the bundled ones."""

import os
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from briefing import paths
from briefing.brief.text import one_line, shortened
from briefing.errors import NotFoundError, remedy_of
from briefing.library.decoding.file_kind import AN_ADDRESS, SAVE_THE_PAGE, is_address
from briefing.paths import is_folder, is_there

VARIABLE = "BRIEFING_PATH"

FOLDER = "briefs"
"""The folder in which briefs are looked for, where the program is begun."""

ENDINGS = (".yaml", ".yml")
"""The endings of briefs' files, in lower case: some systems write them in capitals."""


_OWN = "your own"


class Place(NamedTuple):
    """Where the briefs are taken from: folders or single files, and why from there, in words."""

    paths: tuple[Path, ...]
    why: str

    def __str__(self) -> str:
        """Write the paths with the reason: `briefs (in this folder)`."""
        return one_line(f"{', '.join(str(path) for path in self.paths)} ({self.why})")

    @property
    def briefs(self) -> str:
        """Its briefs, in words within a sentence: `those bundled with the program`, `your own`."""
        return self.why if self.why == _OWN else f"those {self.why}"


def find_place(argument: str | None = None) -> Place:
    """Return where briefs are taken from.

    The order: the path given, else $BRIEFING_PATH (several are parted as in $PATH), else ./briefs where it holds
    briefs, else the person's data folder where it does, else the bundled ones. Raises NotFoundError where a named path
    is missing.
    """
    if argument is not None:
        return Place((_existing(Path(argument), "as given"),), "as given")
    from_environment = [_of_the_person(part) for part in os.environ.get(VARIABLE, "").split(os.pathsep) if part]
    if from_environment:
        return Place(
            tuple(_existing(path, f"named by ${VARIABLE}") for path in from_environment), f"named by ${VARIABLE}"
        )
    here, own, bundled = _usual_places()
    return next((place for place in (here, own) if _holds_briefs(place.paths[0])), bundled)


def passed_over(place: Place) -> list[Place]:
    """Return the places that hold briefs too, and are passed over for this one; none where it is the last, or was named."""
    usual = _usual_places()
    later = usual[usual.index(place) + 1 :] if place in usual else ()
    return [other for other in later if _holds_briefs(other.paths[0])]


def _usual_places() -> tuple[Place, Place, Place]:
    """Return where briefs are looked for where nobody names a place, in this order."""
    return (
        Place((Path(FOLDER),), "in this folder"),
        Place((paths.data_folder(),), _OWN),
        Place((paths.bundled("briefs"),), "bundled with the program"),
    )


def without_a_brief(folder: Path) -> str:
    """Say that a folder holds no brief, and how one is written into it."""
    name = shortened(str(folder), 200)
    new = "NAME" if folder in (Path(), Path(FOLDER)) else quote(str(Path(name) / "NAME"))
    return f"{name} is a folder without a brief (a file that ends in .yaml or .yml); `briefing new {new}` writes one"


def is_path(argument: str) -> bool:
    """Say whether an argument means a path and not an id: it ends like a brief, has a separator, or exists."""
    return argument.lower().endswith(ENDINGS) or os.sep in argument or "/" in argument or is_there(Path(argument))


def files_of(path: Path) -> list[str]:
    """Return the paths of a place's files, in order of name. Raises NotFoundError for a folder that cannot be read."""
    if not is_folder(path):
        return [str(path)]
    try:
        entries = os.listdir(path)  # noqa: PTH208 (a Path each of ten thousand would be slow)
    except OSError as error:
        reason = (error.strerror or "error").lower()
        raise NotFoundError(f"the folder {one_line(str(path))} cannot be read: {reason}; {remedy_of(error)}") from error
    names = sorted(name for name in entries if name.lower().endswith(ENDINGS) and not name.startswith("."))
    return [f"{path}{os.sep}{name}" for name in names]


def _of_the_person(named: str) -> Path:
    try:
        return Path(named).expanduser()
    except RuntimeError:  # no such person: the path is then not there either
        return Path(named)


def _existing(path: Path, why: str) -> Path:
    if not is_there(path) and is_address(str(path)):
        raise NotFoundError(f"{shortened(str(path), 200)}: {AN_ADDRESS}; {SAVE_THE_PAGE}")
    if not is_there(path):
        named = next((f"{path}{ending}" for ending in ENDINGS if is_there(Path(f"{path}{ending}"))), None)
        remedy = f"did you mean {shortened(named, 200)}?" if named else "check the path"
        raise NotFoundError(f"there is no file or folder {shortened(str(path), 200)} ({why}); {remedy}")
    return path


def _holds_briefs(folder: Path) -> bool:
    try:
        return is_folder(folder) and bool(files_of(folder))
    except NotFoundError:
        return False
