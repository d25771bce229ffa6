"""Where not all words of a question stand in one item: the items that answer most of it, the best first.

A word counts by how rare it is and by where it stands: in the item's own text, in its quotation, in its issue. What the
party that is asked about holds goes before what others say of it; where it holds nothing, the gap goes first.
"""

import json
import math
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from briefing.library.index import tokens
from briefing.library.index.schema import LAST, MARKS, kind_of, ranks
from briefing.library.lookup.query import KINDS
from briefing.library.lookup.question_words import Question, stem
from briefing.library.lookup.thesaurus import alike

_MOST_ROWS = 500
"""How many items with a word are looked at, the newest positions first."""

_ITEMS = 60
"""About how many items a brief has: to count those of a large library takes longer than to answer."""

_WEIGHED = 80
"""How many items are read and weighed by where the words stand in them."""

_ENOUGH_OF_A_QUESTION, _ENOUGH_OF_KEYWORDS = 0.3, 0.37
"""Which share of the weight an item must have, the words that no brief has among it: of a sentence less, for it has verbs."""

_OF_A_PARTY = 2.4
_SYNONYM, _ONLY_SYNONYM = 0.55, 0.8
"""How much a word that means the same counts: beside the word itself, and where no brief has that."""

_ANOTHER = 0.1
"""How much it counts that another form of a word stands there as well."""

_UNKNOWN_IN_A_QUESTION, _UNKNOWN_KEYWORD = 0.8, 1.5
"""How much a word weighs that no brief has, in the weight of one that a single item has."""

_FIELDS: tuple[tuple[str, float], ...] = (
    *(("text", 1.0), ("evidence", 0.85), ("issue", 0.8), ("id", 0.7), ("speaker", 0.7)),
    *(("stance", 0.6), ("why", 0.5), ("settled_by", 0.5), ("answer", 0.5), ("answers", 0.4)),
)
_BY_KIND = {"positions": 0.35, "claims": 0.15, "questions": 0.1, "gaps": 0.0}


class Sought(NamedTuple):
    """A word that is looked for: what counts as it, and how far; its weight; what it is taken for where no brief has it."""

    word: str
    forms: dict[str, float]
    weight: float
    taken_for: tuple[str, ...] = ()


class Matches(NamedTuple):
    """The numbers of the items that answer a question, the best first; which words no brief has; what others stand for."""

    numbers: tuple[int, ...]
    unknown: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, str], ...] = ()


def best_matches(
    db: sqlite3.Connection, question: Question, kinds: Sequence[str], scoped: str, file: int | None
) -> Matches:
    """Return the items that answer most of a question; `scoped` is what they must have besides, in FTS5's language.

    `file` is the number of the brief that is open: its items go before others as good.
    """
    if question.strangers:
        return Matches((), question.strangers)
    size = _ITEMS * db.execute("SELECT count(*) FROM files").fetchone()[0]
    rows: dict[int, dict[int, float]] = {}
    of_unknown = _UNKNOWN_IN_A_QUESTION if question.is_whole else _UNKNOWN_KEYWORD
    sought = [
        _sought(db, word, size, scoped, rows, place, of_unknown, is_last=place == len(question.words) - 1)
        for place, word in enumerate(question.words)
    ]
    unknown = tuple(each.word for each in sought if not each.forms)
    parties = [*question.asked, *question.spoken_of]
    held: dict[int, set[str]] = {}
    for label in parties:
        match = " AND ".join(f'"{MARKS["party"]}{word}"' for word in tokens.words(label))
        for number in _numbers(db, match, scoped):
            held.setdefault(number, set()).add(label)
    if not question.words and not parties:
        return Matches((), unknown)
    candidates = rows.keys() | (held.keys() if not rows else set())
    wanted = {KINDS.index(kind) for kind in kinds}
    candidates = {number for number in candidates if kind_of(number) in wanted}
    whole = sum(each.weight for each in sought) + _OF_A_PARTY * len(question.asked)
    enough = _ENOUGH_OF_A_QUESTION if question.is_whole else _ENOUGH_OF_KEYWORDS

    def roughly(number: int) -> tuple[float, int]:
        shares = rows.get(number, {}).items()
        worth = sum(sought[place].weight * share for place, share in shares) + _OF_A_PARTY * len(held.get(number, ()))
        return -worth, number

    weighed = []
    for number in sorted(candidates, key=roughly)[:_WEIGHED]:
        said, of_file = _said(db, number)
        reached, worth = _worth(said, KINDS[kind_of(number)], sought, question, held.get(number, set()))
        if whole and reached / whole >= enough:
            weighed.append((-worth - (0.2 if of_file == file else 0.0), number))
    synonyms = tuple((each.word, each.taken_for[0]) for each in sought if each.taken_for)
    return Matches(tuple(number for _, number in sorted(weighed)), unknown, synonyms)


