"""The sources' texts, as the shell's commands ask for them: the folder that is named, and what is at hand of a brief."""

from __future__ import annotations

import os
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from briefing import paths
from briefing.errors import NotFoundError
from briefing.library.files.source_folders import VARIABLE, SourcePlaces, files_at_hand
from briefing.paths import absolute, cache_folder, is_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.brief.links import Links
    from briefing.brief.model import Brief


def sources_folder(named: str | None) -> Path | None:
    """Return the folder that --sources names, None where it names none. Raises NotFoundError where there is no such folder."""
    if named is None:
        return None
    folder = Path(named)
    if not is_folder(folder):
        raise NotFoundError(f"there is no folder {folder} of sources; check the path")
    return folder


def with_sources(command: str, brief: Path, texts: Sequence[Path]) -> str:
    """Return a command on a brief so that it finds the texts of its sources: with --sources where they lie elsewhere.

    `--sources` names one folder; several go into the environment.
    """
    known = source_places().folders(brief)
    folders = list(dict.fromkeys(text.parent for text in texts if absolute(text.parent) not in known))
    if len(folders) < 2:
        return f"{command} --sources {quote(str(folders[0]))}" if folders else command
    named = [*map(str, folders), *filter(None, [os.environ.get(VARIABLE)])]
    return f"{VARIABLE}={quote(os.pathsep.join(named))} {command}"


def checked_links(brief: Brief, path: Path, given: Path | None = None) -> Links:
    """Return the links of the brief in a file, with what the check of its quotations came to whose texts are at hand.

    `given` is the folder that --sources names.
    """
    from briefing.brief.links import Links

    if not any(source.file for source in brief.sources):
        return Links(brief)
    folders = source_places(given).folders(path)
    if not files_at_hand(brief, folders):
        return Links(brief)
    from briefing.library.checks.quotes import outcomes_at_hand

    return Links(brief, outcomes_at_hand(brief, folders, cache_folder()))


def source_places(given: Path | None = None) -> SourcePlaces:
    """Return the folders of texts that --sources and the person's configuration name."""
    if not paths.may_be_there(paths.config_file()):
        return SourcePlaces(given)
    from briefing.config import read_config

    return SourcePlaces(given, read_config()[0].sources)
