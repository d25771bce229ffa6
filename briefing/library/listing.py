"""The library as a list, from the index: which briefs there are, which files were refused, narrowed by a filter."""

import json
import sqlite3
from typing import Any, NamedTuple

from briefing.brief.vocabulary import Marking
from briefing.library import tokens
from briefing.library.index import MARKS, Index, ranks
from briefing.library.problems import Problem
from briefing.library.query import KINDS

_BRIEFS = len(KINDS)
"""The number of the kind that a brief as a whole is, after those that lookup finds."""


class Listed(NamedTuple):
    """One file: a sound brief with what its row says, as JSON, or a refused file with its problems, as JSON."""

    id: str
    path: str
    said: str
    refused: str = ""

    @property
    def facts(self) -> dict[str, Any]:
        """What a sound brief's row says: title, as_of, marking, bottom_line, parties, issues, counts."""
        facts: dict[str, Any] = json.loads(self.said)
        return facts

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why a file was refused."""
        return tuple(Problem(*problem) for problem in json.loads(self.refused))


class Listing(NamedTuple):
    """What a filter leaves of the library: sound briefs, newest first, then refused files; and how many there are in all."""

    shown: tuple[Listed, ...]
    sound: int
    refused: int
    marking: Marking | None


def listing(index: Index, text: str) -> Listing:
    """List what a filter leaves; every word of it must begin a word of a brief's title, parties, issues, tags or id.

    Briefs whose title or id has all the words come first.
    """
    db = index.connection
    terms = tokens.words(text)
    first, last = ranks(_BRIEFS)
    fields = "files.id, files.path, items.said"
    joined = "CROSS JOIN files ON files.number = items.file"
    if terms:
        mark = MARKS["brief"]
        named = " AND ".join(f'"{mark}{term}"*' for term in terms)
        anywhere = " AND ".join(f'("{term}"* OR "{mark}{term}"*)' for term in terms)
        found = f"search CROSS JOIN items ON items.number = search.rowid {joined} WHERE search MATCH ? AND search.rowid"
        question = f"SELECT {fields} FROM {found} BETWEEN ? AND ? ORDER BY search.rowid"
        rows = [row for match in (named, anywhere) for row in db.execute(question, (match, first, last))]
    else:
        question = f"SELECT {fields} FROM items {joined} WHERE items.number BETWEEN ? AND ? ORDER BY items.number"
        rows = db.execute(question, (first, last)).fetchall()
    sound = [Listed(*row) for row in dict.fromkeys(rows)]
    refused = _refused(db)
    kept = [each for each in refused if all(term in tokens.fold(each.path) for term in terms)]
    number = db.execute("SELECT count(*) FROM items WHERE number BETWEEN ? AND ?", (first, last)).fetchone()[0]
    return Listing((*sound, *kept), number, len(refused), _strictest(db))


def _refused(db: sqlite3.Connection) -> list[Listed]:
    rows = db.execute("SELECT id, path, problems FROM files WHERE problems != '' ORDER BY path")
    return [Listed(name, path, "", problems) for name, path, problems in rows]


def _strictest(db: sqlite3.Connection) -> Marking | None:
    row = db.execute("SELECT max(marking) FROM files WHERE problems = ''").fetchone()
    return None if row is None or row[0] is None else list(Marking)[row[0]]
