"""The briefs of a place: its files, and the reading of each, kept while the file is unchanged."""

from pathlib import Path
from shlex import quote
from typing import NamedTuple

from briefing.brief.model import Brief
from briefing.brief.text import name_as_shown, nearest, one_line, shortened
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.errors import NotFoundError
from briefing.library.files.file_stat import UNREAD, FileStat, file_stat
from briefing.library.files.location import ENDINGS, Place, files_of, passed_over
from briefing.library.reading.audience_view import visible_reading
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, read_file
from briefing.paths import is_there


class ShelfFile(NamedTuple):
    """One file of the shelf, whether it has been read or not; its id is its stem."""

    id: str
    path: Path


class Shelf:
    """The briefs of one place, as an audience may see them. `refresh` lists the files anew; each is read when asked for."""

    def __init__(self, place: Place, *, audience: Marking = EVERYBODY) -> None:
        self.place = place
        self.audience = audience
        self._readings: dict[Path, tuple[FileStat | None, Reading]] = {}
        self._names: tuple[str, ...] = ()
        self._entries: tuple[ShelfFile, ...] | None = None
        self._known: dict[str, ShelfFile] | None = None
        self.refresh()

    def refresh(self) -> None:
        """List the files again. Raises NotFoundError where a path of the place cannot be read."""
        self._names = tuple(dict.fromkeys(name for path in self.place.paths for name in files_of(path)))
        self._entries = self._known = None

    @property
    def entries(self) -> tuple[ShelfFile, ...]:
        """Every file, in order, those that the audience may not see included: show no id before `may_be_named`."""
        if self._entries is None:
            self._entries = tuple(ShelfFile(path.stem, path) for path in map(Path, self._names))
        return self._entries

    @property
    def only(self) -> ShelfFile | None:
        """The one file of the place; None where there are several or none, or where the audience may not be told of it."""
        if len(self._names) != 1:
            return None
        entry = self.entries[0]
        return entry if entry.path in self.place.paths or self.may_be_named(entry) else None

    @property
    def _by_id(self) -> dict[str, ShelfFile]:
        if self._known is None:
            self._known = {name_as_shown(entry.id): entry for entry in reversed(self.entries)}
        return self._known

    def read(self, entry: ShelfFile) -> Reading:
        """Return the reading of one file; read it again only where it has changed."""
        clash = self.clash(entry)
        if clash is not None:
            return visible_reading(Reading(str(entry.path), None, (clash,), None), self.audience)
        stat = file_stat(entry.path)
        cached = self._readings.get(entry.path)
        if cached is None or cached[0] != stat:
            cached = stat, visible_reading(read_file(entry.path), self.audience)
            self._readings[entry.path] = cached
        return cached[1]

    def clash(self, entry: ShelfFile) -> Problem | None:
        """Return the problem of a file whose id an earlier file has already; None for the first of its id."""
        first = self._by_id.get(name_as_shown(entry.id), entry)
        if first == entry:
            return None
        what = f'the id "{shortened(name_as_shown(entry.id))}" is used already, by {first.path}'
        if first.id != entry.id:
            what += ", whose name looks the same and has other characters"
        return Problem(str(entry.path), 0, 0, what, "rename one of the two files", "repeated-file-name")

    def read_stat(self, path: Path) -> FileStat | None:
        """Return the stat that a file had when it was last read; UNREAD where it has not been."""
        return self._readings[path][0] if path in self._readings else UNREAD

    def readings(self) -> list[Reading]:
        """Return the reading of every file, in order."""
        return [self.read(entry) for entry in self.entries]

    def may_be_named(self, entry: ShelfFile) -> bool:
        """Say whether the audience may know that there is this file: where it may see the brief, and everybody of all."""
        return self.audience is EVERYBODY or self.read(entry).brief is not None

    def named(self, name: str) -> ShelfFile | None:
        """Return the file whose id is this name, as both are shown; None where there is none."""
        return self._by_id.get(name_as_shown(name))

    def find(self, name: str) -> ShelfFile:
        """Return the file with an id, or with the one id that begins so. Raises NotFoundError with the nearest id.

        Ids that the audience may not be told are neither completed to, where others begin so, nor named.
        """
        name = name_as_shown(name)
        if name in self._by_id:
            return self._by_id[name]
        starting_so = [entry for id_, entry in self._by_id.items() if id_.startswith(name)] if name else []
        completions = [entry for entry in starting_so if self.may_be_named(entry)]
        if len(completions) == 1:
            return completions[0]
        if completions:
            names = ", ".join(sorted(entry.id for entry in completions)[:5])
            raise NotFoundError(f'"{shortened(name)}" may be {names}; write one of them out')
        closest = nearest(name, self._by_id)
        may_be_suggested = closest is not None and self.may_be_named(self._by_id[closest])
        remedy = f'did you mean "{closest}"?' if may_be_suggested else self._elsewhere(name)
        raise NotFoundError(f'no brief "{shortened(name)}" in {self.place}; {remedy}')

    def _elsewhere(self, name: str) -> str:
        """Name the file of an id that lies in the working folder itself, or that only a place has that is passed over.

        Else say how ids are listed.
        """
        if name and self.audience is EVERYBODY:
            for path in (f"{name}{ending}" for ending in ENDINGS):
                if is_there(Path(path)):
                    return f"there is one in this folder, by its file {one_line(quote(path))}"
            for place in passed_over(self.place):
                for path in files_of(place.paths[0]):
                    if name_as_shown(Path(path).stem).startswith(name):
                        return f"there is one among {place.briefs}, by its path {one_line(quote(path))}"
        return "`briefing list` shows what there is"

    def sound(self, name: str) -> Brief:
        """Return the sound brief of an id. Raises NotFoundError where there is none, or with its problems."""
        reading = self.read(self.find(name))
        if reading.brief is not None:
            return reading.brief
        if self.audience is EVERYBODY:
            raise NotFoundError("\n".join(["this brief is refused:", *(str(problem) for problem in reading.problems)]))
        raise NotFoundError(f'"{shortened(name)}": {reading.problems[0].message}')
