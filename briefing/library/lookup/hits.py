"""Lookup: a query becomes ranked hits, in the shell and on the screen alike.

All terms of a few keywords are looked for first, in any order, as the beginnings of words; a term that begins no word of
the library is taken for a slip of its nearest one. The open brief comes first; then a party's own items, whole words before
beginnings of words, positions before claims before questions, and the newest brief. Where no item has all of them, or where
they are a sentence, they are taken for a question as a room asks it: `question_words` says what carries it, `best_matches`
which items answer most of it.
"""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from briefing.brief.items import Ref
from briefing.library.index import tokens
from briefing.library.index.connection import Index
from briefing.library.index.schema import LAST, MARKS, kind_of, ranks, ranks_in, restored, stored
from briefing.library.lookup import question_words
from briefing.library.lookup.best_matches import best_matches
from briefing.library.lookup.names import PartyOrIssue
from briefing.library.lookup.query import ITEMS, KINDS, Query, parse

MOST = 50
"""How many hits are looked for where nobody says."""

_FEWEST_FOR_A_SLIP = 4


class Hit(NamedTuple):
    """One item that was found: its brief, its place there, and what it says."""

    brief_id: str
    path: str
    brief: str
    kind: str
    ref: Ref
    fields: dict[str, Any]


class LookupAnswer(NamedTuple):
    """What a query found, the query as understood, and the words that were taken for others: slips, and words that mean the
    same. `unknown` are the words of a question that no brief has.
    """

    hits: tuple[Hit, ...]
    query: Query
    corrected: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, str], ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """The terms to mark in what is shown, as they were understood."""
        replaced = dict(self.corrected)
        return tuple(replaced.get(term, term) for term in (*self.query.all_terms, *(word for _, word in self.synonyms)))


def lookup(index: Index, text: str, *, open_brief: str | None = None, most: int = MOST) -> LookupAnswer:
    """Find what a query asks for; `open_brief` is the path of the brief that comes first. An empty query finds nothing."""
    query = parse(text)
    if query.is_empty:
        return LookupAnswer((), query)
    understood, corrected = _understood(index.connection, query)
    may_be_a_question = bool(query.terms) and not query.in_quotes
    is_a_sentence = sum(not question_words.carries(term) for term in query.terms) > 1
    if not (may_be_a_question and is_a_sentence):
        hits = _first(_ranked(index.connection, understood, open_brief, most), most)
        if hits or not may_be_a_question:
            return LookupAnswer(hits, query, corrected)
    return _answered(index.connection, query, open_brief, most)


def _first(found: Iterator[Hit], most: int) -> tuple[Hit, ...]:
    """Return the first hits, each item once."""
    hits: dict[tuple[str, Ref], Hit] = {}
    for hit in found:
        hits.setdefault((hit.path, hit.ref), hit)
        if len(hits) == most:
            break
    return tuple(hits.values())


def _answered(db: sqlite3.Connection, query: Query, open_brief: str | None, most: int) -> LookupAnswer:
    """Answer a question of which no item has all words: with those that answer most of it."""
    question = question_words.understood(db, query.terms)
    kinds = query.kinds if query.kinds != ITEMS else KINDS
    corrected: tuple[tuple[str, str], ...] = ()
    scoped = " AND ".join(f'"{MARKS[scope]}{term}"*' for scope, terms in query.scoped for term in terms)
    row = (
        db.execute("SELECT number FROM files WHERE path = ?", (stored(open_brief),)).fetchone() if open_brief else None
    )
    found = best_matches(db, question, kinds, scoped, row[0] if row else None)
    if found.unknown:
        slips = {word: near for word in found.unknown if (near := _correction(db, word)) and _is_a_slip(word, near)}
        corrected = tuple(slips.items())
        if slips:
            question = question._replace(words=tuple(slips.get(word, word) for word in question.words))
            found = best_matches(db, question, kinds, scoped, row[0] if row else None)
    hits = tuple(_hit_of(db, number) for number in found.numbers[:most])
    return LookupAnswer(hits, query, corrected if hits else (), found.unknown, found.synonyms)


def _is_a_slip(word: str, near: str) -> bool:
    """Say whether a word of a question may be another: in one slip, and not in its first letter."""
    return word[0] == near[0] and question_words.carries(near) and tokens.distance(word, near) == 1


def _hit_of(db: sqlite3.Connection, number: int) -> Hit:
    fields = "SELECT files.id, files.path, items.number, items.said FROM items JOIN files ON files.number = items.file"
    return _hit(*db.execute(f"{fields} WHERE items.number = ?", (number,)).fetchone())


def positions_of(
    index: Index, party: PartyOrIssue, issue: PartyOrIssue | None = None, *, most: int = MOST
) -> tuple[Hit, ...]:
    """Return what a party holds in all briefs, or what it holds on one issue: the newest of it, in order of date."""
    tokens_of = [f'"{MARKS["party"]}{word}"' for word in tokens.words(party.label)]
    tokens_of += [f'"{MARKS["issue"]}{word}"' for word in tokens.words(issue.label)] if issue else []
    first, last = ranks(0)
    found: list[Hit] = []
    for hit in _hits(index.connection, " AND ".join(tokens_of), first, last, -1):
        if hit.fields["party"] == party.label and (issue is None or hit.fields["issue"] == issue.label):
            found.append(hit)
            if len(found) == most:
                break
    return tuple(sorted(found, key=lambda hit: (hit.fields["date"] or "", hit.path)))


