"""Which briefs there are in a place: its files, and what became of each, kept while it is unchanged."""

import unicodedata
from pathlib import Path
from typing import NamedTuple

from briefing.brief.model import Brief
from briefing.brief.text import nearest, shortened
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.errors import NotFoundError
from briefing.library.files.location import Place, files_of
from briefing.library.files.watch import UNREAD, Stamp, stamp_of
from briefing.library.reading.audience_view import as_seen
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, read_file


class Entry(NamedTuple):
    """One file of the shelf, read or not."""

    id: str
    path: Path


class Shelf:
    """The briefs of one place, as an audience may see them. Files are listed anew on `refresh`, and read when asked for."""

    def __init__(self, place: Place, *, audience: Marking = EVERYBODY) -> None:
        self.place = place
        self.audience = audience
        self._readings: dict[Path, tuple[Stamp | None, Reading]] = {}
        self._names: tuple[str, ...] = ()
        self._entries: tuple[Entry, ...] | None = None
        self._known: dict[str, Entry] | None = None
        self.refresh()

    def refresh(self) -> None:
        """List the files again. Raises NotFoundError where a path of the place cannot be read."""
        self._names = tuple(dict.fromkeys(name for path in self.place.paths for name in files_of(path)))
        self._entries = self._known = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every file, in order, those that the audience may not see included: tell no id before `read`."""
        if self._entries is None:
            self._entries = tuple(Entry(path.stem, path) for path in map(Path, self._names))
        return self._entries

    @property
    def only(self) -> Entry | None:
        """The one file of the place; None where there are several or none, or where the audience may not be told of it."""
        if len(self._names) != 1:
            return None
        entry = self.entries[0]
        return entry if entry.path in self.place.paths or self.may_be_named(entry) else None

    @property
    def _by_id(self) -> dict[str, Entry]:
        if self._known is None:
            self._known = {_composed(entry.id): entry for entry in reversed(self.entries)}
        return self._known

    def read(self, entry: Entry) -> Reading:
        """Return what became of one file; read again only where the file has changed."""
        clash = self.clash(entry)
        if clash is not None:
            return as_seen(Reading(str(entry.path), None, (clash,), None), self.audience)
        stamp = stamp_of(entry.path)
        kept = self._readings.get(entry.path)
        if kept is None or kept[0] != stamp:
            kept = stamp, as_seen(read_file(entry.path), self.audience)
            self._readings[entry.path] = kept
        return kept[1]

    def clash(self, entry: Entry) -> Problem | None:
        """Return the problem of a file whose id another file has already; None for the first of its id."""
        first = self._by_id.get(_composed(entry.id), entry)
        if first == entry:
            return None
        what = f'the id "{shortened(entry.id)}" is used already, by {first.path}'
        return Problem(str(entry.path), 0, 0, what, "rename one of the two files", "repeated-file-name")

    def stamp(self, path: Path) -> Stamp | None:
        """Return the stamp under which a file was read last."""
        return self._readings[path][0] if path in self._readings else UNREAD

    def readings(self) -> list[Reading]:
        """Return what became of every file, in order."""
        return [self.read(entry) for entry in self.entries]

    def may_be_named(self, entry: Entry) -> bool:
        """Say whether the audience may be told that there is this file: every one, or the briefs that it may see."""
        return self.audience is EVERYBODY or self.read(entry).brief is not None

    def find(self, name: str) -> Entry:
        """Return the entry of an id, or of the one id that begins so. Raises NotFoundError with the nearest id.

        Ids that the audience may not be told are neither completed to, where others begin so, nor named.
        """
        name = _composed(name)
        if name in self._by_id:
            return self._by_id[name]
        begun = [entry for known, entry in self._by_id.items() if known.startswith(name)] if name else []
        begun = [entry for entry in begun if self.may_be_named(entry)]
        if len(begun) == 1:
            return begun[0]
        if begun:
            names = ", ".join(sorted(entry.id for entry in begun)[:5])
            raise NotFoundError(f'"{shortened(name)}" may be {names}; write one of them out')
        near = nearest(name, self._by_id)
        told = near is not None and self.may_be_named(self._by_id[near])
        remedy = f'did you mean "{near}"?' if told else "`briefing list` shows what there is"
        raise NotFoundError(f'no brief "{shortened(name)}" in {self.place}; {remedy}')

    def sound(self, name: str) -> Brief:
        """Return the sound brief of an id. Raises NotFoundError where there is none, or with its problems."""
        reading = self.read(self.find(name))
        if reading.brief is not None:
            return reading.brief
        if self.audience is EVERYBODY:
            raise NotFoundError("\n".join(["this brief is refused:", *(str(problem) for problem in reading.problems)]))
        raise NotFoundError(f'"{shortened(name)}": {reading.problems[0].message}')


def _composed(name: str) -> str:
    """Return a file's name as it is compared: é is one, whichever way a file system or a keyboard spells it."""
    return unicodedata.normalize("NFC", name)
