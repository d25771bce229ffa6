"""The index: every item of every brief of a place in one SQLite file of the cache folder, disposable at any time.

Owns the file, what is fresh in it, and how it is brought up to date. A corrupt, locked, foreign or read-only one costs
speed and never an answer: it is made again, or held in memory. Two processes at once are safe: one writes, both read.

A row's number is its rank: kind, then newest first, then its brief and its place there, so that the first matches that
SQLite finds are the best ones.
"""

import json
import sqlite3
import zlib
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.library.census import Census, Stamp, look
from briefing.library.tokens import shortened_by_one

if TYPE_CHECKING:
    from briefing.library.rows import Row

LAST = "\U0010ffff"
"""Sorts after every word."""

MARKS = {"party": "ǀ", "issue": "ǁ", "stance": "ǂ", "source": "ǃ", "brief": "ʘ", "quote": "ƻ"}
"""The signs before words that say where they stand: letters of no alphabet that a brief is written in."""

VERSION = 4
"""Raised where the tables or what stands in them change; each version has a file of its own."""

HIDDEN = "hidden"
"""Stands in place of problems where a brief as a whole is marked above what the audience may see."""

_SOON, _BATCH = 500, 2000
"""How many files go in at once, at first and at most: a reader sees those that are in, the first ones soon; each time
costs something, and the rows of so many are held in memory."""

_PAGE = 1 << 14
"""How many bytes SQLite writes at once: large pages, since the index is mostly filled in one go."""

_HASH = 32 << 20
"""How many bytes of the search are gathered in memory before they are written, while many files go in."""

MANY = 64
"""From so many changed files on, the reading is shared among processes."""

_ASKED = 500
"""How many words are asked for at once: SQLite takes no more than some hundreds of values."""

_PATIENCE = 2.0
"""How long, in seconds, another process that writes is waited for."""

