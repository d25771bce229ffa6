"""Where things lie: the person's folders, and what the package brings along."""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path


def config_folder() -> Path:
    """Return the folder of the person's configuration and own themes."""
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
    """Return the folder of what can be made again at any time, such as the index."""
    if sys.platform == "linux":
        return _folder_on_linux("XDG_CACHE_HOME", ".cache")
    from platformdirs import user_cache_path

    return user_cache_path("briefing", appauthor=False)


def state_folder() -> Path:
    """Return the folder where the program keeps what happened, such as the report of an unexpected error."""
    if sys.platform == "linux":
        return _folder_on_linux("XDG_STATE_HOME", ".local/state")
    from platformdirs import user_state_path

    return user_state_path("briefing", appauthor=False)


def records_folder() -> Path:
    """Return the folder of the records of presentations, one file each."""
    return state_folder() / "records"


def bundled(name: str) -> Path:
    """Return a folder that comes with the package: `briefs` or `themes`. In a checkout it stands beside the package."""
    package = Path(__file__).parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


_working_folder = ""


def absolute(path: str | Path) -> Path:
    """Return a path from the root, without `..`; links stay links.

    Where the working folder has gone, as a `git checkout` takes one away, it is the one that was there last.
    """
    global _working_folder
    with suppress(FileNotFoundError):
        _working_folder = os.getcwd()  # noqa: PTH109 (a path that is joined by text)
    return Path(os.path.normpath(os.path.join(_working_folder, path)))  # noqa: PTH118 (the same)


def is_there(path: Path) -> bool:
    """Say whether a path leads to something, a broken link too. Raises nothing for a path that cannot be."""
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True


def may_be_there(path: Path) -> bool:
    """Say whether something may be at a path: all but what the system says is not there, such as in a locked folder."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError:
        return True
    return True


def is_folder(path: Path) -> bool:
    """Say whether a path leads to a folder. Raises nothing for a path that cannot be looked at."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def is_file(path: Path) -> bool:
    """Say whether a path leads to a regular file. Raises nothing for a path that cannot be looked at."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def _folder_on_linux(variable: str, usual: str) -> Path:
    """Return what platformdirs would say, without its import, which takes longer than all else that finds the folder."""
    named = os.environ.get(variable, "").strip()
    return (Path(named) if named else _home() / usual) / "briefing"


def _home() -> Path:
    """Return the person's home. For a user whom the system does not know it is where nothing is, and nothing can be put."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.devnull)
