"""The folders of the person and of the package, and questions about paths that never raise."""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path


def config_folder() -> Path:
    """Return the folder of the person's configuration and themes."""
    if sys.platform == "linux":
        return _folder_on_linux("XDG_CONFIG_HOME", ".config")
    from platformdirs import user_config_path

    return user_config_path("briefing", appauthor=False)


def config_file() -> Path:
    """Return the file of the person's configuration."""
    return config_folder() / "config.yaml"


def data_folder() -> Path:
    """Return the folder of the person's own briefs."""
    if sys.platform == "linux":
        return _folder_on_linux("XDG_DATA_HOME", ".local/share") / "briefs"
    from platformdirs import user_data_path

    return user_data_path("briefing", appauthor=False) / "briefs"


def cache_folder() -> Path:
    """Return the folder of files that can be rebuilt at any time, such as the index."""
    if sys.platform == "linux":
        return _folder_on_linux("XDG_CACHE_HOME", ".cache")
    from platformdirs import user_cache_path

    return user_cache_path("briefing", appauthor=False)


def state_folder() -> Path:
    """Return the folder of records, error reports, and what was last opened."""
    if sys.platform == "linux":
        return _folder_on_linux("XDG_STATE_HOME", ".local/state")
    from platformdirs import user_state_path

    return user_state_path("briefing", appauthor=False)


def records_folder() -> Path:
    """Return the folder of presentations' records, one file each."""
    return state_folder() / "records"


def openings_file() -> Path:
    """Return the file that remembers which version of each brief was last opened."""
    return state_folder() / "openings.json"


def rehearsals_folder() -> Path:
    """Return the folder of rehearsals' records, which are kept apart from those of presentations."""
    return state_folder() / "rehearsals"


def desk_folder() -> Path:
    """Return the folder of the ways back of the briefs that were on the desk."""
    return state_folder() / "desk"


def bundled(name: str) -> Path:
    """Return a folder that the package includes, `briefs` or `themes`; in a checkout it is beside the package."""
    package = Path(__file__).parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


_working_folder = ""


def absolute(path: str | Path) -> Path:
    """Return a path from the root, without `..`; links are not resolved.

    If the working folder has gone, as after a `git checkout`, its last known path is used.
    """
    global _working_folder
    with suppress(FileNotFoundError):
        _working_folder = os.getcwd()  # noqa: PTH109 (a path that is joined by text)
    return Path(os.path.normpath(os.path.join(_working_folder, path)))  # noqa: PTH118 (the same)


def resolved(path: Path) -> Path:
    """Return a path from the root with its links followed. Raises nothing: links that lead in a circle are left as they are."""
    return Path(os.path.realpath(absolute(path)))


def is_there(path: Path) -> bool:
    """Return whether anything is at a path, even a broken link. Raises nothing for an impossible path."""
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True


def may_be_there(path: Path) -> bool:
    """Return whether anything may be at a path: also where the system cannot tell, as in a locked folder."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError:
        return True
    return True


def is_folder(path: Path) -> bool:
    """Return whether a path is a folder. Raises nothing."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def is_file(path: Path) -> bool:
    """Return whether a path is a regular file. Raises nothing."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def _folder_on_linux(variable: str, usual: str) -> Path:
    """Return the folder as the XDG specification has it, which passes over a path that is not absolute."""
    named = Path(os.environ.get(variable, "").strip())
    return (named if named.is_absolute() else _home() / usual) / "briefing"


def _home() -> Path:
    """Return the person's home; for a user unknown to the system a path where nothing can be."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.devnull)
