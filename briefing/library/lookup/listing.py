"""The library as a list, from the index: its briefs and the files that were refused, narrowed by a filter.

An audience sees how many briefs and items are hidden from it, and how many files were refused, but not which.
"""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from briefing.brief.text import fold
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.library.index import tokens
from briefing.library.index.connection import Index
from briefing.library.index.schema import HIDDEN, PREFIXES, ranks, restored
from briefing.library.lookup.query import KINDS
from briefing.library.reading.problems import Problem

_BRIEFS = len(KINDS)
"""The number of the kind that a brief as a whole is, after those that lookup finds."""


class ListedFile(NamedTuple):
    """One file: a sound brief with the facts of its row as JSON, or a refused file with its problems as JSON."""

    id: str
    path: str
    encoded_facts: str
    encoded_problems: str = ""

    @property
    def facts(self) -> dict[str, Any]:
        """The facts of a sound brief: title, as_of, marking, bottom_line, parties, names, tags, issues, counts, withheld."""
        facts: dict[str, Any] = json.loads(self.encoded_facts)
        return facts

    def matching(self, text: str) -> list[str]:
        """Return what a filter matches in a sound brief besides its title, its id and its parties' labels: `Beijing (China)`."""
        facts = self.facts
        in_sight = tokens.words(" ".join([facts["title"], self.id, *facts["parties"]]))
        by_words = [(name, f"{name} ({label})") for name, label in facts["names"]]
        by_words += [(words, words) for words in (*facts["tags"], *(title for title, _ in facts["issues"]))]
        unseen = [term for term in tokens.words(text) if not any(word.startswith(term) for word in in_sight)]
        reasons = (
            next((why for words, why in by_words if any(word.startswith(term) for word in tokens.words(words))), "")
            for term in unseen
        )
        return [reason for reason in dict.fromkeys(reasons) if reason]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why a file was refused."""
        return tuple(Problem(*problem) for problem in json.loads(self.encoded_problems))


class Hidden(NamedTuple):
    """How much of a library is hidden from its audience: items of briefs that it sees, and whole briefs."""

    audience: Marking
    items: int = 0
    briefs: int = 0


class Listing(NamedTuple):
    """What a filter leaves of the library: sound briefs, newest first, then refused files; and how many there are in all."""

    shown: tuple[ListedFile, ...]
    sound: int
    refused: int
    marking: Marking | None
    hidden: Hidden = Hidden(EVERYBODY)


def listing(index: Index, text: str, *, most: int = -1) -> Listing:
    """List what a filter leaves; every word of it must begin a word of a brief's title, parties, issues, tags or id.

    Briefs whose title or id has all the words come first. At most so many sound briefs are shown, and all where `most`
    is below 0; the counts are always those of the whole library.
    """
    with index.read_transaction():
        return _matching(index, tokens.words(text), most)


def _matching(index: Index, terms: list[str], most: int) -> Listing:
    db = index.connection
    first, last = ranks(_BRIEFS)
    fields = "files.id, files.path, items.said"
    joined = "CROSS JOIN files ON files.number = items.file"
    if terms:
        mark = PREFIXES["brief"]
        by_name = " AND ".join(f'"{mark}{term}"*' for term in terms)
        anywhere = " AND ".join(f'("{term}"* OR "{mark}{term}"*)' for term in terms)
        matching = (
            f"search CROSS JOIN items ON items.number = search.rowid {joined} WHERE search MATCH ? AND search.rowid"
        )
        question = f"SELECT {fields} FROM {matching} BETWEEN ? AND ? ORDER BY search.rowid LIMIT ?"
        rows = [row for match in (by_name, anywhere) for row in db.execute(question, (match, first, last, most))]
    else:
        question = (
            f"SELECT {fields} FROM items {joined} WHERE items.number BETWEEN ? AND ? ORDER BY items.number LIMIT ?"
        )
        rows = db.execute(question, (first, last, most)).fetchall()
    sound = [ListedFile(restored(name), restored(path), facts) for name, path, facts in dict.fromkeys(rows)]
    refused = _refused(db)
    matching_refused = [file for file in refused if all(term in fold(file.path) for term in terms)]
    matching_refused = matching_refused if index.audience is EVERYBODY else []
    number = db.execute("SELECT count(*) FROM items WHERE number BETWEEN ? AND ?", (first, last)).fetchone()[0]
    return Listing((*sound, *matching_refused), number, len(refused), _strictest(db), hidden_from(index))


def hidden_from(index: Index) -> Hidden:
    """Return how much of the library is hidden from the index's audience."""
    if index.audience is EVERYBODY:
        return Hidden(EVERYBODY)
    briefs = "SELECT count(*) FROM files WHERE problems != '' AND problems = ?"
    number = index.connection.execute(briefs, (HIDDEN,)).fetchone()[0]
    return Hidden(index.audience, sum(withheld["total"] for withheld in _withheld(index)), number)


def refused_files(index: Index) -> int:
    """Count the files that were refused, in which nothing is looked up; those hidden from the audience are none of them."""
    refused = "SELECT count(*) FROM files WHERE problems != '' AND problems != ?"
    number: int = index.connection.execute(refused, (HIDDEN,)).fetchone()[0]
    return number


def withheld_positions(index: Index, party: str, issue: str | None = None) -> int:
    """Count the positions of a party, by its label, on one issue or on all, that the audience may not see."""
    positions = [tuple(position) for withheld in _withheld(index) for position in withheld["positions"]]
    return sum(holder == party and issue in (None, on) for holder, on in positions)


def _withheld(index: Index) -> Iterator[dict[str, Any]]:
    """Yield the field `withheld` of every brief that has it: its hidden items, and its hidden positions."""
    if index.audience is EVERYBODY:
        return
    field = "json_extract(said, '$.withheld')"
    question = f"SELECT {field} FROM items WHERE number BETWEEN ? AND ? AND {field} IS NOT NULL"
    for (withheld,) in index.connection.execute(question, ranks(_BRIEFS)):
        yield json.loads(withheld)


def _refused(db: sqlite3.Connection) -> list[ListedFile]:
    rows = db.execute(
        "SELECT id, path, problems FROM files WHERE problems != '' AND problems != ? ORDER BY path", (HIDDEN,)
    )
    return [ListedFile(restored(name), restored(path), "", problems) for name, path, problems in rows]


def _strictest(db: sqlite3.Connection) -> Marking | None:
    row = db.execute("SELECT max(marking) FROM files WHERE problems = ''").fetchone()
    return None if row is None or row[0] is None else list(Marking)[row[0]]
