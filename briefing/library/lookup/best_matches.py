"""The items that answer most of a question, the best first, for a question of which no item has all words.

A word counts by how rare it is and by where it stands: in the item's own text, in its quotation, in its issue. What the
party that is asked about holds goes before what others say of it; where it holds nothing, the gap goes first.
"""

import json
import math
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from briefing.library.index import tokens
from briefing.library.index.schema import PREFIXES, kind_of, ranks
from briefing.library.lookup.known_words import is_known, words_beginning
from briefing.library.lookup.query import KINDS
from briefing.library.lookup.question_words import Question, stem
from briefing.library.lookup.thesaurus import synonyms_of

_MOST_ROWS = 500
"""How many items with a word are considered, the newest positions first."""

_ITEMS = 60
"""About how many items a brief has: to count those of a large library takes longer than to answer."""

_WEIGHED = 80
"""How many items are read and weighed by where the words stand in them."""

_ENOUGH_OF_A_QUESTION, _ENOUGH_OF_KEYWORDS = 0.3, 0.37
"""The share of a question's weight, unknown words included, that an item must answer: less for a sentence, for its verbs."""

_OF_A_PARTY = 2.4
"""What it is worth that an item is held by the party that is asked about."""

_OF_OPEN_BRIEF = 0.2
"""What it is worth that an item is in the brief that is open."""

_SYNONYM, _ONLY_SYNONYM = 0.55, 0.8
"""How much a word that means the same counts: beside the word itself, and where no brief has that."""

_ANOTHER = 0.1
"""How much more a word counts for each other form of it in the same item."""

_UNKNOWN_IN_A_QUESTION, _UNKNOWN_KEYWORD = 0.8, 1.5
"""The weight of a word that no brief has, in parts of the weight of one that a single item has."""

_FIELDS: tuple[tuple[str, float], ...] = (
    *(("text", 1.0), ("evidence", 0.85), ("issue", 0.8), ("id", 0.7), ("speaker", 0.7)),
    *(("stance", 0.6), ("why", 0.5), ("settled_by", 0.5), ("answer", 0.5), ("answers", 0.4)),
)
_BY_KIND = {"positions": 0.35, "claims": 0.15, "questions": 0.1, "gaps": 0.0}


class WantedWord(NamedTuple):
    """A word of a question, as the library has it.

    `forms` are the words that count as it, each with how far, from 0 to 1; `shares` says of each item, by its number, how
    far it has the word; `taken_for` are the words that mean the same, where no brief has the word itself.
    """

    word: str
    forms: dict[str, float]
    shares: dict[int, float]
    weight: float
    taken_for: tuple[str, ...] = ()


class Matches(NamedTuple):
    """The items that answer a question, by number, the best first; the words that no brief has; those taken for others."""

    numbers: tuple[int, ...]
    unknown: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, str], ...] = ()


class _Weighing(NamedTuple):
    """How words are weighed: about how many items the library has, and what part of the most an unknown word weighs."""

    items: int
    of_unknown: float

    def weight(self, holders: float, *, is_known: bool) -> float:
        """Return the weight of a word that so many items have: the rarer, the heavier."""
        return math.log(1 + self.items / max(1, holders)) * (1.0 if is_known else self.of_unknown)


def best_matches(
    db: sqlite3.Connection, question: Question, kinds: Sequence[str], scoped: str, file: int | None
) -> Matches:
    """Return the items that answer most of a question; `scoped` is what they must have besides, in FTS5's language.

    `file` is the number of the brief that is open: its items go before others that are as good.
    """
    if question.strangers:
        return Matches((), question.strangers)
    items = _ITEMS * db.execute("SELECT count(*) FROM files").fetchone()[0]
    weighing = _Weighing(items, _UNKNOWN_IN_A_QUESTION if question.is_whole else _UNKNOWN_KEYWORD)
    last = len(question.words) - 1
    wanted = [
        _wanted_word(db, word, scoped, weighing, is_last=place == last) for place, word in enumerate(question.words)
    ]
    unknown = tuple(word.word for word in wanted if not word.forms)
    if not question.words and not question.asked and not question.spoken_of:
        return Matches((), unknown)
    held = _items_held(db, (*question.asked, *question.spoken_of), scoped)
    rough_worth = _rough_worth(wanted)
    wanted_kinds = {KINDS.index(kind) for kind in kinds}
    candidates = [number for number in rough_worth or held if kind_of(number) in wanted_kinds]
    total = sum(word.weight for word in wanted) + _OF_A_PARTY * len(question.asked)
    enough = _ENOUGH_OF_A_QUESTION if question.is_whole else _ENOUGH_OF_KEYWORDS

    def by_rough_worth(number: int) -> tuple[float, int]:
        return -rough_worth.get(number, 0.0) - _OF_A_PARTY * len(held.get(number, ())), number

    weighed = []
    for number in sorted(candidates, key=by_rough_worth)[:_WEIGHED]:
        fields, of_file = _fields_and_file(db, number)
        answered, worth = _worth(fields, KINDS[kind_of(number)], wanted, question, held.get(number, set()))
        if total and answered / total >= enough:
            weighed.append((-worth - (_OF_OPEN_BRIEF if of_file == file else 0.0), number))
    synonyms = tuple((word.word, word.taken_for[0]) for word in wanted if word.taken_for)
    return Matches(tuple(number for _, number in sorted(weighed)), unknown, synonyms)


