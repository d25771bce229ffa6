"""Rows of an index as lookup reads them: each query once, as long as nobody writes to the index.

What is asked at one key is mostly what was asked at the key before it, with one letter fewer.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

_MOST_QUERIES, _MOST_ITEMS = 2048, 1024
"""How many queries and how many items are remembered at the most, those that were asked for last."""

_ITEMS = (
    "SELECT items.number, items.file, files.id, files.path, items.said FROM items"
    " CROSS JOIN files ON files.number = items.file WHERE items.number IN ({})"
)

Values = tuple[int | str | bytes, ...]
Rows = list[tuple[Any, ...]]


@dataclass(frozen=True, eq=False, slots=True)
class StoredItem:
    """An item as the index keeps it: `brief_id` and `path` of its brief as they are stored, `fields` those of a hit."""

    number: int
    file: int
    brief_id: bytes
    path: bytes
    fields: dict[str, Any]


class RowReader:
    """Reads rows by a connection to an index, and remembers them. Another one has to be made once the index has changed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read by a connection, from here on."""
        self._connection = connection
        self._state = _state(connection)
        self._rows: dict[tuple[str, Values], Rows] = {}
        self._items: dict[int, StoredItem] = {}

    def is_current(self, connection: sqlite3.Connection) -> bool:
        """Say whether it reads by a connection, and nothing was written to the index since it was made."""
        return connection is self._connection and _state(connection) == self._state

    def rows(self, query: str, values: Values = ()) -> Rows:
        """Return all rows of a query."""
        asked = query, values
        rows = self._rows.pop(asked, None)
        if rows is None:
            rows = self._connection.execute(query, values).fetchall()
        self._rows[asked] = rows
        if len(self._rows) > _MOST_QUERIES:
            del self._rows[next(iter(self._rows))]
        return rows

    def row(self, query: str, values: Values = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query; None where it has none."""
        return next(iter(self.rows(query, values)), None)

    def numbers(self, match: str, within: tuple[int, int], most: int) -> list[int]:
        """Return the numbers of the first items that match something in FTS5's language, by rank, within two numbers."""
        joined = "search CROSS JOIN items ON items.number = search.rowid" if self._has_dead_rows else "search"
        query = (
            f"SELECT search.rowid FROM {joined} WHERE search MATCH ? AND search.rowid BETWEEN ? AND ?"
            " ORDER BY search.rowid LIMIT ?"
        )
        return [row[0] for row in self.rows(query, (match, *within, most))]

    def items(self, numbers: Iterable[int]) -> dict[int, StoredItem]:
        """Return items by their numbers, in the order asked, without those that an update has taken away meanwhile."""
        wanted = list(numbers)
        if missing := [number for number in wanted if number not in self._items]:
            marks = ", ".join("?" * len(missing))
            for number, file, brief_id, path, encoded in self._connection.execute(_ITEMS.format(marks), missing):
                self._items[number] = StoredItem(number, file, brief_id, path, json.loads(encoded))
        items = {number: self._items[number] for number in wanted if number in self._items}
        for number in list(self._items)[: max(0, len(self._items) - _MOST_ITEMS)]:
            del self._items[number]
        return items

    @cached_property
    def has_all_words(self) -> bool:
        """Whether the words of all files are noted: those of a first update are only at its end."""
        return self.row("SELECT 1 FROM meta WHERE name = 'unfinished'") is None

    @cached_property
    def _has_dead_rows(self) -> bool:
        """Whether the search has rows of files that were removed or saved anew: they stay, and lead to no item."""
        number_of = "SELECT (SELECT count(*) FROM files), (SELECT max(seq) FROM sqlite_sequence WHERE name = 'files')"
        ((files, given),) = self.rows(number_of)
        return bool(files != (given or 0))


def _state(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return two numbers of which one changes when somebody writes: this connection, or another one."""
    return connection.total_changes, connection.execute("PRAGMA data_version").fetchone()[0]