def _sought(
    db: sqlite3.Connection,
    word: str,
    size: int,
    scoped: str,
    rows: dict[int, dict[int, float]],
    place: int,
    of_unknown: float,
    *,
    is_last: bool,
) -> Sought:
    """Look for a word by its stem, else by the words that mean the same; note which items have it. The last is being typed."""
    own = dict.fromkeys(_known(db, word) or (_begun(db, word) if is_last else ()), 1.0)
    others = {form: other for other in alike(word) for form in _known(db, other, exactly=True) if form not in own}
    forms = {**dict.fromkeys(others, _SYNONYM if own else _ONLY_SYNONYM), **own}
    numbers: dict[int, float] = {}
    for form, share in forms.items():
        for number in _numbers(db, f'"{form}"', scoped):
            numbers[number] = max(share, numbers.get(number, 0.0))
    for number, share in numbers.items():
        rows.setdefault(number, {})[place] = share
    few = sum(share for share in numbers.values() if share == 1.0) if own else len(numbers)
    weight = math.log(1 + size / max(1, few)) * (1.0 if forms else of_unknown)
    return Sought(word, forms, weight, () if own else tuple(dict.fromkeys(others.values())))


def _known(db: sqlite3.Connection, word: str, *, exactly: bool = False) -> tuple[str, ...]:
    """Return the words of the library that are forms of a word, or that go on from it; with `exactly`, the word alone."""
    if exactly:
        return (word,) if db.execute("SELECT 1 FROM words WHERE word = ?", (word,)).fetchone() else ()
    root = stem(word)
    found = [
        row[0]
        for row in db.execute("SELECT word FROM words WHERE word >= ? AND word < ? LIMIT 60", (root, root + LAST))
    ]
    return tuple(form for form in found if form == word or is_form(form, word, root))[:12]


def _begun(db: sqlite3.Connection, word: str) -> tuple[str, ...]:
    """Return some of the words of the library that begin with what is typed."""
    if len(word) < 2:
        return ()
    query = "SELECT word FROM words WHERE word >= ? AND word < ? LIMIT 12"
    return tuple(row[0] for row in db.execute(query, (word, word + LAST)))


def is_form(form: str, word: str, root: str) -> bool:
    """Say whether a word is a form of another, whose stem is given."""
    if not root.isascii():
        return form.startswith(root) and abs(len(form) - len(word)) <= 3
    return stem(form) == root or (len(word) >= 3 and form.startswith(word) and len(form) <= len(word) + 3)


def _numbers(db: sqlite3.Connection, match: str, scoped: str) -> Iterator[int]:
    query = "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"
    first, last = ranks(0, len(KINDS) - 1)
    for row in db.execute(query, (" AND ".join(filter(None, [match, scoped])), first, last, _MOST_ROWS)):
        yield row[0]


def _said(db: sqlite3.Connection, number: int) -> tuple[dict[str, Any], int]:
    said, file = db.execute("SELECT said, file FROM items WHERE number = ?", (number,)).fetchone()
    return json.loads(said), file


def _worth(
    said: dict[str, Any], kind: str, sought: Sequence[Sought], question: Question, held: set[str]
) -> tuple[float, float]:
    """Return how much of a question an item has, and how good an answer it is."""
    fields = [({*tokens.words(_text(said, name))}, weight) for name, weight in _FIELDS]
    reached = worth = 0.0
    for each in sought:
        standing = {form: w for words, w in reversed(fields) for form in words & each.forms.keys()}
        best = max((w * each.forms[form] for form, w in standing.items()), default=0.0)
        best += _ANOTHER * (len(standing) - 1) if best else 0.0
        reached += each.weight * (min(1.0, max(best, 0.7)) if best else 0.0)
        worth += each.weight * best
    named = {*tokens.words(f"{_text(said, 'text')} {_text(said, 'evidence')}")}
    for label in question.asked:
        is_of = label in held and (kind != "gaps" or question.is_whole or not sought)
        reached += _OF_A_PARTY if is_of or kind == "questions" else 0.0
        worth += _OF_A_PARTY if is_of else 0.7 if named & {*tokens.words(label)} else 0.0
    for label in question.spoken_of if kind != "gaps" else ():
        worth += 0.4 if named & {*tokens.words(label)} else 0.2 if label in held else 0.0
    return reached, worth + _BY_KIND[kind]


def _text(said: dict[str, Any], field: str) -> str:
    """Return what an item says in one of its fields; of the evidence the quotations."""
    if field == "id":
        return str(said["ref"][1])
    if field == "evidence":
        return " ".join(quote or "" for quote, _ in said.get("evidence", ()))
    value = said.get(field) or ""
    return " ".join(value) if isinstance(value, list) else value
