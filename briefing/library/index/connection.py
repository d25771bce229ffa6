"""The index: every item of every brief of a place in one SQLite file of the cache folder, disposable at any time.

Owns the file and the connection to it; `index_build` fills it. A corrupt, locked, foreign or read-only one costs speed and
never an answer: it is made again, or held in memory. Two processes at once are safe: one writes, both read. The file holds
the words of briefs, and is its owner's alone.
"""

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.files import make_private_folder, own_alone
from briefing.library.index.schema import TABLES, VERSION
from briefing.paths import absolute

Answer = TypeVar("Answer")

_PAGE = 1 << 14
"""How many bytes SQLite writes at once: large pages, since the index is mostly filled in one go."""

_PATIENCE = 2.0
"""How long, in seconds, another process that writes is waited for."""

_ENDINGS = ("", "-wal", "-shm")


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
            with suppress(sqlite3.Error):  # nothing was written; an index that went bad cannot commit
                self.connection.execute("COMMIT")

    @property
    def is_kept(self) -> bool:
        """Say whether it stands on disk, and not in memory alone."""
        return self.file is not None

    @property
    def is_detached(self) -> bool:
        """Say whether its file was removed or made anew by another connection: what it answers is of the old one."""
        return self.file is not None and _inode(self.file) != self._inode

    @property
    def digest(self) -> str | None:
        """The digest of the snapshot that it is up to date with; None where it is up to date with none."""
        try:
            row = self.connection.execute("SELECT value FROM meta WHERE name = 'sign'").fetchone()
        except sqlite3.DatabaseError:
            self.hold_in_memory()
            return None
        return row[0] if row else None

    def begin_anew(self) -> None:
        """Take everything out: the file is removed and made again, so that nothing of it is left on disk."""
        self.connection.close()
        if self.file is not None:
            _remove(self.file)
        self.connection = self._open()

    def hold_nothing(self) -> None:
        """Go on in memory, from nothing."""
        self._go_on_with(_in_memory())

    def hold_in_memory(self) -> None:
        """Go on in memory: with what the file holds where it can be read, else from nothing."""
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        try:
            self.connection.backup(memory)
            memory.execute("SELECT count(*) FROM meta").fetchone()
        except sqlite3.Error:
            memory.close()
            memory = _in_memory()
        self._go_on_with(memory)

    def _go_on_with(self, memory: sqlite3.Connection) -> None:
        with suppress(sqlite3.Error):
            self.connection.close()
        self.file = None
        self.connection = memory

    def forget_deleted(self) -> None:
        """Write over what was deleted: what an audience may not see any more does not stay on disk."""
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
                    _remove(self.file)
        self.file = None
        return _in_memory()


def ask_again_where_corrupt(ask: Callable[[], Answer], make_anew: Callable[[], object]) -> Answer:
    """Ask an index; where what it holds cannot be read, make it anew and ask again."""
    try:
        return ask()
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
        if is_interrupted(error):
            raise
    make_anew()
    return ask()


def is_unwritable(error: Exception) -> bool:
    """Say whether an index cannot be written now, though nothing is wrong with it: another writes, or nobody may."""
    return isinstance(error, sqlite3.OperationalError) and ("locked" in str(error) or "readonly" in str(error))


def is_interrupted(error: Exception) -> bool:
    """Say whether a question ended by an error because somebody interrupted it."""
    return isinstance(error, sqlite3.OperationalError) and "interrupt" in str(error)


def _file_name(paths: Sequence[Path], audience: Marking) -> str:
    names = json.dumps([str(absolute(path).resolve()) for path in paths])
    level = f"-tlp{audience.rank}" if audience is not EVERYBODY else ""
    return f"{zlib.crc32(names.encode()):08x}-{len(names):x}-v{VERSION}{level}"


def _opened(file: Path) -> sqlite3.Connection:
    make_private_folder(file.parent)
    for ending in _ENDINGS:
        own_alone(Path(f"{file}{ending}"), create=not ending)
    connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        if not _is_prepared(connection):
            _prepare(connection)
            with suppress(sqlite3.OperationalError):  # another process is at it: it will be so for both
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
    """Make the tables, all of them or none; another process that is at it at the same time is waited for."""
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


def _remove(file: Path) -> None:
    for ending in _ENDINGS:
        with suppress(OSError):
            Path(f"{file}{ending}").unlink()
