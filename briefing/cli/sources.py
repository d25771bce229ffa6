"""The sources' texts, as the shell's commands ask for them: the folder that is named, and what is at hand of a brief."""

from pathlib import Path

from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.errors import NotFoundError
from briefing.paths import cache_folder, is_folder


def sources_folder(named: str | None) -> Path | None:
    """Return the folder that --sources names, None where it names none. Raises NotFoundError where there is no such folder."""
    if named is None:
        return None
    folder = Path(named)
    if not is_folder(folder):
        raise NotFoundError(f"there is no folder {folder} of sources; check the path")
    return folder


def checked_links(brief: Brief, path: Path) -> Links:
    """Return the links of the brief in a file, with what the check of its quotations came to whose texts are at hand."""
    if not any(source.file for source in brief.sources):
        return Links(brief)
    from briefing.config import read_config
    from briefing.library.files.source_folders import SourcePlaces, files_at_hand

    config, _ = read_config()
    folders = SourcePlaces(None, config.sources).folders(path)
    if not files_at_hand(brief, folders):
        return Links(brief)
    from briefing.library.checks.quotes import outcomes_at_hand

    return Links(brief, outcomes_at_hand(brief, folders, cache_folder()))
