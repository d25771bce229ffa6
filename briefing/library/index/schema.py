"""The tables of the index, the numbers of its rows, and the prefixes of its words.

A row's number is its rank: kind, then newest first, then its brief and its place there. So the first matches that SQLite
finds are the best ones.
"""

LAST = "\U0010ffff"
"""Sorts after every word."""

PREFIXES = {
    "party": "\ue000",
    "issue": "\ue001",
    "stance": "\ue002",
    "source": "\ue003",
    "brief": "\ue004",
    "quote": "\ue005",
    "speaker": "\ue006",
    "also": "\ue007",
}
"""What stands before a word to say in which field it stands: private-use characters, which are in no word."""

VERSION = 18
"""The version of the tables and of what is in them; each version has a file of its own."""

HIDDEN = "hidden"
"""The value of `problems` for a brief that is marked as a whole above what the audience may see."""

_KIND, _DAY, _FILE = 60, 33, 15
MOST_IN_A_FILE = 1 << _FILE
"""How many rows of one file there are numbers for."""

LAST_DAY = 9999 * 10000
TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value);
CREATE TABLE files (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  path BLOB UNIQUE, size INTEGER, mtime INTEGER, ctime INTEGER, inode INTEGER,
  id BLOB, day INTEGER, marking INTEGER, problems TEXT, vocabulary BLOB
);
CREATE TABLE items (number INTEGER PRIMARY KEY, file INTEGER, said TEXT);
CREATE INDEX items_of_file ON items (file);
CREATE INDEX refused ON files (path) WHERE problems != '';
CREATE VIRTUAL TABLE search USING fts5 (words, content='', columnsize=0, detail='none', prefix='1 2', tokenize='ascii');
CREATE TABLE names (noun TEXT, name TEXT, id TEXT, label TEXT, uses INTEGER, PRIMARY KEY (noun, name, id, label)) WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE slips (slip TEXT, word TEXT, PRIMARY KEY (slip, word)) WITHOUT ROWID;
"""
"""`path` and `id` are file names as bytes, since not all of them are UTF-8. `vocabulary` has the words and names of a file,
so that they can be removed with it."""


def rank(kind: int, day: int, file: int, place: int = 0) -> int:
    """Return the number of an item: positions before claims before questions, the newest brief first."""
    return kind << _KIND | (LAST_DAY - day) << _DAY | file << _FILE | place


def ranks(kind: int, last_kind: int | None = None) -> tuple[int, int]:
    """Return the first and the last number that items of a kind, or of all kinds up to another, may have."""
    return rank(kind, LAST_DAY, 0), rank(
        kind if last_kind is None else last_kind, 0, (1 << _DAY - _FILE) - 1, MOST_IN_A_FILE - 1
    )


def ranks_in(kind: int, day: int, file: int) -> tuple[int, int]:
    """Return the first and the last number that items of a kind in one file may have."""
    return rank(kind, day, file), rank(kind, day, file, MOST_IN_A_FILE - 1)


def ranks_beside(kind: int, number: int) -> tuple[int, int]:
    """Return the first and the last number that items of a kind may have in the file of an item, by the item's number."""
    file_and_day = (number & ((1 << _KIND) - 1)) >> _FILE
    first = kind << _KIND | file_and_day << _FILE
    return first, first + MOST_IN_A_FILE - 1


def file_of(number: int) -> int:
    """Return the number of the file that an item's number has in it."""
    return number >> _FILE & ((1 << _DAY - _FILE) - 1)


def kind_of(number: int) -> int:
    """Return the number of the kind that an item's number begins with."""
    return number >> _KIND


def stored(name: str) -> bytes:
    """Return a file's name as the index keeps it, even where it is not UTF-8."""
    return name.encode(errors="surrogateescape")


def restored(name: bytes) -> str:
    """Return a file's name from what the index keeps."""
    return name.decode(errors="surrogateescape")