def _ranked(db: sqlite3.Connection, query: Query, open_brief: str | None, most: int) -> Iterator[Hit]:
    opened = (
        db.execute("SELECT number, day FROM files WHERE path = ?", (stored(open_brief),)).fetchone()
        if open_brief
        else None
    )
    kinds = [KINDS.index(kind) for kind in query.kinds]
    adjoining = kinds[-1] - kinds[0] == len(kinds) - 1
    everywhere = [ranks(kinds[0], kinds[-1])] if adjoining else [ranks(kind) for kind in kinds]
    matches = dict.fromkeys(_matches(db, query))
    if opened:
        file, day = opened
        here = [ranks_in(kind, day, file) for kind in kinds]
        for match in matches:
            for first, last in here:
                yield from _hits(db, match, first, last, most)
    for match in matches:
        for first, last in everywhere:
            yield from _hits(db, match, first, last, most)


def _hits(db: sqlite3.Connection, match: str, first: int, last: int, most: int) -> Iterator[Hit]:
    """Yield what matches among the items of some ranks, the best first; an empty match takes every item."""
    found = (
        "search CROSS JOIN items ON items.number = search.rowid CROSS JOIN files ON files.number = items.file"
        " WHERE search MATCH ? AND search.rowid BETWEEN ? AND ? ORDER BY search.rowid LIMIT ?"
        if match
        else "items CROSS JOIN files ON files.number = items.file"
        " WHERE ? = '' AND items.number BETWEEN ? AND ? ORDER BY items.number LIMIT ?"
    )
    fields = "files.id, files.path, items.number, items.said"
    for brief_id, path, number, said in db.execute(f"SELECT {fields} FROM {found}", (match, first, last, most)):
        yield _hit(brief_id, path, number, said)


def _hit(brief_id: bytes, path: bytes, number: int, said: str) -> Hit:
    """Make a hit of what the index keeps of an item."""
    values = json.loads(said)
    return Hit(restored(brief_id), restored(path), values["brief"], KINDS[kind_of(number)], Ref(*values["ref"]), values)


def _matches(db: sqlite3.Connection, query: Query) -> Iterator[str]:
    """Yield the query in FTS5's language, the best match first; empty where it asks for kinds alone.

    A party's own items come before those that only name it; whole words before beginnings; what an item says before
    what its source and its brief are called. Quotations are searched alone where they alone are asked for.
    """

    def begun(term: str, mark: str = "") -> str:
        return f'"{mark}{term}"{"*" if _begins_others(db, mark + term) else ""}'

    scoped = [begun(term, MARKS[scope]) for scope, terms in query.scoped for term in terms]
    if query.in_quotes:
        yield " AND ".join([*(begun(term, MARKS["quote"]) for term in query.terms or ("",)), *scoped])
        return
    if query.terms:
        whole = [f'"{term}"' for term in query.terms]
        of_party = [f'"{MARKS["party"]}{term}"' for term in query.terms]
        yield " AND ".join([_any(of_party), *whole, *scoped])
        starts = [begun(term) for term in query.terms]
        yield " AND ".join([_any([begun(term, MARKS["party"]) for term in query.terms]), *starts, *scoped])
        yield " AND ".join([*whole, *scoped])
        yield " AND ".join([*starts, *scoped])
    anywhere = ("", MARKS["source"], MARKS["brief"])
    yield " AND ".join([*(_any([begun(term, mark) for mark in anywhere]) for term in query.terms), *scoped])


def _any(terms: list[str]) -> str:
    return f"({' OR '.join(terms)})"


def _begins_others(db: sqlite3.Connection, term: str) -> bool:
    """Say whether a known word goes on from here. Where none does, the term as a whole word finds the same, and fast."""
    return bool(db.execute("SELECT 1 FROM words WHERE word > ? AND word < ? LIMIT 1", (term, term + LAST)).fetchone())


def _understood(db: sqlite3.Connection, query: Query) -> tuple[Query, tuple[tuple[str, str], ...]]:
    """Replace each term that begins no known word by the known word nearest to it."""
    corrected = {term: near for term in query.all_terms if (near := _correction(db, term)) is not None}
    if not corrected:
        return query, ()
    terms = tuple(corrected.get(term, term) for term in query.terms)
    scoped = tuple((scope, tuple(corrected.get(term, term) for term in terms)) for scope, terms in query.scoped)
    return query._replace(terms=terms, scoped=scoped), tuple(corrected.items())


def _correction(db: sqlite3.Connection, term: str) -> str | None:
    if len(term) < _FEWEST_FOR_A_SLIP:
        return None
    known = db.execute("SELECT 1 FROM words WHERE word >= ? AND word < ? LIMIT 1", (term, term + LAST)).fetchone()
    if known:
        return None
    slips = sorted(tokens.shortened_by_one(term))
    marks = ", ".join("?" * len(slips))
    words = {row[0] for row in db.execute(f"SELECT word FROM slips WHERE slip IN ({marks}) LIMIT 400", slips)}
    return min(words, key=lambda word: (tokens.distance(term, word), word), default=None)