_KIND, _DAY, _FILE = 60, 33, 15
LAST_DAY = 9999 * 10000
_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value);
CREATE TABLE files (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT UNIQUE, id TEXT, size INTEGER, mtime INTEGER, day INTEGER, marking INTEGER, problems TEXT
);
CREATE TABLE items (number INTEGER PRIMARY KEY, file INTEGER, said TEXT);
CREATE INDEX items_of_file ON items (file);
CREATE INDEX refused ON files (path) WHERE problems != '';
CREATE VIRTUAL TABLE search USING fts5 (words, content='', columnsize=0, detail='none', prefix='1 2', tokenize='ascii');
CREATE TABLE names (noun TEXT, name TEXT, id TEXT, label TEXT, PRIMARY KEY (noun, name, id, label)) WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE slips (slip TEXT, word TEXT, PRIMARY KEY (slip, word)) WITHOUT ROWID;
"""

_INSERT_FILE = """
INSERT INTO files (path, size, mtime, id, day, marking, problems) VALUES (?, ?, ?, ?, ?, ?, ?)
"""

Progress = Callable[[int, int], object]
"""Told how many of how many files are in."""

Look = Callable[[Sequence[Path]], Census]
"""Returns what is seen of the files of a place."""


class Indexed(NamedTuple):
    """One file as a worker read it: its rows, and its parties' and issues' names as (noun, folded name, id, label); or its
    problems as JSON."""

    stamp: Stamp
    id: str
    day: int
    marking: int
    rows: "list[Row]"
    names: set[tuple[str, str, str, str]]
    problems: str


class Index:
    """The index of one place. Use it as a context manager, or close it."""

    def __init__(self, paths: Sequence[Path], folder: Path | None, *, audience: Marking = EVERYBODY) -> None:
        """Open the index of some folders and files, in a cache folder or (None) in memory; nothing is read yet.

        Each audience has a file of its own, in which stands what it may see and nothing else.
        """
        self.audience = audience
        self._paths = tuple(paths)
        self._file = folder / f"{_file_name(paths, audience)}.db" if folder else None
        self.connection = self._open()

    def __enter__(self) -> "Index":
        """Return itself."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    @contextmanager
    def one_state(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for several questions to one state of the index, whatever is written to it meanwhile."""
        self.connection.execute("BEGIN")
        try:
            yield self.connection
        finally:
            self.connection.execute("COMMIT")

    @property
    def is_kept(self) -> bool:
        """Say whether it stands on disk, and not in memory alone."""
        return self._file is not None

    @property
    def sign(self) -> str | None:
        """The sign of the files that it knows, or None where it is not up to date with any."""
        return self._meta("sign")

    def refresh(self, progress: Progress | None = None, *, seen: Look = look) -> int:
        """Bring it up to date with the files; return how many were read again. Raises NotFoundError for a lost folder.

        `seen` looks at them, or tells what has been seen of them just now.
        """
        census = seen(self._paths)
        if self.sign == census.sign:
            return 0
        try:
            return self._update(census, progress)
        except sqlite3.DatabaseError:
            self._into_memory()
            return self._update(census, progress)

    def _update(self, census: Census, progress: Progress | None) -> int:
        db = self.connection
        db.execute("BEGIN IMMEDIATE")
        try:
            version = self._version()
            before, now = self._stamps(), census.stamps
            changed = [Stamp(*stamp) for stamp in now - before]
            db.execute("DELETE FROM meta")  # until it is up to date, nothing says that it is
            for path in {path for path, _, _ in before ^ now} if before else ():
                self._forget(path)
            are_many = len(changed) >= MANY
            words: set[str] = set()
            if are_many:  # few large segments of the search, and no merging while it fills
                db.execute("INSERT INTO search (search, rank) VALUES ('hashsize', ?)", (_HASH,))
                db.execute("INSERT INTO search (search, rank) VALUES ('automerge', 0)")
            reading = iter(_read(changed, self.audience))
            done, size = 0, _SOON
            while batch := list(islice(reading, size)):
                self._add(batch)
                if not are_many:
                    words.update(*(words_of.split() for indexed in batch for _, words_of, _ in indexed.rows))
                done, size = done + len(batch), min(2 * size, _BATCH)
                if progress:
                    progress(done, len(changed))
                db.execute("COMMIT")
                db.execute("BEGIN IMMEDIATE")
            self._note(self._new_words() if are_many else words.difference(*self._known(words)))
            db.execute("INSERT INTO search (search, rank) VALUES ('automerge', 4)")
            db.execute("INSERT INTO search (search, rank) VALUES ('hashsize', 1048576)")
            if self._version() == version:  # another process's files may be among them: the next to come looks closely
                told = ("sign", census.sign), ("census", census.packed())
                db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", told)
            db.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                db.execute("ROLLBACK")
            raise
        return len(changed)

    def _add(self, batch: Sequence[Indexed]) -> None:
        """Put files in. The rows go in by rank: out of order, FTS5 would begin a segment of its own for each file."""
        db = self.connection
        ranked: list[tuple[int, int, str, str]] = []
        for each in batch:
            values = (*each.stamp, each.id, each.day, each.marking, each.problems)
            file = db.execute(_INSERT_FILE, values).lastrowid or 0
            rows = enumerate(each.rows[: 1 << _FILE])
            ranked += [(rank(kind, each.day, file, place), file, words, said) for place, (kind, words, said) in rows]
        names = set().union(*(each.names for each in batch))
        db.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?)", sorted(names))
        ranked.sort(key=itemgetter(0))
        db.executemany("INSERT INTO items VALUES (?, ?, ?)", map(itemgetter(0, 1, 3), ranked))
        db.executemany("INSERT INTO search (rowid, words) VALUES (?, ?)", map(itemgetter(0, 2), ranked))

    def _stamps(self) -> set[tuple[str, int, int]]:
        """Return what is in: as it was noted in one piece, where the last update ended well."""
        noted = self.connection.execute("SELECT value FROM meta WHERE name = 'census'").fetchone()
        with suppress(ValueError):
            if noted:
                return Census.unpacked(noted[0]).stamps
        return {*self.connection.execute("SELECT path, size, mtime FROM files")}

    def _version(self) -> int:
        """Return what changes when another process writes."""
        version: int = self.connection.execute("PRAGMA data_version").fetchone()[0]
        return version

    def _forget(self, path: str) -> None:
        """Take a file's items out. Its words stay in the search, without an item: its number is never given again."""
        self.connection.execute("DELETE FROM items WHERE file = (SELECT number FROM files WHERE path = ?)", (path,))
        self.connection.execute("DELETE FROM files WHERE path = ?", (path,))

    def _note(self, fresh: Collection[str]) -> None:
        """Note the words that are new, and their slips, so that a misspelt one finds its nearest."""
        db = self.connection
        db.executemany("INSERT INTO words VALUES (?)", ((word,) for word in sorted(fresh)))
        plain = (word for word in fresh if len(word) > 3 and word[0] not in MARKS.values())
        slips = sorted((slip, word) for word in plain for slip in shortened_by_one(word))
        db.executemany("INSERT INTO slips VALUES (?, ?)", slips)

    def _new_words(self) -> list[str]:
        """Return every word of the search that has not been noted."""
        db = self.connection
        db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, search, row)")
        known = db.execute("SELECT count(*) FROM words").fetchone()[0]
        but_those = " EXCEPT SELECT word FROM words" if known else ""
        return [row[0] for row in db.execute(f"SELECT term FROM temp.vocabulary{but_those}")]

    def _known(self, words: set[str]) -> Iterator[list[str]]:
        listed = sorted(words)
        for begin in range(0, len(listed), _ASKED):
            asked = listed[begin : begin + _ASKED]
            marks = ", ".join("?" * len(asked))
            yield [row[0] for row in self.connection.execute(f"SELECT word FROM words WHERE word IN ({marks})", asked)]

    def _meta(self, name: str) -> str | None:
        try:
            row = self.connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        except sqlite3.DatabaseError:
            self._into_memory()
            return None
        return row[0] if row else None

    def _open(self) -> sqlite3.Connection:
        if self._file is not None:
            for _ in range(2):
                try:
                    return _opened(self._file)
                except sqlite3.OperationalError as error:
                    if "locked" in str(error) or "readonly" in str(error):
                        break
                    _remove(self._file)
                except (sqlite3.DatabaseError, OSError):
                    _remove(self._file)
        self._file = None
        return _in_memory()

    def _into_memory(self) -> None:
        """Go on in memory: with what the file holds where it can be read, else from nothing."""
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        try:
            self.connection.backup(memory)
            memory.execute("SELECT count(*) FROM meta").fetchone()
        except sqlite3.Error:
            memory.close()
            memory = _in_memory()
        with suppress(sqlite3.Error):
            self.connection.close()
        self._file = None
        self.connection = memory