def _rough_worth(wanted: Sequence[WantedWord]) -> dict[int, float]:
    """Return by item's number what the words are worth that it has, wherever they stand in it."""
    worth: dict[int, float] = {}
    for word in wanted:
        for number, share in word.shares.items():
            worth[number] = worth.get(number, 0.0) + word.weight * share
    return worth


def _items_held(db: sqlite3.Connection, parties: Sequence[str], scoped: str) -> dict[int, set[str]]:
    """Return by item's number which of some parties, by their labels, hold it."""
    held: dict[int, set[str]] = {}
    for label in parties:
        match = " AND ".join(f'"{PREFIXES["party"]}{word}"' for word in tokens.words(label))
        for number in _numbers(db, match, scoped):
            held.setdefault(number, set()).add(label)
    return held


def _wanted_word(db: sqlite3.Connection, word: str, scoped: str, weighing: _Weighing, *, is_last: bool) -> WantedWord:
    """Look a word up by its stem, else by the words that mean the same. The last word may not have been typed out."""
    own = dict.fromkeys(_known_forms(db, word) or (_completions(db, word) if is_last else ()), 1.0)
    others = tuple(other for other in synonyms_of(word) if other not in own and is_known(db, other))
    forms = {**dict.fromkeys(others, _SYNONYM if own else _ONLY_SYNONYM), **own}
    shares: dict[int, float] = {}
    for form, share in forms.items():
        for number in _numbers(db, f'"{form}"', scoped):
            shares[number] = max(share, shares.get(number, 0.0))
    holders = sum(share for share in shares.values() if share == 1.0) if own else len(shares)
    weight = weighing.weight(holders, is_known=bool(forms))
    return WantedWord(word, forms, shares, weight, () if own else others)


def _known_forms(db: sqlite3.Connection, word: str) -> tuple[str, ...]:
    """Return the words of the library that are forms of a word, itself among them."""
    root = stem(word)
    return tuple(form for form in words_beginning(db, root, 60) if form == word or is_form(form, word, root))[:12]


def _completions(db: sqlite3.Connection, word: str) -> list[str]:
    """Return some of the words of the library that begin with what is typed."""
    return words_beginning(db, word, 12) if len(word) > 1 else []


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


def _fields_and_file(db: sqlite3.Connection, number: int) -> tuple[dict[str, Any], int]:
    """Return the fields of an item, and the number of its file."""
    encoded, file = db.execute("SELECT said, file FROM items WHERE number = ?", (number,)).fetchone()
    return json.loads(encoded), file


def _worth(
    fields: dict[str, Any], kind: str, wanted: Sequence[WantedWord], question: Question, held: set[str]
) -> tuple[float, float]:
    """Return how much of a question an item answers, by weight, and how good an answer it is."""
    field_words = [({*tokens.words(_text(fields, name))}, weight) for name, weight in _FIELDS]
    answered = worth = 0.0
    for word in wanted:
        weight_by_form = {form: w for words, w in reversed(field_words) for form in words & word.forms.keys()}
        best = max((w * word.forms[form] for form, w in weight_by_form.items()), default=0.0)
        best += _ANOTHER * (len(weight_by_form) - 1) if best else 0.0
        answered += word.weight * (min(1.0, max(best, 0.7)) if best else 0.0)
        worth += word.weight * best
    own_words = {*tokens.words(f"{_text(fields, 'text')} {_text(fields, 'evidence')}")}
    for label in question.asked:
        is_of = label in held and (kind != "gaps" or question.is_whole or not wanted)
        answered += _OF_A_PARTY if is_of or kind == "questions" else 0.0
        worth += _OF_A_PARTY if is_of else 0.7 if own_words & {*tokens.words(label)} else 0.0
    for label in question.spoken_of if kind != "gaps" else ():
        worth += 0.4 if own_words & {*tokens.words(label)} else 0.2 if label in held else 0.0
    return answered, worth + _BY_KIND[kind]


def _text(fields: dict[str, Any], name: str) -> str:
    """Return the text of one of an item's fields; of its evidence the quotations."""
    if name == "id":
        return str(fields["ref"][1])
    if name == "evidence":
        return " ".join(quote or "" for quote, _ in fields.get("evidence", ()))
    value = fields.get(name) or ""
    return " ".join(value) if isinstance(value, list) else value
