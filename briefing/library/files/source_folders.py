"""Where the sources' texts are: beside the brief, in the folder given, by the environment, by the configuration."""

import os
from pathlib import Path
from typing import NamedTuple

from briefing.paths import absolute

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


def _of_the_person(named: str) -> Path:
    try:
        return absolute(Path(named).expanduser())
    except RuntimeError:  # no such person: the path is then not there either
        return absolute(named)
