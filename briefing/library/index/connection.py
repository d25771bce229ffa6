"""The index: every item of every brief of a place in one SQLite file of the cache folder, disposable at any time.

Owns the file and the connection to it; `build` fills it. A corrupt, locked, foreign or read-only file costs speed and never
an answer: the index is made anew, or held in memory. Two processes at once are safe: one writes, both read. The file holds
the words of briefs, and only its owner may read it.
"""

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.files import own_database, remove_database
from briefing.library.index.row_reader import RowReader
from briefing.library.index.schema import TABLES, VERSION
from briefing.paths import resolved

Answer = TypeVar("Answer")

_PAGE = 1 << 14
"""How many bytes SQLite writes at once: large pages, since the index is mostly filled in one go."""

_PATIENCE = 2.0
"""How long, in seconds, another process that writes is waited for."""

Progress = Callable[[int, int], object]
"""Called with the number of files that are in, and the number of all that go in."""

Pause = Callable[[], object]
"""Called after every few files that were read; an exception from it ends the update."""


class Index:
    """The index of one place. Use it as a context manager, or close it."""

    def __init__(self, paths: Sequence[Path], folder: Path | None, *, audience: Marking = EVERYBODY) -> None:
        """Open the index of some folders and files, in a cache folder or (None) in memory; nothing is read yet.

        Each audience has a file of its own, in which stands what it may see and nothing else.
        """
        self.audience = audience
        self.paths = tuple(paths)
        self.file = folder / f"{_file_name(paths, audience)}.db" if folder else None
        """Where it is kept; None while it is held in memory."""
        self._inode: int | None = None
        self.connection = self._open()
        self._reader: RowReader | None = None

    def __enter__(self) -> "Index":
        """Return itself."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the connection to the file."""
        self.connection.close()

    @contextmanager
    def read_transaction(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for several queries that see one state of the index, whatever is written to it meanwhile."""
        self.connection.execute("BEGIN")
        try:
            yield self.connection
        finally:
            with suppress(sqlite3.Error):  # nothing was written; an index that went bad cannot commit
                self.connection.execute("COMMIT")

    @property
    def reader(self) -> RowReader:
        """What reads rows for lookup; a new one where the index has changed since it was last asked for."""
        if self._reader is None or not self._reader.is_current(self.connection):
            self._reader = RowReader(self.connection)
        return self._reader

    @property
    def is_kept(self) -> bool:
        """Say whether it is kept on disk, and not in memory alone."""
        return self.file is not None

    @property
    def is_detached(self) -> bool:
        """Say whether another connection has removed its file or made it anew: this one still answers from the old file."""
        return self.file is not None and _inode(self.file) != self._inode

    @property
    def digest(self) -> str | None:
        """The digest of the snapshot that it is up to date with; None where it is up to date with none."""
        try:
            row = self.connection.execute("SELECT value FROM meta WHERE name = 'sign'").fetchone()
        except sqlite3.DatabaseError:
            self.move_to_memory()
            return None
        return row[0] if row else None

    def recreate(self) -> None:
        """Empty the index: its file is removed and made anew, so that nothing of the old one is left on disk."""
        self.connection.close()
        if self.file is not None:
            remove_database(self.file)
        self.connection = self._open()

    def restart_in_memory(self) -> None:
        """Continue in memory with an empty index."""
        self._replace_connection(_in_memory())

    def move_to_memory(self) -> None:
        """Continue in memory: with the rows of the file where it can be read, else with an empty index."""
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        try:
            self.connection.backup(memory)
            memory.execute("SELECT count(*) FROM meta").fetchone()
        except sqlite3.Error:
            memory.close()
            memory = _in_memory()
        self._replace_connection(memory)

    def _replace_connection(self, memory: sqlite3.Connection) -> None:
        with suppress(sqlite3.Error):
            self.connection.close()
        self.file = None
        self.connection = memory

    def erase_deleted(self) -> None:
        """Overwrite deleted rows on disk: what an audience may not see any more does not stay there."""
        with suppress(sqlite3.Error):  # another process reads just now: the next update does it
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _open(self) -> sqlite3.Connection:
        if self.file is not None:
            for _ in range(2):
                try:
                    connection = _opened(self.file)
                    self._inode = _inode(self.file)
                    return connection
                except (sqlite3.DatabaseError, OSError) as error:
                    if is_unwritable(error):
                        break
                    remove_database(self.file)
        self.file = None
        return _in_memory()


def ask_again_where_corrupt(ask: Callable[[], Answer], make_anew: Callable[[], object]) -> Answer:
    """Ask an index a question; where its file cannot be read, make it anew and ask again."""
    try:
        return ask()
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
        if is_interrupted(error):
            raise
    make_anew()
    return ask()


def is_unwritable(error: Exception) -> bool:
    """Say whether an index is sound but cannot be written now: another process writes, or the file is read-only."""
    return isinstance(error, sqlite3.OperationalError) and ("locked" in str(error) or "readonly" in str(error))


def is_interrupted(error: Exception) -> bool:
    """Say whether a question ended by an error because somebody interrupted it."""
    return isinstance(error, sqlite3.OperationalError) and "interrupt" in str(error)


def _file_name(paths: Sequence[Path], audience: Marking) -> str:
    names = json.dumps([str(resolved(path)) for path in paths])
    level = f"-tlp{audience.rank}" if audience is not EVERYBODY else ""
    return f"{zlib.crc32(names.encode()):08x}-{len(names):x}-v{VERSION}{level}"


def _opened(file: Path) -> sqlite3.Connection:
    own_database(file)
    connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        if not _is_prepared(connection):
            _prepare(connection)
            with suppress(sqlite3.OperationalError):  # another process does the same: the mode holds for both
                connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA secure_delete = ON")
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
    """Create the tables, all of them or none; wait for another process that creates them at the same time."""
    connection.execute(f"PRAGMA page_size = {_PAGE}")
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not _is_prepared(connection):
            if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                raise sqlite3.DatabaseError("this file is of another make")
            for statement in TABLES.split(";\n"):
                if statement.strip():
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _inode(file: Path) -> int | None:
    try:
        return file.stat().st_ino
    except OSError:
        return None
