"""The index brought up to date with the files: changed files are read, those that are gone are removed with their words.

After an update the index holds what one made from nothing would hold, except for the search rows of items that are gone:
those lead nowhere. Where an audience may see fewer words than before, the whole index is made anew, so that none of them
stays on disk.
"""

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from briefing.brief.model import Brief
from briefing.brief.names import issue_names, names_of_speakers, party_names
from briefing.brief.text import fold_name
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.library import workers
from briefing.library.files.file_stat import FileStat
from briefing.library.files.snapshot import Snapshot, SnapshotFile
from briefing.library.index.connection import Index, Pause, Progress
from briefing.library.index.rows import Row, brief_rows
from briefing.library.index.schema import HIDDEN, MOST_IN_A_FILE, PREFIXES, rank, restored, stored
from briefing.library.index.tokens import shortened_by_one
from briefing.library.reading.audience_view import visible_reading
from briefing.library.reading.reader import Reading, read_file, sound_brief

_SOON, _BATCH = 500, 2000
"""How many files go in in one transaction, at first and at most. A reader sees what is in: the first files soon. Every
transaction costs time, and its rows are held in memory."""

_FILES_PER_PAUSE = 50
"""After so many files `pause` is called."""

_HASH = 32 << 20
"""How many bytes of the search table are gathered in memory before they are written, while many files go in."""

MANY = 64
"""From so many changed files on, the reading is shared among processes."""

_WORDS_PER_QUERY = 500
"""How many words one query asks for: SQLite takes no more than some hundreds of values."""

_INSERT_FILE = """
INSERT INTO files (path, size, mtime, ctime, inode, id, day, marking, problems, vocabulary)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

Name = tuple[str, str, str, str]
"""A party's or an issue's name: the noun, the folded name, the id, the label."""


class IndexedFile(NamedTuple):
    """One file as it goes in: with its stat, the brief's id, day and marking, its rows and names; or its problems as JSON."""

    file: SnapshotFile
    id: str
    day: int
    marking: int
    rows: list[Row]
    names: list[Name]
    problems: str


def update(index: Index, snapshot: Snapshot, progress: Progress | None, pause: Pause) -> int:
    """Read the files that have changed since the last snapshot, and remove those that are gone; return how many were read."""
    db = index.connection
    db.execute("BEGIN IMMEDIATE")
    try:
        version = _data_version(db)
        before, now = _indexed_stats(db), snapshot.stats
        changed = [SnapshotFile(path, FileStat(*numbers)) for path, *numbers in now - before]
        has_all_words_noted = not db.execute("SELECT 1 FROM meta WHERE name = 'unfinished'").fetchone()
        db.execute("DELETE FROM meta")  # from here on the index does not count as up to date, until the end
        outdated = {path for path, *_ in before ^ now} if before else set()
        words_of_outdated = set().union(*(_remove_file(db, path) for path in outdated))
        is_first = not before
        are_many = len(changed) >= MANY
        new_words: set[str] = set()
        if are_many:  # few large segments of the search, and no merging while it fills
            db.execute("INSERT INTO search (search, rank) VALUES ('hashsize', ?)", (_HASH,))
            db.execute("INSERT INTO search (search, rank) VALUES ('automerge', 0)")
        reading = iter(_read_all(sorted(changed), index.audience, shared=are_many, pause=pause))
        done, size = 0, _SOON
        while batch := list(islice(reading, size)):
            _add_files(db, batch)
            if not is_first or not are_many:
                new_words.update(*(words_of.split() for indexed in batch for _, words_of, _ in indexed.rows))
            done, size = done + len(batch), min(2 * size, _BATCH)
            if progress:
                progress(done, len(changed))
            if done < len(changed):  # the words of a file are noted at the end, with the last of the files
                db.execute("INSERT OR REPLACE INTO meta VALUES ('unfinished', 1)")
                db.execute("COMMIT")
                db.execute("BEGIN IMMEDIATE")
        unused = _unused_words(db, words_of_outdated - new_words)
        if unused and index.audience is not EVERYBODY:
            db.execute("ROLLBACK")
            index.recreate()
            return update(index, snapshot, progress, pause)
        _remove_words(db, unused)
        is_of_all = (is_first and are_many) or not has_all_words_noted
        _add_words(db, _all_words(db) if is_of_all else new_words.difference(*_known_words(db, new_words)))
        db.execute("DELETE FROM meta WHERE name = 'unfinished'")
        db.execute("INSERT INTO search (search, rank) VALUES ('automerge', 4)")
        db.execute("INSERT INTO search (search, rank) VALUES ('hashsize', 1048576)")
        if _data_version(db) == version:  # another process's files may be among them: the next to come looks closely
            values = ("sign", snapshot.digest), ("snapshot", snapshot.packed())
            db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values)
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise
    if outdated and index.audience is not EVERYBODY:
        index.erase_deleted()
    return len(changed)


