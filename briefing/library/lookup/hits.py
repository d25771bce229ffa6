"""Lookup: a query becomes ranked hits, in the shell and on the screen alike.

A few keywords find the items that have all of them, in any order, as beginnings of words; a keyword that begins no word of
the library is taken for a slip of the nearest one. The open brief comes first; then a party's own items, whole words before
beginnings of words, positions before claims before questions, and the newest brief. Where no item has all keywords, or
where they are a sentence, they are read as a question from the room: `question_words` picks the words that carry it, and
`best_matches` the items that answer most of it.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import QuotationOutcome
from briefing.library.index import tokens
from briefing.library.index.connection import Index
from briefing.library.index.schema import PREFIXES, kind_of, ranks, ranks_in, restored, stored
from briefing.library.lookup import question_words
from briefing.library.lookup.best_matches import Matcher
from briefing.library.lookup.explanation import Explanation, SoughtWord, Terms, explain
from briefing.library.lookup.known_words import begins_longer_word, correction, is_known
from briefing.library.lookup.named_answers import NamedAnswer, named_answer
from briefing.library.lookup.names import PartyOrIssue
from briefing.library.lookup.query import GAPS, ITEMS, KINDS, Query, parse
from briefing.library.lookup.words.states import state_called
from briefing.library.lookup.words.thesaurus import Thesaurus, trade_thesaurus

_SHORT = 5
"""Up to how many letters a word is short."""

_LONG = 8
"""How long a word that no brief has must be to be a slip of a word of the trade: police is none of policy."""

MOST = 50
"""How many hits an answer has at most, where nobody says."""


class Hit(NamedTuple):
    """One item that matches: its brief, its address there, and the fields that the index keeps of it.

    `outcomes` is what the check of each piece of its evidence came to, in order; empty where nobody looked.
    """

    brief_id: str
    path: str
    brief: str
    kind: str
    ref: Ref
    fields: dict[str, Any]
    outcomes: tuple[QuotationOutcome, ...] = ()


class LookupAnswer(NamedTuple):
    """The hits of a query, and how it was understood.

    `corrected` pairs each slip with the word it was taken for, `synonyms` each word with the one that stands for it;
    `unknown` are the words of a question that no brief has. `is_question` says whether it was read as one, and
    `sought` has its words as they were sought.
    """

    hits: tuple[Hit, ...]
    query: Query
    corrected: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, str], ...] = ()
    sought: tuple[SoughtWord, ...] = ()
    is_question: bool = False
    named_party: str = ""
    """The label of the party, where the query names a party and an issue: the first hit is the position there, or the gap."""

    def with_checked(self, hit: Hit, checked: Hit) -> "LookupAnswer":
        """Return the answer with one of its hits, by identity, as the check of its quotations left it."""
        return self._replace(hits=tuple(checked if other is hit else other for other in self.hits))

    @property
    def terms(self) -> Terms:
        """What to mark in the hits: of keywords what begins so, of a question the words by which it was understood.

        Not the parties' names in a question: these have their hue.
        """
        replaced = dict(self.corrected)
        if not self.is_question:
            return Terms(tuple(replaced.get(term, term) for term in self.query.all_terms))
        scoped = tuple(replaced.get(term, term) for _, terms in self.query.scoped for term in terms)
        return Terms(scoped, frozenset[str]().union(*(word.all_forms for word in self.sought)))

    def explanation(self, hit: Hit) -> Explanation:
        """Say which words of a question a hit has by others that stand for them, and which it lacks."""
        return explain(hit.fields, self.sought)


def lookup(
    index: Index,
    text: str,
    *,
    open_brief: str | None = None,
    most: int = MOST,
    thesaurus: Thesaurus | None = None,
) -> LookupAnswer:
    """Answer a query; `open_brief` is the path of the brief whose hits come first. An empty query has no hits.

    Words that mean the same are those of `thesaurus`, by default of the trade's.
    """
    query = parse(text)
    if query.is_empty:
        return LookupAnswer((), query)
    thesaurus = thesaurus or trade_thesaurus()
    spelled, corrected = _spelled(index.connection, query, thesaurus)
    file = _file_number(index.connection, open_brief)
    named = _named(index.connection, query, file)
    if named is not None:
        answer = _understood(index.connection, query, spelled, corrected, open_brief, most, thesaurus)
        named_hits = [_hit_of(index.connection, number) for number in named.numbers]
        before = [hit for hit in answer.hits if named_hits[0].kind == "gaps" and _says_itself(hit, query)]
        hits = _first(chain(before, named_hits, answer.hits), most)
        return answer._replace(hits=hits, named_party="" if before else named.party)
    return _understood(index.connection, query, spelled, corrected, open_brief, most, thesaurus)


def _says_itself(hit: Hit, query: Query) -> bool:
    """Say whether a position or a claim has all terms among its own words: it goes before the gap of who is named there too."""
    is_stated = hit.kind in ("positions", "claims")
    return is_stated and {*query.terms} <= {*tokens.words(hit.fields["text"])}


def _understood(
    db: sqlite3.Connection,
    query: Query,
    spelled: Query,
    corrected: tuple[tuple[str, str], ...],
    open_brief: str | None,
    most: int,
    thesaurus: Thesaurus,
) -> LookupAnswer:
    """Answer a query by the items that have all of its words, else by those that answer most of it."""
    may_be_a_question = bool(query.terms) and not query.in_quotes
    is_a_sentence = sum(not question_words.carries(term) for term in query.terms) > 1
    if not (may_be_a_question and (is_a_sentence or _says_who_acts(db, query, thesaurus))):
        hits = _first(_ranked(db, spelled, open_brief, most), most)
        if hits or not may_be_a_question:
            return LookupAnswer(hits, query, corrected)
    return _answer_to_question(db, query, open_brief, most, thesaurus)


def _says_who_acts(db: sqlite3.Connection, query: Query, thesaurus: Thesaurus) -> bool:
    """Say whether a query is a headline, a party and what it does and to whom: nato demands china."""
    if len(query.terms) < 3:
        return False
    question = question_words.parse_question(db, query.terms, thesaurus)
    first, last = query.terms[0], query.terms[-1]
    is_between = question.words and len(question.names) > 1 and first in question.names[0].split()
    return bool(is_between and question.asked and question.spoken_of and last in question.names[-1].split())


def _named(db: sqlite3.Connection, query: Query, file: int | None) -> NamedAnswer | None:
    """Return the position or the gap of a party and an issue that are named, and nothing else is; None for other queries."""
    if len(query.terms) < 2 or query.scoped or query.in_quotes or query.kinds != ITEMS:
        return None
    return named_answer(db, query.terms, file)


def _file_number(db: sqlite3.Connection, path: str | None) -> int | None:
    """Return the number of the file at a path; None where there is none."""
    row = db.execute("SELECT number FROM files WHERE path = ?", (stored(path),)).fetchone() if path else None
    return row[0] if row else None


def _first(ranked: Iterator[Hit], most: int) -> tuple[Hit, ...]:
    """Return the first hits, each item once."""
    hits: dict[tuple[str, Ref], Hit] = {}
    for hit in ranked:
        hits.setdefault((hit.path, hit.ref), hit)
        if len(hits) == most:
            break
    return tuple(hits.values())


def _answer_to_question(
    db: sqlite3.Connection, query: Query, open_brief: str | None, most: int, thesaurus: Thesaurus
) -> LookupAnswer:
    """Answer a question of which no item has all words, with the items that answer most of it."""
    query = _as_the_library_writes_it(db, query)
    question = question_words.parse_question(db, query.terms, thesaurus)
    kinds = query.kinds if query.kinds != ITEMS else KINDS
    corrected: tuple[tuple[str, str], ...] = ()
    scoped = " AND ".join(f'"{PREFIXES[scope]}{term}"*' for scope, terms in query.scoped for term in terms)
    file = _file_number(db, open_brief)
    matcher = Matcher(db, thesaurus, kinds=kinds, scoped=scoped, file=file)
    unknown = matcher.words_in_no_brief(question)
    slips = {word: near for word in unknown if (near := _meant_by(db, word, thesaurus))}
    if slips:
        corrected = tuple(slips.items())
        question = question._replace(words=tuple(slips.get(word, word) for word in question.words))
    matches = matcher.best(question)
    items = matcher.reader.read(matches.numbers[:most])
    hits = tuple(_hit(item.brief_id, item.path, number, item.fields) for number, item in items.items())
    found_by = dict(explain(hits[0].fields, matches.sought).stand_ins) if hits else {}
    synonyms = tuple((word, found_by.get(word, other)) for word, other in matches.synonyms)
    sought = matches.sought if hits else ()
    return LookupAnswer(hits, query, corrected if hits else (), matches.unknown, synonyms, sought, is_question=True)


def _as_the_library_writes_it(db: sqlite3.Connection, query: Query) -> Query:
    """Return a query in which words are written as the library alone writes them, `co-operation` as `cooperation`.

    Parts of a compound that say nothing, as those of `AT&T`, are one word in any case.
    """
    terms = list(query.terms)
    for first, end, other in reversed(query.spellings):
        parts = terms[first:end]
        say_nothing = not any(question_words.carries(part) for part in parts)
        if is_known(db, other) and (say_nothing or not _matches_any(db, " AND ".join(f'"{part}"' for part in parts))):
            terms[first:end] = [other]
    return query._replace(terms=tuple(terms), spellings=())


def _meant_by(db: sqlite3.Connection, word: str, thesaurus: Thesaurus) -> str:
    """Return the word of the library of which an unknown one may be a slip, else the word of the trade; empty for neither."""
    near = correction(db, word)
    if near and _is_a_slip(word, near):
        return near
    if len(word) < _LONG or state_called(word) or question_words.is_common(word):
        return ""
    return next((known for known in thesaurus.words_beginning_as(word) if _is_a_slip(word, known)), "")


def _is_a_slip(word: str, near: str) -> bool:
    """Say whether a word of a question may be a slip of another: one character off, and not the first.

    A short word with one letter for another is more likely another word: spare is no slip of share.
    """
    if word[0] != near[0] or not question_words.carries(near) or tokens.distance(word, near) != 1:
        return False
    return len(word) != len(near) or len(word) > _SHORT or sorted(word) == sorted(near)


def _hit_of(db: sqlite3.Connection, number: int) -> Hit:
    fields = "SELECT files.id, files.path, items.number, items.said FROM items JOIN files ON files.number = items.file"
    brief_id, path, _, encoded = db.execute(f"{fields} WHERE items.number = ?", (number,)).fetchone()
    return _hit(brief_id, path, number, json.loads(encoded))


def positions_of(
    index: Index, party: PartyOrIssue, issue: PartyOrIssue | None = None, *, most: int = MOST
) -> tuple[Hit, ...]:
    """Return the positions of a party in all briefs, or on one issue: the newest ones, in order of date."""
    terms = [f'"{PREFIXES["party"]}{word}"' for word in tokens.words(party.label)]
    terms += [f'"{PREFIXES["issue"]}{word}"' for word in tokens.words(issue.label)] if issue else []
    first, last = ranks(0)
    positions: list[Hit] = []
    for hit in _hits(index.connection, " AND ".join(terms), first, last, -1):
        if hit.fields["party"] == party.label and (issue is None or hit.fields["issue"] == issue.label):
            positions.append(hit)
            if len(positions) == most:
                break
    return tuple(sorted(positions, key=lambda hit: (hit.fields["date"] or "", hit.path)))


def _ranked(db: sqlite3.Connection, query: Query, open_brief: str | None, most: int) -> Iterator[Hit]:
    opened = (
        db.execute("SELECT number, day FROM files WHERE path = ?", (stored(open_brief),)).fetchone()
        if open_brief
        else None
    )
    kinds = [KINDS.index(kind) for kind in query.kinds]
    adjoining = kinds[-1] - kinds[0] == len(kinds) - 1
    everywhere = [ranks(kinds[0], kinds[-1])] if adjoining else [ranks(kind) for kind in kinds]
    *stricter, loosest = dict.fromkeys(_matches(db, query))
    matched: tuple[Hit, ...] | None = None
    if stricter and len(query.all_terms) > 1:
        matched = tuple(chain.from_iterable(_hits(db, loosest, first, last, most) for first, last in everywhere))
        if len(matched) < 2:  # what it does not match none of the others does
            yield from matched
            return
    if opened:
        file, day = opened
        here = [ranks_in(kind, day, file) for kind in kinds]
        for match in (*stricter, loosest):
            for first, last in here:
                yield from _hits(db, match, first, last, most)
    for match in stricter if matched is not None else (*stricter, loosest):
        for first, last in everywhere:
            yield from _in_own_words_first(_hits(db, match, first, last, most), query)
    yield from _in_own_words_first(matched or (), query)


def _in_own_words_first(hits: Iterable[Hit], query: Query) -> list[Hit]:
    """Return hits with those of a kind first that say all terms in their own words, and not only by their issue or source."""

    def order(hit: Hit) -> tuple[int, bool]:
        own = {*tokens.words(f"{hit.fields.get('text') or ''} {hit.ref.id if hit.kind == 'claims' else ''}")}
        return KINDS.index(hit.kind), not all(any(word.startswith(term) for word in own) for term in query.terms)

    return sorted(hits, key=order) if len(query.terms) > 1 else [*hits]


def _matches_any(db: sqlite3.Connection, match: str) -> bool:
    """Say whether any item of any kind matches."""
    return db.execute("SELECT 1 FROM search WHERE search MATCH ? LIMIT 1", (match,)).fetchone() is not None


def _hits(db: sqlite3.Connection, match: str, first: int, last: int, most: int) -> Iterator[Hit]:
    """Yield the items between two ranks that match, the best first; an empty match takes every item."""
    joined = (
        "search CROSS JOIN items ON items.number = search.rowid CROSS JOIN files ON files.number = items.file"
        " WHERE search MATCH ? AND search.rowid BETWEEN ? AND ? ORDER BY search.rowid LIMIT ?"
        if match
        else "items CROSS JOIN files ON files.number = items.file"
        " WHERE ? = '' AND items.number BETWEEN ? AND ? ORDER BY items.number LIMIT ?"
    )
    fields = "files.id, files.path, items.number, items.said"
    for brief_id, path, number, encoded in db.execute(f"SELECT {fields} FROM {joined}", (match, first, last, most)):
        yield _hit(brief_id, path, number, json.loads(encoded))


def _hit(brief_id: bytes, path: bytes, number: int, fields: dict[str, Any]) -> Hit:
    """Make a hit from what the index keeps of an item."""
    kind, item_id = fields["ref"]
    ref = Ref(ItemKind(kind), item_id)
    return Hit(restored(brief_id), restored(path), fields["brief"], KINDS[kind_of(number)], ref, fields)


def _matches(db: sqlite3.Connection, query: Query) -> Iterator[str]:
    """Yield the query in FTS5's language, the strictest match first; empty where it asks for kinds alone.

    Of gaps those of a party that is named come first, and among them that it states nothing at all. Else what a person said
    who is named comes first; a party's own items come before those that only name it; whole words before
    beginnings; what an item says before what its source and its brief are called. Quotations are searched alone where they
    alone are asked for.
    """

    def beginning(term: str, prefix: str = "") -> str:
        """Return a match of the words that begin so; of the whole word where none is longer, which is as good, and fast."""
        return f'"{prefix}{term}"{"*" if begins_longer_word(db, prefix + term) else ""}'

    scoped = [beginning(term, PREFIXES[scope]) for scope, terms in query.scoped for term in terms]
    if query.in_quotes:
        quoted = [beginning("", PREFIXES["quote"])] if not query.terms else []
        quoted += _of_all_terms(query, lambda term: beginning(term, PREFIXES["quote"]))
        yield " AND ".join([*quoted, *scoped])
        return
    if query.terms:
        whole = _of_all_terms(query, lambda term: f'"{term}"')
        of_party = [f'"{PREFIXES["party"]}{term}"' for term in query.terms]
        if query.kinds == GAPS:
            yield " AND ".join([*of_party, *scoped])
        by_person = [f'"{PREFIXES["speaker"]}{term}"' for term in query.terms]
        yield " AND ".join([_any(by_person), *whole, *scoped])
        yield " AND ".join([_any(of_party), *whole, *scoped])
        starts = _of_all_terms(query, beginning)
        of_party = [beginning(term, PREFIXES["party"]) for term in query.terms]
        besides = starts if len(starts) > 1 else ()  # a party's name is a word of its items as it is, too
        yield " AND ".join([_any(of_party), *besides, *scoped])
        yield " AND ".join([*whole, *scoped])
        yield " AND ".join([*starts, *scoped])
    anywhere = ("", PREFIXES["source"], PREFIXES["brief"])
    of_terms = _of_all_terms(query, lambda term: _any([beginning(term, prefix) for prefix in anywhere]))
    yield " AND ".join([*of_terms, *scoped])


def _of_all_terms(query: Query, match_of: Callable[[str], str]) -> list[str]:
    """Return a match for each term; those that may be written as another word, by either."""
    matches = [match_of(term) for term in query.terms]
    for first, end, other in reversed(query.spellings):
        parts = " AND ".join(matches[first:end])
        matches[first:end] = [f"(({parts}) OR {match_of(other)})"]
    return matches


def _any(terms: list[str]) -> str:
    return f"({' OR '.join(terms)})"


def _spelled(db: sqlite3.Connection, query: Query, thesaurus: Thesaurus) -> tuple[Query, tuple[tuple[str, str], ...]]:
    """Replace each term that begins no known word by the known word nearest to it; return the replacements too.

    A word that carries nothing is no slip's meaning: wheat is not taken for what; nor is a word of the trade a slip.
    """
    terms_in_doubt = [term for term in query.all_terms if not thesaurus.synonyms_of(term)]
    nearest = {term: near for term in terms_in_doubt if (near := correction(db, term)) is not None}
    corrected = {term: near for term, near in nearest.items() if question_words.carries(near)}
    if not corrected:
        return query, ()
    terms = tuple(corrected.get(term, term) for term in query.terms)
    scoped = tuple((scope, tuple(corrected.get(term, term) for term in terms)) for scope, terms in query.scoped)
    return query._replace(terms=terms, scoped=scoped), tuple(corrected.items())
