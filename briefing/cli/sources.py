"""The folder of the sources' texts that is named on the command line."""

from pathlib import Path

from briefing.errors import NotFoundError
from briefing.paths import is_folder


def sources_folder(named: str | None) -> Path | None:
    """Return the folder that --sources names, None where it names none. Raises NotFoundError where there is no such folder."""
    if named is None:
        return None
    folder = Path(named)
    if not is_folder(folder):
        raise NotFoundError(f"there is no folder {folder} of sources; check the path")
    return folder