# What stands in the tables


def _indexed_stats(db: sqlite3.Connection) -> set[tuple[str, int, int, int, int]]:
    """Return the paths and stats of the files that are in: from one snapshot, where the last update ended well."""
    row = db.execute("SELECT value FROM meta WHERE name = 'snapshot'").fetchone()
    with suppress(ValueError, TypeError):
        if row:
            return Snapshot.unpacked(row[0]).stats
    fields = "path, size, mtime, ctime, inode"
    return {(restored(path), *numbers) for path, *numbers in db.execute(f"SELECT {fields} FROM files")}


def _data_version(db: sqlite3.Connection) -> int:
    """Return a number that changes when another process writes."""
    version: int = db.execute("PRAGMA data_version").fetchone()[0]
    return version


def _add_files(db: sqlite3.Connection, batch: Sequence[IndexedFile]) -> None:
    """Add files. Their rows go in by rank: out of order, FTS5 would begin a segment of its own for each file."""
    ranked: list[tuple[int, int, str, str]] = []
    uses: Counter[Name] = Counter()
    for indexed in batch:
        path, stat = indexed.file
        values = (indexed.day, indexed.marking, indexed.problems, _packed(indexed))
        file = db.execute(_INSERT_FILE, (stored(path), *stat, stored(indexed.id), *values)).lastrowid or 0
        rows = enumerate(indexed.rows[:MOST_IN_A_FILE])
        ranked += [(rank(kind, indexed.day, file, place), file, words, fields) for place, (kind, words, fields) in rows]
        uses.update(indexed.names)
    add_names = "INSERT INTO names VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses"
    db.executemany(add_names, sorted((*name, number) for name, number in uses.items()))
    ranked.sort(key=itemgetter(0))
    db.executemany("INSERT INTO items VALUES (?, ?, ?)", map(itemgetter(0, 1, 3), ranked))
    db.executemany("INSERT INTO search (rowid, words) VALUES (?, ?)", map(itemgetter(0, 2), ranked))


def _packed(indexed: IndexedFile) -> bytes:
    """Return a file's words and names, compressed: they have to be removed when the file changes."""
    words = " ".join(
        [words for _, words, _ in indexed.rows]
    )  # each as often as it stands: told apart when it is removed
    return zlib.compress(json.dumps([words, indexed.names], ensure_ascii=False).encode(), 1)


def _remove_file(db: sqlite3.Connection, path: str) -> set[str]:
    """Remove a file with its items and names; return its words, which other files may have as well.

    Its search rows stay, and lead to no item: a file's number is never given again.
    """
    row = db.execute("SELECT number, vocabulary FROM files WHERE path = ?", (stored(path),)).fetchone()
    if row is None:
        return set()
    number, vocabulary = row
    words, names = json.loads(zlib.decompress(vocabulary))
    db.execute("DELETE FROM items WHERE file = ?", (number,))
    db.execute("DELETE FROM files WHERE number = ?", (number,))
    db.executemany("UPDATE names SET uses = uses - 1 WHERE noun = ? AND name = ? AND id = ? AND label = ?", names)
    db.executemany("DELETE FROM names WHERE noun = ? AND name = ? AND id = ? AND label = ? AND uses < 1", names)
    return set(words.split())


