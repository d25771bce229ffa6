"""Where the sources' texts are: beside the brief, in the folder given, by the environment, by the configuration."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.paths import absolute, is_there

if TYPE_CHECKING:
    from briefing.brief.model import Brief

VARIABLE = "BRIEFING_SOURCES"

BESIDE = "sources"
"""The folder beside a brief in which its sources' texts are looked for first."""


class SourcePlaces(NamedTuple):
    """The folders of texts that a person named: on the command line, and in the configuration."""

    given: Path | None = None
    configured: str | None = None

    def folders(self, brief: Path) -> tuple[Path, ...]:
        """Return the folders in which the texts of a brief's sources are looked for, in this order.

        `sources` beside the brief, the folder given, those of $BRIEFING_SOURCES (several are parted as in $PATH), that of the
        configuration. A text is taken from the first that has it; whether a folder is there is not asked.
        """
        named = [part for part in os.environ.get(VARIABLE, "").split(os.pathsep) if part]
        named += [self.configured] if self.configured else []
        own = [self.given] if self.given else []
        folders = [absolute(brief).parent / BESIDE, *map(absolute, own), *map(_of_the_person, named)]
        return tuple(dict.fromkeys(folders))


def text_path(folders: Sequence[Path], name: str) -> Path:
    """Return the path of a text in the first of some folders that has it; in the first folder where none has it."""
    paths = [folder / name for folder in folders]
    return next((path for path in paths if is_there(path)), paths[0])


def is_at_hand(folders: Sequence[Path], name: str) -> bool:
    """Say whether one of some folders has a text."""
    return any(is_there(folder / name) for folder in folders)


def files_at_hand(brief: Brief, folders: Sequence[Path]) -> dict[str, str]:
    """Return, by the source's id, the files of a brief's texts that one of some folders has."""
    files = {source.id: source.file for source in brief.sources if source.file}
    return {source: file for source, file in files.items() if is_at_hand(folders, file)}


def _of_the_person(named: str) -> Path:
    try:
        return absolute(Path(named).expanduser())
    except RuntimeError:  # no such person: the path is then not there either
        return absolute(named)