def rank(kind: int, day: int, file: int, place: int = 0) -> int:
    """Return the number of an item: positions before claims before questions, the newest brief first."""
    return kind << _KIND | (LAST_DAY - day) << _DAY | file << _FILE | place


def ranks(kind: int, last_kind: int | None = None) -> tuple[int, int]:
    """Return the first and the last number that items of a kind, or of all kinds up to another, may have."""
    return rank(kind, LAST_DAY, 0), rank(
        kind if last_kind is None else last_kind, 0, (1 << _DAY - _FILE) - 1, (1 << _FILE) - 1
    )


def ranks_in(kind: int, day: int, file: int) -> tuple[int, int]:
    """Return the first and the last number that items of a kind in one file may have."""
    return rank(kind, day, file), rank(kind, day, file, (1 << _FILE) - 1)


def kind_of(number: int) -> int:
    """Return the number of the kind that an item's number begins with."""
    return number >> _KIND


def _read(stamps: Sequence[Stamp], audience: Marking) -> Iterator[Indexed]:
    from briefing.library.indexing import read_all

    return read_all(sorted(stamps), audience, shared=len(stamps) >= MANY)


def _file_name(paths: Sequence[Path], audience: Marking) -> str:
    told = json.dumps([str(path.resolve()) for path in paths])
    level = f"-tlp{audience.rank}" if audience is not EVERYBODY else ""
    return f"{zlib.crc32(told.encode()):08x}-{len(told):x}-v{VERSION}{level}"


def _opened(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        if not _is_prepared(connection):
            _prepare(connection)
            with suppress(sqlite3.OperationalError):  # another process is at it: it will be so for both
                connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")
    except BaseException:
        connection.close()
        raise
    return connection


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _prepare(connection)
    return connection


def _is_prepared(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA user_version").fetchone()[0] == VERSION)


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables, all of them or none; another process that is at it at the same time is waited for."""
    connection.execute(f"PRAGMA page_size = {_PAGE}")
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not _is_prepared(connection):
            if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                raise sqlite3.DatabaseError("this file is of another make")
            for statement in _SCHEMA.split(";\n"):
                if statement.strip():
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _remove(file: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            Path(f"{file}{ending}").unlink()