def _unused_words(db: sqlite3.Connection, words: set[str]) -> list[str]:
    """Return the words among some that no item has any more."""
    asking = "SELECT 1 FROM search CROSS JOIN items ON items.number = search.rowid WHERE search MATCH ? LIMIT 1"
    return [word for word in sorted(words) if db.execute(asking, (f'"{word}"',)).fetchone() is None]


def _remove_words(db: sqlite3.Connection, words: Sequence[str]) -> None:
    db.executemany("DELETE FROM words WHERE word = ?", ((word,) for word in words))
    db.executemany("DELETE FROM slips WHERE slip = ? AND word = ?", _slips(words))


def _add_words(db: sqlite3.Connection, fresh: Sequence[str] | set[str]) -> None:
    """Add words that are new, and their slips, by which a misspelt word finds its nearest."""
    db.executemany("INSERT INTO words VALUES (?)", ((word,) for word in sorted(fresh)))
    db.executemany("INSERT INTO slips VALUES (?, ?)", sorted(_slips(fresh)))


def _slips(words: Sequence[str] | set[str]) -> Iterator[tuple[str, str]]:
    plain = (word for word in words if len(word) > 3 and word[0] not in PREFIXES.values())
    return ((slip, word) for word in plain for slip in shortened_by_one(word))


def _all_words(db: sqlite3.Connection) -> list[str]:
    """Return every word of the search table that is not among the words yet."""
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, search, row)")
    return [row[0] for row in db.execute("SELECT term FROM temp.vocabulary EXCEPT SELECT word FROM words")]


def _known_words(db: sqlite3.Connection, words: set[str]) -> Iterator[list[str]]:
    ordered = sorted(words)
    for start in range(0, len(ordered), _WORDS_PER_QUERY):
        batch = ordered[start : start + _WORDS_PER_QUERY]
        marks = ", ".join("?" * len(batch))
        yield [row[0] for row in db.execute(f"SELECT word FROM words WHERE word IN ({marks})", batch)]


# Files as rows


def _read_all(files: Sequence[SnapshotFile], audience: Marking, *, shared: bool, pause: Pause) -> Iterator[IndexedFile]:
    """Read files, in order; a file that goes away meanwhile is one with a problem."""
    read = partial(read_for_index, audience)
    reading = workers.map_in_processes(read, files) if shared and workers.are_of_use() else map(read, files)
    for number, indexed in enumerate(reading):
        if number % _FILES_PER_PAUSE == 0:
            pause()  # a batch takes a second
        yield indexed


def read_for_index(audience: Marking, file: SnapshotFile) -> IndexedFile:
    """Read one file as an audience may see it."""
    path = Path(file.path)
    brief = sound_brief(path)
    reading = visible_reading(Reading(file.path, brief, (), None) if brief else read_file(path), audience)
    if reading.is_hidden:
        return IndexedFile(file, reading.id, 0, 0, [], [], HIDDEN)
    if reading.brief is None:
        return IndexedFile(file, reading.id, 0, 0, [], [], json.dumps(reading.problems))
    day = int(reading.brief.as_of.replace("-", "").ljust(8, "0"))
    rows = brief_rows(reading.brief, reading.id)
    return IndexedFile(file, reading.id, day, reading.brief.strictest.rank, rows, _names(reading.brief), "")


def _names(brief: Brief) -> list[Name]:
    party_labels = {party.id: party.label for party in brief.parties}
    issue_titles = {issue.id: issue.title for issue in brief.issues}
    by_noun = [
        ("party", party_labels, party_names(brief.parties)),
        ("party", party_labels, names_of_speakers(brief.claims)),
        ("issue", issue_titles, issue_names(brief.issues)),
    ]
    names = {
        (noun, fold_name(name), item, labels_by_id[item])
        for noun, labels_by_id, names in by_noun
        for item, item_names in names.items()
        for name in item_names
    }
    return sorted(names)
